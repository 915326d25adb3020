package layout

import (
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// look is a theme in the units of a page.
type look struct {
	theme   templates.Theme
	colours templates.Colours
	capital int // how high capitals are, in thousandths of their size

	paper   paper
	column  page.Length // width of the text
	leading page.Length // from a line to the next
	half    page.Length // the grid: half a leading
	whole   page.Length // the most that stands together: twelve lines, or half a page

	// A page has one axis: hours and labels stand left of it, text right of it. On a
	// narrow page only hours do, and labels stand above their text.
	axis   page.Length
	hang   page.Length // where text that has a label begins: the axis, or 0
	narrow bool
	swatch page.Length // left edge of the marks of breaks and meals, before the axis
	hour   hourColumns

	text, strong, muted, link      page.Style
	small, smallStrong, smallMuted page.Style
	heading, title, lead           page.Style
	table, tableStrong, tableMuted page.Style
}

type paper struct {
	width, height, top, right, bottom, left page.Length
}

// hourColumns are the places of the hours "9 h 30 – 18 h 30", so that the signs
// between hours and minutes stand under one another.
type hourColumns struct {
	start page.Length // where the digits of the first hour end
	dash  page.Length
	end   page.Length // where the digits of the second hour end
}

func newLook(t templates.Theme) look {
	ty, co := t.Type, t.Colours
	l := look{theme: t, colours: co, paper: newPaper(t)}
	l.leading = page.Points(max(ty.Leading, max(ty.Text, ty.Table, ty.Small)*6/5)) // lines stand on no others
	l.column = l.paper.width - l.paper.left - l.paper.right
	l.half = l.leading / 2
	l.leading = 2 * l.half
	l.whole = min(12*l.leading, l.paper.room()/2)
	ty.Small = min(ty.Small, (min(l.paper.top, l.paper.bottom)-edge).Points()*5/8) // the running head and foot stand in the margins
	style := func(f templates.Face, size float64, c templates.Colour) page.Style {
		return page.Style{Face: f, Size: page.Points(size), Colour: c}
	}
	l.text = style(templates.Regular, ty.Text, co.Ink)
	l.strong = style(templates.Bold, ty.Text, co.Ink)
	l.muted = style(templates.Regular, ty.Text, co.Muted)
	l.link = style(templates.Regular, ty.Text, co.Accent)
	l.small = style(templates.Regular, ty.Small, co.Ink)
	l.smallStrong = style(templates.Bold, ty.Small, co.Accent)
	l.smallMuted = style(templates.Regular, ty.Small, co.Muted)
	l.table = style(templates.Regular, ty.Table, co.Ink)
	l.tableMuted = style(templates.Regular, ty.Table, co.Muted)
	l.tableStrong = style(templates.Bold, ty.Table, co.Ink)
	l.lead = style(templates.Bold, ty.Text, co.Accent)
	l.heading = style(templates.Bold, ty.Heading, co.Accent)
	l.title = style(templates.Bold, ty.Title*l.titleShare(), co.Accent)
	return l
}

// titleShare is how large titles are on a narrow sheet, of what they are on others.
func (l *look) titleShare() float64 {
	const usual = 150 * page.Millimetre
	return min(1, max(0.8, float64(l.column)/float64(usual)))
}

// newPaper is the paper of a theme. Its top margin has room for the logo, and its
// margins leave at least half of it, each way, to the text.
func newPaper(t templates.Theme) paper {
	p := t.Paper
	width, height := p.Size()
	top := p.Top
	if t.Logo.Data != "" {
		top = max(top, t.Logo.Height+12)
	}
	across := min(1, width/2/(p.Left+p.Right))
	down := min(1, height/2/(top+p.Bottom))
	return paper{
		page.Millimetres(width), page.Millimetres(height),
		page.Millimetres(top * down), page.Millimetres(p.Right * across), page.Millimetres(p.Bottom * down), page.Millimetres(p.Left * across),
	}
}

// room is how much of a page is for the text.
func (p paper) room() page.Length { return p.height - p.top - p.bottom }

// fittingType is the type of a theme, smaller where a page of it would hold fewer
// lines, or narrower ones, than anybody can read.
func (l *look) fittingType() templates.Type {
	const fewest = 12 // lines
	t := l.theme.Type
	for _, share := range []float64{
		float64(l.column) * 11 / 20 / float64(l.axis),
		float64(l.paper.room()) / float64(fewest*l.leading),
	} {
		if share < 1 {
			t = enlarged(l.theme.Type, min(share, t.Text/l.theme.Type.Text))
		}
	}
	return t
}

// measure places the columns of hours, and the axis right of them.
func (l *look) measure(m *typeset.Metrics, locale templates.Locale) {
	l.capital = m.CapHeight()
	digits, rest := page.Length(0), page.Length(0)
	for _, hour := range []int{8, 10, 20} {
		for _, minute := range []int{0, 40} {
			c, _ := model.NewClock(hour, minute)
			d, r := splitClock(locale.Clock(c))
			digits = max(digits, m.Width(d, l.strong))
			rest = max(rest, m.Width(r, l.strong))
		}
	}
	gap := l.text.Size / 2
	l.hour.start = digits
	l.hour.dash = digits + rest + gap
	l.hour.end = l.hour.dash + m.Width("–", l.text) + gap + digits
	l.swatch = l.hour.end + rest + gap
	l.axis = l.swatch + l.text.Size + gap
	l.turn()
}

// turn takes note of how wide the column is.
func (l *look) turn() {
	l.hang = l.axis
	if l.narrow = l.column < 38*l.text.Size; l.narrow {
		l.hang = 0
	}
}

// splitClock parts the digits of the hour from the rest of it: "9", " h 30"; its
// figures are as they stand in columns.
func splitClock(clock string) (digits, rest string) {
	n := strings.IndexFunc(clock, func(r rune) bool { return r < '0' || r > '9' })
	if n < 0 {
		n = len(clock)
	}
	return glyphs.Tabular(clock[:n]), glyphs.Tabular(clock[n:])
}

// baseline is how far under the top of a line of the height its letters stand.
func (l *look) baseline(height page.Length, s page.Style) page.Length {
	return (height + s.Size*page.Length(l.capital)/1000) / 2
}

// lineHeight is the height of a line of the style: a leading, and as many halves
// more as it needs.
func (l *look) lineHeight(s page.Style) page.Length {
	height := l.leading
	for height < s.Size*6/5 {
		height += l.half
	}
	return height
}

// enlarged is type so many times as large.
func enlarged(t templates.Type, times float64) templates.Type {
	return templates.Type{
		Leading: t.Leading * times, Text: t.Text * times, Table: t.Table * times, Small: t.Small * times, Heading: t.Heading * times, Title: t.Title * times,
		Justified: t.Justified,
	}
}
