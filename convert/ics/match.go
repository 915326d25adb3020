package ics

import (
	"cmp"
	"slices"

	"deroule/model"
)

// continuation says which event of the previous export each event continues. The
// evidence is weighed in this order, for all events before the next is looked at:
//
//  1. the same name on the same day; of several, that of the same hour, or UID;
//  2. a name much like it on the same day: a typing slip was corrected;
//  3. the same name on another day, half a year away at most: it was moved;
//  4. the UID that a session of that day has, or the only event that is left of
//     the day: it was given another name.
//
// So a session that moves takes its UID along, and another one that is put on the
// day that it left gets one of its own.
type continuation struct {
	now  []subject
	was  []subject
	from []int  // for each of now, which of was it continues; -1 for none
	used []bool // of was
}

// subject is what identifies an event to people, and its UID.
type subject struct {
	uid       string
	name      string // folded
	day       model.Date
	time      string
	cancelled bool
}

// farthestMove is how many days away an event may be that was moved. A plan that is
// written again for the next year has the same names, and must not move the past.
const farthestMove = 183

// continued finds what each of now continues.
func continued(now, was []subject) []int {
	c := &continuation{now: now, was: was, from: make([]int, len(now)), used: make([]bool, len(was))}
	for i := range c.from {
		c.from[i] = -1
	}
	type onDay struct {
		day             model.Date
		name, time, uid string
	}
	pair(c, func(s subject) onDay { return onDay{s.day, s.name, s.time, s.uid} }, nil)
	pair(c, func(s subject) onDay { return onDay{s.day, s.name, s.time, ""} }, nil)
	pair(c, func(s subject) onDay { return onDay{s.day, s.name, "", s.uid} }, nil)
	pair(c, func(s subject) onDay { return onDay{s.day, s.name, "", ""} }, nil)
	pair(c, func(s subject) model.Date { return s.day }, func(now, was subject) float64 {
		return max(0, similarity(now.name, was.name)-leastSimilarity)
	})
	pair(c, func(s subject) string { return s.name }, func(now, was subject) float64 {
		days := now.day.DaysUntil(was.day)
		if days = max(days, -days); days > farthestMove || was.cancelled && !now.cancelled {
			return 0
		}
		return 1 / float64(1+days)
	})
	pair(c, func(s subject) onDay { return onDay{s.day, "", "", s.uid} }, nil)
	c.pairTheLast()
	return c.from
}

// pair joins events of one key that are not joined yet: in their order, or those
// that fit best first. What fits by 0 does not fit.
func pair[K comparable](c *continuation, key func(subject) K, fit func(now, was subject) float64) {
	left := map[K][]int{}
	for i, s := range c.was {
		if !c.used[i] {
			left[key(s)] = append(left[key(s)], i)
		}
	}
	type candidate struct {
		now, was int
		fit      float64
	}
	var candidates []candidate
	for i, s := range c.now {
		list := left[key(s)]
		if c.from[i] >= 0 || len(list) == 0 {
			continue
		}
		if fit == nil {
			c.join(i, list[0])
			left[key(s)] = list[1:]
			continue
		}
		for _, j := range list[:min(len(list), mostCompared)] {
			if f := fit(s, c.was[j]); f > 0 {
				candidates = append(candidates, candidate{i, j, f})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.fit, a.fit) })
	for _, x := range candidates {
		if c.from[x.now] < 0 && !c.used[x.was] {
			c.join(x.now, x.was)
		}
	}
}

// mostCompared is with how many others an event is compared.
const mostCompared = 200

func (c *continuation) join(now, was int) {
	c.from[now] = was
	c.used[was] = true
}

// pairTheLast joins what is left of a day where that is one event before and one now.
func (c *continuation) pairTheLast() {
	was := map[model.Date][]int{}
	for i, s := range c.was {
		if !c.used[i] && !s.cancelled {
			was[s.day] = append(was[s.day], i)
		}
	}
	now := map[model.Date][]int{}
	for i, s := range c.now {
		if c.from[i] < 0 {
			now[s.day] = append(now[s.day], i)
		}
	}
	for day, list := range now {
		if len(list) == 1 && len(was[day]) == 1 {
			c.join(list[0], was[day][0])
		}
	}
}

// leastSimilarity is how alike names are that are taken for one.
const leastSimilarity = 0.6

// similarity is the share of pairs of letters that two names have in common
// (Dice's coefficient), 0 to 1.
func similarity(a, b string) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	pairs := map[string]int{}
	for i := range len(a) - 1 {
		pairs[a[i:i+2]]++
	}
	common := 0
	for i := range len(b) - 1 {
		if p := b[i : i+2]; pairs[p] > 0 {
			pairs[p]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b)-2)
}
