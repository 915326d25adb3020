// Package lexicon turns words into values: days, hours, durations, frequencies,
// audiences, the names of columns and questions. It knows single phrases and
// nothing of documents. Each language is one table ([Language]); the grammar that
// reads the tables is written once, and every reading says which bytes it used.
package lexicon

import (
	"sync"
	"time"

	"deroule/model"
)

// Lexicon reads phrases with the words of its languages. It does not change once
// made and may be used by many goroutines.
type Lexicon struct {
	languages  []Language
	once       sync.Once
	words      vocabulary // of all the languages, folded, from the first use on
	commonOnce sync.Once
	common     commonWords // what only Language needs, from its first use on
	readers    sync.Pool   // of *reader, those that are not in use
	monthFirst *Lexicon    // whose words these are, where "6/2" is the second of June; nil else
}

// Default returns the lexicon of French, English, German, Spanish, Italian,
// Portuguese and Dutch, after words of one's own.
func Default(own ...Language) *Lexicon {
	return New(append(own[:len(own):len(own)], French(), English(), German(), Spanish(), Italian(), Portuguese(), Dutch())...)
}

// New returns the lexicon of the languages. Where two say different things by
// one word, the first wins. It costs nothing before its first use.
func New(languages ...Language) *Lexicon { return &Lexicon{languages: languages} }

// MonthFirst is the lexicon for plans in which "6/2" is the second of June.
func (l *Lexicon) MonthFirst() *Lexicon { return &Lexicon{languages: l.languages, monthFirst: l} }

func (l *Lexicon) vocabulary() *vocabulary {
	if l.monthFirst != nil {
		return l.monthFirst.vocabulary()
	}
	l.once.Do(func() { l.words = newVocabulary(l.languages) })
	return &l.words
}

// Dates is a day, or days that belong together, as one phrase names them.
type Dates struct {
	Start, End int               // bytes of the text that were read, weekday and article included
	Ranges     []model.DateRange // without sources; years only where the phrase says them
	Weekdays   []time.Weekday    // as stated, one for each day that states one, in order
	Named      []model.Date      // the days that Weekdays speak of, in the same order
	Choice     bool              // the ranges are alternatives: "7 ou 14 novembre"
	Hour       Hours             // of an org timestamp that has one; zero else
	Last       Hours             // of the last day, where two timestamps span days; only From is set
	Repeat     string            // how an org timestamp repeats, as RFC 5545 §3.3.10 has it: "FREQ=WEEKLY"
}

// Hours is an hour, or the time from one to another, as one phrase names it.
type Hours struct {
	Start, End int         // bytes of the text that were read, "de" and "à" included
	From, To   model.Clock // either may be missing: "à partir de 14h", "jusqu'à 18h"
	Period     Period      // a part of the day that is named without a clock: "matin"
	Open       bool        // "12:05+", "5:15 on": it goes on from there
	Lasts      int         // minutes, where a bracket says how long: "Matin (3h)"; where From is known To says it
	PastDay    bool        // To is written as an hour past 24 ("22h-26h"), and here that of the next day
	Zone       Zone        // that the phrase names: "15h (heure de Paris)", "10:00 EST"; zero for none
	// Twelve says that a clock of the phrase neither says am or pm nor is
	// written so that only a 24 hour clock can mean it ("1:30", "9:00"; not
	// "9h30", "09:00", "15:00"). Whoever knows the other hours of the day may add
	// twelve. Within the phrase that is done: "12:15-1.45" ends at 13:45.
	Twelve bool
}

// Period is a part of a day.
type Period int

// The parts of a day.
const (
	NoPeriod Period = iota
	Morning
	Afternoon
	Evening
	WholeDay
)

// Role is what a column, a label or a question asks for.
type Role int

// The roles of columns, labels and questions.
const (
	NoRole           Role = iota
	RoleDate              // Date(s), Jour
	RoleHours             // Horaires, Heure(s)
	RoleStart             // Début
	RoleEnd               // Fin
	RoleDuration          // Durée
	RolePlace             // Lieu, Salle
	RoleTheme             // Thématique, Thème, Sujet
	RoleObjectives        // Objectifs, « Quels sont les objectifs de la session ? »
	RoleTitle             // Session(s), Titre, Activité, Intitulé
	RoleAudience          // Public, Participants
	RoleFacilitators      // Animation, « Qui va animer ? »
	RoleSpeakers          // Intervenant(s), « Qui va intervenir ? »
	RolePeople            // Référent, Qui: people of an entry, no further said
	RoleHost              // Accueil par, Hôte
	RoleAgenda            // Programme, Déroulé, « Quel déroulé pour la session ? »
	RoleDescription       // Description, Détails
	RoleFrequency         // Fréquence
	RolePrepare           // S'y préparer
	RoleFollowUp          // S'en inspirer
	RoleStatus            // Statut, État
	RoleKind              // Nature, Type
	RoleTrack             // Parcours, Track
	RoleNotes             // Remarques, Notes, Commentaires
)

// DayName is the name of a day in a heading such as "Jour 1" or "Day 2: Field work".
type DayName struct {
	Start, End int // bytes of the text that were read
	Number     int // from 1
}

// Year is a year, or two that a school or budget year spans, that a phrase names.
type Year struct {
	Start, End  int // bytes of the text that were read
	First, Last int // the same for a single year
}
