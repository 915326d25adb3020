package serve

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
)

// cache remembers documents up to so many bytes. One that several ask for at once is
// made once. Who asks for what is remembered waits for nobody.
type cache struct {
	most    int
	slots   chan struct{} // as many documents are made at once
	large   chan struct{} // one of large programmes beside them: it may take long
	entries sync.Map      // of *entry, by key
	turn    atomic.Int64  // counts the requests

	mu     sync.Mutex
	size   int
	making map[key]*making
}

// key names a document: a form of an edition, for an address.
type key struct {
	name   string
	number int
	form   string
	base   string
	large  bool // it is of a large programme
}

type entry struct {
	document *document
	used     atomic.Int64 // the turn of the last request for it
}

// making is a document that is being made.
type making struct {
	done     chan struct{}
	document *document
	err      error
}

func newCache(most, atOnce int) *cache {
	return &cache{most: most, slots: make(chan struct{}, atOnce), large: make(chan struct{}, 1), making: map[key]*making{}}
}

// get returns the document, made by build where it is not remembered. It gives up
// waiting, but not making, when the context ends.
func (c *cache) get(ctx context.Context, k key, build func() (*document, error)) (*document, error) {
	if d := c.remembered(k); d != nil {
		return d, nil
	}
	c.mu.Lock()
	if d := c.remembered(k); d != nil { // made meanwhile
		c.mu.Unlock()
		return d, nil
	}
	m, under := c.making[k]
	if !under {
		m = &making{done: make(chan struct{})}
		c.making[k] = m
		go c.make(k, m, build)
	}
	c.mu.Unlock()
	select {
	case <-m.done:
		return m.document, m.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (c *cache) remembered(k key) *document {
	found, ok := c.entries.Load(k)
	if !ok {
		return nil
	}
	e := found.(*entry)
	e.used.Store(c.turn.Add(1))
	return e.document
}

func (c *cache) make(k key, m *making, build func() (*document, error)) {
	slots := c.slots
	if k.large {
		slots = c.large
	}
	slots <- struct{}{}
	func() {
		defer recovered(&m.err)
		m.document, m.err = build()
	}()
	<-slots
	c.mu.Lock()
	delete(c.making, k)
	if m.err == nil {
		c.add(k, m.document)
	}
	c.mu.Unlock()
	close(m.done)
}

// recovered makes an error of a panic: what one plan does to a library must not end
// the server for all.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("making it failed: %v; please report it with the file", r)
	}
}

// add remembers a document, and forgets those that nobody has asked for the longest
// where there is no room.
func (c *cache) add(k key, d *document) {
	if d.size() > c.most {
		return
	}
	e := &entry{document: d}
	e.used.Store(c.turn.Add(1))
	c.entries.Store(k, e)
	for c.size += d.size(); c.size > c.most; {
		var oldest key
		least := int64(0)
		for k, e := range c.all() {
			if used := e.used.Load(); least == 0 || used < least {
				oldest, least = k, used
			}
		}
		c.drop(oldest)
	}
}

func (c *cache) all() func(func(key, *entry) bool) {
	return func(yield func(key, *entry) bool) {
		c.entries.Range(func(k, e any) bool { return yield(k.(key), e.(*entry)) })
	}
}

func (c *cache) drop(k key) {
	if dropped, ok := c.entries.LoadAndDelete(k); ok {
		c.size -= dropped.(*entry).document.size()
	}
}

// isHalfFull reports whether half of the room is taken.
func (c *cache) isHalfFull() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.size > c.most/2
}

// forget drops the documents of a programme.
func (c *cache) forget(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for k := range c.all() {
		if k.name == name {
			c.drop(k)
		}
	}
}
