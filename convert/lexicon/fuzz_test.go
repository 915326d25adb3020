package lexicon

import (
	"strings"
	"testing"
	"unicode/utf8"

	"deroule/model"
)

// seeds are phrases of every kind, so that each target can recombine all of them.
var seeds = []string{
	"du 30 avril au 2 mai 2019", "4, 5 et 6 novembre", "7 ou 14 novembre", "<2018-02-13 mar. 15:00-18:30 +1w>--<2018-02-15>",
	"Aug 30-31, 2019", "30-31/08/2019", "lundi et mardi 4 et 5 mars", "semaine du 12 avril", "31 juin", "12-août-19",
	"9 h 30 à 11 h", "8:30 - 9 am", "noon - 1:30 pm", "dalle 9 alle 12.30", "14.30 - 16.30", "jusqu'à minuit+", "matin (9h-12h)",
	"½ à 1 journée", "1 h 30 ou 2 fois 1 heure", "1 ou 2 fois par phase", "tous les 10 jours", "par cycle de 4 sessions sur 1 mois",
	"ETP : 9h30-18h, mentors : 14h-17h30", "UXD + Mentors l'après-midi (matin)", "UXD seuls, en parallèle des ETP",
	"Quels sont les objectifs de la session ? : x", "Intervenant(e)s / Animateur·rice·s [x]", "Début - fin", "[ANNULÉ] Session 4 (à confirmer ?)",
	"*optionnel* : verre", "Programme 2018/19 n°2019", "1er jour, J2, Day 3", "Les sessions se tiennent à 15h au Pavillon Bleu, 12 rue du Port.",
	"das 9h às 13h no auditório, 5.ª feira, 1.º de maio", "9.30 u. - 12 uur, 7 u 8, vr. 2 mrt t/m 12 mei", "'s avonds, om de drie weken, anderhalf uur",
	"de deelnemers en de mentoren (9-12 uur)", "https://example.org/2019/08/30 a@b.c", "aou\u0302t\u200b\u00ad \u202f30\u00a0–\u2011", "\xff\xfe 9h\x80", "l'", "'", "....", "les \uff9e ont lieu à 9h", "",
}

func addSeeds(f *testing.F) *Lexicon {
	for _, s := range seeds {
		f.Add(s)
	}
	return Default()
}

// checkSpan holds that bytes are of the text and cut no character.
func checkSpan(t *testing.T, s string, start, end int) {
	t.Helper()
	if start < 0 || end < start || end > len(s) {
		t.Fatalf("bytes %d to %d of %q", start, end, s)
	}
	if utf8.ValidString(s) && !(utf8.ValidString(s[:start]) && utf8.ValidString(s[start:end])) {
		t.Fatalf("bytes %d to %d cut a character of %q", start, end, s)
	}
}

func FuzzFold(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded && utf8.ValidString(s) {
			t.Errorf("Fold(%q) = %q, folded again %q", s, folded, again)
		}
		last := 0
		for _, token := range scan(nil, s) {
			checkSpan(t, s, token.start, token.end)
			if token.start < last || token.end == token.start || token.text == "" {
				t.Fatalf("token %v of %q", token, s)
			}
			last = token.end
		}
	})
}

func FuzzDates(f *testing.F) {
	l := addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, d := range l.FindDates(s) {
			checkSpan(t, s, d.Start, d.End)
			if d.Start < last || d.End == d.Start || len(d.Ranges) == 0 || len(d.Weekdays) != len(d.Named) {
				t.Fatalf("FindDates(%q) = %+v", s, d)
			}
			last = d.End
			for _, r := range d.Ranges {
				checkDay(t, s, r.Start)
				checkDay(t, s, r.End)
				if r.Start.HasYear() && r.End.Compare(r.Start) < 0 {
					t.Fatalf("FindDates(%q): %v runs backwards", s, r)
				}
			}
		}
		if phrase := l.NoSuchDay(s); !strings.Contains(s, phrase) {
			t.Errorf("NoSuchDay(%q) = %q", s, phrase)
		}
		l.Month(s)
		l.DayName(s)
		if _, end, ok := l.Weekday(s); ok {
			checkSpan(t, s, 0, end)
		}
		for _, y := range l.FindYears(s) {
			checkSpan(t, s, y.Start, y.End)
			if y.First < 1990 || y.Last < y.First || y.Last > 2105 {
				t.Errorf("FindYears(%q) = %+v", s, y)
			}
		}
	})
}

func checkDay(t *testing.T, s string, d model.Date) {
	t.Helper()
	if _, ok := model.NewDate(d.Year, d.Month, d.Day); !ok {
		t.Fatalf("%q names %v, which does not exist", s, d)
	}
}

func FuzzHours(f *testing.F) {
	l := addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, h := range l.FindHours(s) {
			checkHours(t, s, h)
			if h.Start < last {
				t.Fatalf("FindHours(%q): %+v overlaps", s, h)
			}
			last = h.End
		}
		if h, ok := l.HoursAt(s); ok {
			checkHours(t, s, h)
			if strings.TrimFunc(s[:h.Start], func(r rune) bool { return isBlank(r) }) != "" {
				t.Errorf("HoursAt(%q) begins at %d", s, h.Start)
			}
		}
		for _, h := range l.HoursByAudience(s, nil) {
			if !strings.Contains(s, h.Audience) {
				t.Errorf("HoursByAudience(%q) names %q", s, h.Audience)
			}
		}
		l.PlaceAfter(s)
		l.DefaultsSentence(s)
	})
}

func isBlank(r rune) bool { return len(scan(nil, string(r))) == 0 }

func checkHours(t *testing.T, s string, h Hours) {
	t.Helper()
	checkSpan(t, s, h.Start, h.End)
	if h.End == h.Start || h.From.IsZero() && h.To.IsZero() && h.Period == NoPeriod {
		t.Fatalf("hours of %q: %+v", s, h)
	}
}

func FuzzAmounts(f *testing.F) {
	l := addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		if d := l.Duration(s); d.Text != strings.TrimSpace(s) || d.Min != "" && d.Min[0] != 'P' || d.Max != "" && d.Max[0] != 'P' {
			t.Errorf("Duration(%q) = %+v", s, d)
		}
		if q := l.Frequency(s); q.Text != strings.TrimSpace(s) || q.Min < 0 || q.Max < 0 {
			t.Errorf("Frequency(%q) = %+v", s, q)
		}
	})
}

func FuzzLabels(f *testing.F) {
	l := addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		l.Role(s)
		if role, rest := l.Question(s); role == NoRole && rest != "" || !strings.Contains(s, rest) {
			t.Errorf("Question(%q) = %d, %q", s, role, rest)
		}
		l.Kind(s)
		l.Language(s)
		if end, ok := l.SessionNoun(s); ok {
			checkSpan(t, s, 0, end)
		}
	})
}

func FuzzValues(f *testing.F) {
	l := addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		groups, ok := l.Groups(s)
		for _, g := range groups {
			if !strings.Contains(s, g.Group) || g.Group == "" {
				t.Errorf("Groups(%q) names %q", s, g.Group)
			}
		}
		if ok != (len(groups) > 0) {
			t.Errorf("Groups(%q) = %v, %v", s, groups, ok)
		}
		if start, ok := l.GroupQualifier(s); ok {
			checkSpan(t, s, start, len(s))
		}
		l.IsGroupNoun(s)
		l.IsNothing(s)
		if _, marked := l.Status(s); !marked && l.WithoutStatus(s) != s {
			t.Errorf("WithoutStatus(%q) removes a mark that is none", s)
		}
		if start, end, ok := l.Optional(s); ok {
			checkSpan(t, s, start, end)
		}
	})
}

func FuzzMoments(f *testing.F) {
	l := addSeeds(f)
	months := l.MonthFirst()
	f.Fuzz(func(t *testing.T, s string) {
		for _, lex := range []*Lexicon{l, months} {
			c := lex.CellDates(s)
			for _, d := range append(c.Dates[:len(c.Dates):len(c.Dates)], c.Gone...) {
				checkSpan(t, s, d.Start, d.End)
				for _, r := range d.Ranges {
					checkDay(t, s, r.Start)
					checkDay(t, s, r.End)
				}
				checkSpan(t, s, d.Hour.Zone.Start, d.Hour.Zone.End)
			}
			if len(c.Dates) == 0 && len(c.Gone) > 0 {
				t.Fatalf("CellDates(%q) = %+v", s, c)
			}
			for _, n := range lex.NumericDates(s) {
				checkSpan(t, s, n.Start, n.End)
				if min(n.First, n.Second) < 1 || min(n.First, n.Second) > 12 || max(n.First, n.Second) > 31 {
					t.Fatalf("NumericDates(%q) = %+v", s, n)
				}
			}
			lex.SaysWhen(s)
		}
		if d, start, ok := l.MovedTo(s); ok {
			checkSpan(t, s, start, d.End)
		}
		if z, ok := l.FindZone(s); ok {
			checkSpan(t, s, z.Start, z.End)
			const day = 24 * 60
			if z.Offset <= -day || z.Offset >= day {
				t.Fatalf("FindZone(%q) = %+v", s, z)
			}
		}
		for _, h := range l.FindHours(s) {
			checkSpan(t, s, h.Zone.Start, h.Zone.End)
			if h.Lasts < 0 {
				t.Fatalf("FindHours(%q) = %+v", s, h)
			}
		}
		if h, ok := l.ColumnHours(s); ok {
			checkSpan(t, s, h.Start, h.End)
			if !h.From.Before(h.To) {
				t.Fatalf("ColumnHours(%q) = %+v", s, h)
			}
		}
		if phrase := l.NoSuchHour(s); !strings.Contains(s, phrase) {
			t.Errorf("NoSuchHour(%q) = %q", s, phrase)
		}
		l.IsLink(s)
		l.IsAllDay(s)
		l.IsZoneColumn(s)
		if IsCellError(s) && !strings.Contains(s, "#") && !strings.Contains(s, "Err:") {
			t.Errorf("IsCellError(%q)", s)
		}
	})
}
