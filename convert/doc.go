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
// [deroule/convert/interpret] knows plans and nothing of syntax. Its rules read the
// document first: they classify the blocks, read cells and lines with the words of
// [deroule/convert/lexicon], join details to their sessions, resolve years and
// defaults, and keep what nothing used as notes. It is written once: a plan typed as a
// Markdown table, an org table or a sheet gives the same [model.Programme].
//
// Where the first reading leaves evidence unused or shows flaws, it is one of several.
// Each decision that a document lets one take otherwise is a point with options. The
// search overrules points, [deroule/convert/judge] weighs each finished programme by
// one open table, and the one that costs least is taken. How it was read, what came
// second and what is implausible in it stand in the programme's readings, and as
// warnings with their place.
//
// Tables of sheets, and those of texts that are doubted, are read by
// [deroule/convert/tables]: by what their cells can be ([deroule/convert/senses]), with
// the words of a header as one vote among others.
//
// What a person says of a plan in deroule.yaml ([deroule/convert/correct]) holds over
// every weight: before anything is understood, or set right afterwards.
//
// # How to add a point, a weight, a reader
//
// A point: call choose where interpret decides, with a key that names the shape and not
// the place, and the options besides what the rules do; then do what was chosen. A
// weight: one line in judge.Table, counted where the finished programme is weighed
// (judge/weigh.go), or by the pass that alone can see it. A reader of tables: one entry
// in the list of package tables, which proposes readings and counts. Each comes with
// a test that fails without it, and with plans that it must leave alone.
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
