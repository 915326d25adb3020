// Package ics writes programmes as iCalendar files (RFC 5545, RFC 7986), for
// people to import into a calendar or to subscribe to, and reads calendars of any
// program as programmes.
//
// The road out: a [Writer] asks events (events.go) for the calendar events of every
// session, in civil dates and hours; a zone (zone.go) turns those into instants
// with the tz database that is part of this package; property.go is the only
// place where a value reaches golang-ical.
//
// The road in: a [Reader] has package contentline take the file apart; series
// (occurrences.go) are expanded by package recurrence, on the walls that the
// calendar names (wall.go); what an event has properties for becomes a session
// (session.go), and what its words say is understood as any plan is (details.go).
// Calendars of ours hold their sessions, which are given back as they were, with
// what people have changed since (own.go, restore.go).
package ics

import (
	"bytes"
	"slices"

	"deroule/convert"
	"deroule/model"
)

// Format is the iCalendar format.
func Format() convert.Format {
	return convert.Format{
		Name:       "ics",
		Title:      "iCalendar",
		Extensions: []string{".ics", ".ical", ".icalendar"},
		Sniff:      sniff,
		Keeps: []model.Field{
			model.FieldTitle, model.FieldLanguage, model.FieldTimezone, model.FieldSummary, model.FieldLinks,
			model.FieldDefaults, model.FieldSessions, model.FieldTheme, model.FieldStatus, model.FieldDates,
			model.FieldHours, model.FieldAudience, model.FieldPlace, model.FieldHost, model.FieldObjectives,
			model.FieldFacilitators, model.FieldSpeakers, model.FieldDays, model.FieldAgenda, model.FieldFields,
			model.FieldLists, model.FieldNotes, model.FieldSeries, model.FieldCategories, model.FieldClass, model.FieldDue, model.FieldPlaces,
		},
		Holds:  holds,
		Wrote:  wrote,
		Reader: Reader{},
		Writer: Writer{},
	}
}

// holds reports whether a calendar can show a session: it needs a day of a known
// year.
func holds(s *model.Session) bool {
	return slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return r.Start.HasYear() }) || len(s.Dates) == 0 && s.Due.Date.HasYear()
}

// wrote tells calendars of ours. Programs that keep calendars put their own name
// into those that they export.
func wrote(data []byte) bool {
	return bytes.Contains(data, []byte("\r\nPRODID:"+productID+"\r\n")) && bytes.HasSuffix(data, []byte("\r\nEND:VCALENDAR\r\n"))
}

// sniff tells the first line that every calendar has (RFC 5545 §3.4). Names of
// components are written in either case.
func sniff(head []byte) bool {
	const first = "BEGIN:VCALENDAR"
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(head) >= len(first) && bytes.EqualFold(head[:len(first)], []byte(first))
}
