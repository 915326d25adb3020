package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A label says what stands beside it or below: "Lieu : Salle B", « Objectifs : », a
// question. People write them in lines, in lists and in bold.

// boldLabel splits "**Matériel :** une nappe", a label that its writer marked as one.
func boldLabel(line outline.Text) (name string, value outline.Text, ok bool) {
	name, value, ok = splitLabel(line)
	if !ok || value.IsEmpty() || wordCount(name) > 4 {
		return "", outline.Text{}, false
	}
	return name, value, line.Slice(0, len(line.Plain)-len(value.Plain)).Covered(outline.Strong) && !line.Covered(outline.Strong)
}

// shortLabel splits "Parking : rue du Port", a line of its own with a name of a
// word or two and a value that is no sentence.
func shortLabel(line outline.Text) (name string, value outline.Text, ok bool) {
	const longestName, longestValue = 2, 10 // words
	name, value, ok = splitLabel(line)
	ok = ok && wordCount(name) <= longestName && startsUpper(name) && wordCount(value.Plain) <= longestValue
	return name, value, ok && !value.IsEmpty() && !strings.ContainsAny(value.Plain, ".!?;")
}

// isFieldName reports whether a name is none of the usual labels, which have
// places of their own.
func (in *interpreter) isFieldName(name string) bool {
	role, _ := in.question(name + " :")
	return role == lexicon.NoRole && in.lex.Role(bare(name)) == lexicon.NoRole
}

// isLabelBlock reports whether a paragraph is a block of lines "Name : value":
// two of them or more have a name that is known.
func (in *interpreter) isLabelBlock(p *outline.Paragraph) bool {
	return in.areLabels(p.Lines)
}

// isKnownLabelList reports whether a list is a block of labels, some of which are known.
func (in *interpreter) isKnownLabelList(l *outline.List) bool {
	known := slices.ContainsFunc(l.Items, func(item outline.Item) bool {
		name, value, ok := splitLabel(item.Text())
		return ok && !value.IsEmpty() && in.answers(in.lex.Role(bare(name)), value)
	})
	return known && in.isLabelList(l)
}

// answers reports whether what stands beside a label is what the label asks for: hours,
// for one of hours. "Proyecto final: trabajo en equipo" is no end.
func (in *interpreter) answers(role lexicon.Role, value outline.Text) bool {
	switch role {
	case lexicon.NoRole:
		return false
	case lexicon.RoleStart, lexicon.RoleEnd:
		return len(in.lex.FindHours(value.Plain)) > 0 || len(in.lex.FindDates(value.Plain)) > 0 || in.lex.IsNothing(value.Plain)
	}
	return true
}

// isLabelList reports whether a list is a block of items "Name : value".
func (in *interpreter) isLabelList(l *outline.List) bool {
	var lines []outline.Text
	for _, item := range l.Items {
		if len(item.Blocks) > 0 {
			return false
		}
		lines = append(lines, item.Text())
	}
	return in.areLabels(lines)
}

// areLabels reports whether lines are a block of names and values: two of the
// names or more are known, or every line has one.
func (in *interpreter) areLabels(lines []outline.Text) bool {
	known, labels := 0, 0
	for _, line := range lines {
		name, value, ok := splitLabel(line)
		if !ok || value.IsEmpty() || in.startsEntry(line.Plain) {
			continue
		}
		if in.answers(in.lex.Role(bare(name)), value) {
			known++
		}
		if wordCount(name) <= 3 && startsUpper(name) {
			labels++
		}
	}
	return known >= 2 || labels >= 2 && labels == len(lines)
}

// labels reads the lines of such a block: facts, and fields of their own names.
func (r *detail) labels(lines []outline.Text) {
	r.dropLabel()
	for _, line := range lines {
		name, value, ok := splitLabel(line)
		if !ok || value.IsEmpty() || wordCount(name) > 4 {
			r.d.keepRest(line)
			continue
		}
		r.assign(r.in.lex.Role(bare(name)), name, []outline.Text{value})
	}
}

// isLabelled reports whether a line is a label or a "Name : value".
func (r *detail) isLabelled(line outline.Text, last bool, next outline.Block) bool {
	if role, _ := r.in.question(line.Plain); role != lexicon.NoRole {
		return true
	}
	if name, value, ok := splitLabel(line); ok && !value.IsEmpty() && r.in.labelRole(name) != lexicon.NoRole {
		return true
	}
	return last && announces(line, next)
}

// announces reports whether a line titles the list or table that follows it.
func announces(line outline.Text, next outline.Block) bool {
	switch next.(type) {
	case *outline.List, *outline.Table:
		return endsWithColon(line.Plain) || line.Covered(outline.Strong) && wordCount(line.Plain) <= 12
	}
	return false
}

// question reads a label or question such as « Qui va animer ? », with what
// stands after it. A word that is only a column's name is none within a sentence.
func (in *interpreter) question(text string) (lexicon.Role, string) {
	asked := bare(text)
	role, rest := in.lex.Question(asked)
	if role == lexicon.NoRole && endsWithColon(text) { // "Le programme sera le suivant :"
		role, _ = in.lex.Question(asked + " :")
	}
	if rest != "" { // with the signs at its end, such as the bracket of a timestamp
		rest = text[strings.Index(text, asked)+len(asked)-len(rest):]
	}
	switch role {
	case lexicon.RoleStart, lexicon.RoleEnd:
		if hasWords(rest) && !in.answers(role, outline.NewText(rest, model.Pos{})) {
			return lexicon.NoRole, ""
		}
	case lexicon.RolePeople:
		if hasWords(rest) {
			return lexicon.NoRole, "" // "Contact : …" says whom to ask
		}
	case lexicon.RoleNotes, lexicon.RoleDescription, lexicon.RoleKind, lexicon.RoleTrack:
		if hasWords(rest) && !strings.Contains(text[:len(text)-len(rest)], " : ") || strings.Contains(rest, "?") {
			return lexicon.NoRole, ""
		}
	}
	return role, rest
}

// labelRole is the role of a name before a colon that stands by itself. People
// without a task are none: "Contact : …" says whom to ask, not who takes part.
func (in *interpreter) labelRole(name string) lexicon.Role {
	if role := in.lex.Role(bare(name)); role != lexicon.RolePeople {
		return role
	}
	return lexicon.NoRole
}
