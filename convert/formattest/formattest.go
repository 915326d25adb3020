// Package formattest is the conformance suite that every format passes, and the
// programmes that it passes with. A format's own tests call [Run] and go on to
// what is particular to it.
package formattest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/model"
)

// Run holds the format to the contract of package convert, on generated
// programmes and on those given.
func Run(t *testing.T, f convert.Format, more ...*model.Programme) {
	t.Helper()
	programmes := append([]*model.Programme{{}, Full()}, more...)
	for seed := range uint64(12) {
		programmes = append(programmes, Generate(seed))
	}
	t.Run("description", func(t *testing.T) { checkDescription(t, f) })
	if f.Writer != nil {
		t.Run("writes", func(t *testing.T) {
			for _, p := range programmes {
				checkWriting(t, f, p)
			}
		})
		t.Run("writes at once", func(t *testing.T) { checkConcurrency(t, f, Full()) })
		t.Run("fails where it cannot write", func(t *testing.T) { checkFailure(t, f, Full()) })
	}
	if f.Reader != nil {
		t.Run("reads nothing", func(t *testing.T) { checkNothing(t, f) })
	}
	if f.Writer != nil && f.Reader != nil {
		t.Run("keeps", func(t *testing.T) {
			for _, p := range programmes {
				checkKeeping(t, f, p)
			}
		})
		t.Run("chooses sessions", func(t *testing.T) { checkChoice(t, f) })
		t.Run("reads cut files", func(t *testing.T) { checkCut(t, f, Full()) })
	}
}

func checkDescription(t *testing.T, f convert.Format) {
	if f.Name == "" || f.Name != strings.ToLower(f.Name) || strings.ContainsAny(f.Name, " ,./") {
		t.Errorf("name %q: want a word that --to can take", f.Name)
	}
	if f.Title == "" {
		t.Error("no title")
	}
	if len(f.Extensions) == 0 {
		t.Error("no extension to give to outputs")
	}
	for _, ext := range f.Extensions {
		if !strings.HasPrefix(ext, ".") || ext != strings.ToLower(ext) {
			t.Errorf("extension %q: want a lower-case one with its dot", ext)
		}
	}
	if f.Reader == nil && f.Writer == nil {
		t.Error("neither read nor written")
	}
	if len(f.Keeps) > 0 && (f.Reader == nil || f.Writer == nil) {
		t.Error("keeps fields, but is not both read and written")
	}
	if f.Sniff != nil && f.Sniff(nil) {
		t.Error("sniffs itself in an empty file")
	}
}

// checkWriting writes a programme twice, in both languages, and expects the same
// bytes, its own format in them, and the programme as it was.
func checkWriting(t *testing.T, f convert.Format, p *model.Programme) {
	t.Helper()
	before := encode(t, p)
	for _, language := range []string{"", "fr", "en"} {
		opt := convert.WriteOptions{Language: language, SourceName: "plan.md"}
		first, firstFound := write(t, f, p, opt)
		second, secondFound := write(t, f, p, opt)
		if !bytes.Equal(first, second) {
			t.Errorf("%q: two runs write different bytes", p.Title)
		}
		if diff := cmp.Diff(firstFound, secondFound); diff != "" {
			t.Errorf("%q: two runs report differently: %s", p.Title, diff)
		}
		if f.Sniff != nil && !f.Sniff(first[:min(len(first), 4096)]) {
			t.Errorf("%q: does not know what it wrote", p.Title)
		}
	}
	if after := encode(t, p); !bytes.Equal(before, after) {
		t.Errorf("writing changed the programme: %s", cmp.Diff(string(before), string(after)))
	}
}

// checkConcurrency writes from several goroutines: writers share nothing.
func checkConcurrency(t *testing.T, f convert.Format, p *model.Programme) {
	want, _ := write(t, f, p, convert.WriteOptions{})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var b bytes.Buffer
			if _, err := f.Write(&b, p, convert.WriteOptions{}); err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("at once with others: other bytes, error %v", err)
			}
		})
	}
	all.Wait()
}

var errFull = errors.New("the disk is full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func checkFailure(t *testing.T, f convert.Format, p *model.Programme) {
	if _, err := f.Writer.Write(fullDisk{}, p, convert.WriteOptions{}); !errors.Is(err, errFull) {
		t.Errorf("writing to a full disk: error %v, want %v", err, errFull)
	}
}

// checkNothing expects an error or an empty programme of sources without a plan.
func checkNothing(t *testing.T, f convert.Format) {
	for _, data := range []string{"", "\x00\x01\x02", "\ufeff", "{}", strings.Repeat("(", 5000)} {
		p, err := f.Reader.Read(convert.Source{Name: "plan" + f.Extensions[0], Data: []byte(data)}, convert.ReadOptions{})
		if err == nil && p == nil {
			t.Errorf("reading %.20q: neither a programme nor an error", data)
		}
		if p != nil && len(p.Sessions) > 0 {
			t.Errorf("reading %.20q: %d sessions", data, len(p.Sessions))
		}
	}
}

// checkKeeping writes and reads, and compares the fields that the format keeps.
func checkKeeping(t *testing.T, f convert.Format, p *model.Programme) {
	t.Helper()
	data, _ := write(t, f, p, convert.WriteOptions{})
	back := read(t, f, data)
	if f.Holds != nil {
		part := *p
		part.Sessions = slices.DeleteFunc(slices.Clone(p.Sessions), func(s *model.Session) bool { return !f.Holds(s) })
		p = &part
	}
	if diff := cmp.Diff(fields(t, p, f.Keeps), fields(t, back, f.Keeps)); diff != "" {
		t.Errorf("%q: written and read again (-written +read):\n%s", p.Title, diff)
	}
}

// checkChoice writes one session of several.
func checkChoice(t *testing.T, f convert.Format) {
	held := func(s *model.Session) bool { return f.Holds == nil || f.Holds(s) }
	p := Generate(1)
	for seed := uint64(2); len(p.Sessions) < 2 || !held(p.Sessions[1]); seed++ {
		p = Generate(seed)
	}
	want := p.Sessions[1].ID
	data, _ := write(t, f, p, convert.WriteOptions{Sessions: []string{want}})
	if back := read(t, f, data); len(back.Sessions) != 1 || back.Sessions[0].ID != want {
		t.Errorf("asked for session %q alone: %d sessions", want, len(back.Sessions))
	}
}

// checkCut reads what is left of a file that was cut anywhere. It may fail; it
// must not panic.
func checkCut(t *testing.T, f convert.Format, p *model.Programme) {
	data, _ := write(t, f, p, convert.WriteOptions{})
	for i := range 50 {
		cut := data[:len(data)*i/50]
		p, err := f.Reader.Read(convert.Source{Name: "plan" + f.Extensions[0], Data: cut}, convert.ReadOptions{})
		if p == nil && err == nil {
			t.Errorf("cut at byte %d: neither a programme nor an error", len(cut))
		}
	}
}

func write(t *testing.T, f convert.Format, p *model.Programme, opt convert.WriteOptions) ([]byte, model.Diagnostics) {
	t.Helper()
	var b bytes.Buffer
	found, err := f.Write(&b, p, opt)
	if err != nil {
		t.Fatalf("%q: %v", p.Title, err)
	}
	return b.Bytes(), found
}

func read(t *testing.T, f convert.Format, data []byte) *model.Programme {
	t.Helper()
	p, err := f.Read(convert.Source{Name: "plan" + f.Extensions[0], Data: data}, convert.ReadOptions{})
	if err != nil {
		t.Fatalf("reading what it wrote: %v", err)
	}
	return p
}

func encode(t *testing.T, p *model.Programme) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.EncodeJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fields are the named fields of a programme and of its sessions, without the
// places where they were read, which a round trip changes.
func fields(t *testing.T, p *model.Programme, keep []model.Field) map[string]any {
	t.Helper()
	var all map[string]any
	if err := json.NewDecoder(io.Reader(bytes.NewReader(encode(t, p)))).Decode(&all); err != nil {
		t.Fatal(err)
	}
	dropPlaces(all)
	unkept := func(name string, _ any) bool { return name != "id" && !slices.Contains(keep, model.Field(name)) }
	if sessions, ok := all["sessions"].([]any); ok {
		for _, s := range sessions {
			maps.DeleteFunc(s.(map[string]any), unkept)
		}
	}
	maps.DeleteFunc(all, unkept)
	return all
}

func dropPlaces(value any) {
	switch value := value.(type) {
	case map[string]any:
		for _, name := range []string{"source", "source_map", "related"} {
			delete(value, name)
		}
		for _, member := range value {
			dropPlaces(member)
		}
	case []any:
		for _, item := range value {
			dropPlaces(item)
		}
	}
}
