package lexicon

import "testing"

func TestDuration(t *testing.T) {
	tests := []struct{ text, min, max string }{
		{"1 h 30", "PT1H30M", "PT1H30M"},
		{"1h", "PT1H", "PT1H"},
		{"1 h 15", "PT1H15M", "PT1H15M"},
		{"1h30min", "PT1H30M", "PT1H30M"},
		{"1\u00a0h\u202f30", "PT1H30M", "PT1H30M"},
		{"45 min", "PT45M", "PT45M"},
		{"90 minutes", "PT1H30M", "PT1H30M"},
		{"2 jours", "P2D", "P2D"},
		{"½ journée", "PT4H", "PT4H"},
		{"1/2 journée", "PT4H", "PT4H"},
		{"une demi-journée", "PT4H", "PT4H"},
		{"½ à 1 journée", "PT4H", "P1D"},
		{"une journée", "P1D", "P1D"},
		{"Journée", "P1D", "P1D"},
		{"toute la journée", "P1D", "P1D"},
		{"1 jour et demi", "P1DT4H", "P1DT4H"},
		{"1,5 jour", "P1DT4H", "P1DT4H"},
		{"2,5 h", "PT2H30M", "PT2H30M"},
		{"1½ h", "PT1H30M", "PT1H30M"},
		{"une heure et demie", "PT1H30M", "PT1H30M"},
		{"1 h 00 en un entretien ou plusieurs rencontres, selon le besoin", "PT1H", "PT1H"},
		{"1h30 à 2h", "PT1H30M", "PT2H"},
		{"entre 1h et 2h", "PT1H", "PT2H"},
		{"de 1h à 2h", "PT1H", "PT2H"},
		{"2-3 jours", "P2D", "P3D"},
		{"45-60 min", "PT45M", "PT1H"},
		{"2 à 3 heures", "PT2H", "PT3H"},
		{"environ 2h", "PT2H", "PT2H"},
		{"2h max", "", "PT2H"},
		{"au moins 1 h", "PT1H", ""},
		{"jusqu'à 2 h", "", "PT2H"},
		{"durée : 1 h 30", "PT1H30M", "PT1H30M"},
		{"1:30", "PT1H30M", "PT1H30M"},
		{"0:45", "PT45M", "PT45M"},
		{"2 semaines", "P2W", "P2W"},
		{"3 mois", "P3M", "P3M"},
		{"1 an", "P1Y", "P1Y"},

		{"1 hour 15 minutes", "PT1H15M", "PT1H15M"},
		{"half a day", "PT4H", "PT4H"},
		{"up to two hours", "", "PT2H"},
		{"an hour and a half", "PT1H30M", "PT1H30M"},
		{"2 Stunden", "PT2H", "PT2H"},
		{"ein halber Tag", "PT4H", "PT4H"},
		{"medio día", "PT4H", "PT4H"},
		{"2 horas", "PT2H", "PT2H"},
		{"due ore", "PT2H", "PT2H"},
		{"mezza giornata", "PT4H", "PT4H"},
		{"uma hora e meia", "PT1H30M", "PT1H30M"},
		{"1 hora e 30 minutos", "PT1H30M", "PT1H30M"},
		{"meio dia", "PT4H", "PT4H"},
		{"de 1 a 2 horas", "PT1H", "PT2H"},
		{"no máximo 2 horas", "", "PT2H"},
		{"anderhalf uur", "PT1H30M", "PT1H30M"},
		{"anderthalb Stunden", "PT1H30M", "PT1H30M"},
		{"een half uur", "PT30M", "PT30M"},
		{"halve dag", "PT4H", "PT4H"},
		{"1 tot 2 uur", "PT1H", "PT2H"},
		{"1u30", "PT1H30M", "PT1H30M"},
		{"1 uur en 30 minuten", "PT1H30M", "PT1H30M"},
		{"7 u 8 horas", "PT7H", "PT8H"},

		{"2 fois 1 heure", "", ""},
		{"2 x 1h", "", ""},
		{"2 heures par semaine", "", ""},
		{"à définir", "", ""},
		{"selon le besoin", "", ""},
		{"1,5 mois", "", ""},
		{"12", "", ""},
		{"3 phases", "", ""},
		{"", "", ""},
	}
	l := Default()
	for _, tt := range tests {
		got := l.Duration(tt.text)
		if got.Text != tt.text || got.Min != tt.min || got.Max != tt.max {
			t.Errorf("Duration(%q) = %q to %q, want %q to %q", tt.text, got.Min, got.Max, tt.min, tt.max)
		}
	}
}

func TestFrequency(t *testing.T) {
	tests := []struct {
		text     string
		min, max int
		per      string
	}{
		{"1 fois par mois", 1, 1, "month"},
		{"1 ou 2 fois par phase", 1, 2, "phase"},
		{"1 à 2 fois par an", 1, 2, "year"},
		{"2 fois par an", 2, 2, "year"},
		{"deux fois par semaine", 2, 2, "week"},
		{"3x/mois", 3, 3, "month"},
		{"1 / mois", 1, 1, "month"},
		{"2 par phase", 2, 2, "phase"},
		{"1 session de mentorat par mois", 1, 1, "month"},
		{"2 sessions mensuelles", 2, 2, "month"},
		{"1 fois par promotion", 1, 1, "promotion"},
		{"au moins 1 fois par mois", 1, 0, "month"},
		{"2 fois par mois maximum", 0, 2, "month"},
		{"environ 2 fois par an", 2, 2, "year"},
		{"deux fois", 2, 2, ""},
		{"à la demande", 0, 0, "demand"},
		{"sur demande, par série de 4 séances de tutorat sur 2 mois", 0, 0, "demand"},
		{"par cycle de 4 sessions sur 1 mois", 4, 4, "cycle"},
		{"tous les 10 jours", 1, 1, "10 days"},
		{"tous les mois", 1, 1, "month"},
		{"toutes les deux semaines", 1, 1, "2 weeks"},
		{"chaque mois", 1, 1, "month"},
		{"à chaque phase", 1, 1, "phase"},
		{"par phase", 1, 1, "phase"},
		{"le jeudi", 1, 1, "week"},
		{"tous les jeudis", 1, 1, "week"},
		{"un jeudi sur deux", 1, 1, "2 weeks"},
		{"une semaine sur deux", 1, 1, "2 weeks"},
		{"hebdomadaire", 1, 1, "week"},
		{"once a month", 1, 1, "month"},
		{"twice a year", 2, 2, "year"},
		{"3 times per week", 3, 3, "week"},
		{"every two weeks", 1, 1, "2 weeks"},
		{"every other week", 1, 1, "2 weeks"},
		{"every Thursday", 1, 1, "week"},
		{"monthly", 1, 1, "month"},
		{"on demand", 0, 0, "demand"},
		{"einmal im Monat", 1, 1, "month"},
		{"2 mal pro Jahr", 2, 2, "year"},
		{"wöchentlich", 1, 1, "week"},
		{"nach Bedarf", 0, 0, "demand"},
		{"dos veces al mes", 2, 2, "month"},
		{"cada mes", 1, 1, "month"},
		{"una volta al mese", 1, 1, "month"},
		{"due volte all'anno", 2, 2, "year"},
		{"ogni giovedì", 1, 1, "week"},
		{"1 vez por mês", 1, 1, "month"},
		{"a cada duas semanas", 1, 1, "2 weeks"},
		{"1 vez a cada 2 meses", 1, 1, "2 months"},
		{"todas as quintas-feiras", 1, 1, "week"},
		{"mediante pedido", 0, 0, "demand"},
		{"1 keer per maand", 1, 1, "month"},
		{"tweemaal per jaar", 2, 2, "year"},
		{"elke donderdag", 1, 1, "week"},
		{"om de week", 1, 1, "2 weeks"},
		{"om de drie weken", 1, 1, "3 weeks"},
		{"op aanvraag", 0, 0, "demand"},
		{"once every other week", 1, 1, "2 weeks"},

		{"en continu", 0, 0, ""},
		{"le jeudi 5 mai", 0, 0, ""},
		{"à définir", 0, 0, ""},
		{"", 0, 0, ""},
	}
	l := Default()
	for _, tt := range tests {
		got := l.Frequency(tt.text)
		if got.Text != tt.text || got.Min != tt.min || got.Max != tt.max || got.Per != tt.per {
			t.Errorf("Frequency(%q) = %d to %d per %q, want %d to %d per %q", tt.text, got.Min, got.Max, got.Per, tt.min, tt.max, tt.per)
		}
	}
}
