package main

import (
	"regexp"
	"strings"
)

// mostQuoted is how many characters a message quotes of a value that could not be
// read. A settings file of a stranger may name a file that is none, and what stands
// there may be a secret; what is read on from a log must tell a typing mistake and no
// more.
const mostQuoted = 16

// brief is the beginning of a value, for a message.
func brief(value string) string {
	if runes := []rune(value); len(runes) > mostQuoted {
		return string(runes[:mostQuoted]) + "…"
	}
	return value
}

// mostMessage is how many characters of a library's message are told.
const mostMessage = 100

// briefly is the message of a library, in which whatever it quotes, as %q does, is brief.
func briefly(message string) string {
	quoted := regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	message = quoted.ReplaceAllStringFunc(message, func(piece string) string {
		return `"` + brief(strings.Trim(piece, `"`)) + `"`
	})
	if runes := []rune(message); len(runes) > mostMessage {
		return string(runes[:mostMessage]) + "…"
	}
	return message
}
