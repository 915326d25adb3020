package interpret

import (
	"slices"
	"strings"

	"deroule/model"
)

// join makes one session of a row and the details that speak of it: the same
// day first, then the same name.
func (in *interpreter) join() {
	in.rows = nil
	if !slices.ContainsFunc(in.drafts, func(d *draft) bool { return !d.row }) {
		return
	}
	rows := newRowIndex()
	for i, d := range in.drafts {
		if d.row {
			rows.add(d, i)
		}
	}
	var joined []*draft
	for _, d := range in.drafts {
		if !d.row {
			if row := rows.of(d); row != nil {
				row.taken = true
				in.merge(row.draft, d)
				continue
			}
		}
		joined = append(joined, d)
	}
	in.drafts = joined
}

// of finds the row that a draft of details speaks of, or nil. Details that have a
// day speak of no row of another.
func (x *rowIndex) of(d *draft) *indexedRow {
	names := namesIn(d.Title)
	candidates := x.on(d.Dates)
	if len(d.Dates) == 0 {
		candidates = x.named(names)
	}
	var best *indexedRow
	bestScore := -1
	for _, row := range candidates {
		if row.taken {
			continue
		}
		if score := row.likeness(d, names); score > bestScore {
			best, bestScore = row, score
		}
	}
	return best
}

// likeness is how much more than a day or a name a row and details have in common.
func (row *indexedRow) likeness(d *draft, names []string) int {
	score := 0
	if slices.Contains(names, row.names[0]) || slices.Contains(names, row.names[1]) {
		score += 4
	}
	for _, g := range d.Audience {
		if slices.ContainsFunc(row.Audience, func(h model.Audience) bool { return sameWords(g.Group, h.Group) }) {
			score++
		}
	}
	return score
}

// merge adds details to the row of the same session. Lists are joined, row
// first; where the two disagree the details win, and the difference is reported.
func (in *interpreter) merge(row, d *draft) {
	d.joined = row
	in.mergeTitle(row, d)
	in.mergeWord(&row.Theme, d.Theme, model.FieldTheme, row, d)
	in.mergeWord(&row.Place, d.Place, model.FieldPlace, row, d)
	in.mergeHours(row, d)
	in.mergeAudience(row, d)
	in.mergeDates(row, d)
	if d.Status != model.Confirmed {
		row.setStatus(d.Status, d.Origins.At(model.FieldStatus, 0))
	}
	mergeTexts(&row.Objectives, d.Objectives, model.FieldObjectives, row, d)
	mergeTexts(&row.Facilitators, d.Facilitators, model.FieldFacilitators, row, d)
	mergeTexts(&row.Speakers, d.Speakers, model.FieldSpeakers, row, d)
	mergeTexts(&row.Host, d.Host, model.FieldHost, row, d)
	mergeTexts(&row.Notes, d.Notes, model.FieldNotes, row, d)
	row.Days = append(row.Days, d.Days...)
	row.Agenda = append(row.Agenda, d.Agenda...)
	row.twelve = append(row.twelve, d.twelve...)
	row.Fields = append(row.Fields, d.Fields...)
	row.Lists = append(row.Lists, d.Lists...)
	row.Tables = append(row.Tables, d.Tables...)
	row.weekdays = append(row.weekdays, d.weekdays...)
	row.zones = append(row.zones, d.zones...)
	row.choice = row.choice || d.choice
	row.saidHours = row.saidHours || d.saidHours
	row.event = row.event || d.event
}

// mergeDates keeps the row's days, but for those that the details tell more of:
// their year, or that there are several.
func (in *interpreter) mergeDates(row, d *draft) {
	if len(row.Dates) == 0 {
		row.Dates = d.Dates
		return
	}
	if len(row.Dates) == 1 && len(d.Dates) == 1 && d.Dates[0].Days() > row.Dates[0].Days() {
		in.report(model.Conflict, row.Dates[0].Source, "@"+string(model.FieldDates), rangeText(row.Dates[0]), rangeText(d.Dates[0])).With(d.Dates[0].Source)
		row.Dates = d.Dates
		return
	}
	for i, r := range row.Dates {
		for _, told := range d.Dates {
			if !r.Start.HasYear() && told.Start.HasYear() && sameDay(r.Start, told.Start) && sameDay(r.End, told.End) {
				row.Dates[i] = told
			}
		}
	}
}

func rangeText(r model.DateRange) string {
	if r.Start == r.End {
		return r.Start.String()
	}
	return r.Start.String() + " – " + r.End.String()
}

// mergeTitle keeps the row's title; a title of the details that says more than
// the row does is kept as a note.
func (in *interpreter) mergeTitle(row, d *draft) {
	defer func() { in.keepHeading(d.section, row) }()
	number := strings.Trim(foldedName(row.Title), "0123456789. ") == ""
	switch {
	case number && row.Title != "" && d.Title != "":
		row.Title = d.Title
		row.Origins.Set(model.FieldTitle, model.Stated, d.Origins.At(model.FieldTitle, 0))
	case d.Title == "" || row.hasName(d.Title) && row.Title != "":
	case row.Title == "":
		row.Title = d.Title
		row.Origins.Set(model.FieldTitle, model.Stated, d.Origins.At(model.FieldTitle, 0))
	case !in.saidBy(row, d.Title):
		row.note(d.Title, d.Origins.At(model.FieldTitle, 0))
	}
}

// saidBy reports whether a session says all that a title does: its noun, its days
// and hours, and the words of its own title, theme and groups.
func (in *interpreter) saidBy(d *draft, title string) bool {
	title = in.withoutTimes(title)
	if end, ok := in.lex.SessionNoun(title); ok {
		title = title[end:]
	}
	known := words(d.Title + " " + d.Theme + " " + d.AudienceText())
	for _, w := range words(title) {
		if !slices.Contains(known, w) && len(w) > 2 {
			return false
		}
	}
	return true
}

func (in *interpreter) mergeWord(value *string, other string, field model.Field, row, d *draft) {
	if other == "" {
		return
	}
	at := d.Origins.At(field, 0)
	if *value != "" && !sameWords(*value, other) {
		in.report(model.Conflict, row.Origins.At(field, 0), "@"+string(field), *value, other).With(at)
		row.note(*value, row.Origins.At(field, 0))
	}
	*value = other
	row.Origins.Set(field, model.Stated, at)
}

func (in *interpreter) mergeHours(row, d *draft) {
	if len(d.Hours) == 0 {
		return
	}
	if len(row.Hours) == 0 {
		row.Hours = d.Hours
		return
	}
	if slices.EqualFunc(row.Hours, d.Hours, func(a, b model.Hours) bool {
		return a.Start == b.Start && (a.End == b.End || b.End.IsZero()) && (a.Audience == b.Audience || b.Audience == "")
	}) {
		return
	}
	kept := hoursText(d.Hours)
	if byAudience(row.Hours) && !byAudience(d.Hours) {
		in.report(model.Conflict, d.Hours[0].Source, "@"+string(model.FieldHours), hoursText(d.Hours), hoursText(row.Hours)).With(row.Hours[0].Source)
		return
	}
	in.report(model.Conflict, row.Hours[0].Source, "@"+string(model.FieldHours), hoursText(row.Hours), kept).With(d.Hours[0].Source)
	row.Hours = d.Hours
}

func byAudience(hours []model.Hours) bool {
	return slices.ContainsFunc(hours, func(h model.Hours) bool { return h.Audience != "" })
}

func hoursText(hours []model.Hours) string {
	parts := make([]string, len(hours))
	for i, h := range hours {
		parts[i] = strings.TrimSpace(h.String() + " " + h.Audience)
	}
	return strings.Join(parts, ", ")
}

// mergeAudience joins groups and their qualifiers.
func (in *interpreter) mergeAudience(row, d *draft) {
	for i, g := range d.Audience {
		at := slices.IndexFunc(row.Audience, func(h model.Audience) bool { return sameWords(g.Group, h.Group) })
		if at < 0 {
			row.addAudience([]model.Audience{g}, d.Origins.At(model.FieldAudience, i))
			continue
		}
		if note := &row.Audience[at].Note; *note == "" {
			*note = g.Note
		} else if g.Note != "" && !sameWords(*note, g.Note) {
			*note += ", " + g.Note
		}
	}
}

// mergeTexts appends the texts that the row does not have yet, with their places.
func mergeTexts(list *[]string, more []string, field model.Field, row, d *draft) {
	have := map[string]bool{}
	for _, text := range *list {
		have[squash(text)] = true
	}
	for i, text := range more {
		if have[squash(text)] {
			continue
		}
		have[squash(text)] = true
		*list = append(*list, text)
		row.Origins.Add(field, model.Stated, d.Origins.At(field, i))
	}
}
