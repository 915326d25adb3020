package lexicon

// vocabulary is the words of all the languages of a Lexicon, folded.
type vocabulary struct{}
