package interpret

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// isSupportFormat reports whether a section is an entry of a catalogue: undated,
// with a list or lines that give a frequency or a duration and one thing more.
func (in *interpreter) isSupportFormat(s *section) bool {
	if s == in.root || len(s.dates) > 0 || !hasWords(s.heading.Plain) {
		return false
	}
	timed := false
	s.descendants(func(below *section) {
		for _, b := range below.blocks {
			if l, ok := b.(*outline.List); ok && in.timedItems(l) > 0 {
				timed = true
			}
		}
	})
	if timed {
		return false
	}
	frequency, labels := false, 0
	count := func(text outline.Text) {
		name, value, ok := splitLabel(text)
		if !ok || value.IsEmpty() {
			return
		}
		switch in.lex.Role(name) {
		case lexicon.RoleFrequency, lexicon.RoleDuration:
			frequency = true
			labels++
		case lexicon.RolePrepare, lexicon.RoleFollowUp, lexicon.RoleAudience, lexicon.RoleObjectives, lexicon.RoleDescription:
			labels++
		}
	}
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *outline.List:
			for _, item := range b.Items {
				count(item.Text())
			}
		case *outline.Paragraph:
			for _, line := range b.Lines {
				count(line)
			}
		case *outline.Table:
			return false
		}
	}
	return frequency && labels >= 2
}

// readSupportFormat reads an entry of the catalogue, in the group that the
// heading above it names.
func (in *interpreter) readSupportFormat(s *section) {
	f := model.SupportFormat{Name: s.heading.Plain, Source: s.pos}
	if s.parent != in.root && s.parent != in.title {
		f.Group = s.parent.heading.Plain
	}
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *outline.Paragraph:
			in.formatLines(&f, b.Lines)
		case *outline.List:
			for _, item := range b.Items {
				in.formatFact(&f, item.Text().Trim())
				for _, text := range flattenBlocks(item.Blocks) {
					f.Notes = append(f.Notes, text.Plain)
				}
			}
		case *outline.Verbatim:
			f.Notes = append(f.Notes, joinLines(b.Lines))
		}
	}
	in.p.Formats = append(in.p.Formats, f)
	for _, child := range s.children {
		in.group(child)
	}
}

// formatLines reads a paragraph: lines "Name : value", and prose.
func (in *interpreter) formatLines(f *model.SupportFormat, lines []outline.Text) {
	var prose []outline.Text
	for _, line := range lines {
		name, value, ok := splitLabel(line)
		if ok && !value.IsEmpty() && in.lex.Role(name) != lexicon.NoRole {
			in.formatFact(f, line)
			continue
		}
		prose = append(prose, line)
	}
	text := outline.Join(prose).Trim()
	if text.IsEmpty() {
		return
	}
	if f.Description != "" {
		f.Description += "\n\n"
	}
	f.Description += text.Plain
}

func (in *interpreter) formatFact(f *model.SupportFormat, text outline.Text) {
	name, value, ok := splitLabel(text)
	if !ok {
		if hasWords(text.Plain) {
			f.Notes = append(f.Notes, text.Plain)
		}
		return
	}
	in.formatValue(f, in.lex.Role(name), name, value)
}

func (in *interpreter) formatValue(f *model.SupportFormat, role lexicon.Role, name string, value outline.Text) {
	if in.lex.IsNothing(value.Plain) {
		return
	}
	switch {
	case role == lexicon.RoleFrequency && f.Frequency.Text == "":
		f.Frequency = in.lex.Frequency(value.Plain)
	case role == lexicon.RoleDuration && f.Duration.Text == "":
		f.Duration = in.lex.Duration(value.Plain)
	case role == lexicon.RolePrepare && f.Prepare == "":
		f.Prepare = value.Plain
	case role == lexicon.RoleFollowUp && f.FollowUp == "":
		f.FollowUp = value.Plain
	case role == lexicon.RoleDescription && f.Description == "":
		f.Description = value.Plain
	case role == lexicon.RoleTitle && f.Name == "":
		f.Name = value.Plain
	default:
		f.Fields = append(f.Fields, model.Property{Name: name, Value: value.Plain, Source: value.Pos()})
	}
}

// readCatalogueTable reads a table of support formats, one a row.
func (in *interpreter) readCatalogueTable(plan *tablePlan, s *section) {
	main := mainColumn(plan)
	for _, row := range plan.body {
		if main < 0 || main >= len(row.Cells) || blankRow(in, row) {
			in.note(s, rowText(row), row.Pos)
			continue
		}
		f := model.SupportFormat{Name: row.Cells[main].Text().Trim().Plain, Source: row.Pos}
		if s != in.title {
			f.Group = s.heading.Plain
		}
		for i, cell := range row.Cells {
			if i != main && i < len(plan.columns) {
				in.formatValue(&f, plan.role(i), plan.columns[i].name.Plain, cell.Text().Trim())
			}
		}
		in.p.Formats = append(in.p.Formats, f)
	}
}

func rowText(row outline.Row) string {
	var parts []outline.Text
	for _, c := range row.Cells {
		parts = append(parts, c.Lines()...)
	}
	return outline.Join(parts).Plain
}

// dropLoneFormat keeps the only support format of a document that has sessions as a
// note: « En bref : public, durée, matériel » tells of them all, and is no catalogue.
func (in *interpreter) dropLoneFormat() {
	if len(in.p.Formats) != 1 || len(in.drafts) == 0 {
		return
	}
	f := in.p.Formats[0]
	in.p.Formats = nil
	lines := []string{f.Description, f.Frequency.Text, f.Duration.Text, f.Prepare, f.FollowUp}
	for _, property := range f.Fields {
		lines = append(lines, property.Name+" : "+property.Value)
	}
	lines = append(lines, f.Notes...)
	lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
	in.notes = append(in.notes, &keptNote{title: f.Name, at: f.Source, texts: lines})
}
