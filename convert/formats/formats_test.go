package formats

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func TestConformance(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, func(t *testing.T) { formattest.Run(t, f) })
	}
}

func TestNamesAndExtensionsAreOfOneFormat(t *testing.T) {
	owner := map[string]string{}
	for _, f := range All() {
		for _, name := range append([]string{f.Name}, f.Extensions...) {
			if other, taken := owner[name]; taken {
				t.Errorf("%s is of %s and of %s", name, other, f.Name)
			}
			owner[name] = f.Name
		}
	}
}

// A file is known by its content, whatever it is called, and by no other format's.
func TestContentTellsTheFormat(t *testing.T) {
	for _, f := range All().Writers() {
		if f.Sniff == nil {
			continue
		}
		var b bytes.Buffer
		if _, err := f.Write(&b, formattest.Full(), convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, other := range All() {
			if head := b.Bytes()[:min(b.Len(), 4096)]; other.Sniff != nil && other.Sniff(head) != (other.Name == f.Name) {
				t.Errorf("%s takes what %s wrote for its own: %v", other.Name, f.Name, other.Sniff(head))
			}
		}
	}
}

// A file may be written over where it is as deroule left it, and only there.
func TestOwnFilesAreKnown(t *testing.T) {
	written := map[string][]byte{}
	for _, f := range All().Writers() {
		var b bytes.Buffer
		if _, err := f.Write(&b, formattest.Full(), convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		written[f.Name] = b.Bytes()
	}
	for _, f := range All().Writers() {
		if f.Wrote == nil {
			if f.Name != "md" && f.Name != "org" { // what people write by hand is theirs, whoever wrote it first
				t.Errorf("%s does not know its own files", f.Name)
			}
			continue
		}
		for name, data := range written {
			if got := f.Wrote(data); got != (name == f.Name) {
				t.Errorf("%s takes what %s wrote for its own: %v", f.Name, name, got)
			}
		}
		for _, other := range [][]byte{nil, []byte("words"), written[f.Name][:len(written[f.Name])/2]} {
			if f.Wrote(other) {
				t.Errorf("%s takes for its own %.20q", f.Name, other)
			}
		}
	}
}

func TestSamplesAreKnown(t *testing.T) {
	for _, src := range samples(t) {
		if f, err := All().Detect(src); err != nil || !slices.Contains(f.Extensions, filepath.Ext(src.Name)) {
			t.Errorf("%s is taken for %q, error %v", src.Name, f.Name, err)
		}
	}
}

// Plans are read by many goroutines at once, and as well as one by one.
func TestReadingAtOnce(t *testing.T) {
	sources := samples(t)
	want := make([]string, len(sources))
	for i, src := range sources {
		want[i] = programmeOf(t, src)
	}
	var all sync.WaitGroup
	for range 3 {
		for i, src := range sources {
			all.Go(func() {
				if got := programmeOf(t, src); got != want[i] {
					t.Errorf("%s is read differently at once with others", src.Name)
				}
			})
		}
	}
	all.Wait()
}

func programmeOf(t *testing.T, src convert.Source) string {
	p, err := All().Read(src, convert.ReadOptions{})
	if err != nil {
		t.Error(err)
		return ""
	}
	var b strings.Builder
	if err := p.EncodeJSON(&b); err != nil {
		t.Error(err)
	}
	return b.String()
}

// samples are the plans of the project, in Markdown and org.
func samples(t *testing.T) (sources []convert.Source) {
	t.Helper()
	for _, pattern := range []string{"*.md", "*.org"} {
		paths, err := filepath.Glob(filepath.Join("../../samples", pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no samples %s: %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			sources = append(sources, convert.Source{Name: filepath.Base(path), Data: data})
		}
	}
	return sources
}

// TestNamedAsWorkbooks reads what programs export under the name of a workbook, and
// says what is none.
func TestNamedAsWorkbooks(t *testing.T) {
	const (
		values = "Date;Titre;Lieu\n12/05/2026;Marais;Salle 3\n13/05/2026;Dunes;Salle 4\n"
		page   = "<meta charset=utf-8><table><tr><th>Date<th>Titre<th>Lieu<tr><td>12/05/2026<td>Marais<td>Salle 3<tr><td>13/05/2026<td>Dunes<td>Salle 4</table>"
		cfb    = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	)
	wide := func(name string) string {
		return cfb + strings.Repeat("\x00", 504) + strings.Join(strings.Split(name, ""), "\x00") + "\x00\x00\x00"
	}
	for _, test := range []struct {
		name, data string
		format     string // that reads it, or
		wording    string // of the error
	}{
		{"values.xls", values, "csv", ""},
		{"values.xlsx", strings.ReplaceAll(values, ";", "\t"), "csv", ""},
		{"page.xls", page, "md", ""},
		{"page.xlsx", "\ufeff" + page, "md", ""},
		{"plan.xls", wide("Workbook"), "", "old-workbook"},
		{"plan.xlsx", wide("EncryptedPackage"), "", "protected"},
		{"lettre.xls", wide("WordDocument"), "", "document"},
		{"plan.xlsx", cfb, "", "compound"},
		{"plan.xls", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>`, "", "xml-workbook"},
		{"plan.xlsb", archive(t, "xl/workbook.bin", "\x83", "_rels/.rels", `<Relationships><Relationship Type="http://a/officeDocument" Target="xl/workbook.bin"/></Relationships>`), "", "binary-workbook"},
		{"plan.numbers", archive(t, "Index/Document.iwa", "x"), "", "numbers"},
		{"plan.xlsx", archive(t, "word/document.xml", "<a/>", "_rels/.rels", `<Relationships><Relationship Type="http://a/officeDocument" Target="word/document.xml"/></Relationships>`), "", "document"},
		{"plan.ods", archive(t, "mimetype", "application/vnd.oasis.opendocument.text"), "", "document"},
		{"photos.zip", archive(t, "a.jpg", "x"), "", "document"},
		{"plan.xlsx", "PK\x03\x04", "", "damaged"},
	} {
		src := convert.Source{Name: test.name, Data: []byte(test.data)}
		p, err := All().Read(src, convert.ReadOptions{})
		if test.wording != "" {
			if !errors.Is(err, model.NewReadError(test.wording)) || !strings.Contains(err.Error(), test.name) {
				t.Errorf("%s: error %v, want one of %s", test.name, err, test.wording)
			}
			continue
		}
		if f, _ := All().Detect(src); err != nil || f.Name != test.format || len(p.Sessions) != 2 {
			t.Errorf("%s: read as %s, error %v", test.name, f.Name, err)
		}
	}
}

func archive(t *testing.T, namesAndContents ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(namesAndContents); i += 2 {
		w, err := z.Create(namesAndContents[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, namesAndContents[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDetectRefuses(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       error
	}{
		{"plan.md", "", convert.ErrEmpty},
		{"plan.md", " \n\t\n", convert.ErrEmpty},
		{"plan.md", "\x7fELF\x02\x01\x01\x00\x00", convert.ErrBinary},
		{"plan.json", "\x00\x01\x02", convert.ErrBinary},
		{"plan.doc", "text", convert.ErrUnknown},
		{"plan", "text", convert.ErrUnknown},
	} {
		if f, err := All().Detect(convert.Source{Name: test.name, Data: []byte(test.data)}); !errors.Is(err, test.want) {
			t.Errorf("%s %q: %q, error %v, want %v", test.name, test.data, f.Name, err, test.want)
		}
	}
}
