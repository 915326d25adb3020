package interpret

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// resolve applies defaults, mends hours, checks sessions against themselves and
// puts them in order.
func (in *interpreter) resolve() {
	in.splitDates()
	in.ownDefaults()
	in.dropLoneFormat()
	for _, d := range in.drafts {
		d.afternoon()
		d.settleDays()
		in.moveByNotes(d)
		in.takeDue(d)
		in.takeBounds(d)
		in.applyDefaults(d)
		in.checkEnds(d)
		in.checkHours(d)
	}
	in.settleZones()
	in.sortDrafts()
	for _, d := range in.drafts {
		in.p.Sessions = append(in.p.Sessions, d.Session)
	}
	in.writeKept()
	in.keepWording()
	in.p.Readings = append([]model.Reading{{At: wholeDocument, Words: in.usedUp, Source: model.Pos{File: in.doc.Name}}}, in.tableReadings...)
	slices.SortStableFunc(in.p.Notes, func(a, b model.Note) int { return a.Source.Compare(b.Source) })
	in.p.AssignIDs()
	if len(in.p.Sessions) == 0 && len(in.p.Formats) == 0 {
		in.report(model.NoProgramme, model.Pos{File: in.doc.Name, Line: 1})
	}
	in.p.Diagnostics.Sort()
}

const noon = 12 * 60

// afternoon mends hours that are written without am or pm and fall back during
// the day: 9:00, 12:15, 1:30 is half past one in the afternoon.
func (d *draft) afternoon() {
	last := map[model.Date]map[int]int{} // minutes, by day
	for i := range d.Agenda {
		e := &d.Agenda[i]
		if last[e.Date] == nil {
			last[e.Date] = map[int]int{}
		}
		if d.twelve[i] {
			e.Start, e.End = shiftTwelve(e.Start, e.End, last[e.Date][e.Day])
		}
		if !e.Start.IsZero() {
			last[e.Date][e.Day] = e.Start.Minutes()
		}
	}
}

// earliest is before when no day of a plan begins.
const earliest = 7 * 60

func shiftTwelve(start, end model.Clock, last int) (model.Clock, model.Clock) {
	if !start.IsZero() && start.Minutes() < max(last, earliest) && start.Minutes() < noon {
		start, _ = start.Add(noon)
	}
	if !end.IsZero() && end.Before(start) && end.Minutes() < noon {
		end, _ = end.Add(noon)
	}
	return start, end
}

// settleDays takes the day off the entries of a session that has only one: the
// session says it.
func (d *draft) settleDays() {
	if len(d.Days) != 1 || d.SeveralDays() {
		return
	}
	day := d.Days[0]
	if len(d.Dates) == 0 && !day.Date.IsZero() {
		d.Dates = []model.DateRange{{Start: day.Date, End: day.Date, Source: day.Source}}
	}
	if len(d.Hours) == 0 {
		d.Hours = day.Hours
	}
	if d.Place == "" && day.Place != "" {
		d.setPlace(outline.NewText(day.Place, day.Source))
	}
	if day.Title != "" && d.Title != day.Title {
		d.note(day.Title, day.Source)
	}
	for _, text := range day.Objectives {
		d.addText(lexicon.RoleObjectives, outline.NewText(text, day.Source))
	}
	for _, text := range day.Facilitators {
		d.addText(lexicon.RoleFacilitators, outline.NewText(text, day.Source))
	}
	d.Fields = append(d.Fields, day.Fields...)
	d.Lists = append(d.Lists, day.Lists...)
	d.Tables = append(d.Tables, day.Tables...)
	for _, note := range day.Notes {
		d.note(note, day.Source)
	}
	for i := range d.Agenda {
		d.Agenda[i].Date, d.Agenda[i].Day = model.Date{}, 0
	}
	d.Days = nil
}

// ownDefaults gives the only session of a document what its introduction says in
// lines "Lieu : …": those are its own, not defaults for many.
func (in *interpreter) ownDefaults() {
	if !in.labelled || len(in.drafts) != 1 {
		return
	}
	d, defaults := in.drafts[0], in.p.Defaults
	in.p.Defaults = model.Defaults{}
	if d.Place == "" && defaults.Place != "" {
		d.Place = defaults.Place
		d.Origins.Set(model.FieldPlace, model.Stated, defaults.Source)
	}
	if len(d.Hours) == 0 && !defaults.Start.IsZero() {
		d.Hours = []model.Hours{{Start: defaults.Start, End: defaults.End, Source: defaults.Source}}
	}
}

// ownDate gives the only session of a document the date of the document's own
// metadata, where no other is said.
func (in *interpreter) ownDate() {
	if len(in.drafts) != 1 || len(in.drafts[0].Dates) > 0 {
		return
	}
	d := in.drafts[0]
	if title := in.doc.Title.Trim(); len(in.lex.FindDates(title.Plain)) > 0 {
		found := in.lex.FindDates(title.Plain)[0] // the metadata's date is that of the page then
		in.takeDates(d, title, found)
		if d.Title == title.Plain {
			d.Title = ""
			in.setTitleAround(d, title, found)
		}
		return
	}
	for _, p := range in.doc.Properties {
		if in.lex.Role(p.Name) == lexicon.RoleDate {
			in.setDates(d, p.Value)
			return
		}
	}
}

// takeBounds takes the hours of a session from a running order that goes from
// "8:00 Start" to "17:00 End": the two say nothing else.
func (in *interpreter) takeBounds(d *draft) {
	last := len(d.Agenda) - 1
	if len(d.Hours) > 0 || last < 2 || d.SeveralDays() {
		return
	}
	first, end := d.Agenda[0], d.Agenda[last]
	if !in.isBound(first, lexicon.RoleStart) || !in.isBound(end, lexicon.RoleEnd) {
		return
	}
	d.Hours = []model.Hours{{Start: first.Start, End: end.Start, Source: first.Source}}
	d.saidHours = true
	d.Agenda, d.twelve = d.Agenda[1:last], d.twelve[1:last]
}

func (in *interpreter) isBound(e model.Entry, role lexicon.Role) bool {
	return !e.Start.IsZero() && e.End.IsZero() && len(e.Details) == 0 && wordCount(e.Title) == 1 && in.lex.Role(e.Title) == role
}

// applyDefaults gives a session the hours and place that the document states for
// all of them, where it says nothing itself and its running order agrees.
func (in *interpreter) applyDefaults(d *draft) {
	defaults := in.p.Defaults
	if defaults.Place != "" && d.Place == "" {
		d.Place = defaults.Place
		d.Origins.Set(model.FieldPlace, model.Default, defaults.Source)
	}
	if defaults.Start.IsZero() || len(d.Hours) > 0 || d.saidHours || d.SeveralDays() || len(d.Dates) == 0 {
		return
	}
	usual := model.Hours{Start: defaults.Start, End: defaults.End, Source: defaults.Source}
	if first, ok := firstStart(d.Agenda); ok && first.Start != usual.Start {
		in.report(model.DefaultNotUsed, first.Source, usual.String(), first.Start.String()).With(defaults.Source)
		return
	}
	d.Hours = []model.Hours{usual}
	d.Origins.Set(model.FieldHours, model.Default, defaults.Source)
}

func firstStart(agenda []model.Entry) (model.Entry, bool) {
	for _, e := range agenda {
		if !e.Start.IsZero() {
			return e, true
		}
	}
	return model.Entry{}, false
}

// checkHours reports a running order that does not fit the hours of its session.
func (in *interpreter) checkHours(d *draft) {
	if len(d.Hours) != 1 || d.Hours[0].Audience != "" || d.SeveralDays() || d.Origins.Is(model.FieldHours, model.Default) {
		return
	}
	hours := d.Hours[0]
	if first, ok := firstStart(d.Agenda); ok && first.Start.Before(hours.Start) {
		in.report(model.AgendaOutsideHours, first.Source, first.Start.String(), hours.Start.String()).As("start").With(hours.Source)
	}
	var last model.Entry
	for _, e := range d.Agenda {
		if e.End.IsZero() || e.End.Before(e.Start) {
			continue
		}
		if last.End.IsZero() || last.End.Before(e.End) {
			last = e
		}
	}
	if hours.End.Before(last.End) && !hours.End.Before(hours.Start) {
		in.report(model.AgendaOutsideHours, last.Source, last.End.String(), hours.End.String()).As("end").With(hours.Source)
	}
}

// sortDrafts orders sessions by date where every one of them has a whole date;
// else the source's order stays, as it may hold more than the dates do.
func (in *interpreter) sortDrafts() {
	for _, d := range in.drafts {
		if !d.FirstDate().HasYear() {
			return
		}
	}
	slices.SortStableFunc(in.drafts, func(a, b *draft) int { return a.FirstDate().Compare(b.FirstDate()) })
}
