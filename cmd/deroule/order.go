package main

import "runtime"

// inOrder does the work on every item, so many jobs at a time, and hands the
// results on in the order of the items. Hardly more items than jobs are in memory
// at once. No jobs are as many as there are processors.
func inOrder[Item, Result any](items []Item, jobs int, work func(Item) Result, take func(Result)) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	working := make(chan struct{}, jobs)
	queue := make(chan chan Result, 2*jobs) // who is done early does not wait for who is late
	go func() {
		defer close(queue)
		for _, item := range items {
			done := make(chan Result, 1)
			queue <- done
			working <- struct{}{}
			go func() {
				done <- work(item)
				<-working
			}()
		}
	}()
	for done := range queue {
		take(<-done)
	}
}

// numbered is an item with its number among others, from 1.
type numbered[Item any] struct {
	number int64
	item   Item
}

func number[Item any](items []Item) []numbered[Item] {
	all := make([]numbered[Item], len(items))
	for i, item := range items {
		all[i] = numbered[Item]{int64(i + 1), item}
	}
	return all
}
