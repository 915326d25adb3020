package main

import (
	"os"
	"path"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"deroule/convert/batch"
)

// shareFlags are the flags of check and convert about how the work is shared out.
type shareFlags struct {
	jobs  int
	shard string
}

// shardAuto asks for the shard that the environment says.
const shardAuto = "auto"

func (a *app) addShareFlags(cmd *cobra.Command, f *shareFlags) {
	flags := cmd.Flags()
	flags.IntVar(&f.jobs, "jobs", 0, a.words.jobsFlag)
	flags.StringVar(&f.shard, "shard", "", a.words.shardFlag)
	complete(cmd, "shard", []string{shardAuto})
}

// shard reads the flags. What the environment does not say is said: otherwise each
// of several machines would do the work of all.
func (a *app) shard(f shareFlags) (batch.Shard, error) {
	w := a.words
	if f.jobs < 0 || f.jobs > mostJobs {
		return batch.Shard{}, &failure{"--jobs " + strconv.Itoa(f.jobs), w.badJobs, w.say(w.badJobsTodo, mostJobs)}
	}
	switch f.shard {
	case "":
		return batch.Shard{}, nil
	case shardAuto:
		shard, mistaken := batch.ShardOf(os.Getenv)
		if mistaken != "" {
			return shard, &failure{mistaken + "=" + os.Getenv(mistaken), w.badShardVariable, w.badShardVariableTodo}
		}
		if shard == (batch.Shard{}) {
			a.note("--shard "+shardAuto, w.noShardVariable)
		}
		return shard, nil
	}
	shard, ok := batch.ParseShard(f.shard)
	if !ok {
		return shard, &failure{"--shard " + f.shard, w.badShard, w.badShardTodo}
	}
	return shard, nil
}

// mostJobs bounds the number of jobs. More are a mistake.
const mostJobs = 1024

// share parts the sources in those of the shard and those of others. Where the
// command is called from does not matter.
func share(shard batch.Shard, sources []source) (ours, others []source) {
	if shard.IsAll() {
		return sources, nil
	}
	for _, s := range sources {
		if shard.Takes(path.Join(filepath.ToSlash(s.folder), s.name())) {
			ours = append(ours, s)
		} else {
			others = append(others, s)
		}
	}
	return ours, others
}
