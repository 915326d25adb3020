package lexicon

// lasting reads how long something lasts that begins at the hour before token i:
// "9h00 (15')", "14h (1h30)". It gives the hours their end, and returns the token
// after the bracket; i where there is none.
func (r *reader) lasting(h *Hours, i int) int {
	if h.From.IsZero() || !h.To.IsZero() {
		return i
	}
	minutes, next, ok := r.saidDuration(i)
	if !ok && !h.Open {
		minutes, next, ok = r.bracketDuration(i)
	}
	if !ok {
		return i
	}
	h.Open = false
	if h.To, ok = h.From.Add(minutes); !ok {
		const day = 24 * 60
		if h.To, ok = h.From.Add(minutes - day); !ok {
			return i
		}
	}
	_, h.End = r.bytes(i, next)
	return next
}

// saidDuration reads a duration after a word that announces one: "for 2 hours",
// « pendant 1h30 ».
func (r *reader) saidDuration(i int) (minutes, next int, ok bool) {
	at, ok := r.find(i, durationLead)
	if _, counts := r.find(i, times); !ok || counts || !r.ts[i].blank {
		return 0, i, false
	}
	if _, also := r.find(i, preposition); also && r.spans(i, at, hoursFrom|hoursAt) {
		return 0, i, false
	}
	s, next, ok := r.span(at)
	if !ok || s.unit != Hour && s.unit != Minute || s.minutes <= 0 || !r.phraseEnds(next) && !r.clauseEnds(next) {
		return 0, i, false
	}
	return s.minutes, next, true
}

// bracketDuration reads a duration of hours or minutes that stands alone in
// brackets at token i: "(3h)", "(15')", "(1 h 30)", "[45 min]".
func (r *reader) bracketDuration(i int) (minutes, next int, ok bool) {
	if !r.sign(i, "([") {
		return 0, i, false
	}
	at := r.skip(i+1, durationLead|about)
	if r.sign(at, ":~.") {
		at++
	}
	s, next, ok := r.span(at)
	if !ok || s.unit != Hour && s.unit != Minute || s.minutes <= 0 || !r.sign(next, ")]") {
		return 0, i, false
	}
	if r.gluedSign(at+1, ":") {
		return 0, i, false // "(9:30)" is an hour
	}
	return s.minutes, next + 1, true
}

// isLengthOfPart reports whether the hour at token i stands in brackets after a part of
// the day and says how long that lasts.
func (r *reader) isLengthOfPart(i int) bool {
	minutes, _, ok := r.bracketDuration(i - 1)
	if !ok {
		return false
	}
	const longest = 4 // tokens of a part of the day
	for back := 2; back <= longest+1 && i-back >= 0; back++ {
		if period, next, ok := r.period(i - back); ok && next == i-1 {
			return !r.beginsPart(period, minutes)
		}
	}
	return false
}

// beginsPart reports whether a clock, in minutes from midnight, may be when a part
// of the day begins: "(9h)" after « Matin » is an hour, "(3h)" a duration.
func (r *reader) beginsPart(period Period, minutes int) bool {
	const hour = 60
	switch period {
	case Morning:
		return 7*hour <= minutes && minutes <= 12*hour
	case Afternoon:
		return 12*hour <= minutes && minutes <= 18*hour
	case Evening:
		return 17*hour <= minutes && minutes <= 24*hour
	}
	return 8*hour < minutes && minutes <= 12*hour
}

// clockPastDay reads the end of hours that go on past midnight and are counted on,
// as timetables do: the "26h" of "22h-26h", which is two o'clock of the next day.
func (r *reader) clockPastDay(i int, first clock) (clock, bool) {
	const latest, evening = 30, 15 // hours
	if !r.number(i) || r.ts[i].digits() != 2 || r.ts[i].value <= 24 || r.ts[i].value > latest || first.hour < evening {
		return clock{}, false
	}
	c := clock{first: i, hour: r.ts[i].value - 24, zero: true, next: i + 1}
	if !r.minutes(&c) || c.form != unitForm && c.form != colonForm || r.spoilsClock(c) {
		return clock{}, false
	}
	return c, true
}

// NoSuchHour returns the first phrase of a text that is written as an hour and is
// none: "25:30", "9h75", "T240000"; empty where there is none. It is for texts that are
// meant as hours: elsewhere "35h" is how long a week's work lasts.
func (l *Lexicon) NoSuchHour(s string) string {
	r := l.reader(s)
	defer r.done()
	for i := 0; i < len(r.ts); i++ {
		if h, next, ok := r.hours(i); ok {
			if h.PastDay {
				start, end := r.bytes(i, next)
				return s[start:end]
			}
			i = next - 1
			continue
		}
		if !r.number(i) || r.ts[i].digits() > 2 || !r.standsAlone(i) {
			continue
		}
		minutes := i + 1
		_, unit := r.find(minutes, hourUnit)
		if !unit && !r.gluedSign(minutes, ":") {
			continue
		}
		end := minutes + 1
		hasMinutes := r.gluedNumber(end) && r.ts[end].digits() == 2
		if hasMinutes {
			end++
		}
		if r.ts[i].value > 24 && (unit || hasMinutes) || hasMinutes && r.ts[minutes+1].value > 59 {
			start, stop := r.bytes(i, end)
			return s[start:stop]
		}
	}
	return ""
}
