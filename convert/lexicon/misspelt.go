package lexicon

// Misspelt finds a day whose month is a slip of the keyboard, such as "10 aôut" or
// "10 spet", and says what was typed and what was likely meant. No reading takes
// the one for the other: this is for telling people.
func (l *Lexicon) Misspelt(s string) (typed, meant string, ok bool) {
	const shortest = 4 // letters; shorter words are near too many others
	r := l.reader(s)
	defer r.done()
	for i := range r.ts {
		w := r.skip(i+1, monthLink)
		if !r.number(i) || r.ts[i].digits() > 2 || !r.word(w) || len(r.ts[w].text) < shortest {
			continue
		}
		if _, _, isMonth := r.month(w); isMonth {
			continue
		}
		for _, language := range l.languages {
			for _, months := range language.Months {
				for month := range months.all {
					if name := phraseKey(month); len(name) >= shortest && isSlip(r.ts[w].text, name) {
						return r.textOf(tokens{w, w + 1}), month, true
					}
				}
			}
		}
	}
	return "", "", false
}

// isSlip reports whether a is b, or b with one letter added, left out, replaced or
// exchanged with its neighbour.
func isSlip(a, b string) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 2 && len(b) == 2 {
		return a[0] == b[1] && a[1] == b[0]
	}
	return len(a) <= 1 && len(b) <= 1
}
