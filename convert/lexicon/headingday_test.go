package lexicon

import "testing"

func TestHeadingsOfDays(t *testing.T) {
	l := Default()
	for text, want := range map[string]bool{
		"Lundi": true, "Lundi — Comprendre": true, "Dienstag: Praxis": true, "Monday (remote)": true,
		"Lundi 12 mars": false, "Lundi prochain": false, "Comprendre": false,
	} {
		if got := l.HeadsWeekday(text); got != want {
			t.Errorf("HeadsWeekday(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]Period{"AM": Morning, "P.M.": Afternoon, "am": NoPeriod, "2 PM": NoPeriod} {
		if got := HalfNamed(text); got != want {
			t.Errorf("HalfNamed(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]int{"Jour 2 PM": len("Jour 2"), "Day 1 AM": len("Day 1"), "Jour 2": -1, "2 PM": -1} {
		end, ok := l.NumberedHalf(text)
		if ok != (want >= 0) || ok && end != want {
			t.Errorf("NumberedHalf(%q) = %d, %v", text, end, ok)
		}
	}
	for text, want := range map[string]string{
		"Introduction (5 min, Jakob)": "PT5M", "Bilan (10 min)": "PT10M", "Questions (5 min - tous).": "PT5M",
		"Débat (5 minutes par équipe)": "", "Visite (3h)": "", "(5 min)": "", "Bilan (10 min) collectif": "",
	} {
		lasting, _, ok := l.LastingInBrackets(text)
		if ok != (want != "") || ok && lasting.ISO != want {
			t.Errorf("LastingInBrackets(%q) = %+v, %v", text, lasting, ok)
		}
	}
}
