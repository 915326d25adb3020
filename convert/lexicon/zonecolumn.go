package lexicon

// IsZoneColumn reports whether the name of a column, or of a label, asks for the time
// zone of hours: "Timezone", « Fuseau horaire », „Zeitzone“.
func (l *Lexicon) IsZoneColumn(name string) bool {
	switch phraseKey(name) {
	case "timezone", "time zone", "tz", "tzid", "fuseau", "fuseau horaire", "zeitzone", "zona horaria", "huso horario",
		"fuso orario", "fuso horario", "tijdzone":
		return true
	}
	return false
}
