package org

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/outline"
	"deroule/model"
)

// TestOutline reads what org-mode means by short documents.
func TestOutline(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"nothing", "", ""},
		{"blank lines", "\n \n\t\n", ""},

		{"blanks of any width", "*\u00a0Séance\n-\u202fa\n\u00a0\u00a0b", `
			1:1     heading 1 "Séance"
			2:1-3   list
			2:1-3     item "-"
			2:3         "a"
			3:3         "b"`},
		{"a star needs a blank", "*gras* seul", `
			1:1     paragraph
			1:2       "gras seul" strong("gras")`},
		{"an indented star is an item", "Avant\n  * point", `
			1:1     paragraph
			1:1       "Avant"
			2:3     list
			2:3       item "*"
			2:5         "point"`},
		{"tags need blanks before", "* Séance :9h: accueil:", `
			1:1     heading 1 "Séance :9h: accueil:"`},
		{"a headline of tags only", "* :data:", `
			1:1     heading 1 ""
			1:3     verbatim
			1:3       ":data:"`},
		{"a word that only begins as TODO", "* TODOS du jour", `
			1:1     heading 1 "TODOS du jour"`},
		{"declared words, but for what is done", "#+TODO: IDÉE(i) | ANNULÉ(a)\n* IDÉE Bilan\n* ANNULÉ Pitchs", `
			1:9     property todo "IDÉE(i) | ANNULÉ(a)"
			2:1     heading 1 "Bilan"
			2:3     verbatim
			2:3       "IDÉE"
			3:1     heading 1 "ANNULÉ Pitchs"`},

		{"empty cells", "| a || c |\n|||\n| | x", `
			1:1-3   table
			1:1       row
			1:3         cell "a"
			1:6         cell ""
			1:8         cell "c"
			2:1       row
			2:2         cell ""
			2:3         cell ""
			3:1       row
			3:2         cell ""
			3:5         cell "x"`},
		{"bars that separate nothing", `| a \vert b | \vert{}c | d\|e |`, `
			1:1     table
			1:1       row
			1:3         cell "a | b"
			1:15        cell "|c"
			1:26        cell "d|e"`},
		{"two rows above the rule are no header", "| a |\n| b |\n|---|\n| c |", `
			1:1-4   table
			1:1       row
			1:3         cell "a"
			2:1       row
			2:3         cell "b"
			4:1       row under a rule
			4:3         cell "c"`},
		{"one row and nothing below is no header", "|---|\n| a |\n|---|", `
			1:1-3   table
			2:1       row under a rule
			2:3         cell "a"`},
		{"rules only", "|---+---|\n|-|", ``},
		{"rules of Markdown and of drawn tables", "+---+---+\n| a | b |\n| --- | :-: |\n| -- | c |", `
			1:1-4   table
			2:1       header under a rule
			2:3         cell "a"
			2:7         cell "b"
			4:1       row under a rule
			4:3         cell "--"
			4:8         cell "c"`},
		{"groups of columns, and a slash that is none", "| / | < | <> |\n| 8 mars | / | <l> |", `
			1:1-2   table
			2:1       row
			2:3         cell "8 mars"
			2:12        cell "/"
			2:16        cell ""`},
		{"breaks within a cell", "| Rémi<br>Naïma <BR /> | 2 < 3 |", `
			1:1     table
			1:1       row
			1:3         cell
			1:3           "Rémi"
			1:11          "Naïma"
			1:26        cell "2 < 3"`},
		{"a table after an item, not in it", "- a\n| b |", `
			1:1     list
			1:1       item "-"
			1:3         "a"
			2:1     table
			2:1       row
			2:3         cell "b"`},

		{"bullets", "- a\n+ b\n1. c\n2) d", `
			1:1-2   list
			1:1       item "-"
			1:3         "a"
			2:1       item "+"
			2:3         "b"
			3:1-4   ordered list
			3:1       item "1."
			3:4         "c"
			4:1       item "2)"
			4:4         "d"`},
		{"letters in order", "a) un\nb) deux\n\nd) quatre", `
			1:1-2   ordered list
			1:1       item "a)"
			1:4         "un"
			2:1       item "b)"
			2:4         "deux"
			4:1     paragraph
			4:1       "d) quatre"`},
		{"initials are no bullets", "A. Perrin ouvre.\nM. Castel ferme.", `
			1:1-2   paragraph
			1:1       "A. Perrin ouvre."
			2:1       "M. Castel ferme."`},
		{"one blank line goes on, two do not", "- a\n\n  b\n\n- c\n\n\n  d", `
			1:1-5   list
			1:1-3     item "-"
			1:3         "a"
			3:3         paragraph
			3:3           "b"
			5:1       item "-"
			5:3         "c"
			8:3     paragraph
			8:3       "d"`},
		{"a line that is not indented ends the list", "- a\nAprès.", `
			1:1     list
			1:1       item "-"
			1:3         "a"
			2:1     paragraph
			2:1       "Après."`},
		{"but for one in small letters", "- a\net b\nEnfin", `
			1:1-3   list
			1:1-3     item "-"
			1:3         "a"
			2:1         lazy "et b"
			3:1         lazy "Enfin"`},
		{"and an address", "- a\nhttps://b.example", `
			1:1     list
			1:1       item "-"
			1:3         "a"
			2:1     paragraph
			2:1       "https://b.example" link("https://b.example" https://b.example)`},
		{"tabs are eight wide", "- a\n\t- b\n        - c", `
			1:1-3   list
			1:1-3     item "-"
			1:3         "a"
			2:2-3       list
			2:2           item "-"
			2:4             "b"
			3:9           item "-"
			3:11            "c"`},
		{"items further left", "   - a\n - b", `
			1:4     list
			1:4       item "-"
			1:6         "a"
			2:2     list
			2:2       item "-"
			2:4         "b"`},
		{"hours as terms", "- 9h - 9h30 :: café\n- fin ::\n- a::b", `
			1:1-3   list
			1:1       item "-"
			1:3         "9h - 9h30 : café"
			2:1       item "-"
			2:3         "fin :"
			3:1       item "-"
			3:3         "a::b"`},
		{"boxes and counters", "1. [@7] [ ] a\n2. [X]\n3. [x]y", `
			1:1-3   ordered list
			1:1       item "1."
			1:13        "a"
			2:1       item "2."
			2:7         ""
			3:1       item "3."
			3:4         "[x]y"`},

		{"comments", "a\n# b\n#c\n#\n#+begin_comment\nd\n#+end_comment", `
			1:1     paragraph
			1:1       "a"
			3:1     paragraph
			3:1       "#c"
			2:1     excluded "" "b"
			6:1     excluded "" "d"`},
		{"what is left out", "* COMMENT a\nb\n** c\n* d :x:noexport:\ne\n* f\n:LOGBOOK:\ng\n:END:\n:PROPERTIES:\n:ID: h\n:END:", `
			6:1     heading 1 "f"
			1:1-3   excluded "COMMENT a" "b\n** c"
			4:1-5   excluded "d :x:noexport:" "e"
			8:1     excluded "LOGBOOK" "g"
			11:2    metadata "ID" "h"`},
		{"tags of its own", "#+EXCLUDE_TAGS: secret\n* a :noexport:\n* b :secret:", `
			1:17    property exclude_tags "secret"
			2:1     heading 1 "a"
			2:5     verbatim
			2:5       ":noexport:"
			3:1     excluded "b :secret:" ""`},
		{"rules between paragraphs", "a\n-----\nb\n----", `
			1:1     paragraph
			1:1       "a"
			3:1-4   paragraph
			3:1       "b"
			4:1       "----"`},
		{"lines as they are", ": a\n:\n:b", `
			1:3-2   verbatim
			1:3       "a"
			2:2       ""
			3:1     paragraph
			3:1       ":b"`},
		{"blocks in blocks", "#+begin_quote\n#+BEGIN_EXAMPLE\n#+end_quote\n#+END_EXAMPLE\nb\n#+end_quote", `
			3:1     verbatim
			3:1       "#+end_quote"
			5:1     paragraph
			5:1       "b"`},
		{"a block in an item", "- a\n  #+begin_src\nb\n  #+end_src\n  c", `
			1:1-5   list
			1:1-5     item "-"
			1:3         "a"
			3:1         verbatim
			3:1           "b"
			5:3         paragraph
			5:3           "c"`},
		{"no block reaches over a headline", "#+begin_example\n* a\n#+end_example", `
			2:1     heading 1 "a"
			1:1     warning stray-markup ["#+begin_example"]
			3:1     warning stray-markup ["#+end_example"]`},
		{"lines for an exporter", "#+HTML: <b>gras</b>\n#+begin_export latex\n\\LaTeX\n#+end_export", `
			1:9     verbatim
			1:9       "<b>gras</b>"
			3:1     verbatim
			3:1       "\\LaTeX"`},
		{"captions", "#+CAPTION[Court]: Long\n#+caption: *Gras*", `
			1:10    paragraph
			1:10      "[Court]: Long"
			2:12    paragraph
			2:13      "Gras" strong("Gras")`},
		{"keywords that are none", "#+begin\n#+ a\n#+a", `
			1:1-3   paragraph
			1:1       "#+begin"
			2:1       "#+ a"
			3:1       "#+a"`},
		{"properties of the document", "#+PROPERTY: Lieu Halle bleue\n#+PROPERTY: seul\n#+author:\n:PROPERTIES:\n:Année+: 2027\n:END:", `
			1:18    property lieu "Halle bleue"
			2:13    property property "seul"
			5:10    property année "2027"`},
		{"a drawer of properties that holds something else", "* a\n:PROPERTIES:\n:b: c\nd\n:END:", `
			1:1     heading 1 "a"
			2:1-4   paragraph
			2:1       ":PROPERTIES:"
			3:1       ":b: c"
			4:1       "d"
			5:1     warning stray-markup [":END:"]`},
		{"planning", "DEADLINE: <2027-01-05 mar.>\nCLOCK: [2027-01-05 mar. 9:00]--[2027-01-05 mar. 10:00] =>  1:00\nDécembre", `
			1:1     paragraph
			1:1       "DEADLINE: <2027-01-05 mar.>"
			3:1     paragraph
			3:1       "Décembre"
			2:1     excluded "" "CLOCK: [2027-01-05 mar. 9:00]--[2027-01-05 mar. 10:00] =>  1:00"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(dedent(test.want), outline.Dump(read(t, test.source))); diff != "" {
				t.Errorf("outline of %q (-want +got):\n%s", test.source, diff)
			}
		})
	}
}

// dedent takes the margin of the tests off a text.
func dedent(s string) string {
	return strings.TrimPrefix(strings.ReplaceAll(s+"\n", "\n\t\t\t", "\n"), "\n")
}

// TestMarkup reads single lines: their words, and which of them have a style.
func TestMarkup(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{"*a* /b/ _c_ +d+ =e= ~f~", `"a b c d e f" strong("a") emphasis("b") emphasis("c") strike("d") code("e") code("f")`},
		{"*a /b/ c*", `"a b c" strong("a b c") emphasis("b")`},
		{"=*a* \\vert= \\vert", `"*a* \\vert |" code("*a* \\vert")`},
		{"« *a* », “/b/”, l’*c*… (_d_)", `"« a », “b”, l’c… (d)" strong("a") emphasis("b") strong("c") emphasis("d")`},
		{"8/10 et/ou 2*3*4 a_b_c 9h+1 a=b", `"8/10 et/ou 2*3*4 a_b_c 9h+1 a=b"`},
		{"ETP + mentors + invités", `"ETP + mentors + invités"`},
		{"à * * * et **** puis ____", `"à * * * et **** puis ____"`},

		{"**a** et ~~b~~", `"a et b" strong("a") strong("a") strike("b")`},
		{"9h - 9h30** : café", `"9h - 9h30 : café"`},
		{"**Objectifs :", `"Objectifs :"`},
		{"note ** et a**b et 5*", `"note ** et a**b et 5*"`},
		{"mots ~~ et 4~ ; -- et", `"mots ~~ et 4~ ; -- et"`},

		{"[[https://a.example/x][le *plan*]]", `"le plan" link("le plan" https://a.example/x) strong("plan")`},
		{"[[https://a.example]]", `"https://a.example" link("https://a.example" https://a.example)`},
		{"[[file:plan.pdf][plan]] [[./p.png]]", `"plan ./p.png" link("plan" plan.pdf) image("./p.png" ./p.png)`},
		{"[[*Déroulé][voir]] [[#id][là]] [[cible]]", `"voir là cible" link("voir" #Déroulé) link("là" #id) link("cible" #cible)`},
		{"[[a][b][c]] [[d][]]", `"a][b][c d][" link("a][b][c" #a) link("d][" #d)`},
		{"[[sans fin *a*", `"[[sans fin a" strong("a")`},
		{"(https://a.example/x_y_z/-/b), <https://b.example>.", `"(https://a.example/x_y_z/-/b), https://b.example." link("https://a.example/x_y_z/-/b" https://a.example/x_y_z/-/b) link("https://b.example" https://b.example)`},
		{"=https://a.example= *https://b.example*", `"https://a.example https://b.example" code("https://a.example") link("https://b.example" https://b.example) strong("https://b.example")`},
		{"clem@fabrique.example puis @@html:<br>@@", `"clem@fabrique.example puis @@html:<br>@@"`},

		{"<2027-02-13 sam.> [2027-02-13 Sat 15:00-18:30] <2027-02-13>--<2027-02-15 +1w>", `"<2027-02-13 sam.> [2027-02-13 Sat 15:00-18:30] <2027-02-13>--<2027-02-15 +1w>"`},
		{"{x} {{{date(a,b)}}} $a$ \\(b\\) src_sh{ls} [fn:1] [fn:2:note] [1/2] x^{2} H_2O", `"{x} {{{date(a,b)}}} $a$ \\(b\\) src_sh{ls} [fn:1] [fn:2:note] [1/2] x^{2} H_2O"`},
		{"[fn:1] *a* [2/3] {b} *c*", `"[fn:1] a [2/3] {b} c" strong("a") strong("c")`},
		{`a \to b caf\eacute{} \nbsp{}! \frac12 \hellip \copy2027`, "\"a → b café \u00a0! ½ … \\\\copy2027\""},
		{`C:\notes\to\copy \\srv\part \notes \x`, `"C:\\notes\\to\\copy \\\\srv\\part \\notes \\x"`},
		{`fin de ligne \\`, `"fin de ligne"`},
	} {
		t.Run(test.source, func(t *testing.T) {
			doc := read(t, "a\n"+test.source)
			text := doc.Blocks[0].(*outline.Paragraph).Lines[1]
			got := outline.Dump(&outline.Document{Title: text})
			got = strings.TrimSpace(got[strings.Index(got, "title ")+len("title "):])
			want := strings.ReplaceAll(test.want, "\u00a0", `\u00a0`)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestMarkupOverLines begins emphasis on one line and ends it on the next.
func TestMarkupOverLines(t *testing.T) {
	want := dedent(`
			1:1-2   list
			1:1-2     item "-"
			1:3         "venir avec son" strong("avec son")
			2:3         "ordinateur et le plan" strong("ordinateur") link("le" https://a.example)
			4:1-6   paragraph
			4:1       "*jamais"
			5:1       "un mot"
			6:1       "plus loin*"`)
	source := "- venir *avec son\n  ordinateur* et [[https://a.example][le]] plan\n\n*jamais\nun mot\nplus loin*"
	if diff := cmp.Diff(want, outline.Dump(read(t, source))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPlaces asks for the places of words behind markup.
func TestPlaces(t *testing.T) {
	source := "* Été : *8 mars*, [[https://a.example][atelier]] \\vert{} fin\n|é| *dé* ici |"
	blocks := read(t, source).Blocks
	row := blocks[1].(*outline.Table).Rows[0]
	for _, test := range []struct {
		text outline.Text
		word string
	}{
		{blocks[0].(*outline.Heading).Text, "8 mars"},
		{blocks[0].(*outline.Heading).Text, "atelier"},
		{blocks[0].(*outline.Heading).Text, "fin"},
		{row.Cells[0].Lines()[0], "é"},
		{row.Cells[1].Lines()[0], "dé"},
		{row.Cells[1].Lines()[0], "ici"},
	} {
		at := test.text.PosAt(strings.Index(test.text.Plain, test.word))
		line := []rune(strings.Split(source, "\n")[at.Line-1])
		if rest := string(line[at.Column-1:]); !strings.HasPrefix(rest, test.word) {
			t.Errorf("%q is said to stand at %d:%d, where %q stands", test.word, at.Line, at.Column, rest)
		}
	}
}

// TestEncodings reads one document in the encodings and line ends of the world.
func TestEncodings(t *testing.T) {
	const source = "* Été\n\n| 8 février | Salle née |\n"
	want := outline.Dump(read(t, source))
	encode := func(e interface {
		String(string) (string, error)
	}, s string) string {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for _, test := range []struct {
		name, data string
		repaired   bool
	}{
		{"byte order mark", "\ufeff" + source, false},
		{"CRLF", strings.ReplaceAll(source, "\n", "\r\n"), false},
		{"Windows-1252", encode(charmap.Windows1252.NewEncoder(), source), true},
		{"UTF-16", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), source), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := read(t, test.data)
			if said := len(doc.Diagnostics) == 1 && doc.Diagnostics[0].Code == model.DecodedText; said != test.repaired {
				t.Errorf("diagnostics %v, want one of the encoding: %v", doc.Diagnostics, test.repaired)
			}
			doc.Diagnostics = nil
			if diff := cmp.Diff(want, outline.Dump(doc)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestOtherFiles reads a document that names files which exist: itself among
// them, on which go-org would run out of stack.
func TestOtherFiles(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret.org")
	if err := os.WriteFile(secret, []byte("#+title: SECRET\n* SECRET\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	self := filepath.Join(dir, "plan.org")
	source := "#+SETUPFILE: " + secret + "\n#+SETUPFILE: " + self + "\n#+INCLUDE: \"" + secret + "\"\n" +
		"  #+include: \"" + secret + "\" :lines 1-2\n- a\n  #+setupfile: " + secret + "\n"
	if err := os.WriteFile(self, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := Outline(convert.Source{Name: self, Data: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	dump := outline.Dump(doc)
	if strings.Contains(dump, "SECRET") {
		t.Errorf("another file was read:\n%s", dump)
	}
	if n := strings.Count(dump, "secret.org"); n != 4 {
		t.Errorf("the names of the files are kept %d times, want 4:\n%s", n, dump)
	}
}

// TestLongLines reads lines that go-org's scanner fails on.
func TestLongLines(t *testing.T) {
	words := strings.Repeat("*mot* ", 20_000) + "fin"
	for _, source := range []string{words, "- " + words, "* " + words, "| " + words + " | a |", ": " + words, "#+title: " + words} {
		if dump := outline.Dump(read(t, source)); !strings.Contains(dump, "fin") || strings.Count(dump, "mot") != 20_000 {
			t.Errorf("%.10q…: words are lost", source)
		}
	}
}

// TestFormat holds the format to the contract of all formats.
func TestFormat(t *testing.T) { formattest.Run(t, Format()) }

func TestSniff(t *testing.T) {
	for _, test := range []struct {
		head string
		want bool
	}{
		{"#+title: Plan", true},
		{"\ufeff\n\n#+TITLE: Plan\r\n", true},
		{"# -*- mode: org -*-\n", true},
		{"-*- Mode: Org -*-\n", true},
		{"", false},
		{"# Plan\n\n|---+---|\n", false},
		{"* Plan\n", false},
		{"#+ plan", false},
	} {
		if got := sniff([]byte(test.head)); got != test.want {
			t.Errorf("sniff(%q) = %v, want %v", test.head, got, test.want)
		}
	}
}
