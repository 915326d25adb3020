package serve

import (
	"errors"
	"time"

	"deroule/model"
)

// patience is how long the others wait for a plan that is read. What takes longer goes on
// beside them, and is looked at again each time the shelf is.
const patience = 100 * time.Millisecond

// mostSlow is how many plans that take long may be read at once, on a machine of few
// processors. Each may take hundreds of megabytes; others wait for them to end.
const mostSlow = 4

// ErrTooSlow is the error of a plan that takes longer than [Config.Timeout].
var ErrTooSlow = errors.New("it takes too long to be read")

// renewal is the next edition of a plan while it is made. Its results are there once
// done is closed.
type renewal struct {
	source    Source
	began     time.Time
	done      chan struct{}
	programme *model.Programme
	next      *edition
	err       error
	given     bool // up: it took too long, and that was said
}

// wait reports whether the renewal is done before the time is up.
func (r *renewal) wait(up <-chan time.Time) bool {
	select {
	case <-r.done:
		return true
	case <-up:
		return false
	}
}

// collect publishes the editions that have been finished since, and gives up those that
// take too long: their last good edition stays.
func (s *Server) collect() {
	now := s.config.Now()
	for _, p := range s.byPath {
		r := p.making
		if r == nil {
			continue
		}
		select {
		case <-r.done:
			p.making = nil
			if !r.given {
				s.finish(p, r, now)
			}
		default:
			if !r.given && s.config.Timeout > 0 && now.Sub(r.began) > s.config.Timeout {
				r.given = true
				s.fail(p, r.source, now, ErrTooSlow)
			}
		}
	}
}

// finish makes known what has come of a renewal.
func (s *Server) finish(p *plan, r *renewal, now time.Time) {
	switch {
	case r.err != nil:
		s.fail(p, r.source, now, r.err)
	case r.next == nil:
		s.config.Report.NoPlan(r.source.Shown, p.isGood())
		s.trouble(p, r.source, now, withoutPlan, "")
	default:
		s.publish(p, r.next)
		s.config.Report.Published(r.source.Shown, p.name, r.programme)
	}
}

// isMaking reports whether a plan is being read that may still become one in time.
func (s *Server) isMaking() bool {
	for _, p := range s.byPath {
		if p.making != nil && !p.making.given {
			return true
		}
	}
	return false
}
