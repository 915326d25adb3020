package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"deroule/cmd/deroule/serve"
	"deroule/convert/ics"
	"deroule/model"
)

// serveReport says what a server does, in lines on standard error. No request waits
// for its line to be written.
type serveReport struct {
	app     *app
	quiet   bool
	timeout time.Duration // of a plan
	lines   chan string   // of the access log; what is too much for it is waited for
	ended   chan struct{} // closed when no more lines are wanted
	done    chan struct{} // closed when all are written
}

func newServeReport(a *app, quiet bool, timeout time.Duration) *serveReport {
	r := &serveReport{app: a, quiet: quiet, timeout: timeout, lines: make(chan string, 4096), ended: make(chan struct{}), done: make(chan struct{})}
	go r.write()
	return r
}

// write writes the lines that are there, many at once where there are many.
func (r *serveReport) write() {
	defer close(r.done)
	for ended := false; !ended || len(r.lines) > 0; {
		var b strings.Builder
		select {
		case line := <-r.lines:
			b.WriteString(line)
		case <-r.ended:
			ended = true
		}
		for b.Len() < 32<<10 && len(r.lines) > 0 {
			b.WriteString(<-r.lines)
		}
		io.WriteString(r.app.stderr, b.String())
	}
}

// close writes what is left.
func (r *serveReport) close() {
	close(r.ended)
	<-r.done
}

// Published prints a line as convert does.
func (r *serveReport) Published(shown, name string, p *model.Programme) {
	if !r.quiet {
		fmt.Fprintf(r.app.stderr, "%s -> /%s (%s)\n", oneLine(shown), name, r.app.words.contents(len(p.Sessions), len(p.Formats)))
	}
}

// Failed prints the failure.
func (r *serveReport) Failed(shown string, err error, kept bool) {
	f := &failure{shown, err.Error(), ""}
	var known told
	if errors.As(err, &known) {
		f = known.failure
	}
	if errors.Is(err, serve.ErrTooSlow) {
		f = r.app.tooSlow(shown, r.timeout)
	}
	var loss ics.LossError
	if errors.As(err, &loss) {
		f = r.app.lossFailure(shown, loss.Loss)
	}
	if kept {
		f = &failure{f.what, f.why, r.app.words.lastGoodServed}
	}
	r.app.printFailure(f)
}

// NoPlan says so.
func (r *serveReport) NoPlan(shown string, kept bool) {
	switch {
	case kept:
		r.app.printFailure(&failure{shown, r.app.words.noPlans, r.app.words.lastGoodServed})
	case !r.quiet:
		r.app.note(shown, r.app.words.noPlanInIt)
	}
}

// Missing says so.
func (r *serveReport) Missing(shown string) {
	r.app.printFailure(&failure{shown, r.app.words.sourceGone, r.app.words.lastGoodServed})
}

// Withdrawn says so.
func (r *serveReport) Withdrawn(shown, name string) {
	r.app.note(shown, r.app.words.say(r.app.words.withdrawn, "/"+name))
}

// Problem prints it.
func (r *serveReport) Problem(err error) {
	f := &failure{"serve", err.Error(), ""}
	var known problem
	if errors.As(err, &known) {
		f = known.failure
	}
	r.app.printFailure(f)
}

// mostAgent is how much of what a client says of itself is worth a line.
const mostAgent = 200

// Answered prints a line of the log, in the combined format that programs read.
func (r *serveReport) Answered(a serve.Answer) {
	if r.quiet {
		return
	}
	agent := a.Agent
	if len(agent) > mostAgent {
		agent = agent[:mostAgent]
	}
	line := fmt.Sprintf("%s - - [%s] %s %d %d \"-\" %s\n", a.Client, a.Time.Format("02/Jan/2006:15:04:05 -0700"),
		strconv.QuoteToASCII(a.Request), a.Status, a.Bytes, strconv.QuoteToASCII(agent))
	select {
	case r.lines <- line:
	case <-r.ended:
	}
}
