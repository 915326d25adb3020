package ics

import (
	"strings"
	"time"
	"unicode/utf8"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// Export is a calendar that a [Writer] wrote before. Whoever has it can tell what
// has become of each of its events: a session keeps its UID when its date moves,
// and one that is gone from the plan is cancelled, which clients that import files
// would not learn of otherwise.
type Export struct {
	title  string
	events []exported
}

// exported is an event as it stood there.
type exported struct {
	*contentline.Component
	uid      string
	name     string // of its summary, for comparisons
	day      model.Date
	time     string // of the day, as written
	sequence int
	stamp    time.Time
}

// ParseExport reads a calendar that was written before. Events that are not ours
// are left alone. It fails where the file is no calendar.
func ParseExport(data []byte) (*Export, error) {
	components, _, err := contentline.Parse(data)
	if err != nil {
		return nil, err
	}
	x := &Export{}
	seen := map[string]bool{}
	found := false
	for _, calendar := range components {
		if calendar.Name != "VCALENDAR" {
			continue
		}
		if !found {
			x.title = calendar.Get("NAME").Text()
			if own := ownProgramme(calendar); own != nil {
				x.title = own.Title
			}
		}
		found = true
		for _, c := range calendar.Components {
			e := exportedFrom(c)
			if (c.Name == "VEVENT" || c.Name == "VTODO") && isOurs(e.uid) && !seen[e.uid] && !e.day.IsZero() {
				seen[e.uid] = true
				x.events = append(x.events, e)
			}
		}
	}
	if !found {
		return nil, errNoCalendar
	}
	return x, nil
}

// isOurs tells UIDs that a [Writer] has made.
func isOurs(uid string) bool {
	return strings.HasSuffix(uid, model.UIDSuffix) && !strings.ContainsFunc(uid, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf })
}

func exportedFrom(c *contentline.Component) exported {
	e := exported{Component: c, uid: c.Get("UID").Text(), sequence: sequence(c), name: model.Slug(oneLine(c.Get("SUMMARY").Text()))}
	start := c.Get("DTSTART")
	if c.Name == "VTODO" {
		start = c.Get("DUE")
	}
	if civil, ok := parseCivil(start.Value); ok {
		e.day = dateOf(civil)
		_, e.time, _ = strings.Cut(start.Value, "T")
	}
	e.stamp, _ = parseCivil(c.Get("LAST-MODIFIED").Value)
	return e
}

func (e *exported) isCancelled() bool {
	return strings.EqualFold(strings.TrimSpace(e.Get("STATUS").Value), "CANCELLED")
}

// IsOf reports whether the export is one of the programme, told by its title or an
// event that is still there: a file may have another one's name.
func (x *Export) IsOf(p *model.Programme) bool {
	if title := model.Slug(p.Title); title != "" && title == model.Slug(x.title) {
		return true
	}
	type key struct {
		day  model.Date
		name string
	}
	had := map[key]bool{}
	for _, e := range x.events {
		had[key{e.day, e.name}] = true
	}
	for _, s := range p.Sessions {
		for _, r := range s.Dates {
			if had[key{r.Start, model.Slug(oneLine(s.Name()))}] {
				return true
			}
		}
	}
	return false
}
