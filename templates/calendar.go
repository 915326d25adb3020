package templates

import (
	"fmt"
	"strconv"
	"strings"

	"deroule/model"
)

// Fact is a value with its label.
type Fact struct{ Label, Value string }

// CalendarFacts are what a session has of calendars beside its dates, as people
// read it: when it is due, how it repeats, who may see it, its categories, and its
// zone.
func (l Locale) CalendarFacts(s *model.Session) []Fact {
	var facts []Fact
	add := func(label, value string) {
		if value != "" {
			facts = append(facts, Fact{label, value})
		}
	}
	add(l.Labels.Due, l.Moment(s.Due))
	add(l.Labels.Series, l.Series(s.Series))
	add(l.Labels.Class, l.Class(s.Class))
	add(l.Labels.Categories, strings.Join(s.Categories, ", "))
	add(l.Labels.Timezone, s.Timezone)
	return facts
}

// Moment writes "vendredi 16 octobre 2026, 14 h".
func (l Locale) Moment(m model.Moment) string {
	text := l.Day(m.Date)
	if !m.Clock.IsZero() {
		text += ", " + l.Clock(m.Clock)
	}
	return text
}

// Class writes who may see a session; empty where everybody may.
func (l Locale) Class(c model.Class) string {
	switch c {
	case model.Private:
		return l.Labels.Private
	case model.Confidential:
		return l.Labels.Confidential
	}
	return ""
}

// Series writes how a session repeats: in the words of its source, else the rule
// in words, "toutes les 2 semaines", or as it stands where it says more than that.
func (l Locale) Series(s model.Series) string {
	if s.Text != "" || s.Rule == "" {
		return s.Text
	}
	frequency, interval := "", 1
	for part := range strings.SplitSeq(s.Rule, ";") {
		name, value, _ := strings.Cut(part, "=")
		switch name {
		case "FREQ":
			frequency = value
		case "INTERVAL":
			interval, _ = strconv.Atoi(value)
		default:
			return s.Rule
		}
	}
	every, known := l.every[frequency]
	switch {
	case !known || interval < 1:
		return s.Rule
	case interval == 1:
		return every[0]
	}
	return fmt.Sprintf(every[1], interval)
}
