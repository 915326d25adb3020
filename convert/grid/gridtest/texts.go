package gridtest

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// Markdown writes a drawing as people write it in Markdown: lines above a table as
// headings, where they are the first or bold, else as paragraphs, and its first row as the header. It is
// false for a drawing that needs more: several sheets, formats, comments, cells that
// are merged other than across the whole table.
func (w *Workbook) Markdown() (string, bool) {
	return w.text(pipes(`\|`, "| --- ", "| --- ", func(text string) string { return text }), "#")
}

// Org writes a drawing as people write it in org-mode, as [Workbook.Markdown] does.
func (w *Workbook) Org() (string, bool) {
	return w.text(pipes(`\vert{}`, "|---", "+---", func(text string) string { return withMarkup(text, "*$1*", "[[$2][$1]]") }), "*")
}

// pipes writes tables of cells between bars, in a syntax that writes a bar within a cell,
// the first column of a rule, its other columns, and markup in its own ways.
func pipes(bar, first, other string, markup func(text string) string) func(b *strings.Builder, rows []Row, columns int) {
	within := strings.NewReplacer("\n", "<br>", "|", bar)
	return func(b *strings.Builder, rows []Row, columns int) {
		for i, row := range rows {
			for k := range columns {
				fmt.Fprintf(b, "| %s ", within.Replace(markup(shown(row.at(k)))))
			}
			b.WriteString("|\n")
			if i == 0 && len(rows) > 1 {
				b.WriteString(first + strings.Repeat(other, columns-1) + "|\n")
			}
		}
	}
}

// HTML writes a drawing as a page, with cells that cover others.
func (w *Workbook) HTML() (string, bool) {
	return w.blocks(true, func(b *strings.Builder, rows []Row, columns int) {
		b.WriteString("<table>\n")
		for i, row := range rows {
			b.WriteString("<tr>")
			for k := range columns {
				c := row.at(k)
				if c.Kind == "<" || c.Kind == "^" {
					continue
				}
				across, down := 1, 1
				for k+across < columns && row.at(k+across).Kind == "<" {
					across++
				}
				for i+down < len(rows) && rows[i+down].at(k).Kind == "^" {
					down++
				}
				tag, covers := "td", ""
				if c.Bold {
					tag = "th"
				}
				if across > 1 {
					covers = fmt.Sprintf(" colspan=%q", fmt.Sprint(across))
				}
				if down > 1 {
					covers += fmt.Sprintf(" rowspan=%q", fmt.Sprint(down))
				}
				fmt.Fprintf(b, "<%s%s>%s</%s>", tag, covers, strings.ReplaceAll(markup(shown(c)), "\n", "<br>"), tag)
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</table>\n")
	}, func(level int, text string) string {
		if level == 0 {
			return "<p>" + markup(text) + "</p>\n"
		}
		return fmt.Sprintf("<h%d>%s</h%d>\n", level, markup(text), level)
	})
}

// markup is a text in HTML; what looks like markup in it is taken for that.
func markup(text string) string {
	if !strings.Contains(text, "</") {
		text = html.EscapeString(text)
	}
	return withMarkup(text, "<b>$1</b>", `<a href="$2">$1</a>`)
}

// withMarkup writes what is bold and what is a link in the signs of Markdown, as people
// type them into cells, in the signs of another syntax.
func withMarkup(text, bold, link string) string {
	text = regexp.MustCompile(`\*\*(.+?)\*\*`).ReplaceAllString(text, bold)
	return regexp.MustCompile(`\[(.+?)\]\((.+?)\)`).ReplaceAllString(text, link)
}

func (row Row) at(k int) Cell {
	if k < len(row.Cells) {
		return row.Cells[k]
	}
	return Cell{}
}

func (w *Workbook) text(table func(b *strings.Builder, rows []Row, columns int), mark string) (string, bool) {
	for _, s := range w.Sheets {
		for _, row := range s.Rows {
			for k, c := range row.Cells {
				if c.Kind == "^" || c.Kind == "<" && slices.ContainsFunc(row.Cells[1:], func(c Cell) bool { return c.Kind != "<" }) || k == 0 && c.Kind == "<" {
					return "", false
				}
			}
		}
	}
	return w.blocks(false, table, func(level int, text string) string {
		return strings.TrimLeft(strings.Repeat(mark, level)+" "+text+"\n", " ")
	})
}

// blocks writes the rows between empty ones: those above a table, of one cell each, as
// headings and paragraphs (level 0), the others as a table. Where cells can be merged, a
// table can have empty rows, too.
func (w *Workbook) blocks(merged bool, table func(b *strings.Builder, rows []Row, columns int), line func(level int, text string) string) (string, bool) {
	if len(w.Sheets) != 1 || len(w.Sheets[0].Comments) > 0 {
		return "", false
	}
	var b strings.Builder
	var rows []Row
	flush := func() {
		first, last := 1<<20, 0
		for _, row := range rows {
			for k, c := range row.Cells {
				if c.Text != "" || c.Kind == "<" && last == k && k > 0 {
					first, last = min(first, k), max(last, k+1)
				}
			}
		}
		if len(rows) > 0 {
			for i := range rows {
				rows[i].Cells = rows[i].Cells[min(first, len(rows[i].Cells)):]
			}
			table(&b, rows, last-first)
			b.WriteString("\n")
		}
		rows = nil
	}
	last := 0
	for _, row := range w.Sheets[0].Rows {
		filled := 0
		var only Cell
		for _, c := range row.Cells {
			if c.Format != "" || row.Hidden || !merged && c.Kind == "^" {
				return "", false
			}
			if c.Text != "" {
				filled++
				only = c
			}
		}
		if row.Number > last+1 || filled == 0 && !merged {
			flush()
		}
		last = row.Number
		switch {
		case filled == 0 && len(rows) == 0:
		case filled == 1 && len(rows) == 0:
			level := 0
			if b.Len() == 0 {
				level = 1
			} else if only.Bold {
				level = 2
			}
			b.WriteString(line(level, strings.ReplaceAll(shown(only), "\n", " ")) + "\n")
		default:
			rows = append(rows, row)
		}
	}
	flush()
	return b.String(), true
}
