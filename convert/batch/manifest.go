// Package batch is what runs over many sources leave behind and share out: the
// manifest, which says what each source was written to and from what, and the
// shards, which part the sources among machines that know nothing of each other.
package batch

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"deroule/model"
)

// ManifestSchema names the form of a manifest, and its version.
const ManifestSchema = "deroule-manifest/1"

// Output is a file that a source was written to.
type Output struct {
	Path   string `json:"path"`   // from the folder of the manifest, with slashes
	Digest string `json:"sha256"` // of its bytes, in hexadecimal
}

// Entry says what a source was written to, and from what. Nothing in it depends
// on when or where it was made, so that shards and whole runs have the same ones.
type Entry struct {
	Source string `json:"source"` // as the user named it, with slashes
	// How are the flags that say which files are made: "--to pdf,ics". A source
	// that is written in several ways has an entry for each.
	How      string   `json:"how"`
	Key      string   `json:"key"`    // digest of all that outputs depend on besides the source: flags, settings, theme, program
	Digest   string   `json:"sha256"` // of the source
	NoPlan   bool     `json:"no_plan,omitempty"`
	Sessions int      `json:"sessions,omitempty"`
	Formats  int      `json:"formats,omitempty"`
	Outputs  []Output `json:"outputs,omitempty"`
	// Left are files that earlier runs wrote and this one did not make again.
	Left []Output `json:"left,omitempty"`
	// Diagnostics are those of reading and writing. What is in the source itself
	// names no file; what is in an output names it as Path does.
	Diagnostics Diagnostics `json:"diagnostics,omitempty"`
}

// Diagnostics are kept as they were encoded until somebody asks for them: most runs do not.
type Diagnostics json.RawMessage

// EncodeDiagnostics is the inverse of [Diagnostics.Decode].
func EncodeDiagnostics(ds model.Diagnostics) Diagnostics {
	if len(ds) == 0 {
		return nil
	}
	data, err := encode(ds)
	if err != nil {
		return nil // strings and numbers can always be encoded
	}
	return data
}

// Decode returns the diagnostics.
func (d Diagnostics) Decode() (ds model.Diagnostics, err error) {
	if len(d) == 0 {
		return nil, nil
	}
	err = json.Unmarshal(d, &ds)
	return ds, err
}

// MarshalJSON writes them as they are.
func (d Diagnostics) MarshalJSON() ([]byte, error) { return json.RawMessage(d).MarshalJSON() }

// UnmarshalJSON keeps the bytes.
func (d *Diagnostics) UnmarshalJSON(data []byte) error {
	*d = bytes.Clone(data)
	return nil
}

type id struct{ source, how string }

// Manifest is the entries of a folder. The zero Manifest is empty.
type Manifest struct{ entries map[id]Entry }

// Get returns the entry of a source that was written in a way.
func (m *Manifest) Get(source, how string) (Entry, bool) {
	e, ok := m.entries[id{source, how}]
	return e, ok
}

// Put adds an entry, in the place of the one that is of the same source and way.
func (m *Manifest) Put(e Entry) {
	if m.entries == nil {
		m.entries = map[id]Entry{}
	}
	m.entries[id{e.Source, e.How}] = e
}

// Remove takes an entry away.
func (m *Manifest) Remove(e Entry) { delete(m.entries, id{e.Source, e.How}) }

// Len is the number of entries.
func (m *Manifest) Len() int { return len(m.entries) }

// Entries lists them by source, then by way.
func (m *Manifest) Entries() []Entry {
	return slices.SortedFunc(maps.Values(m.entries), func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.How, b.How))
	})
}

// Merge adds the entries of another manifest, which win over those of this one.
func (m *Manifest) Merge(other *Manifest) {
	for _, e := range other.entries {
		m.Put(e)
	}
}

// Write writes the manifest: JSON, with a line for each entry, so that differences
// can be read line by line.
func (m *Manifest) Write(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"schema\":%q,\"entries\":[", ManifestSchema)
	for i, e := range m.Entries() {
		if i > 0 {
			b.WriteByte(',')
		}
		line, err := EncodeEntry(e)
		if err != nil {
			return err
		}
		b.WriteByte('\n')
		b.Write(line)
	}
	b.WriteString("\n]}\n")
	_, err := b.WriteTo(w)
	return err
}

// EncodeEntry is an entry as a line of JSON, without its end.
func EncodeEntry(e Entry) ([]byte, error) { return encode(e) }

// encode is JSON in one line that leaves <, > and & as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// ErrNoManifest is of bytes that are none, or one of another version.
var ErrNoManifest = errors.New("no manifest of this version")

// ParseManifest reads a manifest. Its error is [ErrNoManifest].
func ParseManifest(data []byte) (*Manifest, error) {
	var file struct {
		Schema  string  `json:"schema"`
		Entries []Entry `json:"entries"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoManifest, err)
	}
	if file.Schema != ManifestSchema {
		return nil, fmt.Errorf("%w: the schema is %q", ErrNoManifest, file.Schema)
	}
	m := &Manifest{}
	for _, e := range file.Entries {
		m.Put(e)
	}
	return m, nil
}

// ParseJournal reads the lines of entries that an unfinished run left. A last line
// that is cut off is left out.
func ParseJournal(data []byte) *Manifest {
	m := &Manifest{}
	for line := range bytes.Lines(data) {
		var e Entry
		if json.Unmarshal(line, &e) == nil && e.Source != "" {
			m.Put(e)
		}
	}
	return m
}
