package serve

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// A plan that takes for ever holds up no other one, when the server begins or later.
func TestSlowPlanHoldsUpNobody(t *testing.T) {
	d := newDesk()
	d.release = make(chan struct{})
	d.put("a.md", slow)
	d.put("b.md", planOf("12 mars | Ouverture"))
	s := d.server(t, func(c *Config) { c.Patience, c.Timeout = 300*time.Millisecond, 30*time.Second })
	if r := ask(s, "GET", "/b"); r.StatusCode != 200 {
		t.Fatalf("the other plan: %d", r.StatusCode)
	}
	d.reported()
	d.put("b.md", planOf("12 mars | Ouverture", "9 avril | Pratique"))
	d.wait(s)
	if got := d.reported(); !slices.Contains(got, "published b.md as b: 2") || len(got) != 1 {
		t.Errorf("reported %q, want the change alone", got)
	}
	d.mu.Lock()
	d.now = d.now.Add(time.Minute)
	d.mu.Unlock()
	d.wait(s)
	d.wait(s)
	if got := d.reported(); !slices.Equal(got, []string{"failed a.md: it takes too long to be read, kept false"}) {
		t.Errorf("reported %q, want that it takes too long, once", got)
	}
	if text := body(t, ask(s, "GET", "/healthz")); !strings.Contains(text, "it takes too long") {
		t.Errorf("the state is %s", text)
	}
	close(d.release)
	d.put("a.md", planOf("12 mars | Ouverture"))
	for range 200 { // the reading that was given up takes its time to end
		d.wait(s)
		if ask(s, "GET", "/a").StatusCode == 200 {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Error("the plan that was mended is not served")
}

// A plan that was cut short does not empty its calendar.
func TestCalendarKeepsItsEvents(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Pratique", "7 mai | Bilan"))
	s := d.server(t)
	before := ask(s, "GET", "/plan.ics").Header.Get("Etag")
	d.reported()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	d.wait(s)
	if got := d.reported(); !slices.Equal(got, []string{"failed plan.md: its calendar would lose most of its events, kept true"}) {
		t.Errorf("reported %q", got)
	}
	if after := ask(s, "GET", "/plan.ics").Header.Get("Etag"); after != before {
		t.Error("the calendar lost its events")
	}
	if s := d.server(t, func(c *Config) { c.AllowEmpty = true }); ask(s, "GET", "/plan.ics").StatusCode != 200 {
		t.Error("who insists is not heard")
	}
}
