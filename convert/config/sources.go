package config

import (
	"slices"

	"deroule/convert/correct"
	"deroule/model"
)

// Source is what the file says of the sources that a pattern names.
type Source struct {
	Pattern     string // told from the folder of the file
	Year        int
	Timezone    string
	Corrections correct.Corrections
}

// For is what holds for a source, whose path is told from the folder of the file with
// slashes. The most exact pattern wins, by the letters that it says; the others give
// what it leaves unsaid.
func (c Config) For(path string) (s Source) {
	exact := -1
	var best Source
	for _, other := range c.Sources {
		if !(Patterns{other.Pattern}).Match(path, false) {
			continue
		}
		if n := letters(other.Pattern); n >= exact {
			best, other = other, best
			exact = n
		}
		s = merged(s, other)
	}
	return merged(best, s)
}

// letters counts the characters of a pattern that stand for themselves.
func letters(pattern string) int {
	n := 0
	for _, r := range pattern {
		if r != '*' && r != '?' {
			n++
		}
	}
	return n
}

// merged is the first with what only the second says; what lists say adds up.
func merged(a, b Source) Source {
	if a.Year == 0 {
		a.Year = b.Year
	}
	if a.Timezone == "" {
		a.Timezone = b.Timezone
	}
	c, d := &a.Corrections, b.Corrections
	if c.Title.Value == "" {
		c.Title = d.Title
	}
	x, y := &c.Reading, d.Reading
	if x.Dates.Value == "" {
		x.Dates = y.Dates
	}
	if len(x.Sheets) == 0 {
		x.Sheets = y.Sheets
	}
	x.Skip = slices.Concat(x.Skip, y.Skip)
	x.Tables = slices.Concat(x.Tables, y.Tables)
	x.Headings = slices.Concat(x.Headings, y.Headings)
	x.Choices = slices.Concat(x.Choices, y.Choices)
	c.Ignore = append(c.Ignore[:len(c.Ignore):len(c.Ignore)], d.Ignore...)
	c.Sessions = append(c.Sessions[:len(c.Sessions):len(c.Sessions)], d.Sessions...)
	return a
}

func (r *reader) sources(v value) {
	r.entries(v, func(pattern string, at, v value) {
		if !isPattern(pattern) {
			r.fail(at, BadPattern, nil)
		}
		s := Source{Pattern: pattern}
		r.entries(v, func(key string, at, v value) { r.source(&s, key, at, v) })
		r.config.Sources = append(r.config.Sources, s)
	})
}

func (r *reader) source(s *Source, key string, at, v value) {
	c := &s.Corrections
	switch r.oneOf([]string{"choices", "dates", "headings", "ignore", "sessions", "sheets", "skip", "tables", "timezone", "title", "year"}, key, at, UnknownSetting) {
	case "year":
		year, ok := yearOf(r.word(v))
		if !ok {
			r.fail(v, BadYear, nil)
		}
		s.Year = year
	case "timezone":
		if s.Timezone = r.word(v); !r.known.Zone(s.Timezone) {
			r.fail(v, UnknownZone, nil)
		}
	case "title":
		c.Title = r.text(v)
	case "dates":
		c.Reading.Dates = r.textOf(v, []string{correct.DayFirst, correct.MonthFirst}, UnknownOrder)
	case "tables":
		c.Reading.Tables = r.tables(v)
	case "headings":
		c.Reading.Headings = r.headings(v)
	case "choices":
		r.entries(v, func(_ string, at, v value) {
			c.Reading.Choices = append(c.Reading.Choices, correct.Choice{Point: r.text(at), Option: r.text(v)})
		})
	case "sheets":
		c.Reading.Sheets = r.texts(v)
	case "skip":
		c.Reading.Skip = r.texts(v)
	case "ignore":
		c.Ignore = r.texts(v)
	case "sessions":
		for _, item := range r.items(v) {
			var s correct.Session
			r.entries(item, func(key string, at, v value) { r.session(&s, key, at, v) })
			if s.Of.Value == "" {
				r.fail(item, NoPlace, nil)
			}
			c.Sessions = append(c.Sessions, s)
		}
	}
}

func (r *reader) session(s *correct.Session, key string, at, v value) {
	texts := map[string]*correct.Text{
		"at": &s.Of, "title": &s.Title, "theme": &s.Theme, "place": &s.Place, "date": &s.Date, "hours": &s.Hours, "status": &s.Status, "same-as": &s.SameAs,
	}
	known := []string{"at", "date", "hours", "place", "same-as", "status", "theme", "title"}
	text := texts[r.oneOf(known, key, at, UnknownSetting)]
	if text == nil {
		return
	}
	*text = r.text(v)
	switch key {
	case "date":
		if _, _, ok := correct.ParseDays(text.Value); !ok {
			r.fail(v, BadDate, nil)
		}
	case "hours":
		if _, _, ok := correct.ParseHours(text.Value); !ok {
			r.fail(v, BadHours, nil)
		}
	case "status":
		r.oneOf([]string{string(model.Confirmed), string(model.Tentative), string(model.Cancelled)}, text.Value, v, UnknownStatus)
	}
}

// text is a word with its place in the file.
func (r *reader) text(v value) correct.Text {
	at := v.GetToken().Position
	return correct.Text{Value: r.word(v), At: model.Pos{File: r.file, Line: at.Line, Column: at.Column}}
}

func (r *reader) texts(v value) (texts []correct.Text) {
	for _, item := range r.items(v) {
		texts = append(texts, r.text(item))
	}
	return texts
}
