package pdf

import (
	"bytes"
	"testing"

	"deroule/convert"
	"deroule/convert/pdf/pdftest"
)

func TestSameProgrammeSameBytes(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(string(l), func(t *testing.T) {
			first, second := write(t, Writer{Layout: l}), write(t, Writer{Layout: l})
			if !bytes.Equal(first, second) {
				t.Error("two runs wrote different bytes")
			}
		})
	}
}

func TestUnknownLayout(t *testing.T) {
	if _, err := (Writer{Layout: "fan"}).Write(&bytes.Buffer{}, pdftest.Year(), convert.WriteOptions{}); err == nil {
		t.Error("no error for an unknown layout")
	}
}

func write(t *testing.T, w Writer) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := w.Write(&b, pdftest.Year(), convert.WriteOptions{SourceName: "ambassadeurs.md"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
