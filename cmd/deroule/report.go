package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"deroule/model"
)

// screen is what a stream can show.
type screen struct {
	terminal bool // a person reads it: places are shown with their line
	colour   bool
}

func screenOf(f *os.File, getenv func(string) string) screen {
	info, err := f.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0
	return screen{terminal, terminal && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"}
}

// strong sets a text in bold and in a colour. The text says all; the colour only
// helps to find it.
func (s screen) strong(colour, text string) string {
	if !s.colour {
		return text
	}
	return "\x1b[1;" + colour + "m" + text + "\x1b[0m"
}

var severityColour = map[model.Severity]string{model.Error: "31", model.Warning: "33", model.Info: "36"}

// placed returns the diagnostics with their places named as the user named the
// file: readers know only its name, and writers no place at all.
func placed(ds model.Diagnostics, path string) model.Diagnostics {
	named := make(model.Diagnostics, len(ds))
	name := source{path: path}.name()
	rename := func(p model.Pos) model.Pos {
		if p.File == "" || p.File == name {
			p.File = path
		}
		return p
	}
	for i, d := range ds {
		d.Source = rename(d.Source)
		related := make([]model.Pos, len(d.Related))
		for k, p := range d.Related {
			related[k] = rename(p)
		}
		d.Related = related
		named[i] = d
	}
	return named
}

// printDiagnostics prints as compilers do, a line each; on a terminal with the
// line of the source, a caret under the place, and what to do.
func (a *app) printDiagnostics(to io.Writer, s screen, o outcome, least model.Severity) {
	for _, d := range o.diagnostics {
		if d.Severity == model.Info && least != model.Info {
			continue
		}
		label := s.strong(severityColour[d.Severity], a.words.severity(d.Severity)+a.words.colon)
		fmt.Fprintf(to, "%s: %s%s%s [%s]\n", d.Source, label, d.Text(a.language), a.seeAlso(d), d.Code)
		if !s.terminal {
			continue
		}
		if d.Source.File == o.source.path && d.Source.Line > 0 && d.Source.Line <= len(o.lines) {
			fmt.Fprint(to, excerpt(o.lines[d.Source.Line-1], d.Source.Column))
		}
		if advice := d.Advice(a.language); advice != "" {
			fmt.Fprintf(to, "    %s\n", advice)
		}
	}
}

func (a *app) seeAlso(d model.Diagnostic) string {
	if len(d.Related) == 0 {
		return ""
	}
	places := make([]string, len(d.Related))
	for i, p := range d.Related {
		places[i] = p.String()
	}
	return " (" + a.words.see + " " + strings.Join(places, ", ") + ")"
}

// linesOf splits a text in its lines; nil for what is no text in UTF-8.
func linesOf(data []byte) []string {
	if !utf8.Valid(data) {
		return nil
	}
	return strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")
}

// excerptWidth is how much of a long line is shown: rows of tables have hundreds of characters.
const excerptWidth = 72

// excerpt shows a line of the source, or the part around a column of it, with a
// caret under the column. Columns count characters from 1; 0 is none.
func excerpt(line string, column int) string {
	runes := []rune(strings.TrimRight(line, "\r\n"))
	for i, r := range runes {
		if unicode.IsControl(r) {
			runes[i] = ' '
		}
	}
	at := min(max(column-1, 0), len(runes))
	start := 0
	if at > excerptWidth*2/3 {
		start = at - excerptWidth/3
	}
	end := min(len(runes), start+excerptWidth)
	lead, tail := "", ""
	if start > 0 {
		lead = "…"
	}
	if end < len(runes) {
		tail = "…"
	}
	shown := "    " + lead + string(runes[start:end]) + tail + "\n"
	if column > 0 {
		shown += "    " + strings.Repeat(" ", columns(lead)+columns(string(runes[start:at]))) + "^\n"
	}
	return shown
}

// columns is how many columns of a terminal the text takes.
func columns(text string) int {
	n := 0
	for _, r := range text {
		kind := width.LookupRune(r).Kind()
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
