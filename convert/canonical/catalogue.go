package canonical

import (
	"slices"
	"strconv"

	"deroule/convert/outline"
	"deroule/model"
)

// catalogue writes the support formats, each under a heading, those of a group
// under the group's.
func (w *writer) catalogue(p *model.Programme) {
	reserved := w.reservedNames(p)
	group := ""
	for _, s := range p.Formats {
		level := 2
		switch {
		case s.Group == "":
			level = 1
		case s.Group != group:
			w.heading(1, w.guarded(s.Group, reserved))
		}
		group = s.Group
		w.heading(level, w.guarded(s.Name, reserved))
		w.add(prose(s.Description)...)
		if labels := w.formatLabels(s); labels != nil {
			w.add(&outline.List{Items: labels})
		}
	}
}

// reservedNames reports the headings that support formats cannot have.
func (f form) reservedNames(p *model.Programme) func(string) bool {
	names := map[string]bool{}
	for i, s := range p.Sessions {
		names[f.sessionHeading(i, s)] = true
	}
	return func(heading string) bool { return names[heading] || f.isChapter(heading) }
}

func (w *writer) formatLabels(s model.SupportFormat) []outline.Item {
	var list []outline.Item
	label := func(name, value string, values ...outline.Item) {
		if value == "" {
			return
		}
		i := w.labelled(name, value)
		if len(values) > 0 {
			i.Blocks = append(i.Blocks, &outline.List{Items: values})
		}
		list = append(list, i)
	}
	label(w.Labels.Frequency, oneLine(s.Frequency.Text), w.frequencyValues(s.Frequency)...)
	label(w.Labels.Duration, oneLine(s.Duration.Text), w.durationValues(s.Duration)...)
	label(w.Labels.Prepare, s.Prepare)
	label(w.Labels.FollowUp, s.FollowUp)
	for _, field := range s.Fields {
		label(w.guarded(field.Name, w.isFormatLabel), field.Value)
	}
	for _, note := range s.Notes {
		i := item(note)
		if _, _, ok := w.readLabelled(i); ok {
			i = w.labelled(w.Labels.Note, note)
		}
		list = append(list, i)
	}
	return list
}

func (f form) isFormatLabel(name string) bool {
	return slices.Contains([]string{
		f.Labels.Frequency, f.Labels.Duration, f.Labels.Prepare, f.Labels.FollowUp, f.Labels.Note,
	}, name)
}

// frequencyValues are the values of a frequency whose text does not give them.
func (f form) frequencyValues(q model.Frequency) []outline.Item {
	if q == (model.Frequency{}) || f.lex.Frequency(q.Text) == q {
		return nil
	}
	return []outline.Item{
		item(f.Labels.FewestTimes + f.colon + strconv.Itoa(q.Min)),
		item(f.Labels.MostTimes + f.colon + strconv.Itoa(q.Max)),
		item(f.Labels.Per + f.colon + filled(q.Per)),
	}
}

// durationValues are the values of a duration whose text does not give them.
func (f form) durationValues(d model.Duration) []outline.Item {
	if d == (model.Duration{}) || f.lex.Duration(d.Text) == d {
		return nil
	}
	return []outline.Item{
		item(f.Labels.ShortestDuration + f.colon + filled(d.Min)),
		item(f.Labels.LongestDuration + f.colon + filled(d.Max)),
	}
}

// nothing stands for a value that is not known.
const nothing = "-"

func filled(value string) string {
	if value == "" {
		return nothing
	}
	return value
}

func unfilled(value string) string {
	if value == nothing {
		return ""
	}
	return value
}

// catalogue reads the support formats, up to the tables and notes.
func (r *reader) catalogue(p *model.Programme) bool {
	group := ""
	for {
		level := 2
		h, ok := r.peekHeading(2)
		if !ok {
			level = 1
			h, ok = r.peekHeading(1)
		}
		if !ok || level == 1 && (h.Text.Plain == r.Labels.Notes || h.Text.Plain == r.Labels.Tables) {
			return true
		}
		r.heading(level)
		if _, isGroup := r.peekHeading(2); level == 1 && isGroup {
			group = r.readGuarded(h.Text.Plain)
			continue
		}
		if level == 1 {
			group = ""
		}
		s := model.SupportFormat{Group: group, Name: r.readGuarded(h.Text.Plain), Source: h.Pos}
		if !r.supportFormat(&s) {
			return false
		}
		p.Formats = append(p.Formats, s)
	}
}

func (r *reader) supportFormat(s *model.SupportFormat) bool {
	body := r.body()
	n := slices.IndexFunc(body, func(b outline.Block) bool { _, ok := b.(*outline.Paragraph); return !ok })
	if n < 0 {
		n = len(body)
	}
	s.Description = textOf(body[:n])
	for _, b := range body[n:] {
		list, ok := b.(*outline.List)
		if !ok {
			return false
		}
		for _, item := range list.Items {
			if !r.formatFact(s, item) {
				return false
			}
		}
	}
	return true
}

func (r *reader) formatFact(s *model.SupportFormat, i outline.Item) bool {
	values := map[string]string{}
	if n := len(i.Blocks); n > 0 {
		if list, ok := i.Blocks[n-1].(*outline.List); ok {
			i.Blocks = i.Blocks[:n-1]
			for _, nested := range list.Items {
				name, value, _ := r.cutLabel(itemText(nested))
				values[name] = unfilled(value)
			}
		}
	}
	name, value, ok := r.readLabelled(i)
	if !ok {
		s.Notes = append(s.Notes, itemText(i))
		return len(values) == 0
	}
	switch name {
	case r.Labels.Frequency:
		s.Frequency = r.lex.Frequency(value)
		if len(values) > 0 {
			s.Frequency = model.Frequency{Text: value, Per: values[r.Labels.Per]}
			s.Frequency.Min, _ = strconv.Atoi(values[r.Labels.FewestTimes])
			s.Frequency.Max, _ = strconv.Atoi(values[r.Labels.MostTimes])
		}
	case r.Labels.Duration:
		s.Duration = r.lex.Duration(value)
		if len(values) > 0 {
			s.Duration = model.Duration{Text: value, Min: values[r.Labels.ShortestDuration], Max: values[r.Labels.LongestDuration]}
		}
	case r.Labels.Prepare:
		s.Prepare = value
	case r.Labels.FollowUp:
		s.FollowUp = value
	case r.Labels.Note:
		s.Notes = append(s.Notes, value)
	default:
		s.Fields = append(s.Fields, model.Property{Name: r.readGuarded(name), Value: value, Source: i.Pos})
	}
	return true
}
