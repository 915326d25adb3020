package outline

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
)

// Text is a run of words without its markup, which stands beside it as spans.
type Text struct {
	Plain   string
	Spans   []Span
	begin   model.Pos // of Plain; zero where nobody knows
	anchors []anchor  // where the source does not go on as Plain does; most texts have none
}

// Span marks bytes Start to End of a Text's Plain.
type Span struct {
	Start, End int
	Style      Style
	URL        string // of links and images
}

// Style is what a span's markup says.
type Style int

// The styles of a span.
const (
	Strong Style = iota + 1
	Emphasis
	Strike
	Code
	Link
	Image
)

// String is the name of the style.
func (s Style) String() string {
	switch s {
	case Strong:
		return "strong"
	case Emphasis:
		return "emphasis"
	case Strike:
		return "strike"
	case Code:
		return "code"
	case Link:
		return "link"
	case Image:
		return "image"
	}
	return "plain"
}

// anchor ties a byte of Plain to its place in the source. Between anchors, text
// and source advance together.
type anchor struct {
	offset int
	pos    model.Pos
}

// NewText returns a text that begins at a place.
func NewText(plain string, at model.Pos) Text {
	return Text{Plain: plain, begin: at}
}

// IsEmpty reports whether the text has nothing but blanks.
func (t Text) IsEmpty() bool { return strings.TrimSpace(t.Plain) == "" }

// Pos is where the text begins.
func (t Text) Pos() model.Pos { return t.PosAt(0) }

// PosAt is where the byte at offset of Plain stands in the source.
func (t Text) PosAt(offset int) model.Pos {
	i := sort.Search(len(t.anchors), func(i int) bool { return t.anchors[i].offset > offset })
	a := anchor{0, t.begin}
	if i > 0 {
		a = t.anchors[i-1]
	}
	if a.pos.Column > 0 {
		a.pos.Column += utf8.RuneCountInString(t.Plain[a.offset:min(offset, len(t.Plain))])
	}
	return a.pos
}

// Append adds words that stand at a place of the source.
func (t *Text) Append(words string, at model.Pos) {
	if words == "" {
		return
	}
	if t.Plain == "" {
		t.begin = at
	} else {
		t.anchors = append(slices.Clip(t.anchors), anchor{len(t.Plain), at})
	}
	t.Plain += words
}

// AppendText adds another text with its spans and places.
func (t *Text) AppendText(other Text) {
	shift := len(t.Plain)
	t.anchors, t.Spans = slices.Clip(t.anchors), slices.Clip(t.Spans) // a copy of t may share them
	if shift == 0 {
		t.begin = other.begin
	} else if !other.begin.IsZero() {
		t.anchors = append(t.anchors, anchor{shift, other.begin})
	}
	for _, a := range other.anchors {
		t.anchors = append(t.anchors, anchor{a.offset + shift, a.pos})
	}
	for _, s := range other.Spans {
		s.Start += shift
		s.End += shift
		t.Spans = append(t.Spans, s)
	}
	t.Plain += other.Plain
}

// Slice is the part of the text from byte start to end, with the spans and places in it.
func (t Text) Slice(start, end int) Text {
	start, end = max(0, start), min(end, len(t.Plain))
	if start >= end {
		return NewText("", t.PosAt(start))
	}
	part := NewText(t.Plain[start:end], t.PosAt(start))
	for _, a := range t.anchors {
		if a.offset > start && a.offset < end {
			part.anchors = append(part.anchors, anchor{a.offset - start, a.pos})
		}
	}
	for _, s := range t.Spans {
		if from, to := max(s.Start, start), min(s.End, end); from < to || from == to && s.Start == s.End {
			s.Start, s.End = from-start, to-start
			part.Spans = append(part.Spans, s)
		}
	}
	return part
}

// From is the text from byte start on.
func (t Text) From(start int) Text { return t.Slice(start, len(t.Plain)) }

// Trim is the text without blanks around it.
func (t Text) Trim() Text { return t.TrimFunc(unicode.IsSpace) }

// TrimFunc is the text without the characters around it that f reports.
func (t Text) TrimFunc(f func(rune) bool) Text {
	end := len(strings.TrimRightFunc(t.Plain, f))
	start := len(t.Plain[:end]) - len(strings.TrimLeftFunc(t.Plain[:end], f))
	if start == 0 && end == len(t.Plain) {
		return t
	}
	return t.Slice(start, end)
}

// Covered reports whether spans of the style cover all but blanks and
// punctuation of a text that has letters or digits.
func (t Text) Covered(style Style) bool {
	spans := slices.DeleteFunc(slices.Clone(t.Spans), func(s Span) bool { return s.Style != style })
	sortSpans(spans)
	letters, covered := false, 0 // covered is where the spans end that began so far
	for i, r := range t.Plain {
		for len(spans) > 0 && spans[0].Start <= i {
			covered, spans = max(covered, spans[0].End), spans[1:]
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		letters = true
		if i >= covered {
			return false
		}
	}
	return letters
}

// Join makes one text of several lines, a space between them.
func Join(lines []Text) Text {
	if len(lines) == 1 && len(lines[0].Spans) < 2 && !lines[0].IsEmpty() {
		return lines[0]
	}
	var joined Builder
	for _, line := range lines {
		if line.IsEmpty() {
			continue
		}
		if joined.Len() > 0 {
			joined.space()
		}
		joined.AppendText(line)
	}
	return joined.Text()
}
