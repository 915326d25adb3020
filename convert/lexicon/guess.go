package lexicon

// Language guesses the language of a document from its common words, months,
// weekdays and column names: the code of one of the lexicon's languages, or ""
// where the words do not tell.
func (l *Lexicon) Language(s string) string {
	l.commonOnce.Do(func() { l.common = newCommonWords(l.languages) })
	scores := make([]int, len(l.languages))
	for _, t := range scan(nil, s) {
		if t.kind != word {
			continue
		}
		for i, weight := range l.common[t.text] {
			scores[i] += int(weight)
		}
	}
	return l.clearlyBest(scores)
}

// clearlyBest is the language with the highest score, where it has some evidence
// and a tenth more than any other.
func (l *Lexicon) clearlyBest(scores []int) string {
	const least = 3
	best := -1
	for i, score := range scores {
		if l.languages[i].Code != "" && score >= least && (best < 0 || score > scores[best]) {
			best = i
		}
	}
	for i, score := range scores {
		if best >= 0 && i != best && l.languages[i].Code != l.languages[best].Code && score*11 >= scores[best]*10 {
			return ""
		}
	}
	if best < 0 {
		return ""
	}
	return l.languages[best].Code
}

// commonWords are the weights of a word for each of the languages.
type commonWords map[string][]uint8

func newCommonWords(languages []Language) commonWords {
	common := commonWords{}
	for i := range languages {
		l := &languages[i]
		add := func(weight uint8, words Words) {
			for text := range words.all {
				key := phraseKey(text)
				if common[key] == nil {
					common[key] = make([]uint8, len(languages))
				}
				common[key][i] = max(common[key][i], weight)
			}
		}
		add(1, l.Common)
		for _, months := range l.Months {
			add(2, firstOf(months))
		}
		for _, weekdays := range l.Weekdays {
			add(2, firstOf(weekdays))
		}
		for _, names := range l.Columns {
			add(1, names)
		}
	}
	return common
}

// firstOf is the first of the words, which is written out in full.
func firstOf(w Words) Words {
	for text := range w.all {
		return Words(text)
	}
	return ""
}
