package ics

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// edit compares an event with what was written of it, and brings the session up to
// date.
type edit struct {
	*reading
	composer *composer
	zone     zone // that the hours of the session are in
	session  *model.Session
	was      *event
	written  properties // of it, before anything is brought up to date
	is       occurrence
	alone    bool // it is the only event of its session
	gone     bool // there is nothing to bring up to date any more
}

func (d *edit) compose() properties {
	var ignored model.Diagnostics
	return d.composer.event(d.was, &ignored)
}

func (d *edit) apply() {
	if d.gone {
		return
	}
	now := d.is.event
	was := func(name string) string { return strings.TrimSpace(clean(d.written.value(name))) }
	if title := oneLine(now.Get("SUMMARY").Text()); title != was("SUMMARY") {
		d.title(title, was("SUMMARY"))
	}
	if place := oneLine(now.Get("LOCATION").Text()); place != was("LOCATION") {
		d.place(place)
	}
	d.categories(now)
	if class := classOf(now); class != d.session.Class {
		d.session.Class = class
		d.session.Origins.Set(model.FieldClass, model.Stated, d.at(now.Get("CLASS")))
	}
	text, p := descriptionOf(now)
	if before := was("DESCRIPTION"); text != before && p.Text() != before {
		if d.was.entry != nil {
			d.details(before, text)
		} else {
			d.describe(before, text)
		}
	}
	d.time()
}

// title takes a new summary. What was put around the name of the session to tell
// this event from its others is not part of the name.
func (d *edit) title(summary, before string) {
	s := d.session
	name := oneLine(s.Name())
	prefix, suffix, named := strings.Cut(before, name)
	switch {
	case d.was.entry != nil:
		d.was.entry.Title = summary
		return
	case summary == "" || name == "" && d.own == nil: // the programme's title stood there
	case named && name != "" && strings.HasPrefix(summary, prefix) && strings.HasSuffix(summary, suffix) && len(summary) > len(prefix)+len(suffix):
		s.Title = summary[len(prefix) : len(summary)-len(suffix)]
	case d.was.day != nil && d.was.day.Title != "" && strings.HasPrefix(summary, name+" – "):
		d.was.day.Title = summary[len(name+" – "):]
	case d.was.whole:
		s.Title = summary
	default:
		s.Notes = append(s.Notes, summary)
		return
	}
	s.Origins.Set(model.FieldTitle, model.Stated, d.at(d.is.event.Get("SUMMARY")))
}

func (d *edit) place(place string) {
	if d.was.entry != nil {
		d.was.entry.Place = place
		return
	}
	if d.was.day != nil && (d.was.day.Place != "" || !d.alone) {
		d.was.day.Place = place
		return
	}
	d.session.Place = place
	d.session.Origins.Set(model.FieldPlace, model.Stated, d.at(d.is.event.Get("LOCATION")))
}

// categories takes new categories. Those that are names of groups of the programme
// are groups, which keep their note; others are categories.
func (d *edit) categories(now *contentline.Component) {
	names, at := d.categoriesOf(now)
	var before []string
	if written := d.written.value("CATEGORIES"); written != "" {
		before = strings.Split(written, listComma)
	}
	if slices.Equal(names, before) || d.was.hours.Audience != "" || d.was.entry != nil {
		return
	}
	s := d.session
	hadGroups, hadCategories := s.Audience, s.Categories
	s.Audience, s.Categories = nil, nil
	delete(s.Origins, model.FieldAudience)
	delete(s.Origins, model.FieldCategories)
	for i, name := range names {
		group := model.Audience{Group: name}
		had := slices.IndexFunc(hadGroups, func(a model.Audience) bool { return oneLine(a.Group) == name })
		if had >= 0 {
			group = hadGroups[had]
		}
		isCategory := slices.ContainsFunc(hadCategories, func(c string) bool { return oneLine(c) == name })
		if had >= 0 || !isCategory && d.isGroup(name) {
			s.Audience = append(s.Audience, group)
			s.Origins.Add(model.FieldAudience, model.Stated, at[i])
		}
		if isCategory || had < 0 && !d.isGroup(name) {
			s.Categories = append(s.Categories, name)
			s.Origins.Add(model.FieldCategories, model.Stated, at[i])
		}
	}
}

// isGroup reports whether a session of the calendar is for a group of that name.
func (d *edit) isGroup(name string) bool {
	if d.groups == nil {
		d.groups = map[string]bool{}
		for _, e := range d.events {
			if s := ownSession(e); s != nil {
				for _, a := range s.Audience {
					d.groups[model.Slug(a.Group)] = true
				}
			}
		}
	}
	return d.groups[model.Slug(name)]
}

// time takes new days and hours.
func (d *edit) time() {
	before := d.composer.timesOf(d.was)
	start, end := before.start, before.end
	if !before.allDay {
		start, end = d.zone.civil(start), d.zone.civil(end)
	}
	lasts := func(start, end time.Time) time.Duration { return max(0, end.Sub(start)) }
	if before.allDay == d.is.allDay && start.Equal(d.is.start) && lasts(start, end) == lasts(d.is.start, d.is.end) {
		return
	}
	s, e := d.session, d.was
	if e.entry != nil {
		d.entryTime()
		return
	}
	dates, hours, days := d.is.when(d.at(d.is.event.Get("DTSTART")))
	sameHours := !before.allDay && !d.is.allDay && len(hours) == 1 && hours[0].Start == e.hours.Start && hours[0].End == e.hours.End
	switch {
	case d.alone:
		d.shift(s.FirstDate().DaysUntil(dates[0].Start))
		s.Dates = slices.Replace(s.Dates, e.date, e.date+1, dates...)
		if !sameHours {
			s.Hours = hours
		}
		if e.isStay() || len(days) > 0 {
			d.stay(days)
		}
	case e.day != nil:
		e.day.Date = dates[0].Start
		e.day.Hours = hours
	case e.hour >= 0 && e.hour < len(s.Hours) && len(hours) == 1 && !sameHours:
		hours[0].Audience = s.Hours[e.hour].Audience
		s.Hours[e.hour] = hours[0]
	}
	if !d.alone && e.day == nil && e.date >= 0 && s.Dates[e.date].Days() == dates[0].Days() {
		s.Dates[e.date] = dates[0]
	}
}

// stay takes new hours of the first and the last of several days, or none where the
// session has hours again that are those of each day.
func (d *edit) stay(days []model.Day) {
	s := d.session
	for i := range s.Days {
		s.Days[i].Hours = nil
	}
	for _, day := range days {
		i := slices.IndexFunc(s.Days, func(have model.Day) bool { return have.Date == day.Date })
		if i < 0 {
			s.Days = append(s.Days, day)
			continue
		}
		s.Days[i].Hours = day.Hours
	}
	s.Days = slices.DeleteFunc(s.Days, func(day model.Day) bool {
		return len(day.Hours)+len(day.Title)+len(day.Place)+len(day.Notes)+len(day.Objectives)+len(day.Facilitators)+len(day.Fields)+len(day.Lists)+len(day.Tables) == 0
	})
	slices.SortStableFunc(s.Days, func(a, b model.Day) int { return a.Date.Compare(b.Date) })
}

// details takes lines of an entry's description that are new, or gone.
func (d *edit) details(before, after string) {
	e := d.was.entry
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	e.Details = slices.DeleteFunc(e.Details, func(detail string) bool {
		line := "- " + oneLine(detail)
		return slices.Contains(was, line) && !slices.Contains(is, line)
	})
	for _, line := range is {
		if _, words := cutMarker(line); words != "" && !slices.Contains(was, line) {
			e.Details = append(e.Details, words)
		}
	}
}

// entryTime takes new hours of an entry, and the day where it is one of the
// session's. An end that was only inferred is none.
func (d *edit) entryTime() {
	e := d.was
	dates, hours, _ := d.is.when(d.at(d.is.event.Get("DTSTART")))
	if len(hours) != 1 {
		return
	}
	stated := !e.entry.End.IsZero() || hours[0].End != e.hours.End
	e.entry.Start = hours[0].Start
	if stated {
		e.entry.End = hours[0].End
	}
	if day := dates[0].Start; day != e.days.Start {
		e.entry.Date = day
	}
}

// shift moves what has a date of its own within the session.
func (d *edit) shift(days int) {
	s := d.session
	for i := range s.Days {
		s.Days[i].Date = shifted(s.Days[i].Date, days)
	}
	for i := range s.Agenda {
		s.Agenda[i].Date = shifted(s.Agenda[i].Date, days)
	}
}

// describe takes a new description. Both descriptions are understood in the same
// way: what is the same in both is as the session has it, which says more than
// words do; what is not is as people wrote it.
func (d *edit) describe(before, after string) {
	at := d.at(d.is.event.Get("DESCRIPTION"))
	summary := d.composer.summary(d.was)
	both := d.detailsOf([]narration{
		{days: d.was.days, summary: summary, text: before, at: at},
		{days: d.was.days, summary: summary, text: after, at: at},
	})
	s, base, now := d.session, both[0].session, both[1].session
	if base == nil || now == nil {
		s.Notes = append(s.Notes, after)
		s.Origins.Add(model.FieldNotes, model.Stated, at)
		return
	}
	text := func(mine *string, base, now string) {
		if base != now {
			*mine = now
		}
	}
	text(&s.Theme, base.Theme, now.Theme)
	s.Host = merged(s.Host, base.Host, now.Host)
	s.Objectives = merged(s.Objectives, base.Objectives, now.Objectives)
	s.Facilitators = merged(s.Facilitators, base.Facilitators, now.Facilitators)
	s.Speakers = merged(s.Speakers, base.Speakers, now.Speakers)
	s.Notes = merged(s.Notes, base.Notes, now.Notes)
	s.Fields = mergedFunc(s.Fields, base.Fields, now.Fields, func(p model.Property) string { return p.Name + "\x00" + p.Value })
	s.Lists = mergedFunc(s.Lists, base.Lists, now.Lists, func(l model.List) string { return l.Title + "\x00" + strings.Join(l.Items, "\x00") })
	d.agenda(base.Agenda, now.Agenda)
}

// agenda merges the running order of the event's days into that of the session.
func (d *edit) agenda(base, now []model.Entry) {
	s := d.session
	mine := slices.Clone(agendaOf(s, d.was.days, d.was.first))
	key := func(e model.Entry) string { return embedded(bareEntry(e)) }
	entries := mergedFunc(mine, base, now, key)
	if d.alone {
		s.Agenda = entries
		return
	}
	isMine := func(e model.Entry) bool {
		return slices.ContainsFunc(mine, func(m model.Entry) bool { return key(m) == key(e) && m.Date == e.Date })
	}
	at := max(0, slices.IndexFunc(s.Agenda, isMine))
	for i := range entries {
		entries[i].Date = cmp.Or(entries[i].Date, d.was.days.Start)
	}
	s.Agenda = slices.Insert(slices.DeleteFunc(s.Agenda, isMine), at, entries...)
}

func bareEntry(e model.Entry) model.Entry {
	e.Source, e.Date = model.Pos{}, model.Date{}
	return e
}

// merged is mine where base and now are the same; else what is now, each item
// that base has too as it is in mine.
func merged(mine, base, now []string) []string {
	return mergedFunc(mine, base, now, func(text string) string { return text })
}

func mergedFunc[T any](mine, base, now []T, key func(T) string) []T {
	if slices.EqualFunc(base, now, func(a, b T) bool { return key(a) == key(b) }) {
		return mine
	}
	if len(mine) != len(base) { // they were not understood one by one
		return now
	}
	result := make([]T, 0, len(now))
	for _, item := range now {
		if i := slices.IndexFunc(base, func(b T) bool { return key(b) == key(item) }); i >= 0 {
			item = mine[i]
		}
		result = append(result, item)
	}
	return result
}
