package canonical

import (
	"net/url"
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// Notes that nobody is to read (their kind says why) stand in the metadata of the
// document, one property each: "metadata: author / Équipe animation". Letters,
// digits and single blanks stand as they are; all else is percent-encoded
// (RFC 3986 §2.1), so that any syntax of metadata holds it.

const keptSeparator = " / "

// keptProperties are the notes that have a kind.
func keptProperties(notes []model.Note) []outline.Property {
	var list []outline.Property
	for _, n := range notes {
		if n.Kind != "" {
			value := strings.TrimSpace(encoded(n.Title) + keptSeparator + encoded(n.Text))
			list = append(list, outline.Property{Name: string(n.Kind), Value: line(value)})
		}
	}
	return list
}

// keptNote reads what keptProperties writes; it is false for other metadata.
func keptNote(p outline.Property) (model.Note, bool) {
	kind := model.NoteKind(p.Name)
	if kind != model.Metadata && kind != model.Excluded {
		return model.Note{}, false
	}
	title, text, parted := strings.Cut(p.Value.Plain, strings.TrimSpace(keptSeparator))
	title, titleErr := url.PathUnescape(strings.TrimSpace(title))
	text, textErr := url.PathUnescape(strings.TrimSpace(text))
	return model.Note{Title: title, Text: text, Kind: kind, Source: p.Value.Pos()}, parted && titleErr == nil && textErr == nil
}

// encoded is a text of letters, digits and single blanks.
func encoded(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '.' && i > 0, r == ' ' && i > 0 && text[i-1] != ' ' && i < len(text)-1:
			b.WriteRune(r)
		default:
			const hex = "0123456789ABCDEF"
			for _, c := range []byte(string(r)) {
				b.Write([]byte{'%', hex[c>>4], hex[c&15]})
			}
		}
	}
	return b.String()
}
