package lexicon

import "strings"

// NamesTeam reports whether a line begins with a word for those who run a
// session: "L'équipe du programme".
func (l *Lexicon) NamesTeam(s string) bool {
	_, ok := l.vocabulary().sets.find(scan(s), 0, team)
	return ok
}

// Aim reports whether a text begins as an aim does, with a verb in the
// infinitive: "Présenter les ressources". Words of fewer than four letters and
// those of capitals are none.
func (l *Lexicon) Aim(s string) bool {
	ts := scan(s)
	if len(ts) == 0 || ts[0].kind != word {
		return false
	}
	first := ts[0].text
	if len(first) < 4 || s[ts[0].start:ts[0].end] == strings.ToUpper(s[ts[0].start:ts[0].end]) {
		return false
	}
	for _, language := range l.languages {
		for end := range language.VerbEndings.all {
			if strings.HasSuffix(first, end) {
				return true
			}
		}
	}
	return false
}
