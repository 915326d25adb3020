package lexicon

import (
	"strconv"
	"time"

	"deroule/model"
)

// stamps reads an org timestamp, or two that span days: "<2018-02-13 mar.>",
// "[2018-02-13]", "<2018-02-13 mar. 15:00-18:30 +1w>", "<2018-02-13>--<2018-02-15>"
// (Org syntax, "Timestamp Objects").
func (r *reader) stamps(i int) (Dates, int, bool) {
	if d, next, ok := r.basicStamp(i); ok {
		return d, next, true
	}
	d, next, ok := r.stamp(i)
	if !ok {
		return Dates{}, i, false
	}
	if r.gluedSign(next, "-") && r.gluedSign(next+1, "-") && r.glued(next+2) {
		if end, after, ok := r.stamp(next + 2); ok && !runsBackwards(d.Ranges[0].Start, end.Ranges[0].Start) {
			d.Ranges[0].End = end.Ranges[0].Start
			switch sameDay := d.Ranges[0].Start == d.Ranges[0].End; {
			case end.Hour.From.IsZero():
			case sameDay && d.Hour.To.IsZero() && d.Hour.From.Before(end.Hour.From):
				d.Hour.To, d.Hour.End = end.Hour.From, end.Hour.End
			case !sameDay:
				d.Last = end.Hour
			}
			if d.Repeat == "" {
				d.Repeat = end.Repeat
			}
			d.Weekdays = append(d.Weekdays, end.Weekdays...)
			d.Named = append(d.Named, end.Named...)
			next = after
		}
	}
	d.Start, d.End = r.bytes(i, next)
	return d, next, true
}

func (r *reader) stamp(i int) (Dates, int, bool) {
	closing := ">"
	switch {
	case r.sign(i, "["):
		closing = "]"
	case !r.sign(i, "<"):
		return Dates{}, i, false
	}
	at := i + 1
	if !r.number(at) || r.ts[at].digits() != 4 || !r.sign(at+1, "-") || !r.sign(at+3, "-") || !r.number(at+2) || !r.number(at+4) {
		return Dates{}, i, false
	}
	date, ok := model.NewDate(r.ts[at].value, r.ts[at+2].value, r.ts[at+4].value)
	if !ok {
		return Dates{}, i, false
	}
	d := Dates{Ranges: []model.DateRange{{Start: date, End: date}}}
	at += 5
	if weekday, next, ok := r.weekday(at); ok {
		d.Weekdays, d.Named, at = []time.Weekday{weekday}, []model.Date{date}, next
	} else if r.word(at) { // a weekday in a language that is not known
		for at++; r.gluedSign(at, "."); at++ {
		}
	}
	if h, next, ok := r.hours(at); ok {
		d.Hour, at = h, next
	}
	for r.sign(at, "+-.") { // a repeater or a delay: "+1w", ".+2d/4d", "--3d"
		repeats := false
		for r.sign(at, "+-.") {
			repeats = repeats || r.sign(at, "+")
			at++
		}
		if !r.number(at) || !r.gluedWord(at+1) {
			return Dates{}, i, false
		}
		if repeats && d.Repeat == "" {
			d.Repeat = repeatRule(r.ts[at].value, r.ts[at+1].text)
		}
		at += 2
		if r.gluedSign(at, "/") && r.gluedNumber(at+1) && r.gluedWord(at+2) { // the longest that a habit may wait
			at += 3
		}
	}
	if !r.sign(at, closing) {
		return Dates{}, i, false
	}
	return d, at + 1, true
}

// repeatRule is the rule (RFC 5545 §3.3.10) of a repeater of org, "2" and "w"; ""
// where it has another unit.
func repeatRule(n int, unit string) string {
	frequency := map[string]string{"h": "HOURLY", "d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "y": "YEARLY"}[unit]
	switch {
	case frequency == "" || n < 1:
		return ""
	case n == 1:
		return "FREQ=" + frequency
	}
	return "FREQ=" + frequency + ";INTERVAL=" + strconv.Itoa(n)
}

// basicStamp reads a moment in the basic format of ISO 8601-1 §4.3.2, as calendars and
// logs write it: "20260512T140000Z". Without its T and hour it counts only where it is
// the whole text: other numbers of eight digits are no days.
func (r *reader) basicStamp(i int) (Dates, int, bool) {
	if !r.number(i) || r.ts[i].digits() != 8 || r.glued(i) {
		return Dates{}, i, false
	}
	n := r.ts[i].value
	date, ok := model.NewDate(n/10000, n/100%100, n%100)
	if year := n / 10000; !ok || year < 1900 || year >= 2200 {
		return Dates{}, i, false
	}
	d := Dates{Ranges: []model.DateRange{{Start: date, End: date}}}
	next := i + 1
	if r.gluedWord(next) && r.ts[next].text == "t" && r.gluedNumber(next+1) && (r.ts[next+1].digits() == 6 || r.ts[next+1].digits() == 4) {
		n := r.ts[next+1].value
		if r.ts[next+1].digits() == 6 {
			n /= 100
		}
		clock, ok := model.NewClock(n/100, n%100)
		if !ok {
			return Dates{}, i, false
		}
		d.Hour = Hours{Start: r.ts[next+1].start, End: r.ts[next+1].end, From: clock}
		next = r.inZone(&d.Hour, next+2)
	} else if i != 0 || !r.end(next) {
		return Dates{}, i, false
	}
	d.Start, d.End = r.bytes(i, next)
	return d, next, true
}
