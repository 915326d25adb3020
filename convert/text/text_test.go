package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const sample = "# Réunion d’été\n\n- 9 h : café à l’entrée, « Où être ? »\n"

func encoded(t *testing.T, enc encoding.Encoding, s string) string {
	t.Helper()
	data, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDecodeTellsEncodingsApart(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	plain := strings.ReplaceAll(sample, "’", "'") // CP850 has no curly apostrophe
	tests := []struct {
		name string
		data string
		want string
		enc  Encoding
	}{
		{"empty", "", "", UTF8},
		{"ascii", "plan\n", "plan\n", UTF8},
		{"UTF-8", sample, sample, UTF8},
		{"UTF-8 with a mark", "\xef\xbb\xbf" + sample, sample, UTF8},
		{"UTF-16LE with a mark", "\xff\xfe" + encoded(t, le, sample), sample, UTF16LE},
		{"UTF-16BE with a mark", "\xfe\xff" + encoded(t, be, sample), sample, UTF16BE},
		{"UTF-16LE", encoded(t, le, sample), sample, UTF16LE},
		{"UTF-16BE", encoded(t, be, sample), sample, UTF16BE},
		{"UTF-16LE cut in a character", encoded(t, le, "plan") + "x", "plan\uFFFD", UTF16LE},
		{"UTF-32LE", "\xff\xfe\x00\x00" + encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), sample), sample, UTF32LE},
		{"UTF-32BE", "\x00\x00\xfe\xff" + encoded(t, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), sample), sample, UTF32BE},
		{"Windows-1252", encoded(t, charmap.Windows1252, sample), sample, Windows1252},
		{"ISO-8859-1", encoded(t, charmap.ISO8859_1, plain), plain, Windows1252},
		{"signs of Windows-1252 without any letter", "l\x92an 2 \x96 l\x92autre\x85 5 \x80", "l’an 2 – l’autre… 5 €", Windows1252},
		{"Mac OS Roman", encoded(t, charmap.Macintosh, sample), sample, MacRoman},
		{"CP850", encoded(t, charmap.CodePage850, plain), plain, CodePage850},
		{"a few bad bytes in UTF-8", "é è à ç\nr\xe9union \x96 fin", "é è à ç\nréunion – fin", Mixed},
		{"bad bytes after a mark", "\xef\xbb\xbfé è à\nr\xe9union", "é è à\nréunion", Mixed},
		{"one accidental pair in Windows-1252", "\xe9\xe8\xe9 \xc9\xbb \xe0", "éèé É» à", Windows1252},
		{"a short file with one bad byte", "Caf\u00e9\nr\xe9union", "Café\nréunion", Mixed},
		{"a short file with a character cut within", "Caf\u00e9 l\xe2\x80a\u00e0", "Café lâ€aà", Mixed},
		{"cut short", "Soir\u00e9e\nCaf\xc3", "Soirée\nCaf\uFFFD", CutShort},
		{"Windows-1252 that ends with an accent", "Caf\xe9", "Café", Windows1252},
		{"UTF-8 twice", "SoirÃ©e crÃªpes Ã\u00a0 lâ€™Ã©tÃ© Â« aoÃ»t Â»", "Soirée crêpes à l’été « août »", Twice},
		{"UTF-8 three times", "SoirÃƒÂ©e", "Soirée", Twice},
		{"capitals before a guillemet", "«MANHÃ» e «CAFÉ», ÃO", "«MANHÃ» e «CAFÉ», ÃO", UTF8},
		{"stray zero bytes", "pla\x00n\nde\x00 mars\n", "plan\nde mars\n", UTF8},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, enc := Decode([]byte(test.data))
			if got != test.want || enc != test.enc {
				t.Errorf("Decode = %q, %s; want %q, %s", got, enc, test.want, test.enc)
			}
		})
	}
}

func TestDecodeKeepsLines(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"CRLF", "a\r\nb\r\n\r\nc", "a\nb\n\nc"},
		{"lone CR", "a\rb\r\rc", "a\nb\n\nc"},
		{"all three", "a\nb\r\nc\rd", "a\nb\nc\nd"},
		{"controls", "a\x00\x07b\x1b\x7f\u0080c\td", "abc\td"},
		{"breaks within a line", "a\vb\fc\u2028d\u0085e", "a b c d e"},
		{"mark within", "a\uFEFFb", "ab"},
		{"spaces that do not break stay", "9\u00a0h\u202f30", "9\u00a0h\u202f30"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, _ := Decode([]byte(test.data)); got != test.want {
				t.Errorf("Decode(%q) = %q, want %q", test.data, got, test.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{sample, "\xff\xfea\x00", "a\xe9\xc3\xa9", "\r\r\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, enc := Decode(data)
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not valid UTF-8", s)
		}
		if strings.ContainsAny(s, "\r\x00\uFEFF") {
			t.Fatalf("%q has control characters", s)
		}
		if again, _ := Decode([]byte(s)); enc != UTF8 && again != s {
			t.Fatalf("decoding %q again gives %q", s, again)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	latin, err := charmap.Windows1252.NewEncoder().String(strings.Repeat(sample, 1<<14))
	if err != nil {
		b.Fatal(err)
	}
	for name, data := range map[string][]byte{"UTF-8": []byte(strings.Repeat(sample, 1<<14)), "Windows-1252": []byte(latin)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				Decode(data)
			}
		})
	}
}
