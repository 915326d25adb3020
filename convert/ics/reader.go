package ics

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"deroule/convert"
	"deroule/convert/ics/contentline"
	"deroule/convert/ics/recurrence"
	"deroule/convert/text"
	"deroule/model"
	"deroule/templates"
)

// Reader reads calendars: each event becomes a session, and each time of a series
// one of its own. A calendar that [Writer] wrote gives back the sessions that it was
// written from, with what people have changed in it since.
type Reader struct{}

var errNoCalendar = errors.New("there is no calendar in it: it has no line BEGIN:VCALENDAR")

// Read reads every calendar of the file as one programme. It fails where there is
// none, and where the file is larger than anybody's plans.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	components, encoding, err := contentline.Parse(src.Data)
	if err != nil {
		return nil, err
	}
	r := &reading{file: src.Name, words: convert.ReadOptions{Lexicon: opt.Lexicon}, programme: new(model.Programme), languages: map[string]int{}}
	if encoding != text.UTF8 {
		r.programme.Diagnostics.Add(model.DecodedText, model.Pos{File: src.Name, Line: 1}, string(encoding)).As(encoding.Variant())
	}
	r.gather(components)
	if len(r.calendars) == 0 {
		return nil, errNoCalendar
	}
	r.readWalls(opt)
	r.readProgramme()
	if err := r.readEvents(); err != nil {
		return nil, err
	}
	r.readJournal()
	r.programme.Diagnostics.Sort()
	return r.programme, nil
}

// reading is a file that is being read.
type reading struct {
	file      string
	words     convert.ReadOptions // to understand words with
	programme *model.Programme
	own       *model.Programme // what a calendar of ours says of its programme
	walls     walls
	zone      zone

	calendars []*contentline.Component
	events    []*contentline.Component
	others    []*contentline.Component // tasks and journals
	zones     []*contentline.Component
	isOld     bool            // of vCalendar 1.0
	groups    map[string]bool // that sessions of ours are for, by their slugs; nil until asked for
	languages map[string]int  // how often the texts are in each
}

// gather sorts the components of all calendars by what they are.
func (r *reading) gather(components []*contentline.Component) {
	for _, c := range components {
		switch c.Name {
		case "VCALENDAR":
			r.calendars = append(r.calendars, c)
			r.isOld = r.isOld || strings.TrimSpace(c.Get("VERSION").Value) == "1.0"
			r.gather(c.Components)
		case "VEVENT":
			r.events = append(r.events, c)
		case "VTODO", "VJOURNAL":
			r.others = append(r.others, c)
		case "VTIMEZONE":
			r.zones = append(r.zones, c)
		case "VFREEBUSY", "VAVAILABILITY", "VPOLL", "VRESOURCE":
			r.programme.Diagnostics.Add(model.NotRead, r.of(c), c.Name).As("component")
		}
	}
}

// readWalls finds the zone of the programme: the one asked for, else the one that
// the calendar names, else that of most events.
func (r *reading) readWalls(opt convert.ReadOptions) {
	steps := recurrence.Steps(maxSteps)
	r.walls = walls{described: map[string]*contentline.Component{}, known: map[string]wall{}, steps: &steps}
	for _, z := range r.zones {
		r.walls.described[strings.Trim(z.Get("TZID").Text(), `"`)] = z
	}
	r.walls.unknown = func(p contentline.Property, tzid string) { r.report(model.UnknownZone, p, tzid) }
	names := []string{opt.Timezone}
	for _, c := range r.calendars {
		if r.own == nil {
			r.own = ownProgramme(c)
		}
		names = append(names, c.Get("X-WR-TIMEZONE").Text(), c.Get("TIMEZONE-ID").Text())
	}
	for _, e := range r.events {
		names = append(names, e.Get(sessionProperty).Parameter(zoneParameter))
	}
	for _, name := range names {
		if z, ok := r.walls.names.meant(name); ok {
			r.zone = z
			return
		}
	}
	r.zone = r.zoneOfMost()
}

// zoneOfMost is the zone of most events. Where the calendar describes it under a
// name that nobody knows, it is the zone that shows the same hours.
func (r *reading) zoneOfMost() zone {
	counts := map[string]int{}
	var most contentline.Property
	for _, e := range slices.Concat(r.events, r.others) {
		for _, name := range []string{"DTSTART", "DUE"} {
			p := e.Get(name)
			tzid := p.Parameter("TZID")
			if tzid == "" {
				continue
			}
			if counts[tzid]++; counts[tzid] > counts[most.Parameter("TZID")] {
				most = p
			}
		}
	}
	usual, _ := loadZone(convert.DefaultTimezone)
	if most.Name == "" {
		return usual
	}
	on := r.walls.named(most)
	if z, ok := on.(zone); ok {
		return z
	}
	if at, ok := parseCivil(most.Value); ok && on != nil {
		return r.walls.names.showing(on, at.Year(), usual)
	}
	return usual
}

// readProgramme reads what the calendar says of itself.
func (r *reading) readProgramme() {
	p, c := r.programme, r.calendars[0]
	p.Timezone = r.zone.name
	if r.own != nil {
		r.readOwnProgramme()
		return
	}
	p.Title = oneLine(r.first("NAME", "X-WR-CALNAME", model.FieldTitle))
	p.Summary = r.first("DESCRIPTION", "X-WR-CALDESC", model.FieldSummary)
	for _, name := range []string{"SOURCE", "URL"} {
		for _, property := range c.All(name) {
			p.Links = append(p.Links, model.Link{URL: strings.TrimSpace(property.Value), Source: r.at(property)})
		}
	}
}

// first is the text of the first calendar that has one of two properties.
func (r *reading) first(name, otherwise string, field model.Field) string {
	for _, c := range r.calendars {
		for _, name := range []string{name, otherwise} {
			if property := c.Get(name); property.Text() != "" {
				r.programme.Origins.Set(field, model.Stated, r.at(property))
				return property.Text()
			}
		}
	}
	return ""
}

// readOwnProgramme takes what our own property says, and what people have renamed since.
func (r *reading) readOwnProgramme() {
	p := r.programme
	for _, c := range r.calendars {
		property := c.Get(programmeProperty)
		if property.Name == "" {
			continue
		}
		diagnostics := p.Diagnostics
		*p = *embeddedProgramme(r.own)
		p.Diagnostics = diagnostics
		placeProgramme(p, r.at(property))
		name := c.Get("NAME")
		if title := name.Text(); title != "" && title != oneLine(p.Title) && title != r.own.Title {
			p.Title = title
			property = name
		}
		if p.Title != "" {
			p.Origins.Set(model.FieldTitle, model.Stated, r.at(property))
		}
		if z, err := loadZone(cmp.Or(p.Timezone, convert.DefaultTimezone)); err != nil || z.name != r.zone.name {
			p.Timezone = r.zone.name
		}
		return
	}
}

// readEvents reads the events as sessions, those of ours in the order of the file
// and the others by date.
func (r *reading) readEvents() error {
	if len(r.events) > maxSessions {
		return fmt.Errorf("the calendar has %d events, more than the %d that are read; export a shorter period", len(r.events), maxSessions)
	}
	o := &occurrences{walls: &r.walls, zone: r.zone, horizon: r.horizon(), report: r.report, place: r.at}
	own, rest := r.ownEvents()
	ownTasks, tasks := r.readTasks(o)
	for _, group := range own {
		r.programme.Sessions = append(r.programme.Sessions, r.restore(o, group))
	}
	r.programme.Sessions = append(r.programme.Sessions, ownTasks...)
	slices.SortStableFunc(r.programme.Sessions, func(a, b *model.Session) int { return cmp.Compare(a.Source.Line, b.Source.Line) })
	for _, group := range byUID(rest) {
		if o.add(group); len(o.found) > maxSessions {
			return fmt.Errorf("the events of the calendar take place more than %d times; export a shorter period", maxSessions)
		}
	}
	sessions := r.sessions(o.found)
	if r.own == nil { // single events that a server gives back come in any order
		sessions = append(r.programme.Sessions, sessions...)
		r.programme.Sessions = nil
	}
	slices.SortStableFunc(sessions, inTime)
	r.programme.Sessions = append(r.programme.Sessions, sessions...)
	for _, e := range o.undated {
		r.programme.Sessions = append(r.programme.Sessions, r.undated(e))
	}
	r.programme.Sessions = append(r.programme.Sessions, tasks...)
	r.assignIDs()
	return nil
}

// inTime orders sessions by their first date and hour.
func inTime(a, b *model.Session) int {
	start := func(s *model.Session) int {
		if len(s.Hours) == 0 {
			return -1
		}
		return s.Hours[0].Start.Minutes()
	}
	return cmp.Or(a.FirstDate().Compare(b.FirstDate()), cmp.Compare(start(a), start(b)))
}

// byUID puts the events of one UID together, in the order of the file. Those that
// have none stand alone.
func byUID(events []*contentline.Component) [][]*contentline.Component {
	var groups [][]*contentline.Component
	index := map[string]int{}
	for _, e := range events {
		uid := e.Get("UID").Text()
		if i, known := index[uid]; known && uid != "" {
			groups[i] = append(groups[i], e)
			continue
		}
		index[uid] = len(groups)
		groups = append(groups, []*contentline.Component{e})
	}
	return groups
}

// horizon is a year after the last date that the calendar names: of an event, or
// of when one was written.
func (r *reading) horizon() time.Time {
	var last time.Time
	for _, e := range slices.Concat(r.events, r.others) {
		for _, name := range []string{"DTSTART", "DUE", "DTSTAMP", "LAST-MODIFIED"} {
			if civil, ok := parseCivil(e.Get(name).Value); ok && civil.After(last) {
				last = civil
			}
		}
	}
	return last.AddDate(1, 0, 0)
}

// readJournal keeps what is no event, tasks and journals, as notes.
func (r *reading) readJournal() {
	for _, c := range r.others {
		note := model.Note{Title: oneLine(c.Get("SUMMARY").Text()), Source: r.of(c)}
		note.Text, _ = descriptionOf(c)
		if m, ok := r.walls.moment(c.Get("DTSTART")); ok {
			locale := templates.LocaleOf(r.programme.Language)
			note.Title = strings.TrimSpace(note.Title + " (" + locale.Day(dateOf(m.civilIn(r.zone))) + ")")
		}
		if note.Title+note.Text != "" {
			r.programme.Notes = append(r.programme.Notes, note)
		}
	}
}

// assignIDs gives an ID to the sessions that have none; the others keep theirs.
func (r *reading) assignIDs() {
	used := map[string]bool{}
	for _, s := range r.programme.Sessions {
		used[s.ID] = true
	}
	fresh := new(model.Programme)
	for _, s := range r.programme.Sessions {
		if s.ID == "" {
			fresh.Sessions = append(fresh.Sessions, s)
		}
	}
	fresh.AssignIDs()
	for _, s := range fresh.Sessions {
		for id, n := s.ID, 2; used[s.ID]; n++ {
			s.ID = fmt.Sprintf("%s-%d", id, n)
		}
		used[s.ID] = true
	}
}

func (r *reading) report(code model.Code, p contentline.Property, args ...string) *model.Diagnostic {
	return r.programme.Diagnostics.Add(code, r.at(p), args...)
}

// at is where a property stands.
func (r *reading) at(p contentline.Property) model.Pos {
	pos := model.Pos{File: r.file, Line: p.Line}
	if p.EndLine > p.Line {
		pos.EndLine = p.EndLine
	}
	return pos
}

// of is where a component stands.
func (r *reading) of(c *contentline.Component) model.Pos {
	return model.Pos{File: r.file, Line: c.Line, EndLine: c.EndLine}
}
