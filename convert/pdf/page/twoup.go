package page

// TwoUp puts two pages of a document on each sheet, as large as they are: upright pages
// side by side, others one under the other.
func (d *Document) TwoUp() *Document {
	order := make([]int, len(d.Pages)+len(d.Pages)%2)
	for i := range order {
		order[i] = i
	}
	return d.imposed(order)
}

// Booklet puts two pages on each side of a sheet, so that the sheets, printed on both
// sides, laid on one another and folded in the middle, are a booklet. Pages that it
// needs more are blank.
func (d *Document) Booklet() *Document {
	count := (len(d.Pages) + 3) / 4 * 4
	var order []int
	for first, last := 0, count-1; first < last; first, last = first+2, last-2 {
		order = append(order, last, first, first+1, last-1)
	}
	return d.imposed(order)
}

// imposed puts pages in an order on sheets that each hold two; those that the document
// does not have are blank.
func (d *Document) imposed(order []int) *Document {
	sheet := *d
	var right, below Length // from a page to the next one
	if d.Width > d.Height {
		sheet.Height = 2 * d.Height
		below = d.Height
	} else {
		sheet.Width = 2 * d.Width
		right = d.Width
	}
	at := make([]int, len(d.Pages)) // by page, its place in the order
	for i, n := range order {
		if n < len(at) {
			at[n] = i
		}
	}
	place := func(p Place) Place {
		if p.Page == 0 {
			return p
		}
		i := at[p.Page-1]
		return Place{Page: i/2 + 1, Y: p.Y + below*Length(i%2)}
	}
	sheet.Pages = make([]*Page, len(order)/2)
	for i := range sheet.Pages {
		sheet.Pages[i] = &Page{}
	}
	for i, n := range order {
		if n >= len(d.Pages) {
			continue
		}
		marks := d.Pages[n].Marks
		marks.Links = append([]Link(nil), marks.Links...)
		for j := range marks.Links {
			marks.Links[j].Target = place(marks.Links[j].Target)
		}
		sheet.Pages[i/2].Add(marks, right*Length(i%2), below*Length(i%2))
	}
	sheet.Bookmarks = nil
	for _, b := range d.Bookmarks {
		b.Place = place(b.Place)
		sheet.Bookmarks = append(sheet.Bookmarks, b)
	}
	return &sheet
}
