package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
)

// IsGroupNoun reports whether a word, or a few, is a general name of people:
// "mentors", "participant·e·s", "tous".
func (l *Lexicon) IsGroupNoun(word string) bool {
	r := l.stemmed(word)
	defer r.done()
	return len(r.ts) > 0 && r.isGroup()
}

// isGroup reports whether the tokens are nothing but a general noun of people.
func (r *reader) isGroup() bool {
	next, ok := r.findStem(0, group)
	return ok && next == len(r.ts)
}

// Groups reads an audience: groups joined by "+", "et" or commas, each perhaps with
// a qualifier, which becomes its note: "UXD + Mentors l'après-midi". Names that the
// lexicon does not know are groups as well, since nobody can list them: ask this
// only of what stands where an audience is expected. It is not ok for what cannot
// be groups: sentences, dates, parts of more than four words.
func (l *Lexicon) Groups(s string) (groups []model.Audience, ok bool) {
	r := l.reader(s)
	defer r.done()
	noteStart := 0 // byte where the note of the last group begins
	for i := 0; i < len(r.ts); {
		end := r.groupEnd(i)
		name, note := r.nameAndNote(i, end)
		if after, leads := r.leadingQualifier(i, end); leads && len(groups) == 0 {
			note, name = tokens{i, after}, tokens{r.skip(after, article), end} // "nur Mentoren"
		}
		switch {
		case !name.isEmpty() && !r.isGroupName(name), name.isEmpty() && len(groups) == 0:
			return nil, false
		case !name.isEmpty():
			groups = append(groups, model.Audience{Group: r.textOf(name)})
		}
		if last := &groups[len(groups)-1]; !note.isEmpty() {
			if last.Note == "" {
				noteStart = r.ts[note.first].start
			}
			last.Note = strings.Trim(s[noteStart:r.ts[note.next-1].end], "() ") // "seuls, en parallèle des ETP"
		}
		i = r.afterGroupLinks(end)
	}
	return groups, len(groups) > 0
}

// tokens are those from first up to next.
type tokens struct{ first, next int }

func (t tokens) isEmpty() bool { return t.first >= t.next }

func (r *reader) textOf(t tokens) string {
	start, end := r.bytes(t.first, t.next)
	return r.text[start:end]
}

// nameAndNote parts tokens into the name of a group, without its article, and
// what qualifies it; one of them may be missing.
func (r *reader) nameAndNote(i, end int) (name, note tokens) {
	name = tokens{i, end}
	for k := i; k < end; k++ {
		if r.qualifies(k, end) {
			name.next, note = k, tokens{k, end}
			break
		}
	}
	if after := r.skip(i, article); after < name.next {
		name.first = after
	}
	return name, note
}

// leadingQualifier reads the "nur" of "nur Mentoren".
func (r *reader) leadingQualifier(i, end int) (next int, ok bool) {
	next, ok = r.find(i, qualifier)
	_, of := r.find(next, preposition) // "ensemble des agents"
	return next, ok && !of && next < end
}

// qualifies reports whether a qualifier begins at token k and goes on to the end:
// "(matin)", "seuls", "l'après-midi". That of "ateliers de l'après-midi" is none.
func (r *reader) qualifies(k, end int) bool {
	if r.sign(k, "([") {
		return r.sign(end-1, ")]")
	}
	next, ok := r.find(k, qualifier)
	if !ok {
		after := r.skip(k, article)
		if next, ok = r.find(after, qualifier); !ok || after == k || r.spans(k, after, preposition) {
			return false
		}
	}
	for back := 1; back <= 2; back++ {
		if r.spans(k-back, k, preposition|article) {
			return false
		}
	}
	if next >= end || r.sign(next, ",)(") {
		return true
	}
	_, goesOn := r.find(next, preposition|qualifier|article)
	return goesOn
}

// groupEnd is where the part ends that begins at token i: before a link outside
// of brackets.
func (r *reader) groupEnd(i int) int {
	depth := 0
	for k := i; k < len(r.ts); k++ {
		switch {
		case r.sign(k, "(["):
			depth++
		case r.sign(k, ")]"):
			depth--
		case depth > 0:
		case k > i && r.groupLink(k) > k:
			return k
		}
	}
	return len(r.ts)
}

// groupLink is the token after what joins two groups at token i, or i.
func (r *reader) groupLink(i int) int {
	if r.sign(i, "+&,/;") || r.sign(i, "-") && !r.glued(i) && !r.glued(i+1) {
		return i + 1
	}
	next, ok := r.find(i, and|or|with)
	if !ok || next == len(r.ts) || r.glued(i) && !r.sign(i-1, ")/") {
		return i
	}
	if letter, _ := utf8.DecodeRuneInString(r.text[r.ts[i].start:]); next == i+1 && len(r.ts[i].text) == 1 && unicode.IsUpper(letter) {
		return i // "équipe E"
	}
	if r.doubtfulAnd(i, next) && !r.groupBegins(r.skip(next, article)) {
		return i // "mentors en visio"
	}
	return next
}

// groupBegins reports whether a general noun of people stands at token i.
func (r *reader) groupBegins(i int) bool {
	if !r.word(i) {
		return false
	}
	_, ok := r.over(stemAll([]token{r.ts[i]})).findStem(0, group)
	return ok
}

// afterGroupLinks skips all of "et/ou" and ", et".
func (r *reader) afterGroupLinks(i int) int {
	for i < len(r.ts) {
		next := r.groupLink(i)
		if next == i {
			return i
		}
		i = next
	}
	return i
}

// isGroupName decides whether tokens can be the name of a group.
func (r *reader) isGroupName(name tokens) bool {
	const mostWords = 4
	words := 0
	_, noun := r.over(stemAll(slices.Clone(r.ts[name.first:name.next]))).findStem(0, group)
	for i := name.first; i < name.next; i++ {
		switch r.ts[i].kind {
		case address:
			return false
		case number:
			if i == name.first || r.ts[i].digits() > 4 || r.hourFollows(i) {
				return false
			}
		case word:
			words++
			if _, isPreposition := r.find(i, preposition); isPreposition && !noun && !r.isPluralBefore(name.first, i) && len(r.ts[i].text) > 1 {
				return false
			}
		case sign:
			if r.sign(i, ":?!=<>|*") {
				return false
			}
		}
	}
	return words > 0 && words <= mostWords && !r.sign(name.next-1, ".")
}

// isPluralBefore reports whether what a preposition at token i belongs to begins
// with a plural, as in "chefs de service" and "travailleurs sociaux des communes".
func (r *reader) isPluralBefore(first, i int) bool {
	const mostWords = 2
	return i > first && i <= first+mostWords && strings.HasSuffix(r.ts[first].text, "s")
}

// GroupQualifier finds what qualifies a group at the end of s, such as "seuls",
// "only", "l'après-midi", "(matin)", and where it begins.
func (l *Lexicon) GroupQualifier(s string) (start int, ok bool) {
	r := l.reader(s)
	defer r.done()
	for k := 1; k < len(r.ts); k++ {
		if r.qualifies(k, len(r.ts)) {
			return r.ts[k].start, true
		}
	}
	return 0, false
}
