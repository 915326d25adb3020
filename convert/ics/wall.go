package ics

import (
	"slices"
	"sort"
	"strings"
	"time"

	"deroule/convert/ics/contentline"
	"deroule/convert/ics/recurrence"
	tzdata "deroule/convert/zone"
)

// wall is a clock on a wall: it tells the instant at which the clock shows a civil
// time, and what it shows at an instant. Civil times are written in UTC here.
type wall interface {
	instant(civil time.Time) time.Time
	civil(instant time.Time) time.Time
}

func (z zone) instant(civil time.Time) time.Time { return z.atWall(civil).Instant }

func (z zone) civil(instant time.Time) time.Time {
	local := instant.In(z.loc)
	return local.UTC().Add(time.Duration(tzdata.Offset(local)) * time.Second)
}

// walls are those that a calendar names.
type walls struct {
	described map[string]*contentline.Component // the VTIMEZONE of each TZID
	known     map[string]wall                   // by TZID; nil where it tells nothing
	names     zoneNames
	steps     *recurrence.Steps
	unknown   func(p contentline.Property, tzid string) // reports a TZID, once
}

// named is the wall of the TZID of a property, or nil: then hours are taken as they
// stand.
func (w *walls) named(p contentline.Property) wall {
	tzid := p.Parameter("TZID")
	if found, ok := w.known[tzid]; ok {
		return found
	}
	found := w.find(tzid)
	if found == nil {
		w.unknown(p, tzid)
	}
	w.known[tzid] = found
	return found
}

// find looks for the zone of the tz database that is meant, and goes by the
// calendar's own description only where there is none. A name that is only an
// offset comes last: descriptions know when the clock changes.
func (w *walls) find(tzid string) wall {
	description := w.described[tzid]
	names := []string{tzid}
	if description != nil {
		names = append(names, description.Get("X-LIC-LOCATION").Text())
	}
	for _, name := range names {
		if z, ok := w.names.meant(name); ok {
			return z
		}
	}
	if description != nil {
		if o := w.observances(description); len(o) > 0 {
			return o
		}
	}
	if fixed, ok := fixedWallOf(tzid); ok {
		return fixed
	}
	return nil
}

// observances are a VTIMEZONE: when each offset comes into force, in order.
type observances []observance

type observance struct {
	from, to time.Duration // offsets from UTC
	onset    time.Time     // civil, by the clock that it ends
}

// observances reads a VTIMEZONE (RFC 5545 §3.6.5).
func (w *walls) observances(c *contentline.Component) observances {
	var list observances
	for _, part := range c.Components {
		from, okFrom := parseOffset(part.Get("TZOFFSETFROM").Value)
		to, okTo := parseOffset(part.Get("TZOFFSETTO").Value)
		start, okStart := parseCivil(part.Get("DTSTART").Value)
		if !okFrom || !okTo || !okStart {
			continue
		}
		add := func(onset time.Time) { list = append(list, observance{from, to, onset}) }
		for _, p := range part.All("RDATE") {
			for _, value := range strings.Split(p.Value, ",") {
				if onset, ok := parseCivil(value); ok {
					add(onset)
				}
			}
		}
		rule, err := recurrence.Parse(part.Get("RRULE").Value)
		if err != nil {
			add(start)
			continue
		}
		if rule.UntilUTC {
			rule.Until = rule.Until.Add(from)
		}
		for onset := range rule.From(start, time.Date(lastDescribedYear, 12, 31, 0, 0, 0, 0, time.UTC), w.steps) {
			add(onset)
		}
	}
	slices.SortStableFunc(list, func(a, b observance) int { return a.onset.Compare(b.onset) })
	return list
}

// lastDescribedYear is how far a calendar's own description of a zone is followed.
const lastDescribedYear = 2100

// offset is the one in force, told by which observances have begun; before the
// first it is what that ends.
func (o observances) offset(begun func(observance) bool) time.Duration {
	i := sort.Search(len(o), func(i int) bool { return !begun(o[i]) })
	if i == 0 {
		return o[0].from
	}
	return o[i-1].to
}

func (o observances) instant(civil time.Time) time.Time {
	return civil.Add(-o.offset(func(each observance) bool { return !each.onset.Add(max(0, each.to-each.from)).After(civil) }))
}

func (o observances) civil(instant time.Time) time.Time {
	return instant.Add(o.offset(func(each observance) bool { return !each.onset.Add(-each.from).After(instant) }))
}

// parseOffset reads "+0200" or "-004430" (RFC 5545 §3.3.14).
func parseOffset(value string) (time.Duration, bool) {
	value = strings.TrimSpace(value)
	if len(value) != len("+0200") && len(value) != len("+020000") {
		return 0, false
	}
	layout := "1504"
	if len(value) > len("+0200") {
		layout = "150405"
	}
	t, err := time.Parse(layout, value[1:])
	size := t.Sub(t.Truncate(24 * time.Hour))
	switch {
	case err != nil:
		return 0, false
	case value[0] == '-':
		return -size, true
	}
	return size, value[0] == '+'
}
