package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// What docs/ci shows is run here, each command as it stands there, over plans of
// which one has warnings.

const ciFolder = "../../docs/ci"

// pipeline is a folder in which commands run as a pipeline runs them.
type pipeline struct {
	t      *testing.T
	folder string
	env    []string
}

func newPipeline(t *testing.T) *pipeline {
	t.Helper()
	for _, program := range []string{"bash", "diff"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(err)
		}
	}
	p := &pipeline{t: t, folder: t.TempDir()}
	for i := range 12 {
		p.write(fmt.Sprintf("plans/%d/plan.json", i), fmt.Sprintf(`{"sessions": [{"title": "Point %d", "dates": [{"start": "2026-10-%02d"}]}]}`, i, i+1))
	}
	p.write("plans/odd.json", `{"sessions": [{"title": "Bilan", "hue": "red", "dates": [{"start": "2026-12-07"}]}]}`)
	return p
}

func (p *pipeline) write(name, text string) {
	p.t.Helper()
	path := filepath.Join(p.folder, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o777); err != nil {
		p.t.Fatal(err)
	}
}

// run runs a script and compares its exit code.
func (p *pipeline) run(want int, script string, env ...string) {
	p.t.Helper()
	cmd := exec.Command("bash", "-euo", "pipefail", "-c", script)
	cmd.Dir = p.folder
	cmd.Env = slices.Concat(os.Environ(), []string{"LC_ALL=C", "GITHUB_ACTIONS="}, p.env, env)
	said, err := cmd.CombinedOutput()
	if got := cmd.ProcessState.ExitCode(); got != want {
		p.t.Fatalf("%s: exit code %d, want %d: %v\n%.2000s", script, got, want, err, said)
	}
}

// isWhole compares the folder of outputs with what one run writes, manifest included.
func (p *pipeline) isWhole(out string) {
	p.t.Helper()
	p.run(0, "deroule convert -q -o whole plans && diff -r --exclude='.deroule-*' whole "+out)
}

func readYAML(t *testing.T, path string, into ...any) {
	t.Helper()
	decoder := yaml.NewDecoder(strings.NewReader(contentsOf(t, path)))
	for _, v := range into {
		if err := decoder.Decode(v); err != nil {
			t.Fatal(err)
		}
	}
}

func TestGitLabPipeline(t *testing.T) {
	type job struct {
		Stage     string
		Script    []string
		Parallel  int
		Artifacts struct {
			Reports map[string]string
		}
	}
	var pipe struct {
		Stages                []string
		Check, Convert, Merge job
	}
	readYAML(t, ciFolder+"/gitlab-ci.yml", &pipe)
	p := newPipeline(t)
	for _, j := range []job{pipe.Check, pipe.Convert, pipe.Merge} {
		if !slices.Contains(pipe.Stages, j.Stage) {
			t.Errorf("there is no stage %q", j.Stage)
		}
	}
	p.run(exitStrict, strings.Join(pipe.Check.Script, "\n"))
	for i := range pipe.Convert.Parallel {
		p.run(0, strings.Join(pipe.Convert.Script, "\n"), fmt.Sprintf("CI_NODE_INDEX=%d", i+1), fmt.Sprintf("CI_NODE_TOTAL=%d", pipe.Convert.Parallel))
	}
	p.run(0, strings.Join(pipe.Merge.Script, "\n"))
	for _, j := range []job{pipe.Check, pipe.Merge} {
		for _, path := range j.Artifacts.Reports {
			contentsOf(t, filepath.Join(p.folder, path))
		}
	}
	p.isWhole("out")
}

func TestGitHubWorkflow(t *testing.T) {
	type step struct {
		Uses string
		With map[string]string
	}
	var flow struct {
		Jobs map[string]struct {
			Strategy struct {
				Matrix struct{ Shard []int }
			}
			Env   map[string]string
			Needs string
			Steps []step
		}
	}
	readYAML(t, ciFolder+"/github-workflow.yml", &flow)
	p := newPipeline(t)
	commands := func(job string) (all string) {
		for _, s := range flow.Jobs[job].Steps {
			if s.Uses == "./.github/actions/deroule" {
				all += "deroule " + s.With["run"] + "\n"
			}
		}
		return all
	}
	p.run(exitStrict, commands("check"))
	contentsOf(t, filepath.Join(p.folder, "plans.sarif"))
	shards := flow.Jobs["convert"].Strategy.Matrix.Shard
	for i, shard := range shards {
		fill := strings.NewReplacer("${{ matrix.shard }}", fmt.Sprint(shard), "${{ strategy.job-index }}", fmt.Sprint(i), "${{ strategy.job-total }}", fmt.Sprint(len(shards)))
		var env []string
		for name, value := range flow.Jobs["convert"].Env {
			env = append(env, name+"="+fill.Replace(value))
		}
		p.run(0, fill.Replace(commands("convert")), env...)
	}
	p.run(0, commands("merge"))
	contentsOf(t, filepath.Join(p.folder, "plans.xml"))
	p.isWhole("out")
}

func TestCompositeAction(t *testing.T) {
	var action struct {
		Inputs map[string]struct {
			Required bool
			Default  string
		}
		Runs struct {
			Using string
			Steps []struct {
				Uses, ID, Shell, Run string
				Env                  map[string]string
			}
		}
	}
	readYAML(t, ciFolder+"/action.yml", &action)
	if action.Runs.Using != "composite" {
		t.Errorf("it is no composite action, but %q", action.Runs.Using)
	}
	p := newPipeline(t)
	deroule, err := exec.LookPath("deroule")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	p.write("gopath/bin/.keep", "")
	if err := os.Symlink(deroule, filepath.Join(p.folder, "gopath/bin/deroule")); err != nil {
		t.Skip(err)
	}
	p.env = []string{"GOPATH=" + filepath.Join(p.folder, "gopath"), "GOFLAGS=-mod=mod", "GITHUB_OUTPUT=" + filepath.Join(p.folder, "output")}
	ran := false
	for _, s := range action.Runs.Steps {
		if (s.Uses == "") == (s.Run == "") || s.Run != "" && s.Shell == "" {
			t.Errorf("%+v is no step", s)
		}
		if s.ID == "run" {
			ran = true
			p.run(exitStrict, s.Run, "ARGUMENTS=check --strict plans/**")
			if got := contentsOf(t, filepath.Join(p.folder, "output")); got != "exit-code=3\n" {
				t.Errorf("the action says %q", got)
			}
		} else if s.Run != "" {
			p.run(0, "bash -n <<'END'\n"+s.Run+"\nEND")
		}
	}
	if !ran {
		t.Error("no step runs deroule")
	}
}

func TestKubernetesJob(t *testing.T) {
	type pod struct {
		Kind string
		Spec struct {
			CompletionMode string `yaml:"completionMode"`
			Completions    int
			Template       struct {
				Spec struct {
					SecurityContext struct {
						RunAsNonRoot bool `yaml:"runAsNonRoot"`
					} `yaml:"securityContext"`
					Containers []struct {
						Args []string
						Env  []struct{ Name, Value string }
					}
				}
			}
		}
	}
	var shards, merge pod
	readYAML(t, ciFolder+"/kubernetes-job.yaml", &shards, &merge)
	p := newPipeline(t)
	if shards.Kind != "Job" || shards.Spec.CompletionMode != "Indexed" || !shards.Spec.Template.Spec.SecurityContext.RunAsNonRoot {
		t.Errorf("%+v is no indexed job of an ordinary user", shards)
	}
	command := func(of pod) string {
		args := strings.Join(of.Spec.Template.Spec.Containers[0].Args, " ")
		return "deroule " + strings.ReplaceAll(args, "/data/", "")
	}
	for i := range shards.Spec.Completions {
		env := []string{fmt.Sprintf("JOB_COMPLETION_INDEX=%d", i)}
		for _, e := range shards.Spec.Template.Spec.Containers[0].Env {
			env = append(env, e.Name+"="+e.Value)
		}
		p.run(0, command(shards), env...)
	}
	p.run(0, command(merge))
	p.isWhole("out")
}

func TestSlurmArray(t *testing.T) {
	script, err := filepath.Abs(ciFolder + "/slurm.sh")
	if err != nil {
		t.Fatal(err)
	}
	p := newPipeline(t)
	p.write("bin/sbatch", "#!/bin/bash\nprintf '%s\\n' \"$@\" > sbatch.args\n")
	p.env = []string{"PATH=" + filepath.Join(p.folder, "bin") + string(os.PathListSeparator) + os.Getenv("PATH"), "SLURM_ARRAY_JOB_ID=77"}
	array := regexp.MustCompile(`#SBATCH --array=1-(\d+)\n`).FindStringSubmatch(contentsOf(t, script))
	if array == nil {
		t.Fatal("it is no array")
	}
	count := 0
	fmt.Sscan(array[1], &count)
	for i := range count {
		p.run(0, script, fmt.Sprintf("SLURM_ARRAY_TASK_ID=%d", i+1), "SLURM_ARRAY_TASK_MIN=1", fmt.Sprintf("SLURM_ARRAY_TASK_COUNT=%d", count))
	}
	args := strings.Split(contentsOf(t, filepath.Join(p.folder, "sbatch.args")), "\n")
	if args[0] != "--dependency=afterok:77" {
		t.Errorf("the merge is queued with %q", args)
	}
	p.run(0, strings.TrimPrefix(args[2], "--wrap="))
	p.isWhole("out")
}

func TestPreCommitHooks(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	readYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	p := newPipeline(t)
	for _, h := range hooks {
		if h.Language != "golang" || h.ID == "" {
			t.Errorf("%+v is no hook", h)
		}
		if !regexp.MustCompile(h.Files).MatchString("plans/plan.md") {
			t.Errorf("%s is not for plans", h.ID)
		}
	}
	p.run(exitStrict, hooks[0].Entry+" plans/odd.json")
	p.run(0, hooks[0].Entry+" plans/1/plan.json")
	p.run(exitStrict, hooks[1].Entry)
	p.run(0, "deroule convert --output out plans && "+hooks[1].Entry)
}

// The image holds a static program and is not run by root.
func TestContainerfile(t *testing.T) {
	file := contentsOf(t, ciFolder+"/Containerfile")
	stages := regexp.MustCompile(`(?m)^FROM `).Split(file, -1)
	last := stages[len(stages)-1]
	if !strings.HasPrefix(last, "scratch\n") || !regexp.MustCompile(`(?m)^USER [1-9]\d*:[1-9]\d*$`).MatchString(last) {
		t.Errorf("the image is made of\n%s", last)
	}
	build := regexp.MustCompile(`CGO_ENABLED=0 (go build .*) -o /deroule (\./cmd/deroule)`).FindStringSubmatch(file)
	if build == nil {
		t.Fatal("it builds no static program")
	}
	if _, err := os.Stat(filepath.Join("../..", build[2])); err != nil {
		t.Error(err)
	}
	for _, copied := range regexp.MustCompile(`(?m)^COPY (go\S+) (go\S+) `).FindAllStringSubmatch(file, -1) {
		for _, name := range copied[1:] {
			if _, err := os.Stat(filepath.Join("../..", name)); err != nil {
				t.Error(err)
			}
		}
	}
	if strings.Contains(last, "RUN ") {
		t.Error("nothing can be run in an image of nothing")
	}
}
