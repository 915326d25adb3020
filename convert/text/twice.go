package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text that was written in UTF-8, read as Windows-1252 and written in UTF-8 again shows
// "Ã©" for "é". What it was can be told: hardly any text has such signs side by side.

// Mend returns a text as it was before it was encoded twice over, and the first piece
// that was mended as it stood; empty where there was none.
func Mend(s string) (mended, first string) {
	mended = s
	for { // it went through several programs, and becomes shorter each time
		again, piece := mendOnce(mended)
		if piece == "" {
			return mended, first
		}
		if first == "" {
			first = piece
		}
		mended = again
	}
}

// lead are what the first bytes of characters look like that plans are full of. É and È,
// which a word may end with before a sign, are none.
const lead = "ÃÂâÅÄËÐÑð"

// mendOnce mends every piece of a text that is UTF-8 read as Windows-1252.
func mendOnce(s string) (mended, first string) {
	if !strings.ContainsAny(s, lead) {
		return s, ""
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		meant, n := rune(0), 0
		if strings.ContainsRune(lead, r) {
			meant, n = meantAt(s[i:])
		}
		if n == 0 {
			b.WriteString(s[i : i+size])
			i += size
			continue
		}
		if first == "" {
			first = s[i : i+n]
		}
		b.WriteRune(meant)
		i += n
	}
	if first == "" {
		return s, ""
	}
	return b.String(), first
}

// meantAt is the character that the beginning of a text was, before its bytes were read
// as characters of Windows-1252, and how many bytes of the text that is; 0 for none.
func meantAt(s string) (meant rune, n int) {
	var raw [utf8.UTFMax]byte
	length := 0
	for i := 0; i < len(s) && length < len(raw); {
		r, size := utf8.DecodeRuneInString(s[i:])
		c, ok := byteOf(r)
		if !ok || c < 0x80 {
			break
		}
		raw[length] = c
		length++
		i += size
		if length == 1 && (c < 0xc2 || c > 0xf4) {
			return 0, 0
		}
		if utf8.FullRune(raw[:length]) {
			r, _ := utf8.DecodeRune(raw[:length])
			next, _ := utf8.DecodeRuneInString(s[i:])
			closes := raw[0] != 0xc2 && raw[length-1] == '\xbb' && !unicode.IsLetter(next) // the » after a word in capitals
			if r == utf8.RuneError || length == 1 || !isLikely(r) || closes {
				return 0, 0
			}
			return r, i
		}
	}
	return 0, 0
}

// byteOf is the byte that Windows-1252 writes a character as. Bytes that it leaves open
// are the control characters that programs make of them.
func byteOf(r rune) (byte, bool) {
	if r < 0xa0 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// isLikely reports whether a character is one that plans hold.
func isLikely(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsSpace(r) || unicode.IsMark(r) || r == '\u200b' || r == '\u200d' || r == '\ufeff' || unicode.IsNumber(r)
}
