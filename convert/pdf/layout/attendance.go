package layout

import (
	"fmt"
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

// Attendance lays out sheets to sign, as French training bodies have to keep them: who
// holds the session, its title, dates, place and length; for each half-day a column with
// its hours; the participants, where they are known, and blank rows; below them those
// who lead the session, and how many were there. Groups whose hours differ have sheets
// of their own. A session that is cancelled has none unless it is asked for.
func Attendance(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("attendance", p)
	}
	c, err := newComposer(p, opt, signingPaper)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range c.takingPlace() {
		var sheets []signingSheet
		for _, g := range groupsOf(s) {
			halves := c.halfDays(s, g)
			for _, part := range sheetsOf(halves) {
				sheets = append(sheets, signingSheet{session: s, group: g, halves: part, all: halves})
			}
		}
		for n := range sheets {
			sheets[n].number, sheets[n].of = n+1, len(sheets)
			c.attendanceSheet(sheets[n], opt)
		}
	}
	return c.finish(true), c.diagnostics, nil
}

// signingPaper is what sheets to sign are on: on its side, with narrow margins.
func signingPaper(p templates.Paper) templates.Paper {
	p.Landscape = true
	return signingMargins(p)
}

func signingMargins(p templates.Paper) templates.Paper {
	p.Top, p.Right, p.Bottom, p.Left = min(p.Top, 16), min(p.Right, 13), min(p.Bottom, 15), min(p.Left, 13)
	return p
}

// signingSheet is a sheet to sign.
type signingSheet struct {
	session    *model.Session
	group      group
	halves     []halfDay // of the sheet
	all        []halfDay // of the session
	number, of int
}

// attendanceSheet sets a sheet: what is signed, the table to sign in, and below it who
// led the session and how many were there.
func (c *composer) attendanceSheet(sheet signingSheet, opt Options) {
	from := len(c.galley)
	section := c.structure.Add(page.RoleSection)
	head := c.attendanceHead(sheet, section)
	c.add(head...)
	if sheet.number > 1 {
		c.galley[from].mark, c.galley[from].anchor = "", ""
	}
	c.galley[from].fresh = true
	t := c.newSigning(sheet, opt, section)
	t.fillRows(height(head), opt)
	c.setTopic(c.galley[from:], sheet.session)
}

// attendanceHead says what is signed: the organisation, the title, when, where, how
// long, who leads.
func (c *composer) attendanceHead(sheet signingSheet, section *page.Element) []slug {
	look, s, labels := &c.look, sheet.session, c.locale.Labels
	c.at = s.Source
	set := held(c.organisationLines(section))
	over := c.line(labels.Attendance)
	if sheet.of > 1 {
		over += "\u00a0— " + fmt.Sprintf(labels.SheetOf, sheet.number, sheet.of)
	}
	set = append(set, held(c.paragraph([]typeset.Span{{Words: over, Style: look.lead}}, 0, look.column, section.Add(page.RoleText)))...)
	set = append(set, held(c.headline(c.named(s, look.title), section))...)
	hours := c.line(c.locale.Hours(sheet.group.hours))
	when := strings.Join(nonEmpty(strings.Join(c.dates(s), " "), hours), "\u00a0· ")
	facts := nonEmpty(when, c.line(s.Place))
	if minutes, known := lengthOf(sheet.all); known {
		facts = append(facts, labels.Duration+c.locale.Labels.Colon+c.line(c.locale.Minutes(minutes)))
	}
	if leads := c.line(strings.Join(s.Facilitators, ", ")); leads != "" {
		facts = append(facts, labels.Facilitators+c.locale.Labels.Colon+leads)
	}
	if len(facts) > 0 {
		set = append(set, c.paragraph(c.joined(facts), 0, look.column, section.Add(page.RoleText))...)
	}
	set[0].anchor = s.ID
	set[0].mark = c.bookmark(s)
	return held(set)
}

// organisationLines name who holds the session, as the theme has it.
func (c *composer) organisationLines(section *page.Element) []slug {
	o := c.look.theme.Organisation
	parts := nonEmpty(c.line(o.Name), c.line(o.Address))
	if number := c.line(o.Declaration); number != "" {
		parts = append(parts, fmt.Sprintf(c.locale.Labels.DeclarationNumber, number))
	}
	if len(parts) == 0 {
		return nil
	}
	return c.paragraph(c.joinedIn(parts, c.look.smallMuted), 0, c.look.column, section.Add(page.RoleText))
}

// lengthOf is how many minutes parts of days last together; known is false where nobody
// says it of one of them.
func lengthOf(halves []halfDay) (minutes int, known bool) {
	for _, h := range halves {
		if h.minutes() == 0 {
			return 0, false
		}
		minutes += h.minutes()
	}
	return minutes, len(halves) > 0
}
