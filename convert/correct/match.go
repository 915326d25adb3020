package correct

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"deroule/model"
)

// matcher tells the sessions and entries that a text of the settings speaks of.
type matcher struct {
	text        string // an ID as it stands
	slug        string // a name
	date        model.Date
	line        int    // of a text
	sheet, cell string // of a workbook; the cell may be a row, or empty
}

func matcherOf(text string) matcher {
	m := matcher{text: text, slug: model.Slug(text)}
	if d, err := model.ParseDate(text); err == nil {
		m.date = d
		return m
	}
	if found := regexp.MustCompile(`^(?:l\.|ligne|line) ?(\d+)$`).FindStringSubmatch(text); found != nil {
		m.line, _ = strconv.Atoi(found[1])
		return m
	}
	if i := strings.LastIndex(text, "!"); i > 0 {
		m.sheet, m.cell = text[:i], text[i+1:]
	}
	return m
}

func (m matcher) session(s *model.Session) bool {
	switch {
	case !m.date.IsZero():
		return slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return r.Contains(m.date) })
	case m.line > 0, m.sheet != "":
		return m.at(s.Source) || slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return m.at(r.Source) })
	}
	return s.ID == m.text || m.slug != "" && (model.Slug(s.Title) == m.slug || model.Slug(s.Name()) == m.slug)
}

func (m matcher) entry(e model.Entry) bool {
	if m.line > 0 || m.sheet != "" {
		return m.at(e.Source)
	}
	return m.date.IsZero() && m.slug != "" && model.Slug(e.Title) == m.slug
}

// at reports whether a place is the line, the cell or the row.
func (m matcher) at(p model.Pos) bool {
	if m.line > 0 {
		return p.Line <= m.line && m.line <= max(p.Line, p.EndLine) && p.Sheet == ""
	}
	row := strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return p.Sheet == m.sheet && (m.cell == p.Cell || m.cell == row)
}

// near is the date, name or sheet of a session that is most like a text, where one is.
func (a *applied) near(text string) string {
	best, least := "", 1+len([]rune(text))/2
	for _, s := range a.p.Sessions {
		for _, known := range []string{s.FirstDate().String(), s.ID, s.Title, s.Source.Sheet} {
			if known == "" {
				continue
			}
			if d := levenshtein.ComputeDistance(strings.ToLower(text), strings.ToLower(known)); d < least {
				best, least = known, d
			}
		}
	}
	return best
}
