package lexicon

import "deroule/model"

// Language is the words of one language, as plain data. Every field may be left
// empty, so a caller can add a few words of their own beside the languages that
// stand here: Language{Groups: []string{"Lauréats"}}. Words compare folded
// ([Fold]) and hyphens and apostrophes count as blanks, so that neither case nor
// accents nor signs need variants.
type Language struct {
	Code string // BCP 47: "fr"; empty for words of no language

	// Days.
	Months      [12][]string
	Weekdays    [7][]string // from Sunday
	WeakWords   []string    // months that are words of their own: "may"; they count in capitals, with a full stop or before a year
	MonthFirst  bool        // "August 30" names a day
	DaySuffixes []string    // after a day's number: "er", "st"
	FirstDay    []string    // the first of a month, in letters: "premier"
	DayArticles []string    // before a day: "le", "du", "on"
	MonthLinks  []string    // between day, month and year: "de", "of"
	DaysTo      []string    // from one day to another: "au", "to"
	NoDay       []string    // makes a date name no day of its own: "semaine du", "avant le"
	Numbered    []string    // nouns that a number belongs to: "salle", "session"
	And, Or     []string

	// Hours.
	HourUnits     []string // after an hour: "h", "uhr"
	LongHours     []string // the same, where durations are said so too: "heures"
	HourMarks     []string // before an hour, and nowhere else: "ore", "a las"
	AM, PM        []string
	Noon          []string
	Midnight      []string
	HoursFrom     []string // "de 9h à 11h": "de"
	HoursTo       []string // "à"
	HoursBetween  []string // "entre 9h et 11h": "entre"
	HoursAt       []string // "à 9h": "à", "vers"
	Since         []string // "à partir de"
	Until         []string // "jusqu'à"
	Onwards       []string // after an hour: "onwards"
	ClockRange    []string // words of HoursFrom after which bare numbers are hours: "dalle"
	Periods       map[Period][]string
	DurationLeads []string // before a duration that looks like an hour: "durée", "pendant"

	// Durations and frequencies.
	Numbers    []string // in letters, one to twelve; several spellings in one, parted by blanks
	Ordinals   []string // first to tenth, the same way
	OrdinalEnd []string // after an ordinal's number: "e", "nd"
	Half       []string // "demi", "half"
	AndHalf    []string // after a unit: "et demie"
	Units      map[Unit][]string
	About      []string // "environ"
	AtLeast    []string
	AtMost     []string
	Times      []string // "fois"
	Once       [2][]string
	Per        []string // "par"
	Every      []string // "chaque"
	EachDay    []string // before a weekday of each week: "le", "on"
	Every2     []string // every second: "un … sur deux"
	Periodic   map[Unit][]string
	OnDemand   []string

	// Values that say nothing, or that an event is unsure.
	Nothing   []string
	Cancelled []string
	Postponed []string
	Tentative []string
	Becomes   []string // before such a word at the end of a sentence: "est"
	Optional  []string

	// Columns, labels and questions.
	Columns      map[Role][]string
	Questions    map[Role][]string // how a question of a detail begins, or all of a heading
	Ordinary     []string          // what a longer column name may hold besides: "prévu"
	Articles     []string
	Prepositions []string // of belonging and purpose: "de", "pour"

	// People and events.
	Groups       []string // generic nouns: "mentors"
	Qualifiers   []string // after a group: "seuls"
	With         []string // between groups, besides And: "avec"
	For          []string // "9h-12h pour les mentors": "pour"
	SessionNouns []string
	Teams        []string // nouns for those who run a session: "l'équipe"
	VerbEndings  []string // of the infinitive that an aim begins with: "er"
	DayNouns     []string // "Jour 1": "jour"
	DayCodes     []string // "J1": "j"
	Kinds        map[model.Kind][]string

	// Places.
	PlaceAt     []string // before a place: "au", "at the"
	PlaceWords  []string // places by themselves: "en ligne"
	NotPlaces   []string // what follows PlaceAt and is none: "choix"
	TakesPlace  []string // "se tiennent"
	AllSessions []string // before the noun: "les", "toutes les"

	// Common words tell the language of a document, with the months, weekdays and columns.
	Common []string
}

// Unit is a unit of time, or a part of a programme that a frequency counts by.
type Unit string

// The units; [model.Frequency] names them so.
const (
	Minute   Unit = "minute"
	Hour     Unit = "hour"
	Day      Unit = "day"
	Week     Unit = "week"
	Month    Unit = "month"
	Quarter  Unit = "quarter"
	Semester Unit = "semester"
	YearUnit Unit = "year"
	Phase    Unit = "phase"
	Session  Unit = "session"
)
