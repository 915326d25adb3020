package batch

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

// Shard is a share of the sources. The zero Shard is all of them.
type Shard struct {
	Index int // from 1
	Count int
}

// MostShards bounds the number of shards. More are a mistake.
const MostShards = 100_000

// ParseShard reads "3/7".
func ParseShard(text string) (Shard, bool) {
	index, count, found := strings.Cut(text, "/")
	i, err := strconv.Atoi(index)
	n, err2 := strconv.Atoi(count)
	s := Shard{i, n}
	return s, found && err == nil && err2 == nil && s.valid()
}

func (s Shard) valid() bool { return 1 <= s.Index && s.Index <= s.Count && s.Count <= MostShards }

// String writes "3/7".
func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Index, s.Count) }

// IsAll reports whether the shard is all sources.
func (s Shard) IsAll() bool { return s.Count <= 1 }

// Takes reports whether a source is in the shard. That depends on its name alone:
// sources that come or go move no other one to another shard.
func (s Shard) Takes(name string) bool {
	if s.IsAll() {
		return true
	}
	sum := fnv.New64a()
	sum.Write([]byte(name))
	// The lowest bits of FNV are those of the last bytes; names often end alike.
	x := sum.Sum64()
	x ^= x >> 32
	return int(x%uint64(s.Count)) == s.Index-1
}

// variables are those by which systems tell a job which of several it is. The
// first ones that are set hold.
var variables = []struct {
	index, count string
	first        int    // what the index of the first job is
	firstIn      string // the variable that says so, where it may differ
}{
	{index: "DEROULE_SHARD_INDEX", count: "DEROULE_SHARD_COUNT"},                                                                 // one's own: GitHub matrices, Kubernetes
	{index: "CI_NODE_INDEX", count: "CI_NODE_TOTAL", first: 1},                                                                   // GitLab parallel
	{index: "SLURM_ARRAY_TASK_ID", count: "SLURM_ARRAY_TASK_COUNT", firstIn: "SLURM_ARRAY_TASK_MIN"},                             // Slurm arrays
	{index: "JOB_COMPLETION_INDEX", count: "DEROULE_SHARD_COUNT"},                                                                // Kubernetes indexed jobs, which set no count
	{index: "CIRCLE_NODE_INDEX", count: "CIRCLE_NODE_TOTAL"},                                                                     // CircleCI parallelism
	{index: "BUILDKITE_PARALLEL_JOB", count: "BUILDKITE_PARALLEL_JOB_COUNT"},                                                     // Buildkite parallelism
	{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "DEROULE_SHARD_COUNT"}, {index: "PBS_ARRAY_INDEX", count: "DEROULE_SHARD_COUNT"}, // arrays of AWS Batch and PBS, which set no count
}

// ShardOf reads the variables of the environment. It is the zero Shard where none
// are set, and names the variable that makes no sense where one does not.
func ShardOf(getenv func(string) string) (s Shard, mistaken string) {
	for _, v := range variables {
		if getenv(v.index) == "" {
			continue
		}
		first := v.first
		if v.firstIn != "" && getenv(v.firstIn) != "" {
			n, err := strconv.Atoi(getenv(v.firstIn))
			if err != nil {
				return Shard{}, v.firstIn
			}
			first = n
		}
		i, err := strconv.Atoi(getenv(v.index))
		if err != nil {
			return Shard{}, v.index
		}
		n, err := strconv.Atoi(getenv(v.count))
		if err != nil {
			return Shard{}, v.count
		}
		s := Shard{i - first + 1, n}
		if !s.valid() {
			return Shard{}, v.index
		}
		return s, ""
	}
	return Shard{}, ""
}
