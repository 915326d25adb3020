package text

import (
	"bytes"
	"compress/flate"
	"image"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func TestIsBinary(t *testing.T) {
	var deflated, picture bytes.Buffer
	w, err := flate.NewWriter(&deflated, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 4096 {
		w.Write([]byte{byte(random.IntN(256))})
	}
	w.Close()
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 64, 64))); err != nil {
		t.Fatal(err)
	}
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, test := range []struct {
		name, data string
		want       bool
	}{
		{"nothing", "", false},
		{"UTF-8", sample, false},
		{"UTF-16LE with a mark", "\xff\xfe" + encoded(t, le, sample), false},
		{"UTF-16LE", encoded(t, le, sample), false},
		{"UTF-16BE", encoded(t, be, sample), false},
		{"UTF-32LE with a mark", "\xff\xfe\x00\x00" + encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), sample), false},
		{"Windows-1252", encoded(t, charmap.Windows1252, sample), false},
		{"Mac OS Roman", encoded(t, charmap.Macintosh, sample), false},
		{"a form feed on each page", strings.Repeat("a\f", 20), false},
		{"a stray zero byte", strings.Repeat("planning du mois de mars\n", 4) + "\x00" + sample, false},
		{"a program", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00", true},
		{"a picture", picture.String(), true},
		{"what is compressed", deflated.String(), true},
		{"numbers", strings.Repeat("\x01\x00\x02\x00\x07\x00", 20), true},
		{"zeros", strings.Repeat("\x00", 100), true},
		{"an old document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 16) + "\x3e\x00\x03\x00\xfe\xff\x09\x00", true},
	} {
		if got := IsBinary([]byte(test.data)[:min(len(test.data), 4096)]); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
