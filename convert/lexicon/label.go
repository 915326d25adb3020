package lexicon

import "strings"

// stemmed reads a text by the stems of its words: singular and plural, masculine
// and feminine, and the inclusive forms "intervenant·e·s", "Intervenant(e)s" and
// "Referent:innen" are one word to it.
func (l *Lexicon) stemmed(s string) *reader {
	r := l.reader(s)
	r.ts = stemAll(r.ts)
	return r
}

// stemAll replaces words by their stems, inclusive endings left out.
func stemAll(ts []token) []token {
	kept := ts[:0]
	for i := 0; i < len(ts); {
		t := ts[i]
		i++
		if t.kind == word {
			t.text = stem(t.text)
			next := inclusiveEnd(ts, i)
			t.end, i = ts[next-1].end, next
		}
		kept = append(kept, t)
	}
	return kept
}

// stem cuts the endings of plural and feminine, the same for all the languages:
// it need not be right, only alike for the forms of one word.
func stem(w string) string {
	if len(w) > 3 && (w[len(w)-1] == 's' || w[len(w)-1] == 'x') {
		w = w[:len(w)-1]
	}
	if len(w) > 3 && w[len(w)-1] == 'e' {
		w = w[:len(w)-1]
	}
	return w
}

// inclusiveEnd is the token after the inclusive endings at token i.
func inclusiveEnd(ts []token, i int) int {
	for i+1 < len(ts) && !ts[i].blank && !ts[i+1].blank && ts[i].kind == sign && ts[i+1].kind == word {
		if !isInclusiveEnding(ts[i].text, ts[i+1].text) {
			break
		}
		i += 2
		if i < len(ts) && ts[i].isSign(")") && ts[i-2].isSign("(") {
			i++
			if i < len(ts) && !ts[i].blank && (ts[i].text == "s" || ts[i].text == "x") {
				i++
			}
		}
	}
	return i
}

func isInclusiveEnding(mark, ending string) bool {
	switch ending {
	case "in", "innen":
		return strings.Contains(":*_/", mark)
	case "e", "es", "s", "x", "ne", "nes", "le", "les", "se", "ses", "ve", "ves", "te", "tes", "ere", "eres",
		"trice", "trices", "rice", "rices", "euse", "euses", "esse", "esses":
		return strings.Contains("·•.(-/‧", mark)
	}
	return false
}

// stemKey is a phrase as the stems of a text compose it.
func stemKey(text string) string {
	key := phraseKey(text)
	var room [64]byte
	stems := room[:0]
	for word := range strings.SplitSeq(key, " ") {
		if len(stems) > 0 {
			stems = append(stems, ' ')
		}
		stems = append(stems, stem(word)...)
	}
	if string(stems) == key {
		return key
	}
	return string(stems)
}

// dropSigns drops the signs around and between words that say nothing: markup,
// colons, question marks, quotes.
func (r *reader) dropSigns(signs string) {
	kept := r.ts[:0]
	for _, t := range r.ts {
		if t.isSign(signs) || t.text == "..." || t.text == "¿" || t.text == "¡" {
			continue
		}
		kept = append(kept, t)
	}
	r.ts = kept
}

// withoutBrackets parts the tokens into those outside of round and square
// brackets and those inside.
func withoutBrackets(ts []token) (outside, inside []token) {
	depth := 0
	for _, t := range ts {
		switch {
		case t.isSign("(["):
			depth++
		case t.isSign(")]"):
			depth = max(0, depth-1)
		case depth > 0:
			inside = append(inside, t)
		default:
			outside = append(outside, t)
		}
	}
	return outside, inside
}

// over reads other tokens with the same words.
func (r *reader) over(ts []token) *reader {
	return &reader{vocabulary: r.vocabulary, text: r.text, ts: ts}
}

// findStem is find by the stems of words.
func (r *reader) findStem(i int, in stemSet) (next int, ok bool) {
	return r.stems.find(r.ts, i, in)
}

// isOrdinary reports whether the words from token i on are only such as a label may
// hold besides the word that counts.
func (r *reader) isOrdinary(i int) bool {
	for i < len(r.ts) {
		next, ok := r.findStem(i, ordinaryRest)
		if !ok {
			_, next, ok = r.column(i)
		}
		if !ok {
			return false
		}
		if i = next; r.gluedSign(i, "-") {
			i++
		}
	}
	return true
}
