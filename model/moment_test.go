package model

import "testing"

func TestMomentsAreReadAsTheyAreWritten(t *testing.T) {
	for _, text := range []string{"2026-10-16", "--10-16", "2026-10-16T14:00", "2026-10-16T00:00"} {
		m, err := ParseMoment(text)
		if err != nil || m.String() != text {
			t.Errorf("%q is read as %q, %v", text, m, err)
		}
	}
	for _, text := range []string{"", "T14:00", "2026-10-16T", "2026-10-16T25:00", "2026-13-01", "16/10/2026"} {
		if m, err := ParseMoment(text); err == nil {
			t.Errorf("%q is read as %q, want an error", text, m)
		}
	}
}
