package outline

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"deroule/model"
)

// Builder makes a [Text] piece by piece, in time that grows with its length
// only. The zero Builder is an empty text.
type Builder struct {
	plain   []byte
	spans   []Span
	anchors []anchor
	next    model.Pos // where the source goes on if the next piece follows on the last
}

// Append adds words that stand at a place of the source.
func (b *Builder) Append(words string, at model.Pos) {
	if words == "" {
		return
	}
	if at != b.next || len(b.anchors) == 0 {
		b.anchors = append(b.anchors, anchor{len(b.plain), at})
	}
	b.plain = append(b.plain, words...)
	b.next = at
	if at.Column > 0 {
		b.next.Column += utf8.RuneCountInString(words)
	}
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
	slices.SortStableFunc(b.spans, func(s, t Span) int {
		return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End))
	})
	return Text{Plain: string(b.plain), Spans: b.spans, anchors: b.anchors}
}

// Preceding returns the bytes that stand before one of them.
func (b *Builder) Preceding(offset int) []byte { return b.plain[:offset] }
