package lexicon

// FindYears reads the years from 1990 to 2099 that stand as words, alone or as the
// two of a school or budget year ("2018-2019", "2018/19"). Numbers of something
// else are none: parts of dates, prices, references, addresses.
func (l *Lexicon) FindYears(s string) []Year {
	r := &reader{vocabulary: l.vocabulary(), text: s, ts: scan(nil, s)}
	var years []Year
	for i := 0; i < len(r.ts); {
		y, next, ok := r.yearWord(i)
		if ok {
			years = append(years, y)
		}
		i = next
	}
	return years
}

// yearWord reads a year, or two, at token i.
func (r *reader) yearWord(i int) (Year, int, bool) {
	const longest = 6 // years that one phrase spans
	if !r.isYear(i) || !r.yearStandsAlone(i) {
		return Year{}, i + 1, false
	}
	t := r.ts[i]
	y := Year{Start: t.start, End: t.end, First: t.value, Last: t.value}
	if second := i + 2; r.sign(i+1, "-/") && r.number(second) && !r.continuesNumber(second) {
		last := r.ts[second].value
		if r.ts[second].digits() == 2 && last == (t.value+1)%100 {
			last = t.value + 1
		}
		if last > t.value && last <= t.value+longest && (r.isYear(second) || r.ts[second].digits() == 2) {
			y.Last, y.End = last, r.ts[second].end
			return y, second + 1, true
		}
		if r.glued(i+1) && r.glued(second) && !r.isYear(second) {
			return Year{}, second + 1, false // "2019-08-30", "2019/4"
		}
	}
	if r.continuesNumber(i) || r.isAmount(i+1) {
		return Year{}, i + 1, false
	}
	return y, i + 1, true
}

func (r *reader) isYear(i int) bool {
	return r.number(i) && r.ts[i].digits() == 4 && r.ts[i].value >= 1990 && r.ts[i].value <= 2099
}

// yearStandsAlone reports whether nothing glued before the number makes it a part
// of a date or a reference. "planning-2019" names a year, "CH-2000" a town.
func (r *reader) yearStandsAlone(i int) bool {
	if !r.glued(i) {
		return !r.number(i-1) || len(r.ts[i-1].text) > 3 || r.ts[i-1].digits() > 2 // "30 08 2019", "2 019"
	}
	before := r.ts[i-1]
	switch {
	case before.kind != sign || before.text == "°" || before.isSign("#$.:,=@\\") || before.text == "€":
		return false
	case before.isSign("-/+"):
		const code = 2 // letters of "CH-2000"
		return r.glued(i-1) && r.ts[i-2].kind == word && len(r.ts[i-2].text) > code
	}
	return true
}

// continuesNumber reports whether more of a number or a code is glued to token i.
func (r *reader) continuesNumber(i int) bool {
	return r.gluedWord(i+1) || r.gluedSign(i+1, ".,:-/") && r.gluedNumber(i+2) || r.gluedSign(i+1, "%")
}

// isAmount reports whether a currency follows.
func (r *reader) isAmount(i int) bool {
	if r.end(i) {
		return false
	}
	switch r.ts[i].text {
	case "€", "$", "£", "euros", "euro", "eur", "chf", "dollars", "%":
		return true
	}
	return false
}

// Month reads a text that is only a month, perhaps with a year: "mars", "Janvier 2020", "Jan-20".
func (l *Lexicon) Month(s string) (month, year int, ok bool) {
	r := l.reader(s)
	defer r.done()
	r.dropSigns("*_()[]:,#")
	m, next, ok := r.months.at(r.ts, 0)
	if !ok || !agrees(s[r.ts[0].start:r.ts[next-1].end], m.spelling) {
		return 0, 0, false
	}
	if r.sign(next, ".-'/") {
		next++
	}
	next = r.skip(next, monthLink)
	if r.number(next) {
		if year, ok = yearOf(r.ts[next]); !ok || r.ts[next].digits() == 2 && !r.sign(next-1, "-'/") {
			return 0, 0, false
		}
		next++
	}
	return m.month, year, r.end(next)
}
