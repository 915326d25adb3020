package finish

import (
	"fmt"

	"deroule/convert/pdf/page"
)

// addFields makes the fields of the pages, each a part of the element that it belongs to
// (ISO 32000-1 §12.7), and remembers them for the form of the document.
func (t *tree) addFields(d *page.Document) {
	looks := map[[2]page.Length]int{} // by size, the object of an empty look
	for i, sheet := range d.Pages {
		for _, f := range sheet.Fields {
			size := [2]page.Length{f.Width, f.Height}
			if looks[size] == 0 {
				looks[size] = t.file.addStream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] ", f.Width.Points(), f.Height.Points()), []byte("/Tx BMC EMC"))
			}
			t.addField(f, i, d.Height, looks[size])
		}
	}
}

// addField makes a field of text that is its own widget (ISO 32000-1 §12.5.6.19).
func (t *tree) addField(f page.Field, at int, height page.Length, look int) {
	key := len(t.pages) + len(t.linked)
	top := height - f.Y
	number := t.file.add(fmt.Appendf(nil,
		"<</Type /Annot /Subtype /Widget /FT /Tx /T %s /TU %s /DA (/Helv 9 Tf 0 g) /Rect [%.2f %.2f %.2f %.2f] /F 4 /P %d 0 R /AP <</N %d 0 R>> /StructParent %d>>",
		textString(f.Name), textString(f.Label), f.X.Points(), (top - f.Height).Points(), (f.X + f.Width).Points(), top.Points(), t.pages[at], look, key))
	t.annotations[at] = append(t.annotations[at], number)
	t.fields = append(t.fields, number)
	n := t.nodes[f.Element]
	t.linked = append(t.linked, n)
	n.contents = append(n.contents, content{page: at, annotation: number})
}

// form is the entry of the catalogue for the fields of a document; empty for none.
// Viewers draw what is typed in a face that they all have.
func (t *tree) form() string {
	if len(t.fields) == 0 {
		return ""
	}
	font := t.file.add([]byte("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"))
	var fields []byte
	for _, number := range t.fields {
		fields = appendReference(fields, number)
	}
	return fmt.Sprintf(" /AcroForm <</Fields [%s] /NeedAppearances true /DA (/Helv 9 Tf 0 g) /DR <</Font <</Helv %d 0 R>>>>>>", fields, font)
}
