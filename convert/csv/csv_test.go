package csv

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
	"deroule/convert/lexicon"
	"deroule/model"
)

func TestContract(t *testing.T) { formattest.Run(t, Format()) }

// TestPlans reads the drawings that values alone can hold, with every separator.
func TestPlans(t *testing.T) {
	read := 0
	for name, w := range gridtest.Drawings(t, "../grid/testdata/plans") {
		for _, separator := range []string{";", ",", "\t", "|"} {
			text, ok := w.CSV(separator)
			if !ok {
				continue
			}
			read++
			t.Run(fmt.Sprintf("%s %q", name, separator), func(t *testing.T) {
				p, err := Format().Read(convert.Source{Name: name + ".csv", Data: []byte(text)}, convert.ReadOptions{Year: w.Year})
				if err != nil {
					t.Fatal(err)
				}
				if f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p)); f1 < 1 {
					t.Errorf("f1 %.3f\n- %s\n+ %s\n%s", f1, strings.Join(missing, "\n- "), strings.Join(spurious, "\n+ "), text)
				}
			})
		}
	}
	if read < 20 {
		t.Errorf("only %d files were read", read)
	}
}

// rows writes the cells of a sheet, a line each, with the line of the file.
func rows(sheet *grid.Sheet) string {
	var b strings.Builder
	for _, row := range sheet.Rows {
		for _, c := range row.Cells {
			fmt.Fprintf(&b, "%d:%s %q\n", sheet.Lines[row.Number], grid.ColumnName(c.Column), c.Text)
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, tc := range []struct{ name, content, want string }{
		{"quotes", "a;b\n\"x;y\";\"say \"\"hi\"\"\"\n", "1:A \"a\"\n1:B \"b\"\n2:A \"x;y\"\n2:B \"say \\\"hi\\\"\"\n"},
		{"lines in quotes", "a;b\n\"x\ny\";z\nc;d\n", "1:A \"a\"\n1:B \"b\"\n2:A \"x\\ny\"\n2:B \"z\"\n4:A \"c\"\n4:B \"d\"\n"},
		{"a quote that nothing closes", "a;b\n\"x;y\nc;d", "1:A \"a\"\n1:B \"b\"\n2:A \"\\\"x\"\n2:B \"y\"\n3:A \"c\"\n3:B \"d\"\n"},
		{"a quote within a field", "5\" pipe;b\n\"x\" y;z\n", "1:A \"5\\\" pipe\"\n1:B \"b\"\n2:A \"\\\"x\\\" y\"\n2:B \"z\"\n"},
		{"a separator that is said", "sep=,\na,b;c\n", "2:A \"a\"\n2:B \"b;c\"\n"},
		{"commas in text, semicolons between", "a;b\nx, y, z;c\nu, v;d\n", "1:A \"a\"\n1:B \"b\"\n2:A \"x, y, z\"\n2:B \"c\"\n3:A \"u, v\"\n3:B \"d\"\n"},
		{"tabs", "a\tb, c\nd\te, f\n", "1:A \"a\"\n1:B \"b, c\"\n2:A \"d\"\n2:B \"e, f\"\n"},
		{"empty rows and fields", ";;\n\na;;b\n", "3:A \"a\"\n3:C \"b\"\n"},
		{"one column", "a\nb\n", "1:A \"a\"\n2:A \"b\"\n"},
	} {
		sheet, err := parse(tc.content)
		if err != nil {
			t.Fatal(tc.name)
		}
		if diff := cmp.Diff(tc.want, rows(sheet)); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}

func TestEncodings(t *testing.T) {
	const plan = "Date;Thème\r\n12/05/2026;Forêts à l'été\r\n19/05/2026;Étangs\r\n"
	latin, _ := charmap.Windows1252.NewEncoder().String(plan)
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(plan)
	for name, data := range map[string]string{"UTF-8": plan, "with a byte order mark": "\ufeff" + plan, "Windows-1252": latin, "UTF-16": wide} {
		p, err := Format().Read(convert.Source{Name: "plan.csv", Data: []byte(data)}, convert.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Sessions) != 2 || p.Sessions[0].Theme != "Forêts à l'été" {
			t.Errorf("%s: %v", name, gridtest.Facts(p))
		}
		if at := p.Sessions[1].Source; at.Line != 3 || at.File != "plan.csv" || at.Cell != "" {
			t.Errorf("%s: the second session stands at %s, want line 3", name, at)
		}
	}
}

// TestRefuses reads files that are larger than any plan.
func TestRefuses(t *testing.T) {
	for name, content := range map[string]string{
		"many columns":      strings.Repeat("a;", 20_000),
		"many rows":         strings.Repeat("a;b\n", 130_000),
		"many blank rows":   "a;b" + strings.Repeat("\n", 1_100_000) + "c;d",
		"a text of quotes":  strings.Repeat(`""`, 1<<20),
		"an unclosed quote": `"` + strings.Repeat("a", 1<<21),
		"much text":         strings.Repeat(strings.Repeat("a", 1<<19)+";b\n", 80),
	} {
		_, err := Reader{}.Read(convert.Source{Name: "plan.csv", Data: []byte(content)}, convert.ReadOptions{})
		if !errors.Is(err, model.NewReadError("too-large")) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Date;Titre\n12/05/2026;\"a\nb\"\n"))
	f.Add([]byte("sep=|\n9h|x\n10h|y\n"))
	opt := convert.ReadOptions{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := (Reader{}).Read(convert.Source{Name: "plan.csv", Data: data}, opt); err != nil {
			t.Error(err)
		}
	})
}
