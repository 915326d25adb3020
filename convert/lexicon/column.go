package lexicon

import "strings"

// columnSigns are left out of the names of columns.
const columnSigns = "*_`#~:?!\"|.…"

// Role is what a column or a label asks for, by its name. Number, gender, case,
// accents and the signs around it make no difference. A longer name that begins
// or ends with a known one has its role where the rest is ordinary: "Date de la
// session", "Horaires (matin)", "Session date". It is NoRole where the name is
// not known.
func (l *Lexicon) Role(label string) Role {
	const longest = 120
	if len(label) > longest {
		return NoRole
	}
	r := l.stemmed(inGerman(label))
	defer r.done()
	r.dropSigns(columnSigns)
	return r.role()
}

// NamesSessions reports whether a column of themes has a name that says what its
// sessions are called, where a plan has no column of titles: "Topic", « Argomento ».
func (l *Lexicon) NamesSessions(label string) bool {
	return l.isName(label, topic)
}

// NamesParts reports whether a column has a name for parts of a plan, each of several
// sessions: "Module", « Séquence ».
func (l *Lexicon) NamesParts(label string) bool {
	return l.isName(label, partNoun)
}

// isName reports whether the name of a column is one of a set, and nothing more.
func (l *Lexicon) isName(label string, of stemSet) bool {
	r := l.stemmed(label)
	defer r.done()
	r.dropSigns(columnSigns)
	next, ok := r.findStem(0, of)
	return ok && next == len(r.ts)
}

func (r *reader) role() Role {
	outside, inside := withoutBrackets(r.ts)
	if len(outside) == 0 {
		return r.over(inside).roleOfParts()
	}
	return r.over(outside).roleOfParts()
}

// roleOfParts reads one name, or several: "Lieu / salle", "Date et heure",
// "Début - fin". What follows a known name after a sign may be a word of any kind.
func (r *reader) roleOfParts() Role {
	if role := r.roleOfName(); role != NoRole || len(r.ts) == 0 {
		return role
	}
	parts, inWords := r.parts()
	first := parts[0].roleOfName()
	if first == NoRole && !inWords && areGroups(parts) {
		return RoleAudience // "ETP / Mentors"
	}
	for _, part := range parts[1:] {
		role := part.roleOfName()
		if role == NoRole && (inWords || len(part.ts) != 1) {
			return NoRole
		}
		if first == RoleStart && role == RoleEnd {
			first = RoleHours
		}
	}
	return first
}

// parts cuts a name at its signs and its words for "and" and "or"; inWords tells
// that there is such a word.
func (r *reader) parts() (parts []*reader, inWords bool) {
	last := 0
	for i := 0; i < len(r.ts); i++ {
		next, isWord := r.find(i, and|or)
		isWord = isWord && !r.doubtfulAnd(i, next)
		if !isWord && !r.sign(i, "/&,+") && (!r.sign(i, "-") || r.glued(i)) {
			continue
		}
		parts = append(parts, r.over(r.ts[last:i]))
		last = i + 1
		if isWord {
			inWords, last = true, next
		}
	}
	return append(parts, r.over(r.ts[last:])), inWords
}

// areGroups reports whether the parts are short names, at least one of them a
// general noun of people and none of an event.
func areGroups(parts []*reader) bool {
	const longest = 2 // tokens
	nouns := 0
	for _, part := range parts {
		if _, isSession := part.findStem(0, sessionNoun); isSession || len(part.ts) == 0 || len(part.ts) > longest {
			return false
		}
		switch role := part.roleOfName(); {
		case part.isGroup():
			nouns++
		case role != NoRole:
			return false
		}
	}
	return len(parts) > 1 && nouns > 0
}

// roleOfName reads one name, perhaps with ordinary words around it.
func (r *reader) roleOfName() Role {
	role, next, known := r.column(0)
	if known && next == len(r.ts) {
		return role
	}
	if after, ok := r.findStem(0, articleStem); ok {
		return r.over(r.ts[after:]).roleOfName()
	}
	const longest = 8
	if _, counts := r.findStem(0, counts); counts || len(r.ts) > longest || len(r.ts) == 0 {
		return NoRole
	}
	if r.number(len(r.ts)-1) && known && next == len(r.ts)-1 {
		return numberedRole(role)
	}
	head, headKnown := NoRole, known && !r.isPreposition(0, next) && r.isOrdinary(next)
	if headKnown {
		head = role
		if _, isSession := r.findStem(0, sessionNoun); isSession && !r.isPluralOrCapitals(0) {
			head = NoRole // "Session de formation" is rather a session than a column of them
		}
	}
	if _, of := r.findStem(next, prepositionStem); headKnown && of {
		return head
	}
	tail := r.tailRole()
	if tail == NoRole || tail == RoleTitle && head != NoRole {
		return head
	}
	return tail
}

// column reads the name of a column. Accents may be missing from it, but none may
// be where the name has none: "présenter" is no presenter.
func (r *reader) column(i int) (Role, int, bool) {
	c, next, ok := r.columns.at(r.ts, i)
	if !ok || !accentsFit(r.text[r.ts[i].start:r.ts[next-1].end], c.spelling) {
		return NoRole, i, false
	}
	return c.role, next, true
}

// ordinaryRest is what a column's name may hold besides the known word.
const ordinaryRest = ordinary | prepositionStem | articleStem | sessionNoun | group

// numberedRole is the role of "Intervenant 2". "Atelier 1" and "Jour 2" are no
// columns of a kind but the thing itself.
func numberedRole(role Role) Role {
	switch role {
	case RoleSpeakers, RoleFacilitators, RolePeople:
		return role
	}
	return NoRole
}

// tailRole is the role of the known word that ends the name: "Session date".
func (r *reader) tailRole() Role {
	for i := 1; i < len(r.ts); i++ {
		if _, of := r.findStem(i, prepositionStem); of {
			return NoRole
		}
		role, next, ok := r.column(i)
		if ok && next == len(r.ts) && r.over(r.ts[:i]).isOrdinary(0) {
			return role
		}
	}
	return NoRole
}

func (r *reader) isPreposition(i, next int) bool {
	after, ok := r.findStem(i, prepositionStem)
	return ok && after == next
}

// isPluralOrCapitals reports how the names of columns are often written and those
// of single sessions seldom.
func (r *reader) isPluralOrCapitals(i int) bool {
	written := r.text[r.ts[i].start:r.ts[i].end]
	return strings.HasSuffix(written, "s") || written == strings.ToUpper(written)
}

// inGerman joins "Referent/in", "Referent:in" to the feminine: without its ending
// the word would be that of another language.
func inGerman(label string) string {
	words := strings.Fields(label)
	for i, word := range words {
		if stem, ok := strings.CutSuffix(word, "in"); ok && len(stem) > 3 && strings.ContainsAny(stem[len(stem)-1:], "/*:_") {
			words[i] = stem[:len(stem)-1] + "in"
		}
	}
	return strings.Join(words, " ")
}
