package interpret

import (
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// keepWording makes sure that nothing is lost: a text whose words stand nowhere
// in the programme, because a fact took their place ("optionnel", the name of a
// column, a label), is kept as it was written, as a note without a body. Days and
// hours count as kept: they are values now.
func (in *interpreter) keepWording() {
	have := in.wordsOfProgramme()
	seen := map[string]bool{}
	keep := func(texts []outline.Text) {
		var lost []outline.Text
		for _, t := range texts {
			t = t.Trim()
			if t.Pos().IsZero() || in.isKept(t.Plain, have) {
				continue // said, or put there by a front end and none of the source's words
			}
			if name, value, ok := splitLabel(t); ok && in.isKept(value.Plain, have) {
				t = t.Slice(0, len(name)) // the label only: its value has a place
			}
			if key := lexicon.Fold(t.Plain); !seen[key] {
				seen[key] = true
				lost = append(lost, t)
			}
		}
		if len(lost) == 0 {
			return
		}
		words := make([]string, len(lost))
		for i, t := range lost {
			words[i] = t.Plain
		}
		in.p.Notes = append(in.p.Notes, model.Note{Title: strings.Join(words, " | "), Source: lost[0].Pos()})
	}
	keep([]outline.Text{in.doc.Title})
	for _, p := range in.doc.Properties {
		if text := p.Value; hasWords(text.Plain) && !in.isKept(text.Plain, have) {
			in.p.Notes = append(in.p.Notes, model.Note{Title: p.Name, Text: strings.TrimSpace(text.Plain), Source: text.Pos()})
		}
	}
	for _, s := range in.sections {
		keep([]outline.Text{s.heading})
		blocksWithin(s.blocks, func(b outline.Block) { textGroups(b, keep) })
	}
}

// textGroups calls f with the texts of a block that belong together: a line, or
// the cells of a row.
func textGroups(b outline.Block, f func([]outline.Text)) {
	switch b := b.(type) {
	case *outline.Paragraph:
		f(joinWrapped(b.Lines))
	case *outline.Verbatim:
		f(b.Lines)
	case *outline.List:
		for _, item := range b.Items {
			f([]outline.Text{item.Text()})
		}
	case *outline.Table:
		for _, row := range allRows(b) {
			cells := make([]outline.Text, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = c.Text()
			}
			f(cells)
		}
	}
}

// gram is up to three words that stand together.
type gram [3]string

// wordsOfProgramme collects the runs of words of everything that the programme says.
func (in *interpreter) wordsOfProgramme() map[gram]bool {
	have := map[gram]bool{}
	in.p.EachText(func(text string) {
		for _, run := range runsOf(text) {
			for n := 1; n <= 3; n++ {
				for i := 0; i+n <= len(run); i++ {
					var g gram
					copy(g[:], run[i:i+n])
					have[g] = true
				}
			}
		}
	})
	return have
}

// isKept reports whether every run of words of a text stands in the programme.
func (in *interpreter) isKept(text string, have map[gram]bool) bool {
	for _, run := range runsOf(in.withoutTimes(text)) {
		n := min(3, len(run))
		for i := 0; i+n <= len(run); i++ {
			var g gram
			copy(g[:], run[i:i+n])
			if !have[g] {
				return false
			}
		}
	}
	return true
}

// withoutTimes cuts the days and hours out of a text, which are kept as values.
func (in *interpreter) withoutTimes(text string) string {
	cut := []byte(text)
	blank := func(start, end int) {
		for i := start; i < end; i++ {
			cut[i] = '|'
		}
	}
	for _, d := range in.lex.FindDates(text) {
		blank(d.Start, d.End)
	}
	for _, h := range in.lex.FindHours(text) {
		if h.Period == lexicon.NoPeriod {
			blank(h.Start, h.End)
		}
	}
	return string(cut)
}

// runsOf cuts a text into runs of words, at every sign but the apostrophe and the
// hyphen within a word; numbers alone end a run as well.
func runsOf(text string) [][]string {
	var runs [][]string
	var run []string
	var word strings.Builder
	endWord := func() {
		if word.Len() > 0 {
			run = append(run, word.String())
			word.Reset()
		}
	}
	endRun := func() {
		endWord()
		if len(run) > 0 {
			runs = append(runs, run)
			run = nil
		}
	}
	before := ' '
	for _, r := range lexicon.Fold(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(r)
		case r == '-' && unicode.IsSpace(before):
			endRun() // a dash between words, or a bullet
		case unicode.IsSpace(r), r == '\'', r == '-', r == '&', r == '"':
			endWord()
		default:
			endRun()
		}
		before = r
	}
	endRun()
	return runs
}
