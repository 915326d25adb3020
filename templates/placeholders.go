package templates

import "strings"

// Placeholders lists what the running head and foot of a theme may hold: the title
// of the document, the name of its source, from when to when its sessions go, and of
// what day this version of it is, where that is known.
func Placeholders() []string { return []string{"{title}", "{source}", "{period}", "{version}"} }

// Fill puts values in the place of placeholders. Of the parts between " · ", those
// of which nothing is left are left out. It returns the first name in braces that
// is no placeholder.
func Fill(template string, values map[string]string) (text, unknown string) {
	var pairs []string
	for _, p := range Placeholders() {
		pairs = append(pairs, p, values[p])
	}
	var parts []string
	for part := range strings.SplitSeq(strings.NewReplacer(pairs...).Replace(template), "·") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	for _, p := range Placeholders() {
		template = strings.ReplaceAll(template, p, "")
	}
	if open := strings.Index(template, "{"); open >= 0 {
		unknown = template[open:]
	}
	return strings.Join(parts, "  ·  "), unknown
}
