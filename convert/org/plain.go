package org

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
	"deroule/model"
)

// words reads up to a byte of the source what is no emphasis and no link: plain
// addresses, entities and stray markers, and between them words as they are.
func (r *reading) words(end int) {
	if r.literal {
		r.put(r.source[r.at:end], r.at)
		r.at = end
		return
	}
	for r.at < end {
		next := min(end, r.nextAddress(), r.nextSign())
		if next > r.at {
			r.put(r.source[r.at:next], r.at)
			r.at = next
			continue
		}
		if len(r.addresses) > 0 && r.addresses[0].start == r.at {
			r.address(r.addresses[0])
			continue
		}
		shown, length := r.sign(end)
		r.put(shown, r.at)
		r.at += length
	}
}

// nextSign is where the next backslash or marker stands.
func (r *reading) nextSign() int {
	if r.signAt < r.at {
		if i := strings.IndexAny(r.source[r.at:], `\*~`); i >= 0 {
			r.signAt = r.at + i
		} else {
			r.signAt = len(r.source)
		}
	}
	return r.signAt
}

// sign reads what begins with a backslash or a marker: what it shows, and how
// many bytes it takes.
func (r *reading) sign(end int) (shown string, length int) {
	rest := r.source[r.at:end]
	if rest[0] != '\\' {
		return r.marker(rest)
	}
	if strings.HasPrefix(rest, `\|`) {
		return "|", 2
	}
	if strings.TrimSpace(rest) == `\\` && end == r.starts[r.line]+len(r.lines[r.line].text) {
		return "", len(rest) // a line break, where there is one anyway
	}
	if shown, length = entity(r.before(), rest); length > 0 {
		return shown, length
	}
	return `\`, 1
}

// marker leaves out doubled markers that cling to a word on one side only:
// emphasis of Markdown that lost its other end.
func (r *reading) marker(rest string) (shown string, length int) {
	length = len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	run := rest[:length]
	after, _ := utf8.DecodeRuneInString(r.source[r.at+length:])
	if length < 2 || isWordRune(r.before()) == isWordRune(after) {
		return run, length
	}
	r.put("", r.at)
	at := piece{line: r.lines[r.line].line, column: r.column}
	r.strays.Add(model.StrayMarkup, at.pos(r.file), run)
	return "", length
}

// before is the character before here.
func (r *reading) before() rune {
	before, _ := utf8.DecodeLastRuneInString(r.source[r.starts[r.line]:r.at])
	return before
}

// entity reads an entity such as \vert or \eacute{} at the beginning of a text.
// Without the braces it must stand alone: the folders of a path are no entities.
func entity(before rune, text string) (shown string, length int) {
	length = 1
	for length < len(text) && (isDigit(text[length]) || isASCIILetter(text[length])) {
		length++
	}
	name := text[1:length]
	if shown = entityText(name); shown == "" {
		return "", 0
	}
	if strings.HasPrefix(text[length:], "{}") {
		return shown, length + 2
	}
	if isWordRune(before) || before == '\\' || before == ':' || strings.HasPrefix(text[length:], `\`) {
		return "", 0
	}
	return shown, length
}

// entityText is what an entity shows; most have the names that HTML gives them.
func entityText(name string) string {
	switch name {
	case "":
		return ""
	case "to":
		return "→"
	case "dots", "ldots":
		return "…"
	}
	if shown := html.UnescapeString("&" + name + ";"); shown[0] != '&' || name == "amp" {
		return shown
	}
	return ""
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// address is a plain address in a text, with the angles around it where it has them.
type address struct {
	start, end int
	url        string
}

func (r *reading) nextAddress() int {
	for len(r.addresses) > 0 && r.addresses[0].start < r.at {
		r.addresses = r.addresses[1:]
	}
	if len(r.addresses) == 0 {
		return len(r.source)
	}
	return r.addresses[0].start
}

func (r *reading) address(a address) {
	from := r.mark()
	r.put(a.url, a.start+strings.Index(r.source[a.start:a.end], a.url))
	r.at = a.end
	r.style(from, outline.Link, a.url)
}

// addressesIn finds the plain addresses in a text.
func addressesIn(text string) []address {
	var found []address
	for at := 0; ; {
		start, length := nextScheme(text[at:])
		if length == 0 {
			return found
		}
		start += at
		end := start + addressLength(text[start:], byteBefore(text, start))
		at = start + length
		if end <= at {
			continue
		}
		a := address{start, end, text[start:end]}
		if byteBefore(text, start) == '<' && strings.HasPrefix(text[end:], ">") {
			a.start, a.end = start-1, end+1
		}
		found = append(found, a)
		at = a.end
	}
}

// nextScheme finds the next "https://" or the like, or "mailto:".
func nextScheme(text string) (start, length int) {
	for colon := 0; ; colon++ {
		next := strings.IndexByte(text[colon:], ':')
		if next < 0 {
			return 0, 0
		}
		colon += next
		if strings.HasSuffix(text[:colon], "mailto") {
			return colon - len("mailto"), len("mailto:")
		}
		if !strings.HasPrefix(text[colon:], "://") {
			continue
		}
		start = colon
		for start > 0 && isASCIILetter(text[start-1]) {
			start--
		}
		if start < colon {
			return start, colon + len("://") - start
		}
	}
}

func byteBefore(text string, i int) byte {
	if i == 0 {
		return 0
	}
	return text[i-1]
}

// addressLength is how far an address goes on: not over the marks that end a
// sentence or close what was opened before it.
func addressLength(text string, before byte) int {
	end := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"[]{}|\\^`«»“”", r)
	})
	if end < 0 {
		end = len(text)
	}
	if strings.IndexByte("*/_+=~", before) >= 0 {
		if i := strings.LastIndexByte(text[:end], before); i > 0 {
			end = i
		}
	}
	unclosed := strings.Count(text[:end], "(") - strings.Count(text[:end], ")")
	for end > 0 {
		last, size := utf8.DecodeLastRuneInString(text[:end])
		switch {
		case last == ')' && unclosed < 0:
			unclosed++
		case !strings.ContainsRune(".,;:!?'*~…’", last):
			return end
		}
		end -= size
	}
	return end
}
