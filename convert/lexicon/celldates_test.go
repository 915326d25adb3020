package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// describeCell writes the days of a text that hold, then those given up after "gone",
// and "?" where they are alternatives.
func describeCell(c CellDates) string {
	write := func(list []Dates) string {
		var parts []string
		for _, d := range list {
			for _, r := range d.Ranges {
				days := r.Start.String()
				if r.End != r.Start {
					days += ".." + r.End.String()
				}
				parts = append(parts, days)
			}
		}
		return strings.Join(parts, " ")
	}
	text := write(c.Dates)
	if c.Choice {
		text += " ?"
	}
	if gone := write(c.Gone); gone != "" {
		text += " gone " + gone
	}
	return text
}

func TestCellDates(t *testing.T) {
	l := Default()
	for _, tc := range []struct{ text, want string }{
		// Both take place.
		{"27 et 30 mars 2026", "2026-03-27 2026-03-30"},
		{"2 juin 2026 ; 9 juin 2026", "2026-06-02 2026-06-09"},
		{"2 juin 2026\n9 juin 2026", "2026-06-02 2026-06-09"},
		{"2 juin 2026 9h-12h, 9 juin 2026 14h-17h", "2026-06-02 2026-06-09"},
		{"du 3 au 5 avril et du 10 au 12 avril 2026", "2026-04-03..2026-04-05 2026-04-10..2026-04-12"},
		{"27 and 30 March 2026", "2026-03-27 2026-03-30"},
		{"27. und 30. März 2026", "2026-03-27 2026-03-30"},
		// Alternatives.
		{"le 3 avril 2026 ou le 10 avril 2026", "2026-04-03 2026-04-10 ?"},
		{"3 avril 2026, ou bien le 10 avril 2026", "2026-04-03 2026-04-10 ?"},
		{"7 oder 14 November 2026", "2026-11-07 2026-11-14 ?"},
		// Moved.
		{"3 avril 2026 reporté au 10 avril 2026", "2026-04-10 gone 2026-04-03"},
		{"vendredi 3 avril 2026 (reporté au vendredi 10 avril 2026)", "2026-04-10 gone 2026-04-03"},
		{"10 avril 2026 (au lieu du 3 avril 2026)", "2026-04-10 gone 2026-04-03"},
		{"10 avril 2026, initialement prévu le 3 avril 2026", "2026-04-10 gone 2026-04-03"},
		{"moved from 3 April 2026 to 10 April 2026", "2026-04-10 gone 2026-04-03"},
		{"3 April 2026 rescheduled to 10 April 2026", "2026-04-10 gone 2026-04-03"},
		{"3. April 2026 verschoben auf den 10. April 2026", "2026-04-10 gone 2026-04-03"},
		{"3 de abril de 2026 aplazado al 10 de abril de 2026", "2026-04-10 gone 2026-04-03"},
		{"3 aprile 2026 rinviato al 10 aprile 2026", "2026-04-10 gone 2026-04-03"},
		{"3 de abril de 2026 adiado para 10 de abril de 2026", "2026-04-10 gone 2026-04-03"},
		{"3 april 2026 verplaatst naar 10 april 2026", "2026-04-10 gone 2026-04-03"},
		{"3 avril 2026 reporté au 10 avril 2026, puis déplacé au 17 avril 2026", "2026-04-17 gone 2026-04-03 2026-04-10"},
		{"report du 3 avril 2026", "2026-04-03"}, // nothing else is said
		// Years of two digits, or in brackets.
		{"21 mars 25", "2025-03-21"},
		{"21 mars 25 à 18h", "2025-03-21"},
		{"lundi 21 mars 25 - 18h", "2025-03-21"},
		{"25 mars (2025)", "2025-03-25"},
		{"25/03 (2025)", "2025-03-25"},
		{"25 mars [2025]", "2025-03-25"},
		{"9 mai 25, 16 mai 25 et 23 mai 25", "2025-05-09 2025-05-16 2025-05-23"},
		{"9. Mai 25 um 18 Uhr", "2025-05-09"},
		{"13 May 26, 18:00", "2026-05-13"},
		{"5 mars 14-16h", "--03-05"},
		{"21 mars 14 - 16h", "--03-21"},
		{"5 mars 18 personnes", "--03-05"},
		{"5 mars 25 €", "--03-05"},
		{"5 mars 25%", "--03-05"},
		{"9 mai 30 juin 2026", "--05-09 2026-06-30"},
		{"21 mars 25 et plus", "--03-21"},
		{"August 30, 31", "--08-30"},
		// Month first where no day could be, with any sign.
		{"11-26-2026", "2026-11-26"},
		{"11/26/2026", "2026-11-26"},
		{"11.26.2026", "2026-11-26"},
		// From an hour of one day to one of another, or of the same.
		{"08/08/2026, 09:15 AM to 08/10/2026, 4 PM", "2026-08-08..2026-10-08"},
		{"du 8 août 2026 9h au 10 août 2026 16h", "2026-08-08..2026-08-10"},
		{"March 4, 2026 9:00 AM → March 6, 2026 4:00 PM", "2026-03-04..2026-03-06"},
		{"2026-05-12 09:00 - 2026-05-12 12:00", "2026-05-12"},
		{"12 mai 2026 9h, 13 mai 2026 14h", "2026-05-12 2026-05-13"},
		// As Unix writes it.
		{"Fri Apr 27 22:57:13 CEST 2012", "2012-04-27"},
		{"Fri Apr 27 22:57", "--04-27"},
		// Stamps.
		{"2026-05-12T14:00:00+02:00", "2026-05-12"},
		{"20260512T140000Z", "2026-05-12"},
		{"20260512", "2026-05-12"},
		{"tel 20260512", ""},
	} {
		if got := describeCell(l.CellDates(tc.text)); got != tc.want {
			t.Errorf("%q: %s, want %s", tc.text, got, tc.want)
		}
	}
}

func TestSaysWhen(t *testing.T) {
	l := Default()
	for text, want := range map[string]bool{
		"22/09/2026, 13h30 – 18h":                  true,
		"29/09/2026 de 13h30 à 18h":                true,
		"2026-10-13 13:30-18:00":                   true,
		"3 avril 2026 reporté au 10 avril 2026":    true,
		"Tuesday 5 May 2026 from 2 pm to 5 pm":     true,
		"dès que possible":                         false,
		"9h-12h":                                   false,
		"Visite du musée le 5 mai avec les élèves": false,
		"": false,
	} {
		if got := l.SaysWhen(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestHoursThatAreNone(t *testing.T) {
	l := Default()
	for _, tc := range []struct{ text, want string }{
		{"9h-17h (pause de 12h à 14h)", "09:00-17:00"},
		{"15h-18h (répétition à 13h)", "15:00-18:00"},
		{"9h30-11h30 (vestiaires ouverts dès 9h)", "09:30-11:30"},
		{"2pm-5pm (minibus leaves at 1pm)", "14:00-17:00"},
		{"14-17 Uhr, letzte Annahme um 16:15 Uhr", "14:00-17:00"},
		{"14h-17h (groupe 2 à 18h)", "14:00-17:00 18:00-"},
		{"14h-17h (mardi 18h)", "14:00-17:00 18:00-"},
		{"14h-17h (puis à 20h)", "14:00-17:00 20:00-"},
		{"14h–16h30 (accueil à 13h45)", "14:00-16:30"},
		{"14h-16h, inscription avant 18h la veille", "14:00-16:00"},
		{"9h-12h, déjeuner 12h-14h, 14h-17h", "09:00-12:00 14:00-17:00"},
		{"9 am - 5 pm (lunch 12-1 pm)", "09:00-17:00"},
		{"9-17 Uhr (Mittagspause 12-13 Uhr)", "09:00-17:00"},
		{"de 9h a 17h (pausa de 13h a 14h)", "09:00-17:00"},
		{"14:00-16:00, doors open 13:30", "14:00-16:00"},
		{"9h-12h (12h-14h : pause)", "09:00-12:00"},
		{"accueil à 8h30", "08:30-"}, // there is no other
		{"9h-12h (vendredi : 14h-17h)", "09:00-12:00 14:00-17:00"},
		{"9h-12h et 14h-17h", "09:00-12:00 14:00-17:00"},
		{"Journée (7h)", ""},
		{"Après-midi (3h30)", ""},
		{"Après-midi (14h)", "14:00-"},
		{"Matin (9h)", "09:00-"},
		{"9h00 (15')", "09:00-09:15"},
		{"9h (1h30)", "09:00-10:30"},
		{"23h (2h)", "23:00-01:00"},
		{"from 2 pm for 2 hours", "14:00-16:00"},
		{"à partir de 14h pendant 1h30", "14:00-15:30"},
		{"14h pour 2 heures", "14:00-"},
		{"14 Uhr, während 2 Wochen", "14:00-"},
		{"22h-26h", "22:00-02:00"},
	} {
		var got []string
		for _, h := range l.FindHours(tc.text) {
			if !h.From.IsZero() || !h.To.IsZero() {
				got = append(got, h.From.String()+"-"+h.To.String())
			}
		}
		if text := strings.Join(got, " "); text != tc.want {
			t.Errorf("%q: %s, want %s", tc.text, text, tc.want)
		}
	}
}

func TestPartsOfADayLast(t *testing.T) {
	l := Default()
	for text, want := range map[string]int{
		"Matin (3h) : recueil": 180, "Après-midi (3h30)": 210, "Journée (7h)": 420, "Matinée (env. 2 h)": 120,
		"Morning (3h)": 180, "Nachmittag (2 Stunden)": 120, "Matin (9h)": 0, "Matin": 0, "Après-midi (14h-16h)": 0,
	} {
		if h, ok := l.HoursAt(text); !ok || h.Lasts != want {
			t.Errorf("%q lasts %d minutes, %v; want %d", text, h.Lasts, ok, want)
		}
	}
	for text, want := range map[string]string{"15'": "PT15M", "1h30'": "PT1H30M", "25′": "PT25M", "5'30": "", "15''": ""} {
		if d := l.Duration(text); d.Min != want {
			t.Errorf("%q lasts %q, want %q", text, d.Min, want)
		}
	}
}

func TestNoSuchHour(t *testing.T) {
	l := Default()
	for text, want := range map[string]string{
		"25:30": "25:30", "9h75": "9h75", "9:60-10:00": "9:60", "26h": "26h", "22h-26h": "22h-26h",
		"9h-12h": "", "24h": "", "salle 9:": "", "7 jours": "",
	} {
		if got := l.NoSuchHour(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestZones(t *testing.T) {
	l := Default()
	describe := func(z Zone) string {
		switch {
		case z.IsZero():
			return ""
		case z.Unsure:
			return "?"
		case z.Name != "":
			return z.Name
		}
		return fmt.Sprintf("%+d", z.Offset)
	}
	for _, tc := range []struct{ text, want string }{
		{"14:00-15:00 UTC", "UTC"},
		{"15h (heure de Paris)", "Europe/Paris"},
		{"15h (heure locale de Dakar)", "Africa/Dakar"},
		{"10:00 EST", "America/New_York"},
		{"10:00-11:00 AKDT (UTC-8)", "America/Anchorage"},
		{"10:00 XYZT (UTC-3)", "-180"},
		{"9h GMT+4", "+240"},
		{"9h (UTC+05:30)", "+330"},
		{"10h heure de La Réunion", "Indian/Reunion"},
		{"2 pm Eastern time", "America/New_York"},
		{"14 Uhr Berliner Zeit", "Europe/Berlin"},
		{"14:00 (hora de Madrid)", "Europe/Madrid"},
		{"ore 14 (ora di Roma)", "Europe/Rome"},
		{"14h (hora de Lisboa)", "Europe/Lisbon"},
		{"18:00-19:30 (Europe/Paris)", "Europe/Paris"},
		{"10:00 CST", "?"},
		{"9h-12h (La Réunion)", "?"},
		{"9h-12h (Réunion)", ""}, // a meeting
		{"10h (heure de Trifouillis)", "?"},
		{"2026-05-12T14:00:00+02:00", "+120"},
		{"2026-05-12T14:00:00-05:00", "-300"},
		{"2026-05-13T07:00:00Z", "UTC"},
		{"09:00-12:00", ""},
		{"9H-12H ET 14H-17H", ""},
		{"9h-12h est un bon moment", ""},
		{"9h-12h (Paris)", ""},
		{"9h30 (heure locale)", ""},
	} {
		found := l.FindHours(tc.text)
		if len(found) == 0 || describe(found[0].Zone) != tc.want {
			t.Errorf("%q: %+v, want %q", tc.text, found, tc.want)
		}
	}
	for text, want := range map[string]string{
		"Horaires (heure de Paris)":                  "Europe/Paris",
		"Toutes les heures sont en UTC":              "UTC",
		"All times are in UTC+3":                     "+180",
		"Les heures sont celles de La Réunion":       "",
		"Horaires en heure de La Réunion":            "Indian/Reunion",
		"l'heure de Sport":                           "",
		"Est-ce une heure de début ?":                "",
		"Hours (EST)":                                "America/New_York",
		"AKDT (UTC-8)":                               "America/Anchorage",
		"Équipe de Paris, une heure de trajet":       "",
		"Une heure de Lecture avec l'équipe de Rome": "",
	} {
		z, _ := l.FindZone(text)
		if got := describe(z); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestColumnHours(t *testing.T) {
	l := Default()
	for text, want := range map[string]string{
		"9-12": "09:00-12:00", "9 – 12": "09:00-12:00", "11 to 1": "11:00-13:00", "1130 - 1230pm": "11:30-12:30", "de 9 à 12": "09:00-12:00", "0900-1730": "09:00-17:30",
		"9": "", "9-9": "", "12-9-3": "", "1990-2020": "", "9.5-12": "", "9-12 personnes": "", "25-30": "", "": "",
	} {
		h, ok := l.ColumnHours(text)
		got := ""
		if ok {
			got = h.From.String() + "-" + h.To.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestColumnsOfExports(t *testing.T) {
	l := Default()
	for name, want := range map[string]bool{"All day event": true, "All Day Event": true, "Journée entière": true, "Ganztägiges Ereignis": true, "Todo el día": true, "Journée portes ouvertes": false, "Jour": false, "": false} {
		if got := l.IsAllDay(name); got != want {
			t.Errorf("%q asks for whole days: %v", name, got)
		}
	}
	for text, want := range map[string]bool{"TRUE": true, "Vrai": true, "oui": true, "1": true, "x": true, "False": false, "non": false, "0": false, "": false} {
		if IsYes(text) != want {
			t.Errorf("%q says yes: %v", text, !want)
		}
	}
	for name, want := range map[string]bool{"Timezone": true, "Time zone": true, "Fuseau horaire": true, "Zeitzone": true, "Zone": false, "Heure": false} {
		if got := l.IsZoneColumn(name); got != want {
			t.Errorf("%q asks for a zone: %v", name, got)
		}
	}
	for text, want := range map[string]bool{"#N/A": true, "#NOM?": true, "#ref!": true, "#BEZUG!": true, "Err:502": true, "#4": false, "# Titre": false, "N/A": false, "Err:": false} {
		if IsCellError(text) != want {
			t.Errorf("%q is an error: %v", text, !want)
		}
	}
}

func TestNumericDates(t *testing.T) {
	l := Default()
	for text, want := range map[string]string{
		"6/2": "6 2 0 ", "Monday 6/2/2025": "6 2 2025 Monday", "06/02/2025 (lundi)": "6 2 2025 Monday", "11-26-2026": "11 26 2026 ",
		"2026-03-02": "", "1/2 journée": "", "(1/2)": "", "11/12 avril": "", "30/40": "", "9-12": "", "1/2/3/4": "",
	} {
		var got []string
		for _, n := range l.NumericDates(text) {
			weekday := ""
			if n.HasWeekday {
				weekday = n.Weekday.String()
			}
			got = append(got, fmt.Sprint(n.First, n.Second, n.Year, " ", weekday))
		}
		if text2 := strings.Join(got, "; "); text2 != want {
			t.Errorf("%q: %q, want %q", text, text2, want)
		}
	}
}
