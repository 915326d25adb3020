package config

import (
	_ "embed"
	"strings"
)

// Schema is the JSON Schema of the file, by which editors complete and check it.
//
//go:embed settings.schema.json
var Schema string

// SchemaName is what the schema is called where it stands beside the file.
const SchemaName = "deroule.schema.json"

//go:embed start_fr.yaml
var startFrench string

//go:embed start_en.yaml
var startEnglish string

// Start is a file to start from, with every setting as a comment, in French or else
// in English.
func Start(language string) string {
	if strings.HasPrefix(language, "fr") {
		return startFrench
	}
	return startEnglish
}
