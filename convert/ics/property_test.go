package ics

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"

	"deroule/model"
)

// TestTexts: what a plan says comes back from the calendar, whatever characters
// it has; what no calendar may hold is replaced or left out.
func TestTexts(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"separators":              {`a, b; c: "d" \n \, e=f`, `a, b; c: "d" \n \, e=f`},
		"lines":                   {"a\nb\n\nc", "a\nb\n\nc"},
		"lines of other systems":  {"a\r\nb\rc", "a\nb\nc"},
		"lines of other readers":  {"a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		"controls":                {"a\x00b\x07c\x1bd\x7fe\u0090f\tg", "abcdef\tg"},
		"a byte order mark":       {"\ufeffa\ufeffb", "ab"},
		"broken UTF-8":            {"caf\xe9 \xf0\x9f\x98", "caf\ufffd \ufffd"},
		"the comma of lists":      {"a\ufdd0b", "a\ufffdb"},
		"an injected property":    {"x\r\nATTENDEE:mailto:a@b\nEND:VEVENT", "x\nATTENDEE:mailto:a@b\nEND:VEVENT"},
		"French blanks":           {"9\u00a0h\u00a030\u202f: « mot »", "9\u00a0h\u00a030\u202f: « mot »"},
		"accents in two parts":    {"e\u0301te\u0301", "e\u0301te\u0301"},
		"emoji, joined":           {strings.Repeat("👩🏽‍💻", 30), strings.Repeat("👩🏽‍💻", 30)},
		"a long word":             {strings.Repeat("é", 300), strings.Repeat("é", 300)},
		"a long word after blank": {"a " + strings.Repeat("x", 300) + " b", "a " + strings.Repeat("x", 300) + " b"},
		"many blanks":             {"a" + strings.Repeat(" ", 200) + "b", "a" + strings.Repeat(" ", 200) + "b"},
		"only blanks":             {" \u00a0 \n ", ""},
		"angle brackets":          {strings.Repeat("<b>gras</b>", 20), strings.Repeat("<b>gras</b>", 20)},
	} {
		out, _ := write(t, titled(c.text))
		checkLines(t, out)
		cal, err := ical.ParseCalendar(bytes.NewReader(out))
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
			continue
		}
		event := cal.Events()[0]
		description := ""
		if p := event.GetProperty(ical.ComponentPropertyDescription); p != nil {
			description = p.Value
		}
		if description != c.want {
			t.Errorf("%s: DESCRIPTION is %q, want %q", name, description, c.want)
		}
		summary := event.GetProperty(ical.ComponentPropertySummary).Value
		if want := oneLine(c.want); want != "" && summary != want {
			t.Errorf("%s: SUMMARY is %q, want %q", name, summary, want)
		}
		if lines := linesOf(out, "UID"); len(lines) != 1 || len(cal.Events()) != 1 {
			t.Errorf("%s: not one event\n%s", name, out)
		}
	}
}

// titled is a programme with one session, whose title and note are the text.
func titled(text string) *model.Programme {
	day := model.Date{Year: 2021, Month: 6, Day: 3}
	return &model.Programme{Sessions: []*model.Session{{
		Title: text, Notes: []string{text}, Dates: []model.DateRange{{Start: day, End: day}},
	}}}
}

// checkLines holds the output against RFC 5545 §3.1: lines end in CRLF and have
// at most 75 octets, none of them a control or a part of a character.
func checkLines(t testing.TB, out []byte) {
	t.Helper()
	if !bytes.HasSuffix(out, []byte("\r\n")) {
		t.Error("the last line has no end")
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(out), "\r\n"), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a character is cut: %q", line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
			t.Errorf("a control: %q", line)
		}
		if line == "" || line == " " {
			t.Errorf("an empty line")
		}
	}
}

// contentLines are the lines of a calendar, unfolded.
func contentLines(out []byte) []string {
	text := strings.ReplaceAll(string(out), "\r\n ", "")
	return strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
}

// linesOf are the lines of a property, in the order of the calendar.
func linesOf(out []byte, name string) []string {
	var found []string
	for _, line := range contentLines(out) {
		if strings.HasPrefix(line, name+":") || strings.HasPrefix(line, name+";") {
			found = append(found, line)
		}
	}
	return found
}

// TestLists: golang-ical would escape the commas between categories.
func TestLists(t *testing.T) {
	p := titled("Atelier")
	p.Sessions[0].Audience = []model.Audience{{Group: "Relais, suppléants"}, {Group: "Mentors\nextérieurs", Note: "l'après-midi"}, {Group: " "}}
	out, _ := write(t, p)
	if got, want := linesOf(out, "CATEGORIES"), `CATEGORIES:Relais\, suppléants,Mentors extérieurs`; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestURIs: golang-ical writes them as they come.
func TestURIs(t *testing.T) {
	for address, want := range map[string]string{
		"https://exemple.fr/agenda?x=1,2;3#a":               "https://exemple.fr/agenda?x=1,2;3#a",
		"https://exemple.fr/agenda été":                     "https://exemple.fr/agenda%20%C3%A9t%C3%A9",
		"https://exemple.fr/agenda?q=été":                   "https://exemple.fr/agenda?q=%C3%A9t%C3%A9",
		" https://exemple.fr/agenda ":                       "https://exemple.fr/agenda",
		"https://exemple.fr/agenda\r\nATTENDEE:mailto:a@b":  "",
		"https://exemple.fr/agenda\u2028ATTENDEE:mailto:a@": "https://exemple.fr/agenda%E2%80%A8ATTENDEE:mailto:a@",
		"javascript:alert(1)":                               "",
		"/agenda":                                           "",
		"agenda":                                            "",
		"":                                                  "",
	} {
		if got := cleanURI(address); got != want {
			t.Errorf("cleanURI(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestInjection(t *testing.T) {
	evil := "x\r\nATTENDEE:mailto:evil@example.org\r\nX:"
	p := titled(evil)
	s := p.Sessions[0]
	p.Title, p.Summary = evil, evil
	p.Links = []model.Link{{Title: "agenda", URL: "https://exemple.fr/" + evil}, {URL: "webcal://exemple.fr/" + evil}}
	s.Place, s.Theme, s.Host, s.Objectives = evil, evil, []string{evil}, []string{evil}
	s.Audience = []model.Audience{{Group: evil, Note: evil}}
	start, _ := model.NewClock(9, 0)
	s.Hours = []model.Hours{{Start: start, Audience: evil}, {Start: start, Audience: evil + "2"}}
	s.Fields = []model.Property{{Name: evil, Value: evil}}
	s.Agenda = []model.Entry{{Title: evil, Track: evil, Place: evil, People: []string{evil}, Details: []string{evil}}}
	out, _ := write(t, p)
	checkLines(t, out)
	if lines := linesOf(out, "ATTENDEE"); len(lines) > 0 {
		t.Errorf("%q\n%s", lines, out)
	}
	if _, err := ical.ParseCalendar(bytes.NewReader(out)); err != nil {
		t.Error(err)
	}
}

// FuzzText writes any text wherever a programme has texts, and reads it back.
func FuzzText(f *testing.F) {
	for _, text := range []string{"", "Atelier", "a, b; c\\n\r\n d", "caf\xe9", strings.Repeat("é ", 60), "\ufdd0\ufeff\u2028", " <b> ", "é\x00"} {
		f.Add(text, "https://exemple.fr/agenda?"+text)
	}
	f.Fuzz(func(t *testing.T, text, address string) {
		p := titled(text)
		p.Title, p.Links = text, []model.Link{{URL: address}, {Title: "agenda", URL: address}}
		s := p.Sessions[0]
		s.Place, s.Audience = text, []model.Audience{{Group: text}, {Group: text}}
		out, _ := write(t, p)
		checkLines(t, out)
		cal, err := ical.ParseCalendar(bytes.NewReader(out))
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if len(cal.Events()) != 1 || len(linesOf(out, "BEGIN")) < 4 || len(linesOf(out, "UID")) != 1 {
			t.Fatalf("not one event\n%s", out)
		}
		place := cal.Events()[0].GetProperty(ical.ComponentPropertyLocation)
		if want := oneLine(text); want == "" && place != nil || want != "" && (place == nil || place.Value != want) {
			t.Fatalf("LOCATION %v, want %q", place, want)
		}
	})
}
