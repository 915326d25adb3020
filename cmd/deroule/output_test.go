package main

import (
	"path/filepath"
	"slices"
	"testing"

	"deroule/convert"
	"deroule/convert/formats"
)

func formatsNamed(t *testing.T, names ...string) (set convert.Set) {
	t.Helper()
	for _, name := range names {
		f, ok := formats.All().ByName(name)
		if !ok {
			t.Fatalf("no format %s", name)
		}
		set = append(set, f)
	}
	return set
}

// A workbook gets a document and a calendar beside it, and stays as it is,
// unless somebody asks for a workbook.
func TestUsualFormatsLeaveTheSourceAlone(t *testing.T) {
	book := []source{{path: filepath.Join("plans", "plan.xlsx"), folder: "."}}
	d := destination{formats: formatsNamed(t, "pdf", "xlsx", "ics"), usual: true}
	if got, want := paths(d, book), []string{"plans/plan.pdf", "plans/plan.ics"}; !slices.Equal(got, want) {
		t.Errorf("outputs %q, want %q", got, want)
	}
	d.folder = "out"
	if got, want := paths(d, book), []string{"out/plan.pdf", "out/plan.xlsx", "out/plan.ics"}; !slices.Equal(got, want) {
		t.Errorf("outputs %q, want %q", got, want)
	}
	d.folder, d.usual = "", false
	if got, want := paths(d, book), []string{"plans/plan.pdf", "plans/plan.xlsx", "plans/plan.ics"}; !slices.Equal(got, want) {
		t.Errorf("outputs %q, want %q", got, want)
	}
}

// Systems that do not tell capitals apart would mix the two up.
func TestCapitalsDoNotTellOutputsApart(t *testing.T) {
	d := destination{folder: "out", formats: formatsNamed(t, "pdf")}
	got := paths(d, []source{{path: "Plan.md", folder: "."}, {path: "plan.org", folder: "."}})
	if want := []string{"out/Plan.md.pdf", "out/plan.org.pdf"}; !slices.Equal(got, want) {
		t.Errorf("outputs %q, want %q", got, want)
	}
}

func TestOutputsOfAnEarlierRunAreNoPlans(t *testing.T) {
	d := destination{formats: formatsNamed(t, "xlsx", "json")}
	for _, test := range []struct{ found, plans, outputs []string }{
		{[]string{"plan.md", "plan.md.xlsx", "plan.xlsx", "plan.json", "other.json"}, []string{"plan.md", "other.json"}, []string{"plan.md.xlsx", "plan.xlsx", "plan.json"}},
		{[]string{"plan.json", "plan.xlsx"}, []string{"plan.json", "plan.xlsx"}, nil}, // each would be written to the other
		{[]string{"plan.md", "plan.ics"}, []string{"plan.md", "plan.ics"}, nil},
	} {
		var sources []source
		for _, path := range test.found {
			sources = append(sources, source{path: path, found: "."})
		}
		plans, outputs := d.leaveOutputs(sources)
		if got := names(plans); !slices.Equal(got, test.plans) {
			t.Errorf("of %q, plans %q, want %q", test.found, got, test.plans)
		}
		if got := names(outputs); !slices.Equal(got, test.outputs) {
			t.Errorf("of %q, outputs %q, want %q", test.found, got, test.outputs)
		}
	}
}

func paths(d destination, sources []source) (all []string) {
	for _, outputs := range d.plan(sources) {
		for _, o := range outputs {
			all = append(all, filepath.ToSlash(o.path))
		}
	}
	return all
}

func names(sources []source) (all []string) {
	for _, s := range sources {
		all = append(all, s.name())
	}
	return all
}
