package serve

import (
	"context"
	"net"
	"sync"
	"sync/atomic"
)

// guard is a listener that keeps at most so many connections open. One more takes
// the place of the one that has waited longest for its client: whoever opens many
// and sends nothing loses them first, and nobody else waits for that.
type guard struct {
	net.Listener
	most int

	turn atomic.Int64 // counts what happens to the connections

	mu   sync.Mutex
	open map[*guarded]bool
}

// guarded is a connection of a guard.
type guarded struct {
	net.Conn
	guard    *guard
	answered atomic.Int32 // requests that are being answered now
	since    atomic.Int64 // the turn at which that last changed
}

func newGuard(listener net.Listener, most int) *guard {
	return &guard{Listener: listener, most: most, open: map[*guarded]bool{}}
}

// Accept returns the next connection.
func (g *guard) Accept() (net.Conn, error) {
	conn, err := g.Listener.Accept()
	if err != nil {
		return nil, err
	}
	c := &guarded{Conn: conn, guard: g}
	c.since.Store(g.turn.Add(1))
	g.mu.Lock()
	var victim *guarded
	if len(g.open) >= g.most {
		victim = g.longestWaiting()
		delete(g.open, victim)
	}
	g.open[c] = true
	g.mu.Unlock()
	if victim != nil {
		victim.Conn.Close()
	}
	return c, nil
}

// longestWaiting is the connection to close: one that waits for its client before
// one whose client waits for us or is slow to take the answer.
func (g *guard) longestWaiting() *guarded {
	var longest *guarded
	for c := range g.open {
		if longest == nil || c.before(longest) {
			longest = c
		}
	}
	return longest
}

// Close closes the connection.
func (c *guarded) Close() error {
	c.guard.mu.Lock()
	delete(c.guard.open, c)
	c.guard.mu.Unlock()
	return c.Conn.Close()
}

// connKey is the key of the connection in the context of its requests.
type connKey struct{}

func withConn(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, c)
}

// busy notes that a request of the connection is being answered, until the function
// that it returns is called.
func busy(ctx context.Context) (done func()) {
	c, ok := ctx.Value(connKey{}).(*guarded)
	if !ok {
		return func() {}
	}
	c.count(1)
	return func() { c.count(-1) }
}

func (c *guarded) count(n int32) {
	c.answered.Add(n)
	c.since.Store(c.guard.turn.Add(1))
}

func (c *guarded) before(other *guarded) bool {
	if idle := c.answered.Load() == 0; idle != (other.answered.Load() == 0) {
		return idle
	}
	return c.since.Load() < other.since.Load()
}
