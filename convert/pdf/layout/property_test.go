package layout

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"
)

type layoutFunc func(*model.Programme, Options) (*page.Document, model.Diagnostics, error)

var layouts = map[string]layoutFunc{"agenda": Agenda, "handout": Handout, "poster": Poster, "attendance": Attendance, "catalogue": Catalogue, "door": Door}

var programmes = flag.Uint64("programmes", 120, "how many programmes are made to test each layout; a third of them with -short")

// Each programme is laid out in a theme and on a paper, in turn.
func TestPagesOfAnyProgramme(t *testing.T) {
	if testing.Short() {
		*programmes /= 3
	}
	for name, lay := range layouts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range *programmes {
				p, opt := pdftest.Random(seed), options(seed)
				d, _, err := lay(p, opt)
				var nothing *NothingToPrint
				if errors.As(err, &nothing) {
					continue
				}
				if err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
				where := fmt.Sprintf("seed %d, %s, %s", seed, opt.Theme.Name, opt.Sheet.Name)
				checkPages(t, where, d, themeOn(name, opt.Theme, opt.Sheet))
				if name == "agenda" || name == "handout" {
					checkEntries(t, where, p, d, name == "handout")
				}
				checkHeadings(t, where, d)
				if t.Failed() {
					return
				}
			}
		})
	}
}

// options vary theme, paper and who signs: every second programme is on the paper of
// its theme and its layout.
func options(seed uint64) Options {
	names, sheets := templates.ThemeNames(), templates.SheetNames()
	opt := Options{SourceName: "plan.md", Participants: []Participant{{"Maïa Le Goff", "Ville"}, {"Yann Abiven", ""}}[:seed%3]}
	opt.Theme, _ = templates.ThemeNamed(names[seed%uint64(len(names))])
	opt.Theme.Type.Justified = seed%4 == 1
	if seed%5 == 4 {
		opt.BlankRows = int(seed % 40)
	}
	if seed%2 == 1 {
		opt.Sheet, _ = templates.SheetNamed(sheets[seed/2%uint64(len(sheets))])
		opt.Orientation = append(templates.Orientations(), "")[seed/10%3]
	}
	return opt
}

// What a theme may say at most and at least leaves pages that can be read.
func TestExtremeThemes(t *testing.T) {
	wide, huge, tiny := templates.Plain(), templates.Plain(), templates.Plain()
	wide.Paper.Top, wide.Paper.Right, wide.Paper.Bottom, wide.Paper.Left = 80, 80, 80, 80
	huge.Type = templates.Type{Leading: 36, Text: 24, Table: 24, Small: 18, Heading: 36, Title: 60}
	tiny.Type = templates.Type{Leading: 7, Text: 6, Table: 24, Small: 6, Heading: 8, Title: 10}
	tiny.Paper.Top, tiny.Paper.Right, tiny.Paper.Bottom, tiny.Paper.Left = 10, 10, 10, 10
	both, logo := huge, wide
	both.Paper = wide.Paper
	institution, _ := templates.ThemeNamed("institution")
	logo.Logo = institution.Logo
	logo.Logo.Height = 40
	for themeName, theme := range map[string]templates.Theme{"wide": wide, "huge": huge, "tiny": tiny, "both": both, "logo": logo} {
		for name, lay := range layouts {
			for n, sheet := range templates.Sheets() {
				opt := Options{Theme: theme, Sheet: sheet, Orientation: templates.Orientations()[n%2], SourceName: "plan.md"}
				d, _, err := lay(pdftest.Year(), opt)
				if err != nil {
					t.Fatal(err)
				}
				where := fmt.Sprintf("%s, %s, %s", themeName, name, sheet.Name)
				checkPages(t, where, d, themeOn(name, theme, sheet))
				for _, p := range d.Pages {
					for _, picture := range p.Pictures {
						if picture.Y < 0 || picture.Y+picture.Height > paperOf(d, themeOn(name, theme, sheet)).top {
							t.Errorf("%s: a picture stands from %v to %v", where, picture.Y, picture.Y+picture.Height)
						}
					}
				}
				if t.Failed() {
					return
				}
			}
		}
	}
}

// themeOn is a theme with the margins that a layout has.
func themeOn(layout string, theme templates.Theme, sheet templates.Sheet) templates.Theme {
	switch layout {
	case "poster":
		theme.Paper = posterPaper(theme.Paper)
	case "door":
		theme.Paper = wallMargins(theme.Paper)
	case "attendance":
		theme.Paper = signingMargins(theme.Paper)
	}
	if sheet.Name != "" {
		theme.Paper = onSheet(theme.Paper, sheet)
	}
	return theme
}

// checkPages checks every page of a document.
func checkPages(t *testing.T, where string, d *page.Document, theme templates.Theme) {
	t.Helper()
	for i, sheet := range d.Pages {
		checkMargins(t, fmt.Sprintf("%s, page %d", where, i+1), d, sheet, theme)
		checkOverlap(t, fmt.Sprintf("%s, page %d", where, i+1), sheet)
	}
}

// checkMargins finds what stands outside the column, or texts below it that are
// not the foot.
func checkMargins(t *testing.T, where string, d *page.Document, sheet *page.Page, theme templates.Theme) {
	t.Helper()
	const slack = page.Point / 10
	paper := paperOf(d, theme)
	left, right := paper.left-slack, d.Width-paper.right+slack
	top, bottom := paper.top-slack, d.Height-paper.bottom+slack
	for _, x := range sheet.Texts {
		if x.Baseline-x.Style.Size*3/4 < edge || x.Baseline+x.Style.Size/4 > d.Height-edge {
			t.Errorf("%s: %q stands at %v, where printers do not print", where, x.Words, x.Baseline)
		}
		if x.X < left || x.X+x.Width > right {
			t.Errorf("%s: %q stands from %v to %v, past the margins", where, x.Words, x.X, x.X+x.Width)
		}
		if x.Element != nil && (x.Baseline-x.Style.Size*3/4 < top || x.Baseline+x.Style.Size/4 > bottom) {
			t.Errorf("%s: %q stands at %v, past the margins", where, x.Words, x.Baseline)
		}
	}
	for _, b := range sheet.Boxes {
		if b.X < left || b.X+b.Width > right || b.Y < top || b.Y+b.Height > bottom {
			t.Errorf("%s: a box at %v %v, %v × %v, is past the margins", where, b.X, b.Y, b.Width, b.Height)
		}
	}
	for _, c := range sheet.Codes {
		if side := c.Side * page.Length(c.Size); c.X < left || c.X+side > right || c.Y < top || c.Y+side > bottom {
			t.Errorf("%s: a code at %v %v is past the margins", where, c.X, c.Y)
		}
		for _, x := range sheet.Texts {
			if quiet := c.Side * 4; x.X < c.X+c.Side*page.Length(c.Size) && x.X+x.Width > c.X-quiet && x.Baseline > c.Y-quiet && x.Baseline-x.Style.Size*7/10 < c.Y+c.Side*page.Length(c.Size)+quiet-x.Style.Size/2 {
				t.Errorf("%s: %q stands in the white around a code", where, x.Words)
			}
		}
	}
	for _, r := range sheet.Rules {
		if min(r.X1, r.X2) < left || max(r.X1, r.X2) > right || max(r.Y1, r.Y2) > bottom {
			t.Errorf("%s: a rule from %v %v to %v %v is past the margins", where, r.X1, r.Y1, r.X2, r.Y2)
		}
	}
}

// paperOf is the paper of a document, with the margins of its theme.
func paperOf(d *page.Document, theme templates.Theme) paper {
	theme.Paper.Sheet = templates.Sheet{Width: float64(d.Width) / float64(page.Millimetre), Height: float64(d.Height) / float64(page.Millimetre)}
	theme.Paper.Landscape = false
	return newPaper(theme)
}

// checkOverlap finds texts that stand on one another.
func checkOverlap(t *testing.T, where string, sheet *page.Page) {
	t.Helper()
	top := func(x page.Text) page.Length { return x.Baseline - x.Style.Size*7/10 }
	texts := slices.SortedFunc(slices.Values(sheet.Texts), func(a, b page.Text) int { return int(top(a) - top(b)) })
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			if top(b) >= a.Baseline+a.Style.Size/5 {
				break
			}
			if a.X < b.X+b.Width && b.X < a.X+a.Width {
				t.Errorf("%s: %q stands on %q", where, a.Words, b.Words)
			}
		}
	}
}

// checkHeadings finds headings that stand at the end of a page, parted from what
// they name.
func checkHeadings(t *testing.T, where string, d *page.Document) {
	t.Helper()
	for i, sheet := range d.Pages[:len(d.Pages)-1] {
		heading, other := page.Text{}, page.Length(0)
		for _, x := range sheet.Texts {
			switch {
			case x.Element == nil:
			case slices.Contains([]page.Role{page.RoleTitle, page.RoleHeading, page.RoleLabel}, x.Element.Role):
				if x.Baseline > heading.Baseline {
					heading = x
				}
			default:
				other = max(other, x.Baseline)
			}
		}
		if goesOn := firstLine(d.Pages[i+1], heading.Element) > 0; goesOn {
			continue // it is longer than the page
		}
		if first := firstLine(sheet, heading.Element); first > other {
			t.Errorf("%s page %d: %q is the last thing on the page", where, i+1, heading.Words)
		}
	}
}

// firstLine is the baseline of the first line of an element on a page, 0 if it has none.
func firstLine(sheet *page.Page, e *page.Element) page.Length {
	for _, x := range sheet.Texts {
		if x.Element == e && e != nil {
			return x.Baseline
		}
	}
	return 0
}

// A title, a cell or a list that no page holds must be cut, not lost.
func TestMonsters(t *testing.T) {
	long := strings.Repeat("interminable ", 3000)
	p := &model.Programme{Title: long, Sessions: []*model.Session{
		{ID: "a", Title: long, Theme: long, Place: long, Status: model.Cancelled, Hours: []model.Hours{{Audience: long}}},
		{ID: "b", Objectives: []string{long}, Fields: []model.Property{{Name: long, Value: "court"}}, Agenda: []model.Entry{
			{Title: pdftest.Token(1), Details: slices.Repeat([]string{"détail"}, 300)},
			{Title: pdftest.Token(2), Track: long}, {Title: pdftest.Token(3) + long, Track: "B"},
		}},
	}}
	p.Sessions[0].Agenda, p.Sessions[1].Agenda = p.Sessions[1].Agenda, nil
	for name, lay := range layouts {
		d, _, err := lay(p, Options{Theme: templates.Plain()})
		if nothing := (*NothingToPrint)(nil); errors.As(err, &nothing) {
			continue // it has no formats, and no rooms
		}
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, name, d, themeOn(name, templates.Plain(), templates.Sheet{}))
		if name == "agenda" || name == "handout" {
			checkEntries(t, name, p, d, name == "handout")
		}
	}
}

// checkEntries finds entries that are not printed exactly once, in order, with
// their hour on the page where their words begin. Nobody comes to sessions that are
// cancelled, if there are others: they have no handout.
func checkEntries(t *testing.T, where string, p *model.Programme, d *page.Document, handout bool) {
	t.Helper()
	texts := map[*page.Element][]placedText{}
	for i, sheet := range d.Pages {
		for _, x := range sheet.Texts {
			texts[x.Element] = append(texts[x.Element], placedText{x, i})
		}
	}
	var words strings.Builder
	read(d.Structure, texts, &words)
	all := words.String()
	n := 0
	takesPlace := slices.ContainsFunc(p.Sessions, func(s *model.Session) bool { return s.Status != model.Cancelled })
	for _, s := range p.Sessions {
		for range s.Agenda {
			n++
			if handout && takesPlace && s.Status == model.Cancelled {
				continue
			}
			if count := strings.Count(all, pdftest.Token(n)); count != 1 {
				t.Errorf("%s: entry %d is printed %d times", where, n, count)
			}
		}
	}
	checkHours(t, where, d.Structure, texts)
}

// What holds no visible character must not be mistaken for what is there.
func TestNothingToSay(t *testing.T) {
	const blank = "\u200b \u00ad"
	p := &model.Programme{Title: blank, Summary: blank, Links: []model.Link{{}}, Sessions: []*model.Session{
		{ID: "a"}, {ID: "b", Title: blank, Hours: []model.Hours{{}}, Dates: []model.DateRange{{}}},
		{ID: "c", Objectives: []string{blank, ""}, Lists: []model.List{{}, {Title: blank, Items: []string{blank}}}, Fields: []model.Property{{}},
			Days: []model.Day{{}, {Notes: []string{blank}}},
			Agenda: []model.Entry{
				{}, {Day: 7}, {Track: blank}, {Track: blank + blank, Start: hour("09:00")}, {Details: []string{blank}}, {Optional: true}, {Kind: model.Meal},
			}},
	}, Notes: []model.Note{{}, {Text: blank}}, Formats: []model.SupportFormat{{}, {Group: blank, Name: blank}}}
	for name, lay := range layouts {
		d, _, err := lay(p, Options{Theme: templates.Plain(), SourceName: blank})
		if nothing := (*NothingToPrint)(nil); errors.As(err, &nothing) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, name, d, themeOn(name, templates.Plain(), templates.Sheet{}))
		if d.Title != "Programme" {
			t.Errorf("%s: title %q", name, d.Title)
		}
	}
}

type placedText struct {
	page.Text
	page int
}

// said is what the text says to those who listen.
func (x placedText) said() string {
	if x.Reads != nil {
		return glyphs.Said(*x.Reads)
	}
	return glyphs.Said(x.Words)
}

// read walks the structure as a screen reader does. The lines of an element are
// joined without a blank, as a word may be cut between them.
func read(e *page.Element, texts map[*page.Element][]placedText, b *strings.Builder) {
	for _, x := range texts[e] {
		if e.Role != page.RoleFigure { // what is in a picture, its text says in its place
			b.WriteString(x.said())
		}
	}
	b.WriteByte('\n')
	for _, child := range e.Children {
		read(child, texts, b)
	}
}

// beginning is the text of an element, or below it, that stands first.
func beginning(e *page.Element, texts map[*page.Element][]placedText) (first placedText, ok bool) {
	if own := texts[e]; len(own) > 0 {
		first, ok = own[0], true
	}
	for _, child := range e.Children {
		if x, found := beginning(child, texts); found && (!ok || x.page < first.page) {
			first, ok = x, true
		}
	}
	return first, ok
}

func checkHours(t *testing.T, where string, e *page.Element, texts map[*page.Element][]placedText) {
	t.Helper()
	if e.Role == page.RoleItem && len(e.Children) > 1 && e.Children[0].Role == page.RoleItemMark {
		mark := texts[e.Children[0]]
		first, begins := beginning(e.Children[1], texts)
		if len(mark) > 0 && begins && mark[0].page != first.page {
			t.Errorf("%s: %q is parted from %q", where, mark[0].Words, first.Words)
		}
	}
	for _, child := range e.Children {
		checkHours(t, where, child, texts)
	}
}
