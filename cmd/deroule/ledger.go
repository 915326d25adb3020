package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"deroule/convert/batch"
	"deroule/model"
)

// The files that runs leave in their output folder. The manifest is for people and
// pipelines, too; the others are of this machine.
const (
	manifestName = "deroule-manifest"
	digestsName  = ".deroule-digests"
	journalName  = ".deroule-journal"
)

// ledger knows what the output folder holds, and keeps the manifest of it. A nil
// ledger knows nothing: everything is done again.
type ledger struct {
	app    *app
	folder string
	suffix string // of the files of a shard
	how    string // see [batch.Entry]
	common string // digest of what outputs depend on, of all sources alike
	// themes are the digests of those that settings name, by the settings.
	themes map[*settingsFile]string

	mu       sync.Mutex
	manifest *batch.Manifest // as it was, then as it is now
	digests  *digests
	journal  *os.File
	live     map[string]bool // the sources of all shards
	own      map[string]bool // those of this one
	changed  bool
	readOnly bool // --check: nothing is written, not even here
}

// openLedger reads what earlier runs left in the folder.
func (a *app) openLedger(folder string, shard batch.Shard, how string, readOnly bool) (*ledger, error) {
	l := &ledger{app: a, folder: folder, how: how, manifest: &batch.Manifest{}, live: map[string]bool{}, own: map[string]bool{}, readOnly: readOnly}
	names := []string{manifestName + ".json"}
	if !shard.IsAll() {
		l.suffix = fmt.Sprintf("-%d-of-%d", shard.Index, shard.Count)
		l.changed = !readOnly // one without sources has a manifest, too, for those who join them
		names = append(names, manifestName+l.suffix+".json")
	}
	for _, name := range names {
		m, err := a.readManifest(filepath.Join(folder, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, &failure{filepath.Join(folder, name), a.words.notManifest, a.words.notManifestTodo}
		}
		if err == nil {
			l.manifest.Merge(m)
		}
	}
	if journal, err := os.ReadFile(l.path(journalName, "")); err == nil { // of a run that was killed
		l.manifest.Merge(batch.ParseJournal(journal))
		l.changed = true
	}
	data, _ := os.ReadFile(l.path(digestsName, "")) // without it, every file is read
	l.digests = parseDigests(data)
	return l, nil
}

func (a *app) readManifest(path string) (*batch.Manifest, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return batch.ParseManifest(data)
}

// isManifest reports whether a file is named as the manifest of a run or shard.
func isManifest(name string) bool {
	return strings.HasPrefix(name, manifestName) && strings.HasSuffix(name, ".json")
}

// hasManifest reports whether an earlier run left one in the folder.
func hasManifest(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, manifestName+".json"))
	return err == nil
}

func (l *ledger) path(name, ext string) string {
	return filepath.Join(l.folder, name+l.suffix+ext)
}

// key is the digest of all that the outputs of a source depend on besides itself,
// and of where they go.
func (l *ledger) key(j job) string {
	s := j.source
	settings := ""
	if s.settings != nil {
		settings = s.settings.digest + "\n" + l.themes[s.settings]
	}
	var all strings.Builder
	fmt.Fprintln(&all, l.common, settings)
	for _, out := range j.outputs {
		fmt.Fprintln(&all, l.inManifest(out.path))
	}
	sum, _ := digestOf(strings.NewReader(all.String()))
	return sum
}

// unchanged returns the outcome of a source that is as it was, and so are its
// outputs and all that they depend on.
func (l *ledger) unchanged(j job) (o outcome, ok bool) {
	s := j.source
	if l == nil || s.path == standardInput {
		return o, false
	}
	name := filepath.ToSlash(s.path)
	l.mu.Lock()
	e, known := l.manifest.Get(name, l.how)
	l.mu.Unlock()
	if !known || e.Key != l.key(j) || !l.holds(s.path, e.Digest) {
		return o, false
	}
	o = outcome{source: s, toWrite: true, unchanged: true, noPlan: e.NoPlan, read: true, sessions: e.Sessions, formats: e.Formats}
	for _, out := range e.Outputs {
		path := l.named(out.Path)
		if !l.holds(path, out.Digest) {
			return o, false
		}
		o.written = append(o.written, path)
	}
	ds, err := e.Diagnostics.Decode()
	o.diagnostics = renamed(ds, func(file string) string {
		if file == "" {
			return s.path
		}
		return l.named(file)
	})
	return o, err == nil
}

// look is how a source looks before it is read: what changes meanwhile is seen the
// next time.
func (l *ledger) look(s source) fs.FileInfo {
	if l == nil || s.path == standardInput {
		return nil
	}
	info, _ := os.Stat(s.path) // what cannot be read is told by who reads it
	return info
}

// read remembers the digest of a source that was read.
func (l *ledger) read(s source, seen fs.FileInfo, data []byte) string {
	if seen == nil {
		return ""
	}
	sum := sha256.Sum256(data)
	digest := hex.EncodeToString(sum[:])
	l.digests.keep(s.path, seen, digest)
	return digest
}

func (l *ledger) holds(path, digest string) bool {
	is, err := l.digests.of(path)
	return err == nil && is == digest
}

// named is an output of the manifest as messages name it, and known the inverse.
func (l *ledger) named(path string) string { return filepath.Join(l.folder, filepath.FromSlash(path)) }

func (l *ledger) inManifest(path string) string {
	if name, err := filepath.Rel(l.folder, path); err == nil {
		path = name
	}
	return filepath.ToSlash(path)
}

// renamed gives the diagnostics other names of files.
func renamed(ds model.Diagnostics, name func(string) string) model.Diagnostics {
	of := func(p model.Pos) model.Pos {
		p.File = name(p.File)
		return p
	}
	all := slices.Clone(ds)
	for i, d := range all {
		all[i].Source = of(d.Source)
		all[i].Related = slices.Clone(d.Related)
		for k, p := range d.Related {
			all[i].Related[k] = of(p)
		}
	}
	return all
}

// entry makes the one of an outcome whose diagnostics are not judged yet.
func (l *ledger) entry(j job, o outcome) batch.Entry {
	s := j.source
	e := batch.Entry{Source: filepath.ToSlash(s.path), How: l.how, Key: l.key(j), Digest: o.digest, NoPlan: o.noPlan,
		Sessions: o.sessions, Formats: o.formats}
	if o.noPlan {
		return e
	}
	e.Diagnostics = batch.EncodeDiagnostics(renamed(o.diagnostics, func(file string) string {
		if file == s.path {
			return ""
		}
		return l.inManifest(file)
	}))
	return e
}

// put remembers what a source was written to, on disk, too: a run that is killed
// is taken up where it stood. What was made before and is not now is left over.
func (l *ledger) put(e batch.Entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if before, ok := l.manifest.Get(e.Source, e.How); ok {
		for _, out := range append(before.Outputs, before.Left...) {
			if !slices.ContainsFunc(e.Outputs, func(o batch.Output) bool { return o.Path == out.Path }) {
				e.Left = append(e.Left, out)
			}
		}
	}
	l.manifest.Put(e)
	l.changed = true
	if l.journal == nil {
		// Without a journal a killed run begins afresh, no more.
		if root, err := os.OpenRoot(l.folder); err == nil {
			l.journal, _ = root.OpenFile(journalName+l.suffix, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
			root.Close()
		}
	}
	if line, err := batch.EncodeEntry(e); err == nil && l.journal != nil {
		l.journal.Write(append(line, '\n'))
	}
}

// leftover is an output that nothing makes any more.
type leftover struct {
	entry  batch.Entry
	output batch.Output
	gone   bool // the source is gone, not just this output of it
}

// leftovers lists the outputs that no source makes any more.
func (l *ledger) leftovers() (all []leftover) {
	if l == nil {
		return nil
	}
	made := map[string]bool{}
	var gone []batch.Entry
	entries := l.manifest.Entries()
	for _, e := range entries {
		if !l.live[e.Source] && l.isGone(e.Source) {
			gone = append(gone, e)
			continue
		}
		for _, out := range e.Outputs {
			made[out.Path] = true
		}
	}
	add := func(e batch.Entry, outputs []batch.Output, gone bool) {
		for _, out := range outputs {
			if !made[out.Path] {
				made[out.Path] = true
				all = append(all, leftover{e, out, gone})
			}
		}
	}
	for _, e := range entries {
		add(e, e.Left, false)
	}
	for _, e := range gone {
		add(e, e.Outputs, true)
	}
	return all
}

func (l *ledger) isGone(source string) bool {
	_, err := os.Stat(filepath.FromSlash(source))
	return errors.Is(err, fs.ErrNotExist)
}

// prune removes a file that is left over, unless somebody has changed it since.
func (l *ledger) prune(left leftover) (removed bool, err error) {
	path := l.named(left.output.Path)
	is, err := l.digests.of(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, err
	case is != left.output.Digest:
		return false, nil
	}
	root, err := os.OpenRoot(l.folder) // no link in it leads to files of others
	if err != nil {
		return false, err
	}
	defer root.Close()
	return true, root.Remove(filepath.FromSlash(left.output.Path))
}

// forget takes what was pruned out of the manifest.
func (l *ledger) forget(removed []leftover) {
	isRemoved := func(out batch.Output) bool {
		return slices.ContainsFunc(removed, func(r leftover) bool { return r.output.Path == out.Path })
	}
	for _, r := range removed {
		e, ok := l.manifest.Get(r.entry.Source, r.entry.How)
		if !ok {
			continue
		}
		e.Left = slices.DeleteFunc(e.Left, isRemoved)
		if r.gone {
			e.Outputs = slices.DeleteFunc(e.Outputs, isRemoved)
		}
		if r.gone && len(e.Outputs)+len(e.Left) == 0 {
			l.manifest.Remove(e)
		} else {
			l.manifest.Put(e)
		}
		l.changed = true
	}
}

// exists reports whether anything was ever written to the folder.
func (l *ledger) exists() bool {
	_, err := os.Stat(l.folder)
	return err == nil
}

// close writes the manifest, and what only this machine can use.
func (l *ledger) close() error {
	if l == nil || l.readOnly {
		return nil
	}
	if l.journal != nil {
		l.journal.Close()
	}
	var err error
	if l.changed {
		var b bytes.Buffer
		if err = l.shardOnly().Write(&b); err == nil {
			err = l.app.files.write(l.folder, l.path(manifestName, ".json"), &b)
		}
	}
	if err == nil && l.exists() {
		os.Remove(l.path(journalName, ""))
		err = l.app.files.writeSpare(l.folder, l.path(digestsName, ""), bytes.NewReader(l.digests.encode(time.Now())))
	}
	return err
}

// shardOnly is the manifest without what other shards are to say.
func (l *ledger) shardOnly() *batch.Manifest {
	if l.suffix == "" {
		return l.manifest
	}
	own := &batch.Manifest{}
	for _, e := range l.manifest.Entries() {
		if l.own[e.Source] {
			own.Put(e)
		}
	}
	return own
}

// program tells this build of deroule from others: by its version, or where that
// is no release by the digest of its file.
func (l *ledger) program() string {
	v := version()
	if v != "(devel)" && !strings.HasSuffix(v, "+dirty") {
		return v
	}
	path, err := os.Executable()
	if err != nil {
		return v
	}
	digest, err := l.digests.of(path)
	if err != nil {
		return v
	}
	return v + " " + digest
}

// depends sets what all outputs depend on.
func (l *ledger) depends(on ...string) {
	l.common, _ = digestOf(io.MultiReader(strings.NewReader(l.program()), strings.NewReader("\n"+strings.Join(on, "\n"))))
}

// wrote remembers the digest of an output that is in its place.
func (l *ledger) wrote(o *outcome, f file) error {
	if l == nil {
		return nil
	}
	digest, err := digestOf(f.data.reader())
	if err != nil {
		return err
	}
	l.digests.note(f.path, digest)
	o.entries = append(o.entries, batch.Output{Path: l.inManifest(f.path), Digest: digest})
	return nil
}

// themeDigest tells the theme of a flag from others. Those that come with deroule
// are part of it.
func themeDigest(c conversion) string {
	if c.theme == "" || !isThemeFile(c.theme) {
		return c.theme
	}
	digest, _ := digestOf(strings.NewReader(fmt.Sprintf("%#v", c.pages.writer.Theme)))
	return digest
}

// previousDigest is of the calendars that --previous names: where one of them is
// another one, all is done again. What cannot be read is told by who reads it.
func (c calendars) previousDigest(known *digests) string {
	if c.previous == "" {
		return ""
	}
	var all strings.Builder
	filepath.WalkDir(c.previous, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.EqualFold(filepath.Ext(path), ".ics") && path != c.previous {
			return nil
		}
		digest, err := known.of(path)
		fmt.Fprintln(&all, path, digest, err != nil)
		return nil
	})
	return all.String()
}

func slashed(path string) string { return filepath.ToSlash(path) }
