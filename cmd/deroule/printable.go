package main

import (
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// isHiddenSign tells what a line of a message must not hold of names and contents:
// what moves a cursor, ends a line or turns the order of letters round.
func isHiddenSign(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}

// printable is the text without what a terminal or a log would take for more than
// letters. Its line ends stay.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if isHiddenSign(r) && r != '\n' {
			return ' '
		}
		return r
	}, text)
}

// oneLine is the printable text without line ends.
func oneLine(text string) string { return strings.ReplaceAll(printable(text), "\n", " ") }

// messages is a stream of lines for people. Programs of continuous integration read
// along, and take lines of some forms for commands to them: no name and no content of
// a plan may become one, whoever prints it. The last guard of several; it knows the
// colours that the command prints itself.
//
//   - "::" begins one of GitHub Actions, also after blanks;
//   - "##[", "##vso[" and "##teamcity[" are those of GitHub, Azure and TeamCity, wherever
//     they stand;
//   - GitLab and others use the controls of terminals.
//
// Sources are read side by side, and so it may be written to from several goroutines.
type messages struct {
	mu     sync.Mutex
	to     io.Writer
	within bool // a line that has begun with other than blanks
}

// Write writes the lines, disarmed.
func (m *messages) Write(p []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var b strings.Builder
	b.Grow(len(p))
	for text := string(p); text != ""; {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == '\n':
			m.within = false
			b.WriteByte('\n')
		case r == '\x1b' && colourSequence(text) > 0:
			size = colourSequence(text)
			b.WriteString(text[:size])
		case isHiddenSign(r):
			b.WriteByte(' ')
		case !m.within && strings.HasPrefix(text, "::"):
			b.WriteString(": ")
			m.within = true
		case r == '#' && beginsCommand(text):
			b.WriteString("# ")
			m.within = true
		default:
			b.WriteString(text[:size])
			m.within = m.within || !unicode.IsSpace(r)
		}
		text = text[size:]
	}
	if _, err := io.WriteString(m.to, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// beginsCommand reports whether the text begins as "##word[" does.
func beginsCommand(text string) bool {
	word, ok := strings.CutPrefix(text, "##")
	word, _, bracket := strings.Cut(word[:min(len(word), 20)], "[")
	return ok && bracket && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}

// colourSequence is how many bytes at the beginning of the text set a colour
// (ECMA-48 §8.3.117); 0 where they do not.
func colourSequence(text string) int {
	parameters, ok := strings.CutPrefix(text, "\x1b[")
	if !ok {
		return 0
	}
	rest := strings.TrimLeft(parameters[:min(len(parameters), 10)], "0123456789;")
	if !strings.HasPrefix(rest, "m") {
		return 0
	}
	return len(text) - len(parameters) + (min(len(parameters), 10) - len(rest)) + 1
}
