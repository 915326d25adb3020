package ics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/model"
)

// calendarOf is a calendar with events of these lines.
func calendarOf(events ...string) []byte {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\nVERSION:2.0\n")
	for i, e := range events {
		if !strings.Contains(e, "UID:") {
			e = fmt.Sprintf("UID:%d\n", i) + e
		}
		b.WriteString("BEGIN:VEVENT\n" + strings.TrimSpace(e) + "\nEND:VEVENT\n")
	}
	b.WriteString("END:VCALENDAR\n")
	return []byte(b.String())
}

// timesOf writes the sessions of a programme as dates, hours, status and title.
func timesOf(p *model.Programme) []string {
	var list []string
	for _, s := range p.Sessions {
		var parts []string
		for _, r := range s.Dates {
			parts = append(parts, r.Start.String())
			if r.End != r.Start {
				parts = append(parts, "to "+r.End.String())
			}
		}
		for _, h := range s.Hours {
			parts = append(parts, h.String())
		}
		for _, d := range s.Days {
			parts = append(parts, d.Date.String())
			for _, h := range d.Hours {
				parts = append(parts, h.String())
			}
		}
		if s.Status != model.Confirmed {
			parts = append(parts, string(s.Status))
		}
		list = append(list, strings.Join(append(parts, s.Title), " "))
	}
	return list
}

func TestOccurrences(t *testing.T) {
	const weekly = "SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000\nDTEND;TZID=Europe/Paris:20210318T100000\nRRULE:FREQ=WEEKLY;COUNT=4\n"
	for name, c := range map[string]struct {
		events []string
		want   []string
		codes  []model.Code
	}{
		"over a change of the clock": {
			[]string{weekly},
			[]string{"2021-03-18 09:00-10:00 A", "2021-03-25 09:00-10:00 A", "2021-04-01 09:00-10:00 A", "2021-04-08 09:00-10:00 A"}, nil,
		},
		"in UTC": {
			[]string{"SUMMARY:A\nDTSTART:20210318T080000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20210401T080000Z"},
			[]string{"2021-03-18 09:00-10:00 A", "2021-03-25 09:00-10:00 A", "2021-04-01 10:00-11:00 A"}, nil,
		},
		"until an instant": {
			[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000\nRRULE:FREQ=WEEKLY;UNTIL=20210401T070000Z"},
			[]string{"2021-03-18 09:00- A", "2021-03-25 09:00- A", "2021-04-01 09:00- A"}, nil,
		},
		"until the instant before": {
			[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000\nRRULE:FREQ=WEEKLY;UNTIL=20210401T065959Z"},
			[]string{"2021-03-18 09:00- A", "2021-03-25 09:00- A"}, nil,
		},
		"taken out": {
			[]string{weekly + "EXDATE;TZID=Europe/Paris:20210325T090000\nEXDATE:20210401T070000Z,20210408T070000Z"},
			[]string{"2021-03-18 09:00-10:00 A"}, nil,
		},
		"taken out by the day": {
			[]string{weekly + "EXDATE;VALUE=DATE:20210318,20210408"},
			[]string{"2021-03-25 09:00-10:00 A", "2021-04-01 09:00-10:00 A"}, nil,
		},
		"taken out by a rule": {
			[]string{weekly + "EXRULE:FREQ=WEEKLY;INTERVAL=2"},
			[]string{"2021-03-18 09:00-10:00 A", "2021-03-25 09:00-10:00 A", "2021-04-08 09:00-10:00 A"}, nil,
		},
		"added": {
			[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000\nDURATION:PT1H\nRDATE;TZID=Europe/Paris:20210401T140000,20210318T090000\nRDATE;VALUE=PERIOD:20210501T070000Z/PT2H"},
			[]string{"2021-03-18 09:00-10:00 A", "2021-04-01 14:00-15:00 A", "2021-05-01 09:00-11:00 A"}, nil,
		},
		"whole days": {
			[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:20210318\nDTEND;VALUE=DATE:20210320\nRRULE:FREQ=MONTHLY;COUNT=3\nEXDATE:20210418T000000"},
			[]string{"2021-03-18 to 2021-03-19 A", "2021-05-18 to 2021-05-19 A"}, nil,
		},
		"one moved, one renamed, one cancelled": {
			[]string{
				"UID:x\n" + weekly,
				"UID:x\nSUMMARY:A\nRECURRENCE-ID;TZID=Europe/Paris:20210325T090000\nDTSTART;TZID=Europe/Paris:20210326T140000\nDTEND;TZID=Europe/Paris:20210326T150000",
				"UID:x\nSUMMARY:B\nRECURRENCE-ID:20210401T070000Z\nDTSTART:20210401T070000Z\nDTEND:20210401T080000Z",
				"UID:x\nSUMMARY:A\nSTATUS:CANCELLED\nRECURRENCE-ID;VALUE=DATE-TIME;TZID=Europe/Paris:20210408T090000\nDTSTART;TZID=Europe/Paris:20210408T090000",
			},
			[]string{"2021-03-18 09:00-10:00 A", "2021-03-26 14:00-15:00 A", "2021-04-01 09:00-10:00 B", "2021-04-08 09:00- cancelled A"}, nil,
		},
		"this and all that follow": {
			[]string{
				"UID:x\n" + weekly,
				"UID:x\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20210401T090000\nDTSTART;TZID=Europe/Paris:20210402T140000\nDTEND;TZID=Europe/Paris:20210402T160000",
			},
			[]string{"2021-03-18 09:00-10:00 A", "2021-03-25 09:00-10:00 A", "2021-04-02 14:00-16:00 B", "2021-04-09 14:00-16:00 B"}, nil,
		},
		"changes before what they change, and of what is not there": {
			[]string{
				"UID:x\nSUMMARY:B\nRECURRENCE-ID;TZID=Europe/Paris:20210325T090000\nDTSTART;TZID=Europe/Paris:20210325T110000",
				"UID:x\nSUMMARY:C\nRECURRENCE-ID;TZID=Europe/Paris:20300325T090000\nDTSTART;TZID=Europe/Paris:20210327T110000",
				"UID:x\nSUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000\nRRULE:FREQ=WEEKLY;COUNT=2",
				"UID:y\nSUMMARY:D\nRECURRENCE-ID;TZID=Europe/Paris:20210325T090000\nDTSTART;TZID=Europe/Paris:20210328T110000",
			},
			[]string{"2021-03-18 09:00- A", "2021-03-25 11:00- B", "2021-03-27 11:00- C", "2021-03-28 11:00- D"}, nil,
		},
		"a later version": {
			[]string{
				"UID:x\nSEQUENCE:1\nSUMMARY:A\nDTSTART:20210318T090000",
				"UID:x\nSEQUENCE:2\nSUMMARY:B\nDTSTART:20210319T090000",
				"UID:x\nSUMMARY:C\nDTSTART:20210320T090000",
				"UID:y\nLAST-MODIFIED:20210102T000000Z\nSUMMARY:D\nDTSTART:20210321T090000",
				"UID:y\nLAST-MODIFIED:20210101T000000Z\nSUMMARY:E\nDTSTART:20210322T090000",
			},
			[]string{"2021-03-19 09:00- B", "2021-03-21 09:00- D"}, nil,
		},
		"the same file twice":     {[]string{"UID:x\n" + weekly, "UID:x\n" + weekly}, []string{"2021-03-18 09:00-10:00 A", "2021-03-25 09:00-10:00 A", "2021-04-01 09:00-10:00 A", "2021-04-08 09:00-10:00 A"}, nil},
		"one UID for everything":  {[]string{"UID:x\nSUMMARY:A\nDTSTART:20210318T090000", "UID:x\nSUMMARY:B\nDTSTART:20210318T090000"}, []string{"2021-03-18 09:00- A", "2021-03-18 09:00- B"}, nil},
		"without any UID":         {[]string{"UID:\nSUMMARY:A\nDTSTART:20210318T090000", "UID:\nSUMMARY:A\nDTSTART:20210318T090000"}, []string{"2021-03-18 09:00- A", "2021-03-18 09:00- A"}, nil},
		"a night":                 {[]string{"SUMMARY:A\nDTSTART:20210318T220000\nDTEND:20210319T020000"}, []string{"2021-03-18 22:00-02:00 A"}, nil},
		"until midnight":          {[]string{"SUMMARY:A\nDTSTART:20210318T220000\nDTEND:20210319T000000"}, []string{"2021-03-18 22:00-24:00 A"}, nil},
		"one day and half of one": {[]string{"SUMMARY:A\nDTSTART:20210318T140000\nDTEND:20210319T120000"}, []string{"2021-03-18 to 2021-03-19 2021-03-18 14:00- 2021-03-19 -12:00 A"}, nil},
		"days by their length":    {[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:20210318\nDURATION:P1W"}, []string{"2021-03-18 to 2021-03-24 A"}, nil},
		"no length":               {[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:20210318\nDTEND;VALUE=DATE:20210318"}, []string{"2021-03-18 A"}, nil},
		"hours on the wall, for their length": { // the clock goes forward in the night
			[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210327T230000\nDURATION:PT4H"}, []string{"2021-03-27 23:00-04:00 A"}, nil,
		},
		"the end of the calendar":      {[]string{"SUMMARY:A\nDTSTART;TZID=America/New_York:99991231T220000\nDTEND;TZID=America/New_York:99991231T230000"}, []string{"9999-12-31 22:00-23:00 A"}, nil},
		"past the end":                 {[]string{"SUMMARY:A\nDTSTART:99991231T220000\nDURATION:P900000D"}, []string{"9999-12-31 22:00- A"}, nil},
		"a rule that never occurs":     {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"}, []string{"2021-03-18 09:00- A"}, nil},
		"a rule of vCalendar 1.0":      {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nRRULE:W1 TU TH #3\nEXDATE:20210323T090000;20210401T090000"}, []string{"2021-03-18 09:00- A", "2021-03-25 09:00- A"}, nil},
		"a rule that nobody knows":     {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nRRULE:FREQ=NOW"}, []string{"2021-03-18 09:00- A"}, []model.Code{model.SeriesCut}},
		"a day with a midnight":        {[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:20210318T000000\nDTEND;VALUE=DATE:20210320T000000"}, []string{"2021-03-18 to 2021-03-19 A"}, nil},
		"a day with an hour":           {[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:20210318T093000"}, []string{"2021-03-18 09:30- A"}, []model.Code{model.Conflict}},
		"a day in hyphens":             {[]string{"SUMMARY:A\nDTSTART;VALUE=DATE:2021-03-18\nDTEND;VALUE=DATE:2021-03-20"}, []string{"2021-03-18 to 2021-03-19 A"}, nil},
		"a day without VALUE":          {[]string{"SUMMARY:A\nDTSTART:20210318\nDTEND:20210319"}, []string{"2021-03-18 A"}, nil},
		"from midnight to midnight":    {[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T000000\nDTEND;TZID=Europe/Paris:20210321T000000"}, []string{"2021-03-18 to 2021-03-20 A"}, nil},
		"one day, by its midnights":    {[]string{"SUMMARY:A\nDTSTART:20210318T000000\nDURATION:PT24H"}, []string{"2021-03-18 A"}, nil},
		"until the last minute":        {[]string{"SUMMARY:A\nDTSTART:20210318T000000\nDTEND:20210319T235900", "SUMMARY:B\nDTSTART:20210320T000000\nDTEND:20210320T235959"}, []string{"2021-03-18 to 2021-03-19 A", "2021-03-20 B"}, nil},
		"midnights of another zone":    {[]string{"SUMMARY:A\nDTSTART:20210318T090000", "SUMMARY:B\nDTSTART;TZID=America/New_York:20210318T000000\nDTEND;TZID=America/New_York:20210319T000000"}, []string{"2021-03-18 B", "2021-03-18 09:00- A"}, nil},
		"midnights in UTC":             {[]string{"SUMMARY:A\nDTSTART:20210317T230000Z\nDTEND:20210318T230000Z", "SUMMARY:B\nDTSTART:20210318T000000Z\nDTEND:20210319T000000Z"}, []string{"2021-03-18 A", "2021-03-18 to 2021-03-19 2021-03-18 01:00- 2021-03-19 -01:00 B"}, nil},
		"midnights that are days":      {[]string{"SUMMARY:A\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\nDTSTART:20210318T000000Z\nDTEND:20210319T000000Z"}, []string{"2021-03-18 A"}, nil},
		"24 hours that are no day":     {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nDTEND:20210319T090000"}, []string{"2021-03-18 to 2021-03-19 2021-03-18 09:00- 2021-03-19 -09:00 A"}, nil},
		"periods":                      {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nDTEND:20210318T100000\nRDATE;VALUE=PERIOD:20210319T090000/PT3H,20210320T080000/20210321T120000,20210318T090000/PT9H"}, []string{"2021-03-18 09:00-10:00 A", "2021-03-19 09:00-12:00 A", "2021-03-20 to 2021-03-21 2021-03-20 08:00- 2021-03-21 -12:00 A"}, nil},
		"a period of the first time":   {[]string{"SUMMARY:A\nDTSTART:20210318T090000\nRDATE;VALUE=PERIOD:20210318T090000/PT9H"}, []string{"2021-03-18 09:00-18:00 A"}, nil},
		"24:00":                        {[]string{"SUMMARY:A\nDTSTART:20210318T220000\nDTEND:20210318T240000", "SUMMARY:B\nDTSTART:20210318T250000"}, []string{"2021-03-18 22:00-24:00 A", "B"}, []model.Code{model.NoSuchHour, model.UnreadDate}},
		"an end before the start":      {[]string{"SUMMARY:A\nDTSTART:20210318T140000\nDTEND:20210318T130000", "SUMMARY:B\nDTSTART;VALUE=DATE:20210319\nDTEND;VALUE=DATE:20210318"}, []string{"2021-03-18 14:00- A", "2021-03-19 B"}, []model.Code{model.Conflict, model.Conflict}},
		"an hour that the clock skips": {[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210328T023000\nDTEND;TZID=Europe/Paris:20210328T040000"}, []string{"2021-03-28 03:30-04:00 A"}, []model.Code{model.NoSuchHour}},
		"a series over one":            {[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210327T023000\nRRULE:FREQ=DAILY;COUNT=3"}, []string{"2021-03-27 02:30- A", "2021-03-28 03:30- A", "2021-03-29 02:30- A"}, []model.Code{model.NoSuchHour}},
		"in UTC and in a zone":         {[]string{"SUMMARY:A\nDTSTART;TZID=Europe/Paris:20210318T090000Z"}, []string{"2021-03-18 10:00- A"}, []model.Code{model.Conflict}},
		"an offset from UTC":           {[]string{"SUMMARY:A\nDTSTART:2021-03-18T09:00:00-05:00"}, []string{"2021-03-18 15:00- A"}, []model.Code{model.Conflict}},
		"an offset for a zone":         {[]string{"SUMMARY:B\nDTSTART:20210317T090000", "SUMMARY:A\nDTSTART;TZID=\"UTC-05:00\":20210318T090000", "SUMMARY:C\nDTSTART;TZID=Europe-Paris:20210319T090000", "SUMMARY:C\nDTSTART;TZID=Europe-Paris:20210320T090000"}, []string{"2021-03-17 09:00- B", "2021-03-18 15:00- A", "2021-03-19 09:00- C", "2021-03-20 09:00- C"}, nil},
		"all that follow, from what is not there": {
			[]string{
				"UID:x\n" + weekly,
				"UID:x\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20210330T090000\nDTSTART;TZID=Europe/Paris:20210330T100000",
				"UID:x\nSUMMARY:C\nRECURRENCE-ID;RANGE=THISANDPRIOR;TZID=Europe/Paris:20210318T090000\nDTSTART;TZID=Europe/Paris:20210318T080000",
			},
			[]string{"2021-03-18 08:00- C", "2021-03-25 09:00-10:00 A", "2021-03-30 10:00- B", "2021-04-01 10:00- B", "2021-04-08 10:00- B"}, nil,
		},
		"two changes of all that follow, over a change of the clock": {
			[]string{
				"UID:x\n" + weekly,
				"UID:x\nSUMMARY:C\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20210401T090000\nDTSTART;TZID=Europe/Paris:20210401T180000",
				"UID:x\nSUMMARY:B\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20210318T090000\nDTSTART:20210318T090000Z",
			},
			[]string{"2021-03-18 10:00- B", "2021-03-25 10:00- B", "2021-04-01 18:00- C", "2021-04-08 18:00- C"}, nil,
		},
		"no date": {[]string{"SUMMARY:A", "SUMMARY:B\nDTSTART:soon"}, []string{"A", "B"}, []model.Code{model.UnreadDate, model.UnreadDate}},
	} {
		p := readBack(t, calendarOf(c.events...))
		if diff := cmp.Diff(c.want, timesOf(p)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		var codes []model.Code
		for _, d := range p.Diagnostics {
			codes = append(codes, d.Code)
		}
		if diff := cmp.Diff(c.codes, codes); diff != "" {
			t.Errorf("%s: reports (-want +got):\n%s", name, diff)
		}
	}
}

// TestEndless: a series without an end stops a year after the last date that the
// calendar names, or after many times, and says so.
func TestEndless(t *testing.T) {
	for rule, want := range map[string]struct {
		count int
		last  string
	}{
		"FREQ=WEEKLY":                      {105, "2022-01-03"},
		"FREQ=DAILY":                       {730, "2022-01-04"},
		"FREQ=HOURLY":                      {maxOccurrences, "2020-02-15"},
		"FREQ=SECONDLY":                    {maxOccurrences, "2020-01-05"},
		"FREQ=MINUTELY;COUNT=999999999":    {maxOccurrences, "2020-01-06"},
		"FREQ=WEEKLY;UNTIL=99991231":       {maxOccurrences, "2039-02-28"},
		"FREQ=YEARLY;BYDAY=MO;BYMONTH=2,3": {19, "2021-03-29"},
	} {
		p := readBack(t, calendarOf("SUMMARY:A\nDTSTART:20200106T090000\nRRULE:"+rule, "SUMMARY:B\nDTSTART:20200201T090000\nDTSTAMP:20210104T100000Z"))
		last := ""
		for _, s := range p.Sessions {
			if s.Title == "A" {
				last = max(last, s.FirstDate().String())
			}
		}
		if len(p.Sessions)-1 != want.count || len(p.Diagnostics) != 1 || p.Diagnostics[0].Code != model.SeriesCut {
			t.Errorf("%s: %d times until %s, want %d until %s; %v", rule, len(p.Sessions)-1, last, want.count, want.last, p.Diagnostics)
		}
	}
}

func TestTooMany(t *testing.T) {
	many := make([]string, maxSessions+1)
	for i := range many {
		many[i] = "DTSTART:20210318T090000"
	}
	series := make([]string, 60)
	for i := range series {
		series[i] = "DTSTART:20210318T090000\nRRULE:FREQ=SECONDLY"
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"events":      {calendarOf(many...), "50001 events"},
		"occurrences": {calendarOf(series...), "50000 times"},
		"depth":       {[]byte(strings.Repeat("BEGIN:VCALENDAR\n", 10_000)), "line 33: components stand more than 32 deep"},
		"events deep": {calendarOf(strings.Repeat("BEGIN:VEVENT\n", 10_000)), "deep"},
		"size":        {make([]byte, 100<<20), "too large: 100 MiB"},
		"nothing":     {[]byte("BEGIN:VCARD\nEND:VCARD\n"), "BEGIN:VCALENDAR"},
	} {
		_, err := Reader{}.Read(convert.Source{Name: "plan.ics", Data: c.data}, convert.ReadOptions{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// TestHostile: what is neither an end nor a plan is read as far as it makes sense,
// in time and memory that no plan needs. What goes on too long is reported.
func TestHostile(t *testing.T) {
	steps := "BYSETPOS=1;BYHOUR=" + strings.Repeat("1,", 24) + "2;BYMINUTE=" + strings.Repeat("1,", 60) + "2"
	running := strings.Repeat("9h - 10h : accueil\\n- le café\\n", longestText/20)
	for name, c := range map[string]struct {
		event    string
		sessions int
		codes    []model.Code
	}{
		"a series of seconds":       {"DTSTART:20210318T090000\nRRULE:FREQ=SECONDLY", maxOccurrences, []model.Code{model.SeriesCut}},
		"a series of nothing":       {"DTSTART:20210318T090000\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 1, []model.Code{model.SeriesCut}},
		"a series of everything":    {"DTSTART:20210318T090000\nRRULE:FREQ=YEARLY;UNTIL=99991231;" + steps, maxOccurrences, []model.Code{model.SeriesCut}},
		"one time, over and over":   {"DTSTART:20210318T090000\nRDATE:" + strings.Repeat("20210318T090000,", 300_000), 1, nil},
		"all times, left out":       {"DTSTART:20210318T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:" + strings.Repeat("20210319T090000,", 300_000), 2, nil},
		"parameters":                {"DTSTART" + strings.Repeat(";A=b", 300_000) + ":20210318T090000", 1, nil},
		"a name":                    {"DTSTART:20210318T090000\nSUMMARY:" + strings.Repeat("x", 200<<10), 1, nil},
		"a running order":           {"DTSTART:20210318T090000\nSUMMARY:A\nDESCRIPTION:" + running, 1, []model.Code{model.NotRead}},
		"tags":                      {"DTSTART:20210318T090000\nX-ALT-DESC:" + strings.Repeat("<div>", 300_000), 1, nil},
		"a session that is no JSON": {"DTSTART:20210318T090000\n" + sessionProperty + ":" + strings.Repeat("[", 1_000_000), 1, nil},
		"a zone of seconds": {
			"DTSTART;TZID=Z:20210318T090000\nEND:VEVENT\nBEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART:20210319T090000",
			2, nil,
		},
	} {
		p := readBack(t, calendarOf(c.event))
		if len(p.Sessions) != c.sessions {
			t.Errorf("%s: %d sessions, want %d", name, len(p.Sessions), c.sessions)
		}
		var codes []model.Code
		for _, d := range p.Diagnostics {
			codes = append(codes, d.Code)
		}
		if diff := cmp.Diff(c.codes, codes); diff != "" {
			t.Errorf("%s: reports (-want +got):\n%s", name, diff)
		}
	}
}

// TestLongDescriptions: those that are not understood are kept whole.
func TestLongDescriptions(t *testing.T) {
	text := "9h - 10h : accueil\\n" + strings.Repeat("mot ", longestText/8)
	events := make([]string, mostText/(longestText/2)+1)
	for i := range events {
		events[i] = "DTSTART:20210318T090000\nSUMMARY:A\nDESCRIPTION:" + text
	}
	p := readBack(t, calendarOf(events...))
	first, last := p.Sessions[0], p.Sessions[len(events)-1]
	if len(first.Agenda) != 1 || len(p.Diagnostics) == 0 || p.Diagnostics[0].Variant != "description" {
		t.Errorf("entries of the first %v; %d diagnostics", len(first.Agenda), len(p.Diagnostics))
	}
	if len(last.Agenda) != 0 || len(last.Notes) != 1 || last.Notes[0] != strings.TrimSpace(strings.ReplaceAll(text, `\n`, "\n")) {
		t.Errorf("the last has %d entries and %d notes", len(last.Agenda), len(last.Notes))
	}
}
