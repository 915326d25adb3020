package page

// TwoUp puts two pages of a document on each sheet of the same size, which lies the
// other way: upright pages side by side, others one under the other, as large as
// they fit.
func (d *Document) TwoUp() *Document {
	sheet := *d
	sheet.Width, sheet.Height = d.Height, d.Width
	halfWidth, halfHeight := sheet.Width, sheet.Height
	var right, below Length // from a page to the next one
	if d.Width > d.Height {
		halfHeight /= 2
		below = halfHeight
	} else {
		halfWidth /= 2
		right = halfWidth
	}
	f := fitting{numerator: halfWidth, denominator: d.Width}
	if f.of(d.Height) > halfHeight {
		f = fitting{numerator: halfHeight, denominator: d.Height}
	}
	left, top := (halfWidth-f.of(d.Width))/2, (halfHeight-f.of(d.Height))/2
	place := func(p Place) Place {
		if p.Page == 0 {
			return p
		}
		return Place{Page: (p.Page + 1) / 2, Y: top + f.of(p.Y) + below*Length((p.Page-1)%2)}
	}
	sheet.Pages = nil
	for i, p := range d.Pages {
		if i%2 == 0 {
			sheet.Pages = append(sheet.Pages, &Page{})
		}
		small := f.marks(p.Marks)
		for j := range small.Links {
			small.Links[j].Target = place(small.Links[j].Target)
		}
		sheet.Pages[i/2].Add(small, left+right*Length(i%2), top+below*Length(i%2))
	}
	sheet.Bookmarks = nil
	for _, b := range d.Bookmarks {
		b.Place = place(b.Place)
		sheet.Bookmarks = append(sheet.Bookmarks, b)
	}
	return &sheet
}

// fitting makes lengths smaller.
type fitting struct{ numerator, denominator Length }

func (f fitting) of(l Length) Length {
	return Length(int64(l) * int64(f.numerator) / int64(f.denominator))
}

func (f fitting) marks(m Marks) Marks {
	var small Marks
	for _, t := range m.Texts {
		t.X, t.Baseline, t.Width, t.Style.Size = f.of(t.X), f.of(t.Baseline), f.of(t.Width), f.of(t.Style.Size)
		small.Texts = append(small.Texts, t)
	}
	for _, r := range m.Rules {
		r.X1, r.Y1, r.X2, r.Y2, r.Weight = f.of(r.X1), f.of(r.Y1), f.of(r.X2), f.of(r.Y2), f.of(r.Weight)
		small.Rules = append(small.Rules, r)
	}
	for _, b := range m.Boxes {
		b.X, b.Y, b.Width, b.Height, b.Weight = f.of(b.X), f.of(b.Y), f.of(b.Width), f.of(b.Height), f.of(b.Weight)
		small.Boxes = append(small.Boxes, b)
	}
	for _, p := range m.Pictures {
		p.X, p.Y, p.Width, p.Height = f.of(p.X), f.of(p.Y), f.of(p.Width), f.of(p.Height)
		small.Pictures = append(small.Pictures, p)
	}
	for _, c := range m.Codes {
		c.X, c.Y, c.Side = f.of(c.X), f.of(c.Y), f.of(c.Side)
		small.Codes = append(small.Codes, c)
	}
	for _, l := range m.Links {
		l.X, l.Y, l.Width, l.Height = f.of(l.X), f.of(l.Y), f.of(l.Width), f.of(l.Height)
		small.Links = append(small.Links, l)
	}
	for _, field := range m.Fields {
		field.X, field.Y, field.Width, field.Height = f.of(field.X), f.of(field.Y), f.of(field.Width), f.of(field.Height)
		small.Fields = append(small.Fields, field)
	}
	return small
}
