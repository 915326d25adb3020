// Package pdf writes programmes as documents to print: an agenda of the whole, a
// handout or a sheet to sign for each session, a poster, a catalogue.
//
// The work has three steps, a package each: [deroule/convert/pdf/layout] places
// text on pages and is pure, [deroule/convert/pdf/draw] draws the pages with
// gofpdf, [deroule/convert/pdf/finish] completes the file that gofpdf wrote.
// [deroule/convert/pdf/page] is what passes from the first to the second.
package pdf

import (
	"fmt"
	"io"
	"strings"

	"deroule/convert"
	"deroule/convert/pdf/draw"
	"deroule/convert/pdf/finish"
	"deroule/convert/pdf/layout"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// Format is PDF, which is written and not read.
func Format() convert.Format {
	return convert.Format{Name: "pdf", Title: "PDF", Extensions: []string{".pdf"}, Wrote: wrote, Writer: Writer{}}
}

// Layout is a way to lay out a programme.
type Layout string

// The layouts. The zero Layout is Agenda.
const (
	Agenda     Layout = "agenda"     // the whole programme, sessions flowing on
	Handout    Layout = "handout"    // a sheet for each session
	Poster     Layout = "poster"     // a day, days or a season for the wall
	Attendance Layout = "attendance" // a sheet to sign for each session
	Catalogue  Layout = "catalogue"  // the support formats
	Door       Layout = "door"       // a sign for each room and day
)

// Layouts lists the layouts, the usual one first.
func Layouts() []Layout { return []Layout{Agenda, Handout, Poster, Attendance, Catalogue, Door} }

// Writer writes PDF. The zero Writer writes an agenda that looks plain.
type Writer struct {
	Layout       Layout
	Theme        templates.Theme       // the zero Theme is that of [templates.Plain]
	Sheet        templates.Sheet       // size of the paper; zero for that of the theme and the layout
	Orientation  templates.Orientation // how it lies; zero for that of the theme and the layout
	TwoUp        bool                  // two pages on each sheet, each half as large as it
	Booklet      bool                  // so too, in the order of a booklet to fold
	Participants []layout.Participant  // who signs attendance sheets
	BlankRows    int                   // of attendance sheets, under the participants; 0 fills the page
	Fillable     bool                  // what people write on attendance sheets is a form
	Version      model.Date            // of what day the programme is, for the foot; zero where nobody knows
}

// Write lays out the programme and writes it as PDF. It reports the characters
// that the typeface lacks; it fails for an unknown layout or session.
func (w Writer) Write(out io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	d, diagnostics, err := w.lay(p, opt)
	if err != nil {
		return nil, err
	}
	drawn, additions, err := draw.Draw(d)
	if err != nil {
		return nil, err
	}
	finished, err := finish.Complete(drawn, additions)
	if err != nil {
		return nil, err
	}
	diagnostics.Sort()
	_, err = out.Write(finished)
	return diagnostics, err
}

func (w Writer) lay(p *model.Programme, opt convert.WriteOptions) (*page.Document, model.Diagnostics, error) {
	options := layout.Options{
		Theme: w.Theme, Sheet: w.Sheet, Orientation: w.Orientation, TwoUp: w.TwoUp, Booklet: w.Booklet, Language: opt.Language, SourceName: opt.SourceName,
		Sessions: opt.Sessions, Participants: w.Participants, BlankRows: w.BlankRows, Fillable: w.Fillable, Version: w.Version,
	}
	if options.Theme == (templates.Theme{}) {
		options.Theme = templates.Plain()
	}
	switch w.Layout {
	case "", Agenda:
		return layout.Agenda(p, options)
	case Handout:
		return layout.Handout(p, options)
	case Poster:
		return layout.Poster(p, options)
	case Attendance:
		return layout.Attendance(p, options)
	case Catalogue:
		return layout.Catalogue(p, options)
	case Door:
		return layout.Door(p, options)
	}
	return nil, nil, fmt.Errorf("unknown layout %q: want %s", w.Layout, names(Layouts()))
}

// CheckTheme reports what is wrong with the faces of a theme: files that are no
// TrueType, or lack what pages need.
func CheckTheme(t templates.Theme) error {
	_, err := typeset.NewMetrics(t.Typeface)
	return err
}

// names lists layouts for a message.
func names(layouts []Layout) string {
	var list []string
	for _, l := range layouts {
		list = append(list, string(l))
	}
	return strings.Join(list, " or ")
}
