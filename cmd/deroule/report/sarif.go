package report

import (
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"deroule/model"
)

// sarifWriter writes one run of OASIS SARIF 2.1.0
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Every code is
// a rule, whether a result is of it or not, so that results can be written as they come.
type sarifWriter struct {
	out     *output
	run     Run
	rules   []string
	results list
	failed  []sarifNotification
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifMessage `json:"shortDescription"`
	Full    sarifMessage `json:"fullDescription"`
	Help    sarifMessage `json:"help"`
	Default struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifMessage      `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	Line    int `json:"startLine"`
	Column  int `json:"startColumn,omitempty"`
	EndLine int `json:"endLine,omitempty"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

func newSARIF(out *output, run Run) *sarifWriter {
	w := &sarifWriter{out: out, run: run, results: list{out: out}}
	out.text(`{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "tool": {"driver": {"name": "deroule", "version": `)
	out.value("", run.Version)
	out.text(`, "language": `)
	out.value("", run.Language)
	out.text(`, "rules": [`)
	rules := list{out: out}
	for _, code := range model.Codes() {
		help, _ := model.Explain(code, run.Language)
		w.addRule(&rules, string(code), code.Severity(), strings.TrimSpace(help))
	}
	w.addRule(&rules, FailedSource, model.Error, run.Words.FailedSource)
	out.text("\n    ]}},\n    \"language\": ")
	out.value("", run.Language)
	out.text(",\n    \"columnKind\": \"unicodeCodePoints\",\n    \"newlineSequences\": [\"\\r\\n\", \"\\n\"],\n    \"results\": [")
	return w
}

func (w *sarifWriter) addRule(rules *list, id string, severity model.Severity, help string) {
	whole := oneLine(help)
	first, _, several := strings.Cut(whole, ". ")
	if several {
		first += "."
	}
	rule := sarifRule{ID: id, Short: sarifMessage{first}, Full: sarifMessage{whole}, Help: sarifMessage{help}}
	rule.Default.Level = level(severity)
	w.rules = append(w.rules, id)
	rules.add("      ", rule)
}

func level(severity model.Severity) string {
	switch severity {
	case model.Error:
		return "error"
	case model.Warning:
		return "warning"
	}
	return "note"
}

func (w *sarifWriter) Add(r Result) error {
	for _, f := range r.Failures {
		at := []sarifLocation{placeIn(model.Pos{File: f.Where})}
		w.failed = append(w.failed, sarifNotification{"error", sarifMessage{f.said()}, at})
		w.add(FailedSource, model.Error, f.said(), at, nil, digest(FailedSource))
	}
	for _, f := range r.Findings {
		var related []sarifLocation
		for i, p := range f.Related {
			place := placeIn(p)
			place.ID = i + 1
			related = append(related, place)
		}
		w.add(string(f.Code), f.Severity, f.said(), []sarifLocation{placeIn(f.Source)}, related, f.Fingerprint)
	}
	return w.out.err
}

func (w *sarifWriter) add(rule string, severity model.Severity, message string, at, related []sarifLocation, fingerprint string) {
	w.results.add("      ", sarifResult{
		RuleID: rule, RuleIndex: slices.Index(w.rules, rule), Level: level(severity), Message: sarifMessage{message},
		Locations: at, Related: related,
		// The first name is the one that GitHub tells alerts apart by.
		Fingerprints: map[string]string{"primaryLocationLineHash": fingerprint, "deroule/1": fingerprint},
	})
}

func (w *sarifWriter) Close() error {
	w.out.text("\n    ],\n    \"invocations\": [")
	w.out.value("", sarifInvocation{len(w.failed) == 0, w.failed})
	w.out.text("]\n  }]\n}\n")
	return w.out.err
}

// placeIn is a place in a file. One in a workbook has no line, and is told by the
// names of its sheet and cell.
func placeIn(p model.Pos) sarifLocation {
	at := sarifLocation{Physical: sarifPhysical{Artifact: artifact(p.File)}}
	if p.Line > 0 {
		at.Physical.Region = &sarifRegion{p.Line, p.Column, max(p.EndLine, p.Line)}
	}
	if p.Sheet != "" {
		at.Logical = []sarifLogical{{cellOf(p), "element"}}
	}
	return at
}

// artifact names a file: below the folder of the repository, or anywhere.
func artifact(name string) sarifArtifact {
	if filepath.IsAbs(name) {
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: path.Join("/", filepath.ToSlash(name))}).String()}
	}
	relative := (&url.URL{Path: slashed(name)}).EscapedPath()
	if first, _, _ := strings.Cut(relative, "/"); strings.Contains(first, ":") {
		relative = "./" + relative // else it would read as a scheme (RFC 3986 §4.2)
	}
	return sarifArtifact{relative, "%SRCROOT%"}
}
