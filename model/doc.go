// Package model holds the programme: what a plan says, once its syntax is gone.
//
// Every reader makes a [Programme] and every writer takes one. Its JSON (see
// [Programme.MarshalJSON] and programme.schema.json) is the contract that other
// programs rely on. The package does no I/O and knows nothing of formats.
//
// Three habits run through it:
//
//   - What a source leaves unsaid is the zero value: an empty string, a zero
//     [Date], a [Clock] that [Clock.IsZero]. Nothing is filled in to look complete.
//   - Each fact knows where it was read: a [Pos] of its own, or the [Origins] of
//     the session or programme it belongs to.
//   - Dates and hours are civil: a [Date] may lack its year and a [Clock] has no
//     zone. time.Time, which invents both, does not occur.
package model
