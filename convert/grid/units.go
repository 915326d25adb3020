package grid

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/model"
)

// unitOf is the unit of a plain number in a column of durations: the one that the
// column's name gives, else minutes where the numbers are as large as those are.
func (f *flat) unitOf(c *Cell, col *column) string {
	if c.Kind != Number || col.role != lexicon.RoleDuration {
		return ""
	}
	for _, word := range strings.FieldsFunc(lexicon.Fold(col.name), func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch word {
		case "min", "mn", "minute", "minutes", "minuti", "minutos", "minuten":
			return " min"
		case "h", "heure", "heures", "hour", "hours", "hrs", "ore", "horas", "stunden":
			return " h"
		case "j", "jour", "jours", "day", "days", "giorni", "dias", "tage":
			return " j"
		}
	}
	const leastMinutes = 10
	if c.Number >= leastMinutes {
		return " min"
	}
	return " h"
}

// fillsDown reports whether an empty date means the one above it: where a table
// of sessions leaves it out of many rows. In a running order the understanding
// knows that by itself.
func (f *flat) fillsDown() bool {
	if f.date < 0 {
		return false
	}
	dated, blank, days := 0, 0, map[string]bool{}
	for _, row := range f.sample() {
		if lone(row) != nil {
			continue
		}
		c := f.shown(row.Number, f.columns[f.date].first)
		if c != nil {
			days[c.Text] = true
		}
		if c != nil && c.Row == row.Number {
			dated++
		} else if dated > 0 {
			blank++
		}
	}
	if f.hours >= 0 && len(f.sample()) >= 2*len(days) && !f.isForGroups() {
		return false
	}
	return 5*blank >= dated
}

// isForGroups reports whether the rows are sessions although several share a day:
// each says whom it is for, and the days lie far apart.
func (f *flat) isForGroups() bool {
	audience := f.find(func(c *column) bool { return c.role == lexicon.RoleAudience })
	if audience < 0 || 2*f.columns[audience].filled < len(f.sample()) {
		return false
	}
	var last model.Date
	near, far := 0, 0
	for _, row := range f.sample() {
		c := cellOf(row, f.columns[f.date].first)
		if c == nil || !f.words.of(c).date {
			continue
		}
		d, ok := f.words.firstDate(c)
		switch days := last.DaysUntil(d); {
		case !ok || last.IsZero() || days == 0:
		case days <= 3:
			near++
		default:
			far++
		}
		last = d
	}
	return far > near
}
