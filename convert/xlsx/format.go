// Package xlsx writes a programme as an Excel workbook: the form in which
// coordinators go on working.
//
// Each sheet is a table of columns ([column]): what a column is called in each
// language, how wide it is, how a row fills it. The people's columns come first,
// those that tie rows together (identifiers, places in the source) last. Whatever
// the model holds stands in some cell, so that the workbook can be read back whole.
package xlsx

import (
	"bytes"
	"encoding/binary"

	"deroule/convert"
	"deroule/model"
)

// Format is the entry of workbooks in the list of formats.
func Format() convert.Format {
	return convert.Format{
		Name:       "xlsx",
		Title:      "Excel workbook",
		Extensions: []string{".xlsx"},
		Sniff:      sniff,
		Keeps: []model.Field{
			model.FieldTitle, model.FieldLanguage, model.FieldTimezone, model.FieldSummary, model.FieldLinks,
			model.FieldDefaults, model.FieldSessions, model.FieldFormats,
			model.FieldTheme, model.FieldStatus, model.FieldDates, model.FieldHours, model.FieldAudience,
			model.FieldPlace, model.FieldHost, model.FieldObjectives, model.FieldFacilitators,
			model.FieldSpeakers, model.FieldDays, model.FieldAgenda, model.FieldFields, model.FieldLists,
			model.FieldNotes,
		},
		Wrote:  wrote,
		Reader: Reader{},
		Writer: Writer{},
	}
}

const (
	localFileHeader     = "PK\x03\x04" // APPNOTE.TXT 4.3.7
	localFileHeaderSize = 30
)

// sniff looks for a zip archive that holds a part below xl/, where a
// spreadsheet of Office Open XML keeps its workbook (ECMA-376-1 §8).
func sniff(head []byte) bool {
	if !bytes.HasPrefix(head, []byte(localFileHeader)) {
		return false
	}
	for {
		at := bytes.Index(head, []byte(localFileHeader))
		if at < 0 || len(head) < at+localFileHeaderSize {
			return false
		}
		length := int(binary.LittleEndian.Uint16(head[at+26:]))
		name := head[at+localFileHeaderSize:]
		if bytes.HasPrefix(name[:min(length, len(name))], []byte("xl/")) {
			return true
		}
		head = head[at+len(localFileHeader):]
	}
}
