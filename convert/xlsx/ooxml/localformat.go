package ooxml

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Codes of number formats have English letters in a file (§18.8.31). Some programs
// write those of their own language all the same: "jj/mm/aaaa", "TT.MM.JJJJ".

// letters are the letters of a language for the parts of a date and an hour, beside
// h, m and s.
type letters struct{ day, month, year, hour string }

// formatLetters are those of the languages whose programs are known to write them.
// Several languages share a row; the first that has all letters of a code is taken.
var formatLetters = []letters{
	{"j", "m", "a", "h"}, // French
	{"t", "m", "j", "h"}, // German
	{"d", "m", "j", "u"}, // Dutch
	{"d", "m", "a", "h"}, // Spanish, Portuguese
	{"g", "m", "a", "h"}, // Italian
	{"d", "m", "å", "t"}, // Swedish, Danish, Norwegian
	{"p", "k", "v", "t"}, // Finnish
	{"d", "m", "r", "g"}, // Polish, Czech
	{"g", "a", "y", "s"}, // Turkish
	{"n", "h", "é", "ó"}, // Hungarian
	{"д", "м", "г", "ч"}, // Russian
	{"η", "μ", "ε", "ω"}, // Greek
	{"ว", "ด", "ป", "ช"}, // Thai
}

// inEnglish is a format code with English letters. A code that has digits, or letters
// of no language, is returned as it is.
func inEnglish(code string) string {
	switch strings.ToLower(strings.TrimSpace(code)) {
	case "standard", "estándar", "estandar", "allgemein", "algemeen", "geral", "generale", "général", "general", "yleinen", "standaard", "geral geral", "ogólny", "основной":
		return "General"
	case "aaa", "aaaa": // the weekday, in Japanese and Chinese
		return "dddd"
	}
	shown := strings.ToLower(bare(code))
	used := lettersOf(shown)
	if used == "" || containsOnly(used, "dmyhsgeb") || strings.ContainsAny(shown, "0#?") {
		return code
	}
	for _, l := range formatLetters {
		if l.year == "a" && l.day == "j" && !strings.Contains(used, "a") && strings.Contains(shown, "jjjj") && strings.Contains(used, "m") {
			continue // "MMMM JJJJ" is a month and its year
		}
		if containsOnly(used, l.day+l.month+l.year+l.hour+"hms") {
			return l.translate(code)
		}
	}
	return code
}

// lettersOf are the letters of a code for parts of a date or an hour; AM/PM are none.
func lettersOf(shown string) string {
	shown = strings.NewReplacer("am/pm", "", "a/p", "").Replace(shown)
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, shown)
}

// bare is the first section of a code without what is quoted, escaped or in brackets.
func bare(code string) string {
	var b strings.Builder
	eachPart(code, func(part string, literal bool) {
		if !literal {
			b.WriteString(part)
		}
	})
	return b.String()
}

// eachPart yields the first section of a code in parts: what is quoted, escaped or in
// brackets is literal, all else comes character by character.
func eachPart(code string, yield func(part string, literal bool)) {
	for i := 0; i < len(code); {
		end := i + 1
		switch code[i] {
		case ';':
			return
		case '"':
			end = closing(code, i+1, '"')
		case '[':
			end = closing(code, i+1, ']')
		case '\\', '_', '*':
			_, size := utf8.DecodeRuneInString(code[end:])
			end += size
		default:
			_, size := utf8.DecodeRuneInString(code[i:])
			end = i + size
			yield(code[i:end], false)
			i = end
			continue
		}
		yield(code[i:end], true)
		i = end
	}
}

// closing is the byte after the next sign that closes what is open at i.
func closing(code string, i int, sign byte) int {
	if n := strings.IndexByte(code[i:], sign); n >= 0 {
		return i + n + 1
	}
	return len(code)
}

func containsOnly(used, known string) bool {
	return strings.Trim(used, known) == ""
}

// translate puts English letters for those of a language.
func (l letters) translate(code string) string {
	var b strings.Builder
	eachPart(code, func(part string, literal bool) {
		if literal {
			b.WriteString(part)
			return
		}
		switch strings.ToLower(part) {
		case l.day:
			b.WriteByte('d')
		case l.year:
			b.WriteByte('y')
		case l.month:
			b.WriteByte('m')
		case l.hour:
			b.WriteByte('h')
		default:
			b.WriteString(part)
		}
	})
	return b.String()
}
