package interpret

import (
	"strings"

	"deroule/convert/lexicon"
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
