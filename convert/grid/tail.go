package grid

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
)

// dropSums takes the sums between the rows off the table.
func (t *table) dropSums() {
	t.rows = slices.DeleteFunc(t.rows, func(row *Row) bool {
		c := &row.Cells[0]
		sum := c.Kind == Text && c.Text != "" && strings.IndexByte("tTsSzZgG", c.Text[0]) >= 0 && t.isSum(row)
		if sum {
			t.loose = append(t.loose, row)
		}
		return sum
	})
}

// dropTail takes the totals, legends and remarks at the end off the table. What
// stands beside one of them and has an hour stays, as a row of its own.
func (t *table) dropTail() {
	end := len(t.rows)
	for end > 0 && t.isTail(t.rows[end-1]) {
		end--
	}
	if end == 0 {
		return
	}
	tail := t.rows[end:]
	t.rows = t.rows[:end:end]
	for _, row := range tail {
		rest := &Row{Number: row.Number}
		for _, c := range row.Cells {
			if t.columnOf(&c) < 0 && t.words.of(&c).timed {
				t.rows = append(t.rows, &Row{Number: row.Number, Cells: []Cell{c}})
			} else {
				rest.Cells = append(rest.Cells, c)
			}
		}
		t.loose = append(t.loose, rest)
	}
}

// isTail reports whether a row at the end is none of the table's: a line of its
// own, a sum, or what stands apart from the rows and has no hour where they have.
func (t *table) isTail(row *Row) bool {
	main := t.find(isMain)
	if c := lone(row); c != nil {
		s := t.words.of(c)
		return !s.timed && !s.isDay() && !s.dated && main >= 0 && t.columns[main].first != c.Column
	}
	if hours := t.find(isHours); hours >= 0 && t.standsApart(row) && cellOf(row, t.columns[hours].first) == nil {
		return true
	}
	return t.isTotal(row)
}

// standsApart reports whether an empty row parts a row from the one above, or it
// follows one that stands apart.
func (t *table) standsApart(row *Row) bool {
	for i := t.index[row.Number]; i > 0; i-- {
		if t.Rows[i].Number > t.Rows[i-1].Number+1 {
			return true
		}
		if !slices.Contains(t.rows, &t.Rows[i-1]) || t.isRowWithHours(&t.Rows[i-1]) {
			return false
		}
	}
	return false
}

func (t *table) isRowWithHours(row *Row) bool {
	return cellOf(row, t.columns[t.find(isHours)].first) != nil
}

// isTotal reports whether a row sums up others: its first words say so, and no
// hour or date stands where the rows have theirs.
func (t *table) isTotal(row *Row) bool {
	if t.isSum(row) {
		return true
	}
	for _, col := range t.columns {
		if c := cellOf(row, col.first); c != nil {
			if s := t.words.of(c); isDate(col) && s.date || isHours(col) && s.hours {
				return false
			}
		}
	}
	for i := range row.Cells {
		if c := &row.Cells[i]; c.Kind == Text && t.columnOf(c) >= 0 {
			return isTotalWord(c.Text) || t.words.of(c).role == lexicon.RoleDuration
		}
	}
	return true // numbers alone
}

// isSum reports whether a row is a sum or part of one wherever it stands: its first
// cell says so and none holds a date.
func (t *table) isSum(row *Row) bool {
	first, _, _ := strings.Cut(lexicon.Fold(strings.TrimSpace(row.Cells[0].Text)), " ")
	switch strings.Trim(first, ":.*") {
	case "total", "totaux", "totals", "totale", "totali", "totales", "sous-total", "subtotal", "sub-total", "subtotale", "zwischensumme", "summe", "gesamt", "tot", "suma", "somme":
	default:
		return false
	}
	for i := range row.Cells {
		if t.words.of(&row.Cells[i]).date {
			return false
		}
	}
	const longest = 4 // words
	return len(strings.Fields(row.Cells[0].Text)) <= longest
}

// isTotalWord reports whether a text begins with a word for a sum.
func isTotalWord(text string) bool {
	first, _, _ := strings.Cut(lexicon.Fold(strings.TrimSpace(text)), " ")
	switch strings.Trim(first, ":.*") {
	case "total", "totaux", "tot", "totals", "totale", "totali", "totales", "somme", "sum", "summe", "gesamt", "suma", "max", "maximum",
		"min", "minimum", "moyenne", "average", "mean", "legende", "legend", "leyenda", "legenda":
		return true
	}
	return false
}
