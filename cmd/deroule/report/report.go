// Package report writes what became of sources in the forms that other programs
// read: JSON of its own, SARIF, JUnit, the annotations of GitHub and the code
// quality of GitLab.
package report

import (
	"io"

	"deroule/model"
)

// Form is a kind of report, as --report names it.
type Form string

// The forms.
const (
	JSON   Form = "json"   // deroule-report/1, which holds all that the others do
	SARIF  Form = "sarif"  // OASIS SARIF 2.1.0, for code scanning
	JUnit  Form = "junit"  // JUnit XML, a case for each source
	GitHub Form = "github" // workflow commands, which annotate lines
	GitLab Form = "gitlab" // a code quality report
)

// Forms lists them.
func Forms() []Form { return []Form{JSON, SARIF, JUnit, GitHub, GitLab} }

// Run is what all sources of a report have in common.
type Run struct {
	Command  string // "check", "convert"
	Version  string // of deroule
	Language string // of messages: "fr" or "en"
	Strict   bool   // warnings fail
	Words    Words
}

// Words are what reports say of their own, in the language of the messages.
type Words struct {
	FailedSource string // the help of the rule [FailedSource]
	NoPlan       string // why a source is skipped
	Stale        string // why a source fails whose outputs are stale
}

// FailedSource is the rule under which sources that cannot be read, and outputs
// that cannot be written, are told where only rules can be.
const FailedSource = "source-failed"

// State says what became of a source.
type State string

// The states.
const (
	Read       State = "read"        // nothing was to be written
	Written    State = "written"     // all outputs are in their places
	Unchanged  State = "unchanged"   // all outputs were in their places
	Stale      State = "stale"       // --check: an output is not what it would be now
	NotWritten State = "not-written" // there are warnings, and --strict
	NoPlan     State = "no-plan"     // it was found beside plans and is none
	Failed     State = "failed"      // it could not be read, or an output not be written
)

// Result is what became of a source.
type Result struct {
	Source   string    `json:"source"` // as the user named it
	State    State     `json:"state"`
	Sessions int       `json:"sessions,omitempty"` // of the programme
	Formats  int       `json:"formats,omitempty"`
	Outputs  []string  `json:"outputs,omitempty"`
	Findings []Finding `json:"diagnostics,omitempty"`
	Known    int       `json:"known,omitempty"` // diagnostics that the baseline holds, left out here
	Failures []Failure `json:"failures,omitempty"`
}

// Failure is why a source could not be read, or an output not be written.
type Failure struct {
	Where   string `json:"where"` // the path of the source or output
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// Writer writes a report as the results come.
type Writer interface {
	Add(Result) error
	Close() error // writes what comes last
}

// New begins a report. A form that is unknown has none.
func New(form Form, to io.Writer, run Run) Writer {
	out := &output{to: to}
	switch form {
	case JSON:
		return newJSON(out, run)
	case SARIF:
		return newSARIF(out, run)
	case JUnit:
		return &junitWriter{out: out, run: run}
	case GitHub:
		return &githubWriter{out: out}
	case GitLab:
		return &gitlabWriter{out: out, run: run}
	}
	return nil
}

// isGrave reports whether a diagnostic makes its source fail.
func (run Run) isGrave(f Finding) bool {
	return f.Severity == model.Error || run.Strict && f.Severity == model.Warning
}
