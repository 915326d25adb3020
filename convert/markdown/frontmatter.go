package markdown

import (
	"bytes"
	"html"
	"strings"
	"unicode"

	"deroule/convert/outline"
)

// frontMatter reads the metadata that a file may begin with: YAML between
// "---", TOML between "+++", or a title after pandoc's "%". The parser sees
// blanks in its place.
func frontMatter(src *source, doc *outline.Document) {
	first, rest := cutLine(src.words, 0)
	switch fence := string(bytes.TrimRight(first.of(src.words), " \t")); {
	case fence == "---" || fence == "+++":
		if lines, end := matterLines(src.words, rest, fence); end > 0 {
			m := matter{src: src, toml: fence == "+++"}
			m.read(lines)
			doc.Title, doc.Properties = m.title, m.properties
			blankLines(src.syntax[:end])
		}
	case strings.HasPrefix(fence, "% "):
		titleBlock(src, doc)
	}
}

// titleBlock reads pandoc's lines that begin with "%": title, authors and date.
func titleBlock(src *source, doc *outline.Document) {
	start := 0
	for _, name := range []string{"title", "author", "date"} {
		line, next := cutLine(src.words, start)
		if !bytes.HasPrefix(line.of(src.words), []byte("%")) {
			break
		}
		value := src.literal(byteRange{line.start + 1, line.end})
		switch {
		case name == "title":
			doc.Title = value
		case !value.IsEmpty():
			doc.Properties = append(doc.Properties, outline.Property{Name: name, Value: value})
		}
		start = next
	}
	blankLines(src.syntax[:start])
}

func (r byteRange) of(text []byte) []byte { return text[r.start:r.end] }

// cutLine is the line that begins at start, without its end, and where the next
// one begins.
func cutLine(text []byte, start int) (line byteRange, next int) {
	n := bytes.IndexByte(text[start:], '\n')
	if n < 0 {
		return byteRange{start, len(text)}, len(text)
	}
	return byteRange{start, start + n}, start + n + 1
}

func blankLines(text []byte) {
	for i, c := range text {
		if c != '\n' {
			text[i] = ' '
		}
	}
}

// literal is text of the source as it stands.
func (src *source) literal(r byteRange) outline.Text {
	r.start, r.end = src.trimmed(r.start, r.end)
	return outline.NewText(string(r.of(src.words)), src.pos(r.start))
}

// matterLines are the lines up to the fence that closes the metadata, and where
// what follows begins. There are none if a line in between is no metadata: then
// "---" was only a rule across the page.
func matterLines(text []byte, start int, fence string) (lines []byteRange, end int) {
	keys := 0
	for start < len(text) {
		line, next := cutLine(text, start)
		switch s := string(bytes.TrimRight(line.of(text), " \t")); {
		case s == fence || s == "..." && fence == "---":
			if keys == 0 {
				return nil, 0
			}
			return lines, next
		case s == "", strings.HasPrefix(s, "#"):
		case isMatterKey(s):
			keys++
		case keys == 0, s[0] != ' ' && s[0] != '\t' && s[0] != '[' && s[0] != ']' && !strings.HasPrefix(s, "- "):
			return nil, 0
		}
		lines = append(lines, line)
		start = next
	}
	return nil, 0
}

// isMatterKey reports whether a line begins with a name and ":" or "=".
func isMatterKey(line string) bool {
	name, value, ok := cutKey(line)
	return ok && name != "" && unicode.IsLetter([]rune(name)[0]) && (value == "" || value[0] == ' ' || value[0] == '\t')
}

// cutKey parts a line at the sign between its name and value.
func cutKey(line string) (name, value string, found bool) {
	i := strings.IndexAny(line, ":=")
	if i < 0 {
		return "", "", false
	}
	return strings.Trim(line[:i], " \t\"'"), line[i+1:], true
}

// matter reads lines of metadata into properties. It knows names with scalar
// values, lists of such and tables nested by indentation ("a.b"); what else YAML
// and TOML have comes out as the words that stand there.
type matter struct {
	src        *source
	toml       bool
	title      outline.Text
	properties []outline.Property

	table string         // the [table] of TOML that the lines belong to
	path  []level        // the names that the current line is nested in
	block []outline.Text // lines of the text that YAML's "|" or ">" introduces
	text  bool           // the current line may be one of those
}

type level struct {
	indent int
	name   string
}

func (m *matter) read(lines []byteRange) {
	for _, line := range lines {
		s := string(line.of(m.src.words))
		trimmed := strings.TrimSpace(s)
		indent := len(s) - len(strings.TrimLeft(s, " \t"))
		line.start += indent
		if m.text && (trimmed == "" || indent > m.path[len(m.path)-1].indent) {
			m.block = append(m.block, m.src.literal(line))
			continue
		}
		m.endText()
		switch {
		case trimmed == "" || trimmed[0] == '#' || trimmed == "]":
		case m.toml && trimmed[0] == '[' && trimmed[len(trimmed)-1] == ']':
			m.table = strings.Trim(trimmed, "[] ")
			m.path = nil
		case strings.HasPrefix(trimmed, "- "):
			m.leave(indent + 1)
			line.start += 2
			m.value(line)
		default:
			m.pair(line, indent)
		}
	}
	m.endText()
}

// endText adds the property of a text of several lines.
func (m *matter) endText() {
	m.text = false
	if value := outline.Join(m.block); !value.IsEmpty() {
		m.addText(value)
	}
	m.block = nil
}

// pair reads "name: value", or goes on with the value above.
func (m *matter) pair(line byteRange, indent int) {
	s := string(line.of(m.src.words))
	if !isMatterKey(s) {
		m.leave(indent)
		m.value(line)
		return
	}
	m.leave(indent)
	name, value, _ := cutKey(s)
	m.path = append(m.path, level{indent, name})
	line.start = line.end - len(value)
	switch strings.TrimSpace(value) {
	case "":
	case "|", ">", "|-", ">-", "|+", ">+":
		m.text = true
	default:
		m.value(line)
	}
}

// leave closes the names that are indented as far as that or farther.
func (m *matter) leave(indent int) {
	for len(m.path) > 0 && m.path[len(m.path)-1].indent >= indent {
		m.path = m.path[:len(m.path)-1]
	}
}

// value adds a property for a value, several for a list between brackets.
func (m *matter) value(r byteRange) {
	r = m.withoutComment(r)
	s := string(r.of(m.src.words))
	if strings.TrimSpace(s) == "[" {
		return
	}
	if inner := strings.TrimSpace(s); len(inner) > 1 && inner[0] == '[' && !strings.HasPrefix(inner, "[[") {
		r.start += strings.IndexByte(s, '[') + 1
		if i := strings.LastIndexByte(s, ']'); i > 0 {
			r.end -= len(s) - i
		}
		for from := r.start; from <= r.end; {
			n := bytes.IndexByte(m.src.words[from:r.end], ',')
			to := r.end
			if n >= 0 {
				to = from + n
			}
			m.add(byteRange{from, to})
			from = to + 1
		}
		return
	}
	m.add(r)
}

// withoutComment drops a comment after a value.
func (m *matter) withoutComment(r byteRange) byteRange {
	s := string(r.of(m.src.words))
	if i := strings.Index(s, " #"); i >= 0 && !strings.ContainsAny(s, "\"'") {
		r.end = r.start + i
	}
	return r
}

func (m *matter) add(r byteRange) {
	if value := unquoted(m.src.literal(r)); !value.IsEmpty() {
		m.addText(value)
	}
}

func (m *matter) addText(value outline.Text) {
	if plain := html.UnescapeString(value.Plain); plain != value.Plain { // "&#8211;", as exports of web pages have it
		value = outline.NewText(plain, value.Pos())
	}
	var names []string
	if m.table != "" {
		names = append(names, m.table)
	}
	for _, l := range m.path {
		names = append(names, l.name)
	}
	name := strings.Join(names, ".")
	if strings.EqualFold(name, "title") && m.title.IsEmpty() {
		m.title = value
		return
	}
	m.properties = append(m.properties, outline.Property{Name: name, Value: value})
}

// unquoted is a value without the quotation marks around it, and without the
// comma that a list over several lines leaves after it.
func unquoted(value outline.Text) outline.Text {
	value = value.TrimFunc(func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	s := value.Plain
	if n := len(s) - 1; n > 0 && s[0] == s[n] && (s[0] == '"' || s[0] == '\'') {
		return value.Slice(1, n)
	}
	return value
}
