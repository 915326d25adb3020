package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
)

// signs draws apostrophes, quotes and dashes for the signs of the keyboard that stand
// for them. Addresses, codes and what is not plainly one of them stay as they are.
func signs(text string) string {
	if !strings.ContainsAny(text, `'"-`) {
		return text
	}
	quotes := newQuotes(text)
	var b strings.Builder
	b.Grow(len(text) + 16)
	for from := 0; from < len(text); {
		to := from + len(text[from:])
		if n := strings.IndexByte(text[from:], ' '); n >= 0 {
			to = from + n + 1
		}
		word := strings.TrimRight(text[from:to], " ")
		lead, tail := core(word)
		literal := isLiteral(word[lead:tail])
		if literal && strings.ContainsAny(word[lead:tail], `'"`) {
			lead, tail = 0, len(word)
		}
		dash := from + dashIn(word, from > 0, to < len(text))
		for i, r := range text[from:to] {
			at := from + i
			switch {
			case r == '-' && at == dash:
				r = glyphs.Dash
			case r == '\'' && (!literal || i < lead || i >= tail):
				r = quotes.single(at)
			case r == '"' && (!literal || i < lead || i >= tail):
				r = quotes.double()
			}
			b.WriteRune(r)
		}
		from = to
	}
	return b.String()
}

// core is where a word begins and ends, without the signs around it.
func core(word string) (from, to int) {
	const around = `"'()[]«»“”‘’.,;:!?…`
	to = len(strings.TrimRight(word, around))
	return min(to, len(word)-len(strings.TrimLeft(word, around))), to
}

// isLiteral reports whether a word is an address, the name of a file or a code, in
// which every sign counts.
func isLiteral(word string) bool {
	if strings.ContainsAny(word, "@\\_<>{}[]|#$^~`=") || strings.Contains(word, "://") {
		return true
	}
	for i, r := range word {
		next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
		if r == '.' && i > 1 && (unicode.IsLower(next) || unicode.IsDigit(next)) {
			return true
		}
	}
	return false
}

// dashIn is where a word has a hyphen that stands for a dash: between the numbers of
// a range, or alone between words. It is -1 where there is none.
func dashIn(word string, before, after bool) int {
	if word == "-" && before && after {
		return 0
	}
	lead, tail := core(word)
	first, second, found := strings.Cut(word[lead:tail], "-")
	if found && isBound(first) && isBound(second) && !strings.HasPrefix(first, "0") && len(first) <= len(second) {
		if lengths := len(first) + len(second); lengths < 6 || len(first) == len(second) || strings.Contains(first, "h") || strings.Contains(first, ":") {
			return lead + len(first)
		}
	}
	return -1 << 30
}

// isBound reports whether text is a number or an hour of a range: "12", "2024",
// "9h30", "14:00".
func isBound(text string) bool {
	if hour, minute, ok := strings.Cut(strings.Replace(strings.ToLower(text), "h", ":", 1), ":"); ok {
		return isDigits(hour, 2) && (minute == "" || isDigits(minute, 2))
	}
	return isDigits(text, 4)
}

// isDigits reports whether text is one to so many digits.
func isDigits(text string, most int) bool {
	return text != "" && len(text) <= most && strings.Trim(text, "0123456789") == ""
}

// quotes tells apart what the straight quotes of a text stand for.
type quotes struct {
	text  string
	pairs bool // each double quote opens or closes a pair
	open  bool // one is open
	inner bool // single quotes are such pairs too
}

func newQuotes(text string) quotes {
	q := quotes{text: text}
	count := 0
	q.pairs = true
	for i, r := range text {
		switch {
		case r == '"':
			opens := count%2 == 0
			before, after := q.around(i)
			q.pairs = q.pairs && (opens && opensQuote(before) && !unicode.IsSpace(after) && after != 0 ||
				!opens && !unicode.IsSpace(before) && !isWordy(after))
			count++
		case r == '\'':
			before, after := q.around(i)
			q.inner = q.inner || opensQuote(before) && unicode.IsLetter(after)
		}
	}
	q.pairs = q.pairs && count%2 == 0
	return q
}

// around is the characters before and after a straight quote; 0 is the edge.
func (q *quotes) around(at int) (before, after rune) {
	if at > 0 {
		before, _ = utf8.DecodeLastRuneInString(q.text[:at])
	}
	if at+1 < len(q.text) {
		after, _ = utf8.DecodeRuneInString(q.text[at+1:])
	}
	return before, after
}

func (q *quotes) double() rune {
	if !q.pairs {
		return '"'
	}
	q.open = !q.open
	if q.open {
		return glyphs.OpenQuote
	}
	return glyphs.CloseQuote
}

// single is what a straight single quote stands for: an apostrophe after a letter,
// the beginning of a quotation before one where another quote ends it.
func (q *quotes) single(at int) rune {
	before, after := q.around(at)
	switch {
	case unicode.IsLetter(before) && (unicode.IsLetter(after) || strings.ContainsRune("«“\"", after)):
		return glyphs.Apostrophe
	case opensQuote(before) && unicode.IsLetter(after) && q.closes(at+1):
		return glyphs.OpenSingle
	case (unicode.IsLetter(before) || q.inner && unicode.IsPunct(before)) && !isWordy(after):
		return glyphs.Apostrophe // also the end of a quotation, which looks the same
	}
	return '\''
}

// closes reports whether a single quote ends a quotation somewhere.
func (q *quotes) closes(from int) bool {
	for i := from; i < len(q.text); i++ {
		if q.text[i] != '\'' {
			continue
		}
		if before, after := q.around(i); !unicode.IsSpace(before) && !isWordy(after) {
			return true
		}
	}
	return false
}

// opensQuote reports whether a quotation may begin after a character.
func opensQuote(before rune) bool {
	return before == 0 || unicode.IsSpace(before) || strings.ContainsRune("([«“–—'’", before)
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
