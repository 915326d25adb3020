package report

import (
	"fmt"
	"path/filepath"
	"strings"

	"deroule/model"
)

// githubWriter writes workflow commands, which GitHub shows beside the lines:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
type githubWriter struct{ out *output }

func (w *githubWriter) Add(r Result) error {
	for _, f := range r.Failures {
		w.command(model.Error, []string{"file=" + property(slashed(f.Where)), "title=" + FailedSource}, f.said())
	}
	for _, f := range r.Findings {
		properties := []string{"file=" + property(slashed(f.Source.File))}
		if f.Source.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d", f.Source.Line))
			if f.Source.EndLine > f.Source.Line {
				properties = append(properties, fmt.Sprintf("endLine=%d", f.Source.EndLine))
			}
			if f.Source.Column > 0 {
				properties = append(properties, fmt.Sprintf("col=%d", f.Source.Column))
			}
		}
		properties = append(properties, "title="+property(string(f.Code)))
		w.command(f.Severity, properties, f.said())
	}
	return w.out.err
}

func (w *githubWriter) Close() error { return w.out.err }

func (w *githubWriter) command(severity model.Severity, properties []string, message string) {
	name := map[model.Severity]string{model.Error: "error", model.Warning: "warning"}[severity]
	if name == "" {
		name = "notice"
	}
	w.out.text("::" + name + " " + strings.Join(properties, ",") + "::" + commandData(message) + "\n")
}

// commandData writes what would end a command as GitHub's own toolkit does.
func commandData(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

func property(text string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(commandData(text))
}

// slashed is a path as web services write it, from the folder of the repository.
func slashed(path string) string {
	return strings.TrimPrefix(filepath.ToSlash(path), "./")
}

// gitlabWriter writes a code quality report:
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
type gitlabWriter struct {
	out    *output
	run    Run
	issues list
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end,omitempty"`
}

func (w *gitlabWriter) Add(r Result) error {
	for _, f := range r.Failures {
		w.add(gitlabIssue{f.said(), FailedSource, digest(slashed(f.Where), FailedSource), "blocker", gitlabLocation{slashed(f.Where), gitlabLines{1, 0}}})
	}
	for _, f := range r.Findings {
		severity := map[model.Severity]string{model.Error: "critical", model.Warning: "minor"}[f.Severity]
		switch {
		case severity == "":
			severity = "info"
		case f.Severity == model.Warning && w.run.Strict:
			severity = "major"
		}
		w.add(gitlabIssue{f.said(), string(f.Code), digest(slashed(r.Source), slashed(f.Source.File), f.Fingerprint), severity,
			gitlabLocation{slashed(f.Source.File), gitlabLines{max(f.Source.Line, 1), f.Source.EndLine}}})
	}
	return w.out.err
}

func (w *gitlabWriter) add(issue gitlabIssue) {
	if !w.issues.any {
		w.issues.out = w.out
		w.out.text("[")
	}
	w.issues.add("  ", issue)
}

func (w *gitlabWriter) Close() error {
	if !w.issues.any {
		w.out.text("[")
	}
	w.out.text("\n]\n")
	return w.out.err
}
