package config

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Amendment is one thing to say of a source: a field of it, an item of a list, or a
// field of an item that a place names.
//
//	{Field: "year", Value: "2026"}                                    year: 2026
//	{List: "skip", Value: "Contacts"}                                 skip: [Contacts]
//	{List: "tables", At: "Plan!A3", Field: "columns.C", Value: "title"}
type Amendment struct {
	List  string `json:"list"`
	At    string `json:"at"`
	Field string `json:"field"`
	Value string `json:"value"`
}

// path is where in the file the value of an amendment stands: names of mappings, and
// items of lists by what they are at.
func (a Amendment) path(pattern string) []step {
	steps := []step{{key: "sources"}, {key: pattern}}
	switch {
	case a.List == "":
		return append(steps, step{key: a.Field})
	case a.Field == "":
		return append(steps, step{key: a.List}, step{item: true})
	}
	steps = append(steps, step{key: a.List}, step{at: a.At})
	if name, ok := strings.CutPrefix(a.Field, "columns."); ok {
		return append(steps, step{key: "columns"}, step{key: name})
	}
	return append(steps, step{key: a.Field})
}

// step leads one level down: to the value of a key, to the item at a place, or to an
// item that is added.
type step struct {
	key  string
	at   string
	item bool
}

// Amend writes what is to be said of the sources of a pattern into a settings file.
// What the file says besides stays as it is, with its comments and in its order. Its
// error is one of the syntax of the file, or that something stands in it in a way that
// cannot be replaced, such as a text of several lines or an anchor.
func Amend(data, pattern string, amendments []Amendment) (string, error) {
	for _, a := range amendments {
		var err error
		if data, err = amend(data, a.path(pattern), a.Value); err != nil {
			return "", err
		}
	}
	return data, nil
}

// amend sets one value. Brackets that it has to go into are written as lines first.
func amend(data string, path []step, value string) (string, error) {
	const most = 20 // brackets within brackets
	for range most {
		tree, err := parser.ParseBytes([]byte(data), parser.ParseComments)
		if err != nil {
			return "", err
		}
		if len(tree.Docs) > 1 {
			return "", errors.New("the file holds several documents")
		}
		if data != "" && !strings.HasSuffix(data, "\n") {
			data += "\n"
		}
		e := &editor{lines: strings.SplitAfter(data, "\n"), value: value}
		e.lines = e.lines[:len(e.lines)-1] // what follows the last line break is nothing
		var body ast.Node
		if len(tree.Docs) == 1 {
			body = tree.Docs[0].Body
		}
		if err := e.set(body, place{below: len(e.lines)}, path); err != nil {
			return "", err
		}
		data = strings.Join(e.lines, "")
		if !e.opened {
			return data, nil
		}
	}
	return "", errors.New("the file is nested too deeply")
}

// editor changes the lines of a file.
type editor struct {
	lines  []string
	value  string
	opened bool // brackets were written as lines, and the path is to be followed again
}

// place is where something would stand: below which line, from 1, and how far in.
type place struct{ below, indent int }

// set follows a path to where the value belongs.
func (e *editor) set(node ast.Node, at place, path []step) error {
	switch n := node.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle {
			return e.mapping(n, path)
		}
		e.open(n.Start.Position, n.End.Position, entriesOf(n), at.indent)
	case *ast.SequenceNode:
		switch {
		case n.IsFlowStyle && path[0].item:
			e.appendFlow(n)
		case n.IsFlowStyle:
			e.open(n.Start.Position, n.End.Position, itemsOf(n), at.indent)
		default:
			return e.sequence(n, path)
		}
	case *ast.NullNode:
		e.replace(node, "") // where it is written, as ~
		e.insert(at.below, render(path, e.value, at.indent))
	case nil, *ast.CommentGroupNode:
		e.insert(at.below, render(path, e.value, at.indent))
	default: // a word alone, where a list may stand: "ignore: Vacances"
		if !path[0].item {
			return notReplaced(node)
		}
		old := strings.TrimSpace(node.GetToken().Origin)
		return e.replace(node, "["+old+", "+scalar(e.value)+"]")
	}
	return nil
}

func (e *editor) mapping(n *ast.MappingNode, path []step) error {
	indent := n.Values[0].Key.GetToken().Position.Column - 1
	for _, entry := range n.Values {
		if entry.Key.GetToken().Value != path[0].key {
			continue
		}
		if len(path) > 1 {
			return e.set(entry.Value, place{entry.Key.GetToken().Position.Line, indent + 2}, path[1:])
		}
		err := e.replace(entry.Value, typed(path[0].key, e.value))
		if _, isNull := entry.Value.(*ast.NullNode); isNull && err != nil { // nothing is written there
			line := &e.lines[entry.Start.Position.Line-1]
			before, after := cutAt(*line, entry.Start.Position.Column+1)
			*line, err = before+" "+typed(path[0].key, e.value)+after, nil
		}
		return err
	}
	e.insert(lastLine(n), render(path, e.value, indent))
	return nil
}

func (e *editor) sequence(n *ast.SequenceNode, path []step) error {
	indent := n.Start.Position.Column - 1
	for _, item := range n.Values {
		if m, ok := item.(*ast.MappingNode); ok && path[0].at != "" && atOf(m) == path[0].at {
			return e.set(m, place{lastLine(m), indent + 2}, path[1:])
		}
		if path[0].item && item.GetToken().Value == e.value {
			return nil // it is said already
		}
	}
	e.insert(lastLine(n), render(path, e.value, indent))
	return nil
}

// atOf is what an item of a list is at.
func atOf(m *ast.MappingNode) string {
	for _, entry := range m.Values {
		if entry.Key.GetToken().Value == "at" {
			return entry.Value.GetToken().Value
		}
	}
	return ""
}

// insert puts lines below a line, counted from 1.
func (e *editor) insert(below int, lines []string) {
	e.lines = slices.Insert(e.lines, min(below, len(e.lines)), lines...)
}

// replace writes a word in the place of another. It fails where the other is no word
// of one line.
func (e *editor) replace(node ast.Node, text string) error {
	switch node.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.NullNode:
	default:
		return notReplaced(node)
	}
	token := node.GetToken()
	line, old := &e.lines[token.Position.Line-1], strings.TrimSpace(token.Origin)
	before, after := cutAt(*line, token.Position.Column)
	rest, ok := strings.CutPrefix(after, old)
	if !ok {
		return notReplaced(node)
	}
	if text == "" {
		before = strings.TrimRight(before, " ")
	}
	*line = before + text + rest
	return nil
}

func notReplaced(node ast.Node) error {
	return fmt.Errorf("line %d: %s cannot be replaced", node.GetToken().Position.Line, strings.ToLower(node.Type().String()))
}

// appendFlow adds an item to a list in brackets.
func (e *editor) appendFlow(n *ast.SequenceNode) {
	for _, item := range n.Values {
		if item.GetToken().Value == e.value {
			return // it is said already
		}
	}
	line := &e.lines[n.End.Position.Line-1]
	before, after := cutAt(*line, n.End.Position.Column)
	if len(n.Values) > 0 {
		before = strings.TrimRight(before, ", ") + ", "
	}
	*line = before + scalar(e.value) + after
}

// open writes what stands in brackets as lines.
func (e *editor) open(start, end *token.Position, parts []string, indent int) {
	e.opened = true
	before, _ := cutAt(e.lines[start.Line-1], start.Column)
	_, after := cutAt(e.lines[end.Line-1], end.Column)
	before, after = strings.TrimRight(before, " "), strings.TrimSpace(strings.TrimLeft(after, "}]"))
	var lines []string
	if strings.HasSuffix(before, "-") { // an item of a list: its first part stands beside the dash
		first := before + " "
		for i, part := range parts {
			if i > 0 {
				first = strings.Repeat(" ", len(before)+1)
			}
			lines = append(lines, first+part+"\n")
		}
	} else {
		lines = append(lines, strings.TrimRight(before+" "+after, " ")+"\n")
		for _, part := range parts {
			lines = append(lines, strings.Repeat(" ", indent)+part+"\n")
		}
	}
	e.lines = slices.Replace(e.lines, start.Line-1, end.Line, lines...)
}

// entriesOf are the entries of a mapping, as they would stand in lines.
func entriesOf(n *ast.MappingNode) (parts []string) {
	for _, entry := range n.Values {
		parts = append(parts, oneLine(entry.Key)+": "+oneLine(entry.Value))
	}
	return parts
}

func itemsOf(n *ast.SequenceNode) (parts []string) {
	for _, item := range n.Values {
		parts = append(parts, "- "+oneLine(item))
	}
	return parts
}

// cutAt cuts a line before a column, counted in characters from 1.
func cutAt(line string, column int) (before, after string) {
	for i := range line {
		if column--; column == 0 {
			return line[:i], line[i:]
		}
	}
	return line, ""
}

// lastLine is the last line of a node, from 1.
func lastLine(node ast.Node) int {
	switch n := node.(type) {
	case *ast.MappingNode:
		if n.IsFlowStyle {
			return n.End.Position.Line
		}
		last := n.Values[len(n.Values)-1]
		return max(last.Key.GetToken().Position.Line, lastLine(last.Value))
	case *ast.SequenceNode:
		if n.IsFlowStyle {
			return n.End.Position.Line
		}
		return lastLine(n.Values[len(n.Values)-1])
	case *ast.LiteralNode:
		return n.Start.Position.Line + strings.Count(strings.TrimRight(n.Value.GetToken().Origin, "\n"), "\n") + 1
	}
	t := node.GetToken()
	return t.Position.Line + strings.Count(strings.TrimSpace(t.Origin), "\n")
}

// render writes a path with its value as lines.
func render(path []step, value string, indent int) []string {
	margin := strings.Repeat(" ", indent)
	switch p := path[0]; {
	case p.item:
		return []string{margin + "- " + scalar(value) + "\n"}
	case p.at != "":
		return append([]string{margin + "- at: " + scalar(p.at) + "\n"}, render(path[1:], value, indent+2)...)
	case len(path) == 1:
		return []string{margin + scalar(p.key) + ": " + typed(p.key, value) + "\n"}
	case path[1].item:
		return []string{margin + scalar(p.key) + ": [" + scalar(value) + "]\n"}
	default:
		return append([]string{margin + scalar(p.key) + ":\n"}, render(path[1:], value, indent+2)...)
	}
}

// typed writes a value, of a field that is a number or a truth as that.
func typed(field, value string) string {
	if (field == "header" || field == "year") && value != "" && strings.Trim(value, "0123456789") == "" || field == "alike" {
		return value
	}
	return scalar(value)
}

// isBare reports whether a text is a word of YAML without quotes. It may be in a list
// in brackets.
func isBare(text string) bool {
	bare := regexp.MustCompile(`^[\pL](?:[\pL\d '().!_-]*[\pL\d().!])?$|^\d{4}-\d{2}-\d{2}$`)
	truths := regexp.MustCompile(`(?i)^(?:true|false|yes|no|on|off|null|y|n)$`)
	return bare.MatchString(text) && !truths.MatchString(text)
}

// scalar writes a text as YAML does, in quotes where it needs them.
func scalar(text string) string {
	if isBare(text) {
		return text
	}
	return strconv.Quote(text)
}
