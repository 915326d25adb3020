package markdown

import (
	"fmt"
	"strings"
	"testing"

	"deroule/convert"
)

// yearPlan is a plan of about that many bytes, as people write them.
func yearPlan(size int) string {
	var b strings.Builder
	b.WriteString("# Programme\n\n[[toc]]\n\n| Session | Date | Horaires | Lieu |\n| --- | --- | --- | --- |\n")
	for i := 0; b.Len() < size/4; i++ {
		fmt.Fprintf(&b, "| Atelier **n° %d** | %d mars | 9h30-18h30 | Halle<br>salle %d |\n", i, i%28+1, i%7)
	}
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "\n## Session du %d mars\n\n**Objectifs :** avancer, voir [le guide](guide.md)\n", i%28+1)
		b.WriteString("- 9h - 9h30** : accueil\n- 9h30 - 11h : atelier\n  - en petits groupes\nAvec *Inès* et *Yann*.\n- 11h : pause\n")
	}
	return b.String()
}

func BenchmarkOutline(b *testing.B) {
	const mega = 1 << 20
	inputs := []struct {
		name, data string
	}{
		{"plan of 10 KB", yearPlan(10 << 10)},
		{"plan of 1 MB", yearPlan(mega)},
		{"one line", strings.Repeat("mot ", mega/4)},
		{"quotations", strings.Repeat(">", mega)},
		{"items", strings.Repeat("- ", mega/2) + "x"},
		{"brackets", strings.Repeat("[", mega)},
		{"links that do not end", strings.Repeat("[a](", mega/4)},
		{"emphasis that does not end", strings.Repeat("a*_", mega/3)},
		{"nested lists", nestedList(4000)},
	}
	for _, input := range inputs {
		b.Run(input.name, func(b *testing.B) {
			src := convert.Source{Name: "plan.md", Data: []byte(input.data)}
			b.ReportAllocs()
			b.SetBytes(int64(len(src.Data)))
			for b.Loop() {
				if _, err := Outline(src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func nestedList(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return b.String()
}
