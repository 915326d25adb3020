package grid

import (
	"strings"

	"deroule/convert/outline"
)

// Texts are pasted into cells from pages and editors with the signs of their
// syntax, which are not meant to be seen.

// unmark takes the signs of Markdown and HTML out of a cell: "**Régate**",
// "[Régate](https://…)", "1<sup>er</sup> mai".
func unmark(c *Cell) {
	if c.Kind != Text || len(c.Spans()) > 0 {
		return
	}
	if strings.IndexByte(c.Text, '<') >= 0 {
		if text := withoutTags(c.Text); strings.TrimSpace(text) != "" {
			c.Text = text
		}
	}
	if strings.Contains(c.Text, "**") || strings.Contains(c.Text, "](") {
		text, spans := withoutMarks(c.Text)
		if strings.TrimSpace(text) == "" {
			return
		}
		c.Text = text
		for _, span := range spans {
			c.Mark(span)
		}
	}
}

// withoutTags takes out tags of HTML that style a text. A "<" that begins none stays.
func withoutTags(text string) string {
	var b strings.Builder
	for text != "" {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		text = text[i:]
		end := strings.IndexByte(text, '>')
		if end < 0 {
			break
		}
		switch name, _, _ := strings.Cut(strings.Trim(strings.ToLower(text[1:end]), "/ "), " "); name {
		case "br", "p", "li":
			b.WriteByte('\n')
		case "sup", "sub", "b", "i", "u", "em", "strong", "span", "font", "small", "ul", "ol", "div":
		default:
			b.WriteByte('<')
			text = text[1:]
			continue
		}
		text = text[end+1:]
	}
	return b.String() + text
}

// withoutMarks takes out the stars of bold words and the addresses of links, and
// says which parts of what is left they were of.
func withoutMarks(text string) (string, []outline.Span) {
	var b strings.Builder
	var spans []outline.Span
	for text != "" {
		stars, link := strings.Index(text, "**"), strings.IndexByte(text, '[')
		if stars >= 0 && (link < 0 || stars < link) {
			if inner, rest, ok := strings.Cut(text[stars+2:], "**"); ok && strings.TrimSpace(inner) != "" {
				b.WriteString(text[:stars])
				start := b.Len()
				b.WriteString(inner)
				spans = append(spans, outline.Span{Start: start, End: b.Len(), Style: outline.Strong})
				text = rest
				continue
			}
		}
		if link < 0 {
			break
		}
		words, rest, ok := strings.Cut(text[link+1:], "](")
		url, after, closed := strings.Cut(rest, ")")
		if !ok || !closed || words == "" || strings.ContainsAny(words, "[]") || strings.ContainsAny(url, " \n") {
			b.WriteString(text[:link+1])
			text = text[link+1:]
			continue
		}
		b.WriteString(text[:link])
		start := b.Len()
		b.WriteString(words)
		spans = append(spans, outline.Span{Start: start, End: b.Len(), Style: outline.Link, URL: url})
		text = after
	}
	return b.String() + text, spans
}
