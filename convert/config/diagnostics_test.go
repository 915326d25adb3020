package config_test

import (
	"testing"

	"deroule/model"
)

func TestJudge(t *testing.T) {
	at := func(code model.Code, line, column int) model.Diagnostic {
		return model.Diagnostic{Code: code, Severity: model.Warning, Source: model.Pos{File: "plan.md", Line: line, Column: column}}
	}
	inCell := func(code model.Code, sheet, cell string) model.Diagnostic {
		return model.Diagnostic{Code: code, Severity: model.Warning, Source: model.Pos{File: "plan.xlsx", Sheet: sheet, Cell: cell}}
	}
	const byCode = "diagnostics: {stray-markup: ignore, conflict: error, extra-cells: info}"
	const byPath = "diagnostics: [{path: [2019/, '*.old.md'], severity: ignore}, {path: 2019/kept.md, severity: warning}]"
	const byPlace = "diagnostics: [{code: [conflict, extra-cells], place: [27, 30-32, '40:3', Sessions, 'Notes:C7', '2026!C8'], severity: info}]"
	for _, test := range []struct {
		rules, path string
		d           model.Diagnostic
		want        model.Severity // empty where it is not to be said
	}{
		{"", "plan.md", at(model.Conflict, 1, 1), model.Warning},
		{byCode, "plan.md", at(model.StrayMarkup, 1, 1), ""},
		{byCode, "plan.md", at(model.Conflict, 1, 1), model.Error},
		{byCode, "plan.md", at(model.ExtraCells, 1, 1), model.Info},
		{byCode, "plan.md", at(model.UnreadDate, 1, 1), model.Warning},
		{byPath, "2019/06/plan.md", at(model.Conflict, 1, 1), ""},
		{byPath, "2020/plan.old.md", at(model.Conflict, 1, 1), ""},
		{byPath, "2020/plan.md", at(model.Conflict, 1, 1), model.Warning},
		{byPath, "2019/kept.md", at(model.Conflict, 1, 1), model.Warning},
		{byPlace, "plan.md", at(model.Conflict, 27, 9), model.Info},
		{byPlace, "plan.md", at(model.Conflict, 28, 9), model.Warning},
		{byPlace, "plan.md", at(model.Conflict, 32, 9), model.Info},
		{byPlace, "plan.md", at(model.ExtraCells, 40, 3), model.Info},
		{byPlace, "plan.md", at(model.ExtraCells, 40, 4), model.Warning},
		{byPlace, "plan.md", at(model.StrayMarkup, 27, 9), model.Warning},
		{byPlace, "plan.xlsx", inCell(model.Conflict, "Sessions", "A1"), model.Info},
		{byPlace, "plan.xlsx", inCell(model.Conflict, "Notes", "C7"), model.Info},
		{byPlace, "plan.xlsx", inCell(model.Conflict, "Notes", "C8"), model.Warning},
		{byPlace, "plan.xlsx", inCell(model.Conflict, "2026", "C8"), model.Info},
	} {
		c, err := parse(test.rules)
		if err != nil {
			t.Fatal(err)
		}
		got, said := c.Diagnostics.Judge(test.path, test.d)
		if !said {
			got = ""
		}
		if got != test.want {
			t.Errorf("%s\n%s, %s at %s: %q, want %q", test.rules, test.path, test.d.Code, test.d.Source, got, test.want)
		}
	}
}
