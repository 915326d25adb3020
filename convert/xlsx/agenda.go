package xlsx

import (
	"cmp"

	"github.com/xuri/excelize/v2"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// entryRow is an entry of a running order, with its session.
type entryRow struct {
	session *model.Session
	entry   *model.Entry
}

// day is when the entry takes place. Sessions of one day do not repeat their date
// in each entry: the sheet does, so that it can be filtered by day.
func (r entryRow) day() model.Date {
	if r.entry.Date.IsZero() && !r.session.SeveralDays() {
		return r.session.FirstDate()
	}
	return r.entry.Date
}

// minutes is how long the entry lasts; 0 where the plan does not say.
func (r entryRow) minutes() int {
	return model.Hours{Start: r.entry.Start, End: r.entry.End}.Minutes()
}

// agendaSheet has a row for each entry of the running orders.
func agendaSheet(l *templates.Locale, sessions []*model.Session) sheet[entryRow] {
	return sheet[entryRow]{
		id:      "agenda",
		name:    l.Labels.RunningOrder,
		columns: agendaColumns(l),
		rows: func(yield func(entryRow) bool) {
			for _, s := range sessions {
				for i := range s.Agenda {
					if !yield(entryRow{s, &s.Agenda[i]}) {
						return
					}
				}
			}
		},
		source: func(r entryRow) model.Pos { return cmp.Or(r.entry.Source, r.session.Source) },
		struck: func(r entryRow) bool { return cancelled(r.session) },
		rules:  append(togetherRules("id", "date", "session"), durationRule),
		colour: headerColour,
	}
}

// durationRule warns of a duration that no longer fits the hours beside it.
var durationRule = rule{
	on:    "duration",
	when:  "AND(ISNUMBER({start}),ISNUMBER({end}),ABS(MOD({end}-{start},1)-{duration})>1/2880)",
	style: excelize.Style{Font: &excelize.Font{Bold: true, Color: alarmColour}},
}

func agendaColumns(l *templates.Locale) []column[entryRow] {
	t := &l.Labels
	session, id := sessionReference(l, func(r entryRow) *model.Session { return r.session })
	var kinds []string
	for _, k := range model.Kinds() {
		kinds = append(kinds, l.KindOf(k))
	}
	return []column[entryRow]{
		{id: "date", label: t.Date, look: dateLook, width: 16, content: entryDate(l)},
		{id: "day", label: t.DayNumber, look: countLook, width: 10, optional: true, content: count(func(r entryRow) *int { return &r.entry.Day })},
		session,
		{id: "start", label: t.Start, look: clockLook, width: 9, content: clock(func(r entryRow) *model.Clock { return &r.entry.Start })},
		{id: "end", label: t.End, look: clockLook, width: 9, content: clock(func(r entryRow) *model.Clock { return &r.entry.End })},
		{id: "duration", label: t.Duration, look: durationLook, width: 9, content: entryDuration(l)},
		{id: "period", label: t.PartOfDay, look: choiceLook, width: 13, optional: true, choices: partsOfDay(l), closed: true, content: entryPeriod(l)},
		{id: "title", label: t.Entry, look: strongLook, width: 46, content: text(func(r entryRow) *string { return &r.entry.Title })},
		{id: "kind", label: t.Kind, look: choiceLook, width: 14, choices: kinds, closed: true, content: entryKind(l)},
		{id: "track", label: t.Track, width: 18, optional: true, content: text(func(r entryRow) *string { return &r.entry.Track })},
		{id: "optional", label: t.Optional, look: choiceLook, width: 11, optional: true, choices: []string{t.Yes, t.No}, closed: true, content: entryOptional(l)},
		{id: "audience", label: t.Audience, width: 22, optional: true, content: audience(func(r entryRow) *[]model.Audience { return &r.entry.Audience })},
		{id: "people", label: t.People, width: 24, content: list(names, func(r entryRow) *[]string { return &r.entry.People })},
		{id: "place", label: t.Place, width: 22, optional: true, content: text(func(r entryRow) *string { return &r.entry.Place })},
		{id: "details", label: t.Details, width: 52, content: list(points, func(r entryRow) *[]string { return &r.entry.Details })},
		{id: "stated_duration", label: t.Duration + " (ISO 8601)", look: technicalLook, width: 12, optional: true, technical: true, content: statedDuration()},
		id,
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(r entryRow) cell { return sourceCell(r.entry.Source) })},
	}
}

// dayRow is a day of a session of several days.
type dayRow struct {
	session *model.Session
	day     *model.Day
	number  int // from 1, where the day has no date; 0 where it has
}

// daySheet has a row for each day that has something of its own.
func daySheet(l *templates.Locale, sessions []*model.Session) sheet[dayRow] {
	return sheet[dayRow]{
		id:      "days",
		name:    l.Labels.Days,
		columns: dayColumns(l),
		rows: func(yield func(dayRow) bool) {
			for _, s := range sessions {
				for i := range s.Days {
					row := dayRow{session: s, day: &s.Days[i]}
					if row.day.Date.IsZero() {
						row.number = i + 1
					}
					if !yield(row) {
						return
					}
				}
			}
		},
		source: func(r dayRow) model.Pos { return cmp.Or(r.day.Source, r.session.Source) },
		struck: func(r dayRow) bool { return cancelled(r.session) },
		rules:  togetherRules("id", "session"),
		colour: headerColour,
	}
}

func dayColumns(l *templates.Locale) []column[dayRow] {
	t := &l.Labels
	session, id := sessionReference(l, func(r dayRow) *model.Session { return r.session })
	return []column[dayRow]{
		{id: "date", label: t.Date, look: dateLook, width: 16, content: dayDate(l)},
		{id: "day", label: t.DayNumber, look: countLook, width: 10, optional: true, content: shown(func(r dayRow) cell { return countCell(r.number) })},
		session,
		{id: "start", label: t.Start, look: clockLook, width: 9, content: start(hoursOfDay)},
		{id: "end", label: t.End, look: clockLook, width: 9, content: end(hoursOfDay)},
		{id: "period", label: t.PartOfDay, look: choiceLook, width: 13, optional: true, choices: partsOfDay(l), closed: true, content: hoursPeriod(l, hoursOfDay)},
		{id: "duration", label: t.Duration, look: durationLook, width: 9, optional: true, content: hoursDuration(hoursOfDay)},
		{id: "hours_for", label: t.HoursFor, width: 14, optional: true, content: hoursFor(hoursOfDay)},
		{id: "other_hours", label: t.OtherHours, width: 26, optional: true, content: otherHours(l, hoursOfDay)},
		{id: "title", label: t.Title, look: strongLook, width: 40, content: text(func(r dayRow) *string { return &r.day.Title })},
		{id: "place", label: t.Place, width: 24, content: text(func(r dayRow) *string { return &r.day.Place })},
		{id: "objectives", label: t.Objectives, width: 44, optional: true, content: list(points, func(r dayRow) *[]string { return &r.day.Objectives })},
		{id: "facilitators", label: t.Facilitators, width: 22, optional: true, content: list(names, func(r dayRow) *[]string { return &r.day.Facilitators })},
		{id: "fields", label: t.Fields, width: 36, optional: true, content: dayFields()},
		{id: "notes", label: t.Notes, width: 60, content: list(points, func(r dayRow) *[]string { return &r.day.Notes })},
		id,
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(r dayRow) cell { return sourceCell(r.day.Source) })},
	}
}

// dayFields are the fields of a day, a line "Name : value" each.
func dayFields() content[dayRow] {
	return content[dayRow]{
		cell: func(r dayRow) cell {
			var lines []string
			for _, f := range r.day.Fields {
				lines = append(lines, labelled(f.Name, f.Value))
			}
			return textCell(points(lines))
		},
		read: func(r *reading, row dayRow, c grid.Cell) { row.day.Fields = r.labelledLines(c) },
	}
}

func hoursOfDay(r dayRow) *[]model.Hours { return &r.day.Hours }
