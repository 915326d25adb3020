// Package correct sets right what was read, as people say it in deroule.yaml: a
// session is none, two are one, a date or a place is another. What a correction says
// holds over what was read; one that matches nothing is reported, with what was near.
package correct

import (
	"slices"

	"deroule/model"
)

// Corrections are those of one source, in the order of the file.
type Corrections struct {
	Title    Text
	Ignore   []Text // rows, lines, names: what is no session and no entry
	Sessions []Session
	Reading  Reading // what is said before anything is understood
}

// Text is a word of the settings and where it stands.
type Text struct {
	Value string
	At    model.Pos
}

// Session sets one session right. Empty fields leave what was read.
type Session struct {
	Of     Text // a date, an ID, a name or a place: "2026-03-12", "l. 24", "Groupe 1!A12"
	Title  Text
	Theme  Text
	Place  Text
	Date   Text // "2026-03-19", or two with a slash between
	Hours  Text // "09:00-17:00"
	Status Text
	SameAs Text // another session that is this one
}

// Empty reports whether nothing is to be set right of what was read.
func (c Corrections) Empty() bool {
	return c.Title.Value == "" && len(c.Ignore)+len(c.Sessions) == 0
}

// Apply sets a programme right. What matches nothing is a diagnostic of the programme,
// at its line of the settings.
func Apply(p *model.Programme, c Corrections) {
	if c.Empty() {
		return
	}
	a := &applied{p: p, changed: map[*model.Session]bool{}}
	if c.Title.Value != "" {
		p.Title = c.Title.Value
		p.Origins.Set(model.FieldTitle, model.Corrected, c.Title.At)
	}
	for _, what := range c.Ignore {
		a.ignore(what)
	}
	for _, s := range c.Sessions {
		a.session(s)
	}
	a.nameAgain()
	p.Diagnostics.Sort()
}

// applied is a programme while it is set right.
type applied struct {
	p       *model.Programme
	changed map[*model.Session]bool
}

// ignore leaves out sessions, or else entries, that a text tells. Their words stay, as
// what was excluded.
func (a *applied) ignore(what Text) {
	m := matcherOf(what.Value)
	if a.leaveOut(func(s *model.Session) bool { return m.session(s) }) > 0 {
		return
	}
	found := false
	for _, s := range a.p.Sessions {
		s.Agenda = slices.DeleteFunc(s.Agenda, func(e model.Entry) bool {
			if !m.entry(e) {
				return false
			}
			found = true
			a.exclude(e.Title, e.Source)
			return true
		})
	}
	if !found {
		a.unmatched(what)
	}
}

// leaveOut takes sessions out of the programme, and says how many.
func (a *applied) leaveOut(which func(*model.Session) bool) int {
	before := len(a.p.Sessions)
	a.p.Sessions = slices.DeleteFunc(a.p.Sessions, func(s *model.Session) bool {
		if !which(s) {
			return false
		}
		texts := ""
		s.EachText(func(text string) {
			if texts != "" {
				texts += "\n"
			}
			texts += text
		})
		a.exclude(texts, s.Source)
		return true
	})
	return before - len(a.p.Sessions)
}

func (a *applied) exclude(text string, at model.Pos) {
	if text != "" {
		a.p.Notes = append(a.p.Notes, model.Note{Text: text, Kind: model.Excluded, Source: at})
	}
}

// unmatched reports a correction that matches nothing, with the name that is nearest.
func (a *applied) unmatched(what Text) {
	d := a.p.Diagnostics.Add(model.UnmatchedCorrection, what.At, what.Value, a.near(what.Value))
	if d.Args[1] == "" {
		d.As("nothing-near")
	}
}

// nameAgain gives new IDs to the sessions whose date or title was set right.
func (a *applied) nameAgain() {
	fresh := &model.Programme{}
	for _, s := range a.p.Sessions {
		named := *s
		fresh.Sessions = append(fresh.Sessions, &named)
	}
	fresh.AssignIDs()
	used := map[string]bool{}
	for _, s := range a.p.Sessions {
		used[s.ID] = !a.changed[s] || used[s.ID]
	}
	for i, s := range a.p.Sessions {
		if id := fresh.Sessions[i].ID; a.changed[s] && !used[id] {
			s.ID = id
			used[id] = true
		}
	}
}
