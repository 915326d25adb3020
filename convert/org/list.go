package org

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
)

// bullet is what an item of a list begins with.
type bullet struct {
	indent int    // its width
	marker string // "-", "3.", "b)"
	letter byte   // 'b', where it counts by letters
	end    int    // byte of the line after it
}

func (b bullet) ordered() bool { return len(b.marker) > 1 }

// parseBullet reads the bullet of a line. A star begins an item only where it is
// indented, and a capital letter only before a parenthesis: "M. Hulot" is a name.
func parseBullet(line string) (bullet, bool) {
	text := strings.TrimLeftFunc(line, unicode.IsSpace)
	start := len(line) - len(text)
	n := bulletLength(text)
	if n == 0 || text[0] == '*' && start == 0 {
		return bullet{}, false
	}
	if next, _ := utf8.DecodeRuneInString(text[n:]); n < len(text) && !unicode.IsSpace(next) {
		return bullet{}, false
	}
	b := bullet{indent: indentOf(line), marker: text[:n], end: start + n}
	if c := text[0]; n == 2 && !isDigit(c) {
		b.letter = c
	}
	return b, true
}

func bulletLength(text string) int {
	if text == "" {
		return 0
	}
	if strings.IndexByte("-+*", text[0]) >= 0 {
		return 1
	}
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	capital := 'A' <= text[0] && text[0] <= 'Z'
	if small := 'a' <= text[0] && text[0] <= 'z'; small || capital {
		n = 1
	}
	if n == 0 || n == len(text) || text[n] != ')' && (text[n] != '.' || capital) {
		return 0
	}
	return n + 1
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// lettered is a list by letters that is under way.
type lettered struct {
	indent int
	last   byte
}

// fits reports whether the bullet of the line can stand there: letters begin at
// a and follow each other, since a single letter before a point may be anything.
func (p *parser) fits(line string) bool {
	b, _ := parseBullet(line)
	if b.letter == 0 || b.letter == 'a' || b.letter == 'A' {
		return true
	}
	for i := len(p.letters) - 1; i >= 0; i-- {
		if l := p.letters[i]; l.indent == b.indent {
			return l.last+1 == b.letter
		}
	}
	return false
}

// list reads the items that begin at the indentation of the next line.
func (p *parser) list() *outline.List {
	first := p.next
	b, _ := parseBullet(p.lines[first])
	list := &outline.List{Ordered: b.ordered()}
	p.letters = append(p.letters, lettered{indent: b.indent})
	depth := len(p.letters)
	last := first
	for p.sibling(b, list.Ordered) {
		current, _ := parseBullet(p.lines[p.next])
		p.letters[depth-1].last = current.letter
		item, end := p.item(current)
		list.Items = append(list.Items, item)
		last = end
	}
	p.letters = p.letters[:depth-1]
	list.Pos = p.span(first, last)
	return list
}

// sibling reports whether the next line is an item of the list.
func (p *parser) sibling(first bullet, ordered bool) bool {
	if p.done() || p.kind(p.next) != listItem {
		return false
	}
	b, _ := parseBullet(p.lines[p.next])
	return b.indent == first.indent && b.ordered() == ordered
}

// item reads one item with all that is indented under it, and returns its last line.
func (p *parser) item(b bullet) (outline.Item, int) {
	first := p.next
	line := piece{p.lines[first], first + 1, 1}.from(b.end).trim()
	p.next++
	term, lines := cutTerm(cutBox(line))
	lines = append(lines, p.prose(b.indent+1)...)
	lines, lazy := p.lazy(lines)
	item := outline.Item{Marker: b.marker, Lines: p.markup.texts(lines), Lazy: lazy}
	if term != nil {
		item.Lines[0] = p.definition(*term, item.Lines[0])
	}
	item.Blocks = p.blocks(b.indent + 1)

	last := p.next - 1
	for last > first && kindOf(p.lines[last]) == blank {
		last--
	}
	item.Pos = p.span(first, last)
	return item, last
}

// lazy adds the lines that follow those of an item without being indented, where
// they go on in small letters. To org they end the list; to people they are the
// rest of a line that was too long.
func (p *parser) lazy(lines []piece) ([]piece, []bool) {
	if p.done() || p.kind(p.next) != prose || !goesOn(p.lines[p.next]) {
		return lines, nil
	}
	indented := len(lines)
	lines = append(lines, p.prose(0)...)
	flags := make([]bool, len(lines))
	for i := indented; i < len(lines); i++ {
		flags[i] = true
	}
	return lines, flags
}

func goesOn(line string) bool {
	word, _ := piece{text: line}.trim().cutWord()
	first, _ := utf8.DecodeRuneInString(word.text)
	return unicode.IsLower(first) && !strings.Contains(word.text, "://")
}

// cutBox takes a counter ("[@5]") and a check box off the text of an item.
func cutBox(text piece) piece {
	if word, rest := text.cutWord(); strings.HasPrefix(word.text, "[@") && strings.HasSuffix(word.text, "]") {
		text = rest
	}
	for _, box := range []string{"[ ]", "[X]", "[x]", "[-]"} {
		if after, found := strings.CutPrefix(text.text, box); found && (after == "" || after[0] == ' ') {
			return text.from(len(box)).trim()
		}
	}
	return text
}

// cutTerm splits "term :: what it is". The lines are what stands after the term.
func cutTerm(text piece) (term *piece, lines []piece) {
	i := strings.Index(text.text+" ", " :: ")
	if i < 0 {
		return nil, []piece{text}
	}
	before, after := text.split(i)
	before = before.trim()
	return &before, []piece{after.trim().from(len("::")).trim()}
}

// definition is a term and what it is, as other formats write it: with a colon.
func (p *parser) definition(term piece, text outline.Text) outline.Text {
	joined := p.markup.text(term)
	joined.Append(" : ", term.from(len(term.text)).pos(p.doc.Name))
	joined.AppendText(text)
	return joined.Trim()
}
