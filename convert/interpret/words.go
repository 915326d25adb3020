package interpret

import (
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// isJoint reports the characters that stand between facts and say nothing
// themselves: dashes, colons, commas, bars, blanks and stray emphasis.
func isJoint(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-‐‑‒–—―:;,|/*_·•>→=", r)
}

// trimJoints takes the joints off both ends of a text.
func trimJoints(t outline.Text) outline.Text { return trimJointsRight(trimJointsLeft(t)) }

// trimJointsLeft keeps the bracket of a timestamp of org, which is part of it.
func trimJointsLeft(t outline.Text) outline.Text {
	start := len(t.Plain) - len(strings.TrimLeftFunc(t.Plain, isJoint))
	if start > 0 && beginsStamp(t.Plain[start-1:]) {
		start--
	}
	return t.From(start)
}

func trimJointsRight(t outline.Text) outline.Text {
	end := len(strings.TrimRightFunc(t.Plain, isJoint))
	if end < len(t.Plain) && (t.Plain[end] == '>' || t.Plain[end] == ']') {
		if open := strings.LastIndexAny(t.Plain[:end], "<["); open >= 0 && beginsStamp(t.Plain[open:]) {
			end++
		}
	}
	return t.Slice(0, end)
}

// beginsStamp reports whether a text begins as a timestamp of org does: "<2026-03-12".
func beginsStamp(text string) bool {
	const form = "<0000-00-00"
	if len(text) < len(form) || text[0] != '<' && text[0] != '[' {
		return false
	}
	for i := 1; i < len(form); i++ {
		if isDigit(text[i]) != isDigit(form[i]) || !isDigit(form[i]) && text[i] != form[i] {
			return false
		}
	}
	return true
}

// hasWords reports whether the text holds a letter or a digit.
func hasWords(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// hasLetters reports whether the text holds a letter.
func hasLetters(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// wordCount counts the words of a text.
func wordCount(text string) int { return len(strings.Fields(text)) }

// splitLabel splits "Name : value" at its first colon. It is no label where the
// colon belongs to an address or an hour, or where the name is long.
func splitLabel(t outline.Text) (name string, value outline.Text, ok bool) {
	i := strings.IndexByte(t.Plain, ':')
	if i <= 0 || strings.HasPrefix(t.Plain[i:], "://") {
		return "", outline.Text{}, false
	}
	if i+1 < len(t.Plain) && isDigit(t.Plain[i-1]) && isDigit(t.Plain[i+1]) {
		return "", outline.Text{}, false
	}
	name = strings.TrimSpace(t.Plain[:i])
	if !hasWords(name) || wordCount(name) > 6 {
		return "", outline.Text{}, false
	}
	return name, t.From(i + 1).Trim(), true
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// endsWithColon reports whether the text announces what follows.
func endsWithColon(text string) bool {
	return strings.HasSuffix(strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '*' || r == '_' }), ":")
}

// withoutColon is the text without the colon that announces what follows.
func withoutColon(t outline.Text) outline.Text {
	return t.TrimFunc(func(r rune) bool { return unicode.IsSpace(r) || r == ':' || r == '*' || r == '_' })
}

// parenthesis is the last "( … )" of a text, its words and its bytes.
func parenthesis(text string) (inner string, start, end int, ok bool) {
	end = strings.LastIndexByte(text, ')')
	if end < 0 {
		return "", 0, 0, false
	}
	start = strings.LastIndexByte(text[:end], '(')
	if start < 0 {
		return "", 0, 0, false
	}
	return text[start+1 : end], start, end + 1, true
}

// sameWords reports whether two texts say the same but for case, accents and marks.
func sameWords(a, b string) bool { return squash(a) == squash(b) }

func squash(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, lexicon.Fold(text))
}

// bare is the text without the pictures and marks around it: "📍 Lieu".
func bare(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return isJoint(r) || unicode.IsSymbol(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r)
	})
}

// startsUpper reports whether the first letter of a text is a capital.
func startsUpper(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}

// isSentence reports whether a text of several words ends as a sentence does.
func isSentence(text string) bool {
	text = strings.TrimSpace(text)
	return wordCount(text) > 3 && strings.HasSuffix(text, ".")
}

// joiner joins lines that belong together, each run of them once: to join one after the
// other takes time that grows with the square of their number.
type joiner struct {
	joined []outline.Text
	run    []outline.Text // the lines of the text that is being joined
}

// begin ends the text before and begins one with a line.
func (j *joiner) begin(line outline.Text) {
	j.end()
	j.goOn(line)
}

// goOn adds a line to the text that is being joined.
func (j *joiner) goOn(line outline.Text) { j.run = append(j.run, line) }

// open reports whether a text is being joined.
func (j *joiner) open() bool { return len(j.run) > 0 }

func (j *joiner) end() {
	switch len(j.run) {
	case 0:
	case 1:
		j.joined = append(j.joined, j.run[0])
	default:
		j.joined = append(j.joined, outline.Join(j.run))
	}
	j.run = nil
}

// all returns the texts, the last one ended.
func (j *joiner) all() []outline.Text {
	j.end()
	return j.joined
}
