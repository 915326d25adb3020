package lexicon

import "slices"

// Series is what a heading such as "Séance 3 : les capteurs" or "Week 2" counts.
type Series struct {
	End    int    // bytes of the text that were read, the number included
	Noun   string // folded: "seance"
	Number int
}

// Series reads a noun of what people number when they plan, with its number, at
// the beginning of s: "Séance n° 3", "Week 2", "Modul 4", "2e rencontre". Chapters,
// articles and steps are numbered in other texts as well and are none.
func (l *Lexicon) Series(s string) (Series, bool) {
	r := l.reader(s)
	defer r.done()
	stems := r.over(stemAll(slices.Clone(r.ts)))
	i := 0
	for i < len(r.ts) && r.ts[i].kind == sign {
		i++
	}
	if n, next, ok := r.ordinal(r.skip(i, article)); ok {
		if after, ok := stems.findStem(next, seriesNoun); ok {
			return r.seriesOf(next, after, after, n), true
		}
	}
	next, ok := stems.findStem(i, seriesNoun)
	if !ok {
		return Series{}, false
	}
	at := r.skip(next, numbered)
	for at < len(r.ts) && (r.sign(at, "#.") || r.ts[at].text == "°" || r.ts[at].text == "º") {
		at++
	}
	if r.isDayNumber(at) {
		return r.seriesOf(i, next, at+1, r.ts[at].value), true
	}
	n, after, ok := r.numbers.at(r.ts, at)
	if !ok || !r.phraseEnds(after) {
		return Series{}, false
	}
	return r.seriesOf(i, next, after, n), true
}

// seriesOf is a number whose noun is made of the tokens from first to last.
func (r *reader) seriesOf(first, last, end, n int) Series {
	noun := ""
	for _, t := range r.ts[first:last] {
		noun += t.text
	}
	return Series{End: r.ts[end-1].end, Noun: Fold(noun), Number: n}
}
