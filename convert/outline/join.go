package outline

// JoinTables puts tables together again that empty lines between their rows have
// taken apart: one without a header goes on with the table before it. Where headed is
// true, that one must have a header and stand no more than an empty line above: in org,
// tables without a header are as common as others.
func JoinTables(blocks []Block, headed bool) []Block {
	var joined []Block
	for _, block := range blocks {
		next, isTable := block.(*Table)
		if isTable && next.Header == nil && len(joined) > 0 {
			if table, ok := joined[len(joined)-1].(*Table); ok && (!headed || table.Header != nil && next.Pos.Line <= table.Pos.EndLine+2) && joinTable(table, next) {
				continue
			}
		}
		joined = append(joined, block)
	}
	return joined
}

// joinTable adds the rows of next, if its rows are as wide as the table's.
func joinTable(table, next *Table) bool {
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

func width(t *Table) int {
	if t.Header != nil {
		return len(t.Header.Cells)
	}
	return len(t.Rows[0].Cells)
}
