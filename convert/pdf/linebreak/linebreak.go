// Package linebreak chooses where the lines of a paragraph end, looking at all of
// it at once: the algorithm of Knuth and Plass ("Breaking Paragraphs into Lines",
// Software: Practice and Experience 11, 1981). It knows widths, not words.
//
// It reckons in whole numbers, so that every machine ends lines at the same places.
package linebreak

import "deroule/convert/pdf/page"

// Kind is what an item of a paragraph is.
type Kind uint8

// The kinds of items.
const (
	Box     Kind = iota // words that no line break parts
	Glue                // a blank; a line may end at one after a box
	Penalty             // a place where a line may end, at a cost
)

// Item is a part of a paragraph.
type Item struct {
	Kind            Kind
	Width           page.Length // of a penalty: how much wider its line is if it ends there, by a hyphen
	Stretch, Shrink page.Length // how much wider or narrower a blank may become
	Cost            int         // of a penalty: below [Never]
	Hyphen          bool        // a penalty that shows one
}

// Never is the cost of a penalty at which no line ends.
const Never = 10_000

// Measure is what the lines are set in.
type Measure struct {
	Width page.Length

	// Rag is how much white at the end of a ragged line is as bad as blanks
	// stretched by all they can; 0 sets the lines justified.
	Rag page.Length
	// Runt is how wide a last line is at least that is no eyesore.
	Runt page.Length
}

// Line is the items of a line, without the blank or penalty that it ends at.
type Line struct {
	From, To int
	// Spread is how much wider all its blanks together must become to fill a
	// justified line, or narrower; 0 for a last line that is not too wide.
	Spread page.Length
}

// Costs of lines. Demerits are squares, as TeX reckons them; a line more costs more
// than there, and so do hyphens, which ragged lines seldom need.
const (
	eachLine     = 50    // a line, so that few are better than many
	twoHyphens   = 40000 // at the ends of two lines in a row
	lastHyphen   = 5000  // at the end of the line before the last
	uneven       = 10000 // a loose line beside a tight one
	runt         = 5000  // a last line of hardly a word
	worstBadness = 10_000_000
)

// Breaker breaks paragraphs. It keeps its memory from one to the next, and so is
// not for several goroutines at once. The zero Breaker is ready for use.
type Breaker struct {
	items   []Item
	measure Measure
	breaks  []breakpoint
	lines   []Line
}

// breakpoint is a place where a line may end, or the beginning of the paragraph.
type breakpoint struct {
	at    int   // the item that the line ends at
	next  int   // the first item of the line that follows
	total       // of the items before at
	start total // of those before next
	best  [4]path
}

// total is sums of the widths of items.
type total struct{ width, stretch, shrink page.Length }

// path is the best way to a breakpoint by a last line of a fitness.
type path struct {
	demerits int64
	from     int // the breakpoint where that line begins
	fit      fitness
	known    bool
}

// fitness is how far the blanks of a line are from their width.
type fitness uint8

const (
	tight fitness = iota
	decent
	loose
	veryLoose
)

// Break returns the lines of a paragraph. None is wider than the measure, but for
// one of a single box, or of words that no line may end between. The lines are
// good until the next call. A paragraph without boxes has none.
func (b *Breaker) Break(items []Item, m Measure) []Line {
	b.items, b.measure, b.lines = items, m, b.lines[:0]
	if !b.find() {
		return nil
	}
	first := 0 // from where a line may still reach the place where another ends
	for to := 1; to < len(b.breaks); to++ {
		first = b.reach(to, first)
	}
	b.trace()
	return b.lines
}

// find lists the breakpoints; it reports whether there is something to set.
func (b *Breaker) find() bool {
	b.breaks = b.breaks[:0]
	var sum total
	end := len(b.items) // behind the last box
	for end > 0 && b.items[end-1].Kind != Box {
		end--
	}
	from := 0
	for from < end && b.items[from].Kind != Box {
		from++
	}
	if from == end {
		return false
	}
	b.breaks = append(b.breaks, breakpoint{next: from})
	b.breaks[0].best[decent].known = true
	pending := 0 // the first breakpoint that no line begins behind yet
	for i := from; i < end; i++ {
		item := &b.items[i]
		switch {
		case item.Kind == Box:
			for ; pending < len(b.breaks); pending++ {
				p := &b.breaks[pending]
				p.next = i
				p.start = sum
			}
			sum.width += item.Width
		case item.Kind == Glue:
			if b.items[i-1].Kind == Box {
				b.breaks = append(b.breaks, breakpoint{at: i, total: sum})
			}
			sum.width += item.Width
			if b.measure.Rag == 0 {
				sum.stretch += item.Stretch
				sum.shrink += item.Shrink
			}
		case item.Cost < Never:
			b.breaks = append(b.breaks, breakpoint{at: i, total: sum})
		}
	}
	b.breaks = append(b.breaks, breakpoint{at: end, total: sum})
	return true
}

// reach finds the best ways to a breakpoint from those before it, from first on. It
// returns the first of them from which the next one may be reached.
func (b *Breaker) reach(to, first int) int {
	end := &b.breaks[to]
	last := to == len(b.breaks)-1
	for from := first; from < to; from++ {
		start := &b.breaks[from]
		width := end.width - start.start.width
		if width-(end.shrink-start.start.shrink) > b.measure.Width {
			// Too wide even without a hyphen: so are lines from there to any later
			// place. It is set only where a line cannot end before.
			if first = from + 1; first < to {
				continue
			}
		}
		cost, hyphen := 0, page.Length(0)
		if !last && b.items[end.at].Kind == Penalty {
			cost, hyphen = b.items[end.at].Cost, b.items[end.at].Width
		}
		badness, fit := b.badness(start, end, hyphen, last)
		if badness < 0 {
			if from < to-1 {
				continue
			}
			badness = worstBadness
		}
		for was, p := range start.best {
			if !p.known {
				continue
			}
			demerits := p.demerits + b.demerits(start, end, badness, cost, last)
			if b.measure.Rag == 0 && (fit > fitness(was)+1 || fitness(was) > fit+1) {
				demerits += uneven
			}
			if q := &end.best[fit]; !q.known || demerits < q.demerits {
				*q = path{demerits, from, fitness(was), true}
			}
		}
	}
	return min(first, to)
}

// demerits is what a line costs, but for how it goes with the one before.
func (b *Breaker) demerits(start, end *breakpoint, badness int64, cost int, last bool) int64 {
	demerits := (eachLine + badness) * (eachLine + badness)
	demerits += int64(cost) * int64(max(cost, -cost))
	if b.hyphenated(start) && b.hyphenated(end) {
		demerits += twoHyphens
	}
	if last && b.hyphenated(start) {
		demerits += lastHyphen
	}
	if last && start.at > 0 && end.width-start.start.width < b.measure.Runt {
		demerits += runt
	}
	return demerits
}

func (b *Breaker) hyphenated(p *breakpoint) bool {
	return p.at > 0 && p.at < len(b.items) && b.items[p.at].Hyphen
}

// badness is how far a line is from the measure: 100 for blanks stretched by all
// they can, or as much white at its end as the rag allows; less than 0 where it is
// too wide.
func (b *Breaker) badness(start, end *breakpoint, hyphen page.Length, last bool) (int64, fitness) {
	room := b.measure.Width - (end.width - start.start.width) - hyphen
	stretch, shrink := end.stretch-start.start.stretch, end.shrink-start.start.shrink
	switch {
	case room < -shrink:
		return -1, tight
	case room < 0:
		bad := cubed(-room, shrink)
		if bad > 12 {
			return bad, tight
		}
		return bad, decent
	case last:
		return 0, decent
	case b.measure.Rag > 0:
		return cubed(room, b.measure.Rag), decent
	}
	bad := cubed(room, stretch)
	switch {
	case bad <= 12:
		return bad, decent
	case bad <= 99:
		return bad, loose
	}
	return bad, veryLoose
}

// cubed is a hundred times the cube of how many times can stands in need.
func cubed(need, can page.Length) int64 {
	if can == 0 && need > 0 || need > 40*can {
		return worstBadness
	}
	if need == 0 {
		return 0
	}
	r := int64(need) * 1000 / int64(can)
	return r * r * r / 10_000_000
}

// trace puts the lines of the best way in order.
func (b *Breaker) trace() {
	at, fit := len(b.breaks)-1, tight
	for f, p := range b.breaks[at].best {
		if p.known && (!b.breaks[at].best[fit].known || p.demerits < b.breaks[at].best[fit].demerits) {
			fit = fitness(f)
		}
	}
	for at > 0 {
		end := &b.breaks[at]
		p := end.best[fit]
		start := &b.breaks[p.from]
		line := Line{From: start.next, To: end.at}
		if b.measure.Rag == 0 {
			room := b.measure.Width - (end.width - start.start.width)
			last := at == len(b.breaks)-1
			if !last && b.items[end.at].Kind == Penalty {
				room -= b.items[end.at].Width
			}
			if room < 0 || !last {
				line.Spread = max(room, start.start.shrink-end.shrink)
			}
		}
		b.lines = append(b.lines, line)
		at, fit = p.from, p.fit
	}
	for i, j := 0, len(b.lines)-1; i < j; i, j = i+1, j-1 {
		b.lines[i], b.lines[j] = b.lines[j], b.lines[i]
	}
}
