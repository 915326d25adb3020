package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestFindYears(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Programme 2019", "2019"},
		{"Programme 2018-2019", "2018-2019"},
		{"2018/19", "2018-2019"},
		{"2018–2019", "2018-2019"},
		{"2018 - 2019", "2018-2019"},
		{"plan 2015-2017", "2015-2017"},
		{"de septembre 2018 à juin 2019", "2018 2019"},
		{"en 2019.", "2019"},
		{"(2019)", "2019"},
		{"30 août 2019", "2019"},
		{"planning-2019", "2019"},
		{"1999, 2004", "1999 2004"},
		{"2019-08-30", ""}, {"30/08/2019", ""}, {"30-08-2019", ""}, {"75007 Paris", ""}, {"2019 €", ""}, {"2000 euros", ""}, {"2 019", ""},
		{"CH-2000", ""}, {"n°2019", ""}, {"https://example.org/2019/", ""}, {"#2019", ""}, {"2019e", ""}, {"12.2019", ""}, {"2019-2", ""}, {"1989", ""},
		{"2100", ""}, {"20190830", ""}, {"", ""},
	}
	l := Default()
	for _, tt := range tests {
		var got []string
		for _, y := range l.FindYears(tt.text) {
			text := fmt.Sprint(y.First)
			if y.Last != y.First {
				text += fmt.Sprint("-", y.Last)
			}
			got = append(got, text)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("FindYears(%q) = %s, want %s", tt.text, g, tt.want)
		}
	}
}

func TestMonth(t *testing.T) {
	tests := []struct {
		text        string
		month, year int
	}{
		{"Janvier 2020", 1, 2020}, {"mars", 3, 0}, {"AOÛT", 8, 0}, {"sept.", 9, 0}, {"Jan-20", 1, 2020}, {"**Mai**", 5, 0}, {"mai :", 5, 0},
		{"enero de 2021", 1, 2021}, {"März", 3, 0}, {"luglio", 7, 0}, {"Março de 2026", 3, 2026}, {"mrt 2026", 3, 2026}, {"May", 5, 0},
		{"30 août", 0, 0}, {"mars attaque", 0, 0}, {"aôut", 0, 0}, {"Noviembre/Diciembre", 0, 0}, {"mai 12", 0, 0}, {"", 0, 0},
	}
	l := Default()
	for _, tt := range tests {
		month, year, ok := l.Month(tt.text)
		if ok != (tt.month > 0) || ok && (month != tt.month || year != tt.year) {
			t.Errorf("Month(%q) = %d, %d, %v, want %d, %d", tt.text, month, year, ok, tt.month, tt.year)
		}
	}
}

func TestDayName(t *testing.T) {
	tests := []struct {
		text, phrase string
		number       int
	}{
		{"Jour 1", "Jour 1", 1}, {"Day 2 : Field work", "Day 2", 2}, {"Tag 3", "Tag 3", 3}, {"Día 1 (29 de agosto)", "Día 1", 1},
		{"Giorno 2", "Giorno 2", 2}, {"1er jour", "1er jour", 1}, {"2e journée", "2e journée", 2}, {"2ème jour", "2ème jour", 2},
		{"J1", "J1", 1}, {"J2 : visite", "J2", 2}, {"first day", "first day", 1}, {"Premier jour", "Premier jour", 1}, {"**Jour 2**", "Jour 2", 2},
		{"1. Tag", "1. Tag", 1}, {"Erster Tag", "Erster Tag", 1}, {"primer día", "primer día", 1}, {"Day one", "Day one", 1}, {"le premier jour", "le premier jour", 1},
		{"2nd day", "2nd day", 2}, {"Dia 1: chegada", "Dia 1", 1}, {"segundo dia", "segundo dia", 2}, {"Dag 2: werkbezoek", "Dag 2", 2}, {"2de dag", "2de dag", 2},
		{"1 jour", "", 0}, {"2 jours", "", 0}, {"Jour 9h", "", 0}, {"Journée portes ouvertes", "", 0}, {"J-1", "", 0}, {"Fin jour 1", "", 0},
		{"Jour", "", 0}, {"Jour 0", "", 0}, {"", "", 0}, {"Jour 30/08", "", 0},
		{"Dia 5 de maio", "", 0},
	}
	l := Default()
	for _, tt := range tests {
		d, ok := l.DayName(tt.text)
		if ok != (tt.number > 0) || d.Number != tt.number || tt.text[d.Start:d.End] != tt.phrase {
			t.Errorf("DayName(%q) = %d %q %v, want %d %q", tt.text, d.Number, tt.text[d.Start:d.End], ok, tt.number, tt.phrase)
		}
	}
}

func TestWeekday(t *testing.T) {
	tests := []struct {
		text, phrase string
		want         time.Weekday
	}{
		{"Lundi : visite", "Lundi", time.Monday}, {"lun. 4", "lun.", time.Monday}, {" mar. ", "mar.", time.Tuesday}, {"Mon", "Mon", time.Monday},
		{"Mon 5", "Mon", time.Monday}, {"SAMEDI", "SAMEDI", time.Saturday}, {"Tues. 5", "Tues.", time.Tuesday}, {"Mittwoch", "Mittwoch", time.Wednesday},
		{"Do, 3. Mai", "Do", time.Thursday}, {"miércoles", "miércoles", time.Wednesday}, {"domenica sera", "domenica", time.Sunday},
		{"5ª feira: visita", "5ª feira", time.Thursday}, {"Quinta", "Quinta", time.Thursday}, {"vr.", "vr.", time.Friday}, {"Qui.", "Qui.", time.Thursday},
		{"Segunda sesión", "", 0}, {"Qui", "", 0}, {"Qui : Ada", "", 0}, {"Wo: Rathaus", "", 0}, {"wo", "wo", time.Wednesday},
		{"Mon projet", "", 0}, {"so what", "", 0}, {"Do this", "", 0}, {"Samedig", "", 0}, {"le lundi", "", 0}, {"", "", 0},
	}
	l := Default()
	for _, tt := range tests {
		weekday, end, ok := l.Weekday(tt.text)
		if ok != (tt.phrase != "") || weekday != tt.want || strings.TrimSpace(tt.text[:end]) != tt.phrase {
			t.Errorf("Weekday(%q) = %v %q %v, want %v %q", tt.text, weekday, tt.text[:end], ok, tt.want, tt.phrase)
		}
	}
}
