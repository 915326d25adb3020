package interpret_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	textunicode "golang.org/x/text/encoding/unicode"

	"deroule/convert"
	"deroule/convert/formats"
)

var setFloors = flag.Bool("floors", false, "write what the plans score now as the least they must score")

const floorsFile = "testdata/plans/floors.json"

// marks are what a plan scores: shares from 0 to 1.
type marks struct {
	F1        float64 `json:"f1"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Coverage  float64 `json:"coverage"`
}

// TestPlans reads plans as people write them and holds what was read against the
// facts that a careful person found in them. With -v it lists every fact that is
// missing (-) or spurious (+), every lost run of words and a table of all plans.
func TestPlans(t *testing.T) {
	floors := readFloors(t)
	measured := map[string]marks{}
	var table strings.Builder
	fmt.Fprintf(&table, "%-28s %6s %6s %6s %6s\n", "plan", "f1", "prec", "recall", "cover")
	for _, sheet := range factSheets(t) {
		name := strings.TrimSuffix(filepath.Base(sheet), ".facts.json")
		t.Run(name, func(t *testing.T) {
			m := measure(t, sheet)
			measured[name] = m
			fmt.Fprintf(&table, "%-28s %6.3f %6.3f %6.3f %6.3f\n", name, m.F1, m.Precision, m.Recall, m.Coverage)
			least := floors[name]
			for _, mark := range []struct {
				name       string
				got, least float64
			}{{"f1", m.F1, least.F1}, {"precision", m.Precision, least.Precision}, {"recall", m.Recall, least.Recall}, {"coverage", m.Coverage, least.Coverage}} {
				if mark.got < mark.least && !*setFloors {
					t.Errorf("%s %.3f, want at least %.3f", mark.name, mark.got, mark.least)
				}
			}
		})
	}
	right, whole := 0, 0
	for _, m := range measured {
		if m.F1 == 1 {
			right++
		}
		if m.Coverage == 1 {
			whole++
		}
	}
	fmt.Fprintf(&table, "of %d plans, %d with every fact right, %d with no word lost", len(measured), right, whole)
	t.Logf("\n%s", table.String())
	if *setFloors {
		maps.Copy(floors, measured)
		writeFloors(t, floors)
	}
}

// TestPlansAreIndexed keeps the list of plans whole: each has facts and a line.
func TestPlansAreIndexed(t *testing.T) {
	index, err := os.ReadFile("testdata/plans/README.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/plans/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no plans: %v", err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		if name == "README.md" || filepath.Ext(name) == ".json" || strings.HasPrefix(name, ".") {
			continue
		}
		if !bytes.Contains(index, []byte("| "+name+" |")) {
			t.Errorf("%s has no line in README.md", name)
		}
		if _, err := os.Stat(strings.TrimSuffix(file, filepath.Ext(file)) + ".facts.json"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFactsAgree scores each sheet of facts against itself.
func TestFactsAgree(t *testing.T) {
	for _, sheet := range factSheets(t) {
		facts := readFacts(t, sheet)
		if s := scoreFacts(facts, facts); s.hits == 0 || s.f1() != 1 {
			t.Errorf("%s: f1 %.3f, missing %q, spurious %q", sheet, s.f1(), s.missing, s.spurious)
		}
	}
}

// measure reads the plan of a sheet of facts and scores what was read.
func measure(t *testing.T, sheet string) marks {
	t.Helper()
	want := readFacts(t, sheet)
	data, err := os.ReadFile(filepath.Join(filepath.Dir(sheet), want.Source))
	if err != nil {
		t.Fatal(err)
	}
	p, err := formats.All().Read(convert.Source{Name: want.Source, Data: data}, convert.ReadOptions{Year: want.Options.Year})
	if err != nil {
		t.Logf("not read: %v", err)
		return marks{}
	}
	var read bytes.Buffer
	if err := p.EncodeJSON(&read); err != nil {
		t.Fatal(err)
	}
	var got factSheet
	if err := json.Unmarshal(read.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	s := scoreFacts(want, got)
	kept, lost, err := coverage(decode(t, data), read.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range s.missing {
		t.Log("- " + line)
	}
	for _, line := range s.spurious {
		t.Log("+ " + line)
	}
	if len(lost) > 0 {
		t.Log("lost: " + strings.Join(lost, " | "))
	}
	return marks{F1: s.f1(), Precision: s.precision(), Recall: s.recall(), Coverage: kept}
}

func factSheets(t *testing.T) []string {
	t.Helper()
	var sheets []string
	for _, pattern := range []string{"../../samples/expected/*.facts.json", "testdata/plans/*.facts.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: no facts: %v", pattern, err)
		}
		sheets = append(sheets, found...)
	}
	return sheets
}

func readFacts(t *testing.T, file string) factSheet {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var sheet factSheet
	if err := json.Unmarshal(data, &sheet); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return sheet
}

// decode is the text of a plan in the encodings that the plans here are in.
func decode(t *testing.T, data []byte) string {
	t.Helper()
	encoding := charmap.Windows1252.NewDecoder()
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		encoding = textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM).NewDecoder()
	} else if utf8.Valid(data) {
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	text, err := encoding.Bytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// readFloors reads the least that each plan must score; 0 where none is set.
func readFloors(t *testing.T) map[string]marks {
	t.Helper()
	data, err := os.ReadFile(floorsFile)
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]marks{}
	if err := json.Unmarshal(data, &floors); err != nil {
		t.Fatalf("%s: %v", floorsFile, err)
	}
	return floors
}

func writeFloors(t *testing.T, floors map[string]marks) {
	t.Helper()
	down := func(x float64) float64 { return math.Floor(x*1000+1e-6) / 1000 }
	for name, m := range floors {
		floors[name] = marks{down(m.F1), down(m.Precision), down(m.Recall), down(m.Coverage)}
	}
	data, err := json.MarshalIndent(floors, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(floorsFile, append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
