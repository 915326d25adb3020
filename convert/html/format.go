// Package html writes programmes as pages of the web: one file with everything
// in it, to read on a screen of any size, with a screen reader, or printed. It also
// writes the list of several programmes, for whoever serves them.
package html

import (
	"bytes"
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"path"
	"strings"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

// Format is HTML, which is written and not read.
func Format() convert.Format {
	return convert.Format{Name: "html", Title: "HTML page", Extensions: []string{".html", ".htm"}, Wrote: wrote, Writer: Writer{}}
}

// Writer writes a programme as a page. The zero Writer writes one that stands by
// itself; the fields are for pages that are served.
type Writer struct {
	// Feed is the address of the programme's calendar, for programs to subscribe
	// to: http or https. Empty is none.
	Feed string
	// Downloads are other forms of the programme that the page leads to.
	Downloads []Download
	// Home is the address of the list of all programmes; empty is none.
	Home string
	// Notice is what readers are told before all else; empty is nothing.
	Notice string
}

// Download is another form of a programme.
type Download struct {
	Title   string // "PDF"
	Address string // may be relative to the page
}

// Write writes the page.
func (wr Writer) Write(w io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	locale := templates.LocaleOf(cmp.Or(opt.Language, p.Language))
	b := builder{locale: locale, labels: locale.Labels}
	page := b.page(opt.Chosen(p), opt.SourceName)
	page.Subscribe, page.Feed = webcal(wr.Feed), wr.Feed
	page.Downloads, page.Home, page.Notice = wr.Downloads, wr.Home, wr.Notice
	return nil, execute(w, "page", page)
}

// Listed is a programme in a list of them.
type Listed struct {
	Title    string
	Language string // of the title; may be empty
	Period   string // "12 January – 3 June 2026"; may be empty
	Address  string // of its page; may be relative
	Notice   string // what readers are told of it; may be empty
}

// WriteList writes a page that leads to the programmes, in a language.
func WriteList(w io.Writer, language string, programmes []Listed) error {
	locale := templates.LocaleOf(language)
	return execute(w, "list", struct {
		frame
		Programmes []Listed
	}{frame{Language: locale.Language, Title: locale.Labels.Programmes, L: locale.Labels}, programmes})
}

// WriteMessage writes a page that says one thing, such as that there is nothing at
// an address, and leads to the list of programmes.
func WriteMessage(w io.Writer, language, message, home string) error {
	locale := templates.LocaleOf(language)
	return execute(w, "message", struct {
		frame
		Home string
	}{frame{Language: locale.Language, Title: message, L: locale.Labels}, home})
}

// Name is what a page calls the programme: its title, else the name of its source.
func Name(p *model.Programme, source string) string {
	return cmp.Or(oneLine(p.Title), strings.TrimSuffix(source, path.Ext(source)), "deroule")
}

// Period is from when to when a programme goes, for a list; empty without dates.
func Period(p *model.Programme, language string) string {
	return builder{locale: templates.LocaleOf(cmp.Or(language, p.Language))}.period(p.Sessions)
}

// StyleHash names the style sheet of the pages in a content security policy, which
// need not allow any other (CSP Level 3 §2.3.1).
func StyleHash() string {
	return templates.SourceHash(style)
}

// frame is what every page has.
type frame struct {
	Language string
	Title    string
	L        templates.Labels
}

//go:embed page.html.tmpl
var markup string

//go:embed style.css
var style string

// script shows the next session first and folds those that are over, by the clock of
// whoever reads the page. Without it the page shows all in the order of the plan.
//
//go:embed next.js
var script string

// ScriptHash names the script of the pages in a content security policy, as
// [StyleHash] does the style sheet.
func ScriptHash() string { return templates.SourceHash(script) }

// execute writes a page.
func execute(w io.Writer, name string, data any) error {
	pages, err := template.New("").Funcs(template.FuncMap{
		"style":  func() template.CSS { return template.CSS(style) },
		"script": func() template.JS { return template.JS(script) },
		"link":   link,
		"scheme": func(address string) template.URL { return template.URL(address) },
	}).Parse(markup)
	if err != nil {
		return err
	}
	return templates.WritePage(w, pages, name, data)
}

// wrote tells pages of ours. Browsers that save a page add to it.
func wrote(data []byte) bool {
	return bytes.HasPrefix(data, []byte("<!DOCTYPE html>\n")) &&
		bytes.Contains(data[:min(len(data), 1024)], []byte(`<meta name="generator" content="deroule">`)) && bytes.HasSuffix(data, []byte("</html>\n"))
}
