package main

import (
	"bytes"
	"fmt"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, test := range []struct {
		done, failed, width int
		want                string
	}{
		{0, 0, 80, "[                    ] 0/200"},
		{50, 0, 80, "[=====               ] 50/200, 30.0 s left"},
		{100, 3, 80, "[==========          ] 100/200, 3 failed, 10.0 s left"},
		{200, 3, 80, "[====================] 200/200, 3 failed"},
		{100, 3, 20, "[==========        "},
	} {
		p := &progress{words: englishWords(), width: test.width, total: 200, done: test.done, failed: test.failed}
		if got := p.line(10 * time.Second); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// What is printed meanwhile stands above the line, which is gone in the end.
func TestProgressMakesWay(t *testing.T) {
	var said bytes.Buffer
	p := &progress{words: englishWords(), on: &lastLine{to: &said}, total: 4, end: make(chan struct{}), ended: make(chan struct{})}
	p.step(false)
	p.on.show(p.line(0))
	fmt.Fprintln(p.on.above(&said), "a.md -> a.pdf")
	p.step(true)
	p.on.show(p.line(0))
	go p.run()
	close(p.end)
	<-p.ended
	want := "[=====               ] 1/4, 0.0 s left\r\x1b[Ka.md -> a.pdf\n[==========          ] 2/4, 1 failed, 0.0 s left\r\x1b[K"
	if said.String() != want {
		t.Errorf("%q, want %q", said.String(), want)
	}
}
