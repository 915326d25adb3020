package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"deroule/convert/ics"
	"deroule/model"
)

// calendarFlags are the flags of convert that are about calendars alone.
type calendarFlags struct {
	per      []string
	alarms   []string
	previous string
	forget   bool
}

func (a *app) addCalendarFlags(cmd *cobra.Command, f *calendarFlags) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.per, "per", nil, a.words.perFlag)
	flags.StringSliceVar(&f.alarms, "alarm", nil, a.words.alarmFlag)
	flags.StringVar(&f.previous, "previous", "", a.words.previousFlag)
	flags.BoolVar(&f.forget, "forget", false, a.words.forgetFlag)
	complete(cmd, "per", pers())
}

// perAudience asks for a calendar for each group; the other words are of package ics.
const perAudience = "audience"

func pers() []string {
	return []string{string(ics.PerSession), string(ics.PerDay), string(ics.PerEntry), perAudience}
}

// calendars is how calendars are written.
type calendars struct {
	writer         ics.Writer
	byAudience     bool
	previous       string // a file, or a folder of them; empty is the file that is replaced
	previousIsFile bool
	folder         string // of outputs, from which names in that folder are told
}

// calendars reads the flags, and the time that the environment gives to outputs
// that can be made again (https://reproducible-builds.org/specs/source-date-epoch).
func (a *app) calendars(f calendarFlags, dest destination) (calendars, error) {
	c := calendars{previous: f.previous, folder: dest.folder}
	c.writer.Forget = f.forget
	for _, per := range f.per {
		switch {
		case !slices.Contains(pers(), per):
			return c, &failure{"--per " + per, a.words.unknownPer, a.known(per, texts(pers()))}
		case per == perAudience:
			c.byAudience = true
		case c.writer.Per != "" && c.writer.Per != ics.Per(per):
			return c, &failure{"--per " + joined(f.per), a.words.severalPers, a.words.severalPersTodo}
		default:
			c.writer.Per = ics.Per(per)
		}
	}
	for _, text := range f.alarms {
		before, ok := parseAlarm(text)
		if !ok {
			return c, &failure{"--alarm " + text, a.words.badAlarm, a.words.badAlarmTodo}
		}
		c.writer.Alarms = append(c.writer.Alarms, before)
	}
	var err error
	if c.writer.Revised, err = a.sourceDate(); err != nil {
		return c, err
	}
	if info, err := os.Stat(f.previous); err == nil && !info.IsDir() {
		c.previousIsFile = true
	}
	asked := len(f.per)+len(f.alarms)+len(f.previous) > 0 || f.forget
	if _, ok := dest.formats.ByName("ics"); asked && !ok {
		return c, &failure{"--to " + namesOf(dest.formats), a.words.calendarFlagWithoutICS, a.words.calendarFlagWithoutICSTodo}
	}
	return c, nil
}

// sourceDate is the moment that SOURCE_DATE_EPOCH names, of which outputs say they are;
// the zero time where it names none.
func (a *app) sourceDate() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || time.Unix(seconds, 0).UTC().Year() > 9999 {
		return time.Time{}, &failure{"SOURCE_DATE_EPOCH=" + epoch, a.words.badEpoch, a.words.badEpochTodo}
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// parseAlarm reads "30m", "2h", "1d" or "1h30m".
func parseAlarm(text string) (time.Duration, bool) {
	if days, ok := strings.CutSuffix(text, "d"); ok {
		n, err := strconv.Atoi(days)
		return time.Duration(n) * 24 * time.Hour, err == nil && n >= 0 && n <= 366
	}
	d, err := time.ParseDuration(text)
	return d, err == nil && d >= 0 && d%time.Minute == 0 && d <= 366*24*time.Hour
}

// outputs gives those of a job that are calendars their writer: one calendar each,
// or one for each group, named after it.
func (c calendars) outputs(a *app, j job, p *model.Programme) (all []output, failed *failure) {
	for _, out := range j.outputs {
		if out.format.Name != "ics" {
			all = append(all, out)
			continue
		}
		groups := []string{""}
		if named := ics.Groups(p); c.byAudience && len(named) > 0 {
			groups = named
		}
		switch {
		case len(groups) == 1:
		case out.path == standardOutput:
			return nil, &failure{"--per " + perAudience, a.words.say(a.words.severalCalendars, joined(groups)), a.words.oneFileTodo}
		case c.previousIsFile:
			return nil, &failure{"--previous " + c.previous, a.words.say(a.words.severalCalendars, joined(groups)), a.words.onePreviousTodo}
		}
		for _, group := range groups {
			of := out
			if group != "" && out.path != standardOutput {
				ext := filepath.Ext(out.path)
				of.path = strings.TrimSuffix(out.path, ext) + "-" + model.Slug(group) + ext
				if _, clash := j.taken[absolute(of.path)]; clash {
					return nil, &failure{j.source.path, a.words.say(a.words.overwrites, of.path), a.words.overwritesTodo}
				}
			}
			writer := c.writer
			writer.Audience = group
			if writer.Previous, failed = c.previousOf(a, j.source, of, p); failed != nil {
				return nil, failed
			}
			of.format.Writer = writer
			all = append(all, of)
		}
	}
	return all, nil
}

// previousOf is the earlier export of a calendar: the one that --previous names,
// else the file that stands in its place if it is of the same programme.
func (c calendars) previousOf(a *app, s source, out output, p *model.Programme) (*ics.Export, *failure) {
	tree, path, named := out.tree, out.path, false
	if path == standardOutput {
		path = strings.TrimSuffix(s.name(), filepath.Ext(s.name())) + out.format.Extensions[0]
	}
	switch info, err := os.Stat(c.previous); {
	case c.previous == "" && out.path == standardOutput:
		return nil, nil
	case c.previous == "":
	case err == nil && info.IsDir():
		tree, path = c.previous, filepath.Join(c.previous, nameBelow(c.folder, path))
	default:
		tree, path, named = anywhere, c.previous, true
	}
	data, err := readFile(tree, path, maxOutput)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil, nil
	}
	switch {
	case err != nil && c.previous == "":
		return nil, a.writeFailure(path, err)
	case err != nil:
		return nil, a.readFailure(path, err)
	}
	previous, err := ics.ParseExport(data)
	switch {
	case err != nil && c.previous == "":
		return nil, nil // what is no calendar is not replaced without --force
	case err != nil:
		return nil, &failure{"--previous " + path, a.words.noExport, a.words.noExportTodo}
	case c.previous == "" && !previous.IsOf(p):
		return nil, nil
	}
	return previous, nil
}

// nameBelow is the name of a file told from a folder; without one its name alone.
func nameBelow(folder, path string) string {
	if folder != "" && isBelow(folder, path) {
		if name, err := filepath.Rel(absolute(folder), absolute(path)); err == nil {
			return name
		}
	}
	return filepath.Base(path)
}
