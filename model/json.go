package model

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed" // the schema
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
)

// JSONSchema is the JSON Schema (draft 2020-12) of what [Programme.MarshalJSON] writes.
//
//go:embed programme.schema.json
var JSONSchema string

// MarshalJSON writes the programme in the form of programme.schema.json. The
// wording of diagnostics follows the programme's language, never the machine's.
func (p Programme) MarshalJSON() ([]byte, error) {
	type plain Programme // without methods
	p.Schema = Schema
	p.Diagnostics = slices.Clone(p.Diagnostics)
	for i, d := range p.Diagnostics {
		p.Diagnostics[i].Message = d.Text(p.Language)
		p.Diagnostics[i].Hint = d.Advice(p.Language)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(plain(p))
	return b.Bytes(), err
}

// UnmarshalJSON reads the form that MarshalJSON writes.
func (p *Programme) UnmarshalJSON(data []byte) error {
	type plain Programme // without methods
	if err := json.Unmarshal(data, (*plain)(p)); err != nil {
		return err
	}
	if p.Schema != "" && p.Schema != Schema {
		return fmt.Errorf("schema %q: this version reads %q", p.Schema, Schema)
	}
	p.Schema = ""
	for i, d := range p.Diagnostics {
		if _, known := severities[d.Code]; known {
			p.Diagnostics[i].Message, p.Diagnostics[i].Hint = "", ""
		}
	}
	for _, s := range p.Sessions {
		if s == nil {
			return fmt.Errorf("sessions: null is no session")
		}
		s.Status = cmp.Or(s.Status, Confirmed)
		for i, r := range s.Dates {
			if r.End.IsZero() {
				s.Dates[i].End = r.Start
			}
		}
	}
	return nil
}

// EncodeJSON writes the programme as indented JSON, ended by a newline. It writes
// session by session: a programme of many takes no more memory than one of a few.
func (p *Programme) EncodeJSON(w io.Writer) error {
	around := *p
	if len(p.Sessions) > 0 {
		around.Sessions = []*Session{{}} // to be replaced by all of them
	}
	frame, err := indented(around, "")
	if err != nil {
		return err
	}
	const opening, closing = "\n  \"sessions\": [\n", "\n  ]"
	before, rest, found := bytes.Cut(frame, []byte(opening)) // in no text, where quotes are escaped
	if !found {
		_, err := w.Write(frame)
		return err
	}
	_, after, _ := bytes.Cut(rest, []byte(closing))
	out := bufio.NewWriterSize(w, 1<<16)
	out.Write(before)
	out.WriteString(opening)
	for i, s := range p.Sessions {
		text, err := indented(s, "    ")
		if err != nil {
			return err
		}
		if i > 0 {
			out.WriteString(",\n")
		}
		out.WriteString("    ")
		out.Write(bytes.TrimSuffix(text, []byte("\n")))
	}
	out.WriteString(closing)
	out.Write(after)
	return out.Flush() // which remembers the first failure
}

func indented(v any, prefix string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

// UnmarshalJSON reads a group with its qualifier, or a bare string.
func (a *Audience) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		*a = Audience{}
		return json.Unmarshal(data, &a.Group)
	}
	type plain Audience // without methods
	return json.Unmarshal(data, (*plain)(a))
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}
