package interpret

import (
	"slices"

	"deroule/model"
)

// A point is a decision of the understanding that a document lets one take in
// several ways. The rules take one of them; [Choices] may overrule it. A point is
// named by a shape and not by a place, so that one choice reads all siblings alike.

// Choices overrules, by the key of a point, what the rules would take there.
type Choices map[string]string

// Point is a point that was met while a document was read.
type Point struct {
	Key     string    // "section L2 day+lists"
	At      model.Pos // where it was met first
	Text    string    // the words that stand there
	Options []string  // besides what the rules take
}

// choose notes a point and returns the option that was chosen there, or "" for
// what the rules say.
func (in *interpreter) choose(key string, at model.Pos, text string, options ...string) string {
	if said := in.saidOption(key, at, text, options); said != "" {
		return said
	}
	i, met := in.met[key]
	if !met {
		i = len(in.points)
		in.met[key] = i
		in.points = append(in.points, Point{Key: key, At: at, Text: text})
	}
	for _, option := range options {
		if !slices.Contains(in.points[i].Options, option) {
			in.points[i].Options = append(in.points[i].Options, option)
		}
	}
	if chosen := in.choices[key]; slices.Contains(options, chosen) {
		return chosen
	}
	return ""
}
