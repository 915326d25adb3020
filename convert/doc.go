// Package convert is the contract between plans and their formats, and the road
// that every plan takes:
//
//	bytes --front end--> outline --interpret--> model.Programme --writer--> bytes
//
// # The road
//
// A front end (package markdown) knows one syntax and nothing of plans. It turns
// bytes into an outline ([deroule/convert/outline]): headings, paragraphs, lists,
// tables and verbatim blocks, each with its place.
//
// [deroule/convert/interpret] knows plans and nothing of syntax. In passes, each in
// a file of its own, it classifies the blocks, reads cells and lines with the words
// of [deroule/convert/lexicon], joins details to their sessions, resolves years and
// defaults, and keeps what no pass used as notes. It is written once: a plan typed
// as a Markdown table, an org table or a sheet gives the same [model.Programme].
//
// A writer (packages pdf, xlsx, ics) knows one output and nothing of sources.
//
// JSON is already structured: its package reads the programme itself and skips the
// outline. Nobody imports what stands after it on the road.
//
// # The contract
//
// A [Format] has a name, extensions, a [Reader], a [Writer], or both. The settings
// of one format are fields of its own Reader or Writer, useful when zero;
// [ReadOptions] and [WriteOptions] hold what every format may need. Formats are
// listed in one table, package formats, and passed around as a [Set]: there is no
// registry. Adding a format is one package and one line in that table; package
// formattest holds the tests that each must pass.
//
// # What holds everywhere
//
// Nothing is lost: text that no pass understood becomes a note where it stood.
// Nothing is invented: each fact has a [model.Pos] or an entry in [model.Origins],
// and each guess is a [model.Diagnostic]. The same input gives the same bytes:
// nothing below the command reads the clock, the environment or a file.
package convert
