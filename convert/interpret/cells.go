package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A cell, or the value of a label, becomes a fact of the session by its role.

// assign gives a draft what a cell, or the value of a label, says under a role.
// Under none it becomes a field of the name.
func (in *interpreter) assign(d *draft, role lexicon.Role, name string, lines []outline.Text) {
	text := outline.Join(lines).Trim()
	if role == lexicon.RoleStatus && hasWords(text.Plain) {
		in.assignStatus(d, name, text)
		return
	}
	if in.lex.IsNothing(text.Plain) {
		if role == lexicon.RoleDate && hasWords(text.Plain) {
			d.setStatus(model.Tentative, text.Pos())
		}
		return
	}
	switch role {
	case lexicon.RoleDate, lexicon.RoleHours, lexicon.RolePlace, lexicon.RoleTheme, lexicon.RoleTitle:
		if struck, rest, ok := splitStruck(text); ok {
			in.assignStruck(d, role, name, text, struck, rest)
			return
		}
	}
	switch role {
	case lexicon.RoleDate:
		in.assignDates(d, text)
	case lexicon.RoleHours:
		in.assignHours(d, name, text)
	case lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration:
		in.assignBound(d, role, name, text)
	case lexicon.RolePlace:
		in.assignPlace(d, text)
	case lexicon.RoleTheme:
		d.setTheme(in.takeStatus(d, text))
	case lexicon.RoleTitle:
		in.assignTitle(d, text)
	case lexicon.RoleAudience:
		for _, part := range in.audiencesOf(lines, text) {
			in.assignAudience(d, name, part)
		}
	case lexicon.RoleObjectives, lexicon.RoleFacilitators, lexicon.RoleSpeakers, lexicon.RoleHost:
		for _, item := range itemsOf(lines) {
			for _, text := range in.splitFor(role, item) {
				d.addText(role, text)
			}
		}
	case lexicon.RoleAgenda:
		in.agendaOf(d, 0).lines(lines)
	case lexicon.RoleNotes, lexicon.RoleDescription:
		if name == "" {
			d.note(text.Plain, text.Pos())
			return
		}
		in.assignField(d, name, text)
	default:
		in.assignField(d, name, text)
	}
}

// assignField keeps what a column of the document's own says. One word for a
// status is that, whatever the column is called.
func (in *interpreter) assignField(d *draft, name string, text outline.Text) {
	status, ok := in.lex.Status(text.Plain)
	if ok && d.row && strings.TrimSpace(in.lex.WithoutStatus(text.Plain)) == "" {
		d.setStatus(status, text.Pos())
		return
	}
	d.property(name, text)
}

// splitFor takes the names of people apart; aims stay whole.
func (in *interpreter) splitFor(role lexicon.Role, item outline.Text) []outline.Text {
	if role == lexicon.RoleObjectives {
		return []outline.Text{item}
	}
	return in.splitNames(item)
}

// itemsOf splits a cell of several lines into its items; a cell that says one
// thing over several lines stays whole.
func itemsOf(lines []outline.Text) []outline.Text {
	var items joiner
	bulleted := false
	for _, line := range lines {
		trimmed := strings.TrimSpace(line.Plain)
		if trimmed == "" {
			continue
		}
		bullet := strings.ContainsAny(trimmed[:1], "-*+") || strings.HasPrefix(trimmed, "•") || strings.HasPrefix(trimmed, "–")
		bulleted = bulleted || bullet
		if items.open() && bulleted && !bullet {
			items.goOn(line)
			continue
		}
		items.begin(trimJointsLeft(line).Trim())
	}
	return items.all()
}

func (in *interpreter) assignDates(d *draft, text outline.Text) {
	if text.Covered(outline.Strike) {
		d.setStatus(model.Cancelled, text.Pos())
	}
	rest := in.setDates(d, text)
	if len(d.Dates) == 0 {
		if bad := in.lex.NoSuchDay(text.Plain); bad != "" {
			in.report(model.NoSuchDate, text.Pos(), bad)
		} else {
			in.report(model.UnreadDate, text.Pos(), text.Plain)
		}
	}
	if len(in.lex.FindHours(rest.Plain)) > 0 && len(d.Dates) > 0 {
		rest = in.setHours(d, rest)
	}
	d.keepRest(in.takeStatus(d, rest))
}

// takeStatus takes a mark such as "(annulée)" out of a text.
func (in *interpreter) takeStatus(d *draft, text outline.Text) outline.Text {
	status, ok := in.lex.Status(text.Plain)
	if !ok {
		return in.takeStatusNote(d, text)
	}
	d.setStatus(status, text.Pos())
	if bare := strings.TrimSpace(in.lex.WithoutStatus(text.Plain)); bare != text.Plain {
		if i := strings.Index(text.Plain, bare); i >= 0 {
			return text.Slice(i, i+len(bare))
		}
		return outline.NewText(bare, text.Pos())
	}
	return text
}

// takeStatusNote takes a mark with its reason, "(annulé, la salle est prise)", out
// of a text; a text that is struck is cancelled.
func (in *interpreter) takeStatusNote(d *draft, text outline.Text) outline.Text {
	if inner, start, end, ok := parenthesis(text.Plain); ok {
		mark, _, reasoned := strings.Cut(inner, ",")
		if status, ok := in.lex.Status(mark); ok && reasoned {
			d.setStatus(status, text.PosAt(start))
			d.note(inner, text.PosAt(start+1))
			return without(text, start, end)
		}
	}
	if text.Covered(outline.Strike) {
		d.setStatus(model.Cancelled, text.Pos())
	}
	return text
}

func (in *interpreter) assignHours(d *draft, name string, text outline.Text) {
	before := len(d.Hours)
	if h, ok := in.lex.ColumnHours(text.Plain); ok {
		d.saidHours = true
		d.Hours = append(d.Hours, in.hoursOf(d, h, text))
		return
	}
	rest := in.setHours(d, text)
	switch spells := len(d.Hours) - before; {
	case spells == 0 && d.saidHours, spells > 1 && hasWords(rest.Plain):
		d.note(text.Plain, text.Pos()) // whole: a word may go with one of the spells
	case spells == 0:
		in.report(model.UnreadHours, text.Pos(), text.Plain)
		d.property(name, text)
		d.saidHours = true
	default:
		d.keepRest(rest)
	}
}

// assignBound reads a column of starts, ends or durations.
func (in *interpreter) assignBound(d *draft, role lexicon.Role, name string, text outline.Text) {
	if role == lexicon.RoleDuration {
		if len(d.Hours) == 1 && d.Hours[0].End.IsZero() {
			if end, ok := in.endAfter(d.Hours[0].Start, text.Plain); ok {
				d.Hours[0].End = end
				return
			}
		}
		d.property(name, text)
		return
	}
	h, ok := in.lex.HoursAt(text.Plain)
	if !ok || h.From.IsZero() {
		if found := in.lex.FindDates(text.Plain); len(found) > 0 { // Début and Fin may be days
			in.assignDayBound(d, role, text, found[0])
			return
		}
		in.report(model.UnreadHours, text.Pos(), text.Plain)
		d.property(name, text)
		return
	}
	d.saidHours = true
	at := text.PosAt(h.Start)
	switch {
	case role == lexicon.RoleStart:
		d.Hours = append(d.Hours, in.hoursOf(d, h, text))
	case len(d.Hours) > 0 && d.Hours[len(d.Hours)-1].End.IsZero():
		d.Hours[len(d.Hours)-1].End = in.hoursOf(d, h, text).Start
	default:
		d.Hours = append(d.Hours, model.Hours{End: in.hoursOf(d, h, text).Start, Source: at})
	}
	d.keepRest(text.From(h.End))
}

func (in *interpreter) assignDayBound(d *draft, role lexicon.Role, text outline.Text, found lexicon.Dates) {
	if role != lexicon.RoleEnd || len(d.Dates) != 1 || len(found.Ranges) != 1 {
		in.takeDates(d, text, found)
		return
	}
	d.Dates[0].End = found.Ranges[0].End
	ends := in.lex.FindHours(text.Plain[found.End:])
	if !found.Hour.From.IsZero() {
		in.hoursOf(d, found.Hour, text)
		ends = []lexicon.Hours{found.Hour}
	}
	if n := len(d.Hours); n > 0 && len(ends) == 1 && d.Hours[n-1].End.IsZero() {
		d.Hours[n-1].End = ends[0].From // "15/09/2025 19:30" to "15/09/2025 21:00"
	}
}

// endAfter is the hour that a duration after the start leads to, that of the next
// day where it goes on past midnight.
func (in *interpreter) endAfter(start model.Clock, text string) (model.Clock, bool) {
	minutes, ok := minutesOf(in.lex.Duration(text))
	if !ok || start.IsZero() {
		return model.Clock{}, false
	}
	const day = 24 * 60
	if end, ok := start.Add(minutes); ok {
		return end, true
	}
	if minutes >= day {
		return model.Clock{}, false
	}
	return start.Add(minutes - day)
}

// minutesOf reads an ISO 8601 duration of hours and minutes.
func minutesOf(d model.Duration) (int, bool) {
	if d.Min == "" || d.Max != "" && d.Max != d.Min || !strings.HasPrefix(d.Min, "PT") {
		return 0, false
	}
	total, number := 0, 0
	for _, r := range d.Min[2:] {
		switch {
		case '0' <= r && r <= '9':
			number = number*10 + int(r-'0')
		case r == 'H':
			total, number = total+60*number, 0
		case r == 'M':
			total, number = total+number, 0
		default:
			return 0, false
		}
	}
	return total, total > 0
}

// assignPlace reads a place; one that begins with an hour ("15h au Pavillon")
// gives the session that hour as well.
func (in *interpreter) assignPlace(d *draft, text outline.Text) {
	h, ok := in.lex.HoursAt(text.Plain)
	if !ok || h.From.IsZero() && h.To.IsZero() {
		d.setPlace(in.takeHoursOfPlace(d, text))
		return
	}
	if len(d.Hours) == 0 {
		d.saidHours = true
		d.Hours = append(d.Hours, in.hoursOf(d, h, text))
	}
	rest := trimJoints(text.From(h.End))
	if rest.IsEmpty() {
		return
	}
	if place, ok := in.lex.PlaceAfter(rest.Plain); ok {
		if i := strings.Index(rest.Plain, place); i >= 0 {
			rest = rest.Slice(i, i+len(place))
		}
	}
	d.setPlace(rest)
}

// takeHoursOfPlace takes hours in brackets off the end of a place: "Salle C (9-11)",
// "Lab 4.2 (13h-15h)".
func (in *interpreter) takeHoursOfPlace(d *draft, text outline.Text) outline.Text {
	inner, start, end, ok := parenthesis(text.Plain)
	if !ok || start == 0 || hasWords(text.Plain[end:]) || len(d.Hours) > 0 {
		return text
	}
	h, ok := in.lex.HoursAt(inner)
	if !ok && strings.Trim(inner, "0123456789") == "-" {
		h, ok = in.lex.HoursAt(inner + "h")
	}
	if !ok || h.From.IsZero() || h.To.IsZero() || h.End < len(inner) {
		return text
	}
	d.saidHours = true
	d.Hours = append(d.Hours, model.Hours{Start: h.From, End: h.To, Source: text.PosAt(start + 1)})
	return text.Slice(0, start).Trim()
}

// assignTitle reads the name of a session, its status and the groups it is for.
func (in *interpreter) assignTitle(d *draft, text outline.Text) {
	text = in.takeStatus(d, in.moveDates(d, text))
	if !hasWords(text.Plain) {
		return
	}
	d.setTitle(text)
	if end, ok := in.lex.SessionNoun(text.Plain); ok && wordCount(text.Plain[:end]) == 1 { // not "Journée des bénévoles"
		if groups, ok := in.knownGroups(text.Plain[end:]); ok {
			d.addAudience(groups, text.PosAt(end))
		}
	}
}

func (in *interpreter) assignAudience(d *draft, name string, text outline.Text) {
	groups, ok := in.lex.Groups(text.Plain)
	switch {
	case ok:
	case wordCount(text.Plain) <= longestGroup && !strings.ContainsAny(text.Plain, ".!?:"):
		groups = []model.Audience{{Group: text.Plain}} // "enfants de 6 à 10 ans"
	default:
		d.property(name, text)
		return
	}
	d.addAudience(groups, text.Pos())
}

// audiencesOf takes the lines of a cell apart that each name groups.
func (in *interpreter) audiencesOf(lines []outline.Text, whole outline.Text) []outline.Text {
	var parts []outline.Text
	for _, line := range lines {
		if line.IsEmpty() {
			continue
		}
		if _, ok := in.lex.Groups(line.Plain); !ok || !startsUpper(line.Plain) {
			return []outline.Text{whole}
		}
		parts = append(parts, line.Trim())
	}
	return parts
}

// longestGroup is how many words a group may have that stands in its own field.
const longestGroup = 7

func (in *interpreter) assignStatus(d *draft, name string, text outline.Text) {
	status, ok := in.lex.Status(text.Plain)
	if mark, _, reasoned := strings.Cut(text.Plain, ","); !ok && reasoned { // "annulée, faute de blé"
		if status, ok = in.lex.Status(mark); ok {
			d.note(text.Plain, text.Pos())
		}
	}
	if !ok {
		d.property(name, text)
		return
	}
	d.setStatus(status, text.Pos())
	if rest := strings.TrimSpace(in.lex.WithoutStatus(text.Plain)); hasWords(rest) && rest != text.Plain {
		d.note(rest, text.Pos())
	}
}
