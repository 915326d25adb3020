package outline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// WithLinks is the text with a span of style Link on each web address that
// stands in it bare.
func (t Text) WithLinks() Text {
	links := slices.DeleteFunc(slices.Clone(t.Spans), func(s Span) bool { return s.Style != Link && s.Style != Image })
	sortSpans(links)
	var found []Span
	for from := 0; ; {
		start, end := nextAddress(t.Plain, from)
		if start == end {
			break
		}
		from = end
		for len(links) > 0 && links[0].End <= start {
			links = links[1:]
		}
		if len(links) > 0 && links[0].Start < end {
			continue
		}
		url := t.Plain[start:end]
		if !strings.Contains(url, "://") {
			url = "https://" + url
		}
		found = append(found, Span{Start: start, End: end, Style: Link, URL: url})
	}
	if found == nil {
		return t
	}
	t.Spans = append(slices.Clone(t.Spans), found...)
	sortSpans(t.Spans)
	return t
}

// sortSpans puts spans in the order in which they begin, the longer first.
func sortSpans(spans []Span) {
	slices.SortStableFunc(spans, func(s, t Span) int {
		return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(t.End, s.End))
	})
}

// nextAddress finds the next web address: a scheme and "://", or "www.", and
// what follows up to a blank, without the punctuation of the sentence around
// it. It is empty where there is none.
func nextAddress(s string, from int) (start, end int) {
	for i := from; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], "://"):
			start, end = from+len(strings.TrimRightFunc(s[from:i], isSchemeLetter)), i+len("://")
		case strings.HasPrefix(s[i:], "www.") && (i == 0 || !isSchemeLetter(rune(s[i-1]))):
			start, end = i, i+len("www.")
		default:
			continue
		}
		if s[start] != ':' { // it has a scheme
			if n := addressLength(s[end:]); n > 0 {
				return start, end + n
			}
		}
		from, i = end, end-1
	}
	return len(s), len(s)
}

// addressLength is how far an address goes on.
func addressLength(s string) int {
	n := strings.IndexFunc(s, endsAddress)
	if n < 0 {
		n = len(s)
	}
	return len(trimSentence(s[:n]))
}

func isSchemeLetter(r rune) bool {
	return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+.-", r))
}

func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("<>\"«»“”|`", r)
}

// trimSentence drops what closes the sentence rather than the address.
func trimSentence(s string) string {
	unopened := strings.Count(s, ")") - strings.Count(s, "(")
	for s != "" {
		switch s[len(s)-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', ']':
		case ')':
			if unopened <= 0 {
				return s
			}
			unopened--
		default:
			return strings.TrimSuffix(s, "…")
		}
		s = s[:len(s)-1]
	}
	return s
}
