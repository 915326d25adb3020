package org

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// headline reads a headline. What org says about it (its state, its priority,
// its tags) is no part of what it says, and follows as verbatim text.
func (p *parser) headline() []outline.Block {
	level := starsOf(p.lines[p.next])
	line := piece{p.lines[p.next], p.next + 1, 1}
	at := p.span(p.next, p.next)
	state, rest := p.cutState(line.from(level).trim())
	title, tags := cutTags(rest)
	if strings.HasSuffix(state.text, "COMMENT") || p.isExcluded(tags.text) {
		p.leaveOut(level, line.from(level).trim().text)
		return nil
	}
	p.next++
	p.headed = true

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

// isExcluded reports whether one of the tags keeps a headline, and all that is below
// it, out of what is exported.
func (p *parser) isExcluded(tags string) bool {
	return slices.ContainsFunc(strings.Split(tags, ":"), func(tag string) bool { return p.excluded[tag] })
}

// leaveOut keeps a headline and all that is below it apart from the document.
func (p *parser) leaveOut(level int, title string) {
	first := p.next
	for p.next++; !p.done(); p.next++ {
		if stars := starsOf(p.lines[p.next]); stars > 0 && stars <= level && p.kind(p.next) == headline {
			break
		}
	}
	p.keepLines(title, first+1, p.next).Pos = p.span(first, p.next-1)
}

// keepLines keeps lines that nobody is to read.
func (p *parser) keepLines(title string, from, to int) *outline.Kept {
	k := outline.Kept{Kind: model.Excluded, Title: title, Text: strings.TrimSpace(strings.Join(p.lines[from:to], "\n"))}
	if from < to {
		k.Pos = p.span(from, to-1)
	}
	p.doc.Kept = append(p.doc.Kept, k)
	return &p.doc.Kept[len(p.doc.Kept)-1]
}

// excludedTags are the tags of headlines that are not exported: "noexport", unless
// the document names others.
func excludedTags(lines []string) map[string]bool {
	tags := map[string]bool{"noexport": true}
	for _, line := range lines {
		if key, value, ok := cutKeyword(piece{text: line}.trim()); ok && isOneOf(key.text, "EXCLUDE_TAGS") {
			clear(tags)
			for _, tag := range strings.Fields(value.text) {
				tags[tag] = true
			}
		}
	}
	return tags
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
// text; when it was closed or worked on says nothing of the plan and is kept apart.
func (p *parser) planning() []outline.Block {
	var blocks []outline.Block
	rest := p.piece(p.next)
	p.next++
	for rest.text != "" {
		part, after := rest.split(nextPlanning(rest.text))
		if word := planningWord(rest.text); word == "CLOSED:" || word == "CLOCK:" {
			p.doc.Kept = append(p.doc.Kept, outline.Kept{Kind: model.Excluded, Text: part.trim().text, Pos: part.pos(p.doc.Name)})
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
