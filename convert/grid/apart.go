package grid

// apart parts a sheet where two plans stand beside each other: an empty column
// between them, and days or hours on both sides.
func (v *view) apart() []*view {
	used := map[int]int{}
	first, last := MaxColumns, 0
	for i := range v.Rows {
		for k := range v.Rows[i].Cells {
			r := v.extent(&v.Rows[i].Cells[k])
			for c := r.Column; c <= r.LastColumn; c++ {
				used[c]++
			}
			first, last = min(first, r.Column), max(last, r.LastColumn)
		}
	}
	const fewRows = 5000 // larger sheets are lists
	if len(v.Rows) > fewRows {
		return []*view{v}
	}
	for c := first + 1; c < last; c++ {
		if used[c] > 0 {
			continue
		}
		left, right := v.between(0, c), v.between(c, MaxColumns)
		if left.isPlanOfItsOwn() && right.isPlanOfItsOwn() && left.sharesHeader(right) {
			return append([]*view{left}, right.apart()...)
		}
	}
	return []*view{v}
}

// between is the part of the sheet between two columns, both left out.
func (v *view) between(after, before int) *view {
	part := &Sheet{Name: v.Name, Lines: v.Lines}
	for i := range v.Rows {
		row := Row{Number: v.Rows[i].Number}
		for _, c := range v.Rows[i].Cells {
			if after < c.Column && c.Column < before {
				row.Cells = append(row.Cells, c)
			}
		}
		if row.Cells != nil {
			part.Rows = append(part.Rows, row)
		}
	}
	for _, r := range v.Merged {
		if after < r.Column && r.LastColumn < before {
			part.Merged = append(part.Merged, r)
		}
	}
	return newView(part, v.words)
}

func (v *view) isPlanOfItsOwn() bool {
	at, kind, found := v.nextTable(0)
	if !found {
		return false
	}
	t := v.table(at, kind)
	return len(t.columns) >= 2 && (kind.plans() || t.find(isDate) >= 0 || t.find(isHours) >= 0)
}

// sharesHeader reports whether the tables of two parts begin in the same row and
// name the same columns.
func (v *view) sharesHeader(other *view) bool {
	a, kindA, _ := v.nextTable(0)
	b, kindB, _ := other.nextTable(0)
	if kindA != kindB || v.Rows[a].Number != other.Rows[b].Number {
		return false
	}
	return kindA != flatHeader || v.table(a, kindA).names() == other.table(b, kindB).names()
}
