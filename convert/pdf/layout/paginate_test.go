package layout

import (
	"strings"
	"testing"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// set paginates what is put in the galley of a document.
func set(t *testing.T, put func(*composer)) *page.Document {
	t.Helper()
	c, err := newComposer(&model.Programme{Language: "fr"}, Options{Theme: templates.Plain()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	put(c)
	return c.finish(false)
}

// linesOn counts the lines of an element on each page that has some.
func linesOn(d *page.Document, e *page.Element) []int {
	var counts []int
	for _, sheet := range d.Pages {
		n, last := 0, page.Length(0)
		for _, x := range sheet.Texts {
			if x.Element == e && x.Baseline != last {
				n, last = n+1, x.Baseline
			}
		}
		if n > 0 {
			counts = append(counts, n)
		}
	}
	return counts
}

// Wherever on a page a paragraph begins, neither its first line nor its last stands
// alone on one.
func TestNoLineStandsAlone(t *testing.T) {
	for words := 20; words <= 120; words += 20 {
		for above := range 52 {
			var e *page.Element
			d := set(t, func(c *composer) {
				for range above {
					c.add(slug{height: c.look.leading})
				}
				e = c.structure.Add(page.RoleText)
				text := strings.TrimSpace(strings.Repeat("rencontre ", words))
				c.add(c.paragraph([]typeset.Span{{Words: text, Style: c.look.text}}, 0, c.look.column, e)...)
			})
			counts := linesOn(d, e)
			if len(counts) > 1 && (counts[0] == 1 || counts[len(counts)-1] == 1) {
				t.Errorf("%d words under %d lines stand on pages as %v lines", words, above, counts)
			}
		}
	}
}

// A table that goes on over pages has its head on each, once, and a row never begins
// under its rule without it.
func TestHeadsOfTablesAreRepeated(t *testing.T) {
	d := set(t, func(c *composer) {
		var rows []row
		for range 150 {
			rows = append(rows, row{cells: []cell{{{{Words: "lundi", Style: c.look.table}}}, {{{Words: "un atelier", Style: c.look.table}}}}})
		}
		c.add(c.table([]string{"Jour", "Thème"}, rows, c.structure)...)
	})
	if len(d.Pages) < 3 {
		t.Fatalf("%d pages, want several", len(d.Pages))
	}
	rows := 0
	for i, sheet := range d.Pages {
		heads, top := 0, page.Length(0)
		for _, x := range sheet.Texts {
			switch x.Words {
			case "Jour":
				heads++
				top = x.Baseline
				if (x.Element != nil) != (i == 0) {
					t.Errorf("page %d: the head belongs to the structure: %v", i+1, x.Element != nil)
				}
			case "lundi":
				rows++
				if x.Baseline <= top {
					t.Errorf("page %d: a row stands above the head", i+1)
				}
			}
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", i+1, heads)
		}
	}
	if rows != 150 {
		t.Errorf("%d rows are printed, want 150", rows)
	}
}

// Columns are as wide as their words ask for: whole where that can be, parted where
// it cannot, never past the room.
func TestColumnWidths(t *testing.T) {
	c, err := newComposer(&model.Programme{Language: "fr"}, Options{Theme: templates.Plain()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	heads := []string{"A", "B"}
	rows := []row{{cells: []cell{{{{Words: "oui", Style: c.look.table}}}, {{{Words: "accompagnement méthodologique", Style: c.look.table}}}}}}
	least, most := c.extents(heads, rows)
	parts := c.hyphenatedExtents(heads, rows)
	for _, test := range []struct {
		name string
		room page.Length
		want func(widths []page.Length) bool
	}{
		{"all on one line", sum(most), func(w []page.Length) bool { return w[0] >= most[0] && w[1] >= most[1] }},
		{"words whole", sum(least) - c.gutter(), func(w []page.Length) bool { return w[0] >= least[0] && w[1] >= least[1] }},
		{"words parted", sum(parts) - c.gutter(), func(w []page.Length) bool { return w[0] >= parts[0] && w[1] >= parts[1] && w[1] < least[1] }},
		{"words cut", sum(parts) / 2, func(w []page.Length) bool { return w[1] < parts[1] }},
	} {
		widths := c.columnWidths(heads, rows, test.room)
		if !test.want(widths) || sum(widths) > test.room+c.gutter() {
			t.Errorf("%s: widths %v in a room of %v", test.name, widths, test.room)
		}
	}
}
