package lexicon

import (
	"strings"
	"testing"
)

func TestRole(t *testing.T) {
	tests := []struct {
		label string
		want  Role
	}{
		{"DATES", RoleDate}, {"Date(s)", RoleDate}, {"Jour", RoleDate}, {"Quand ?", RoleDate}, {"Date et heure", RoleDate},
		{"Date de la session", RoleDate}, {"Session date", RoleDate}, {"Date prévue", RoleDate}, {"Jour / Date", RoleDate},
		{"HORAIRES", RoleHours}, {"Horaires (matin)", RoleHours}, {"Heure(s)", RoleHours}, {"Créneau", RoleHours},
		{"Début / Fin", RoleHours}, {"Début - Fin", RoleHours}, {"Time slot", RoleHours}, {"Heure locale", RoleHours},
		{"Début", RoleStart}, {"Heure de début", RoleStart}, {"Start time", RoleStart}, {"Début du projet", RoleStart},
		{"Fin", RoleEnd}, {"Heure de fin", RoleEnd}, {"End", RoleEnd},
		{"Durée", RoleDuration}, {"Durée (min)", RoleDuration}, {"Duration", RoleDuration}, {"Durée estimée", RoleDuration},
		{"LIEU", RolePlace}, {"Lieu / salle", RolePlace}, {"Salle", RolePlace}, {"Où ?", RolePlace}, {"Lieu de rendez-vous", RolePlace},
		{"Meeting room", RolePlace}, {"[Lieu]", RolePlace}, {"Lieu session", RolePlace}, {"Lieu / visio", RolePlace},
		{"THÉMATIQUE", RoleTheme}, {"Thématiques", RoleTheme}, {"Thème", RoleTheme}, {"Sujet(s)", RoleTheme}, {"Thème abordé", RoleTheme},
		{"OBJECTIFS", RoleObjectives}, {"**Objectifs :**", RoleObjectives}, {"Objectif(s)", RoleObjectives}, {"Objectifs de la session", RoleObjectives},
		{"SESSIONS D'ACCOMPAGNEMENT", RoleTitle}, {"Session", RoleTitle}, {"Titre", RoleTitle}, {"Activité", RoleTitle}, {"Intitulé de la session", RoleTitle},
		{"Quoi ?", RoleTitle}, {"Événement", RoleTitle}, {"évènements", RoleTitle},
		{"Public", RoleAudience}, {"Participant·e·s", RoleAudience}, {"Participants", RoleAudience}, {"ETP / Mentors", RoleAudience},
		{"Public cible", RoleAudience}, {"Pour qui ?", RoleAudience},
		{"Animation", RoleFacilitators}, {"Animateur/trice", RoleFacilitators}, {"Animateurs/animatrices", RoleFacilitators}, {"Qui anime ?", RoleFacilitators},
		{"Intervenant·e·s", RoleSpeakers}, {"Intervenant(e)s", RoleSpeakers}, {"Intervenant.e.s", RoleSpeakers}, {"INTERVENANT", RoleSpeakers},
		{"Intervenant 2", RoleSpeakers}, {"Speaker 1", RoleSpeakers}, {"Intervenant•e•s", RoleSpeakers}, {"Intervenant-e-s", RoleSpeakers},
		{"Référent", RolePeople}, {"Référent·e", RolePeople}, {"Qui ?", RolePeople}, {"Responsable", RolePeople}, {"Contact", RolePeople},
		{"Accueil par", RoleHost}, {"Hôte", RoleHost}, {"Hosted by", RoleHost},
		{"Programme", RoleAgenda}, {"Déroulé", RoleAgenda}, {"Ordre du jour", RoleAgenda},
		{"Description", RoleDescription}, {"Contenu", RoleDescription},
		{"Fréquence", RoleFrequency}, {"S’y préparer", RolePrepare}, {"S'en inspirer", RoleFollowUp},
		{"Statut", RoleStatus}, {"État", RoleStatus}, {"Type", RoleKind}, {"Nature", RoleKind}, {"Parcours", RoleTrack}, {"Track", RoleTrack},
		{"Remarques", RoleNotes}, {"Notes", RoleNotes}, {"Commentaire(s)", RoleNotes}, {"Infos pratiques", RoleNotes},

		{"Datum", RoleDate}, {"Termine", RoleDate}, {"Uhrzeit", RoleHours}, {"Beginn", RoleStart}, {"Ende", RoleEnd}, {"Ort", RolePlace},
		{"Raum", RolePlace}, {"Thema", RoleTheme}, {"Ziele", RoleObjectives}, {"Titel", RoleTitle}, {"Sitzung", RoleTitle},
		{"Teilnehmer:innen", RoleAudience}, {"Teilnehmende", RoleAudience}, {"Moderation", RoleFacilitators}, {"Dozent*innen", RoleSpeakers},
		{"Wer?", RolePeople}, {"Gastgeber", RoleHost}, {"Ablauf", RoleAgenda}, {"Dauer", RoleDuration}, {"Bemerkungen", RoleNotes},
		{"Fecha", RoleDate}, {"Horario", RoleHours}, {"INICIO", RoleStart}, {"TÉRMINO", RoleEnd}, {"Finaliza", RoleEnd}, {"duración", RoleDuration},
		{"Lugar", RolePlace}, {"sede", RolePlace}, {"Tema", RoleTheme}, {"ACTIVIDAD", RoleTitle}, {"¿Quién?", RolePeople}, {"¿Dónde?", RolePlace},
		{"Ponentes", RoleSpeakers}, {"Objetivos", RoleObjectives}, {"Público", RoleAudience}, {"Anfitrión", RoleHost},
		{"DATA", RoleDate}, {"Orario", RoleHours}, {"ora", RoleHours}, {"Inizio", RoleStart}, {"Luogo", RolePlace}, {"Aula", RolePlace},
		{"ARGOMENTO", RoleTheme}, {"Obiettivi", RoleObjectives}, {"Titolo", RoleTitle}, {"Partecipanti", RoleAudience}, {"Relatori", RoleSpeakers},
		{"Referent/in", RoleSpeakers}, {"Trainer:innen", RoleFacilitators}, {"Dozent*in", RoleSpeakers}, {"Intervenant·e·s", RoleSpeakers},
		{"Animateur·rice", RoleFacilitators}, {"Participant(e)s", RoleAudience}, {"Formateur/trice", RoleFacilitators},
		{"Referente", RolePeople}, {"Durata", RoleDuration}, {"Programma", RoleAgenda},
		{"Data e hora", RoleDate}, {"Horário", RoleHours}, {"Início / Fim", RoleHours}, {"Local", RolePlace}, {"Morada", RolePlace}, {"Assunto", RoleTheme},
		{"Objetivos", RoleObjectives}, {"Sessões", RoleTitle}, {"Atividade", RoleTitle}, {"Participantes", RoleAudience}, {"Formador(a)", RoleFacilitators},
		{"Orador(a)", RoleSpeakers}, {"Responsáveis", RolePeople}, {"Ordem de trabalhos", RoleAgenda}, {"Observações", RoleNotes}, {"O quê?", RoleTitle},
		{"Datum en tijd", RoleDate}, {"Tijd", RoleHours}, {"Van / tot", RoleHours}, {"Van", RoleStart}, {"Plaats", RolePlace}, {"Locatie", RolePlace},
		{"Onderwerp", RoleTheme}, {"Doelstellingen", RoleObjectives}, {"Bijeenkomst", RoleTitle}, {"Wat?", RoleTitle}, {"Deelnemers", RoleAudience},
		{"Begeleiding", RoleFacilitators}, {"Sprekers", RoleSpeakers}, {"Contactpersoon", RolePeople}, {"Dagindeling", RoleAgenda}, {"Duur", RoleDuration},
		{"Opmerkingen", RoleNotes},
		{"When", RoleDate}, {"Time", RoleHours}, {"StartTime", RoleStart}, {"Stop", RoleEnd}, {"Topics", RoleTheme}, {"Chapter", RoleTitle},
		{"Presenter1", RoleSpeakers}, {"Instructor", RoleFacilitators}, {"Location", RolePlace}, {"Module Leader", RolePeople},

		{"Session UXD", NoRole}, {"Session de lancement", NoRole}, {"ATELIER 1", NoRole}, {"Visio 1", NoRole}, {"Jour 1", NoRole},
		{"After", NoRole}, {"LLL", NoRole}, {"Mentors", NoRole}, {"Nombre de participants", NoRole}, {"Nb participants", NoRole},
		{"Date limite", NoRole}, {"Programme 2019", NoRole}, {"Programme et outils", NoRole}, {"Présentation", NoRole}, {"Dépôts", NoRole},
		{"30 août", NoRole}, {"9h30-18h30", NoRole}, {"Pause", NoRole}, {"", NoRole}, {"-", NoRole}, {"???", NoRole},
		{"Aantal deelnemers", NoRole}, {"Número de participantes", NoRole}, {"Wie", NoRole}, {"Dépôts en ligne", NoRole},
		{"Outils/Presse", NoRole}, {"Fil rouge", NoRole}, {"ETP et mentors", NoRole}, {"Session UXD / Mentors", NoRole}, {"présenter", NoRole}, {"Bâtir un service avec ses usagers", NoRole},
		{"Les objectifs ont été atteints par toutes les équipes", NoRole}, {"https://example.org/date", NoRole},
	}
	l := Default()
	for _, tt := range tests {
		if got := l.Role(tt.label); got != tt.want {
			t.Errorf("Role(%q) = %d, want %d", tt.label, got, tt.want)
		}
	}
}

// TestRoleOfEveryName holds that every name of every table is found in lower case
// and in capitals, and that no two tables disagree on one.
func TestRoleOfEveryName(t *testing.T) {
	l := Default()
	for _, language := range l.languages {
		for role, names := range language.Columns {
			for name := range names.all {
				for _, label := range []string{name, strings.ToUpper(name), " " + name + " :"} {
					if got := l.Role(label); got != role {
						t.Errorf("%s: Role(%q) = %d, want %d", language.Code, label, got, role)
					}
				}
			}
		}
	}
}

func TestQuestion(t *testing.T) {
	tests := []struct {
		text string
		role Role
		rest string
	}{
		{"Quels sont les objectifs de la session ?", RoleObjectives, ""},
		{"- Quels sont les objectifs de la session ?", RoleObjectives, ""},
		{"Qui va animer ?", RoleFacilitators, ""},
		{"Qui va animer ? : team Alpha", RoleFacilitators, "team Alpha"},
		{"Qui va animer : Ada et Blaise", RoleFacilitators, "Ada et Blaise"},
		{"Qui anime la session ?", RoleFacilitators, ""},
		{"Qui va intervenir", RoleSpeakers, ""},
		{"Qui va intervenir [ressources internes et/ou extérieur]", RoleSpeakers, ""},
		{"Quel déroulé pour la session ?", RoleAgenda, ""},
		{"Quel est le programme de la journée ?", RoleAgenda, ""},
		{"Objectifs", RoleObjectives, ""},
		{"Objectifs :", RoleObjectives, ""},
		{"**Objectifs :** ", RoleObjectives, ""},
		{"Objectifs : présenter le lieu", RoleObjectives, "présenter le lieu"},
		{"Objectifs de la session : présenter", RoleObjectives, "présenter"},
		{"1. Objectifs", RoleObjectives, ""},
		{"Programme", RoleAgenda, ""},
		{"Déroulé de la journée", RoleAgenda, ""},
		{"Déroulé de l’après-midi :", RoleAgenda, ""},
		{"Ordre du jour", RoleAgenda, ""},
		{"Animation : Ada, Blaise", RoleFacilitators, "Ada, Blaise"},
		{"Intervenant·e·s : Ada", RoleSpeakers, "Ada"},
		{"Lieu : salle 3, 9:30", RolePlace, "salle 3, 9:30"},
		{"Durée : ½ à 1 journée", RoleDuration, "½ à 1 journée"},
		{"Fréquence : 1 fois par mois", RoleFrequency, "1 fois par mois"},
		{"S’y préparer : réfléchir", RolePrepare, "réfléchir"},
		{"S'en inspirer : poursuivre", RoleFollowUp, "poursuivre"},
		{"Horaires : 9h30-18h", RoleHours, "9h30-18h"},
		{"Public : mentors", RoleAudience, "mentors"},
		{"Qui accueille ?", RoleHost, ""},
		{"What are the objectives of the workshop?", RoleObjectives, ""},
		{"Who will facilitate?", RoleFacilitators, ""},
		{"Speakers: Ada", RoleSpeakers, "Ada"},
		{"Agenda", RoleAgenda, ""},
		{"Ziele:", RoleObjectives, ""},
		{"Was sind die Ziele der Sitzung?", RoleObjectives, ""},
		{"¿Cuáles son los objetivos de la sesión?", RoleObjectives, ""},
		{"Quali sono gli obiettivi dell'incontro?", RoleObjectives, ""},

		{"Quais são os objetivos da sessão?", RoleObjectives, ""},
		{"Quem vai facilitar?", RoleFacilitators, ""},
		{"Qual é o programa do dia?", RoleAgenda, ""},
		{"Local: sala 3", RolePlace, "sala 3"},
		{"Wat zijn de doelen van de sessie?", RoleObjectives, ""},
		{"Wie begeleidt de sessie?", RoleFacilitators, ""},
		{"Doelen: samen leren", RoleObjectives, "samen leren"},
		{"Plaats: zaal 3", RolePlace, "zaal 3"},

		{"Wie: online", NoRole, ""},
		{"Programme 2019", NoRole, ""},
		{"Programme 2019 des sessions", NoRole, ""},
		{"Programme de mentorat", NoRole, ""},
		{"Programme et plan de la salle", NoRole, ""},
		{"Objectifs atteints par les équipes", NoRole, ""},
		{"Objectifs ambitieux : nous voulons avancer", NoRole, ""},
		{"Agenda partagé", NoRole, ""},
		{"Atelier : clinique", NoRole, ""},
		{"Session : feuille de route", NoRole, ""},
		{"Intervention : témoignage d'Ada", NoRole, ""},
		{"Clôture : Ada", NoRole, ""},
		{"9h30 : accueil", NoRole, ""},
		{"le quoi : quels sont les points ouverts ?", NoRole, ""},
		{"Idées d'ateliers :", NoRole, ""},
		{"le comment : quelles étapes prévoir ?", NoRole, ""},
		{"présenter le programme (contexte, besoins)", NoRole, ""},
		{"Présenter : les besoins", NoRole, ""},
		{"Comment essayer mon prototype ?", NoRole, ""},
		{"", NoRole, ""},
		{":", NoRole, ""},
	}
	l := Default()
	for _, tt := range tests {
		if role, rest := l.Question(tt.text); role != tt.role || rest != tt.rest {
			t.Errorf("Question(%q) = %d, %q, want %d, %q", tt.text, role, rest, tt.role, tt.rest)
		}
	}
}

func TestNamesSessions(t *testing.T) {
	l := Default()
	for label, want := range map[string]bool{
		"Topic": true, "Topics:": true, "ARGOMENTO": true, "Tema": true, "Subject": true,
		"Sujet": true, "Schwerpunkt": true,
		"Thématique": false, "Thema": false, "Topic and place": false, "": false,
	} {
		if got := l.NamesSessions(label); got != want {
			t.Errorf("NamesSessions(%q) = %v", label, got)
		}
	}
}
