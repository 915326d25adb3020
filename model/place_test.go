package model

import (
	"slices"
	"testing"
)

func TestPosString(t *testing.T) {
	for _, test := range []struct {
		pos  Pos
		want string
	}{
		{Pos{}, ""},
		{Pos{File: "planning.md"}, "planning.md"},
		{Pos{File: "planning.md", Line: 27}, "planning.md:27"},
		{Pos{File: "planning.md", Line: 27, Column: 3, EndLine: 29}, "planning.md:27:3"},
		{Pos{File: "plan.xlsx", Sheet: "Sessions"}, "plan.xlsx!Sessions"},
		{Pos{File: "plan.xlsx", Sheet: "Sessions", Cell: "C7"}, "plan.xlsx!Sessions:C7"},
	} {
		if got := test.pos.String(); got != test.want {
			t.Errorf("%+v prints %q, want %q", test.pos, got, test.want)
		}
	}
}

func TestPosCompare(t *testing.T) {
	want := []Pos{
		{}, {File: "a.md", Line: 1}, {File: "a.md", Line: 2}, {File: "a.md", Line: 2, Column: 3}, {File: "a.md", Line: 10},
		{File: "b.xlsx", Sheet: "A", Cell: "AA1"}, {File: "b.xlsx", Sheet: "A", Cell: "B2"}, {File: "b.xlsx", Sheet: "A", Cell: "A10"}, {File: "b.xlsx", Sheet: "B", Cell: "A1"},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Pos.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("sorted: %v\nwant    %v", got, want)
	}
}

func TestPosTo(t *testing.T) {
	start := Pos{File: "a.md", Line: 3, Column: 2}
	if got, want := start.To(Pos{File: "a.md", Line: 7, EndLine: 9}), (Pos{File: "a.md", Line: 3, Column: 2, EndLine: 9}); got != want {
		t.Errorf("from 3 to 9: %+v, want %+v", got, want)
	}
	if got := start.To(Pos{}); got.EndLine != 3 {
		t.Errorf("to nowhere: ends on line %d, want 3", got.EndLine)
	}
}

func TestOrigins(t *testing.T) {
	first, second := Pos{File: "a.md", Line: 1}, Pos{File: "a.md", Line: 2}
	var o Origins
	if o.At(FieldPlace, 0) != (Pos{}) || o.Is(FieldPlace, Stated) {
		t.Error("no origins know a place")
	}
	o.Add(FieldObjectives, Stated, first)
	o.Add(FieldObjectives, Inferred, second)
	if o.At(FieldObjectives, 1) != second || o.At(FieldObjectives, 2) != (Pos{}) {
		t.Errorf("origins of two objectives: %v", o[FieldObjectives])
	}
	if !o.Is(FieldObjectives, Stated) || o.Is(FieldObjectives, Inferred) {
		t.Error("the first origin is the ground of a field")
	}
	o.Set(FieldObjectives, Default, second)
	if len(o[FieldObjectives]) != 1 || !o.Is(FieldObjectives, Default) {
		t.Errorf("origins after Set: %v", o[FieldObjectives])
	}
}

func TestCellsAreOrderedAsTheyAreRead(t *testing.T) {
	inOrder := []string{"A1", "B1", "Z1", "AA1", "A2", "B9", "A10", "A1048576"}
	for i, a := range inOrder {
		for k, b := range inOrder {
			if got, want := (Pos{Sheet: "S", Cell: a}).Compare(Pos{Sheet: "S", Cell: b}), sign(i-k); got != want {
				t.Errorf("%s against %s: %d, want %d", a, b, got, want)
			}
		}
	}
}
