package main

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// endings are the signals that ask the command to end. A terminal that is closed sends
// SIGHUP; who has it ignored, as nohup does, wants the command to go on.
func endings() []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}

// abortOnInterrupt ends the process with exit code 130 when the user interrupts
// it. The function that it returns stops that.
func (a *app) abortOnInterrupt() (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, endings()...)
	go func() {
		if _, interrupted := <-signals; interrupted {
			a.files.abort()
			fmt.Fprintln(a.stderr, "deroule: "+a.words.interrupted)
			os.Exit(exitInterrupted)
		}
	}()
	return sync.OnceFunc(func() {
		signal.Stop(signals)
		close(signals)
	})
}
