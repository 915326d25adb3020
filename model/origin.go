package model

// Field names a part of a programme or of a session, as its JSON does.
type Field string

// The fields of a programme and of its sessions.
const (
	FieldTitle        Field = "title"
	FieldLanguage     Field = "language"
	FieldTimezone     Field = "timezone"
	FieldSummary      Field = "summary"
	FieldLinks        Field = "links"
	FieldDefaults     Field = "defaults"
	FieldSessions     Field = "sessions"
	FieldFormats      Field = "formats"
	FieldDiagnostics  Field = "diagnostics"
	FieldTheme        Field = "theme"
	FieldStatus       Field = "status"
	FieldDates        Field = "dates"
	FieldHours        Field = "hours"
	FieldAudience     Field = "audience"
	FieldPlace        Field = "place"
	FieldHost         Field = "host"
	FieldObjectives   Field = "objectives"
	FieldFacilitators Field = "facilitators"
	FieldSpeakers     Field = "speakers"
	FieldDays         Field = "days"
	FieldAgenda       Field = "agenda"
	FieldFields       Field = "fields"
	FieldLists        Field = "lists"
	FieldNotes        Field = "notes"
	FieldTables       Field = "tables"
	FieldReadings     Field = "readings"
	FieldSeries       Field = "series"
	FieldCategories   Field = "categories"
	FieldClass        Field = "class"
	FieldDue          Field = "due"
	FieldPlaces       Field = "places"
)

// How says on what ground a value stands.
type How string

// The grounds of a value.
const (
	Stated   How = "stated"   // written there, in so many words
	Default  How = "default"  // a sentence of the document gives it for all sessions
	Flag     How = "flag"     // the user said so: --year, --date, deroule.yaml
	Inferred How = "inferred" // the evidence is in the document, the diagnostic says which

	// Corrected is what a person set right in deroule.yaml.
	Corrected How = "corrected"
)

// Origin is where a value was read, and on what ground it stands.
type Origin struct {
	How    How `json:"how"`
	Source Pos `json:"source,omitzero"`
}

// Origins holds, for each field, an origin for each of its values in order: one
// for a single value, one an item for lists. Dates, hours, days and agenda
// entries carry their place themselves and have an entry here only where they
// were not simply stated.
type Origins map[Field][]Origin

// Add appends the origin of the next value of a field.
func (o *Origins) Add(f Field, how How, at Pos) {
	if *o == nil {
		*o = Origins{}
	}
	(*o)[f] = append((*o)[f], Origin{How: how, Source: at})
}

// Set replaces the origins of a field by that of a single value.
func (o *Origins) Set(f Field, how How, at Pos) {
	if *o == nil {
		*o = Origins{}
	}
	(*o)[f] = []Origin{{How: how, Source: at}}
}

// At returns where the i-th value of a field was read, or the zero Pos.
func (o Origins) At(f Field, i int) Pos {
	if list := o[f]; i < len(list) {
		return list[i].Source
	}
	return Pos{}
}

// Is reports whether the field stands on that ground.
func (o Origins) Is(f Field, how How) bool {
	list := o[f]
	return len(list) > 0 && list[0].How == how
}
