// Package serve shows programmes to an office over HTTP: a page of each, its
// calendar to subscribe to, and documents to download.
//
// The road of a plan: the [Shelf] lists the sources, again and again; refresh.go
// reads those that have changed and makes an edition of each (edition.go), which
// never changes; a request is answered with a form of the edition (form.go), written
// once and remembered (cache.go). Names stand in a table (names.go): no path of a
// request ever reaches a file. guard.go keeps slow clients from being in the way of
// others.
package serve

import (
	"cmp"
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"deroule/convert"
)

// Config is what a server is told.
type Config struct {
	Shelf   Shelf
	Formats convert.Set
	// Language of the list of programmes and of messages, "fr" or "en".
	Language string
	// Labels is the language of labels on the pages and in the documents of every
	// programme; empty is that of each plan.
	Labels string
	// URL is the address that the server is known by, such as
	// https://agenda.example/; empty is the one that each request names.
	URL string
	// Timeout is how long a plan may take to be read; 0 is without end.
	Timeout time.Duration
	// Patience is how long the other plans wait for one that is read, before it goes on
	// beside them; 0 is a tenth of a second.
	Patience time.Duration
	// AllowEmpty lets calendars lose most of their events to come.
	AllowEmpty bool
	// Store holds the calendars of earlier runs; nil where there is none.
	Store Store
	// Report is told what happens.
	Report Reporter
	// Now is the clock. Its zone is the one that pages tell times in.
	Now func() time.Time
}

// Store keeps small files for the next run.
type Store interface {
	// Load returns what was saved under a key; nil without an error where nothing was.
	Load(key string) ([]byte, error)
	Save(key string, data []byte) error
}

// The limits of a server.
const (
	pollInterval   = time.Second
	longestPoll    = 30 * time.Second
	pollShare      = 20               // so many times as long as a look at the shelf takes goes by until the next
	withdrawAfter  = 10 * time.Minute // a source that is missing from its folder
	maxHeaderBytes = 16 << 10
	cacheBytes     = 64 << 20
)

// limits are those of connections.
type limits struct {
	conns int // open at once
	// How long a client may take for a header, for all of a request, and for the
	// answer; how long it may say nothing between requests; how long answers may
	// take when the server stops.
	header, read, write, idle, stop time.Duration
}

func usualLimits() limits {
	return limits{conns: 512, header: 5 * time.Second, read: 10 * time.Second, write: time.Minute, idle: time.Minute, stop: 10 * time.Second}
}

// Server answers requests for programmes. Make one with [New].
type Server struct {
	config    Config
	cache     *cache
	policy    string // of content security
	limits    limits
	localOnly bool // nobody but this machine asks, and it uses its own names

	generation atomic.Int64                     // counts what has become of any programme
	plans      atomic.Pointer[map[string]*plan] // by name; the map never changes
	problems   atomic.Pointer[[]string]         // that the shelf had when it was last looked at

	// Of refresh alone.
	byPath   map[string]*plan
	unread   int           // plans that were left for the next time
	renewals chan struct{} // holds one for each plan that is being read
	fresh    []*edition    // since the last that were prepared
	looked   time.Duration // how long the last look at the shelf took
	names    *names
}

// New reads every source once; those that cannot be read are reported. It fails where
// the store cannot be read or written.
func New(config Config) (*Server, error) {
	s := &Server{
		config: config,
		cache:  newCache(cacheBytes, max(1, runtime.GOMAXPROCS(0)/2)), // the others answer meanwhile
		policy: contentPolicy(), limits: usualLimits(),
		byPath: map[string]*plan{}, renewals: make(chan struct{}, max(mostSlow, runtime.GOMAXPROCS(0))),
	}
	s.plans.Store(&map[string]*plan{})
	s.problems.Store(&[]string{})
	var err error
	if s.names, err = loadNames(config.Store); err != nil {
		return nil, err
	}
	if err := s.names.save(); err != nil { // better now than when a plan changes
		return nil, err
	}
	s.refresh(true)
	for s.Programmes() == 0 && (s.isMaking() || s.unread > 0) {
		time.Sleep(patience / 10)
		if s.collect(); s.unread > 0 {
			s.refresh(false)
		}
	}
	return s, nil
}

// Programmes counts those that are served.
func (s *Server) Programmes() int {
	n := 0
	for _, p := range *s.plans.Load() {
		if p.isGood() {
			n++
		}
	}
	return n
}

// Unread counts the plans that [New] has left to be read while the server answers.
func (s *Server) Unread() int { return s.unread }

// Serve answers on the listener until the context ends. Answers that are under way
// then are finished.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	s.localOnly = isLoopback(listener.Addr()) && s.config.URL == ""
	g := newGuard(listener, s.limits.conns)
	server := &http.Server{
		Handler:                      s,
		ReadHeaderTimeout:            s.limits.header,
		ReadTimeout:                  s.limits.read,
		WriteTimeout:                 s.limits.write,
		IdleTimeout:                  s.limits.idle,
		MaxHeaderBytes:               maxHeaderBytes,
		DisableGeneralOptionsHandler: true, // OPTIONS * is answered as any other
		ConnContext:                  func(ctx context.Context, c net.Conn) context.Context { return withConn(ctx, c) },
		ErrorLog:                     ErrorLog(s.config.Report),
	}
	polling, stopPolling := context.WithCancel(ctx)
	polled := make(chan struct{})
	go func() {
		defer close(polled)
		s.poll(polling, cmp.Or(s.config.URL, "http://"+listener.Addr().String()+"/"))
	}()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(g) }()
	var err error
	select {
	case err = <-failed:
	case <-ctx.Done():
	}
	stopPolling()
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.limits.stop)
	defer cancel()
	if server.Shutdown(stopping) != nil {
		server.Close()
	}
	select {
	case <-polled:
	case <-stopping.Done(): // a folder of a network that does not answer
	}
	return err
}

// poll looks at the shelf until the context ends, and makes what is new before anybody
// asks for it, for the address that the server has. A shelf that takes long to look at
// is looked at less often.
func (s *Server) poll(ctx context.Context, base string) {
	editions := make(chan []*edition, 1)
	var preparing sync.WaitGroup
	preparing.Go(func() {
		for fresh := range editions {
			s.prepare(ctx, base, fresh)
		}
	})
	defer preparing.Wait()
	defer close(editions)
	for {
		select {
		case editions <- s.fresh:
			s.fresh = nil
		default: // those before them are still being made; changes are not held up by that
		}
		wait := min(max(pollInterval, pollShare*s.looked), longestPoll)
		if s.unread > 0 {
			wait = patience
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		s.refresh(false)
	}
}

// prepare makes the forms of the editions that are new, those that are asked for most
// before the others, as long as that leaves room for what people ask for.
func (s *Server) prepare(ctx context.Context, base string, fresh []*edition) {
	for _, f := range forms() {
		for _, e := range fresh {
			if e.programme != nil && ctx.Err() == nil && !s.cache.isHalfFull() {
				s.document(ctx, e, f, base) // who asks for it is told of a failure
			}
		}
	}
}

// isLoopback tells an address that only this machine can reach.
func isLoopback(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// ErrorLog takes what an HTTP server has to say to the reporter, as problems.
func ErrorLog(to Reporter) *log.Logger { return log.New(reportWriter{to}, "", 0) }

// reportWriter hands on what the HTTP server has to say.
type reportWriter struct{ to Reporter }

func (w reportWriter) Write(line []byte) (int, error) {
	w.to.Problem(errors.New(strings.TrimSpace(string(line))))
	return len(line), nil
}
