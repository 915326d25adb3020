package parts

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"
)

func scan(text string) *Scanner {
	return newScanner("a.xml", io.NopCloser(iotest.OneByteReader(strings.NewReader(text))), &budget{maxRead, maxTokens})
}

// trace writes the tokens of a part, texts joined.
func trace(s *Scanner) string {
	var b strings.Builder
	for t := s.Next(); t != Done; t = s.Next() {
		switch t {
		case Start:
			fmt.Fprintf(&b, "<%s n=%s>", s.Name(), s.Attr("n"))
		case End:
			fmt.Fprintf(&b, "</%s>", s.Name())
		case Text:
			b.Write(s.Text())
		}
	}
	return b.String()
}

func TestScanner(t *testing.T) {
	for _, tc := range []struct{ name, xml, want string }{
		{"elements and text", `<a n="1"><b>x y</b></a>`, "<a n=1><b n=>x y</b></a>"},
		{"an empty element", `<a><b n='2'/></a>`, "<a n=><b n=2></b></a>"},
		{"prefixes", `<x:a x:n="1"><y:b/></x:a>`, "<a n=1><b n=></b></a>"},
		{"references", `<a n="&lt;&#65;&amp;">&quot;&apos;&#x1F600;&gt;</a>`, "<a n=<A&>\"'😀></a>"},
		{"a section of characters", `<a>1<![CDATA[<b>&amp;]]>2</a>`, "<a n=>1<b>&amp;2</a>"},
		{"a declaration, comments, blanks", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <b> -->\n<a><!-- - -->x</a>\n", "<a n=>x</a>"},
		{"signs in attributes", `<a m="a>b=c n='3'" n = "4" ></a >`, "<a n=4></a>"},
		{"a byte order mark", "\ufeff<a/>", "<a n=></a>"},
	} {
		s := scan(tc.xml)
		if got := trace(s); got != tc.want || s.Err() != nil {
			t.Errorf("%s: %s, %v; want %s", tc.name, got, s.Err(), tc.want)
		}
	}
}

func TestScannerReadsUTF16(t *testing.T) {
	for _, order := range []func(uint16) [2]byte{
		func(u uint16) [2]byte { return [2]byte{byte(u), byte(u >> 8)} },
		func(u uint16) [2]byte { return [2]byte{byte(u >> 8), byte(u)} },
	} {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>été 😀</a>")) {
			pair := order(u)
			b.Write(pair[:])
		}
		s := scan(b.String())
		if got := trace(s); got != "<a n=>été 😀</a>" || s.Err() != nil {
			t.Errorf("%q, %v", got, s.Err())
		}
	}
}

func TestScannerRefuses(t *testing.T) {
	for _, tc := range []struct{ name, xml string }{
		{"nothing", ""},
		{"blanks", " \n "},
		{"text alone", "x"},
		{"an element that ends too early", "<a><b></b>"},
		{"a tag that ends too early", "<a><b"},
		{"an attribute that ends too early", `<a n="1`},
		{"a text that ends too early", "<a>x"},
		{"crossed elements", "<a><b></a></b>"},
		{"two roots", "<a/><b/>"},
		{"text behind", "<a/>x"},
		{"a tag without a name", "<a></></a>"},
		{"a document type", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`},
		{"an entity", "<a>&x;</a>"},
		{"a reference that is not closed", "<a>&amp</a>"},
		{"a character that is none", "<a>&#x110000;</a>"},
		{"an encoding that no office writes", `<?xml version="1.0" encoding="koi8-r"?><a/>`},
		{"depth", strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)},
		{"a comment that is not closed", "<a><!-- "},
		{"an attribute without value", "<a n></a>=<b n=>"},
	} {
		s := scan(tc.xml)
		if got := trace(s); !errors.Is(s.Err(), ErrDamaged) {
			t.Errorf("%s: %s, error %v; want damage", tc.name, got, s.Err())
		}
	}
	s := newScanner("a.xml", io.NopCloser(io.MultiReader(strings.NewReader("<a>"), blanks(64<<20))), &budget{maxRead, maxTokens})
	if trace(s); !errors.Is(s.Err(), ErrDamaged) || len(s.buf) > 4*maxToken {
		t.Errorf("endless text: %v, %d bytes held", s.Err(), len(s.buf))
	}
}

func blanks(n int64) io.Reader { return io.LimitReader(blank{}, n) }

type blank struct{}

func (blank) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestSkip(t *testing.T) {
	s := scan("<a><b><c>x</c></b><d/></a>")
	s.Next()
	s.Next()
	s.Skip()
	if token := s.Next(); token != Start || s.Name() != "d" {
		t.Errorf("after the skipped element: %v %s", token, s.Name())
	}
}

// FuzzScanner holds the scanner against encoding/xml: what both accept they read
// alike, but for the line ends that the one folds and names with colons at their
// ends that the other lets pass.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{`<a n="1">x<b/>&amp;<![CDATA[y]]></a>`, "<?xml version='1.0'?><x:a x:n='&#65;'><!-- c --></x:a>", "<a\n n\t=\t'1'/>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := scan(text)
		got := trace(s)
		if strings.ContainsAny(text, "\r:") {
			return
		}
		want, err := standard(text)
		if s.Err() == nil && err == nil && utf8.ValidString(text) && got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	})
}

// standard traces with encoding/xml.
func standard(text string) (string, error) {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(text))
	depth := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			value := ""
			for _, a := range token.Attr {
				if a.Name.Local == "n" {
					value = a.Value
					break
				}
			}
			fmt.Fprintf(&b, "<%s n=%s>", token.Name.Local, value)
		case xml.EndElement:
			depth--
			fmt.Fprintf(&b, "</%s>", token.Name.Local)
		case xml.CharData:
			if depth > 0 {
				b.Write(token)
			}
		}
	}
}
