package report

import (
	"encoding/json"
	"fmt"
	"io"

	"deroule/model"
)

// Schema names the form of [JSON], and its version.
const Schema = "deroule-report/1"

// Summary counts what a report holds.
type Summary struct {
	Sources  int           `json:"sources"`
	States   map[State]int `json:"states"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Infos    int           `json:"infos"`
	Known    int           `json:"known"`
}

func (s *Summary) add(r Result) {
	s.Sources++
	if s.States == nil {
		s.States = map[State]int{}
	}
	s.States[r.State]++
	s.Known += r.Known
	for _, f := range r.Findings {
		switch f.Severity {
		case model.Error:
			s.Errors++
		case model.Warning:
			s.Warnings++
		default:
			s.Infos++
		}
	}
}

type jsonWriter struct {
	out     *output
	results list
	summary Summary
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

func newJSON(out *output, run Run) *jsonWriter {
	out.text("{\n  \"schema\": ")
	out.value("", Schema)
	out.text(",\n  \"tool\": ")
	out.value("", jsonTool{"deroule", run.Version})
	out.text(",\n  \"command\": ")
	out.value("", run.Command)
	out.text(",\n  \"strict\": ")
	out.value("", run.Strict)
	out.text(",\n  \"results\": [")
	return &jsonWriter{out: out, results: list{out: out}}
}

func (w *jsonWriter) Add(r Result) error {
	w.summary.add(r)
	w.results.add("    ", r)
	return w.out.err
}

func (w *jsonWriter) Close() error {
	if w.summary.States == nil {
		w.summary.States = map[State]int{}
	}
	w.out.text("\n  ],\n  \"summary\": ")
	w.out.value("  ", w.summary)
	w.out.text("\n}\n")
	return w.out.err
}

// Document is a report in [JSON] that is read again.
type Document struct {
	Schema  string   `json:"schema"`
	Tool    jsonTool `json:"tool"`
	Command string   `json:"command"`
	Strict  bool     `json:"strict"`
	Results []Result `json:"results"`
}

// Parse reads a report in [JSON].
func Parse(r io.Reader) (Document, error) {
	var d Document
	if err := json.NewDecoder(r).Decode(&d); err != nil {
		return d, err
	}
	if d.Schema != Schema {
		return d, fmt.Errorf("the schema is %q, not %q", d.Schema, Schema)
	}
	return d, nil
}
