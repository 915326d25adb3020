package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"time"

	"deroule/convert/config"
)

// watchEvery is how often sources are looked at. Nobody is told of changes by the
// folders of a network, where many plans lie, so that all are asked.
const watchEvery = 500 * time.Millisecond

// watch converts, and again whatever has changed, until it is interrupted. A mistake
// in settings or a plan is told, and mended while it goes on.
func (a *app) watch(c conversion, args []string) error {
	if c.check || c.output == standardOutput || len(args) == 1 && args[0] == standardInput {
		return &failure{"--watch", a.words.watchNeedsFiles, a.words.watchNeedsFilesTodo}
	}
	written := map[string]bool{}
	var before sight
	for first := true; ; first = false {
		now, err := a.look(c, args, written)
		if err != nil && first {
			return err
		}
		if !maps.Equal(now, before) {
			changed := now.changedSince(before)
			before = now
			if failed := a.convertWatched(c, args, changed, written); failed != nil {
				if first {
					return failed
				}
				a.printFailure(a.usageFailure(a.rootCommand(), failed))
			}
			if !c.quiet && first {
				fmt.Fprintln(a.stderr, "deroule: "+a.words.watching)
			}
		}
		time.Sleep(watchEvery)
	}
}

// convertWatched converts the sources that have changed; all of them where nil is said.
func (a *app) convertWatched(c conversion, args []string, changed, written map[string]bool) error {
	run, err := a.conversionRun(&c, args)
	if err != nil {
		return err
	}
	defer run.told.abandon()
	if changed != nil {
		var jobs []job
		for _, j := range run.jobs {
			if changed[absolute(j.source.path)] {
				jobs = append(jobs, j)
			}
		}
		run.jobs = jobs
	}
	run.written = written
	run.do()
	return nil
}

// sight is how the files that outputs depend on look, by their absolute paths. An
// empty look is of a file that is not there.
type sight map[string]string

// changedSince are the sources that look otherwise than before; nil where a file
// changed that is no source: then all are to be done.
func (s sight) changedSince(before sight) map[string]bool {
	if before == nil {
		return nil
	}
	changed := map[string]bool{}
	for path, look := range s {
		if before[path] == look {
			continue
		}
		if look != "" && look[0] == asked[0] {
			return nil
		}
		changed[path] = true
	}
	for path, look := range before {
		if _, still := s[path]; !still && look[0] == asked[0] {
			return nil
		}
	}
	return changed
}

// asked marks the look of a file that is no source: settings, a theme, a list of names.
const asked = "+"

// look looks at the sources that the arguments mean now, and at all else that
// outputs depend on. What deroule wrote itself is left out.
func (a *app) look(c conversion, args []string, written map[string]bool) (sight, error) {
	r, err := a.reader(c.readFlags)
	if err != nil {
		return nil, err
	}
	dest, err := a.destination(c)
	if err != nil {
		return nil, err
	}
	sources, _, err := a.sources(args, r, dest.folder)
	if err != nil {
		return nil, err
	}
	seen := sight{}
	see := func(mark, path string) {
		if path == "" || written[absolute(path)] {
			return
		}
		seen[absolute(path)] = mark + " -"
		if info, err := os.Stat(path); err == nil {
			seen[absolute(path)] = fmt.Sprint(mark, " ", info.Size(), " ", info.ModTime().UnixNano())
		}
	}
	for _, s := range sources {
		see("", s.path)
		if settings := s.settings; settings != nil && settings.folder != "" {
			see(asked, filepath.Join(settings.folder, config.Name))
			if isThemeFile(settings.config.Theme) && !filepath.IsAbs(settings.config.Theme) {
				see(asked, filepath.Join(settings.folder, settings.config.Theme))
			}
		}
	}
	for _, path := range []string{c.config, c.names, c.previous, c.baseline} {
		see(asked, path)
	}
	if isThemeFile(c.theme) {
		see(asked, c.theme)
	}
	return seen, nil
}
