package batch_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert/batch"
	"deroule/model"
)

func entry(source, how string) batch.Entry {
	return batch.Entry{Source: source, How: how, Key: "k", Digest: "d", Sessions: 3,
		Outputs: []batch.Output{{Path: "a & b.pdf", Digest: "e"}},
		Diagnostics: batch.EncodeDiagnostics(model.Diagnostics{{Severity: model.Warning, Code: model.StrayMarkup, Args: []string{"<b>"},
			Source: model.Pos{Line: 3, Column: 1}}})}
}

func manifest(entries ...batch.Entry) *batch.Manifest {
	m := &batch.Manifest{}
	for _, e := range entries {
		m.Put(e)
	}
	return m
}

func written(t *testing.T, m *batch.Manifest) string {
	t.Helper()
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestManifestComesBack(t *testing.T) {
	for _, want := range []*batch.Manifest{manifest(), manifest(entry("b.md", "--to ics"), entry("a.md", "--to pdf"), entry("a.md", "--to ics"))} {
		text := written(t, want)
		got, err := batch.ParseManifest([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.Entries(), got.Entries()); diff != "" {
			t.Error(diff)
		}
		if lines := strings.Count(text, "\n"); lines != want.Len()+2 {
			t.Errorf("%d lines of %d entries", lines, want.Len())
		}
		if again := written(t, got); again != text {
			t.Errorf("%s\nwant\n%s", again, text)
		}
	}
}

func TestDiagnosticsComeBack(t *testing.T) {
	ds, err := entry("a.md", "").Diagnostics.Decode()
	if err != nil || len(ds) != 1 || ds[0].Args[0] != "<b>" || ds[0].Source.Line != 3 {
		t.Errorf("%+v, error %v", ds, err)
	}
	if ds, err := batch.Diagnostics(nil).Decode(); err != nil || ds != nil {
		t.Errorf("%+v, error %v", ds, err)
	}
}

func TestMergedShardsAreTheWhole(t *testing.T) {
	whole, merged := &batch.Manifest{}, manifest(batch.Entry{Source: "plan-1.md", How: "--to pdf", Key: "old"})
	for i := range 7 {
		part := &batch.Manifest{}
		for n := range 40 {
			e := entry(fmt.Sprintf("plan-%d.md", n), "--to pdf")
			if (batch.Shard{Index: i + 1, Count: 7}).Takes(e.Source) {
				part.Put(e)
				whole.Put(e)
			}
		}
		merged.Merge(part)
	}
	if whole.Len() != 40 {
		t.Errorf("the shards hold %d of 40", whole.Len())
	}
	if got, want := written(t, merged), written(t, whole); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestParseManifestRefuses(t *testing.T) {
	for _, text := range []string{"", "{", `{"schema":"deroule/1"}`, `{"entries":[]}`, `[]`} {
		if _, err := batch.ParseManifest([]byte(text)); !errors.Is(err, batch.ErrNoManifest) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

func TestParseJournal(t *testing.T) {
	var journal []byte
	for _, source := range []string{"a.md", "b.md"} {
		line, err := batch.EncodeEntry(entry(source, "--to pdf"))
		if err != nil {
			t.Fatal(err)
		}
		journal = append(append(journal, line...), '\n')
	}
	if got := batch.ParseJournal(journal).Len(); got != 2 {
		t.Errorf("%d entries, want 2", got)
	}
	if got := batch.ParseJournal(journal[:len(journal)-5]).Len(); got != 1 {
		t.Errorf("%d entries of a journal that is cut off, want 1", got)
	}
}

func TestParseShard(t *testing.T) {
	for text, want := range map[string]batch.Shard{"1/1": {1, 1}, "3/7": {3, 7}, "7/7": {7, 7}} {
		if got, ok := batch.ParseShard(text); !ok || got != want || got.String() != text {
			t.Errorf("%s: %v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "3", "0/7", "8/7", "-1/7", "a/7", "3/", "1/100001"} {
		if got, ok := batch.ParseShard(text); ok {
			t.Errorf("%s is read as %v", text, got)
		}
	}
}

// Shares are even, and a source is in exactly one of them.
func TestShardsShareOut(t *testing.T) {
	for _, count := range []int{1, 2, 7, 16} {
		sizes := make([]int, count)
		for n := range 8000 {
			name, takers := fmt.Sprintf("2026/plan-%04d.md", n), 0
			for i := range count {
				if (batch.Shard{Index: i + 1, Count: count}).Takes(name) {
					sizes[i]++
					takers++
				}
			}
			if takers != 1 {
				t.Fatalf("%s is taken by %d of %d shards", name, takers, count)
			}
		}
		for i, size := range sizes {
			if fair := 8000 / count; size < fair*8/10 || size > fair*12/10 {
				t.Errorf("shard %d/%d has %d sources, %d would be fair", i+1, count, size, fair)
			}
		}
	}
	// Other machines and later versions take the same ones.
	var taken []string
	for _, name := range []string{"a.md", "b.md", "c.md", "2026/a.md", "été.org"} {
		if (batch.Shard{Index: 2, Count: 3}).Takes(name) {
			taken = append(taken, name)
		}
	}
	if diff := cmp.Diff([]string{"c.md", "2026/a.md", "été.org"}, taken); diff != "" {
		t.Error(diff)
	}
}

func TestShardOf(t *testing.T) {
	for _, test := range []struct {
		env      string
		want     batch.Shard
		mistaken string
	}{
		{"", batch.Shard{}, ""},
		{"CI_NODE_INDEX=3 CI_NODE_TOTAL=7", batch.Shard{Index: 3, Count: 7}, ""},
		{"JOB_COMPLETION_INDEX=0 DEROULE_SHARD_COUNT=4", batch.Shard{Index: 1, Count: 4}, ""},
		{"JOB_COMPLETION_INDEX=0", batch.Shard{}, "DEROULE_SHARD_COUNT"},
		{"SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=3", batch.Shard{Index: 1, Count: 3}, ""},
		{"SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=3", batch.Shard{Index: 3, Count: 3}, ""},
		{"SLURM_ARRAY_TASK_ID=9 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_COUNT=3", batch.Shard{}, "SLURM_ARRAY_TASK_ID"},
		{"DEROULE_SHARD_INDEX=6 DEROULE_SHARD_COUNT=7 CI_NODE_INDEX=1 CI_NODE_TOTAL=2", batch.Shard{Index: 7, Count: 7}, ""},
		{"CIRCLE_NODE_INDEX=1 CIRCLE_NODE_TOTAL=2", batch.Shard{Index: 2, Count: 2}, ""},
		{"BUILDKITE_PARALLEL_JOB=1 BUILDKITE_PARALLEL_JOB_COUNT=2", batch.Shard{Index: 2, Count: 2}, ""},
		{"CI_NODE_INDEX=one CI_NODE_TOTAL=2", batch.Shard{}, "CI_NODE_INDEX"},
		{"CI_NODE_INDEX=0 CI_NODE_TOTAL=2", batch.Shard{}, "CI_NODE_INDEX"},
	} {
		env := map[string]string{}
		for _, variable := range strings.Fields(test.env) {
			name, value, _ := strings.Cut(variable, "=")
			env[name] = value
		}
		got, mistaken := batch.ShardOf(func(name string) string { return env[name] })
		if got != test.want || mistaken != test.mistaken {
			t.Errorf("%s: %v, %q", test.env, got, mistaken)
		}
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add([]byte(`{"schema":"deroule-manifest/1","entries":[{"source":"a.md","how":"--to pdf","key":"k","sha256":"d","diagnostics":[]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := batch.ParseManifest(data)
		if err != nil {
			return
		}
		text := written(t, m)
		again, err := batch.ParseManifest([]byte(text))
		if err != nil || written(t, again) != text {
			t.Errorf("%s is read again with error %v", text, err)
		}
	})
}
