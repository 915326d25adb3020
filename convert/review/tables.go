package review

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
)

// readings lists the tables and how each was read, with what could be chosen instead.
func (p *page) readings(r Review, u *understood) {
	kinds := map[int]model.Field{} // of facts
	for _, f := range u.facts {
		kinds[f.ID] = f.kind
	}
	for _, reading := range r.Programme.Readings {
		if reading.By == "" {
			continue
		}
		t := table{By: r.Manner(reading.By), Share: int(math.Round(100 * reading.Explained)), Unsure: reading.Unsure, Address: p.addressOf(reading.Source)}
		if n := reading.Next; n.By != "" && (n.By != reading.By || reading.Unsure) {
			t.Next, t.NextShare = r.Manner(n.By), int(math.Round(100*n.Explained))
		}
		for _, flaw := range reading.Flaws {
			if text := r.Flaw(flaw); !slices.Contains(t.Flaws, text) {
				t.Flaws = append(t.Flaws, text)
			}
		}
		if reading.Source.Line > 0 && len(p.Sheets) == 0 {
			continue // the lines of the table say it better
		}
		if isTable := strings.Contains(reading.At, ":"); isTable || reading.Source.Sheet != "" {
			t.At, t.Name = placeOf(reading.Source), reading.At
			t.Read = readOptions(r, reading)
			if reading.By == "rows" {
				t.Columns = p.sheetColumns(reading, kinds)
			}
		} else {
			t.Name = p.W.WholeDocument
		}
		p.Tables = append(p.Tables, t)
	}
	p.textTables(r, kinds)
}

// readOptions are the readings that a table may be given.
func readOptions(r Review, reading model.Reading) []option {
	var options []option
	for _, by := range []string{reading.By, reading.Next.By, "rows", "crossing", "records", "nothing"} {
		if by != "" && !slices.ContainsFunc(options, func(o option) bool { return o.Value == by }) {
			options = append(options, option{by, r.Manner(by)})
		}
	}
	return options[1:] // without the one that it has
}

// sheetColumns are the columns of a table of a sheet, with what their cells became.
func (p *page) sheetColumns(reading model.Reading, kinds map[int]model.Field) []column {
	name, cells := "", reading.At
	if i := strings.LastIndex(reading.At, "!"); i >= 0 {
		name, cells = reading.At[:i], reading.At[i+1:]
	}
	from, to, _ := strings.Cut(cells, ":")
	left, top, ok := grid.ParseCellName(from)
	right, bottom, well := grid.ParseCellName(to)
	i := slices.IndexFunc(p.Sheets, func(s sheet) bool { return s.Name == name || name == "" })
	if !ok || !well || i < 0 {
		return nil
	}
	var columns []column
	for x := left; x <= right; x++ {
		c := column{Key: grid.ColumnName(x)}
		held := map[model.Field]int{}
		for _, row := range p.Sheets[i].Rows {
			if row.Number < top || row.Number > bottom {
				continue
			}
			for _, cell := range row.Cells {
				if cell.Column != x {
					continue
				}
				if c.Name == "" {
					c.Name = oneLine(cell.Text)
				}
				if cell.Fact > 0 {
					held[kinds[cell.Fact]]++
				}
			}
		}
		c.Holds = p.holds(held)
		columns = append(columns, c)
	}
	return columns
}

// holds is what most cells of a column became, in words.
func (p *page) holds(held map[model.Field]int) string {
	roles := map[model.Field]string{model.FieldDates: "date", model.FieldFields: "field", model.FieldAgenda: "agenda"}
	best, most := "", 0
	for _, field := range slices.Sorted(maps.Keys(held)) {
		if held[field] > most {
			best, most = cmp.Or(roles[field], string(field)), held[field]
		}
	}
	return p.W.Roles[best]
}

// textTables finds the tables of a text, whose columns the settings tell by their names.
func (p *page) textTables(r Review, kinds map[int]model.Field) {
	for i := 0; i < len(p.Lines); i++ {
		first := i
		for i < len(p.Lines) && strings.HasPrefix(strings.TrimSpace(lineText(p.Lines[i])), "|") {
			i++
		}
		if i-first < 2 {
			continue
		}
		at := "l. " + strconv.Itoa(p.Lines[first].Number)
		t := table{At: at, Name: at, Address: "#l" + strconv.Itoa(p.Lines[first].Number), Read: readOptions(r, model.Reading{By: " "})}
		for _, reading := range r.Programme.Readings {
			if reading.By != "" && reading.Source.Line == p.Lines[first].Number {
				t.By, t.Share = r.Manner(reading.By), int(math.Round(100*reading.Explained))
			}
		}
		cells, _ := cellsOf(p.Lines[first])
		held := make([]map[model.Field]int, len(cells))
		for k := range held {
			held[k] = map[model.Field]int{}
		}
		for _, l := range p.Lines[first+1 : i] {
			_, facts := cellsOf(l)
			for k, ids := range facts {
				for _, id := range ids {
					if k < len(held) {
						held[k][kinds[id]]++
					}
				}
			}
		}
		for k, name := range cells {
			c := column{Key: cmp.Or(name, grid.ColumnName(k+1)), Name: name, Holds: p.holds(held[k])}
			t.Columns = append(t.Columns, c)
		}
		p.Tables = append(p.Tables, t)
	}
}

func lineText(l line) (text string) {
	for _, piece := range l.Pieces {
		text += piece.Text
	}
	return text
}

// cellsOf cuts a row of a table into its cells, with the facts that came from each.
func cellsOf(l line) (cells []string, facts [][]int) {
	text := ""
	var ids []int
	next := func() {
		cells, facts = append(cells, strings.Trim(strings.TrimSpace(text), "*_`")), append(facts, ids)
		text, ids = "", nil
	}
	for _, piece := range l.Pieces {
		for i, part := range strings.Split(piece.Text, "|") {
			if i > 0 {
				next()
			}
			text += part
			if piece.Fact > 0 {
				ids = append(ids, piece.Fact)
			}
		}
	}
	next()
	if len(cells) < 2 {
		return nil, nil
	}
	cells, facts = cells[1:], facts[1:] // before the first bar
	if last := len(cells) - 1; last >= 0 && cells[last] == "" {
		cells, facts = cells[:last], facts[:last]
	}
	return cells, facts
}
