package ods

import (
	"strconv"
	"strings"
	"time"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/convert/outline"
)

// content is what a cell shows, while it is read.
type content struct {
	text    []byte
	spans   []outline.Span
	comment string
	lines   int
}

// readCell reads the cell whose tag was read last; it is false where it shows
// nothing.
func (r *reader) readCell(columnStyle string) (grid.Cell, bool) {
	kind, styleName := r.AttrString("value-type"), r.AttrString("style-name")
	formula := r.AttrString("formula")
	value := r.AttrString("value")
	switch kind {
	case "date":
		value = r.AttrString("date-value")
	case "time":
		value = r.AttrString("time-value")
	case "boolean":
		value = r.AttrString("boolean-value")
	}
	if styleName == "" {
		styleName = columnStyle
	}
	var shown content
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return grid.Cell{}, false
		case parts.Start:
			switch r.Name() {
			case "p":
				r.readParagraph(&shown)
			case "annotation":
				shown.comment = r.readAnnotation()
			case "frame", "table", "shape", "custom-shape":
				r.Skip()
			}
		}
	}
	style := r.styles.of(styleName)
	c := grid.Cell{Text: string(shown.text), Bold: style.bold}
	r.setValue(&c, kind, value, r.styles.values[style.value])
	if strings.TrimSpace(c.Text) == "" {
		if formula == "" || kind != "" {
			return c, false
		}
		c.Text = formula[strings.IndexByte(formula, '=')+1:] // after the name of its language: "of:="
		c.Text = "=" + c.Text
		r.valueless = append(r.valueless, c.Text)
	}
	if shown.comment != "" {
		c.SetComment(shown.comment)
	}
	if style.strike {
		c.Mark(outline.Span{End: len(c.Text), Style: outline.Strike})
	}
	if c.Kind == grid.Text {
		for _, span := range shown.spans {
			c.Mark(span)
		}
	}
	return c, true
}

// setValue gives a cell the value that stands beside what it shows (§19.385).
func (r *reader) setValue(c *grid.Cell, kind, value string, format grid.Kind) {
	switch kind {
	case "date":
		days, ok := daysOf(value)
		if !ok {
			return
		}
		c.Number, c.Kind = days, grid.Date
		if days != float64(int64(days)) || format == grid.Month {
			c.Kind = grid.DateAndClock
		}
		if format == grid.Month || format == grid.Date || format == grid.Clock {
			c.Kind = format
		}
		grid.ShowValue(c)
	case "time":
		days, ok := durationOf(value)
		if !ok {
			return
		}
		c.Number, c.Kind = days, grid.Clock
		if format == grid.Duration || days >= 1 {
			c.Kind = grid.Duration
		}
		grid.ShowValue(c)
	case "float", "percentage", "currency":
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			c.Number, c.Kind = n, grid.Number
		}
	case "boolean":
		if c.Kind = grid.Bool; value == "true" {
			c.Number = 1
		}
	}
}

// daysOf reads "2026-05-12" or "2026-05-12T14:00:00" as days since 30 December 1899.
func daysOf(value string) (float64, bool) {
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04:05", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, value); err == nil {
			const unixEpoch = 25569
			return float64(t.Unix())/(24*60*60) + unixEpoch, t.Year() >= 1900
		}
	}
	return 0, false
}

// durationOf reads "PT09H30M00S" as a part of a day.
func durationOf(value string) (float64, bool) {
	d, err := time.ParseDuration(strings.ToLower(strings.TrimPrefix(value, "PT")))
	return d.Hours() / 24, err == nil && d >= 0 && strings.HasPrefix(value, "PT")
}

// readParagraph adds a paragraph to what a cell shows: a line of it (§6.1.1).
func (r *reader) readParagraph(c *content) {
	if len(c.text) > grid.MaxText {
		r.Fail("@long-text")
		return
	}
	if c.lines++; c.lines > 1 {
		c.text = append(c.text, '\n')
	}
	r.readInline(c)
}

// readInline reads text with what in it is struck, bold or a link.
func (r *reader) readInline(c *content) {
	style, link := r.styles.of(r.AttrString("style-name")), ""
	if r.Name() == "a" {
		link = r.AttrString("href")
	}
	isSpan, start := r.Name() == "span", len(c.text)
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return
		case parts.Text:
			c.text = append(c.text, collapse(r.Text(), c.text)...)
			if len(c.text) > grid.MaxText {
				r.Fail("@long-text")
			}
		case parts.Start:
			switch r.Name() {
			case "s":
				const most = 1000
				c.text = append(c.text, strings.Repeat(" ", min(r.repeated("c"), most))...)
			case "tab":
				c.text = append(c.text, '\t')
			case "line-break":
				c.text = append(c.text, '\n')
			case "annotation", "note":
				r.Skip()
			default:
				r.readInline(c)
			}
		}
	}
	end := len(c.text)
	if start == end {
		return
	}
	if isSpan && style.strike {
		c.spans = append(c.spans, outline.Span{Start: start, End: end, Style: outline.Strike})
	}
	if isSpan && style.bold {
		c.spans = append(c.spans, outline.Span{Start: start, End: end, Style: outline.Strong})
	}
	if link != "" {
		c.spans = append(c.spans, outline.Span{Start: start, End: end, Style: outline.Link, URL: link})
	}
}

// collapse makes one blank of several, as those of the document stand in elements
// of their own (§6.1.2).
func collapse(text, before []byte) []byte {
	blank := len(before) == 0 || before[len(before)-1] == ' ' || before[len(before)-1] == '\n'
	kept := make([]byte, 0, len(text))
	for _, b := range text {
		isBlank := b == ' ' || b == '\t' || b == '\n' || b == '\r'
		if !isBlank {
			kept = append(kept, b)
		} else if !blank {
			kept = append(kept, ' ')
		}
		blank = isBlank
	}
	return kept
}

// readAnnotation reads a comment (§14.1); its author and date say nothing of the plan.
func (r *reader) readAnnotation() string {
	var c content
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return ""
		case parts.Start:
			switch r.Name() {
			case "p":
				r.readParagraph(&c)
			case "creator", "date", "date-string", "creator-initials", "sender-initials":
				r.Skip()
			}
		}
	}
	return strings.TrimSpace(string(c.text))
}
