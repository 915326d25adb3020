package tables

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// addSessions makes a session of each event of a reading.
func (p *planner) addSessions(r *Reading) {
	p.sequence++
	inherited, first := 0, model.Pos{}
	p.Sessions = slices.Grow(p.Sessions, len(r.Events))
	for i := range r.Events {
		e := r.Events[i]
		p.Sessions = append(p.Sessions, p.sessionOf(e, r))
		if e.Inherited {
			if inherited++; inherited == 1 {
				first = e.At
			}
		}
		r.Events[i] = nil // of a long table, events and sessions would fill the memory together
	}
	if inherited > 0 {
		p.Diagnostics.Add(model.InheritedDate, first, strconv.Itoa(inherited))
	}
	p.keepFacts(r)
}

// sessionOf is the session that an event is.
func (p *planner) sessionOf(e *Event, r *Reading) Session {
	m := &model.Session{Title: e.Title, Theme: e.Theme, Status: cmp.Or(e.Status, model.Confirmed), Source: e.At,
		Audience: e.Audience, Host: e.Host, Objectives: e.Objectives, Facilitators: e.Led, Speakers: slices.Clone(e.Speakers),
		Fields: slices.Clone(e.Fields), Dates: slices.Clone(e.Dates), Notes: append(slices.Clone(e.Details), e.Notes...)}
	s := Session{Session: m, Stated: e.Stated, Years: p.yearsOf(r), Sequence: p.sequence}
	if s.Choice = e.Choice; e.Choice {
		m.Status = model.Tentative
	}
	if len(m.Dates) == 0 && e.Weekday < 0 && e.Unread == "" {
		m.Dates, s.Stated = slices.Clone(r.context.dates), r.context.stated
	}
	if len(m.Dates) == 0 && e.DayName != "" {
		m.Notes = append(m.Notes, e.DayName)
	}
	if e.PeopleOf == "" {
		m.Speakers = append(m.Speakers, e.People...)
	} else if len(e.People) > 0 {
		m.Fields = append(m.Fields, model.Property{Name: e.PeopleOf, Value: strings.Join(e.People, ", "), Source: e.At})
	}
	if e.Track != "" {
		m.Fields = append(m.Fields, model.Property{Name: cmp.Or(r.nameOf(roleTrack), "Track"), Value: e.Track, Source: e.At})
	}
	setPlaces(m, e.Places)
	if m.Place == "" {
		setPlaces(m, r.context.facts.Places)
	}
	p.setHours(m, e, r)
	for _, on := range e.HoursOn {
		s.HoursOn = append(s.HoursOn, hoursOf(on, e.At))
	}
	s.Zones = e.Zones
	p.reportHours(e)
	p.keepUnread(m, e)
	m.Origins = originsOf(m, e.At)
	return s
}

// nameOf is the name of the column of a role.
func (r *Reading) nameOf(of role) string {
	for _, c := range r.Columns {
		if c.Role == string(of) {
			return c.Name
		}
	}
	return ""
}

func setPlaces(m *model.Session, places []string) {
	m.Place = strings.Join(places, ", ")
	if len(places) > 1 {
		m.Places = slices.Clone(places)
	}
}

// setHours gives a session its hours: its own, with an end by how long it lasts, or
// those that stand above the table.
func (p *planner) setHours(m *model.Session, e *Event, r *Reading) {
	m.Hours = hoursOf(e.Hours, e.At)
	if len(m.Hours) == 0 && e.Period == lexicon.NoPeriod {
		m.Hours = hoursOf(r.context.hours, r.source)
	}
	switch {
	case e.Minutes == 0:
	case len(m.Hours) == 1 && m.Hours[0].End.IsZero():
		m.Hours[0].End, _ = m.Hours[0].Start.Add(e.Minutes)
		m.Hours[0].Duration = isoMinutes(e.Minutes)
	case len(m.Hours) == 0:
		m.Fields = append(m.Fields, lastsOf(e))
	}
	if e.Period != lexicon.NoPeriod {
		if len(m.Hours) == 0 {
			m.Hours = []model.Hours{{Source: e.At}}
		}
		m.Hours[0].Period = periodOf(e.Period)
	}
}

// reportHours reports hours that cannot be read, or are counted on past midnight.
func (p *planner) reportHours(e *Event) {
	if e.UnreadHours != "" {
		p.Diagnostics.Add(model.UnreadHours, e.At, e.UnreadHours)
	}
	for _, h := range e.Hours {
		if h.PastDay {
			const day = 24
			written := h.From.String() + "-" + strconv.Itoa(h.To.Minutes()/60+day) + h.To.String()[2:]
			p.Diagnostics.Add(model.NoSuchHour, e.At, written, h.To.String()).As("past-midnight")
		}
	}
}

// lastsOf is how long an event lasts, as a field.
func lastsOf(e *Event) model.Property {
	if e.Lasts.Value != "" {
		return e.Lasts
	}
	return model.Property{Name: "Durée", Value: strconv.Itoa(e.Minutes) + " min", Source: e.At}
}

// hoursOf are hours as a session has them.
func hoursOf(spans []senses.Span, at model.Pos) []model.Hours {
	const seven = 7 * 60
	var hours []model.Hours
	for _, h := range spans {
		if m := h.From.Minutes(); h.Twelve && 0 < m && m < seven {
			h.From, _ = h.From.Add(noon)
		}
		if h = endAfterStart(h); !h.IsZero() {
			hours = append(hours, model.Hours{Start: h.From, End: h.To, Source: at})
		}
	}
	return hours
}

func isoMinutes(minutes int) string {
	text := "PT"
	if h := minutes / 60; h > 0 {
		text += strconv.Itoa(h) + "H"
	}
	if m := minutes % 60; m > 0 {
		text += strconv.Itoa(m) + "M"
	}
	return text
}

func periodOf(p lexicon.Period) model.Period {
	switch p {
	case lexicon.Morning:
		return model.Morning
	case lexicon.Afternoon:
		return model.Afternoon
	case lexicon.Evening:
		return model.Evening
	case lexicon.WholeDay:
		return model.WholeDay
	}
	return ""
}

// keepUnread keeps what stands where a date belongs and is none.
func (p *planner) keepUnread(m *model.Session, e *Event) {
	if e.Unread == "" {
		return
	}
	if p.words.Text(e.Unread).Is(senses.Month) {
		m.Notes = append(m.Notes, e.Unread)
		return
	}
	p.Diagnostics.Add(model.UnreadDate, e.At, e.Unread)
	m.Notes = append(m.Notes, e.Unread)
}

// keepFacts keeps what labels above a table of sessions say, as notes of the whole:
// it is of none of them alone. Their place and hours each session has itself.
func (p *planner) keepFacts(r *Reading) {
	f := &r.context.facts
	keep := func(texts ...string) {
		for _, text := range texts {
			if text != "" && !p.noted[text] {
				p.noted[text] = true
				p.Notes = append(p.Notes, model.Note{Text: text, Source: r.source})
			}
		}
	}
	keep(f.Theme)
	keep(f.Led...)
	keep(f.Speakers...)
	keep(f.Host...)
	keep(f.Objectives...)
	keep(model.AudienceText(f.Audience))
	for _, field := range f.Fields {
		keep(field.Name + " : " + field.Value)
	}
}

// originsOf says that the values of a session stand in one place.
func originsOf(m *model.Session, at model.Pos) model.Origins {
	var o model.Origins
	for _, f := range []struct {
		field model.Field
		n     int
	}{
		{model.FieldTitle, min(len(m.Title), 1)}, {model.FieldTheme, min(len(m.Theme), 1)}, {model.FieldPlace, min(len(m.Place), 1)},
		{model.FieldAudience, len(m.Audience)}, {model.FieldHost, len(m.Host)}, {model.FieldObjectives, len(m.Objectives)},
		{model.FieldFacilitators, len(m.Facilitators)}, {model.FieldSpeakers, len(m.Speakers)}, {model.FieldNotes, len(m.Notes)},
	} {
		for range f.n {
			o.Add(f.field, model.Stated, at)
		}
	}
	return o
}
