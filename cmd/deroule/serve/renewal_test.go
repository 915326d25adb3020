package serve

import (
	"context"
	"fmt"
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

// A server of many plans answers before all of them are read, and says of the others
// that they are not there yet.
func TestManyPlansAreReadMeanwhile(t *testing.T) {
	d := newDesk()
	for i := range 6 {
		d.put(fmt.Sprintf("plan%d.md", i), planOf("12 mars | Ouverture"))
	}
	d.passing = headStart // with each plan that is read
	s := d.server(t)
	if got := s.Programmes(); got != 2 || s.Unread() != 4 {
		t.Errorf("%d programmes and %d to be read, want 2 and 4", got, s.Unread())
	}
	if r := ask(s, "GET", "/plan5"); r.StatusCode != 503 || r.Header.Get("Retry-After") == "" {
		t.Errorf("a plan to be read: %d", r.StatusCode)
	}
	if text := body(t, ask(s, "GET", "/")); !strings.Contains(text, `href="plan1"`) || strings.Contains(text, `href="plan5"`) {
		t.Errorf("the list is %s", text)
	}
	s.refresh(false)
	if r := ask(s, "GET", "/plan5"); r.StatusCode != 200 || s.Unread() != 0 {
		t.Errorf("then: %d, %d to be read", r.StatusCode, s.Unread())
	}
}

// Where as many plans take long as may be read at once, others wait, and are read later.
func TestSlowPlansTakeTurns(t *testing.T) {
	d := newDesk()
	d.release = make(chan struct{})
	d.put("z.md", planOf("12 mars | Ouverture"))
	s := d.server(t, func(c *Config) { c.Patience = time.Millisecond })
	for i := range 2 * cap(s.renewals) {
		d.put(fmt.Sprintf("a%d.md", i), slow)
	}
	d.put("z.md", planOf("13 mars | Ouverture"))
	d.wait(s)
	if got := len(s.renewals); got != cap(s.renewals) {
		t.Errorf("%d are read at once, want %d", got, cap(s.renewals))
	}
	if r := ask(s, "GET", "/z"); r.StatusCode != 200 {
		t.Errorf("what was there: %d", r.StatusCode)
	}
	close(d.release)
	for range 200 {
		d.wait(s)
		if strings.Contains(body(t, ask(s, "GET", "/z.ics")), "20260313") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Error("the change is not served")
}

// The documents of a large programme hold up nobody: neither changes nor other documents.
func TestLargeProgrammeHoldsUpNobody(t *testing.T) {
	d := newDesk()
	d.put("a.md", planOf(slices.Repeat([]string{"12 mars | Ouverture"}, fewestOfLarge)...))
	d.put("b.md", planOf("12 mars | Ouverture"))
	s := d.server(t, func(c *Config) { c.Patience = 20 * time.Second })
	if !s.plan("a").current.Load().programme.isLarge() {
		t.Fatal("the large one is not")
	}
	s.cache.large <- struct{}{} // one is being made, and takes for ever
	editions, done := s.fresh, make(chan struct{})
	s.fresh = nil
	ctx, cancel := context.WithCancel(t.Context())
	go func() { s.prepare(ctx, "http://localhost/", editions); close(done) }()
	if r := ask(s, "GET", "/b.pdf"); r.StatusCode != 200 {
		t.Errorf("the other document: %d", r.StatusCode)
	}
	d.put("b.md", planOf("13 mars | Ouverture"))
	d.wait(s)
	if !strings.Contains(body(t, ask(s, "GET", "/b.ics")), "20260313") {
		t.Error("the change is not served")
	}
	cancel()
	<-done
}
