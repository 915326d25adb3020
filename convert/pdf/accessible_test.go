package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/pdftest"
)

// A document says that it conforms to PDF/UA-1 (ISO 14289-1). These are the
// conditions of the Matterhorn Protocol 1.1 that a machine can check and that
// apply: no document has forms, scripts, formulas, media, layers, attachments or
// encryption. Those that a person has to judge, such as the order of reading and
// what alternative texts say, are looked at.
func TestDocumentsAreAccessible(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(string(l), func(t *testing.T) {
			checkAccessible(t, write(t, Writer{Layout: l}, pdftest.Year()))
			for seed := range uint64(15) {
				if data := writeAny(t, Writer{Layout: l}, pdftest.Random(seed)); data != nil {
					checkAccessible(t, data)
				}
			}
		})
	}
}

// A sheet to fill in is as well tagged as others are, each field with a name of its own
// and a label; it does not claim PDF/UA-1, as what is typed is in no embedded face.
func TestFormsAreAccessible(t *testing.T) {
	data := write(t, Writer{Layout: Attendance, Fillable: true}, pdftest.Year())
	f, err := pdftest.ReadFile(data)
	if err != nil {
		t.Fatal(err)
	}
	fields := f.Array(f.Dict(f.Catalogue()["AcroForm"])["Fields"])
	names := map[string]bool{}
	for _, field := range fields {
		d := f.Dict(field)
		name, _ := d["T"].(pdftest.String)
		if label, _ := d["TU"].(pdftest.String); names[string(name)] || len(label) < 8 {
			t.Errorf("field %q (%q)", name, label)
		}
		names[string(name)] = true
	}
	if len(fields) < 100 {
		t.Errorf("%d fields", len(fields))
	}
	metadata := f.Value(f.Catalogue()["Metadata"]).(pdftest.Stream)
	if strings.Contains(string(metadata.Data), "pdfuaid:part") {
		t.Error("it claims PDF/UA")
	}
	i := inspection{T: t, File: f, owners: map[string]string{}, elements: map[pdftest.Ref]pdftest.Dict{}}
	root := i.Dict(i.Catalogue()["StructTreeRoot"])
	i.element(root["K"].(pdftest.Ref), i.Catalogue()["StructTreeRoot"].(pdftest.Ref), "")
	parents := i.parents(root)
	for n, ref := range i.Pages() {
		i.content(n, ref, parents)
		i.annotations(n, ref, parents)
	}
}

// inspection is a document that is checked.
type inspection struct {
	*testing.T
	*pdftest.File
	level    int               // of the heading before
	owners   map[string]string // of marked contents and annotations, by place: the structure element that holds them
	elements map[pdftest.Ref]pdftest.Dict
}

func checkAccessible(t *testing.T, data []byte) {
	t.Helper()
	f, err := pdftest.ReadFile(data)
	if err != nil {
		t.Fatal(err)
	}
	i := inspection{T: t, File: f, owners: map[string]string{}, elements: map[pdftest.Ref]pdftest.Dict{}}
	i.catalogue()
	root := i.Dict(i.Catalogue()["StructTreeRoot"])
	document := root["K"].(pdftest.Ref)
	if got := i.Dict(document)["S"]; got != pdftest.Name(page.RoleDocument) {
		i.Errorf("the root of the structure is %v", got)
	}
	i.element(document, i.Catalogue()["StructTreeRoot"].(pdftest.Ref), "")
	parents := i.parents(root)
	for n, ref := range i.Pages() {
		i.content(n, ref, parents)
		i.annotations(n, ref, parents)
	}
}

// catalogue checks conditions 06-001 to 06-003, 07-001, 07-002, 11-006.
func (i *inspection) catalogue() {
	c := i.Catalogue()
	if i.Dict(c["MarkInfo"])["Marked"] != true {
		i.Error("the document does not say that it is tagged")
	}
	if lang, _ := c["Lang"].(pdftest.String); len(lang) < 2 {
		i.Error("the document has no language")
	}
	if i.Dict(c["ViewerPreferences"])["DisplayDocTitle"] != true {
		i.Error("the title is not what is shown")
	}
	metadata, ok := i.Value(c["Metadata"]).(pdftest.Stream)
	if !ok || !strings.Contains(string(metadata.Data), "<pdfuaid:part>1</pdfuaid:part>") || !strings.Contains(string(metadata.Data), "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">") {
		i.Errorf("metadata %s", metadata.Data)
	}
}

// holds lists the elements that may stand in others (conditions 09-004 to 09-008).
func holds() map[page.Role][]page.Role {
	blocks := []page.Role{
		page.RoleTitle, page.RoleHeading, page.RoleLabel, page.RoleSubLabel, page.RoleText, page.RoleList, page.RoleTable, page.RoleFigure, page.RoleLink, page.RoleForm,
	}
	return map[page.Role][]page.Role{
		page.RoleDocument: append([]page.Role{page.RoleSection}, blocks...),
		page.RoleSection:  append([]page.Role{page.RoleSection}, blocks...),
		page.RoleTitle:    {page.RoleLink},
		page.RoleHeading:  {page.RoleLink},
		page.RoleLabel:    {page.RoleLink},
		page.RoleSubLabel: {page.RoleLink},
		page.RoleText:     {page.RoleLink, page.RoleList},
		page.RoleList:     {page.RoleItem},
		page.RoleItem:     {page.RoleItemMark, page.RoleItemBody},
		page.RoleItemMark: {page.RoleLink},
		page.RoleItemBody: blocks,
		page.RoleTable:    {page.RoleHeads, page.RoleRows},
		page.RoleHeads:    {page.RoleRow},
		page.RoleRows:     {page.RoleRow},
		page.RoleRow:      {page.RoleHead, page.RoleCell},
		page.RoleHead:     {page.RoleLink, page.RoleText},
		page.RoleCell:     blocks,
		page.RoleFigure:   {},
		page.RoleForm:     {},
		page.RoleLink:     {page.RoleFigure},
	}
}

// element checks the part of the structure below an element (01-005, 02-001,
// 09-004 to 09-008, 13-004, 14-002, 14-003, 15-003, 28-011).
func (i *inspection) element(ref, parent pdftest.Ref, above page.Role) {
	e := i.Dict(ref)
	role := page.Role(e["S"].(pdftest.Name))
	if _, standard := holds()[role]; !standard {
		i.Errorf("no role %s", role)
	}
	if above != "" && !slices.Contains(holds()[above], role) {
		i.Errorf("%s stands in %s", role, above)
	}
	if e["P"] != parent {
		i.Errorf("a %s does not know its parent", role)
	}
	i.elements[ref] = e
	attributes := i.Dict(e["A"])
	switch role {
	case page.RoleTitle, page.RoleHeading, page.RoleLabel, page.RoleSubLabel:
		level := int(role[1] - '0')
		if level > i.level+1 {
			i.Errorf("a heading of level %d follows one of level %d", level, i.level)
		}
		i.level = level
	case page.RoleFigure:
		if alt, _ := e["Alt"].(pdftest.String); len(alt) < 4 || len(i.Array(attributes["BBox"])) != 4 {
			i.Error("a figure has no alternative text or no room")
		}
	case page.RoleHead:
		if attributes["Scope"] == nil {
			i.Error("a header cell does not say of what")
		}
	case page.RoleList:
		if attributes["ListNumbering"] == nil {
			i.Error("a list does not say what is before its items")
		}
	case page.RoleTable:
		i.table(e)
	}
	i.children(ref, e, role)
}

func (i *inspection) children(ref pdftest.Ref, e pdftest.Dict, role page.Role) {
	link := false
	for _, kid := range i.Array(e["K"]) {
		pageOf, mark := e["Pg"], kid
		switch k := kid.(type) {
		case pdftest.Ref:
			i.element(k, ref, role)
			continue
		case pdftest.Dict:
			if k["Type"] == pdftest.Name("OBJR") {
				link = true
				i.owners[fmt.Sprint("annotation ", k["Obj"])] = fmt.Sprint(ref)
				continue
			}
			pageOf, mark = k["Pg"], k["MCID"]
		}
		place := fmt.Sprint(pageOf, " ", mark)
		if other, twice := i.owners[place]; twice {
			i.Errorf("marked content %s belongs to %v and %v", place, other, ref)
		}
		i.owners[place] = fmt.Sprint(ref)
	}
	if link != (role == page.RoleLink || role == page.RoleForm) {
		i.Errorf("a %s has a link: %v", role, link)
	}
}

// table checks that all rows have as many columns (15-003 wants headers to be found).
func (i *inspection) table(e pdftest.Dict) {
	want := 0
	var rows []any
	for _, part := range i.Array(e["K"]) {
		rows = append(rows, i.Array(i.Dict(part)["K"])...)
	}
	for n, row := range rows {
		columns := 0
		for _, cell := range i.Array(i.Dict(row)["K"]) {
			span, ok := i.Dict(i.Dict(cell)["A"])["ColSpan"].(float64)
			if !ok {
				span = 1
			}
			columns += int(span)
		}
		if n > 0 && columns != want {
			i.Errorf("row %d of a table has %d columns, the first %d", n+1, columns, want)
		}
		want = columns
	}
}

// parents reads the way back from marked contents and annotations to elements.
func (i *inspection) parents(root pdftest.Dict) map[int]any {
	found := map[int]any{}
	nums := i.Array(i.Dict(root["ParentTree"])["Nums"])
	for n := 0; n+1 < len(nums); n += 2 {
		found[int(nums[n].(float64))] = nums[n+1]
	}
	return found
}

// content checks that all that a page draws is marked, as a part of an element or
// as decoration, and not as both (01-003 to 01-005).
func (i *inspection) content(n int, ref any, parents map[int]any) {
	dict := i.Dict(ref)
	way := i.Array(parents[int(dict["StructParents"].(float64))])
	marks, open := 0, false
	for _, o := range i.Content(ref) {
		switch o.Name {
		case "BDC", "BMC":
			if open {
				i.Errorf("page %d: marked content in marked content", n+1)
			}
			open = true
			if o.Operands[0] == pdftest.Name("Artifact") {
				continue
			}
			mark := o.Operands[1].(pdftest.Dict)["MCID"].(float64)
			owner := i.owners[fmt.Sprint(ref, " ", mark)]
			if owner == "" || int(mark) >= len(way) || owner != fmt.Sprint(way[int(mark)]) {
				i.Errorf("page %d: marked content %v belongs to %q; the way back leads elsewhere", n+1, mark, owner)
			}
			marks++
		case "EMC":
			open = false
		case "Tj", "TJ", "S", "s", "f", "F", "f*", "B", "b", "Do", "sh":
			if !open {
				i.Errorf("page %d: %s draws what is neither content nor decoration", n+1, o.Name)
			}
		}
	}
	if marks != len(way) {
		i.Errorf("page %d has %d marked contents, the structure knows of %d", n+1, marks, len(way))
	}
}

// annotations checks links (28-002, 28-009, 28-011, 28-012).
func (i *inspection) annotations(n int, ref any, parents map[int]any) {
	dict := i.Dict(ref)
	if dict["Tabs"] != pdftest.Name("S") {
		i.Errorf("page %d: links are not walked through in the order of the structure", n+1)
	}
	for _, a := range i.Array(dict["Annots"]) {
		link := i.Dict(a)
		says, _ := link["Contents"].(pdftest.String)
		if link["Subtype"] == pdftest.Name("Widget") {
			says, _ = link["TU"].(pdftest.String)
		}
		if len(says) < 4 {
			i.Errorf("page %d: a link does not say where it leads, or a field what to write", n+1)
		}
		owner := i.owners[fmt.Sprint("annotation ", a)]
		if owner == "" || owner != fmt.Sprint(parents[int(link["StructParent"].(float64))]) {
			i.Errorf("page %d: a link belongs to %q", n+1, owner)
		}
	}
}

// Fonts are embedded whole for what is drawn in them (31-001 to 31-030).
func TestFontsAreEmbedded(t *testing.T) {
	f, err := pdftest.ReadFile(write(t, Writer{}, pdftest.Year()))
	if err != nil {
		t.Fatal(err)
	}
	fonts := f.Dict(f.Dict(f.Dict(f.Pages()[0])["Resources"])["Font"])
	if len(fonts) != 2 {
		t.Errorf("%d fonts, want the regular and the bold one", len(fonts))
	}
	for name, ref := range fonts {
		font := f.Dict(ref)
		descendant := f.Dict(f.Array(font["DescendantFonts"])[0])
		descriptor := f.Dict(descendant["FontDescriptor"])
		program := f.Value(descriptor["FontFile2"]).(pdftest.Stream)
		if program.Dict["Length1"] != float64(len(program.Data)) {
			t.Errorf("%s: the font file is %d bytes, not %v", name, len(program.Data), program.Dict["Length1"])
		}
		for _, other := range []pdftest.Dict{descendant, descriptor} {
			if base := other["BaseFont"]; base != nil && base != font["BaseFont"] || other["FontName"] != nil && other["FontName"] != font["BaseFont"] {
				t.Errorf("%s has several names", name)
			}
		}
		signs := len(f.Array(f.Array(descendant["W"])[1]))
		glyphs := f.Value(descendant["CIDToGIDMap"]).(pdftest.Stream).Data
		said := string(f.Value(font["ToUnicode"]).(pdftest.Stream).Data)
		if count := strings.Count(said, "> <") - 1; len(glyphs) != 2*(signs+1) || count != signs {
			t.Errorf("%s: %d widths, %d bytes of glyphs, %d characters", name, signs, len(glyphs), count)
		}
		for n := 2; n < len(glyphs); n += 2 {
			if glyphs[n] == 0 && glyphs[n+1] == 0 {
				t.Errorf("%s: code %d draws a missing character", name, n/2)
			}
		}
		for _, nothing := range []string{"<0000>\n", "<FEFF>\n", "<FFFE>\n"} {
			if strings.Contains(said[strings.Index(said, "beginbfchar"):], " "+nothing) {
				t.Errorf("%s: a code says %s", name, nothing)
			}
		}
	}
}
