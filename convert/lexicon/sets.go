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
	weekOf
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
	oneAndHalf
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
	noSession
	cancelled
	postponed
	tentative
	becomes
	optional
	article
	preposition
	qualifier
	with
	forGroup
	dayNoun
	dayCode
	placeAt
	placeWord
	notPlace
	takesPlace
	allSessions
	placeNoun
	always
	unless
	team
)

// stemSet is a group of words that labels and names hold, found by their stems.
type stemSet uint32

const (
	ordinary stemSet = 1 << iota
	group
	sessionNoun
	counts
	record
	unplanned
	timetable
	periodWord
	articleStem
	prepositionStem
	dayNounStem
	topic
	partNoun
	seriesNoun
	minutes
	asides
	history
)

// hint is a group of phrases that say how the dates, the hours or the place beside
// them are meant.
type hint uint16

const (
	besides    hint = 1 << iota // hours of this are none of the session: "inscription"
	dayBefore                   // neither are hours of the day before: "la veille"
	movedTo                     // the date before was given up for the one after: "reporté au"
	insteadOf                   // the date after was given up: "au lieu du"
	zoneLead                    // before the name of a time zone: "heure de"
	zoneTail                    // after it: "time"
	attendance                  // how people take part, not where: "en présentiel"
	invites                     // people are asked to come: "vous invitent"
	outcome                     // aims follow: "be able to"
	allDayYes                   // of a column that says whether an event has no hours: "vrai"
)

// sets are phrases that belong to one or several sets.
type sets[S set | stemSet | hint] struct{ phrases[S] }

// add puts words into a set, by the key that they are looked up with.
func (p *sets[S]) add(to S, words Words, key func(string) string) {
	for text := range words.all {
		p.merge(key(text), to, func(old S) S { return old | to })
	}
}

// find returns the token after the longest phrase at token i that is in one of the sets.
func (p *sets[S]) find(ts []token, i int, in S) (next int, ok bool) {
	p.each(ts, i, func(v S, after int) {
		if v&in != 0 {
			next, ok = after, true
		}
	})
	return next, ok
}
