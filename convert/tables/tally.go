package tables

import (
	"maps"
	"slices"
)

// Tally is what a reader counted of its reading, under the names of [Weights].
// Readers count; they weigh nothing.
type Tally map[string]float64

// Add counts something n times.
func (t Tally) Add(name string, n float64) {
	if n != 0 {
		t[name] += n
	}
}

// merge adds what another tally counted.
func (t Tally) merge(other Tally) {
	for name, n := range other {
		t[name] += n
	}
}

// Points are what the counts weigh together: the more, the better a reading is.
func (t Tally) Points() float64 {
	weights, points := weightOf(), 0.0
	for _, name := range slices.Sorted(maps.Keys(t)) {
		points += weights[name] * t[name]
	}
	return points
}

// Weight is what one thing counts for a reading, or against it.
type Weight struct {
	Name   string
	Points float64
	Reason string
}

func weightOf() map[string]float64 {
	m := map[string]float64{}
	for _, w := range Weights() {
		m[w.Name] = w.Points
	}
	return m
}

// Weights lists what speaks for the reading of a table and against it, in points
// for each cell, row or fault.
func Weights() []Weight {
	return []Weight{
		{"date", 2, "a cell that is a date dates something"},
		{"hours", 2, "hours time something"},
		{"clock", 1.8, "a start or an end in a column of its own times something"},
		{"duration", 1.5, "a duration is how long something lasts"},
		{"weekday", 1, "a weekday or a numbered day places something"},
		{"month", 1, "a month dates the days below or beside it"},
		{"period", 1.2, "a part of the day places something"},
		{"title", 1.4, "a text names something"},
		{"theme", 0.9, "a text is its theme"},
		{"place", 1.1, "a text is its place"},
		{"people", 1.1, "names are people of it"},
		{"audience", 1.1, "groups are those that it is for"},
		{"other-role", 0.9, "a text has another role that its column names"},
		{"index", 0.4, "a number counts the rows"},
		{"field", 0.35, "a text is kept under the name of its column"},
		{"axis", 2, "a label of time at the side of a crossing"},
		{"track", 1.2, "a label that names a track"},
		{"body", 1.3, "a text at the crossing of labels"},
		{"heading", 1.5, "a line between rows says their day or month"},
		{"label", 1.2, "a name with its value"},
		{"sum", 1, "a row of sums is none of sessions"},
		{"repeated-header", 0.3, "a row repeats the names of the columns"},
		{"offer", 1.1, "a cell of an offer"},
		{"shape", 1.5, "blocks of rows are alike"},

		{"header-agrees", 0.5, "a column is what its name says"},
		{"chain", 0.8, "something begins when the one before ends"},
		{"in-order", 0.1, "something begins after the one before"},
		{"pair-of-rows", 3, "a row of starts has its row of ends"},

		{"left-over", -0.6, "a cell or a part of one is only kept"},
		{"header-is-data", -2.5, "a row taken for names holds values"},
		{"header-disagrees", -0.6, "a column with the name of a role has none"},
		{"backwards", -1.5, "hours or days run backwards"},
		{"night", -1, "something begins before six in the morning"},
		{"title-missing", -1, "something has no title among others that have one"},
		{"title-same", -1, "everything has the same title"},
		{"title-contact", -1.5, "a title is an address"},
		{"title-number", -2, "a title is a number"},
		{"title-typed", -2, "a title is a date, an hour or a weekday"},
		{"title-is-place", -0.8, "a title looks like a place"},
		{"title-is-person", -0.5, "a title looks like a person"},
		{"typed-unused", -1.2, "a column of dates or hours has no use"},
		{"undated", -1, "something has no day among others that have one"},
		{"no-time", -5, "rows without any time are taken for sessions"},
		{"type-broken", -1.5, "a cell is not of the type of its column"},
		{"body-typed", -2, "a cell at a crossing is a number, a date or an hour"},
		{"body-role", -1.5, "a cell at a crossing is the name of a column"},
		{"body-mark", -1.8, "a cell at a crossing is a mere mark"},
		{"body-repeats", -0.4, "the cells at the crossings repeat a few texts"},
		{"rota", -2.5, "a cell says who is on duty in a part of the day"},
		{"axis-hole", -1, "something stands beside no label"},
		{"axis-mixed", -2, "labels of one side are of several kinds"},
		{"header-is-track", -3, "a cell stands in a track named as a column is"},
		{"track-unnamed", -6, "a column of words behind the hours is taken for tracks, and nothing names it"},
		{"track-is-column", -0.8, "a text stands in a column called as a room or a group is, among others"},
		{"complexity", -0.8, "a table or a row of labels more is needed"},
		{"register", -1.6, "the columns are those of a list of people, things or money"},
		{"log", -8, "something stands in a log of hours worked, of leave or of presence"},
		{"wordless", -4, "something has numbers, and no words"},
		{"mostly-off", -6, "something stands among days on which nothing takes place"},
		{"nothing", 0.15, "a cell is left where nothing is planned"},
		{"nothing-register", 0.9, "a cell is that of a list of people, things or money"},
	}
}
