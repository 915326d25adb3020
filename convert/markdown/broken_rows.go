package markdown

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A table of Markdown ends where a list, a heading, a quotation, a block of HTML or an
// empty line begins, whatever the author meant. Three kinds of lines look like that and
// belong to the table all the same:
//
//   - a row of a table without outer bars that begins with such a mark: "- | 12 May | Visit";
//   - the rest of a row that has been broken over lines, as a list in a cell has:
//     the bars tell, since with them the row has as many cells as the header;
//   - tags, comments and empty lines between two rows.
//
// They are found before the parser runs, and the sign that would mislead it is hidden
// from it until the lines are read as a table.

// lineRole is what such a line is in its table.
type lineRole uint8

const (
	ordinary    lineRole = iota // as the syntax reads it
	rowOfTable                  // a row, or a rule, that begins with a sign of something else
	restOfRow                   // goes on with the row above it
	betweenRows                 // stands between two rows and is none
)

// tableLine is a line with a role. Its hidden sign stands at a byte of the source.
type tableLine struct {
	role lineRole
	at   int
	sign byte // 0 where nothing is hidden
}

// tableFinder looks for such lines in a source.
type tableFinder struct {
	syntax []byte
	lines  []byteRange
	found  map[int]tableLine // by where the line begins
}

// findTableLines finds the lines of a source that belong to a table against the syntax,
// and hides their signs. They are told apart by where they begin.
func findTableLines(syntax []byte) map[int]tableLine {
	if bytes.IndexByte(syntax, '|') < 0 {
		return nil
	}
	f := &tableFinder{syntax: syntax}
	var fence fence
	for start := 0; start < len(syntax); {
		line, next := cutLine(syntax, start)
		fence.line(syntax, line)
		if fence.length > 0 {
			line.end = line.start // what is in a fence is code
		}
		f.lines = append(f.lines, line)
		start = next
	}
	for i := 0; i < len(f.lines); {
		if t, n := f.begin(i); n > 0 {
			i = f.follow(t, i+n)
		} else {
			i++
		}
	}
	return f.found
}

// tableForm is how the rows of a table are written.
type tableForm struct {
	columns     int
	left, right bool // rows begin and end with a bar
	quotes      int  // signs of quotation before each line
}

// content is a line without the blanks and the signs of quotation before it.
func (f *tableFinder) content(i, quotes int) byteRange {
	r := f.lines[i]
	for r.start < r.end {
		switch c := f.syntax[r.start]; {
		case c == ' ' || c == '\t':
		case c == '>' && quotes > 0:
			quotes--
		default:
			r.end = r.start + len(bytes.TrimRight(r.of(f.syntax), " \t\r\n"))
			return r
		}
		r.start++
	}
	return r
}

func (f *tableFinder) text(i, quotes int) []byte {
	if i >= len(f.lines) {
		return nil
	}
	return f.content(i, quotes).of(f.syntax)
}

// begin recognizes the first row of a table at line i, and returns how many lines it
// has with its rule, 0 where no table begins.
func (f *tableFinder) begin(i int) (t tableForm, n int) {
	raw := f.lines[i].of(f.syntax)
	if bytes.IndexByte(raw, '|') < 0 {
		return t, 0
	}
	for _, c := range raw {
		if c == '>' {
			t.quotes++
		} else if c != ' ' && c != '\t' {
			break
		}
	}
	first, below := f.text(i, t.quotes), f.text(i+1, t.quotes)
	if len(first) == 0 || first[0] == '+' || !isRow(first) || isRule(first) {
		return t, 0
	}
	ruled := isRule(below)
	for marker := markerAt(first); ruled && marker > 0; marker = markerAt(first) {
		inner := bytes.TrimLeft(first[marker:], " \t")
		if !isBarred(inner) {
			break
		}
		first = inner // the table begins in an item
	}
	t.left, t.right = first[0] == '|', first[len(first)-1] == '|'
	if !ruled {
		if t.columns = barsIn(first) - 1; isBarred(first) && t.columns > 1 {
			return t, 1
		}
		return t, 0
	}
	t.columns = len(splitRow(first, 0, false))
	if opensBlock(first) {
		if !isMarkOnly(first) || t.columns != len(splitRow(below, 0, false)) {
			return t, 0
		}
		f.hide(i, t, rowOfTable)
	}
	f.hide(i+1, t, rowOfTable)
	return t, 2
}

// follow goes on with a table at line i, and returns the line after it.
func (f *tableFinder) follow(t tableForm, i int) int {
	for i < len(f.lines) {
		line := f.text(i, t.quotes)
		if len(line) == 0 || isTags(line) {
			next := f.nextRow(t, i)
			if next == 0 {
				return i
			}
			f.pass(t, i, next)
			i = next
			continue
		}
		n := 1
		if !isRule(line) {
			n = f.rowLength(t, i)
		}
		if n == 0 {
			return i
		}
		f.join(t, i, n)
		i += n
	}
	return i
}

// rowLength is how many lines the row that begins at line i has; 0 where none does.
func (f *tableFinder) rowLength(t tableForm, i int) int {
	if n := f.broken(t, i); n > 0 {
		return n
	}
	if f.isRow(t, i) {
		return 1
	}
	return 0
}

// isRow reports whether a line is a row of the table on its own.
func (f *tableFinder) isRow(t tableForm, i int) bool {
	line := f.text(i, t.quotes)
	switch {
	case !isRow(line):
		return false
	case t.left || !opensBlock(line):
		return line[0] == '|' || !t.left
	case len(splitRow(line, t.columns, true)) != t.columns:
		return false
	case isMarkOnly(line), line[0] == '<':
		return true
	case markerLength(line) == 0:
		return false // a heading or a quotation with words
	}
	below := f.text(i+1, t.quotes)
	return t.columns > 2 || isRow(below) && !opensBlock(below)
}

// nextRow is the first line after i, over tags and empty lines, that is a row of the
// same table; 0 where none comes. A row with a rule under it begins another table.
func (f *tableFinder) nextRow(t tableForm, i int) int {
	const farthest = 6 // lines
	empty := 0
	for k := i; k < min(i+farthest, len(f.lines)); k++ {
		line := f.text(k, t.quotes)
		if len(line) == 0 {
			empty++
			continue
		}
		if isTags(line) {
			continue
		}
		switch n := f.rowLength(t, k); {
		case n == 0 || isRule(f.text(k+1, t.quotes)):
			return 0
		case empty == 0 || n > 1:
			return k
		case len(splitRow(line, t.columns, !t.left)) != t.columns:
			return 0
		case t.left || t.columns > 2 || f.isRow(t, k+1):
			return k
		}
		return 0
	}
	return 0
}

// broken is how many lines the row that begins at line i has, where it is broken over
// several; 0 where it is not. The bars must come out even, and what goes on must not
// look like rows of its own.
func (f *tableFinder) broken(t tableForm, i int) int {
	const longest = 80 // lines
	line := f.text(i, t.quotes)
	if len(line) == 0 || t.columns < 2 || t.left != (line[0] == '|') || !t.left && opensBlock(line) {
		return 0
	}
	need := t.columns - 1
	if t.left {
		need++
	}
	if t.right {
		need++
	}
	bars, above := barsIn(line), line
	if bars >= need || !t.left && bars == 0 {
		return 0
	}
	closed := t.right && line[len(line)-1] == '|'
	for k := i + 1; k < min(i+longest, len(f.lines)); k++ {
		line := f.text(k, t.quotes)
		if len(line) == 0 {
			if len(above) == 0 || t.quotes > 0 {
				return 0
			}
			above = line
			continue
		}
		starts := line[0] == '|' && barsIn(above) == 0 && len(above) > 0
		switch {
		case isRule(line), isRule(f.text(k+1, t.quotes)):
			return 0
		case len(above) == 0 && line[0] == '#':
			return 0 // a heading of the document
		case t.left && line[0] == '|' && !starts:
			return 0 // another row
		case (!t.left || closed && k == i+1) && !opensBlock(line):
			return 0
		}
		bars += barsIn(line)
		switch ended := line[len(line)-1] == '|'; {
		case bars > need:
			return 0
		case bars == need && (ended || !t.right):
			return k + 1 - i
		case bars == need:
			return 0
		}
		above = line
	}
	return 0
}

// join marks the lines of a row.
func (f *tableFinder) join(t tableForm, i, n int) {
	f.hide(i, t, rowOfTable)
	for k := i + 1; k < i+n; k++ {
		if len(f.text(k, t.quotes)) == 0 {
			f.glue(k)
		} else {
			f.hide(k, t, restOfRow)
		}
	}
}

// pass marks the lines between two rows.
func (f *tableFinder) pass(t tableForm, i, next int) {
	for k := i; k < next; k++ {
		if len(f.text(k, t.quotes)) == 0 {
			f.glue(k)
		} else {
			f.hide(k, t, betweenRows)
		}
	}
}

// glue makes an empty line the end of the line above it.
func (f *tableFinder) glue(i int) {
	for k := f.lines[i].start - 1; k >= 0 && k < f.lines[i].end; k++ {
		f.syntax[k] = ' '
	}
}

// hide gives a line its role and hides the sign that it begins with, where that means
// something else to the parser.
func (f *tableFinder) hide(i int, t tableForm, role lineRole) {
	r := f.content(i, t.quotes)
	line := tableLine{role: role, at: r.start}
	if opensBlock(r.of(f.syntax)) {
		line.sign = f.syntax[r.start]
		f.syntax[r.start] = 'x'
	} else if role == rowOfTable {
		return
	}
	if f.found == nil {
		f.found = map[int]tableLine{}
	}
	f.found[f.lines[i].start] = line
}

// tableLine is the line that a byte of the source stands on.
func (src *source) tableLine(offset int) tableLine {
	if src.tableLines == nil {
		return tableLine{}
	}
	return src.tableLines[bytes.LastIndexByte(src.syntax[:offset], '\n')+1]
}

// role is what the line is in its table that a byte of the source stands on.
func (src *source) role(offset int) lineRole { return src.tableLine(offset).role }

// show puts the sign back that is hidden on the line of a byte of the source.
func (src *source) show(offset int) {
	if line := src.tableLine(offset); line.sign != 0 {
		src.syntax[line.at] = line.sign
	}
}

// opensBlock reports whether a line begins with a sign by which the parser would end
// a table.
func opensBlock(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	n := markLength(line)
	return line[0] == '<' || line[0] == '>' || n > 0 && (n == len(line) || line[n] == ' ' || line[n] == '\t') ||
		isBreak(line)
}

// isBreak reports whether a line is a rule across the page, or dashes under a heading.
func isBreak(line []byte) bool {
	return strings.IndexByte("-*_=", line[0]) >= 0 && len(bytes.Trim(line, string(line[:1])+" \t")) == 0
}

// isMarkOnly reports whether the first cell of a row is the sign of a list, of a
// heading or of a quotation and nothing else.
func isMarkOnly(line []byte) bool {
	bar, found := nextBar(line, 0)
	first := bytes.TrimSpace(line[:bar])
	return found && len(first) > 0 && (markLength(first) == len(first) || string(first) == ">")
}

// barsIn counts the bars of a line that separate cells.
func barsIn(line []byte) int {
	n := 0
	for at, found := nextBar(line, 0); found; at, found = nextBar(line, at+1) {
		n++
	}
	return n
}

// isTags reports whether a line has nothing but tags and comments of HTML.
func isTags(line []byte) bool {
	if line[0] != '<' {
		return false
	}
	z := html.NewTokenizer(bytes.NewReader(line))
	length := 0
	for {
		kind := z.Next()
		raw := slices.Clone(z.Raw())
		length += len(raw)
		switch kind {
		case html.ErrorToken:
			return length == len(line)
		case html.TextToken:
			if !isBlank(raw) {
				return false
			}
		case html.CommentToken:
			if !bytes.HasPrefix(raw, []byte("<!--")) || !bytes.HasSuffix(raw, []byte("-->")) {
				return false
			}
		default:
			if t := z.Token(); !isElement(t, raw) || t.Data == "table" || t.Data == "img" || isHidden(t) {
				return false
			}
		}
	}
}
