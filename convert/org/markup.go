package org

import (
	"errors"
	"strings"
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

// signs are the characters that all markup has one of; colon and point are those
// of addresses.
const signs = `*/_+=~[\:.`

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
		p.addresses = append(p.addresses, addressesIn(line.text, b.Len())...)
		b.WriteString(line.text)
	}
	p.source = b.String()
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

// maskRuns hides rows of markers that mark nothing: long ones, such as a line of
// stars, and those that stand alone.
func maskRuns(masked []byte) {
	for start := len(guard) - 1; start < len(masked); {
		end := start + 1
		for end < len(masked) && masked[end] == masked[start] {
			end++
		}
		if strings.IndexByte(markers, masked[start]) >= 0 {
			alone := masked[start-1] == ' ' && (end == len(masked) || masked[end] <= ' ')
			if length := end - start; length > longestRun || length > 1 && alone {
				fill(masked[start:end], 'x')
			}
		}
		start = end
	}
}

// markers are the characters of emphasis.
const markers = "*/_+=~"

func fill(b []byte, with byte) {
	for i := range b {
		b[i] = with
	}
}

// countOpeners counts the places where go-org looks ahead.
func countOpeners(masked string) int {
	n := 0
	for i := 1; i+1 < len(masked); i++ {
		before, after := masked[i-1], masked[i+1]
		switch {
		case masked[i] == '[' && after == '[':
			n++
		case strings.IndexByte(markers, masked[i]) < 0 || after <= ' ':
		case before >= utf8.RuneSelf || strings.IndexByte(" \t\n-({'\""+markers, before) >= 0:
			n++
		}
	}
	return n
}
