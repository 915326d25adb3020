package formattest

import (
	"math/rand/v2"
	"strings"

	"deroule/model"
)

// Generate makes a programme of any shape that a reader may make: sessions with
// and without dates, years, hours and days, and texts that formats stumble over.
// The same seed gives the same programme.
func Generate(seed uint64) *model.Programme {
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	p := &model.Programme{
		Title:    g.maybe(g.line),
		Language: g.pick("fr", "en", ""),
		Timezone: g.pick("Europe/Paris", "America/Cayenne", "Indian/Reunion", ""),
		Summary:  g.maybe(g.text),
		Links:    several(g, 3, g.link),
		Sessions: several(g, 6, g.session),
		Formats:  several(g, 3, g.supportFormat),
		Notes:    append(several(g, 3, g.note), several(g, 2, g.keptNote)...),
		Tables:   several(g, 1, g.table),
	}
	if g.often() {
		p.Defaults = model.Defaults{Start: g.clock(9, 12), End: g.clock(13, 20), Place: g.maybe(g.line), Source: g.pos()}
	}
	for _, code := range model.Codes() {
		if g.seldom() {
			p.Diagnostics.Add(code, g.pos(), g.line(), g.line(), g.line(), g.line())
		}
	}
	if p.Title != "" {
		p.Origins.Set(model.FieldTitle, model.Stated, g.pos())
	}
	p.Diagnostics.Sort()
	p.AssignIDs()
	return p
}

type generator struct{ *rand.Rand }

func (g generator) often() bool  { return g.IntN(3) > 0 }
func (g generator) seldom() bool { return g.IntN(8) == 0 }

func (g generator) pick(of ...string) string { return of[g.IntN(len(of))] }

func (g generator) maybe(text func() string) string {
	if g.often() {
		return text()
	}
	return ""
}

// several makes up to most things, often none.
func several[T any](g generator, most int, thing func() T) (all []T) {
	if !g.often() {
		return nil
	}
	for range g.IntN(most + 1) {
		all = append(all, thing())
	}
	return all
}

// line is a line of words.
func (g generator) line() string {
	if g.seldom() {
		return g.pick(awkward...)
	}
	words := make([]string, 1+g.IntN(6))
	for i := range words {
		words[i] = g.pick(plain...)
	}
	return strings.Join(words, " ")
}

// text is a line, or a few.
func (g generator) text() string {
	text := g.line()
	for g.seldom() {
		text += "\n" + g.line()
	}
	return text
}

var plain = []string{
	"accueil", "café", "clôture", "l'équipe", "où", "naïf", "cœur", "été", "9", "n°", "budget", "carte",
	"workshop", "welcome", "review", "the", "of", "récit", "Évaluation", "forêt", "tarif", "½",
}

// awkward are texts that one format or another takes for something else.
var awkward = []string{
	"=1+1", "+33 1 23 45 67 89", "@quelqu'un", "-- tiret", "a | b", `C:\plans\été`, "a, b; c: d", `"guillemets" et 'quotes'`,
	"<b>gras</b> & reste", "# titre", "* étoile", "- [ ] case", "| cellule |", "[[lien]]", "{{modèle}}", "100 %", "(parenthèse", "**gras",
	"« déjà » : vraiment ?", "10\u00a0h\u202f30", "e\u0301te\u0301", "日本語の会議", "שלום", "🙂 accueil", "👩\u200d💻", "a\tb",
	"BEGIN:VEVENT", "https://example.org/a?b=c&d=é", "2026-01-01", "9h30", "12", "TRUE", "null", "2e3", "0042", "x\u2028y", "...", "\u00adcoupé",
	strings.Repeat("très ", 60) + "long", strings.Repeat("interminable", 25),
}

func (g generator) session() *model.Session {
	s := &model.Session{
		Title:        g.maybe(g.line),
		Theme:        g.maybe(g.line),
		Status:       model.Confirmed,
		Audience:     several(g, 3, g.audience),
		Place:        g.maybe(g.line),
		Host:         several(g, 2, g.line),
		Objectives:   several(g, 3, g.line),
		Facilitators: several(g, 2, g.line),
		Speakers:     several(g, 2, g.line),
		Hours:        several(g, 2, g.hours),
		Fields:       several(g, 2, g.property),
		Lists:        several(g, 2, g.list),
		Tables:       several(g, 1, g.table),
		Notes:        several(g, 2, g.text),
		Source:       g.pos(),
	}
	g.date(s)
	if g.seldom() {
		g.calendar(s)
		s.Places = []string{g.line(), g.line()}
		s.Place = strings.Join(s.Places, ", ")
	}
	if g.seldom() && len(s.Dates) > 0 {
		s.Dates[0].Precision = model.Precision(g.pick(string(model.ToTheWeek), string(model.ToTheMonth)))
	}
	s.Agenda = several(g, 8, func() model.Entry { return g.entry(s) })
	if s.Title != "" {
		s.Origins.Set(model.FieldTitle, model.Stated, g.pos())
	}
	for range s.Objectives {
		s.Origins.Add(model.FieldObjectives, model.Stated, g.pos())
	}
	return s
}

// date gives the session its dates and days: none, one day, several, or
// alternatives; with and without a year.
func (g generator) date(s *model.Session) {
	year := 2024 + g.IntN(5)
	if g.seldom() {
		year = 0
	}
	first := model.Date{Year: year, Month: 1 + g.IntN(11), Day: 1 + g.IntN(26)}
	length := 0
	switch g.IntN(6) {
	case 0:
		if g.often() {
			return
		}
		s.Days = []model.Day{g.day(model.Date{}), g.day(model.Date{})} // "Jour 1", "Jour 2"
		return
	case 1:
		s.Status = model.Tentative
		s.Dates = append(s.Dates, model.DateRange{Start: first, End: first, Source: g.pos()})
		first = first.AddDays(1 + g.IntN(20))
	case 2:
		s.Status = model.Cancelled
	case 3:
		length = 1 + g.IntN(4)
		for i := range length {
			s.Days = append(s.Days, g.day(first.AddDays(i)))
		}
	}
	s.Dates = append(s.Dates, model.DateRange{Start: first, End: first.AddDays(length), Source: g.pos()})
}

func (g generator) day(on model.Date) model.Day {
	return model.Day{
		Date: on, Title: g.line(), Hours: several(g, 1, g.hours), Place: g.maybe(g.line),
		Objectives: several(g, 1, g.line), Facilitators: several(g, 1, g.line), Fields: several(g, 1, g.property),
		Lists: several(g, 1, g.list), Tables: several(g, 1, g.table), Notes: several(g, 1, g.text), Source: g.pos(),
	}
}

func (g generator) entry(s *model.Session) model.Entry {
	e := model.Entry{
		Title:    g.line(),
		Track:    g.pick("", "", "", "A", "B"),
		Optional: g.seldom(),
		Audience: several(g, 1, g.audience),
		People:   several(g, 2, g.line),
		Place:    g.pick("", "", g.line()),
		Details:  several(g, 2, g.line),
		Source:   g.pos(),
	}
	if kinds := model.Kinds(); g.often() {
		e.Kind = kinds[g.IntN(len(kinds))]
	}
	if g.often() {
		e.Start = g.clock(8, 18)
	}
	if !e.Start.IsZero() && g.often() {
		e.End, _ = e.Start.Add(15 * (1 + g.IntN(12)))
	}
	if g.seldom() {
		e.Period = g.period()
	}
	if g.seldom() {
		e.Duration = g.duration()
	}
	if len(s.Days) > 0 {
		day := g.IntN(len(s.Days))
		e.Date = s.Days[day].Date
		if e.Date.IsZero() {
			e.Day = day + 1
		}
	}
	return e
}

// clock is an hour from one hour of the day to before another.
func (g generator) clock(from, to int) model.Clock {
	c, _ := model.NewClock(from+g.IntN(to-from), 5*g.IntN(12))
	return c
}

func (g generator) hours() model.Hours {
	h := model.Hours{Start: g.clock(8, 12), End: g.clock(13, 20), Audience: g.pick("", "", "Mentors"), Source: g.pos()}
	if g.seldom() {
		h.Period = g.period()
	}
	if g.seldom() {
		h.Start, h.End, h.Duration = model.Clock{}, model.Clock{}, g.duration()
	}
	return h
}

func (g generator) period() model.Period {
	periods := model.Periods()
	return periods[g.IntN(len(periods))]
}

func (g generator) duration() string { return g.pick("PT45M", "PT1H30M", "PT3H", "P2D") }

// table is a table of texts, some of its cells empty.
func (g generator) table() model.Table {
	t := model.Table{Title: g.maybe(g.line), Columns: []string{g.line(), g.line()}, Source: g.pos()}
	for range 1 + g.IntN(3) {
		t.Rows = append(t.Rows, []string{g.line(), g.maybe(g.line)})
	}
	return t
}

func (g generator) audience() model.Audience {
	return model.Audience{Group: g.line(), Note: g.pick("", "", "seuls", "l'après-midi")}
}

func (g generator) link() model.Link {
	return model.Link{
		Title:  g.maybe(g.line),
		URL:    g.pick("https://example.org/agenda", "webcal://example.org/a?export", "mailto:equipe@example.org"),
		Source: g.pos(),
	}
}

func (g generator) note() model.Note {
	return model.Note{Title: g.maybe(g.line), Text: g.text(), Source: g.pos()}
}

func (g generator) property() model.Property {
	return model.Property{Name: g.line(), Value: g.line(), Source: g.pos()}
}

func (g generator) list() model.List {
	items := append([]string{g.line()}, several(g, 3, g.line)...)
	return model.List{Title: g.maybe(g.line), Items: items, Source: g.pos()}
}

func (g generator) supportFormat() model.SupportFormat {
	f := model.SupportFormat{
		Group: g.maybe(g.line), Name: g.line(), Description: g.maybe(g.text), Prepare: g.maybe(g.line),
		FollowUp: g.maybe(g.line), Fields: several(g, 1, g.property), Notes: several(g, 1, g.text), Source: g.pos(),
	}
	if g.often() {
		f.Frequency = model.Frequency{Text: "1 ou 2 fois par phase", Min: 1, Max: 2, Per: "phase"}
		f.Duration = model.Duration{Text: "½ à 1 journée", Min: "PT4H", Max: "P1D"}
	}
	return f
}

// pos is a place in a text, or in a workbook.
func (g generator) pos() model.Pos {
	if g.seldom() {
		return model.Pos{File: "plan.xlsx", Sheet: "Séances", Cell: g.pick("A1", "C7", "AB12")}
	}
	line := 1 + g.IntN(200)
	return model.Pos{File: "plan.md", Line: line, Column: 1 + g.IntN(80), EndLine: line + g.IntN(3)}
}

// keptNote is a note that nobody is to read.
func (g generator) keptNote() model.Note {
	return model.Note{Title: g.maybe(g.line), Text: g.text(), Kind: model.NoteKind(g.pick(string(model.Metadata), string(model.Excluded))), Source: g.pos()}
}

// calendar gives a session what calendars say of one.
func (g generator) calendar(s *model.Session) {
	s.Categories = several(g, 3, g.line)
	s.Class = model.Class(g.pick("", string(model.Private), string(model.Confidential)))
	s.Timezone = g.pick("", "Indian/Reunion", "America/New_York")
	s.Series = model.Series{Rule: g.pick("", "FREQ=WEEKLY", "FREQ=MONTHLY;INTERVAL=2"), Text: g.maybe(g.line)}
	if g.often() {
		s.Due.Date = model.Date{Year: 2026 + g.IntN(3), Month: 1 + g.IntN(12), Day: 1 + g.IntN(28)}
		if g.often() {
			s.Due.Clock = g.clock(8, 20)
		}
	}
}
