package layout

import (
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// part opens a part of the document that comes after the sessions.
func (c *composer) part(title string) *page.Element {
	section := c.structure.Add(page.RoleSection)
	head := c.paragraph([]typeset.Span{{Words: title, Style: c.look.heading}}, 0, c.look.column, section.Add(page.RoleHeading))
	head[0].before = 2 * c.look.leading
	head[0].mark = title
	head[0].Rules = append(head[0].Rules, page.Rule{
		X2: c.look.column, Y1: -c.look.half / 2, Y2: -c.look.half / 2, Weight: page.Point, Colour: c.look.colours.Accent,
	})
	c.add(held(head)...)
	return section
}

// supportFormats sets the catalogue, group by group.
func (c *composer) supportFormats() {
	if len(c.programme.Formats) == 0 {
		return
	}
	section := c.part(c.locale.Labels.Formats)
	group := ""
	for _, f := range c.programme.Formats {
		c.at = f.Source
		if f.Group != group && f.Group != "" {
			spans := []typeset.Span{{Words: c.line(f.Group), Style: c.look.lead}}
			c.add(spaced(held(c.paragraph(spans, 0, c.look.column, section.Add(page.RoleLabel))), c.look.leading)...)
		}
		group = f.Group
		c.add(c.supportFormat(f, section)...)
	}
}

func (c *composer) supportFormat(f model.SupportFormat, section *page.Element) []slug {
	labels := c.locale.Labels
	name := section.Add(page.RoleLabel)
	set := held(c.paragraph([]typeset.Span{{Words: c.line(f.Name), Style: c.look.strong}}, c.look.axis, c.measure(), name))
	set = append(set, c.prose(f.Description, c.look.text, c.look.axis, c.measure(), section)...)
	for _, fact := range []struct{ label, text string }{
		{labels.Frequency, f.Frequency.Text},
		{labels.Duration, f.Duration.Text},
		{labels.Prepare, f.Prepare},
		{labels.FollowUp, f.FollowUp},
	} {
		set = append(set, c.plainValue(fact.label, fact.text, section)...)
	}
	for _, field := range f.Fields {
		set = append(set, c.plainValue(c.line(field.Name), field.Value, section)...)
	}
	for _, note := range f.Notes {
		set = append(set, c.prose(note, c.look.text, c.look.axis, c.measure(), section)...)
	}
	return spaced(c.bound(set), c.look.half)
}

// notes sets what the programme says besides its sessions. A note without text is
// wording that the model keeps so that no word is lost; pages leave it out.
func (c *composer) notes() {
	notes := slices.DeleteFunc(slices.Clone(c.programme.Notes), func(n model.Note) bool { return c.line(n.Text) == "" })
	if len(notes) == 0 {
		return
	}
	section := c.part(c.locale.Labels.Notes)
	for _, n := range notes {
		c.at = n.Source
		title := c.line(n.Title)
		label := section.Add(page.RoleLabel)
		body := c.prose(n.Text, c.look.text, c.look.axis, c.measure(), section)
		if title != "" {
			body = c.labelled(title, label, body)
		}
		c.add(spaced(body, c.look.half)...)
	}
}
