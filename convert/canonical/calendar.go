package canonical

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// calendarLabels are what a session has of calendars: when it is due, how it
// repeats, who may see it, its categories, the zone of its hours.
func (f form) calendarLabels(s *model.Session) (list []outline.Item) {
	add := func(label, value string) {
		if value != "" {
			list = append(list, f.labelled(label, value))
		}
	}
	add(f.Labels.Due, f.moment(s.Due))
	add(f.Labels.Series, s.Series.Text)
	add(f.Labels.SeriesRule, s.Series.Rule)
	add(f.Labels.Class, f.Class(s.Class))
	for _, name := range s.Categories {
		add(f.Labels.Categories, name)
	}
	add(f.Labels.Timezone, s.Timezone)
	return list
}

// calendarLabel reads what calendarLabels writes; known is false for other labels.
func (r *reader) calendarLabel(s *model.Session, label, value string, at model.Pos) (read, known bool) {
	read = true
	switch label {
	case r.Labels.Due:
		s.Due, read = r.readMoment(value)
		s.Origins.Set(model.FieldDue, model.Stated, at)
	case r.Labels.Series:
		s.Series.Text = value
		s.Origins.Set(model.FieldSeries, model.Stated, at)
	case r.Labels.SeriesRule:
		s.Series.Rule = value
		s.Origins.Set(model.FieldSeries, model.Stated, at)
	case r.Labels.Class:
		s.Class, read = r.readClass(value)
		s.Origins.Set(model.FieldClass, model.Stated, at)
	case r.Labels.Categories:
		s.Categories = append(s.Categories, value)
		s.Origins.Add(model.FieldCategories, model.Stated, at)
	case r.Labels.Timezone:
		s.Timezone = value
		s.Origins.Set(model.FieldTimezone, model.Stated, at)
	default:
		return false, false
	}
	return read, true
}

func (r *reader) readClass(text string) (model.Class, bool) {
	for _, c := range []model.Class{model.Private, model.Confidential} {
		if text == r.Class(c) {
			return c, true
		}
	}
	return "", false
}

const hourSeparator = ", " // between a day and its hour

// moment writes "vendredi 16 octobre 2026, 14h".
func (f form) moment(m model.Moment) string {
	if m.IsZero() {
		return ""
	}
	text := f.dates([]model.DateRange{{Start: m.Date, End: m.Date}})
	if !m.Clock.IsZero() {
		text += hourSeparator + f.clock(m.Clock)
	}
	return text
}

func (f form) readMoment(text string) (m model.Moment, ok bool) {
	if i := strings.LastIndex(text, hourSeparator); i >= 0 {
		if m.Clock, ok = f.readClock(text[i+len(hourSeparator):]); ok {
			text = text[:i]
		}
	}
	ranges, ok := f.readDates(text)
	if !ok || len(ranges) != 1 || ranges[0].Start != ranges[0].End {
		return m, false
	}
	m.Date = ranges[0].Start
	return m, true
}
