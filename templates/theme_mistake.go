package templates

import (
	"fmt"
	"strings"
)

// ThemeMistake is what is wrong with the file of a theme, and where.
type ThemeMistake struct {
	File         string
	Line, Column int // from 1, in characters; 0 where it is the file as a whole
	Kind         ThemeMistakeKind
	Word         string // that is wrong
	// Known is what could stand there; of [BadNumber] the bounds, of [UnreadableFile]
	// the reason, of [LowContrast] the two colours, their contrast and what is needed.
	Known []string
}

// ThemeMistakeKind says what sort of mistake it is. Its value is a sentence in
// English for developers; the command words it for people.
type ThemeMistakeKind string

// The kinds of mistakes.
const (
	BadSyntax          ThemeMistakeKind = "no YAML"
	UnknownSetting     ThemeMistakeKind = "no such setting of a theme"
	UnknownWord        ThemeMistakeKind = "not a word that can stand here"
	WantText           ThemeMistakeKind = "a text is expected"
	WantEntries        ThemeMistakeKind = "names with values are expected"
	BadNumber          ThemeMistakeKind = "not a number within the bounds"
	BadColour          ThemeMistakeKind = "not a colour such as #173a69"
	LowContrast        ThemeMistakeKind = "too near to its ground to be read"
	UnknownPlaceholder ThemeMistakeKind = "no such placeholder"
	UnreadableFile     ThemeMistakeKind = "the file cannot be read"
	BadImage           ThemeMistakeKind = "not a PNG or JPEG image"
	BadFont            ThemeMistakeKind = "not a TrueType font"
)

// Error names the place, what is wrong and what is known.
func (m *ThemeMistake) Error() string {
	said := fmt.Sprintf("%s: %s: %s", m.Place(), m.Word, m.Kind)
	if len(m.Known) > 0 {
		said += "; known: " + strings.Join(m.Known, ", ")
	}
	return said
}

// Place is where the mistake stands, as compilers print it: "mine.yaml:3:5".
func (m *ThemeMistake) Place() string {
	if m.Line == 0 {
		return m.File
	}
	return fmt.Sprintf("%s:%d:%d", m.File, m.Line, m.Column)
}
