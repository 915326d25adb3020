package glyphs

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// IsRightToLeft reports whether words have letters that are written from right to left.
func IsRightToLeft(words string) bool {
	if !hasHighBytes(words) {
		return false
	}
	for _, r := range words {
		if isRightToLeft(r) {
			return true
		}
	}
	return false
}

// hasHighBytes reports whether words have a character from U+0580 on (in UTF-8).
func hasHighBytes(words string) bool {
	for i := range len(words) {
		if words[i] >= 0xd6 {
			return true
		}
	}
	return false
}

// isRightToLeft tells the letters of Hebrew and Arabic, in any form.
func isRightToLeft(r rune) bool {
	return 0x590 <= r && r <= 0x8ff || 0xfb1d <= r && r <= 0xfdff || 0xfe70 <= r && r <= 0xfefc
}

// visual is words in the order in which they stand on a line from left to right (UAX #9),
// Arabic letters in the form that their neighbours ask for.
func visual(words string) string {
	text := strings.TrimRight(words, " ")
	blanks := words[len(text):] // at the end of a line, wherever that is
	var p bidi.Paragraph
	if _, err := p.SetString(text); err != nil {
		return words
	}
	order, err := p.Order()
	if err != nil {
		return words
	}
	runs := make([]bidi.Run, order.NumRuns())
	for i := range runs {
		runs[i] = order.Run(i)
	}
	var out []rune
	for _, run := range reordered(runs, isRightToLeftFirst(text)) {
		letters := joined([]rune(run.String()))
		if run.Direction() == bidi.RightToLeft {
			slices.Reverse(letters)
			for i, r := range letters {
				letters[i] = mirrored(r)
			}
		}
		out = append(out, letters...)
	}
	return string(out) + blanks
}

// isRightToLeftFirst reports whether the first letter is written from right to left, so
// that the line is (UAX #9, rules P2 and P3).
func isRightToLeftFirst(words string) bool {
	for _, r := range words {
		if unicode.IsLetter(r) {
			return isRightToLeft(r)
		}
	}
	return false
}

// reordered puts runs, which come in the order of reading, in that of a line (rule L2):
// on a line from right to left, all the other way round; on another, those from right
// to left with the numbers among them.
func reordered(runs []bidi.Run, rightToLeft bool) []bidi.Run {
	if rightToLeft {
		slices.Reverse(runs)
		return runs
	}
	for from := 0; from < len(runs); from++ {
		if runs[from].Direction() != bidi.RightToLeft {
			continue
		}
		to := from + 1
		for to < len(runs) && (runs[to].Direction() == bidi.RightToLeft || !strings.ContainsFunc(runs[to].String(), unicode.IsLetter)) {
			to++
		}
		for to > from+1 && runs[to-1].Direction() != bidi.RightToLeft && !strings.ContainsFunc(runs[to-1].String(), unicode.IsDigit) {
			to--
		}
		slices.Reverse(runs[from:to])
		from = to - 1
	}
	return runs
}

// mirrored is a bracket or a quote as it stands among letters from right to left.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»"
	signs := []rune(pairs)
	if i := slices.Index(signs, r); i >= 0 {
		return signs[i^1]
	}
	return r
}

// joined are letters in the form that they have beside their neighbours (the Unicode
// Standard, §9.2): alone, at the end of a word, at its beginning, inside it. Lam and alef
// are one sign.
func joined(letters []rune) []rune {
	var out []rune
	before := false // the letter before joins to what follows
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		if isMark(r) {
			out = append(out, r)
			continue
		}
		form, forms := arabic(r)
		if forms == 0 {
			out = append(out, r)
			before = r == tatweel
			continue
		}
		next := nextLetter(letters[i+1:])
		if r == lam {
			if ligature := lamAlef(next); ligature != 0 && i+1 < len(letters) && letters[i+1] == next {
				if before {
					ligature++
				}
				out = append(out, ligature)
				before = false
				i++
				continue
			}
		}
		_, nextForms := arabic(next)
		after := forms == 4 && (nextForms >= 2 || next == tatweel)
		switch {
		case before && after:
			form += 3
		case after:
			form += 2
		case before && forms > 1:
			form++
		}
		out = append(out, form)
		before = forms == 4
	}
	return out
}

const (
	lam     = 0x644
	tatweel = 0x640
)

// isMark tells the marks above and below letters, which letters join across.
func isMark(r rune) bool { return 0x64b <= r && r <= 0x65f || r == 0x670 }

func nextLetter(letters []rune) rune {
	for _, r := range letters {
		if !isMark(r) {
			return r
		}
	}
	return 0
}

// lamAlef is the sign for lam and an alef, as it stands alone; 0 for other letters.
func lamAlef(alef rune) rune {
	switch alef {
	case 0x622:
		return 0xfef5
	case 0x623:
		return 0xfef7
	case 0x625:
		return 0xfef9
	case 0x627:
		return 0xfefb
	}
	return 0
}

// arabic is the form of a letter alone, after which its others follow (final, initial,
// medial), and how many it has: none for what is no letter of Arabic or Persian.
func arabic(r rune) (alone rune, forms int) {
	i := slices.IndexFunc(arabicLetters[:], func(l arabicLetter) bool { return l.letter == r })
	if i < 0 {
		return 0, 0
	}
	return arabicLetters[i].alone, arabicLetters[i].forms
}

// letterOf is the letter that a form stands for; false for a form of two letters and for
// what is none.
func letterOf(form rune) (rune, bool) {
	for _, l := range arabicLetters {
		if l.alone <= form && form < l.alone+rune(l.forms) {
			return l.letter, true
		}
	}
	return 0, false
}

type arabicLetter struct {
	letter, alone rune
	forms         int
}

// arabicLetters are the letters and their presentation forms (Unicode, blocks FB50 and FE70).
var arabicLetters = [...]arabicLetter{
	{0x621, 0xfe80, 1}, {0x622, 0xfe81, 2}, {0x623, 0xfe83, 2}, {0x624, 0xfe85, 2}, {0x625, 0xfe87, 2}, {0x626, 0xfe89, 4}, {0x627, 0xfe8d, 2},
	{0x628, 0xfe8f, 4}, {0x629, 0xfe93, 2}, {0x62a, 0xfe95, 4}, {0x62b, 0xfe99, 4}, {0x62c, 0xfe9d, 4}, {0x62d, 0xfea1, 4}, {0x62e, 0xfea5, 4},
	{0x62f, 0xfea9, 2}, {0x630, 0xfeab, 2}, {0x631, 0xfead, 2}, {0x632, 0xfeaf, 2}, {0x633, 0xfeb1, 4}, {0x634, 0xfeb5, 4}, {0x635, 0xfeb9, 4},
	{0x636, 0xfebd, 4}, {0x637, 0xfec1, 4}, {0x638, 0xfec5, 4}, {0x639, 0xfec9, 4}, {0x63a, 0xfecd, 4}, {0x641, 0xfed1, 4}, {0x642, 0xfed5, 4},
	{0x643, 0xfed9, 4}, {0x644, 0xfedd, 4}, {0x645, 0xfee1, 4}, {0x646, 0xfee5, 4}, {0x647, 0xfee9, 4}, {0x648, 0xfeed, 2}, {0x649, 0xfeef, 2},
	{0x64a, 0xfef1, 4}, {0x67e, 0xfb56, 4}, {0x686, 0xfb7a, 4}, {0x698, 0xfb8a, 2}, {0x6a9, 0xfb8e, 4}, {0x6af, 0xfb92, 4}, {0x6cc, 0xfbfc, 4},
}
