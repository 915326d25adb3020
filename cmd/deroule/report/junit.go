package report

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// junitWriter writes a test suite of which each source is a case. What fails it is
// a failure, what could not be read or written an error, the rest its output. The
// counts stand before the cases, so that they wait for the end.
type junitWriter struct {
	out   *output
	run   Run
	suite junitSuite
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr"`
	Skipped *junitMessage `xml:"skipped"`
	Error   *junitMessage `xml:"error"`
	Failure *junitMessage `xml:"failure"`
	Output  string        `xml:"system-out,omitempty"`
}

type junitMessage struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func (w *junitWriter) Add(r Result) error {
	c := junitCase{Class: "deroule." + w.run.Command, Name: inXML(slashed(r.Source)), File: inXML(slashed(r.Source))}
	w.suite.Tests++
	var grave, other []string
	for _, f := range r.Findings {
		line := inXML(fmt.Sprintf("%s: %s: %s [%s]", f.Source, f.Severity, f.Message, f.Code))
		if w.run.isGrave(f) {
			grave = append(grave, line)
		} else {
			other = append(other, line)
		}
	}
	switch {
	case len(r.Failures) > 0:
		w.suite.Errors++
		lines := make([]string, len(r.Failures))
		for i, f := range r.Failures {
			lines[i] = inXML(f.Where + ": " + f.said())
		}
		c.Error = &junitMessage{inXML(r.Failures[0].Message), FailedSource, strings.Join(lines, "\n")}
		other = slices.Concat(grave, other)
	case len(grave) > 0:
		w.suite.Failures++
		first := slices.IndexFunc(r.Findings, w.run.isGrave)
		c.Failure = &junitMessage{inXML(r.Findings[first].Message), string(r.Findings[first].Code), strings.Join(grave, "\n")}
	case r.State == Stale:
		w.suite.Failures++
		c.Failure = &junitMessage{w.run.Words.Stale, string(Stale), inXML(strings.Join(r.Outputs, "\n"))}
	case r.State == NoPlan:
		w.suite.Skipped++
		c.Skipped = &junitMessage{Message: w.run.Words.NoPlan}
	}
	c.Output = strings.Join(other, "\n")
	w.suite.Cases = append(w.suite.Cases, c)
	return nil
}

func (w *junitWriter) Close() error {
	w.suite.Name = "deroule " + w.run.Command
	suites := struct {
		XMLName  xml.Name `xml:"testsuites"`
		Tests    int      `xml:"tests,attr"`
		Failures int      `xml:"failures,attr"`
		Errors   int      `xml:"errors,attr"`
		Suite    junitSuite
	}{Tests: w.suite.Tests, Failures: w.suite.Failures, Errors: w.suite.Errors, Suite: w.suite}
	data, err := xml.MarshalIndent(suites, "", "  ")
	if err != nil {
		return err
	}
	w.out.text(xml.Header + string(data) + "\n")
	return w.out.err
}

// inXML leaves out the characters that XML cannot hold (XML 1.0 §2.2).
func inXML(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, text)
}
