package interpret

import (
	"slices"
	"strings"

	"deroule/convert/correct"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// What a person says of a document holds over what the rules take.

// guided is what a person says of the tables of a document.
type guided map[*outline.Table]*correct.Table

// guide returns the document with the tables joined that a person said are one, and
// without the columns that are no part of the plan; and what is said of its tables.
func guide(doc *outline.Document, g *correct.Guide) (*outline.Document, guided) {
	if g == nil || len(g.Tables) == 0 {
		return doc, nil
	}
	own := *doc
	own.Blocks = joinTables(doc.Blocks, g)
	said := guided{}
	var titles []string
	for i, b := range own.Blocks {
		switch b := b.(type) {
		case *outline.Heading:
			titles = []string{b.Text.Plain}
		case *outline.Table:
			if s := g.TableAt(extentOf(b, titles)); s != nil {
				t := *b
				own.Kept = append(own.Kept, withoutColumns(&t, s, g)...)
				own.Blocks[i] = &t
				said[&t] = s
				markColumns(&t, s, g)
			}
		}
	}
	return &own, said
}

func extentOf(t *outline.Table, titles []string) correct.Extent {
	return correct.Extent{FirstLine: t.Pos.Line, LastLine: max(t.Pos.Line, t.Pos.EndLine), Titles: titles}
}

// joinTables joins the tables that stand in lines of which a person said that they are
// one table.
func joinTables(blocks []outline.Block, g *correct.Guide) []outline.Block {
	blocks = slices.Clone(blocks)
	for i := range g.Tables {
		place := correct.PlaceOf(g.Tables[i].At.Value)
		if !place.IsRange() {
			continue
		}
		var whole *outline.Table
		blocks = slices.DeleteFunc(blocks, func(b outline.Block) bool {
			t, ok := b.(*outline.Table)
			if !ok || !place.Meets(extentOf(t, nil)) {
				return false
			}
			if whole == nil {
				whole = t
				return false
			}
			joined := *whole
			joined.Pos = whole.Pos.To(t.Pos)
			joined.Rows = slices.Concat(whole.Rows, slices.Collect(t.All()))
			blocks[slices.Index(blocks, outline.Block(whole))] = &joined
			whole = &joined
			return true
		})
	}
	return blocks
}

// withoutColumns takes the columns out of a table of which a person said that they are
// no part of the plan, and returns their words.
func withoutColumns(t *outline.Table, said *correct.Table, g *correct.Guide) (kept []outline.Kept) {
	names := headerNames(t)
	for x := len(names) - 1; x >= 0; x-- {
		c := said.RoleOf(columnLetter(x), names[x])
		if c == nil || c.Role.Value != correct.Ignore {
			continue
		}
		g.Use(c.Name)
		k := outline.Kept{Kind: model.Excluded, Title: names[x], Pos: t.Pos}
		if t.Header != nil {
			header := withoutCell(*t.Header, x)
			t.Header = &header
		}
		t.Rows = slices.Clone(t.Rows)
		for i, row := range t.Rows {
			if x < len(row.Cells) {
				if text := strings.TrimSpace(row.Cells[x].Text().Plain); text != "" {
					k.Text += text + "\n"
				}
				t.Rows[i] = withoutCell(row, x)
			}
		}
		kept = append(kept, k)
	}
	return kept
}

func withoutCell(row outline.Row, x int) outline.Row {
	if x < len(row.Cells) {
		row.Cells = slices.Delete(slices.Clone(row.Cells), x, x+1)
	}
	return row
}

// headerNames are the words of the first row of a table.
func headerNames(t *outline.Table) (names []string) {
	for row := range t.All() {
		for _, c := range row.Cells {
			names = append(names, strings.TrimSpace(c.Text().Plain))
		}
		return names
	}
	return nil
}

// columnLetter is the letter that a sheet would have for a column, from 0.
func columnLetter(x int) string {
	const letters = 26
	if x < letters {
		return string(rune('A' + x))
	}
	return string(rune('A'+x/letters-1)) + string(rune('A'+x%letters))
}

// markColumns notes the cells of columns whose role a person said.
func markColumns(t *outline.Table, said *correct.Table, g *correct.Guide) {
	names := headerNames(t)
	for _, c := range said.Columns {
		g.Could(c.Name, names...)
	}
	for x, name := range names {
		c := said.RoleOf(columnLetter(x), name)
		if c == nil {
			continue
		}
		for _, row := range t.Rows {
			if x < len(row.Cells) {
				g.GuidedColumn(row.Cells[x].Pos, c.Role.Value)
			}
		}
	}
}

// isSaidNothing reports whether a person said that a table is no plan.
func (in *interpreter) isSaidNothing(t *outline.Table) bool {
	said := in.guided[t]
	if said == nil || said.Read.Value != correct.Nothing && said.Rows.Value != correct.Nothing {
		return false
	}
	in.opt.Guide.Use(said.Read)
	in.opt.Guide.Use(said.Rows)
	return true
}

// isSaidByCells reports whether what a person said of a table needs it to be read as a
// sheet is.
func (in *interpreter) isSaidByCells(t *outline.Table) bool {
	said := in.guided[t]
	return said != nil && !in.isSaidNothing(t) && (said.Read.Value != "" || said.Header.Value != "" || said.Rows.Value != "")
}

// saidRoles gives the columns of a table the roles that a person said. No other column
// has one of these.
func (in *interpreter) saidRoles(t *outline.Table, plan *tablePlan) {
	said := in.guided[t]
	if said == nil {
		return
	}
	for i := range plan.columns {
		c := &plan.columns[i]
		column := said.RoleOf(columnLetter(i), strings.TrimSpace(c.name.Plain))
		if column == nil || column.Role.Value == correct.Ignore {
			continue
		}
		in.opt.Guide.Use(column.Name)
		role, _ := lexicon.RoleNamed(column.Role.Value) // a field has none
		for k := range plan.columns {
			if plan.columns[k].role == role && !plan.columns[k].said {
				plan.columns[k].role = lexicon.NoRole
			}
		}
		c.role, c.said = role, true
	}
}

// saidOption is what a person says of a point, or "". Of a heading, one of the options
// may be said for all that are like it.
func (in *interpreter) saidOption(key string, at model.Pos, text string, options []string) string {
	g := in.opt.Guide
	if g == nil {
		return ""
	}
	if c := g.ChoiceAt(key); c != nil {
		g.Could(c.Point, options...)
		if slices.Contains(options, c.Option.Value) {
			g.Use(c.Point)
			return c.Option.Value
		}
	}
	if key == wholeKey || strings.HasPrefix(key, tableKey) {
		return ""
	}
	h := g.HeadingAt(at, text)
	if h == nil {
		h = g.AlikeAs(key)
	}
	if h == nil {
		return ""
	}
	g.Could(h.At, options...)
	if !slices.Contains(options, h.Read.Value) {
		return ""
	}
	g.Use(h.At)
	g.Guided(at, "")
	if h.Alike {
		g.Alike(key, h)
	}
	return h.Read.Value
}
