package lexicon

import (
	"strconv"
	"strings"
	"time"

	"deroule/model"
)

// Frequency reads how often something happens. The text is kept as it is; where
// the words are understood, it happens Min to Max times Per: "phase", "month",
// "year", "2 weeks", "cycle". What happens on demand is zero times per "demand".
func (l *Lexicon) Frequency(s string) model.Frequency {
	f := model.Frequency{Text: strings.TrimSpace(s)}
	r := l.reader(s)
	defer r.done()
	if _, ok := r.find(0, onDemand); ok {
		f.Per = "demand"
		return f
	}
	var b bounds
	i := r.bound(0, &b, 0)
	c, next, ok := r.count(i)
	unit := ""
	if ok {
		unit, ok = r.perOf(c, next)
	} else {
		c, unit, ok = r.regular(i)
	}
	if !ok {
		return f
	}
	f.Per = unit
	for k := next; k < len(r.ts); k++ {
		if r.bound(k, &b, 0) > k {
			break
		}
	}
	f.Min, f.Max = c.least, c.most
	if b.least && !b.most {
		f.Max = 0
	}
	if b.most && !b.least {
		f.Min = 0
	}
	return f
}

// count is how many times, from least to most.
type count struct {
	least, most int
	times       bool // "fois" says so
}

// count reads "1 fois", "1 ou 2 fois", "3x", "twice".
func (r *reader) count(i int) (c count, next int, ok bool) {
	if next, ok := r.find(i, once); ok {
		return count{1, 1, true}, next, true
	}
	if next, ok := r.find(i, twice); ok {
		return count{2, 2, true}, next, true
	}
	n, next, ok := r.whole(i)
	if !ok {
		return count{}, i, false
	}
	c.least, c.most = n, n
	if link, ok := r.between(next); ok {
		if m, after, ok := r.whole(link); ok && m > n {
			c.most, next = m, after
		}
	}
	if after, ok := r.find(next, times); ok {
		c.times, next = true, after
	}
	return c, next, true
}

// whole reads a whole number, in digits or letters.
func (r *reader) whole(i int) (n, next int, ok bool) {
	if n, next, ok = r.numbers.at(r.ts, i); ok {
		return n, next, true
	}
	return r.tokenValue(i), i + 1, r.number(i) && r.ts[i].digits() <= 3 && r.ts[i].value > 0
}

func (r *reader) tokenValue(i int) int {
	if r.end(i) {
		return 0
	}
	return r.ts[i].value
}

// perOf reads what a count is per: "par mois", "/ semaine", or an adjective within
// a few words ("2 sessions mensuelles"). Nothing is needed after "fois".
func (r *reader) perOf(c count, i int) (string, bool) {
	const nearby = 5 // tokens: "1 session de mentorat par mois"
	if r.end(i) {
		return "", c.times
	}
	for k := i; k < min(len(r.ts), i+nearby); k++ {
		if unit, _, ok := r.periodic.at(r.ts, k); ok {
			return string(unit), true
		}
		if next, ok := r.find(k, everySecond); ok && k == i {
			return r.secondOf(next) // "once every other week"
		} else if ok {
			return r.secondOf(i) // "une semaine sur deux"
		}
		if r.sign(k, "/") {
			return r.unitOrNoun(k + 1)
		}
		if next, ok := r.find(k, per); ok {
			if unit, ok := r.unitOrNoun(next); ok {
				return unit, true
			}
		}
		if !r.word(k) && !r.sign(k, "'-") {
			break
		}
	}
	return "", c.times && !r.word(i)
}

// secondOf reads the "semaine sur deux" of "une semaine sur deux".
func (r *reader) secondOf(i int) (string, bool) {
	if _, _, ok := r.weekdayOrPlural(i); ok {
		return "2 weeks", true
	}
	unit, _, ok := r.units.at(r.ts, i)
	return "2 " + string(unit) + "s", ok
}

// unitOrNoun reads "mois", "2 mois", or any noun: "promotion".
func (r *reader) unitOrNoun(i int) (string, bool) {
	if unit, _, ok := r.units.at(r.ts, i); ok {
		return string(unit), true
	}
	i = r.skip(i, article)
	n, next, counted := r.whole(i)
	if counted {
		i = next
	}
	if unit, _, ok := r.units.at(r.ts, i); ok {
		if n > 1 {
			return strconv.Itoa(n) + " " + string(unit) + "s", true
		}
		return string(unit), true
	}
	if _, _, ok := r.weekdayOrPlural(i); ok {
		return string(Week), true
	}
	if !r.word(i) || counted {
		return "", false
	}
	start, end := r.bytes(i, i+1)
	return strings.ToLower(r.text[start:end]), len(r.ts[i].text) > 1
}

// regular reads what has no count: "tous les 10 jours", "chaque mois", "le jeudi",
// "hebdomadaire", "par cycle de 4 sessions".
func (r *reader) regular(i int) (count, string, bool) {
	one := count{least: 1, most: 1}
	if unit, _, ok := r.periodic.at(r.ts, i); ok {
		return one, string(unit), true
	}
	if next, ok := r.find(i, everySecond); ok {
		if unit, ok := r.secondOf(next); ok {
			return one, unit, true
		}
	}
	if next, ok := r.find(i, every); ok {
		unit, ok := r.unitOrNoun(next)
		return one, unit, ok
	}
	if next, ok := r.find(i, per); ok {
		if unit, ok := r.unitOrNoun(next); ok {
			if c, ok := r.countWithin(next + 1); ok {
				return c, unit, true
			}
			return one, unit, true
		}
	}
	_, next, ok := r.weekdayOrPlural(r.skip(i, eachDay|article))
	return one, string(Week), ok && !r.number(next)
}

// countWithin reads the "de 4 sessions" of "par cycle de 4 sessions".
func (r *reader) countWithin(i int) (count, bool) {
	next, ok := r.find(i, preposition)
	if !ok {
		return count{}, false
	}
	c, _, ok := r.count(next)
	return c, ok
}

// weekdayOrPlural reads "jeudi" or "jeudis".
func (r *reader) weekdayOrPlural(i int) (time.Weekday, int, bool) {
	if weekday, next, ok := r.weekday(i); ok || !r.word(i) {
		return weekday, next, ok
	}
	singular := []token{r.ts[i]}
	singular[0].text = strings.TrimSuffix(r.ts[i].text, "s")
	weekday, _, ok := r.vocabulary.weekdays.at(singular, 0)
	return weekday, i + 1, ok
}
