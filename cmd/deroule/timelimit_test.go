package main

import (
	"context"
	"errors"
	"testing"
	"time"
)

// Work whose time is over ends, and what it has made is handed back to be let go.
func TestWorkEndsWithItsTime(t *testing.T) {
	files := newFileWriter()
	late := make(chan error, 1)
	_, ok := within(10*time.Millisecond, func(ctx context.Context) error {
		out := &spool{ctx: ctx, files: files}
		for {
			if _, err := out.Write([]byte("more and more")); err != nil {
				return err
			}
			time.Sleep(time.Millisecond)
		}
	}, func(err error) { late <- err })
	if ok {
		t.Error("the work was in time")
	}
	select {
	case err := <-late:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("the output ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("the work goes on")
	}
}

func TestWorkInTimeIsKept(t *testing.T) {
	for _, limit := range []time.Duration{0, time.Minute} {
		got, ok := within(limit, func(context.Context) int { return 7 }, func(int) { t.Error("the work was late") })
		if got != 7 || !ok {
			t.Errorf("limit %v: %d, %v", limit, got, ok)
		}
	}
}
