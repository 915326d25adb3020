package main

import (
	"strconv"
	"time"
)

// usualTimeout is how long a source may take. Plans of 100,000 rows take a few
// seconds; what takes longer than this was made to.
const usualTimeout = 30 * time.Second

// within does the work and returns what has come of it; false where it takes longer
// than the limit. What comes of it then is handed to late, later. A limit of 0 is none.
func within[Result any](limit time.Duration, work func() Result, late func(Result)) (Result, bool) {
	if limit <= 0 {
		return work(), true
	}
	done, gone := make(chan Result), make(chan struct{})
	go func() {
		result := work()
		select {
		case done <- result:
		case <-gone:
			late(result)
		}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case result := <-done:
		return result, true
	case <-timer.C:
		close(gone)
		var none Result
		return none, false
	}
}

// timely is what has become of a source, or that it took too long.
func (a *app) timely(limit time.Duration, s source, work func() outcome) outcome {
	o, ok := within(limit, work, func(late outcome) { late.close() })
	if !ok {
		return outcome{source: s, failure: a.tooSlow(s.path, limit)}
	}
	return o
}

func (a *app) tooSlow(path string, limit time.Duration) *failure {
	return &failure{path, a.words.say(a.words.tooSlow, limit), a.words.tooSlowTodo}
}

// checkTimeout reads --timeout.
func (a *app) checkTimeout(limit time.Duration) error {
	if limit < 0 {
		return &failure{"--timeout " + limit.String(), a.words.badTimeout, a.words.say(a.words.badTimeoutTodo, strconv.Itoa(int(usualTimeout.Seconds()))+"s")}
	}
	return nil
}
