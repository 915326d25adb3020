package model

// Code names a kind of diagnostic. Codes are stable: scripts may rely on them.
type Code string

// What a reader was unsure of.
const (
	AgendaOutsideHours Code = "agenda-outside-hours"
	Conflict           Code = "conflict"
	DefaultNotUsed     Code = "default-not-used"
	UnknownYear        Code = "unknown-year"
	YearRolledOver     Code = "year-rolled-over"
	WeekdayMismatch    Code = "weekday-mismatch"
	DayOrder           Code = "day-order"
	EndBeforeStart     Code = "end-before-start"
	OtherZone          Code = "other-zone"
	DoubtfulReading    Code = "doubtful-reading"
	ImplausibleReading Code = "implausible-reading"
	InheritedDate      Code = "inherited-date"
)

// What a reader repaired.
const (
	ExtraCells    Code = "extra-cells"
	ShiftedRow    Code = "shifted-row"
	StrayMarkup   Code = "stray-markup"
	DecodedText   Code = "decoded-text"
	SplitLine     Code = "split-line"
	JoinedDetails Code = "joined-details"
)

// What a reader could not use; it is kept as a note or a field, but for what the
// source itself hides or has replaced.
const (
	NoSuchDate      Code = "no-such-date"
	NoSuchHour      Code = "no-such-hour"
	UnreadDate      Code = "unread-date"
	UnreadHours     Code = "unread-hours"
	ValuelessCell   Code = "valueless-cell"
	RowWithoutDate  Code = "row-without-date"
	NoProgramme     Code = "no-programme"
	UnknownProperty Code = "unknown-property"
	UnknownZone     Code = "unknown-zone"
	SeriesCut       Code = "series-cut"
	NotRead         Code = "not-read"
	Unreadable      Code = "unreadable"

	UnmatchedCorrection Code = "unmatched-correction"
	EditedSession       Code = "edited-session"
)

// What a writer could not say.
const (
	LeftOut       Code = "left-out"
	MissingGlyph  Code = "missing-glyph"
	TextTruncated Code = "text-truncated"
	InferredEnd   Code = "inferred-end"
)

// severities holds the usual severity of every code, and so is the list of them.
var severities = map[Code]Severity{
	AgendaOutsideHours: Warning,
	Conflict:           Warning,
	DefaultNotUsed:     Info,
	UnknownYear:        Warning,
	YearRolledOver:     Info,
	WeekdayMismatch:    Warning,
	DayOrder:           Warning,
	EndBeforeStart:     Warning,
	OtherZone:          Info,
	DoubtfulReading:    Warning,
	ImplausibleReading: Warning,
	InheritedDate:      Info,

	ExtraCells:    Warning,
	ShiftedRow:    Warning,
	StrayMarkup:   Warning,
	DecodedText:   Info,
	SplitLine:     Info,
	JoinedDetails: Warning,

	NoSuchDate:    Warning,
	NoSuchHour:    Warning,
	UnreadDate:    Warning,
	UnreadHours:   Warning,
	ValuelessCell: Warning,

	UnmatchedCorrection: Warning,
	EditedSession:       Warning,

	RowWithoutDate:  Warning,
	NoProgramme:     Warning,
	UnknownProperty: Warning,
	UnknownZone:     Warning,
	SeriesCut:       Warning,
	NotRead:         Info,
	Unreadable:      Error,

	LeftOut:       Warning,
	MissingGlyph:  Warning,
	TextTruncated: Warning,
	InferredEnd:   Info,
}

// Severity is the usual severity of the code; Warning for an unknown one.
func (c Code) Severity() Severity {
	if s, ok := severities[c]; ok {
		return s
	}
	return Warning
}

// Codes lists every code of this version, sorted.
func Codes() []Code {
	return sortedKeys(severities)
}
