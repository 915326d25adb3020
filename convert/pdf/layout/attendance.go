package layout

import (
	"fmt"
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// Participant is somebody who signs an attendance sheet.
type Participant struct {
	Name         string
	Organisation string
}

// Attendance lays out a sheet to sign for each session, with a column for each
// half-day: the participants, where they are known, and blank rows. A session that
// is cancelled has no sheet unless it is asked for. A programme without sessions is
// laid out as an [Agenda].
func Attendance(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("attendance", p)
	}
	c, err := newComposer(p, opt, func(p templates.Paper) templates.Paper {
		p.Landscape = true
		return p
	})
	if err != nil {
		return nil, nil, err
	}
	sessions := slices.DeleteFunc(slices.Clone(c.sessions), func(s *model.Session) bool { return s.Status == model.Cancelled })
	if c.partial || len(sessions) == 0 {
		sessions = c.sessions
	}
	for _, s := range sessions {
		for n, halves := range sheetsOf(c.halfDays(s)) {
			c.attendanceSheet(s, halves, n, opt)
		}
	}
	return c.finish(true), c.diagnostics, nil
}

// halfDay is a column of a sheet to sign: a part of a day.
type halfDay struct {
	date model.Date // zero where the session is of one day, or of days that are not known
	day  string     // "Jour 2", for days without a date
	part string     // "Matin"
}

// mostHalfDays is how many columns of a sheet people have room to sign in.
const mostHalfDays = 4

// sheetsOf parts half-days into sheets, those of a day on the same one.
func sheetsOf(halves []halfDay) [][]halfDay {
	var sheets [][]halfDay
	for len(halves) > 0 {
		n := min(len(halves), mostHalfDays)
		for cut := n; cut > 1 && n < len(halves); cut-- {
			if before, after := halves[cut-1], halves[cut]; before.date != after.date || before.day != after.day {
				n = cut
				break
			}
		}
		sheets, halves = append(sheets, halves[:n]), halves[n:]
	}
	return sheets
}

// halfDays lists the parts of the days of a session, as its hours tell them; both
// halves of a day where they do not.
func (c *composer) halfDays(s *model.Session) []halfDay {
	var halves []halfDay
	for n, d := range attendedDays(s) {
		day := ""
		if d.date.IsZero() && n > 0 || len(s.Days) > 1 && d.date.IsZero() {
			day = fmt.Sprintf("%s %d", c.locale.Labels.DayNumber, n+1)
		}
		for _, part := range c.partsOf(d.from, d.to) {
			halves = append(halves, halfDay{d.date, day, part})
		}
	}
	return halves
}

// attendedDay is a day on which people sign, and from when to when it lasts.
type attendedDay struct {
	date     model.Date
	from, to model.Clock
}

// attendedDays are the days of a session, those of its first date where it has
// alternatives. More days than a month are taken for a mistake of the plan.
func attendedDays(s *model.Session) []attendedDay {
	const most = 31
	var days []attendedDay
	if len(s.Dates) == 1 && s.SeveralDays() && s.FirstDate().HasYear() {
		for n := range min(s.Dates[0].Days(), most) {
			days = append(days, attendedDay{date: s.FirstDate().AddDays(n)})
		}
	}
	for i := range s.Days[:min(len(s.Days), most)] {
		if len(days) <= i {
			days = append(days, attendedDay{})
		}
	}
	if len(days) == 0 {
		days = []attendedDay{{}}
	}
	for i := range days {
		d := &days[i]
		extend := func(from, to model.Clock) {
			if !from.IsZero() && (d.from.IsZero() || from.Before(d.from)) {
				d.from = from
			}
			if last := laterOf(from, to); d.to.IsZero() || d.to.Before(last) {
				d.to = last
			}
		}
		for _, own := range s.Days {
			if own.Date == d.date {
				for _, h := range own.Hours {
					extend(h.Start, h.End)
				}
			}
		}
		for _, e := range s.Agenda {
			if e.Date == d.date || e.Date.IsZero() && e.Day == 0 {
				extend(e.Start, e.End)
			}
		}
		if d.from.IsZero() && d.to.IsZero() {
			for _, h := range s.Hours {
				extend(h.Start, h.End)
			}
		}
	}
	return days
}

func laterOf(a, b model.Clock) model.Clock {
	if a.IsZero() || !b.IsZero() && a.Before(b) {
		return b
	}
	return a
}

// partsOf names the parts of a day from an hour to another.
func (c *composer) partsOf(from, to model.Clock) []string {
	labels := c.locale.Labels
	noon, _ := model.NewClock(12, 30)
	afternoon, _ := model.NewClock(13, 30)
	evening, _ := model.NewClock(18, 0)
	switch {
	case from.IsZero():
		return []string{labels.Morning, labels.Afternoon}
	case !from.Before(evening):
		return []string{labels.Evening}
	case !from.Before(noon):
		return []string{labels.Afternoon}
	case afternoon.Before(to):
		return []string{labels.Morning, labels.Afternoon}
	}
	return []string{labels.Morning}
}

// attendanceSheet sets a sheet: what is signed, the table to sign in, and room for
// who led the session.
func (c *composer) attendanceSheet(s *model.Session, halves []halfDay, n int, opt Options) {
	from := len(c.galley)
	section := c.structure.Add(page.RoleSection)
	c.add(c.attendanceHead(s, section)...)
	if n > 0 {
		c.galley[from].mark, c.galley[from].anchor = "", ""
	}
	c.galley[from].fresh = true
	table := c.newSigning(halves, opt.Participants, section)
	c.add(table.head...)
	for i, p := range opt.Participants {
		c.add(table.row(i+1, c.line(p.Name), c.line(p.Organisation))...)
	}
	for i := range opt.BlankRows {
		c.add(table.row(len(opt.Participants)+i+1, "", "")...)
	}
	table.signed = section.Add(page.RoleText)
	end := slug{head: table.head, height: table.fieldHeight(), Marks: table.field(table.fieldHeight())}
	if opt.BlankRows == 0 {
		end = slug{head: table.head, height: 2*table.rowHeight() + table.fieldHeight()}
		end.fill = func(room page.Length) page.Marks { return table.rest(room, len(opt.Participants)) }
	}
	c.add(end)
	c.setTopic(c.galley[from:], s)
}

func (c *composer) attendanceHead(s *model.Session, section *page.Element) []slug {
	look := &c.look
	c.at = s.Source
	over := []typeset.Span{{Words: c.line(c.locale.Labels.Attendance), Style: look.lead}}
	head := kept(c.paragraph(over, 0, look.column, section.Add(page.RoleText)))
	head = kept(append(head, c.headline(c.named(s, look.title), section)...))
	when := strings.Join(c.dates(s), " ")
	facts := nonEmpty(when, c.line(c.locale.Hours(s.Hours)), c.line(s.Place), c.line(strings.Join(s.Facilitators, ", ")))
	if len(facts) > 0 {
		head = append(head, c.paragraph(c.joined(facts), 0, look.column, section.Add(page.RoleText))...)
	}
	head[0].anchor = s.ID
	head[0].mark = c.bookmark(s)
	return held(head)
}
