package main

import (
	"context"
	"strconv"
	"time"
)

// usualTimeout is how long a source may take. Plans of 100,000 rows take a few
// seconds; what takes longer than this was made to.
const usualTimeout = 30 * time.Second

// within does the work and returns what has come of it; false where it takes longer
// than the limit. The context of the work ends then, and so does the work, at its next
// step; what comes of it is handed to late. A limit of 0 is none.
func within[Result any](limit time.Duration, work func(context.Context) Result, late func(Result)) (Result, bool) {
	if limit <= 0 {
		return work(context.Background()), true
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	done := make(chan Result)
	go func() {
		result := work(ctx)
		select {
		case done <- result:
		case <-ctx.Done():
			late(result)
		}
	}()
	select {
	case result := <-done:
		if ctx.Err() == nil {
			return result, true
		}
		late(result) // the work may have ended because its time did
	case <-ctx.Done():
	}
	var none Result
	return none, false
}

// timely is what has become of a source, or that it took too long.
func (a *app) timely(limit time.Duration, s source, work func(context.Context) outcome) outcome {
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
