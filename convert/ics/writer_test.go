package ics

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"deroule/convert"
	"deroule/model"
)

func TestFormat(t *testing.T) {
	f := Format()
	for head, want := range map[string]bool{
		"BEGIN:VCALENDAR\r\nVERSION:2.0": true,
		"\ufeff\nbegin:vcalendar\n":      true,
		"BEGIN:VCARD\r\n":                false,
		"BEGIN:VCALEND":                  false,
		"# BEGIN:VCALENDAR":              false,
		"":                               false,
	} {
		if got := f.Sniff([]byte(head)); got != want {
			t.Errorf("Sniff(%q) = %v", head, got)
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, p := range samples(t) {
		first, _ := write(t, p.programme)
		for range 5 {
			if again, _ := write(t, p.programme); !bytes.Equal(first, again) {
				t.Fatalf("%s: two runs differ", p.name)
			}
		}
	}
}

// TestEventsAreComplete: every event has what RFC 5545 §3.6.1 asks for, once, and
// a UID of its own; what it is related to is there.
func TestEventsAreComplete(t *testing.T) {
	for _, p := range samples(t) {
		out, _ := write(t, p.programme)
		checkLines(t, out)
		uids := linesOf(out, "UID")
		_, events, _ := bytes.Cut(out, []byte("END:VTIMEZONE\r\n"))
		for _, name := range []string{"DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE", "LAST-MODIFIED"} {
			if n := len(linesOf(events, name)); n != len(uids) {
				t.Errorf("%s: %d %s for %d events", p.name, n, name, len(uids))
			}
		}
		for _, related := range linesOf(out, "RELATED-TO") {
			_, uid, _ := strings.Cut(related, ":")
			if !slices.Contains(uids, "UID:"+uid) {
				t.Errorf("%s: %s is not there", p.name, related)
			}
		}
		slices.Sort(uids)
		if len(slices.Compact(uids)) != len(linesOf(out, "UID")) {
			t.Errorf("%s: UIDs are repeated", p.name)
		}
	}
}

func TestUnknownZone(t *testing.T) {
	var b bytes.Buffer
	_, err := Writer{}.Write(&b, &model.Programme{Timezone: "Europe/Pari"}, convert.WriteOptions{})
	if err == nil || !strings.Contains(err.Error(), `"Europe/Pari"`) || b.Len() > 0 {
		t.Errorf("error %v, %d bytes", err, b.Len())
	}
}

// TestNothingToShow: a calendar has at least one component (RFC 5545 §3.6), and
// what is left out is said.
func TestNothingToShow(t *testing.T) {
	out, ds := write(t, &model.Programme{Sessions: []*model.Session{{Title: "Sans date"}}})
	if lines := linesOf(out, "BEGIN"); !slices.Contains(lines, "BEGIN:VTIMEZONE") {
		t.Errorf("%s", out)
	}
	if len(ds) != 1 || ds[0].Code != model.LeftOut || !strings.Contains(ds[0].Text("fr"), "Sans date") {
		t.Errorf("%v", ds)
	}
}

func TestSessionsChosen(t *testing.T) {
	p := plan(3, 1)
	all, _ := write(t, p)
	var b bytes.Buffer
	if _, err := (Writer{}).Write(&b, p, convert.WriteOptions{Sessions: []string{p.Sessions[1].ID}}); err != nil {
		t.Fatal(err)
	}
	if got := linesOf(b.Bytes(), "UID"); len(got) != 1 || got[0] != linesOf(all, "UID")[1] {
		t.Errorf("one session: %q, among all: %q", got, linesOf(all, "UID"))
	}
}

func TestRevised(t *testing.T) {
	var b bytes.Buffer
	revised := time.Date(2021, 6, 3, 14, 0, 0, 0, time.FixedZone("", 2*60*60))
	if _, err := (Writer{Revised: revised}).Write(&b, titled("Atelier"), convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"DTSTAMP", "LAST-MODIFIED"} {
		if got, want := linesOf(b.Bytes(), name), name+":20210603T120000Z"; len(got) != 1 || got[0] != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	for name, c := range map[string]struct {
		links []model.Link
		want  links
	}{
		"none":                 {nil, links{}},
		"a feed and its page":  {[]model.Link{{URL: "https://nuage.fr/p/1"}, {URL: "webcal://nuage.fr/f/1"}}, links{page: "https://nuage.fr/p/1", feed: "webcal://nuage.fr/f/1"}},
		"a file to subscribe":  {[]model.Link{{URL: "https://nuage.fr/F/1.ICS?x"}}, links{feed: "https://nuage.fr/F/1.ICS?x"}},
		"an export":            {[]model.Link{{URL: "https://nuage.fr/public-calendars/1?export"}}, links{feed: "https://nuage.fr/public-calendars/1?export"}},
		"the calendar in name": {[]model.Link{{Title: "Notre Agenda", URL: "http://a.fr/x"}}, links{page: "http://a.fr/x"}},
		"somebody's site":      {[]model.Link{{Title: "Le collectif", URL: "https://b.fr/"}, {URL: "webcal://nuage.fr/f/1"}}, links{feed: "webcal://nuage.fr/f/1"}},
		"no address":           {[]model.Link{{Title: "agenda", URL: "agenda.html"}, {URL: "mailto:agenda@a.fr"}, {URL: "https://[agenda"}}, links{}},
	} {
		if got := linksOf(&model.Programme{Links: c.links}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// TestBrokenPipe: an error of the file is told, wherever it happens.
func TestBrokenPipe(t *testing.T) {
	p := plan(20, 12)
	out, _ := write(t, p)
	for _, room := range []int{0, 10, 4096, len(out) - 1} {
		if _, err := (Writer{}).Write(&narrow{room}, p, convert.WriteOptions{}); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", room, err)
		}
	}
}

var errFull = errors.New("no space left on device")

type narrow struct{ room int }

func (n *narrow) Write(b []byte) (int, error) {
	if len(b) > n.room {
		return n.room, errFull
	}
	n.room -= len(b)
	return len(b), nil
}
