package lexicon

import (
	"strconv"
	"strings"

	"deroule/model"
)

// Language is the words of one language, as plain data. Every field may be left
// empty, so a caller can add a few words of their own beside the languages that
// stand here: Language{Groups: "lauréats, alumni"}. Words compare folded ([Fold]),
// and hyphens and apostrophes within them count as blanks, so that neither case
// nor accents nor signs need variants. An apostrophe at the end counts: "l'".
type Language struct {
	Code string // BCP 47: "fr"; empty for words of no language

	// Days.
	Months      [12]Words
	Weekdays    [7]Words // from Sunday
	WeakWords   Words    // months that are words of their own: "may"; they count in capitals, with a full stop or before a year
	MonthFirst  bool     // "August 30" names a day
	DaySuffixes Words    // after a day's number: "er", "st"
	FirstDay    Words    // the first of a month, in letters: "premier"
	DayArticles Words    // before a day: "le", "du", "on"
	MonthLinks  Words    // between day, month and year: "de", "of"
	DaysTo      Words    // from one day to another: "au", "to"
	WeekOf      Words    // names a week by its first day: "semaine du"
	MovedTo     Words    // between a date that was given up and the one instead: "reporté au"
	InsteadOf   Words    // before a date that was given up: "au lieu du"
	NoDay       Words    // makes a date name no day of its own: "semaine du", "avant le"
	Numbered    Words    // nouns that a number belongs to: "salle", "session"
	And, Or     Words

	// Hours.
	HourUnits     Words // after an hour: "h", "uhr"
	LongHours     Words // the same, where durations are said so too: "heures"
	HourMarks     Words // before an hour, and nowhere else: "ore", "a las"
	AM, PM        Words
	Noon          Words
	Midnight      Words
	HoursFrom     Words // "de 9h à 11h": "de"
	HoursTo       Words // "à"
	HoursBetween  Words // "entre 9h et 11h": "entre"
	HoursAt       Words // "à 9h": "à", "vers"
	Since         Words // "à partir de"
	Until         Words // "jusqu'à"
	Onwards       Words // after an hour: "onwards"
	ClockRange    Words // words of HoursFrom after which bare numbers are hours: "dalle"
	Periods       map[Period]Words
	DurationLeads Words // before a duration that looks like an hour: "durée", "pendant"
	Besides       Words // hours of it are none of the session, besides those of breaks and meals: "inscription"
	DayBefore     Words // after hours that are not of the session's day: "la veille"
	ZoneLeads     Words // before the place whose hours are meant: "heure de"
	ZoneTails     Words // after it: "time"

	// Durations and frequencies.
	Numbers     []Words // in letters, from one
	Ordinals    []Words // in letters, from the first
	OrdinalEnd  Words   // after an ordinal's number: "e", "nd"
	Half        Words   // "demi", "half"
	AndHalf     Words   // after a unit: "et demie"
	OneAndHalf  Words   // "anderthalb"
	Units       map[Unit]Words
	About       Words // "environ"
	AtLeast     Words
	AtMost      Words
	Times       Words // "fois"
	Once, Twice Words // "once", "twice"
	Per         Words // "par"
	Every       Words // "chaque"
	EachDay     Words // before a weekday of each week: "le", "on"
	EverySecond Words // every second: "un … sur deux"
	Periodic    map[Unit]Words
	OnDemand    Words

	// Values that say nothing, or that an event is unsure.
	Nothing   Words
	Cancelled Words
	Postponed Words
	NoSession Words // what stands on a day on which nothing takes place: "férié"
	Tentative Words
	Becomes   Words // before such a word at the end of a sentence: "est"
	Optional  Words

	// Columns, labels and questions.
	Columns      map[Role]Words
	Questions    map[Role]Words // how a question of a detail begins, or all of a heading
	Outcomes     Words          // end what is said before a list of aims: "be able to"
	Ordinary     Words          // what a longer column name may hold besides: "prévu"
	Parts        Words          // columns whose names part the sessions of a plan, and become their themes: "module"
	Topics       Words          // columns of themes that name the sessions of a plan without titles: "topic"
	Counts       Words          // begin the names of columns that count: "nombre de"
	Unplanned    Words          // name what no plan of sessions holds: births, how far a task is
	Timetables   Words          // name plans of lessons, week by week, rather than an event
	Records      Words          // name what lists of people, things and money hold: "phone", "price"
	Articles     Words
	Prepositions Words // of belonging and purpose: "de", "pour"

	// People and events.
	Groups       Words // generic nouns: "mentors"
	Qualifiers   Words // after a group: "seuls"
	With         Words // between groups, besides And: "avec"
	For          Words // "9h-12h pour les mentors": "pour"
	SessionNouns Words
	Minutes      Words // begin the title of minutes, or the list of those who were there: "compte rendu", "étaient présents"
	Histories    Words // titles of lists of what was changed, by date: "changelog"
	Asides       Words // headings of what stands beside a plan: "liens utiles", "contact"
	SeriesNouns  Words // what people number when they plan: "séance", "semaine", "module"
	Teams        Words // nouns for those who run a session: "l'équipe"
	VerbEndings  Words // of the infinitive that an aim begins with: "er"
	DayNouns     Words // "Jour 1": "jour"
	DayCodes     Words // "J1": "j"
	Kinds        map[model.Kind]Words

	// Places.
	PlaceAt     Words // before a place: "au", "at the"
	PlaceWords  Words // places by themselves: "en ligne"
	Attendance  Words // how people take part, before where: "en présentiel"
	PlaceNouns  Words // what a place's name begins with: "salle"
	NotPlaces   Words // what follows PlaceAt and is none: "choix"
	TakesPlace  Words // "se tiennent"
	Invites     Words // before the day of what people are asked to come to: "vous invitent", "rendez-vous"
	Unless      Words // ends what holds each time: "sauf"
	Always      Words // says that an hour holds each time: "toujours"
	AllSessions Words // before the noun: "les", "toutes les"

	// Common words tell the language of a document, with the months, weekdays and columns.
	Common Words
}

// Words are words and phrases, parted by commas.
type Words string

// all yields each of the words.
func (w Words) all(yield func(string) bool) {
	for phrase := range strings.SplitSeq(string(w), ",") {
		if phrase = strings.TrimSpace(phrase); phrase != "" && !yield(phrase) {
			return
		}
	}
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

// DayInWords writes a day as a language does, "24 mars 2026" or "24 March"; in English
// where the language is none of the lexicon's. The year is left out where it is 0.
func (l *Lexicon) DayInWords(language string, year, month, day int) string {
	names := English().Months
	for _, of := range l.languages {
		if of.Code == language && of.Months[0] != "" {
			names = of.Months
		}
	}
	name, _, _ := strings.Cut(string(names[month-1]), ",")
	text := strconv.Itoa(day) + " " + name
	if year != 0 {
		text += " " + strconv.Itoa(year)
	}
	return text
}
