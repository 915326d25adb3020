package finish

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf16"

	"deroule/convert/pdf/page"
)

// completeCatalogue replaces the catalogue by one that says the language of the
// document, that it has a structure, and that its title is what to show.
func (f *file) completeCatalogue(d *page.Document, structure int, form string) error {
	old := f.object(f.root)
	if old == nil || !bytes.HasPrefix(old.body, []byte("<<\n/Type /Catalog\n")) {
		return fmt.Errorf("%w: no catalogue", errForm)
	}
	said := packet(d, form == "")
	metadata := f.add(fmt.Appendf(nil, "<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(said), said))
	b := fmt.Appendf(nil, "<</Type /Catalog /Pages 1 0 R /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R /ViewerPreferences <</DisplayDocTitle true>>",
		literal(d.Language), structure, metadata)
	b = append(b, form...)
	if outlines, err := named(old.body, "/Outlines "); err == nil {
		b = fmt.Appendf(b, " /Outlines %d 0 R /PageMode /UseOutlines", outlines)
	}
	f.object(f.root).body = append(b, ">>"...)
	return nil
}

// packet is the metadata of the document as XMP (ISO 16684-1), which says too that
// it is made to be accessible (PDF/UA-1, ISO 14289-1 §5): not a form, which is filled in
// with a face that the document does not hold.
func packet(d *page.Document, accessible bool) string {
	language := escaped(d.Language)
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
`)
	alternatives := func(name, text string) {
		if text != "" {
			fmt.Fprintf(&b, "<dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%[2]s</rdf:li><rdf:li xml:lang=\"%[3]s\">%[2]s</rdf:li></rdf:Alt></dc:%[1]s>\n", name, escaped(text), language)
		}
	}
	alternatives("title", d.Title)
	alternatives("description", d.Subject)
	if d.Author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", escaped(d.Author))
	}
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", language)
	b.WriteString("<xmp:CreatorTool>deroule</xmp:CreatorTool>\n<pdf:Producer>deroule (gofpdf)</pdf:Producer>\n")
	if accessible {
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a Buffer takes everything
	return b.String()
}

// textString is text as a string of a PDF (ISO 32000-1 §7.9.2.2).
func textString(text string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String() + ">"
}

// literal is ASCII as a string of a PDF (ISO 32000-1 §7.3.4.2).
func literal(text string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text) + ")"
}
