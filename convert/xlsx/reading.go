package xlsx

import (
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// reading is a workbook of ours while it is read. People have edited it: they
// typed dates in words, moved columns, added rows, columns and sheets.
type reading struct {
	file    string
	locale  *templates.Locale
	values  *grid.Values
	p       *model.Programme
	byID    map[string]*model.Session
	gone    []*model.Session // whose rows somebody took out
	rests   map[int]string   // what did not fit into its cell, by its number
	at      model.Pos        // the cell that is read
	session reference        // that the row speaks of
	fields  []model.Property // of the row, those without a column of their own
	kept    []string         // of the row, what no column of its kind can hold
}

// reference is how a row names its session: by its identifier, for people by its
// name and date.
type reference struct {
	id, name string
	date     model.Date
}

// text is the text of a cell with what goes on elsewhere.
func (r *reading) text(c grid.Cell) string {
	text := c.Text
	for range len(r.rests) {
		head, n, ok := cutContinuation(r.locale, text)
		rest, known := r.rests[n]
		if !ok || !known {
			break
		}
		text = head + rest
	}
	return text
}

// cutContinuation reads the mark that continuation makes.
func cutContinuation(l *templates.Locale, text string) (head string, n int, ok bool) {
	inside, closed := strings.CutSuffix(text, "]")
	at := strings.LastIndex(inside, " ["+l.Labels.Continued+" ")
	if !closed || at < 0 {
		return text, 0, false
	}
	n, err := strconv.Atoi(inside[at+len(" ["+l.Labels.Continued+" "):])
	return inside[:at], n, err == nil
}

// days reads a date, or several in words. It reports what is none.
func (r *reading) days(c grid.Cell) (model.DateRange, bool) {
	days, ok := r.values.Days(c)
	if !ok {
		r.p.Diagnostics.Add(model.UnreadDate, r.at, c.Text)
		r.keep(c)
	}
	days.Source = r.at
	return days, ok
}

func (r *reading) clock(c grid.Cell) (model.Clock, bool) {
	clock, ok := r.values.Clock(c)
	if !ok {
		r.p.Diagnostics.Add(model.UnreadHours, r.at, c.Text)
		r.keep(c)
	}
	return clock, ok
}

// hours reads what hoursLine writes.
func (r *reading) hours(line string) (model.Hours, bool) {
	text, audience := line, ""
	if inside, closed := strings.CutSuffix(line, ")"); closed {
		if before, after, found := strings.Cut(inside, " ("); found {
			text, audience = before, after
		}
	}
	hours := model.Hours{Audience: audience, Source: r.at}
	for i, part := range strings.Split(text, hoursJoint) {
		if !r.hoursPart(&hours, part, i == 0) {
			r.p.Diagnostics.Add(model.UnreadHours, r.at, line)
			r.kept = append(r.kept, line)
			return hours, false
		}
	}
	return hours, true
}

// hoursPart reads hours, a part of the day or a length of time. The first part of a
// line is hours where it can be: "3 h" is an hour there.
func (r *reading) hoursPart(h *model.Hours, part string, first bool) bool {
	for _, p := range model.Periods() {
		if sameWord(part, r.locale.PartOfDay(p)) {
			h.Period = p
			return true
		}
	}
	if iso, ok := r.locale.ReadDuration(part); ok && !first {
		h.Duration = iso
		return true
	}
	read, ok := r.values.Hours(part)
	if ok {
		h.Start, h.End = read.Start, read.End
	} else if _, _, ok = parseISODuration(part); ok {
		h.Duration = part
	}
	return ok
}

// readReferenceDate reads the date of a row that is not a session itself.
func (r *reading) readReferenceDate(c grid.Cell) {
	if days, ok := r.days(c); ok {
		r.session.date = days.Start
	}
}

// keep keeps what a column cannot hold, for the notes of the row.
func (r *reading) keep(c grid.Cell) { r.kept = append(r.kept, r.text(c)) }
