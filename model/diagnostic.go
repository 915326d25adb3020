package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Diagnostic is what a reader was unsure of, repaired or could not use, or what
// a writer could not say in its format.
type Diagnostic struct {
	Severity Severity `json:"severity"`
	Code     Code     `json:"code"`
	Variant  string   `json:"variant,omitempty"` // which wording of the code, where it has several
	Args     []string `json:"args,omitempty"`    // the values that its wording names; "@monday" is a term

	// Message and Hint are filled when the diagnostic is written as JSON, and
	// kept from there for codes that this version does not know. Ask
	// [Diagnostic.Text] and [Diagnostic.Advice].
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`

	Source  Pos   `json:"source,omitzero"`   // the place to look at first
	Related []Pos `json:"related,omitempty"` // the other places that contributed
}

// Severity says how much a diagnostic matters.
type Severity string

// The severities, the gravest first. A plan that is clean has neither errors
// nor warnings; what is only worth knowing is information.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Diagnostics is a list of them, in the order of their places once sorted.
type Diagnostics []Diagnostic

// Add appends a diagnostic of the code, with its usual severity, at a place.
// The arguments fill the code's wording.
func (ds *Diagnostics) Add(code Code, at Pos, args ...string) *Diagnostic {
	*ds = append(*ds, Diagnostic{Severity: code.Severity(), Code: code, Args: args, Source: at})
	return &(*ds)[len(*ds)-1]
}

// As chooses one of several wordings of the code.
func (d *Diagnostic) As(variant string) *Diagnostic {
	d.Variant = variant
	return d
}

// With names the other places that contributed.
func (d *Diagnostic) With(places ...Pos) *Diagnostic {
	for _, p := range places {
		if !p.IsZero() {
			d.Related = append(d.Related, p)
		}
	}
	return d
}

// Sort orders the diagnostics by place, then by code and wording, and drops
// repeated ones.
func (ds *Diagnostics) Sort() {
	slices.SortStableFunc(*ds, func(a, b Diagnostic) int {
		return cmp.Or(a.Source.Compare(b.Source), cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Variant, b.Variant), slices.Compare(a.Args, b.Args))
	})
	*ds = slices.CompactFunc(*ds, func(a, b Diagnostic) bool {
		return a.Code == b.Code && a.Source == b.Source && a.Variant == b.Variant && slices.Equal(a.Args, b.Args)
	})
}

// Worst returns the gravest severity among them, or "" where there is none.
func (ds Diagnostics) Worst() Severity {
	worst := Severity("")
	for _, d := range ds {
		switch {
		case d.Severity == Error:
			return Error
		case d.Severity == Warning, worst == "":
			worst = d.Severity
		}
	}
	return worst
}

// Count is the number of diagnostics of a severity.
func (ds Diagnostics) Count(of Severity) (n int) {
	for _, d := range ds {
		if d.Severity == of {
			n++
		}
	}
	return n
}

// Text is the message in the language, "fr" or else English.
func (d Diagnostic) Text(language string) string {
	return d.render(language, func(w wording) string { return w.message }, d.Message)
}

// Advice is what to do about it, in the language; empty where nothing can be said.
func (d Diagnostic) Advice(language string) string {
	return d.render(language, func(w wording) string { return w.hint }, d.Hint)
}

func (d Diagnostic) render(language string, part func(wording) string, unknown string) string {
	w, ok := wordingOf(d.Code, d.Variant, language)
	if !ok {
		return unknown
	}
	args := make([]string, len(d.Args))
	for i, arg := range d.Args {
		args[i] = inTerms(arg, language)
	}
	return fill(part(w), args)
}

// fill puts the arguments into their places: {0} is the first one, {0:date|dates}
// the first one and the word that goes with that number.
func fill(phrase string, args []string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(phrase, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, _ := strings.Cut(rest, "}")
		index, words, counted := strings.Cut(place, ":")
		i, err := strconv.Atoi(index)
		if err != nil || i >= len(args) {
			b.WriteString("{")
			phrase = rest
			continue
		}
		b.WriteString(args[i])
		if counted {
			word, several, _ := strings.Cut(words, "|")
			if args[i] != "1" {
				word = several
			}
			b.WriteString(" " + word)
		}
		phrase = after
	}
}

// Explain is the documentation of a code in the language: its message, what it
// means and what to do. It is false for a code that this version does not know.
func Explain(code Code, language string) (string, bool) {
	w, ok := wordingOf(code, "", language)
	if !ok {
		return "", false
	}
	return w.help, true
}

// inTerms words the terms of an argument, such as "@monday" or "@place", and days
// without a year in the language. They stand alone or between blanks.
func inTerms(arg, language string) string {
	if !strings.Contains(arg, "@") && !strings.Contains(arg, "--") {
		return arg
	}
	table := englishTerms
	if strings.HasPrefix(language, "fr") {
		table = frenchTerms
	}
	tokens := strings.Split(arg, " ")
	for i, token := range tokens {
		if day, ok := dayInWords(token, table); ok {
			tokens[i] = day
			continue
		}
		name, isTerm := strings.CutPrefix(token, "@")
		bare := strings.TrimRight(name, ",;)")
		if term, known := table[bare]; isTerm && known {
			tokens[i] = term + name[len(bare):]
		}
	}
	return strings.Join(tokens, " ")
}

// dayInWords words a day without its year, "--05-31": that form is for programs.
func dayInWords(token string, terms map[string]string) (string, bool) {
	bare := strings.TrimRight(token, ",;.)")
	d, err := ParseDate(bare)
	if err != nil || d.HasYear() {
		return "", false
	}
	return strconv.Itoa(d.Day) + " " + terms["month-"+bare[2:4]] + token[len(bare):], true
}

func wordingOf(code Code, variant, language string) (wording, bool) {
	table := english
	if strings.HasPrefix(language, "fr") {
		table = french
	}
	base, ok := table[code]
	if w, found := table[code+"/"+Code(variant)]; found && variant != "" {
		w.hint = cmp.Or(w.hint, base.hint)
		w.help = base.help
		return w, true
	}
	return base, ok
}

// wording is what people read of a code: {0}, {1} stand for the arguments,
// {0:date|dates} for a number and what is counted.
type wording struct {
	message string
	hint    string
	help    string
}
