package finish

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf16"

	"deroule/convert/pdf/page"
	"deroule/model"
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
	if form == "" {
		b = fmt.Appendf(b, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]",
			f.addStream("/N 3 ", sRGB()))
	}
	if outlines, err := named(old.body, "/Outlines "); err == nil {
		b = fmt.Appendf(b, " /Outlines %d 0 R /PageMode /UseOutlines", outlines)
	}
	f.object(f.root).body = append(b, ">>"...)
	return nil
}

// packet is the metadata of the document as XMP (ISO 16684-1), which says too that
// it is made to be accessible (PDF/UA-1, ISO 14289-1 §5) and to be kept (PDF/A-2a, ISO
// 19005-2 §6.6): not a form, which is filled in with a face that the document does not
// hold. What the namespace of PDF/UA means has to be said for that.
func packet(d *page.Document, accessible bool) string {
	language := escaped(d.Language)
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
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
	fmt.Fprintf(&b, "<xmp:CreateDate>%[1]s</xmp:CreateDate>\n<xmp:ModifyDate>%[1]s</xmp:ModifyDate>\n", stamped(d.Date)) // as the information dictionary has it
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", language)
	b.WriteString("<xmp:CreatorTool>deroule</xmp:CreatorTool>\n<pdf:Producer>deroule (gofpdf)</pdf:Producer>\n")
	if accessible {
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n")
		b.WriteString(`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
			`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
			`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
			`<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
			"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// stamped is the date that the file bears: that of the document, else the first of 2000.
func stamped(d model.Date) string {
	if !d.HasYear() {
		d = model.Date{Year: 2000, Month: 1, Day: 1}
	}
	return d.String() + "T00:00:00"
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
