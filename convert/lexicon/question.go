package lexicon

import (
	"slices"
	"strings"
)

// Question reads a heading or a line of a session's details that asks for
// something or labels what follows: "Quels sont les objectifs de la session ?",
// "Qui va animer ? : team Alpha", "Déroulé de la journée", "Lieu : salle 3". It
// returns what is asked for and the text after the label. Column names count as
// labels where a colon follows, save those that name events themselves. It is
// NoRole for prose that merely begins so, and for "Programme 2019".
func (l *Lexicon) Question(s string) (Role, string) {
	raw := scan(nil, s)
	end, mark := labelEnd(raw)
	rest := restAfter(s, raw, end)

	r := &reader{vocabulary: l.vocabulary(), text: s, ts: stemAll(slices.Clone(raw[:end]))}
	r.dropSigns("*_`#~!\"|•>")
	outside, inside := withoutBrackets(r.ts)
	r.ts = r.withoutNumbering(outside)
	const longest = 14
	aims := func() bool { return mark == ":" && rest == "" && l.endsInOutcome(s) }
	if len(r.ts) == 0 || len(r.ts) > longest {
		if aims() {
			return RoleObjectives, ""
		}
		return NoRole, ""
	}
	if mark == "" && len(inside) > 0 {
		mark = "["
	}
	switch role, known := r.question(mark); {
	case role != NoRole:
		return role, rest
	case known:
		return NoRole, ""
	}
	if aims() {
		return RoleObjectives, ""
	}
	if mark != ":" || len(r.ts) > 6 || r.isPreposition(0, len(r.ts)) {
		return NoRole, ""
	}
	switch role := r.roleOfParts(); role {
	case NoRole, RoleTitle, RoleKind, RoleTrack:
		return NoRole, ""
	default:
		return role, rest
	}
}

// endsInOutcome reports whether a text that a list follows ends in what is said before
// aims: "By the end of the day you should be able to:", « À l'issue, vous saurez : ».
func (l *Lexicon) endsInOutcome(s string) bool {
	const longest = 200 // bytes
	if len(s) > longest {
		return false
	}
	r := l.reader(s)
	defer r.done()
	end := len(r.ts)
	for end > 0 && r.ts[end-1].kind == sign {
		end--
	}
	for i := 1; i < end; i++ {
		if next, ok := r.findHint(i, outcome); ok && next == end {
			return true
		}
	}
	return false
}

// labelEnd is the token of the first colon or question mark that ends a label,
// outside of brackets, or the number of tokens.
func labelEnd(ts []token) (end int, mark string) {
	depth := 0
	for i, t := range ts {
		switch {
		case t.isSign("(["):
			depth++
		case t.isSign(")]"):
			depth--
		case depth <= 0 && t.isSign(":?"):
			if t.isSign(":") && i+1 < len(ts) && !t.blank && !ts[i+1].blank && ts[i+1].kind != sign {
				continue // "9:30", "Referent:innen"
			}
			return i, t.text
		}
	}
	return len(ts), ""
}

// restAfter is the text after the marks of a label.
func restAfter(s string, ts []token, end int) string {
	i := end
	for i < len(ts) && (ts[i].isSign(":?*_-") || ts[i].text == "!") {
		if ts[i].isSign("-") && i+1 < len(ts) && !ts[i+1].blank {
			break
		}
		i++
	}
	if i == len(ts) {
		return ""
	}
	return strings.TrimSpace(s[ts[i].start:])
}

// withoutNumbering drops a list marker: "- ", "1. ", "a) ".
func (r *reader) withoutNumbering(ts []token) []token {
	for len(ts) > 0 && ts[0].kind == sign {
		ts = ts[1:]
	}
	if len(ts) > 2 && ts[0].kind == number && ts[1].isSign(".-") {
		return ts[2:]
	}
	return ts
}

// question reads all the tokens as a question; mark is what ended them. It knows
// some words that are no labels, whatever follows: then known is true without a role.
func (r *reader) question(mark string) (role Role, known bool) {
	q, next, ok := r.questions.at(r.ts, 0)
	if !ok {
		if after, isArticle := r.findStem(0, articleStem); isArticle {
			q, next, ok = r.questions.at(r.ts, after)
		}
	}
	if !ok || !accentsFit(r.text[r.ts[0].start:r.ts[next-1].end], q.spelling) {
		return NoRole, false
	}
	const isQuestion = 2 // words
	switch {
	case q.role == NoRole, r.isAboutSession(next), r.sign(next, ".") && r.end(next+1):
		return q.role, true
	case (mark == ":" || mark != "" && next >= isQuestion) && r.isOrdinary(next):
		return q.role, true
	case mark == "?" && next >= isQuestion:
		if _, ok := r.findStem(next, prepositionStem|articleStem); ok {
			return q.role, true
		}
	}
	return NoRole, false
}

// isAboutSession reports whether the rest only says what is meant anyway: "de la
// session", "pour la journée", "of the workshop".
func (r *reader) isAboutSession(i int) bool {
	for i < len(r.ts) {
		next, ok := r.findStem(i, prepositionStem|articleStem|sessionNoun|dayNounStem|periodWord)
		if !ok {
			return false
		}
		i = next
	}
	return true
}
