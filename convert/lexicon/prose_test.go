package lexicon

import (
	"sync"
	"testing"

	"deroule/model"
)

func TestPlaceAfter(t *testing.T) {
	tests := []struct{ text, want string }{
		{"15h au Pavillon Bleu", "Pavillon Bleu"},
		{"15h à la DINSIC", "DINSIC"},
		{"13h30 au Pavillon rue du Port", "Pavillon rue du Port"},
		{"au Pavillon Bleu.", "Pavillon Bleu"},
		{"à la bibliothèque", "bibliothèque"},
		{"à l’hôtel de ville", "hôtel de ville"},
		{"dans la salle 3", "salle 3"},
		{"chez Ada", "Ada"},
		{"15h, chez Ada", "Ada"},
		{"en ligne", "en ligne"},
		{"en salle Ravel", "salle Ravel"},
		{"en salle du Four", "salle du Four"},
		{"auront lieu en présentiel, en salle 12", "salle 12"},
		{"All meetings will take place in person, in room B12.", "room B12"},
		{"Die Treffen finden in Präsenz statt, im Rathaus.", "Rathaus"},
		{"en présentiel", "en présentiel"},
		{"se tiendra en présentiel, en salle 12, et nous en sommes ravis", "salle 12"},
		{"at the Town Hall", "Town Hall"},
		{"2 pm at the Town Hall", "Town Hall"},
		{"im Rathaus", "Rathaus"},
		{"en el museo", "museo"},
		{"presso la biblioteca", "biblioteca"},
		{"15h no auditório", "auditório"},
		{"na Biblioteca Municipal", "Biblioteca Municipal"},
		{"14.00 uur in de raadzaal", "raadzaal"},
		{"2 pm, no lunch", ""},
		{"Les séances ont lieu chaque fois de 16h à 19h30 au Pavillon Bleu.", "Pavillon Bleu"},
		{"Les sessions se tiennent au Pavillon Bleu de 15h à 18h30.", "Pavillon Bleu"},
		{"au Pavillon Bleu, 12 rue du Port, de 9h à 12h", "Pavillon Bleu, 12 rue du Port"},
		{"All sessions take place at the Town Hall from 2 pm to 5 pm", "Town Hall"},

		{"15h", ""}, {"de 15h à 18h30", ""}, {"1 h 00 en un rendez-vous", ""},
		{"au profit de la montée en charge des équipes attendues pendant l'étape prévue et dans les autres", ""}, {"à partir de 14h", ""}, {"à 15h", ""}, {"au choix", ""}, {"à définir", ""}, {"au matin", ""},
		{"à la fin", ""}, {"Pavillon Bleu", ""}, {"", ""}, {"au", ""}, {"15h à", ""},
	}
	l := Default()
	for _, tt := range tests {
		if got, ok := l.PlaceAfter(tt.text); got != tt.want || ok != (tt.want != "") {
			t.Errorf("PlaceAfter(%q) = %q %v, want %q", tt.text, got, ok, tt.want)
		}
	}
}

func TestDefaultsSentence(t *testing.T) {
	l := Default()
	for _, text := range []string{
		"Les séances ont lieu chaque fois de 16h à 19h30 au Pavillon Bleu.",
		"Les sessions ont lieu au Pavillon Bleu.",
		"Toutes les sessions : 9h-12h",
		"Chaque séance a lieu à 15h.",
		"(horaires : 15h-18h30)",
		"Liste de toutes les séances (horaires : 16h-19h30)",
		"All sessions take place from 2 pm to 5 pm at the Town Hall.",
		"Alle Sitzungen finden von 9 bis 12 Uhr statt.",
		"Todas las sesiones tienen lugar de 9:00 a 12:00.",
		"Tutte le sessioni si tengono dalle 9 alle 12.",
		"As sessões realizam-se sempre das 9h às 12h no auditório.",
		"De sessies vinden plaats van 9 tot 12 uur in het stadhuis.",
		"Tenzij anders vermeld beginnen we om 9 uur.",
		"Les mardis, 18h30-20h.",
		"Tous les jeudis (18h-20h)",
		"Horaires : tous les jeudis, 18h-20h",
		"Les lundis et mardis de 9h à 12h",
		"Every Tuesday, 6 pm - 7:30 pm.",
		"Tuesdays 18:00-19:30",
		"Dienstags, 18-20 Uhr",
		"Los martes, de 18h a 20h",
		"Ogni martedì, 18:00-20:00",
		"Todas as terças, 18h-20h",
		"Elke dinsdag, 18.00-20.00 uur",
		"This term, meetings will be held in Room 3.",
		"Après l'été, le séminaire se tiendra en présentiel, en salle 12.",
		"Das Seminar findet in Präsenz statt, im Rathaus.",
	} {
		if !l.DefaultsSentence(text) {
			t.Errorf("%q speaks of all sessions", text)
		}
	}
	for _, text := range []string{
		"Pour une fois la séance débutera à 14h30.",
		"La session a lieu à 15h.",
		"mardi 18h30-20h",
		"Mardi : 9h-12h, 14h-17h",
		"Les mardis, avec les mentors, 18h30-20h",
		"9h-12h",
		"Les sessions du 4 et du 11 mai se tiennent à 15h.",
		"Le parcours compte des séances communes avec les tuteurs.",
		"9h30 - 10h : accueil",
		"Les sessions sont animées par les mentors.",
		"De sessie begint om 9 uur.",
		"Merci de venir en présentiel, en salle 12.",
		"",
	} {
		if l.DefaultsSentence(text) {
			t.Errorf("%q does not speak of all sessions", text)
		}
	}
}

func TestLooksLikePlace(t *testing.T) {
	l := Default()
	for _, text := range []string{"Salle verte", "Grande salle", "la bibliothèque", "à la mairie", "en ligne", "Town Hall", "Room 4", "Rathaus", "sala grande", "Pavilhão Azul", "het stadhuis"} {
		if !l.LooksLikePlace(text) {
			t.Errorf("%q is a place", text)
		}
	}
	for _, text := range []string{"Feuille de route", "Ada", "30 août", "présenter la salle", ""} {
		if l.LooksLikePlace(text) {
			t.Errorf("%q is no place", text)
		}
	}
}

func TestAimAndTeam(t *testing.T) {
	l := Default()
	for text, want := range map[string]bool{
		"Présenter les ressources": true, "Favoriser l'entraide": true, "Établir un bilan": true,
		"L'équipe du programme": false, "DINER": false, "Les objectifs": false, "9h": false, "": false,
	} {
		if got := l.Aim(text); got != want {
			t.Errorf("Aim(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"L'équipe du programme": true, "Équipe projet": true, "Ada et Blaise": false, "Présenter l'équipe": false, "": false,
	} {
		if got := l.NamesTeam(text); got != want {
			t.Errorf("NamesTeam(%q) = %v", text, got)
		}
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Les sessions du programme avec les mentors", "fr"},
		{"Date Lieu Horaires Thématique Objectifs", "fr"},
		{"The sessions of the programme with the mentors", "en"},
		{"Date Time Place Topic", "en"},
		{"Die Sitzungen des Programms mit den Mentoren", "de"},
		{"Las sesiones del programa con los mentores", "es"},
		{"Le sessioni del programma con i mentori", "it"},
		{"As sessões do programa com os mentores", "pt"},
		{"Data Hora Local Tema Objetivos", "pt"},
		{"De sessies van het programma met de mentoren", "nl"},
		{"Datum Tijd Plaats Onderwerp Spreker", "nl"},
		{"Feuille de route de projet de ville en cours de refonte", "fr"},
		{"30 août, 26 septembre, 24 octobre", "fr"},
		{"", ""},
		{"Lorem ipsum dolor", ""},
		{"12 34 56", ""},
	}
	l := Default()
	for _, tt := range tests {
		if got := l.Language(tt.text); got != tt.want {
			t.Errorf("Language(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestManyGoroutines(t *testing.T) {
	l := Default()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if len(l.FindDates("30 août")) != 1 || l.Role("Lieu") != RolePlace || l.Language("les équipes et les mentors") != "fr" {
				t.Error("a reading fails beside others")
			}
		})
	}
	all.Wait()
}

func TestWordsOfACaller(t *testing.T) {
	own := Language{
		Columns: map[Role]Words{RoleHost: "LLL", RoleTheme: "fil rouge"},
		Groups:  "lauréats d'été",
		Kinds:   map[model.Kind]Words{"break": "bulle"},
	}
	l := New(own, French())
	if got := l.Role("LLL"); got != RoleHost {
		t.Errorf("Role(LLL) = %d", got)
	}
	if got := l.Role("Fils rouges :"); got != RoleTheme {
		t.Errorf("Role(Fils rouges) = %d", got)
	}
	if !l.IsGroupNoun("Lauréats d’été") || !l.IsGroupNoun("mentors") {
		t.Error("own and French group nouns do not stand together")
	}
	if got := l.Kind("Bulle d'air"); got != "break" {
		t.Errorf("Kind = %q", got)
	}
	if got := l.Role("Date"); got != RoleDate {
		t.Errorf("Role(Date) = %d", got)
	}
	if found := l.FindDates("30 August"); len(found) > 0 {
		t.Errorf("English is not among the languages, but found %v", found)
	}
	if got := New().Role("Date"); got != NoRole {
		t.Errorf("a lexicon without languages knows %d", got)
	}
}
