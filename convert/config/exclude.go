package config

import (
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Patterns name files and folders as a .gitignore does: a pattern without a
// slash names them at any depth, one with a slash from the folder of the file; a
// slash at the end names folders alone; ** stands for any folders; what begins
// with ! is taken after all. The last pattern that matches decides.
type Patterns []string

// Match reports whether the patterns name the file or folder, told by its path
// from the folder that holds the patterns, with slashes.
func (ps Patterns) Match(name string, folder bool) bool {
	named := false
	for _, p := range ps {
		rest, taken := strings.CutPrefix(p, "!")
		rest, folders := strings.CutSuffix(rest, "/")
		if folders && !folder {
			continue
		}
		if matches(rest, name) {
			named = !taken
		}
	}
	return named
}

func matches(pattern, name string) bool {
	if !strings.Contains(pattern, "/") {
		name = path.Base(name)
	}
	return doublestar.MatchUnvalidated(strings.TrimPrefix(pattern, "/"), name)
}

func isPattern(p string) bool {
	p = strings.Trim(strings.TrimPrefix(p, "!"), "/")
	return p != "" && doublestar.ValidatePattern(p)
}
