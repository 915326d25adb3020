package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// What stands above a table is its title, its day, labels with their values, or notes.

// absorb takes a line that stands above a table, or between its rows.
func (rd *reader) absorb(ctx *context, a *area, c *cell) {
	text := c.OneLine()
	if rd.absorbLabel(ctx, a, c, text) {
		return
	}
	if years := rd.words.Lexicon().FindYears(text); len(years) > 0 && !c.IsEdition() {
		ctx.years = years[0]
	}
	const longTitle = 25 // words
	w := c.When()
	switch {
	case c.IsEdition() && w.HasDate():
		rd.absorbTitle(ctx, a, c, text)
	case w.Kind == senses.Year:
		ctx.words = append(ctx.words, text)
	case w.Kind == senses.Week:
		ctx.week = w.FirstDay
		ctx.words = append(ctx.words, text)
		if ctx.title == "" {
			ctx.title = text
			ctx.titles = append(ctx.titles, text)
		}
	case w.Kind == senses.Month:
		ctx.month, ctx.year = w.Month, w.Year
		ctx.titles = append(ctx.titles, text)
		if ctx.title == "" && w.Year > 0 {
			ctx.title = text
		}
	case w.HasDate():
		rd.absorbDate(ctx, a, c, text)
	case w.Kind == senses.Weekday:
		ctx.weekday, ctx.dayName = int(w.Weekday), text
		ctx.words = append(ctx.words, text)
	case w.DayNo > 0:
		ctx.day, ctx.dayName = w.DayNo, text
		ctx.words = append(ctx.words, text)
		if w.DayRest != "" {
			ctx.title = w.DayRest
		} else if ctx.title == "" {
			ctx.title = text
		}
	case w.Kind == senses.Hours:
		ctx.hours = w.Hours
	case ctx.title != "" && c.What().Place > 0.5 && len(ctx.facts.Places) == 0:
		ctx.facts.Places = append(ctx.facts.Places, text)
	case c.Words <= longTitle:
		rd.absorbTitle(ctx, a, c, text)
	default:
		ctx.notes = append(ctx.notes, model.Note{Text: text, Source: a.pos(c)})
	}
}

// absorbTitle takes a line as the title, or as a note where there is one.
func (rd *reader) absorbTitle(ctx *context, a *area, c *cell, text string) {
	if ctx.title != "" {
		ctx.notes = append(ctx.notes, model.Note{Text: text, Source: a.pos(c)})
		return
	}
	ctx.title = text
	ctx.titles = append(ctx.titles, text)
}

// absorbDate takes a line that names the day, and what else it says: a number of the
// day, a title.
func (rd *reader) absorbDate(ctx *context, a *area, c *cell, text string) {
	w := c.When()
	if len(ctx.dates) == 0 {
		ctx.dates = slices.Clone(w.Dates)
		for i := range ctx.dates {
			ctx.dates[i].Source = a.pos(c)
		}
		for k, day := range w.Named {
			if k < len(w.Weekdays) {
				ctx.stated = append(ctx.stated, Stated{day, int(w.Weekdays[k]), a.pos(c)})
			}
		}
	}
	if len(w.Hours) > 0 {
		ctx.hours = w.Hours
	}
	rest, numbered := rd.beyondDay(ctx, w.Rest)
	switch {
	case rest == "":
		ctx.words = append(ctx.words, text)
	case ctx.title == "" || len(strings.Fields(rest)) > 1 && !numbered && w.Explained < 0.8:
		ctx.title = rest
		if ctx.labels == 0 && !numbered {
			ctx.titles = append(ctx.titles, text)
		}
	default:
		ctx.notes = append(ctx.notes, model.Note{Text: rest, Source: a.pos(c)})
	}
}

// beyondDay is what a line says beside the day that it names: "lundi 7 septembre, jour
// 1 : Les hommes" says "Les hommes".
func (rd *reader) beyondDay(ctx *context, rest string) (title string, numbered bool) {
	whole := strings.Trim(rest, " ,:–—-()")
	rest = withoutWeekday(rd.words, rest)
	for range 2 {
		if before, after, ok := strings.Cut(rest, ","); ok && (strings.TrimSpace(before) == "" || rd.words.Text(before).Is(senses.DayNumber)) {
			if w := rd.words.Text(before).When(); w.DayNo > 0 {
				ctx.day, numbered = w.DayNo, true
			}
			rest = withoutWeekday(rd.words, strings.TrimSpace(after))
		}
	}
	if d, ok := rd.words.Lexicon().DayName(rest); ok {
		numbered = true
		ctx.day = d.Number
		if rest = strings.Trim(rest[d.End:], " :–—-,"); rest == "" && ctx.title == "" {
			rest = whole
		}
	}
	if rd.words.Text(rest).Is(senses.Period) {
		return "", numbered
	}
	return trimTitle(rest), numbered
}

// trimTitle takes off what a date leaves at the end of a title: "Journée du".
func trimTitle(text string) string {
	const signs = " ,;:–—-/"
	text = strings.Trim(text, signs)
	if strings.Count(text, "(") < strings.Count(text, ")") || strings.HasSuffix(text, "(") {
		text = strings.Trim(text, signs+"()")
	}
	for _, word := range []string{" du", " le", " de", " des", " vom", " am", " on", " of", " del", " el", " il", " dal", " van", " op", " au", " les", " the"} {
		text = strings.TrimSuffix(text, word)
	}
	return strings.Trim(text, signs)
}

// absorbLabel takes a line "Name: value".
func (rd *reader) absorbLabel(ctx *context, a *area, c *cell, text string) bool {
	name, value, ok := strings.Cut(text, ":")
	if !ok || c.Is(senses.Hours) || strings.TrimSpace(value) == "" || strings.HasPrefix(value, "//") {
		return false
	}
	key := rd.words.Text(strings.TrimSpace(name) + " :")
	if ctx.title == "" && ctx.labels == 0 && key.What().Role == lexicon.NoRole {
		return false // a title: "Trainee rangers: first week"
	}
	if w := rd.words.Text(name).When(); w.HasDate() || w.HasHours() || w.DayNo > 0 || w.Kind == senses.Weekday || c.IsEdition() && c.When().HasDate() {
		return false
	}
	return rd.label(ctx, key, rd.words.Text(strings.TrimSpace(value)), a.pos(c))
}

// label takes a name with its value as a fact of what the table is about.
func (rd *reader) label(ctx *context, key, value *senses.Sense, at model.Pos) bool {
	name := strings.TrimRight(key.OneLine(), " :")
	is := key.What()
	if is.Role == lexicon.NoRole && !is.Label || value.Nothing {
		return false
	}
	text, f, w := value.OneLine(), &ctx.facts, value.When()
	switch {
	case is.Role == lexicon.RoleDate && w.HasDate():
		ctx.dates = slices.Clone(w.Dates)
		for i := range ctx.dates {
			ctx.dates[i].Source = at
		}
		if len(w.Hours) > 0 {
			ctx.hours = w.Hours
		}
	case (is.Role == lexicon.RoleHours || is.Role == lexicon.RoleStart) && w.HasHours():
		ctx.hours = w.Hours
	case is.Role == lexicon.RoleEnd && w.HasHours() && len(ctx.hours) == 1:
		ctx.hours = []senses.Span{{From: ctx.hours[0].From, To: w.Hours[0].From}}
	case is.Role == lexicon.RoleTitle:
		ctx.title, ctx.named = text, true
	case is.Role == lexicon.RolePlace:
		f.Places = append(f.Places, text)
	case is.Role == lexicon.RoleFacilitators:
		f.Led = append(f.Led, rd.namesIn(text)...)
	case is.Role == lexicon.RoleSpeakers:
		f.Speakers = append(f.Speakers, rd.namesIn(text)...)
	case is.Role == lexicon.RoleHost:
		f.Host = append(f.Host, rd.namesIn(text)...)
	case is.Role == lexicon.RoleAudience:
		f.Audience = rd.groupsIn(text)
	case is.Role == lexicon.RoleTheme:
		f.Theme = text
	case is.Role == lexicon.RoleObjectives:
		f.Objectives = append(f.Objectives, text)
	case strings.Contains(name, "(") || len(name) > 40 || key.Words > 5:
		return false
	default:
		f.Fields = append(f.Fields, model.Property{Name: name, Value: text, Source: at})
		ctx.labels++
		return true
	}
	ctx.words = append(ctx.words, name)
	ctx.labels++
	return true
}

// prefix takes titles and labels from the top of an area, and returns what is below.
func (rd *reader) prefix(a *area, ctx context) (*area, context) {
	ctx = ctx.clone()
	fresh := true
	i := 0
	for ; i < a.h(); i++ {
		c := a.lone(i)
		if c == nil {
			if cs := a.distinct(i); len(cs) <= mostLabelCells && rd.labelRow(a, i, cs, &ctx) {
				continue
			}
			break
		}
		w := c.When()
		if a.w > 1 && i+1 >= a.h() || w.HasHours() && w.Rest != "" && !w.HasDate() {
			break
		}
		if fresh && !ctx.named && (w.HasDate() || w.DayNo > 0 || w.Kind == senses.Weekday) {
			ctx.dates, ctx.stated = nil, nil
		}
		if fresh && !w.HasDate() && w.Kind != senses.Month && w.Kind != senses.Weekday {
			ctx.title = ""
		}
		fresh = false
		rd.absorb(&ctx, a, c)
	}
	return a.part(i, a.h(), 0, a.w), ctx
}

func (c context) clone() context {
	c.titles, c.notes, c.words = slices.Clone(c.titles), slices.Clone(c.notes), slices.Clone(c.words)
	return c
}

// mostLabelCells is the most cells of a row of names and their values.
const mostLabelCells = 6

// pair is a name and its value.
type pair struct {
	key, value *senses.Sense
	at         model.Pos
}

// labelRow takes a row of names with their values beside them: "Date | 4 mai | Lieu |
// Phare".
func (rd *reader) labelRow(a *area, i int, cs []*cell, ctx *context) bool {
	var pairs []pair
	var date *cell
	for k := 0; k < len(cs); k++ {
		c := cs[k]
		if name, value, ok := strings.Cut(c.OneLine(), ":"); ok && strings.TrimSpace(value) != "" && len(strings.Fields(name)) <= 4 && !c.Typed() && !c.When().HasDate() && !c.When().HasHours() {
			pairs = append(pairs, pair{rd.words.Text(name + ":"), rd.words.Text(strings.TrimSpace(value)), a.pos(c)})
			continue
		}
		if k == 2 && len(cs) == 3 && c.Is(senses.Date) && cs[0].What().Label {
			date = c
			continue
		}
		if k+1 >= len(cs) || !rd.isLabelPair(a, i, cs, c, cs[k+1]) {
			return false
		}
		pairs = append(pairs, pair{c.Sense, cs[k+1].Sense, a.pos(cs[k+1])})
		k++
	}
	before := ctx.clone()
	for _, p := range pairs {
		if !rd.label(ctx, p.key, p.value, p.at) {
			*ctx = before
			return false
		}
	}
	if date != nil {
		rd.absorbDate(ctx, a, date, date.OneLine())
	}
	return len(pairs) > 0
}

// isLabelPair reports whether two cells are a name and its value. A name without a
// colon counts only where no table begins in the row.
func (rd *reader) isLabelPair(a *area, i int, cs []*cell, key, value *cell) bool {
	is := key.What()
	switch {
	case key.Typed() || key.isNumber() || key.When().HasDate() || value.What().Label || value.Is(senses.Weekday):
		return false
	case value.What().Role != lexicon.NoRole && !value.Is(senses.Date) && !is.Label:
		return false
	case is.Label:
		return true
	case is.Role == lexicon.NoRole:
		return false
	case len(cs) == 2 && i+1 < a.h() && len(a.distinct(i+1)) > len(cs):
		return value.When().HasDate() && is.Role == lexicon.RoleDate || is.Role == lexicon.RoleTitle || is.Role == lexicon.RolePlace
	case len(cs) == 2 && i+1 < a.h() && len(a.distinct(i+1)) == 2 && !value.Typed() && is.Role != lexicon.RoleDate:
		return !sameColumns(a.distinct(i+1), cs) || rd.startsLabels(a.distinct(i+1))
	}
	return true
}

// startsLabels reports whether two cells below are a name and its value, too.
func (rd *reader) startsLabels(cs []*cell) bool {
	return len(cs) == 2 && (cs[0].What().Role != lexicon.NoRole || cs[0].What().Label) && cs[1].What().Role == lexicon.NoRole
}

func sameColumns(a, b []*cell) bool {
	return len(a) == len(b) && a[0].column == b[0].column && a[1].column == b[1].column
}

// tail takes sums and remarks from the bottom of an area.
func (rd *reader) tail(a *area) (*area, []model.Note) {
	var notes []model.Note
	n := a.h()
	for ; n > 2; n-- {
		cs := a.distinct(n - 1)
		if !isTail(a, n-1, cs) {
			break
		}
		notes = append(notes, model.Note{Text: a.text(n - 1), Source: a.pos(cs[0])})
	}
	if n == a.h() {
		return a, nil
	}
	slices.Reverse(notes)
	return a.part(0, n, 0, a.w), notes
}

func isTail(a *area, i int, cs []*cell) bool {
	c := cs[0]
	w := c.When()
	if c.IsSum() && !w.HasDate() && len(cs) <= 3 && !slices.ContainsFunc(cs, func(c *cell) bool { return c.When().IsRange() || c.When().HasDate() }) {
		return true
	}
	const phrase = 4 // words
	says := !w.HasHours() || c.Words >= phrase && w.Explained < 0.6 && !isDigit([]rune(c.Sense.Text)[0])
	return len(cs) == 1 && a.w > 1 && a.gap(i) && c.row == a.at[i] && c.lastRow == c.row && (w.Kind == senses.Words || w.HasHours()) && !w.HasDate() && says
}
