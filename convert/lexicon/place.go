package lexicon

import "strings"

// PlaceAfter reads the place that follows an hour, or that s begins with: "15h au
// Pavillon Bleu", "à la bibliothèque", "at the Town Hall". It is the words after
// the preposition and its article, up to the end of the sentence or the next
// hour; what is longer than an address is prose.
func (l *Lexicon) PlaceAfter(s string) (string, bool) {
	r := l.reader(s)
	defer r.done()
	if place, ok := r.place(0); ok {
		return place, true
	}
	for i := 0; i < len(r.ts); {
		_, next, ok := r.hours(i)
		if !ok {
			next, ok = r.find(i, takesPlace)
		}
		if _, how := r.findHint(i, attendance); !ok && how {
			next, ok = i, true
			if place, found := r.place(i); found {
				return place, true
			}
			next++
		}
		if !ok {
			i++
			continue
		}
		if r.sign(next, ",-:") {
			next++
		}
		if place, ok := r.place(next); ok {
			return place, true
		}
		i = next
	}
	return "", false
}

// place reads a preposition and the place after it.
func (r *reader) place(i int) (string, bool) {
	if next, ok := r.findHint(i, attendance); ok { // "en présentiel, en salle 3"
		if r.word(next) && r.sign(next+1, ",") {
			next++ // "in Präsenz statt, im Rathaus"
		}
		if r.sign(next, ",-:(") {
			next++
		}
		if place, ok := r.place(next); ok {
			return place, true
		}
	}
	first := i
	if _, whole := r.find(i, placeWord); whole && r.namesRoom(i+1) {
		i, first = i+1, i+1 // "en salle 3"
	} else if !whole {
		var ok bool
		if first, ok = r.find(i, placeAt); !ok || r.end(first) {
			return "", false
		}
	}
	if r.isDoubtfulAt(i, first) {
		if _, sure := r.find(first, placeNoun); !sure {
			return "", false
		}
	} else if _, no := r.find(i, nothing); no {
		return "", false
	}
	if _, no := r.find(first, notPlace|nothing); no || r.sign(first, ".,:;)") {
		return "", false
	}
	if _, _, isPeriod := r.periods.at(r.ts, first); isPeriod {
		return "", false
	}
	if _, isHour := r.clock(first); isHour || r.number(first) {
		return "", false
	}
	next, depth := first+1, 0
	for next < len(r.ts) && !r.placeEnds(next) && !r.unlessAt(next) {
		if r.sign(next, "(") {
			depth++
		} else if r.sign(next, ")") {
			if depth--; depth < 0 {
				break
			}
		}
		next++
	}
	const longest = 14 // tokens of a place with its address
	if next-first > longest {
		return "", false
	}
	start, end := r.bytes(first, next)
	return strings.TrimRight(r.text[start:end], " *_"), true
}

// namesRoom reports whether a noun for a place stands at token i with a name after it.
func (r *reader) namesRoom(i int) bool {
	next, ok := r.find(i, placeNoun)
	next = r.skip(next, preposition|article)
	return ok && !r.end(next) && !r.placeEnds(next) && (r.number(next) || r.isCapitalized(next))
}

// isDoubtfulAt reports whether the preposition from token i up to next is another
// word as well, as are "no" and "na".
func (r *reader) isDoubtfulAt(i, next int) bool {
	return r.spans(i, next, placeAt) && r.spans(i, next, nothing|numbered)
}

// placeEnds reports whether a place ends before token i: at the end of a sentence,
// a line, or before hours and days.
func (r *reader) placeEnds(i int) bool {
	switch {
	case r.sign(i, ";!?|") || r.sign(i, ".") && (r.end(i+1) || !r.glued(i+1)):
		return true
	case strings.Contains(r.text[r.ts[i-1].end:r.ts[i].start], "\n"):
		return true
	case r.sign(i, ","):
		_, goesOn := r.find(i+1, and) // "en salle 3, et nous en sommes ravis"
		next, led := r.find(i+1, hoursAt|hoursFrom)
		return goesOn || r.hourBegins(i+1) || led && r.end(next) // "à la mairie, à", before an hour that was taken
	case r.sign(i, "-") && !r.glued(i):
		return r.hourBegins(i + 1)
	}
	return r.hourBegins(i)
}

func (r *reader) hourBegins(i int) bool {
	if i >= len(r.ts) {
		return false
	}
	_, _, ok := r.hours(i)
	return ok
}

// unlessAt reports whether an exception begins at token i, perhaps after a comma:
// "au Pavillon, sauf si je préviens".
func (r *reader) unlessAt(i int) bool {
	if r.sign(i, ",") {
		i++
	}
	_, ok := r.find(i, unless)
	return ok
}

// LooksLikePlace reports whether a short text reads as a place: it begins, perhaps
// after an article or an adjective, with a noun for one ("Salle verte", "Grande
// salle", "la bibliothèque"), or is one by itself ("en ligne").
func (l *Lexicon) LooksLikePlace(s string) bool {
	const longest = 14 // tokens
	r := l.reader(s)
	defer r.done()
	if len(r.ts) == 0 || len(r.ts) > longest {
		return false
	}
	i := r.skip(0, article|placeAt)
	for _, at := range []int{i, i + 1} {
		if at >= len(r.ts) || !r.word(at) {
			return false
		}
		if _, ok := r.find(at, placeNoun|placeWord); ok {
			return true
		}
	}
	return false
}
