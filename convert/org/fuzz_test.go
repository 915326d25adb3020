package org

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"deroule/convert"
	"deroule/convert/outline"
	"deroule/convert/text"
	"deroule/model"
)

// FuzzOutline holds, of any bytes: each place is in the file, each word stands
// where it is said to stand, and no word is lost.
func FuzzOutline(f *testing.F) {
	samples, err := filepath.Glob("testdata/*.org")
	if err != nil || len(samples) == 0 {
		f.Fatalf("no documents to begin with: %v", err)
	}
	for _, sample := range samples {
		data, err := os.ReadFile(sample)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, seed := range []string{
		"a *b /c\nd/ e* [[f][g]] \\vert{} ~~h~~ i** <https://j.example>",
		"|a||b\\|c<br>d|\n|-\n| <l3> |", "- a\nb\n  1. [ ] c :: d\n\n\n  e", "#+begin_src\n:END:\n#+end_src\n:A:\n:END:",
	} {
		f.Add([]byte(seed))
	}
	markup := markupPatterns()
	f.Fuzz(func(t *testing.T, data []byte) { examine(t, data, markup) })
}

// TestAssembled examines documents put together at random from what org-mode
// documents are made of.
func TestAssembled(t *testing.T) {
	lines := []string{
		"", "", "* a", "** TODO [#A] b :c:", "d", "  e *f", "g* h", "- i", "  - j :: k", "\t+ [X] l", "1. [@3] m", "a) n", "b) o",
		"| p || *q* |", "|---+---|", "  | r | s<br>t", "| <l> | / |", "#+title: u", "#+v: w", "#+caption[x]: y", "#+INCLUDE: z",
		"#+begin_src a", "#+end_src", "  #+begin_quote b", "#+end_quote", "#+begin_comment", "#+end_comment", ":c:", ":END:",
		":PROPERTIES:", ":d: e", ":ID: f", ":LOGBOOK:", ": g", ":", "-----", "# h", "SCHEDULED: <2027-01-05 mar.> CLOSED: [2027-01-06]",
		",* i", "\\begin{j}", "[fn:1] k",
	}
	words := []string{
		"l", " ", " ", "*", "/", "_", "+", "=", "~", "~~", "**", "[[", "]]", "][", "[", "]", "\\vert", "\\eacute{}", "\\", "|", "\\|", "<", ">",
		"https://m.example/n_o", "www.p.example", "{{{", "}}}", "$", "@@", "src_", "q", "É", "«", "…", "\u00a0", "\u200b", "::", "(", ")", "fn:1", "2/3",
		"[[r][s]]", "[[file:t.png]]", "[[#u][v *w*]]", "*x /y/*", "~~z~~", "=a b=", " _c d_ ", " **e",
	}
	markup := markupPatterns()
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 0))
		var b strings.Builder
		for range random.IntN(20) {
			if random.IntN(3) > 0 {
				b.WriteString(lines[random.IntN(len(lines))])
			}
			for range random.IntN(3) * random.IntN(8) {
				b.WriteString(words[random.IntN(len(words))])
			}
			b.WriteByte('\n')
		}
		examine(t, []byte(b.String()), markup)
	}
}

// examine holds the properties of the outline of one document.
func examine(t *testing.T, data []byte, markup []*regexp.Regexp) {
	t.Helper()
	defer func() {
		if t.Failed() {
			t.Fatalf("in the document\n%s", data)
		}
	}()
	doc, err := Outline(convert.Source{Name: "plan.org", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	source, _ := text.Decode(data)
	w := &witness{t: t, lines: strings.Split(source, "\n")}
	w.document(doc)
	for _, word := range wordsOf(w.lines, markup) {
		if !strings.Contains(w.kept.String(), word) {
			t.Errorf("%q is lost", word)
		}
	}
}

// witness looks at all of an outline.
type witness struct {
	t     *testing.T
	lines []string
	kept  strings.Builder // all words of the outline, in lower case
}

func (w *witness) document(doc *outline.Document) {
	w.text(doc.Title)
	for _, p := range doc.Properties {
		w.keep(p.Name)
		w.text(p.Value)
	}
	w.blocks(doc.Blocks)
	for _, k := range doc.Kept {
		w.place(k.Pos)
		w.keep(k.Title)
		w.keep(k.Text)
	}
	for _, d := range doc.Diagnostics {
		w.place(d.Source)
	}
}

func (w *witness) blocks(blocks []outline.Block) {
	last := 0
	for _, block := range blocks {
		at := block.Position()
		w.place(at)
		if at.Line < last || at.EndLine < at.Line {
			w.t.Errorf("%T at %d to %d, after a block at %d", block, at.Line, at.EndLine, last)
		}
		last = at.Line
		switch b := block.(type) {
		case *outline.Heading:
			w.text(b.Text)
		case *outline.Paragraph:
			w.texts(b.Lines)
		case *outline.Verbatim:
			w.texts(b.Lines)
		case *outline.List:
			for _, item := range b.Items {
				w.place(item.Pos)
				w.keep(item.Marker)
				w.texts(item.Lines)
				w.blocks(item.Blocks)
			}
		case *outline.Table:
			if b.Header != nil {
				w.row(*b.Header)
			}
			for _, row := range b.Rows {
				w.row(row)
			}
		}
	}
}

func (w *witness) row(row outline.Row) {
	w.place(row.Pos)
	for _, cell := range row.Cells {
		w.place(cell.Pos)
		w.texts(cell.Lines())
	}
}

func (w *witness) texts(texts []outline.Text) {
	for _, t := range texts {
		w.place(t.Pos())
		w.text(t)
	}
}

func (w *witness) text(t outline.Text) {
	w.keep(t.Plain)
	for _, s := range t.Spans {
		if s.Start < 0 || s.Start > s.End || s.End > len(t.Plain) {
			w.t.Errorf("span %v of %q", s, t.Plain)
		}
		w.keep(s.URL)
	}
	for i, r := range t.Plain {
		if isWordRune(r) {
			w.stands(r, t.PosAt(i))
		}
	}
}

func (w *witness) keep(words string) {
	w.kept.WriteString(strings.ToLower(words))
	w.kept.WriteByte('\n')
}

func (w *witness) place(at model.Pos) {
	if at.Line < 1 || at.Line > len(w.lines) || at.EndLine > len(w.lines) {
		w.t.Fatalf("place %v in a file of %d lines", at, len(w.lines))
	}
	if runes := []rune(w.lines[at.Line-1]); at.Column < 0 || at.Column > len(runes)+1 {
		w.t.Fatalf("place %v in a line of %d characters", at, len(runes))
	}
}

// stands holds that the character stands at the place, unless it is an entity's.
func (w *witness) stands(r rune, at model.Pos) {
	w.place(at)
	line := []rune(w.lines[at.Line-1])
	if at.Column > len(line) || line[at.Column-1] != r && line[at.Column-1] != '\\' {
		w.t.Errorf("%q is said to stand at %v", r, at)
	}
}

// wordsOf are the words of a document that no markup takes, in lower case.
func wordsOf(lines []string, markup []*regexp.Regexp) []string {
	partner := partners(lines)
	var words []string
	for i := 0; i < len(lines); i++ {
		switch kindOf(lines[i]) {
		case comment, endBlock, drawerEnd, drawer:
			continue
		case beginBlock:
			_, name := blockName(lines[i])
			if name == "comment" && partner[i] >= 0 {
				i = partner[i]
			}
			continue
		}
		line := strings.ToLower(lines[i])
		for _, pattern := range markup {
			line = pattern.ReplaceAllString(line, " ")
		}
		words = append(words, strings.FieldsFunc(line, func(r rune) bool { return !isWordRune(r) || unicode.IsUpper(r) })...)
	}
	return words
}

func markupPatterns() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^[\s\p{Z}]*#\+\S+?:[\s\p{Z}]*$`),
		regexp.MustCompile(`^[\s\p{Z}]*:[^\s:]+:\s*$`),
		regexp.MustCompile(`^[\s\p{Z}]*#\+(title|caption|html|latex|ascii|beamer|md|odt|property)`),
		regexp.MustCompile(`\\[a-z0-9]+`),
		regexp.MustCompile(`<br ?/?>`),
		regexp.MustCompile(`<[lcr]?[0-9]*>`),
		regexp.MustCompile(`\[x\]|\[@\S*\]`),
		regexp.MustCompile(`file:`),
	}
}
