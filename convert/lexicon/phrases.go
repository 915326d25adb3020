package lexicon

import "unicode/utf8"

// phrases finds values by words, one or several. Within a phrase, hyphens,
// apostrophes and full stops count as blanks: "après-midi" is "apres midi",
// "p.m." is "p m". At its end an apostrophe counts: "l'" is not "l".
type phrases[V any] struct {
	entries map[string]entry[V]
}

// entry is what is known of some words: the value of the phrase that they are,
// and whether longer phrases begin with them.
type entry[V any] struct {
	value  V
	phrase bool
	longer bool
}

// newPhrases makes room for n phrases.
func newPhrases[V any](n int) phrases[V] {
	return phrases[V]{make(map[string]entry[V], n)}
}

// add gives phrases a value; a phrase that has one keeps it.
func (p *phrases[V]) add(v V, words Words) {
	for text := range words.all {
		p.merge(phraseKey(text), v, func(old V) V { return old })
	}
}

// merge gives a phrase the value v, or, where it has one, what join makes of that.
func (p *phrases[V]) merge(key string, v V, join func(old V) V) {
	e := p.entries[key]
	if e.phrase {
		v = join(e.value)
	}
	p.entries[key] = entry[V]{v, true, e.longer}
	for i := len(key) - 1; i > 0; i-- {
		if key[i] == ' ' {
			e := p.entries[key[:i]]
			if e.longer {
				break
			}
			e.longer = true
			p.entries[key[:i]] = e
		}
	}
}

// phraseKey writes a phrase as [phrases.each] composes it from tokens.
func phraseKey(text string) string {
	if isPhraseKey(text) {
		return text
	}
	var folding, composing [64]byte
	folded := appendFolded(folding[:0], text)
	key := composing[:0]
	blank, last := false, word
	for i, size := 0, 0; i < len(folded); i += size {
		r := rune(folded[i])
		size = 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(folded[i:])
		}
		kind := kindOf(r)
		if r == ' ' || len(key) > 0 && (r == '-' || r == '\'' || r == '.') {
			blank = true
			continue
		}
		if len(key) > 0 && (blank || kind == sign || kind != last) {
			key = append(key, ' ')
		}
		key = append(key, folded[i:i+size]...)
		blank, last = false, kind
	}
	if len(folded) > 1 && folded[len(folded)-1] == '\'' {
		key = append(key, " '"...) // "l'" is no word without its apostrophe
	}
	if string(key) == text {
		return text
	}
	return string(key)
}

// isPhraseKey reports that a phrase is letters and single blanks already.
func isPhraseKey(text string) bool {
	last := byte(' ')
	for i := range len(text) {
		c := text[i]
		if (c < 'a' || c > 'z') && (c != ' ' || last == ' ') {
			return false
		}
		last = c
	}
	return last != ' '
}

// each calls f with the value of every phrase that begins at token i, and the
// token after it; the longest comes last.
func (p phrases[V]) each(ts []token, i int, f func(v V, next int)) {
	if i < 0 || i >= len(ts) {
		return
	}
	e := p.entries[ts[i].text]
	if i++; e.phrase {
		f(e.value, i)
	}
	var room [64]byte
	for key := append(room[:0], ts[i-1].text...); e.longer && i < len(ts); {
		if ts[i].isSign("'") && !ts[i].blank {
			if elided := p.entries[string(append(key, " '"...))]; elided.phrase {
				f(elided.value, i+1)
			}
			i++
		} else if ts[i].isSign("-.") && !ts[i].blank && i+1 < len(ts) && !ts[i+1].blank {
			i++
		}
		if i >= len(ts) {
			return
		}
		key = append(append(key, ' '), ts[i].text...)
		e = p.entries[string(key)]
		if i++; e.phrase {
			f(e.value, i)
		}
	}
}

// at returns the value of the longest phrase that begins at token i, and the
// token after it.
func (p phrases[V]) at(ts []token, i int) (v V, next int, ok bool) {
	p.each(ts, i, func(found V, after int) { v, next, ok = found, after, true })
	return v, next, ok
}
