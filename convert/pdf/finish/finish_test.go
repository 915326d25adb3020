package finish

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/pdftest"

	"github.com/jung-kurt/gofpdf"
)

// sample is a PDF of two pages as gofpdf writes it, and what to add: a heading, a
// paragraph that goes on over both, and a link.
func sample(t testing.TB) ([]byte, Additions) {
	t.Helper()
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(time.Unix(0, 0).UTC())
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	marked := [][]string{{"/H1 <</MCID 0>> BDC EMC", "/P <</MCID 1>> BDC EMC"}, {"/P <</MCID 0>> BDC EMC", "/Link <</MCID 1>> BDC EMC", "/P <</MCID 2>> BDC EMC"}}
	for _, marks := range marked {
		pdf.AddPage()
		pdf.Bookmark("ici", 0, 0)
		for _, m := range marks {
			pdf.RawWriteStr(m)
		}
		pdf.RawWriteStr(strings.Repeat("(des mots, encore des mots, et endstream) pop\n", 50))
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	document := &page.Element{Role: page.RoleDocument}
	title, text := document.Add(page.RoleTitle), document.Add(page.RoleText)
	link := text.Add(page.RoleLink)
	d := &page.Document{
		Title: "Été & <hiver>", Language: "fr", Width: 595 * page.Point, Height: 842 * page.Point, Structure: document, Pages: []*page.Page{{}, {}},
	}
	d.Pages[1].Links = []page.Link{
		{Width: page.Point, Height: page.Point, URI: "https://exemple.fr/a_(b)", Alt: "vers (b)", Element: link},
		{Width: page.Point, Height: page.Point, Target: page.Place{Page: 1}, Alt: "page 1", Element: link},
		{Target: page.Place{Page: 7}, Element: link},
	}
	return b.Bytes(), Additions{Document: d, Marked: [][]*page.Element{{title, text}, {text, link, text}}}
}

func complete(t *testing.T) ([]byte, *pdftest.File) {
	t.Helper()
	in, additions := sample(t)
	out, err := Complete(in, additions)
	if err != nil {
		t.Fatal(err)
	}
	f, err := pdftest.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return out, f
}

func TestEverythingIsCompressed(t *testing.T) {
	in, _ := sample(t)
	out, f := complete(t)
	if len(out) > len(in)*3/4 { // half of so small a document says what it is
		t.Errorf("%d bytes became %d", len(in), len(out))
	}
	if strings.Contains(string(out), "encore des mots") || strings.Contains(string(out), "StructElem") {
		t.Error("a part is not compressed")
	}
	if got := f.Content(f.Pages()[1]); len(got) < 50 {
		t.Errorf("%d operators are left on a page", len(got))
	}
}

func TestStructure(t *testing.T) {
	_, f := complete(t)
	root := f.Dict(f.Catalogue()["StructTreeRoot"])
	kids := f.Array(f.Dict(root["K"])["K"])
	if len(kids) != 2 || f.Dict(kids[0])["S"] != pdftest.Name("H1") {
		t.Fatalf("the document holds %v", kids)
	}
	text := f.Dict(kids[1])
	pages := f.Pages()
	if text["Pg"] != pages[0] {
		t.Errorf("a paragraph begins on %v, want %v", text["Pg"], pages[0])
	}
	parts := f.Array(text["K"])
	if len(parts) != 4 || parts[0] != 1.0 || f.Dict(parts[1])["MCID"] != 0.0 || f.Dict(parts[1])["Pg"] != pages[1] || f.Dict(parts[2])["S"] != pdftest.Name("Link") || f.Dict(parts[3])["MCID"] != 2.0 {
		t.Errorf("a paragraph with a link in it is %v", parts)
	}
	link := f.Array(f.Dict(parts[2])["K"])
	if len(link) != 3 || link[0] != 1.0 || f.Dict(link[1])["Type"] != pdftest.Name("OBJR") {
		t.Errorf("a link is %v", link)
	}
}

func TestLinks(t *testing.T) {
	_, f := complete(t)
	links := f.Array(f.Dict(f.Pages()[1])["Annots"])
	if len(links) != 2 {
		t.Fatalf("%d links, want 2: one leads nowhere", len(links))
	}
	if uri := f.Dict(f.Dict(links[0])["A"])["URI"]; uri != pdftest.String("https://exemple.fr/a_(b)") {
		t.Errorf("a link leads to %v", uri)
	}
	if place := f.Array(f.Dict(links[1])["Dest"]); len(place) != 5 || place[0] != f.Pages()[0] {
		t.Errorf("a link leads to %v", place)
	}
}

func TestMetadata(t *testing.T) {
	_, f := complete(t)
	xmp := string(f.Value(f.Catalogue()["Metadata"]).(pdftest.Stream).Data)
	if !strings.Contains(xmp, ">Été &amp; &lt;hiver&gt;<") || !strings.Contains(xmp, `xml:lang="fr"`) {
		t.Errorf("metadata %s", xmp)
	}
	if f.Catalogue()["Outlines"] == nil || f.Catalogue()["Lang"] != pdftest.String("fr") {
		t.Errorf("catalogue %v", f.Catalogue())
	}
	if id := f.Array(f.Trailer["ID"]); len(id) != 2 || len(id[0].(pdftest.String)) != 16 {
		t.Errorf("the file is called %v", id)
	}
}

func TestDamagedFiles(t *testing.T) {
	in, additions := sample(t)
	whole := string(in)
	for name, pdf := range map[string]string{
		"nothing":            "",
		"no cross-reference": "%PDF-1.3\n",
		"cut":                whole[:len(whole)/2],
		"wrong offsets":      strings.Replace(whole, "%PDF", "% PDF", 1),
		"too few offsets":    strings.Replace(whole, "xref\n0 ", "xref\n0 9", 1),
		"place far away":     strings.Replace(whole, "startxref\n", "startxref\n9", 1),
		"no catalogue":       strings.Replace(whole, "/Root ", "/Rook ", 1),
		"no resources":       strings.Replace(whole, "/Font <<", "/Fond <<", 1),
		"a page less":        strings.Replace(whole, "<</Type /Page\n", "<</Type /Pagf\n", 1),
	} {
		if _, err := Complete([]byte(pdf), additions); !errors.Is(err, errForm) {
			t.Errorf("%s: error %v, want %v", name, err, errForm)
		}
	}
}

func FuzzParse(f *testing.F) {
	in, _ := sample(f)
	f.Add(in)
	f.Add([]byte("1 0 obj\nx\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 1 0 R /Info 1 0 R>>\nstartxref\n17\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		if f, err := parse(pdf); err == nil {
			if _, err := f.assemble(); err != nil {
				t.Error(err)
			}
		}
	})
}
