package canonical

import (
	"slices"
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// details writes what the table does not hold of a session.
func (w *writer) details(s *model.Session) {
	if labels := w.labels(s); labels != nil {
		w.add(&outline.List{Items: labels})
	}
	for _, texts := range w.texts(s) {
		w.section(2, texts.label, items(*texts.list))
	}
	w.agenda(s)
	for _, l := range s.Lists {
		title := w.untitled(w.Labels.List)
		if l.Title != "" {
			title = w.guarded(l.Title, w.isReserved)
		}
		w.section(2, title, items(l.Items))
	}
	w.tables(2, s.Tables, w.isReserved)
	w.section(2, w.Labels.Notes, items(s.Notes))
}

func (r *reader) details(s *model.Session) bool {
	if list, ok := r.list(); ok && !r.labels(s, list) {
		return false
	}
	for _, texts := range r.texts(s) {
		if !r.title(2, texts.label) {
			continue
		}
		list, ok := r.list()
		if !ok {
			return false
		}
		for _, item := range list.Items {
			*texts.list = append(*texts.list, itemText(item))
			s.Origins.Add(texts.field, model.Stated, item.Pos)
		}
	}
	if !r.agenda(s) {
		return false
	}
	for {
		h, ok := r.heading(2)
		if !ok {
			return true
		}
		if t, ok := r.titledTable(h); ok {
			s.Tables = append(s.Tables, t)
			continue
		}
		list, ok := r.list()
		if !ok {
			return false
		}
		r.titled(s, h, list)
	}
}

// titled reads a list with its title, the last of which are the notes.
func (r *reader) titled(s *model.Session, h *outline.Heading, list *outline.List) {
	if h.Text.Plain != r.Labels.Notes {
		s.Lists = append(s.Lists, r.titledList(h, list))
		return
	}
	for _, item := range list.Items {
		s.Notes = append(s.Notes, itemText(item))
		s.Origins.Add(model.FieldNotes, model.Stated, item.Pos)
	}
}

func (f form) titledList(h *outline.Heading, list *outline.List) model.List {
	l := model.List{Source: h.Pos.To(list.Pos)}
	for _, item := range list.Items {
		l.Items = append(l.Items, itemText(item))
	}
	if h.Text.Plain != f.untitled(f.Labels.List) {
		l.Title = f.readGuarded(h.Text.Plain)
	}
	return l
}

// untitled is the heading of what has no title.
func (f form) untitled(label string) string { return "(" + strings.ToLower(label) + ")" }

// isReserved reports whether a heading under a session is one of the form.
func (f form) isReserved(heading string) bool {
	_, isDay := f.readDayHeading(heading)
	return isDay || slices.Contains([]string{
		f.Labels.Objectives, f.Labels.Facilitators, f.Labels.Speakers, f.Labels.RunningOrder, f.Labels.Notes, f.untitled(f.Labels.List), f.untitled(f.Labels.Table),
	}, heading)
}

// textList is one of a session's lists of texts.
type textList struct {
	label string
	field model.Field
	list  *[]string
}

func (f form) texts(s *model.Session) []textList {
	return []textList{
		{f.Labels.Objectives, model.FieldObjectives, &s.Objectives},
		{f.Labels.Facilitators, model.FieldFacilitators, &s.Facilitators},
		{f.Labels.Speakers, model.FieldSpeakers, &s.Speakers},
	}
}

// labels are the facts of a session that stand with their names: those that its
// row could not hold, who receives it, and fields of the plan's own.
func (f form) labels(s *model.Session) []outline.Item {
	var list []outline.Item
	for _, fact := range f.lineFacts(s) {
		if *fact.value != alone(*fact.value) {
			list = append(list, f.labelled(fact.label, *fact.value))
		}
	}
	if len(s.Audience) > 0 && f.groups(s.Audience) == "" {
		for _, a := range s.Audience {
			i := f.labelled(f.Labels.Audience, a.Group)
			if a.Note != "" {
				i.Blocks = append(i.Blocks, &outline.List{Items: items([]string{a.Note})})
			}
			list = append(list, i)
		}
	}
	if len(s.Hours) > 0 && f.hours(s.Hours) == "" {
		for _, h := range s.Hours {
			list = append(list, f.labelled(f.hoursName(h), f.timing(h)))
		}
	}
	for _, host := range s.Host {
		list = append(list, f.labelled(f.host, host))
	}
	for _, place := range s.Places {
		list = append(list, f.labelled(f.Labels.Places, place))
	}
	list = append(list, f.calendarLabels(s)...)
	for _, field := range s.Fields {
		name := oneLine(field.Name)
		if _, already := f.unquoted(name); already || f.isLabel(name) {
			name = f.quoted(name)
		}
		list = append(list, f.labelled(name, field.Value))
	}
	return list
}

// isLabel reports whether a name is that of a fact rather than of a field.
func (f form) isLabel(name string) bool {
	_, isHours := f.hoursOf(name)
	return isHours || slices.Contains([]string{
		f.Labels.Title, f.Labels.Theme, f.Labels.Place, f.Labels.Places, f.Labels.Audience, f.host,
		f.Labels.Due, f.Labels.Series, f.Labels.SeriesRule, f.Labels.Class, f.Labels.Categories, f.Labels.Timezone,
	}, name)
}

type lineFact struct {
	label string
	field model.Field
	value *string
}

func (f form) lineFacts(s *model.Session) []lineFact {
	return []lineFact{
		{f.Labels.Title, model.FieldTitle, &s.Title},
		{f.Labels.Theme, model.FieldTheme, &s.Theme},
		{f.Labels.Place, model.FieldPlace, &s.Place},
	}
}

// hoursName is "Horaires" or "Horaires pour Mentors".
func (f form) hoursName(h model.Hours) string {
	if h.Audience == "" {
		return f.Labels.Hours
	}
	return f.Labels.HoursFor + " " + oneLine(h.Audience)
}

// hoursOf reads the name of a label of hours, with the group that they are for.
func (f form) hoursOf(name string) (group string, ok bool) {
	if name == f.Labels.Hours {
		return "", true
	}
	group, ok = strings.CutPrefix(name, f.Labels.HoursFor+" ")
	return strings.TrimSpace(group), ok
}

func (r *reader) labels(s *model.Session, list *outline.List) bool {
	for _, item := range list.Items {
		var note *outline.List
		if n := len(item.Blocks); n > 0 {
			if nested, ok := item.Blocks[n-1].(*outline.List); ok {
				note, item.Blocks = nested, item.Blocks[:n-1]
			}
		}
		name, value, ok := r.readLabelled(item)
		if !ok || !r.label(s, name, value, note, item.Pos) {
			return false
		}
	}
	return true
}

func (r *reader) label(s *model.Session, name, value string, note *outline.List, at model.Pos) bool {
	for _, fact := range r.lineFacts(s) {
		if name == fact.label {
			*fact.value = value
			s.Origins.Set(fact.field, model.Stated, at)
			return true
		}
	}
	if read, ok := r.calendarLabel(s, name, value, at); ok {
		return read
	}
	group, isHours := r.hoursOf(name)
	switch {
	case name == r.Labels.Audience:
		a := model.Audience{Group: value}
		if note != nil {
			a.Note = itemText(note.Items[0])
		}
		s.Audience = append(s.Audience, a)
		s.Origins.Add(model.FieldAudience, model.Stated, at)
	case isHours:
		h, ok := r.readTiming(value)
		if !ok {
			return false
		}
		h.Audience, h.Source = group, at
		s.Hours = append(s.Hours, h)
	case name == r.Labels.Places:
		s.Places = append(s.Places, value)
	case name == r.host:
		s.Host = append(s.Host, value)
		s.Origins.Add(model.FieldHost, model.Stated, at)
	default:
		s.Fields = append(s.Fields, model.Property{Name: r.readGuarded(name), Value: value, Source: at})
	}
	return true
}
