// Package draw writes a laid-out document as a PDF. It is the only package that
// knows gofpdf, and keeps its traps: dates are given, maps are sorted, text in
// fonts goes past it.
package draw

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"deroule/convert/pdf/finish"
	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"

	"github.com/jung-kurt/gofpdf"
)

// Draw returns the document as an uncompressed PDF, and what gofpdf cannot put into
// it: the fonts of its texts, and which of its marks belong to which element.
func Draw(d *page.Document) ([]byte, finish.Additions, error) {
	set, err := glyphs.New(d.Typeface)
	if err != nil {
		return nil, finish.Additions{}, err
	}
	size := gofpdf.SizeType{Wd: d.Width.Points(), Ht: d.Height.Points()}
	p := &pen{
		pdf:   gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size}),
		fonts: newFonts(d, set),
	}
	p.prepare(d)
	if err := p.images(d); err != nil {
		return nil, finish.Additions{}, err
	}
	additions := finish.Additions{Document: d, Fonts: p.fonts.embedded(d)}
	for i, sheet := range d.Pages {
		p.pdf.AddPage()
		for _, b := range d.Bookmarks {
			if b.Place.Page == i+1 {
				p.pdf.Bookmark(utf16Text(b.Title), b.Level, b.Place.Y.Points())
			}
		}
		p.sheet(sheet, d.Height)
		additions.Marked = append(additions.Marked, p.marked)
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, finish.Additions{}, fmt.Errorf("gofpdf: %w", err)
	}
	if out.Len() == 0 {
		return nil, finish.Additions{}, errors.New("gofpdf wrote nothing")
	}
	return out.Bytes(), additions, nil
}

// pen draws on the current page and remembers what it is set to.
type pen struct {
	pdf    *gofpdf.Fpdf
	fonts  *fonts
	stroke templates.Colour
	fill   templates.Colour
	weight page.Length
	dashed bool
	open   bool // marked content has begun
	marked []*page.Element
	text   []byte // operators that show texts, not yet given to gofpdf
	shape  []glyphs.Glyph
}

func (p *pen) prepare(d *page.Document) {
	pdf := p.pdf
	pdf.SetCompression(false) // package finish does it, with one compressor for all pages
	pdf.SetCatalogSort(true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	date := stamp(d.Date)
	pdf.SetCreationDate(date)
	pdf.SetModificationDate(date)
	pdf.SetTitle(utf16Text(d.Title), false)
	pdf.SetSubject(utf16Text(d.Subject), false)
	pdf.SetAuthor(utf16Text(d.Author), false)
	pdf.SetCreator("deroule", false)
	pdf.SetProducer("deroule (gofpdf)", false)
}

// utf16Text is text as the dictionaries of a PDF hold it (ISO 32000-1 §7.9.2.2);
// gofpdf knows only characters up to U+FFFF.
func utf16Text(s string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("\xfe\xff")
	for _, unit := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(unit >> 8))
		b.WriteByte(byte(unit))
	}
	return b.String()
}

// stamp is the date that a file bears: the first day of its programme, so that
// the same programme gives the same bytes; else the first of 2000.
func stamp(d model.Date) time.Time {
	if !d.HasYear() {
		d = model.Date{Year: 2000, Month: 1, Day: 1}
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// sheet draws a page. What belongs to an element is marked with its number among
// the marked contents of the page (ISO 32000-1 §14.7.4), the rest as decoration.
func (p *pen) sheet(s *page.Page, height page.Length) {
	p.weight, p.dashed, p.marked = -1, false, nil
	p.setStroke(templates.Colour{})
	p.setFill(templates.Colour{})
	of := marking{pen: p}
	for _, b := range s.Boxes {
		of.element(b.Element, "/Artifact BMC")
		p.box(b)
	}
	for _, c := range s.Codes {
		of.element(c.Element, "/Artifact BMC")
		p.code(c, height)
	}
	p.setDashed(false)
	for _, r := range s.Rules {
		of.element(r.Element, "/Artifact BMC")
		p.setStroke(r.Colour)
		p.setWeight(r.Weight)
		p.pdf.Line(r.X1.Points(), r.Y1.Points(), r.X2.Points(), r.Y2.Points())
	}
	for _, x := range s.Pictures {
		of.element(x.Element, "/Artifact BMC")
		p.picture(x)
	}
	of.end()
	p.texts(s.Texts, height)
}

// marking begins and ends marked content where the element changes.
type marking struct {
	*pen
	of      *page.Element
	artform string // what opened a decoration
}

func (m *marking) element(e *page.Element, artifact string) {
	if m.open && e == m.of && (e != nil || artifact == m.artform) {
		return
	}
	m.end()
	m.open, m.of, m.artform = true, e, artifact
	if e == nil {
		m.pdf.RawWriteStr(artifact)
		return
	}
	m.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", e.Role, len(m.marked)))
	m.marked = append(m.marked, e)
}

func (m *marking) end() {
	if m.open {
		m.pdf.RawWriteStr("EMC")
	}
	m.open = false
}

func (p *pen) setFill(c templates.Colour) {
	if p.fill != c {
		p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.fill = c
	}
}

func (p *pen) setStroke(c templates.Colour) {
	if p.stroke != c {
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.stroke = c
	}
}

func (p *pen) setWeight(w page.Length) {
	if p.weight != w {
		p.pdf.SetLineWidth(w.Points())
		p.weight = w
	}
}

func (p *pen) setDashed(dashed bool) {
	if p.dashed == dashed {
		return
	}
	p.dashed = dashed
	if dashed {
		p.pdf.SetDashPattern([]float64{2, 2}, 0)
	} else {
		p.pdf.SetDashPattern(nil, 0)
	}
}
