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
	var found []Span
	for from := 0; ; {
		start, end := nextAddress(t.Plain, from)
		if start == end {
			break
		}
		from = end
		if t.within(start, Link) || t.within(start, Image) {
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
	slices.SortStableFunc(t.Spans, func(s, u Span) int {
		return cmp.Or(cmp.Compare(s.Start, u.Start), cmp.Compare(u.End, s.End))
	})
	return t
}

// nextAddress finds the next web address: a scheme and "://", or "www.", and
// what follows up to a blank, without the punctuation of the sentence around it.
func nextAddress(s string, from int) (start, end int) {
	for from < len(s) {
		start, body := nextScheme(s, from)
		if start < 0 {
			break
		}
		length := strings.IndexFunc(s[body:], endsAddress)
		if length < 0 {
			length = len(s) - body
		}
		if end = body + len(trimSentence(s[body:body+length])); end > body {
			return start, end
		}
		from = body
	}
	return len(s), len(s)
}

// nextScheme finds where the next address begins and where its scheme ends.
func nextScheme(s string, from int) (start, body int) {
	colon, www := strings.Index(s[from:], "://"), indexWord(s[from:], "www.")
	if colon >= 0 && (www < 0 || colon < www) {
		colon += from
		scheme := strings.TrimRightFunc(s[from:colon], isSchemeLetter)
		start = from + len(scheme)
		if start == colon {
			return colon, colon + len("://") // no scheme: begin with the slashes
		}
		return start, colon + len("://")
	}
	if www >= 0 {
		return from + www, from + www + len("www.")
	}
	return -1, -1
}

// indexWord is where the word begins in s, not within another.
func indexWord(s, word string) int {
	i := strings.Index(s, word)
	if i > 0 && !unicode.IsSpace(rune(s[i-1])) && s[i-1] != '(' {
		return -1
	}
	return i
}

func isSchemeLetter(r rune) bool {
	return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+.-", r))
}

func endsAddress(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("<>\"«»“”|`", r)
}

// trimSentence drops what closes the sentence rather than the address.
func trimSentence(s string) string {
	for s != "" {
		switch last := s[len(s)-1]; last {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~':
		case ')', ']':
			opener := map[byte]string{')': "(", ']': "["}[last]
			if strings.Count(s, opener) >= strings.Count(s, string(last)) {
				return s
			}
		default:
			return strings.TrimSuffix(s, "…")
		}
		s = s[:len(s)-1]
	}
	return s
}
