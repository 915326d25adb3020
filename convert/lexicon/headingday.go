package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HeadsWeekday reports whether a heading is a weekday, alone or with what takes place then
// after a sign: "Lundi — Comprendre", "Dienstag: Praxis".
func (l *Lexicon) HeadsWeekday(s string) bool {
	_, end, ok := l.Weekday(s)
	return ok && len(l.FindDates(s)) == 0 && !goesOnInWords(s[end:])
}

// HalfNamed is the half of the day that « AM » or « PM » stands for where it stands alone,
// without an hour; NoPeriod for anything else.
func HalfNamed(s string) Period {
	switch strings.Trim(s, " .:") {
	case "AM", "A.M":
		return Morning
	case "PM", "P.M":
		return Afternoon
	}
	return NoPeriod
}

// NumberedHalf reads the day of a heading that is a numbered day with AM or PM after it,
// "Jour 2 PM", in which no hour stands; end is the byte after the day.
func (l *Lexicon) NumberedHalf(s string) (end int, ok bool) {
	day := strings.TrimRight(s, "AMPamp. ")
	name, ok := l.DayName(day)
	return name.End, ok && len(day) < len(s)
}

// LastingInBrackets reads brackets at the end of s that begin with how long something
// lasts and go on, if they do, after a sign: "Introduction (5 min, Jakob)". The End of
// lasting counts from the first byte in the brackets, open is the byte of the bracket.
// "(5 minutes par équipe)" is not how long the whole lasts.
func (l *Lexicon) LastingInBrackets(s string) (lasting Lasting, open int, ok bool) {
	s = strings.TrimRight(s, " \u00a0.")
	open = strings.LastIndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(s, ")") {
		return Lasting{}, 0, false
	}
	inner := s[open+1 : len(s)-1]
	lasting, ok = l.LastingAt(inner)
	return lasting, open, ok && lasting.Clear && !goesOnInWords(inner[lasting.End:])
}

// goesOnInWords reports whether a text goes on with a word or a number, and not with a
// sign or nothing.
func goesOnInWords(rest string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0"))
	return unicode.IsLetter(first) || unicode.IsDigit(first)
}
