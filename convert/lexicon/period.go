package lexicon

// periodAt reads a part of the day at token i, alone or before hours: "matin",
// "toute la journée", "matin : 9h-12h". In "matin calme" and "Journée portes
// ouvertes" there is none.
func (r *reader) periodAt(i int) (Hours, bool) {
	if r.end(i) {
		return Hours{}, false
	}
	period, next, ok := r.period(i)
	if !ok {
		return Hours{}, false
	}
	if minutes, after, ok := r.bracketDuration(next); ok && !r.beginsPart(period, minutes) {
		h := Hours{Period: period, Lasts: minutes}
		h.Start, h.End = r.bytes(i, after)
		return h, true
	}
	after := next
	for r.sign(after, ":,(-") {
		after++
	}
	if h, end, ok := r.hours(after); ok {
		h.Period = period
		if r.sign(after-1, "(") && r.sign(end, ")") {
			end++
		}
		h.Start, h.End = r.bytes(i, end)
		return h, true
	}
	if !r.phraseEnds(next) {
		return Hours{}, false
	}
	h := Hours{Period: period}
	h.Start, h.End = r.bytes(i, next)
	return h, true
}

// period reads the words of a part of the day, with an article.
func (r *reader) period(i int) (Period, int, bool) {
	if period, next, ok := r.periods.at(r.ts, i); ok {
		return period, next, true
	}
	period, next, ok := r.periods.at(r.ts, r.skip(i, article|dayArticle))
	return period, next, ok
}
