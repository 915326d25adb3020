package main

import (
	"path/filepath"

	"deroule/model"
)

// outputs are those of a job, once its programme is known: pages for each session and
// calendars for each group have names of their own.
func (run *conversionRun) outputs(j job, p *model.Programme, sessions []string) ([]output, *failure) {
	outputs, failure := run.c.pages.outputs(run.app, j, p, sessions)
	if failure != nil {
		return nil, failure
	}
	j.outputs = outputs
	return run.c.calendars.outputs(run.app, j, p)
}

// checkNames fails the sources two of which would write one file, before anything is
// written. Where names depend on what is in the plans, the plans are read for that.
func (run *conversionRun) checkNames() {
	if len(run.jobs) < 2 || !run.c.pages.split && !run.c.calendars.byAudience {
		return
	}
	names := make(map[string]int) // the job that writes a file, by its place
	named := func(i int) (paths []string) {
		j := run.jobs[i]
		if j.failure != nil {
			return nil
		}
		o := run.app.readTimely(run.reader, j.source)
		if o.failure != nil || o.noPlan {
			return nil // that is told when it is converted
		}
		sessions, failure := run.app.chosenSessions(run.c.sessions, j.source, o.programme)
		if failure != nil {
			return nil
		}
		outputs, failure := run.outputs(j, o.programme, sessions)
		if failure != nil {
			return nil
		}
		for _, out := range outputs {
			paths = append(paths, out.path)
		}
		return paths
	}
	type reading struct {
		job   int
		paths []string
	}
	all := make([]int, len(run.jobs))
	for i := range all {
		all[i] = i
	}
	inOrder(all, run.c.jobs, func(i int) reading { return reading{i, named(i)} }, func(r reading) {
		for _, path := range r.paths {
			place := placeOfOutput(path)
			other, clash := names[place]
			if !clash {
				names[place] = r.job
				continue
			}
			if other != r.job {
				run.clash(other, path)
			}
			run.clash(r.job, path)
		}
	})
}

func (run *conversionRun) clash(i int, path string) {
	w := run.app.words
	run.jobs[i].failure = &failure{run.jobs[i].source.path, w.say(w.overwrites, path), w.overwritesTodo}
}

// placeOfOutput tells a file from others, whichever linked folder it is named through.
func placeOfOutput(path string) string {
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	return absolute(path)
}
