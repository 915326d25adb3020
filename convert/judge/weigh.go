package judge

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/model"
)

// Weigh counts what a finished programme shows as a reading of the document that
// states what stated says. A fact counts once, by its place in the source.
func Weigh(p *model.Programme, stated *Stated, lex Words) Tally {
	w := &weighing{p: p, stated: stated, lex: lex, t: Tally{}}
	w.document()
	w.sessions()
	w.unused()
	return w.t
}

type weighing struct {
	p      *model.Programme
	stated *Stated
	lex    Words
	t      Tally
}

func (w *weighing) document() {
	if len(w.p.Sessions) == 0 && len(w.p.Formats) == 0 {
		w.t.Add("no-session", 1)
		if len(w.stated.dates) > 1 {
			w.t.Add("no-session-but-dates", 1)
		}
	}
	if len(w.p.Formats) == 1 && len(w.p.Sessions) > 0 {
		w.t.Add("format-alone", 1)
	}
	for _, n := range w.p.Notes {
		if n.Kind == "" && n.Text != "" {
			w.t.Add("word-in-notes", float64(count(n.Text)+count(n.Title)))
			if w.stated.labels[lexicon.Fold(strings.TrimSpace(n.Title))] {
				w.t.Add("unused-label", 1)
			}
		}
	}
	for _, d := range w.p.Diagnostics {
		switch d.Code {
		case model.UnreadDate, model.ExtraCells, model.RowWithoutDate, model.NoSuchDate:
			w.t.Add("reported", 1)
		}
	}
}

func (w *weighing) sessions() {
	dated := 0
	titles := map[string]int{}
	seen := map[string]bool{}
	for _, s := range w.p.Sessions {
		if hasDate(s) {
			dated++
		}
		titles[lexicon.Fold(s.Title)]++
	}
	var last *model.Session
	for _, s := range w.p.Sessions {
		w.session(s, dated)
		for _, r := range s.Dates {
			key := r.Start.String() + "/" + clockOf(s) + "/" + lexicon.Fold(s.Name())
			if seen[key] {
				w.t.Add("date-twice", 1)
			}
			seen[key] = true
		}
		if last != nil {
			if kindsOf(last) != kindsOf(s) {
				w.t.Add("unlike-before", 1)
			}
			if a, b := last.FirstDate(), s.FirstDate(); !a.IsZero() && !b.IsZero() && a.HasYear() == b.HasYear() && b.Compare(a) < 0 {
				w.t.Add("dates-backwards", 1)
			}
		}
		last = s
	}
	w.t["unlike-before"] = min(w.t["unlike-before"], 4)
	for title, n := range titles {
		if title == "" || n < 2 {
			continue
		}
		w.t.Add("title-repeated", min(float64(n-1), 6))
		if n == len(w.p.Sessions) && n > 2 && dated == 0 {
			w.t.Add("titles-all-equal", 1)
		}
	}
	w.around()
}

// around counts sessions of several days that hold the days of others: what such
// a session says is the heading of the others.
func (w *weighing) around() {
	const most = 400 // sessions, for which all pairs are looked at
	if len(w.p.Sessions) > most {
		return
	}
	for _, s := range w.p.Sessions {
		if len(s.Dates) != 1 || s.Dates[0].Start == s.Dates[0].End {
			continue
		}
		inside := 0
		for _, o := range w.p.Sessions {
			if o != s && len(o.Dates) > 0 && s.Dates[0].Contains(o.Dates[0].Start) {
				inside++
			}
		}
		if inside > 1 || inside > 0 && inside == len(w.p.Sessions)-1 {
			w.t.Add("session-around-others", 1)
		}
	}
}

func (w *weighing) session(s *model.Session, dated int) {
	t := w.t
	t.Add("session", 1)
	if !hasDate(s) {
		t.Add("undated", 1)
		if dated > 0 {
			t.Add("undated-among-dated", 1)
		}
	}
	for i, r := range s.Dates {
		if !r.Start.HasYear() {
			t.Add("yearless", 1)
		}
		if i == 0 && len(s.Days) > 1 && r.Days() > 2*len(s.Days)+4 {
			t.Add("days-scattered", 1)
		}
	}
	switch {
	case s.Title != "":
		w.title(s)
	case s.Name() == "" && !hasDate(s):
		t.Add("nameless", 1)
	case s.Name() == "":
		t.Add("untitled", 1)
	}
	for _, h := range s.Hours {
		w.hours(h.Start, h.End)
	}
	for _, d := range s.Days {
		for _, note := range d.Notes {
			t.Add("word-in-notes", float64(count(note)))
		}
		for _, l := range d.Lists {
			t.Add("word-in-lists", float64(countAll(l.Items)))
		}
	}
	for _, note := range s.Notes {
		t.Add("word-in-notes", float64(count(note)))
	}
	for _, l := range s.Lists {
		t.Add("word-in-lists", float64(countAll(l.Items)))
	}
	w.substance(s)
	w.agenda(s)
}

// substance asks what besides its words makes a session one.
func (w *weighing) substance(s *model.Session) {
	if hasDate(s) {
		return
	}
	_, numbered := w.lex.Series(s.Title)
	numbered = numbered || slices.ContainsFunc(s.Fields, func(f model.Property) bool { return isNumber(f.Value) })
	timed := slices.ContainsFunc(s.Agenda, func(e model.Entry) bool { return !e.Start.IsZero() || e.Duration != "" || e.Period != "" })
	said := len(s.Objectives)+len(s.Facilitators)+len(s.Speakers)+len(s.Hours)+len(s.Days)+len(s.Host) > 0
	if len(s.Agenda) == 0 && !numbered && !said && len(s.Fields) < 2 && s.Series.IsZero() {
		w.t.Add("empty", 1)
	}
	if !timed && !numbered && !said && s.Series.IsZero() {
		w.t.Add("bare", 1)
	}
	if len(s.Agenda) == 1 {
		w.t.Add("entry-alone", 1)
	}
	if slices.ContainsFunc(s.Hours, func(h model.Hours) bool { return isShort(h.Duration) }) && len(s.Agenda) == 0 {
		w.t.Add("entry-as-session", 1)
	}
}

// isShort reports whether an ISO 8601 duration is of minutes only.
func isShort(duration string) bool {
	return strings.HasPrefix(duration, "PT") && strings.HasSuffix(duration, "M") && !strings.Contains(duration, "H")
}

func (w *weighing) title(s *model.Session) {
	title := strings.TrimSpace(s.Title)
	_, end, weekday := w.lex.Weekday(title)
	switch {
	case isNumber(title), weekday && end == len(title):
		w.t.Add("title-is-number", 1)
	case count(title) > 16:
		w.t.Add("title-is-long", 1)
	}
	if count(title) > 5 && strings.HasSuffix(title, ".") {
		w.t.Add("title-is-sentence", 1)
	}
	if len(w.p.Sessions) > 1 && lexicon.Fold(title) == lexicon.Fold(w.p.Title) {
		w.t.Add("title-of-document", 1)
	}
}

func (w *weighing) hours(start, end model.Clock) {
	const morning = 5 * 60 // what ends by then began the evening before
	if !start.IsZero() && !end.IsZero() && end.Before(start) && end.Minutes() > morning {
		w.t.Add("hours-inverted", 1)
	}
	if !start.IsZero() && start.Minutes() < 6*60 && start.Minutes() > 0 {
		w.t.Add("hours-at-night", 1)
	}
}

// lane is where entries follow each other.
type lane struct {
	date  model.Date
	day   int
	track string
	group string
}

func (w *weighing) agenda(s *model.Session) {
	timed := 0
	for _, e := range s.Agenda {
		if !e.Start.IsZero() {
			timed++
		}
	}
	last := map[lane]model.Entry{}
	titles := map[string]int{}
	for _, e := range s.Agenda {
		w.entry(e, timed > 0)
		titles[lexicon.Fold(e.Title)]++
		if e.Start.IsZero() {
			continue
		}
		at := lane{e.Date, e.Day, e.Track, model.AudienceText(e.Audience) + e.Place}
		if before, ok := last[at]; ok {
			w.follows(before, e)
		}
		last[at] = e
	}
	for title, n := range titles {
		if title != "" && n > 2 && w.lex.Kind(title) == "" {
			w.t.Add("entry-repeated", float64(n-2))
		}
	}
}

func (w *weighing) follows(before, e model.Entry) {
	const lateEvening = 21 * 60
	switch {
	case e.Start.Before(before.Start) && before.Start.Minutes() < lateEvening:
		w.t.Add("hours-backwards", 1)
	case e.Start == before.Start:
		w.t.Add("hours-overlap", 1)
	case !before.End.IsZero() && e.Start.Before(before.End) && !before.End.Before(before.Start):
		w.t.Add("hours-overlap", 1)
	}
}

func (w *weighing) entry(e model.Entry, amongTimed bool) {
	words := count(e.Title)
	for _, detail := range e.Details {
		w.t.Add("word-in-details", float64(count(detail)))
	}
	switch {
	case e.Title == "":
		w.t.Add("entry-is-empty", 1)
		return
	case isNumber(e.Title):
		w.t.Add("entry-is-number", 1)
	case words > 6 && strings.HasSuffix(strings.TrimSpace(e.Title), "."):
		w.t.Add("entry-is-prose", 1)
	case words > 18:
		w.t.Add("entry-is-long", 1)
	}
	if !e.Start.IsZero() {
		w.hours(e.Start, e.End)
		return
	}
	if i := strings.IndexByte(e.Title, ':'); i > 0 && count(e.Title[:i]) <= 2 && e.Duration == "" && e.Period == "" {
		w.t.Add("entry-is-label", 1)
	}
	if amongTimed {
		w.t.Add("entry-without-hour", 1)
	}
}

func hasDate(s *model.Session) bool {
	return len(s.Dates) > 0 || slices.ContainsFunc(s.Days, func(d model.Day) bool { return !d.Date.IsZero() })
}

func clockOf(s *model.Session) string {
	if len(s.Hours) == 0 {
		return ""
	}
	return s.Hours[0].Start.String()
}

// kindsOf names the kinds of facts that a session has; what repeats in shape is a
// sequence.
func kindsOf(s *model.Session) [4]bool {
	return [4]bool{hasDate(s), s.Title != "", len(s.Agenda) > 0, len(s.Days) > 0}
}

// isNumber reports whether a text has no letter.
func isNumber(s string) bool {
	return strings.TrimSpace(s) != "" && !strings.ContainsFunc(s, unicode.IsLetter)
}

func count(s string) int { return len(strings.Fields(s)) }

func countAll(texts []string) int {
	n := 0
	for _, s := range texts {
		n += count(s)
	}
	return n
}
