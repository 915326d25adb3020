package layout

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"
)

// Time runs one way: what is read of a day never begins before what is read before it.
func TestTimeRunsOneWay(t *testing.T) {
	for name, lay := range map[string]layoutFunc{"agenda": Agenda, "handout": Handout} {
		for seed := range *programmes {
			p, opt := pdftest.Random(seed), options(seed)
			shuffle(p, seed)
			d, _, err := lay(p, opt)
			if err != nil {
				continue // it has no sessions
			}
			checkTimeOrder(t, fmt.Sprintf("%s, seed %d", name, seed), p, d)
			if t.Failed() {
				return
			}
		}
	}
}

// shuffle turns the running order of every second session round, as where a list of
// common entries stands below a table of tracks.
func shuffle(p *model.Programme, seed uint64) {
	for i, s := range p.Sessions {
		if (uint64(i)+seed)%2 == 0 && !slices.ContainsFunc(s.Agenda, func(e model.Entry) bool { return e.Start.IsZero() || e.Start.Before(hour("08:00")) }) {
			slices.Reverse(s.Agenda)
		}
	}
}

func checkTimeOrder(t *testing.T, where string, p *model.Programme, d *page.Document) {
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
	for _, s := range p.Sessions {
		for _, on := range days(s) {
			at, before := -1, ""
			for _, e := range on.entries {
				token := tokenIn(e.Title)
				if e.Start.IsZero() || e.Track != "" && len(trackNames(on.entries)) > 1 || token == "" {
					continue // tracks stand side by side
				}
				place := strings.Index(all, token)
				if place < 0 {
					continue // the session has no sheet
				}
				if place < at {
					t.Errorf("%s: %s, at %s, is read before %s", where, token, e.Start, before)
				}
				at, before = place, token+", at "+e.Start.String()
			}
			starts := 0
			for _, e := range on.entries {
				if e.Start.IsZero() {
					continue
				}
				minute := e.Start.Minutes()
				if starts-minute > minutesOfDay/2 {
					minute += minutesOfDay
				}
				if minute < starts {
					t.Errorf("%s: %s stands after a later hour", where, e.Start)
				}
				starts = minute
			}
		}
	}
}

// tokenIn is the word of a title that occurs nowhere else.
func tokenIn(title string) string {
	for word := range strings.FieldsSeq(strings.NewReplacer("«\u00a0", " ", "l'", " ").Replace(title)) {
		if strings.HasPrefix(word, "q") && strings.HasSuffix(word, "z") {
			return word
		}
	}
	return ""
}

// forms are the papers and ways that people print in.
func forms() map[string]Options {
	all := map[string]Options{}
	for _, theme := range templates.ThemeNames() {
		for _, sheet := range []string{"A4", "A5"} {
			for _, way := range templates.Orientations() {
				opt := Options{}
				opt.Theme, _ = templates.ThemeNamed(theme)
				opt.Sheet, _ = templates.SheetNamed(sheet)
				opt.Orientation = way
				all[theme+" "+sheet+" "+string(way)] = opt
			}
		}
		two := Options{TwoUp: true}
		two.Theme, _ = templates.ThemeNamed(theme)
		all[theme+" two-up"] = two
	}
	return all
}

// Nothing is set smaller than people read on paper.
func TestNothingIsTooSmall(t *testing.T) {
	const least = 8.5
	for name, lay := range layouts {
		for form, opt := range forms() {
			if strings.HasPrefix(form, "large-print A5") || form == "large-print two-up" {
				continue // so few lines have room there that type is smaller
			}
			d, _, err := lay(pdftest.Year(), opt)
			if err != nil {
				t.Fatal(err)
			}
			for _, sheet := range d.Pages {
				for _, x := range sheet.Texts {
					if x.Style.Size.Points() < least {
						t.Errorf("%s, %s: %q is of %v points", name, form, x.Words, x.Style.Size)
					}
				}
			}
		}
	}
}

// The last page of a document is not nearly empty, but where notes fill it.
func TestLastPagesAreNotNearlyEmpty(t *testing.T) {
	for name, lay := range map[string]layoutFunc{"agenda": Agenda, "catalogue": Catalogue} {
		for _, theme := range templates.ThemeNames() {
			for sessions := 1; sessions <= 12; sessions++ {
				opt := Options{}
				opt.Theme, _ = templates.ThemeNamed(theme)
				p := pdftest.Long(sessions, 5+sessions%4)
				p.Formats = pdftest.Year().Formats
				d, _, err := lay(p, opt)
				if err != nil {
					t.Fatal(err)
				}
				paper := paperOf(d, opt.Theme)
				deepest := page.Length(0)
				for _, x := range d.Pages[len(d.Pages)-1].Texts {
					if x.Element != nil {
						deepest = max(deepest, x.Baseline)
					}
				}
				if depth := deepest - paper.top; len(d.Pages) > 1 && depth < paper.room()/6 { // lines are less deep than what stands on them
					t.Errorf("%s, %s, %d sessions: page %d of %d is %v deep", name, theme, sessions, len(d.Pages), len(d.Pages), depth)
				}
			}
		}
	}
}

// Tracks that would be narrower than fourteen letters are listed hour by hour.
func TestTracksAreWideEnough(t *testing.T) {
	for count := 2; count <= 8; count++ {
		s := &model.Session{Title: "Forum", Status: model.Confirmed}
		for n := range count {
			s.Agenda = append(s.Agenda, model.Entry{Start: hour("09:00"), End: hour("10:00"), Title: fmt.Sprint("entretien ", n), Track: fmt.Sprint("Salle ", n)})
		}
		p := &model.Programme{Language: "fr", Sessions: []*model.Session{s}}
		p.AssignIDs()
		c, err := newComposer(p, Options{Theme: templates.Plain()}, nil)
		if err != nil {
			t.Fatal(err)
		}
		d, _, err := Agenda(p, Options{Theme: templates.Plain()})
		if err != nil {
			t.Fatal(err)
		}
		abreast := 0
		var xs []page.Length
		for _, x := range d.Pages[0].Texts {
			if strings.HasPrefix(x.Words, "Salle") && x.Element.Role == page.RoleHead {
				abreast++
				xs = append(xs, x.X)
			}
		}
		if abreast != 0 && abreast != count {
			t.Errorf("%d of %d tracks stand side by side", abreast, count)
		}
		letters := c.metrics.Width("nnnnnnnnnnnnnn", c.look.text)
		for i := 1; i < len(xs); i++ {
			if xs[i]-xs[i-1] < letters {
				t.Errorf("%d tracks: one is %v wide, fourteen letters are %v", count, xs[i]-xs[i-1], letters)
			}
		}
		if count <= 3 && abreast == 0 || count >= 7 && abreast > 0 {
			t.Errorf("%d tracks: %d stand side by side", count, abreast)
		}
	}
}

// The head of a handout is never parted from a day that is drawn to scale below it.
func TestDiariesStandUnderTheirHead(t *testing.T) {
	for minutes := 4 * 60; minutes <= 13*60; minutes += 15 {
		for _, open := range []bool{false, true} { // the end of the last entry is not known
			s := &model.Session{Title: "Journée", Status: model.Confirmed, Dates: []model.DateRange{{Start: model.Date{Year: 2026, Month: 3, Day: 12}, End: model.Date{Year: 2026, Month: 3, Day: 12}}}}
			for n := range 5 {
				start, _ := hour("08:00").Add(n * minutes / 5)
				end, _ := hour("08:00").Add((n + 1) * minutes / 5)
				if open && n == 4 {
					end = model.Clock{}
				}
				s.Agenda = append(s.Agenda, model.Entry{Start: start, End: end, Title: "échanges"})
			}
			p := &model.Programme{Language: "fr", Sessions: []*model.Session{s}}
			p.AssignIDs()
			d, _, err := Handout(p, Options{Theme: templates.Plain()})
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Pages) != 1 {
				t.Errorf("%d minutes, open %v: %d pages", minutes, open, len(d.Pages))
			}
		}
	}
}

// A link that runs something, or opens a file of the reader, is printed and not live.
func TestOnlySafeLinksAreLive(t *testing.T) {
	p := &model.Programme{Title: "Parcours", Language: "fr", Sessions: []*model.Session{{ID: "a", Title: "Atelier"}}}
	for _, url := range []string{"https://exemple.fr/plan", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,bonjour", "mailto:equipe@exemple.fr"} {
		p.Links = append(p.Links, model.Link{Title: "Lien", URL: url})
	}
	d, _, err := Agenda(p, Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	var live []string
	for _, sheet := range d.Pages {
		for _, l := range sheet.Links {
			live = append(live, l.URI)
		}
	}
	if want := []string{"https://exemple.fr/plan", "mailto:equipe@exemple.fr"}; !slices.Equal(live, want) {
		t.Errorf("live are %q, want %q", live, want)
	}
	printed := strings.Join(strings.Fields(textOf(d)), "")
	for _, l := range p.Links {
		if !strings.Contains(printed, l.URL) {
			t.Errorf("%s is not printed", l.URL)
		}
	}
}

// Programmes of more sessions than anybody prints are refused before they take room.
func TestEndlessProgrammesAreNotPrinted(t *testing.T) {
	p := &model.Programme{Sessions: make([]*model.Session, MaxSessions+1)}
	for i := range p.Sessions {
		p.Sessions[i] = &model.Session{ID: strconv.Itoa(i), Title: "a"}
	}
	if _, _, err := Agenda(p, options(0)); !errors.Is(err, model.NewReadError("many-printed")) {
		t.Errorf("error %v", err)
	}
}
