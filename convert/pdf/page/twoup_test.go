package page

import (
	"slices"
	"testing"
)

// Pages of a booklet follow one another once its sheets are folded; links still lead to
// their page.
func TestBooklet(t *testing.T) {
	for count, want := range map[int][]string{
		1: {" 1", " "},
		4: {"4 1", "2 3"},
		6: {" 1", "2 ", "6 3", "4 5"},
		8: {"8 1", "2 7", "6 3", "4 5"},
	} {
		d := &Document{Width: 300, Height: 400}
		for n := range count {
			p := &Page{}
			p.Texts = []Text{{Words: string(rune('1' + n))}}
			p.Links = []Link{{Target: Place{Page: count, Y: 7}}}
			d.Pages = append(d.Pages, p)
		}
		booklet := d.Booklet()
		var got []string
		for i, sheet := range booklet.Pages {
			left, right := "", ""
			for _, x := range sheet.Texts {
				if x.X < 300 {
					left = x.Words
				} else {
					right = x.Words
				}
			}
			got = append(got, left+" "+right)
			for _, l := range sheet.Links {
				if target := booklet.Pages[l.Target.Page-1]; !slices.ContainsFunc(target.Texts, func(x Text) bool { return x.Words == string(rune('0'+count)) }) {
					t.Errorf("%d pages, sheet %d: a link leads to sheet %d", count, i+1, l.Target.Page)
				}
			}
		}
		if !slices.Equal(got, want) || booklet.Width != 600 {
			t.Errorf("%d pages stand as %q, want %q", count, got, want)
		}
	}
}
