package typeset

import (
	"slices"
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/hyphen"
	"deroule/convert/pdf/linebreak"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

// Span is words of one style inside a paragraph. They have no line breaks. A soft
// hyphen says where a word may be parted.
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
	reads    *string // see [page.Text]
	span     *Span
}

// Parted reports whether a word of the line goes on or began on another.
func (l Line) Parted() bool {
	for _, r := range l.runs {
		if r.reads != nil {
			return true
		}
	}
	return false
}

// Setter breaks paragraphs into lines. It keeps its memory from one to the next, and
// so is not for several goroutines at once.
type Setter struct {
	Metrics  *Metrics
	Language hyphen.Language

	breaker linebreak.Breaker
	items   []linebreak.Item
	parts   []atom
	finer   []atom
	places  []int
}

// Break sets spans as a paragraph of lines no wider than width, ragged right: lines
// of much the same length, words whole unless that leaves one much shorter. A word
// that no line can hold is hyphenated, else cut. What begins bold is a heading, whose
// lines are balanced and its words whole. An empty paragraph has no lines.
func (s *Setter) Break(spans []Span, width page.Length) []Line {
	atoms := s.atoms(spans)
	if len(atoms) == 0 {
		return nil
	}
	size := atoms[0].span.Style.Size
	measure := linebreak.Measure{Width: width, Rag: max(width/6, 4*size), Runt: min(width/5, 4*size)}
	lines, _ := s.set(atoms, measure)
	if 1 < len(lines) && len(lines) <= mostOfHeading && atoms[0].span.Style.Face.IsBold() {
		return s.balanced(atoms, lines, measure)
	}
	return lines
}

// Justify is [Setter.Break] with lines that fill the width, but for the last one; not
// where blanks would tear them.
func (s *Setter) Justify(spans []Span, width page.Length) []Line {
	if atoms := s.atoms(spans); len(atoms) > 0 {
		measure := linebreak.Measure{Width: width, Runt: 4 * atoms[0].span.Style.Size}
		if lines, fine := s.set(atoms, measure); fine {
			return lines
		}
	}
	return s.Break(spans, width)
}

// set breaks a paragraph with its words whole, or where that makes bad lines, with
// words parted; fine is as for [Setter.lines]. A ragged paragraph of few lines has no
// words parted unless that saves one, or there is no room for them.
func (s *Setter) set(atoms []atom, m linebreak.Measure) (lines []Line, fine bool) {
	if s.width(atoms) <= m.Width {
		return []Line{s.line(atoms, 0, len(atoms), 0)}, true
	}
	if lines, fine = s.lines(atoms, m); fine {
		return lines, fine
	}
	parted, fine := s.lines(s.parted(atoms, m.Width), m)
	few := m.Rag > 0 && len(lines) <= 3 && len(parted) >= len(lines)
	if few && !slices.ContainsFunc(lines, func(l Line) bool { return l.Width > m.Width }) {
		return lines, fine
	}
	return parted, fine
}

// mostOfHeading is how many lines a paragraph has at most that is balanced.
const mostOfHeading = 4

// balanced sets a heading in as many lines as it has, all of much the same length,
// the last one too, unless that would part its words.
func (s *Setter) balanced(atoms []atom, lines []Line, m linebreak.Measure) []Line {
	wider := m.Width / page.Length(len(lines)) / 2
	for m.Width-wider > page.Point {
		narrow := m
		narrow.Width = (m.Width + wider) / 2
		set, _ := s.lines(atoms, narrow)
		if len(set) > len(lines) || slices.ContainsFunc(set, func(l Line) bool { return l.Width > narrow.Width }) {
			wider = narrow.Width
		} else {
			lines, m = set, narrow
		}
	}
	return lines
}

// width is that of atoms on one line.
func (s *Setter) width(atoms []atom) page.Length {
	sum := page.Length(0)
	for i := range atoms {
		sum += atoms[i].width
		if atoms[i].end == blank && i < len(atoms)-1 {
			sum += s.blank(&atoms[i])
		}
	}
	return sum
}

// blank is the width of the blank after an atom.
func (s *Setter) blank(a *atom) page.Length { return s.Metrics.Width(" ", a.span.Style) }

// lines breaks atoms into lines. They are fine if none is wider than the measure,
// nor is there more white at its end than its rag, or in its blanks than they bear.
func (s *Setter) lines(atoms []atom, m linebreak.Measure) (lines []Line, fine bool) {
	broken := s.breaker.Break(s.paragraph(atoms), m)
	lines, fine = make([]Line, len(broken)), true
	item, at := 0, 0
	for i, line := range broken {
		from, stretch := at, page.Length(0)
		for ; item < line.To; item++ {
			switch s.items[item].Kind {
			case linebreak.Box:
				at++
			case linebreak.Glue:
				stretch += 3 * s.items[item].Stretch
			}
		}
		fine = fine && line.Spread <= stretch
		lines[i] = s.line(atoms, from, at, line.Spread)
		white := m.Width - lines[i].Width
		fine = fine && white >= 0 && (white <= m.Rag || m.Rag == 0 || i == len(broken)-1)
	}
	return lines, fine
}

// paragraph makes the items of a paragraph.
func (s *Setter) paragraph(atoms []atom) []linebreak.Item {
	s.items = s.items[:0]
	for i := range atoms {
		a := &atoms[i]
		s.items = append(s.items, linebreak.Item{Kind: linebreak.Box, Width: a.width})
		switch a.end {
		case blank:
			width := s.blank(a)
			s.items = append(s.items, linebreak.Item{Kind: linebreak.Glue, Width: width, Stretch: width / 2, Shrink: width / 4})
		case loose, hyphenated:
			dash := a.end == hyphenated || strings.HasSuffix(a.words, "-")
			s.items = append(s.items, linebreak.Item{Kind: linebreak.Penalty, Width: a.extra, Cost: a.cost, Hyphen: dash})
		}
	}
	return s.items
}

// line joins the atoms of a line that are drawn at once; spread makes its blanks so
// much wider, all together. A blank at its end is part of the words, so that they can
// be read on, and takes no room.
func (s *Setter) line(atoms []atom, from, to int, spread page.Length) Line {
	var line Line
	justified, blanks := spread != 0, page.Length(0)
	for i := from; i < to-1; i++ {
		if atoms[i].end == blank {
			blanks++
		}
	}
	reads := reading{atoms: atoms, from: from, to: to}
	for i := from; i < to; i++ {
		a := &atoms[i]
		is := reads.of(i)
		n := len(line.runs)
		if n == 0 || line.runs[n-1].span != a.span || line.runs[n-1].reads != is || justified && atoms[i-1].end == blank {
			line.runs = append(line.runs, run{x: line.Width, span: a.span, reads: is})
		}
		r := &line.runs[len(line.runs)-1]
		r.words += a.words
		r.ink = r.width + a.width
		if i == to-1 && to < len(atoms) {
			r.ink += a.extra
			if a.end == hyphenated {
				r.words += string(glyphs.SoftHyphen)
			}
		}
		r.width = r.ink
		if a.end == blank {
			r.words += " "
			if i < to-1 {
				share := spread / blanks
				spread, blanks = spread-share, blanks-1
				r.width += s.blank(a) + share
			}
		}
		line.Width = r.x + r.width
	}
	return line
}

// reading tells how the words of a line are read that are parted at its ends.
type reading struct {
	atoms    []atom
	from, to int // of the line
	word     int // the last that was asked for
	reads    *string
}

// of is nil for words that are whole on the line; else the whole word where the line
// has its beginning, and nothing where it has not.
func (r *reading) of(i int) *string {
	word := r.atoms[i].word
	if word == r.word {
		return r.reads
	}
	r.word, r.reads = word, nil
	switch {
	case i == r.from && i > 0 && r.atoms[i-1].word == word:
		r.reads = new(string)
	case r.to < len(r.atoms) && r.atoms[r.to].word == word:
		var whole strings.Builder
		for ; i < len(r.atoms) && r.atoms[i].word == word; i++ {
			whole.WriteString(r.atoms[i].words)
			if r.atoms[i].end == blank {
				whole.WriteByte(' ')
			}
		}
		text := whole.String()
		r.reads = &text
	}
	return r.reads
}

// Extent is the width of the spans' widest word, and of all of them on one line.
func (s *Setter) Extent(spans []Span) (word, all page.Length) {
	atoms := s.atoms(spans)
	return s.widest(atoms), s.width(atoms)
}

// Least is the width of the spans' widest part of a word, hyphenated wherever it may
// be.
func (s *Setter) Least(spans []Span) page.Length {
	s.finer = s.finer[:0]
	for _, a := range s.atoms(spans) {
		s.hyphenate(a, context{narrow: true})
	}
	return s.widest(s.finer)
}
