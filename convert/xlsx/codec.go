package xlsx

import (
	"slices"
	"strings"

	"deroule/model"
)

// Several values share a cell in the form that people would type: names a line
// each, points with bullets, groups joined by a plus sign. Where that form would
// not read back the same (a value of several lines, a group with a plus sign in
// its name), each value takes a bullet and its further lines are indented.

const (
	bullet = "• "
	indent = "  "
)

// names puts values into a cell, a line each.
func names(items []string) string {
	plain := strings.Join(items, "\n")
	if slices.Equal(splitItems(plain), items) {
		return plain
	}
	return bullets(items)
}

// points puts values into a cell as a list with bullets, a single one as it is.
func points(items []string) string {
	if len(items) <= 1 {
		return names(items)
	}
	return bullets(items)
}

// values puts texts into a cell: a single one as it is, several with bullets.
func values(items []string) string {
	if len(items) == 1 && slices.Equal(splitValues(items[0]), items) {
		return items[0]
	}
	return bullets(items)
}

func bullets(items []string) string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = bullet + strings.ReplaceAll(item, "\n", "\n"+indent)
	}
	return strings.Join(lines, "\n")
}

// splitItems reads what names and points write, and lists as people type them.
func splitItems(cell string) []string {
	var items []string
	bulleted := strings.HasPrefix(cell, bullet)
	for line := range strings.SplitSeq(cell, "\n") {
		switch text, begins := strings.CutPrefix(line, bullet); {
		case bulleted && begins:
			items = append(items, text)
		case bulleted:
			items[len(items)-1] += "\n" + strings.TrimPrefix(line, indent)
		case line != "":
			items = append(items, line)
		}
	}
	return items
}

// splitValues reads what values writes.
func splitValues(cell string) []string {
	if cell == "" || strings.HasPrefix(cell, bullet) {
		return splitItems(cell)
	}
	return []string{cell}
}

const colon = " :"

// labelled puts a name and its value into a line: "Matériel : cartes".
func labelled(name, value string) string {
	plain := name + colon + " " + value
	if n, v := splitLabelled(plain); n == name && v == value {
		return plain
	}
	return name + colon + "\n" + value
}

// splitLabelled reads what labelled writes: a colon that ends the first line
// counts before any other.
func splitLabelled(text string) (name, value string) {
	if first, rest, several := strings.Cut(text, "\n"); several && strings.HasSuffix(first, colon) {
		return strings.TrimSuffix(first, colon), rest
	}
	name, value, _ = strings.Cut(text, colon+" ")
	return name, value
}

const plus = " + "

// groups puts an audience into a cell: "UXD + Mentors (l'après-midi)".
func groups(audience []model.Audience) string {
	plain := model.AudienceText(audience)
	if slices.Equal(splitGroups(plain), audience) {
		return plain
	}
	items := make([]string, len(audience))
	for i, a := range audience {
		items[i] = a.Group
		if a.Note != "" {
			items[i] += "\n" + a.Note
		}
	}
	return bullets(items)
}

// splitGroups reads what groups writes.
func splitGroups(cell string) []model.Audience {
	var audience []model.Audience
	if strings.HasPrefix(cell, bullet) {
		for _, item := range splitItems(cell) {
			group, note, _ := strings.Cut(item, "\n")
			audience = append(audience, model.Audience{Group: group, Note: note})
		}
		return audience
	}
	for group := range strings.SplitSeq(cell, plus) {
		if group != "" {
			audience = append(audience, splitQualifier(group))
		}
	}
	return audience
}

// splitQualifier takes "Mentors (l'après-midi)" apart.
func splitQualifier(text string) model.Audience {
	at := strings.Index(text, " (")
	if at <= 0 || !strings.HasSuffix(text, ")") || len(text) < at+len(" ()") {
		return model.Audience{Group: text}
	}
	return model.Audience{Group: text[:at], Note: text[at+len(" (") : len(text)-1]}
}
