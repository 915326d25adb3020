package xlsx

import (
	"iter"

	"deroule/model"
	"deroule/templates"
)

// catalogueSheet has a row for each support format. Frequencies and durations
// stand as written, and again as values to sort and filter by.
func catalogueSheet(l *templates.Locale, formats []model.SupportFormat) sheet[*model.SupportFormat] {
	columns := catalogueColumns(l)
	names := fieldNames(columns, func(yield func([]model.Property) bool) {
		for i := range formats {
			if !yield(formats[i].Fields) {
				return
			}
		}
	})
	fields := fieldColumns(l, names, func(f *model.SupportFormat) []model.Property { return f.Fields })
	return sheet[*model.SupportFormat]{
		id:      "formats",
		name:    l.Labels.Formats,
		columns: beforeTechnical(columns, fields),
		rows:    pointers(formats),
		source:  func(f *model.SupportFormat) model.Pos { return f.Source },
		rules:   togetherRules("group", "group"),
		colour:  headerColour,
	}
}

func catalogueColumns(l *templates.Locale) []column[*model.SupportFormat] {
	t := &l.Labels
	return []column[*model.SupportFormat]{
		{id: "group", label: t.Group, width: 26, content: text(func(f *model.SupportFormat) *string { return &f.Group })},
		{id: "name", label: t.Name, look: strongLook, width: 26, content: text(func(f *model.SupportFormat) *string { return &f.Name })},
		{id: "description", label: t.Description, width: 56, content: text(func(f *model.SupportFormat) *string { return &f.Description })},
		{id: "frequency", label: t.Frequency, width: 24, content: text(func(f *model.SupportFormat) *string { return &f.Frequency.Text })},
		{id: "duration", label: t.Duration, width: 24, content: text(func(f *model.SupportFormat) *string { return &f.Duration.Text })},
		{id: "prepare", label: t.Prepare, width: 36, content: text(func(f *model.SupportFormat) *string { return &f.Prepare })},
		{id: "follow_up", label: t.FollowUp, width: 36, content: text(func(f *model.SupportFormat) *string { return &f.FollowUp })},
		{id: "notes", label: t.Notes, width: 40, optional: true, content: list(points, func(f *model.SupportFormat) *[]string { return &f.Notes })},
		{id: "duration_min", label: t.ShortestDuration, look: durationLook, width: 11, optional: true, technical: true, content: isoDuration(func(f *model.SupportFormat) *string { return &f.Duration.Min })},
		{id: "duration_max", label: t.LongestDuration, look: durationLook, width: 11, optional: true, technical: true, content: isoDuration(func(f *model.SupportFormat) *string { return &f.Duration.Max })},
		{id: "frequency_min", label: t.FewestTimes, look: countLook, width: 10, optional: true, technical: true, content: count(func(f *model.SupportFormat) *int { return &f.Frequency.Min })},
		{id: "frequency_max", label: t.MostTimes, look: countLook, width: 10, optional: true, technical: true, content: count(func(f *model.SupportFormat) *int { return &f.Frequency.Max })},
		{id: "frequency_per", label: t.Per, look: choiceLook, width: 10, optional: true, technical: true, content: text(func(f *model.SupportFormat) *string { return &f.Frequency.Per })},
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(f *model.SupportFormat) cell { return sourceCell(f.Source) })},
	}
}

// pointers walks over the elements themselves, not over copies.
func pointers[T any](list []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}
