package model

// englishLessons say, for each code, why it matters, with what stands in a plan before and
// after it is set right.
var englishLessons = map[Code]lesson{
	AgendaOutsideHours: {
		why:    "People come by the session's hours and may miss what lies outside them.",
		before: "Session 9:30-17:00\n- 9:00 - 9:30: welcome",
		after:  "Session 9:00-17:00\n- 9:00 - 9:30: welcome",
	},
	Conflict: {
		why:    "Of two places that disagree, one is out of date, and nobody can tell which by reading one of them.",
		before: "| 30 August | Town hall |\n\n## 30 August\nPlace: Library",
		after:  "| 30 August | Library |\n\n## 30 August\nPlace: Library",
	},
	DefaultNotUsed: {
		why:    "The usual hours would have been wrong for this session.",
		before: "All sessions are from 15:00 to 18:30.\n\n## 30 August\n- 9:00: welcome",
		after:  "All sessions are from 15:00 to 18:30.\n\n## 30 August, 9:00-12:00\n- 9:00: welcome",
	},
	UnknownYear: {
		why:    "Calendars cannot hold a day without its year.",
		before: "| 30 August | Kick-off |",
		after:  "| 30 August 2026 | Kick-off |",
	},
	YearRolledOver: {
		why:    "The year is worked out and not written; a row out of place would be a year off.",
		before: "| 16 December 2026 | … |\n| 6 January | … |",
		after:  "| 16 December 2026 | … |\n| 6 January 2027 | … |",
	},
	DoubtfulReading: {
		why:    "Of two readings, one prints and sends the wrong plan.",
		before: "Budget workshop\nFood workshop",
		after:  "## Budget workshop, 5 May 2026\n## Food workshop, 12 May 2026",
	},
	ImplausibleReading: {
		why:    "A plan that was misread looks like any other when it is printed.",
		before: "| 14h | Visit |\n| 9h | Welcome |",
		after:  "| 9h | Welcome |\n| 14h | Visit |",
	},
	WeekdayMismatch: {
		why:    "One of the two is a slip, and some people will follow the wrong one.",
		before: "Friday 30 September 2026",
		after:  "Wednesday 30 September 2026",
	},
	DayOrder: {
		why:    "The two readings are up to eleven months apart.",
		before: "03/02/2026",
		after:  "2026-02-03",
	},
	EndBeforeStart: {
		why:    "A session of nearly a whole day would block the calendars of all who take part.",
		before: "14:00-13:00",
		after:  "14:00-15:00",
	},
	OtherZone: {
		why:    "An hour in another zone than people live in is missed.",
		before: "10:00 CET",
		after:  "10:00 (Europe/Paris)",
	},
	InheritedDate: {
		why:    "A blank cell may mean the same day, or a date that was forgotten.",
		before: "| 30 August | Welcome |\n|           | Workshop |",
		after:  "| 30 August | Welcome |\n| 30 August | Workshop |",
	},
	ExtraCells: {
		why:    "What stands beyond the header has no name and can mean anything.",
		before: "| Date | Title |\n| --- | --- |\n| 30 August | Kick-off | Town hall |",
		after:  "| Date | Title | Place |\n| --- | --- | --- |\n| 30 August | Kick-off | Town hall |",
	},
	ShiftedRow: {
		why:    "A place would pass for a title, and hours for a place.",
		before: "| Date | Hours | Place |\n| 30 August | Town hall |",
		after:  "| Date | Hours | Place |\n| 30 August | | Town hall |",
	},
	StrayMarkup: {
		why:    "The signs would be printed as they stand.",
		before: "**Kick-off | Town hall",
		after:  "**Kick-off** | Town hall",
	},
	DecodedText: {
		why:    "Accents are at risk with every program that opens the file.",
		before: "saved as Windows-1252",
		after:  "saved as UTF-8",
	},
	SplitLine: {
		why:    "Glued to the item above, the line would be part of its words.",
		before: "- 9:00: welcome\n9:30: workshop",
		after:  "- 9:00: welcome\n- 9:30: workshop",
	},
	JoinedDetails: {
		why:    "A guess by what fits may give details to the wrong session.",
		before: "- 9:00: welcome",
		after:  "## 30 August\n- 9:00: welcome",
	},
	NoSuchDate: {
		why:    "Nobody can come on a day that does not exist.",
		before: "31 June 2026",
		after:  "30 June 2026",
	},
	NoSuchHour: {
		why:    "Calendars and pages leave out an hour that no clock shows.",
		before: "9:75",
		after:  "10:15",
	},
	UnreadDate: {
		why:    "Without its date a session is in no calendar.",
		before: "| soon | Kick-off |",
		after:  "| 30 August 2026 | Kick-off |",
	},
	ValuelessCell: {
		why:    "What the cell shows on a screen is not in the file.",
		before: "=Budget!A3  (no value)",
		after:  "2026-08-30",
	},
	UnreadHours: {
		why:    "Without hours the session takes the whole day in calendars.",
		before: "| after lunch |",
		after:  "| 14:00-17:00 |",
	},
	RowWithoutDate: {
		why:    "Without its date a session is in no calendar.",
		before: "|  | Kick-off |",
		after:  "| 30 August 2026 | Kick-off |",
	},
	NoProgramme: {
		why:    "Outputs would be empty.",
		before: "We meet in autumn.",
		after:  "- 30 September 2026, 9:00: kick-off",
	},
	UnknownProperty: {
		why:    "Another program wrote it for a reason, and it is lost.",
		before: "{\"sessions\": [{\"titel\": \"Kick-off\"}]}",
		after:  "{\"sessions\": [{\"title\": \"Kick-off\"}]}",
	},
	UnknownZone: {
		why:    "The hours may be off by those between the two zones.",
		before: "DTSTART;TZID=My zone:20260830T090000",
		after:  "DTSTART;TZID=Europe/Paris:20260830T090000",
	},
	SeriesCut: {
		why:    "A series without an end has no last session to write.",
		before: "RRULE:FREQ=WEEKLY",
		after:  "RRULE:FREQ=WEEKLY;UNTIL=20261231",
	},
	NotRead: {
		why:    "A part of the file may be of the plan.",
		before: "sheet “Autumn” hidden",
		after:  "sheet “Autumn” shown",
	},
	Unreadable: {
		why:    "Half a plan would pass for a whole one.",
		before: "plan.xls",
		after:  "plan.xlsx",
	},
	EditedSession: {
		why:    "The table is what people look at, and the heading is what they print: one of them would be wrong.",
		before: "| Thursday 19 March 2026 | Budget |\n…\n## Thursday 12 March 2026: Budget",
		after:  "| Thursday 19 March 2026 | Budget |\n…\n## Thursday 19 March 2026: Budget",
	},
	UnmatchedCorrection: {
		why:    "What was set right once is wrong again, and nobody sees it.",
		before: "sessions:\n  - at: 2026-03-12\n    place: Town hall",
		after:  "sessions:\n  - at: 2026-03-19\n    place: Town hall",
	},
	LeftOut: {
		why:    "Who opens only this output does not see it.",
		before: "| 30 August | Kick-off |   --to ics",
		after:  "| 30 August 2026 | Kick-off |   --to ics",
	},
	MissingGlyph: {
		why:    "An empty box would stand on the page.",
		before: "Welcome 🎈",
		after:  "Welcome",
	},
	TextTruncated: {
		why:    "The end of the text is not in this output.",
		before: "a text of 40,000 characters in a cell",
		after:  "a short text, with the address of the long one",
	},
	InferredEnd: {
		why:    "An end that nobody stated may be wrong.",
		before: "- 9:00: welcome\n- 9:30: workshop",
		after:  "- 9:00 - 9:30: welcome\n- 9:30 - 11:00: workshop",
	},
}
