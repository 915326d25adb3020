package formats

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/markdown"
	"deroule/convert/org"
	"deroule/convert/outline"
)

// piece is a block, or a place for one, in some syntax: "T" stands for a word that occurs
// nowhere else, and in a place "BLOCK" for the block, with the blanks before it on
// each of its lines.
type piece struct{ name, source string }

// syntax is what documents can be built of in one syntax.
type syntax struct {
	name           string
	plan           string // a plan with a session, and "PLACE" within it
	blocks, places []piece
	outline        func(convert.Source) (*outline.Document, error)
}

func syntaxes() []syntax {
	html := []piece{
		{"heading", "<h4>T</h4>"}, {"paragraphs", "<p>T T</p>\n<p>T</p>"}, {"words", "T\nT"}, {"list", "<ul><li>T</li>\n<li>T\n<ul><li>T</li></ul></li></ul>"},
		{"numbers", "<ol><li><p>T</p><p>T</p></li></ol>"}, {"definitions", "<dl><dt>T</dt><dd>T</dd>\n<dt>T</dt><dd><p>T</p></dd></dl>"},
		{"table", "<table><caption>T</caption><tr><th>T</th><th>T</th></tr>\n<tr><td>T</td><td>T</td></tr></table>"}, {"code", "<pre>T\n  T</pre>"},
		{"quotation", "<blockquote><p>T</p></blockquote>"}, {"figure", "<figure><img src=\"a.png\" alt=\"T\"><figcaption>T</figcaption></figure>"},
		{"strong words", "<strong>T</strong>"}, {"form", "<label>T <input value=\"x\"></label><button>T</button>"},
		{"folded", "<details><summary>T</summary>T</details>"}, {"address", "<address>T<br>T</address>"},
	}
	return []syntax{
		{
			name: "Markdown", outline: markdown.Outline,
			plan: "# Cycle\n\n## 5 mai 2026 : Ouverture\n\nPLACE\n\n## 12 mai 2026 : Suite\n\n- 9h - 10h : Bilan\n",
			blocks: append([]piece{
				{"heading", "### T"}, {"underlined heading", "T\n==="}, {"paragraph", "T T\nT"}, {"list", "- T\n- T\n  - T"}, {"numbers", "1. T\n2. T"},
				{"table", "| T | T |\n|---|---|\n| T | T |"}, {"bare table", "T | T\n--|--\nT | T"}, {"grid", "+---+---+\n| T | T |\n+===+===+\n| T | T |\n+---+---+"},
				{"code", "```\nT\n```"}, {"quotation", "> T\n> T"}, {"definition", "T\n: T"}, {"callout", "> [!NOTE]\n> T"},
			}, html...),
			places: []piece{
				{"the document", "BLOCK"}, {"an item", "- T\n\n  BLOCK\n\n- T"}, {"an item of an item", "- T\n  - T\n\n    BLOCK"}, {"a numbered item", "1. T\n\n   BLOCK"},
				{"an item of its own", "- BLOCK"}, {"a quotation", "> BLOCK"}, {"an item in a quotation", "> - T\n>\n>   BLOCK"},
				{"a div", "<div>\n\nBLOCK\n\n</div>"}, {"a tight div", "<div>\nBLOCK\n</div>"}, {"details", "<details><summary>T</summary>\n\nBLOCK\n\n</details>"},
				{"tight details", "<details>\n<summary>T</summary>\nBLOCK\n</details>"},
				{"a cell", "<table><tr><td>T</td><td>\n\nBLOCK\n\n</td></tr></table>"}, {"a footnote", "T[^1]\n\n[^1]: T\n\n    BLOCK"}, {"a list of HTML", "<ul><li>\n\nBLOCK\n\n</li></ul>"},
				{"a fenced div", "::: note\nBLOCK\n:::"},
			},
		},
		{
			name: "HTML in Markdown", outline: markdown.Outline,
			plan:   "# Cycle\n\n<h2>5 mai 2026 : Ouverture</h2>\n\nPLACE\n\n<h2>12 mai 2026 : Suite</h2>\n\n<ul><li>9h - 10h : Bilan</li></ul>\n",
			blocks: html,
			places: []piece{
				{"the document", "BLOCK"}, {"a div", "<div>BLOCK</div>"}, {"an item", "<ul><li>T BLOCK</li><li>T</li></ul>"}, {"an item of its own", "<ul><li>BLOCK</li></ul>"}, {"an item of an item", "<ul><li>T<ol><li>BLOCK</li></ol></li></ul>"},
				{"a quotation", "<blockquote>BLOCK</blockquote>"}, {"a cell", "<table><tr><td>T</td><td>BLOCK</td></tr></table>"}, {"a header cell", "<table><tr><th>BLOCK</th><td>T</td></tr></table>"},
				{"a cell of a table in a cell", "<table><tr><td><table><tr><td>T</td><td>BLOCK</td></tr></table></td><td>T</td></tr></table>"},
				{"details", "<details><summary>T</summary>BLOCK</details>"}, {"a description", "<dl><dt>T</dt><dd>BLOCK</dd></dl>"}, {"a list outside of its items", "<ul>BLOCK<li>T</li></ul>"},
				{"a table outside of its cells", "<table>BLOCK<tr><td>T</td></tr></table>"}, {"a section", "<section><header>T</header>BLOCK<footer>T</footer></section>"}, {"a span", "<p><span>T BLOCK</span></p>"},
			},
		},
		{
			name: "org", outline: org.Outline,
			plan: "* Cycle\n** 5 mai 2026 : Ouverture\nPLACE\n** 12 mai 2026 : Suite\n- 9h - 10h : Bilan\n",
			blocks: []piece{
				{"paragraph", "T T\nT"}, {"list", "- T\n- T\n  - T"}, {"numbers", "1. T\n2. T"}, {"term", "- T :: T"}, {"table", "| T | T |\n|---+---|\n| T | T |"},
				{"grid", "+---+---+\n| T | T |\n+---+---+"}, {"example", "#+begin_example\nT\n#+end_example"}, {"quotation", "#+begin_quote\nT\n#+end_quote"}, {"fixed width", ": T"},
				{"drawer", ":T:\nT\n:END:"}, {"caption", "#+caption: T\n| T |"}, {"verse", "#+begin_verse\nT\nT\n#+end_verse"}, {"special block", "#+begin_note\nT\n#+end_note"},
			},
			places: []piece{
				{"the document", "BLOCK"}, {"a headline", "*** T\nBLOCK"}, {"an item", "- T\n\n  BLOCK\n- T"}, {"an item of an item", "- T\n  - T\n    BLOCK"}, {"a numbered item", "1. T\n   BLOCK"},
				{"a quotation", "#+begin_quote\nBLOCK\n#+end_quote"}, {"a drawer", ":NOTES:\nBLOCK\n:END:"}, {"a footnote", "T[fn:1]\n\n[fn:1] T\nBLOCK"}, {"a special block", "#+begin_aside\nBLOCK\n#+end_aside"},
			},
		},
	}
}

// build puts the block into the place and the place into the plan, with words for each T.
func (s syntax) build(block, place piece) (source string, words []string) {
	placed := regexp.MustCompile(`(?m)^(.*?)BLOCK`).ReplaceAllStringFunc(place.source, func(line string) string {
		before := strings.TrimSuffix(line, "BLOCK")
		indent := strings.Map(func(r rune) rune {
			if strings.ContainsRune("> ", r) {
				return r
			}
			return ' '
		}, before)
		if strings.Contains(before, "<") {
			indent = ""
		}
		return before + strings.ReplaceAll(block.source, "\n", "\n"+indent)
	})
	source = regexp.MustCompile(`\bT\b`).ReplaceAllStringFunc(strings.Replace(s.plan, "PLACE", placed, 1), func(string) string {
		words = append(words, inventedWord(len(words)))
		return words[len(words)-1]
	})
	return source, words
}

// inventedWord is a word that no language has and no other contains.
func inventedWord(n int) string {
	syllables := []string{"ba", "du", "ko", "li", "me", "po", "ra", "tu"}
	return "zy" + syllables[n/8%8] + syllables[n%8] + "vox"
}

// TestEveryBlockInEveryPlaceIsKept builds each block in each place of each syntax: every
// word is in the outline once, where the source has it, and in the programme.
func TestEveryBlockInEveryPlaceIsKept(t *testing.T) {
	for _, s := range syntaxes() {
		for _, place := range s.places {
			for _, block := range s.blocks {
				t.Run(fmt.Sprintf("%s/%s in %s", s.name, block.name, place.name), func(t *testing.T) {
					source, words := s.build(block, place)
					src := convert.Source{Name: "plan", Data: []byte(source)}
					doc, err := s.outline(src)
					if err != nil {
						t.Fatal(err)
					}
					checkWords(t, source, words, doc)
					name := "plan.md"
					if s.name == "org" {
						name = "plan.org"
					}
					p, err := All().Read(convert.Source{Name: name, Data: src.Data}, convert.ReadOptions{})
					if err != nil {
						t.Fatal(err)
					}
					p.Diagnostics = nil
					facts, err := json.Marshal(p)
					if err != nil {
						t.Fatal(err)
					}
					for _, word := range words {
						if !strings.Contains(string(facts), word) {
							t.Errorf("the programme of\n%s\nlacks %q", source, word)
						}
					}
					if len(p.Sessions) != 2 {
						t.Errorf("%d sessions of\n%s", len(p.Sessions), source)
					}
				})
			}
		}
	}
}

// checkWords looks each word up in the texts of the outline, and each of those in the source.
func checkWords(t *testing.T, source string, words []string, doc *outline.Document) {
	t.Helper()
	lines := strings.Split(source, "\n")
	found := map[string]int{}
	look := func(texts ...outline.Text) {
		for _, text := range texts {
			for _, word := range words {
				for at := 0; ; {
					i := strings.Index(text.Plain[at:], word)
					if i < 0 {
						break
					}
					at += i
					found[word]++
					pos := text.PosAt(at)
					if pos.Line < 1 || pos.Line > len(lines) || !strings.HasPrefix(string([]rune(lines[pos.Line-1])[max(0, pos.Column-1):]), word) {
						t.Errorf("%q stands at line %d, column %d of\n%s", word, pos.Line, pos.Column, source)
					}
					at += len(word)
				}
			}
		}
	}
	var walk func([]outline.Block)
	walk = func(blocks []outline.Block) {
		for _, block := range blocks {
			switch b := block.(type) {
			case *outline.Heading:
				look(b.Text)
			case *outline.Paragraph:
				look(b.Lines...)
			case *outline.Verbatim:
				look(b.Lines...)
			case *outline.List:
				for _, item := range b.Items {
					look(item.Lines...)
					walk(item.Blocks)
				}
			case *outline.Table:
				for row := range b.All() {
					for _, cell := range row.Cells {
						look(cell.Lines()...)
					}
				}
			}
		}
	}
	walk(doc.Blocks)
	for _, word := range words {
		if found[word] != 1 {
			t.Errorf("%q is %d times in the outline of\n%s\n%s", word, found[word], source, outline.Dump(doc))
		}
	}
}
