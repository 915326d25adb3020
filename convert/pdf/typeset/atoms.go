package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
)

// atom is words that no line break parts.
type atom struct {
	span  *Span
	words string
	width page.Length // as far as the next atom of the same word, if there is one
	end   ending
	cost  int         // of a line that ends after it
	extra page.Length // how much wider it is then
	word  int         // of the paragraph; atoms between blanks are parts of one
}

// ending is what follows an atom, and stands there if the line ends.
type ending uint8

const (
	joined     ending = iota // more of the word, on the same line
	blank                    // a blank, at which the line may end
	loose                    // more of the word; the line may end without a sign
	hyphenated               // more of the word; the line may end with a hyphen
)

// Costs of ending a line inside a word.
const (
	costHyphen = 100  // where the word is parted
	costLoose  = 30   // after a hyphen or a stroke of its own
	costStroke = 60   // between the parts of an address that has no room
	costSign   = 200  // after a sign inside such a part
	costCut    = 1000 // anywhere in a word that has no room
)

// atoms parts spans where blanks, hyphens and soft hyphens let a line end.
func (s *Setter) atoms(spans []Span) []atom {
	s.parts = s.parts[:0]
	word := 0
	for i := range spans {
		span := &spans[i]
		word++
		if span.Badge != nil {
			a := s.atom(span, strings.ReplaceAll(span.Words, " ", string(glyphs.NoBreak)), word)
			a.end = loose
			s.parts = append(s.parts, a)
			continue
		}
		for rest := span.Words; rest != ""; {
			length, end := opportunity(rest)
			if length == 0 { // a blank before the first word, or after another
				if n := len(s.parts); n > 0 {
					s.parts[n-1].end = blank
				}
				rest = rest[1:]
				word++
				continue
			}
			words := rest[:length]
			rest = rest[length:]
			a := s.atom(span, words, word)
			a.end = end
			switch end {
			case blank:
				rest = rest[1:]
				word++
			case loose:
				a.cost = costLoose
			case hyphenated:
				rest = rest[len(string(glyphs.SoftHyphen)):]
				s.partable(&a, rest)
			}
			s.parts = append(s.parts, a)
		}
	}
	return s.parts
}

func (s *Setter) atom(span *Span, words string, word int) atom {
	a := atom{span: span, words: words, width: s.Metrics.Width(words, span.Style), word: word}
	if span.Badge != nil {
		a.width += 2 * badgePad
	}
	return a
}

// partable lets a line end after an atom with a hyphen, before what follows in the
// same word.
func (s *Setter) partable(a *atom, rest string) {
	kern := s.kern(a, rest)
	a.end, a.cost = hyphenated, costHyphen
	a.width += kern
	a.extra = s.hyphenAfter(a) - kern
}

// cuttable lets a line end after an atom without a sign.
func (s *Setter) cuttable(a *atom, rest string, cost int) {
	kern := s.kern(a, rest)
	a.end, a.cost = loose, cost
	a.width += kern
	a.extra = -kern
}

// kern is how much farther than they are wide an atom and what follows it stand.
func (s *Setter) kern(a *atom, rest string) page.Length {
	last, _ := utf8.DecodeLastRuneInString(a.words)
	next, _ := utf8.DecodeRuneInString(rest)
	style := a.span.Style
	left, right := string(last), string(next)
	return s.Metrics.Width(left+right, style) - s.Metrics.Width(left, style) - s.Metrics.Width(right, style)
}

// hyphenAfter is how much wider an atom is with a hyphen at its end.
func (s *Setter) hyphenAfter(a *atom) page.Length {
	last, _ := utf8.DecodeLastRuneInString(a.words)
	style := a.span.Style
	return s.Metrics.Width(string(last)+string(glyphs.SoftHyphen), style) - s.Metrics.Width(string(last), style)
}

// opportunity returns how many bytes of the text stand before the first place where
// a line may end, and what is there.
func opportunity(text string) (length int, end ending) {
	before, letters := rune(0), 0
	for i, r := range text {
		switch {
		case r == ' ':
			return i, blank
		case r == glyphs.SoftHyphen && i > 0:
			return i, hyphenated
		case (before == '-' || before == '/') && letters >= 2 && unicode.IsLetter(r) && wordAhead(text[i:]):
			return i, loose
		case unicode.IsLetter(r):
			letters++
		case r != '-' && r != '/':
			letters = 0
		}
		before = r
	}
	return len(text), joined
}

// wordAhead reports whether the text begins with two letters, so that a line may
// begin there.
func wordAhead(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	next, _ := utf8.DecodeRuneInString(text[size:])
	return unicode.IsLetter(next)
}
