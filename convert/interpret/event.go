package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// maxGap is how many days may lie between two days of one event: a weekend.
const maxGap = 3

// longestEvent is how many days one event may have: a summer school. A season
// in which something takes place every day is none.
const longestEvent = 31

// isEvent reports whether a section is an event told day by day: its headings
// are days that follow each other, none of them called a session, and it has a
// title to go by.
func (in *interpreter) isEvent(s *section) bool {
	if in.isWeekOfLessons(s) {
		return false
	}
	var dates []model.Date
	for _, child := range s.children {
		if len(child.dates) == 0 {
			continue
		}
		if in.startsWithSessionNoun(child.heading.Plain) || len(child.dates[0].Ranges) != 1 || in.startsEntry(child.heading.Plain) {
			return false
		}
		date := child.dates[0].Ranges[0]
		if date.Start != date.End || in.isRowDate(date.Start) {
			return false
		}
		dates = append(dates, date.Start)
	}
	return consecutive(dates) && !in.eventTitle(s).IsEmpty()
}

// isWeekOfLessons reports whether a section is a week of a timetable, whose days
// are sessions of their own: its title says so, or it is one of several that have
// no other name than that of their week, "S11" and "S13".
func (in *interpreter) isWeekOfLessons(s *section) bool {
	if in.lex.IsTimetable(in.eventTitle(s).Plain) {
		return true
	}
	if s.parent == nil || !isCode(s.heading.Plain) {
		return false
	}
	weeks, counted := in.weeks[s.parent]
	if !counted {
		for _, sibling := range s.parent.children {
			if isCode(sibling.heading.Plain) && slices.ContainsFunc(sibling.children, func(day *section) bool { return len(day.dates) > 0 }) {
				weeks++
			}
		}
		in.weeks[s.parent] = weeks
	}
	return weeks > 1
}

// isCode reports whether a heading is a number with a word at most: "S11", "Semaine 12".
func isCode(heading string) bool {
	return wordCount(heading) <= 2 && strings.ContainsAny(heading, "0123456789")
}

// consecutive reports whether there are at least two days, each follows the one
// before it but for a weekend, and few days are left out: Mondays, Wednesdays and
// Fridays are the days of something regular.
func consecutive(dates []model.Date) bool {
	if len(dates) < 2 || len(dates) > longestEvent {
		return false
	}
	leftOut := 0
	for i, d := range dates[1:] {
		prev := dates[i]
		if d.IsZero() || prev.IsZero() {
			return false
		}
		if !d.HasYear() || !prev.HasYear() {
			d.Year, prev.Year = 2000, 2000
			if d.Compare(prev) < 0 {
				d.Year++
			}
		}
		gap := prev.DaysUntil(d)
		if gap < 0 || gap > maxGap {
			return false
		}
		if gap == 2 {
			leftOut++
		}
	}
	return 2*leftOut < len(dates)
}

// sameDay compares days, by month and day where a year is missing.
func sameDay(a, b model.Date) bool {
	return a.Month == b.Month && a.Day == b.Day && (a.Year == b.Year || a.Year == 0 || b.Year == 0)
}

// eventTitle is the heading that an event goes by: that of its section, or the
// one above where that only says "Programme".
func (in *interpreter) eventTitle(s *section) outline.Text {
	for ; s != nil && s != in.root; s = s.parent {
		if in.roleOfHeading(s) != lexicon.RoleAgenda && in.lex.Role(bare(s.heading.Plain)) != lexicon.RoleAgenda {
			return s.heading
		}
	}
	return in.doc.Title.Trim()
}

// readEvent reads a section whose headings are the days of one event.
func (in *interpreter) readEvent(s *section) {
	d := in.newDraft(s, s.pos)
	d.event = true
	d.setTitle(in.eventTitle(s))
	in.add(d)
	loose := slices.Clone(s.blocks)
	loose = slices.DeleteFunc(loose, func(b outline.Block) bool {
		labels := in.isLabels(b)
		if labels {
			in.detailOf(d, 0).blocks([]outline.Block{b})
		}
		return labels
	})
	for _, child := range s.children {
		if len(child.dates) > 0 {
			in.within(child, d, 0)
			continue
		}
		if _, named := in.lex.DayName(child.heading.Plain); named {
			in.within(child, d, 0)
		}
	}
	in.spanDays(d)
	in.readDaysOfEvent(d, s, loose)
	if s != in.root && s != in.title {
		in.noteHeading(s)
	}
	in.looseBlocks(s, loose)
	for _, child := range s.children {
		if _, named := in.lex.DayName(child.heading.Plain); len(child.dates) == 0 && !named {
			in.group(child)
		}
	}
}

// readDaysOfEvent reads a line of the introduction that names the days of the
// whole event: its year, which the headings of days leave out, and the place that
// stands beside, « Du 11 au 13 mars 2024 — Centre Rivage, Nyon ».
func (in *interpreter) readDaysOfEvent(d *draft, s *section, introduction []outline.Block) {
	if len(d.Dates) == 0 {
		return
	}
	lines := []outline.Text{s.heading}
	for _, b := range introduction {
		if p, ok := b.(*outline.Paragraph); ok {
			lines = append(lines, p.Lines...)
		}
	}
	for _, line := range lines {
		found := in.lex.FindDates(line.Plain)
		if len(found) != 1 || !leads(line.Plain, found[0]) || !sameDay(found[0].Ranges[0].Start, d.Dates[0].Start) {
			continue
		}
		if whole := found[0].Ranges[0]; !d.Dates[0].Start.HasYear() && sameDay(whole.End, d.Dates[0].End) && len(found[0].Ranges) == 1 {
			whole.Source = line.PosAt(found[0].Start)
			d.Dates[0] = whole
		}
		place := trimJoints(line.From(found[0].End))
		if words := wordCount(place.Plain); d.Place == "" && words > 0 && words <= longestPlace && in.isWrittenAsPlace(place.Plain) {
			d.setPlace(place)
		}
	}
}

// longestPlace is how many words a place has that no label announces.
const longestPlace = 8

// isWrittenAsPlace reports whether a text that stands beside days is a place by
// how it is written: it begins as one, is "Somewhere, Town", or one name alone.
func (in *interpreter) isWrittenAsPlace(text string) bool {
	if !startsUpper(text) || strings.ContainsAny(text, ":;?!.0123456789") {
		return false
	}
	name, town, parted := strings.Cut(text, ", ")
	return in.lex.LooksLikePlace(text) || parted && isName(town) && startsUpper(name) || wordCount(text) == 1 && isName(text)
}

// isLabels reports whether a block is a block of names and values.
func (in *interpreter) isLabels(b outline.Block) bool {
	switch b := b.(type) {
	case *outline.Paragraph:
		return in.isLabelBlock(b)
	case *outline.List:
		return in.isKnownLabelList(b)
	}
	return false
}

// spanDays gives an event the dates from its first to its last day.
func (in *interpreter) spanDays(d *draft) {
	if len(d.Days) == 0 || len(d.Dates) > 0 || d.Days[0].Date.IsZero() {
		return
	}
	first, last := d.Days[0], d.Days[len(d.Days)-1]
	d.Dates = []model.DateRange{{Start: first.Date, End: last.Date, Source: first.Source}}
}

// sequenceOf adds a draft to those that stand under the same heading, in order.
func (in *interpreter) sequenceOf(parent *section, d *draft) {
	for i, sequence := range in.sequences {
		if first := sequence[0]; !first.row && !d.row && first.section.parent == parent {
			in.sequences[i] = append(sequence, d)
			return
		}
	}
	in.sequences = append(in.sequences, []*draft{d})
}
