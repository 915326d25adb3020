// Package ics writes programmes as iCalendar files (RFC 5545, RFC 7986), for
// people to import into a calendar or to subscribe to.
//
// The road: a [Writer] asks events (events.go) for the calendar events of every
// session, in civil dates and hours; a zone (zone.go) turns those into instants
// with the tz database that is part of this package; property.go is the only
// place where a value reaches golang-ical.
package ics

import (
	"bytes"

	"deroule/convert"
)

// Format is the iCalendar format.
func Format() convert.Format {
	return convert.Format{
		Name:       "ics",
		Title:      "iCalendar",
		Extensions: []string{".ics", ".ical", ".icalendar"},
		Sniff:      sniff,
		Writer:     Writer{},
	}
}

// sniff tells the first line that every calendar has (RFC 5545 §3.4). Names of
// components are written in either case.
func sniff(head []byte) bool {
	const first = "BEGIN:VCALENDAR"
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(head) >= len(first) && bytes.EqualFold(head[:len(first)], []byte(first))
}
