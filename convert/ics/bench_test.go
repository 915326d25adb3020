package ics

import (
	"fmt"
	"io"
	"testing"

	"deroule/convert"
	"deroule/model"
)

// plan is a programme of that many sessions, a week apart, each with a running
// order of that many entries.
func plan(sessions, entries int) *model.Programme {
	p := &model.Programme{Title: "Saison d'ateliers", Language: "fr", Timezone: "Europe/Paris", Links: []model.Link{{URL: "webcal://exemple.fr/agenda"}}}
	hour := func(h, m int) model.Clock {
		c, _ := model.NewClock(h, m)
		return c
	}
	day := model.Date{Year: 2021, Month: 1, Day: 7}
	for i := range sessions {
		s := &model.Session{
			ID: fmt.Sprint(i), Title: fmt.Sprintf("Atelier n° %d : écrire à plusieurs", i+1), Place: "Médiathèque, salle 2", Status: model.Confirmed,
			Dates: []model.DateRange{{Start: day, End: day}}, Hours: []model.Hours{{Start: hour(9, 30), End: hour(18, 0)}},
			Audience: []model.Audience{{Group: "Relais"}, {Group: "Référents", Note: "l'après-midi"}}, Objectives: []string{"écrire", "relire"},
		}
		for j := range entries {
			s.Agenda = append(s.Agenda, model.Entry{Start: hour(9+j/2%12, j%2*30), End: hour(9+(j+1)/2%12, (j+1)%2*30), Title: fmt.Sprintf("étape %d du déroulé", j+1), People: []string{"Samira"}})
		}
		p.Sessions = append(p.Sessions, s)
		if day = day.AddDays(7); day.Year > 2030 {
			day.Year = 2021
		}
	}
	return p
}

func BenchmarkWrite(b *testing.B) {
	for _, size := range []struct{ sessions, entries int }{{1, 0}, {20, 12}, {10000, 3}} {
		p := plan(size.sessions, size.entries)
		b.Run(fmt.Sprintf("%dx%d", size.sessions, size.entries), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Writer{}).Write(io.Discard, p, convert.WriteOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []struct{ sessions, entries int }{{20, 12}, {10000, 3}} {
		out, _ := write(b, plan(size.sessions, size.entries))
		b.Run(fmt.Sprintf("%dx%d", size.sessions, size.entries), func(b *testing.B) {
			b.SetBytes(int64(len(out)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Reader{}).Read(convert.Source{Name: "plan.ics", Data: out}, convert.ReadOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRevise writes a calendar as what has become of itself.
func BenchmarkRevise(b *testing.B) {
	p := plan(10000, 3)
	out, _ := write(b, p)
	for b.Loop() {
		previous, err := ParseExport(out)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := (Writer{Previous: previous}).Write(io.Discard, p, convert.WriteOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
