package org

import (
	"errors"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	goorg "github.com/niklasfasching/go-org/org"

	"deroule/convert/outline"
	"deroule/model"
)

// markup reads the emphasis and links within lines of text.
type markup struct {
	file        string
	diagnostics *model.Diagnostics
	config      *goorg.Configuration
	budget      int // what may still be spent on passages that are dear to parse
}

// Bounds on what is given to go-org. It reads a line again for each marker that
// might begin an emphasis, so a passage costs its length times these. Passages up
// to cheap are free; the others share a budget, beyond which text stays as it is.
const (
	longestLine    = 32_000 // bytes; go-org fails at 65536
	longestPassage = 4_000  // bytes, unless a single line is longer
	longestRun     = 3      // markers in a row: go-org goes down a level for each
	cheap          = 20_000
	budgetPerByte  = 50
	leastBudget    = 10_000_000
)

var errOtherFile = errors.New("a document does not read other files")

func newMarkup(file string, size int, ds *model.Diagnostics) *markup {
	config := goorg.New().Silent()
	config.ReadFile = func(string) ([]byte, error) { return nil, errOtherFile }
	config.AutoLink = false // addresses are found here: see addressesIn
	return &markup{file: file, diagnostics: ds, config: config, budget: max(leastBudget, budgetPerByte*size)}
}

// text is the text of one piece, its markup beside it.
func (m *markup) text(p piece) outline.Text {
	if !strings.ContainsAny(p.text, signs) {
		return outline.NewText(p.text, p.pos(m.file))
	}
	return m.texts([]piece{p})[0]
}

// signs are the characters that all markup has one of; the colon is that of addresses.
const signs = `*/_+=~[\:`

// texts are the texts of lines that follow each other: emphasis may begin in one
// and end in the next.
func (m *markup) texts(lines []piece) []outline.Text {
	var texts []outline.Text
	for len(lines) > 0 {
		n, size := 1, len(lines[0].text)
		for n < len(lines) && size+len(lines[n].text) < longestPassage {
			size += len(lines[n].text)
			n++
		}
		texts = append(texts, m.passage(lines[:n])...)
		lines = lines[n:]
	}
	return texts
}

func (m *markup) passage(lines []piece) []outline.Text {
	if line := lines[0]; len(line.text) > longestLine {
		return []outline.Text{outline.NewText(line.text, line.pos(m.file))}
	}
	p := newPassage(lines)
	if p.openers > 0 && m.affords(p) {
		if r := m.read(p); r != nil {
			return r.finish(m.diagnostics)
		}
	}
	r := newReading(m.file, p)
	r.everything()
	return r.finish(m.diagnostics)
}

func (m *markup) affords(p *passage) bool {
	cost := p.openers * len(p.source)
	if cost <= cheap {
		return true
	}
	m.budget -= cost
	return m.budget >= 0
}

// read parses a passage with go-org; nil where that fails.
func (m *markup) read(p *passage) *reading {
	parsed := m.config.Parse(strings.NewReader(p.masked), "")
	if parsed.Error != nil || len(parsed.Nodes) != 1 {
		return nil
	}
	paragraph, ok := parsed.Nodes[0].(goorg.Paragraph)
	if !ok {
		return nil
	}
	r := newReading(m.file, p)
	if !r.nodes(paragraph.Children) || r.at != len(p.source) {
		return nil
	}
	return r
}

// passage is lines of text made ready for go-org.
type passage struct {
	lines     []piece
	starts    []int  // where each line begins in source
	source    string // the lines, each after a guard
	masked    string // the same, without what go-org would misread
	addresses []address
	openers   int // markers in masked that might begin a link or an emphasis
}

// guard stands before each line so that go-org takes it for running text.
const guard = "x "

func newPassage(lines []piece) *passage {
	p := &passage{lines: lines}
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(guard)
		p.starts = append(p.starts, b.Len())
		b.WriteString(line.text)
	}
	p.source = b.String()
	p.addresses = addressesIn(p.source)
	p.masked = mask(p.source, p.addresses)
	p.openers = countOpeners(p.masked)
	return p
}

// mask replaces what go-org must not see by as many other bytes, so that places
// stay the same: addresses, whose slashes and underscores are no emphasis; what
// opens macros, snippets and formulas, which go-org's patterns look for far
// beyond their place and which stay text here; and typographic marks, beside
// which emphasis counts as it does beside plain ones.
func mask(source string, addresses []address) string {
	masked := []byte(source)
	for i, r := range source {
		with := byte(0)
		switch r {
		case '{', '«', '‹':
			with = '('
		case '“', '”', '„', '‘', '’', '»', '›':
			with = '\''
		case '…':
			with = '.'
		case '–', '—', '‑', '•':
			with = '-'
		case '\u200b': // what org tells to put between emphasis and a letter
			with = ' '
		case '\\':
			with = ';'
		case '$', '@', '^', '<':
			with = 'x'
		case '_': // "src_" begins a snippet
			if strings.HasSuffix(source[:i], "src") {
				with = 'x'
			}
		case '[': // that of a link stands beside another bracket
			if !strings.HasPrefix(source[i+1:], "[") && source[i-1] != '[' && source[i-1] != ']' {
				with = '!'
			}
		}
		if with != 0 {
			fill(masked[i:i+utf8.RuneLen(r)], with)
		}
	}
	for _, a := range addresses {
		fill(masked[a.start:a.end], 'x')
	}
	maskRuns(masked)
	return string(masked)
}

// maskRuns hides rows of markers, such as a line of stars.
func maskRuns(masked []byte) {
	for start := 0; start < len(masked); {
		end := start + 1
		for end < len(masked) && masked[end] == masked[start] {
			end++
		}
		if end-start > longestRun && strings.IndexByte("*/_+=~", masked[start]) >= 0 {
			fill(masked[start:end], 'x')
		}
		start = end
	}
}

func fill(b []byte, with byte) {
	for i := range b {
		b[i] = with
	}
}

// countOpeners counts the places where go-org looks ahead.
func countOpeners(masked string) int {
	n := 0
	for i := 1; i+1 < len(masked); i++ {
		switch masked[i] {
		case '*', '/', '_', '+', '=', '~':
			if before := masked[i-1]; before >= utf8.RuneSelf || strings.IndexByte(" \t\n-({'\"*/_+=~", before) >= 0 {
				n++
			}
		case '[':
			if masked[i+1] == '[' {
				n++
			}
		}
	}
	return n
}

// reading goes along a passage and makes the texts of its lines.
type reading struct {
	*passage
	file    string
	texts   []outline.Builder
	line    int // the line that at stands in
	at      int // byte of source, up to which all is read
	counted int // byte of source, up to which column counts
	column  int
	signAt  int  // byte of source, where the next sign stands
	literal bool // within code, where only the end is markup
	strays  model.Diagnostics
}

func newReading(file string, p *passage) *reading {
	r := &reading{passage: p, file: file, texts: make([]outline.Builder, len(p.lines))}
	r.enter(0)
	return r
}

// enter goes to the beginning of a line.
func (r *reading) enter(line int) {
	r.line, r.at, r.counted, r.column = line, r.starts[line], r.starts[line], r.lines[line].column
}

// finish hands over the texts, and the stray markers to the diagnostics.
func (r *reading) finish(ds *model.Diagnostics) []outline.Text {
	*ds = append(*ds, r.strays...)
	texts := make([]outline.Text, len(r.texts))
	for i := range r.texts {
		if texts[i] = r.texts[i].Text().Trim(); texts[i].Plain == "" {
			texts[i] = outline.NewText("", r.lines[i].pos(r.file))
		}
	}
	return texts
}

// everything reads all lines as words.
func (r *reading) everything() {
	for i, line := range r.lines {
		r.enter(i)
		r.words(r.starts[i] + len(line.text))
	}
}

// nodes reads what go-org found; it is false where that cannot be followed.
func (r *reading) nodes(nodes []goorg.Node) bool {
	for _, node := range nodes {
		ok := true
		switch node := node.(type) {
		case goorg.Text:
			ok = r.text(node)
		case goorg.LineBreak:
			ok = r.line+1 < len(r.lines)
			if ok {
				r.enter(r.line + 1)
			}
		case goorg.Emphasis:
			ok = r.emphasis(node)
		case goorg.RegularLink:
			ok = r.link(node)
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return true
}

// text reads words as long as go-org's, which on a new line count its guard.
func (r *reading) text(node goorg.Text) bool {
	length := len(node.Content)
	if r.at == r.starts[r.line] {
		length -= len(guard)
	}
	end := r.at + length
	if length < 0 || end > r.starts[r.line]+len(r.lines[r.line].text) {
		return false
	}
	r.words(end)
	return true
}

func (r *reading) emphasis(node goorg.Emphasis) bool {
	if struck, ok := struckAsInMarkdown(node); ok {
		r.at += 2
		from := r.mark()
		r.words(r.at + len(struck))
		r.at += 2
		r.style(from, outline.Strike, "")
		return true
	}
	style := outline.Emphasis
	switch node.Kind {
	case "*":
		style = outline.Strong
	case "+":
		style = outline.Strike
	case "=", "~":
		style = outline.Code
		r.literal = true
	}
	r.at++
	from := r.mark()
	ok := r.nodes(node.Content)
	r.literal = false
	r.at++
	r.style(from, style, "")
	return ok
}

// struckAsInMarkdown is the text of "~~…~~", which is code between tildes to org.
func struckAsInMarkdown(node goorg.Emphasis) (string, bool) {
	if node.Kind != "~" || len(node.Content) != 1 {
		return "", false
	}
	text, _ := node.Content[0].(goorg.Text)
	inner, opened := strings.CutPrefix(text.Content, "~")
	inner, closed := strings.CutSuffix(inner, "~")
	return inner, opened && closed && inner != ""
}

// link reads "[[target][description]]" or "[[target]]".
func (r *reading) link(node goorg.RegularLink) bool {
	length := strings.Index(r.source[r.at:], "]]")
	if length < 2 {
		return false
	}
	start, end := r.at+2, r.at+length
	target, description, described := strings.Cut(r.source[start:end], "][")
	from := r.mark()
	if described && description != "" && node.Description != nil {
		r.at = start + len(target) + len("][")
		if !r.nodes(node.Description) || r.at != end {
			return false
		}
	} else {
		r.put(r.source[start:end], start)
	}
	r.at = end + 2
	if style, url := linkStyle(target, described); url != "" {
		r.style(from, style, url)
	}
	return true
}

// linkStyle is what a link to the target is, and its address; none where it leads
// to a place in the same document.
func linkStyle(target string, described bool) (style outline.Style, url string) {
	target = strings.TrimPrefix(target, "file:")
	if strings.HasPrefix(target, "*") || strings.HasPrefix(target, "#") {
		return outline.Link, ""
	}
	switch strings.ToLower(path.Ext(target)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp":
		if !described {
			return outline.Image, target
		}
	}
	return outline.Link, target
}

// mark is a place in the texts.
type mark struct{ line, offset int }

func (r *reading) mark() mark { return mark{r.line, r.texts[r.line].Len()} }

// style lays a style over all from the mark to here, on each line of it.
func (r *reading) style(from mark, style outline.Style, url string) {
	for i := from.line; i <= r.line; i++ {
		start := 0
		if i == from.line {
			start = from.offset
		}
		if end := r.texts[i].Len(); start < end {
			r.texts[i].Mark(start, end, style, url)
		}
	}
}

// put adds words that begin at a byte of the source.
func (r *reading) put(words string, from int) {
	r.column += utf8.RuneCountInString(r.source[r.counted:from])
	r.counted = from
	at := piece{line: r.lines[r.line].line, column: r.column}
	r.texts[r.line].Append(words, at.pos(r.file))
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
