package lexicon

import "sync"

// reader is a text cut into tokens, beside the words to read it with. Its
// methods are the grammar: each reads one thing at a token and returns the token
// after it.
type reader struct {
	*vocabulary
	text string
	ts   []token
	room []token // that ts was cut into
	from *sync.Pool

	monthFirst bool // in numbers with strokes: "6/2" is the second of June
}

// reader cuts a text into tokens. Whoever asks for one gives it back with
// [reader.done]: long plans have millions of phrases.
func (l *Lexicon) reader(s string) *reader {
	r, ok := l.readers.Get().(*reader)
	if !ok {
		r = &reader{vocabulary: l.vocabulary(), from: &l.readers, monthFirst: l.monthFirst != nil}
	}
	r.text = s
	r.ts = scan(r.room[:0], s)
	r.room = r.ts
	return r
}

// done gives the reader back. Nothing of it may be used any more.
func (r *reader) done() {
	const longest = 1024 // tokens; a longer text is rare, and not to be kept
	if cap(r.room) <= longest {
		r.from.Put(r)
	}
}

// end reports whether nothing stands at token i.
func (r *reader) end(i int) bool { return i >= len(r.ts) }

// glued reports whether token i follows the one before it without a blank.
func (r *reader) glued(i int) bool { return i > 0 && i < len(r.ts) && !r.ts[i].blank }

// sign reports whether token i is one of the signs.
func (r *reader) sign(i int, signs string) bool {
	return i >= 0 && i < len(r.ts) && r.ts[i].isSign(signs)
}

func (r *reader) number(i int) bool { return i >= 0 && i < len(r.ts) && r.ts[i].kind == number }

func (r *reader) word(i int) bool { return i >= 0 && i < len(r.ts) && r.ts[i].kind == word }

// gluedSign reports whether token i is one of the signs, without a blank before it.
func (r *reader) gluedSign(i int, signs string) bool { return r.glued(i) && r.sign(i, signs) }

func (r *reader) gluedNumber(i int) bool { return r.glued(i) && r.number(i) }

func (r *reader) gluedWord(i int) bool { return r.glued(i) && r.word(i) }

// find reads the longest phrase at token i that is in one of the sets.
func (r *reader) find(i int, in set) (next int, ok bool) {
	return r.sets.find(r.ts, i, in)
}

// findHint is find for what says how dates, hours or places are meant.
func (r *reader) findHint(i int, in hint) (next int, ok bool) {
	return r.hints.find(r.ts, i, in)
}

// spans reports whether the tokens from i up to next are a phrase of one of the sets.
func (r *reader) spans(i, next int, in set) bool {
	found := false
	r.sets.each(r.ts, i, func(v set, after int) { found = found || after == next && v&in != 0 })
	return found
}

// doubtfulAnd reports whether the tokens from i up to next are a word for "and" in
// one language and a preposition in another: Dutch and French "en".
func (r *reader) doubtfulAnd(i, next int) bool {
	return r.spans(i, next, and) && r.spans(i, next, preposition)
}

// skip is find for phrases that may be missing.
func (r *reader) skip(i int, in set) int {
	if next, ok := r.find(i, in); ok {
		return next
	}
	return i
}

// bytes are those of tokens first up to next.
func (r *reader) bytes(first, next int) (start, end int) {
	return r.ts[first].start, r.ts[next-1].end
}

// standsAlone reports whether the number at token i is no part of a longer one,
// of a code ("n°4", "T4") or of an amount ("4.724").
func (r *reader) standsAlone(i int) bool {
	if !r.glued(i) {
		return true
	}
	switch before := r.ts[i-1]; {
	case before.kind != sign:
		return before.kind == word && before.text == "t" && r.gluedNumber(i-1-1) // 2019-08-30T09:30
	case before.isSign("#$_") || before.text == "°" || before.text == "€" || before.text == "£":
		return false
	case before.isSign(".,:/-+"):
		return !(r.glued(i-1) && r.ts[i-2].kind == number)
	}
	return true
}
