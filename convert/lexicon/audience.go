package lexicon

import (
	"strings"

	"deroule/model"
)

// HoursByAudience reads hours that differ by group: "9h30-18h pour les ETP,
// 14h-17h30 pour les mentors", "ETP : 9h30-18h, mentors : 14h-17h30", "9h-12h
// (mentors)". It is nil unless at least one group is named. The audience is the
// group as written, without its article. Known, which may be nil, tells the words
// that the document itself uses for groups.
func (l *Lexicon) HoursByAudience(s string, known func(group string) bool) []model.Hours {
	found := l.FindHours(s)
	var hours []model.Hours
	named := false
	start := 0
	for i, h := range found {
		end, next := len(s), len(s)
		if i+1 < len(found) {
			end, next = cutBetween(s[h.End:found[i+1].Start])
			end, next = h.End+end, h.End+next
		}
		audience, ok := l.audienceAround(s[start:h.Start], s[h.End:end], known)
		if !ok {
			return nil
		}
		named = named || audience != ""
		hours = append(hours, model.Hours{Start: h.From, End: h.To, Audience: audience})
		start = next
	}
	if !named {
		return nil
	}
	return hours
}

// cutBetween parts the text between two hours into what is said of the one and of
// the other, at its last separator; all of it is the first's where there is none.
func cutBetween(gap string) (end, next int) {
	end, next = len(gap), len(gap)
	for _, separator := range []string{",", ";", "\n", "|", "(", " et ", " and ", " und ", " y ", " e ", " / ", " - ", " – "} {
		if at := strings.LastIndex(gap, separator); at >= 0 && (end == len(gap) || at > end) {
			if separator == "(" && strings.Contains(gap[at:], ")") {
				continue
			}
			end, next = at, at+len(separator)
		}
	}
	return end, next
}

// audienceAround reads the group in the text before hours ("ETP :") or after them
// ("pour les mentors", "(mentors)"). It is not ok where that text is about
// something else, and empty where there is none.
func (l *Lexicon) audienceAround(before, after string, known func(string) bool) (string, bool) {
	const edges = " \t\n,;:|/-–—*_"
	before, after = strings.Trim(before, edges), strings.Trim(after, edges+".")
	if !strings.Contains(after, "(") {
		after = strings.TrimSuffix(after, ")")
	}
	switch {
	case before == "" && after == "":
		return "", true
	case before == "":
		r := l.reader(after)
		defer r.done()
		if next, ok := r.find(0, forGroup); ok && next < len(r.ts) {
			return l.audienceName(after[r.ts[next].start:], true, known)
		}
		if len(after) > 2 && after[0] == '(' && after[len(after)-1] == ')' {
			return l.audienceName(after[1:len(after)-1], false, known)
		}
		return l.audienceName(after, false, known)
	case after == "":
		return l.audienceName(before, false, known)
	}
	return "", false
}

// audienceName accepts a group's name: any after "pour", else a general noun of
// people, an acronym or a known one, so that "matin : 9h-12h" names none.
func (l *Lexicon) audienceName(s string, sure bool, known func(string) bool) (string, bool) {
	groups, ok := l.Groups(s)
	if !ok {
		return "", false
	}
	names := make([]string, 0, len(groups))
	for _, g := range groups {
		if g.Note != "" || !sure && (known == nil || !known(g.Group)) && !l.IsGroupNoun(g.Group) && !l.beginsWithGroup(g.Group) && !isAcronym(g.Group) {
			return "", false
		}
		names = append(names, g.Group)
	}
	if len(groups) == 1 {
		return names[0], true
	}
	return strings.TrimSpace(s[strings.Index(s, names[0]):]), true
}

// beginsWithGroup reports whether a name begins or ends with a general noun: "mentors UXD".
func (l *Lexicon) beginsWithGroup(name string) bool {
	r := l.stemmed(name)
	defer r.done()
	_, first := r.findStem(0, group)
	_, last := r.findStem(len(r.ts)-1, group)
	return first || last
}

// isAcronym reports whether a name is short and in capitals: "UXD", "ETP 3".
func isAcronym(name string) bool {
	const longest = 12
	return len(name) <= longest && strings.ContainsFunc(name, isLetterOrDigit) && name == strings.ToUpper(name) && len(name) > 1
}
