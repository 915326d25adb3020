package lexicon

// IsAllDay reports whether the name of a column asks if an event has no hours, as
// exported calendars have one: "All day event", « Journée entière », „Ganztägiges Ereignis“.
func (l *Lexicon) IsAllDay(name string) bool {
	r := l.reader(name)
	defer r.done()
	period, next, ok := r.wholeDay(0)
	if !ok || period != WholeDay {
		return false
	}
	return r.end(next) || r.word(next) && r.end(next+1) && r.isNounOfEvent(next)
}

// isNounOfEvent reports whether token i is a word for an event.
func (r *reader) isNounOfEvent(i int) bool {
	switch r.ts[i].text {
	case "event", "evenement", "ereignis", "termin", "evento", "afspraak", "gebeurtenis", "?":
		return true
	}
	return false
}

// IsYes reports whether a cell says yes, as programs and people fill columns of a
// choice of two: "True", "vrai", "oui", "x", "1".
func IsYes(text string) bool {
	switch Fold(text) {
	case "true", "yes", "y", "1", "x", "✓", "✔", "on",
		"vrai", "oui", "o", "wahr", "ja", "j", "verdadero", "si", "s", "vero", "verdadeiro", "sim", "waar":
		return true
	}
	return false
}

// IsNo reports whether the value of a yes or no column says no.
func IsNo(text string) bool {
	switch Fold(text) {
	case "false", "no", "n", "off", "✗", "✘", "faux", "non", "falsch", "nein", "falso", "nao", "nee", "onwaar":
		return true
	}
	return false
}
