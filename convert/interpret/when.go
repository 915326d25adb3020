package interpret

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// A page that announces one session says when in a line of its own, and often where:
// "18 mars 2022, de 9h30 à 11h30, en ligne".

// longestWhen is how many words such a line has besides its days and hours.
const longestWhen = 8

// saysWhen reads a line that begins with one day, or the days of one phrase, and says
// little else; rest is what else it says.
func (in *interpreter) saysWhen(line outline.Text) (found lexicon.Dates, rest outline.Text, ok bool) {
	dates := in.lex.FindDates(line.Plain)
	if len(dates) != 1 || hasLetters(line.Plain[:dates[0].Start]) {
		return lexicon.Dates{}, outline.Text{}, false
	}
	rest = line.From(dates[0].End)
	var clocks []lexicon.Hours
	for _, h := range in.lex.FindHours(rest.Plain) {
		if !h.From.IsZero() || !h.To.IsZero() {
			clocks = append(clocks, h)
		}
	}
	rest = trimJoints(withoutHours(rest, clocks))
	return dates[0], rest, wordCount(rest.Plain) <= longestWhen
}

// takeWhen gives a session that has no day yet what a line says of when and where it
// takes place, where that was chosen; it reports whether the line was taken.
func (in *interpreter) takeWhen(d *draft, line outline.Text) bool {
	if len(d.Dates) > 0 || len(d.Days) > 0 {
		return false
	}
	found, rest, ok := in.saysWhen(line)
	if !ok || !in.isItsDay("line with a day", d, line) {
		return false
	}
	in.takeDates(d, line, found)
	in.takeHours(d, line.From(found.End))
	in.takeWhere(d, rest)
	return true
}

// takeWhere keeps what stands beside days and hours: the place, and notes.
func (in *interpreter) takeWhere(d *draft, rest outline.Text) {
	if !hasWords(rest.Plain) {
		return
	}
	if place, ok := in.lex.PlaceAfter(rest.Plain); ok && d.Place == "" && strings.HasSuffix(strings.TrimRight(rest.Plain, " .!)"), strings.TrimRight(place, " .!)")) {
		d.setPlace(trimEnd(rest.From(strings.LastIndex(rest.Plain, place))))
		return
	}
	if d.Place == "" && (in.isWrittenAsPlace(rest.Plain) || in.lex.LooksLikePlace(rest.Plain)) {
		d.setPlace(trimEnd(rest))
		return
	}
	d.keepRest(rest)
}

// trimEnd takes the signs that end a sentence off a text.
func trimEnd(t outline.Text) outline.Text {
	return t.TrimFunc(func(r rune) bool { return isJoint(r) || r == '.' || r == '!' })
}

// takeAnnounced gives a session that has no day yet the day, the hours and the place of
// a paragraph that asks people to come, where that was chosen. The paragraph is kept.
func (in *interpreter) takeAnnounced(d *draft, text outline.Text) bool {
	if len(d.Dates) > 0 || len(d.Days) > 0 {
		return false
	}
	told, ok := in.lex.Announcement(text.Plain)
	if !ok || !in.isItsDay("announcement", d, text) {
		return false
	}
	in.takeDates(d, text, told.Dates)
	after := text.Slice(told.Dates.End, told.End)
	in.takeHours(d, after)
	if place, ok := in.lex.PlaceAfter(after.Plain); ok && d.Place == "" {
		d.setPlace(trimEnd(after.From(strings.LastIndex(after.Plain, place)).Slice(0, len(place))))
	}
	if d.Title == "" && told.Subject != "" {
		if i := strings.Index(text.Plain, told.Subject); i >= 0 {
			d.setTitle(text.Slice(i, i+len(told.Subject)))
		}
	}
	return true
}

// isItsDay decides at a point whether what a text says of a day is the day of the
// session that it stands under: where the whole document was chosen to be one session
// it is, unless that is overruled; elsewhere it is where that is chosen.
func (in *interpreter) isItsDay(key string, d *draft, text outline.Text) bool {
	if d.section == in.root && in.choices[wholeKey] != "" {
		return in.choose(key, text.Pos(), text.Plain, "aside") == ""
	}
	return in.choose(key, text.Pos(), text.Plain, "its day") != ""
}

// signs are pictures that people put instead of labels.
var signs = map[lexicon.Role]string{
	lexicon.RoleDate:     "📅📆🗓",
	lexicon.RoleHours:    "🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧⏰⏱⌚⌛⏲",
	lexicon.RolePlace:    "📍🏠🏢🏛🗺",
	lexicon.RoleSpeakers: "🎤🎙🗣",
}

// signLabel reads a line that begins with a picture for its label, "📍 Salle du Port",
// and no other; what it says must be what the picture stands for.
func (in *interpreter) signLabel(text outline.Text) (lexicon.Role, outline.Text, bool) {
	first, size := utf8.DecodeRuneInString(text.Plain)
	for _, role := range []lexicon.Role{lexicon.RoleDate, lexicon.RoleHours, lexicon.RolePlace, lexicon.RoleSpeakers} {
		if !strings.ContainsRune(signs[role], first) {
			continue
		}
		value := text.From(size).TrimFunc(func(r rune) bool { return unicode.IsSpace(r) || r == '\ufe0f' })
		if name, _, labelled := splitLabel(value); labelled && in.lex.Role(bare(name)) != lexicon.NoRole {
			return lexicon.NoRole, text, false
		}
		fits := wordCount(value.Plain) <= maxHeadingWords && !strings.HasSuffix(value.Plain, ":")
		switch role {
		case lexicon.RoleDate:
			fits = fits && len(in.lex.FindDates(value.Plain)) > 0
		case lexicon.RoleHours:
			fits = fits && len(in.lex.FindHours(value.Plain)) > 0
		case lexicon.RoleSpeakers:
			fits = fits && !strings.ContainsAny(value.Plain, "!?.") && isName(value.Plain)
		}
		return role, value, fits && hasWords(value.Plain)
	}
	return lexicon.NoRole, text, false
}
