package markdown

import (
	"cmp"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"deroule/convert"
	"deroule/convert/outline"
	"deroule/convert/text"
	"deroule/model"
)

// FuzzOutline holds for any bytes: no panic, the same outline each time, every
// letter in it where it says, and, where the source has no markup that hides
// words, every letter of the source in it once and in order.
func FuzzOutline(f *testing.F) {
	for _, data := range samples(f) {
		f.Add(data)
	}
	for _, seed := range []string{
		"- a\n      - b\n\t\t- c\nd\n| e |\n", "a\n    1. b\n    c\n", "> - a\n> | b |\n> |---|\nc",
		"|a|b|\n|-|-|\n|c|\n||d|e|", "**a\n**b** c**", "+--+\n| a |\n| b |\n+==+\n| c |", "-+\n-+\n| a | a |\n| b |\n+=", "•\ta\n\u00a0– b", "1. a\n2) b\n10. c",
		"a\r\nb\rc", "\xffé", "\xff\xfea\x00", "~~~\na\n~~~\n~~~\nb", "a|b|c\n-|-|-\n- | d\n* e | f\n\n1|2|3\n<p>\n> | g | h", "|a|b|\n|-|-|\n|c\n- d\n\n### e|f|\n|g\n- h\n|i|",
		"<dl><div><dt>a<dd>b<dd><ul><li>c</dl>d<table><tr><td rowspan=2>e<td colspan=3>f<tr><td>g</table>",
		"##a\n#\nb\n===\nc\nd\n---", "- | a | b |\n  |---|---|\n  | c |\ne | f",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			t.Skip("large inputs are for the benchmark")
		}
		checkOutline(t, data)
	})
}

func TestOutlineOfSamplesHoldsItsProperties(t *testing.T) {
	// Links and tables of contents stand in most plans: what remains without
	// their targets must be whole.
	hidden := regexp.MustCompile(`(?i)\[\[toc\]\]|\]\([^ )]*\)`)
	for file, data := range samples(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			checkOutline(t, data)
			checkOutline(t, hidden.ReplaceAll(data, []byte("]")))
		})
	}
}

func samples(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	samples := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		samples[file] = data
	}
	return samples
}

func checkOutline(t *testing.T, data []byte) {
	t.Helper()
	src := convert.Source{Name: "plan.md", Data: data}
	doc, err := Outline(src)
	if err != nil {
		t.Fatalf("%q: %v", data, err)
	}
	again, err := Outline(src)
	if err != nil || !reflect.DeepEqual(doc, again) {
		t.Fatalf("%q: the second outline differs (%v)", data, err)
	}
	source, _ := text.Decode(data)
	texts := collect(doc)
	checkPlaces(t, source, texts)
	checkNesting(t, source, model.Pos{}, doc.Blocks)
	if hidesWords(source) {
		return
	}
	if got, want := lettersOf(texts), letters(source); got != want {
		t.Fatalf("the letters of\n%s\nare %q, those of the outline %q\n%s", source, want, got, outline.Dump(doc))
	}
}

// hidesWords reports whether markup of the source may hold words of its own:
// tags, entities, addresses, attributes, names of code and of metadata.
func hidesWords(source string) bool {
	for _, markup := range []string{"<", "&", "{", "[[", "](", "]:", "```", "~~~", "toc", "tdm"} {
		if strings.Contains(strings.ToLower(source), markup) {
			return true
		}
	}
	return strings.HasPrefix(source, "---") || strings.HasPrefix(source, "+++") || strings.HasPrefix(source, "%")
}

// marked is a text, with the list marker before it.
type marked struct {
	marker string
	outline.Text
}

func collect(doc *outline.Document) []marked {
	texts := []marked{{"", doc.Title}}
	for _, p := range doc.Properties {
		texts = append(texts, marked{"", p.Value})
	}
	lines := func(marker string, lines []outline.Text) {
		texts = append(texts, marked{marker: marker})
		for _, line := range lines {
			texts = append(texts, marked{"", line})
		}
	}
	row := func(row outline.Row) {
		var written []outline.Text // line by line: cells of a grid go on over several
		for _, cell := range row.Cells {
			written = append(written, cell.Lines()...)
		}
		slices.SortStableFunc(written, func(a, b outline.Text) int {
			return cmp.Or(cmp.Compare(a.Pos().Line, b.Pos().Line), cmp.Compare(a.Pos().Column, b.Pos().Column))
		})
		lines("", written)
	}
	var walk func([]outline.Block)
	walk = func(blocks []outline.Block) {
		for _, block := range blocks {
			switch b := block.(type) {
			case *outline.Heading:
				lines("", []outline.Text{b.Text})
			case *outline.Paragraph:
				lines("", b.Lines)
			case *outline.Verbatim:
				lines("", b.Lines)
			case *outline.List:
				for _, item := range b.Items {
					lines(item.Marker, item.Lines)
					walk(item.Blocks)
				}
			case *outline.Table:
				if b.Header != nil {
					row(*b.Header)
				}
				for _, r := range b.Rows {
					row(r)
				}
			}
		}
	}
	walk(doc.Blocks)
	return texts
}

// checkPlaces looks every letter of the texts up in the source.
func checkPlaces(t *testing.T, source string, texts []marked) {
	t.Helper()
	decoded := strings.Contains(source, "&") // by an entity
	var lines [][]rune
	for line := range strings.SplitSeq(source, "\n") {
		lines = append(lines, []rune(line))
	}
	for _, text := range texts {
		if !utf8.ValidString(text.Plain) {
			t.Fatalf("%q is not valid UTF-8, in\n%s", text.Plain, source)
		}
		for i, r := range text.Plain {
			if !unicode.IsLetter(r) {
				continue
			}
			pos := text.PosAt(i)
			if pos.Line < 1 || pos.Line > len(lines) || pos.Column < 1 || pos.Column > len(lines[pos.Line-1]) {
				t.Fatalf("%q of %q stands at %v, outside of\n%s", r, text.Plain, pos, source)
			}
			if at := lines[pos.Line-1][pos.Column-1]; at != r && !decoded {
				t.Fatalf("%q of %q stands at %v, where %q is, in\n%s", r, text.Plain, pos, at, source)
			}
		}
	}
}

// checkNesting holds each block, item, row and cell to the lines of what it stands in,
// which are those from outer to its end; the document itself has none.
func checkNesting(t *testing.T, source string, outer model.Pos, blocks []outline.Block) {
	t.Helper()
	inside := func(outer, at model.Pos) {
		t.Helper()
		if end := max(outer.Line, outer.EndLine); outer.Line > 0 && (at.Line < outer.Line || max(at.Line, at.EndLine) > end) {
			t.Fatalf("what stands at %v to line %d is outside of %v to line %d, in\n%s", at, at.EndLine, outer, end, source)
		}
	}
	for _, block := range blocks {
		at := block.Position()
		inside(outer, at)
		switch b := block.(type) {
		case *outline.List:
			for _, item := range b.Items {
				inside(at, item.Pos)
				checkNesting(t, source, item.Pos, item.Blocks)
			}
		case *outline.Table:
			for row := range b.All() {
				inside(at, row.Pos)
				for _, cell := range row.Cells {
					inside(row.Pos, cell.Pos)
					for _, line := range cell.Lines() {
						inside(row.Pos, line.Pos())
					}
				}
			}
		}
	}
}

func lettersOf(texts []marked) string {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(letters(text.marker))
		b.WriteString(letters(text.Plain))
	}
	return b.String()
}

// letters are what words are made of.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
