package xlsx

import (
	"slices"
	"strconv"

	"deroule/model"
	"deroule/templates"
)

// fact is a row of the sheet about the whole programme: what it is, its value,
// and an address where it is a link.
type fact struct {
	id      string
	label   string
	value   cell
	address string
	source  model.Pos
}

// programmeSheet has a row for each fact about the whole.
func programmeSheet(l *templates.Locale, p *model.Programme) sheet[fact] {
	t := &l.Labels
	return sheet[fact]{
		id:   "programme",
		name: t.Programme,
		columns: []column[fact]{
			{id: "fact", label: t.Programme, look: strongLook, width: 24, content: shown(func(f fact) cell { return textCell(f.label) })},
			{id: "value", label: t.Value, width: 80, content: shown(func(f fact) cell { return f.value })},
			{id: "address", label: t.Address, look: linkLook, width: 60, optional: true, content: shown(func(f fact) cell { return textCell(f.address) })},
			{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(f fact) cell { return sourceCell(f.source) })},
		},
		rows:   slices.Values(facts(l, p)),
		source: func(f fact) model.Pos { return f.source },
		colour: headerColour,
		bare:   true,
	}
}

// facts lists what a coordinator looks for first; period and number of sessions
// are there for orientation, the other sheets say the same.
func facts(l *templates.Locale, p *model.Programme) []fact {
	t := &l.Labels
	said := func(f model.Field) model.Pos { return p.Origins.At(f, 0) }
	list := []fact{
		{id: "title", label: t.Title, value: cell{text: p.Title, look: titleLook}, source: said(model.FieldTitle)},
		{id: "summary", label: t.Summary, value: textCell(p.Summary), source: said(model.FieldSummary)},
	}
	if period := period(p.Sessions); !period.Start.IsZero() {
		list = append(list, fact{id: "period", label: t.Period, value: cell{text: l.Days(period), look: derivedLook}})
	}
	if n := len(p.Sessions); n > 0 {
		list = append(list, fact{id: "count", label: t.Sessions, value: cell{text: strconv.Itoa(n), look: derivedLook}})
	}
	list = append(list,
		fact{id: "language", label: t.Language, value: textCell(p.Language), source: said(model.FieldLanguage)},
		fact{id: "timezone", label: t.Timezone, value: textCell(p.Timezone), source: said(model.FieldTimezone)},
	)
	d := p.Defaults
	for _, f := range []fact{
		{id: "default_start", label: t.DefaultStart, value: clockCell(d.Start), source: d.Source},
		{id: "default_end", label: t.DefaultEnd, value: clockCell(d.End), source: d.Source},
		{id: "default_place", label: t.DefaultPlace, value: textCell(d.Place), source: d.Source},
	} {
		if !f.value.empty() {
			list = append(list, f)
		}
	}
	for _, link := range p.Links {
		list = append(list, fact{id: "link", label: t.Link, value: textCell(link.Title), address: link.URL, source: link.Source})
	}
	return append(list, fact{id: "schema", label: t.Schema, value: cell{text: model.Schema, look: derivedLook}})
}

// period spans the sessions whose year is known.
func period(sessions []*model.Session) model.DateRange {
	var span model.DateRange
	for _, s := range sessions {
		for _, r := range s.Dates {
			if r.Start.HasYear() && (span.Start.IsZero() || r.Start.Compare(span.Start) < 0) {
				span.Start = r.Start
			}
			if r.End.HasYear() && r.End.Compare(span.End) > 0 {
				span.End = r.End
			}
		}
	}
	if span.End.IsZero() {
		span.End = span.Start
	}
	return span
}
