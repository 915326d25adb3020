// Package jsonfile reads and writes the programme's own JSON, the contract of
// programme.schema.json. What it writes it reads back whole.
package jsonfile

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"deroule/convert"
	"deroule/model"
)

// Format is the programme as JSON.
func Format() convert.Format {
	return convert.Format{
		Name:       "json",
		Title:      "JSON",
		Extensions: []string{".json"},
		Sniff:      sniff,
		Keeps: []model.Field{
			model.FieldTitle, model.FieldLanguage, model.FieldTimezone, model.FieldSummary, model.FieldLinks,
			model.FieldDefaults, model.FieldSessions, model.FieldFormats, model.FieldDiagnostics,
			model.FieldTheme, model.FieldStatus, model.FieldDates, model.FieldHours, model.FieldAudience,
			model.FieldPlace, model.FieldHost, model.FieldObjectives, model.FieldFacilitators,
			model.FieldSpeakers, model.FieldDays, model.FieldAgenda, model.FieldFields, model.FieldLists,
			model.FieldNotes, model.FieldPlaces, model.FieldTables, model.FieldReadings,
			model.FieldSeries, model.FieldCategories, model.FieldClass, model.FieldDue,
		},
		Wrote:  wrote,
		Reader: Reader{},
		Writer: Writer{},
	}
}

func sniff(head []byte) bool {
	beginning := strings.TrimLeft(decode(head), " \t\r\n")
	return strings.HasPrefix(beginning, "{") &&
		(strings.Contains(beginning, `"`+model.Schema+`"`) || strings.Contains(beginning, `"sessions"`))
}

// wrote tells what is written here: reading it and writing it again changes nothing.
func wrote(data []byte) bool {
	var p model.Programme
	var again bytes.Buffer
	return json.Unmarshal(data, &p) == nil && p.EncodeJSON(&again) == nil && bytes.Equal(again.Bytes(), data)
}

// Writer writes the programme as indented JSON. It can hold everything.
type Writer struct{}

// Write writes the sessions that opt names, or all of them.
func (Writer) Write(w io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	return nil, opt.Chosen(p).EncodeJSON(w)
}
