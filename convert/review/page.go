package review

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// page is what the template shows.
type page struct {
	Language string
	Name     string
	file     string // the name that the places of the source have
	Title    string
	Pattern  string
	W        *words
	L        templates.Labels
	Doubts   []doubt
	Tables   []table
	Lines    []line
	Sheets   []sheet
	General  []*fact
	Sessions []session
	Headings [][2]string
	Roles    []option
	Live     *Live
	days     map[string]int // sessions on a first day
	names    map[string]int // sessions of a name
}

// doubt is a diagnostic, with the address of its place on the page.
type doubt struct {
	Severity string // in words
	Grave    string // the severity, for the style
	At       string
	Address  string
	Text     string
	Advice   string
}

// table is a table, or the document, with how it was read and what could be chosen.
type table struct {
	At      string // as the settings tell it; empty for the document
	Name    string
	Address string
	By      string
	Share   int    // per cent
	Next    string // the reading that came second; empty for none

	NextShare int
	Unsure    bool
	Flaws     []string
	Read      []option // how it could be read
	Columns   []column
}

type option struct{ Value, Text string }

type column struct {
	Key   string // letter or name, as the settings tell it
	Name  string
	Holds string // in words; empty where nothing is known
}

// Write writes the page.
func Write(w io.Writer, r Review) error {
	locale := templates.LocaleOf(r.Language)
	words := wordsOf(locale.Language)
	u := understand(r.Programme, locale, words)
	p := &page{Language: locale.Language, Name: r.Name, file: fileOf(r), Pattern: r.Pattern, W: words, L: locale.Labels, Live: r.Live, General: u.general, Sessions: u.sessions, Headings: words.Headings, days: map[string]int{}, names: map[string]int{}}
	for _, s := range p.Sessions {
		p.days[s.day]++
		p.names[model.Slug(s.Name)]++
	}
	p.Title = words.Title + locale.Labels.Colon + r.Name
	for _, role := range r.Roles {
		p.Roles = append(p.Roles, option{role, cmp.Or(words.Roles[role], role)})
	}
	m := newMarker(r.Programme, u, p.file)
	m.marked(p, r)
	p.readings(r, u)
	p.doubts(r)
	return execute(w, p)
}

// fileOf is the name that the places of the source have.
func fileOf(r Review) string {
	if r.Book != nil {
		return r.Book.File
	}
	for _, s := range r.Programme.Sessions {
		if s.Source.File != "" {
			return s.Source.File
		}
	}
	return r.Name
}

// marked lays out the source and marks its parts.
func (m *marker) marked(p *page, r Review) {
	if r.Book == nil {
		lines := textLines(r.Text)
		for i, text := range lines {
			pieces := m.line(i+1, text)
			if i+1 < len(lines) && isRule(lines[i+1]) {
				nameColumns(pieces)
			}
			p.Lines = append(p.Lines, line{
				Number: i + 1, Pieces: pieces, Heading: isHeadingLine(text),
				Begins: strings.HasPrefix(text, "BEGIN:V"), Session: m.sessions[strconv.Itoa(i+1)],
			})
		}
		return
	}
	p.Sheets = sheetsOf(r.Book)
	for i := range p.Sheets {
		s := &p.Sheets[i]
		for k := range s.Rows {
			row := &s.Rows[k]
			for x := range row.Cells {
				c := &row.Cells[x]
				m.cell(c)
				if row.Session == 0 && c.Text != "" {
					row.Session = m.sessions[rowKey(c.position)]
				}
			}
		}
	}
}

// doubts lists what is to be checked, the gravest first.
func (p *page) doubts(r Review) {
	order := map[model.Severity]int{model.Error: 0, model.Warning: 1, model.Info: 2}
	locale := templates.LocaleOf(p.Language)
	ds := slices.Clone(r.Programme.Diagnostics)
	slices.SortStableFunc(ds, func(a, b model.Diagnostic) int { return cmp.Compare(order[a.Severity], order[b.Severity]) })
	for _, d := range ds {
		v := doubt{Severity: locale.Severity(d.Severity), Grave: string(d.Severity), Text: d.Text(p.Language), Advice: d.Advice(p.Language), At: d.Source.String()}
		v.Address = p.addressOf(d.Source)
		if d.Source.File == p.file {
			v.At = strings.TrimLeft(strings.TrimPrefix(v.At, d.Source.File), ":!")
		}
		p.Doubts = append(p.Doubts, v)
	}
}

// addressOf is where on the page a place of the source is shown; empty where it is not.
func (p *page) addressOf(at model.Pos) string {
	if at.File != "" && at.File != p.file {
		return ""
	}
	for _, s := range p.Sheets {
		if s.Name == at.Sheet && at.Cell != "" {
			_, number, _ := grid.ParseCellName(at.Cell)
			return s.address(number)
		}
	}
	switch {
	case at.Line == 0:
		return ""
	case len(p.Sheets) > 0:
		return p.Sheets[0].address(at.Line)
	}
	return "#l" + strconv.Itoa(at.Line)
}

// shown is a fact with the address of its place.
type shown struct {
	*fact
	Address string
}

// Shown is a fact as the page shows it.
func (p *page) Shown(f *fact) shown { return shown{f, p.addressOf(f.at)} }

// Leads says where the number of a line or a row leads.
func (p *page) Leads(of any) string {
	switch of := of.(type) {
	case line:
		return fmt.Sprintf(p.W.LeadsTo, p.W.Line+" "+strconv.Itoa(of.Number), of.Session)
	case row:
		return fmt.Sprintf(p.W.LeadsTo, p.W.Row+" "+strconv.Itoa(of.Number), of.Session)
	}
	return ""
}

// At is how the settings name a session, so that this holds when the source changes:
// by its day or its name where no other has it, else by its place.
func (p *page) At(s session) string {
	corrected := slices.ContainsFunc(append(slices.Concat(s.Dated, s.Facts), s.Titled), func(f *fact) bool { return f != nil && f.How == p.W.Grounds[model.Corrected] })
	switch {
	case corrected:
	case s.day != "" && p.days[s.day] == 1:
		return s.day
	case s.Name != "" && p.names[model.Slug(s.Name)] == 1:
		return s.Name
	}
	return cmp.Or(placeOf(s.at), s.ID)
}

// placeOf is a place as the settings tell it.
func placeOf(at model.Pos) string {
	switch {
	case at.Sheet != "" && at.Cell != "":
		return at.Sheet + "!" + at.Cell
	case at.Sheet != "":
		return at.Sheet
	case at.Line > 0:
		return "l. " + strconv.Itoa(at.Line)
	}
	return ""
}

// HeadingAt is how the settings name a heading: by its words where no other has them.
func (p *page) HeadingAt(l line) string {
	words, n := headingWords(l), 0
	for _, other := range p.Lines {
		if other.Heading && headingWords(other) == words {
			n++
		}
	}
	if n == 1 && !strings.ContainsAny(words, "*#:") {
		return words
	}
	return "l. " + strconv.Itoa(l.Number)
}

func headingWords(l line) string {
	return strings.TrimSpace(strings.TrimLeft(lineText(l), "#* "))
}

//go:embed page.html.tmpl
var markup string

//go:embed style.css
var style string

//go:embed review.js
var script string

// StyleHash and ScriptHash name what a content security policy of the page is to allow
// (CSP Level 3 §2.3.1).
func StyleHash() string { return templates.SourceHash(style) }

// ScriptHash is that of the script, see [StyleHash].
func ScriptHash() string { return templates.SourceHash(script) }

// execute writes the page.
func execute(w io.Writer, p *page) error {
	t, err := template.New("review").Funcs(template.FuncMap{
		"style":  func() template.CSS { return template.CSS(style) },
		"script": func() template.JS { return template.JS(script) },
		"say":    fmt.Sprintf,
	}).Parse(markup)
	if err != nil {
		return err
	}
	return templates.WritePage(w, t, t.Name(), p)
}

// Wrote reports whether a file is a page of this package.
func Wrote(data []byte) bool {
	return bytes.HasPrefix(data, []byte("<!DOCTYPE html>\n")) && bytes.Contains(data[:min(len(data), 1024)], []byte(`<meta name="generator" content="deroule review">`))
}
