package serve

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"deroule/convert/formattest"
	"deroule/model"
)

// events are what a calendar says of each event, by its summary.
func events(calendar string) map[string]map[string]string {
	all := map[string]map[string]string{}
	calendar = strings.ReplaceAll(calendar, "\r\n ", "")
	for _, part := range strings.Split(calendar, "BEGIN:VEVENT\r\n")[1:] {
		event := map[string]string{}
		for _, line := range strings.Split(part, "\r\n") {
			name, value, _ := strings.Cut(line, ":")
			name, _, _ = strings.Cut(name, ";")
			event[name] = value
		}
		all[event["SUMMARY"]] = event
	}
	return all
}

// A plan changes while it is served: what moved is the same event with a higher
// SEQUENCE, what is gone is cancelled, what nobody touched stays to the letter.
func TestChanges(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Pratique", "14 mai | Bilan"))
	s := d.server(t)
	first := ask(s, "GET", "/plan.ics")
	before := events(body(t, first))

	d.put("plan.md", planOf("12 mars | Ouverture", "16 avril | Pratique", "18 juin | Fête"))
	d.wait(s)
	second := ask(s, "GET", "/plan.ics", "If-None-Match", first.Header.Get("Etag"))
	if second.StatusCode != 200 {
		t.Fatalf("the plan changed, and the answer is %d", second.StatusCode)
	}
	after := events(body(t, second))
	if len(after) != 4 {
		t.Fatalf("%d events, want 4", len(after))
	}
	if diff := cmp.Diff(before["Ouverture"], after["Ouverture"]); diff != "" {
		t.Errorf("nobody touched it: %s", diff)
	}
	moved := after["Pratique"]
	if moved["UID"] != before["Pratique"]["UID"] || moved["SEQUENCE"] != "1" || moved["DTSTART"] != "20260416" || moved["LAST-MODIFIED"] <= before["Pratique"]["LAST-MODIFIED"] {
		t.Errorf("moved: %v", moved)
	}
	gone := after["Bilan"]
	if gone["UID"] != before["Bilan"]["UID"] || gone["SEQUENCE"] != "1" || gone["STATUS"] != "CANCELLED" {
		t.Errorf("gone: %v", gone)
	}
	if added := after["Fête"]; added["SEQUENCE"] != "0" || added["STATUS"] != "CONFIRMED" || slices.Contains([]string{gone["UID"], moved["UID"]}, added["UID"]) {
		t.Errorf("added: %v", added)
	}
	if a, b := lastModified(t, first.Header.Get("Last-Modified")), lastModified(t, second.Header.Get("Last-Modified")); !b.After(a) {
		t.Errorf("Last-Modified goes from %s to %s", a, b)
	}

	// What is cancelled stays so over further changes, and comes back as itself.
	d.put("plan.md", planOf("12 mars | Ouverture", "16 avril | Pratique", "14 mai | Bilan", "18 juin | Fête"))
	d.wait(s)
	if back := events(body(t, ask(s, "GET", "/plan.ics")))["Bilan"]; back["UID"] != gone["UID"] || back["STATUS"] != "CONFIRMED" || back["SEQUENCE"] != "2" {
		t.Errorf("back again: %v", back)
	}
}

func lastModified(t *testing.T, value string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC1123, value)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// The calendar for an address has the events of the one that is remembered, however
// often it is written.
func TestCalendarIsTheSameForEveryAddress(t *testing.T) {
	own := regexp.MustCompile(`(?m)^(URL|SOURCE;VALUE=URI|REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL):.*\r\n`)
	for seed := range uint64(30) {
		d := newDesk()
		s := d.server(t)
		s.config.AllowEmpty = true // the second plan is another one
		p, next := formattest.Generate(seed), formattest.Generate(seed+1000)
		next.Title, next.Timezone = p.Title, p.Timezone
		next.Sessions = append(next.Sessions, p.Sessions[len(p.Sessions)/2:]...)
		at := &plan{name: "plan"}
		for i, programme := range []*model.Programme{p, next} {
			e, err := s.edition(at, Source{Name: "plan.md", Modified: d.now.Add(time.Duration(i-2) * time.Hour)}, programme, d.now)
			if err != nil {
				t.Fatal(err)
			}
			at.current.Store(e)
			f, _ := formOf(".ics")
			document, err := s.document(t.Context(), e, f, "http://a.example/")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(own.ReplaceAllString(string(e.export.unsqueeze()), ""), own.ReplaceAllString(string(document.plain), "")); diff != "" {
				t.Fatalf("seed %d, edition %d: %s", seed, i, diff)
			}
		}
	}
}

// A programme that is packed comes back whole.
func TestPacked(t *testing.T) {
	for seed := range uint64(30) {
		p := formattest.Generate(seed)
		kept, err := pack(p, "plan.md", "fr")
		if err != nil {
			t.Fatal(err)
		}
		back, err := kept.unpack()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p, back, cmp.AllowUnexported(model.Clock{})); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

// A server that is started again goes on where the one before it ended.
func TestRestart(t *testing.T) {
	d := newDesk()
	stored := func(c *Config) { c.Store = d }
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Pratique"))
	s := d.server(t, stored)
	d.put("plan.md", planOf("12 mars | Ouverture", "16 avril | Pratique"))
	d.wait(s)
	before := ask(s, "GET", "/plan.ics")
	same := ask(d.server(t, stored), "GET", "/plan.ics")
	if before.Header.Get("Etag") != same.Header.Get("Etag") || body(t, before) != body(t, same) {
		t.Error("the plan is the same, and its calendar is not")
	}

	d.put("plan.md", planOf("16 avril | Pratique")) // while nobody serves
	after := events(body(t, ask(d.server(t, stored), "GET", "/plan.ics")))
	if gone := after["Ouverture"]; gone["STATUS"] != "CANCELLED" || gone["SEQUENCE"] != "1" {
		t.Errorf("gone while nobody served: %v", gone)
	}
	if kept := after["Pratique"]; kept["SEQUENCE"] != "1" {
		t.Errorf("moved before: %v", kept)
	}

	fresh := ask(d.server(t), "GET", "/plan.ics")
	if again := ask(d.server(t), "GET", "/plan.ics"); fresh.Header.Get("Etag") != again.Header.Get("Etag") {
		t.Error("without a store, two runs write different calendars")
	}
}

func TestRestartKeepsNames(t *testing.T) {
	d := newDesk()
	stored := func(c *Config) { c.Store = d }
	d.put("plan.md", planOf("12 mars | Ouverture"))
	d.server(t, stored)
	d.put("plan.json", `{"title": "Autre", "sessions": [{"title": "Seule"}]}`)
	s := d.server(t, stored)
	if r := ask(s, "GET", "/plan"); !strings.Contains(body(t, r), "Ouverture") {
		t.Error("another plan has taken the name that people subscribed to")
	}
	if r := ask(s, "GET", "/plan-json"); r.StatusCode != 200 {
		t.Errorf("the new one: %d", r.StatusCode)
	}
	d.kept[namesKey] = []byte("{")
	if _, err := New(Config{Shelf: d, Store: d, Report: d, Now: d.clock}); err == nil {
		t.Error("names that cannot be read are lost without a word")
	}
}

// A source that turns bad keeps its last good version, and says so.
func TestBadSource(t *testing.T) {
	good := planOf("12 mars | Ouverture", "9 avril | Pratique")
	for name, test := range map[string]struct {
		spoil func(d *desk)
		said  string
	}{
		"empty":         {func(d *desk) { d.put("plan.md", "") }, "failed plan.md: plan.md: the file is empty, kept true"},
		"not text":      {func(d *desk) { d.put("plan.md", "\x00\x01\x02\x03\xff") }, "failed plan.md: plan.md: the file is not text, kept true"},
		"a riddle":      {func(d *desk) { d.put("plan.md", panicky) }, "failed plan.md: making it failed: what was that; please report it with the file, kept true"},
		"without plan":  {func(d *desk) { d.put("plan.md", "Rien.") }, "no plan plan.md, kept true"},
		"not to be had": {func(d *desk) { d.files["plan.md"] = paper{err: errors.New("input/output error"), modified: d.now} }, "failed plan.md: input/output error, kept true"},
		"gone":          {func(d *desk) { delete(d.files, "plan.md") }, "missing plan.md"},
	} {
		d := newDesk()
		d.put("plan.md", good)
		s := d.server(t)
		before := ask(s, "GET", "/plan.ics")
		page := ask(s, "GET", "/plan")
		d.reported()
		test.spoil(d)
		d.wait(s)
		d.wait(s)
		if got := d.reported(); !slices.Equal(got, []string{test.said}) {
			t.Errorf("%s: reported %q, want %q once", name, got, test.said)
		}
		if after := ask(s, "GET", "/plan.ics"); after.Header.Get("Etag") != before.Header.Get("Etag") {
			t.Errorf("%s: the calendar changed", name)
		}
		told := ask(s, "GET", "/plan", "If-None-Match", page.Header.Get("Etag"))
		if text := body(t, told); told.StatusCode != 200 || !strings.Contains(text, "class=\"notice\"") || !strings.Contains(text, "dimanche 1er mars 2026, 9\u00a0h") {
			t.Errorf("%s: the page says nothing: %d", name, told.StatusCode)
		}
		if text := body(t, ask(s, "GET", "/")); !strings.Contains(text, "class=\"notice\"") {
			t.Errorf("%s: the list says nothing", name)
		}
		if text := body(t, ask(s, "GET", "/healthz")); !strings.Contains(text, `"status": "degraded"`) || !strings.Contains(text, `"since": "2026-03-01T09:00:0`) {
			t.Errorf("%s: the state is %s", name, text)
		}
		for _, target := range []string{"/plan.pdf", "/plan.xlsx"} {
			if r := ask(s, "GET", target); r.StatusCode != 200 {
				t.Errorf("%s: %s: %d", name, target, r.StatusCode)
			}
		}

		d.reported()
		d.mu.Lock()
		d.files["plan.md"] = paper{text: good, modified: d.now}
		d.mu.Unlock()
		d.wait(s)
		if got := d.reported(); !slices.Equal(got, []string{"published plan.md as plan: 2"}) {
			t.Errorf("%s: mended: reported %q", name, got)
		}
		if text := body(t, ask(s, "GET", "/plan")); strings.Contains(text, "class=\"notice\"") {
			t.Errorf("%s: the page of a plan that is mended complains", name)
		}
		if mended := ask(s, "GET", "/plan.ics"); mended.Header.Get("Etag") != before.Header.Get("Etag") {
			t.Errorf("%s: the same plan has another calendar", name)
		}
	}
}

// A file that is taken out of its folder is withdrawn after a while, unless it is
// not sure that it was.
func TestWithdrawn(t *testing.T) {
	for _, sure := range []bool{true, false} {
		d := newDesk()
		d.put("plan.md", planOf("12 mars | Ouverture"))
		d.put("other.md", planOf("12 mars | Autre"))
		s := d.server(t)
		delete(d.files, "plan.md")
		if !sure {
			d.problems = []error{errors.New("the network is down")}
		}
		d.wait(s)
		if r := ask(s, "GET", "/plan.ics"); r.StatusCode != 200 {
			t.Errorf("gone for a moment: %d", r.StatusCode)
		}
		d.now = d.now.Add(withdrawAfter)
		d.wait(s)
		want := map[bool]int{true: 410, false: 200}[sure]
		if r := ask(s, "GET", "/plan.ics"); r.StatusCode != want {
			t.Errorf("gone for long, sure %t: %d, want %d", sure, r.StatusCode, want)
		}
		if listed := strings.Contains(body(t, ask(s, "GET", "/")), `href="plan"`); listed == sure {
			t.Errorf("gone for long, sure %t: listed %t", sure, listed)
		}
		d.problems = nil
		d.files["plan.md"] = paper{text: planOf("12 mars | Ouverture"), modified: d.now}
		d.wait(s)
		if r := ask(s, "GET", "/plan.ics"); r.StatusCode != 200 {
			t.Errorf("there again: %d", r.StatusCode)
		}
	}
}

// A file is not read while somebody writes it.
func TestHalfWritten(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Pratique", "14 mai | Bilan"))
	s := d.server(t)
	whole := planOf("12 mars | Ouverture", "9 avril | Pratique, encore", "14 mai | Bilan")
	for end := 60; end < len(whole); end += 10 {
		d.now = d.now.Add(time.Second)
		d.files["plan.md"] = paper{text: whole[:end], modified: d.now}
		s.refresh(false)
	}
	d.now = d.now.Add(time.Second)
	d.files["plan.md"] = paper{text: whole, modified: d.now}
	d.wait(s)
	for summary, e := range events(body(t, ask(s, "GET", "/plan.ics"))) {
		if e["STATUS"] != "CONFIRMED" || e["SEQUENCE"] > "1" {
			t.Errorf("%s: %v", summary, e)
		}
	}
	if got := d.reported(); len(got) != 3 {
		t.Errorf("reported %q, want the first edition, the second, and the request", got)
	}
}

// A change that neither size nor time shows, because the file system counts in whole
// seconds, is seen all the same.
func TestChangeWithinASecond(t *testing.T) {
	d := newDesk()
	d.files["plan.md"] = paper{text: planOf("12 mars | Ouverture"), modified: d.now}
	s := d.server(t)
	d.files["plan.md"] = paper{text: planOf("13 mars | Ouverture"), modified: d.now}
	d.wait(s)
	if e := events(body(t, ask(s, "GET", "/plan.ics")))["Ouverture"]; e["DTSTART"] != "20260313" {
		t.Errorf("%v", e)
	}
}

func TestChangedSettings(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	d.reported()
	p := d.files["plan.md"]
	p.settings = "other"
	d.files["plan.md"] = p
	d.wait(s)
	if got := d.reported(); !slices.Equal(got, []string{"published plan.md as plan: 1"}) {
		t.Errorf("reported %q", got)
	}
}

// Times of files may be anything: what is told of them is never in the future.
func TestOddTimes(t *testing.T) {
	d := newDesk()
	d.files["plan.md"] = paper{text: planOf("12 mars | Ouverture"), modified: d.now.AddDate(10, 0, 0)}
	s := d.server(t)
	r := ask(s, "GET", "/plan.ics")
	if got := r.Header.Get("Last-Modified"); got != "Sun, 01 Mar 2026 09:00:00 GMT" {
		t.Errorf("Last-Modified %s", got)
	}
	before := r.Header.Get("Last-Modified")
	d.files["plan.md"] = paper{text: planOf("13 mars | Ouverture"), modified: d.now.AddDate(-10, 0, 0)} // an old copy is put back
	d.wait(s)
	r = ask(s, "GET", "/plan.ics")
	if !lastModified(t, r.Header.Get("Last-Modified")).After(lastModified(t, before)) {
		t.Errorf("Last-Modified goes from %s to %s", before, r.Header.Get("Last-Modified"))
	}
}

func TestNeverGood(t *testing.T) {
	d := newDesk()
	d.put("good.md", planOf("12 mars | Ouverture"))
	d.put("bad.json", "{")
	d.put("README.md", "Lisez-moi.")
	s := d.server(t)
	if n := s.Programmes(); n != 1 {
		t.Errorf("%d programmes", n)
	}
	for target, want := range map[string]int{"/bad.ics": 503, "/bad": 503, "/readme": 404, "/readme.ics": 404} {
		if r := ask(s, "GET", target); r.StatusCode != want {
			t.Errorf("%s: %d, want %d", target, r.StatusCode, want)
		}
	}
	if text := body(t, ask(s, "GET", "/healthz")); !strings.Contains(text, `"bad"`) || strings.Contains(text, "readme") || !strings.Contains(text, `"degraded"`) {
		t.Errorf("state: %s", text)
	}
	d.put("bad.json", `{"title": "Bon", "sessions": [{"title": "A", "dates": [{"start": "2026-03-12", "end": "2026-03-12"}]}]}`)
	d.wait(s)
	if r := ask(s, "GET", "/bad.ics"); r.StatusCode != 200 {
		t.Errorf("mended: %d", r.StatusCode)
	}
}

// A catalogue has no calendar; a programme without dates will have one.
func TestProgrammesWithoutDates(t *testing.T) {
	d := newDesk()
	d.put("catalogue.json", `{"formats": [{"name": "Visite"}]}`)
	d.put("undated.json", `{"sessions": [{"title": "Un jour"}]}`)
	s := d.server(t)
	if r := ask(s, "GET", "/catalogue.ics"); r.StatusCode != 404 {
		t.Errorf("the calendar of a catalogue: %d", r.StatusCode)
	}
	if text := body(t, ask(s, "GET", "/catalogue")); !strings.Contains(text, "Visite") || strings.Contains(text, "webcal:") {
		t.Error("the page of a catalogue leads to a calendar, or does not show it")
	}
	if r := ask(s, "GET", "/undated.ics"); r.StatusCode != 200 || !strings.HasPrefix(body(t, r), "BEGIN:VCALENDAR") {
		t.Errorf("the calendar of a programme without dates: %d", r.StatusCode)
	}
}

func TestNames(t *testing.T) {
	give := func(n *names, paths ...string) map[string]string {
		var sources []Source
		for _, path := range paths {
			folder, name := ".", path
			if i := strings.LastIndex(path, "/"); i >= 0 {
				folder, name = path[:i], path[i+1:]
			}
			sources = append(sources, Source{Path: path, Name: name, Folder: folder})
		}
		given := map[string]string{}
		for i, name := range n.give(sources) {
			given[paths[i]] = name
		}
		return given
	}
	for _, want := range []map[string]string{
		{"plan.md": "plan", "Été.org": "ete"},
		{"plan.md": "plan-md", "plan.org": "plan-org"},
		{"a/plan.md": "a-plan", "b/plan.md": "b-plan"},
		{"a/plan.md": "a-plan", "a/plan.org": "a-plan-org", "b/plan.md": "b-plan"},
		{"a/b/plan.md": "a-b-plan", "plan.md": "plan-md"},
		{"healthz.md": "healthz-md"},
		{"!!!.md": "programme-md", "???.md": "programme-2"},
		{"Plan.md": "plan-md", "plan.md": "plan-2"},
		{"שלום.md": "שלום"},
	} {
		n, err := loadNames(nil)
		if err != nil {
			t.Fatal(err)
		}
		paths := slices.Sorted(maps.Keys(want))
		got := give(n, paths...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got): %s", diff)
		}
		for path, name := range got {
			if give(n, "new/"+path)["new/"+path] == name || give(n, path)[path] != name {
				t.Errorf("%s: a name that was given is given to another, or taken away", path)
			}
		}
	}
}

// brokenStore has calendars that cannot be read, or cannot be written.
type brokenStore struct {
	*desk
	loads, saves error
}

func (b brokenStore) Load(key string) ([]byte, error) {
	if b.loads != nil && key != namesKey {
		return nil, b.loads
	}
	return b.desk.Load(key)
}

func (b brokenStore) Save(key string, data []byte) error {
	if b.saves != nil {
		return b.saves
	}
	return b.desk.Save(key, data)
}

// A calendar that cannot be read for now is not replaced by one that knows less.
func TestBrokenStore(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	d.kept["plan.ics"] = []byte("what there was")
	d.server(t, func(c *Config) { c.Store = brokenStore{desk: d, loads: errors.New("input/output error")} })
	if got := string(d.kept["plan.ics"]); got != "what there was" {
		t.Errorf("now it is %.40q", got)
	}
	if got := d.reported(); !slices.Contains(got, "problem input/output error") {
		t.Errorf("reported %q", got)
	}
	if _, err := New(Config{Shelf: d, Report: d, Now: d.clock, Store: brokenStore{desk: d, saves: errors.New("disk full")}}); err == nil {
		t.Error("a store that cannot be written is found out when it is too late")
	}
}
