package serve

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/model"
)

// desk is a shelf of plans in memory, with a clock and a record of what was reported.
type desk struct {
	mu       sync.Mutex
	now      time.Time
	files    map[string]paper
	problems []error
	said     []string
	kept     map[string][]byte // the store
	release  chan struct{}     // closed when a text that is slow is read
	passing  time.Duration     // by the clock, with each text that is read
}

type paper struct {
	text     string
	modified time.Time
	err      error
	settings string
}

func newDesk() *desk {
	return &desk{now: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), files: map[string]paper{}, kept: map[string][]byte{}}
}

// put writes a file an hour ago, or after the one that it replaces.
func (d *desk) put(path, text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	modified := d.now.Add(-time.Hour)
	if old, ok := d.files[path]; ok && !old.modified.Before(modified) {
		modified = d.now
	}
	d.files[path] = paper{text: text, modified: modified}
}

// wait lets time pass and the server look twice, so that what has changed is read.
func (d *desk) wait(s *Server) {
	for range 2 {
		d.mu.Lock()
		d.now = d.now.Add(3 * time.Second)
		d.mu.Unlock()
		s.refresh(false)
	}
}

func (d *desk) List() (sources []Source, problems []error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for path, p := range d.files {
		folder, name := ".", path
		if i := strings.LastIndex(path, "/"); i >= 0 {
			folder, name = path[:i], path[i+1:]
		}
		sources = append(sources, Source{
			Path: "/" + path, Shown: path, Name: name, Folder: folder, Modified: p.modified, Size: int64(len(p.text)), Settings: p.settings,
		})
	}
	slices.SortFunc(sources, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	return sources, d.problems
}

func (d *desk) Open(s Source) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.files[s.Shown]
	return []byte(p.text), p.err
}

// panicky is a text that a library cannot bear.
const panicky = "panic"

// slow is one that is read for a long time.
const slow = "slow"

func (d *desk) Parse(s Source, data []byte) (*model.Programme, error) {
	d.mu.Lock()
	d.now = d.now.Add(d.passing)
	d.mu.Unlock()
	if string(data) == slow {
		<-d.release
		return nil, errors.New("read at last")
	}
	if string(data) == panicky {
		panic("what was that")
	}
	p, err := formats.All().Read(convert.Source{Name: s.Name, Data: data}, convert.ReadOptions{Year: 2026})
	if err == nil && len(p.Sessions)+len(p.Formats) == 0 {
		return nil, nil
	}
	return p, err
}

func (d *desk) say(line string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.said = append(d.said, line)
}

func (d *desk) Published(shown, name string, p *model.Programme) {
	d.say(fmt.Sprintf("published %s as %s: %d", shown, name, len(p.Sessions)))
}
func (d *desk) Failed(shown string, err error, kept bool) {
	d.say(fmt.Sprintf("failed %s: %v, kept %t", shown, err, kept))
}
func (d *desk) NoPlan(shown string, kept bool) {
	d.say(fmt.Sprintf("no plan %s, kept %t", shown, kept))
}
func (d *desk) Missing(shown string)         { d.say("missing " + shown) }
func (d *desk) Withdrawn(shown, name string) { d.say("withdrawn " + shown) }
func (d *desk) Problem(err error)            { d.say("problem " + err.Error()) }
func (d *desk) Answered(a Answer)            { d.say(fmt.Sprintf("%s %d", a.Request, a.Status)) }

func (d *desk) Load(key string) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.kept[key], nil
}
func (d *desk) Save(key string, data []byte) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.kept[key] = slices.Clone(data)
	return nil
}

func (d *desk) reported() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	said := d.said
	d.said = nil
	return said
}

func (d *desk) clock() time.Time {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.now
}

func (d *desk) server(t testing.TB, change ...func(*Config)) *Server {
	t.Helper()
	config := Config{Shelf: d, Formats: formats.All(), Language: "en", Report: d, Now: d.clock, Patience: time.Minute}
	for _, f := range change {
		f(&config)
	}
	s, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// plan is a plan of sessions, each "12 mars | Titre".
func planOf(rows ...string) string {
	return "# Parcours d'essai\n\n| Date | Session | Lieu |\n| --- | --- | --- |\n| " + strings.Join(rows, " | Salle bleue |\n| ") + " | Salle bleue |\n"
}

func ask(s *Server, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, "http://localhost/", nil)
	r.URL.Path, r.RequestURI = target, target
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	if r.Header.Get("Content-Encoding") == "gzip" {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if data, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return string(data)
}

func TestForms(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Suite"))
	s := d.server(t)
	for target, want := range map[string]struct{ media, begins, has string }{
		"/":          {"text/html; charset=utf-8", "<!DOCTYPE html>", `<a href="plan" lang="fr">`},
		"/plan":      {"text/html; charset=utf-8", "<!DOCTYPE html>", `href="webcal://localhost/plan.ics"`},
		"/plan.ics":  {"text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n", "SOURCE;VALUE=URI:http://localhost/plan.ics\r\n"},
		"/plan.pdf":  {"application/pdf", "%PDF-", ""},
		"/plan.xlsx": {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\x03\x04", ""},
		"/healthz":   {"application/json; charset=utf-8", "{", `"status": "ok"`},
	} {
		r := ask(s, "GET", target)
		text := body(t, r)
		if r.StatusCode != 200 || r.Header.Get("Content-Type") != want.media || !strings.HasPrefix(text, want.begins) || !strings.Contains(text, want.has) {
			t.Errorf("%s: status %d, type %q, %.60q", target, r.StatusCode, r.Header.Get("Content-Type"), text)
		}
		for name, value := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin"} {
			if r.Header.Get(name) != value {
				t.Errorf("%s: %s is %q", target, name, r.Header.Get(name))
			}
		}
		if policy := r.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") {
			t.Errorf("%s: policy %q", target, policy)
		}
		head := ask(s, "HEAD", target)
		if sent := body(t, head); sent != "" && target != "/healthz" { // the server of net/http drops that one
			t.Errorf("HEAD %s: sends %.40q", target, sent)
		}
		for _, name := range []string{"Content-Type", "Content-Length", "Etag", "Last-Modified"} {
			if head.Header.Get(name) != r.Header.Get(name) {
				t.Errorf("HEAD %s: %s %q, GET %q", target, name, head.Header.Get(name), r.Header.Get(name))
			}
		}
	}
}

// Everything that the feed tells its subscribers.
func TestFeedProperties(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	calendar := body(t, ask(d.server(t, func(c *Config) { c.URL = "https://agenda.example/bureau/" }), "GET", "/plan.ics"))
	for _, want := range []string{
		"NAME:Parcours d'essai", "X-WR-CALNAME:Parcours d'essai", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
		"URL:https://agenda.example/bureau/plan", "SOURCE;VALUE=URI:https://agenda.example/bureau/plan.ics", "LAST-MODIFIED:20260301T080000Z",
	} {
		if !strings.Contains(calendar, "\r\n"+want+"\r\n") {
			t.Errorf("no %s", want)
		}
	}
}

func TestOnlyGetAndHead(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "REPORT", "BREW"} {
		for _, target := range []string{"/", "/plan.ics", "/nowhere"} {
			if r := ask(s, method, target); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, Allow %q", method, target, r.StatusCode, r.Header.Get("Allow"))
			}
		}
	}
}

func TestConditionalRequests(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Suite", "14 mai | Suite", "11 juin | Fin"))
	s := d.server(t)
	for _, target := range []string{"/plan", "/plan.ics", "/plan.pdf", "/plan.xlsx"} {
		plain := ask(s, "GET", target)
		tag, modified := plain.Header.Get("Etag"), plain.Header.Get("Last-Modified")
		if !strings.HasPrefix(tag, `"`) || modified != "Sun, 01 Mar 2026 08:00:00 GMT" {
			t.Errorf("%s: ETag %q, Last-Modified %q", target, tag, modified)
		}
		for _, test := range []struct {
			name, value string
			want        int
		}{
			{"If-None-Match", tag, 304},
			{"If-None-Match", "W/" + tag, 304},
			{"If-None-Match", `"other", ` + tag, 304},
			{"If-None-Match", "*", 304},
			{"If-None-Match", `"other"`, 200},
			{"If-Modified-Since", modified, 304},
			{"If-Modified-Since", "Sun, 01 Mar 2026 08:30:00 GMT", 304},
			{"If-Modified-Since", "Sun, 01 Mar 2026 07:59:59 GMT", 200},
			{"If-Modified-Since", "yesterday", 200},
			{"Range", "bytes=0-9", 206},
		} {
			r := ask(s, "GET", target, test.name, test.value)
			if r.StatusCode != test.want {
				t.Errorf("%s with %s: %s: %d, want %d", target, test.name, test.value, r.StatusCode, test.want)
			}
			if r.StatusCode == 304 && (body(t, r) != "" || r.Header.Get("Etag") != tag) {
				t.Errorf("%s: 304 with a body, or without its ETag", target)
			}
		}
	}
	r := ask(s, "GET", "/plan.ics", "If-None-Match", `"other"`, "If-Modified-Since", "Sun, 01 Mar 2026 08:30:00 GMT")
	if r.StatusCode != 200 {
		t.Errorf("If-Modified-Since counts beside If-None-Match (RFC 9110 §13.1.3)")
	}
}

func TestGzip(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Suite", "14 mai | Suite", "11 juin | Fin"))
	s := d.server(t)
	plain := ask(s, "GET", "/plan.ics")
	packed := ask(s, "GET", "/plan.ics", "Accept-Encoding", "gzip")
	if packed.Header.Get("Content-Encoding") != "gzip" || body(t, packed) != body(t, plain) {
		t.Error("packed and plain differ")
	}
	if a, b := plain.Header.Get("Etag"), packed.Header.Get("Etag"); a == b {
		t.Errorf("a strong ETag %s is shared by two sequences of bytes (RFC 9110 §8.8.3)", a)
	}
	if plain.Header.Get("Vary") != "Accept-Encoding" || packed.Header.Get("Vary") != "Accept-Encoding" {
		t.Error("caches are not told what the answer depends on")
	}
	if r := ask(s, "GET", "/plan.ics", "Accept-Encoding", "gzip", "If-None-Match", packed.Header.Get("Etag")); r.StatusCode != 304 {
		t.Errorf("the packed form, known: %d", r.StatusCode)
	}
	if r := ask(s, "GET", "/plan.xlsx", "Accept-Encoding", "gzip"); r.Header.Get("Content-Encoding") != "" {
		t.Error("a workbook is packed twice")
	}
	for accepted, want := range map[string]bool{
		"": false, "gzip": true, "GZIP": true, "x-gzip": true, "deflate, gzip;q=0.5": true, "gzip;q=0": false, "gzip; q=0.000": false,
		"*": true, "*;q=0": false, "gzip;q=0, *": false, "*;q=0, gzip": true, "br": false, "identity": false, "gzip;q=x": false,
	} {
		if got := acceptsGzip([]string{accepted}); got != want {
			t.Errorf("%q: %t, want %t", accepted, got, want)
		}
	}
}

// No path of a request leads to a file, nor to anything that is not in the table.
func TestTraversal(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	d.put("sub/other.md", planOf("13 mars | Autre"))
	server := httptest.NewServer(d.server(t))
	defer server.Close()
	for _, target := range []string{
		"/../plan.ics", "/./plan.ics", "//plan.ics", "/sub/other.ics", "/sub/other", "/plan.md", "/plan.ics/", "/plan/", "/plan/..", "/plan.ics/../plan",
		"/%2e%2e/plan.ics", "/%2e%2e%2fplan.ics", "/..%2fplan.ics", "/..%5cplan.ics", "/plan%00.ics", "/plan.ics%00", "/%00", "/plan%2eics%2f", "/%2fplan.ics", "/%2fetc%2fpasswd",
		"/etc/passwd", "/..", "/.", "/.git/config", "/%252e%252e/plan.ics", "/plan.ics%0d%0aX-Evil:1", "/%5c%5chost%5cshare", "/C:%5cplan.ics", "/con", "/plan.ICS", "/plan..ics", "/.ics", "/names.json",
		"/" + strings.Repeat("a/", 500), "/" + strings.Repeat("%2e%2e%2f", 200) + "etc/passwd", "/plan\xff.ics", "/pl%c3%a0n%ff.ics",
	} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", target)
		said, _ := io.ReadAll(conn)
		conn.Close()
		status, _, _ := strings.Cut(string(said), "\r\n")
		if !strings.HasPrefix(status, "HTTP/1.1 404 ") && !strings.HasPrefix(status, "HTTP/1.1 400 ") {
			t.Errorf("%.60q: %s", target, status)
		}
		if strings.Contains(string(said), "X-Evil:1\r\n") || strings.Contains(string(said), "Parcours") {
			t.Errorf("%.60q: %.200q", target, said)
		}
	}
}

// A name as the file has it leads to the one that it is served under.
func TestNearNames(t *testing.T) {
	d := newDesk()
	d.put("Été 2026 (définitif).md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	for target, want := range map[string]string{
		"/été 2026 définitif.ics": "./ete-2026-definitif.ics", "/ETE_2026_definitif": "./ete-2026-definitif", "/ete-2026-definitif.html": "./ete-2026-definitif",
	} {
		if r := ask(s, "GET", target); r.StatusCode != 308 || r.Header.Get("Location") != want {
			t.Errorf("%s: %d to %q, want %q", target, r.StatusCode, r.Header.Get("Location"), want)
		}
	}
}

func TestHosts(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	for _, test := range []struct {
		host       string
		local, any bool
	}{
		{"localhost", true, true}, {"127.0.0.1:8080", true, true}, {"[::1]:8080", true, true}, {"LOCALHOST:1", true, true}, {"a.localhost", true, true},
		{"bureau.example", false, true}, {"10.0.0.1:8080", false, true}, {"evil.example:8080", false, true}, {"localhost.evil.example", false, true},
		{`a"onclick=x`, false, false}, {"a/b", false, false}, {"a:b", false, false}, {"a b", false, false}, {"<script>", false, false}, {strings.Repeat("a", 300), false, false},
	} {
		for local, want := range map[bool]bool{true: test.local, false: test.any} {
			s.localOnly = local
			r := ask(s, "GET", "/plan", "Host", test.host)
			if ok := r.StatusCode == 200; ok != want || !ok && r.StatusCode != 421 {
				t.Errorf("host %q, local only %t: %d", test.host, local, r.StatusCode)
			}
		}
	}
}
