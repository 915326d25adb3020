package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// namesPeople reports whether a short line says who: it begins with a name that
// the document knows as a person's, or with a word for a team.
func (in *interpreter) namesPeople(text string) bool {
	if wordCount(text) > 24 {
		return false
	}
	if in.lex.NamesTeam(text) {
		return true
	}
	return in.people[firstName(text)]
}

// learnPerson remembers the names in columns of people, and in columns of the
// document's own that hold a single name.
func (in *interpreter) learnPerson(role lexicon.Role, text string) {
	switch role {
	case lexicon.RoleHost, lexicon.RolePeople, lexicon.RoleFacilitators, lexicon.RoleSpeakers:
	case lexicon.NoRole:
		if !isName(text) || wordCount(text) > 1 {
			return
		}
	default:
		return
	}
	if name := firstName(text); name != "" {
		in.people[name] = true
	}
}

func firstName(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return isJoint(r) || r == '.' || r == '(' })
	if len(fields) == 0 || !startsUpper(fields[0]) {
		return ""
	}
	return lexicon.Fold(fields[0])
}

// splitNames takes a list of names apart, "Noé Lambrec, Ysée et Ana"; a text that
// is anything else stays whole.
func (in *interpreter) splitNames(text outline.Text) []outline.Text {
	var names []outline.Text
	for _, item := range in.lex.Items(text.Plain) {
		name := text.Slice(item[0], item[1])
		if !mayBePerson(name.Plain) {
			return []outline.Text{text}
		}
		names = append(names, name)
	}
	return names
}

// mayBePerson reports whether a text may be a name: a few words with capitals,
// small ones only between them ("Ana de la Cruz").
func mayBePerson(text string) bool {
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > 5 || strings.ContainsAny(text, "0123456789()«»\":") {
		return false
	}
	for i, f := range fields {
		if !startsUpper(f) && (i == 0 || i == len(fields)-1 || len(f) > 3) {
			return false
		}
	}
	return true
}
