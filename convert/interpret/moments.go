package interpret

import (
	"maps"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// What a text that is there to say when says of days and hours: several days, days
// that were moved, hours of each.

// cellDates reads all the days of a text, or those that leave their month to one above.
func (in *interpreter) cellDates(text string, held month) lexicon.CellDates {
	if held.month != 0 {
		if found, ok := in.lex.DaysOfMonth(text, held.month, held.year); ok {
			return lexicon.CellDates{Dates: []lexicon.Dates{found}, Choice: found.Choice}
		}
	}
	return in.lex.CellDates(text)
}

// setDates reads the days of a text into the draft and returns what else it says.
func (in *interpreter) setDates(d *draft, text outline.Text) (rest outline.Text) {
	found := in.cellDates(text.Plain, d.month)
	if len(found.Dates) == 0 {
		return text
	}
	for _, dates := range found.Dates {
		in.takeDates(d, text, dates)
	}
	if found.Choice {
		d.setStatus(model.Tentative, text.Pos())
		d.choice = true
	}
	if len(found.Gone) > 0 {
		d.note(text.Plain, text.Pos())
		return in.hoursAfterMove(text, found)
	}
	if in.takeHoursOfEach(d, text, found.Dates) {
		return outline.Text{}
	}
	rest = text
	for _, dates := range slices.Backward(found.Dates) {
		rest = without(rest, dates.Start, dates.End)
	}
	if len(found.Dates) > 1 && in.lex.IsLink(rest.Plain) {
		return outline.Text{}
	}
	return rest
}

// hoursAfterMove is what a text says after the last of days that were moved, where
// that is hours: the words of the move are kept as a note.
func (in *interpreter) hoursAfterMove(text outline.Text, found lexicon.CellDates) outline.Text {
	end := 0
	for _, dates := range append(found.Dates[:len(found.Dates):len(found.Dates)], found.Gone...) {
		end = max(end, dates.End)
	}
	hours := in.lex.FindHours(text.Plain[end:])
	if len(hours) == 0 {
		return outline.Text{}
	}
	return text.Slice(end+hours[0].Start, end+hours[len(hours)-1].End)
}

// takeHoursOfEach gives each of several days the hours that stand after it, "2 juin
// 9h-12h, 9 juin 14h-17h"; it is false unless every day has its own.
func (in *interpreter) takeHoursOfEach(d *draft, text outline.Text, dates []lexicon.Dates) bool {
	if len(dates) < 2 {
		return false
	}
	hours := make([][]model.Hours, len(dates))
	for i, date := range dates {
		end := len(text.Plain)
		if i+1 < len(dates) {
			end = dates[i+1].Start
		}
		for _, h := range in.lex.FindHours(text.Plain[date.End:end]) {
			if !h.From.IsZero() || !h.To.IsZero() {
				hours[i] = append(hours[i], in.hoursOf(d, h, text.From(date.End)))
			}
		}
		if hours[i] == nil {
			return false
		}
	}
	d.saidHours = true
	for i, date := range dates {
		for _, r := range date.Ranges {
			d.setHoursOn(r, hours[i])
		}
	}
	return true
}

// setHoursOn gives one of several days hours of its own.
func (d *draft) setHoursOn(days model.DateRange, hours []model.Hours) {
	if d.hoursOn == nil {
		d.hoursOn = map[model.Date][]model.Hours{}
	}
	d.hoursOn[withoutYear(days.Start)] = hours
}

// hoursOf are hours of a text as the model has them. Hours that are counted on past
// midnight are reported, and the zone that they are said in is noted.
func (in *interpreter) hoursOf(d *draft, h lexicon.Hours, text outline.Text) model.Hours {
	at := text.PosAt(h.Start)
	if h.PastDay {
		in.report(model.NoSuchHour, at, strings.TrimSpace(text.Plain[h.Start:h.End]), h.To.String()).As("past-midnight")
	}
	if !h.Zone.IsZero() {
		d.zones = append(d.zones, statedZone{h.Zone, text.Plain[h.Zone.Start:h.Zone.End], at})
	}
	return model.Hours{Start: h.From, End: h.To, Source: at}
}

// moveDates gives a session the day that a text beside its date says it was moved to:
// « Extincteurs (reporté au 10 avril) ». It returns the text without that.
func (in *interpreter) moveDates(d *draft, text outline.Text) outline.Text {
	if len(d.Dates) != 1 {
		return text
	}
	found, start, ok := in.lex.MovedTo(text.Plain)
	if !ok || len(found.Ranges) == 0 || sameDay(found.Ranges[0].Start, d.Dates[0].Start) {
		return text
	}
	was := d.Dates[0].Start
	d.note(in.lex.DayInWords(in.p.Language, was.Year, was.Month, was.Day)+" : "+text.Plain[start:found.End], text.PosAt(start))
	d.Dates, d.weekdays = nil, nil
	in.takeDates(d, text, found)
	for i := range d.Dates {
		if was.HasYear() && !inYear(&d.Dates[i], was.Year) {
			in.report(model.NoSuchDate, text.PosAt(start), rangeText(d.Dates[i])).As("year")
		}
	}
	if inner, first, end, ok := parenthesis(text.Plain); ok && first < start && found.End < end && strings.TrimSpace(inner) != "" {
		return without(text, first, end)
	}
	return text
}

// moveByNotes gives a session the day that a note of it says it was moved to, in brackets
// or at its beginning: the heading of its day, « Levain (reporté au 10 mars) ». A sentence
// that mentions a move may speak of anything.
func (in *interpreter) moveByNotes(d *draft) {
	for i, note := range d.Notes {
		_, start, ok := in.lex.MovedTo(note)
		_, first, _, bracketed := parenthesis(note)
		if ok && (start == 0 || bracketed && first == start-1) {
			in.moveDates(d, outline.NewText(note, d.Origins.At(model.FieldNotes, i)))
			return
		}
	}
}

// splitDates makes a session of each of several days on which the same takes place.
// Alternatives stay one session, and so do the days of an event.
func (in *interpreter) splitDates() {
	var split []*draft
	for _, d := range in.drafts {
		d.dropDoubledDates()
		if len(d.Dates) < 2 || d.choice || len(d.Days) > 0 {
			split = append(split, d)
			continue
		}
		for _, r := range d.Dates {
			one := *d
			session := *d.Session
			session.Dates = []model.DateRange{r}
			session.Origins = cloneOrigins(d.Origins)
			session.Agenda = slices.Clone(d.Agenda)
			session.Hours = slices.Clone(d.Hours)
			if own, ok := d.hoursOn[withoutYear(r.Start)]; ok {
				session.Hours = slices.Clone(own)
			}
			one.Session = &session
			split = append(split, &one)
		}
	}
	in.drafts = split
}

func cloneOrigins(all model.Origins) model.Origins {
	copied := maps.Clone(all)
	for field, list := range copied {
		copied[field] = slices.Clone(list)
	}
	return copied
}

// dropDoubledDates drops days that a session states a second time.
func (d *draft) dropDoubledDates() {
	var kept []model.DateRange
	for _, r := range d.Dates {
		if !slices.ContainsFunc(kept, func(k model.DateRange) bool { return k.Start == r.Start && k.End == r.End }) {
			kept = append(kept, r)
		}
	}
	d.Dates = kept
}

// The longest that hours go on past midnight, in minutes: a night, and less where they
// begin in the day. What lasts longer is a slip of the keyboard: "14h-13h".
const (
	longestNight = 16 * 60
	longestShift = 12 * 60
	dayEnds      = 15 * 60
)

// runsBackwards reports whether hours end before they begin, rather than on the next day.
func runsBackwards(start, end model.Clock) bool {
	if !end.Before(start) {
		return false
	}
	minutes := model.Hours{Start: start, End: end}.Minutes()
	return minutes > longestNight || minutes > longestShift && start.Minutes() < dayEnds
}

// checkEnds reports hours that end before they begin, and leaves their end out.
func (in *interpreter) checkEnds(d *draft) {
	if d.SeveralDays() {
		return // from an hour of the first day to one of the last
	}
	for i := range d.Hours {
		if h := &d.Hours[i]; runsBackwards(h.Start, h.End) {
			in.report(model.EndBeforeStart, h.Source, h.String())
			d.note(h.String(), h.Source)
			h.End = model.Clock{}
		}
	}
	for i := range d.Agenda {
		if e := &d.Agenda[i]; runsBackwards(e.Start, e.End) {
			written := model.Hours{Start: e.Start, End: e.End}.String()
			in.report(model.EndBeforeStart, e.Source, written)
			e.Details = append(e.Details, written)
			e.End = model.Clock{}
		}
	}
}
