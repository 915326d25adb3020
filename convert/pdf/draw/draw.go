// Package draw writes a laid-out document as a PDF. It is the only package that
// knows gofpdf, and keeps its traps: font bytes are copied for each document,
// dates are given, maps are sorted.
package draw

import (
	"bytes"
	"fmt"
	"time"

	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"

	"github.com/jung-kurt/gofpdf"
)

// Draw returns the document as an uncompressed PDF.
func Draw(d *page.Document) ([]byte, error) {
	size := gofpdf.SizeType{Wd: d.Width.Points(), Ht: d.Height.Points()}
	p := &pen{pdf: gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size})}
	p.prepare(d)
	if err := p.loadFaces(d); err != nil {
		return nil, err
	}
	for i, sheet := range d.Pages {
		p.pdf.AddPage()
		p.fresh()
		for _, b := range d.Bookmarks {
			if b.Place.Page == i+1 {
				p.pdf.Bookmark(b.Title, b.Level, b.Place.Y.Points())
			}
		}
		p.sheet(sheet)
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("gofpdf: %w", err)
	}
	return out.Bytes(), nil
}

// pen draws on the current page and remembers what it is set to.
type pen struct {
	pdf    *gofpdf.Fpdf
	style  page.Style
	stroke templates.Colour
	fill   templates.Colour
	weight page.Length
	dashed bool
	links  map[page.Place]int
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
	pdf.SetTitle(d.Title, true)
	pdf.SetSubject(d.Subject, true)
	pdf.SetCreator("deroule", true)
	pdf.SetProducer("deroule (gofpdf)", true)
	p.links = map[page.Place]int{}
}

// stamp is the date that a file bears: the first day of its programme, so that
// the same programme gives the same bytes; else the first of 2000.
func stamp(d model.Date) time.Time {
	if !d.HasYear() {
		d = model.Date{Year: 2000, Month: 1, Day: 1}
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// fresh forgets what the pen was set to: a new page begins with nothing.
func (p *pen) fresh() {
	p.style = page.Style{}
	p.weight = -1
	p.dashed = false
	p.setStroke(templates.Colour{})
	p.setFill(templates.Colour{})
}

func (p *pen) sheet(s *page.Page) {
	for _, b := range s.Boxes {
		p.box(b)
	}
	p.setDashed(false)
	for _, r := range s.Rules {
		p.setStroke(r.Colour)
		p.setWeight(r.Weight)
		p.pdf.Line(r.X1.Points(), r.Y1.Points(), r.X2.Points(), r.Y2.Points())
	}
	for _, t := range s.Texts {
		p.setStyle(t.Style)
		p.pdf.Text(t.X.Points(), t.Baseline.Points(), t.Words)
	}
	for _, l := range s.Links {
		p.link(l)
	}
}

func (p *pen) setStyle(s page.Style) {
	if s == p.style {
		return
	}
	p.pdf.SetFont(family, faceStyles[s.Face], s.Size.Points())
	// Text takes the fill colour where both are the same.
	p.setFill(s.Colour)
	p.pdf.SetTextColor(int(s.Colour.R), int(s.Colour.G), int(s.Colour.B))
	p.style = s
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

// link leads to an address or to a place of the document.
func (p *pen) link(l page.Link) {
	x, y, w, h := l.X.Points(), l.Y.Points(), l.Width.Points(), l.Height.Points()
	if l.URI != "" {
		p.pdf.LinkString(x, y, w, h, l.URI)
		return
	}
	id, known := p.links[l.Target]
	if !known {
		id = p.pdf.AddLink()
		p.pdf.SetLink(id, l.Target.Y.Points(), l.Target.Page)
		p.links[l.Target] = id
	}
	p.pdf.Link(x, y, w, h, id)
}
