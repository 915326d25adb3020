package pdf

import (
	"bytes"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
)

func TestWrote(t *testing.T) {
	var b bytes.Buffer
	if _, err := (Writer{}).Write(&b, formattest.Full(), convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, data string
		want       bool
	}{
		{"as it was written", b.String(), true},
		{"with a comment added", b.String() + "9 0 obj\n<</Type /Annot>>\nendobj\nstartxref\n1\n%%EOF\n", false},
		{"made by another program", "%PDF-1.7\n/Producer (LibreOffice)\nstartxref\n1\n%%EOF\n", false},
	} {
		if got := wrote([]byte(test.data)); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
