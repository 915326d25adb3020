package tables

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// group is a reading, or several of entries that belong to one event.
type group struct {
	first *Reading
	all   []*Reading
	sheet *sheetRead
}

// group puts readings of entries together that are days or tracks of one event.
func (p *planner) group() []*group {
	var groups []*group
	var open *group
	for _, s := range p.sheets {
		for _, r := range s.parts {
			switch {
			case len(r.Events) == 0:
			case !r.Entries:
				groups, open = append(groups, &group{r, []*Reading{r}, s}), nil
			case open != nil && (p.joins(open, r, s) || r.beside > 0 && r.beside == open.first.beside):
				open.all = append(open.all, r)
			default:
				open = &group{r, []*Reading{r}, s}
				groups = append(groups, open)
			}
		}
	}
	return groups
}

// joins reports whether a reading goes on with the event of those before it.
func (p *planner) joins(open *group, r *Reading, s *sheetRead) bool {
	ctx := &r.context
	if ctx.named || p.Title == "" || ctx.labels > 0 || p.shared == "" && open.sheet != s {
		return false
	}
	return ctx.title == open.first.context.title || ctx.title == "" && r.By == open.first.By || len(ctx.dates) > 0 && p.Title != ctx.title || ctx.day > 0
}

// oneDay is what the entries of a day have in common.
type oneDay struct {
	key     string
	dates   []model.DateRange
	stated  []Stated
	weekday int
	title   string
	place   string
	led     []string
	events  []*Event
	reading *Reading
}

// addEntries makes one event of entries, or a session of each day.
func (p *planner) addEntries(g *group) {
	p.sequence++
	days := p.daysOf(g)
	if p.isOneEvent(g, days) {
		p.addEvent(g, days)
		return
	}
	for _, d := range days {
		p.addDay(g, d, len(days) == 1)
	}
}

// daysOf sorts entries into their days, in the order of the source.
func (p *planner) daysOf(g *group) []*oneDay {
	var days []*oneDay
	byKey := map[string]*oneDay{}
	for _, r := range g.all {
		for i := range r.Events {
			e := r.Events[i]
			d := p.dayOf(g, r, e)
			if byKey[d.key] == nil {
				byKey[d.key] = d
				days = append(days, d)
			}
			d = byKey[d.key]
			d.events, d.stated = append(d.events, e), append(d.stated, e.Stated...)
			if len(e.dayLed) > 0 {
				d.led = e.dayLed
			}
			if e.dayPlace != "" {
				d.place = e.dayPlace
			}
		}
	}
	for _, d := range days {
		if d.reading.days { // what is merged over several days stands with the first
			slices.SortStableFunc(d.events, func(a, b *Event) int { return cmp.Compare(a.slot, b.slot) })
		}
	}
	return days
}

// dayOf is the day of an entry: its own, or that of what stands above the table.
func (p *planner) dayOf(g *group, r *Reading, e *Event) *oneDay {
	ctx := &r.context
	d := &oneDay{dates: e.Dates, weekday: e.Weekday, title: e.Heading, reading: r}
	number, name := e.Day, e.DayName
	if len(d.dates) == 0 && d.weekday < 0 && number == 0 {
		d.dates, d.stated = ctx.dates, ctx.stated
	}
	if len(d.dates) == 0 && d.weekday < 0 && ctx.weekday >= 0 {
		d.weekday, name = ctx.weekday, ctx.dayName
	}
	if len(d.dates) == 0 && number == 0 && ctx.day > 0 {
		number, name = ctx.day, cmp.Or(name, ctx.dayName)
	}
	if len(d.dates) == 0 && d.weekday >= 0 && ctx.week.Month > 0 {
		day := inWeek(ctx.week, d.weekday)
		d.dates = []model.DateRange{{Start: day, End: day}}
	}
	d.key = dayKey(d.dates, d.weekday, number)
	switch undated := len(d.dates) == 0; {
	case undated && d.weekday < 0 && number == 0 && e.Heading != "":
		d.key = "under " + e.Heading
	case undated && e.Week > 0:
		d.key += " week " + name
	}
	switch {
	case d.title != "":
	case len(d.dates) == 0 && (d.weekday >= 0 || number > 0):
		d.title = name
	case len(g.all) > 1 && r.beside == 0 || ctx.title != p.Title:
		d.title = ctx.title
	}
	return d
}

// isOneEvent reports whether days are those of one event, rather than a session each.
func (p *planner) isOneEvent(g *group, days []*oneDay) bool {
	const mostDays, longest, apart = 40, 31, 7
	if len(days) < 2 || len(days) > mostDays {
		return false
	}
	undated, places := false, false
	var dates []model.Date
	for _, d := range days {
		places = places || d.place != ""
		if len(d.dates) == 0 {
			undated = true
		} else {
			dates = append(dates, d.dates[0].Start)
		}
	}
	span, gap := spread(dates)
	title := g.first.context.title
	titled := p.Title != "" || title != ""
	if w := p.words.Text(title).When(); w.DayNo > 0 && w.DayRest == "" && p.Title == "" {
		titled = false
	}
	timetable := !undated && p.words.Lexicon().IsTimetable(cmp.Or(p.Title, title))
	if undated && len(dates) > 0 && slices.ContainsFunc(days, func(d *oneDay) bool { return len(d.dates)+max(d.weekday, 0) == 0 }) {
		return false // days with a date, and one without
	}
	return span <= longest && gap < apart && !timetable && !places && titled && !strings.HasPrefix(days[0].key, "under ")
}

// spread is how many days lie between the first and the last of some dates, and at most
// between two that follow each other.
func spread(dates []model.Date) (span, gap int) {
	dates = slices.Clone(dates)
	for i := range dates {
		if !dates[i].HasYear() {
			dates[i].Year = 2000 // a leap year, as good as any
		}
	}
	slices.SortFunc(dates, model.Date.Compare)
	for i := 1; i < len(dates); i++ {
		gap = max(gap, dates[i-1].DaysUntil(dates[i]))
		span = dates[0].DaysUntil(dates[i])
	}
	return span, gap
}

// addEvent makes one session of several days.
func (p *planner) addEvent(g *group, days []*oneDay) {
	s := p.sessionAbove(g.first, g.first.context.title)
	if len(g.all) > 1 && p.Title != "" || s.Title == "" {
		s.Title = cmp.Or(p.titleOf(p.Title), s.Title)
	}
	dateWeekdays(days)
	dated := !slices.ContainsFunc(days, func(d *oneDay) bool { return len(d.dates) == 0 })
	sortDays(days, dated)
	if s.Dates = nil; dated {
		s.Dates = []model.DateRange{{Start: days[0].dates[0].Start, End: days[len(days)-1].dates[0].End, Source: days[0].dates[0].Source}}
	}
	for n, d := range days {
		day := model.Day{Title: d.title, Source: d.events[0].At}
		if d.title == s.Title || d.title == p.Title {
			day.Title = ""
		}
		if dated {
			day.Date = d.dates[0].Start
		}
		day.Fields, day.Facilitators = fieldsOf(d), d.led
		s.Days = append(s.Days, day)
		s.Stated = append(s.Stated, d.stated...)
		entries, twelve := p.agenda(d)
		for i := range entries {
			if dated {
				entries[i].Date = day.Date
			} else {
				entries[i].Day = n + 1
			}
		}
		s.Agenda, s.Twelve = append(s.Agenda, entries...), append(s.Twelve, twelve...)
	}
	p.Sessions = append(p.Sessions, s)
}

// dateWeekdays gives a weekday without a date the day that it is between the days
// beside it, where those are less than a week apart from it.
func dateWeekdays(days []*oneDay) {
	for i, d := range days {
		if len(d.dates) > 0 || d.weekday < 0 {
			continue
		}
		for _, k := range []int{i - 1, i + 1} {
			if k < 0 || k >= len(days) || len(days[k].dates) == 0 || !days[k].dates[0].Start.HasYear() {
				continue
			}
			day := inWeek(days[k].dates[0].Start, d.weekday)
			if k > i {
				day = day.AddDays(-7)
			}
			d.dates = []model.DateRange{{Start: day, End: day, Source: d.events[0].At}}
			break
		}
	}
}

// sortDays puts days in order: by their dates, or as weekdays follow each other in a
// crossing, whose rows are hours.
func sortDays(days []*oneDay, dated bool) {
	slices.SortStableFunc(days, func(a, b *oneDay) int {
		switch {
		case dated:
			return a.dates[0].Start.Compare(b.dates[0].Start)
		case a.weekday >= 0 && b.weekday >= 0 && a.reading.days && b.reading.days && a.events[0].Week == b.events[0].Week:
			return (a.weekday+6)%7 - (b.weekday+6)%7
		}
		return 0
	})
}

// addDay makes a session of a day.
func (p *planner) addDay(g *group, d *oneDay, only bool) {
	title := d.title
	switch {
	case only && title == "":
		title = d.reading.context.title
	case !only && title == p.Title:
		title = "" // that of the whole
	}
	s := p.sessionAbove(d.reading, title)
	s.Dates, s.Stated = slices.Clone(d.dates), d.stated
	s.Fields, s.Facilitators = append(s.Fields, fieldsOf(d)...), append(s.Facilitators, d.led...)
	if d.place != "" {
		setPlaces(s.Session, []string{d.place})
	}
	s.Agenda, s.Twelve = p.agenda(d)
	p.Sessions = append(p.Sessions, s)
}

// sessionAbove is a session with what stands above its table.
func (p *planner) sessionAbove(r *Reading, title string) Session {
	f := &r.context.facts
	if r.context.named {
		title = r.context.title
	}
	m := &model.Session{Title: p.titleOf(title), Theme: f.Theme, Status: model.Confirmed, Host: f.Host, Facilitators: f.Led, Speakers: f.Speakers,
		Objectives: f.Objectives, Audience: f.Audience, Fields: slices.Clone(f.Fields), Hours: hoursOf(r.context.hours, r.source), Source: r.Events[0].At}
	setPlaces(m, f.Places)
	m.Origins = originsOf(m, r.source)
	return Session{Session: m, Years: p.yearsOf(r), Sequence: p.sequence}
}

// titleOf is a title without the date that it names.
func (p *planner) titleOf(title string) string {
	s := p.words.Text(title)
	w := s.When()
	if !w.HasDate() || w.Rest == "" || w.Kind == senses.Week {
		return title
	}
	if rest := trimTitle(withoutWeekday(p.words, w.Rest)); len(strings.Fields(rest)) > 0 && rest != "" {
		return rest
	}
	return title
}

// fieldsOf are the facts of a day that stand with its entries, each once.
func fieldsOf(d *oneDay) []model.Property {
	var fields []model.Property
	if !d.reading.days {
		return nil
	}
	for _, e := range d.events {
		for _, f := range e.Fields {
			if !slices.ContainsFunc(fields, func(other model.Property) bool { return other.Name == f.Name && other.Value == f.Value }) {
				fields = append(fields, f)
			}
		}
	}
	return fields
}

// agenda are the entries of a day, and which of their hours may be of the afternoon.
func (p *planner) agenda(d *oneDay) (entries []model.Entry, twelve []bool) {
	clocks := map[string]*clock{}
	for _, e := range d.events {
		n := model.Entry{Title: e.Title, Track: e.Track, Audience: e.Audience, Place: strings.Join(e.Places, ", "), Source: e.At, Kind: p.words.Lexicon().Kind(e.Title)}
		n.People = slices.Concat(e.People, e.Led, e.Speakers, e.Host)
		if n.Title == "" {
			n.Title = e.Theme
		} else if e.Theme != "" {
			n.Details = append(n.Details, e.Theme)
		}
		late := false
		if len(e.Hours) > 0 {
			if clocks[e.Track] == nil {
				clocks[e.Track] = newClock()
			}
			h := clocks[e.Track].follow(e.Hours[0])
			n.Start, n.End, late = h.From, h.To, h.Twelve
			for _, more := range e.Hours[1:] {
				n.Details = append(n.Details, model.Hours{Start: more.From, End: more.To}.String())
			}
		}
		if e.Minutes > 0 {
			n.Duration = isoMinutes(e.Minutes)
			if !n.Start.IsZero() && n.End.IsZero() {
				n.End, _ = n.Start.Add(e.Minutes)
			}
		}
		n.Period = periodOf(e.Period)
		n.Details = append(n.Details, detailsOf(e, d.reading.days)...)
		nameEntry(&n)
		entries, twelve = append(entries, n), append(twelve, late)
	}
	return entries, twelve
}

// detailsOf is what else is said of an entry.
func detailsOf(e *Event, crossing bool) []string {
	details := slices.Concat(e.Details, e.Notes)
	if !crossing {
		for _, f := range e.Fields {
			details = append(details, f.Name+" : "+f.Value)
		}
	}
	if e.Unread != "" {
		details = append(details, e.Unread)
	}
	if e.Status != "" && e.Status != model.Confirmed {
		details = append(details, string(e.Status))
	}
	return append(details, e.Objectives...)
}

// nameEntry gives an entry without a title what else is said of it.
func nameEntry(n *model.Entry) {
	switch {
	case n.Title != "":
	case len(n.Details) > 0 && n.Duration == "":
		n.Title, n.Details = n.Details[0], n.Details[1:]
	case len(n.People) > 0:
		n.Title, n.People = strings.Join(n.People, ", "), nil
	}
}

// joinSame joins a row of an index with the sheet of the same session.
func (p *planner) joinSame() {
	seen := map[string]*model.Session{}
	p.Sessions = slices.DeleteFunc(p.Sessions, func(s Session) bool {
		if len(s.Dates) == 0 || s.Title == "" {
			return false
		}
		key := s.Dates[0].Start.String() + " " + lexicon.Fold(s.Title)
		first := seen[key]
		if first == nil || len(first.Agenda) > 0 == (len(s.Agenda) > 0) {
			seen[key] = s.Session
			return false
		}
		if len(s.Agenda) > 0 {
			first.Agenda = s.Agenda
		}
		if first.Place == "" {
			first.Place, first.Places = s.Place, s.Places
		}
		if len(first.Hours) == 0 {
			first.Hours = s.Hours
		}
		for _, f := range s.Fields {
			if !slices.ContainsFunc(first.Fields, func(o model.Property) bool { return o.Name == f.Name }) {
				first.Fields = append(first.Fields, f)
			}
		}
		return true
	})
}

// joinDays joins entries of one day that stand under two lines of it.
func (p *planner) joinDays() {
	for i := 0; i+1 < len(p.Sessions); i++ {
		s, next := &p.Sessions[i], &p.Sessions[i+1]
		if len(s.Agenda) == 0 || len(next.Agenda) == 0 || len(s.Dates) != 1 || len(next.Dates) != 1 || s.Dates[0].Start != next.Dates[0].Start || next.Title != "" && next.Title != s.Title {
			continue
		}
		s.Agenda, s.Twelve = append(s.Agenda, next.Agenda...), append(s.Twelve, next.Twelve...)
		p.Sessions = slices.Delete(p.Sessions, i+1, i+2)
		i--
	}
}
