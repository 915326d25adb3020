package templates

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
)

// themes are the themes that come with the program, each a YAML file and the files
// that it names.
//
//go:embed themes/*.yaml themes/*.png
var themes embed.FS

//go:embed theme.schema.json
var themeSchema string

// ThemeSchema is the JSON schema of the YAML of a theme, for editors.
func ThemeSchema() string { return themeSchema }

// ThemeSchemaName is what the file of the schema is called.
const ThemeSchemaName = "theme.schema.json"

// ThemeNames lists the themes that come with the program, the usual one first.
func ThemeNames() []string { return []string{"plain", "institution", "large-print"} }

// ThemeNamed returns a theme that comes with the program.
func ThemeNamed(name string) (Theme, bool) {
	switch {
	case name == "" || name == "plain":
		return Plain(), true
	case !slices.Contains(ThemeNames(), name):
		return Theme{}, false
	}
	data, err := themes.ReadFile("themes/" + name + ".yaml")
	if err != nil {
		return Theme{}, false
	}
	t, err := ReadTheme(name+".yaml", string(data), func(file string) ([]byte, error) { return themes.ReadFile("themes/" + file) })
	return t, err == nil
}

// ThemeFile is a file of a theme.
type ThemeFile struct {
	Name string
	Data []byte
}

// ThemeFiles are the files of a theme that comes with the program, the one to
// change first. There are none for a name that is unknown.
func ThemeFiles(name string) []ThemeFile {
	entries, _ := fs.ReadDir(themes, "themes") // an embedded folder is always there
	var files []ThemeFile
	for _, e := range entries {
		if stem, _, _ := strings.Cut(e.Name(), "."); stem == name {
			data, _ := themes.ReadFile("themes/" + e.Name())
			files = append(files, ThemeFile{e.Name(), data})
		}
	}
	slices.SortStableFunc(files, func(a, b ThemeFile) int {
		return strings.Compare(strings.TrimPrefix(a.Name, name+".yaml"), strings.TrimPrefix(b.Name, name+".yaml"))
	})
	return files
}
