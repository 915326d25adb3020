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
	opened := 0 // days that have their heading
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
		rest = rest[n:]
	}
	w.openDays(s.Days, opened, len(s.Days))
}

func (w *writer) openDays(days []model.Day, from, to int) {
	for i := from; i < to; i++ {
		w.heading(2, w.dayHeading(days[i], i))
		for _, h := range days[i].Hours {
			w.dayFact(w.hoursName(h), w.span(h.Start, h.End))
		}
		if place := days[i].Place; place != "" {
			w.dayFact(w.Labels.Place, oneLine(place))
		}
		for _, note := range days[i].Notes {
			w.dayNote(note)
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
	if name, _, ok := w.cutLabel(texts[0].Plain); ok && w.isDayLabel(name) {
		texts[0] = line(w.Labels.Note + w.colon + texts[0].Plain)
	}
	w.add(&outline.Paragraph{Lines: texts})
}

func (f form) isDayLabel(name string) bool {
	_, isHours := f.hoursOf(name)
	return isHours || name == f.Labels.Place || name == f.Labels.Note
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
		if !r.dayFacts(s, day) || !r.entries(s, dayAt(s, day)) {
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
	if i := strings.LastIndex(text, r.colon); i > 0 {
		group, isHours := r.hoursOf(text[:i])
		if start, end, ok := r.readSpan(text[i+len(r.colon):]); ok && isHours {
			d.Hours = append(d.Hours, model.Hours{Start: start, End: end, Audience: group, Source: at})
			return
		}
	}
	switch {
	case labelled && name == r.Labels.Place:
		d.Place = value
	case labelled && name == r.Labels.Note:
		d.Notes = append(d.Notes, value)
	default:
		d.Notes = append(d.Notes, text)
	}
}
