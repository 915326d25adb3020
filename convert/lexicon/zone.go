package lexicon

import "strings"

// Zone is the time zone that a text says hours are meant in.
type Zone struct {
	Start, End int    // bytes of the text that were read
	Name       string // of the tz database, "Europe/Paris"; empty where only an offset is said, or nobody can tell
	Offset     int    // minutes east of UTC, where Name is empty
	Unsure     bool   // an abbreviation that several zones have ("CST"), or a place of which no zone is known
}

// IsZero reports whether the text names no zone.
func (z Zone) IsZero() bool { return z.End == 0 }

// FindZone reads the first time zone that a text names: "Horaires (heure de
// Paris)", "all times are in UTC", "AKDT (UTC-8)", "Europe/Lisbon". A place alone is none.
func (l *Lexicon) FindZone(s string) (Zone, bool) {
	r := l.reader(s)
	defer r.done()
	for i := range r.ts {
		if !r.mayBeginZone(i) {
			continue
		}
		if z, next, ok := r.zone(i); ok {
			z.Start, z.End = r.bytes(i, next)
			return z, true
		}
	}
	return Zone{}, false
}

// mayBeginZone reports whether the word at token i stands where a zone may: an
// abbreviation such as "EST" does so after hours, or alone in brackets.
func (r *reader) mayBeginZone(i int) bool {
	if !r.word(i) {
		return false
	}
	if _, known := abbreviations[r.written(i)]; known {
		return r.isUTC(i) || r.sign(i-1, "([") && r.sign(i+1, ")]") || i+1 < len(r.ts) && r.sign(i+1, "(") && r.isUTC(i+2)
	}
	return true
}

// inZone reads the zone that follows hours before token i, "10:00 EST", "15h (heure
// de Paris)", and returns the token after it; i where there is none.
func (r *reader) inZone(h *Hours, i int) int {
	at, bracket := i, r.sign(i, "([")
	if bracket || r.sign(i, ",") {
		at++
	}
	z, next, ok := r.zone(at)
	if !ok {
		z, next, ok = r.offsetOfStamp(at)
	}
	if !ok && bracket && r.isFarPlace(at) {
		h.Zone = Zone{Unsure: true}
		h.Zone.Start, h.Zone.End = r.bytes(at, r.farPlaceEnd(at))
		return i // the place stays: it may be no more than that
	}
	if !ok || bracket && !r.sign(next, ")]") {
		return i
	}
	z.Start, z.End = r.bytes(at, next)
	if bracket {
		next++
	}
	h.Zone = z
	_, h.End = r.bytes(i, next)
	return next
}

// isFarPlace reports whether a bracket holds nothing but a place overseas, after hours:
// whether they are meant in its zone, "9h (La Réunion)", is for people to say.
func (r *reader) isFarPlace(i int) bool {
	next := r.farPlaceEnd(i)
	return next > i+1 && r.sign(next, ")]")
}

// farPlaceEnd is the token after the name of a place overseas at token i; i for none.
func (r *reader) farPlaceEnd(i int) int {
	name, next, ok := r.zones.at(r.ts, i)
	if ok && (strings.HasPrefix(name, "Indian/") || strings.HasPrefix(name, "Pacific/") || strings.HasPrefix(name, "America/")) {
		return next
	}
	return i
}

// zone reads a zone at token i: an abbreviation, an offset from UTC, a name of the tz
// database, or a place whose hours are meant.
func (r *reader) zone(i int) (Zone, int, bool) {
	if r.isUTC(i) {
		minutes, next := r.offset(i + 1)
		return Zone{Name: utcName(minutes, next > i+1), Offset: minutes}, next, true
	}
	if z, next, ok := r.abbreviation(i); ok {
		return z, next, true
	}
	if name, next, ok := r.databaseName(i); ok {
		return Zone{Name: name}, next, true
	}
	return r.zoneOfPlace(i)
}

// utcName is the name of UTC itself; an offset from it has none.
func utcName(minutes int, offset bool) string {
	if minutes == 0 || !offset {
		return "UTC"
	}
	return ""
}

// isUTC reports whether token i is a name of Coordinated Universal Time.
func (r *reader) isUTC(i int) bool {
	if !r.word(i) || r.gluedWord(i+1) {
		return false
	}
	switch r.ts[i].text {
	case "utc", "gmt":
		return true
	}
	return r.written(i) == "TU" && r.end(i+1)
}

// offset reads "+2", "-03:30", "+0200", "− 5" or "+5½h" after UTC.
func (r *reader) offset(i int) (minutes, next int) {
	if !r.sign(i, "+-") || !r.number(i+1) || r.ts[i].blank && r.ts[i+1].blank && !r.end(i+2) {
		return 0, i
	}
	n := r.ts[i+1]
	const most = 14 // hours
	switch {
	case n.digits() == 4:
		minutes, next = n.value/100*60+n.value%100, i+2
	case n.digits() > 2 || n.value > most:
		return 0, i
	case r.gluedSign(i+2, ":.") && r.gluedNumber(i+3) && r.ts[i+3].digits() == 2:
		minutes, next = n.value*60+r.ts[i+3].value, i+4
	default:
		minutes, next = n.value*60, i+2
		if _, isUnit := r.find(next, hourUnit); isUnit && r.glued(next) {
			next++
		}
	}
	if r.sign(i, "-") {
		minutes = -minutes
	}
	return minutes, next
}

// offsetOfStamp reads the "Z" or "+02:00" that is glued to an hour of ISO 8601-1 §4.3.13.
func (r *reader) offsetOfStamp(i int) (Zone, int, bool) {
	if !r.glued(i) || r.end(i) {
		return Zone{}, i, false
	}
	if r.ts[i].text == "z" && !r.gluedWord(i+1) && !r.gluedNumber(i+1) {
		return Zone{Name: "UTC"}, i + 1, true
	}
	if !r.sign(i, "+-") || !r.gluedNumber(i+1) {
		return Zone{}, i, false
	}
	n := r.ts[i+1]
	colon := n.digits() == 2 && r.gluedSign(i+2, ":") && r.gluedNumber(i+3) && r.ts[i+3].digits() == 2
	if n.digits() != 4 && !colon || r.sign(i, "-") && colon && !r.isStamp(i) {
		return Zone{}, i, false // "09:00-12:00" are two hours
	}
	minutes, next := r.offset(i)
	return Zone{Name: utcName(minutes, true), Offset: minutes}, next, next > i
}

// isOffsetAfter reports whether what follows the hour of a stamp at token i is an offset
// west of UTC, "T14:00:00-05:00", and no second hour: it comes after seconds, or would be
// the earlier of the two.
func (r *reader) isOffsetAfter(i int, c clock) bool {
	if !r.sign(c.next, "-") || !r.isStamp(c.next) {
		return false
	}
	z, _, ok := r.offsetOfStamp(c.next)
	seconds := c.next-i > 3
	return ok && (seconds || -z.Offset <= c.minutesOfDay())
}

// isStamp reports whether the hour before token i follows a date and a T.
func (r *reader) isStamp(i int) bool {
	for back := i - 1; back > 0 && i-back <= 6; back-- {
		if r.ts[back].text == "t" && r.glued(back) && r.number(back-1) {
			return true
		}
	}
	return false
}

// abbreviation reads "EST", or "AKDT (UTC-8)" of which the offset is believed where
// the letters are not known. Only capitals count: "est" is a word.
func (r *reader) abbreviation(i int) (Zone, int, bool) {
	written := r.written(i)
	const shortest, longest = 2, 5
	if len(written) < shortest || len(written) > longest || written != strings.ToUpper(written) || !isASCII(written) {
		return Zone{}, i, false
	}
	name, known := abbreviations[written]
	if r.sign(i+1, "(") && r.isUTC(i+2) {
		if minutes, next := r.offset(i + 3); next > i+3 && r.sign(next, ")") {
			if name != "" {
				return Zone{Name: name, Offset: minutes}, next + 1, true
			}
			return Zone{Offset: minutes}, next + 1, true
		}
	}
	if !known || r.gluedWord(i+1) || len(written) == shortest && (r.number(i+1) || r.text == strings.ToUpper(r.text)) {
		return Zone{}, i, false
	}
	return Zone{Name: name, Unsure: name == ""}, i + 1, true
}

// written is a word as the text has it; empty for no word.
func (r *reader) written(i int) string {
	if !r.word(i) {
		return ""
	}
	return r.text[r.ts[i].start:r.ts[i].end]
}

// databaseName reads "Europe/Paris" or "America/Port_of_Spain".
func (r *reader) databaseName(i int) (string, int, bool) {
	switch r.written(i) {
	case "Europe", "America", "Africa", "Asia", "Atlantic", "Australia", "Indian", "Pacific", "Antarctica", "Etc":
	default:
		return "", i, false
	}
	next := i + 1
	for r.gluedSign(next, "/_-+") && (r.gluedWord(next+1) || r.gluedNumber(next+1)) {
		next += 2
	}
	start, end := r.bytes(i, next)
	return r.text[start:end], next, next > i+1
}

// zoneOfPlace reads "heure de Paris", "Paris time", "hora de Madrid".
func (r *reader) zoneOfPlace(i int) (Zone, int, bool) {
	if at, ok := r.findHint(i, zoneLead); ok {
		at = r.skip(at, article|preposition)
		if r.sign(at, ":") {
			at++
		}
		if name, next, ok := r.zones.at(r.ts, at); ok {
			return Zone{Name: name}, next, true
		}
		if r.isUTC(at) {
			return r.zone(at)
		}
		if name, next, ok := r.databaseName(at); ok {
			return Zone{Name: name}, next, true
		}
		if r.spans(i, at, hourUnit|longHour) || !r.word(at) || !r.isCapitalized(at) || !r.leadsPlace(i, at) {
			return Zone{}, i, false
		}
		next := at + 1
		for r.word(next) && r.isCapitalized(next) || r.gluedSign(next, "-") && r.gluedWord(next+1) {
			next++
		}
		return Zone{Unsure: true}, next, true // a town that is not known
	}
	name, next, ok := r.zones.at(r.ts, i)
	if !ok {
		return Zone{}, i, false
	}
	after, ok := r.findHint(next, zoneTail)
	return Zone{Name: name}, after, ok
}

// leadsPlace reports whether the words from token i up to next are said of a place's
// hours only. "Heure de Sport" are no hours of a town: that takes a bracket.
func (r *reader) leadsPlace(i, next int) bool {
	return r.sign(i-1, "(") && next > i+1
}
