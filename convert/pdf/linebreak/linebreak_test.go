package linebreak

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"deroule/convert/pdf/page"
)

// paragraph makes items of a text: letters are ten wide, a blank four, "~" is a place
// for a hyphen of three, "|" one for none.
func paragraph(text string) []Item {
	var items []Item
	letters := page.Length(0)
	box := func() {
		if letters > 0 {
			items = append(items, Item{Kind: Box, Width: 10 * letters})
		}
		letters = 0
	}
	for _, r := range text {
		switch r {
		case ' ':
			box()
			items = append(items, Item{Kind: Glue, Width: 4, Stretch: 2, Shrink: 1})
		case '~':
			box()
			items = append(items, Item{Kind: Penalty, Width: 3, Cost: 50, Hyphen: true})
		case '|':
			box()
			items = append(items, Item{Kind: Penalty, Cost: 20})
		default:
			letters++
		}
	}
	box()
	return items
}

func TestBreak(t *testing.T) {
	const aaa = "aaa aaa aaa aaa"
	for _, test := range []struct {
		name, text string
		measure    Measure
		want       []Line
	}{
		{"nothing", "", Measure{Width: 100, Rag: 10}, nil},
		{"blanks only", "   ", Measure{Width: 100, Rag: 10}, nil},
		{"one line", "aa aa", Measure{Width: 100, Rag: 10}, []Line{{From: 0, To: 3}}},
		{"blanks at the edges", "  aa  ", Measure{Width: 100, Rag: 10}, []Line{{From: 2, To: 3}}},
		{"several blanks in a row", "aaa  aaa", Measure{Width: 35, Rag: 10}, []Line{{From: 0, To: 1}, {From: 3, To: 4}}},
		{"filled exactly", aaa, Measure{Width: 64, Rag: 10}, []Line{{From: 0, To: 3}, {From: 4, To: 7}}},
		{"a box wider than the measure", "aa aaaaaaaa aa", Measure{Width: 50, Rag: 10}, []Line{{From: 0, To: 1}, {From: 2, To: 3}, {From: 4, To: 5}}},
		{"lines of a length rather than full ones", "aaa aa aa aaaaa", Measure{Width: 60, Rag: 30}, []Line{{From: 0, To: 1}, {From: 2, To: 5}, {From: 6, To: 7}}},
		{"a hyphen where it saves much", "aa aaaa~aaaa", Measure{Width: 70, Rag: 10}, []Line{{From: 0, To: 3}, {From: 4, To: 5}}},
		{"no hyphen where it saves little", "aaaaa aa~aa", Measure{Width: 70, Rag: 100}, []Line{{From: 0, To: 1}, {From: 2, To: 5}}},
		{"a hyphen that has no room", "aa~aa", Measure{Width: 22, Rag: 10}, []Line{{From: 0, To: 1}, {From: 2, To: 3}}},
		{"no word alone on the last line", "aaaa aa aa a", Measure{Width: 95, Rag: 60, Runt: 20}, []Line{{From: 0, To: 3}, {From: 4, To: 7}}},
		{"justified", aaa, Measure{Width: 66}, []Line{{From: 0, To: 3, Spread: 2}, {From: 4, To: 7}}},
		{"justified with a last line that must shrink", "aaa aaa", Measure{Width: 63}, []Line{{From: 0, To: 3, Spread: -1}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b Breaker
			if got := b.Break(paragraph(test.text), test.measure); !slices.Equal(got, test.want) {
				t.Errorf("lines %+v, want %+v", got, test.want)
			}
		})
	}
}

func random(seed uint64, words int) ([]Item, Measure) {
	r := rand.New(rand.NewPCG(seed, 1))
	text := ""
	for range 1 + r.IntN(words) {
		for range 1 + r.IntN(9) {
			text += "a"
			if r.IntN(5) == 0 {
				text += []string{"~", "|"}[r.IntN(2)] + "a"
			}
		}
		text += []string{" ", " ", " ", "  "}[r.IntN(4)]
	}
	m := Measure{Width: page.Length(20 + r.IntN(200)), Runt: page.Length(r.IntN(40))}
	if r.IntN(3) > 0 {
		m.Rag = page.Length(5 + r.IntN(40))
	}
	return paragraph(text), m
}

// All is set once, in order, in lines that the measure holds; one breaker sets one
// paragraph after another.
func TestLinesOfAnyParagraph(t *testing.T) {
	var b Breaker
	for seed := range uint64(5000) {
		items, m := random(seed, 60)
		lines := b.Break(items, m)
		at := 0
		for i, line := range lines {
			for ; at < line.From; at++ {
				if items[at].Kind == Box {
					t.Fatalf("seed %d: item %d is on no line", seed, at)
				}
			}
			width, shrink, breakable := page.Length(0), page.Length(0), false
			for at = line.From; at < line.To; at++ {
				if items[at].Kind != Penalty {
					width += items[at].Width
					shrink += items[at].Shrink
				}
				breakable = breakable || items[at].Kind != Box
			}
			if i < len(lines)-1 && items[at].Kind == Penalty {
				width += items[at].Width
			}
			if width+min(line.Spread, 0) > m.Width && breakable {
				t.Errorf("seed %d: line %d is %v wide, the measure %v", seed, i, width+line.Spread, m.Width)
			}
			if line.Spread < -shrink || m.Rag > 0 && line.Spread != 0 || m.Rag == 0 && i < len(lines)-1 && breakable && width+line.Spread != m.Width {
				t.Errorf("seed %d: line %d is spread by %v", seed, i, line.Spread)
			}
		}
		for ; at < len(items); at++ {
			if items[at].Kind == Box {
				t.Fatalf("seed %d: item %d is on no line", seed, at)
			}
		}
	}
}

// No other lines of short paragraphs cost less.
func TestLinesAreTheBest(t *testing.T) {
	var b Breaker
	for seed := range uint64(1500) {
		items, m := random(seed, 4)
		got := judge(items, m, b.Break(items, m))
		if best := cheapest(items, m, nil, 0); got != best {
			t.Errorf("seed %d: demerits %d, others cost %d", seed, got, best)
		}
	}
}

// cheapest tries all ways to end lines.
func cheapest(items []Item, m Measure, lines []Line, from int) int64 {
	for from < len(items) && items[from].Kind != Box {
		from++
	}
	if from == len(items) {
		return judge(items, m, lines)
	}
	best := int64(-1)
	for to := from + 1; to <= len(items); to++ {
		if to < len(items) && (items[to].Kind == Box || items[to].Kind == Glue && items[to-1].Kind != Box) {
			continue
		}
		if cost := cheapest(items, m, append(slices.Clip(lines), Line{From: from, To: to}), to); best < 0 || cost < best {
			best = cost
		}
	}
	return best
}

// judge reckons the demerits of lines as the paper defines them.
func judge(items []Item, m Measure, lines []Line) int64 {
	end := len(items)
	for end > 0 && items[end-1].Kind != Box {
		end--
	}
	sum, hyphenBefore, fitBefore := int64(0), false, 1
	for i, line := range lines {
		last := line.To >= end
		width, stretch, shrink := page.Length(0), page.Length(0), page.Length(0)
		inside := 0 // places where the line might have ended
		for at := line.From; at < min(line.To, end); at++ {
			if items[at].Kind != Penalty {
				width += items[at].Width
				stretch += items[at].Stretch
				shrink += items[at].Shrink
			}
			if items[at].Kind == Penalty || items[at].Kind == Glue && items[at-1].Kind == Box {
				inside++
			}
		}
		natural, hyphen, cost := width, false, int64(0)
		if !last && items[line.To].Kind == Penalty {
			width += items[line.To].Width
			cost, hyphen = int64(items[line.To].Cost), items[line.To].Hyphen
		}
		if m.Rag > 0 {
			shrink, stretch = 0, m.Rag
		}
		badness, fit := int64(0), 1
		switch room := m.Width - width; {
		case room < -shrink:
			if inside > 0 {
				return 1 << 60
			}
			badness, fit = worstBadness, 0
		case room < 0:
			badness = cubed(-room, shrink)
			if badness > 12 {
				fit = 0
			}
		case !last:
			badness = cubed(room, stretch)
			if badness > 99 {
				fit = 3
			} else if badness > 12 {
				fit = 2
			}
		}
		if m.Rag > 0 && fit > 1 {
			fit = 1
		}
		sum += (50+badness)*(50+badness) + cost*cost
		if hyphen && hyphenBefore {
			sum += 40000
		}
		if last && hyphenBefore {
			sum += 5000
		}
		if last && i > 0 && natural < m.Runt {
			sum += 5000
		}
		if m.Rag == 0 && (fit > fitBefore+1 || fitBefore > fit+1) {
			sum += 10000
		}
		hyphenBefore, fitBefore = hyphen, fit
	}
	return sum
}

func BenchmarkBreak(b *testing.B) {
	for _, words := range []int{30, 300, 3000} {
		items, _ := random(7, 1)
		for n := 1; n < words; n++ {
			more, _ := random(uint64(n), 1)
			items = append(append(items, Item{Kind: Glue, Width: 4}), more...)
		}
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			var breaker Breaker
			b.ReportAllocs()
			for b.Loop() {
				breaker.Break(items, Measure{Width: 400, Rag: 40})
			}
		})
	}
}
