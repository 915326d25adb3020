package contentline

import (
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"deroule/convert/text"
)

// Text is the value as text (RFC 5545 §3.3.11): escapes and quoted-printable
// decoded, "\n" for line ends.
func (p Property) Text() string {
	value := p.Value
	if isQuotedPrintable(p) {
		value = decodeQuotedPrintable(value)
	}
	return strings.TrimSpace(unescape(value))
}

// List is the value as a list of texts: CATEGORIES, RESOURCES.
func (p Property) List() (list []string) {
	value := p.Value
	if isQuotedPrintable(p) {
		value = decodeQuotedPrintable(value)
	}
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

// decodeQuotedPrintable keeps the value as it is where it is none.
func decodeQuotedPrintable(value string) string {
	decoded, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return value
	}
	if !utf8.Valid(decoded) {
		words, _ := text.Decode(decoded)
		return words
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(decoded))
}
