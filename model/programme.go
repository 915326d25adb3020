package model

// Schema names the version of the JSON form.
const Schema = "deroule/1"

// Programme is a whole plan: its sessions, its catalogue of support formats and
// what else the source says.
type Programme struct {
	Schema      string          `json:"schema"`
	Title       string          `json:"title,omitempty"`
	Language    string          `json:"language,omitempty"` // BCP 47: "fr", "en"
	Timezone    string          `json:"timezone,omitempty"` // tz database name: "Europe/Paris"
	Summary     string          `json:"summary,omitempty"`
	Links       []Link          `json:"links,omitempty"`
	Defaults    Defaults        `json:"defaults,omitzero"`
	Sessions    []*Session      `json:"sessions,omitempty"`
	Formats     []SupportFormat `json:"formats,omitempty"`
	Tables      []Table         `json:"tables,omitempty"`
	Notes       []Note          `json:"notes,omitempty"`
	Readings    []Reading       `json:"readings,omitempty"`
	Diagnostics Diagnostics     `json:"diagnostics,omitempty"`
	Origins     Origins         `json:"source_map,omitempty"`
}

// Link is an address that the source gives, calendars before others.
type Link struct {
	Title  string `json:"title,omitempty"`
	URL    string `json:"url"`
	Source Pos    `json:"source,omitzero"`
}

// Defaults is what a sentence of the document says of every session that does
// not say otherwise. Sessions that take a value from here hold it themselves;
// their Origins say so.
type Defaults struct {
	Start  Clock  `json:"start,omitzero"`
	End    Clock  `json:"end,omitzero"`
	Place  string `json:"place,omitempty"`
	Source Pos    `json:"source,omitzero"`
}

// Note is text that is no fact of a session, kept where it stood. A note
// without text is a heading that has no text of its own.
type Note struct {
	Title  string   `json:"title,omitempty"`
	Text   string   `json:"text,omitempty"`
	Kind   NoteKind `json:"kind,omitempty"`
	Source Pos      `json:"source,omitzero"`
}

// NoteKind says why a note is kept though nobody is to read it. Writers for people
// leave out notes that have a kind; those that read their own output back keep them.
type NoteKind string

// The values of a NoteKind; text for people has none.
const (
	Metadata NoteKind = "metadata" // values of front matter, keywords and templating
	Excluded NoteKind = "excluded" // what the source itself takes out: COMMENT and :noexport: trees, LOGBOOK, HTML comments
)

// SupportFormat is an entry of a catalogue of formats (« dispositifs »): a kind
// of support that a programme offers, undated.
type SupportFormat struct {
	Group       string     `json:"group,omitempty"`
	Name        string     `json:"name"`
	Description string     `json:"description,omitempty"`
	Frequency   Frequency  `json:"frequency,omitzero"`
	Duration    Duration   `json:"duration,omitzero"`
	Prepare     string     `json:"prepare,omitempty"`
	FollowUp    string     `json:"follow_up,omitempty"`
	Fields      []Property `json:"fields,omitempty"`
	Notes       []string   `json:"notes,omitempty"`
	Source      Pos        `json:"source,omitzero"`
}

// Frequency is how often, as written and, where it could be read, as values:
// Min to Max times per Per.
type Frequency struct {
	Text string `json:"text"`
	Min  int    `json:"min,omitempty"`
	Max  int    `json:"max,omitempty"`
	Per  string `json:"per,omitempty"` // "phase", "month", "year", …
}

// Duration is how long, as written and, where it could be read, as ISO 8601
// durations (§4.4.3.2): "PT1H30M", "P2D", half a day as "PT4H".
type Duration struct {
	Text string `json:"text"`
	Min  string `json:"min,omitempty"`
	Max  string `json:"max,omitempty"`
}

// Property is a column or a "Name : value" line that has no field of its own.
type Property struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Source Pos    `json:"source,omitzero"`
}

// Table is a table of the source that is none of sessions, entries or labels,
// kept as one. Each row has a text for each column, empty where the cell is.
type Table struct {
	Title   string     `json:"title,omitempty"`
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"`
	Source  Pos        `json:"source,omitzero"`
}

// List is a titled list, or one column of a table without dates.
type List struct {
	Title  string   `json:"title,omitempty"`
	Items  []string `json:"items"`
	Source Pos      `json:"source,omitzero"`
}
