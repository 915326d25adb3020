// Package glyphs chooses what draws a text: the glyphs of a face, those of a
// fallback for signs that it lacks, and how near they stand to one another.
package glyphs

import (
	"fmt"
	"strings"

	"deroule/convert/pdf/truetype"
	"deroule/templates"
)

// Characters that are drawn as others are, and do not say the same.
const (
	NoBreak       = '\u00a0' // a blank that ends no line
	ThinNoBreak   = '\u202f' // a narrow one
	NoBreakHyphen = '\u2011'
	SoftHyphen    = '\u00ad' // a hyphen that shows at the end of a text only
	Apostrophe    = '\ue027' // typed as ', drawn as ’
	OpenQuote     = '\ue022' // typed as ", drawn as “
	CloseQuote    = '\ue023' // typed as ", drawn as ”
	OpenSingle    = '\ue028' // typed as ', drawn as ‘
	Dash          = '\ue02d' // typed as -, drawn as –
	figure        = '\ue030' // 0 as wide as all figures are, and nine more after it
	raised        = '\ue061' // a small and raised, as in ordinals, and the letters up to z after it
)

// How raised letters stand, in thousandths of the size of the type.
const (
	RaisedSize = 640
	RaisedBy   = 330 // above the line of the others
)

// IsOurs tells the characters of private use that have a meaning here, and none in
// any text.
func IsOurs(r rune) bool {
	return r == Apostrophe || r == OpenQuote || r == CloseQuote || r == OpenSingle || r == Dash || isFigure(r) || isRaised(r)
}

func isRaised(r rune) bool { return raised <= r && r <= raised+'z'-'a' }

// Raised is words with small letters raised, as those of "1er" and "2nd" are. Other
// signs stay as they are.
func Raised(words string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return raised + r - 'a'
		}
		return r
	}, words)
}

func isFigure(r rune) bool { return figure <= r && r <= figure+9 }

// Tabular is words with figures that are all as wide, for columns in which they stand
// under one another.
func Tabular(words string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return figure + r - '0'
		}
		return r
	}, words)
}

// thinShare is how wide a narrow blank is, in thousandths of a blank.
const thinShare = 600

// Font names one of the fonts of a Set: the faces of the typeface, by their
// [templates.Face], then the fallback.
type Font int

// Fallback is the font after the faces, for signs that they lack.
const Fallback Font = 4

// count is how many fonts a Set has.
const count = 5

// Set is the fonts of a document. It remembers what it looked up, and so is not
// for several goroutines at once.
type Set struct {
	fonts  [count]*truetype.Font
	scale  int // of the fallback, in thousandths
	signs  []Sign
	latin  [4][0x180]glyph
	others map[key]glyph
	kerned [1 << 11]pair
}

// Sign is a glyph and what it says. One glyph may say several things: a hyphen at
// the end of a line is part of no word, one inside a word is.
type Sign struct {
	Font Font
	ID   uint16 // of the glyph in the font; 0 draws that there is none
	Char rune   // what those find who copy or search the text
}

// Glyph is a sign in a text.
type Glyph struct {
	Sign    int // its number in the Set: see [Set.Signs]
	Font    Font
	Advance int // its width in thousandths of the size of the type
	Kern    int // how much more the next one is away, mostly less than nothing
	Raised  bool
}

// key is a character in a face.
type key struct {
	face templates.Face
	char rune
}

// glyph is what draws a character in a face.
type glyph struct {
	sign    uint16
	id      uint16
	advance int16
	font    int8
	known   bool
	raised  bool
}

// pair is two glyphs of a font whose kerning was looked up.
type pair struct {
	font        int8
	left, right uint16
	kern        int16
}

// New reads the fonts of a typeface.
func New(t templates.Typeface) (*Set, error) {
	s := &Set{others: map[key]glyph{}}
	for i := range s.fonts {
		file, name := t.Fallback.TrueType(), t.Fallback.Name
		if Font(i) != Fallback {
			file, name = t.TrueType(templates.Face(i)), t.Name
		} else if file == "" {
			continue
		}
		f, err := truetype.Parse(file)
		if err != nil {
			return nil, fmt.Errorf("typeface %s: %w", name, err)
		}
		s.fonts[i] = f
	}
	if t.Fallback.CapHeight > 0 {
		s.scale = 1000 * s.CapHeight() / t.Fallback.CapHeight
	}
	return s, nil
}

// Font returns one of the fonts; nil for a fallback that the typeface does not have.
func (s *Set) Font(f Font) *truetype.Font { return s.fonts[f] }

// CapHeight is how high the capitals of the typeface are, in thousandths of its size.
func (s *Set) CapHeight() int { return s.fonts[templates.Regular].Shape().CapHeight }

// Signs lists the signs that the set was asked for so far, by their number.
func (s *Set) Signs() []Sign { return s.signs }

// Size is the size at which a font is set among type of another size, in
// thousandths of it.
func (s *Set) Size(f Font) int {
	if f == Fallback {
		return s.scale
	}
	return 1000
}

// Has reports whether a face, or the fallback, has a sign for the character.
func (s *Set) Has(r rune, face templates.Face) bool { return s.lookUp(r, face).id != 0 }

// Width is how wide the words stand in a face, in thousandths of the size of the type.
func (s *Set) Width(words string, face templates.Face) int {
	if IsRightToLeft(words) {
		words = visual(words)
	}
	sum := 0
	var before glyph
	binds := false
	for i, r := range words {
		if r == SoftHyphen && i < len(words)-len(string(SoftHyphen)) {
			continue
		}
		g := s.lookUp(r, face)
		if binds && g.font == before.font && isBinding(r) {
			sum += s.kern(before, g)
		}
		sum += int(g.advance)
		before, binds = g, isBinding(r) && !endsPart(r)
	}
	return sum
}

// Shape appends the glyphs that draw the words in a face.
func (s *Set) Shape(dst []Glyph, words string, face templates.Face) []Glyph {
	if IsRightToLeft(words) {
		words = visual(words)
	}
	var before glyph
	binds := false
	for i, r := range words {
		if r == SoftHyphen && i < len(words)-len(string(SoftHyphen)) {
			continue
		}
		g := s.lookUp(r, face)
		if binds && g.font == before.font && isBinding(r) {
			dst[len(dst)-1].Kern = s.kern(before, g)
		}
		dst = append(dst, Glyph{Sign: int(g.sign), Font: Font(g.font), Advance: int(g.advance), Raised: g.raised})
		before, binds = g, isBinding(r) && !endsPart(r)
	}
	return dst
}

func (s *Set) kern(left, right glyph) int {
	p := &s.kerned[(int(left.id)*31+int(right.id)+int(left.font)*977)%len(s.kerned)]
	if p.font != left.font || p.left != left.id || p.right != right.id {
		kern := s.fonts[left.font].Kern(left.id, right.id)
		if Font(left.font) == Fallback {
			kern = kern * s.scale / 1000
		}
		*p = pair{left.font, left.id, right.id, int16(kern)}
	}
	return int(p.kern)
}

// lookUp finds the glyph of a character, in the face, else in the fallback.
func (s *Set) lookUp(r rune, face templates.Face) glyph {
	if int(r) < len(s.latin[face]) && r >= 0 {
		g := &s.latin[face][r]
		if !g.known {
			*g = s.find(r, face)
		}
		return *g
	}
	g, ok := s.others[key{face, r}]
	if !ok {
		g = s.find(r, face)
		s.others[key{face, r}] = g
	}
	return g
}

func (s *Set) find(r rune, face templates.Face) glyph {
	as := shown(r)
	font, scale := Font(face), 1000
	id := s.fonts[font].Glyph(as)
	if other := s.fonts[Fallback]; id == 0 && other != nil {
		if id = other.Glyph(as); id != 0 {
			font, scale = Fallback, s.scale
		}
	}
	if isFigure(r) {
		id = s.fonts[font].Tabular(id)
	}
	if r == ThinNoBreak {
		scale = scale * thinShare / 1000
	}
	if isRaised(r) {
		scale = scale * RaisedSize / 1000
	}
	s.signs = append(s.signs, Sign{font, id, said(r)})
	return glyph{
		sign: uint16(len(s.signs) - 1), id: id, advance: int16(s.fonts[font].Advance(id) * scale / 1000), font: int8(font), known: true, raised: isRaised(r),
	}
}

// isBinding reports whether a character is drawn nearer to its neighbours, or
// farther, than they are wide. Raised letters are not; nor are blanks, so that lines of words are as wide
// as the words and the blanks are.
func isBinding(r rune) bool { return r != ' ' && r != NoBreak && r != ThinNoBreak && !isRaised(r) }

// endsPart tells the characters after which a word may be broken.
func endsPart(r rune) bool { return r == '-' || r == '/' }

// shown is the character whose glyph draws a character.
func shown(r rune) rune {
	if isFigure(r) {
		return '0' + r - figure
	}
	if isRaised(r) {
		return 'a' + r - raised
	}
	switch r {
	case NoBreak, ThinNoBreak:
		return ' '
	case NoBreakHyphen, SoftHyphen:
		return '-'
	case Apostrophe:
		return '’'
	case OpenQuote:
		return '“'
	case CloseQuote:
		return '”'
	case OpenSingle:
		return '‘'
	case Dash:
		return '–'
	}
	return r
}

// Drawn is what words look like: signs as they are drawn, blanks and hyphens as they
// are.
func Drawn(words string) string {
	return strings.Map(func(r rune) rune {
		if IsOurs(r) {
			return shown(r)
		}
		return r
	}, words)
}

// Said is what words say to those who copy or search them, without soft hyphens.
func Said(words string) string {
	return strings.Map(func(r rune) rune {
		if r == SoftHyphen {
			return -1
		}
		return said(r)
	}, words)
}

// said is the character that a reader finds who copies or searches the text.
func said(r rune) rune {
	if isFigure(r) {
		return '0' + r - figure
	}
	if isRaised(r) {
		return 'a' + r - raised
	}
	if r >= 0xfb50 {
		if letter, ok := letterOf(r); ok {
			return letter
		}
	}
	switch r {
	case NoBreak, ThinNoBreak:
		return ' '
	case NoBreakHyphen, Dash:
		return '-'
	case Apostrophe, OpenSingle:
		return '\''
	case OpenQuote, CloseQuote:
		return '"'
	}
	return r
}
