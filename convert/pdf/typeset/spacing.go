package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
)

// Refine sets text as the typography of its language wants it: blanks that must not
// end a line do not (before ; : ! ? », after «, inside "9 h 30", "12 %", "J. Martin"
// and "12 mars"), those before high signs are narrow, and signs that keyboards lack
// are drawn for those typed in their place (see [glyphs.Apostrophe]). No blank and no
// sign is added, and all are found as they were typed. Text in languages other than
// French and English stays as it is.
func Refine(text, language string) string {
	french := strings.HasPrefix(language, "fr")
	if !french && !strings.HasPrefix(language, "en") {
		return text
	}
	text = signs(text)
	if strings.ContainsAny(text, " \u00a0\u202f") {
		text = space(text, french)
	}
	return ordinals(text, french)
}

// space makes blanks unbreakable where they must not end a line.
func space(text string, french bool) string {
	var b strings.Builder
	b.Grow(len(text) + 8)
	before, start := rune(0), 0 // the character before, and where its word begins
	for i, r := range text {
		switch r {
		case ' ', glyphs.NoBreak, glyphs.ThinNoBreak:
			rest := text[i+utf8.RuneLen(r):]
			if blank := blankBetween(text[start:i], before, rest, french); blank != ' ' {
				r = blank
			}
			start = i + utf8.RuneLen(r)
			if next := len(text) - len(rest); start != next {
				start = next
			}
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// blankBetween is the blank between a word and the rest of a text: one that ends no
// line, or ' ' where what was typed may stay.
func blankBetween(word string, before rune, rest string, french bool) rune {
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case word == "" || rest == "":
		return ' '
	case french && (next == '!' || next == '?' || next == ';' && isSign(rest)):
		return glyphs.ThinNoBreak
	case french && (next == ':' && isSign(rest) || next == '»' || before == '«'):
		return glyphs.NoBreak
	case strings.ContainsRune("–—"+string(glyphs.Dash), next) && isSign(rest):
		return glyphs.NoBreak // no line begins with a dash, as items of lists do
	}
	after, _, _ := strings.Cut(rest, " ")
	if isNumber(word) {
		return afterNumber(word, after)
	}
	word = strings.TrimLeft(word, "(«“"+string(glyphs.OpenQuote))
	after = strings.TrimLeft(after, "(«“"+string(glyphs.OpenQuote))
	if binds(word) && after != "" || isInitial(word) && startsName(after) || before == 'h' && isHour(word, after) {
		return glyphs.NoBreak
	}
	if counts(word) && isLetter(strings.TrimRight(after, ".,;:)!?")) {
		return glyphs.NoBreak
	}
	if first, _ := utf8.DecodeRuneInString(after); unicode.IsDigit(first) && (counts(word) || isWeekday(word) || isMonth(word) && isNumber(strings.TrimRight(after, ".,;:)!?"))) {
		return glyphs.NoBreak
	}
	return ' '
}

// isSign reports whether text begins with a sign that stands alone, as in French, and
// with no word that begins with it, as ":-)" does.
func isSign(rest string) bool {
	_, size := utf8.DecodeRuneInString(rest)
	next, _ := utf8.DecodeRuneInString(rest[size:])
	return rest[size:] == "" || unicode.IsSpace(next) || strings.ContainsRune("!?.…»)”\"", next) || next == glyphs.CloseQuote
}

// isNumber reports whether a word is a number of a count or a date: "12", "(12",
// "1er", "3½", "2,5".
func isNumber(word string) bool {
	word = strings.TrimLeft(word, "(«“≈~<>±+-–"+string(glyphs.OpenQuote))
	for _, ordinal := range []string{"er", "st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, ordinal)
	}
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.IsDigit(r) && !strings.ContainsRune(",.½¼¾", r)
	}) && !strings.HasSuffix(word, ",") && !strings.HasSuffix(word, ".")
}

// afterNumber is the blank between a number and the word that follows it.
func afterNumber(number, word string) rune {
	bare := strings.TrimRight(word, ".,;:)!?»…"+string(glyphs.NoBreak)+string(glyphs.ThinNoBreak)+string(glyphs.CloseQuote))
	switch {
	case len(bare) == 3 && isNumber(bare) && len(number) <= 3 && !strings.HasPrefix(number, "0"):
		return glyphs.ThinNoBreak // 12 000
	case len(bare) == 2 && len(number) == 2 && isNumber(bare) && isNumber(number):
		return glyphs.NoBreak // 01 02 03 04 05
	case isUnit(bare) || isMonth(bare):
		return glyphs.NoBreak
	}
	return ' '
}

// isUnit reports whether a word is the sign of a unit.
func isUnit(word string) bool {
	switch word {
	case "h", "H", "min", "mn", "s", "j", "km", "m", "cm", "mm", "m²", "m³", "ha", "kg", "g", "t", "l", "L", "cl", "°", "°C", "%", "‰", "€", "$", "£",
		"k€", "M€", "ko", "Mo", "Go", "To", "kB", "MB", "GB", "px", "pt", "am", "pm", "a.m", "p.m", "×", "x":
		return true
	}
	return false
}

func isMonth(word string) bool {
	switch strings.ToLower(word) {
	case "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

func isWeekday(word string) bool {
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// isHour reports whether minutes follow the hour that a word is: "9h 30".
func isHour(word, after string) bool {
	minutes := strings.TrimRight(after, ".,;:)!?")
	return len(minutes) == 2 && isNumber(minutes) && (word == "h" || isNumber(strings.TrimSuffix(word, "h")))
}

// binds reports whether a word makes no sense without the one that follows.
func binds(word string) bool {
	switch word {
	case "M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr.", "Prof.", "St", "n°", "N°", "nᵒ", "§",
		"p.", "pp.", "art.", "fig.", "chap.", "vol.", "cf.":
		return true
	}
	return strings.HasSuffix(word, "n°")
}

// counts reports whether a word names what numbers tell apart.
func counts(word string) bool {
	if i := strings.LastIndexFunc(word, isApostrophe); i >= 0 { // l’atelier
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	switch strings.ToLower(word) {
	case "salle", "amphi", "bâtiment", "bureau", "étage", "porte", "hall", "atelier", "groupe", "jour", "journée", "module", "séance", "session", "étape",
		"phase", "partie", "annexe", "article", "page", "chapitre", "niveau", "room", "building", "floor", "group", "day", "step", "part", "level",
		"workshop", "chapter":
		return true
	}
	return false
}

// isLetter reports whether a word is a capital: "B" in "salle B".
func isLetter(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && size == len(word)
}

// isInitial reports whether a word is the initial of a first name: "J.", "J.-P.".
func isInitial(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		first, size := utf8.DecodeRuneInString(part)
		if !unicode.IsUpper(first) || part[size:] != "." {
			return false
		}
	}
	return true
}

// startsName reports whether a word has a capital and then a small letter.
func startsName(word string) bool {
	letters := []rune(word)
	return len(letters) > 1 && unicode.IsUpper(letters[0]) && slices.ContainsFunc(letters[1:], unicode.IsLower)
}
