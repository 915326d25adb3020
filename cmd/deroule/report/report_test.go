package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/joshdk/go-junit"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"deroule/cmd/deroule/report"
	"deroule/model"
)

var update = flag.Bool("update", false, "write the golden files afresh")

func run(strict bool) report.Run {
	return report.Run{Command: "convert", Version: "v1.2.3", Language: "en", Strict: strict, Words: report.Words{
		FailedSource: "A source could not be read. Check it.", NoPlan: "there is no plan in it", Stale: "stale outputs",
	}}
}

// results holds one of everything, with characters that some form cannot hold as they are.
func results() []report.Result {
	stray := func(line, column int) model.Diagnostic {
		return model.Diagnostic{Severity: model.Warning, Code: model.StrayMarkup, Args: []string{"**"}, Source: model.Pos{File: "plans/été 1, bis.md", Line: line, Column: column}}
	}
	return []report.Result{
		{Source: "plans/été 1, bis.md", State: report.Written, Sessions: 3, Outputs: []string{"out/été 1, bis.pdf"}, Findings: report.Findings(model.Diagnostics{
			stray(4, 2), stray(9, 7),
			{Severity: model.Error, Code: model.Conflict, Args: []string{"hours", "9h\n\x0110h", "100 %"}, Source: model.Pos{File: "plans/été 1, bis.md", Line: 12, EndLine: 14},
				Related: []model.Pos{{File: "plans/été 1, bis.md", Line: 3, Column: 1}}},
			{Severity: model.Info, Code: model.NotRead, Source: model.Pos{File: "out/été 1, bis.pdf"}},
			{Severity: model.Warning, Code: "of-a-later-version", Message: "what is not known", Source: model.Pos{File: "plans/été 1, bis.md", Line: 20}},
		}, "en")},
		{Source: "./plans/a:b.xlsx", State: report.NotWritten, Sessions: 1, Known: 2, Findings: report.Findings(model.Diagnostics{
			{Severity: model.Warning, Code: model.UnreadDate, Args: []string{"bientôt"}, Source: model.Pos{File: "./plans/a:b.xlsx", Sheet: "Sessions", Cell: "C7"}},
		}, "en")},
		{Source: "lettre.md", State: report.NoPlan},
		{Source: "stale.md", State: report.Stale, Outputs: []string{"out/stale.pdf"}},
		{Source: "broken.xlsx", State: report.Failed, Failures: []report.Failure{{Where: "broken.xlsx", Message: "the archive is damaged", Hint: "save it again"}}},
		{Source: "/srv/plans/far.md", State: report.Unchanged, Sessions: 2, Findings: report.Findings(model.Diagnostics{
			{Severity: model.Warning, Code: model.StrayMarkup, Args: []string{"**"}, Source: model.Pos{File: "/srv/plans/far.md", Line: 1, Column: 1}},
		}, "en")},
	}
}

func written(t *testing.T, form report.Form, strict bool, all []report.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	w := report.New(form, &b, run(strict))
	for _, r := range all {
		if err := w.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestForms(t *testing.T) {
	for _, form := range report.Forms() {
		t.Run(string(form), func(t *testing.T) {
			got := written(t, form, false, results())
			if form == report.SARIF { // the help of all codes is tested where it is made
				got = regexp.MustCompile(`(?s)("rules": \[).*?(\n      \{"id":"source-failed")`).ReplaceAll(got, []byte("$1 …$2"))
				got = regexp.MustCompile(`"ruleIndex":\d+`).ReplaceAll(got, []byte(`"ruleIndex":0`)) // see TestSARIFIsValid
			}
			golden := filepath.Join("testdata", string(form)+".golden")
			if *update {
				if err := os.WriteFile(golden, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSARIFIsValid(t *testing.T) {
	for name, all := range map[string][]report.Result{"everything": results(), "nothing": nil} {
		got := written(t, report.SARIF, false, all)
		doc, err := sarif.FromBytes(got)
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		// What the schema does not name is dropped when a document is read.
		strict := json.NewDecoder(bytes.NewReader(got))
		strict.DisallowUnknownFields()
		if err := strict.Decode(&sarif.Report{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		rules := doc.Runs[0].Tool.Driver.Rules
		for _, r := range doc.Runs[0].Results {
			if i := r.RuleIndex; i >= 0 && *rules[i].ID != *r.RuleID {
				t.Errorf("%s: rule %d is %s, not %s", name, i, *rules[i].ID, *r.RuleID)
			}
		}
	}
}

func TestSARIFExplainsEveryCode(t *testing.T) {
	doc, err := sarif.FromBytes(written(t, report.SARIF, false, nil))
	if err != nil {
		t.Fatal(err)
	}
	rules := doc.Runs[0].Tool.Driver.Rules
	if len(rules) != len(model.Codes())+1 {
		t.Errorf("%d rules of %d codes", len(rules), len(model.Codes()))
	}
	for _, rule := range rules {
		if *rule.ShortDescription.Text == "" || *rule.FullDescription.Text == "" || *rule.Help.Text == "" || rule.DefaultConfiguration.Level == "" {
			t.Errorf("%s is not explained", *rule.ID)
		}
	}
}

func TestJUnitIsRead(t *testing.T) {
	for _, test := range []struct {
		strict                         bool
		passed, skipped, failed, error int
	}{
		{false, 2, 1, 2, 1},
		{true, 0, 1, 4, 1},
	} {
		suites, err := junit.Ingest(written(t, report.JUnit, test.strict, results()))
		if err != nil || len(suites) != 1 {
			t.Fatalf("%d suites, error %v", len(suites), err)
		}
		got := suites[0].Totals
		if got.Tests != 6 || got.Passed != test.passed || got.Skipped != test.skipped || got.Failed != test.failed || got.Error != test.error {
			t.Errorf("strict %v: %+v", test.strict, got)
		}
		if name := suites[0].Tests[0].Name; name != "plans/été 1, bis.md" {
			t.Errorf("the first case is %q", name)
		}
	}
}

// The annotations are read as GitHub's runner reads them: properties end at a
// comma, a command at its line.
func TestGitHubIsRead(t *testing.T) {
	command := regexp.MustCompile(`^::(error|warning|notice) file=[^,:]+(,(line|endLine|col)=\d+)*,title=[^,:]+::[^\r\n]+$`)
	lines := strings.Split(strings.TrimSuffix(string(written(t, report.GitHub, false, results())), "\n"), "\n")
	if len(lines) != 8 {
		t.Errorf("%d annotations of 7 diagnostics and a failure", len(lines))
	}
	for _, line := range lines {
		if !command.MatchString(line) {
			t.Errorf("%q is no command", line)
		}
	}
}

func TestGitLabIsRead(t *testing.T) {
	var issues []struct {
		Description, Fingerprint, Severity string
		CheckName                          string `json:"check_name"`
		Location                           struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal(written(t, report.GitLab, true, results()), &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		if i.Description == "" || i.CheckName == "" || i.Location.Path == "" || strings.HasPrefix(i.Location.Path, "./") || i.Location.Lines.Begin < 1 {
			t.Errorf("%+v lacks something", i)
		}
		if !regexp.MustCompile(`^(info|minor|major|critical|blocker)$`).MatchString(i.Severity) {
			t.Errorf("severity %q", i.Severity)
		}
		if seen[i.Fingerprint] {
			t.Errorf("%+v has the fingerprint of another one", i)
		}
		seen[i.Fingerprint] = true
	}
	if len(issues) != 8 {
		t.Errorf("%d issues of 7 diagnostics and a failure", len(issues))
	}
	if err := json.Unmarshal(written(t, report.GitLab, true, nil), &issues); err != nil || len(issues) != 0 {
		t.Errorf("without results: %d issues, error %v", len(issues), err)
	}
}

func TestJSONComesBack(t *testing.T) {
	want := results()
	got, err := report.Parse(bytes.NewReader(written(t, report.JSON, true, want)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.Results); diff != "" {
		t.Error(diff)
	}
	if !got.Strict || got.Command != "convert" {
		t.Errorf("%+v", got)
	}
	if _, err := report.Parse(strings.NewReader(`{"schema": "deroule/1"}`)); err == nil {
		t.Error("a programme was read as a report")
	}
}

func TestFingerprints(t *testing.T) {
	at := func(line int, code model.Code, args ...string) model.Diagnostic {
		return model.Diagnostic{Code: code, Args: args, Source: model.Pos{File: "plan.md", Line: line}}
	}
	prints := func(ds ...model.Diagnostic) (all []string) {
		for _, f := range report.Findings(ds, "en") {
			all = append(all, f.Fingerprint)
		}
		return all
	}
	before := prints(at(3, model.StrayMarkup, "**"), at(9, model.StrayMarkup, "**"), at(9, model.Conflict, "hours", "9h", "10h"))
	moved := prints(at(5, model.StrayMarkup, "**"), at(30, model.StrayMarkup, "**"), at(31, model.Conflict, "hours", "9h", "10h"))
	if diff := cmp.Diff(before, moved); diff != "" {
		t.Errorf("lines moved:\n%s", diff)
	}
	other := prints(at(3, model.StrayMarkup, "__"), at(9, model.StrayMarkup, "**"), at(9, model.Conflict, "hours", "9h", "11h"))
	if other[0] == before[0] || other[1] != before[0] || other[2] == before[2] {
		t.Errorf("%q, before %q", other, before)
	}
	if before[0] == before[1] {
		t.Error("two that are alike have one fingerprint")
	}
	french := report.Findings(model.Diagnostics{at(3, model.StrayMarkup, "**")}, "fr")
	if french[0].Fingerprint != before[0] || french[0].Message == "" {
		t.Errorf("in French %+v", french[0])
	}
}
