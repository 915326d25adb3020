package lexicon

// quantity reads how many: "2", "1,5", "½", "1½", "3/4", "une", "une demi", "anderhalf". It
// counts in hundredths.
func (r *reader) quantity(i int) (hundredths, next int, ok bool) {
	if n, next, ok := r.numbers.at(r.ts, i); ok {
		if after, isHalf := r.find(next, half); isHalf {
			return 50, r.skipHyphen(after), true // "une demi-journée"
		}
		return n * 100, next, true
	}
	if next, ok := r.find(i, oneAndHalf); ok {
		return 150, next, true
	}
	if next, ok := r.find(i, half); ok {
		return 50, r.skip(r.skipHyphen(next), article), true
	}
	if n, ok := r.fraction(i); ok {
		return n, i + 1, true
	}
	if !r.number(i) || r.ts[i].digits() > 4 {
		return 0, i, false
	}
	n := r.ts[i].value
	if r.gluedSign(i+1, "/") && r.gluedNumber(i+2) {
		if d := r.ts[i+2].value; n < d && d <= 4 {
			return n * 100 / d, i + 3, true
		}
		return 0, i, false
	}
	if r.gluedSign(i+1, ".,") && r.gluedNumber(i+2) && r.ts[i+2].digits() <= 2 {
		decimals := r.ts[i+2].value
		if r.ts[i+2].digits() == 1 {
			decimals *= 10
		}
		return n*100 + decimals, i + 3, true
	}
	if part, ok := r.fraction(i + 1); ok {
		return n*100 + part, i + 2, true
	}
	return n * 100, i + 1, true
}

func (r *reader) skipHyphen(i int) int {
	if r.gluedSign(i, "-") && r.gluedWord(i+1) {
		return i + 1
	}
	return i
}

// fraction reads a fraction of one character, in hundredths.
func (r *reader) fraction(i int) (hundredths int, ok bool) {
	if r.end(i) || r.ts[i].kind != sign {
		return 0, false
	}
	switch r.ts[i].text {
	case "½":
		return 50, true
	case "¼":
		return 25, true
	case "¾":
		return 75, true
	}
	return 0, false
}

// between reads what stands between two amounts: "1 ou 2", "45-60".
func (r *reader) between(i int) (next int, ok bool) {
	if r.sign(i, "-/") {
		return i + 1, true
	}
	next, ok = r.find(i, hoursTo|daysTo|or|and)
	return next, ok && !r.doubtfulAnd(i, next) // "1 h en un entretien"
}

// bounds is what words such as "au moins" and "maximum" make of an amount.
type bounds struct{ least, most bool }

// bound reads such words, with words for "about" and others that say no amount.
func (r *reader) bound(i int, b *bounds, others set) int {
	for {
		if r.sign(i, ":~<>≥≤") {
			i++
			continue
		}
		if next, ok := r.find(i, atLeast); ok {
			b.least, i = true, next
		} else if next, ok := r.find(i, atMost); ok {
			b.most, i = true, next
		} else if next, ok := r.find(i, about|others); ok {
			i = next
		} else {
			return i
		}
	}
}
