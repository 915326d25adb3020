package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Announcement is a sentence that asks people to come on a day.
type Announcement struct {
	Dates   Dates
	Subject string // what takes place, "" where people are invited in other words
	End     int    // bytes of the text that the sentence and those before it take
}

// longestAnnouncement is how many bytes a sentence has that is looked at.
const longestAnnouncement = 600

// Announcement reads the first sentence that says that something takes place on one
// day, or that people are invited on it: « L'assemblée générale aura lieu le 8 mai
// 2022, à 14 heures. », "Join us on Friday 3 June at 6 pm". What took place is none.
func (l *Lexicon) Announcement(s string) (Announcement, bool) {
	start := 0
	for start < len(s) {
		end := start + SentenceEnd(s[start:])
		if end-start <= longestAnnouncement {
			if a, ok := l.announces(s[start:end]); ok {
				a.Dates.Start += start
				a.Dates.End += start
				a.End = end
				return a, true
			}
		}
		start = end
	}
	return Announcement{}, false
}

// SentenceEnd is the number of bytes of the first sentence of s, its sign included.
// The point after a number or a short form that a small letter follows ends none.
func SentenceEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if !strings.ContainsRune(".!?", rune(s[i])) || i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\n' {
			continue
		}
		if i > 0 && '0' <= s[i-1] && s[i-1] <= '9' {
			continue // « am 3. Mai »
		}
		rest := strings.TrimLeft(s[i+1:], " \n")
		if rest == "" || strings.ToLower(rest[:1]) != rest[:1] || rest[0] >= 0x80 {
			return i + 1
		}
	}
	return len(s)
}

func (l *Lexicon) announces(sentence string) (Announcement, bool) {
	dates := l.FindDates(sentence)
	if len(dates) != 1 || len(dates[0].Ranges) != 1 {
		return Announcement{}, false
	}
	r := l.reader(sentence)
	defer r.done()
	for i := 0; i < len(r.ts) && r.ts[i].start < dates[0].Start; i++ {
		if next, ok := r.find(i, takesPlace); ok && r.near(next, dates[0].Start) {
			return Announcement{Dates: dates[0], Subject: r.subjectBefore(sentence, i)}, true
		}
		if _, ok := r.findHint(i, invites); ok {
			return Announcement{Dates: dates[0]}, true
		}
	}
	return Announcement{}, false
}

// near reports whether few words stand between a token and a place in the text.
func (r *reader) near(i, at int) bool {
	const few = 6
	n := 0
	for ; i < len(r.ts) && r.ts[i].start < at; i++ {
		n++
	}
	return n <= few
}

// subjectBefore is what stands before token end: from the article that begins the
// sentence, or from the first one that a word with a capital follows, "que
// l'Assemblée Générale ordinaire". It is empty where no article does.
func (r *reader) subjectBefore(sentence string, end int) string {
	for i := 0; i < end; i++ {
		next, ok := r.find(i, article|dayArticle)
		if !ok || next >= end {
			continue
		}
		first, _ := utf8.DecodeRuneInString(sentence[r.ts[next].start:])
		if i == 0 || unicode.IsUpper(first) {
			return strings.TrimSpace(sentence[r.ts[next].start:r.ts[end].start])
		}
	}
	return ""
}
