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
			model.FieldTables, model.FieldNotes, model.FieldPlaces, model.FieldSeries, model.FieldCategories, model.FieldClass, model.FieldDue,
		},
		Wrote:  wrote,
		Reader: Reader{},
		Writer: Writer{},
	}
}

// sniff takes every zip archive, old workbooks, and those with a password: the
// reader says what to do about such as are no workbooks. Formats that are archives,
// too, are to be asked before.
func sniff(head []byte) bool {
	return parts.IsCompound(head) || parts.IsZip(head) || parts.IsXMLWorkbook(head)
}
