package ics

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// sessions makes a session of each occurrence. What the words of an event say is
// found out once for all of its occurrences on one day or as many.
func (r *reading) sessions(found []occurrence) []*model.Session {
	list := make([]*model.Session, len(found))
	told := map[*contentline.Component]int{} // its place among all narrations
	var all []narration
	size := 0 // of their words
	for i, o := range found {
		list[i] = r.session(o)
		if _, done := told[o.event]; done {
			continue
		}
		told[o.event] = -1
		n := r.narration(o, list[i])
		if !n.saysMore() {
			continue
		}
		if len(n.text) > longestText || size+len(n.text) > mostText {
			r.programme.Diagnostics.Add(model.NotRead, n.at, cmp.Or(n.summary, n.days.Start.String())).As("description")
			continue
		}
		size += len(n.text)
		told[o.event] = len(all)
		all = append(all, n)
	}
	understood := r.detailsOf(all)
	for _, d := range understood {
		if d.lang != "" {
			r.languages[d.lang]++
		}
		r.programme.Notes = append(r.programme.Notes, d.notes...)
		r.programme.Readings = append(r.programme.Readings, d.reading...)
		r.programme.Diagnostics = append(r.programme.Diagnostics, d.said...)
	}
	if r.own == nil {
		r.programme.Language = r.language()
	}
	for i, o := range found {
		if n := told[o.event]; n >= 0 {
			r.tell(list[i], understood[n], all[n])
		} else {
			r.keepDescription(list[i], o.event)
		}
	}
	return list
}

// keepDescription keeps the description of an event as it is.
func (r *reading) keepDescription(s *model.Session, e *contentline.Component) {
	if text, p := descriptionOf(e); text != "" {
		s.Notes = append(s.Notes, text)
		s.Origins.Add(model.FieldNotes, model.Stated, r.at(p))
	}
}

// undated reads an event whose date cannot be read; what stands in its place is
// kept with the notes.
func (r *reading) undated(e *contentline.Component) *model.Session {
	s := r.session(occurrence{event: e})
	s.Dates, s.Hours, s.Days = nil, nil, nil
	r.keepDescription(s, e)
	if start := e.Get("DTSTART"); start.Text() != "" {
		s.Notes = append(s.Notes, start.Text())
		s.Origins.Add(model.FieldNotes, model.Stated, r.at(start))
	}
	return s
}

func (r *reading) narration(o occurrence, s *model.Session) narration {
	text, p := descriptionOf(o.event)
	at := r.at(p)
	if p.Line == 0 {
		at = r.at(o.event.Get("SUMMARY"))
	}
	return narration{days: s.Dates[0], summary: oneLine(o.event.Get("SUMMARY").Text()), text: text, at: at}
}

// language is the one that most texts are in: as their properties say, else as
// their words look.
func (r *reading) language() string {
	said := map[string]int{}
	for _, e := range r.events {
		if tag, _, _ := strings.Cut(e.Get("SUMMARY").Parameter("LANGUAGE"), "-"); tag != "" {
			said[strings.ToLower(tag)]++
		}
	}
	if len(said) == 0 {
		said = r.languages
	}
	most := ""
	for tag, n := range said {
		if n > said[most] || n == said[most] && tag < most {
			most = tag
		}
	}
	return most
}

// session reads what an event has properties for.
func (r *reading) session(o occurrence) *model.Session {
	e := o.event
	s := &model.Session{Status: r.status(e), Source: r.of(e)}
	stated := func(field model.Field, name string) string {
		p := e.Get(name)
		text := oneLine(p.Text())
		if text != "" {
			s.Origins.Set(field, model.Stated, r.at(p))
		}
		return text
	}
	s.Title = stated(model.FieldTitle, "SUMMARY")
	place, parts, at := placeOf(e)
	if s.Place, s.Places = place, parts; place != "" {
		s.Origins.Set(model.FieldPlace, model.Stated, r.at(at))
	}
	s.Dates, s.Hours, s.Days = o.when(r.at(e.Get("DTSTART")))
	r.readCalendarFacts(s, e)
	s.Fields = r.fields(e)
	for _, p := range e.All("COMMENT") {
		s.Notes = append(s.Notes, p.Text())
		s.Origins.Add(model.FieldNotes, model.Stated, r.at(p))
	}
	return s
}

func (r *reading) status(e *contentline.Component) model.Status {
	for _, c := range r.calendars {
		if strings.EqualFold(c.Get("METHOD").Value, "CANCEL") && slices.Contains(c.Components, e) {
			return model.Cancelled
		}
	}
	switch strings.ToUpper(strings.TrimSpace(e.Get("STATUS").Value)) {
	case "CANCELLED", "CANCELED":
		return model.Cancelled
	case "TENTATIVE":
		return model.Tentative
	}
	return model.Confirmed
}

// latestNight is until when a night that begins in the evening is of that evening.
const latestNight = 6 * 60

// when is what an occurrence says of days and hours. What lasts for days begins at
// its hour on the first of them and ends at its hour on the last.
func (o occurrence) when(at model.Pos) (dates []model.DateRange, hours []model.Hours, days []model.Day) {
	first, start := dateAndClock(o.start)
	if o.allDay || o.wholeDays {
		start, end := o.start, o.end
		if o.wholeDays {
			start, end = o.daysStart, o.daysEnd
		}
		first, last := dateOf(start), dateOf(start)
		if end.After(start) {
			last = dateOf(end.AddDate(0, 0, -1))
		}
		return []model.DateRange{{Start: first, End: last, Source: at}}, nil, nil
	}
	last, end := first, model.Clock{}
	if o.end.After(o.start) {
		last, end = dateAndClock(o.end)
		if end.Minutes() == 0 { // midnight is the end of the day before it
			last = last.AddDays(-1)
			end, _ = model.NewClock(24, 0)
		}
	}
	overnight := last == first.AddDays(1) && end.Minutes() <= latestNight && end.Before(start)
	if last == first || overnight {
		return []model.DateRange{{Start: first, End: first, Source: at}}, []model.Hours{{Start: start, End: end, Source: at}}, nil
	}
	return []model.DateRange{{Start: first, End: last, Source: at}}, nil, []model.Day{
		{Date: first, Hours: []model.Hours{{Start: start, Source: at}}, Source: at},
		{Date: last, Hours: []model.Hours{{End: end, Source: at}}, Source: at},
	}
}

// isOfCalendar tells an address that the calendar gives as its own.
func (r *reading) isOfCalendar(address string) bool {
	return slices.ContainsFunc(r.programme.Links, func(l model.Link) bool {
		return l.URL == address || cleanURI(l.URL) == address
	})
}

// tell adds to a session what the words of its event say. Where they disagree with
// the properties of the event, the properties are kept: they are what people see.
func (r *reading) tell(s *model.Session, d details, n narration) {
	if d.session == nil {
		if d.text != "" {
			s.Notes = append(s.Notes, d.text)
			s.Origins.Add(model.FieldNotes, model.Stated, n.at)
		}
		return
	}
	said := d.session
	origins := func(field model.Field) {
		if list := said.Origins[field]; len(list) > 0 {
			if s.Origins == nil {
				s.Origins = model.Origins{}
			}
			s.Origins[field] = append(slices.Clone(s.Origins[field]), list...)
		}
	}
	if s.Status == model.Confirmed && said.Status != model.Confirmed {
		s.Status, s.Title = said.Status, cmp.Or(said.Title, s.Title)
	}
	if len(s.Audience) == 0 {
		s.Audience = said.Audience
		origins(model.FieldAudience)
	}
	s.Theme, s.Objectives, s.Host = said.Theme, said.Objectives, said.Host
	s.Facilitators, s.Speakers = said.Facilitators, said.Speakers
	for _, field := range []model.Field{model.FieldTheme, model.FieldObjectives, model.FieldHost, model.FieldFacilitators, model.FieldSpeakers} {
		origins(field)
	}
	r.tellPlace(s, said, n)
	r.tellHours(s, said, n)
	s.Agenda = moved(said.Agenda, n.days.Start, s.FirstDate())
	s.Fields = append(s.Fields, said.Fields...)
	s.Lists = said.Lists
	s.Notes = append(s.Notes, said.Notes...)
	origins(model.FieldNotes)
}

func (r *reading) tellPlace(s, said *model.Session, n narration) {
	switch {
	case said.Place == "" || said.Place == s.Place:
	case s.Place == "":
		s.Place = said.Place
		s.Origins.Set(model.FieldPlace, model.Stated, n.at)
	default:
		s.Notes = append(s.Notes, said.Place)
		r.conflict(n.at, s.Source, "@place", said.Place, s.Place)
	}
}

// tellHours takes the hours of the description where the event has none, or where
// they tell those of each audience.
func (r *reading) tellHours(s, said *model.Session, n narration) {
	byAudience := slices.ContainsFunc(said.Hours, func(h model.Hours) bool { return h.Audience != "" })
	switch {
	case len(said.Hours) == 0:
	case byAudience, len(s.Hours) == 0 && len(s.Days) == 0:
		s.Hours = slices.Clone(said.Hours)
	case len(s.Hours) == 1 && (said.Hours[0].Start != s.Hours[0].Start || !said.Hours[0].End.IsZero() && said.Hours[0].End != s.Hours[0].End):
		r.conflict(n.at, s.Source, "@hours", said.Hours[0].String(), s.Hours[0].String())
	}
	for _, d := range moved(said.Days, n.days.Start, s.FirstDate()) {
		i := slices.IndexFunc(s.Days, func(have model.Day) bool { return have.Date == d.Date })
		if i < 0 {
			s.Days = append(s.Days, d)
			continue
		}
		d.Hours = s.Days[i].Hours
		s.Days[i] = d
	}
	slices.SortStableFunc(s.Days, func(a, b model.Day) int { return a.Date.Compare(b.Date) })
}

func (r *reading) conflict(at, other model.Pos, what, said, kept string) {
	r.programme.Diagnostics.Add(model.Conflict, at, what, said, kept).With(other)
}

// moved are the days or entries of an occurrence as those of another day.
func moved[T model.Day | model.Entry](list []T, from, to model.Date) []T {
	list = slices.Clone(list)
	days := from.DaysUntil(to)
	for i := range list {
		switch each := any(&list[i]).(type) {
		case *model.Day:
			each.Date = shifted(each.Date, days)
		case *model.Entry:
			each.Date = shifted(each.Date, days)
		}
	}
	return list
}

func shifted(d model.Date, days int) model.Date {
	if d.IsZero() {
		return d
	}
	return d.AddDays(days)
}
