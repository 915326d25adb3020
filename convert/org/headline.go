package org

import (
	"strings"
	"unicode"

	"deroule/convert/outline"
)

// headline reads a headline. What org says about it (its state, its priority,
// its tags) is no part of what it says, and follows as verbatim text.
func (p *parser) headline() []outline.Block {
	level := starsOf(p.lines[p.next])
	line := piece{p.lines[p.next], p.next + 1, 1}
	at := p.span(p.next, p.next)
	p.next++
	p.headed = true

	state, rest := p.cutState(line.from(level).trim())
	title, tags := cutTags(rest)
	blocks := []outline.Block{&outline.Heading{Pos: at, Level: level, Text: p.markup.text(title)}}
	if state.text != "" {
		blocks = append(blocks, p.verbatim(state))
	}
	if tags.text != "" {
		blocks = append(blocks, p.verbatim(tags))
	}
	return blocks
}

// cutState takes a TODO word, a priority cookie ("[#A]") and the word COMMENT off
// the beginning of a headline.
func (p *parser) cutState(text piece) (state, rest piece) {
	rest = text
	if word, after := rest.cutWord(); p.todo[word.text] {
		rest = after
	}
	if len(rest.text) >= 4 && strings.HasPrefix(rest.text, "[#") && rest.text[3] == ']' {
		rest = rest.from(4).trim()
	}
	if word, after := rest.cutWord(); word.text == "COMMENT" {
		rest = after
	}
	state, _ = text.split(len(text.text) - len(rest.text))
	return state.trim(), rest
}

// cutTags takes the tags (":data:atelier:") off the end of a headline.
func cutTags(text piece) (title, tags piece) {
	start := strings.LastIndexFunc(text.text, unicode.IsSpace) + 1
	last := text.text[start:]
	if len(last) < 3 || last[0] != ':' || last[len(last)-1] != ':' || strings.ContainsFunc(last, notInTag) {
		return text, piece{}
	}
	title, tags = text.split(start)
	return title.trim(), tags.trim()
}

func notInTag(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_@#%:", r)
}

// todoWords are the words that headlines may begin with to say how far their
// matter is: TODO, DONE, and those that the document declares as not yet done.
// The declared words for what is done are left in the headlines, since among
// them is the one that says that it is cancelled.
func todoWords(lines []string) map[string]bool {
	words := map[string]bool{"TODO": true, "DONE": true}
	for _, line := range lines {
		key, value, ok := cutKeyword(piece{text: line}.trim())
		if !ok || !isOneOf(key.text, "TODO", "SEQ_TODO", "TYP_TODO") {
			continue
		}
		open, _, _ := strings.Cut(value.text, "|")
		for _, word := range strings.Fields(open) {
			word, _, _ = strings.Cut(word, "(")
			words[word] = true
		}
	}
	return words
}

func isOneOf(key string, names ...string) bool {
	for _, name := range names {
		if strings.EqualFold(key, name) {
			return true
		}
	}
	return false
}

// planningWord is the word that a line of org's planning begins with.
func planningWord(text string) string {
	for _, word := range []string{"SCHEDULED:", "DEADLINE:", "CLOSED:", "CLOCK:"} {
		if strings.HasPrefix(text, word) {
			return word
		}
	}
	return ""
}

// planning reads a line of org's planning: when something is due is a line of
// text; when it was closed or worked on says nothing of the plan and is verbatim.
func (p *parser) planning() []outline.Block {
	var blocks []outline.Block
	rest := p.piece(p.next)
	p.next++
	for rest.text != "" {
		part, after := rest.split(nextPlanning(rest.text))
		if word := planningWord(rest.text); word == "CLOSED:" || word == "CLOCK:" {
			blocks = append(blocks, p.verbatim(part.trim()))
		} else {
			blocks = append(blocks, p.paragraph(part.trim()))
		}
		rest = after
	}
	return blocks
}

// nextPlanning is where the next word of planning begins after the first one.
func nextPlanning(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i-1] == ' ' && planningWord(text[i:]) != "" {
			return i
		}
	}
	return len(text)
}
