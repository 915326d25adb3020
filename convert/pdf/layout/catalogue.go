package layout

import (
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// Catalogue lays out the support formats: a table of them, then what each is, how
// often and how long, how to prepare it and what to do with it after.
func Catalogue(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Formats) == 0 {
		return nil, nil, nothingFor("catalogue", p)
	}
	c, err := newComposer(p, opt, nil)
	if err != nil {
		return nil, nil, err
	}
	c.catalogueHead()
	if len(p.Formats) > 1 {
		c.formatTable()
	}
	for _, group := range groups(p.Formats) {
		section := c.structure.Add(page.RoleSection)
		if group[0].Group != "" {
			c.at = group[0].Source
			c.partHead(c.line(group[0].Group), section)
		}
		for i, f := range group {
			c.add(c.formatCard(f, i > 0 || group[0].Group == "", section)...)
		}
	}
	c.notes()
	return c.finish(false), c.diagnostics, nil
}

func (c *composer) catalogueHead() {
	look := &c.look
	c.add(c.headline([]typeset.Span{{Words: c.title, Style: look.title}}, c.structure)...)
	if !strings.Contains(strings.ToLower(c.title), strings.ToLower(c.locale.Labels.Formats)) {
		style := look.text
		style.Size = style.Size * 6 / 5
		c.add(c.paragraph([]typeset.Span{{Words: c.locale.Labels.Formats, Style: style}}, 0, look.column, c.structure.Add(page.RoleText))...)
	}
	c.add(slug{height: look.leading, Marks: c.bar(look.half)})
	c.add(c.summary(c.structure)...)
}

// summary is what the programme says of itself. A list that it introduces, and that
// stands among the notes, follows it.
func (c *composer) summary(section *page.Element) []slug {
	c.at = c.programme.Origins.At(model.FieldSummary, 0)
	set := c.prose(c.programme.Summary, c.look.text, 0, c.look.column, section)
	if n := c.introduced(); n != nil {
		c.at = n.Source
		set = append(kept(set), c.prose(n.Text, c.look.text, 0, c.look.column, section)...)
	}
	return set
}

// introduced is the note that the summary introduces; nil for none.
func (c *composer) introduced() *model.Note {
	if !strings.HasSuffix(strings.TrimSpace(c.programme.Summary), ":") {
		return nil
	}
	for i := range c.programme.Notes {
		n := &c.programme.Notes[i]
		if !c.isPrinted(*n) {
			continue
		}
		first, _, _ := strings.Cut(strings.TrimSpace(n.Text), "\n")
		if _, isList := cutBullet(first); n.Title == "" && isList {
			return n
		}
		return nil
	}
	return nil
}

// groups parts support formats where their group changes.
func groups(formats []model.SupportFormat) [][]model.SupportFormat {
	var all [][]model.SupportFormat
	for _, f := range formats {
		if n := len(all); n > 0 && all[n-1][0].Group == f.Group {
			all[n-1] = append(all[n-1], f)
			continue
		}
		all = append(all, []model.SupportFormat{f})
	}
	return all
}

// formatTable lists the support formats with the page of each.
func (c *composer) formatTable() {
	labels, style := c.locale.Labels, c.look.table
	of := func(words string, style page.Style) cell {
		var content cell
		for _, line := range c.clean(words) {
			content = append(content, []typeset.Span{{Words: line, Style: style}})
		}
		return content
	}
	columns := []column{{head: labels.Format}, {head: labels.Frequency}, {head: labels.Duration}}
	for _, f := range c.programme.Formats {
		c.at = f.Source
		columns[0].cells = append(columns[0].cells, of(f.Name, c.look.tableStrong))
		columns[1].cells = append(columns[1].cells, of(f.Frequency.Text, style))
		columns[2].cells = append(columns[2].cells, of(f.Duration.Text, style))
	}
	columns = slices.DeleteFunc(columns, column.empty)
	if len(columns) == 0 {
		return
	}
	var heads []string
	for _, col := range columns {
		heads = append(heads, col.head)
	}
	var rows []row
	group := ""
	for i, f := range c.programme.Formats {
		if f.Group != group && c.line(f.Group) != "" {
			rows = append(rows, row{banner: c.line(f.Group)})
		}
		group = f.Group
		r := row{anchor: formatAnchor(f)}
		for _, col := range columns {
			r.cells = append(r.cells, col.cells[i])
		}
		rows = append(rows, r)
	}
	c.add(spaced(c.table(heads, rows, c.structure), c.look.leading)...)
}

// formatAnchor is what references call a support format.
func formatAnchor(f model.SupportFormat) string { return "format " + f.Group + "\x00" + f.Name }

// formatCard sets a support format of a catalogue under a rule of its own.
func (c *composer) formatCard(f model.SupportFormat, ruled bool, section *page.Element) []slug {
	look := &c.look
	c.at = f.Source
	role := page.RoleLabel
	if f.Group == "" {
		role = page.RoleHeading
	}
	style := look.heading
	style.Size = (look.heading.Size + look.text.Size) / 2
	name := c.line(f.Name)
	if name == "" {
		name = c.locale.Labels.Format
	}
	element := section.Add(role)
	head := c.paragraph([]typeset.Span{{Words: name, Style: style}}, look.hang, c.measure(), element)
	head[0].before, head[0].mark, head[0].anchor = look.leading, name, formatAnchor(f)
	if ruled {
		head[0].Rules = append(head[0].Rules, page.Rule{
			X1: look.hang, X2: look.column, Y1: -look.half / 2, Y2: -look.half / 2, Weight: page.Point / 2, Colour: look.colours.Line,
		})
	}
	body := c.formatBody(f, section)
	if len(body) > 0 {
		head = held(head)
	} else {
		element.Role = page.RoleText // it heads nothing
	}
	card := append(head, body...)
	if height(card) < look.paper.room()*3/4 { // a card is not cut
		held(card[:len(card)-1])
	}
	return card
}

// part opens a part of the document that comes after the sessions.
func (c *composer) part(title string) *page.Element {
	section := c.structure.Add(page.RoleSection)
	c.partHead(title, section)
	return section
}

func (c *composer) partHead(title string, section *page.Element) {
	head := c.paragraph([]typeset.Span{{Words: title, Style: c.look.heading}}, 0, c.look.column, section.Add(page.RoleHeading))
	if len(head) == 0 {
		return
	}
	head[0].before = 2 * c.look.leading
	head[0].mark = title
	head[0].Rules = append(head[0].Rules, page.Rule{
		X2: c.look.column, Y1: -c.look.half / 2, Y2: -c.look.half / 2, Weight: page.Point, Colour: c.look.colours.Accent,
	})
	c.add(held(head)...)
}

// supportFormats sets the catalogue as a part of an agenda, group by group.
func (c *composer) supportFormats() {
	if len(c.programme.Formats) == 0 {
		return
	}
	section := c.part(c.locale.Labels.Formats)
	for _, group := range groups(c.programme.Formats) {
		c.at = group[0].Source
		role := page.RoleLabel
		if name := c.line(group[0].Group); name != "" {
			spans := []typeset.Span{{Words: name, Style: c.look.lead}}
			c.add(spaced(held(c.paragraph(spans, 0, c.look.column, section.Add(role))), c.look.leading)...)
			role = page.RoleSubLabel
		}
		for _, f := range group {
			c.at = f.Source
			name := held(c.paragraph([]typeset.Span{{Words: c.line(f.Name), Style: c.look.strong}}, c.look.hang, c.measure(), section.Add(role)))
			c.add(spaced(c.bound(append(name, c.formatBody(f, section)...)), c.look.leading)...)
		}
	}
}

// formatBody sets what there is to say of a support format besides its name.
func (c *composer) formatBody(f model.SupportFormat, section *page.Element) []slug {
	labels := c.locale.Labels
	set := c.prose(f.Description, c.look.text, c.look.hang, c.measure(), section)
	described := len(set)
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
	if 0 < described && described < len(set) {
		spaced(set[described:], c.look.half)
	}
	for _, note := range f.Notes {
		set = append(set, c.prose(note, c.look.text, c.look.hang, c.measure(), section)...)
	}
	return set
}

// notes sets what the programme says besides its sessions. A note without text is
// wording that the model keeps so that no word is lost; pages leave it out.
func (c *composer) notes() {
	introduced := c.introduced()
	var notes []model.Note
	for i, n := range c.programme.Notes {
		if c.isPrinted(n) && &c.programme.Notes[i] != introduced {
			notes = append(notes, n)
		}
	}
	if len(notes)+len(c.programme.Tables) == 0 {
		return
	}
	section := c.part(c.locale.Labels.Notes)
	for _, n := range notes {
		c.add(c.note(n, section)...)
	}
	for _, t := range c.programme.Tables {
		c.add(c.sourceTable(t, section)...)
	}
}

// isPrinted reports whether people are to read a note: not one that is kept for
// programs, nor a heading that has nothing below it.
// Where the only session has the place that a note says, it is said already.
func (c *composer) isPrinted(n model.Note) bool {
	if n.Kind != "" || c.line(n.Text) == "" {
		return false
	}
	if len(c.programme.Sessions) != 1 {
		return true
	}
	_, value, labelled := strings.Cut(n.Text, ":")
	place := c.programme.Sessions[0].Place
	return !labelled || place == "" || strings.TrimSpace(value) != strings.TrimSpace(place)
}

// note sets a note of the programme.
func (c *composer) note(n model.Note, section *page.Element) []slug {
	c.at = n.Source
	title := c.line(n.Title)
	label := section.Add(page.RoleLabel)
	body := c.prose(n.Text, c.look.text, c.look.hang, c.measure(), section)
	if title != "" {
		body = c.labelled(title, label, body)
	}
	return spaced(body, c.look.half)
}
