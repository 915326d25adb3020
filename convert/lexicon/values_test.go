package lexicon

import (
	"testing"

	"deroule/model"
)

func TestIsNothing(t *testing.T) {
	l := Default()
	for _, text := range []string{
		"", " ", "\u00a0", "-", "------", "—", "…", "...", ".", "?", "??", "*", "|", "TBC", "tbd", "TBA", "(TBC)", "[TBD]", "à venir",
		"À VENIR", "à venir…", "à venir !", "à définir", "à préciser", "à confirmer", "n/a", "N/A", "NA", "néant", "aucun", "Lieu à définir",
		"lieu à confirmer", "Intervenant·e·s à confirmer", "Horaires : à préciser", "**à définir**", "to be confirmed", "none", "offen", "N.N.",
		"wird noch bekannt gegeben", "por definir", "da definire", "pendiente", "a venir", "por confirmar", "em breve", "Local a definir", "n.t.b.", "nog te bepalen", "Spreker nog te bevestigen",
	} {
		if !l.IsNothing(text) {
			t.Errorf("%q says something", text)
		}
	}
	for _, text := range []string{
		"0", "12", "X", "✓", "Ada", "30 août", "à définir avec l'équipe", "annulée", "à", "Lieu", "présenter ce qui est à venir", "☕", "na2",
		"Les aucuns", "5 €", "ateliers à venir en mai",
	} {
		if l.IsNothing(text) {
			t.Errorf("%q says nothing", text)
		}
	}
}

func TestStatus(t *testing.T) {
	tests := []struct {
		text    string
		want    model.Status
		without string
	}{
		{"Session 4 (annulée)", model.Cancelled, "Session 4"},
		{"Session 4 (annulée !)", model.Cancelled, "Session 4"},
		{"[ANNULÉ] Session 4", model.Cancelled, "Session 4"},
		{"(Annulé) : visite", model.Cancelled, ": visite"},
		{"annulée", model.Cancelled, ""},
		{"**ANNULÉE**", model.Cancelled, ""},
		{"Annulé : visite du musée", model.Cancelled, "visite du musée"},
		{"Cancelled - Workshop", model.Cancelled, "Workshop"},
		{"ANNULÉ Session 4", model.Cancelled, "Session 4"},
		{"Session 4 – annulée", model.Cancelled, "Session 4"},
		{"Session 4, annulée", model.Cancelled, "Session 4"},
		{"Session 4 ANNULÉE", model.Cancelled, "Session 4"},
		{"Session du 4 mai annulée", model.Cancelled, "Session du 4 mai"},
		{"La session est annulée.", model.Cancelled, "La session"},
		{"Session reportée", model.Cancelled, "Session"},
		{"Session 4 (reportée ?)", model.Tentative, "Session 4"},
		{"Session 4 (report à prévoir)", model.Tentative, "Session 4"},
		{"Workshop (cancelled)", model.Cancelled, "Workshop"},
		{"Sitzung 3 – abgesagt", model.Cancelled, "Sitzung 3"},
		{"Taller (cancelado)", model.Cancelled, "Taller"},
		{"Incontro (annullato)", model.Cancelled, "Incontro"},
		{"Sessão 4 (cancelada)", model.Cancelled, "Sessão 4"},
		{"Oficina – adiada", model.Cancelled, "Oficina"},
		{"De sessie is afgelast.", model.Cancelled, "De sessie"},
		{"Sessie 4 – uitgesteld", model.Cancelled, "Sessie 4"},
		{"12 mei (onder voorbehoud)", model.Tentative, "12 mei"},
		{"à confirmer", model.Tentative, ""},
		{"« à confirmer »", model.Tentative, ""},
		{"12 mai à confirmer", model.Tentative, "12 mai"},
		{"12 mai (à confirmer)", model.Tentative, "12 mai"},
		{"Session 4 – à confirmer", model.Tentative, "Session 4"},
		{"TBC", model.Tentative, ""},
		{"12 mai (TBC)", model.Tentative, "12 mai"},
		{"date à fixer", model.Tentative, ""},
		{"Workshop (to be confirmed)", model.Tentative, "Workshop"},

		{"annuler une commande", "", ""},
		{"Comment annuler une session ?", "", ""},
		{"retour sur la session annulée hier", "", ""},
		{"Bilan de la réunion annulée", "", ""},
		{"Session 4 (lieu à confirmer)", "", ""},
		{"lieu à confirmer", "", ""},
		{"horaires à confirmer", "", ""},
		{"dîner (TBD)", "", ""},
		{"Session 4", "", ""},
		{"", "", ""},
	}
	l := Default()
	for _, tt := range tests {
		got, ok := l.Status(tt.text)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("Status(%q) = %q %v, want %q", tt.text, got, ok, tt.want)
		}
		without := tt.without
		if tt.want == "" {
			without = tt.text
		}
		if got := l.WithoutStatus(tt.text); got != without {
			t.Errorf("WithoutStatus(%q) = %q, want %q", tt.text, got, without)
		}
	}
}

func TestOptional(t *testing.T) {
	tests := []struct{ text, want string }{
		{"(optionnel) verre", "(optionnel)"},
		{"*optionnel* verre", "*optionnel*"},
		{"verre (optionnel)", "(optionnel)"},
		{"verre, facultatif", ", facultatif"},
		{"optionnel : verre", "optionnel :"},
		{"Facultatif – visite", "Facultatif –"},
		{"Visite – facultative", "– facultative"},
		{"visite optionnelle", "optionnelle"},
		{"[optional] drinks", "[optional]"},
		{"visite (facultative) du musée", "(facultative)"},
		{"(fakultativ)", "(fakultativ)"},
		{"cena (opcional)", "(opcional)"},
		{"(optioneel) borrel", "(optioneel)"},
		{"les modules optionnels du cours", ""},
		{"options", ""},
		{"", ""},
	}
	l := Default()
	for _, tt := range tests {
		start, end, ok := l.Optional(tt.text)
		if got := tt.text[start:end]; got != tt.want || ok != (tt.want != "") {
			t.Errorf("Optional(%q) = %q %v, want %q", tt.text, got, ok, tt.want)
		}
	}
}

func TestSessionNoun(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Session UXD", "Session"},
		{"Sessions d'accompagnement", "Sessions d'"},
		{"Session du 30 août", "Session du"},
		{"Séance n°3", "Séance"},
		{"Rencontre de l'équipe", "Rencontre de l'"},
		{"Atelier", "Atelier"},
		{"Workshop on data", "Workshop on"},
		{"Sitzung vom 3. Mai", "Sitzung"},
		{"Sesión de trabajo", "Sesión de"},
		{"Sessione di lavoro", "Sessione di"},
		{"Sessão de abertura", "Sessão de"},
		{"Bijeenkomst van de mentoren", "Bijeenkomst van de"},
		{"les sessions", ""},
		{"Sessionnaire", ""},
		{"Première session", ""},
		{"Feuille de route", ""},
		{"", ""},
	}
	l := Default()
	for _, tt := range tests {
		end, ok := l.SessionNoun(tt.text)
		if got := tt.text[:end]; got != tt.want || ok != (tt.want != "") {
			t.Errorf("SessionNoun(%q) = %q %v, want %q", tt.text, got, ok, tt.want)
		}
	}
}

func TestKind(t *testing.T) {
	tests := []struct {
		title string
		want  model.Kind
	}{
		{"Accueil et introduction", model.Opening}, {"accueil café", model.Opening}, {"Café d'accueil", model.Opening},
		{"Mot de bienvenue de la directrice", model.Opening}, {"Welcome and briefing", model.Opening}, {"Begrüßung", model.Opening},
		{"Pause", model.Break}, {"Pause.", model.Break}, {"pause café", model.Break}, {"Coffee break", model.Break}, {"Kaffeepause", model.Break},
		{"Descanso", model.Break},
		{"Déjeuner libre", model.Meal}, {"Pause déjeuner", model.Meal}, {"repas", model.Meal}, {"Lunch", model.Meal}, {"Group dinner (TBD)", model.Meal},
		{"Mittagessen", model.Meal}, {"Almuerzo", model.Meal}, {"Pranzo", model.Meal}, {"petit-déjeuner", model.Meal},
		{"Verre de l'amitié", model.Social}, {"AfterWork", model.Social}, {"After work", model.Social}, {"Apéro", model.Social}, {"Soirée", model.Social},
		{"fin", model.End}, {"Fin de la journée", model.End}, {"Clôture", model.End}, {"Clôture : Ada", model.End}, {"Adjourn", model.End}, {"Ende", model.End},
		{"atelier n°2 (4 salles en parallèle)", model.Workshop}, {"Ateliers thématiques", model.Workshop}, {"Workshop", model.Workshop}, {"Taller", model.Workshop},
		{"L'atelier", model.Workshop}, {"« Atelier »", model.Workshop},
		{"Plénière d'ouverture", model.Plenary}, {"Restitution collective", model.Plenary}, {"restitution + préparation", model.Plenary}, {"Plenum", model.Plenary},
		{"Intervention de la directrice", model.Talk}, {"Présentation du lieu", model.Talk}, {"Conférence", model.Talk}, {"Table ronde", model.Talk},
		{"Keynote: open data", model.Talk}, {"Vortrag", model.Talk},
		{"Café da manhã", model.Meal}, {"O almoço", model.Meal}, {"Encerramento", model.End}, {"Mesa-redonda: bairros", model.Talk},
		{"De pauze", model.Break}, {"Inloop met koffie", model.Opening}, {"Netwerkborrel", model.Social}, {"Afsluiting", model.End}, {"Slot", ""},

		{"préparation des ateliers de l'après-midi", ""}, {"standup", ""}, {"reprise du café OU jeu", ""}, {"Finances publiques", ""},
		{"End-to-end tests", ""}, {"Retour d'atelier", ""}, {"écouter les mentors", ""}, {"préparation du déjeuner", ""}, {"", ""}, {"9h30", ""},
	}
	l := Default()
	for _, tt := range tests {
		if got := l.Kind(tt.title); got != tt.want {
			t.Errorf("Kind(%q) = %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestDayInWords(t *testing.T) {
	l := Default()
	for _, tc := range []struct {
		language         string
		year, month, day int
		want             string
	}{
		{"fr", 2026, 3, 24, "24 mars 2026"}, {"fr", 0, 8, 1, "1 août"}, {"en", 0, 5, 31, "31 May"}, {"de", 2026, 3, 1, "1 März 2026"}, {"", 0, 12, 24, "24 December"},
	} {
		if got := l.DayInWords(tc.language, tc.year, tc.month, tc.day); got != tc.want {
			t.Errorf("%+v: %q", tc, got)
		}
	}
}
