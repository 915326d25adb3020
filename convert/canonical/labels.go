package canonical

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// labelled is an item "Name : value", its name strong. A value of several
// paragraphs, and a name with a colon of its own, stand apart: the value is nested.
func (f form) labelled(name, value string) outline.Item {
	together := item(name + f.colon + value)
	if len(together.Lines) > 0 {
		if n, v, ok := f.readLabelled(together); ok && n == name && v == value && len(together.Blocks) == 0 {
			return strong(together, len(strings.TrimRight(name+f.colon, " ")))
		}
	}
	head := line(name + strings.TrimRight(f.colon, " "))
	return strong(outline.Item{Lines: []outline.Text{head}, Blocks: prose(value)}, len(head.Plain))
}

// strong marks the beginning of an item.
func strong(i outline.Item, end int) outline.Item {
	if end <= len(i.Lines[0].Plain) {
		i.Lines[0].Spans = []outline.Span{{End: end, Style: outline.Strong}}
	}
	return i
}

// readLabelled reads what labelled writes.
func (f form) readLabelled(i outline.Item) (name, value string, ok bool) {
	text := joined(i.Lines)
	if name, ok = strings.CutSuffix(text, strings.TrimRight(f.colon, " ")); ok && len(i.Blocks) > 0 {
		return name, textOf(i.Blocks), true
	}
	name, value, ok = f.cutLabel(text)
	return name, value, ok && !strings.Contains(name, "\n") && len(i.Blocks) == 0
}

// cutLabel cuts "Name : value" at its first colon.
func (f form) cutLabel(text string) (name, value string, ok bool) {
	return strings.Cut(text, f.colon)
}

// quoted puts words of the plan between quotation marks, because bare they would
// be taken for words of the form.
func (f form) quoted(text string) string { return f.open + text + f.close }

// unquoted takes them off.
func (f form) unquoted(text string) (string, bool) {
	rest, opened := strings.CutPrefix(text, f.open)
	inner, closed := strings.CutSuffix(rest, f.close)
	if opened && closed {
		return inner, true
	}
	return text, false
}

// guarded is a heading of the plan's own words; those that are reserved where it
// stands, or quoted already, are quoted.
func (f form) guarded(text string, reserved func(string) bool) string {
	text = oneLine(text)
	if _, already := f.unquoted(text); already || text == "" || reserved(text) {
		return f.quoted(text)
	}
	return text
}

// readGuarded reads what guarded writes.
func (f form) readGuarded(text string) string {
	text, _ = f.unquoted(text)
	return text
}

const groupSeparator = " + "

// groups writes "UXD + Mentors (l'après-midi)"; it is empty where that would not
// be read back.
func (f form) groups(audience []model.Audience) string {
	text := model.AudienceText(audience)
	if text != oneLine(text) || !sameGroups(f.readGroups(text), audience) {
		return ""
	}
	return text
}

func sameGroups(a, b []model.Audience) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (f form) readGroups(text string) []model.Audience {
	var audience []model.Audience
	for group := range strings.SplitSeq(text, groupSeparator) {
		name, rest, found := strings.Cut(group, " (")
		note, closed := strings.CutSuffix(rest, ")")
		if !found || !closed || name == "" || note == "" {
			name, note = group, ""
		}
		audience = append(audience, model.Audience{Group: name, Note: note})
	}
	return audience
}

const nameSeparator = ", "

// names writes "Inès, Malo"; it is empty where that would not be read back.
func names(people []string) string {
	text := strings.Join(people, nameSeparator)
	if text != oneLine(text) || len(strings.Split(text, nameSeparator)) != len(people) {
		return ""
	}
	return text
}
