package interpret

import (
	"time"

	"deroule/convert/lexicon"
	"deroule/model"
)

// Headings that name a day: that of a session, one of the days of an event, or a day with
// what takes place on it.

// namesItsSession reports whether a heading with hours says what takes place on the
// day that stands above: it is the only one there, and the days beside have one at most.
func (in *interpreter) namesItsSession(s *section, d *draft) bool {
	if d.Title != "" || s.parent != d.section || len(d.Dates) == 0 || len(d.Hours) > 0 || s.parent.parent == nil {
		return false
	}
	days := 0
	for _, day := range s.parent.parent.children {
		if len(day.dates) == 0 {
			continue
		}
		if days++; len(day.children) > 1 {
			return false
		}
	}
	return days > 1
}

// isDayOfSession reports whether a line that serves as a heading is the day of a
// session that has none yet: it says when and nothing else, and no other day stands
// beside it. "### Séance 3", then "**4 juillet 2015, 13h**".
func (in *interpreter) isDayOfSession(s *section, d *draft) bool {
	if s.parent != d.section || len(s.dates) != 1 || len(d.Dates) > 0 || len(d.Days) > 0 || d.Title == "" {
		return false
	}
	for _, sibling := range s.parent.children {
		if sibling != s && len(sibling.dates) > 0 {
			return false
		}
	}
	_, rest, ok := in.saysWhen(s.heading)
	return ok && !hasWords(rest.Plain)
}

// isDayOfDraft reports whether a section is a day of the session that it stands
// under: a date of another time, such as that of a reminder, is none.
func (in *interpreter) isDayOfDraft(s *section, d *draft) bool {
	if len(s.dates) == 0 {
		return in.isNamedByDay(s)
	}
	return len(d.Dates) == 0 || inAnyRange(d.Dates, s.dates[0].Ranges[0].Start)
}

// isNamedByDay reports whether the heading of a section names a day without its
// date. "Wo" does beside headings such as "Di" and "Do"; alone it may ask where.
func (in *interpreter) isNamedByDay(s *section) bool {
	if in.isNameOfDay(s.heading.Plain) || s.parent == nil {
		return in.isNameOfDay(s.heading.Plain)
	}
	if in.lex.HeadsWeekday(s.heading.Plain) && in.areWeekdays(s.parent.children) {
		return true
	}
	if !in.isNameOfDay(s.heading.Plain + ".") {
		return false
	}
	const enough = 3 // days beside it
	days := 0
	for _, sibling := range s.parent.children {
		if in.isNameOfDay(sibling.heading.Plain) {
			days++
		}
	}
	return days >= enough
}

// areWeekdays reports whether at least three of the sections beside each other begin
// with a weekday, each with another.
func (in *interpreter) areWeekdays(sections []*section) bool {
	const enough = 3
	seen := map[time.Weekday]bool{}
	for _, s := range sections {
		day, _, ok := in.lex.Weekday(s.heading.Plain)
		if !ok {
			continue
		}
		if seen[day] {
			return false
		}
		seen[day] = true
	}
	return len(seen) >= enough
}

// isNameOfDay reports whether a heading names a day without its date: "Day 2", or
// nothing but a weekday.
func (in *interpreter) isNameOfDay(heading string) bool {
	if _, ok := in.lex.DayName(heading); ok {
		return true
	}
	_, end, ok := in.lex.Weekday(heading)
	return ok && !hasWords(heading[end:])
}

// readDay reads the heading of a day of a session: its date, hours and title.
func (in *interpreter) readDay(s *section, d *draft) int {
	text := s.heading
	at := 0
	if len(s.dates) > 0 {
		at = in.openDay(d, text, s.dates[0])
		text = without(text, s.dates[0].Start, s.dates[0].End)
	} else {
		d.Days = append(d.Days, model.Day{Source: s.pos})
		at = len(d.Days)
	}
	day := &d.Days[at-1]
	var clocks []lexicon.Hours
	var hours []model.Hours
	for _, h := range in.lex.FindHours(text.Plain) {
		if !h.From.IsZero() || !h.To.IsZero() {
			clocks = append(clocks, h)
			hours = append(hours, in.hoursOf(d, h, text))
		}
	}
	day.Hours = append(hours, day.Hours...)
	day.Title = trimJoints(withoutHours(text, clocks)).Plain
	return at
}
