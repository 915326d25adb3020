package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

// Span is words of one style inside a paragraph. They have no line breaks.
type Span struct {
	Words  string
	Style  page.Style
	URI    string // where the words lead; percent-encoded
	Struck bool
	Badge  *Badge // the words stand in a box, on one line

	link *page.Element // of the words, once they are placed
}

// Badge is a box around words.
type Badge struct {
	Fill, Line *templates.Colour
}

// badgePad is the room inside a badge beside its words.
const badgePad = 4 * page.Point

// Line is a line of a paragraph.
type Line struct {
	Width page.Length
	runs  []run
}

// run is a part of a line that is drawn at once.
type run struct {
	x, width page.Length
	ink      page.Length // the width without a blank at the end
	words    string
	span     *Span
}

// atom is words between two places where a line may end.
type atom struct {
	span  *Span
	words string
	width page.Length
	space bool // a blank follows
	loose bool // the line may end after it without one
}

// Break sets spans as a paragraph of lines no wider than width, ragged right. It
// breaks at blanks and after hyphens; a word that no line can hold is cut.
// An empty paragraph has no lines.
func (m *Metrics) Break(spans []Span, width page.Length) []Line {
	atoms := m.atoms(spans)
	b := breaker{metrics: m, width: width}
	for len(atoms) > 0 {
		n := 1
		for n < len(atoms) && !atoms[n-1].space && !atoms[n-1].loose {
			n++
		}
		b.word(atoms[:n])
		atoms = atoms[n:]
	}
	b.end()
	return b.lines
}

// Extent is the width of the spans' widest word, and of all of them on one line.
func (m *Metrics) Extent(spans []Span) (word, all page.Length) {
	current := page.Length(0)
	for _, a := range m.atoms(spans) {
		current += a.width
		all += a.width
		word = max(word, current)
		if a.space {
			all += m.Width(" ", a.span.Style)
		}
		if a.space || a.loose {
			current = 0
		}
	}
	return word, all
}

func (m *Metrics) atoms(spans []Span) []atom {
	var atoms []atom
	for i := range spans {
		span := &spans[i]
		if span.Badge != nil {
			a := m.atom(span, strings.ReplaceAll(span.Words, " ", string(glyphs.NoBreak)))
			a.loose = true
			atoms = append(atoms, a)
			continue
		}
		for rest := span.Words; rest != ""; {
			end, blank := opportunity(rest)
			if end == 0 { // a blank before the first word, or after another
				if n := len(atoms); n > 0 {
					atoms[n-1].space = true
				}
				rest = rest[1:]
				continue
			}
			a := m.atom(span, rest[:end])
			a.space, a.loose = blank, !blank && end < len(rest)
			atoms = append(atoms, a)
			rest = rest[end:]
			if blank {
				rest = rest[1:]
			}
		}
	}
	return atoms
}

func (m *Metrics) atom(span *Span, words string) atom {
	a := atom{span: span, words: words, width: m.Width(words, span.Style)}
	if span.Badge != nil {
		a.width += 2 * badgePad
	}
	return a
}

// opportunity returns how many bytes of the text stand before the first place
// where a line may end, and whether a blank is there.
func opportunity(text string) (end int, blank bool) {
	before, letters := rune(0), 0
	for i, r := range text {
		if r == ' ' {
			return i, true
		}
		if (before == '-' || before == '/') && letters >= 2 && unicode.IsLetter(r) && wordAhead(text[i:]) {
			return i, false
		}
		switch {
		case unicode.IsLetter(r):
			letters++
		case r != '-' && r != '/':
			letters = 0
		}
		before = r
	}
	return len(text), false
}

// wordAhead reports whether the text begins with two letters, so that a line may
// begin there.
func wordAhead(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	next, _ := utf8.DecodeRuneInString(text[size:])
	return unicode.IsLetter(next)
}

// breaker fills lines one word after another.
type breaker struct {
	metrics *Metrics
	width   page.Length
	lines   []Line
	line    []atom
	used    page.Length // of the line, with the blank after its last word
}

// word sets atoms that belong together.
func (b *breaker) word(atoms []atom) {
	width := page.Length(0)
	for _, a := range atoms {
		width += a.width
	}
	if b.used+width > b.width && len(b.line) > 0 {
		b.end()
	}
	if width > b.width {
		for _, a := range atoms {
			b.cut(a)
		}
		return
	}
	for _, a := range atoms {
		b.append(a)
	}
}

func (b *breaker) append(a atom) {
	b.line = append(b.line, a)
	b.used += a.width
	if a.space {
		b.used += b.metrics.Width(" ", a.span.Style)
	}
}

// cut sets an atom that may be wider than a line, cutting it where it must.
func (b *breaker) cut(a atom) {
	for b.used+a.width > b.width && utf8.RuneCountInString(a.words) > 1 {
		n := b.fitting(a, len(b.line) == 0)
		if n == 0 {
			b.end()
			continue
		}
		b.append(b.metrics.atom(a.span, strings.TrimSuffix(a.words[:n], string(glyphs.NoBreak))))
		b.end()
		rest := b.metrics.atom(a.span, a.words[n:])
		rest.space, rest.loose = a.space, a.loose
		a = rest
	}
	b.append(a)
}

// fitting returns how many bytes of an atom to set on the rest of the line: up to
// a no-break blank or a sign between parts of an address if there is one far
// enough, else as many as fit, and where it must, one character.
func (b *breaker) fitting(a atom, must bool) int {
	fits, nice, width := 0, 0, b.metrics.atom(a.span, "").width
	for i, r := range a.words {
		width += b.metrics.Width(string(r), a.span.Style)
		end := i + utf8.RuneLen(r)
		if b.used+width > b.width || end == len(a.words) {
			break
		}
		fits = end
		if r == glyphs.NoBreak || strings.ContainsRune("/?&=-_.,;+", r) {
			nice = end
		}
	}
	switch {
	case nice > fits/2:
		return nice
	case fits == 0 && must:
		_, size := utf8.DecodeRuneInString(a.words)
		return size
	}
	return fits
}

// end finishes the line, joining what is drawn at once. A blank at its end is part
// of the words, so that they can be read on, and takes no room.
func (b *breaker) end() {
	if len(b.line) == 0 {
		return
	}
	var line Line
	for i, a := range b.line {
		if n := len(line.runs); n == 0 || line.runs[n-1].span != a.span {
			line.runs = append(line.runs, run{x: line.Width, span: a.span})
		}
		r := &line.runs[len(line.runs)-1]
		r.words += a.words
		r.ink = r.width + a.width
		r.width = r.ink
		if a.space {
			r.words += " "
			if i < len(b.line)-1 {
				r.width += b.metrics.Width(" ", a.span.Style)
			}
		}
		line.Width = r.x + r.width
	}
	b.lines = append(b.lines, line)
	b.line, b.used = nil, 0
}
