package org

import (
	"html"
	"strconv"
	"strings"
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
		if len(r.pending) > 0 && r.pending[0].start == r.at {
			r.address(r.pending[0])
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
	r.strays.Add(model.StrayMarkup, r.pos(r.at), run)
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
	if r, ok := codePoint(name); ok && strings.HasPrefix(text[length:], "{}") {
		return string(r), length + 2
	}
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

// codePoint reads the number of a character, as in \U2028{}: what has no name is
// written so by [Writer].
func codePoint(name string) (rune, bool) {
	digits, ok := strings.CutPrefix(name, "U")
	r, err := strconv.ParseUint(digits, 16, 16)
	return rune(r), ok && len(digits) == 4 && err == nil
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
	case "slash":
		return "/"
	case "under":
		return "_"
	case "equal":
		return "="
	case "tilde":
		return "~"
	}
	shown := html.UnescapeString("&" + name + ";")
	known := name == "amp" || shown[0] != '&' && !strings.HasSuffix(shown, ";") // "&notes;" is "¬es;" there
	if !known {
		return ""
	}
	return shown
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// address is a web address that stands bare in a passage, from byte start to end
// with the angles around it where it has them.
type address struct {
	start, end int
	words      string
	url        string
}

// addressesIn finds the bare addresses of a line that begins at a byte of a passage.
func addressesIn(line string, offset int) []address {
	if !strings.Contains(line, "://") && !strings.Contains(line, "www.") {
		return nil
	}
	var found []address
	for _, span := range outline.NewText(withoutBrackets(line), model.Pos{}).WithLinks().Spans {
		a := address{start: span.Start, end: span.End, url: span.URL}
		if a.start > 0 && strings.IndexByte(markers, line[a.start-1]) >= 0 { // emphasis of the whole address
			if end := strings.LastIndexByte(line[:a.end], line[a.start-1]); end > a.start {
				a.url = a.url[:len(a.url)-(a.end-end)]
				a.end = end
			}
		}
		a.words = line[a.start:a.end]
		if a.start > 0 && line[a.start-1] == '<' && strings.HasPrefix(line[a.end:], ">") {
			a.start--
			a.end++
		}
		a.start += offset
		a.end += offset
		found = append(found, a)
	}
	return found
}

// withoutBrackets puts what ends an address in place of the brackets of links.
func withoutBrackets(line string) string {
	return strings.Map(func(r rune) rune {
		if r == '[' || r == ']' {
			return '|'
		}
		return r
	}, line)
}

func (r *reading) nextAddress() int {
	for len(r.pending) > 0 && r.pending[0].start < r.at {
		r.pending = r.pending[1:]
	}
	if len(r.pending) == 0 {
		return len(r.source)
	}
	return r.pending[0].start
}

func (r *reading) address(a address) {
	from := r.mark()
	r.put(a.words, a.start+strings.Index(r.source[a.start:a.end], a.words))
	r.at = a.end
	r.style(from, outline.Link, a.url)
}
