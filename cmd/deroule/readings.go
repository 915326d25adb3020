package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"deroule/model"
)

// printReadings prints, a line each, how the parts of a source were read: what people
// look at first where something came out wrong.
func (a *app) printReadings(to io.Writer, o outcome) {
	if o.programme == nil {
		return
	}
	for _, line := range a.readingLines(o.source, o.programme) {
		fmt.Fprintln(to, line)
	}
}

// readingLines words the readings of a programme: "edt.xlsx!S1:A3: read as days across,
// 97 % of it (next: rows, 61 %) [unsure]: hours run backwards".
func (a *app) readingLines(src source, p *model.Programme) []string {
	w := a.words
	var lines []string
	for _, r := range p.Readings {
		if r.By == "" {
			continue // words that facts took the place of, and no reading
		}
		at := src.path
		if r.Source.File != "" {
			at = src.named(r.Source).String()
		}
		line := oneLine(at) + ": " + w.say(w.readAs, w.manner(r.By))
		if r.Explained > 0 {
			line += ", " + w.say(w.ofTheWords, percent(r.Explained))
		}
		if n := r.Next; !n.IsZero() && (r.Unsure || n.By != r.By) {
			name := w.manner(n.By)
			if n.By == r.By {
				name = w.readOtherwise
			}
			line += " (" + w.say(w.nextReading, name, percent(n.Explained)) + ")"
		}
		if r.Unsure {
			line += " [" + w.unsureReading + "]"
		}
		var flaws []string
		for _, flaw := range r.Flaws {
			if text := w.flaw(flaw); !slices.Contains(flaws, text) {
				flaws = append(flaws, text)
			}
		}
		if len(flaws) > 0 {
			line += w.colon + strings.Join(flaws, w.semicolon)
		}
		lines = append(lines, line)
	}
	return lines
}

func percent(share float64) int { return int(math.Round(100 * share)) }

// manner words how a part was read; a name that has no words is its own.
func (w *words) manner(by string) string {
	if text, ok := w.manners[by]; ok {
		return text
	}
	if text, ok := w.manners[strings.TrimSuffix(by, inBlocks)]; ok {
		return text + w.inBlocks
	}
	return by
}

// inBlocks ends the name of a reading whose labels head one block after the other.
const inBlocks = "-in-blocks"

// flaw words what is implausible in a reading.
func (w *words) flaw(name string) string {
	if text, ok := w.flaws[name]; ok {
		return text
	}
	return name
}
