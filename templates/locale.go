// Package templates holds what outputs are made of besides the programme: labels
// and forms of dates by language, typefaces, page themes, blank plans, and what every
// page of the web has to keep to.
package templates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"deroule/model"
)

// Locale is how people who read a language write dates and hours, and the words
// of the labels around them.
type Locale struct {
	Language string // "fr", "en"
	Labels   Labels
	months   [12]string
	brief    [12]string // months cut, as calendars have them
	weekdays [7]string  // from Sunday
	dayFirst func(day int, month string) string
	clock    func(hour, minute int) string
	rangeOf  string // between two hours
	from     string // "%s" is an hour: an end that is not known
	until    string
	to       string // between the days of a range
	or       string // between alternatives
	periods  map[model.Period]string
	weekOf   string               // before the first day of a week
	week     string               // as a unit
	day      string               // as a unit
	every    map[string][2]string // how often, by the FREQ of a rule: each time, and each "%d"th
}

// Labels are the words that writers put around the facts.
type Labels struct {
	Programme, Sessions, Session, RunningOrder, Formats, Notes, Checks                string
	Date, Start, End, Duration, Hours, Audience, Place, Theme, Title                  string
	Host, Objectives, Facilitators, Speakers, Status, Lists, Fields                   string
	Kind, Track, Optional, People, Details, Links, Calendar, Summary                  string
	Entry, Note, Text, Name, Value, Group, Description, Frequency                     string
	Prepare, FollowUp, Severity, Code, Message, Hint, Source, Line                    string
	Confirmed, Tentative, Cancelled, YearUnknown, DateUnknown                         string
	Language, Timezone, Defaults, ID, Days, Yes, No, Page, Period                     string
	EndEstimated, Or, YourNotes                                                       string
	LastDay, OtherDates, HoursFor, OtherHours, List, Items                            string
	DefaultStart, DefaultEnd, DefaultPlace, Link, Address, Schema                     string
	ShortestDuration, LongestDuration, FewestTimes, MostTimes, Per                    string
	File, SeeAlso, Error, Warning, Info, NothingToReport                              string
	Continued, Reference, DayNumber, TimeBar, QRCode                                  string
	Attendance, Morning, Afternoon, Evening, FullName, Organisation                   string
	FacilitatorSigns, CalendarOf, MarkedDays, Legend, NoSessions, Number, Format      string
	DueHour, SeriesRule, Class, Private, Confidential, Categories, Metadata, Excluded string

	Version       string // "%s" is a day
	SessionOf     string // of numbers: "session 2 of 7"
	NextSession   string
	PracticalInfo string
	OtherSessions string // of which only the date is known
	Series, Due   string

	SheetOf                          string // of numbers: "sheet 2 of 3"
	DeclarationNumber                string // "%s" is the number of a training body
	Signature, Absence, TotalPresent string
	Tables, Table, Places, PartOfDay string
	ComingSession, PastSessions      string
	Precision, Week, Month           string

	// Of pages of the web.
	Programmes, NoProgrammes, SkipToContent, Download, Colon string
	Subscription, Subscribe, SubscribeHint, Documents        string
	LastGoodVersion, SourceGone                              string // "%s" is when
	NothingHere, Withdrawn, NotReadYet                       string
}

// ClockForm is a way to write hours. The zero ClockForm is that of the language.
type ClockForm string

// The forms of hours.
const (
	ClockSpaced ClockForm = "9 h 30"
	ClockTight  ClockForm = "9h30"
	ClockColon  ClockForm = "9:30"
)

// ClockForms lists the forms, as themes name them.
func ClockForms() []string {
	return []string{string(ClockSpaced), string(ClockTight), string(ClockColon)}
}

// WithClock returns the locale with another way to write hours.
func (l Locale) WithClock(form ClockForm) Locale {
	switch form {
	case ClockSpaced:
		l.clock = french.clock
	case ClockTight:
		l.clock = func(hour, minute int) string {
			if minute == 0 {
				return fmt.Sprintf("%dh", hour)
			}
			return fmt.Sprintf("%dh%02d", hour, minute)
		}
	case ClockColon:
		l.clock = english.clock
	}
	return l
}

// LocaleOf returns the locale of a language (BCP 47, the first part counts);
// French for any other than English.
func LocaleOf(language string) Locale {
	if strings.HasPrefix(strings.ToLower(language), "en") {
		return english
	}
	return french
}

// Day writes "vendredi 30 août 2019", without weekday and year where the year is
// not known.
func (l Locale) Day(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	text := l.dayFirst(d.Day, l.months[d.Month-1])
	if d.HasYear() {
		text = fmt.Sprintf("%s %s %d", l.weekdays[d.Weekday()], text, d.Year)
	}
	return text
}

// ShortDay writes "ven. 30 août", without weekday where the year is not known.
func (l Locale) ShortDay(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	text := l.dayFirst(d.Day, l.months[d.Month-1])
	if d.HasYear() {
		text = string([]rune(l.weekdays[d.Weekday()])[:3]) + l.abbreviation() + " " + text
	}
	return text
}

func (l Locale) abbreviation() string {
	if l.Language == "fr" {
		return "."
	}
	return ""
}

// Days writes a range: "du lundi 21 septembre 2020 au vendredi 25 septembre 2020",
// or the one day of it. One that is only known to the week or to the month is named
// as such: "semaine du 5 octobre 2026", "octobre 2026".
func (l Locale) Days(r model.DateRange) string {
	switch r.Precision {
	case model.ToTheWeek:
		return l.weekOf + l.Period(r.Start, r.Start)
	case model.ToTheMonth:
		return l.Month(r.Start.Year, r.Start.Month)
	}
	if r.Start == r.End {
		return l.Day(r.Start)
	}
	if r.Start.HasYear() && r.Start.Year == r.End.Year {
		start := fmt.Sprintf("%s %s", l.weekdays[r.Start.Weekday()], l.dayFirst(r.Start.Day, l.months[r.Start.Month-1]))
		return start + l.to + l.Day(r.End)
	}
	return l.Day(r.Start) + l.to + l.Day(r.End)
}

// To is what stands between the hours or the days of a range.
func (l Locale) To() string { return l.rangeOf }

// DayOfYear writes "vendredi 30 août", without weekday where the year is not known.
func (l Locale) DayOfYear(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	text := l.dayFirst(d.Day, l.months[d.Month-1])
	if d.HasYear() {
		text = l.weekdays[d.Weekday()] + " " + text
	}
	return text
}

// BriefDay writes "30 août", "7 janv.", months that are long cut.
func (l Locale) BriefDay(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return l.dayFirst(d.Day, l.BriefMonth(d.Month))
}

// IsMonth reports whether a word is the name of a month, in full.
func (l Locale) IsMonth(word string) bool { return slices.Contains(l.months[:], word) }

// BriefMonth writes "janv." or "Jan", those that are short in full.
func (l Locale) BriefMonth(month int) string { return l.brief[month-1] }

// Weekday writes "ven." or "Fri"; nothing where the year is not known.
func (l Locale) Weekday(d model.Date) string {
	if !d.HasYear() {
		return ""
	}
	return string([]rune(l.weekdays[d.Weekday()])[:3]) + l.abbreviation()
}

// Month writes "août 2019", without the year where it is not known (year 0).
func (l Locale) Month(year, month int) string {
	if year == 0 {
		return l.months[month-1]
	}
	return fmt.Sprintf("%s %d", l.months[month-1], year)
}

// WeekdayInitials are the first letters of the days of a week, from Monday.
func (l Locale) WeekdayInitials() [7]string {
	var initials [7]string
	for i := range initials {
		initials[i] = strings.ToUpper(l.weekdays[(i+1)%7][:1])
	}
	return initials
}

// Dates writes the days of a session; several ranges are alternatives.
func (l Locale) Dates(dates []model.DateRange) string {
	parts := make([]string, len(dates))
	for i, r := range dates {
		parts[i] = l.Days(r)
	}
	return strings.Join(parts, l.or)
}

// Period writes "30 août – 12 décembre 2019" or "21 – 25 septembre 2020", without
// weekdays; a day without a year has none here.
func (l Locale) Period(first, last model.Date) string {
	if first.IsZero() || last.IsZero() {
		return ""
	}
	day := func(d model.Date, year bool) string {
		text := l.dayFirst(d.Day, l.months[d.Month-1])
		if year && d.HasYear() {
			text = fmt.Sprintf("%s %d", text, d.Year)
		}
		return text
	}
	switch {
	case first == last:
		return day(first, true)
	case first.Year == last.Year && first.Month == last.Month:
		return strings.TrimSpace(l.dayFirst(first.Day, "")) + l.to + day(last, true)
	}
	return day(first, first.Year != last.Year) + l.to + day(last, true)
}

// Clock writes "9 h 30" or "9:30". The blanks do not break.
func (l Locale) Clock(c model.Clock) string {
	if c.IsZero() {
		return ""
	}
	return l.clock(c.Minutes()/60, c.Minutes()%60)
}

// Span writes "9 h 30 – 18 h 30"; with only one end, "à partir de 9 h 30".
func (l Locale) Span(start, end model.Clock) string {
	switch {
	case start.IsZero() && end.IsZero():
		return ""
	case end.IsZero():
		return fmt.Sprintf(l.from, l.Clock(start))
	case start.IsZero():
		return fmt.Sprintf(l.until, l.Clock(end))
	}
	return l.Clock(start) + l.rangeOf + l.Clock(end)
}

// Hours writes the hours of a session, those of an audience with its name.
func (l Locale) Hours(hours []model.Hours) string {
	parts := make([]string, 0, len(hours))
	for _, h := range hours {
		text := l.Span(h.Start, h.End)
		if part := l.PartOfDay(h.Period); text == "" {
			text = part
		}
		if long := l.Duration(h.Duration); text == "" {
			text = long
		} else if long != "" && h.End.IsZero() {
			text += " (" + long + ")"
		}
		if h.Audience != "" {
			text += " (" + h.Audience + ")"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// PartOfDay writes the part of a day: "matin"; empty for none.
func (l Locale) PartOfDay(p model.Period) string { return l.periods[p] }

// Duration writes a length of time (ISO 8601-1 §4.4.3.2): "1 h 30", "45 min", "2 j";
// empty for what is none.
func (l Locale) Duration(iso string) string {
	date, clock, _ := strings.Cut(strings.TrimPrefix(iso, "P"), "T")
	parts := counted(date, map[byte]string{'W': l.week, 'D': l.day})
	parts = append(parts, counted(clock, map[byte]string{'H': "h", 'M': "min"})...)
	if n := len(parts); n > 1 && strings.HasSuffix(parts[n-2], "h") { // 1 h 30
		parts[n-1] = fmt.Sprintf("%02s", strings.TrimSuffix(parts[n-1], "\u00a0min"))
	}
	return strings.Join(parts, "\u00a0")
}

// Minutes writes how long so many minutes are: "3 h 30".
func (l Locale) Minutes(minutes int) string {
	iso := "PT"
	if minutes >= 60 {
		iso += strconv.Itoa(minutes/60) + "H"
	}
	if minutes%60 > 0 {
		iso += strconv.Itoa(minutes%60) + "M"
	}
	return l.Duration(iso)
}

// counted reads numbers, each with the letter of its unit after it.
func counted(text string, units map[byte]string) []string {
	var parts []string
	from := 0
	for i := range len(text) {
		if unit := units[text[i]]; unit != "" && i > from {
			parts = append(parts, text[from:i]+"\u00a0"+unit)
			from = i + 1
		}
	}
	return parts
}

// Of writes what is of a month: "d'avril 2026", "de mai 2026", "April 2026".
func (l Locale) Of(month string) string {
	if l.Language != "fr" {
		return month
	}
	if strings.IndexAny(month, "ao") == 0 {
		return "d'" + month
	}
	return "de " + month
}

// Status writes the status.
func (l Locale) Status(s model.Status) string {
	switch s {
	case model.Tentative:
		return l.Labels.Tentative
	case model.Cancelled:
		return l.Labels.Cancelled
	}
	return l.Labels.Confirmed
}

// Severity writes the severity of a diagnostic.
func (l Locale) Severity(s model.Severity) string {
	switch s {
	case model.Error:
		return l.Labels.Error
	case model.Warning:
		return l.Labels.Warning
	}
	return l.Labels.Info
}

// KindOf writes the kind of an entry; empty for none.
func (l Locale) KindOf(k model.Kind) string { return kinds[l.Language][k] }

var kinds = map[string]map[model.Kind]string{
	"fr": {
		model.Opening: "accueil", model.Talk: "intervention", model.Workshop: "atelier", model.Plenary: "plénière",
		model.Break: "pause", model.Meal: "repas", model.Social: "convivialité", model.End: "fin",
	},
	"en": {
		model.Opening: "opening", model.Talk: "talk", model.Workshop: "workshop", model.Plenary: "plenary",
		model.Break: "break", model.Meal: "meal", model.Social: "social", model.End: "end",
	},
}

var french = Locale{
	Language: "fr",
	months:   [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	brief:    [12]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."},
	weekdays: [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
	dayFirst: func(day int, month string) string {
		if day == 1 {
			return "1er " + month
		}
		return fmt.Sprintf("%d %s", day, month)
	},
	clock: func(hour, minute int) string {
		if minute == 0 {
			return fmt.Sprintf("%d\u00a0h", hour)
		}
		return fmt.Sprintf("%d\u00a0h\u00a0%02d", hour, minute)
	},
	rangeOf: "\u00a0– ", from: "à partir de %s", until: "jusqu'à %s", to: " – ", or: " ou ",
	periods: map[model.Period]string{model.Morning: "matin", model.Afternoon: "après-midi", model.Evening: "soir", model.WholeDay: "journée", model.Night: "nuit"},
	weekOf:  "semaine du ", week: "sem.", day: "j",
	every: map[string][2]string{
		"HOURLY": {"chaque heure", "toutes les %d heures"}, "DAILY": {"chaque jour", "tous les %d jours"}, "WEEKLY": {"chaque semaine", "toutes les %d semaines"},
		"MONTHLY": {"chaque mois", "tous les %d mois"}, "YEARLY": {"chaque année", "tous les %d ans"},
	},
	Labels: Labels{
		Programme: "Programme", Sessions: "Sessions", Session: "Session", RunningOrder: "Déroulé", Formats: "Dispositifs", Notes: "Notes", Checks: "Contrôle",
		Date: "Date", Start: "Début", End: "Fin", Duration: "Durée", Hours: "Horaires", Audience: "Public", Place: "Lieu", Theme: "Thématique", Title: "Titre",
		Host: "Accueil", Objectives: "Objectifs", Facilitators: "Animation", Speakers: "Intervenants", Status: "Statut", Lists: "Listes", Fields: "Autres champs",
		Kind: "Nature", Track: "Parcours", Optional: "Optionnel", People: "Personnes", Details: "Détails", Links: "Liens", Calendar: "Agenda partagé", Summary: "Présentation",
		Entry: "Activité", Note: "Note", Text: "Texte", Name: "Nom", Value: "Valeur", Group: "Groupe", Description: "Description", Frequency: "Fréquence",
		Prepare: "S'y préparer", FollowUp: "S'en inspirer", Severity: "Gravité", Code: "Code", Message: "Message", Hint: "Que faire", Source: "Source", Line: "Ligne",
		Confirmed: "confirmée", Tentative: "à confirmer", Cancelled: "annulée", YearUnknown: "année inconnue", DateUnknown: "date inconnue",
		Language: "Langue", Timezone: "Fuseau horaire", Defaults: "Par défaut", ID: "Identifiant", Days: "Jours", Yes: "oui", No: "non", Page: "page", Period: "Période",
		EndEstimated: "fin estimée", Or: "ou", YourNotes: "Vos notes",
		LastDay: "Dernier jour", OtherDates: "Autres dates", HoursFor: "Horaires pour", OtherHours: "Autres horaires", List: "Liste", Items: "Éléments",
		DefaultStart: "Début par défaut", DefaultEnd: "Fin par défaut", DefaultPlace: "Lieu par défaut", Link: "Lien", Address: "Adresse", Schema: "Schéma",
		ShortestDuration: "Durée min.", LongestDuration: "Durée max.", FewestTimes: "Fois min.", MostTimes: "Fois max.", Per: "Par",
		File: "Fichier", SeeAlso: "Voir aussi", Error: "erreur", Warning: "avertissement", Info: "information", NothingToReport: "Rien à signaler.",
		Continued: "Suite", Reference: "Repère", DayNumber: "Jour n°",
		TimeBar: "Barre de temps à l'échelle, de %s à %s ; le déroulé la suit.", QRCode: "Code QR de l'adresse ",
		Attendance: "Feuille d'émargement", Morning: "Matin", Afternoon: "Après-midi", Evening: "Soirée", Format: "Dispositif", Number: "N°", FullName: "Nom et prénom", Organisation: "Structure",
		FacilitatorSigns: "Signature de l'animation", CalendarOf: "Calendrier %s", MarkedDays: "jours marqués : %s", Legend: "Légende", NoSessions: "pas de session",

		Version: "version du %s", SessionOf: "Session %d sur %d", NextSession: "prochaine\u00a0: %s", PracticalInfo: "Informations pratiques", OtherSessions: "Autres sessions", Series: "Répétition", Due: "Échéance",
		DueHour: "Échéance, heure", SeriesRule: "Règle de répétition", Class: "Visibilité", Private: "privée", Confidential: "confidentielle", Categories: "Catégories", Metadata: "Métadonnées", Excluded: "Écarté par la source",
		SheetOf: "feuille %d / %d", DeclarationNumber: "déclaration d'activité n° %s", Signature: "Signature", Absence: "Motif d'absence", TotalPresent: "Total des présents",
		ComingSession: "Prochaine session", PastSessions: "Sessions passées",
		Tables: "Tableaux", Table: "Tableau", Places: "Lieux", PartOfDay: "Moment de la journée", Precision: "Précision", Week: "semaine", Month: "mois",

		Programmes: "Programmes", NoProgrammes: "Aucun programme pour l'instant.", SkipToContent: "Aller au contenu", Download: "Télécharger\u00a0:", Colon: "\u00a0: ",
		Subscription: "Agenda et documents", Subscribe: "S'abonner à l'agenda", Documents: "Documents",
		SubscribeHint:   "Ou bien copiez cette adresse dans votre logiciel d'agenda, qui suivra les changements\u00a0:",
		LastGoodVersion: "Depuis le %s, le planning ne peut plus être lu\u00a0: cette page en montre la dernière bonne version.",
		SourceGone:      "Depuis le %s, le fichier du planning manque\u00a0: cette page en montre la dernière version.",
		NothingHere:     "Il n'y a rien à cette adresse.", Withdrawn: "Ce programme a été retiré.", NotReadYet: "Le planning ne peut pas être lu pour l'instant.",
	},
}

var english = Locale{
	Language: "en",
	months:   [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	brief:    [12]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"},
	weekdays: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	dayFirst: func(day int, month string) string { return fmt.Sprintf("%d %s", day, month) },
	clock:    func(hour, minute int) string { return fmt.Sprintf("%d:%02d", hour, minute) },
	rangeOf:  "–", from: "from %s", until: "until %s", to: " – ", or: " or ",
	periods: map[model.Period]string{model.Morning: "morning", model.Afternoon: "afternoon", model.Evening: "evening", model.WholeDay: "all day", model.Night: "night"},
	weekOf:  "week of ", week: "wk", day: "d",
	every: map[string][2]string{
		"HOURLY": {"every hour", "every %d hours"}, "DAILY": {"every day", "every %d days"}, "WEEKLY": {"every week", "every %d weeks"},
		"MONTHLY": {"every month", "every %d months"}, "YEARLY": {"every year", "every %d years"},
	},
	Labels: Labels{
		Programme: "Programme", Sessions: "Sessions", Session: "Session", RunningOrder: "Running order", Formats: "Support formats", Notes: "Notes", Checks: "Checks",
		Date: "Date", Start: "Start", End: "End", Duration: "Duration", Hours: "Hours", Audience: "Audience", Place: "Place", Theme: "Theme", Title: "Title",
		Host: "Host", Objectives: "Objectives", Facilitators: "Facilitators", Speakers: "Speakers", Status: "Status", Lists: "Lists", Fields: "Other fields",
		Kind: "Kind", Track: "Track", Optional: "Optional", People: "People", Details: "Details", Links: "Links", Calendar: "Shared calendar", Summary: "Summary",
		Entry: "Activity", Note: "Note", Text: "Text", Name: "Name", Value: "Value", Group: "Group", Description: "Description", Frequency: "Frequency",
		Prepare: "Prepare", FollowUp: "Follow up", Severity: "Severity", Code: "Code", Message: "Message", Hint: "What to do", Source: "Source", Line: "Line",
		Confirmed: "confirmed", Tentative: "tentative", Cancelled: "cancelled", YearUnknown: "year unknown", DateUnknown: "date unknown",
		Language: "Language", Timezone: "Time zone", Defaults: "Defaults", ID: "ID", Days: "Days", Yes: "yes", No: "no", Page: "page", Period: "Period",
		EndEstimated: "estimated end", Or: "or", YourNotes: "Your notes",
		LastDay: "Last day", OtherDates: "Other dates", HoursFor: "Hours for", OtherHours: "Other hours", List: "List", Items: "Items",
		DefaultStart: "Default start", DefaultEnd: "Default end", DefaultPlace: "Default place", Link: "Link", Address: "Address", Schema: "Schema",
		ShortestDuration: "Shortest", LongestDuration: "Longest", FewestTimes: "At least", MostTimes: "At most", Per: "Per",
		File: "File", SeeAlso: "See also", Error: "error", Warning: "warning", Info: "information", NothingToReport: "Nothing to report.",
		Continued: "Continued", Reference: "Reference", DayNumber: "Day no.",
		TimeBar: "Time bar to scale, from %s to %s; the running order follows it.", QRCode: "QR code of the address ",
		Attendance: "Attendance sheet", Morning: "Morning", Afternoon: "Afternoon", Evening: "Evening", Format: "Support format", Number: "No.", FullName: "Name", Organisation: "Organisation",
		FacilitatorSigns: "Signature of the facilitator", CalendarOf: "Calendar of %s", MarkedDays: "marked days: %s", Legend: "Legend", NoSessions: "no session",
		DueHour: "Due at", SeriesRule: "Rule of repetition", Class: "Visibility", Private: "private", Confidential: "confidential", Categories: "Categories", Metadata: "Metadata", Excluded: "Left out by the source",

		Version: "version of %s", SessionOf: "Session %d of %d", NextSession: "next: %s", PracticalInfo: "Practical information", OtherSessions: "Other sessions", Series: "Repeats", Due: "Due",
		SheetOf: "sheet %d of %d", DeclarationNumber: "declaration of activity no. %s", Signature: "Signature", Absence: "If absent, why", TotalPresent: "Present in all",
		ComingSession: "Next session", PastSessions: "Past sessions",
		Tables: "Tables", Table: "Table", Places: "Places", PartOfDay: "Part of the day", Precision: "Precision", Week: "week", Month: "month",

		Programmes: "Programmes", NoProgrammes: "No programme yet.", SkipToContent: "Skip to the content", Download: "Download:", Colon: ": ",
		Subscription: "Calendar and documents", Subscribe: "Subscribe to the calendar", Documents: "Documents",
		SubscribeHint:   "Or copy this address into your calendar program, which will follow the changes:",
		LastGoodVersion: "Since %s the plan cannot be read: this page shows its last good version.",
		SourceGone:      "Since %s the file of the plan is missing: this page shows its last version.",
		NothingHere:     "There is nothing at this address.", Withdrawn: "This programme has been withdrawn.", NotReadYet: "The plan cannot be read for now.",
	},
}
