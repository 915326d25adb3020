package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every code is worded in each language, with the same variants and arguments.
func TestEveryCodeIsWorded(t *testing.T) {
	for code, fr := range french {
		base, _, _ := strings.Cut(string(code), "/")
		if _, known := severities[Code(base)]; !known {
			t.Errorf("the French wording %q is of no code", code)
		}
		en, ok := english[code]
		if !ok {
			t.Errorf("%s is worded in French only", code)
			continue
		}
		for part, pair := range map[string][2]string{"message": {fr.message, en.message}, "hint": {fr.hint, en.hint}, "help": {fr.help, en.help}} {
			if (pair[0] == "") != (pair[1] == "") {
				t.Errorf("%s: a %s in one language only", code, part)
			}
			if a, b := placeholders(pair[0]), placeholders(pair[1]); !slices.Equal(a, b) {
				t.Errorf("%s: the %s names %v in French, %v in English", code, part, a, b)
			}
		}
		if strings.Contains(string(code), "/") && fr.help != "" {
			t.Errorf("%s: help belongs to the code, not to a variant", code)
		}
	}
	for code := range english {
		if _, ok := french[code]; !ok {
			t.Errorf("%s is worded in English only", code)
		}
	}
	for _, code := range Codes() {
		if w := english[code]; w.message == "" || w.help == "" {
			t.Errorf("%s has no message or no help", code)
		}
		if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(string(code)) {
			t.Errorf("%q: codes are words joined by hyphens", code)
		}
	}
}

func placeholders(text string) []string {
	found := regexp.MustCompile(`\{\d\}`).FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestCodesAreSorted(t *testing.T) {
	if codes := Codes(); len(codes) != len(severities) || !slices.IsSorted(codes) {
		t.Errorf("codes %v: want all %d, sorted", codes, len(severities))
	}
}

func TestText(t *testing.T) {
	d := Diagnostic{Code: AgendaOutsideHours, Variant: "start", Args: []string{"09:00", "09:30"}}
	for _, test := range []struct{ language, text, advice string }{
		{"fr", "le déroulé commence à 09:00, avant la session (09:30)", "corrigez les horaires de la session ou ceux de l'entrée"},
		{"fr-CA", "le déroulé commence à 09:00, avant la session (09:30)", "corrigez les horaires de la session ou ceux de l'entrée"},
		{"en", "the agenda starts at 09:00, before the session (09:30)", "correct the hours of the session or of the entry"},
		{"", "the agenda starts at 09:00, before the session (09:30)", "correct the hours of the session or of the entry"},
		{"de", "the agenda starts at 09:00, before the session (09:30)", "correct the hours of the session or of the entry"},
	} {
		if got := d.Text(test.language); got != test.text {
			t.Errorf("%s: %q, want %q", test.language, got, test.text)
		}
		if got := d.Advice(test.language); got != test.advice {
			t.Errorf("%s: advice %q, want %q", test.language, got, test.advice)
		}
	}
}

func TestTextOfAnUnknownCode(t *testing.T) {
	d := Diagnostic{Code: "of-tomorrow", Message: "from a later version", Hint: "update"}
	if d.Text("fr") != d.Message || d.Advice("fr") != d.Hint {
		t.Errorf("%q, %q: want what the JSON says", d.Text("fr"), d.Advice("fr"))
	}
	if Code("of-tomorrow").Severity() != Warning {
		t.Error("an unknown code is a warning")
	}
	if text, ok := Explain("of-tomorrow", "fr"); ok {
		t.Errorf("explained as %q", text)
	}
}

func TestUnknownVariantIsWordedAsItsCode(t *testing.T) {
	d := Diagnostic{Code: UnknownYear, Variant: "of-tomorrow", Args: []string{"3"}}
	if got, want := d.Text("en"), "no year is stated for 3 dates"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestArgumentsAreFilledOnce(t *testing.T) {
	d := Diagnostic{Code: Conflict, Args: []string{"place", "{2}", "{0}"}}
	if got, want := d.Text("en"), "place: “{2}” here, “{0}” there; “{0}” is kept"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestCountsAreWorded(t *testing.T) {
	for count, want := range map[string]string{"1": "no year is stated for 1 date", "18": "no year is stated for 18 dates"} {
		if got := (Diagnostic{Code: UnknownYear, Args: []string{count}}).Text("en"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got, want := (Diagnostic{Code: ExtraCells, Args: []string{"1", "0"}}).Text("fr"), "la ligne a 1 cellule, l'en-tête 0 ; le reste est gardé dans les notes de la session"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := fill("{0} of {1} {3} {", []string{"a", "b"}), "a of b {3} {"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The form of days without a year is for programs; people read words.
func TestDaysWithoutAYearAreWorded(t *testing.T) {
	d := Diagnostic{Code: YearRolledOver, Args: []string{"--01-09", "--12-31 – 2026-01-02,", "2027"}}
	if got, want := d.Text("fr"), "9 janvier suit 31 décembre – 2026-01-02, : l'année est donc 2027"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := d.Text("en"), "9 January follows 31 December – 2026-01-02,, so it is taken in 2027"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, arg := range []string{"--year", "--13-40", "a--b"} {
		if got := inTerms(arg, "fr"); got != arg {
			t.Errorf("%q is worded %q", arg, got)
		}
	}
}

func TestTermsAreWorded(t *testing.T) {
	d := Diagnostic{Code: WeekdayMismatch, Args: []string{"2026-09-30", "@friday", "@quelqu'un"}}
	if got, want := d.Text("en"), "2026-09-30 is a @quelqu'un, not a Friday"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := d.Text("fr"), "le 2026-09-30 est un @quelqu'un, pas un vendredi"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for term := range englishTerms {
		if frenchTerms[term] == "" {
			t.Errorf("%s has no French word", term)
		}
	}
	for term := range frenchTerms {
		if englishTerms[term] == "" {
			t.Errorf("%s has no English word", term)
		}
	}
}

func TestExplain(t *testing.T) {
	for _, code := range Codes() {
		for _, language := range []string{"fr", "en"} {
			if text, ok := Explain(code, language); !ok || text == "" {
				t.Errorf("%s is not explained in %s", code, language)
			}
		}
	}
}

func TestDiagnosticsSort(t *testing.T) {
	at := func(line int) Pos { return Pos{File: "a.md", Line: line} }
	var ds Diagnostics
	ds.Add(StrayMarkup, at(9), "**")
	ds.Add(Conflict, at(2), "place", "a", "b").With(at(5), Pos{})
	ds.Add(StrayMarkup, at(2), "__")
	ds.Add(StrayMarkup, at(2), "**")
	ds.Add(StrayMarkup, at(2), "__")
	ds.Sort()
	var got []string
	for _, d := range ds {
		got = append(got, fmt.Sprint(d.Source, " ", d.Code, " ", d.Args, " ", d.Related))
	}
	want := []string{"a.md:2 conflict [place a b] [a.md:5]", "a.md:2 stray-markup [**] []", "a.md:2 stray-markup [__] []", "a.md:9 stray-markup [**] []"}
	if !slices.Equal(got, want) {
		t.Errorf("sorted: %q\nwant    %q", got, want)
	}
}

func TestWorst(t *testing.T) {
	for _, test := range []struct {
		severities []Severity
		want       Severity
	}{
		{nil, ""}, {[]Severity{Info}, Info}, {[]Severity{Info, Warning, Info}, Warning}, {[]Severity{Warning, Error, Info}, Error},
	} {
		var ds Diagnostics
		for _, s := range test.severities {
			ds = append(ds, Diagnostic{Severity: s})
		}
		if got := ds.Worst(); got != test.want {
			t.Errorf("worst of %v is %q, want %q", test.severities, got, test.want)
		}
	}
}
