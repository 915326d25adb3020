package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"deroule/model"
)

// vocabulary is the words of all the languages of a Lexicon, ready to be found.
type vocabulary struct {
	sets      sets[set]
	stems     sets[stemSet]
	hints     sets[hint]
	zones     phrases[string]
	months    phrases[monthWord]
	weekdays  phrases[time.Weekday]
	periods   phrases[Period]
	numbers   phrases[int]
	ordinals  phrases[int]
	units     phrases[Unit]
	periodic  phrases[Unit]
	columns   phrases[roleName]
	questions phrases[roleName]
	kinds     phrases[model.Kind]
}

type monthWord struct {
	month    int
	spelling string // with its accents
	before   bool   // the day may follow it
	short    bool   // a full stop after it belongs to it
	weak     bool   // it is a word of its own, too
}

// newVocabulary joins the words of the languages; where two say different things
// by one word, the first wins.
func newVocabulary(languages []Language) vocabulary {
	v := vocabulary{
		sets:      sets[set]{newPhrases[set](2400)},
		stems:     sets[stemSet]{newPhrases[stemSet](960)},
		hints:     sets[hint]{newPhrases[hint](320)},
		zones:     newPhrases[string](240),
		months:    newPhrases[monthWord](200),
		weekdays:  newPhrases[time.Weekday](160),
		periods:   newPhrases[Period](210),
		numbers:   newPhrases[int](90),
		ordinals:  newPhrases[int](110),
		units:     newPhrases[Unit](160),
		periodic:  newPhrases[Unit](100),
		columns:   newPhrases[roleName](1300),
		questions: newPhrases[roleName](760),
		kinds:     newPhrases[model.Kind](600),
	}
	for i := range languages {
		v.addDays(&languages[i])
		v.addHours(&languages[i])
		v.addAmounts(&languages[i])
		v.addValues(&languages[i])
		v.addLabels(&languages[i])
		v.addHints(&languages[i])
	}
	for _, z := range zonePlaces() {
		v.zones.add(z.name, z.places)
	}
	return v
}

func (v *vocabulary) addDays(l *Language) {
	for i, texts := range l.Months {
		short := false
		for text := range texts.all {
			v.addMonth(text, monthWord{month: i + 1, spelling: text, before: l.MonthFirst, short: short})
			short = true
		}
	}
	for text := range l.WeakWords.all {
		key := phraseKey(text)
		v.months.merge(key, monthWord{}, func(m monthWord) monthWord { m.weak = true; return m })
	}
	for i, texts := range l.Weekdays {
		v.weekdays.add(time.Weekday(i), texts)
	}
	v.sets.add(daySuffix, l.DaySuffixes, phraseKey)
	v.sets.add(firstDay, l.FirstDay, phraseKey)
	v.sets.add(dayArticle, l.DayArticles, phraseKey)
	v.sets.add(monthLink, l.MonthLinks, phraseKey)
	v.sets.add(daysTo, l.DaysTo, phraseKey)
	v.sets.add(weekOf, l.WeekOf, phraseKey)
	v.sets.add(noDay, l.NoDay, phraseKey)
	v.sets.add(numbered, l.Numbered, phraseKey)
	v.sets.add(and, l.And, phraseKey)
	v.sets.add(or, l.Or, phraseKey)
}

// addMonth adds a spelling of a month. Where languages share it, the day may
// stand where either of them puts it.
func (v *vocabulary) addMonth(text string, m monthWord) {
	v.months.merge(phraseKey(text), m, func(old monthWord) monthWord {
		if old.month == m.month {
			old.before = old.before || m.before
			old.weak = old.weak || m.weak
			if isASCII(old.spelling) {
				old.spelling = m.spelling
			}
		}
		return old
	})
}

func (v *vocabulary) addHours(l *Language) {
	v.sets.add(hourUnit, l.HourUnits, phraseKey)
	v.sets.add(longHour, l.LongHours, phraseKey)
	v.sets.add(hourMark, l.HourMarks, phraseKey)
	v.sets.add(meridiemAM, l.AM, phraseKey)
	v.sets.add(meridiemPM, l.PM, phraseKey)
	v.sets.add(noon, l.Noon, phraseKey)
	v.sets.add(midnight, l.Midnight, phraseKey)
	v.sets.add(hoursFrom, l.HoursFrom, phraseKey)
	v.sets.add(hoursTo, l.HoursTo, phraseKey)
	v.sets.add(hoursBetween, l.HoursBetween, phraseKey)
	v.sets.add(hoursAt, l.HoursAt, phraseKey)
	v.sets.add(since, l.Since, phraseKey)
	v.sets.add(until, l.Until, phraseKey)
	v.sets.add(onwards, l.Onwards, phraseKey)
	v.sets.add(clockRange, l.ClockRange, phraseKey)
	v.sets.add(durationLead, l.DurationLeads, phraseKey)
	addAll(&v.periods, l.Periods)
}

func (v *vocabulary) addAmounts(l *Language) {
	for i, text := range l.Numbers {
		v.numbers.add(i+1, text)
	}
	for i, text := range l.Ordinals {
		v.ordinals.add(i+1, text)
	}
	addAll(&v.units, l.Units)
	addAll(&v.periodic, l.Periodic)
	v.sets.add(ordinalEnd, l.OrdinalEnd, phraseKey)
	v.sets.add(half, l.Half, phraseKey)
	v.sets.add(andHalf, l.AndHalf, phraseKey)
	v.sets.add(oneAndHalf, l.OneAndHalf, phraseKey)
	v.sets.add(about, l.About, phraseKey)
	v.sets.add(atLeast, l.AtLeast, phraseKey)
	v.sets.add(atMost, l.AtMost, phraseKey)
	v.sets.add(times, l.Times, phraseKey)
	v.sets.add(once, l.Once, phraseKey)
	v.sets.add(twice, l.Twice, phraseKey)
	v.sets.add(per, l.Per, phraseKey)
	v.sets.add(every, l.Every, phraseKey)
	v.sets.add(eachDay, l.EachDay, phraseKey)
	v.sets.add(everySecond, l.EverySecond, phraseKey)
	v.sets.add(onDemand, l.OnDemand, phraseKey)
}

func (v *vocabulary) addValues(l *Language) {
	v.sets.add(nothing, l.Nothing, phraseKey)
	v.sets.add(noSession, l.NoSession, phraseKey)
	v.sets.add(cancelled, l.Cancelled, phraseKey)
	v.sets.add(postponed, l.Postponed, phraseKey)
	v.sets.add(tentative, l.Tentative, phraseKey)
	v.sets.add(becomes, l.Becomes, phraseKey)
	v.sets.add(optional, l.Optional, phraseKey)
	v.sets.add(qualifier, l.Qualifiers, phraseKey)
	v.sets.add(with, l.With, phraseKey)
	v.sets.add(forGroup, l.For, phraseKey)
	v.sets.add(team, l.Teams, phraseKey)
	v.sets.add(placeNoun, l.PlaceNouns, phraseKey)
	v.sets.add(always, l.Always, phraseKey)
	v.sets.add(unless, l.Unless, phraseKey)
	v.sets.add(dayNoun, l.DayNouns, phraseKey)
	v.sets.add(dayCode, l.DayCodes, phraseKey)
	v.sets.add(placeAt, l.PlaceAt, phraseKey)
	v.sets.add(placeWord, l.PlaceWords, phraseKey)
	v.sets.add(notPlace, l.NotPlaces, phraseKey)
	v.sets.add(takesPlace, l.TakesPlace, phraseKey)
	v.sets.add(allSessions, l.AllSessions, phraseKey)
	addAll(&v.kinds, l.Kinds)
}

func (v *vocabulary) addHints(l *Language) {
	v.hints.add(besides, l.Besides, phraseKey)
	v.hints.add(dayBefore, l.DayBefore, phraseKey)
	v.hints.add(movedTo, l.MovedTo, phraseKey)
	v.hints.add(insteadOf, l.InsteadOf, phraseKey)
	v.hints.add(zoneLead, l.ZoneLeads, phraseKey)
	v.hints.add(zoneTail, l.ZoneTails, phraseKey)
	v.hints.add(attendance, l.Attendance, phraseKey)
	v.hints.add(invites, l.Invites, phraseKey)
	v.hints.add(outcome, l.Outcomes, phraseKey)
}

func (v *vocabulary) addLabels(l *Language) {
	addRoles(&v.columns, l.Columns, withoutSigns)
	addRoles(&v.questions, l.Questions, strings.TrimSpace)
	v.sets.add(article, l.Articles, phraseKey)
	v.sets.add(preposition, l.Prepositions, phraseKey)
	for _, s := range []struct {
		to    stemSet
		words Words
	}{
		{ordinary, l.Ordinary}, {counts, l.Counts}, {record, l.Records}, {unplanned, l.Unplanned}, {timetable, l.Timetables}, {topic, l.Topics}, {partNoun, l.Parts}, {articleStem, l.Articles}, {prepositionStem, l.Prepositions}, {group, l.Groups},
		{sessionNoun, l.SessionNouns}, {dayNounStem, l.DayNouns}, {seriesNoun, l.SeriesNouns}, {minutes, l.Minutes}, {asides, l.Asides}, {history, l.Histories},
	} {
		v.stems.add(s.to, s.words, stemKey)
	}
	for _, words := range l.Periods {
		v.stems.add(periodWord, words, stemKey)
	}
}

// roleName is a name of a column or a question with its accents.
type roleName struct {
	role     Role
	spelling string
}

// withoutSigns is the name of a column as it is looked up: people write « Qui ? » in
// their settings as it stands in their plan.
func withoutSigns(name string) string {
	if before, _, ok := strings.Cut(name, "("); ok && strings.TrimSpace(before) != "" {
		name = before
	}
	return strings.Trim(name, columnSigns+" \u00a0\u202f")
}

func addRoles(p *phrases[roleName], names map[Role]Words, clean func(string) string) {
	for _, role := range slices.Sorted(maps.Keys(names)) {
		for text := range names[role].all {
			if text = clean(text); text == "" {
				continue
			}
			p.merge(stemKey(text), roleName{role, text}, func(old roleName) roleName {
				old.spelling = joinAccents(old.spelling, text)
				return old
			})
		}
	}
}

// addAll adds the phrases of every value, in the order of the values: the order
// of a map would leave to chance which of two wins.
func addAll[V cmp.Ordered](p *phrases[V], texts map[V]Words) {
	for _, v := range slices.Sorted(maps.Keys(texts)) {
		p.add(v, texts[v])
	}
}
