package lexicon

// set is a group of phrases that the grammar treats alike. A phrase may be in
// several: "de" is one of hours, of columns and of months.
type set uint64

const (
	daySuffix set = 1 << iota
	firstDay
	dayArticle
	monthLink
	daysTo
	noDay
	numbered
	and
	or
	hourUnit
	longHour
	hourMark
	meridiemAM
	meridiemPM
	noon
	midnight
	hoursFrom
	hoursTo
	hoursBetween
	hoursAt
	since
	until
	onwards
	clockRange
	durationLead
	ordinalEnd
	half
	andHalf
	about
	atLeast
	atMost
	times
	once
	twice
	per
	every
	eachDay
	everySecond
	onDemand
	nothing
	cancelled
	postponed
	tentative
	becomes
	optional
	ordinary
	article
	preposition
	group
	qualifier
	with
	forGroup
	sessionNoun
	dayNoun
	dayCode
	placeAt
	placeWord
	notPlace
	takesPlace
	allSessions
	counts
	periodWord
	team
	placeNoun
)

// sets are phrases that belong to one or several sets.
type sets struct{ phrases[set] }

func (p *sets) add(to set, words Words) { p.addBy(to, words, phraseKey) }

func (p *sets) addBy(to set, words Words, key func(string) string) {
	for text := range words.all {
		p.merge(key(text), to, func(old set) set { return old | to })
	}
}

// find returns the token after the longest phrase at token i that is in one of the sets.
func (p *sets) find(ts []token, i int, in set) (next int, ok bool) {
	p.each(ts, i, func(v set, after int) {
		if v&in != 0 {
			next, ok = after, true
		}
	})
	return next, ok
}
