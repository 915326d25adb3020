package recurrence

import "testing"

func TestFromVCalendar(t *testing.T) {
	for value, want := range map[string]string{
		"D1 #10":                     "FREQ=DAILY;COUNT=10",
		"D2 20261231T000000Z":        "FREQ=DAILY;INTERVAL=2;UNTIL=20261231T000000Z",
		"W1 MO WE 20261231":          "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231",
		"W2 TU$ TH #0":               "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
		"W1":                         "FREQ=WEEKLY;COUNT=2",
		"MP1 1+ 1- FR #10":           "FREQ=MONTHLY;BYDAY=1FR,-1FR;COUNT=10",
		"MP6 1+ MO 2+ TH #10":        "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO,2TH;COUNT=10",
		"MP1 1+ MO TU #3":            "FREQ=MONTHLY;BYDAY=1MO,1TU;COUNT=3",
		"MP1 1+ MO 1+ 2+ TU #3":      "FREQ=MONTHLY;BYDAY=1MO,1TU,2TU;COUNT=3",
		"MD1 1 15 #10":               "FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=10",
		"MD1 3- LD #0":               "FREQ=MONTHLY;BYMONTHDAY=-3,-1",
		"YM1 6 7 #10":                "FREQ=YEARLY;BYMONTH=6,7;COUNT=10",
		"yd1 100 200 #4":             "FREQ=YEARLY;BYYEARDAY=100,200;COUNT=4",
		"D1 #5 20261231T000000":      "FREQ=DAILY;COUNT=5",
		"":                           "",
		"FREQ=WEEKLY":                "",
		"M5 #3":                      "",
		"W0 #3":                      "",
		"W1 1000 #3":                 "",
		"MP1 2+ TU 1000 W1 MO #4 #3": "",
		"MP1 1+ #3":                  "",
		"D1 #x":                      "",
		"MD1 1++ #3":                 "",
	} {
		got, ok := FromVCalendar(value)
		if got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v, want %q", value, got, ok, want)
		}
		if _, err := Parse(got); ok && err != nil {
			t.Errorf("%q is %q: %v", value, got, err)
		}
	}
}
