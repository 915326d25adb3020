package pdftest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"deroule/model"
)

// Random is a programme made of a seed: few sessions or forty, days of no entry
// or eighty, up to five tracks, words longer than a line, text of many alphabets.
// The title of each entry holds a word that occurs nowhere else ([Token]).
func Random(seed uint64) *model.Programme {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1))}
	p := &model.Programme{Language: g.pick("fr", "en", ""), Title: g.maybe(g.text(12)), Summary: g.maybe(g.text(80))}
	if g.chance(3) {
		p.Links = []model.Link{{Title: g.maybe(g.text(4)), URL: "https://exemple.fr/" + strings.Repeat("chemin/", g.IntN(30)) + "?été=1"}}
		if g.IntN(2) == 0 {
			p.Links = append(p.Links, model.Link{URL: "webcal://exemple.fr/" + strings.Repeat("agenda/", g.IntN(30))})
		}
	}
	if g.chance(4) {
		p.Defaults = model.Defaults{Start: clock("14:00"), Place: g.text(5)}
	}
	count := g.IntN(6)
	if g.chance(40) {
		count = 40
	}
	for range count {
		p.Sessions = append(p.Sessions, g.session())
	}
	for range g.IntN(3) {
		p.Notes = append(p.Notes, model.Note{Title: g.maybe(g.text(5)), Text: g.text(60)})
	}
	for range g.IntN(3) {
		p.Formats = append(p.Formats, model.SupportFormat{
			Group: g.pick("", "entre pairs", "seul"), Name: g.text(4), Description: g.maybe(g.text(50)),
			Duration: model.Duration{Text: g.maybe("½ journée")}, Prepare: g.maybe(g.text(30)), Notes: g.texts(3),
		})
	}
	p.AssignIDs()
	return p
}

// Token is the word of the n-th entry of a programme that [Random] made.
func Token(n int) string { return fmt.Sprintf("q%dz", n) }

type generator struct {
	*rand.Rand
	entries int
}

func (g *generator) session() *model.Session {
	s := &model.Session{
		Title: g.maybe(g.text(10)), Theme: g.maybe(g.text(8)), Place: g.maybe(g.text(6)), Status: model.Confirmed,
		Host: g.texts(2), Objectives: g.texts(6), Facilitators: g.texts(4), Speakers: g.texts(4), Notes: g.texts(4),
	}
	if g.chance(4) {
		s.Status = model.Tentative
	} else if g.chance(6) {
		s.Status = model.Cancelled
	}
	on := date(g.pick("2023-01-09", "2023-09-30", "--03-01", "2024-02-29")).AddDays(g.IntN(200))
	switch g.IntN(5) {
	case 0:
	case 1:
		s.Dates = []model.DateRange{{Start: on, End: on}, {Start: on.AddDays(7), End: on.AddDays(7)}}
	case 2:
		s.Dates = []model.DateRange{{Start: on, End: on.AddDays(2)}}
		s.Days = []model.Day{{Date: on, Title: g.maybe(g.text(6))}, {Date: on.AddDays(1), Place: g.text(3), Notes: g.texts(2)}}
	default:
		s.Dates = []model.DateRange{{Start: on, End: on}}
	}
	for range g.IntN(3) {
		s.Hours = append(s.Hours, model.Hours{Start: g.clock(9), End: g.maybeClock(17), Audience: g.maybe(g.text(3))})
		s.Audience = append(s.Audience, model.Audience{Group: g.text(2), Note: g.maybe(g.text(3))})
	}
	for range g.IntN(2) {
		s.Fields = append(s.Fields, model.Property{Name: g.text(4), Value: g.text(40)})
		s.Lists = append(s.Lists, model.List{Title: g.maybe(g.text(15)), Items: append(g.texts(5), g.text(3))})
		if g.IntN(2) == 0 {
			t := model.Table{Title: g.maybe(g.text(8)), Columns: []string{g.text(2), g.text(2), g.text(1)}}
			for range g.IntN(5) {
				t.Rows = append(t.Rows, []string{g.text(3), g.text(12), g.text(6)})
			}
			s.Tables = append(s.Tables, t)
		}
	}
	g.agenda(s)
	return s
}

func (g *generator) agenda(s *model.Session) {
	count, tracks := g.IntN(12), 0
	if g.chance(40) {
		count = 80
	}
	if g.chance(3) {
		tracks = 2 + g.IntN(6)
	}
	minutes := 8 * 60
	for range count {
		g.entries++
		e := model.Entry{
			Title: g.pick("", "«\u00a0", "l'") + Token(g.entries) + " " + g.text(g.pick2(4, 25)), Optional: g.chance(8),
			Kind:   model.Kind(g.pick("", "break", "meal", "workshop", "end")),
			People: g.texts(2), Place: g.maybe(g.pick("", "salle "+g.text(1))), Details: g.texts(2),
		}
		if !g.chance(6) {
			e.Start, _ = model.NewClock(minutes/60%24, minutes%60)
			minutes += 5 * g.IntN(12)
			if !g.chance(4) {
				e.End, _ = model.NewClock(minutes/60%24, minutes%60)
			}
		}
		if tracks > 0 && g.chance(2) {
			e.Track = fmt.Sprintf("%s %d", g.pick("Salle", "Grande salle de réception"), g.IntN(tracks))
		}
		if len(s.Days) > 0 {
			e.Date = s.Dates[0].Start.AddDays(g.IntN(3))
		}
		s.Agenda = append(s.Agenda, e)
	}
}

func (g *generator) chance(in int) bool { return g.IntN(in) == 0 }

func (g *generator) pick(choices ...string) string { return choices[g.IntN(len(choices))] }

func (g *generator) pick2(usual, rare int) int {
	if g.chance(40) {
		return rare
	}
	return usual
}

func (g *generator) maybe(s string) string {
	if g.chance(3) {
		return ""
	}
	return s
}

func (g *generator) clock(hour int) model.Clock {
	c, _ := model.NewClock(hour, 15*g.IntN(4))
	return c
}

func (g *generator) maybeClock(hour int) model.Clock {
	if g.chance(3) {
		return model.Clock{}
	}
	return g.clock(hour)
}

func (g *generator) texts(most int) []string {
	var list []string
	for range g.IntN(most + 1) {
		list = append(list, g.text(g.pick2(8, 120)))
	}
	return list
}

// text is up to so many words, at least one.
func (g *generator) text(most int) string {
	words := make([]string, 1+g.IntN(most))
	for i := range words {
		words[i] = g.pick(
			"de", "la", "les", "pour", "séance", "équipe", "partager", "compte-rendu", "l'après-midi", "à", "cœur", "n° 4", "12 %", "« mot »", "fin :",
			"oui ?", "9 h 30", "Œuvre", "e\u0301te\u0301", "soft\u00adhyphen", "démocratisation", "anticonstitutionnellement",
		)
		switch {
		case g.chance(60):
			words[i] = strings.Repeat("mot", 20+g.IntN(60))
		case g.chance(60):
			words[i] = "https://exemple.fr/" + strings.Repeat("un-long-chemin/", g.IntN(12))
		case g.chance(60):
			words[i] = g.pick("🎉", "日本", "Ж", "→", "☐ à faire", "\xff", "tab\there", "deux\nlignes", "①", "ﬁn", "1ᵉʳ", "ḥ")
		}
	}
	return strings.Join(words, " ")
}
