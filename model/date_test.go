package model

import (
	"testing"
	"testing/quick"
	"time"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Date{
		"2019-08-30": {2019, 8, 30},
		"--08-30":    {0, 8, 30},
		"--02-29":    {0, 2, 29}, // some year has it
		"2024-02-29": {2024, 2, 29},
		"0001-01-01": {1, 1, 1},
	} {
		got, err := ParseDate(text)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %+v, %v, want %+v", text, got, err, want)
		}
		if got.String() != text {
			t.Errorf("%q is written %q", text, got)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, text := range []string{
		"", "2019", "2019-8-30", "2019-08-3", "30/08/2019", "2019-08-30 ", " 2019-08-30", "2019-08-30T00:00",
		"2019-02-29", "2019-06-31", "2019-13-01", "2019-00-01", "2019-01-00", "--02-30", "--00-01",
		"0000-01-01", "2019-+1-05", "+201-01-05", "-201-01-05", "2019--1-05", "--8-30", "---08-30", "20190830", "٢٠١٩-08-30",
	} {
		if got, err := ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", text, got)
		}
	}
}

func TestDateAsText(t *testing.T) {
	roundTrip := func(days uint16) bool {
		d := Date{2000, 1, 1}.AddDays(int(days))
		text, err := d.MarshalText()
		var back Date
		return err == nil && back.UnmarshalText(text) == nil && back == d
	}
	if err := quick.Check(roundTrip, nil); err != nil {
		t.Error(err)
	}
	d := Date{2019, 8, 30}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() {
		t.Errorf("no text gives %v, %v, want no date", d, err)
	}
	if text := (Date{}).String(); text != "" {
		t.Errorf("no date is written %q", text)
	}
}

func TestAddDays(t *testing.T) {
	for _, test := range []struct {
		from Date
		days int
		want Date
	}{
		{Date{2019, 12, 31}, 1, Date{2020, 1, 1}},
		{Date{2020, 1, 1}, -1, Date{2019, 12, 31}},
		{Date{2019, 2, 28}, 1, Date{2019, 3, 1}},
		{Date{0, 2, 28}, 1, Date{0, 2, 29}},
		{Date{0, 12, 31}, 1, Date{0, 1, 1}},
	} {
		if got := test.from.AddDays(test.days); got != test.want {
			t.Errorf("%v and %d days = %v, want %v", test.from, test.days, got, test.want)
		}
	}
}

func TestDaysUntilUndoesAddDays(t *testing.T) {
	undone := func(start uint16, days int16) bool {
		d := Date{1990, 1, 1}.AddDays(int(start))
		return d.DaysUntil(d.AddDays(int(days))) == int(days)
	}
	if err := quick.Check(undone, nil); err != nil {
		t.Error(err)
	}
}

func TestCompareDates(t *testing.T) {
	inOrder := []Date{{}, {0, 1, 2}, {0, 12, 1}, {2018, 12, 31}, {2019, 1, 1}, {2019, 1, 2}, {2019, 2, 1}}
	for i, a := range inOrder {
		for k, b := range inOrder {
			if got, want := a.Compare(b), sign(i-k); got != want {
				t.Errorf("%v against %v: %d, want %d", a, b, got, want)
			}
		}
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func TestWeekday(t *testing.T) {
	if got := (Date{2019, 8, 30}).Weekday(); got != time.Friday {
		t.Errorf("30 August 2019 is a %v, want a Friday", got)
	}
}

func TestInYear(t *testing.T) {
	if d, ok := (Date{0, 8, 30}).InYear(2019); !ok || d != (Date{2019, 8, 30}) {
		t.Errorf("30 August in 2019: %v, %v", d, ok)
	}
	if d, ok := (Date{0, 2, 29}).InYear(2019); ok {
		t.Errorf("29 February in 2019: %v, want none", d)
	}
}

func TestDateRange(t *testing.T) {
	for _, test := range []struct {
		start, end Date
		days       int
	}{
		{Date{2019, 8, 30}, Date{2019, 8, 30}, 1},
		{Date{2020, 9, 21}, Date{2020, 9, 25}, 5},
		{Date{2020, 2, 28}, Date{2020, 3, 1}, 3},
		{Date{2019, 12, 30}, Date{2020, 1, 2}, 4},
		{Date{0, 12, 30}, Date{0, 1, 2}, 4},       // over new year
		{Date{2019, 8, 30}, Date{2019, 8, 28}, 1}, // the wrong way round
	} {
		r := DateRange{Start: test.start, End: test.end}
		if got := r.Days(); got != test.days {
			t.Errorf("%v to %v: %d days, want %d", test.start, test.end, got, test.days)
		}
	}
	r := DateRange{Start: Date{2020, 9, 21}, End: Date{2020, 9, 25}}
	for day, want := range map[Date]bool{{2020, 9, 20}: false, {2020, 9, 21}: true, {2020, 9, 25}: true, {2020, 9, 26}: false, {2021, 9, 22}: false} {
		if got := r.Contains(day); got != want {
			t.Errorf("%v in %v to %v: %v", day, r.Start, r.End, got)
		}
	}
}
