package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decodeBytes reads text that has one byte for a character, or UTF-8 with some
// such bytes in it.
func decodeBytes(data []byte) (string, Encoding) {
	valid, broken, cut := countRunes(data)
	switch {
	case broken == 0 && cut == 0:
		return string(data), UTF8
	case valid > 0 && broken == 0:
		return string(data[:len(data)-cut]) + "\uFFFD", CutShort
	case valid > 0 && valid >= broken:
		return mend(data), Mixed
	}
	enc, table := guessTable(data)
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		b.WriteRune(table.DecodeByte(c))
	}
	return b.String(), enc
}

// countRunes counts the characters that valid UTF-8 writes with several bytes, the
// places where bytes are part of none, and how many bytes the end lacks a character's rest of.
func countRunes(data []byte) (valid, broken, cut int) {
	inside := false // a place that is broken
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1 && !utf8.FullRune(data):
			return valid, broken, len(data)
		case r == utf8.RuneError && size == 1:
			if !inside || utf8.RuneStart(data[0]) {
				broken++
			}
			inside = true
		case size > 1:
			valid++
			inside = false
		default:
			inside = false
		}
		data = data[size:]
	}
	return valid, broken, 0
}

// mend keeps what is valid and reads every other byte as Windows-1252.
func mend(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(data[0])
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

// guessTable chooses the encoding in which most of the bytes beyond ASCII are
// what European plans are full of. In doubt it is Windows-1252.
func guessTable(data []byte) (Encoding, *charmap.Charmap) {
	var counts [256]int
	for _, c := range data {
		counts[c]++
	}
	best, table := Windows1252, charmap.Windows1252
	most := familiarity(counts, table)
	if n := familiarity(counts, charmap.Macintosh); n > most {
		best, table, most = MacRoman, charmap.Macintosh, n
	}
	if n := familiarity(counts, charmap.CodePage850); n > most {
		best, table = CodePage850, charmap.CodePage850
	}
	return best, table
}

const (
	common   = "éèêëàâçîïôöùûüäœß’“”«»–…€°\u00a0"
	uncommon = "ÿæñáíóúåøÉÈÊÀÂÇÎÔÖÜÄŒÑ‘—•·½²"
)

// familiarity weighs how ordinary the text would look.
func familiarity(counts [256]int, table *charmap.Charmap) int {
	sum := 0
	for c := 0x80; c <= 0xff; c++ {
		switch r := table.DecodeByte(byte(c)); {
		case strings.ContainsRune(common, r):
			sum += 2 * counts[c]
		case strings.ContainsRune(uncommon, r):
			sum += counts[c]
		}
	}
	return sum
}
