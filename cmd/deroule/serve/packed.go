package serve

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"

	"deroule/convert/html"
	"deroule/model"
)

// packed is a programme in little memory, as its compressed JSON: most of the time
// nobody asks for more than what is remembered of it anyway. What lists say of it
// stands beside.
type packed struct {
	json     squeezed
	title    string
	period   string
	begins   model.Date // the first day of all; zero where none has its year
	language string
	sessions int
	formats  int
}

// pack packs a programme; its source is for one without a title, the language for
// the period.
func pack(p *model.Programme, source, language string) (*packed, error) {
	data, err := json.Marshal(p)
	if err != nil {
		return nil, fmt.Errorf("keeping the programme: %w", err)
	}
	return &packed{
		json: squeeze(data), title: html.Name(p, source), period: html.Period(p, language),
		language: p.Language, begins: firstDay(p), sessions: len(p.Sessions), formats: len(p.Formats),
	}, nil
}

// firstDay is the earliest whole day of a programme, the zero Date for none.
func firstDay(p *model.Programme) (first model.Date) {
	for _, s := range p.Sessions {
		for _, r := range s.Dates {
			if r.Start.HasYear() && (first.IsZero() || r.Start.Compare(first) < 0) {
				first = r.Start
			}
		}
	}
	return first
}

func (p *packed) unpack() (*model.Programme, error) {
	programme := new(model.Programme)
	if err := json.Unmarshal(p.json.unsqueeze(), programme); err != nil {
		return nil, fmt.Errorf("finding the programme again: %w", err)
	}
	return programme, nil
}

// hasCalendar reports whether the programme is one of sessions, which have dates or
// may come to have them, and not a catalogue.
func (p *packed) hasCalendar() bool { return p.sessions > 0 }

func (p *packed) isEmpty() bool { return p.sessions+p.formats == 0 }

// fewestOfLarge is how many sessions a programme has whose documents take long.
const fewestOfLarge = 2_000

func (p *packed) isLarge() bool { return p.sessions >= fewestOfLarge }

// squeezed is bytes in less memory.
type squeezed []byte

func squeeze(data []byte) squeezed {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed) // the level is one that there is
	w.Write(data)                                   // a buffer takes all
	w.Close()
	return bytes.Clone(b.Bytes())
}

// unsqueeze returns the bytes; none where there were none.
func (s squeezed) unsqueeze() []byte {
	r, err := gzip.NewReader(bytes.NewReader(s))
	if err != nil {
		return nil
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return data
}
