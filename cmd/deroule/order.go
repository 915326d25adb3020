package main

import "runtime"

// inOrder does the work on every item, a few at a time, and hands the results on
// in the order of the items. Hardly more items than there are processors are in
// memory at once.
func inOrder[Item, Result any](items []Item, work func(Item) Result, take func(Result)) {
	queue := make(chan chan Result, runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for _, item := range items {
			done := make(chan Result, 1)
			queue <- done
			go func() { done <- work(item) }()
		}
	}()
	for done := range queue {
		take(<-done)
	}
}
