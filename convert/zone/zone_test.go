package zone

import (
	"strings"
	"testing"
	"time"
)

func TestLoad(t *testing.T) {
	for name, want := range map[string]string{"Europe/Paris": "Europe/Paris", "indian/reunion": "Indian/Reunion", "UTC": "UTC", "America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires"} {
		loc, err := Load(name)
		if err != nil || loc.String() != want {
			t.Errorf("Load(%q) = %v, %v; want %s", name, loc, err, want)
		}
	}
	loc, _ := Load("Europe/Paris")
	if _, offset := time.Date(2026, 7, 1, 0, 0, 0, 0, loc).Zone(); offset != 7200 {
		t.Errorf("Paris is %d s east of UTC in July, want 7200", offset)
	}
	for _, name := range []string{"", "Europe/Pariss", "Europe", "Europe/", "../etc/passwd", "Local"} {
		if _, err := Load(name); err == nil || !strings.Contains(err.Error(), "not in the tz database") {
			t.Errorf("Load(%q): error %v", name, err)
		}
	}
}
