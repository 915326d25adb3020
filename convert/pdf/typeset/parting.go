package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
)

// parted are the atoms of a paragraph, words hyphenated that may be, and cut where
// even that leaves them wider than the measure. The atoms that it is given stay.
func (s *Setter) parted(atoms []atom, width page.Length) []atom {
	s.finer = s.finer[:0]
	for from := 0; from < len(atoms); {
		to := from + 1
		for to < len(atoms) && atoms[to-1].end == joined {
			to++
		}
		at := context{begins: true}
		if from > 0 {
			before := &atoms[from-1]
			at = context{begins: before.span != atoms[from].span, inWord: before.word == atoms[from].word}
		}
		s.group(atoms[from:to], at, width)
		from = to
	}
	return s.finer
}

// context is where words stand.
type context struct {
	begins bool // they are the first of their span
	inWord bool // they go on a word that may be parted before them
	narrow bool // there is no room for them unless they are parted
}

// group parts atoms that stand on one line unless they are parted.
func (s *Setter) group(atoms []atom, at context, width page.Length) {
	from := len(s.finer)
	for ; ; at.narrow = true {
		for _, a := range atoms {
			s.hyphenate(a, at)
		}
		if at.narrow || s.widest(s.finer[from:]) <= width {
			break
		}
		s.finer = s.finer[:from]
	}
	if s.widest(s.finer[from:]) <= width {
		return
	}
	whole := slices.Clone(s.finer[from:])
	s.finer = s.finer[:from]
	for _, a := range whole {
		s.cut(a)
	}
}

// widest is the width of the widest line that atoms cannot do without.
func (s *Setter) widest(atoms []atom) page.Length {
	widest, current := page.Length(0), page.Length(0)
	for _, a := range atoms {
		current += a.width
		widest = max(widest, current+a.extra)
		if a.end != joined {
			current = 0
		}
	}
	return widest
}

// hyphenate parts the words of an atom by hyphens. Some are better left whole where
// there is room: names, abbreviations, what is set bold, the parts of compounds, and
// words that whoever typed them said where to part.
func (s *Setter) hyphenate(a atom, at context) {
	span := a.span
	if span.Badge != nil || span.URI != "" || !at.narrow && (span.Style.Face.IsBold() || at.inWord || a.end == hyphenated) {
		s.finer = append(s.finer, a)
		return
	}
	from := 0 // of what is not yet appended
	for begin := 0; begin < len(a.words); {
		end := begin + tokenEnd(a.words[begin:])
		word, start := prose(a.words[begin:end])
		start += begin
		if word != "" && (at.narrow || isCommon(word, at.begins && begin == 0) && !isPart(a.words, start, start+len(word))) {
			for _, point := range s.points(word) {
				piece := a
				piece.words = a.words[from : start+point]
				piece.width = s.Metrics.Width(piece.words, span.Style)
				from = start + point
				s.partable(&piece, a.words[from:])
				s.finer = append(s.finer, piece)
			}
		}
		begin = end
	}
	if from > 0 {
		a.words = a.words[from:]
		a.width = s.Metrics.Width(a.words, span.Style) + s.tail(&a)
	}
	s.finer = append(s.finer, a)
}

// tail is the kern that the width of an atom holds at its end.
func (s *Setter) tail(a *atom) page.Length {
	switch a.end {
	case hyphenated:
		return s.hyphenAfter(a) - a.extra
	case loose:
		return -a.extra
	}
	return 0
}

// points are where a word of letters and apostrophes is parted.
func (s *Setter) points(word string) []int {
	plain := word
	if strings.ContainsRune(word, glyphs.Apostrophe) { // as long as the sign that it shows
		plain = strings.ReplaceAll(word, string(glyphs.Apostrophe), "’")
	}
	s.places = s.Language.Points(s.places[:0], plain)
	return s.places
}

// tokenEnd is where a word ends that blanks which end no line, hyphens or strokes
// part from the next.
func tokenEnd(text string) int {
	for i, r := range text {
		switch r {
		case glyphs.NoBreak, glyphs.ThinNoBreak, '-', '/':
			return i + utf8.RuneLen(r)
		}
	}
	return len(text)
}

// isPart reports whether a word from a place to another is a part of a compound.
func isPart(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return before == '-' || before == '/' || after == '-' || after == '/'
}

// prose returns the word of a token that is letters with signs around them, and where
// it begins; nothing for a code, an address, or what has figures.
func prose(token string) (word string, at int) {
	inside := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	at = strings.IndexFunc(token, inside)
	if at < 0 || strings.ContainsAny(token, `_@\#`) {
		return "", 0
	}
	word = strings.TrimRightFunc(token[at:], func(r rune) bool { return !inside(r) })
	if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !isApostrophe(r) }) {
		return "", 0
	}
	return word, at
}

// isCommon reports whether a word is neither an abbreviation nor, unless it begins
// what is said, a name: it has no capitals.
func isCommon(word string, begins bool) bool {
	if i := strings.LastIndexFunc(word, isApostrophe); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	first, size := utf8.DecodeRuneInString(word)
	return (begins || unicode.IsLower(first)) && !strings.ContainsFunc(word[size:], unicode.IsUpper)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == glyphs.Apostrophe }

// cut parts an atom after each character; better after a sign of an address, and
// with a hyphen in a word.
func (s *Setter) cut(a atom) {
	word, _ := prose(a.words)
	for rest := a.words; ; {
		r, size := utf8.DecodeRuneInString(rest)
		piece := a
		piece.words = rest[:size]
		piece.width = s.Metrics.Width(piece.words, a.span.Style)
		rest = rest[size:]
		next, size := utf8.DecodeRuneInString(rest)
		switch {
		case rest == "":
			piece.width += s.tail(&a)
			if a.span.Badge != nil {
				piece.width += 2 * badgePad
			}
			s.finer = append(s.finer, piece)
			return
		case (next == glyphs.NoBreak || next == glyphs.ThinNoBreak) && len(rest) > size && a.span.Badge == nil:
			piece.end = blank
			rest = rest[size:]
		case r == '/' && next == '/':
			piece.end = joined
		case r == '/' || r == '?' || r == '&':
			s.cuttable(&piece, rest, costStroke)
		case strings.ContainsRune("=-_.,;+:", r):
			s.cuttable(&piece, rest, costSign)
		case word != "" && a.span.URI == "" && unicode.IsLetter(r) && unicode.IsLetter(next):
			s.partable(&piece, rest)
			piece.cost = costCut
		default:
			s.cuttable(&piece, rest, costCut)
		}
		if a.span.Badge != nil {
			piece.extra += 2 * badgePad
		}
		s.finer = append(s.finer, piece)
	}
}
