package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/grid/gridtest"
	"deroule/convert/grid/parts"
	"deroule/convert/lexicon"
	"deroule/model"
)

// unpack returns the parts of a workbook by their names.
func unpack(t testing.TB, data []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// repack makes a workbook of parts.
func repack(t testing.TB, all map[string]string) []byte {
	t.Helper()
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for _, name := range names {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name}) // not compressed: fuzzing is quicker
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, all[name])
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const sheetPart = "xl/worksheets/sheet1.xml"

// small is a workbook of three rows, in inline strings.
func small(t testing.TB) map[string]string {
	t.Helper()
	w, err := gridtest.Parse("sheet Plan\n| Date | Titre | Lieu |\n| d:2026-05-12 | Marais | Salle 3 |\n| d:2026-05-13 | Dunes | Salle 4 |\n")
	if err != nil {
		t.Fatal(err)
	}
	return unpack(t, build(t, w))
}

// TestHostileParts reads workbooks in which one part means harm: a clear error, or
// what is left of the plan, and never more memory than a plan may take.
func TestHostileParts(t *testing.T) {
	sheet := func(rows string, after ...string) string {
		return "<worksheet><sheetData>" + rows + "</sheetData>" + strings.Join(after, "") + "</worksheet>"
	}
	inside := func(all map[string]string, before, insert string) string {
		return strings.Replace(all[sheetPart], before, insert+before, 1)
	}
	const cell = `<c t="inlineStr"><is><t>x</t></is></c>`
	for _, tc := range []struct {
		name  string
		spoil func(all map[string]string)
		want  error // nil where the plan is still to be read
	}{
		{"a part of blanks", func(all map[string]string) { all[sheetPart] = sheet(strings.Repeat(" ", 20<<20)) }, parts.ErrDamaged},
		{"a text without end", func(all map[string]string) { all[sheetPart] = sheet("<row><c><v>" + strings.Repeat("1", 20<<20)) }, parts.ErrDamaged},
		{"a part that claims to be small", nil, parts.ErrDamaged},
		{"many rows", func(all map[string]string) {
			all[sheetPart] = sheet(strings.Repeat("<row>"+cell+cell+"</row>", 130_000))
		}, parts.ErrTooLarge},
		{"many cells", func(all map[string]string) {
			all[sheetPart] = sheet(strings.Repeat("<row>"+strings.Repeat("<c><v>1</v></c>", 16_000)+"</row>", 100))
		}, parts.ErrTooLarge},
		{"a million columns", func(all map[string]string) {
			all[sheetPart] = sheet("<row>" + strings.Repeat("<c><v>1</v></c>", 1_000_000) + "</row>")
		}, parts.ErrDamaged},
		{"a long text that many cells show", func(all map[string]string) {
			all["xl/sharedStrings.xml"] = "<sst><si><t>" + strings.Repeat("abc ", 1<<17) + "</t></si></sst>"
			all[sheetPart] = sheet("<row>" + strings.Repeat(`<c t="s"><v>0</v></c>`, 200) + "</row>")
		}, parts.ErrTooLarge},
		{"a text longer than any", func(all map[string]string) {
			all["xl/sharedStrings.xml"] = "<sst><si><t>" + strings.Repeat("abc ", 1<<19) + "</t></si></sst>"
		}, parts.ErrDamaged},
		{"a text of many runs", func(all map[string]string) {
			all["xl/sharedStrings.xml"] = "<sst><si>" + strings.Repeat("<r><rPr><b/></rPr><t>ab</t></r>", 1<<20) + "</si></sst>"
		}, parts.ErrDamaged},
		{"many shared strings", func(all map[string]string) {
			all["xl/sharedStrings.xml"] = "<sst>" + strings.Repeat("<si/>", 2_100_000) + "</sst>"
		}, parts.ErrTooLarge},
		{"counts that lie", func(all map[string]string) {
			all["xl/sharedStrings.xml"] = strings.Replace(all["xl/sharedStrings.xml"], "<sst ", `<sst count="4294967295" uniqueCount="18446744073709551615" x="`, 1)
			all["xl/sharedStrings.xml"] = strings.Replace(all["xl/sharedStrings.xml"], `x="xmlns="`, `xmlns="`, 1)
		}, nil},
		{"many sheets", func(all map[string]string) {
			all["xl/workbook.xml"] = strings.Replace(all["xl/workbook.xml"], "</sheets>", strings.Repeat(`<sheet name="S" sheetId="9"/>`, 2000)+"</sheets>", 1)
		}, parts.ErrTooLarge},
		{"a sheet that is read again and again", func(all map[string]string) {
			all[sheetPart] = sheet(strings.Repeat("<a/>", 4<<20))
			_, rest, _ := strings.Cut(all["xl/workbook.xml"], "<sheet ")
			element, _, _ := strings.Cut(strings.ReplaceAll(rest, "/>", ">"), ">")
			all["xl/workbook.xml"] = strings.Replace(all["xl/workbook.xml"], "</sheets>", strings.Repeat("<sheet "+element+"/>", 40)+"</sheets>", 1)
		}, parts.ErrTooLarge},
		{"a million merged ranges", func(all map[string]string) {
			all[sheetPart] = strings.Replace(all[sheetPart], "</sheetData>", "</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 1_000_000)+"</mergeCells>", 1)
		}, errAny},
		{"columns that are said often", func(all map[string]string) {
			all[sheetPart] = inside(all, "<sheetData", "<cols>"+strings.Repeat(`<col min="9" max="16384" hidden="1"/>`, 300_000)+"</cols>")
		}, nil},
		{"an entity", func(all map[string]string) {
			all[sheetPart] = `<!DOCTYPE a [<!ENTITY b "ccccc">]>` + sheet("<row>&b;</row>")
		}, parts.ErrDamaged},
		{"an entity of another place", func(all map[string]string) {
			all[sheetPart] = `<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1:9/">]>` + sheet("<row>&b;</row>")
		}, parts.ErrDamaged},
		{"deep elements", func(all map[string]string) { all[sheetPart] = strings.Repeat("<a>", 1_000_000) }, parts.ErrDamaged},
		{"cells that stand nowhere", func(all map[string]string) {
			all[sheetPart] = sheet(`<row><c r="ZZZZZZ99999999999999999999"><v>1</v></c></row>`)
		}, parts.ErrDamaged},
		{"formulas that would fetch", func(all map[string]string) {
			all[sheetPart] = strings.Replace(all[sheetPart], "</sheetData>", `<row><c t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>Remarque</v></c></row></sheetData>`, 1)
		}, nil},
		{"dates beyond all calendars", func(all map[string]string) {
			all[sheetPart] = strings.Replace(all[sheetPart], "</sheetData>", `<row><c s="1"><v>1e308</v></c><c s="1"><v>-7</v></c><c s="1"><v>2958466</v></c><c s="1"><v>NaN</v></c></row></sheetData>`, 1)
		}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			all := small(t)
			if tc.spoil != nil {
				tc.spoil(all)
			}
			data := repack(t, all)
			if tc.spoil == nil {
				at := bytes.LastIndex(data, []byte("PK\x01\x02"))
				data[at+24], data[at+25], data[at+26] = 10, 0, 0 // unpacked size, APPNOTE.TXT 4.3.12
			}
			p, err := Reader{}.Read(convert.Source{Name: "plan.xlsx", Data: data}, convert.ReadOptions{})
			switch {
			case tc.want == errAny:
			case tc.want != nil && !errors.Is(err, tc.want), tc.want == nil && err != nil:
				t.Errorf("error %v, want %v", err, tc.want)
			case err != nil:
				checkWording(t, err)
			case tc.want == nil && (len(p.Sessions) < 2 || p.Sessions[0].Place != "Salle 3"):
				t.Errorf("the plan is not read: %v", gridtest.Facts(p))
			}
		})
	}
}

// errAny allows an error, and none.
var errAny = errors.New("any")

// checkWording makes sure that an error is worded whole, in both languages.
func checkWording(t *testing.T, err error) {
	t.Helper()
	var unread *model.ReadError
	if !errors.As(err, &unread) {
		t.Fatalf("%v has no wording", err)
	}
	for _, language := range []string{"fr", "en"} {
		text, advice := unread.Text(language), unread.Advice(language)
		if text == "" || advice == "" || strings.ContainsAny(text, "{}@") {
			t.Errorf("%s: %q, %q", language, text, advice)
		}
	}
	if unread.Text("fr") == unread.Text("en") {
		t.Errorf("%q is worded in one language", unread.Text("fr"))
	}
}

// TestDateSystems reads the serial numbers of both systems as the same days.
func TestDateSystems(t *testing.T) {
	all := small(t)
	want := gridtest.Facts(readBytes(t, repack(t, all)))
	all["xl/workbook.xml"] = strings.Replace(all["xl/workbook.xml"], "<workbookPr", `<workbookPr date1904="1"`, 1)
	for _, serial := range []struct{ in1900, in1904 string }{{"46154", "44692"}, {"46155", "44693"}} {
		if !strings.Contains(all[sheetPart], "<v>"+serial.in1900+"</v>") {
			t.Fatalf("no cell with %s", serial.in1900)
		}
		all[sheetPart] = strings.Replace(all[sheetPart], "<v>"+serial.in1900+"</v>", "<v>"+serial.in1904+"</v>", 1)
	}
	if diff := cmp.Diff(want, gridtest.Facts(readBytes(t, repack(t, all)))); diff != "" {
		t.Error(diff)
	}
}

// FuzzParts changes the parts of a workbook, which fuzzing a packed one seldom reaches.
func FuzzParts(f *testing.F) {
	add := func(data []byte) {
		all := unpack(f, data)
		f.Add(all[sheetPart], all["xl/sharedStrings.xml"], all["xl/styles.xml"], all["xl/workbook.xml"], all["xl/comments1.xml"])
	}
	own, _ := writeBytes(f, sample(), convert.WriteOptions{})
	add(own)
	for _, w := range drawings(f) {
		add(build(f, w))
	}
	frame := unpack(f, own)
	small := small(f)
	opt := convert.ReadOptions{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, sheet, strings, styles, workbook, comments string) {
		for _, all := range []map[string]string{frame, small} {
			spoiled := map[string]string{}
			for name, text := range all {
				spoiled[name] = text
			}
			spoiled[sheetPart], spoiled["xl/sharedStrings.xml"], spoiled["xl/styles.xml"] = sheet, strings, styles
			if workbook != "" {
				spoiled["xl/workbook.xml"] = workbook
			}
			if comments != "" {
				spoiled["xl/comments1.xml"] = comments
			}
			p, err := Reader{}.Read(sourceOf(repack(t, spoiled)), opt)
			if p == nil && err == nil {
				t.Error("neither a programme nor an error")
			}
		}
	})
}

func sourceOf(data []byte) convert.Source { return convert.Source{Name: "plan.xlsx", Data: data} }
