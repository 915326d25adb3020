package canonical

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// entries writes entries that stand under one heading: as a table where they have
// people, places or tracks and every cell is short, else as a list.
func (w *writer) entries(entries []model.Entry, at place) {
	if table, ok := w.entryTable(entries, at); ok {
		w.add(table)
		return
	}
	list := &outline.List{}
	for _, e := range entries {
		list.Items = append(list.Items, w.entry(e, at))
	}
	w.add(list)
}

func (r *reader) entries(s *model.Session, at place) bool {
	if list, ok := r.list(); ok {
		for _, item := range list.Items {
			e, ok := r.readEntry(item, at)
			if !ok {
				return false
			}
			s.Agenda = append(s.Agenda, e)
		}
		return true
	}
	table, ok := r.table()
	return !ok || r.readEntryTable(s, table, at)
}

// entry writes "9h30-10h : accueil café (optionnel)", with what else is known of
// it nested under it: facts with their names first, then details.
func (f form) entry(e model.Entry, at place) outline.Item {
	title := oneLine(e.Title)
	i := outline.Item{Lines: []outline.Text{line(f.entryHead(e))}}
	var nested []outline.Item
	fact := func(name, value string) {
		if value != "" {
			nested = append(nested, item(name+f.colon+value))
		}
	}
	if read := f.readEntryHead(f.entryHead(e)); read.Title != title || timingOf(read) != timingOf(e) || read.Optional != e.Optional {
		bare := e
		bare.Title = ""
		i.Lines = []outline.Text{line(f.entryHead(bare))}
		fact(f.Labels.Title, title)
	}
	if dayOfEntry := (place{e.Date, e.Day}); dayOfEntry != at {
		if e.Date != at.date {
			fact(f.Labels.Date, f.dates([]model.DateRange{{Start: e.Date, End: e.Date}}))
		}
		if e.Day != at.day {
			fact(f.Labels.DayNumber, strconv.Itoa(e.Day))
		}
	}
	fact(f.Labels.Kind, f.kind(e))
	fact(f.Labels.Track, oneLine(e.Track))
	nested = append(nested, f.entryGroups(e.Audience)...)
	nested = append(nested, f.entryPeople(e.People)...)
	fact(f.Labels.Place, oneLine(e.Place))
	for _, detail := range e.Details {
		if name, _, ok := f.cutLabel(detail); ok && f.isEntryLabel(name) {
			detail = f.Labels.Details + f.colon + detail
		}
		nested = append(nested, items([]string{detail})...)
	}
	if nested != nil {
		i.Blocks = []outline.Block{&outline.List{Items: nested}}
	}
	return i
}

// entryHead is the line of an entry: its hours, its title and whether it is
// optional. One that has neither hours nor a title is called an entry.
func (f form) entryHead(e model.Entry) string {
	head, title := f.timing(timingOf(e)), oneLine(e.Title)
	switch {
	case head != "" && title != "":
		head += f.colon + title
	case head+title == "":
		head = f.Labels.Entry
	default:
		head += title
	}
	if e.Optional {
		head += f.optional
	}
	return head
}

func (f form) readEntryHead(head string) (e model.Entry) {
	head, e.Optional = strings.CutSuffix(head, f.optional)
	when, title, titled := strings.Cut(head, f.colon)
	h, ok := f.readTiming(when)
	switch {
	case ok && (titled || when == head):
		setTiming(&e, h)
		e.Title = title
	case head != f.Labels.Entry:
		e.Title = head
	}
	return e
}

// timingOf is when an entry is, and how long, as hours have it.
func timingOf(e model.Entry) model.Hours {
	return model.Hours{Start: e.Start, End: e.End, Period: e.Period, Duration: e.Duration}
}

func setTiming(e *model.Entry, h model.Hours) {
	e.Start, e.End, e.Period, e.Duration = h.Start, h.End, h.Period, h.Duration
}

// kind names the kind of an entry where its title does not tell it.
func (f form) kind(e model.Entry) string {
	switch {
	case e.Kind == f.lex.Kind(e.Title):
		return ""
	case e.Kind == "":
		return f.none
	}
	return f.KindOf(e.Kind)
}

func (f form) readKind(text string) (model.Kind, bool) {
	if text == f.none {
		return "", true
	}
	kinds := model.Kinds()
	i := slices.IndexFunc(kinds, func(k model.Kind) bool { return f.KindOf(k) == text })
	if i < 0 {
		return "", false
	}
	return kinds[i], true
}

// entryGroups are the groups of an entry on one line, or one by one.
func (f form) entryGroups(audience []model.Audience) []outline.Item {
	if text := f.groups(audience); text != "" {
		return []outline.Item{item(f.Labels.Audience + f.colon + text)}
	}
	var list []outline.Item
	for _, a := range audience {
		i := outline.Item{Lines: []outline.Text{line(f.Labels.Audience)}}
		texts := []string{a.Group}
		if a.Note != "" {
			texts = append(texts, a.Note)
		}
		i.Blocks = []outline.Block{&outline.List{Items: items(texts)}}
		list = append(list, i)
	}
	return list
}

// entryPeople are the people of an entry on one line, or one by one.
func (f form) entryPeople(people []string) []outline.Item {
	if len(people) == 0 {
		return nil
	}
	if text := names(people); text != "" {
		return []outline.Item{item(f.Labels.People + f.colon + text)}
	}
	return []outline.Item{{
		Lines:  []outline.Text{line(f.Labels.People)},
		Blocks: []outline.Block{&outline.List{Items: items(people)}},
	}}
}

func (f form) isEntryLabel(name string) bool {
	return slices.Contains([]string{
		f.Labels.Title, f.Labels.Date, f.Labels.DayNumber, f.Labels.Kind, f.Labels.Track, f.Labels.Audience, f.Labels.People,
		f.Labels.Place, f.Labels.Details,
	}, name)
}

func (f form) readEntry(i outline.Item, at place) (model.Entry, bool) {
	e := f.readEntryHead(joined(i.Lines))
	e.Date, e.Day, e.Source = at.date, at.day, i.Pos
	e.Kind = f.lex.Kind(e.Title)
	if len(i.Blocks) == 0 {
		return e, true
	}
	nested, ok := i.Blocks[0].(*outline.List)
	if !ok || len(i.Blocks) > 1 {
		return e, false
	}
	for _, item := range nested.Items {
		if !f.entryFact(&e, item) {
			return e, false
		}
	}
	return e, true
}

// entryFact reads what is nested under an entry.
func (f form) entryFact(e *model.Entry, i outline.Item) bool {
	text := itemText(i)
	if list, ok := nestedList(i); ok {
		return f.entryNames(e, text, list)
	}
	name, value, ok := f.cutLabel(text)
	if !ok || !f.isEntryLabel(name) {
		e.Details = append(e.Details, text)
		return true
	}
	switch name {
	case f.Labels.Title:
		e.Title, e.Kind = value, f.lex.Kind(value)
	case f.Labels.Date:
		ranges, ok := f.readDates(value)
		if !ok || len(ranges) != 1 {
			return false
		}
		e.Date = ranges[0].Start
	case f.Labels.DayNumber:
		number, err := strconv.Atoi(value)
		e.Day = number
		return err == nil
	case f.Labels.Kind:
		kind, ok := f.readKind(value)
		e.Kind = kind
		return ok
	case f.Labels.Track:
		e.Track = value
	case f.Labels.Audience:
		e.Audience = append(e.Audience, f.readGroups(value)...)
	case f.Labels.People:
		e.People = append(e.People, strings.Split(value, nameSeparator)...)
	case f.Labels.Place:
		e.Place = value
	case f.Labels.Details:
		e.Details = append(e.Details, value)
	}
	return true
}

// nestedList is the list that is all that is nested in an item.
func nestedList(i outline.Item) (*outline.List, bool) {
	if len(i.Blocks) != 1 {
		return nil, false
	}
	l, ok := i.Blocks[0].(*outline.List)
	return l, ok
}

// entryNames reads groups and people that are listed one by one.
func (f form) entryNames(e *model.Entry, label string, list *outline.List) bool {
	texts := make([]string, len(list.Items))
	for i, item := range list.Items {
		texts[i] = itemText(item)
	}
	switch label {
	case f.Labels.Audience:
		a := model.Audience{Group: texts[0]}
		if len(texts) > 1 {
			a.Note = texts[1]
		}
		e.Audience = append(e.Audience, a)
	case f.Labels.People:
		e.People = append(e.People, texts...)
	default:
		return false
	}
	return true
}
