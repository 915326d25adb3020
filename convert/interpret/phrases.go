package interpret

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/convert/tables"
	"deroule/model"
)

// phrases reads phrases with a lexicon and remembers what it read: passes ask
// about the same cell or line again and again.
type phrases struct {
	*lexicon.Lexicon
	dates     map[string][]lexicon.Dates
	hours     map[string][]lexicon.Hours
	leading   map[string]leadingHours
	roles     map[string]lexicon.Role
	questions map[string]question
	nothing   map[string]bool
	when      map[string]bool
	groups    map[string]groupsOf
	languages map[string]string
	announced map[string]announcement
	byCells   map[*outline.Table]*tables.Plan // what tables tell by their cells
}

// groupsOf are the groups of people that a text names.
type groupsOf struct {
	groups []model.Audience
	ok     bool
}

type announcement struct {
	told lexicon.Announcement
	ok   bool
}

type leadingHours struct {
	hours lexicon.Hours
	ok    bool
}

type question struct {
	role lexicon.Role
	rest string
}

func newPhrases(l *lexicon.Lexicon) *phrases {
	return &phrases{
		Lexicon:   l,
		dates:     map[string][]lexicon.Dates{},
		hours:     map[string][]lexicon.Hours{},
		leading:   map[string]leadingHours{},
		roles:     map[string]lexicon.Role{},
		questions: map[string]question{},
		nothing:   map[string]bool{},
		when:      map[string]bool{},
		groups:    map[string]groupsOf{},
		languages: map[string]string{},
		announced: map[string]announcement{},
		byCells:   map[*outline.Table]*tables.Plan{},
	}
}

// mostRemembered is how many texts are remembered of a kind. In a long plan the
// hours and places come again, and the titles never do.
const mostRemembered = 4096

// remembered returns what was read of a text before, or reads it.
func remembered[V any](known map[string]V, text string, read func(string) V) V {
	v, ok := known[text]
	if !ok {
		if len(known) == mostRemembered {
			clear(known)
		}
		v = read(text)
		known[text] = v
	}
	return v
}

// FindDates is [lexicon.Lexicon.FindDates], remembered.
func (p *phrases) FindDates(s string) []lexicon.Dates {
	return remembered(p.dates, s, p.Lexicon.FindDates)
}

// Groups is [lexicon.Lexicon.Groups], remembered.
func (p *phrases) Groups(s string) ([]model.Audience, bool) {
	found := remembered(p.groups, s, func(s string) groupsOf {
		groups, ok := p.Lexicon.Groups(s)
		return groupsOf{groups, ok}
	})
	return slices.Clone(found.groups), found.ok
}

// Language is [lexicon.Lexicon.Language], remembered: the readings of a document have
// the same words.
func (p *phrases) Language(s string) string {
	return remembered(p.languages, s, p.Lexicon.Language)
}

// Announcement is [lexicon.Lexicon.Announcement], remembered.
func (p *phrases) Announcement(s string) (lexicon.Announcement, bool) {
	read := remembered(p.announced, s, func(s string) announcement {
		told, ok := p.Lexicon.Announcement(s)
		return announcement{told, ok}
	})
	return read.told, read.ok
}

// FindHours is [lexicon.Lexicon.FindHours], remembered.
func (p *phrases) FindHours(s string) []lexicon.Hours {
	return remembered(p.hours, s, p.Lexicon.FindHours)
}

// HoursAt is [lexicon.Lexicon.HoursAt], remembered.
func (p *phrases) HoursAt(s string) (lexicon.Hours, bool) {
	read := remembered(p.leading, s, func(s string) leadingHours {
		h, ok := p.Lexicon.HoursAt(s)
		return leadingHours{h, ok}
	})
	return read.hours, read.ok
}

// Role is [lexicon.Lexicon.Role], remembered.
func (p *phrases) Role(label string) lexicon.Role {
	return remembered(p.roles, label, p.Lexicon.Role)
}

// Question is [lexicon.Lexicon.Question], remembered.
func (p *phrases) Question(s string) (lexicon.Role, string) {
	read := remembered(p.questions, s, func(s string) question {
		role, rest := p.Lexicon.Question(s)
		return question{role, rest}
	})
	return read.role, read.rest
}

// IsNothing is [lexicon.Lexicon.IsNothing], remembered.
func (p *phrases) IsNothing(s string) bool {
	return remembered(p.nothing, s, p.Lexicon.IsNothing)
}

// SaysWhen is [lexicon.Lexicon.SaysWhen], remembered.
func (p *phrases) SaysWhen(s string) bool {
	return remembered(p.when, s, p.Lexicon.SaysWhen)
}
