package pdf

import (
	"encoding/binary"
	"strings"
	"testing"

	"deroule/convert/pdf/pdftest"
)

// A document says that it conforms to PDF/A-2a (ISO 19005-2). These are the clauses that
// apply to what is written here; fonts and structure are checked elsewhere.
func TestDocumentsAreMadeToBeKept(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(string(l), func(t *testing.T) {
			f, err := pdftest.ReadFile(write(t, Writer{Layout: l}, pdftest.Year()))
			if err != nil {
				t.Fatal(err)
			}
			// §6.2.3: one output intent, with a profile of three colours that names its length.
			intents := f.Array(f.Catalogue()["OutputIntents"])
			if len(intents) != 1 || f.Dict(intents[0])["S"] != pdftest.Name("GTS_PDFA1") {
				t.Fatalf("output intents %v", intents)
			}
			profile := f.Value(f.Dict(intents[0])["DestOutputProfile"]).(pdftest.Stream)
			if data := profile.Data; profile.Dict["N"] != float64(3) || int(binary.BigEndian.Uint32(data)) != len(data) || string(data[36:40]) != "acsp" {
				t.Errorf("profile of %d bytes, %v", len(data), profile.Dict)
			}
			// §6.6.2, §6.6.4: the part, the level, and what the namespace of PDF/UA means.
			metadata := string(f.Value(f.Catalogue()["Metadata"]).(pdftest.Stream).Data)
			for _, want := range []string{
				"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "<xmp:CreateDate>",
			} {
				if strings.Count(metadata, want) != 1 {
					t.Errorf("metadata have %d times %s", strings.Count(metadata, want), want)
				}
			}
			// §6.1.3, §6.5.1, §6.3.2: no encryption, no attachments, no scripts; links are printed.
			for _, forbidden := range []string{"AA", "OpenAction", "Names", "AcroForm", "Requirements"} {
				if f.Catalogue()[forbidden] != nil {
					t.Errorf("the catalogue has %s", forbidden)
				}
			}
			for _, ref := range f.Pages() {
				for _, a := range f.Array(f.Dict(ref)["Annots"]) {
					if f.Dict(a)["F"] != float64(4) {
						t.Errorf("annotation %v has the flags %v", a, f.Dict(a)["F"])
					}
				}
			}
		})
	}
}
