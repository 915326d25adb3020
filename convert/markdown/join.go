package markdown

import "deroule/convert/outline"

// joinTables puts tables together again that empty lines between their rows have
// taken apart: one without a header goes on with the table before it.
func joinTables(blocks []outline.Block) []outline.Block {
	var joined []outline.Block
	for _, block := range blocks {
		next, isTable := block.(*outline.Table)
		if isTable && next.Header == nil && len(joined) > 0 {
			if table, ok := joined[len(joined)-1].(*outline.Table); ok && joinTable(table, next) {
				continue
			}
		}
		joined = append(joined, block)
	}
	return joined
}

// joinTable adds the rows of next, if its rows are as wide as the table's.
func joinTable(table, next *outline.Table) bool {
	if width(table) != width(next) {
		return false
	}
	if table.Header == nil && len(table.Rows) == 1 && next.Rows[0].Rule {
		table.Header, table.Rows = &table.Rows[0], nil
		next.Rows[0].Rule = false
	}
	table.Rows = append(table.Rows, next.Rows...)
	table.Pos = table.Pos.To(next.Pos)
	return true
}

func width(t *outline.Table) int {
	if t.Header != nil {
		return len(t.Header.Cells)
	}
	return len(t.Rows[0].Cells)
}
