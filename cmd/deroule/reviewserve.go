package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"deroule/cmd/deroule/serve"
	"deroule/convert/html"
	"deroule/convert/review"
)

// reviewListen is an address of this machine alone, with a port that is free.
const reviewListen = "127.0.0.1:0"

// reviewServer answers with the pages of sources, and writes what a person chooses on
// them. Only this machine reaches it, and only whoever was given its address, which
// nobody guesses: pages of the web that a browser shows beside it cannot ask for it.
type reviewServer struct {
	app   *app
	c     reviewing
	args  []string
	token string
	mu    sync.Mutex // one request after the other: each reads the sources and settings afresh
}

// serveReview serves the pages until it is interrupted.
func (a *app) serveReview(c reviewing, args []string) error {
	s := &reviewServer{app: a, c: c, args: args, token: newToken()}
	if _, sources, err := s.sources(); err != nil {
		return err
	} else if len(sources) == 0 {
		return &failure{strings.Join(args, " "), a.words.reviewNothingRead, ""}
	}
	host, _, err := net.SplitHostPort(c.listen)
	if err != nil || !isLoopback(host) {
		return &failure{"--listen " + c.listen, a.words.reviewNotLocal, a.words.reviewNotLocalTodo}
	}
	listener, err := net.Listen("tcp", c.listen)
	if err != nil {
		return &failure{"--listen " + c.listen, causeOfListening(err), a.words.listenTodo}
	}
	a.handleInterrupt()
	stopped, stop := signal.NotifyContext(context.Background(), endings()...)
	defer context.AfterFunc(stopped, stop)() // the second interruption ends it at once
	report := newServeReport(a, c.quiet, c.timeout)
	defer report.close()
	const header, answer, goodbye = 5 * time.Second, 2 * time.Minute, 5 * time.Second
	server := &http.Server{Handler: s, ReadHeaderTimeout: header, ReadTimeout: answer, WriteTimeout: answer, MaxHeaderBytes: 16 << 10, ErrorLog: serve.ErrorLog(report)}
	fmt.Fprintln(a.stderr, "deroule: "+a.words.say(a.words.reviewingAt, "http://"+listener.Addr().String()+"/"+s.token+"/"))
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return &failure{"--listen " + c.listen, cause(err), a.words.listenTodo}
	case <-stopped.Done():
	}
	ending, cancel := context.WithTimeout(context.Background(), goodbye)
	defer cancel()
	if server.Shutdown(ending) != nil {
		server.Close()
	}
	if !c.quiet {
		fmt.Fprintln(a.stderr, "deroule: "+a.words.stoppedServing)
	}
	return nil
}

// newToken is a word that nobody guesses.
func newToken() string {
	var secret [16]byte
	rand.Read(secret[:]) // it never fails
	return hex.EncodeToString(secret[:])
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// sources lists the sources with the settings as they are now.
func (s *reviewServer) sources() (reader, []source, error) {
	r, err := s.app.reader(s.c.readFlags)
	if err != nil {
		return r, nil, err
	}
	r.show = true
	sources, _, err := s.app.sources(s.args, r, "")
	if err != nil {
		return r, nil, err
	}
	sources, _ = leaveLinks(sources)
	sources, _ = s.app.leaveWritten(sources)
	return r, sources, nil
}

// ServeHTTP answers TOKEN/, TOKEN/1/, TOKEN/1/preview and TOKEN/1/write.
func (s *reviewServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; style-src "+review.StyleHash()+" "+html.StyleHash()+"; script-src "+review.ScriptHash()+"; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin") // whoever knows the address may write
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil || !isLoopback(host) { // a page of the web had its own name lead here
		http.Error(w, "421 Misdirected Request", http.StatusMisdirectedRequest)
		return
	}
	token, rest, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if !ok || subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) != 1 {
		http.NotFound(w, r)
		return
	}
	if r.Method == http.MethodPost && !isOwnForm(r) {
		http.Error(w, "403 Forbidden", http.StatusForbidden)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answer(w, r, rest)
}

// isOwnForm reports whether a form was sent from a page of the server itself (Fetch
// Metadata, and RFC 6454 §7).
func isOwnForm(r *http.Request) bool {
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	return (origin == "" || origin == "http://"+r.Host) && (site == "" || site == "same-origin")
}

func (s *reviewServer) answer(w http.ResponseWriter, r *http.Request, rest string) {
	reading, sources, err := s.sources()
	if err != nil {
		s.message(w, http.StatusInternalServerError, err.Error())
		return
	}
	number, action, ok := strings.Cut(rest, "/")
	i, err := strconv.Atoi(number)
	switch {
	case rest == "" && len(sources) == 1:
		http.Redirect(w, r, "1/", http.StatusSeeOther)
	case rest == "":
		s.list(w, sources)
	case err != nil || !ok || i < 1 || i > len(sources):
		http.NotFound(w, r)
	case action == "" && r.Method == http.MethodGet:
		page := live{done: r.URL.RawQuery == "done"}
		s.page(w, reading, sources, i-1, page)
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", "POST")
		http.Error(w, "405 Method Not Allowed", http.StatusMethodNotAllowed)
	case action == "preview":
		s.preview(w, r, reading, sources, i-1)
	case action == "write":
		s.write(w, r, reading, sources, i-1)
	default:
		http.NotFound(w, r)
	}
}

func (s *reviewServer) language() string { return cmp.Or(s.c.lang, s.app.language) }

func (s *reviewServer) message(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	html.WriteMessage(w, s.language(), text, "/"+s.token+"/")
}

func (s *reviewServer) list(w http.ResponseWriter, sources []source) {
	listed := make([]html.Listed, len(sources))
	for i, src := range sources {
		listed[i] = html.Listed{Title: filepath.ToSlash(src.path), Address: strconv.Itoa(i+1) + "/"}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	html.WriteList(w, s.language(), listed)
}
