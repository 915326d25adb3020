package config

import (
	"fmt"
	"strings"
)

// Mistake is what is wrong with the file, and where.
type Mistake struct {
	File         string
	Line, Column int // from 1, in characters; 0 where it is the file as a whole
	Kind         MistakeKind
	Word         string   // that is wrong, or what the syntax misses
	Known        []string // what could stand there; none where that is no list
}

// MistakeKind says what sort of mistake it is.
type MistakeKind string

// The kinds of mistakes.
const (
	BadSyntax       MistakeKind = "no YAML"
	UnknownSetting  MistakeKind = "no such setting"
	UnknownColumn   MistakeKind = "no such role of a column"
	UnknownKind     MistakeKind = "no such kind of entry"
	UnknownLanguage MistakeKind = "no labels in this language"
	UnknownZone     MistakeKind = "no such time zone"
	UnknownPaper    MistakeKind = "no such size of paper"
	BadYear         MistakeKind = "not a year"
	BadPattern      MistakeKind = "not a pattern"
	WantWord        MistakeKind = "a word is expected"
	WantEntries     MistakeKind = "names with values are expected"
	UnknownCode     MistakeKind = "no such code of a diagnostic"
	UnknownSeverity MistakeKind = "no such severity"
	NoSeverity      MistakeKind = "a severity is missing"
	BadDate         MistakeKind = "not a date"
	BadHours        MistakeKind = "not hours"
	UnknownStatus   MistakeKind = "no such status"
	NoPlace         MistakeKind = "says of no session what to set right"
	UnknownOrder    MistakeKind = "no such order of dates"
	UnknownReading  MistakeKind = "no such reading"
	BadHeader       MistakeKind = "not a row"
	BadPlace        MistakeKind = "not a place in a source"
)

// Error names the place, what is wrong and what is known.
func (m *Mistake) Error() string {
	said := fmt.Sprintf("%s: %s: %s", m.Place(), m.Word, m.Kind)
	if len(m.Known) > 0 {
		said += "; known: " + strings.Join(m.Known, ", ")
	}
	return said
}

// Place is where the mistake stands, as compilers print it: "deroule.yaml:3:5".
func (m *Mistake) Place() string {
	if m.Line == 0 {
		return m.File
	}
	return fmt.Sprintf("%s:%d:%d", m.File, m.Line, m.Column)
}
