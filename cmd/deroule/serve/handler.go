package serve

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"deroule/convert/html"
	"deroule/model"
	"deroule/templates"
)

// ServeHTTP answers a request. It looks the name of the path up in a table; no path
// leads to a file.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer busy(r.Context())()
	started := s.config.Now()
	rec := &recorder{ResponseWriter: w, status: http.StatusOK}
	defer func() {
		client, _, err := net.SplitHostPort(r.RemoteAddr)
		if err != nil {
			client = r.RemoteAddr
		}
		s.config.Report.Answered(Answer{
			Time: started, Client: client, Request: r.Method + " " + r.RequestURI + " " + r.Proto,
			Status: rec.status, Bytes: rec.bytes, Agent: r.UserAgent(),
		})
	}()
	s.secure(rec.Header())
	s.answer(rec, r)
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405 "+http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	base, ok := s.base(r)
	if !ok {
		http.Error(w, "421 This server is not known by that name here; see deroule serve --url.", http.StatusMisdirectedRequest)
		return
	}
	name, rooted := strings.CutPrefix(r.URL.Path, "/")
	switch {
	case !rooted:
		s.message(w, r, http.StatusNotFound)
	case name == "":
		s.list(w, r)
	case name == healthName:
		s.health(w, r)
	default:
		s.programme(w, r, name, base)
	}
}

// programme answers with a form of a programme: NAME, or NAME and an extension.
func (s *Server) programme(w http.ResponseWriter, r *http.Request, path, base string) {
	name, extension, dotted := strings.Cut(path, ".")
	if dotted {
		extension = "." + extension
	}
	f, known := formOf(extension)
	p := s.plan(name)
	switch {
	case p == nil && known && s.plan(meant(name)) != nil:
		redirect(w, meant(name)+extension)
	case p != nil && extension == ".html":
		redirect(w, name)
	case p == nil || !known:
		s.message(w, r, http.StatusNotFound)
	case p.gone.Load():
		s.message(w, r, http.StatusGone)
	case p.awaited.Load():
		w.Header().Set("Retry-After", "1")
		s.message(w, r, http.StatusServiceUnavailable)
	default:
		s.edited(w, r, p.current.Load(), f, base)
	}
}

// edited answers with a form of an edition, which may have none to show.
func (s *Server) edited(w http.ResponseWriter, r *http.Request, e *edition, f form, base string) {
	switch {
	case e != nil && e.programme == nil && e.trouble == unreadable:
		w.Header().Set("Retry-After", "60")
		s.message(w, r, http.StatusServiceUnavailable)
	case e == nil || e.programme == nil || f.extension == ".ics" && !e.programme.hasCalendar():
		s.message(w, r, http.StatusNotFound)
	default:
		s.send(w, r, e, f, base)
	}
}

func (s *Server) send(w http.ResponseWriter, r *http.Request, e *edition, f form, base string) {
	d, err := s.document(r.Context(), e, f, base)
	switch {
	case errors.Is(err, context.Canceled):
		return // nobody waits any more
	case err != nil:
		s.config.Report.Problem(err)
		s.message(w, r, http.StatusInternalServerError)
		return
	}
	if f.saved {
		w.Header().Set("Content-Disposition", "attachment")
	}
	d.answer(w, r)
}

// answer sends the document, or word that the client has it (RFC 9110 §13).
func (d *document) answer(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", d.form.media)
	h.Set("Cache-Control", "no-cache") // ask again each time; mostly nothing has changed
	if d.form.viewed {
		h.Set("Content-Security-Policy", viewerPolicy)
	}
	data, tag := d.plain, d.tag
	if d.form.packed {
		h.Set("Vary", "Accept-Encoding")
		if d.gzipped != nil && acceptsGzip(r.Header.Values("Accept-Encoding")) {
			data, tag = d.gzipped, tag+"-gzip"
			h.Set("Content-Encoding", "gzip")
			if r.Header.Get("Range") == "" {
				h.Set("Content-Length", strconv.Itoa(len(data)))
			}
		}
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", d.modified, bytes.NewReader(data))
}

// list answers with the programmes that there are.
func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	page, _ := formOf("")
	d, err := s.cache.get(r.Context(), key{number: int(s.generation.Load())}, func() (*document, error) {
		var listed []html.Listed
		editions := slices.DeleteFunc(s.editions(), func(e *edition) bool { return e.programme == nil })
		slices.SortStableFunc(editions, byFirstDay)
		for _, e := range editions {
			listed = append(listed, html.Listed{
				Title: e.programme.title, Language: e.programme.language, Address: e.address(), Period: e.programme.period,
				Notice: e.notice(templates.LocaleOf(s.config.Language)),
			})
		}
		var b bytes.Buffer
		if err := html.WriteList(&b, s.config.Language, listed); err != nil {
			return nil, err
		}
		return newDocument(page, b.Bytes(), time.Time{})
	})
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		s.config.Report.Problem(err)
		s.message(w, r, http.StatusInternalServerError)
	default:
		d.answer(w, r)
	}
}

// byFirstDay orders editions by their first day, those without one last.
func byFirstDay(a, b *edition) int {
	x, y := a.programme.begins, b.programme.begins
	if x.IsZero() != y.IsZero() {
		if x.IsZero() {
			return 1
		}
		return -1
	}
	return x.Compare(y)
}

// message answers with a page that says what the status means.
func (s *Server) message(w http.ResponseWriter, r *http.Request, status int) {
	labels := templates.LocaleOf(s.config.Language).Labels
	words, ok := map[int]string{
		http.StatusNotFound: labels.NothingHere, http.StatusGone: labels.Withdrawn, http.StatusServiceUnavailable: labels.NotReadYet,
	}[status]
	if !ok {
		words = http.StatusText(status)
	}
	home := s.config.URL
	if home == "" {
		home = "/"
	}
	page, _ := formOf("")
	d, err := s.cache.get(r.Context(), key{form: "message", number: status}, func() (*document, error) {
		var b bytes.Buffer
		if err := html.WriteMessage(&b, s.config.Language, words, home); err != nil {
			return nil, err
		}
		return newDocument(page, b.Bytes(), time.Time{})
	})
	if err != nil {
		return // nobody waits any more
	}
	h := w.Header()
	h.Set("Content-Type", page.media)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Length", strconv.Itoa(len(d.plain)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(d.plain)
	}
}

// redirect leads to the name that is meant, told from the one that was asked for.
func redirect(w http.ResponseWriter, name string) {
	w.Header().Set("Location", "./"+(&url.URL{Path: name}).EscapedPath())
	w.WriteHeader(http.StatusPermanentRedirect)
}

// meant is the name that somebody means who writes it as the file is called; empty
// where it is no such name.
func meant(name string) string {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune(" _-'’", r) {
			return ""
		}
	}
	return model.Slug(name)
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader notes the status.
func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Write counts the bytes.
func (r *recorder) Write(data []byte) (int, error) {
	n, err := r.ResponseWriter.Write(data)
	r.bytes += int64(n)
	return n, err
}

// Unwrap gives the original to [http.ResponseController].
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
