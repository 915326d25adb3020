package ods

import (
	"sort"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/model"
)

// reader reads the parts of a document.
type reader struct {
	*parts.Scanner
	book   *grid.Book
	styles *styles
	size   grid.Size
	tables int

	valueless []string // formulas of the sheet that have no value
}

// read reads a document: its styles first, then its content (§3.1).
func read(archive *parts.Archive, file string) (*grid.Book, error) {
	r := &reader{book: &grid.Book{File: file}, styles: newStyles()}
	if err := refuseEncrypted(archive); err != nil {
		return nil, err
	}
	for _, part := range []string{"styles.xml", "content.xml"} {
		if part == "styles.xml" && !archive.Has(part) {
			continue
		}
		if err := r.readPart(archive, part); err != nil {
			return nil, err
		}
	}
	return r.book, nil
}

// refuseEncrypted looks into the manifest for parts that a password protects.
func refuseEncrypted(archive *parts.Archive) error {
	const manifest = "META-INF/manifest.xml"
	if !archive.Has(manifest) {
		return nil
	}
	s, err := archive.Scan(manifest)
	if err != nil {
		return err
	}
	defer s.Close()
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t == parts.Start && s.Name() == "encryption-data" {
			return parts.ErrProtected
		}
	}
	return nil
}

func (r *reader) readPart(archive *parts.Archive, part string) error {
	s, err := archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	r.Scanner = s
	for t := r.Next(); t != parts.Done; t = r.Next() {
		switch {
		case t != parts.Start || r.styles.start(s):
		case r.Name() == "table":
			if err := r.readTable(); err != nil {
				return err
			}
		}
	}
	return r.Err()
}

// table is a sheet while it is read.
type table struct {
	*grid.Sheet
	hidden     bool
	columns    []columnRange
	row        int
	hiddenRows int
	hiddenUsed map[int]bool // columns that are hidden and hold something
}

// columnRange is what is said of columns up to one.
type columnRange struct {
	last   int
	hidden bool
	style  string // of cells that have none
}

// readTable reads a sheet (§9.1.2).
func (r *reader) readTable() error {
	if r.tables++; r.tables > grid.MaxSheets {
		return grid.AddSheet(r.tables)
	}
	name := r.AttrString("name")
	t := &table{Sheet: &grid.Sheet{Name: name}, hidden: r.styles.tables[r.AttrString("style-name")], hiddenUsed: map[int]bool{}}
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return r.Err()
		case parts.Start:
			switch r.Name() {
			case "table-column":
				t.addColumns(columnRange{hidden: r.isHidden(), style: r.AttrString("default-cell-style-name")}, r.repeated("number-columns-repeated"))
			case "table-row":
				if err := r.readRow(t); err != nil {
					return err
				}
			case "shapes", "forms", "table-source":
				r.Skip()
			}
		}
	}
	r.finish(t)
	r.valueless = nil
	return nil
}

// finish adds a sheet to the book, or says why it is left out.
func (r *reader) finish(t *table) {
	at := model.Pos{File: r.book.File, Sheet: t.Name}
	if t.hidden {
		if len(t.Rows) > 0 {
			r.book.Diagnostics.Add(model.NotRead, at, t.Name).As("hidden-sheet")
			r.book.Hidden = append(r.book.Hidden, t.Sheet)
		}
		return
	}
	if t.hiddenRows > 0 {
		r.book.Diagnostics.Add(model.NotRead, at, t.Name, strconv.Itoa(t.hiddenRows)).As("hidden-rows")
	}
	if n := len(t.hiddenUsed); n > 0 {
		r.book.Diagnostics.Add(model.NotRead, at, t.Name, strconv.Itoa(n)).As("hidden-columns")
	}
	if n := len(r.valueless); n > 0 {
		const mostNamed = 5
		names := r.valueless
		if n > mostNamed {
			names = append(names[:mostNamed:mostNamed], "…")
		}
		r.book.Diagnostics.Add(model.ValuelessCell, at, strconv.Itoa(n), t.Name, strings.Join(names, ", "))
	}
	grid.CheckCells(t.Sheet, r.book.File, &r.book.Diagnostics)
	r.book.Sheets = append(r.book.Sheets, t.Sheet)
}

func (t *table) addColumns(c columnRange, n int) {
	if len(t.columns) > 0 {
		c.last = t.columns[len(t.columns)-1].last
	}
	if c.last >= grid.MaxColumns {
		return // those are all that a sheet has
	}
	c.last += n
	t.columns = append(t.columns, c)
}

func (t *table) column(number int) columnRange {
	i := sort.Search(len(t.columns), func(i int) bool { return number <= t.columns[i].last })
	if i == len(t.columns) {
		return columnRange{}
	}
	return t.columns[i]
}

func (r *reader) isHidden() bool {
	visibility := string(r.Attr("visibility"))
	return visibility == "collapse" || visibility == "filter"
}

// repeated is how often a column, row or cell stands there.
func (r *reader) repeated(attribute string) int {
	n, err := strconv.Atoi(string(r.Attr(attribute)))
	if err != nil {
		return 1
	}
	return max(1, min(n, grid.MaxRows))
}

// readRow reads a row (§9.1.3) as often as it is repeated.
func (r *reader) readRow(t *table) error {
	n, hidden := r.repeated("number-rows-repeated"), r.isHidden()
	row := grid.Row{Number: t.row + 1}
	column := 0
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return r.Err()
		case parts.Start:
			if name := r.Name(); name != "table-cell" && name != "covered-table-cell" {
				continue
			}
			if err := r.readCells(t, &row, &column); err != nil {
				return err
			}
		}
	}
	t.row += n
	switch {
	case len(row.Cells) == 0:
		return nil
	case hidden:
		t.hiddenRows += n
		return nil
	}
	return r.addRow(t, row, n)
}

// addRow adds a row with something in it as often as it is repeated.
func (r *reader) addRow(t *table, row grid.Row, n int) error {
	for i := range n {
		copied := grid.Row{Number: row.Number + i, Cells: make([]grid.Cell, len(row.Cells))}
		for k, c := range row.Cells {
			c.Row = copied.Number
			copied.Cells[k] = c
		}
		t.Rows = append(t.Rows, copied)
		if err := r.size.Add(copied); err != nil {
			return err
		}
	}
	return nil
}

// readCells reads a cell (§9.1.4) as often as it is repeated. What a merged cell
// covers is left to [grid.CheckCells].
func (r *reader) readCells(t *table, row *grid.Row, column *int) error {
	n := r.repeated("number-columns-repeated")
	first := *column + 1
	if *column += n; *column > grid.MaxColumns {
		n -= *column - grid.MaxColumns
	}
	across, down := r.repeated("number-columns-spanned"), r.repeated("number-rows-spanned")
	c, ok := r.readCell(t.column(first).style)
	if across > 1 || down > 1 {
		t.Merged = append(t.Merged, grid.Range{Row: row.Number, Column: first, LastRow: row.Number + down - 1, LastColumn: first + across - 1})
	}
	if !ok {
		return nil
	}
	for i := range n {
		c.Row, c.Column = row.Number, first+i
		if t.column(c.Column).hidden {
			t.hiddenUsed[c.Column] = true
			continue
		}
		c.Text = strings.TrimRight(c.Text, "\n")
		row.Cells = append(row.Cells, c)
	}
	return nil
}
