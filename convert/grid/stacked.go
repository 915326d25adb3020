package grid

import (
	"strings"
	"unicode"
)

// The cells of a timetable often say more than what takes place: below it, in
// further lines, where and by whom. Rooms are known by themselves, people by what
// most of the further lines look like.

// settle gives the further lines of entries that say where and who to their place
// and people.
func (t *table) settle(lanes [][]entry) {
	further, people := 0, 0
	each := func(f func(e *entry)) {
		for _, entries := range lanes {
			for i := range entries {
				f(&entries[i])
			}
		}
	}
	each(func(e *entry) {
		for i := 1; i < len(e.title); i++ {
			if text := e.title[i].Plain; !t.isRoom(text) {
				further++
				if mayBePerson(text) {
					people++
				}
			}
		}
	})
	const least = 3 // of them tell
	areNames := people >= least && 5*people >= 4*further
	each(func(e *entry) {
		title := e.title
		for i := 1; i < len(title); i++ {
			switch text := title[i].Plain; {
			case e.place.IsEmpty() && t.isRoom(text):
				e.place = title[i]
			case e.people.IsEmpty() && (isName(text) || areNames && mayBePerson(text)):
				e.people = title[i]
			default:
				continue
			}
			title = append(title[:i:i], title[i+1:]...)
			i--
		}
		e.title = title
	})
}

// isRoom reports whether a line is a place by its words, or the code of a room:
// "B12", "HS 1", "4.724".
func (t *table) isRoom(text string) bool {
	text = strings.TrimSpace(text)
	const longest = 60
	if len(text) > longest || strings.ContainsAny(text, ":;!?") {
		return false
	}
	return t.words.lex.LooksLikePlace(text) || isRoomCode(text)
}

func isRoomCode(text string) bool {
	const longest = 8
	if len(text) > longest || !hasDigit(text) {
		return false
	}
	letters := strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	switch letters {
	case "TP", "TD", "CM", "DS", "G", "Gr", "GR", "Gpe", "J", "S", "Q":
		return false // kinds of lessons, groups, days, weeks
	}
	for i, r := range text {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .-", r) && i+1 < len(text) {
			return false
		}
	}
	return unicode.IsUpper(rune(text[0])) || strings.Contains(text, ".") && unicode.IsDigit(rune(text[0]))
}

// isName reports whether a line is surely a person's name: it begins with an
// initial or a form of address.
func isName(text string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	switch first {
	case "M.", "Mme", "Mlle", "MM.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Pr", "Pr.", "Prof", "Prof.", "Hr.", "Herr", "Frau", "Sr.", "Sra.", "Dott.", "Prof.ssa":
		return mayBePerson(rest)
	}
	initial := strings.HasSuffix(first, ".") && len([]rune(first)) <= 5 && startsUpper(first)
	return initial && rest != "" && mayBePerson(rest)
}

// mayBePerson reports whether a line may be one or several names: a few words with
// capitals, small ones only between them.
func mayBePerson(text string) bool {
	const longest = 8
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,/&+\u00a0", r) })
	if len(words) == 0 || len(words) > longest || hasDigit(text) || strings.ContainsAny(text, "():«»\"") {
		return false
	}
	for i, w := range words {
		if !startsUpper(w) && (i == 0 || i == len(words)-1 || len(w) > 3) {
			return false
		}
	}
	return true
}

func startsUpper(text string) bool {
	for _, r := range text {
		return unicode.IsUpper(r)
	}
	return false
}
