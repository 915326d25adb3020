package model

import (
	"slices"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Session UXD":                      "session-uxd",
		"  L'été à Noël, œuvre & Straße  ": "l-ete-a-noel-oeuvre-strasse",
		"e\u0301te\u0301":                  "ete", // accents typed as characters of their own
		"10\u00a0h\u202f30":                "10-h-30",
		"---":                              "",
		"🙂":                                "",
		"日本語 の 会議":                         "日本語-の-会議",
		"ÉLÈVE":                            "eleve",
	} {
		if got := Slug(text); got != want {
			t.Errorf("Slug(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSlugIsFitForAName(t *testing.T) {
	fit := func(text string) bool {
		slug := Slug(text)
		return len(slug) <= 60 && utf8.ValidString(slug) && strings.Trim(slug, "-") == slug &&
			!strings.ContainsAny(slug, " /\\:.\n\t") && Slug(slug) == slug
	}
	if err := quick.Check(fit, nil); err != nil {
		t.Error(err)
	}
	if slug := Slug(strings.Repeat("é", 200)); slug != strings.Repeat("e", 60) {
		t.Errorf("a long text gives %d bytes", len(slug))
	}
}

func TestAssignIDs(t *testing.T) {
	day := func(year int) []DateRange { d := Date{year, 8, 30}; return []DateRange{{Start: d, End: d}} }
	p := &Programme{Sessions: []*Session{
		{Title: "Session UXD", Dates: day(2019)},
		{Title: "session uxd", Dates: day(2019)},
		{Theme: "Clôture", Dates: day(0)},
		{Audience: []Audience{{Group: "Élus", Note: "seuls"}}},
		{},
		{},
	}}
	p.AssignIDs()
	var got []string
	for _, s := range p.Sessions {
		got = append(got, s.ID)
	}
	want := []string{"2019-08-30-session-uxd", "2019-08-30-session-uxd-2", "08-30-cloture", "elus-seuls", "session", "session-2"}
	if !slices.Equal(got, want) {
		t.Errorf("IDs %q, want %q", got, want)
	}
}

// A numbered ID may be the name of another session.
func TestIDsAreUnique(t *testing.T) {
	p := &Programme{Sessions: []*Session{{Title: "Atelier 2"}, {Title: "Atelier"}, {Title: "Atelier"}, {Title: "Atelier 2"}}}
	p.AssignIDs()
	seen := map[string]bool{}
	for _, s := range p.Sessions {
		if seen[s.ID] {
			t.Errorf("two sessions are called %q", s.ID)
		}
		seen[s.ID] = true
	}
}

// Sessions that have an ID keep it, whatever those would be called that have none.
func TestFillIDs(t *testing.T) {
	p := &Programme{Sessions: []*Session{{Title: "Atelier"}, {ID: "atelier", Title: "Bilan"}, {ID: "bilan-2", Title: "Bilan"}, {Title: "Bilan"}, {Title: "Atelier"}}}
	p.FillIDs()
	var got []string
	for _, s := range p.Sessions {
		got = append(got, s.ID)
	}
	if want := []string{"atelier-2", "atelier", "bilan-2", "bilan-3", "atelier-2-2"}; !slices.Equal(got, want) {
		t.Errorf("IDs %q, want %q", got, want)
	}
}

func TestSessionNames(t *testing.T) {
	s := &Session{Audience: []Audience{{Group: "UXD"}, {Group: "Mentors", Note: "l'après-midi"}}}
	if got, want := s.Name(), "UXD + Mentors (l'après-midi)"; got != want {
		t.Errorf("without title and theme: %q, want %q", got, want)
	}
	s.Theme = "Feuille de route"
	if got := s.Name(); got != s.Theme {
		t.Errorf("without title: %q, want the theme", got)
	}
	s.Title = "Session"
	if got := s.Name(); got != s.Title {
		t.Errorf("%q, want the title", got)
	}
}

func TestSeveralDays(t *testing.T) {
	first := Date{2019, 8, 30}
	for name, test := range map[string]struct {
		session Session
		want    bool
	}{
		"undated":       {Session{}, false},
		"one day":       {Session{Dates: []DateRange{{Start: first, End: first}}}, false},
		"two days":      {Session{Dates: []DateRange{{Start: first, End: first.AddDays(1)}}}, true},
		"alternatives":  {Session{Dates: []DateRange{{Start: first, End: first}, {Start: first.AddDays(7), End: first.AddDays(7)}}}, false},
		"undated, days": {Session{Days: []Day{{Title: "Jour 1"}, {Title: "Jour 2"}}}, true},
	} {
		if got := test.session.SeveralDays(); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
		if got := test.session.FirstDate(); len(test.session.Dates) > 0 && got != first || len(test.session.Dates) == 0 && !got.IsZero() {
			t.Errorf("%s: begins on %q", name, got)
		}
	}
}
