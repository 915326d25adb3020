// Package tables reads tables, in whatever syntax they were written: sheets of
// workbooks, files of separated values, tables of documents. It is the one place that
// says what the cells of a table mean.
//
// The words of the package:
//
//   - A source is a table as its front end found it; an area is a rectangle of it, and
//     a cell stands at every place of the area that it fills.
//   - What a cell can be, whatever stands around it, package senses says.
//   - A cut is where tables begin and end within a sheet, with the lines above them as
//     titles, labels and days (cut.go, above.go).
//   - A reader proposes readings of an area. Each looks for one layout: rows.go,
//     crossing.go, fold.go, calendars.go, records.go, offers.go, beside.go.
//   - A reading is events with the cells that say them, and a tally of what speaks for
//     it and against it. Readers only count; [Weights] says what each count weighs.
//   - What a person says of a table (package correct) holds over every tally: readings
//     that follow it weigh more than the cells of any table do (guided.go).
//   - A plan is the sessions that the best readings of all tables tell together
//     (plan.go, sessions.go, entries.go).
//
// A layout that is not read yet is a new reader in the list of newReader: it takes an
// area and its context, and returns readings or nothing. It decides nothing about
// other readers; the tally does.
//
// The package gives no day a year that the table does not say. It returns what years
// stand above each table, and package interpret decides with the whole document.
package tables
