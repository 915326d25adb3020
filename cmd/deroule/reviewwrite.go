package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"strings"

	"deroule/convert/config"
	"deroule/convert/review"
	"deroule/model"
)

// live is what a page that is served shows besides its source.
type live struct {
	done    bool
	failure string
	change  *review.Change
}

// page answers with the page of a source.
func (s *reviewServer) page(w http.ResponseWriter, r reader, sources []source, i int, l live) {
	o := s.app.readTimely(r, sources[i])
	if o.failure != nil {
		s.message(w, http.StatusUnprocessableEntity, o.failure.Error())
		return
	}
	page := s.app.reviewOf(o, s.language())
	if l.change != nil {
		for _, d := range o.programme.Diagnostics {
			if d.Code == model.UnmatchedCorrection {
				l.change.Doubts = append(l.change.Doubts, d.Text(s.language()))
			}
		}
	}
	page.Live = &review.Live{Settings: s.settingsOf(sources[i]).path, Failure: l.failure, Change: l.change, Written: l.done}
	if len(sources) > 1 {
		page.Live.Home = "../"
	}
	var b bytes.Buffer
	if err := review.Write(&b, page); err != nil {
		s.message(w, http.StatusInternalServerError, err.Error())
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	b.WriteTo(w)
}

// settingsTarget is the settings file that the choices of a source are written into.
type settingsTarget struct {
	path string
	tree string // that it may not lead out of
}

// settingsOf is the file of --config, else the nearest one above the source, else one
// beside it.
func (s *reviewServer) settingsOf(src source) settingsTarget {
	folder := src.settings.folder
	if folder == "" {
		folder = absolute(filepath.Dir(src.path))
	}
	if s.c.config != "" {
		return settingsTarget{s.c.config, anywhere}
	}
	return settingsTarget{shortest(filepath.Join(folder, config.Name)), folder}
}

// amended is a settings file before and after choices.
type amended struct {
	settingsTarget
	choices       string
	before, after string
	file          *settingsFile // that it would be
}

func (a amended) digest() string {
	sum := sha256.Sum256([]byte(a.before))
	return hex.EncodeToString(sum[:])
}

// mostForm bounds the form with the choices, in bytes.
const mostForm = 1 << 20

// amend makes of the choices that a form holds what the settings would be. Its error
// is in words for people.
func (s *reviewServer) amend(w http.ResponseWriter, r *http.Request, src source) (a amended, err error) {
	r.Body = http.MaxBytesReader(w, r.Body, mostForm)
	a = amended{settingsTarget: s.settingsOf(src), choices: r.PostFormValue("choices")}
	var choices []config.Amendment
	if err := json.Unmarshal([]byte(a.choices), &choices); err != nil || len(choices) == 0 {
		return a, errors.New(s.app.words.reviewBadChoice)
	}
	old, err := readSettings(a.tree, a.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return a, err
	}
	a.before = string(old)
	if a.after, err = config.Amend(a.before, s.app.patternOf(src), choices); err != nil {
		return a, errors.New(s.app.words.reviewNotAmended)
	}
	if len(a.after) > config.MaxSize {
		return a, errors.New(s.app.words.say(s.app.words.reviewTooLarge, config.MaxSize>>10))
	}
	trial := &settings{words: s.app.words, nearest: map[string]*settingsFile{}}
	a.file = trial.parse(a.path, []byte(a.after))
	a.file.tree = a.tree
	if trial.mistake != nil {
		return a, trial.mistake
	}
	return a, nil
}

// preview shows what choices would change, with the reading that they would give.
// Nothing is written.
func (s *reviewServer) preview(w http.ResponseWriter, r *http.Request, reading reader, sources []source, i int) {
	a, err := s.amend(w, r, sources[i])
	if err != nil {
		s.page(w, reading, sources, i, live{failure: err.Error()})
		return
	}
	sources[i].settings = a.file
	s.page(w, reading, sources, i, live{change: &review.Change{Choices: a.choices, Digest: a.digest(), Lines: review.Difference(a.before, a.after)}})
}

// write writes the choices that were shown, unless the settings changed meanwhile.
func (s *reviewServer) write(w http.ResponseWriter, r *http.Request, reading reader, sources []source, i int) {
	a, err := s.amend(w, r, sources[i])
	if err == nil && r.PostFormValue("digest") != a.digest() {
		err = errors.New(s.app.words.reviewStale)
	}
	if err == nil {
		err = s.app.files.write(cmp.Or(a.tree, filepath.Dir(a.path)), a.path, strings.NewReader(a.after))
	}
	if err != nil {
		s.page(w, reading, sources, i, live{failure: err.Error()})
		return
	}
	http.Redirect(w, r, "./?done", http.StatusSeeOther)
}
