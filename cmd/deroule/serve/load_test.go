package serve

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// start serves on a port of its own until the test ends.
func start(t *testing.T, s *Server) (address string, stop func() error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-done
	})
	t.Cleanup(func() { stop() })
	return listener.Addr().String(), stop
}

func get(address, path string) (*http.Response, string, error) {
	client := http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	r, err := client.Get("http://" + address + path)
	if err != nil {
		return nil, "", err
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	return r, string(data), err
}

// More clients than there is room for open connections and send nothing, or half a
// header, or ask for much and do not take it. Others are answered all the same.
func TestSlowClients(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	s.limits.conns, s.limits.header, s.limits.stop = 60, time.Second, time.Second
	address, _ := start(t, s)
	var slow []net.Conn
	defer func() {
		for _, c := range slow {
			c.Close()
		}
	}()
	for i := range 2 * s.limits.conns {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		slow = append(slow, c)
		switch i % 3 {
		case 1:
			io.WriteString(c, "GET /plan HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
		case 2:
			io.WriteString(c, strings.Repeat("GET /plan.xlsx HTTP/1.1\r\nHost: localhost\r\n\r\n", 20))
		}
		if i%20 == 19 {
			begun := time.Now()
			if r, _, err := get(address, "/plan.ics"); err != nil || r.StatusCode != 200 {
				t.Fatalf("with %d slow clients: %v", len(slow), err)
			}
			if took := time.Since(begun); took > 5*time.Second {
				t.Errorf("with %d slow clients: an answer takes %v", len(slow), took)
			}
		}
	}
	// Those that send half a header are told to go.
	last := slow[len(slow)-2]
	last.SetReadDeadline(time.Now().Add(20 * time.Second))
	if _, err := io.ReadAll(last); errors.Is(err, context.DeadlineExceeded) {
		t.Error("half a header is waited for for ever")
	}
}

// What is no request that is answered is refused before it reaches a plan.
func TestOddRequests(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	address, _ := start(t, d.server(t))
	const end = "\r\nHost: localhost\r\nConnection: close\r\n\r\n"
	for sent, want := range map[string]string{
		"OPTIONS * HTTP/1.1" + end:                                  "405",
		"CONNECT plan:80 HTTP/1.1" + end:                            "405",
		"GET http://evil.example/plan.ics HTTP/1.1" + end:           "421",
		"GET /plan.ics HTTP/1.1\r\nConnection: close\r\n\r\n":       "400", // no host
		"GET /" + strings.Repeat("a", 30<<10) + " HTTP/1.1" + end:   "431",
		"GET / HTTP/1.1\r\nX: " + strings.Repeat("a", 30<<10) + end: "431",
		"GET /plan.ics HTTP/1.0\r\n\r\n":                            "200",
		"\x16\x03\x01\x00\xa5\x01\x00\r\n\r\n":                      "400", // TLS
	} {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		c.SetDeadline(time.Now().Add(20 * time.Second))
		io.WriteString(c, sent)
		said, _ := io.ReadAll(c)
		c.Close()
		if status, _, _ := strings.Cut(string(said), "\r\n"); !strings.Contains(status, " "+want+" ") {
			t.Errorf("%.50q: %q, want %s", sent, status, want)
		}
	}
}

func TestGuardClosesWhoWaitsLongest(t *testing.T) {
	g := newGuard(nil, 3)
	conn := func() *guarded {
		c := &guarded{guard: g}
		c.since.Store(g.turn.Add(1))
		g.open[c] = true
		return c
	}
	first, second, third := conn(), conn(), conn()
	if got := g.longestWaiting(); got != first {
		t.Error("not the one that came first")
	}
	done := busy(withConn(t.Context(), first))
	if got := g.longestWaiting(); got != second {
		t.Error("one that is being answered is closed before one that is not")
	}
	busy(withConn(t.Context(), second))
	done()
	if got := g.longestWaiting(); got != third {
		t.Error("one that was just answered is closed before one that has said nothing")
	}
	busy(withConn(t.Context(), third))
	busy(withConn(t.Context(), first))
	if got := g.longestWaiting(); got != second {
		t.Error("where all are being answered, not the one that has been for longest")
	}
}

// An answer that is under way when the server is stopped is finished.
func TestGracefulStop(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	address, stop := start(t, s)
	held, free := make(chan struct{}), make(chan struct{})
	f, _ := formOf(".pdf")
	k := key{name: "plan", number: 1, form: ".pdf"}
	go s.cache.get(t.Context(), k, func() (*document, error) {
		close(held)
		<-free
		return newDocument(f, []byte("%PDF-at last"), d.now)
	})
	<-held
	answered := make(chan string, 1)
	go func() {
		_, text, err := get(address, "/plan.pdf")
		answered <- fmt.Sprint(text, err)
	}()
	for len(d.reported()) > 0 { // let the request arrive
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(200 * time.Millisecond)
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	time.Sleep(100 * time.Millisecond)
	close(free)
	if got := <-answered; got != "%PDF-at last<nil>" {
		t.Errorf("the answer under way: %s", got)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if _, _, err := get(address, "/plan.ics"); err == nil {
		t.Error("still answering after the end")
	}
}

// While plans change, everybody gets whole answers; a form is made once however many
// ask for it at once.
func TestConcurrency(t *testing.T) {
	d := newDesk()
	for i := range 5 {
		d.put(fmt.Sprintf("plan%d.md", i), planOf("12 mars | Ouverture", "9 avril | Pratique"))
	}
	s := d.server(t)
	var readers, all sync.WaitGroup
	var ended atomic.Bool
	for range 8 {
		readers.Go(func() {
			for i := 0; i < 300; i++ {
				for _, form := range []string{"", ".ics"} {
					target := fmt.Sprintf("/plan%d%s", i%5, form)
					r := ask(s, "GET", target)
					if data, err := io.ReadAll(r.Body); err != nil || r.StatusCode != 200 || len(data) < 100 {
						t.Errorf("%s: %d, %v", target, r.StatusCode, err)
					}
				}
				ask(s, "GET", "/")
				ask(s, "GET", "/healthz")
			}
		})
	}
	all.Go(func() {
		for n := 0; !ended.Load(); n++ {
			path := fmt.Sprintf("plan%d.md", n%5)
			switch n % 4 {
			case 3:
				d.put(path, "")
			default:
				d.put(path, planOf(fmt.Sprintf("%d mars | Ouverture", 1+n%28), "9 avril | Pratique"))
			}
			d.wait(s)
		}
	})
	readers.Wait()
	ended.Store(true)
	all.Wait()
}

func TestCache(t *testing.T) {
	c := newCache(1000, 1)
	var made atomic.Int32
	build := func(size int) func() (*document, error) {
		return func() (*document, error) {
			made.Add(1)
			time.Sleep(5 * time.Millisecond)
			return &document{plain: make([]byte, size)}, nil
		}
	}
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if d, err := c.get(context.Background(), key{name: "a"}, build(400)); err != nil || len(d.plain) != 400 {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := made.Load(); n != 1 {
		t.Errorf("made %d times, asked for at once", n)
	}
	for i := range 20 {
		c.get(t.Context(), key{name: "b", number: i}, build(300))
		c.get(t.Context(), key{name: "a"}, build(400)) // asked for again and again
		if c.size > 1000 {
			t.Fatalf("%d bytes are remembered", c.size)
		}
	}
	if n := made.Load(); n != 21 {
		t.Errorf("%d made: what is asked for most is forgotten first", n)
	}
	if d, err := c.get(t.Context(), key{name: "large"}, build(5000)); err != nil || len(d.plain) != 5000 || c.size > 1000 {
		t.Errorf("larger than all: %v, %d bytes are remembered", err, c.size)
	}
	c.forget("a")
	c.forget("b")
	if n := 0; c.size != n {
		t.Errorf("%d bytes of nothing", c.size)
	}
	failing := errors.New("no")
	if _, err := c.get(t.Context(), key{name: "c"}, func() (*document, error) { return nil, failing }); !errors.Is(err, failing) {
		t.Error(err)
	}
	if _, err := c.get(t.Context(), key{name: "p"}, func() (*document, error) { panic("what was that") }); err == nil || !strings.Contains(err.Error(), "what was that") {
		t.Errorf("a panic becomes %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.get(ended, key{name: "d"}, build(10)); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits, and yet: %v", err)
	}
}

// The content policy allows the style sheet that the pages have, and no other.
func TestPolicyAllowsTheStyleSheet(t *testing.T) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture"))
	s := d.server(t)
	for _, target := range []string{"/", "/plan", "/nowhere"} {
		r := ask(s, "GET", target)
		style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(body(t, r))
		if style == nil {
			t.Fatalf("%s has no style sheet", target)
		}
		sum := sha256.Sum256([]byte(style[1]))
		if policy := r.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"';") {
			t.Errorf("%s: the policy %q forbids its style sheet", target, policy)
		}
	}
}

func BenchmarkCalendar(b *testing.B) {
	d := newDesk()
	d.put("plan.md", planOf("12 mars | Ouverture", "9 avril | Pratique", "14 mai | Bilan"))
	s := d.server(b)
	b.ReportAllocs()
	for b.Loop() {
		if r := ask(s, "GET", "/plan.ics"); r.StatusCode != 200 {
			b.Fatal(r.Status)
		}
	}
}
