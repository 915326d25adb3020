package ics

import (
	"io"
	"strings"

	ical "github.com/arran4/golang-ical"
)

// stream writes a calendar component by component, so that of thousands of events
// only one is in memory at a time. It remembers the first error.
type stream struct {
	to  io.Writer
	err error
}

// layout is how golang-ical writes: its own line ends are not those of RFC 5545 §3.1.
func layout() *ical.SerializationConfiguration {
	return &ical.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: string(ical.WithNewLineWindows)}
}

// begin writes what stands before the events.
func (s *stream) begin(ps properties, zones ...ical.Component) {
	s.line("BEGIN:VCALENDAR")
	for _, p := range ps {
		if s.err == nil {
			s.err = p.SerializeTo(commaWriter{s.to}, layout())
		}
	}
	for _, z := range zones {
		s.component(z)
	}
}

func (s *stream) component(c ical.Component) {
	if s.err == nil {
		s.err = c.SerializeTo(commaWriter{s.to}, layout())
	}
}

func (s *stream) end() error {
	s.line("END:VCALENDAR")
	return s.err
}

func (s *stream) line(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.to, text+layout().NewLine)
	}
}

// commaWriter puts the commas of lists in. golang-ical writes line by line and
// never cuts a character, so that each is found whole; lines only get shorter.
type commaWriter struct{ w io.Writer }

func (c commaWriter) Write(line []byte) (int, error) {
	return c.WriteString(string(line))
}

func (c commaWriter) WriteString(line string) (int, error) {
	_, err := io.WriteString(c.w, strings.ReplaceAll(line, listComma, ","))
	return len(line), err
}
