package interpret

import (
	"strings"
	"time"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// draft is a session as one place of the document tells it.
type draft struct {
	*model.Session          // what outlives the draft
	section        *section // that it stands in, for its year
	month          month    // that holds for days that name none
	row            bool     // a row of a table, rather than a heading with details
	undated        bool     // no evidence gives its dates a year
	parted         bool     // its sections below are sessions of their own
	pooled         int      // headings below that added entries to its running order
	event          bool     // an event of several days, told day by day
	joined         *draft   // the row that these details have joined, or nil

	opened    map[model.Date]int // of Days, from 1, by the dates that opened them
	weekdays  []statedWeekday
	choice    bool                         // its dates are alternatives
	hoursOn   map[model.Date][]model.Hours // of several days that each state their own; by month and day
	zones     []statedZone                 // that its hours are said in
	saidHours bool                         // the place speaks of hours, readable or not: defaults are not for it
	twelve    []bool                       // for each entry of the agenda: its hours may be of the afternoon
}

// statedWeekday is a weekday that the source gives to a day.
type statedWeekday struct {
	weekday time.Weekday
	day     model.Date
	at      model.Pos
}

func (in *interpreter) newDraft(s *section, at model.Pos) *draft {
	return &draft{Session: &model.Session{Status: model.Confirmed, Source: at}, section: s, month: s.month}
}

// add keeps the draft among those of the document.
func (in *interpreter) add(d *draft) {
	in.drafts = append(in.drafts, d)
	if d.row {
		in.rows.add(d, len(in.drafts))
	}
}

// firstDates reads the first days that a text names, or leaves to a month above it.
func (in *interpreter) firstDates(text string, held month) (lexicon.Dates, bool) {
	if held.month != 0 {
		if found, ok := in.lex.DaysOfMonth(text, held.month, held.year); ok {
			return found, true
		}
	}
	found := in.lex.FindDates(text)
	if len(found) == 0 {
		return lexicon.Dates{}, false
	}
	return found[0], true
}

// takeDates gives the draft the days of one phrase of a text.
func (in *interpreter) takeDates(d *draft, text outline.Text, found lexicon.Dates) {
	at := text.PosAt(found.Start)
	for _, r := range found.Ranges {
		r.Source = at
		d.Dates = append(d.Dates, r)
	}
	for i, w := range found.Weekdays {
		if i < len(found.Named) {
			d.weekdays = append(d.weekdays, statedWeekday{w, found.Named[i], at})
		}
	}
	if found.Choice {
		d.setStatus(model.Tentative, at)
		d.choice = true
	}
	if found.Repeat != "" && d.Series.Rule == "" {
		d.Series.Rule = found.Repeat
		d.Origins.Set(model.FieldSeries, model.Stated, at)
	}
	if !found.Last.From.IsZero() && !found.Hour.From.IsZero() && found.Hour.To.IsZero() && len(found.Ranges) == 1 {
		in.takeStay(d, found, text)
		return
	}
	if h := found.Hour; !h.From.IsZero() || !h.To.IsZero() {
		d.Hours = append(d.Hours, in.hoursOf(d, h, text))
		d.saidHours = true
	}
}

// takeStay gives the draft an hour of its first day at which it begins and one of
// its last day at which it ends.
func (in *interpreter) takeStay(d *draft, found lexicon.Dates, text outline.Text) {
	first, last := in.hoursOf(d, found.Hour, text), in.hoursOf(d, found.Last, text)
	r := found.Ranges[0]
	d.Days = append(d.Days,
		model.Day{Date: r.Start, Hours: []model.Hours{first}, Source: first.Source},
		model.Day{Date: r.End, Hours: []model.Hours{{End: last.Start, Source: last.Source}}, Source: last.Source})
	d.saidHours = true
}

// setHours reads the hours of a text into the draft and returns what else it says.
func (in *interpreter) setHours(d *draft, text outline.Text) (rest outline.Text) {
	if byGroup := in.lex.HoursByAudience(text.Plain, in.isGroupWord); len(byGroup) > 0 {
		d.saidHours = true
		for _, h := range byGroup {
			h.Source = text.Pos()
			d.Hours = append(d.Hours, h)
		}
		return outline.Text{}
	}
	var clocks []lexicon.Hours
	for _, h := range in.lex.FindHours(text.Plain) {
		if h.From.IsZero() && h.To.IsZero() {
			d.saidHours = d.saidHours || h.Period != lexicon.NoPeriod
			continue
		}
		d.saidHours = true
		d.Hours = append(d.Hours, in.hoursOf(d, h, text))
		clocks = append(clocks, h)
	}
	return withoutHours(text, clocks)
}

func (d *draft) setStatus(s model.Status, at model.Pos) {
	if d.Status == model.Cancelled && s != model.Cancelled {
		return
	}
	d.Status = s
	d.Origins.Set(model.FieldStatus, model.Stated, at)
}

// note keeps a text that is no fact of the session.
func (d *draft) note(text string, at model.Pos) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	d.Notes = append(d.Notes, text)
	d.Origins.Add(model.FieldNotes, model.Stated, at)
}

// keepRest keeps what is left of a text once its facts are taken, if it says anything.
func (d *draft) keepRest(rest outline.Text) {
	if hasWords(rest.Plain) {
		rest = rest.Trim()
		d.note(rest.Plain, rest.Pos())
	}
}

func (d *draft) property(name string, value outline.Text) {
	value = value.Trim()
	d.Fields = append(d.Fields, model.Property{Name: name, Value: value.Plain, Source: value.Pos()})
}

// texts names the lists of texts of a session that a role fills.
func (d *draft) texts(role lexicon.Role) (*[]string, model.Field) {
	switch role {
	case lexicon.RoleObjectives:
		return &d.Objectives, model.FieldObjectives
	case lexicon.RoleFacilitators:
		return &d.Facilitators, model.FieldFacilitators
	case lexicon.RoleSpeakers:
		return &d.Speakers, model.FieldSpeakers
	case lexicon.RoleHost:
		return &d.Host, model.FieldHost
	}
	return nil, ""
}

// addText adds one text of a role that holds a list of them.
func (d *draft) addText(role lexicon.Role, text outline.Text) {
	list, field := d.texts(role)
	if text = text.Trim(); list == nil || text.IsEmpty() {
		return
	}
	*list = append(*list, text.Plain)
	d.Origins.Add(field, model.Stated, text.Pos())
}

func (d *draft) addAudience(groups []model.Audience, at model.Pos) {
	for _, g := range groups {
		d.Audience = append(d.Audience, g)
		d.Origins.Add(model.FieldAudience, model.Stated, at)
	}
}

func (d *draft) setPlace(text outline.Text) {
	text = trimJoints(text)
	d.Place = text.Plain
	d.Origins.Set(model.FieldPlace, model.Stated, text.Pos())
}

func (d *draft) setTheme(text outline.Text) {
	d.Theme = text.Plain
	d.Origins.Set(model.FieldTheme, model.Stated, text.Pos())
}

func (d *draft) setTitle(text outline.Text) {
	d.Title = text.Plain
	d.Origins.Set(model.FieldTitle, model.Stated, text.Pos())
}

// withoutHours is the text without phrases of hours and the joints around them.
func withoutHours(text outline.Text, found []lexicon.Hours) outline.Text {
	if len(found) == 0 {
		return text
	}
	parts := []outline.Text{trimJointsRight(text.Slice(0, found[0].Start))}
	for i, h := range found {
		end := len(text.Plain)
		if i+1 < len(found) {
			end = found[i+1].Start
		}
		parts = append(parts, trimJoints(text.Slice(h.End, end)))
	}
	return outline.Join(parts)
}

// without is the text without the bytes from start to end and the joints around them.
func without(text outline.Text, start, end int) outline.Text {
	before, after := text.Slice(0, start), text.From(end)
	before = trimJointsRight(before)
	after = trimJoints(after)
	if before.IsEmpty() {
		return after
	}
	if after.IsEmpty() {
		return before
	}
	return outline.Join([]outline.Text{before, after})
}
