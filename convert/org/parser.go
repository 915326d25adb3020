package org

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// parser turns the lines of one document into its outline. It goes down the
// lines once; what is nested shares its place.
type parser struct {
	doc      *outline.Document
	lines    []string
	partner  []int          // see partners
	next     int            // the line to read next
	titles   []outline.Text // the lines of the title
	headed   bool           // a headline stands above
	markup   *markup
	todo     map[string]bool // the words for states that headlines may begin with
	excluded map[string]bool // the tags of headlines that are not exported
	letters  []lettered      // lists by letters that are under way, the innermost last
}

func newParser(name, source string) *parser {
	lines := strings.Split(source, "\n")
	doc := &outline.Document{Name: name}
	return &parser{
		doc: doc, lines: lines, partner: partners(lines),
		markup: newMarkup(name, len(source), &doc.Diagnostics),
		todo:   todoWords(lines), excluded: excludedTags(lines),
	}
}

// document reads all lines.
func (p *parser) document() *outline.Document {
	p.doc.Blocks = p.blocks(0)
	p.doc.Title = outline.Join(p.titles)
	return p.doc
}

func (p *parser) done() bool { return p.next >= len(p.lines) }

// kind is what a line is among its neighbours: what opens or closes nothing is
// prose, and so is a bullet that no list can have.
func (p *parser) kind(i int) kind {
	k := kindOf(p.lines[i])
	switch {
	case k == drawer && p.partner[i] < 0:
		return prose
	case k == listItem && !p.fits(p.lines[i]):
		return prose
	}
	return k
}

// piece is a line without the blanks around it.
func (p *parser) piece(i int) piece { return piece{p.lines[i], i + 1, 1}.trim() }

// span is the place of lines first to last.
func (p *parser) span(first, last int) model.Pos {
	at := p.piece(first).pos(p.doc.Name)
	at.EndLine = last + 1
	return at
}

// blocks reads on until a line that is indented by less than indent; where
// indent is not 0, two blank lines end it too.
func (p *parser) blocks(indent int) []outline.Block {
	var blocks []outline.Block
	for !p.done() {
		if p.kind(p.next) == blank {
			if indent > 0 && p.twoBlanks() {
				break
			}
			p.next++
			continue
		}
		if indentOf(p.lines[p.next]) < indent {
			break
		}
		blocks = append(blocks, p.block(indent)...)
	}
	return outline.JoinTables(blocks, true)
}

func (p *parser) twoBlanks() bool {
	return p.next+1 < len(p.lines) && kindOf(p.lines[p.next]) == blank && kindOf(p.lines[p.next+1]) == blank
}

// block reads what begins on the next line. Lines that are only markup give none.
func (p *parser) block(indent int) []outline.Block {
	switch p.kind(p.next) {
	case headline:
		return p.headline()
	case tableRow, tableRule:
		return p.table()
	case fixedWidth:
		return p.fixedWidth()
	case listItem:
		if p.isLogged(p.next) {
			p.logged()
			return nil
		}
		return []outline.Block{p.list()}
	case keyword:
		return p.keyword()
	case beginBlock:
		return p.beginBlock()
	case drawer:
		return p.drawer()
	case planning:
		return p.planning()
	case endBlock, drawerEnd:
		p.strayUnlessPaired()
		return nil
	case ruler:
		p.next++
		return nil
	case comment:
		p.comment()
		return nil
	}
	lines := p.prose(indent)
	for _, line := range lines {
		if strings.Contains(line.text, "<%%(") { // a day that only Emacs can work out
			p.doc.Diagnostics.Add(model.UnreadDate, line.pos(p.doc.Name), line.text)
		}
	}
	return []outline.Block{p.paragraph(lines...)}
}

// comment keeps lines of comment apart, "# to be asked".
func (p *parser) comment() {
	first := p.next
	var words []string
	for !p.done() && p.kind(p.next) == comment {
		words = append(words, strings.TrimSpace(strings.TrimPrefix(p.piece(p.next).text, "#")))
		p.next++
	}
	if text := strings.TrimSpace(strings.Join(words, "\n")); text != "" {
		p.doc.Kept = append(p.doc.Kept, outline.Kept{Kind: model.Excluded, Text: text, Pos: p.span(first, p.next-1)})
	}
}

// isLogged tells a line of the log that stands in the text, as it does where Emacs
// keeps no drawer for it: - State "DONE" from "TODO" [2026-03-01 dim. 8:00].
func (p *parser) isLogged(i int) bool {
	text, isItem := strings.CutPrefix(p.piece(i).text, "- ")
	if !isItem || !strings.Contains(text, "[") {
		return false
	}
	for _, begin := range []string{`State "`, "Note taken on [", "CLOSING NOTE [", "Rescheduled from ", "New deadline from ", "Not scheduled, was ", "Removed deadline, was ", "Refiled on ["} {
		if strings.HasPrefix(text, begin) {
			return true
		}
	}
	return false
}

// logged keeps a line of the log apart, with what is indented below it.
func (p *parser) logged() {
	first, indent := p.next, indentOf(p.lines[p.next])
	for p.next++; !p.done() && p.kind(p.next) == prose && indentOf(p.lines[p.next]) > indent; p.next++ {
	}
	p.keepLines("", first, p.next)
}

// prose takes the lines of running text from the next one on.
func (p *parser) prose(indent int) []piece {
	var lines []piece
	for !p.done() && p.kind(p.next) == prose && indentOf(p.lines[p.next]) >= indent {
		lines = append(lines, p.piece(p.next))
		p.next++
	}
	return lines
}

// paragraph is running text on some lines.
func (p *parser) paragraph(lines ...piece) outline.Block {
	at := lines[0].pos(p.doc.Name)
	at.EndLine = lines[len(lines)-1].line
	return &outline.Paragraph{Pos: at, Lines: p.markup.texts(lines)}
}

// verbatim is text on some lines that is left alone.
func (p *parser) verbatim(lines ...piece) outline.Block {
	at := lines[0].pos(p.doc.Name)
	at.EndLine = lines[len(lines)-1].line
	v := &outline.Verbatim{Pos: at}
	for _, l := range lines {
		v.Lines = append(v.Lines, outline.NewText(l.text, l.pos(p.doc.Name)))
	}
	return v
}

// fixedWidth reads lines that begin with a colon.
func (p *parser) fixedWidth() []outline.Block {
	var lines []piece
	for !p.done() && p.kind(p.next) == fixedWidth {
		line := p.piece(p.next).from(1)
		if line.text != "" {
			line = line.from(1)
		}
		lines = append(lines, line)
		p.next++
	}
	return []outline.Block{p.verbatim(lines...)}
}

// beginBlock reads the first line of a block, and all of a literal one. Other
// blocks (quotations, verses, notes) are read as if their first and last lines
// were not there; words after the name are kept.
func (p *parser) beginBlock() []outline.Block {
	first, last := p.next, p.partner[p.next]
	if last < 0 {
		p.strayUnlessPaired()
		return nil
	}
	_, name := blockName(p.lines[first])
	p.next++
	if !isLiteral(name) {
		if _, title := p.piece(first).cutWord(); title.text != "" {
			return []outline.Block{p.paragraph(title)}
		}
		return nil
	}
	p.next = last + 1
	if name == "comment" && last > first+1 {
		p.keepLines("", first+1, last)
	}
	if name == "comment" || last == first+1 {
		return nil
	}
	var lines []piece
	for i := first + 1; i < last; i++ {
		lines = append(lines, unescaped(piece{p.lines[i], i + 1, 1}))
	}
	return []outline.Block{p.verbatim(lines...)}
}

// unescaped is a line of a literal block without the comma that org puts before
// what would otherwise be a headline or a keyword.
func unescaped(line piece) piece {
	text := strings.TrimLeft(line.text, " \t")
	if strings.HasPrefix(text, ",*") || strings.HasPrefix(text, ",#+") || strings.HasPrefix(text, ",,") {
		return line.trim().from(1)
	}
	return line
}

// strayUnlessPaired leaves out a line that opens or closes a block, and reports
// it where its other half is missing.
func (p *parser) strayUnlessPaired() {
	if line := p.piece(p.next); p.partner[p.next] < 0 {
		marker, _ := line.cutWord()
		p.doc.Diagnostics.Add(model.StrayMarkup, line.pos(p.doc.Name), marker.text)
	}
	p.next++
}
