package org

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	goorg "github.com/niklasfasching/go-org/org"

	"deroule/convert/outline"
	"deroule/model"
)

// reading goes along a passage and makes the texts of its lines.
type reading struct {
	*passage
	file    string
	texts   []outline.Builder
	line    int // the line that at stands in
	at      int // byte of source, up to which all is read
	counted int // byte of source, up to which column counts
	column  int
	signAt  int       // byte of source, where the next sign stands
	pending []address // of the addresses, those not read yet
	literal bool      // within code, where only the end is markup
	strays  model.Diagnostics
}

func newReading(file string, p *passage) *reading {
	r := &reading{passage: p, file: file, pending: p.addresses, texts: make([]outline.Builder, len(p.lines))}
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
	switch {
	case described && node.Description != nil && strings.TrimSpace(description) != "":
		r.at = start + len(target) + len("][")
		if !r.nodes(node.Description) || r.at != end {
			return false
		}
	case strings.Contains(target+description, "\n"):
		return false
	default:
		r.put(r.source[start:end], start)
	}
	r.at = end + 2
	url := linkAddress(target)
	return r.style(from, linkStyle(url, described), url)
}

// linkStyle is what a link to the target is: an image where it has no other words.
func linkStyle(url string, described bool) outline.Style {
	switch strings.ToLower(path.Ext(url)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp":
		if !described {
			return outline.Image
		}
	}
	return outline.Link
}

// linkAddress is the address of a link's target. A target that is neither an
// address nor a file is a place in the same document, as "#place" is elsewhere.
func linkAddress(target string) string {
	switch {
	case strings.HasPrefix(target, "file:"):
		return strings.TrimPrefix(target, "file:")
	case strings.HasPrefix(target, "www."):
		return "https://" + target
	case strings.HasPrefix(target, "#"), strings.Contains(target, ":"), isPath(target):
		return target
	}
	return "#" + strings.TrimPrefix(target, "*")
}

func isPath(target string) bool {
	return strings.HasPrefix(target, "/") || strings.HasPrefix(target, "~") || strings.HasPrefix(target, ".") ||
		path.Ext(target) != "" && !strings.Contains(target, " ")
}

// mark is a place in the texts.
type mark struct{ line, offset int }

func (r *reading) mark() mark { return mark{r.line, r.texts[r.line].Len()} }

// style lays a style over all from the mark to here, on each line of it. It is
// false where there is nothing.
func (r *reading) style(from mark, style outline.Style, url string) bool {
	laid := false
	for i := from.line; i <= r.line; i++ {
		start := 0
		if i == from.line {
			start = from.offset
		}
		if end := r.texts[i].Len(); start < end {
			r.texts[i].Mark(start, end, style, url)
			laid = true
		}
	}
	return laid
}

// put adds words that begin at a byte of the source.
func (r *reading) put(words string, from int) {
	r.texts[r.line].Append(words, r.pos(from))
}

// pos is where a byte of the source stands in the file. It is asked for in order.
func (r *reading) pos(at int) model.Pos {
	r.column += utf8.RuneCountInString(r.source[r.counted:at])
	r.counted = at
	return piece{line: r.lines[r.line].line, column: r.column}.pos(r.file)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
