package lexicon

import (
	"strconv"
	"strings"

	"deroule/model"
)

// Duration reads how long something lasts. The text is kept as it is; its bounds
// are ISO 8601 durations where the words are understood, both the same for a
// single one. Half a day is four hours, the part of a working day that people mean.
func (l *Lexicon) Duration(s string) model.Duration {
	d := model.Duration{Text: strings.TrimSpace(s)}
	r := l.reader(s)
	defer r.done()
	var b bounds
	i := r.bound(0, &b, durationLead)
	i = r.skip(i, hoursFrom|hoursBetween)
	first, next, ok := r.span(i)
	if !ok {
		return d
	}
	last := first
	if link, ok := r.between(next); ok {
		if second, after, ok := r.span(link); ok && (first.unit != "" || second.unit != "") {
			if first.unit == "" {
				first = second.times(first)
			}
			last, next = second, after
		}
	}
	next = r.bound(next, &b, 0)
	if first.unit == "" || r.sign(next, "×+*/") || r.isPer(next) {
		return d
	}
	d.Min, d.Max = first.iso(), last.iso()
	if b.least && !b.most {
		d.Max = ""
	}
	if b.most && !b.least {
		d.Min = ""
	}
	return d
}

func (r *reader) isPer(i int) bool {
	_, ok := r.find(i, per|times)
	if _, _, isUnit := r.units.at(r.ts, r.skip(i, per)); ok && isUnit {
		return true
	}
	_, isTimes := r.find(i, times)
	return isTimes
}

// span is a time span of one unit: hundredths of it, or minutes.
type span struct {
	unit       Unit // empty where the text leaves it to the next one: the ½ of "½ à 1 journée"
	hundredths int
	minutes    int // of a day and below
}

// span reads "1 h 30", "½ journée", "2 jours et demi", "1:30" or a number alone.
func (r *reader) span(i int) (span, int, bool) {
	if _, next, ok := r.wholeDay(i); ok {
		return dayspan(Day, 100), next, true
	}
	if r.number(i) && r.gluedSign(i+1, ":") && r.gluedNumber(i+2) && r.ts[i+2].digits() == 2 {
		return span{unit: Minute, minutes: r.ts[i].value*60 + r.ts[i+2].value}, i + 3, r.ts[i].digits() <= 2 && r.end(i+3)
	}
	n, next, ok := r.quantity(i)
	if !ok {
		return span{}, i, false
	}
	unit, after, ok := r.unit(next)
	if ok && !r.glued(next) && r.number(after) && r.spans(next, after, or) {
		return span{hundredths: n}, next, true // "7 u 8 horas"
	}
	if !ok { // "un quart de journée", "3/4 d'heure"
		unit, after, ok = r.units.at(r.ts, r.skip(next, preposition))
	}
	if !ok {
		return span{hundredths: n}, next, true
	}
	s := dayspan(unit, n)
	if s.unit == "" {
		return span{}, i, false
	}
	if next, ok := r.find(after, andHalf); ok {
		s = dayspan(unit, n+50)
		return s, next, true
	}
	if link, ok := r.find(after, and); ok && r.number(link) { // "1 hora e 30 minutos"
		if minutes, _, ok := r.units.at(r.ts, link+1); ok && minutes == Minute {
			after = link
		}
	}
	if unit == Hour && r.number(after) && r.ts[after].digits() <= 2 && r.ts[after].value < 60 {
		minuteUnit, end, hasUnit := r.unit(after + 1)
		hasUnit = hasUnit && minuteUnit == Minute
		if hasUnit || r.ts[after].digits() == 2 {
			s.minutes += r.ts[after].value
			after++
			if hasUnit {
				after = end
			}
		}
	}
	return s, after, true
}

// unit reads a unit of time. A stroke after a number is that of minutes: 15'.
func (r *reader) unit(i int) (Unit, int, bool) {
	if r.isMinuteStroke(i) {
		return Minute, i + 1, true
	}
	return r.units.at(r.ts, i)
}

// isMinuteStroke reports whether token i is the stroke of 15', and no quotation
// mark, half of the two strokes of seconds, or the stroke of 5'30.
func (r *reader) isMinuteStroke(i int) bool {
	return r.gluedSign(i, "'") && r.number(i-1) && !r.gluedSign(i+1, "'") && !r.gluedNumber(i+1) && !r.gluedWord(i+1)
}

// wholeDay reads "journée", "toute la journée", "full day".
func (r *reader) wholeDay(i int) (Period, int, bool) {
	period, next, ok := r.period(i)
	return period, next, ok && period == WholeDay
}

// dayspan makes a span of hundredths of a unit; it has no unit where that is none
// of time, or where a part of it is no round number of smaller ones.
func dayspan(unit Unit, hundredths int) span {
	const workingDay = 8 * 60
	s := span{unit: unit, hundredths: hundredths}
	switch unit {
	case Minute:
		s.minutes = hundredths / 100
	case Hour:
		s.minutes = hundredths * 60 / 100
	case Day:
		s.minutes = hundredths % 100 * workingDay / 100
	case Week, Month, YearUnit:
		if hundredths%100 != 0 {
			return span{}
		}
	default:
		return span{}
	}
	return s
}

// times is the span of another number of the same unit.
func (s span) times(number span) span { return dayspan(s.unit, number.hundredths) }

// iso writes the span as an ISO 8601 duration (§4.4.3.2).
func (s span) iso() string {
	count := strconv.Itoa(s.hundredths / 100)
	switch s.unit {
	case Week:
		return "P" + count + "W"
	case Month:
		return "P" + count + "M"
	case YearUnit:
		return "P" + count + "Y"
	}
	var b strings.Builder
	b.WriteByte('P')
	if s.unit == Day && s.hundredths >= 100 {
		b.WriteString(count + "D")
	}
	if hours, minutes := s.minutes/60, s.minutes%60; s.minutes > 0 || b.Len() == 1 {
		b.WriteByte('T')
		if hours > 0 {
			b.WriteString(strconv.Itoa(hours) + "H")
		}
		if minutes > 0 || hours == 0 {
			b.WriteString(strconv.Itoa(minutes) + "M")
		}
	}
	return b.String()
}
