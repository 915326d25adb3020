package lexicon

import (
	"strings"
	"testing"
)

// describeHours writes hours as "09:30-18:30", with "+" where they are open, "?"
// where a clock may be in the afternoon as well, and the part of the day.
func describeHours(h Hours) string {
	text := h.From.String() + "-" + h.To.String()
	if h.From.IsZero() && h.To.IsZero() {
		text = ""
	}
	if h.Open {
		text += "+"
	}
	if h.Twelve {
		text += "?"
	}
	names := map[Period]string{Morning: "morning", Afternoon: "afternoon", Evening: "evening", WholeDay: "day"}
	return strings.TrimSpace(text + " " + names[h.Period])
}

// TestFindHours reads each text and writes what was found as "phrase = hours".
func TestFindHours(t *testing.T) {
	tests := []struct{ text, want string }{
		// French, in the spellings of real plans.
		{"9h", "9h = 09:00-"},
		{"9h30-18h30", "9h30-18h30 = 09:30-18:30"},
		{"15h – 15h15", "15h – 15h15 = 15:00-15:15"},
		{"17H15-17h30", "17H15-17h30 = 17:15-17:30"},
		{"8H-9H", "8H-9H = 08:00-09:00"},
		{"9 h 30 à 11 h", "9 h 30 à 11 h = 09:30-11:00"},
		{"9 h 30 - 18 h 30", "9 h 30 - 18 h 30 = 09:30-18:30"},
		{"de 9 h 30 à 18 h 30", "de 9 h 30 à 18 h 30 = 09:30-18:30"},
		{"De 13h00 à 17h00", "De 13h00 à 17h00 = 13:00-17:00"},
		{"de 15h à 18h30", "de 15h à 18h30 = 15:00-18:30"},
		{"14:00-14:45", "14:00-14:45 = 14:00-14:45"},
		{"8h-12h15", "8h-12h15 = 08:00-12:15"},
		{"9h30/18h30", "9h30/18h30 = 09:30-18:30"},
		{"9h30min - 10h", "9h30min - 10h = 09:30-10:00"},
		{"14h → 17h30", "14h → 17h30 = 14:00-17:30"},
		{"14h->17h", "14h->17h = 14:00-17:00"},
		{"9-10h", "9-10h = 09:00-10:00"},
		{"9h-10", "9h-10 = 09:00-10:00"},
		{"de 9 à 12h", "de 9 à 12h = 09:00-12:00"},
		{"entre 9h et 11h", "entre 9h et 11h = 09:00-11:00"},
		{"9 heures - 12 heures", "9 heures - 12 heures = 09:00-12:00"},
		{"à 14 heures", "à 14 heures = 14:00-"},
		{"vers 14h", "vers 14h = 14:00-"},
		{"à partir de 14h", "à partir de 14h = 14:00-+"},
		{"dès 8h30", "dès 8h30 = 08:30-+"},
		{"jusqu'à 18h", "jusqu'à 18h = -18:00"},
		{"jusqu’à 18 h", "jusqu’à 18 h = -18:00"},
		{"de 9h à midi", "de 9h à midi = 09:00-12:00"},
		{"midi", "midi = 12:00-"},
		{"14h-minuit", "14h-minuit = 14:00-24:00"},
		{"22h - 1h", "22h - 1h = 22:00-01:00"},
		{"22h-24h", "22h-24h = 22:00-24:00"},
		{"9h-12h et 14h-17h", "9h-12h = 09:00-12:00 + 14h-17h = 14:00-17:00"},
		{"Sam. 13h-19h / Dim. 10h-19h", "13h-19h = 13:00-19:00 + 10h-19h = 10:00-19:00"},
		{"9h - 9h30** : accueil café", "9h - 9h30 = 09:00-09:30"},
		{"Lundi 21 septembre, 9h - 16h + verre", "9h - 16h = 09:00-16:00"},
		{"Les sessions se tiennent de 15h à 18h30 au Pavillon Bleu.", "de 15h à 18h30 = 15:00-18:30"},
		{"Les séances ont lieu chaque fois de 16h à 19h30.", "de 16h à 19h30 = 16:00-19:30"},
		{"3h du matin", "3h du matin = 03:00-"},
		{"8h du soir", "8h du soir = 20:00-"},
		{"15h à la bibliothèque", "15h = 15:00-"},

		// Blanks and dashes that look like others.
		{"9\u00a0h\u202f30\u00a0–\u00a018\u202fh\u00a030", "9\u00a0h\u202f30\u00a0–\u00a018\u202fh\u00a030 = 09:30-18:30"},
		{"9h30\u201118h30", "9h30\u201118h30 = 09:30-18:30"},
		{"9h30—18h30", "9h30—18h30 = 09:30-18:30"},

		// English, with and without am and pm.
		{"2 pm", "2 pm = 14:00-"},
		{"2 p.m.", "2 p.m. = 14:00-"},
		{"8:00am Start", "8:00am = 08:00-"},
		{"12 am", "12 am = 00:00-"},
		{"12:30 pm", "12:30 pm = 12:30-"},
		{"9 am - noon", "9 am - noon = 09:00-12:00"},
		{"9.30 am–noon", "9.30 am–noon = 09:30-12:00"},
		{"noon - 1:30 pm", "noon - 1:30 pm = 12:00-13:30"},
		{"noon - 1:30", "noon - 1:30 = 12:00-13:30?"},
		{"8:30 - 9 am", "8:30 - 9 am = 08:30-09:00"},
		{"11 - 1 pm", "11 - 1 pm = 11:00-13:00"},
		{"2-4 pm", "2-4 pm = 14:00-16:00"},
		{"10 am to 1", "10 am to 1 = 10:00-13:00"},
		{"from 2 pm to 5 pm", "from 2 pm to 5 pm = 14:00-17:00"},
		{"from 2 pm", "from 2 pm = 14:00-+"},
		{"at noon", "at noon = 12:00-"},
		{"until 6 pm", "until 6 pm = -18:00"},
		{"9 o'clock", "9 o'clock = 09:00-"},
		{"12:05+", "12:05+ = 12:05-+?"},
		{"5:15 on", "5:15 on = 05:15-+?"},

		// Without am and pm an hour up to twelve may be in the afternoon.
		{"9:00", "9:00 = 09:00-?"},
		{"09:00", "09:00 = 09:00-"},
		{"1:30", "1:30 = 01:30-?"},
		{"1:30 - 3:00", "1:30 - 3:00 = 01:30-03:00?"},
		{"8:30-9:45", "8:30-9:45 = 08:30-09:45?"},
		{"10:45- 11:00", "10:45- 11:00 = 10:45-11:00?"},
		{"12:15-1.45", "12:15-1.45 = 12:15-13:45?"},
		{"9:00-17:00", "9:00-17:00 = 09:00-17:00"},
		{"9:00-5:00", "9:00-5:00 = 09:00-17:00?"},
		{"23:00-0:30", "23:00-0:30 = 23:00-00:30"},
		{"11:15:00 - 12:15", "11:15:00 - 12:15 = 11:15-12:15?"},
		{"00:00-01:00", "00:00-01:00 = 00:00-01:00"},

		// German, Spanish, Italian.
		{"9 Uhr", "9 Uhr = 09:00-"},
		{"9.30 Uhr", "9.30 Uhr = 09:30-"},
		{"von 9 bis 12 Uhr", "von 9 bis 12 Uhr = 09:00-12:00"},
		{"14–16 Uhr", "14–16 Uhr = 14:00-16:00"},
		{"9 Uhr 30", "9 Uhr 30 = 09:30-"},
		{"ab 14 Uhr", "ab 14 Uhr = 14:00-+"},
		{"bis 18 Uhr", "bis 18 Uhr = -18:00"},
		{"um 9:30 Uhr", "um 9:30 Uhr = 09:30-"},
		{"14.30 - 16.30 ", "14.30 - 16.30 = 14:30-16:30"},
		{"17.00", "17.00 = 17:00-"},
		{"ore 9", "ore 9 = 09:00-"},
		{"ore 9.30", "ore 9.30 = 09:30-"},
		{"dalle 9 alle 12", "dalle 9 alle 12 = 09:00-12:00?"},
		{"dalle ore 9.00 alle ore 12.30", "dalle ore 9.00 alle ore 12.30 = 09:00-12:30?"},
		{"a las 9", "a las 9 = 09:00-?"},
		{"de las 9 a las 12", "de las 9 a las 12 = 09:00-12:00?"},
		{"de 9:00 a 12:00 h", "de 9:00 a 12:00 h = 09:00-12:00"},
		{"9h00 - 10h30", "9h00 - 10h30 = 09:00-10:30"},

		// Portuguese.
		{"das 9h30 às 13h", "das 9h30 às 13h = 09:30-13:00"},
		{"das 9 às 12h", "das 9 às 12h = 09:00-12:00"},
		{"das 9 às 12", "das 9 às 12 = 09:00-12:00?"},
		{"9h às 12h", "9h às 12h = 09:00-12:00"},
		{"entre as 9h e as 11h", "entre as 9h e as 11h = 09:00-11:00"},
		{"das 14 às 16 horas", "das 14 às 16 horas = 14:00-16:00"},
		{"às 14 horas", "às 14 horas = 14:00-"},
		{"9:30 horas", "9:30 horas = 09:30-"},
		{"a partir das 14h", "a partir das 14h = 14:00-+"},
		{"até às 18h", "até às 18h = -18:00"},
		{"das 9h ao meio-dia", "das 9h ao meio-dia = 09:00-12:00"},
		{"8h da noite", "8h da noite = 20:00-"},
		{"Todas as sessões decorrem das 9h às 12h no auditório.", "das 9h às 12h = 09:00-12:00"},

		// Dutch.
		{"9.30 - 16.30 uur", "9.30 - 16.30 uur = 09:30-16:30"},
		{"9-12 uur", "9-12 uur = 09:00-12:00"},
		{"van 9 tot 12 uur", "van 9 tot 12 uur = 09:00-12:00"},
		{"van 9.30 uur tot 16 uur", "van 9.30 uur tot 16 uur = 09:30-16:00"},
		{"do 12 maart, 9-12 uur", "9-12 uur = 09:00-12:00"},
		{"zaterdag (9-12 uur)", "9-12 uur = 09:00-12:00"},
		{"tussen 9 en 11 uur", "tussen 9 en 11 uur = 09:00-11:00"},
		{"om 14 uur", "om 14 uur = 14:00-"},
		{"vanaf 14.00 uur", "vanaf 14.00 uur = 14:00-+"},
		{"tot 18 uur", "tot 18 uur = -18:00"},
		{"8 uur 's avonds", "8 uur 's avonds = 20:00-"},
		{"20 uur - middernacht", "20 uur - middernacht = 20:00-24:00"},
		{"9u30 - 12u", "9u30 - 12u = 09:30-12:00"},
		{"9.30 u. - 12.00 u.", "9.30 u. - 12.00 u = 09:30-12:00"},
		{"Rendez-vous à 9h. À 11h, départ", "Rendez-vous à 9h = 09:00- + À 11h = 11:00-"},

		// Parts of the day, where the text is nothing else.
		{"matin", "matin = morning"},
		{"le matin", "le matin = morning"},
		{"après-midi", "après-midi = afternoon"},
		{"toute la journée", "toute la journée = day"},
		{"Journée", "Journée = day"},
		{"soirée", "soirée = evening"},
		{"all day", "all day = day"},
		{"ganztägig", "ganztägig = day"},
		{"por la tarde", "por la tarde = afternoon"},
		{"pomeriggio", "pomeriggio = afternoon"},
		{"à tarde", "à tarde = afternoon"},
		{"o dia todo", "o dia todo = day"},
		{"'s ochtends", "'s ochtends = morning"},
		{"in de namiddag", "in de namiddag = afternoon"},
		{"de hele dag", "de hele dag = day"},
		{"ateliers de l'après-midi", ""},
		{"Journée portes ouvertes", ""},

		// Numbers that are no hours.
		{"2 fois 1 heure", ""}, {"Ateliers (2 fois 1 heure)", ""}, {"½ à 1 journée", ""}, {"5 minutes", ""},
		{"en deux minutes", ""}, {"3 minutes par défi", ""}, {"45 min", ""}, {"salle 4.724", ""}, {"110bis", ""}, {"75007", ""},
		{"ETP 3", ""}, {"atelier n°1", ""}, {"à 6 et 12 mois", ""}, {"30 août", ""}, {"2019", ""}, {"30.08.2019", ""},
		{"10.05. - 12.05.", ""}, {"version 2.10", ""}, {"1.2 Introduction", ""}, {"12.50 €", ""}, {"12.50 - 15.00 €", ""},
		{"24h/24", ""}, {"10 %", ""}, {"16:9", ""}, {"de 9 à 12 participants", ""}, {"ETP 3 - 4", ""}, {"H24", ""}, {"25h", ""}, {"9h75", ""},
		{"durée : 1 h 30", ""}, {"Durée 1h30", ""}, {"pendant 2h", ""}, {"2 x 1h", ""}, {"toutes les 2h", ""}, {"Atelier (1h30)", ""},
		{"3h de travail", ""}, {"3 heures", ""}, {"de 2 à 3 heures", ""}, {"1 heure", ""}, {"pause de midi", ""}, {"Midi-Pyrénées", ""},
		{"alle 9 persone", ""}, {"https://example.org:8080/9h30", ""}, {"14h - 3 ateliers", "14h = 14:00-"}, {"2019-08-30", ""}, {"1-2", ""},
		{"2 uur", ""}, {"sessie van 2 uur", ""}, {"2 keer 1 uur", ""}, {"van 9 tot 12 deelnemers", ""}, {"zaal 4", ""}, {"half tien", ""},
		{"duração: 1h30", ""}, {"durante 2 horas", ""}, {"7 u 10 de octubre", ""}, {"Atelier (6-8 heures)", ""},
		{"+33 1 42 09 30 15", ""}, {"9h30 participants", "9h30 = 09:30-"}, {"10:20:30:40", ""}, {"Jean 3h", "3h = 03:00-"},
	}
	l := Default()
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, h := range l.FindHours(tt.text) {
				got = append(got, tt.text[h.Start:h.End]+" = "+describeHours(h))
			}
			if g := strings.Join(got, " + "); g != tt.want {
				t.Errorf("FindHours(%q)\n got %s\nwant %s", tt.text, g, tt.want)
			}
		})
	}
}

func TestHoursAt(t *testing.T) {
	tests := []struct{ text, phrase, hours string }{
		{"9h30 - 9h45 : standup", "9h30 - 9h45", "09:30-09:45"},
		{"  17h30 : restitution + préparation", "17h30", "17:30-"},
		{"9h - 9h30** : accueil", "9h - 9h30", "09:00-09:30"},
		{"15h – 15h15 : présentation", "15h – 15h15", "15:00-15:15"},
		{"10:15-10:30 Break", "10:15-10:30", "10:15-10:30?"},
		{"14h - 16h*optionnel*", "14h - 16h", "14:00-16:00"},
		{"18h - 20h| afterwork", "18h - 20h", "18:00-20:00"},
		{"17.00 – saluti", "17.00", "17:00-"},
		{"9.30 u. Onthaal", "9.30 u.", "09:30-"},
		{"13.00-14.30 uur Lunch", "13.00-14.30 uur", "13:00-14:30"},
		{"9h30 às 10h: acolhimento", "9h30 às 10h", "09:30-10:00"},
		{"1 h 30", "1 h 30", "01:30-"},
		{"Matinée : ateliers en ligne", "Matinée", "morning"},
		{"L'après-midi : visite", "L'après-midi", "afternoon"},
		{"matin : 9h-12h", "matin : 9h-12h", "09:00-12:00 morning"},
		{"matin (9h-12h)", "matin (9h-12h)", "09:00-12:00 morning"},
		{" matin", "matin", "morning"},
		{"midi : repas", "midi", "12:00-"},
		{"12 noon", "12 noon", "12:00-"},

		{"Matinée portes ouvertes", "", ""},
		{"Soirée jeux", "", ""},
		{"Accueil à 9h", "", ""},
		{"** 9h", "", ""},
		{"30 août 9h", "", ""},
		{"3 ateliers", "", ""},
		{"2.10 Présentation", "", ""},
		{"9 - 12 participants", "", ""},
		{"15 minutes", "", ""},
		{"2 heures de marche", "", ""},
		{"", "", ""},
	}
	l := Default()
	for _, tt := range tests {
		h, ok := l.HoursAt(tt.text)
		if got := describeHours(h); ok != (tt.hours != "") || tt.text[h.Start:h.End] != tt.phrase || got != tt.hours {
			t.Errorf("HoursAt(%q) = %q %s %v, want %q %s", tt.text, tt.text[h.Start:h.End], got, ok, tt.phrase, tt.hours)
		}
	}
}
