package contentline

import (
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"deroule/convert/text"
)

// Text is the value as text (RFC 5545 §3.3.11): escapes and quoted-printable
// decoded, "\n" for line ends.
func (p Property) Text() string {
	return strings.TrimSpace(unescape(p.decoded()))
}

// List is the value as a list of texts: CATEGORIES, RESOURCES.
func (p Property) List() (list []string) {
	value := p.decoded()
	start := 0
	add := func(end int) {
		if item := strings.TrimSpace(unescape(value[start:end])); item != "" {
			list = append(list, item)
		}
		start = end + 1
	}
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case ',':
			add(i)
		}
	}
	if start <= len(value) {
		add(len(value))
	}
	return list
}

// unescape decodes the escapes of a text. A backslash before any other character
// is one of the text: many programs do not write two for one.
func unescape(value string) string {
	i := strings.IndexByte(value, '\\')
	if i < 0 {
		return value
	}
	var b strings.Builder
	b.Grow(len(value))
	for ; i >= 0 && i+1 < len(value); i = strings.IndexByte(value, '\\') {
		b.WriteString(value[:i])
		switch c := value[i+1]; c {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ';', ',', ':', '"':
			b.WriteByte(c)
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
		value = value[i+2:]
	}
	b.WriteString(value)
	return b.String()
}

func isQuotedPrintable(p Property) bool {
	return strings.EqualFold(p.Parameter("ENCODING"), "QUOTED-PRINTABLE")
}

// decoded is the value without the encoding that its parameters name. What is not
// so encoded stays as it is.
func (p Property) decoded() string {
	var decoded []byte
	var err error
	switch encoding := strings.ToUpper(p.Parameter("ENCODING")); {
	case isQuotedPrintable(p):
		decoded, err = io.ReadAll(quotedprintable.NewReader(strings.NewReader(p.Value)))
	case encoding == "BASE64" || encoding == "B":
		decoded, err = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(p.Value), ""))
	default:
		return p.Value
	}
	if err != nil {
		return p.Value
	}
	if charset, err := htmlindex.Get(p.Parameter("CHARSET")); err == nil {
		if words, err := charset.NewDecoder().Bytes(decoded); err == nil {
			decoded = words
		}
	}
	if !utf8.Valid(decoded) {
		words, _ := text.Decode(decoded)
		return words
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(decoded))
}
