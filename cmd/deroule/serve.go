package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"deroule/cmd/deroule/serve"
	"deroule/convert"
	"deroule/templates"
)

// serving is the settings of one run of `deroule serve`.
type serving struct {
	readFlags
	listen string
	url    string
	state  string
	lang   string
	theme  string
	quiet  bool

	allowEmpty bool
}

// usualListen is reached from this machine alone.
const usualListen = "127.0.0.1:8080"

func (a *app) serveCommand() *cobra.Command {
	w := a.words
	var s serving
	cmd := &cobra.Command{
		Use:     "serve " + w.usageOfSources,
		Short:   w.serveShort,
		Long:    w.serveLong,
		Example: w.serveExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.serve(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&s.listen, "listen", usualListen, w.listenFlag)
	flags.StringVar(&s.url, "url", "", w.urlFlag)
	flags.StringVar(&s.state, "state", "", w.stateFlag)
	flags.StringVar(&s.lang, "lang", "", w.langFlag)
	flags.StringVar(&s.theme, "theme", "", w.themeFlag)
	a.addReadFlags(cmd, &s.readFlags)
	flags.BoolVar(&s.allowEmpty, "allow-empty", false, w.allowEmptyServeFlag)
	flags.BoolVarP(&s.quiet, "quiet", "q", false, w.quietServeFlag)
	flags.Lookup("listen").DefValue = "" // the text says it, as that of every flag does
	complete(cmd, "lang", languages())
	complete(cmd, "theme", templates.ThemeNames())
	return cmd
}

// serve reads the sources and answers requests until it is interrupted, which is how
// a server ends.
func (a *app) serve(s serving, args []string) error {
	if err := a.knownLanguage(s.lang); err != nil {
		return err
	}
	base, err := a.baseURL(s.url)
	if err != nil {
		return err
	}
	pages, err := a.pages(pageFlags{theme: s.theme}, a.formats)
	if err != nil {
		return err
	}
	shelf := &shelf{app: a, flags: s.readFlags, args: args, quiet: s.quiet}
	if err := shelf.prepare(); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.listen)
	if err != nil {
		return &failure{"--listen " + s.listen, causeOfListening(err), a.words.listenTodo}
	}
	defer listener.Close()
	report := newServeReport(a, s.quiet, s.timeout)
	defer report.close()
	config := serve.Config{
		Shelf: shelf, Formats: pages.among(a.formats), Language: a.language, Labels: s.lang, URL: base, Report: report, Now: time.Now, AllowEmpty: s.allowEmpty, Timeout: s.timeout,
	}
	if s.lang != "" {
		config.Language = s.lang
	}
	if s.state != "" {
		config.Store = folderStore{a, s.state}
	}
	server, err := serve.New(config)
	if err != nil {
		return &failure{"--state " + s.state, cause(err), a.words.stateTodo}
	}
	if server.Programmes() == 0 {
		a.printFailure(&failure{strings.Join(args, " "), a.words.nothingToServe, a.words.nothingToServeTodo})
		return exit(exitFailed)
	}
	a.handleInterrupt()
	stopped, stop := signal.NotifyContext(context.Background(), endings()...)
	defer context.AfterFunc(stopped, stop)() // the second interruption ends it at once
	if !s.quiet {
		fmt.Fprintln(a.stderr, "deroule: "+a.words.say(a.words.servingAt, a.words.count(server.Programmes(), a.words.programme), addressOf(base, listener)))
		if n := server.Unread(); n > 0 {
			fmt.Fprintln(a.stderr, "deroule: "+a.words.say(a.words.readingMore, n))
		}
	}
	if err := server.Serve(stopped, listener); err != nil {
		return &failure{"--listen " + s.listen, cause(err), a.words.listenTodo}
	}
	if !s.quiet {
		fmt.Fprintln(a.stderr, "deroule: "+a.words.stoppedServing)
	}
	return nil
}

// among returns the formats, with the pages as they are to be printed.
func (p pages) among(formats convert.Set) convert.Set {
	formats = slices.Clone(formats)
	for i := range formats {
		if formats[i].Name == "pdf" {
			formats[i].Writer = p.writer
		}
	}
	return formats
}

// baseURL reads --url: the address of the list of programmes, with / at its end.
func (a *app) baseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", &failure{"--url " + text, a.words.badURL, a.words.badURLTodo}
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

func addressOf(base string, l net.Listener) string {
	if base != "" {
		return base + " (" + l.Addr().String() + ")"
	}
	return "http://" + l.Addr().String() + "/"
}

// causeOfListening is why an address cannot be listened at, without the address.
func causeOfListening(err error) string {
	var number syscall.Errno
	var address *net.AddrError
	switch {
	case errors.As(err, &number):
		return number.Error()
	case errors.As(err, &address):
		return address.Err
	}
	return err.Error()
}

// folderStore keeps what a server remembers in a folder.
type folderStore struct {
	app    *app
	folder string
}

// Load reads a file of the folder; nil where there is none.
func (s folderStore) Load(key string) ([]byte, error) {
	data, err := readFile(s.folder, filepath.Join(s.folder, key), maxOutput)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// Save puts a whole file in its place.
func (s folderStore) Save(key string, data []byte) error {
	return s.app.files.write(s.folder, filepath.Join(s.folder, key), bytes.NewReader(data))
}
