package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"deroule/convert/text"
	"deroule/model"
)

// screen is what a stream can show.
type screen struct {
	terminal bool // a person reads it: places are shown with their line
	colour   bool
	width    int // in columns; 0 where lines may be of any length
}

// The widest lines that are a pleasure to read, and those of a terminal that does
// not say how wide it is.
const (
	widest      = 100
	usualScreen = 80
)

func screenOf(f *os.File, getenv func(string) string) screen {
	fd := int(f.Fd())
	if !term.IsTerminal(fd) {
		return screen{}
	}
	width, _, err := term.GetSize(fd)
	if err != nil || width <= 0 {
		width = usualScreen
	}
	return screen{terminal: true, colour: getenv("NO_COLOR") == "" && getenv("TERM") != "dumb", width: min(width, widest)}
}

// strong sets a text in bold and in a colour. The text says all; the colour only
// helps to find it.
func (s screen) strong(colour, words string) string {
	if !s.colour {
		return words
	}
	return "\x1b[1;" + colour + "m" + words + "\x1b[0m"
}

var severityColour = map[model.Severity]string{model.Error: "31", model.Warning: "33", model.Info: "36"}

// placed returns the diagnostics with their places named as the user named the
// source, of which readers and writers know only the name. What has no place is
// said of the file itself.
func placed(ds model.Diagnostics, s source, file string) model.Diagnostics {
	rename := func(p model.Pos) model.Pos {
		if p.File == "" {
			p.File = file
		}
		return s.named(p)
	}
	named := slices.Clone(ds)
	for i, d := range named {
		named[i].Source = rename(d.Source)
		named[i].Related = slices.Clone(d.Related)
		for k, p := range d.Related {
			named[i].Related[k] = rename(p)
		}
	}
	return named
}

// named is a place in the source, named as the user named it.
func (s source) named(p model.Pos) model.Pos {
	if p.File == s.name() {
		p.File = s.path
	}
	return p
}

// printDiagnostics prints as compilers do: a line each, and what to do below it; on a
// terminal with the line of the source and a caret under the place. Diagnostics of
// one kind are one line with the places of all, unless each is asked for.
func (a *app) printDiagnostics(to io.Writer, s screen, o outcome, least model.Severity, each bool) {
	shown := slices.DeleteFunc(slices.Clone(o.diagnostics), func(d model.Diagnostic) bool {
		return d.Severity == model.Info && least != model.Info
	})
	for _, kind := range kindsOf(shown, each) {
		d := kind[0]
		label := s.strong(severityColour[d.Severity], a.words.severity(d.Severity)+a.words.colon)
		fmt.Fprintf(to, "%s: %s%s%s%s [%s]\n", oneLine(d.Source.String()), label, oneLine(d.Text(a.language)), a.seeAlso(d), a.others(kind), d.Code)
		if s.terminal && d.Source.File == o.source.path && d.Source.Line > 0 && d.Source.Line <= len(o.lines) {
			fmt.Fprint(to, excerpt(o.lines[d.Source.Line-1], d.Source.Column))
		}
		if advice := d.Advice(a.language); advice != "" {
			fmt.Fprintf(to, "    %s\n", oneLine(advice))
		}
	}
}

// mostApart is how many diagnostics of one kind each have a line: a third is said to
// be like the first.
const mostApart = 2

// kindsOf puts diagnostics of one kind together, in the order of the first of each.
func kindsOf(ds model.Diagnostics, each bool) []model.Diagnostics {
	type kind struct {
		code    model.Code
		variant string
		file    string
	}
	kindOf := func(d model.Diagnostic) kind { return kind{d.Code, d.Variant, d.Source.File} }
	count := map[kind]int{}
	for _, d := range ds {
		count[kindOf(d)]++
	}
	var kinds []model.Diagnostics
	at := map[kind]int{}
	for _, d := range ds {
		k := kindOf(d)
		if each || count[k] <= mostApart {
			kinds = append(kinds, model.Diagnostics{d})
			continue
		}
		if i, begun := at[k]; begun {
			kinds[i] = append(kinds[i], d)
			continue
		}
		at[k] = len(kinds)
		kinds = append(kinds, model.Diagnostics{d})
	}
	return kinds
}

// mostPlaces is how many places of diagnostics of one kind are named.
const mostPlaces = 8

// others says how many more diagnostics are of a kind, and where.
func (a *app) others(kind model.Diagnostics) string {
	var places []string
	for _, d := range kind[1:] {
		p := d.Source
		p.File = ""
		place := strings.TrimLeft(oneLine(p.String()), ":!")
		if len(places) == mostPlaces {
			places = append(places, "…")
			break
		}
		if place != "" && !slices.Contains(places, place) {
			places = append(places, place)
		}
	}
	switch n := len(kind) - 1; {
	case n == 0:
		return ""
	case len(places) == 0:
		return " (" + strings.TrimRight(a.words.say(a.words.moreOfTheKind, n, ""), ": ") + ")"
	default:
		return " (" + a.words.say(a.words.moreOfTheKind, n, strings.Join(places, ", ")) + ")"
	}
}

// mostRelated is how many other places are named; the JSON has them all.
const mostRelated = 3

func (a *app) seeAlso(d model.Diagnostic) string {
	if len(d.Related) == 0 {
		return ""
	}
	var places []string
	for _, p := range d.Related[:min(len(d.Related), mostRelated)] {
		places = append(places, oneLine(p.String()))
	}
	if len(d.Related) > mostRelated {
		places = append(places, "…")
	}
	return " (" + a.words.see + " " + strings.Join(places, ", ") + ")"
}

// linesOf splits a text in its lines, as readers count them.
func linesOf(data []byte) []string {
	decoded, _ := text.Decode(data)
	return strings.Split(decoded, "\n")
}

// excerptWidth is how much of a long line is shown: rows of tables have hundreds of characters.
const excerptWidth = 72

// excerpt shows a line of the source, or the part around a column of it, with a
// caret under the column. Columns count characters from 1; 0 is none.
func excerpt(line string, column int) string {
	runes := []rune(strings.TrimRight(line, "\r\n"))
	for i, r := range runes {
		if isHiddenSign(r) {
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
