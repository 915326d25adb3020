package interpret_test

import "testing"

// TestHeadingsInItems reads one plan whose headings stand in the items of lists, in
// Markdown and in HTML: as the same plan without the list.
func TestHeadingsInItems(t *testing.T) {
	want := outlineOf(readMarkdown(t, "# Cycle\n\n## Oiseaux\n\n5 mai 2026, 9h-12h\n\n## Jardin\n\n12 mai 2026, 9h-12h\n"))
	if want != "2026-05-05 Oiseaux 09:00-12:00\n2026-05-12 Jardin 09:00-12:00\n" {
		t.Fatalf("the plan without the list reads as\n%s", want)
	}
	tests := []struct{ name, source, want string }{
		{"cards of HTML", "# Cycle\n\n<ul>\n<li><h3>Oiseaux</h3><p>5 mai 2026, 9h-12h</p></li>\n<li><h3>Jardin</h3><p>12 mai 2026, 9h-12h</p></li>\n</ul>\n", want},
		{"cards as high as the title", "# Cycle\n\n- # Oiseaux\n\n  5 mai 2026, 9h-12h\n\n- # Jardin\n\n  12 mai 2026, 9h-12h\n", want},
		{"items that begin with a heading", "# Cycle\n\n- ### 5 mai 2026 : Oiseaux\n  - 9h : écouter\n- ### 12 mai 2026 : Jardin\n  - 9h : bêcher\n\nÀ bientôt.\n",
			"2026-05-05 Oiseaux\n  09:00- écouter\n2026-05-12 Jardin\n  09:00- bêcher\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := readMarkdown(t, test.source)
			if got := outlineOf(p); p.Title != "Cycle" || got != test.want {
				t.Errorf("%s: got\n%swant\n%s", p.Title, got, test.want)
			}
		})
	}
}
