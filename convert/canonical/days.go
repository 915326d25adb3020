package canonical

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// agenda writes the running order under its label, or under the days of a session
// that has several. Its entries keep their order: where they go back to a day, its
// heading comes again.
func (w *writer) agenda(s *model.Session) {
	opened := 0       // days that have their heading
	lastWritten := -1 // day that has its lists and tables
	for rest := s.Agenda; len(rest) > 0; {
		day := dayOf(s, rest[0])
		n := 1
		for n < len(rest) && dayOf(s, rest[n]) == day {
			n++
		}
		switch {
		case day < 0:
			w.heading(2, w.Labels.RunningOrder)
		case day < opened:
			w.heading(2, w.dayName(s.Days[day], day)+w.continued)
		default:
			w.openDays(s.Days, opened, day+1)
			opened = day + 1
		}
		w.entries(rest[:n], dayAt(s, day))
		if day == opened-1 && day > lastWritten {
			w.daySections(s.Days[day])
			lastWritten = day
		}
		rest = rest[n:]
	}
	w.openDays(s.Days, opened, len(s.Days))
	if opened < len(s.Days) {
		w.daySections(s.Days[len(s.Days)-1])
	}
}

// openDays writes the headings of days with their facts. The lists and tables of the
// last of them come after its entries.
func (w *writer) openDays(days []model.Day, from, to int) {
	for i := from; i < to; i++ {
		w.heading(2, w.dayHeading(days[i], i))
		w.dayFacts(days[i])
		if i < to-1 {
			w.daySections(days[i])
		}
	}
}

func (w *writer) dayFacts(d model.Day) {
	for _, h := range d.Hours {
		w.dayFact(w.hoursName(h), w.timing(h))
	}
	if d.Place != "" {
		w.dayFact(w.Labels.Place, oneLine(d.Place))
	}
	for _, objective := range d.Objectives {
		w.dayFact(w.Labels.Objectives, oneLine(objective))
	}
	for _, name := range d.Facilitators {
		w.dayFact(w.Labels.Facilitators, oneLine(name))
	}
	if w.arePlain(d.Fields) {
		for _, field := range d.Fields {
			w.dayFact(field.Name, field.Value)
		}
	}
	for _, note := range d.Notes {
		w.dayNote(note)
	}
}

// arePlain reports whether fields of a day can each be a line "Name : value".
func (f form) arePlain(fields []model.Property) bool {
	for _, field := range fields {
		line := field.Name + f.colon + field.Value
		name, _, ok := f.cutLabel(line)
		if !ok || name != field.Name || name == "" || field.Value == "" || line != oneLine(line) || f.isDayLabel(name) {
			return false
		}
	}
	return true
}

// daySections writes what a day has of lists and tables, and of fields that are no line.
func (w *writer) daySections(d model.Day) {
	if !w.arePlain(d.Fields) {
		var list []outline.Item
		for _, field := range d.Fields {
			list = append(list, w.labelled(oneLine(field.Name), field.Value))
		}
		w.section(3, w.Labels.Fields, list)
	}
	for _, l := range d.Lists {
		title := w.untitled(w.Labels.List)
		if l.Title != "" {
			title = w.guarded(l.Title, w.isDaySection)
		}
		w.section(3, title, items(l.Items))
	}
	w.tables(3, d.Tables, w.isDaySection)
}

func (f form) isDaySection(heading string) bool {
	return slices.Contains([]string{f.Labels.Fields, f.untitled(f.Labels.List), f.untitled(f.Labels.Table)}, heading)
}

// readDaySections reads what daySections writes.
func (r *reader) readDaySections(d *model.Day) bool {
	for {
		h, ok := r.heading(3)
		if !ok {
			return true
		}
		if t, ok := r.titledTable(h); ok {
			d.Tables = append(d.Tables, t)
			continue
		}
		list, ok := r.list()
		if !ok {
			return false
		}
		if h.Text.Plain != r.Labels.Fields {
			d.Lists = append(d.Lists, r.titledList(h, list))
			continue
		}
		for _, item := range list.Items {
			name, value, ok := r.readLabelled(item)
			if !ok {
				return false
			}
			d.Fields = append(d.Fields, model.Property{Name: name, Value: value, Source: item.Pos})
		}
	}
}

func (w *writer) dayFact(name, value string) {
	w.add(&outline.Paragraph{Lines: []outline.Text{line(name + w.colon + value)}})
}

// dayNote writes a note of a day as a paragraph, with a label where it would be
// taken for one of the facts.
func (w *writer) dayNote(note string) {
	texts := textLines(note)
	if len(texts) == 0 {
		return
	}
	if name, value, ok := w.cutLabel(texts[0].Plain); ok && (w.isDayLabel(name) || name != "" && value != "" && len(texts) == 1) {
		texts[0] = line(w.Labels.Note + w.colon + texts[0].Plain)
	}
	w.add(&outline.Paragraph{Lines: texts})
}

func (f form) isDayLabel(name string) bool {
	_, isHours := f.hoursOf(name)
	return isHours || slices.Contains([]string{f.Labels.Place, f.Labels.Note, f.Labels.Objectives, f.Labels.Facilitators}, name)
}

// dayOf is the index of the day that an entry is of, -1 for none.
func dayOf(s *model.Session, e model.Entry) int {
	if !e.Date.IsZero() {
		return slices.IndexFunc(s.Days, func(d model.Day) bool { return d.Date == e.Date })
	}
	if e.Day > 0 && e.Day <= len(s.Days) {
		return e.Day - 1
	}
	return -1
}

// place is what an entry is said to be of by the heading it stands under.
type place struct {
	date model.Date
	day  int
}

func dayAt(s *model.Session, day int) place {
	switch {
	case day < 0:
		return place{}
	case s.Days[day].Date.IsZero():
		return place{day: day + 1}
	}
	return place{date: s.Days[day].Date}
}

// dayHeading is "Mardi 9 juin 2026 : prendre de la hauteur".
func (f form) dayHeading(d model.Day, i int) string {
	name := f.dayName(d, i)
	if title := oneLine(d.Title); !d.Date.IsZero() && title != "" {
		return name + f.colon + title
	}
	return name
}

// dayName names a day by its date, or by its title where that counts the days
// ("Jour 2", "Jour 2 : restitution"), or by its number with the title after a dash.
func (f form) dayName(d model.Day, i int) string {
	if !d.Date.IsZero() {
		return capital(f.dates([]model.DateRange{{Start: d.Date, End: d.Date}}))
	}
	title := oneLine(d.Title)
	if read, ok := f.readDayHeading(title); ok && read.Date.IsZero() && read.Title == title {
		return title
	}
	return strings.TrimSpace(f.day + strconv.Itoa(i+1) + dash + title)
}

const dash = " – "

// readDayHeading reads what dayHeading writes; any "Jour 2 …" counts the days.
func (f form) readDayHeading(text string) (model.Day, bool) {
	name, title, _ := strings.Cut(text, f.colon)
	if ranges, ok := f.readDates(name); ok && len(ranges) == 1 && ranges[0].Start == ranges[0].End {
		return model.Day{Date: ranges[0].Start, Title: title}, true
	}
	rest, ok := strings.CutPrefix(text, f.day)
	after := strings.TrimLeft(rest, "0123456789")
	if !ok || after == rest {
		return model.Day{}, false
	}
	if title, apart := strings.CutPrefix(after+" ", dash); apart {
		return model.Day{Title: strings.TrimSpace(title)}, true
	}
	return model.Day{Title: text}, after == "" || strings.HasPrefix(after, f.colon)
}

// agenda reads the running order and the days.
func (r *reader) agenda(s *model.Session) bool {
	for {
		h, ok := r.peekHeading(2)
		if !ok {
			return true
		}
		day := -1
		if h.Text.Plain != r.Labels.RunningOrder {
			if day, ok = r.readDay(s, h); !ok {
				return true
			}
		}
		r.heading(2)
		if !r.dayFacts(s, day) || !r.entries(s, dayAt(s, day)) || day >= 0 && !r.readDaySections(&s.Days[day]) {
			return false
		}
	}
}

// readDay opens the day that a heading names, or goes back to it.
func (r *reader) readDay(s *model.Session, h *outline.Heading) (int, bool) {
	if name, again := strings.CutSuffix(h.Text.Plain, r.continued); again {
		for i, d := range s.Days {
			if r.dayName(d, i) == name {
				return i, true
			}
		}
	}
	day, ok := r.readDayHeading(h.Text.Plain)
	if ok {
		day.Source = h.Pos
		s.Days = append(s.Days, day)
	}
	return len(s.Days) - 1, ok
}

// dayFacts reads the paragraphs under the heading of a day.
func (r *reader) dayFacts(s *model.Session, day int) bool {
	for len(r.blocks) > 0 {
		paragraph, ok := r.blocks[0].(*outline.Paragraph)
		if !ok {
			return true
		}
		if day < 0 {
			return false
		}
		r.blocks = r.blocks[1:]
		r.readDayFact(&s.Days[day], joined(paragraph.Lines), paragraph.Pos)
	}
	return true
}

func (r *reader) readDayFact(d *model.Day, text string, at model.Pos) {
	name, value, labelled := r.cutLabel(text)
	if h, ok := r.readDayHours(text); ok {
		h.Source = at
		d.Hours = append(d.Hours, h)
		return
	}
	switch {
	case labelled && name == r.Labels.Place:
		d.Place = value
	case labelled && name == r.Labels.Objectives:
		d.Objectives = append(d.Objectives, value)
	case labelled && name == r.Labels.Facilitators:
		d.Facilitators = append(d.Facilitators, value)
	case labelled && name == r.Labels.Note:
		d.Notes = append(d.Notes, value)
	case labelled && name != "" && value != "" && !strings.Contains(text, "\n"):
		d.Fields = append(d.Fields, model.Property{Name: name, Value: value, Source: at})
	default:
		d.Notes = append(d.Notes, text)
	}
}

// readDayHours reads "Horaires pour Mentors : 14h-17h"; the name of the group may
// have a colon.
func (f form) readDayHours(text string) (model.Hours, bool) {
	i := strings.LastIndex(text, f.colon)
	if i < 0 {
		return model.Hours{}, false
	}
	group, isHours := f.hoursOf(text[:i])
	h, ok := f.readTiming(text[i+len(f.colon):])
	h.Audience = group
	return h, ok && isHours
}
