package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// Some sentences and labels speak of every session: where, and from when to when.

// readDefaults reads a sentence that speaks of all sessions.
func (in *interpreter) readDefaults(text outline.Text) bool {
	if in.readDefaultsOf(text) {
		return true
	}
	read := false
	for start := 0; start < len(text.Plain); {
		end := start + lexicon.SentenceEnd(text.Plain[start:])
		read = end-start < len(text.Plain) && in.readDefaultsOf(text.Slice(start, end).Trim()) || read
		start = end
	}
	return read
}

// readDefaultsOf reads one sentence, or a text as a whole.
func (in *interpreter) readDefaultsOf(text outline.Text) bool {
	if !in.lex.DefaultsSentence(text.Plain) {
		return false
	}
	found := in.lex.FindHours(text.Plain)
	defaults := &in.p.Defaults
	before, after := "", text.Plain
	for _, h := range found {
		if !h.From.IsZero() && defaults.Start.IsZero() {
			defaults.Start, defaults.End = h.From, h.To
			defaults.Source = text.PosAt(h.Start)
			before, after = text.Plain[:h.Start], text.Plain[h.End:]
			break
		}
	}
	place, ok := in.defaultPlace(strings.TrimSpace(after))
	if !ok {
		place, ok = in.lex.PlaceAfter(before)
	}
	if _, noun := in.lex.SessionNoun(before); !ok && noun { // "Réunions à la maison des associations, à 20 h"
		_, where, _ := strings.Cut(strings.TrimSpace(before), " ")
		place, ok = in.lex.PlaceAfter(where)
	}
	if ok && defaults.Place == "" {
		defaults.Place = strings.TrimRight(place, " .,!;")
		if defaults.Source.IsZero() {
			defaults.Source = text.Pos()
		}
	}
	return true
}

// defaultPlace reads the place after the hours of a sentence: "au Pavillon", or a
// place by itself after a comma.
func (in *interpreter) defaultPlace(after string) (string, bool) {
	if place, ok := in.lex.PlaceAfter(after); ok {
		return place, true
	}
	place, _, _ := strings.Cut(strings.TrimLeftFunc(after, isJoint), ".")
	return place, in.lex.LooksLikePlace(place)
}

// readDefaultLabels reads lines "Lieu : …" and "Horaires : …" of an introduction:
// they hold for every session that does not say otherwise.
func (in *interpreter) readDefaultLabels(p *outline.Paragraph) bool {
	read := false
	for _, line := range p.Lines {
		name, value, ok := splitLabel(line)
		if !ok || value.IsEmpty() {
			continue
		}
		defaults := &in.p.Defaults
		switch role := in.lex.Role(bare(name)); {
		case role == lexicon.RolePlace && defaults.Place == "":
			defaults.Place = value.Plain
		case role == lexicon.RoleHours && defaults.Start.IsZero():
			if h, ok := in.lex.HoursAt(value.Plain); ok {
				defaults.Start, defaults.End = h.From, h.To
			}
		default:
			continue
		}
		read, in.labelled = true, true
		if defaults.Source.IsZero() {
			defaults.Source = value.Pos()
		} else {
			defaults.Source = defaults.Source.To(value.Pos())
		}
	}
	return read
}
