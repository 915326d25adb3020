// Package review writes a page that shows a source beside what was understood of it, so
// that a person sees a wrong reading and finds the lines of deroule.yaml that set it
// right. The page stands by itself: it needs no network.
//
//   - source.go  the source as people know it: lines of a text, cells of a sheet
//   - facts.go   the programme as facts, each with its place
//   - marks.go   which words and cells became which fact, and what is left
//   - page.go    the page of all that
package review

import (
	"deroule/convert/grid"
	"deroule/model"
)

// Review is what a page shows.
type Review struct {
	Name      string // of the source
	Language  string // of the page: "fr", or else English
	Text      string // of a source that is a text
	Book      *grid.Book
	Programme *model.Programme
	// Manner and Flaw word the names of readings and of what is implausible in them.
	Manner, Flaw func(name string) string
	// Roles are the names that a column can be said to have.
	Roles []string
	// Pattern is how the settings name the source.
	Pattern string
	// Live is set where the page is served, and choices can be written.
	Live *Live
}

// Live is what a served page shows besides.
type Live struct {
	Settings string // the file that choices are written into
	Home     string // the address of the list of sources; empty for one alone
	Written  bool   // choices were just written
	Change   *Change
	Failure  string // why choices could not be taken; empty where they could
}

// Change is what choices would change in the settings.
type Change struct {
	Choices string // as the page sent them
	Digest  string // of the file that they would change
	Lines   []DiffLine
	Doubts  []string // of the new reading, about the corrections themselves
}

// DiffLine is a line of a difference: of both files, or of one.
type DiffLine struct {
	Sign string // " ", "+" or "-"
	Text string
}
