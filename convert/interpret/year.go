package interpret

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/judge"
	"deroule/convert/outline"
	"deroule/model"
)

// yearHint is a year, or two that a plan spans, and where it was said.
type yearHint struct {
	first, last int
	how         model.How
	at          model.Pos
}

// resolveYears gives a year to the dates that lack one: from dates beside them,
// the headings above, the introduction, or the flag. Where none of them has it,
// the date stays without and the years that would fit are proposed.
func (in *interpreter) resolveYears() {
	in.general = in.generalHint()
	sequenced := map[*draft]bool{}
	for _, sequence := range in.sequences {
		sequence = slices.Clone(sequence)
		for i, d := range sequence {
			if d.joined != nil {
				sequence[i] = d.joined // whose year holds for its neighbours, too
			}
			sequenced[sequence[i]] = true
		}
		in.resolveSequence(sequence)
	}
	for _, d := range in.drafts {
		if !sequenced[d] {
			in.resolveSequence([]*draft{d})
		}
		d.resolveDays()
	}
	in.reportUnknownYears()
	in.checkWeekdays()
}

// resolveSequence dates drafts that stand in order. The order tells where a year
// ends: after December comes the January of the next one.
func (in *interpreter) resolveSequence(sequence []*draft) {
	var slots []*model.DateRange
	var owners []*draft
	for _, d := range sequence {
		for i := range d.Dates {
			slots, owners = append(slots, &d.Dates[i]), append(owners, d)
		}
	}
	if len(slots) == 0 {
		return
	}
	rolls := rollsOver(slots)
	stated := slices.IndexFunc(slots, func(r *model.DateRange) bool { return statedYear(*r) != 0 })
	start, how := 0, model.Stated
	if stated >= 0 {
		start = yearBefore(slots[:stated+1], rolls)
	} else if hint, ok := in.hintFor(owners[0].section); ok {
		start, how = in.startYear(hint, slots, owners, rolls), hint.how
	} else {
		for _, d := range owners {
			d.undated = true
		}
		return
	}
	in.walkYears(slots, owners, start, rolls, how)
}

// statedYear is the year in which a range begins, where it states one; else 0.
func statedYear(r model.DateRange) int {
	if r.Start.Year == 0 && r.End.Year != 0 && monthDay(r.End) < monthDay(r.Start) {
		return r.End.Year - 1
	}
	return cmp.Or(r.Start.Year, r.End.Year)
}

// rollsOver reports whether the dates go forward but for great steps back, such
// as from December to January.
func rollsOver(slots []*model.DateRange) bool {
	back := 0
	for i := 1; i < len(slots); i++ {
		if prev, next := slots[i-1].Start, slots[i].Start; monthDay(next) < monthDay(prev) {
			if prev.Month-next.Month < 4 {
				return false
			}
			back++
		}
	}
	return back > 0
}

func monthDay(d model.Date) int { return d.Month*100 + d.Day }

// yearBefore is the year of the first of the dates, the last of which states its own.
func yearBefore(slots []*model.DateRange, rolls bool) int {
	year := statedYear(*slots[len(slots)-1])
	for i := len(slots) - 1; i > 0; i-- {
		if rolls && monthDay(slots[i].Start) < monthDay(slots[i-1].Start) {
			year--
		}
	}
	return year
}

// startYear is the year of the first date under a hint. Of a plan that spans two
// years only the words may tell which is meant: weekdays decide.
func (in *interpreter) startYear(hint yearHint, slots []*model.DateRange, owners []*draft, rolls bool) int {
	if hint.first != hint.last {
		if rolls || slots[0].Start.Month >= schoolYear {
			return hint.first
		}
		return hint.last
	}
	if !rolls || weekdayFaults(slots, owners, hint.first) <= weekdayFaults(slots, owners, hint.first-1) {
		return hint.first
	}
	return hint.first - 1
}

// schoolYear is the month from which a date belongs to the first of two years.
const schoolYear = 8

// weekdayFaults counts the stated weekdays that a start in the year contradicts.
func weekdayFaults(slots []*model.DateRange, owners []*draft, year int) int {
	faults := 0
	for i, r := range slots {
		if i > 0 && monthDay(r.Start) < monthDay(slots[i-1].Start) {
			year++
		}
		for _, w := range owners[i].weekdays {
			if d, ok := w.day.InYear(year); ok && monthDay(d) == monthDay(r.Start) && d.Weekday() != w.weekday {
				faults++
			}
		}
	}
	return faults
}

func (in *interpreter) walkYears(slots []*model.DateRange, owners []*draft, year int, rolls bool, how model.How) {
	for i, r := range slots {
		if i > 0 && rolls && monthDay(r.Start) < monthDay(slots[i-1].Start) {
			year++
			if statedYear(*r) == 0 {
				in.report(model.YearRolledOver, r.Source, withoutYear(r.Start).String(), slots[i-1].Start.String(), strconv.Itoa(year))
			}
		}
		if stated := statedYear(*r); stated != 0 {
			year = stated
		}
		if !inYear(r, year) {
			in.report(model.NoSuchDate, r.Source, rangeText(withYear(*r, year))).As("year")
		}
		if how != model.Stated {
			owners[i].Origins.Set(model.FieldDates, how, r.Source)
		}
	}
}

// inYear dates a range that begins in a year, and reports whether the calendar
// has its days then. A day that it does not have keeps its year unknown.
func inYear(r *model.DateRange, year int) bool {
	dated := withYear(*r, year)
	for _, d := range []model.Date{dated.Start, dated.End} {
		if _, ok := model.NewDate(d.Year, d.Month, d.Day); !ok {
			return false
		}
	}
	*r = dated
	return true
}

// withYear is the range from a year on; an end before its start lies in the next one.
func withYear(r model.DateRange, year int) model.DateRange {
	if r.Start.Year == 0 {
		r.Start.Year = year
	}
	if r.End.Year == 0 {
		r.End.Year = r.Start.Year
		if monthDay(r.End) < monthDay(r.Start) {
			r.End.Year++
		}
	}
	return r
}

func withoutYear(d model.Date) model.Date { d.Year = 0; return d }

// resolveDays dates the days and entries of an event from its first day.
func (d *draft) resolveDays() {
	first := d.FirstDate()
	if !first.HasYear() {
		return
	}
	date := func(day *model.Date) {
		if day.IsZero() || day.HasYear() {
			return
		}
		year := first.Year
		if monthDay(*day) < monthDay(first) {
			year++
		}
		if dated, ok := day.InYear(year); ok {
			*day = dated
		}
	}
	for i := range d.Days {
		date(&d.Days[i].Date)
	}
	for i := range d.Agenda {
		date(&d.Agenda[i].Date)
	}
}

// hintFor finds the year that holds for a section: that of the nearest heading
// above which names one, else of the title and introduction, else of the flag.
func (in *interpreter) hintFor(s *section) (yearHint, bool) {
	for a := s; a != nil; a = a.parent {
		if len(a.years) > 0 {
			return yearHint{a.years[0].First, a.years[0].Last, model.Stated, a.pos}, true
		}
	}
	if a := s.yearAbove; a != nil {
		return yearHint{a.years[0].First, a.years[0].Last, model.Stated, a.pos}, true
	}
	if in.general != nil {
		return *in.general, true
	}
	return in.statedElsewhere()
}

// statedElsewhere is the one year, or the two of a season, that the days of other
// parts of the document state.
func (in *interpreter) statedElsewhere() (yearHint, bool) {
	var hint yearHint
	for _, d := range in.drafts {
		for _, r := range d.Dates {
			year := statedYear(r)
			if year == 0 || d.undated || d.Origins.Is(model.FieldDates, model.Inferred) {
				continue
			}
			if hint.first == 0 {
				hint = yearHint{year, year, model.Inferred, r.Source}
			}
			hint.first, hint.last = min(hint.first, year), max(hint.last, year)
		}
	}
	if hint.first == 0 {
		hint = in.yearOfWords()
	}
	return hint, hint.first != 0 && hint.last-hint.first <= 1
}

// yearOfWords is the only year, or the two that follow each other, that the words of
// the document name anywhere.
func (in *interpreter) yearOfWords() (hint yearHint) {
	const longest = 300 // bytes of a line
	eachLine(in.doc, in.isRegister, nil, func(text outline.Text, _ judge.Form) {
		if len(text.Plain) > longest || strings.ContainsAny(text.Plain, "©") {
			return
		}
		for _, y := range in.lex.FindYears(text.Plain) {
			if hint.first == 0 {
				hint = yearHint{y.First, y.Last, model.Inferred, text.PosAt(y.Start)}
			}
			hint.first, hint.last = min(hint.first, y.First), max(hint.last, y.Last)
		}
	})
	return hint
}

// generalHint is the year that the title, the introduction or the flag gives to
// the whole document; nil where none does.
func (in *interpreter) generalHint() *yearHint {
	for _, text := range in.introduction() {
		if years := in.lex.FindYears(text.Plain); len(years) > 0 {
			last := years[len(years)-1].Last
			return &yearHint{years[0].First, last, model.Stated, text.PosAt(years[0].Start)}
		}
	}
	if in.opt.Year != 0 {
		return &yearHint{in.opt.Year, in.opt.Year, model.Flag, model.Pos{}}
	}
	return nil
}

// introduction is the title, the metadata and the paragraphs before any section.
func (in *interpreter) introduction() []outline.Text {
	texts := []outline.Text{in.doc.Title}
	for _, p := range in.doc.Properties {
		switch strings.ToLower(p.Name) {
		case "year", "année", "date", "subtitle", "sous-titre", "term", "semester", "edition", "season":
			texts = append(texts, p.Value)
		}
	}
	for _, s := range []*section{in.root, in.title} {
		if s == nil {
			continue
		}
		for _, b := range s.blocks {
			if p, ok := b.(*outline.Paragraph); ok {
				texts = append(texts, p.Text())
			}
		}
	}
	return texts
}

// dated is the day with the year that the draft's dates got.
func (d *draft) dated(day model.Date) model.Date {
	if day.HasYear() {
		return day
	}
	for _, r := range d.Dates {
		for _, known := range []model.Date{r.Start, r.End} {
			if sameDay(known, day) {
				return known
			}
		}
	}
	for _, known := range d.Days {
		if sameDay(known.Date, day) {
			return known.Date
		}
	}
	return day
}
