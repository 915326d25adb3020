package config

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"deroule/model"
)

// Rule changes how much some diagnostics matter, or has them ignored. What it
// leaves unsaid holds for all: a Rule with a severity alone is for every diagnostic.
type Rule struct {
	Codes    []model.Code
	Paths    Patterns // of the sources, told from the folder of the file
	Places   []Place
	Severity model.Severity // empty where Ignore is set
	Ignore   bool
}

// Rules are those of a file. The last one that is for a diagnostic decides.
type Rules []Rule

// Judge returns the severity of a diagnostic of a source under the rules, and
// whether it is to be said at all. The path of the source is told from the folder
// of the file that holds the rules, with slashes.
func (rs Rules) Judge(path string, d model.Diagnostic) (severity model.Severity, said bool) {
	for _, r := range slices.Backward(rs) {
		if r.isFor(path, d) {
			return r.Severity, !r.Ignore
		}
	}
	return d.Severity, true
}

func (r Rule) isFor(path string, d model.Diagnostic) bool {
	return (len(r.Codes) == 0 || slices.Contains(r.Codes, d.Code)) &&
		(len(r.Paths) == 0 || r.Paths.matchAbove(path)) &&
		(len(r.Places) == 0 || slices.ContainsFunc(r.Places, func(p Place) bool { return p.holds(d.Source) }))
}

// matchAbove reports whether the patterns name the file or a folder that it is in.
func (ps Patterns) matchAbove(name string) bool {
	if ps.Match(name, false) {
		return true
	}
	for i := strings.LastIndexByte(name, '/'); i > 0; i = strings.LastIndexByte(name[:i], '/') {
		if ps.Match(name[:i], true) {
			return true
		}
	}
	return false
}

// Place is a part of a source, as diagnostics print it: "27", "27:3", lines
// "27-40", "Sessions" or "Sessions:C7".
type Place struct {
	First, Last, Column int // lines and column of a text, from 1; 0 is any
	Sheet, Cell         string
}

func (p Place) holds(at model.Pos) bool {
	if p.Sheet != "" {
		return at.Sheet == p.Sheet && (p.Cell == "" || at.Cell == p.Cell)
	}
	return p.First <= at.Line && at.Line <= p.Last && (p.Column == 0 || p.Column == at.Column)
}

// placeOf reads a place; it is false for a text that is none.
func placeOf(text string) (Place, bool) {
	lines := regexp.MustCompile(`^(\d+)(?:-(\d+)|:(\d+))?$`)
	if found := lines.FindStringSubmatch(text); found != nil {
		p := Place{First: number(found[1]), Last: number(found[1]), Column: number(found[3])}
		if found[2] != "" {
			p.Last = number(found[2])
		}
		return p, p.First > 0 && p.First <= p.Last
	}
	cell := regexp.MustCompile(`^(.+)[:!]([A-Z]+[1-9]\d*)$`)
	if found := cell.FindStringSubmatch(text); found != nil {
		return Place{Sheet: found[1], Cell: found[2]}, true
	}
	return Place{Sheet: text}, text != ""
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // no digits are 0
	return n
}

// ignored is the word that stands in the place of a severity.
const ignored = "ignore"

// severities are the words that say how much a diagnostic matters.
func severities() []string {
	return []string{string(model.Error), string(model.Warning), string(model.Info), ignored}
}

// diagnostics reads either "code: severity", or a list of rules.
func (r *reader) diagnostics(v value) {
	if !isList(v) {
		r.entries(v, func(key string, at, v value) {
			rule := Rule{Codes: []model.Code{r.code(key, at)}}
			r.severity(&rule, v)
			r.config.Diagnostics = append(r.config.Diagnostics, rule)
		})
		return
	}
	for _, item := range r.items(v) {
		var rule Rule
		r.entries(item, func(key string, at, v value) {
			switch r.oneOf([]string{"code", "path", "place", "severity"}, key, at, UnknownSetting) {
			case "code":
				for _, item := range r.items(v) {
					rule.Codes = append(rule.Codes, r.code(r.word(item), item))
				}
			case "path":
				rule.Paths = r.patterns(v)
			case "place":
				for _, item := range r.items(v) {
					place, ok := placeOf(r.word(item))
					if !ok {
						r.fail(item, BadPlace, nil)
					}
					rule.Places = append(rule.Places, place)
				}
			case "severity":
				r.severity(&rule, v)
			}
		})
		if rule.Severity == "" && !rule.Ignore {
			r.fail(item, NoSeverity, severities())
		}
		r.config.Diagnostics = append(r.config.Diagnostics, rule)
	}
}

func (r *reader) code(word string, at value) model.Code {
	known := make([]string, 0, len(model.Codes()))
	for _, code := range model.Codes() {
		known = append(known, string(code))
	}
	return model.Code(r.oneOf(known, word, at, UnknownCode))
}

func (r *reader) severity(rule *Rule, v value) {
	word := r.oneOf(severities(), r.word(v), v, UnknownSeverity)
	if rule.Ignore = word == ignored; !rule.Ignore {
		rule.Severity = model.Severity(word)
	}
}
