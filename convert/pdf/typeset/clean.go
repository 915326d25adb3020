package typeset

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"

	"golang.org/x/text/unicode/norm"
)

// Cleaner makes text fit to be printed: composed, without control characters,
// and with only such signs as the typeface has.
type Cleaner struct {
	Metrics *Metrics
	// Missing is told of each character that another stands for, where the
	// reader of the page would not see the same: "ḥ", "h"; "🎉", nothing.
	Missing func(sign rune, replacement string)
}

// Clean returns the text as it can be printed. Line breaks stay, other blanks
// are spaces, no-break ones stay so. Soft hyphens stay inside words.
func (c *Cleaner) Clean(text string) string {
	if isPlain(text) {
		return text
	}
	text = norm.NFC.String(strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n"))
	var b strings.Builder
	b.Grow(len(text))
	before, dropped := rune(0), false // a pictograph, of whose blanks one is enough
	for i, r := range text {
		switch {
		case r == glyphs.SoftHyphen:
			if next, _ := utf8.DecodeRuneInString(text[i+len(string(r)):]); unicode.IsLetter(before) && unicode.IsLetter(next) {
				b.WriteRune(r)
			}
			continue
		case r == ' ' && dropped && (b.Len() == 0 || before == ' '):
			dropped = false
			continue
		case r == '\n' || r == ' ' || r == glyphs.NoBreak || r == glyphs.ThinNoBreak || r == glyphs.NoBreakHyphen:
			b.WriteRune(r)
		case r == '\u2007':
			b.WriteRune('\u00a0')
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte('\n')
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case isInvisible(r):
			continue
		case r != '\uFFFD' && c.has(r):
			b.WriteRune(r)
		default:
			sign := c.substitute(r)
			b.WriteString(sign)
			if sign == "" {
				dropped = true
				continue
			}
		}
		before = r
	}
	return b.String()
}

func isPlain(text string) bool {
	for i := 0; i < len(text); i++ {
		if (text[i] < ' ' && text[i] != '\n') || text[i] > '~' {
			return false
		}
	}
	return true
}

// isInvisible tells what steers the display of other characters: controls, marks of
// direction, joiners, variation selectors, skin tones.
func isInvisible(r rune) bool {
	switch {
	case unicode.IsControl(r), r == '\ufeff':
		return true
	case 0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f:
		return true
	case r == 0x20e3: // makes a key of the digit before it
		return true
	case 0xfe00 <= r && r <= 0xfe0f, 0xe0100 <= r && r <= 0xe01ef, 0x1f3fb <= r && r <= 0x1f3ff:
		return true
	}
	return false
}

// substitute returns what to print for a character that the typeface lacks.
func (c *Cleaner) substitute(r rune) string {
	if s, ok := substitution(r); ok && c.hasAll(s) {
		return s
	}
	if s := norm.NFKC.String(string(r)); c.hasAll(s) {
		return s
	}
	replacement := fmt.Sprintf("[U+%04X]", r)
	if isPictograph(r) { // it decorates
		replacement = ""
	} else if r == '\uFFFD' {
		replacement = "?"
	}
	letter, _, _ := strings.Cut(norm.NFKD.String(string(r)), "\u0300")
	if base := []rune(letter)[0]; base != r && unicode.IsLetter(base) && c.has(base) {
		replacement = string(base)
	}
	if c.Missing != nil {
		c.Missing(r, replacement)
	}
	return replacement
}

// isPictograph tells the pictures among characters, which say nothing that the words
// beside them do not.
func isPictograph(r rune) bool { return 0x1f000 <= r && r <= 0x1faff }

func (c *Cleaner) has(r rune) bool { return c.Metrics.Has(r) && !glyphs.IsOurs(r) }

func (c *Cleaner) hasAll(text string) bool {
	for _, r := range text {
		if !c.has(r) {
			return false
		}
	}
	return text != ""
}

// substitution gives signs that say the same in characters that every face has.
func substitution(r rune) (string, bool) {
	switch {
	case 0x2460 <= r && r <= 0x2473: // ① to ⑳
		return fmt.Sprintf("(%d)", r-0x2460+1), true
	case 0x1f1e6 <= r && r <= 0x1f1ff: // letters of flags: 🇫🇷
		return string('A' + r - 0x1f1e6), true
	}
	s := ""
	switch r {
	case '№':
		s = "n°"
	case '→', '➔', '➜', '➡', '⟶', '►', '▶':
		s = "->"
	case '←', '⟵', '◄', '◀':
		s = "<-"
	case '↔', '⟷':
		s = "<->"
	case '⇒', '⟹':
		s = "=>"
	case '⇔':
		s = "<=>"
	case '☐', '□', '⬜', '▢':
		s = "[ ]"
	case '☑', '☒', '✅', '✔', '✓', '✗', '✘':
		s = "[x]"
	case '●', '▪', '■', '◦', '‣', '⁃', '◾', '🔹', '🔸', '∎', '○', '◆':
		s = "•"
	case '★', '☆', '⭐', '✱', '✳', '❋':
		s = "*"
	case '⚠':
		s = "(!)"
	case '‐', '⁻', '﹣':
		s = "-"
	case '‒', '―', '⸺':
		s = "–"
	case 'ʼ', '′', '＇':
		s = "’"
	case 'ʻ', '‛':
		s = "‘"
	case '‟', '″', '〝':
		s = "“"
	case '〞':
		s = "”"
	case '“', '”', '„':
		s = `"`
	case '◌', '⋅', '∘':
		s = "·"
	case '✕', '✖', '❌':
		s = "×"
	case '❗', '❕':
		s = "!"
	case '❓', '❔':
		s = "?"
	case 'ẞ':
		s = "SS"
	}
	return s, s != ""
}
