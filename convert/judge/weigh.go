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
func Weigh(p *model.Programme, stated *Stated, lex Words) Weighed {
	w := &weighing{Weighed: Weighed{Tally{}, map[string]model.Pos{}}, p: p, stated: stated, lex: lex, counted: map[string]bool{}}
	w.document()
	w.sessions()
	w.unused()
	return w.Weighed
}

// Weighed is what a reading shows, and where each thing was met first.
type Weighed struct {
	Tally  Tally
	Places map[string]model.Pos
}

type weighing struct {
	Weighed
	p      *model.Programme
	stated *Stated
	lex    Words

	elapsed bool            // the hours of the session are minutes from its start
	pointed bool            // most titles end with a point, as a way of writing
	counted map[string]bool // nouns of the series that sessions with a day count in
}

// add counts n more of a thing that was met at a place.
func (w *weighing) add(name string, n float64, at model.Pos) {
	if n == 0 {
		return
	}
	w.Tally[name] += n
	if first, met := w.Places[name]; !met || first.IsZero() || !at.IsZero() && at.Compare(first) < 0 {
		w.Places[name] = at
	}
}

func (w *weighing) document() {
	if len(w.p.Sessions) == 0 && len(w.p.Formats) == 0 {
		w.add("no-session", 1, model.Pos{})
		if len(w.stated.dates) > 0 {
			w.add("no-session-but-dates", 1, model.Pos{})
		}
	}
	if len(w.p.Formats) == 1 && (len(w.p.Sessions) > 0 || len(w.stated.dates) > 1) {
		w.add("format-alone", 1, model.Pos{})
	}
	w.add("word-left", float64(count(w.p.Summary)), model.Pos{})
	for _, n := range w.p.Notes {
		if n.Kind == "" && n.Text != "" {
			w.add("word-left", float64(count(n.Text)+count(n.Title)), n.Source)
			w.labels(n.Title+"\n"+n.Text, n.Source)
		}
	}
	for _, d := range w.p.Diagnostics {
		switch d.Code {
		case model.UnreadDate, model.ExtraCells, model.RowWithoutDate, model.NoSuchDate:
			w.add("reported", 1, d.Source)
		}
	}
}

func (w *weighing) sessions() {
	dated, pointed := 0, 0
	titles := map[string]int{}
	seen := map[string]bool{}
	for _, s := range w.p.Sessions {
		if hasDate(s) {
			dated++
			if series, counts := w.lex.Series(s.Title); counts {
				w.counted[series.Noun] = true
			}
		}
		titles[lexicon.Fold(s.Title)]++
		if strings.HasSuffix(s.Title, ".") {
			pointed++
		}
	}
	w.pointed = pointed > 2 && 3*pointed > 2*len(w.p.Sessions)
	var last *model.Session
	for _, s := range w.p.Sessions {
		w.session(s, dated)
		for _, r := range s.Dates {
			key := r.Start.String() + "/" + clockOf(s) + "/" + lexicon.Fold(s.Name()+"/"+s.Theme+"/"+s.AudienceText()+"/"+s.Place)
			if seen[key] {
				w.add("date-twice", 1, s.Source)
			}
			seen[key] = true
		}
		if last != nil {
			if kindsOf(last) != kindsOf(s) {
				w.add("unlike-before", 1, s.Source)
			}
		}
		last = s
	}
	if w.Tally["unlike-before"] > 4 {
		w.Tally["unlike-before"] = 4
	}
	for title, n := range titles {
		if title != "" && n == len(w.p.Sessions) && n > 2 && dated == 0 {
			w.add("titles-all-equal", 1, w.p.Sessions[0].Source)
		}
	}
	w.repeated(titles)
	w.around()
}

// repeated counts titles that come again and again, "Lecture" and "Lab", where each
// session says in another place what it is about.
func (w *weighing) repeated(titles map[string]int) {
	const least = 4 // sessions
	n := len(w.p.Sessions)
	if n < least || 2*len(titles) > n || titles[""] > 0 {
		return
	}
	told := map[string]bool{}
	for _, s := range w.p.Sessions {
		words := s.Theme
		for _, f := range s.Fields {
			if words == "" && count(f.Value) > 1 {
				words = f.Value
			}
		}
		if words != "" {
			told[lexicon.Fold(words)] = true
		}
	}
	if len(told) >= 2*len(titles) && 5*len(told) >= 4*n {
		w.add("titles-repeat", 1, w.p.Sessions[0].Source)
	}
}

// labels counts the lines of a note that are labels and got no answer.
func (w *weighing) labels(note string, at model.Pos) {
	if len(w.stated.labels) == 0 {
		return
	}
	for line := range strings.SplitSeq(note, "\n") {
		if w.stated.labels[labelOf(line)] {
			w.add("unused-label", 1, at)
		}
	}
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
			w.add("session-around-others", 1, s.Source)
		}
	}
}

func (w *weighing) session(s *model.Session, dated int) {
	w.add("session", 1, s.Source)
	if !hasDate(s) {
		w.add("undated", 1, s.Source)
		if series, counts := w.lex.Series(s.Title); dated > 0 && !(counts && w.counted[series.Noun]) {
			w.add("undated-among-dated", 1, s.Source)
		}
	}
	for _, r := range s.Dates {
		if !r.Start.HasYear() {
			w.add("yearless", 1, s.Source)
		}
	}
	if len(s.Dates) == 0 && len(s.Days) > 0 && !s.Days[0].Date.IsZero() && !s.Days[0].Date.HasYear() {
		w.add("yearless", 1, s.Source)
	}
	w.days(s)
	switch {
	case s.Title != "":
		w.title(s)
	case s.Name() == "" && !hasDate(s):
		w.add("nameless", 1, s.Source)
	case s.Name() == "" && len(s.Agenda) > 0:
		w.add("untitled-day", 1, s.Source)
	case s.Name() == "":
		w.add("untitled", 1, s.Source)
	}
	w.elapsed = false
	for _, h := range s.Hours {
		w.hours(h.Start, h.End, h.Source)
	}
	for _, d := range s.Days {
		for _, note := range d.Notes {
			w.add("word-left", float64(count(note)), s.Source)
		}
		for _, l := range d.Lists {
			w.add("word-left", float64(countAll(l.Items)), s.Source)
		}
		for _, t := range d.Tables {
			w.add("word-left", float64(countTable(t)), s.Source)
		}
	}
	for _, note := range s.Notes {
		w.labels(note, s.Source)
		w.add("word-left", float64(count(note)), s.Source)
	}
	for _, f := range s.Fields {
		w.add("word-in-field", float64(count(f.Name)+count(f.Value)), f.Source)
	}
	for _, l := range s.Lists {
		w.add("word-left", float64(count(l.Title)+countAll(l.Items)), s.Source)
	}
	for _, t := range s.Tables {
		w.add("word-left", float64(countTable(t)), s.Source)
	}
	w.substance(s)
	w.agenda(s)
}

// days counts days of one event between which lies more than a long weekend.
func (w *weighing) days(s *model.Session) {
	const longest = 4
	var dates []model.Date
	for _, d := range s.Days {
		dates = append(dates, d.Date)
	}
	for _, e := range s.Agenda {
		if n := len(dates); !e.Date.IsZero() && (n == 0 || dates[n-1] != e.Date) && len(s.Days) == 0 {
			dates = append(dates, e.Date)
		}
	}
	for i := 1; i < len(dates); i++ {
		a, b := dates[i-1], dates[i]
		if a.IsZero() || b.IsZero() {
			continue
		}
		if !a.HasYear() || !b.HasYear() {
			a.Year, b.Year = 2000, 2000
		}
		if gap := a.DaysUntil(b); gap > longest || gap < 0 {
			w.add("days-scattered", 1, s.Source)
		}
	}
}

// substance asks what besides its words makes a session one.
func (w *weighing) substance(s *model.Session) {
	if hasDate(s) {
		return
	}
	_, numbered := w.lex.Series(s.Title)
	numbered = numbered || slices.ContainsFunc(s.Fields, func(f model.Property) bool { return isNumber(f.Value) })
	timed := slices.ContainsFunc(s.Agenda, func(e model.Entry) bool { return !e.Start.IsZero() || e.Duration != "" || e.Period != "" })
	said := len(s.Objectives)+len(s.Facilitators)+len(s.Speakers)+len(s.Hours)+len(s.Host) > 0
	for _, d := range s.Days {
		_, day := w.lex.DayName(d.Title)
		_, _, weekday := w.lex.Weekday(d.Title)
		said = said || day || weekday || len(d.Hours) > 0
	}
	if len(s.Agenda) == 0 && !numbered && !said && len(s.Fields) < 2 && s.Series.IsZero() {
		w.add("empty", 1, s.Source)
	}
	if !timed && !numbered && !said && s.Series.IsZero() {
		w.add("bare", 1, s.Source)
	}
}

func (w *weighing) title(s *model.Session) {
	title := strings.TrimSpace(s.Title)
	_, end, weekday := w.lex.Weekday(title)
	switch {
	case isNumber(title), weekday && end == len(title):
		w.add("title-is-number", 1, s.Source)
	}
	if count(title) > 5 && strings.HasSuffix(title, ".") && !w.pointed {
		w.add("title-is-sentence", 1, s.Source)
	}
	if len(w.p.Sessions) > 1 && lexicon.Fold(title) == lexicon.Fold(w.p.Title) {
		w.add("title-of-document", 1, s.Source)
	}
}

func (w *weighing) hours(start, end model.Clock, at model.Pos) {
	const morning = 5 * 60 // what ends by then began the evening before
	if !start.IsZero() && !end.IsZero() && end.Before(start) && end.Minutes() > morning {
		w.add("hours-inverted", 1, at)
	}
	if !w.elapsed && !start.IsZero() && start.Minutes() < 6*60 && start.Minutes() > 0 {
		w.add("hours-at-night", 1, at)
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
	const most = 2 // faults of one session that count: more say no more of the reading
	backwards, overlaps := w.Tally["hours-backwards"], w.Tally["hours-overlap"]
	defer func() {
		for name, before := range map[string]float64{"hours-backwards": backwards, "hours-overlap": overlaps} {
			if w.Tally[name] > before+most {
				w.Tally[name] = before + most
			}
		}
	}()
	w.elapsed = isElapsed(s.Agenda)
	for _, e := range s.Agenda {
		w.entry(e, timed > 0)
		if e.Start.IsZero() {
			continue
		}
		at := lane{e.Date, e.Day, e.Track, model.AudienceText(e.Audience) + e.Place}
		if before, ok := last[at]; ok {
			w.follows(before, e)
		}
		last[at] = e
	}
}

// isElapsed reports whether a running order counts from its start: it begins at 0:00 and
// ends before the morning.
func isElapsed(agenda []model.Entry) bool {
	const morning = 6 * 60
	n := len(agenda)
	return n > 1 && !agenda[0].Start.IsZero() && agenda[0].Start.Minutes() == 0 && !agenda[n-1].Start.IsZero() && agenda[n-1].Start.Minutes() < morning
}

func (w *weighing) follows(before, e model.Entry) {
	const lateEvening = 21 * 60
	switch {
	case e.Start.Before(before.Start) && before.Start.Minutes() < lateEvening:
		w.add("hours-backwards", 1, e.Source)
	case e.Start == before.Start && e.End == before.End && !e.End.IsZero():
		// what stands together at one time, as its heading says
	case e.Start == before.Start:
		w.add("hours-overlap", 1, e.Source)
	case !before.End.IsZero() && e.Start.Before(before.End) && !before.End.Before(before.Start):
		w.add("hours-overlap", 1, e.Source)
	}
}

func (w *weighing) entry(e model.Entry, amongTimed bool) {
	words := count(e.Title)
	name := "word-in-details"
	if !e.Start.IsZero() || e.Duration != "" {
		name = "word-under-hour"
	}
	for _, detail := range e.Details {
		w.add(name, float64(count(detail)), e.Source)
	}
	switch {
	case e.Title == "":
		w.add("entry-is-empty", 1, e.Source)
		return
	case isNumber(e.Title):
		w.add("entry-is-number", 1, e.Source)
	case words > 6 && strings.HasSuffix(strings.TrimSpace(e.Title), "."):
		w.add("entry-is-prose", 1, e.Source)
	}
	if !e.Start.IsZero() {
		w.hours(e.Start, e.End, e.Source)
		return
	}
	if i := strings.IndexByte(e.Title, ':'); i > 0 && count(e.Title[:i]) <= 2 && e.Duration == "" && e.Period == "" {
		w.add("entry-is-label", 1, e.Source)
	}
	if w.stated.numbers[spotOf(e.Source)] != "" {
		if _, series := w.lex.Series(e.Title); series {
			w.add("series-as-entry", 1, e.Source)
		}
	}
	if amongTimed && e.Duration == "" && e.Period == "" {
		w.add("entry-without-hour", 1, e.Source)
		w.add("word-in-details", float64(words), e.Source)
	} else if e.Duration == "" && e.Period == "" && e.Kind == "" {
		w.add("word-in-details", float64(words), e.Source)
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

// countTable is how many words a table has, its title and heads included.
func countTable(t model.Table) int {
	n := count(t.Title) + countAll(t.Columns)
	for _, cells := range t.Rows {
		n += countAll(cells)
	}
	return n
}
