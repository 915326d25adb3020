package org

import "strings"

// partners finds, for each line that opens a block or a drawer, the line that
// closes it, and the reverse; -1 for lines without a partner. Nothing reaches
// across a headline.
func partners(lines []string) []int {
	p := pairing{lines: lines, kinds: make([]kind, len(lines)), partner: make([]int, len(lines))}
	start := 0
	for i, line := range lines {
		p.partner[i] = -1
		p.kinds[i] = kindOf(line)
		if p.kinds[i] == headline {
			p.section(start, i)
			start = i + 1
		}
	}
	p.section(start, len(lines))
	return p.partner
}

type pairing struct {
	lines   []string
	kinds   []kind
	partner []int

	open map[string][]int // lines that open and are not closed yet, by name
	ends map[string][]int // lines that close literal blocks, by name
}

// drawerKey stands for drawers among the names of blocks, none of which has a colon.
const drawerKey = ":"

func (p *pairing) section(start, end int) {
	p.open, p.ends = map[string][]int{}, map[string][]int{}
	for i := start; i < end; i++ {
		if p.kinds[i] == endBlock {
			_, name := blockName(p.lines[i])
			p.ends[name] = append(p.ends[name], i)
		}
	}
	for i := start; i < end; i++ {
		switch p.kinds[i] {
		case beginBlock:
			if _, name := blockName(p.lines[i]); isLiteral(name) {
				i = p.literal(name, i)
			} else {
				p.open[name] = append(p.open[name], i)
			}
		case endBlock:
			_, name := blockName(p.lines[i])
			p.close(name, i)
		case drawer:
			if isProperties(p.lines[i]) {
				i = p.properties(i, end)
			} else {
				p.open[drawerKey] = append(p.open[drawerKey], i)
			}
		case drawerEnd:
			p.close(drawerKey, i)
		}
	}
}

func (p *pairing) join(opening, closing int) {
	p.partner[opening], p.partner[closing] = closing, opening
}

// close joins line i to the nearest line above that opens the same.
func (p *pairing) close(key string, i int) {
	if open := p.open[key]; len(open) > 0 {
		p.join(open[len(open)-1], i)
		p.open[key] = open[:len(open)-1]
	}
}

// literal joins the beginning of a block whose lines are text as it is to the
// first end of that name, and returns the line to go on after.
func (p *pairing) literal(name string, i int) int {
	ends := p.ends[name]
	for len(ends) > 0 && ends[0] < i {
		ends = ends[1:]
	}
	p.ends[name] = ends
	if len(ends) == 0 {
		return i
	}
	p.join(i, ends[0])
	return ends[0]
}

// properties does the same for a drawer of properties, which holds nothing else.
func (p *pairing) properties(i, end int) int {
	for j := i + 1; j < end; j++ {
		if p.kinds[j] == drawerEnd {
			p.join(i, j)
			return j
		}
		if isProperties(p.lines[j]) || !isProperty(p.lines[j]) {
			break
		}
	}
	return i
}

// isLiteral reports whether the lines of a block are text as it is.
func isLiteral(block string) bool {
	switch block {
	case "example", "src", "export", "comment", "html", "latex":
		return true
	}
	return false
}

func isProperties(line string) bool { return strings.EqualFold(drawerName(line), "properties") }

// isProperty reports whether the line is ":NAME: value".
func isProperty(line string) bool {
	_, _, ok := cutProperty(piece{text: line})
	return ok
}
