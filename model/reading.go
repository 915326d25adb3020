package model

// Reading says how a part of the source was read: a table, a list, the document.
// The words of headers and labels that became a role stand here and not in notes.
type Reading struct {
	At        string          `json:"at"`                  // "S1!A3", "l. 24"
	By        string          `json:"by"`                  // the name of the reading: "rows", "days-across", "sessions"
	Explained float64         `json:"explained,omitempty"` // share of the cells or lines that became facts, 0 to 1
	Columns   []ReadingColumn `json:"columns,omitempty"`   // of tables, from left to right
	Next      ReadingRival    `json:"next,omitzero"`       // the second best
	Unsure    bool            `json:"unsure,omitempty"`    // the second best is close
	Flaws     []string        `json:"flaws,omitempty"`     // what is implausible in it, as stable names: "hours-backwards"
	Words     []string        `json:"words,omitempty"`     // header and label words that it used up, in source order
	Source    Pos             `json:"source,omitzero"`
}

// ReadingColumn is a column of a table and what it was taken for.
type ReadingColumn struct {
	Name string `json:"name"` // its header, or its letter where it has none
	Role string `json:"role"` // "date", "hours", "title", "field", …
}

// ReadingRival is the reading that came second.
type ReadingRival struct {
	By        string  `json:"by"`
	Explained float64 `json:"explained,omitempty"`
}

// IsZero reports whether there was no other reading.
func (r ReadingRival) IsZero() bool { return r == ReadingRival{} }
