package finish

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// sample is a PDF of two pages as gofpdf writes it.
func sample(t testing.TB) []byte {
	t.Helper()
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(time.Unix(0, 0).UTC())
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	for range 2 {
		pdf.AddPage()
		pdf.SetFont("Helvetica", "", 12)
		for range 50 {
			pdf.Text(50, 50, "des mots, encore des mots (et endstream)")
		}
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCompleteDeflatesPages(t *testing.T) {
	in := sample(t)
	out, err := Complete(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(out) > len(in)/2 {
		t.Errorf("%d bytes became %d", len(in), len(out))
	}
	if strings.Contains(string(out), "encore des mots") {
		t.Error("a page is not compressed")
	}
	f, err := parse(out)
	if err != nil {
		t.Fatalf("the result is no PDF as gofpdf writes it: %v", err)
	}
	if again := f.assemble(); !bytes.Equal(again, out) {
		t.Error("taken apart and put together again, the file differs")
	}
}

func TestTakenApartAndPutTogether(t *testing.T) {
	in := sample(t)
	f, err := parse(in)
	if err != nil {
		t.Fatal(err)
	}
	if out := f.assemble(); !bytes.Equal(in, out) {
		t.Error("the file differs")
	}
}

func TestRename(t *testing.T) {
	f := &file{objects: []object{
		{1, []byte("<</Type /Font\n/BaseFont /utf8text\n>>")},
		{2, []byte("<</Type /FontDescriptor /FontName /utf8textB\n>>")},
		{3, []byte("<</Title (/utf8text\n)>>")},
	}}
	f.rename(map[string]string{"utf8text": "ABCDEF+Face-Regular", "utf8textB": "GHIJKL+Face-Bold"})
	want := []string{
		"<</Type /Font\n/BaseFont /ABCDEF+Face-Regular\n>>",
		"<</Type /FontDescriptor /FontName /GHIJKL+Face-Bold\n>>",
		"<</Title (/utf8text\n)>>",
	}
	for i, o := range f.objects {
		if string(o.body) != want[i] {
			t.Errorf("object %d is %q, want %q", o.number, o.body, want[i])
		}
	}
}

func TestDamagedFiles(t *testing.T) {
	whole := string(sample(t))
	for name, pdf := range map[string]string{
		"nothing":            "",
		"no cross-reference": "%PDF-1.3\n",
		"cut":                whole[:len(whole)/2],
		"wrong offsets":      strings.Replace(whole, "%PDF", "% PDF", 1),
		"too few offsets":    strings.Replace(whole, "xref\n0 ", "xref\n0 9", 1),
		"place far away":     strings.Replace(whole, "startxref\n", "startxref\n9", 1),
	} {
		if _, err := Complete([]byte(pdf), nil); !errors.Is(err, errForm) {
			t.Errorf("%s: error %v, want %v", name, err, errForm)
		}
	}
}

func FuzzComplete(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte("1 0 obj\nx\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<>>\nstartxref\n17\n%%EOF\n"))
	f.Fuzz(func(_ *testing.T, pdf []byte) {
		_, _ = Complete(pdf, map[string]string{"utf8text": "ABCDEF+Face"})
	})
}
