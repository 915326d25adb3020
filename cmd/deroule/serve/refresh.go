package serve

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"slices"
	"sync/atomic"
	"time"

	"deroule/model"
)

// plan is a source and what has become of it. Only refresh changes it, and requests
// see nothing of it but its current edition.
type plan struct {
	name    string
	source  Source // as it was when it was last read
	changed Source // as it is now, where it has changed and may still be changing
	digest  [sha256.Size]byte
	readAt  time.Time
	unread  bool      // its bytes could not be had: worth trying again
	missing time.Time // since when it is not there; zero while it is
	export  squeezed  // the calendar that the next one goes on from
	unkept  bool      // it must not replace what the store has, which could not be read
	making  *renewal  // of its next edition, that takes long; nil where none is under way
	current atomic.Pointer[edition]
	gone    atomic.Bool // withdrawn
	awaited atomic.Bool // it has not been read for the first time yet
}

// refresh looks at the shelf and reads what has changed. A file that has changed is
// left alone until it is the same twice in a row: half a plan is a plan, too, and
// would cancel the other half. The first time there is nothing to compare with, and what
// is not read within headStart is left for the next time.
func (s *Server) refresh(first bool) {
	began := s.config.Now()
	sources, problems := s.config.Shelf.List()
	now := s.config.Now()
	s.looked = now.Sub(began)
	s.reportProblems(problems)
	if len(sources) == 0 && len(problems) > 0 {
		return
	}
	s.enter(sources)
	s.collect()
	s.unread = 0
	listed := map[string]bool{}
	for _, source := range sources {
		listed[source.Path] = true
		p := s.byPath[source.Path]
		switch {
		case !p.isDue(source, first):
		case first && len(s.fresh) > 0 && s.config.Now().Sub(began) > headStart:
			s.postpone(p)
		default:
			s.read(p, source, now)
		}
		p.changed = source
	}
	for path, p := range s.byPath {
		if !listed[path] {
			s.miss(p, now, len(problems) == 0)
		} else {
			p.missing = time.Time{}
		}
	}
}

// enter gives sources that are new a name and a place among the plans.
func (s *Server) enter(sources []Source) {
	var unnamed []Source
	for _, source := range sources {
		if s.byPath[source.Path] == nil {
			unnamed = append(unnamed, source)
		}
	}
	if len(unnamed) == 0 {
		return
	}
	given := s.names.give(unnamed)
	if err := s.names.save(); err != nil {
		s.config.Report.Problem(err)
	}
	plans := maps.Clone(*s.plans.Load())
	for i, source := range unnamed {
		p := &plan{name: given[i]}
		p.awaited.Store(true)
		s.byPath[source.Path] = p
		plans[p.name] = p
	}
	s.plans.Store(&plans)
}

// headStart is how long a server that starts reads plans before it answers for those
// that it has.
const headStart = 500 * time.Millisecond

// postpone leaves a plan for the next time.
func (s *Server) postpone(p *plan) {
	p.unread = true
	s.unread++
}

// justNow is how near to its last change a file may have been read whose time of
// change does not show another one: not every file system counts in milliseconds.
const justNow = 2 * time.Second

func (p *plan) isDue(now Source, first bool) bool {
	switch {
	case p.making != nil:
		return false // it waits for what is under way
	case first, p.unread:
		return true
	case !now.sameAs(p.changed):
		return false // changing
	case !now.sameAs(p.source):
		return true
	}
	return p.readAt.Sub(p.source.Modified) < justNow
}

// read reads a source and makes a new edition, unless it is the same as before.
// Where as many plans as may be are being made that take long, it is read another time.
func (s *Server) read(p *plan, source Source, now time.Time) {
	select {
	case s.renewals <- struct{}{}:
	default:
		s.postpone(p)
		return
	}
	made := false
	defer func() {
		if !made {
			<-s.renewals
		}
	}()
	data, err := s.config.Shelf.Open(source)
	p.unread = err != nil
	if err != nil {
		p.digest = [sha256.Size]byte{} // what comes back is to be looked at
		s.fail(p, source, now, err)
		return
	}
	digest := sha256.Sum256(append([]byte(source.Settings+"\x00"), data...))
	p.source, p.readAt = source, now
	if digest == p.digest {
		return
	}
	p.digest = digest
	r := &renewal{source: source, began: s.config.Now(), done: make(chan struct{})}
	made = true
	go func() {
		defer func() { <-s.renewals }()
		defer close(r.done)
		r.programme, r.next, r.err = s.renew(p, source, data, now)
	}()
	if up := time.NewTimer(cmp.Or(s.config.Patience, patience)); !r.wait(up.C) {
		p.making = r // the others do not wait for it
		return
	}
	s.finish(p, r, now)
}

// renew makes the next edition of a plan from the bytes of its source; none where
// there is no plan in it, or none any more.
func (s *Server) renew(p *plan, source Source, data []byte, now time.Time) (programme *model.Programme, next *edition, err error) {
	defer recovered(&err)
	programme, err = s.config.Shelf.Parse(source, data)
	if err != nil || programme == nil {
		return nil, nil, err
	}
	if len(programme.Sessions)+len(programme.Formats) == 0 && p.isGood() && !p.current.Load().programme.isEmpty() {
		return nil, nil, nil
	}
	next, err = s.edition(p, source, programme, now)
	return programme, next, err
}

// isGood reports whether the source has been a programme.
func (p *plan) isGood() bool {
	was := p.current.Load()
	return was != nil && was.programme != nil
}

// publish makes an edition the current one.
func (s *Server) publish(p *plan, next *edition) {
	p.current.Store(next)
	p.gone.Store(false)
	p.awaited.Store(false)
	s.outdate(p.name)
	s.fresh = append(s.fresh, next)
}

// outdate forgets the documents of a programme, and the list of all.
func (s *Server) outdate(name string) {
	s.generation.Add(1)
	s.cache.forget(name)
	s.cache.forget("")
}

// fail says that a source cannot be read. Its last good edition stays.
func (s *Server) fail(p *plan, source Source, now time.Time, err error) {
	if s.trouble(p, source, now, unreadable, err.Error()) {
		s.config.Report.Failed(source.Shown, err, p.isGood())
	}
}

// miss notes that a source is not listed. Where it is sure that nobody put it out of
// sight for a moment, its programme is withdrawn after a while.
func (s *Server) miss(p *plan, now time.Time, sure bool) {
	if p.missing.IsZero() {
		p.missing = now
		if p.isGood() {
			s.config.Report.Missing(p.changed.Shown)
		}
		s.trouble(p, p.changed, now, missing, "")
		p.source, p.digest = Source{}, [sha256.Size]byte{} // what comes back is to be looked at
	}
	if sure && now.Sub(p.missing) >= withdrawAfter && p.isGood() && !p.gone.Swap(true) {
		s.config.Report.Withdrawn(p.changed.Shown, p.name)
		s.outdate(p.name)
	}
}

// trouble publishes the last good edition with word of what is wrong. It is false
// where that was known.
func (s *Server) trouble(p *plan, source Source, now time.Time, t trouble, why string) bool {
	was := p.current.Load()
	if was == nil {
		was = &edition{name: p.name, source: source.Name}
	} else if was.trouble == t && was.problem == why {
		return false
	}
	s.publish(p, was.with(t, now, why))
	return true
}

// reportProblems reports those that were not there the last time.
func (s *Server) reportProblems(errs []error) {
	problems, known := []string{}, *s.problems.Load()
	for _, err := range errs {
		problems = append(problems, err.Error())
		if !slices.Contains(known, err.Error()) {
			s.config.Report.Problem(err)
		}
	}
	s.problems.Store(&problems)
}
