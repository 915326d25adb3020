package lexicon

// IsAside reports whether a heading names what stands beside a plan: "Liens utiles",
// "📚 Further reading", "Contact". What stands below it plans nothing.
func (l *Lexicon) IsAside(heading string) bool {
	r := l.stemmed(heading)
	first := 0
	for first < len(r.ts) && r.ts[first].kind != word {
		first++
	}
	next, ok := r.findStem(first, asides)
	for ok && next < len(r.ts) {
		switch {
		case r.ts[next].kind == sign:
			next++
		default:
			after, and := r.find(next, and|or|article|preposition)
			if !and {
				return false
			}
			next = after
			if after, ok = r.findStem(next, asides); ok {
				next = after
			}
		}
	}
	return ok
}
