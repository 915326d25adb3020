package main

import (
	"cmp"
	"strings"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

// view prints a programme for a person to read in a terminal. With origins, each
// fact is followed by the place that it was read from.
type view struct {
	printer
	words   *words
	locale  templates.Locale
	source  source
	origins bool
}

const (
	indent = "  "
	bullet = "– "
	gap    = " · " // between facts on one line
)

// head prints what the programme is: title, period, links, summary.
func (v *view) head(p *model.Programme) {
	title := p.Title
	if title == "" {
		title = v.source.name()
	}
	v.put(span{}, v.stated(span{title, strong}, p.Origins, model.FieldTitle, 0)...)
	facts := []string{v.words.contents(len(p.Sessions), len(p.Formats))}
	if period := v.period(p.Sessions); period != "" {
		facts = append([]string{period}, facts...)
	}
	if p.Timezone != "" && p.Timezone != convert.DefaultTimezone {
		facts = append(facts, p.Timezone)
	}
	v.put(span{}, span{strings.Join(facts, gap), plain})
	for _, l := range p.Links {
		text := l.URL
		if l.Title != "" {
			text = l.Title + v.words.colon + l.URL
		}
		v.put(span{}, v.from(l.Source, model.Stated, span{text, plain})...)
	}
	if p.Summary != "" {
		v.blank()
		v.put(span{}, v.stated(span{p.Summary, plain}, p.Origins, model.FieldSummary, 0)...)
	}
}

// period is from when to when the sessions go.
func (v *view) period(sessions []*model.Session) string {
	var first, last model.Date
	for _, s := range sessions {
		for _, r := range s.Dates {
			if first.IsZero() || r.Start.HasYear() && r.Start.Compare(first) < 0 {
				first = r.Start
			}
			if last.IsZero() || !r.End.HasYear() || r.End.Compare(last) > 0 {
				last = r.End
			}
		}
	}
	text := v.locale.Period(first, last)
	if text != "" && !(first.HasYear() && last.HasYear()) {
		text += " (" + v.locale.Labels.YearUnknown + ")"
	}
	return text
}

// catalogue prints the support formats, those of a group under its name.
func (v *view) catalogue(formats []model.SupportFormat) {
	group := ""
	for i, f := range formats {
		if i == 0 || f.Group != group {
			group = f.Group
			v.blank()
			v.heading(cmp.Or(group, v.locale.Labels.Formats))
		}
		line := []span{{f.Name, strong}}
		for _, text := range []string{f.Frequency.Text, f.Duration.Text} {
			if text != "" {
				line = append(line, span{gap + text, plain})
			}
		}
		v.put(span{indent, plain}, v.from(f.Source, model.Stated, line...)...)
		labels := v.locale.Labels
		for _, fact := range append([]model.Property{
			{Name: labels.Description, Value: f.Description}, {Name: labels.Prepare, Value: f.Prepare}, {Name: labels.FollowUp, Value: f.FollowUp},
		}, f.Fields...) {
			v.fact(indent+indent, fact.Name, v.from(fact.Source, model.Stated, span{fact.Value, plain}))
		}
		for _, note := range f.Notes {
			v.put(span{indent + indent, plain}, span{note, plain})
		}
	}
}

// tables prints tables of the source that are no plan.
func (v *view) tables(margin string, tables []model.Table) {
	for _, t := range tables {
		title := cmp.Or(t.Title, v.locale.Labels.Table)
		v.put(span{margin, plain}, v.from(t.Source, model.Stated, span{title, faint})...)
		widths := make([]int, len(t.Columns))
		rows := append([][]string{t.Columns}, t.Rows...)
		for _, row := range rows {
			for i, text := range row[:min(len(row), len(widths))] {
				widths[i] = max(widths[i], columns(text))
			}
		}
		for n, row := range rows {
			look := plain
			if n == 0 {
				look = strong
			}
			cells := make([]string, len(row))
			for i, text := range row {
				cells[i] = text
				if i < len(widths) && i < len(row)-1 && widths[i] <= widestColumn {
					cells[i] = padded(text, widths[i])
				}
			}
			v.put(span{margin + indent, plain}, span{strings.TrimRight(strings.Join(cells, indent), " "), look})
		}
	}
}

// widestColumn is the widest column of a table, in characters, whose cells stand
// under each other.
const widestColumn = 40

// notes prints what is said of no session, where it is for people and says more
// than a heading.
func (v *view) notes(notes []model.Note) {
	begun := false
	for _, n := range notes {
		if n.Kind != "" || n.Text == "" {
			continue
		}
		if !begun {
			v.blank()
			v.heading(v.locale.Labels.Notes)
			begun = true
		}
		text := n.Text
		if n.Title != "" {
			text = n.Title + v.words.colon + n.Text
		}
		v.put(span{indent, plain}, v.from(n.Source, model.Stated, span{text, plain})...)
	}
}

// readings prints how the source was read.
func (v *view) readings(lines []string) {
	if !v.origins || len(lines) == 0 {
		return
	}
	v.blank()
	for _, line := range lines {
		v.put(span{}, span{line, faint})
	}
}

// unsure prints the diagnostics, with what to do about each.
func (v *view) unsure(ds model.Diagnostics, language string) {
	if len(ds) == 0 {
		return
	}
	v.blank()
	v.heading(v.words.unsure)
	for _, d := range ds {
		v.put(span{indent, plain},
			span{d.Source.String() + ": ", plain},
			span{v.words.severity(d.Severity) + v.words.colon, style("1;" + severityColour[d.Severity])},
			span{d.Text(language) + " [" + string(d.Code) + "]", plain})
		if advice := d.Advice(language); advice != "" {
			v.put(span{indent + indent, plain}, span{advice, faint})
		}
	}
}

func (v *view) heading(text string) { v.put(span{}, span{text, strong}) }

// fact prints a value behind its label; nothing where there is no value.
func (v *view) fact(margin, label string, value []span) {
	if len(value) > 0 && value[0].text != "" {
		v.put(v.label(margin, label), value...)
	}
}

func (v *view) label(margin, label string) span {
	return span{margin + padded(label, v.labelWidth()) + indent, faint}
}

// labelWidth is as many columns as the longest label takes.
func (v *view) labelWidth() int {
	l, longest := v.locale.Labels, 0
	for _, label := range []string{l.Date, l.Title, l.Status, l.Hours, l.Place, l.Audience, l.Theme, l.Host, l.Facilitators, l.Speakers, l.Objectives, l.Prepare, l.FollowUp, l.Series} {
		longest = max(longest, columns(label))
	}
	return longest
}

// stated is the i-th value of a field with its origin.
func (v *view) stated(value span, origins model.Origins, field model.Field, i int) []span {
	list := origins[field]
	if i >= len(list) {
		return []span{value}
	}
	return v.from(list[i].Source, list[i].How, value)
}

// from is a value with the place that it was read from and, unless it is simply
// stated there, on what ground it stands.
func (v *view) from(place model.Pos, how model.How, value ...span) []span {
	var origin []string
	if !place.IsZero() {
		origin = append(origin, v.source.named(place).String())
	}
	if ground := v.words.ground(how); ground != "" {
		origin = append(origin, ground)
	}
	if !v.origins || len(origin) == 0 {
		return value
	}
	return append(value, span{" [" + strings.Join(origin, ", ") + "]", faint})
}
