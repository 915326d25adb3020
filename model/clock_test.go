package model

import (
	"testing"
	"testing/quick"
)

func TestParseClock(t *testing.T) {
	for text, minutes := range map[string]int{"00:00": 0, "09:30": 570, "23:59": 1439, "24:00": 1440} {
		c, err := ParseClock(text)
		if err != nil || c.Minutes() != minutes || c.IsZero() {
			t.Errorf("ParseClock(%q) = %d minutes, %v, want %d", text, c.Minutes(), err, minutes)
		}
		if c.String() != text {
			t.Errorf("%q is written %q", text, c)
		}
	}
	for _, text := range []string{"", "9:30", "09:3", "09h30", "24:01", "25:00", "09:60", "+9:30", "-0:30", "09:-1", "09:30:00", "0930", " 9:30"} {
		if c, err := ParseClock(text); err == nil {
			t.Errorf("ParseClock(%q) = %v, want an error", text, c)
		}
	}
}

func TestMidnightIsAnHour(t *testing.T) {
	midnight, ok := NewClock(0, 0)
	if !ok || midnight.IsZero() || midnight.String() != "00:00" {
		t.Errorf("midnight is %q, %v", midnight, ok)
	}
	if (Clock{}).String() != "" || !(Clock{}).IsZero() || (Clock{}).Minutes() != 0 {
		t.Error("the zero Clock is an hour")
	}
}

func TestClockAsText(t *testing.T) {
	roundTrip := func(minutes uint16) bool {
		c, _ := NewClock(int(minutes%1440)/60, int(minutes%1440)%60)
		text, err := c.MarshalText()
		var back Clock
		return err == nil && back.UnmarshalText(text) == nil && back == c
	}
	if err := quick.Check(roundTrip, nil); err != nil {
		t.Error(err)
	}
	c := clockAt(t, "09:30")
	if err := c.UnmarshalText(nil); err != nil || !c.IsZero() {
		t.Errorf("no text gives %v, %v, want no hour", c, err)
	}
}

func TestClockAdd(t *testing.T) {
	for _, test := range []struct {
		from    string
		minutes int
		want    string
	}{
		{"09:30", 45, "10:15"}, {"09:30", -30, "09:00"}, {"00:00", 1440, "24:00"}, {"23:00", 60, "24:00"},
	} {
		if got, ok := clockAt(t, test.from).Add(test.minutes); !ok || got.String() != test.want {
			t.Errorf("%s and %d minutes = %v, %v, want %s", test.from, test.minutes, got, ok, test.want)
		}
	}
	for _, minutes := range []int{61, -1381} {
		if got, ok := clockAt(t, "23:00").Add(minutes); ok {
			t.Errorf("23:00 and %d minutes = %v, want none", minutes, got)
		}
	}
	if got, ok := (Clock{}).Add(5); ok {
		t.Errorf("no hour and 5 minutes = %v, want none", got)
	}
}

func TestBefore(t *testing.T) {
	nine, ten := clockAt(t, "09:00"), clockAt(t, "10:00")
	if !nine.Before(ten) || ten.Before(nine) || nine.Before(nine) {
		t.Error("09:00 is before 10:00 and nothing else is")
	}
	if nine.Before(Clock{}) || (Clock{}).Before(nine) {
		t.Error("no hour is before or after another")
	}
}

func TestHours(t *testing.T) {
	for _, test := range []struct {
		start, end, text string
		minutes          int
	}{
		{"09:30", "18:30", "09:30-18:30", 540},
		{"22:00", "01:00", "22:00-01:00", 180}, // past midnight
		{"09:30", "", "09:30-", 0},
		{"", "18:30", "-18:30", 0},
		{"", "", "", 0},
	} {
		h := Hours{Start: clockAt(t, test.start), End: clockAt(t, test.end)}
		if h.String() != test.text || h.Minutes() != test.minutes || h.IsZero() != (test.text == "") {
			t.Errorf("hours %q: %d minutes, zero %v; want %q, %d", h, h.Minutes(), h.IsZero(), test.text, test.minutes)
		}
	}
}

// clockAt is an hour, or none for no text.
func clockAt(t *testing.T, text string) (c Clock) {
	t.Helper()
	if err := c.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return c
}
