package interpret_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/interpret"
	"deroule/convert/judge"
	"deroule/convert/markdown"
	"deroule/convert/org"
	"deroule/convert/outline"
)

var corpus = flag.String("corpus", "", "a folder of plans: TestWhatWeightsDo tells for how many of them each weight decides")

// TestWhatWeightsDo prints, for each weight, how many plans are read otherwise where
// it is nothing, a quarter less and a quarter more.
func TestWhatWeightsDo(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus")
	}
	docs := outlines(t, *corpus)
	chosen := func(w judge.Weights) []string {
		list := make([]string, len(docs))
		for i, doc := range docs {
			list[i], _ = interpret.Chosen(doc, convert.ReadOptions{}, w)
		}
		return list
	}
	weights := judge.New()
	usual := chosen(weights)
	for _, line := range judge.Table() {
		var changed [3]int
		for k, factor := range []float64{0, 0.75, 1.25} {
			for i, choices := range chosen(weights.With(map[string]float64{line.Name: factor * line.Points})) {
				if choices != usual[i] {
					changed[k]++
				}
			}
		}
		t.Logf("%-24s %6.3g  without %3d, a quarter less %3d, a quarter more %3d of %d", line.Name, line.Points, changed[0], changed[1], changed[2], len(docs))
	}
}

func outlines(t *testing.T, folder string) []*outline.Document {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var docs []*outline.Document
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		src := convert.Source{Name: filepath.Base(file), Data: data}
		var doc *outline.Document
		switch {
		case strings.HasSuffix(file, ".md"):
			doc, err = markdown.Outline(src)
		case strings.HasSuffix(file, ".org"):
			doc, err = org.Outline(src)
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if doc != nil {
			docs = append(docs, doc)
		}
	}
	return docs
}
