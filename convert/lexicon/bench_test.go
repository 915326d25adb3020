package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default()
	}
}

// BenchmarkFirstUse makes the lexicon and its tables.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default().Role("Date")
	}
}

func BenchmarkCells(b *testing.B) {
	l := Default()
	l.Role("Date")
	for _, bench := range []struct {
		name string
		read func()
	}{
		{"FindDates", func() { l.FindDates("lundi 2 au vendredi 6 septembre 2019") }},
		{"HoursAt", func() { l.HoursAt("9h30 - 18h30 : accueil") }},
		{"FindHours/prose", func() { l.FindHours("bilan des séances du 3 mai et du 10 mai") }},
		{"Role", func() { l.Role("Intervenant·e·s") }},
		{"Question", func() { l.Question("Quels sont les objectifs de la session ?") }},
		{"Groups", func() { l.Groups("UXD + Mentors l'après-midi") }},
		{"Kind", func() { l.Kind("Restitution collective des ateliers") }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bench.read()
			}
		})
	}
}

// BenchmarkLong reads texts that invite a grammar to try again and again. Time per
// byte must not grow with their length.
func BenchmarkLong(b *testing.B) {
	l := Default()
	for _, bench := range []struct {
		name, text string
		read       func(string)
	}{
		{"dates/fractions", "1/2", func(s string) { l.FindDates(s) }},
		{"dates/weekdays", "lundi et ", func(s string) { l.FindDates(s) }},
		{"dates/lists", "4 mai 1, ", func(s string) { l.FindDates(s) }},
		{"dates/weeks", "semaine du 4, ", func(s string) { l.NoSuchDay(s) }},
		{"hours/colons", "9:", func(s string) { l.FindHours(s) }},
		{"hours/leads", "durée de (", func(s string) { l.FindHours(s) }},
		{"audience", "ETP : 9h-10h, ", func(s string) { l.HoursByAudience(s, nil) }},
		{"groups", "seuls, ", func(s string) { l.Groups("ETP " + s) }},
		{"status", "ANNULÉE ", func(s string) { l.Status(s) }},
		{"places", "15h au x) ", func(s string) { l.PlaceAfter(s) }},
		{"language", "les équipes présentent leurs travaux ", func(s string) { l.Language(s) }},
	} {
		for _, size := range []int{2 << 10, 64 << 10} {
			s := strings.Repeat(bench.text, size/len(bench.text))
			b.Run(fmt.Sprintf("%s/%dK", bench.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					bench.read(s)
				}
			})
		}
	}
}
