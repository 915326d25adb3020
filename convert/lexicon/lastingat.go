package lexicon

// Lasting is how long something lasts, as a phrase at the beginning of a text says.
type Lasting struct {
	End int    // bytes of the text that were read
	ISO string // ISO 8601 duration (§4.4.3.2)
	// Clear says that the phrase can mean no hour of the day: "10 min", "20'",
	// "2 jours"; "3h" and "1h30" may be a clock as well.
	Clear bool
}

// LastingAt reads how long something lasts at the very beginning of s, a word or
// sign for "about" aside: "10 min", "env. 1h30", "≈ 20'", "2 Std.". It is not ok
// for a range ("10-15 min"), which is no single duration, nor where more of a
// number follows ("10 min/personne").
func (l *Lexicon) LastingAt(s string) (Lasting, bool) {
	r := l.reader(s)
	defer r.done()
	i := r.skip(0, durationLead|hoursFrom)
	for i < len(r.ts) && (r.sign(i, "~.") || r.ts[i].text == "≈" || r.ts[i].text == "±") {
		i++
	}
	if r.number(i) && r.glued(i+1) && isPrime(r.ts[i+1].text) && !r.gluedNumber(i+2) {
		return Lasting{End: r.ts[i+1].end, ISO: dayspan(Minute, 100*r.ts[i].value).iso(), Clear: true}, r.ts[i].digits() <= 3
	}
	length, next, ok := r.span(i)
	if !ok || length.unit == "" || r.ts[i].kind != number && !r.ts[i].isSign("½") || r.sign(next, "×+*/") || r.isPer(next) {
		return Lasting{}, false
	}
	if link, ok := r.between(next); ok && length.unit != Hour {
		if _, _, more := r.span(link); more {
			return Lasting{}, false
		}
	}
	lasting := Lasting{ISO: length.iso(), Clear: length.unit != Hour || r.endsWithMinutes(i, next)}
	if r.sign(next, ".") && r.glued(next) {
		next++ // "90 min."
	}
	lasting.End = r.ts[next-1].end
	return lasting, true
}

// endsWithMinutes reports whether the tokens before next end with the unit of minutes.
func (r *reader) endsWithMinutes(first, next int) bool {
	for i := next - 1; i > first; i-- {
		if unit, after, ok := r.units.at(r.ts, i); ok && after == next {
			return unit == Minute
		}
	}
	return false
}

func isPrime(text string) bool { return text == "'" || text == "′" || text == "’" }
