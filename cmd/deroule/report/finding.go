package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"deroule/model"
)

// Finding is a diagnostic with its wording and its fingerprint.
type Finding struct {
	model.Diagnostic
	// Fingerprint is the same for the same diagnostic of a source in every run,
	// also after lines above it came or went.
	Fingerprint string `json:"fingerprint"`
}

// Findings words the diagnostics of a source and gives them fingerprints. The
// place of one in its text is no part of that: of several that are alike, the
// first is told from the second by their order.
func Findings(ds model.Diagnostics, language string) []Finding {
	alike := map[string]int{}
	found := make([]Finding, len(ds))
	for i, d := range ds {
		d.Message, d.Hint = oneLine(d.Text(language)), d.Advice(language)
		what := strings.Join(append([]string{string(d.Code), d.Variant, d.Source.Sheet}, d.Args...), "\x00")
		alike[what]++
		found[i] = Finding{d, digest(what, strings.Repeat("+", alike[what]))}
	}
	return found
}

// digest is short, and still different for all diagnostics that ever meet.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// said is the message with the place inside a workbook, for forms that have no
// such places, and with what to do.
func (f Finding) said() string {
	text := f.Message
	if f.Source.Sheet != "" {
		text = cellOf(f.Source) + ": " + text
	}
	if f.Hint != "" {
		text += "; " + f.Hint
	}
	return text
}

// cellOf names a place inside a workbook: "Sessions!C7".
func cellOf(p model.Pos) string {
	if p.Cell == "" {
		return p.Sheet
	}
	return p.Sheet + "!" + p.Cell
}

func (f Failure) said() string {
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "; " + f.Hint
}
