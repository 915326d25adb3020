package xlsx

import (
	"cmp"
	"errors"
	"io"
	"slices"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

// Writer writes workbooks (ECMA-376, Office Open XML). Its zero value is ready.
type Writer struct{}

// Write writes the whole programme. Whatever does not fit into a cell goes on in
// a sheet of its own; the diagnostics say so.
func (Writer) Write(out io.Writer, p *model.Programme, opt convert.WriteOptions) (ds model.Diagnostics, err error) {
	locale := templates.LocaleOf(cmp.Or(opt.Language, p.Language))
	p = chosen(p, opt.Sessions)
	b := newBook(&locale)
	defer func() { err = errors.Join(err, b.file.Close()) }()
	b.title, b.foot = cmp.Or(p.Title, locale.Labels.Programme), opt.SourceName
	if err := b.setProperties(cmp.Or(p.Language, locale.Language)); err != nil {
		return b.diagnostics, err
	}
	if err := b.writeSheets(p); err != nil {
		return b.diagnostics, err
	}
	b.diagnostics.Sort()
	return b.diagnostics, b.file.Write(out)
}

// writeSheets writes the sheets that people work in, then those that they consult.
func (b *book) writeSheets(p *model.Programme) error {
	l := b.locale
	has := func(part func(*model.Session) int) bool {
		return slices.ContainsFunc(p.Sessions, func(s *model.Session) bool { return part(s) > 0 })
	}
	for _, s := range []struct {
		wanted bool
		write  func() error
	}{
		{true, func() error { return write(b, programmeSheet(l, p)) }},
		{true, func() error { return write(b, sessionSheet(l, p.Sessions)) }},
		{true, func() error { return write(b, agendaSheet(l, p.Sessions)) }},
		{has(func(s *model.Session) int { return len(s.Days) }), func() error { return write(b, daySheet(l, p.Sessions)) }},
		{len(p.Formats) > 0, func() error { return write(b, catalogueSheet(l, p.Formats)) }},
		{hasPart(p.Sessions, func(part *model.Day) int { return len(part.Lists) }), func() error { return write(b, listSheet(l, p.Sessions)) }},
		{len(p.Tables) > 0 || hasPart(p.Sessions, func(part *model.Day) int { return len(part.Tables) }), func() error { return write(b, tableSheet(l, p)) }},
		{true, func() error { return write(b, noteSheet(l, p)) }},
		{true, func() error { return write(b, checkSheet(l, p.Diagnostics)) }},
	} {
		if s.wanted {
			if err := s.write(); err != nil {
				return err
			}
		}
	}
	if kept := slices.DeleteFunc(slices.Clone(p.Notes), func(n model.Note) bool { return n.Kind == "" }); len(kept) > 0 {
		if err := write(b, keptSheet(l, kept)); err != nil {
			return err
		}
	}
	if len(b.rests) > 0 {
		return write(b, continuationSheet(l, b.rests))
	}
	return nil
}

// chosen returns the programme with only the sessions of these IDs; all of them
// where none is named.
func chosen(p *model.Programme, ids []string) *model.Programme {
	if len(ids) == 0 {
		return p
	}
	part := *p
	part.Sessions = slices.DeleteFunc(slices.Clone(p.Sessions), func(s *model.Session) bool { return !slices.Contains(ids, s.ID) })
	return &part
}
