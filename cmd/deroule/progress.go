package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// Work that takes less than a second shows no progress: it would only flicker.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// lastLine is the line at the end of a terminal. What else goes to the terminal takes
// its place; it comes back below.
type lastLine struct {
	mu    sync.Mutex
	to    io.Writer
	shown bool
}

// show prints a line in the place of the one that is there; an empty one is none.
func (l *lastLine) show(line string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.clear()
	if line != "" {
		io.WriteString(l.to, line)
		l.shown = true
	}
}

// clear takes the line away: back to its begin, erase to its end (ECMA-48 §8.3.41).
func (l *lastLine) clear() {
	if l.shown {
		io.WriteString(l.to, "\r\x1b[K")
		l.shown = false
	}
}

// above returns a writer to the terminal whose lines stand above the last one.
func (l *lastLine) above(to io.Writer) io.Writer { return aboveLastLine{l, to} }

type aboveLastLine struct {
	line *lastLine
	to   io.Writer
}

// Write prints whole lines.
func (w aboveLastLine) Write(data []byte) (int, error) {
	w.line.mu.Lock()
	defer w.line.mu.Unlock()
	w.line.clear()
	return w.to.Write(data)
}

// progress says how far a run is.
type progress struct {
	mu     sync.Mutex
	words  *words
	width  int // of the screen
	on     *lastLine
	total  int
	done   int
	failed int
	began  time.Time
	end    chan struct{}
	ended  chan struct{}
}

// beginProgress begins to say how far a run over so many sources is, where standard
// error is a terminal and nothing speaks against it.
func (a *app) beginProgress(total int, quiet bool) (step func(failed bool), end func()) {
	if a.lastLine == nil || quiet || total < 2 {
		return func(bool) {}, func() {}
	}
	p := &progress{words: a.words, width: a.screen.width, on: a.lastLine, total: total, began: time.Now(), end: make(chan struct{}), ended: make(chan struct{})}
	go p.run()
	return p.step, func() {
		close(p.end)
		<-p.ended
	}
}

func (p *progress) run() {
	defer close(p.ended)
	defer p.on.show("")
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for {
		select {
		case <-p.end:
			return
		case now := <-tick.C:
			if took := now.Sub(p.began); took >= progressAfter {
				p.on.show(p.line(took))
			}
		}
	}
}

func (p *progress) step(failed bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if failed {
		p.failed++
	}
}

// barWidth is that of the bar, in columns.
const barWidth = 20

// line is the bar with what is done, what failed and the time that is left if the
// rest goes as what is done went.
func (p *progress) line(took time.Duration) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	filled := barWidth * p.done / max(p.total, 1)
	line := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("=", filled), strings.Repeat(" ", barWidth-filled), p.done, p.total)
	if p.failed > 0 {
		line += ", " + p.words.count(p.failed, p.words.failed)
	}
	if p.done > 0 && p.done < p.total {
		left := time.Duration(float64(took) / float64(p.done) * float64(p.total-p.done))
		line += ", " + p.words.say(p.words.timeLeft, p.words.duration(left))
	}
	if runes := []rune(line); p.width > 0 && len(runes) >= p.width {
		line = string(runes[:p.width-1]) // a terminal would begin another line
	}
	return line
}
