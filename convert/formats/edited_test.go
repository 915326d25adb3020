package formats_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/model"
	"deroule/templates"
)

// planned makes a programme as people have them: sessions with a day each, most with
// hours, a place and a running order.
func planned(r *rand.Rand) *model.Programme {
	titles := []string{"Lancement", "Budget", "Récits de vie", "Marche au phare", "Bilan", "Écrire simplement", "Carte des besoins", "Premiers secours", "Portes ouvertes", "Accueil du public"}
	places := []string{"Mairie", "Salle du conseil", "Médiathèque", "Ferme du Chêne"}
	entries := []string{"accueil café", "tour de table", "mise en commun", "déjeuner", "atelier en binômes", "photo de groupe"}
	r.Shuffle(len(titles), func(i, j int) { titles[i], titles[j] = titles[j], titles[i] })
	p := &model.Programme{Title: "Parcours des référents", Language: "fr", Timezone: "Europe/Paris"}
	day := model.Date{Year: 2026, Month: 1, Day: 5}
	for i := range 3 + r.IntN(5) {
		day = day.AddDays(3 + r.IntN(20))
		s := &model.Session{Title: titles[i], Status: model.Confirmed, Place: places[r.IntN(len(places))], Dates: []model.DateRange{{Start: day, End: day}},
			Hours: []model.Hours{{Start: at(9, 0), End: at(12+r.IntN(6), 0)}}}
		for k := range r.IntN(4) {
			s.Agenda = append(s.Agenda, model.Entry{Start: at(9+k, 0), End: at(10+k, 0), Title: entries[r.IntN(len(entries))]})
		}
		p.Sessions = append(p.Sessions, s)
	}
	p.AssignIDs()
	return p
}

// told lists what is planned, a line a session.
func told(p *model.Programme) (lines []string) {
	for _, s := range p.Sessions {
		line := fmt.Sprint(s.FirstDate(), " ", s.Title, " ", s.Place)
		for _, h := range s.Hours {
			line += " " + h.String()
		}
		for _, e := range s.Agenda {
			line += fmt.Sprint(" / ", e.Start, "-", e.End, " ", e.Title)
		}
		lines = append(lines, line)
	}
	return append(lines, fmt.Sprintf("%d support formats", len(p.Formats)))
}

// edit is a change that a person makes in one place of a document, and what it makes of
// the programme.
type edit struct {
	name string
	text func(e *editedPlan) bool // false where the plan has nothing to change so
	want func(p *model.Programme, i int)
}

// editedPlan is a document under the hand of a person.
type editedPlan struct {
	lines   []string
	s       *model.Session // that is changed
	to      model.Date
	heading func(string) bool
	day     func(model.Date) string
}

// row is the line of the session in the table; -1 for none.
func (e *editedPlan) row() int {
	return slices.IndexFunc(e.lines, func(l string) bool { return strings.HasPrefix(l, "|") && strings.Contains(l, " "+e.s.Title+" ") })
}

// title is the line of the session's heading; -1 for none.
func (e *editedPlan) title() int {
	return slices.IndexFunc(e.lines, func(l string) bool { return e.heading(l) && strings.HasSuffix(l, " : "+e.s.Title) })
}

// replace writes other words in a line; false where it has not got them.
func (e *editedPlan) replace(line int, old, fresh string) bool {
	if line < 0 || !strings.Contains(strings.ToLower(e.lines[line]), strings.ToLower(old)) {
		return false
	}
	at := strings.Index(strings.ToLower(e.lines[line]), strings.ToLower(old))
	e.lines[line] = e.lines[line][:at] + fresh + e.lines[line][at+len(old):]
	return true
}

func edits() []edit {
	moved := func(p *model.Programme, i int) {
		d := movedTo(p.Sessions[i])
		p.Sessions[i].Dates = []model.DateRange{{Start: d, End: d}}
	}
	renamed := func(p *model.Programme, i int) { p.Sessions[i].Title = "Nouveau titre" }
	return []edit{
		{"a date in the table", func(e *editedPlan) bool { return e.replace(e.row(), e.day(e.s.FirstDate()), e.day(e.to)) }, moved},
		{"a date in the table, without its weekday and year", func(e *editedPlan) bool {
			words := strings.Fields(e.day(e.to))
			return e.replace(e.row(), e.day(e.s.FirstDate()), strings.Join(words[1:3], " "))
		}, moved},
		{"a date in the heading", func(e *editedPlan) bool { return e.replace(e.title(), e.day(e.s.FirstDate()), e.day(e.to)) }, moved},
		{"a title in the table", func(e *editedPlan) bool { return e.replace(e.row(), e.s.Title, "Nouveau titre") }, renamed},
		{"a title in the heading", func(e *editedPlan) bool { return e.replace(e.title(), e.s.Title, "Nouveau titre") }, renamed},
		{"a place", func(e *editedPlan) bool { return e.replace(e.row(), e.s.Place, "Gare") }, func(p *model.Programme, i int) { p.Sessions[i].Place = "Gare" }},
		{"an hour", func(e *editedPlan) bool { return e.replace(e.row(), "9h-", "8h30-") }, func(p *model.Programme, i int) { p.Sessions[i].Hours[0].Start = at(8, 30) }},
		{"a row deleted", func(e *editedPlan) bool { e.lines = slices.Delete(e.lines, e.row(), e.row()+1); return true }, func(p *model.Programme, i int) { p.Sessions = slices.Delete(p.Sessions, i, i+1) }},
		{"a row added", func(e *editedPlan) bool {
			fresh := strings.Replace(e.lines[e.row()], e.s.Title, "Nouveau titre", 1)
			fresh = strings.Replace(fresh, e.day(e.s.FirstDate()), e.day(e.to), 1)
			e.lines = slices.Insert(e.lines, e.row()+1, fresh)
			return true
		}, func(p *model.Programme, i int) {
			s := *p.Sessions[i]
			s.Title, s.Agenda, s.Dates = "Nouveau titre", nil, []model.DateRange{{Start: movedTo(&s), End: movedTo(&s)}}
			p.Sessions = slices.Insert(p.Sessions, i+1, &s)
		}},
		{"a row moved", func(e *editedPlan) bool {
			row := e.lines[e.row()]
			e.lines = slices.Delete(e.lines, e.row(), e.row()+1)
			last := 0
			for k, l := range e.lines {
				if strings.HasPrefix(l, "|") && last <= k && (last == 0 || k == last+1) {
					last = k
				}
			}
			e.lines = slices.Insert(e.lines, last+1, row)
			return true
		}, func(p *model.Programme, i int) {
			s := p.Sessions[i]
			p.Sessions = append(slices.Delete(p.Sessions, i, i+1), s)
		}},
	}
}

func at(hour, minute int) model.Clock {
	c, _ := model.NewClock(hour, minute)
	return c
}

func frenchDay(d model.Date) string { return templates.LocaleOf("fr").Day(d) }

// movedTo is another day that no session has.
func movedTo(s *model.Session) model.Date { return s.FirstDate().AddDays(1) }

// What a person changes in one place of a document that deroule wrote comes back as
// exactly that change: no session is there twice, and none lost its running order.
func TestEditedByHand(t *testing.T) {
	const seeds, least = 200, 25 // of 20 plans in two syntaxes each, where the edit can be made
	all, applied := formats.All(), map[string]int{}
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := planned(r)
		i := r.IntN(len(p.Sessions))
		change := edits()[int(seed)%len(edits())]
		for _, name := range []string{"md", "org"} {
			f, _ := all.ByName(name)
			var b bytes.Buffer
			if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
				t.Fatal(err)
			}
			e := &editedPlan{lines: strings.Split(b.String(), "\n"), s: p.Sessions[i], to: movedTo(p.Sessions[i]), day: frenchDay}
			e.heading = func(l string) bool { return strings.HasPrefix(l, "#") || strings.HasPrefix(l, "*") }
			want := cloneOf(p)
			if change.text(e) {
				change.want(want, i)
				applied[change.name]++
			}
			back, err := f.Read(convert.Source{Name: "plan." + name, Data: []byte(strings.Join(e.lines, "\n"))}, convert.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(told(want), told(back)); diff != "" {
				t.Errorf("%s, seed %d, %s: %s", name, seed, change.name, diff)
			}
		}
	}
	for _, change := range edits() {
		if applied[change.name] < least {
			t.Errorf("%s: made in %d documents only", change.name, applied[change.name])
		}
	}
}

func cloneOf(p *model.Programme) *model.Programme {
	c := &model.Programme{}
	for _, s := range p.Sessions {
		own := *s
		own.Hours, own.Dates = slices.Clone(s.Hours), slices.Clone(s.Dates)
		c.Sessions = append(c.Sessions, &own)
	}
	return c
}

// The same in a workbook.
func TestEditedWorkbook(t *testing.T) {
	f, _ := formats.All().ByName("xlsx")
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 9))
		p := planned(r)
		i := r.IntN(len(p.Sessions))
		var b bytes.Buffer
		if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		want := cloneOf(p)
		s := want.Sessions[i]
		cell := func(column string) string {
			rows, err := book.GetRows("Sessions")
			if err != nil {
				t.Fatal(err)
			}
			name, err := excelize.CoordinatesToCellName(slices.Index(rows[0], column)+1, i+2)
			if err != nil {
				t.Fatal(err)
			}
			return name
		}
		what := []string{"date", "text date", "title", "place", "row deleted"}[seed%5]
		switch d := movedTo(s); what {
		case "date":
			err = book.SetCellValue("Sessions", cell("Date"), (model.Date{Year: 1899, Month: 12, Day: 30}).DaysUntil(d))
			s.Dates = []model.DateRange{{Start: d, End: d}}
		case "text date":
			err = book.SetCellStr("Sessions", cell("Date"), strings.Join(strings.Fields(frenchDay(d))[1:3], " "))
			s.Dates = []model.DateRange{{Start: d, End: d}}
		case "title":
			err = book.SetCellStr("Sessions", cell("Titre"), "Nouveau titre")
			s.Title = "Nouveau titre"
		case "place":
			err = book.SetCellStr("Sessions", cell("Lieu"), "Gare")
			s.Place = "Gare"
		case "row deleted":
			err = book.RemoveRow("Sessions", i+2)
			want.Sessions = slices.Delete(want.Sessions, i, i+1)
		}
		if err != nil {
			t.Fatal(err)
		}
		var edited bytes.Buffer
		if err := book.Write(&edited); err != nil {
			t.Fatal(err)
		}
		back, err := f.Read(convert.Source{Name: "plan.xlsx", Data: edited.Bytes()}, convert.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(told(want), told(back)); diff != "" {
			t.Errorf("seed %d, %s: %s", seed, what, diff)
		}
	}
}

// Which of two places was changed is said where the checksum tells it: where one session
// differs alone.
func TestEditedInBothPlaces(t *testing.T) {
	for _, test := range []struct {
		headings, rows int // how many have other words
		want           string
	}{
		{1, 0, "heading"},
		{0, 1, "row"},
		{2, 0, " "},
		{0, 2, " "},
		{1, 1, " "},
	} {
		p := planned(rand.New(rand.NewPCG(3, 7)))
		for _, s := range p.Sessions {
			s.Agenda = []model.Entry{{Start: at(9, 0), Title: "accueil café"}}
		}
		f, _ := formats.All().ByName("md")
		var b bytes.Buffer
		if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		e := &editedPlan{lines: strings.Split(b.String(), "\n"), heading: func(l string) bool { return strings.HasPrefix(l, "#") }}
		for i := range test.headings + test.rows {
			e.s = p.Sessions[i]
			line := e.title()
			if i >= test.headings {
				line = e.row()
			}
			if !e.replace(line, e.s.Title, "Nouveau "+e.s.Title) {
				t.Fatal(e.s.Title)
			}
		}
		back, err := f.Read(convert.Source{Name: "plan.md", Data: []byte(strings.Join(e.lines, "\n"))}, convert.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var variants []string
		for _, d := range back.Diagnostics {
			variants = append(variants, d.Variant)
		}
		if got := strings.Join(variants, " "); got != test.want {
			t.Errorf("%d headings and %d rows are changed: said as %q, want %q", test.headings, test.rows, got, test.want)
		}
	}
}

// Reading a document where every row was renamed takes work in proportion to its rows.
func TestManyEditedRows(t *testing.T) {
	f, _ := formats.All().ByName("md")
	work := func(n int) (bytesAllocated uint64) {
		p := &model.Programme{Title: "Parcours des référents", Language: "fr", Timezone: "Europe/Paris"}
		day := model.Date{Year: 2000, Month: 1, Day: 3}
		for i := range n {
			d := day.AddDays(i)
			p.Sessions = append(p.Sessions, &model.Session{Title: fmt.Sprintf("Atelier %d", i), Status: model.Confirmed,
				Dates: []model.DateRange{{Start: d, End: d}}, Agenda: []model.Entry{{Start: at(9, 0), Title: "accueil café"}}})
		}
		p.AssignIDs()
		var b bytes.Buffer
		if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		for i, l := range lines {
			if strings.HasPrefix(l, "|") {
				lines[i] = strings.Replace(l, "Atelier", "Cours", 1)
			}
		}
		src := convert.Source{Name: "plan.md", Data: []byte(strings.Join(lines, "\n"))}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		back, err := f.Read(src, convert.ReadOptions{})
		runtime.ReadMemStats(&after)
		if err != nil || len(back.Sessions) != n || len(back.Sessions[0].Agenda) != 1 {
			t.Fatalf("%d sessions, %v", len(back.Sessions), err)
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	few, many := work(200), work(800)
	if many > 6*few {
		t.Errorf("four times the rows take %.1f times the memory", float64(many)/float64(few))
	}
}

// A day that somebody types without a year gets that of the row above, the first one that
// of the first row that has one; a range over the turn of the year ends in the next.
func TestDayWithoutYear(t *testing.T) {
	for _, test := range []struct {
		name  string
		typed int // which of the days
		as    string
		want  string
	}{
		{"the first row", 0, "13 novembre", "2025-11-13 2025-11-13"},
		{"a row between", 1, "12 décembre", "2025-12-12 2025-12-12"},
		{"the last row", 3, "13 février", "2026-02-13 2026-02-13"},
		{"over the turn of the year", 1, "du 28 décembre au 4 janvier", "2025-12-28 2026-01-04"},
		{"a day that the year does not have", 3, "29 février", "--02-29 --02-29"},
	} {
		p := &model.Programme{Title: "Parcours des référents", Language: "fr", Timezone: "Europe/Paris"}
		for i, text := range []string{"2025-11-13", "2025-12-11", "2026-01-15", "2026-02-12"} {
			d, err := model.ParseDate(text)
			if err != nil {
				t.Fatal(err)
			}
			title := string(rune('A' + i))
			p.Sessions = append(p.Sessions, &model.Session{Title: "Atelier " + title, Status: model.Confirmed, Dates: []model.DateRange{{Start: d, End: d}}})
		}
		p.AssignIDs()
		for _, name := range []string{"md", "org", "xlsx"} {
			f, _ := formats.All().ByName(name)
			var b bytes.Buffer
			if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
				t.Fatal(err)
			}
			data := bytes.Replace(b.Bytes(), []byte(frenchDay(p.Sessions[test.typed].FirstDate())), []byte(test.as), 1)
			if name == "xlsx" {
				data = retyped(t, b.Bytes(), test.typed, test.as)
			}
			back, err := f.Read(convert.Source{Name: "plan." + name, Data: data}, convert.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if r := back.Sessions[test.typed].Dates[0]; fmt.Sprint(r.Start, r.End) != test.want {
				t.Errorf("%s, %s: %v %v, want %s", name, test.name, r.Start, r.End, test.want)
			}
		}
	}
}

// Where no row has a year, none is given, and no weekday is said to be wrong.
func TestNoRowHasAYear(t *testing.T) {
	d := model.Date{Month: 11, Day: 13}
	p := &model.Programme{Title: "Parcours des référents", Language: "fr", Timezone: "Europe/Paris"}
	p.Sessions = []*model.Session{{Title: "Atelier", Status: model.Confirmed, Dates: []model.DateRange{{Start: d, End: d}}}}
	p.AssignIDs()
	for _, name := range []string{"md", "org"} {
		f, _ := formats.All().ByName(name)
		var b bytes.Buffer
		if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, as := range []string{"14 novembre", "vendredi 13 novembre"} {
			data := bytes.Replace(b.Bytes(), []byte("13 novembre"), []byte(as), 1)
			back, err := f.Read(convert.Source{Name: "plan." + name, Data: data}, convert.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			var codes []model.Code
			for _, d := range back.Diagnostics {
				codes = append(codes, d.Code)
			}
			if len(back.Sessions) != 1 || back.Sessions[0].FirstDate().HasYear() || !slices.Equal(codes, []model.Code{model.UnknownYear}) {
				t.Errorf("%s, %s: %d sessions, %v", name, as, len(back.Sessions), codes)
			}
		}
	}
}

// retyped is a workbook where somebody typed the date of a session in words.
func retyped(t *testing.T, workbook []byte, session int, words string) []byte {
	book, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("Sessions")
	if err != nil {
		t.Fatal(err)
	}
	cell, err := excelize.CoordinatesToCellName(slices.Index(rows[0], "Date")+1, session+2)
	if err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellStr("Sessions", cell, words); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
