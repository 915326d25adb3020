package main

import (
	"strings"
	"time"

	"deroule/convert/ics"
	"deroule/model"
)

// publishesLess is the failure of a source whose outputs would say less than those
// that stand there: a calendar that would lose all its events or most of those to come,
// or a plan that held a programme and holds none now. Somebody emptied it, or saved a
// half of it, and the office would be told that all is off.
func (run *conversionRun) publishesLess(o outcome) *failure {
	if run.c.allowEmpty {
		return nil
	}
	empty := len(o.programme.Sessions)+len(o.programme.Formats) == 0
	for _, f := range o.ready {
		if f.path == standardOutput {
			continue
		}
		if empty && run.app.isOwn(f.output) {
			return run.app.noProgrammeAnyMore(o.source, f.path)
		}
		if f.format.Name == "ics" {
			if failure := run.losesEvents(o.programme, f); failure != nil {
				return failure
			}
		}
	}
	return nil
}

// losesEvents is the failure of a calendar that would lose most of its events.
func (run *conversionRun) losesEvents(p *model.Programme, f file) *failure {
	data, err := readFile(f.tree, f.path, maxOutput)
	if err != nil {
		return nil // there is none, or what writing it tells of
	}
	old, err := ics.ParseExport(data)
	if err != nil {
		return nil
	}
	data, err = readUpTo(f.data.reader(), maxOutput)
	if err != nil {
		return nil
	}
	next, err := ics.ParseExport(data)
	if err != nil {
		return nil
	}
	loss := old.Loss(next, p, today(run.c.calendars.writer.Revised))
	if !loss.IsGrave() {
		return nil
	}
	return run.app.lossFailure(f.path, loss)
}

// today is the day of the time that outputs are made at, or else of the clock.
func today(revised time.Time) model.Date {
	if revised.IsZero() {
		revised = time.Now()
	}
	day, _ := model.NewDate(revised.Year(), int(revised.Month()), revised.Day())
	return day
}

// mostNamed is how many events that would go are named.
const mostNamed = 3

func (a *app) lossFailure(path string, l ics.Loss) *failure {
	w := a.words
	named := strings.Join(l.Names[:min(len(l.Names), mostNamed)], ", ")
	if len(l.Names) > mostNamed {
		named += ", …"
	}
	why := w.say(w.losesEvents, l.Lost, l.Events, named)
	if l.Lost < l.Events {
		why = w.say(w.losesComing, l.LostComing, l.Coming, named)
	}
	return &failure{path, why, w.losesTodo}
}

// noProgrammeAnyMore is the failure of a plan that was one.
func (a *app) noProgrammeAnyMore(s source, output string) *failure {
	return &failure{s.path, a.words.say(a.words.noProgrammeAnyMore, output), a.words.losesTodo}
}

// wasPlan reports whether one of the outputs that a source would have stands there as
// deroule wrote it, and which.
func (run *conversionRun) wasPlan(j job) (string, bool) {
	for _, out := range j.outputs {
		if out.path != standardOutput && run.app.isOwn(out) {
			return out.path, true
		}
	}
	return "", false
}

// isOwn reports whether an output stands in its place as deroule wrote it.
func (a *app) isOwn(out output) bool {
	if out.format.Wrote == nil {
		return false
	}
	data, err := readFile(out.tree, out.path, maxOutput)
	return err == nil && out.format.Wrote(data)
}
