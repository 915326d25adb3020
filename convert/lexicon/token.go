package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a sign of a text, or an address that is read as
// one piece. Its bytes are known, so that whoever reads a phrase can say where.
type token struct {
	start, end int
	kind       tokenKind
	text       string // folded
	value      int    // of a number; -1 where it has more than nine digits
	blank      bool   // a blank, or the beginning of the text, stands before it
}

type tokenKind uint8

const (
	word    tokenKind = iota // letters
	number                   // digits 0 to 9
	sign                     // any other character
	address                  // "https://example.org/2019/08/30", "ada@example.org"
)

// scan cuts a text into tokens and appends them. Blanks are none, and characters
// that nobody sees belong to the token before them.
func scan(ts []token, s string) []token {
	blank, space := true, -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			blank, i = true, i+size
			continue
		case isIgnorable(r):
			if n := len(ts); n > 0 && !blank {
				ts[n-1].end = i + size
			}
			i += size
			continue
		}
		t := token{start: i, blank: blank}
		if i >= space { // the first token of what stands between two blanks or brackets
			space = chunkEnd(s, i)
			if isAddress(s[i:space]) {
				t.kind, t.end = address, space
			}
		}
		if t.end == 0 {
			t.kind, t.end = kindOf(r), i+size
			if t.kind != sign {
				t.end = runEnd(s, t.end, t.kind)
			}
		}
		if t.text = Fold(s[t.start:t.end]); t.text == "" {
			t.text = s[t.start:t.end] // a sound mark of Japanese, alone
		}
		if t.kind == number {
			t.value = numberOf(t.text)
		}
		ts = append(ts, t)
		blank, i = false, t.end
	}
	return ts
}

func kindOf(r rune) tokenKind {
	switch {
	case 'a' <= r && r <= 'z':
		return word
	case '0' <= r && r <= '9':
		return number
	case unicode.IsLetter(r):
		return word
	}
	return sign
}

// runEnd is where the run of letters or digits ends that goes on at i.
func runEnd(s string, i int, kind tokenKind) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if kindOf(r) != kind && !isIgnorable(r) {
			break
		}
		i += size
	}
	return i
}

// chunkEnd is where the characters end that could belong to one address.
func chunkEnd(s string, i int) int {
	n := strings.IndexFunc(s[i:], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("()<>[]|\"«»", r)
	})
	switch {
	case n < 0:
		return len(s)
	case n == 0:
		_, size := utf8.DecodeRuneInString(s[i:])
		return i + size
	}
	return i + n
}

func isAddress(chunk string) bool {
	at := strings.IndexByte(chunk, '@')
	return strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") ||
		strings.HasPrefix(chunk, "mailto:") || at > 0 && strings.Contains(chunk[at:], ".")
}

func numberOf(digits string) int {
	value := 0
	if len(digits) > 9 {
		return -1
	}
	for _, d := range digits {
		if '0' <= d && d <= '9' {
			value = value*10 + int(d-'0')
		}
	}
	return value
}

// digits counts the digits of a number.
func (t token) digits() int { return len(t.text) }

// isSign reports whether t is one of the signs.
func (t token) isSign(signs string) bool {
	return t.kind == sign && len(t.text) == 1 && strings.Contains(signs, t.text)
}
