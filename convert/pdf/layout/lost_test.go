package layout

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"deroule/convert/formattest"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"

	"golang.org/x/text/unicode/norm"
)

// An agenda prints every word that the programme holds for people to read, but
// notes without text and those that nobody is to read, which no page has.
func TestNothingIsLost(t *testing.T) {
	for name, p := range map[string]*model.Programme{"full": formattest.Full(), "year": pdftest.Year(), "short": formattest.Generate(3)} {
		t.Run(name, func(t *testing.T) {
			d, _, err := Agenda(p, Options{Theme: templates.Plain()})
			if err != nil {
				t.Fatal(err)
			}
			shown := *p
			shown.Notes = slices.DeleteFunc(slices.Clone(p.Notes), func(n model.Note) bool { return n.Text == "" || n.Kind != "" })
			data, err := json.Marshal(&shown)
			if err != nil {
				t.Fatal(err)
			}
			var tree any
			if err := json.Unmarshal(data, &tree); err != nil {
				t.Fatal(err)
			}
			printed := textOf(d)
			for _, word := range slices.Compact(slices.Sorted(slices.Values(wordsIn(tree)))) {
				if !strings.Contains(printed, word) {
					t.Errorf("%q is not printed", word)
				}
			}
		})
	}
}

func textOf(d *page.Document) string {
	texts := map[*page.Element][]placedText{}
	for i, sheet := range d.Pages {
		for _, x := range sheet.Texts {
			texts[x.Element] = append(texts[x.Element], placedText{x, i})
		}
	}
	var b strings.Builder
	read(d.Structure, texts, &b)
	return strings.ToLower(b.String())
}

// wordsIn lists the words of the values that people read; dates, hours and codes
// are printed in other forms.
func wordsIn(tree any) []string {
	var words []string
	switch v := tree.(type) {
	case string:
		for _, word := range strings.FieldsFunc(norm.NFC.String(v), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(word) > 2 {
				words = append(words, strings.ToLower(word))
			}
		}
	case []any:
		for _, item := range v {
			words = append(words, wordsIn(item)...)
		}
	case map[string]any:
		for key, value := range v {
			notRead := []string{"schema", "id", "status", "kind", "source", "source_map", "diagnostics", "language", "timezone", "min", "max", "per", "period", "readings", "rule", "class", "precision"}
			if !slices.Contains(notRead, key) {
				words = append(words, wordsIn(value)...)
			}
		}
	}
	return words
}
