package canonical

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// The form holds everything that a programme may say.
func TestGeneratedProgrammesComeBack(t *testing.T) {
	for seed := range uint64(500) {
		if p := formattest.Generate(seed); !comesBack(t, p) {
			t.Fatalf("seed %d", seed)
		}
	}
}

func comesBack(t *testing.T, p *model.Programme) bool {
	t.Helper()
	doc := Document(p, "")
	back, ok := Programme(doc, "", convert.ReadOptions{})
	if !ok {
		explain(t, p, doc)
		return false
	}
	if diff := cmp.Diff(formattest.Facts(t, p), formattest.Facts(t, back)); diff != "" {
		t.Errorf("%q (-written +read): %s", p.Title, diff)
		return false
	}
	return true
}

// explain says why a document was not known for one of the form.
func explain(t *testing.T, p *model.Programme, doc *outline.Document) {
	t.Helper()
	facts, _, _ := factsOf(doc)
	r := &reader{form: newForm(p.Language, lexicon.Default()), blocks: doc.Blocks}
	switch back := r.programme(doc.Title, facts); {
	case back == nil:
		t.Errorf("not of this form before\n%s", outline.Dump(&outline.Document{Blocks: r.blocks}))
	case len(r.blocks) > 0:
		t.Errorf("not of this form from\n%s", outline.Dump(&outline.Document{Blocks: r.blocks}))
	default:
		t.Errorf("written again otherwise: %s\n%s", cmp.Diff(outline.Dump(doc), outline.Dump(r.document(back))), cmp.Diff(formattest.Facts(t, p), formattest.Facts(t, back)))
	}
}

// Words of the form itself, wherever the plan says them, are taken for the plan's.
func TestWordsOfTheFormComeBack(t *testing.T) {
	lex := lexicon.Default()
	for seed := range uint64(500) {
		p := formattest.Generate(seed)
		language := []string{"fr", "en"}[seed%2]
		words := treacherous{rand.New(rand.NewPCG(seed, 2)), newForm(language, lex)}
		p.Language = language
		formattest.Fill(p, words.text)
		if !comesBack(t, p) {
			t.Fatalf("seed %d", seed)
		}
	}
}

// treacherous makes texts of what the form itself is made of.
type treacherous struct {
	*rand.Rand
	form
}

func (w treacherous) text() string {
	if w.IntN(2) == 0 {
		return ""
	}
	words := []string{
		w.Labels.Sessions, w.Labels.Session, w.Labels.Notes, w.Labels.Note, w.Labels.Tables, w.Labels.Fields, w.Labels.Places, w.Labels.Class, w.untitled(w.Labels.Table), w.Labels.Objectives, w.Labels.Speakers,
		w.Labels.Facilitators, w.Labels.RunningOrder, w.Labels.Hours, w.Labels.HoursFor, w.Labels.Place, w.Labels.Theme, w.Labels.Title,
		w.Labels.Audience, w.Labels.Date, w.Labels.DayNumber, w.Labels.Kind, w.Labels.Track, w.Labels.People, w.Labels.Details, w.Labels.Entry,
		w.Labels.Due, w.Labels.Series, w.Labels.SeriesRule, w.Labels.Class, w.Labels.Categories, w.Labels.Timezone, w.Labels.Private, w.Labels.Frequency, w.Labels.Duration, w.Labels.Prepare, w.Labels.FollowUp, w.Labels.Per, w.untitled(w.Labels.List),
		w.host, w.unless, w.none, w.day + "1", w.day + "2" + dash + "x", w.day + "1" + dash, "a", "12", "9h30", "09:30", "2026-09-30/2026-09-30",
		w.quoted("a"), w.open, w.close, "(" + w.Labels.Tentative + ")", "(" + w.Labels.Cancelled + ")", "-", "- a", "b | c",
		w.Day(model.Date{Year: 2027, Month: 3, Day: 1}), w.Day(model.Date{Month: 3, Day: 1}),
	}
	joints := []string{w.colon, groupSeparator, nameSeparator, w.hoursFor, " (", w.optional, w.continued, bar, dash, w.or, " "}
	text := words[w.IntN(len(words))]
	for w.IntN(2) == 0 {
		text += joints[w.IntN(len(joints))] + words[w.IntN(len(words))]
	}
	return strings.Join(strings.Fields(text), " ")
}
