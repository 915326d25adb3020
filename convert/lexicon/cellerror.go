package lexicon

import "strings"

// IsCellError reports whether a text is what spreadsheets show for a formula that has no
// value: "#N/A", "#REF!", "#NOM?", "Err:502", in the languages that are read here.
func IsCellError(text string) bool {
	text = strings.TrimSpace(text)
	if code, ok := strings.CutPrefix(text, "Err:"); ok {
		return len(code) == len("502") && strings.Trim(code, "0123456789") == ""
	}
	name, ok := strings.CutPrefix(strings.ToUpper(text), "#")
	if !ok {
		return false
	}
	switch strings.TrimRight(name, "!?") {
	case "N/A", "NA", "NV", "N/D", "N/B", // no value
		"NAME", "NOM", "¿NOMBRE", "NOMBRE", "NOME", "NAAM",
		"REF", "BEZUG", "¡REF", "RIF", "VERW",
		"VALUE", "VALEUR", "WERT", "¡VALOR", "VALOR", "VALORE", "WAARDE",
		"DIV/0", "¡DIV/0", "DEEL/0", "NUM", "NOMBRE!", "ZAHL", "¡NUM", "NÚM", "GETAL",
		"NULL", "NUL", "¡NULO", "NULO", "NULLO", "LEEG",
		"SPILL", "CALC", "GETTING_DATA", "FIELD", "BLOCKED", "UNKNOWN", "ERROR", "ERROR!", "PROPAGATION":
		return true
	}
	return false
}
