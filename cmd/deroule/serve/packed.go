package serve

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"

	"deroule/convert/html"
	"deroule/model"
)

// packed is a programme in little memory, as its compressed JSON: most of the time
// nobody asks for more than what is remembered of it anyway. What lists say of it
// stands beside.
type packed struct {
	json     []byte
	title    string
	period   string
	language string
	sessions int
	formats  int
}

// pack packs a programme; its source is for one without a title, the language for
// the period.
func pack(p *model.Programme, source, language string) (*packed, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if err := json.NewEncoder(w).Encode(p); err != nil {
		return nil, fmt.Errorf("keeping the programme: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return &packed{
		json: b.Bytes(), title: html.Name(p, source), period: html.Period(p, language),
		language: p.Language, sessions: len(p.Sessions), formats: len(p.Formats),
	}, nil
}

func (p *packed) unpack() (*model.Programme, error) {
	r, err := gzip.NewReader(bytes.NewReader(p.json))
	if err != nil {
		return nil, err
	}
	programme := new(model.Programme)
	if err := json.NewDecoder(r).Decode(programme); err != nil {
		return nil, fmt.Errorf("finding the programme again: %w", err)
	}
	return programme, nil
}

// hasCalendar reports whether the programme is one of sessions, which have dates or
// may come to have them, and not a catalogue.
func (p *packed) hasCalendar() bool { return p.sessions > 0 }

func (p *packed) isEmpty() bool { return p.sessions+p.formats == 0 }
