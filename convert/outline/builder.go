package outline

import (
	"unicode/utf8"

	"deroule/model"
)

// Builder makes a [Text] piece by piece, in time that grows with its length
// only. The zero Builder is an empty text.
type Builder struct {
	plain   []byte
	spans   []Span
	begin   model.Pos
	anchors []anchor
	next    model.Pos // where the source goes on if the next piece follows on the last
}

// Append adds words that stand at a place of the source.
func (b *Builder) Append(words string, at model.Pos) {
	if words == "" {
		return
	}
	switch {
	case len(b.plain) == 0:
		b.begin = at
	case at != b.next || at.Column == 0:
		b.anchors = append(b.anchors, anchor{len(b.plain), at})
	}
	b.plain = append(b.plain, words...)
	b.next = at
	if at.Column > 0 {
		b.next.Column += utf8.RuneCountInString(words)
	}
}

// AppendText adds a text with its spans and places.
func (b *Builder) AppendText(t Text) {
	shift := len(b.plain)
	if shift == 0 {
		b.begin = t.begin
	} else if !t.begin.IsZero() {
		b.anchors = append(b.anchors, anchor{shift, t.begin})
	}
	for _, a := range t.anchors {
		b.anchors = append(b.anchors, anchor{a.offset + shift, a.pos})
	}
	for _, s := range t.Spans {
		s.Start += shift
		s.End += shift
		b.spans = append(b.spans, s)
	}
	b.plain = append(b.plain, t.Plain...)
	b.next = t.PosAt(len(t.Plain))
}

// space adds a space that stands nowhere in the source.
func (b *Builder) space() {
	b.plain = append(b.plain, ' ')
	b.next = model.Pos{}
}

// Len is the number of bytes appended so far: where the next piece will begin.
func (b *Builder) Len() int { return len(b.plain) }

// Mark gives bytes start to end a style. An empty range is marked only where it
// has a URL: an image may have no words.
func (b *Builder) Mark(start, end int, style Style, url string) {
	if start < end || url != "" {
		b.spans = append(b.spans, Span{Start: start, End: end, Style: style, URL: url})
	}
}

// Text returns what was built, its spans in the order in which they begin.
func (b *Builder) Text() Text {
	sortSpans(b.spans)
	return Text{Plain: string(b.plain), Spans: b.spans, begin: b.begin, anchors: b.anchors}
}

// Preceding returns the bytes that stand before one of them.
func (b *Builder) Preceding(offset int) []byte { return b.plain[:offset] }
