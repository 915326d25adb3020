package interpret

import (
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// keepWording makes sure that nothing is lost. A text whose words stand nowhere in
// the programme, because a fact took their place ("optionnel", the name of a column, a
// label, a heading above sessions), goes into the words of the reading, which no page
// prints; a text of which more than a few words are gone is kept as a note. Days and
// hours count as kept: they are values now.
func (in *interpreter) keepWording() {
	have := newWording()
	in.p.EachText(have.add)
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
		for _, t := range lost {
			const few = 3 // words that a fact may take the place of
			if have.unknown(in.withoutTimes(t.Plain)) > few && !in.isLabelText(t.Plain) {
				in.p.Notes = append(in.p.Notes, model.Note{Text: t.Plain, Source: t.Pos()})
				continue
			}
			in.usedUp = append(in.usedUp, t.Plain)
		}
	}
	keep([]outline.Text{in.doc.Title})
	for _, p := range in.doc.Properties {
		if text := p.Value; hasWords(text.Plain) && !in.isKept(text.Plain, have) {
			note := model.Note{Title: p.Name, Text: strings.TrimSpace(text.Plain), Source: text.Pos()}
			if in.lex.Role(p.Name) == lexicon.NoRole {
				note.Kind = model.Metadata
			}
			in.p.Notes = append(in.p.Notes, note)
		}
	}
	for _, s := range in.sections {
		if t := s.heading; hasWords(t.Plain) && !have.eachRun(t.Plain, have.holds) {
			in.usedUp = append(in.usedUp, t.Plain)
		}
		blocksWithin(s.blocks, func(b outline.Block) { textGroups(b, keep) })
	}
}

// isLabelText reports whether a text is a label or the name of a column, however
// many words it has: « Quels sont les objectifs de la session ? »
func (in *interpreter) isLabelText(text string) bool {
	role, rest := in.question(text)
	return role != lexicon.NoRole && !hasWords(rest) || in.lex.Role(bare(text)) != lexicon.NoRole
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
		var cells []outline.Text
		for row := range b.All() {
			cells = cells[:0]
			for _, c := range row.Cells {
				cells = append(cells, c.Text())
			}
			f(cells)
		}
	}
}

// gram stands for up to three words that follow each other: a hash, because a long
// plan has millions of them.
type gram uint64

// gramsOf calls f with the runs of n words, or of fewer where a run is shorter.
func gramsOf(run []word, n int, f func(gram) bool) bool {
	n = min(n, len(run))
	for i := 0; i+n <= len(run); i++ {
		g := gram(n)
		for _, w := range run[i : i+n] {
			g = g*hashPrime + gram(w)
		}
		if !f(g) {
			return false
		}
	}
	return true
}

// isKept reports whether every run of words of a text stands in the programme.
func (in *interpreter) isKept(text string, have *wording) bool {
	return have.eachRun(text, have.holds) || have.eachRun(in.withoutTimes(text), have.holds)
}

// wording is the runs of words of texts.
type wording struct {
	grams map[gram]struct{}
	run   []word // room for that which is looked at
}

func newWording() *wording { return &wording{grams: map[gram]struct{}{}} }

// add takes up the words of a text.
func (w *wording) add(text string) { w.eachRun(text, w.addRun) }

func (w *wording) addRun(run []word) bool {
	for n := 1; n <= min(3, len(run)); n++ {
		gramsOf(run, n, func(g gram) bool {
			w.grams[g] = struct{}{}
			return true
		})
	}
	return true
}

// unknown counts the words of a text that none of the texts taken up has.
func (w *wording) unknown(text string) int {
	n := 0
	w.eachRun(text, func(run []word) bool {
		gramsOf(run, 1, func(g gram) bool {
			if _, ok := w.grams[g]; !ok {
				n++
			}
			return true
		})
		return true
	})
	return n
}

// letGo empties the cells of a row of a long table where the session made of it
// says all that they say: nothing is to be kept of them, and table and sessions
// would stand in memory together.
func (in *interpreter) letGo(row *outline.Row, s *model.Session) {
	said := in.said
	clear(said.grams)
	s.EachText(said.add)
	for _, c := range row.Cells {
		if !in.isKept(c.Text().Plain, said) {
			return
		}
	}
	row.Cells = nil
}

func (w *wording) holds(run []word) bool {
	return gramsOf(run, 3, func(g gram) bool {
		_, ok := w.grams[g]
		return ok
	})
}

// withoutTimes cuts the days and hours out of a text, which are kept as values.
func (in *interpreter) withoutTimes(text string) string {
	var cut []byte
	blank := func(start, end int) {
		if cut == nil {
			cut = []byte(text)
		}
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
	if cut == nil {
		return text
	}
	return string(cut)
}

// word stands for a word, folded: a hash of it (FNV-1a).
type word uint64

const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// eachRun cuts a text into runs of words, at every sign but the apostrophe and the
// hyphen within a word, and calls f with each until it returns false. It reports
// whether f always returned true.
func (w *wording) eachRun(text string, f func([]word) bool) bool {
	w.run = w.run[:0]
	current := word(0) // no word
	endWord := func() {
		if current != 0 {
			w.run = append(w.run, current)
			current = 0
		}
	}
	endRun := func() bool {
		endWord()
		ok := len(w.run) == 0 || f(w.run)
		w.run = w.run[:0]
		return ok
	}
	before := ' '
	for _, r := range lexicon.Fold(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if current == 0 {
				current = hashBasis
			}
			current = (current ^ word(r)) * hashPrime
		case r == '-' && unicode.IsSpace(before): // a dash between words, or a bullet
			if !endRun() {
				return false
			}
		case unicode.IsSpace(r), r == '\'', r == '-', r == '&', r == '"':
			endWord()
		default:
			if !endRun() {
				return false
			}
		}
		before = r
	}
	return endRun()
}
