package lexicon

import (
	"slices"
	"unicode/utf8"

	"deroule/model"
)

// Hours that are told beside those of a session are none of its own: a break, the
// welcome before it, the day by which people enrol. « 9h-17h (pause de 12h à 14h) »,
// "14h-16h, inscription avant 18h la veille".

// ownHours leaves out the hours that a text only mentions beside others. Where it
// has no others, they are kept.
func (r *reader) ownHours(found []Hours, at []tokens) []Hours {
	if len(found) < 2 {
		return found
	}
	var own []Hours
	for i, h := range found {
		if !r.isAside(at[i]) && !(h.To.IsZero() && r.isRemark(at[i]) && hasSpan(found)) {
			own = append(own, h)
		}
	}
	if len(own) == 0 {
		return found
	}
	return own
}

// isAside reports whether the clause that hours stand in speaks of a break, a
// welcome or a deadline.
func (r *reader) isAside(hours tokens) bool {
	first := hours.first
	for first > 0 && !r.clauseBegins(first) {
		first--
	}
	for i := first; i < hours.first; i++ {
		if r.isAsideWord(i) {
			return true
		}
	}
	if _, ok := r.findHint(hours.next, dayBefore); ok {
		return true
	}
	bracketed := r.sign(first-1, "([")
	for i := hours.next; i < len(r.ts) && !r.clauseEnds(i); i++ {
		if i > hours.next && !bracketed {
			break
		}
		if r.isAsideWord(i) && (bracketed || i == hours.next) {
			return true
		}
	}
	return false
}

// isRemark reports whether hours stand in brackets with a word that names something:
// "(répétition à 13h)". Those of a group or of a weekday are no remark.
func (r *reader) isRemark(hours tokens) bool {
	first := hours.first
	for first > 0 && !r.clauseBegins(first) {
		first--
	}
	if !r.sign(first-1, "(") {
		return false
	}
	const shortest = 4 // letters of a noun
	named := false
	for i := first; i < hours.first; {
		if _, _, ok := r.weekdayOrPlural(i); ok || r.number(i) { // "(groupe 2 à 18h)"
			return false
		}
		if _, isGroup := r.over(stemAll(slices.Clone(r.ts))).findStem(i, group|sessionNoun|dayNounStem); isGroup {
			return false
		}
		if next, link := r.find(i, and|or|hoursFrom|hoursTo|hoursAt|since|until|onwards|about|article|preposition|placeAt|qualifier|becomes); link && next > i {
			i = next
			continue
		}
		named = named || r.word(i) && utf8.RuneCountInString(r.ts[i].text) >= shortest
		i++
	}
	return named
}

// hasSpan reports whether one of the hours goes from one to another.
func hasSpan(found []Hours) bool {
	return slices.ContainsFunc(found, func(h Hours) bool { return !h.From.IsZero() && !h.To.IsZero() })
}

// isAsideWord reports whether token i begins a word for what is not the session itself.
func (r *reader) isAsideWord(i int) bool {
	if _, ok := r.findHint(i, besides); ok {
		return true
	}
	kind, _, ok := r.kinds.at(r.ts, i)
	return ok && isBesideSession(kind)
}

// clauseBegins reports whether a clause begins with token i.
func (r *reader) clauseBegins(i int) bool {
	return r.sign(i-1, ",;([|") || r.sign(i-1, "-") && r.ts[i].blank && r.ts[i-1].blank || r.sign(i-1, ".") && r.ts[i].blank || r.lineBegins(i)
}

// clauseEnds reports whether a clause ends before token i.
func (r *reader) clauseEnds(i int) bool {
	return r.sign(i, ",;)]|") || r.sign(i, ".") && (r.end(i+1) || r.ts[i+1].blank) || r.lineBegins(i)
}

// lineBegins reports whether a line of the text begins with token i.
func (r *reader) lineBegins(i int) bool {
	if i <= 0 || i >= len(r.ts) {
		return false
	}
	for _, c := range []byte(r.text[r.ts[i-1].end:r.ts[i].start]) {
		if c == '\n' {
			return true
		}
	}
	return false
}

// isBesideSession reports whether what an entry is takes place beside the session
// proper, whose hours it does not change.
func isBesideSession(kind model.Kind) bool {
	switch kind {
	case model.Opening, model.Break, model.Meal, model.Social:
		return true
	}
	return false
}
