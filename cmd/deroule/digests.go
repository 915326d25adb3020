package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// digests knows the digests of files and reads those alone whose size or time is
// another one than before. It is of one machine: the manifest holds nothing of it.
type digests struct {
	mu     sync.Mutex
	before map[string]stamp
	now    map[string]stamp
}

// stamp is what a file looked like when it was last read.
type stamp struct {
	size   int64
	time   int64 // of its last change, in nanoseconds since 1970
	digest string
}

func (s stamp) of(info fs.FileInfo) bool {
	return s.size == info.Size() && s.time == info.ModTime().UnixNano()
}

// digestsHead begins the file that digests are kept in.
const digestsHead = "deroule-digests 1"

// parseDigests reads what [digests.encode] wrote. What cannot be read is not known.
func parseDigests(data []byte) *digests {
	d := &digests{before: map[string]stamp{}, now: map[string]stamp{}}
	head, rest, _ := strings.Cut(string(data), "\n")
	if head != digestsHead {
		return d
	}
	d.before = make(map[string]stamp, strings.Count(rest, "\n"))
	for line := range strings.Lines(rest) {
		digest, line, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		size, line, _ := strings.Cut(line, " ")
		changed, path, found := strings.Cut(line, " ")
		s := stamp{digest: digest}
		var err, err2 error
		s.size, err = strconv.ParseInt(size, 10, 64)
		s.time, err2 = strconv.ParseInt(changed, 10, 64)
		if found && err == nil && err2 == nil {
			d.before[path] = s
		}
	}
	return d
}

// settled is how old a change must be before a later one of the same size surely
// has another time: file systems count in ticks, the coarsest (FAT) in two seconds.
const settled = 2 * time.Second

// encode writes what is known. A file that has changed just now is left out: it
// might change again without its time telling.
func (d *digests) encode(now time.Time) []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	fmt.Fprintln(w, digestsHead)
	for _, path := range slices.Sorted(maps.Keys(d.now)) {
		if s := d.now[path]; now.UnixNano()-s.time > int64(settled) && !strings.Contains(path, "\n") {
			fmt.Fprintf(w, "%s %d %d %s\n", s.digest, s.size, s.time, path)
		}
	}
	w.Flush()
	return b.Bytes()
}

// of is the digest of a file.
func (d *digests) of(path string) (string, error) {
	path = absolute(path)
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", errNotRegular
	}
	d.mu.Lock()
	s, known := d.now[path]
	if !known || !s.of(info) {
		s, known = d.before[path]
	}
	d.mu.Unlock()
	if !known || !s.of(info) {
		s = stamp{size: info.Size(), time: info.ModTime().UnixNano()}
		if s.digest, err = digestOfFile(path); err != nil {
			return "", err
		}
	}
	d.mu.Lock()
	d.now[path] = s
	d.mu.Unlock()
	return s.digest, nil
}

// note remembers the digest of a file that was just written.
func (d *digests) note(path, digest string) {
	if info, err := os.Stat(path); err == nil {
		d.keep(path, info, digest)
	}
}

// keep remembers the digest of a file that looked so when it had it.
func (d *digests) keep(path string, info fs.FileInfo, digest string) {
	path = absolute(path)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.now[path] = stamp{info.Size(), info.ModTime().UnixNano(), digest}
}

func digestOfFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return digestOf(f)
}

func digestOf(r io.Reader) (string, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
