package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
)

// IsGroupNoun reports whether a word, or a few, is a general name of people:
// "mentors", "participant·e·s", "tous".
func (l *Lexicon) IsGroupNoun(word string) bool {
	r := l.stemmed(word)
	return len(r.ts) > 0 && r.isGroup()
}

// isGroup reports whether the tokens are nothing but a general noun of people.
func (r *reader) isGroup() bool {
	next, ok := r.stems.find(r.ts, 0, group)
	return ok && next == len(r.ts)
}

// Groups reads an audience: groups joined by "+", "et" or commas, each perhaps with
// a qualifier, which becomes its note: "DIG + Mentors l'après-midi". Names that the
// lexicon does not know are groups as well, since nobody can list them: ask this
// only of what stands where an audience is expected. It is not ok for what cannot
// be groups: sentences, dates, parts of more than four words.
func (l *Lexicon) Groups(s string) (groups []model.Audience, ok bool) {
	r := l.reader(s)
	note := 0 // where the note of the last group begins
	for i := 0; i < len(r.ts); {
		end := r.groupEnd(i)
		p := r.groupPart(i, end, len(groups) == 0)
		switch {
		case p.first == p.qualifier && len(groups) > 0: // "DIG seuls, en parallèle des EIG"
			last := &groups[len(groups)-1]
			if last.Note == "" {
				note = r.ts[p.qualifier].start
			}
			last.Note = strings.Trim(s[note:r.ts[p.next-1].end], "() ")
		case p.first == p.qualifier && r.isGroupName(p.next, end): // "nur Mentoren"
			groups = append(groups, model.Audience{
				Group: s[r.ts[p.next].start:r.ts[end-1].end],
				Note:  s[r.ts[p.first].start:r.ts[p.first].end],
			})
		case !r.isGroupName(p.first, p.qualifier):
			return nil, false
		default:
			a := model.Audience{Group: s[r.ts[p.first].start:r.ts[p.qualifier-1].end]}
			if p.qualifier < p.next {
				note = r.ts[p.qualifier].start
				a.Note = strings.Trim(s[note:r.ts[p.next-1].end], "() ")
			}
			groups = append(groups, a)
		}
		i = r.afterGroupLinks(end)
	}
	return groups, len(groups) > 0
}

// groupPart is one group among several: its name from first to qualifier, and
// what is said of it from there to next.
type groupPart struct{ first, qualifier, next int }

func (r *reader) groupPart(i, end int, opens bool) groupPart {
	p := groupPart{first: i, qualifier: end, next: end}
	if after, ok := r.find(i, article); ok && after < end {
		p.first = after
	}
	if after, ok := r.find(i, qualifier); ok && after < end && opens {
		if name := r.skip(after, article); r.isGroupName(name, end) {
			return groupPart{first: i, qualifier: i, next: name}
		}
	}
	for k := i; k < end; k++ {
		if start, ok := r.qualifier(k, end); ok {
			p.qualifier = start
			p.first = min(p.first, start)
			break
		}
	}
	return p
}

// qualifier reads a qualifier that begins at token k and goes on to the end:
// "(matin)", "seuls", "l'après-midi". That of "ateliers de l'après-midi" is none.
func (r *reader) qualifier(k, end int) (start int, ok bool) {
	if r.sign(k, "([") {
		return k, r.sign(end-1, ")]")
	}
	next, ok := r.find(k, qualifier)
	if !ok {
		after := r.skip(k, article)
		if next, ok = r.find(after, qualifier); !ok || after == k {
			return k, false
		}
	}
	for back := 1; back <= 2; back++ {
		if r.spans(k-back, k, preposition|article) {
			return k, false
		}
	}
	if next >= end || r.sign(next, ",)(") {
		return k, true
	}
	_, goesOn := r.find(next, preposition|qualifier|article)
	return k, goesOn
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
	return next
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
func (r *reader) isGroupName(first, next int) bool {
	const mostWords = 4
	words, noun := 0, false
	if first < next {
		stems := r.over(stemAll(append([]token(nil), r.ts[first:next]...)))
		_, noun = stems.stems.find(stems.ts, 0, group)
	}
	for i := first; i < next; i++ {
		switch r.ts[i].kind {
		case address:
			return false
		case number:
			if i == first || r.ts[i].digits() > 4 || r.hourFollows(i) {
				return false
			}
		case word:
			words++
			if _, isPreposition := r.find(i, preposition); isPreposition && !noun && len(r.ts[i].text) > 1 {
				return false
			}
		case sign:
			if r.sign(i, ":?!=<>|*") {
				return false
			}
		}
	}
	return words > 0 && words <= mostWords && !r.sign(next-1, ".")
}

// GroupQualifier finds what qualifies a group at the end of s, such as "seuls",
// "only", "l'après-midi", "(matin)", and where it begins.
func (l *Lexicon) GroupQualifier(s string) (start int, ok bool) {
	r := l.reader(s)
	for k := 1; k < len(r.ts); k++ {
		if _, ok := r.qualifier(k, len(r.ts)); ok {
			return r.ts[k].start, true
		}
	}
	return 0, false
}
