package interpret

import (
	"time"

	"deroule/model"
)

// Days may have no other name than their weekday, and a week above them.

// dateWeekdays gives the days of a session that are named by weekdays the dates
// that follow from its first: « Semaine du 12 avril 2027 », then « Lundi », « Mardi ».
func (in *interpreter) dateWeekdays() {
	for _, d := range in.drafts {
		if len(d.Days) < 2 {
			continue
		}
		first, ok := in.weekOf(d)
		if !ok {
			continue
		}
		if dates, ok := in.weekdayDates(d, first.Start); ok {
			first.End = dates[len(dates)-1]
			d.Dates = []model.DateRange{first}
			d.dateDays(dates)
		}
	}
}

// weekOf is the one day that a session states, or that a note of it names a week by.
func (in *interpreter) weekOf(d *draft) (model.DateRange, bool) {
	if len(d.Dates) > 0 {
		return d.Dates[0], len(d.Dates) == 1 && d.Dates[0].Days() == 1 && d.Dates[0].Start.HasYear()
	}
	for i, note := range d.Notes {
		found, ok := in.lex.WeekOf(note)
		if ok && len(found.Ranges) == 1 && found.Ranges[0].Start.HasYear() {
			week := found.Ranges[0]
			week.Source = d.Origins[model.FieldNotes][i].Source
			return week, true
		}
	}
	return model.DateRange{}, false
}

// weekdayDates are the dates of days that a session names by weekdays alone, in
// their order in one week, the first of them the day given.
func (in *interpreter) weekdayDates(d *draft, first model.Date) ([]model.Date, bool) {
	var dates []model.Date
	last := -1
	for _, day := range d.Days {
		weekday, end, ok := in.lex.Weekday(day.Title)
		after := (int(weekday) - int(first.Weekday()) + daysOfWeek) % daysOfWeek
		if !ok || hasWords(day.Title[end:]) || !day.Date.IsZero() || after <= last {
			return nil, false
		}
		dates, last = append(dates, first.AddDays(after)), after
	}
	return dates, dates[0] == first
}

const daysOfWeek = int(time.Saturday) + 1

// dateDays gives the days of a session, and the entries on them, their dates.
func (d *draft) dateDays(dates []model.Date) {
	for i, date := range dates {
		d.Days[i].Date, d.Days[i].Title = date, ""
	}
	for i := range d.Agenda {
		if e := &d.Agenda[i]; e.Day > 0 && e.Day <= len(dates) {
			e.Date, e.Day = dates[e.Day-1], 0
		}
	}
}
