package pdf

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"deroule/model"
)

// narrow is a programme of long words in narrow columns.
func narrow(language string) *model.Programme {
	titles := []string{
		"Expérimentation départementale d’accompagnement méthodologique", "Professionnalisation des coordonnatrices territoriales",
		"Documentation : https://exemple.fr/ressources/accompagnement/methodologie?page=12", "Interdisciplinarité et compte-rendu intercommunautaire",
	}
	if language == "en" {
		titles = []string{
			"Experimentation and methodological accompaniment", "Professionalisation of representatives", "Documentation: https://example.org/resources/accompaniment/method?page=12",
			"Interdisciplinary self-administration",
		}
	}
	s := &model.Session{ID: "a"}
	for i, title := range titles {
		start, _ := model.NewClock(9+i/2, 0)
		s.Agenda = append(s.Agenda, model.Entry{Start: start, Track: string(rune('A' + i)), Title: title, Details: titles})
	}
	return &model.Programme{Language: language, Sessions: []*model.Session{s}}
}

// A word that is parted at the end of a line is found whole, and once, by all who
// read the text of the page.
func TestPartedWordsAreFoundWhole(t *testing.T) {
	for _, language := range []string{"fr", "en"} {
		file := filepath.Join(t.TempDir(), language+".pdf")
		p := narrow(language)
		if err := os.WriteFile(file, write(t, Writer{}, p), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, options := range [][]string{{}, {"-raw"}, {"-layout"}} {
			t.Run(language+" "+strings.Join(options, " "), func(t *testing.T) {
				words := strings.Fields(run(t, "pdftotext", append(options, file, "-")...))
				for _, word := range slices.Compact(slices.Sorted(slices.Values(wordsOf(p)))) {
					if got, want := count(words, word), count(wordsOf(p), word); got != want {
						t.Errorf("%q stands %d times, want %d", word, got, want)
					}
				}
			})
		}
		t.Run(language+" structure", func(t *testing.T) {
			var text strings.Builder
			for line := range strings.Lines(run(t, "pdfinfo", "-struct-text", file)) {
				if line = strings.TrimSpace(line); strings.HasPrefix(line, `"`) {
					text.WriteString(strings.TrimSuffix(strings.Trim(line, `"`), "\u00ad"))
				}
			}
			for _, e := range p.Sessions[0].Agenda {
				if got := strings.Count(text.String(), e.Title); got != 1+len(p.Sessions[0].Agenda) && e.Title != p.Title {
					t.Errorf("%q stands %d times in\n%s", e.Title, got, text.String())
				}
			}
		})
	}
}

// wordsOf lists the words that a programme has in its tracks.
func wordsOf(p *model.Programme) []string {
	var words []string
	for _, e := range p.Sessions[0].Agenda {
		words = append(words, strings.Fields(strings.Join(append(e.Details, e.Title), " "))...)
	}
	return words
}

func count(words []string, word string) int {
	n := 0
	for _, w := range words {
		if w == word {
			n++
		}
	}
	return n
}
