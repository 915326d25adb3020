package canonical

import (
	"deroule/convert/outline"
	"deroule/model"
)

// tables writes tables that are no plan, each under a heading of its own.
func (w *writer) tables(level int, tables []model.Table, reserved func(string) bool) {
	for _, t := range tables {
		title := w.untitled(w.Labels.Table)
		if t.Title != "" {
			title = w.guarded(t.Title, reserved)
		}
		w.heading(level, title)
		header := rowOf(t.Columns)
		table := &outline.Table{Header: &header}
		for _, row := range t.Rows {
			table.Rows = append(table.Rows, rowOf(row))
		}
		w.add(table)
	}
}

// titledTable takes the next block where it is a table, which stands under a heading.
func (r *reader) titledTable(h *outline.Heading) (model.Table, bool) {
	table, ok := r.table()
	if !ok {
		return model.Table{}, false
	}
	t := model.Table{Columns: texts(*table.Header), Rows: make([][]string, len(table.Rows)), Source: h.Pos.To(table.Pos)}
	if h.Text.Plain != r.untitled(r.Labels.Table) {
		t.Title = r.readGuarded(h.Text.Plain)
	}
	for i, row := range table.Rows {
		t.Rows[i] = texts(row)
	}
	return t, true
}

func texts(row outline.Row) []string {
	cells := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		cells[i] = c.Text().Plain
	}
	return cells
}

// programmeTables writes the tables of the whole programme.
func (w *writer) programmeTables(p *model.Programme) {
	if len(p.Tables) > 0 {
		w.heading(1, w.Labels.Tables)
		w.tables(2, p.Tables, w.isUntitledTable)
	}
}

func (f form) isUntitledTable(heading string) bool { return heading == f.untitled(f.Labels.Table) }

func (r *reader) programmeTables(p *model.Programme) bool {
	if !r.title(1, r.Labels.Tables) {
		return true
	}
	for {
		h, ok := r.heading(2)
		if !ok {
			return true
		}
		t, ok := r.titledTable(h)
		if !ok {
			return false
		}
		p.Tables = append(p.Tables, t)
	}
}
