package model

var english = map[Code]wording{
	AgendaOutsideHours: {
		message: "the running order does not fit the session's hours ({1})",
		hint:    "correct the hours of the session or of the entry",
		help: `The running order begins before the session, or goes on after its end.
Both are kept as written. Often the earlier hour is a welcome before the
session proper, and then nothing needs to be done.`,
	},
	AgendaOutsideHours + "/start": {message: "the agenda starts at {0}, before the session ({1})"},
	AgendaOutsideHours + "/end":   {message: "the agenda goes on until {0}, after the session ({1})"},
	Conflict: {
		message: "{0}: “{1}” here, “{2}” there; “{2}” is kept",
		hint:    "make the two places agree",
		help: `A session is described twice, in a table and under a heading, and the two
disagree. The heading wins: it was written later and closer to the day.`,
	},
	Conflict + "/end-before-start": {
		message: "the end “{0}” lies before the start “{1}”; the session is read without an end",
		hint:    "correct one of them in the calendar",
	},
	Conflict + "/date-with-time": {
		message: "“{0}” is said to be a whole day and has an hour; the hour is read",
		hint:    "take VALUE=DATE away, or the hour",
	},
	Conflict + "/utc-in-zone": {
		message: "“{0}” is in UTC and names the zone {1} too; UTC is kept",
		hint:    "check the hour; a time in UTC has no TZID",
	},
	Conflict + "/utc-offset": {
		message: "“{0}” has an offset from UTC, which calendars do not write so; the hour is read with it",
		hint:    "check the hour, or export the calendar with a zone of the tz database, such as Europe/Paris",
	},
	DefaultNotUsed: {
		message: "the usual hours ({0}) do not fit this session's running order, which begins at {1}; no hours are given to it",
		hint:    "state the session's own hours",
		help: `A sentence of the document gives the hours of all sessions, but the running
order of this one says otherwise.`,
	},
	UnknownYear: {
		message: "no year is stated for {0:date|dates}",
		hint:    "pass --year",
		help: `Dates without a year take it from their own line, the nearest heading that
names one, a period in the introduction, or --year. Here there is none. The
dates stay without a year; calendars leave them out.`,
	},
	UnknownYear + "/proposal": {
		message: "no year is stated for {0:date|dates}; these years fit best: {1}",
		hint:    "pass --year, such as --year {2}",
	},
	YearRolledOver: {
		message: "{0} follows {1}, so it is taken in {2}",
		help:    `Rows stand in order; where December is followed by January, the year is the next one.`,
	},
	WeekdayMismatch: {
		message: "{0} is a {2}, not a {1}",
		hint:    "correct the day or the date; the date is kept",
		help:    `The plan names a weekday that the date does not fall on. The date is kept as written.`,
	},
	DayOrder: {
		message: "“{0}” can be read with the day or the month first; it is read as {1}",
		hint:    "write dates as 2026-03-02, or with the month in words",
		help: `In 03/02/2026 the first number is the day to most and the month to some.
Weekdays, other dates of the document, names of columns and hours with AM or PM decide.
Where nothing does, or where two dates of one document speak against each other, this says so.`,
	},
	DayOrder + "/contradiction": {
		message: "“{0}” has the month first, “{1}” of the same document the day; each is read so",
		hint:    "check which of them is wrong, and write dates as 2026-03-02",
	},
	EndBeforeStart: {
		message: "“{0}” ends before it begins; the end is left out",
		hint:    "correct the hours; what was written is kept in the notes",
		help: `Hours that go on past midnight are fine, such as 22h-2h. These would last most of
a day, which is a slip of the keyboard.`,
	},
	DoubtfulReading: {
		message: "the source can be read in two ways that fit nearly as well; the better one is taken",
		hint:    "look at the sessions that were read; headings, hours or a column named \"Title\" would settle it",
		help: `The source can be read in two ways that explain nearly as much of it. The better
one is taken.`,
	},
	ImplausibleReading: {
		message: "what was read here is doubtful",
		hint:    "look at what was read here",
		help: `What was read has something in it that plans seldom have. It may be right; often a
table or a heading was taken for what it is not.`,
	},
	ImplausibleReading + "/unused-date":           {message: "days are stated here that became no session"},
	ImplausibleReading + "/unused-hour":           {message: "hours are stated here that became no entry"},
	ImplausibleReading + "/no-session-but-dates":  {message: "days are stated, and yet nothing is planned"},
	ImplausibleReading + "/undated-among-dated":   {message: "a session has no day, and others have one"},
	ImplausibleReading + "/untitled":              {message: "a session has neither a name nor entries"},
	ImplausibleReading + "/nameless":              {message: "a session has neither a name nor a day"},
	ImplausibleReading + "/empty":                 {message: "nothing is known of a session but its name"},
	ImplausibleReading + "/hours-backwards":       {message: "an entry begins before the one above it"},
	ImplausibleReading + "/hours-overlap":         {message: "two entries take place at one time"},
	ImplausibleReading + "/hours-inverted":        {message: "an end lies before its start"},
	ImplausibleReading + "/hours-at-night":        {message: "something begins before six in the morning"},
	ImplausibleReading + "/date-twice":            {message: "two sessions have one day, hour and name"},
	ImplausibleReading + "/days-scattered":        {message: "the days of one event lie far apart"},
	ImplausibleReading + "/session-around-others": {message: "the days of a session hold those of others"},
	ImplausibleReading + "/title-is-number":       {message: "a title is a number or a weekday"},
	ImplausibleReading + "/titles-all-equal":      {message: "all sessions have one title"},
	ImplausibleReading + "/title-is-sentence":     {message: "a title is a sentence"},
	ImplausibleReading + "/title-of-document":     {message: "a session is called as the document is"},
	ImplausibleReading + "/entry-is-prose":        {message: "an entry is a sentence"},
	ImplausibleReading + "/entry-is-empty":        {message: "an entry has no words"},
	ImplausibleReading + "/entry-is-number":       {message: "an entry is a number"},
	ImplausibleReading + "/bare":                  {message: "nothing but words makes this a session"},
	ImplausibleReading + "/header-is-data":        {message: "the header of a table holds what its rows hold"},
	OtherZone: {
		message: "the hours are said in {0}",
		hint:    "pass --timezone {0} if the whole plan is meant there",
		help: `The source says in which zone its hours are meant. Those of a place keep that
zone. Those in UTC, or so many hours from it, are given in the zone of the plan.`,
	},
	OtherZone + "/converted": {
		message: "{0} ({1}) is {2} in {3}",
		hint:    "pass --timezone to have the hours in another zone",
	},
	OtherZone + "/unsure": {
		message: "nobody can tell which zone “{0}” is; the hours are taken in {1}",
		hint:    "pass --timezone with the name of the zone, such as America/Chicago or Indian/Reunion",
	},
	OtherZone + "/season": {
		message: "clocks in {3} show {1} on {2}, not {0}; the hours are taken as those that they show",
		hint:    "write {1}, or how far the hours are from UTC, such as UTC-5",
	},
	OtherZone + "/mixed": {
		message: "hours of one session are said in several zones ({0}); they are taken in {1}",
		hint:    "say them in one zone",
	},
	InheritedDate: {
		message: "{0:row|rows} of the table, from here on, have no date and take that of the row above",
		hint:    "give each row its date, if that is not meant",
		help: `Under a date that stands once, the rows that follow it without one are read as of the
same day, as people lay tables out.`,
	},
	ExtraCells: {
		message: "the row has {0:cell|cells}, the header {1}; what is beyond is kept in the notes of the session",
		hint:    "add a column to the header, or escape the vertical bar in a cell",
		help:    `Other converters drop such cells without a word.`,
	},
	ShiftedRow: {
		message: "cells moved to their columns: {0}",
		hint:    "put the empty cells back into the row",
		help: `Empty cells were lost, as when a table is copied from a web page, and the
rest of the row shifted left. The cells are put back under the columns whose
contents they resemble.`,
	},
	StrayMarkup: {
		message: "stray “{0}” left out",
		hint:    "delete it from the source",
		help:    `Emphasis was opened and never closed, or closed and never opened.`,
	},
	DecodedText: {
		message: "the file is read as {0}, not UTF-8",
		hint:    "save it as UTF-8",
		help:    `The bytes are not valid UTF-8. They were read in the encoding that fits them.`,
	},
	DecodedText + "/twice": {
		message: "the text was written as UTF-8 twice over ({0}), “Ã©” for “é”; it is read as meant",
		hint:    "save it again as UTF-8 from the program that made it",
	},
	SplitLine: {
		message: "a line glued to the item before it is read as one of its own",
		help:    `Markdown joins a line that is not indented to the list item above it.`,
	},
	JoinedDetails: {
		message: "these details are given to the session of {0}: {1}",
		hint:    "put a heading with the date above them",
		help:    `Details without a heading were given to the session that they fit.`,
	},
	NoSuchDate: {
		message: "“{0}” is not a day of the calendar",
		hint:    "correct the date; it is kept as written in the notes of the session",
		help:    `No calendar has that day (31 June; 29 February of a common year).`,
	},
	NoSuchDate + "/year": {
		message: "“{0}” is not a day of the calendar",
		hint:    "correct the date or the year; the date stays without a year",
	},
	NoSuchHour: {
		message: "“{0}” is not an hour",
		hint:    "hours go from 0h to 24h",
		help:    `It looks like an hour and no clock shows it.`,
	},
	NoSuchHour + "/past-midnight": {
		message: "“{0}” counts the hours on past 24; it is read as until {1} of the next day",
		hint:    "write the hour of the next day",
	},
	NoSuchHour + "/clock-change": {
		message: "the clock skips hours of {0} on {1} ({2}); what begins or ends in them does so that much later",
		hint:    "correct the hours",
	},
	NoSuchHour + "/midnight": {
		message: "“{0}” is no hour of calendars; it is read as the midnight that ends the day",
		hint:    "write T000000 of the next day",
	},
	UnreadDate: {
		message: "no date can be read in “{0}”",
		hint:    "write the day and the month, as “30 août” or 2019-08-30",
		help: `The column of dates holds something else. The session is kept, without a
date, and the words stay in its notes.`,
	},
	ValuelessCell: {
		message: "{0:cell|cells} of the sheet “{1}” hold no value: {2}",
		hint:    "open the workbook in a spreadsheet program and save it again",
		help: `A formula has no value in the file, and cannot be worked out from it alone, or its
value is an error. The cell counts as one that says something unreadable: nothing is taken for it
from other cells.`,
	},
	ValuelessCell + "/error": {
		message: "{0:cell|cells} of the sheet “{1}” show an error: {2}",
		hint:    "correct the formulas",
	},
	UnreadHours: {
		message: "no hours can be read in “{0}”",
		hint:    "write them as 9h30-18h30 or 09:30-18:30",
		help:    `The column of hours holds something else. It is kept as a field of the session.`,
	},
	RowWithoutDate: {
		message: "the row has no date",
		hint:    "give it one; it is kept as a session without a date",
		help:    `A row of a table of sessions has no date.`,
	},
	NoProgramme: {
		message: "nothing in it was understood as a programme",
		hint:    "a plan has a table or headings with dates, or lines that begin with hours",
		help:    `No session, no running order and no catalogue was found. The text is kept in the notes.`,
	},
	NotRead: {
		message: "the sheet “{0}” is not read",
		help: `A workbook holds more than its plan: sheets, rows and columns that are hidden,
lists of people, the plan of an earlier year. They are left out. Show them, or
keep the plan in a workbook of its own, to have them read.`,
	},
	NotRead + "/hidden-sheet":   {message: "the sheet “{0}” is hidden, and not read", hint: "show it to have it read"},
	NotRead + "/hidden-rows":    {message: "{1} hidden rows of the sheet “{0}” are not read", hint: "show them to have them read"},
	NotRead + "/covered-cells":  {message: "{1:value|values} of the sheet “{0}” lie under merged cells, where nobody sees them, and are not read: {2}", hint: "part the cells, or empty those that are covered"},
	NotRead + "/hidden-columns": {message: "{1} hidden columns of the sheet “{0}” are not read", hint: "show them to have them read"},
	NotRead + "/description":    {message: "the description of “{0}” is kept as text, and no running order is looked for: the descriptions are very long"},
	NotRead + "/component":      {message: "{0} is no event, task or journal, and is not read"},
	NotRead + "/no-plan":        {message: "the sheet “{0}” names no days or hours, and is not read"},
	NotRead + "/edition": {
		message: "the sheet “{0}” is the plan of {2}, that of “{1}” is read",
		hint:    "pass --year {2} to have it read instead",
	},
	EditedSession: {
		message: "the heading and the row of a session differ: “{0}” and “{1}”; “{1}” is taken",
		hint:    "change the other place as well, or write the document afresh with deroule convert",
		help: `The document was written by deroule, and a session was then changed in one of the two
places that name it: its row in the table, or its heading. It is one session that
changed. What was changed last is taken, as the checksum of the document tells it; where
several sessions differ it does not, and the row is taken.`,
	},
	EditedSession + "/row":      {message: "the row was changed and the heading was not: “{0}” there, “{1}” here; “{1}” is taken", hint: "change the heading as well, or write the document afresh with deroule convert"},
	EditedSession + "/heading":  {message: "the heading was changed and the row was not: “{0}” there, “{1}” here; “{1}” is taken", hint: "change the row as well, or write the document afresh with deroule convert"},
	EditedSession + "/row-gone": {message: "the row of “{0}” is no longer in the table; what stands under its heading goes with it", hint: "take the heading out as well, or put the row back"},
	EditedSession + "/year":     {message: "a day without a year takes that of the rows beside it: {0}", hint: "write the year"},
	EditedSession + "/weekday":  {message: "“{0}” names a weekday that does not fit; it is read as {1}", hint: "correct the weekday or the day"},
	UnmatchedCorrection: {
		message: "the correction matches nothing: “{0}”; near it is “{1}”",
		hint:    "correct the line of deroule.yaml, or take it out",
		help: `A line of deroule.yaml sets right what is not there: the plan has changed, or the
date, name, line or sheet is mistyped. Nothing is done for that line.`,
	},
	UnmatchedCorrection + "/known":        {message: "the correction cannot be followed: “{0}”; here it could be {1}", hint: "choose one of these in deroule.yaml"},
	UnmatchedCorrection + "/nothing-near": {message: "the correction matches nothing: “{0}”"},
	Unreadable: {
		message: "the file cannot be read",
		hint:    "open it in the program that made it and save it as .xlsx",
		help: `The file is of another kind than its name says, is protected, is damaged, or
holds far more than a plan does. Nothing of it is read: half a plan would pass
for a whole one.`,
	},
	Unreadable + "/old-workbook":    {message: "it is an old .xls workbook", hint: "open it in a spreadsheet program and save it as .xlsx"},
	Unreadable + "/protected":       {message: "a password protects it", hint: "open it and save it without the password"},
	Unreadable + "/compound":        {message: "it is an old .xls workbook, or one with a password", hint: "open it and save it as .xlsx, without a password"},
	Unreadable + "/binary-workbook": {message: "it is a binary workbook (.xlsb)", hint: "open it in Excel and save it as .xlsx"},
	Unreadable + "/xml-workbook":    {message: "it is a workbook in the XML of 2003", hint: "open it in a spreadsheet program and save it as .xlsx"},
	Unreadable + "/numbers":         {message: "it is a document of Numbers or Pages", hint: "export it from there as Excel (.xlsx)"},
	Unreadable + "/document":        {message: "it is no workbook but another document", hint: "save its table as .xlsx, or its text as Markdown (.md)"},
	Unreadable + "/no-workbook":     {message: "it is no workbook: those are zip archives", hint: "open it in the program that made it and save it as .xlsx"},
	Unreadable + "/damaged":         {message: "the workbook is damaged or cut short ({0}: {1})", hint: "open it in a spreadsheet program, which may repair it, and save it again"},
	Unreadable + "/no-part":         {message: "the workbook is damaged: it lacks {0}", hint: "open it in a spreadsheet program, which may repair it, and save it again"},
	Unreadable + "/large-document":  {message: "it has {0} MiB, more than the {1} MiB that a plan of lines may have", hint: "split it"},
	Unreadable + "/many-lines":      {message: "it has more than {0} filled lines", hint: "split it"},
	Unreadable + "/long-line":       {message: "the line has {0} KiB, more than the {1} KiB that a line may have", hint: "check that it is a plan, or break the line"},
	Unreadable + "/many-sessions":   {message: "it has {0} sessions, more than the {1} that a programme may have", hint: "split it"},
	Unreadable + "/many-printed":    {message: "it has {0} sessions, more than the {1} that a document to print may have", hint: "print some of them with --session, or write other formats with --to"},
	Unreadable + "/full-session":    {message: "a session has {0}, more than the {1} that one may have", hint: "split the session, or write a period with its first and last day"},
	Unreadable + "/long-text":       {message: "a text has {0} KiB, more than the {1} KiB that one may have", hint: "check that it is a plan, or keep the text in a document of its own"},
	Unreadable + "/long-texts":      {message: "its texts have more than {0} MiB together", hint: "split it"},
	Unreadable + "/too-large":       {message: "it is larger than a plan can be ({0})", hint: "keep the plan in a file of its own"},
	UnknownProperty: {
		message: "“{0}” is no part of a programme and is left out",
		hint:    "see model/programme.schema.json for what there is",
		help: `The JSON holds a name that the contract does not know, or a word where the
contract has a closed list of them (status, kind, severity).`,
	},
	UnknownProperty + "/word": {
		message: "“{0}” is left out",
		hint:    "known: {1}",
	},
	UnknownZone: {
		message: "nobody knows the time zone “{0}”; its hours are taken as they stand",
		hint:    "check the hours, or export the calendar with a zone of the tz database, such as Europe/Paris",
		help: `The calendar names a time zone that is neither in the tz database nor among
those of Windows, and does not describe it either.`,
	},
	SeriesCut: {
		message: "the series “{0}” goes on; it is read until {1}",
		hint:    "give it an end in the calendar",
		help: `An event that repeats becomes a session each time. Without an end, or with very
many times, it is cut: a year after the last date that the calendar names, and
after a thousand times at most.`,
	},
	SeriesCut + "/rule": {
		message: "the rule “{0}” is not one that calendars have; the series is read as its first time alone",
		hint:    "write the series anew in a calendar program",
	},
	LeftOut: {
		message: "{0} is left out: {1}",
		help:    `The format that is written cannot hold it.`,
	},
	LeftOut + "/no-room": {
		message: "the sheet has no room for all of: {0}",
		hint:    "choose a larger --paper, or fewer sessions with --session",
	},
	LeftOut + "/no-year": {
		message: "sessions left out of the calendar ({0}), whose dates have no year: {1}",
		hint:    "pass --year",
	},
	LeftOut + "/formats": {
		message: "a calendar has no place for support formats ({0}); they are left out",
	},
	LeftOut + "/no-date": {
		message: "sessions left out of the calendar ({0}), which have no date: {1}",
		hint:    "give them a date; --date gives one to a plan of a single session",
	},
	LeftOut + "/no-event": {message: "the calendar holds no event: the plan has no session"},
	LeftOut + "/no-calendar": {
		message: "no calendar is written: no session has a date with its year",
		hint:    "--to ics writes one all the same",
	},
	MissingGlyph: {
		message: "the typeface has no sign for {0}; {1} is printed instead",
		help:    `The character is not in the face that the page is set in.`,
	},
	MissingGlyph + "/dropped": {message: "the picture {0} is not printed: the typeface does not have it"},
	TextTruncated + "/continued": {
		message: "the text is longer than the {0} characters that a cell holds; it goes on in the sheet {1}",
		hint:    "nothing is lost; shorten the text to keep it in one cell",
	},
	LeftOut + "/control": {
		message: "the control character {0} is left out: a workbook cannot hold it",
		hint:    "delete it from the source",
	},
	TextTruncated: {
		message: "the text is cut at {0} characters, the most that a {1} holds",
		help:    `The format that is written limits the length of a text.`,
	},
	InferredEnd: {
		message: "the end of {0} is not stated; {1} is written, where the next entry begins",
		help:    `The format needs an end where the source has none.`,
	},
	InferredEnd + "/agenda":     {message: "the end of {0} is not stated; {1} is written, where its running order ends"},
	InferredEnd + "/last-entry": {message: "the end of {0} is not stated; {1} is written, where its last entry begins"},
	InferredEnd + "/hours":      {message: "the hours of {0} are not stated; {1} is written, those of its running order"},
}

// englishTerms words the terms that diagnostics name.
var englishTerms = map[string]string{
	"workdays":  "Monday to Friday",
	"monday":    "Monday",
	"tuesday":   "Tuesday",
	"wednesday": "Wednesday",
	"thursday":  "Thursday",
	"friday":    "Friday",
	"saturday":  "Saturday",
	"sunday":    "Sunday",
	"title":     "title",
	"theme":     "theme",
	"place":     "place",
	"hours":     "hours",
	"dates":     "dates",

	"month-01": "January", "month-02": "February", "month-03": "March", "month-04": "April",
	"month-05": "May", "month-06": "June", "month-07": "July", "month-08": "August",
	"month-09": "September", "month-10": "October", "month-11": "November", "month-12": "December",

	// of what is wrong with a file
	"byte":              "byte",
	"row":               "row",
	"column":            "column",
	"cell":              "the cell",
	"times":             "times at which it takes place",
	"entries":           "entries in its running order",
	"days":              "days of its own",
	"groups":            "groups",
	"columns":           "columns",
	"elements":          "elements",
	"rows":              "rows",
	"sheets":            "sheets",
	"bytes-of-text":     "bytes of text",
	"cells":             "cells",
	"parts":             "parts",
	"bytes":             "bytes unpacked",
	"most":              "at most",
	"archive":           "the archive",
	"sheet":             "the sheet",
	"a-sheet":           "a sheet",
	"document-type":     "a document type is declared",
	"encoding":          "its encoding is",
	"not-well-formed":   "its XML is not well formed",
	"too-deep":          "too many elements stand inside each other",
	"ends-early":        "it ends too early",
	"long-text":         "a text in it is longer than any cell holds",
	"entity":            "an entity is not known",
	"more-than-claimed": "it unpacks to more than it claims",
	"bad-compression":   "it cannot be unpacked",
	"misplaced":         "it stands where no sheet has one",
	"misnamed":          "a cell has the name",
}
