// Package layout turns a programme and a theme into pages of placed text. It is
// pure: it measures with the tables of the typeface and writes no file.
//
// A layout sets its parts as strips across the column of text ([slug]), one
// under the other in a galley; pages are cut from the galley last, by rules that
// keep together what belongs together. Every height is a multiple of half a
// line, so that lines stand on one grid.
package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/hyphen"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// Options is what a layout is told besides the programme.
type Options struct {
	Theme       templates.Theme
	Sheet       templates.Sheet       // its size; zero for that of the theme and the layout
	Orientation templates.Orientation // how it lies; zero for that of the theme and the layout
	TwoUp       bool                  // two pages on each sheet, each half as large as it
	Booklet     bool                  // so too, in the order of a booklet to fold
	Language    string                // of labels; empty is that of the programme
	SourceName  string                // for the foot
	Version     model.Date            // of what day the programme is, for the foot; zero where nobody knows
	Sessions    []string              // IDs of the sessions to show; none means all of them

	Participants []Participant // who signs attendance sheets
	BlankRows    int           // of attendance sheets, under the participants; 0 fills the page
	Fillable     bool          // what people write on attendance sheets is a form
}

// composer sets one document.
type composer struct {
	programme *model.Programme
	sessions  []*model.Session
	partial   bool // only some of the programme's sessions
	locale    templates.Locale
	language  string // of the text
	title     string // of the document
	source    string
	versionOf model.Date
	twoUp     bool
	booklet   bool
	look      look
	metrics   *typeset.Metrics
	setter    *typeset.Setter
	cleaner   typeset.Cleaner

	feed       *feed // see besideFeed
	feedSought bool

	unsubscribed bool // no code of the calendar is set

	at          model.Pos // where the text that is being set was read
	diagnostics model.Diagnostics
	reported    map[report]bool
	missed      int                 // how often a sign was missing
	cleaned     map[string][]string // the lines of texts, see clean
	structure   *page.Element
	galley      []slug
}

// MaxSessions is the most sessions that a document to print may have. All of its pages
// are in memory until the last is set: 40,000 sessions are more than a thousand pages.
const MaxSessions = 40_000

// largeType is type for people with poor eyes, in points, who read words whole.
const largeType = 14

// newComposer begins a document. Usual is the paper that the layout takes where
// nobody asks for another, made of the theme's; nil is the theme's itself.
func newComposer(p *model.Programme, opt Options, usual func(templates.Paper) templates.Paper) (*composer, error) {
	opt.Theme.Paper = opt.paper(usual)
	metrics, err := typeset.NewMetrics(opt.Theme.Typeface)
	if err != nil {
		return nil, err
	}
	sessions, err := chosen(p, opt.Sessions)
	if err != nil {
		return nil, err
	}
	if len(sessions) > MaxSessions {
		return nil, model.NewReadError("many-printed", strconv.Itoa(len(sessions)), strconv.Itoa(MaxSessions))
	}
	c := &composer{
		programme: p,
		sessions:  sessions,
		partial:   len(opt.Sessions) > 0,
		locale:    templates.LocaleOf(cmp.Or(opt.Language, p.Language)).WithClock(opt.Theme.Clock),
		language:  cmp.Or(p.Language, opt.Language, "fr"),
		source:    opt.SourceName,
		versionOf: opt.Version,
		twoUp:     opt.TwoUp,
		booklet:   opt.Booklet,
		look:      newLook(opt.Theme),
		metrics:   metrics,
		structure: &page.Element{Role: page.RoleDocument},
		reported:  map[report]bool{},
		cleaned:   map[string][]string{},
	}
	c.setter = &typeset.Setter{Metrics: metrics}
	if opt.Theme.Type.Text < largeType {
		c.setter.Language = hyphen.Of(c.language)
	}
	c.cleaner = typeset.Cleaner{Metrics: metrics, Missing: c.missing}
	c.look.measure(metrics, c.locale)
	if fitting := c.look.fittingType(); fitting != opt.Theme.Type {
		opt.Theme.Type = fitting
		c.look = newLook(opt.Theme)
		c.look.measure(metrics, c.locale)
	}
	c.title = c.documentTitle()
	return c, nil
}

// paper is the paper of a document, with the margins of the theme.
func (opt Options) paper(usual func(templates.Paper) templates.Paper) templates.Paper {
	p := opt.Theme.Paper
	if usual != nil {
		p = usual(p)
	}
	if opt.Sheet.Name != "" {
		p = onSheet(p, opt.Sheet)
	}
	if opt.TwoUp || opt.Booklet {
		s := p.Sheet
		p = onSheet(p, templates.Sheet{Name: s.Name, Width: s.Height / 2, Height: s.Width})
	}
	return p.Turned(opt.Orientation)
}

// onSheet is a paper of another size: a smaller sheet has margins as much smaller, but
// never less than ten millimetres.
func onSheet(p templates.Paper, sheet templates.Sheet) templates.Paper {
	if share := sheet.Width / p.Sheet.Width; share < 0.9 {
		for _, side := range []*float64{&p.Top, &p.Right, &p.Bottom, &p.Left} {
			*side = min(*side, max(10, *side*share*0.9))
		}
	}
	p.Sheet = sheet
	return p
}

// chosen returns the sessions with the IDs, in the order of the programme.
func chosen(p *model.Programme, ids []string) ([]*model.Session, error) {
	if len(ids) == 0 {
		return p.Sessions, nil
	}
	var sessions []*model.Session
	for _, s := range p.Sessions {
		if slices.Contains(ids, s.ID) {
			sessions = append(sessions, s)
		}
	}
	for _, id := range ids {
		if !slices.ContainsFunc(sessions, func(s *model.Session) bool { return s.ID == id }) {
			return nil, fmt.Errorf("the programme has no session %q", id)
		}
	}
	return sessions, nil
}

// report is a sign that was reported at a place.
type report struct {
	at   model.Pos
	sign rune
}

// missing reports a sign that the typeface lacks, once a place.
func (c *composer) missing(sign rune, replacement string) {
	c.missed++
	if c.reported[report{c.at, sign}] {
		return
	}
	c.reported[report{c.at, sign}] = true
	name := fmt.Sprintf("%c (U+%04X)", sign, sign)
	if replacement == "" {
		c.diagnostics.Add(model.MissingGlyph, c.at, name).As("dropped").Severity = model.Info
		return
	}
	c.diagnostics.Add(model.MissingGlyph, c.at, name, replacement)
}

// add puts slugs at the end of the galley.
func (c *composer) add(slugs ...slug) { c.galley = append(c.galley, slugs...) }

// clean makes text of the programme fit to print: its lines, without the blank ones.
// What was cleaned before, as breaks and meals are every day, is not again, unless it
// has signs that are reported wherever they stand.
func (c *composer) clean(text string) []string {
	if lines, ok := c.cleaned[text]; ok {
		return lines
	}
	before := c.missed
	lines := c.cleanAfresh(text)
	if c.missed == before {
		c.cleaned[text] = lines
	}
	return lines
}

func (c *composer) cleanAfresh(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(c.cleaner.Clean(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, typeset.Refine(line, c.language))
		}
	}
	return lines
}

// line is text of the programme on one line.
func (c *composer) line(text string) string { return strings.Join(c.clean(text), " ") }

// finish cuts the galley into pages and completes them. Sheets says that each page
// that something begins afresh on is the first of a document of its own.
func (c *composer) finish(sheets bool) *page.Document {
	d := &page.Document{
		Title:     c.title,
		Subject:   c.period(),
		Author:    c.look.theme.Author,
		Language:  c.language,
		Date:      cmp.Or(c.versionOf, c.firstDate()),
		Typeface:  c.look.theme.Typeface,
		Width:     c.look.paper.width,
		Height:    c.look.paper.height,
		Structure: c.structure,
	}
	c.furnish(d, c.paginate(d), sheets)
	d.Tidy()
	switch {
	case c.booklet:
		return d.Booklet()
	case c.twoUp:
		return d.TwoUp()
	}
	return d
}

// documentTitle is what to call the document.
func (c *composer) documentTitle() string {
	c.at = c.programme.Origins.At(model.FieldTitle, 0)
	if t := c.line(c.programme.Title); t != "" {
		return t
	}
	if len(c.sessions) == 1 {
		return c.name(c.sessions[0])
	}
	return c.locale.Labels.Programme
}

func (c *composer) firstDate() model.Date {
	var first model.Date
	for _, s := range c.sessions {
		if d := s.FirstDate(); d.HasYear() && (first.IsZero() || d.Compare(first) < 0) {
			first = d
		}
	}
	return first
}

// period says from when to when the sessions go, and that the year is not known.
func (c *composer) period() string {
	var first, last model.Date
	for _, s := range c.sessions {
		for _, r := range s.Dates {
			if first.IsZero() || first.HasYear() && r.Start.HasYear() && r.Start.Compare(first) < 0 {
				first = r.Start
			}
			if last.IsZero() || !last.HasYear() || !r.End.HasYear() || r.End.Compare(last) > 0 {
				last = r.End
			}
		}
	}
	text := c.line(c.locale.Period(first, last))
	if !first.IsZero() && (!first.HasYear() || !last.HasYear()) {
		text += " (" + c.locale.Labels.YearUnknown + ")"
	}
	return text
}

// capitalized is the text with a capital at its beginning.
func capitalized(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
