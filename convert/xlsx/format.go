// Package xlsx reads and writes Excel workbooks: those that people lay plans out
// in, and ours, the form in which coordinators go on working.
//
// What it writes is a table of columns in each sheet ([column]): what a column is
// called in each language, how wide it is, what its cells hold of a row and how that
// is read again ([content]). The people's columns come first, those that tie rows
// together (identifiers, places in the source) last. Whatever the model holds stands
// in some cell, so that the workbook is read back whole, whoever has edited it since.
//
// Any other workbook goes the way of every plan: package ooxml reads its parts,
// package grid finds the tables in its sheets, and interpret understands them.
package xlsx

import (
	"bytes"
	"encoding/binary"

	"deroule/convert"
	"deroule/convert/grid/parts"
	"deroule/model"
)

// Format is the entry of workbooks in the list of formats.
func Format() convert.Format {
	return convert.Format{
		Name:       "xlsx",
		Title:      "Excel workbook",
		Extensions: []string{".xlsx", ".xlsm", ".xltx", ".xltm"},
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

// sniff looks for a zip archive that begins as documents of Office Open XML do
// (ECMA-376-2 §6) and is no text or slides. Old workbooks, and those with a
// password, are known, too: the reader says what to do about them.
func sniff(head []byte) bool {
	if parts.IsCompound(head) {
		return true
	}
	for first := true; ; first = false {
		at := bytes.Index(head, []byte(localFileHeader))
		if at < 0 || at > 0 && first || len(head) < at+localFileHeaderSize {
			return !first
		}
		length := int(binary.LittleEndian.Uint16(head[at+26:]))
		name := head[at+localFileHeaderSize:]
		switch folder, _, _ := bytes.Cut(name[:min(length, len(name))], []byte("/")); string(folder) {
		case "xl":
			return true
		case "[Content_Types].xml", "_rels", "docProps", "customXml":
		default:
			return false
		}
		head = head[at+len(localFileHeader):]
	}
}
