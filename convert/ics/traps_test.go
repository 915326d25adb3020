package ics

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	ical "github.com/arran4/golang-ical"

	"deroule/convert"
	"deroule/model"
)

// TestLibrary: what golang-ical leaves to its callers is done, in the smallest
// calendar and in one whose every text is an attack. TestTexts, TestURIs, TestLists,
// TestInjection and TestTimezone have the rest.
func TestLibrary(t *testing.T) {
	evil := "Dupont, \"Jean\"; l'autre:\\\r\nATTENDEE:mailto:evil@example.org\r\n\x00"
	hostile := titled(evil)
	hostile.Language, hostile.Title = evil, evil
	s := hostile.Sessions[0]
	s.Hours = []model.Hours{{Start: hours("09:00-")[0].Start, Audience: evil}}
	s.Audience, s.Place = []model.Audience{{Group: evil}}, evil
	for name, p := range map[string]*model.Programme{"small": titled("Atelier"), "hostile": hostile} {
		out, _ := write(t, p)
		lines := contentLines(out)
		for trap, holds := range map[string]bool{
			"line ends are CRLF":                    bytes.Count(out, []byte("\n")) == bytes.Count(out, []byte("\r\n")) && bytes.Count(out, []byte("\r")) == bytes.Count(out, []byte("\r\n")),
			"DTSTAMP is there":                      slices.Contains(lines, "DTSTAMP:20000101T000000Z"),
			"PRODID is ours":                        slices.Contains(lines, "PRODID:"+productID),
			"no time has both a TZID and a Z":       !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, ";TZID=") && strings.HasSuffix(l, "Z") }),
			"no parameter is escaped or quoted":     !slices.ContainsFunc(lines, func(l string) bool { return strings.ContainsAny(parametersOfLine(l), "\\\"',") }),
			"nobody is invited":                     len(linesOf(out, "ATTENDEE")) == 0,
			"no property begins within another one": len(linesOf(out, "UID")) == 1,
		} {
			if !holds {
				t.Errorf("%s: not so: %s\n%s", name, trap, out)
			}
		}
		checkLines(t, out)
		if _, err := ical.ParseCalendar(bytes.NewReader(out)); err != nil {
			t.Errorf("%s: the library does not read it: %v", name, err)
		}
	}
}

// parametersOfLine is what stands between the name of a property and its value.
func parametersOfLine(line string) string {
	before, _, _ := strings.Cut(line, ":")
	_, params, _ := strings.Cut(before, ";")
	return params
}

// TestWholeDays: the library writes the end as it is given; it is the day after.
func TestWholeDays(t *testing.T) {
	out, _ := write(t, titled("Atelier"))
	_, event, _ := bytes.Cut(out, []byte("END:VTIMEZONE"))
	if got := append(linesOf(event, "DTSTART"), linesOf(event, "DTEND")...); !slices.Equal(got, []string{"DTSTART;VALUE=DATE:20210603", "DTEND;VALUE=DATE:20210604"}) {
		t.Errorf("%q", got)
	}
}

// TestHostileExport: what is gone is written from the earlier export, which somebody
// may have edited; nothing of it becomes a property of its own.
func TestHostileExport(t *testing.T) {
	previous := calendarOf(strings.Join([]string{
		"UID:1@deroule", "SUMMARY:A\\nATTENDEE:mailto:evil@example.org", `DTSTART;TZID="Europe/Paris^nATTENDEE:mailto:evil@example.org";X="a:b":20210610T090000`,
		"DTEND:20210610T100000", "not a property, so that the value goes on", "URL:https://example.org/", "nor is this", "COLOR:red", "(nor this)",
		"RELATED-TO:x", "{nor this}", `X-DEROULE-SESSION;LANGUAGE="fr^nATTENDEE:mailto:evil@example.org";ENCODING=QUOTED-PRINTABLE:{}=0D=0AATTENDEE:mailto:evil@example.org`,
	}, "\n"), "UID:1 2\\n@deroule\nDTSTART:20210604T090000\nSUMMARY:B")
	var b bytes.Buffer
	if _, err := (Writer{Previous: export(t, previous)}).Write(&b, titled("Atelier"), convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	checkLines(t, b.Bytes())
	if lines := linesOf(b.Bytes(), "ATTENDEE"); len(lines) > 0 {
		t.Errorf("%q\n%s", lines, b.Bytes())
	}
	if uids := linesOf(b.Bytes(), "UID"); len(uids) != 2 || uids[1] != "UID:1@deroule" {
		t.Errorf("%q", uids)
	}
	if _, err := ical.ParseCalendar(bytes.NewReader(b.Bytes())); err != nil {
		t.Error(err)
	}
}
