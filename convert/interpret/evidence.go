package interpret

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// gatherEvidence learns what only the whole document can tell: its title, its
// language, the words that it uses for groups of people and where its sessions stand.
func (in *interpreter) gatherEvidence() {
	in.findTitle()
	in.p.Language = in.lex.Language(in.words())
	in.findGroups()
	for _, s := range in.sections {
		in.tabled = in.tabled || in.hasSessionTable(s)
		if len(s.dates) > 0 && s != in.title {
			in.dated++
		}
	}
}

// findTitle takes the title of the document from its metadata, else from the
// first heading where that stands above all others and names no day of its own.
func (in *interpreter) findTitle() {
	if !in.doc.Title.IsEmpty() {
		title := in.doc.Title.Trim()
		in.p.Title = title.Plain
		in.p.Origins.Set(model.FieldTitle, model.Stated, title.Pos())
		return
	}
	if len(in.root.children) == 0 || in.hasSessionTable(in.root) {
		return // what stands under a table of sessions are its details
	}
	first := in.root.children[0]
	if len(in.sections) > 2 && in.sections[2].level <= first.level && len(first.dates) > 0 {
		return // the first of several dated headings
	}
	if first.level >= boldLevel || first.heading.IsEmpty() || in.startsEntry(first.heading.Plain) {
		return
	}
	siblings := in.root.children[1:]
	if day, ok := in.openingDate(first); ok && slices.ContainsFunc(siblings, func(s *section) bool { return s.level == first.level && in.hasOtherDate(s, day) }) {
		return // the first of several headings with their date in them or below
	}
	if in.isNamedByDay(first) && slices.ContainsFunc(siblings, func(s *section) bool { return s.level == first.level && in.isNamedByDay(s) }) {
		return // the first of several days
	}
	if len(siblings) > 0 && in.choose("title", first.pos, first.heading.Plain, "sibling") != "" {
		return
	}
	for _, sibling := range siblings {
		if sibling.level == first.level && in.shape(sibling) == in.shape(first) {
			in.counted.Add("title-among-siblings", 1)
			break
		}
	}
	in.title = first
	in.p.Title = first.heading.Plain
	in.p.Origins.Set(model.FieldTitle, model.Stated, first.heading.Pos())
}

// openingDate is the day of the line that a section begins with, where that is its
// date.
func (in *interpreter) openingDate(s *section) (model.Date, bool) {
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *outline.Verbatim: // the tags of a headline
		case *outline.Paragraph:
			if text := b.Lines[0].Plain; in.isDateLine(text) {
				return in.lex.FindDates(text)[0].Ranges[0].Start, true
			}
			return model.Date{}, false
		default:
			return model.Date{}, false
		}
	}
	return model.Date{}, false
}

// hasOtherDate reports whether a section has a date, in its heading or below, that
// is another one.
func (in *interpreter) hasOtherDate(s *section, day model.Date) bool {
	if len(s.dates) > 0 {
		return s.dates[0].Ranges[0].Start != day
	}
	own, ok := in.openingDate(s)
	return ok && own != day
}

// words are those of the document: enough of them to tell its language by.
func (in *interpreter) words() string {
	var words strings.Builder
	for _, s := range in.sections {
		words.WriteString(s.heading.Plain + "\n")
		blocksWithin(s.blocks, func(b outline.Block) { writeWords(&words, b) })
	}
	return words.String()
}

func writeWords(b *strings.Builder, block outline.Block) {
	const enough = 1 << 18 // bytes
	if b.Len() > enough {
		return
	}
	write := func(lines []outline.Text) {
		for _, line := range lines {
			b.WriteString(line.Plain + "\n")
		}
	}
	switch block := block.(type) {
	case *outline.Paragraph:
		write(block.Lines)
	case *outline.Verbatim:
		write(block.Lines)
	case *outline.List:
		for _, item := range block.Items {
			write(item.Lines)
		}
	case *outline.Table:
		for row := range block.All() {
			if b.Len() > enough {
				return
			}
			for _, cell := range row.Cells {
				write(cell.Lines())
			}
		}
	}
}

// findGroups collects the words that the document itself uses as groups: what
// columns of participants hold, and what titles such as "Session ABC + Mentors"
// are made of. A word in a title is a group when it is a common one (mentors),
// has a qualifier (seuls), is joined to a group or by a plus sign, or is an acronym that several
// sessions bear; else it may as well be a theme.
func (in *interpreter) findGroups() {
	bearers := map[string]int{}
	var joined [][]model.Audience
	consider := func(text string, column bool) {
		groups, ok := in.lex.Groups(text)
		if !ok {
			return
		}
		known := column || strings.Contains(text, " + ")
		for _, g := range groups {
			known = known || in.lex.IsGroupNoun(g.Group) || in.qualified(g.Note)
		}
		for _, g := range groups {
			if known {
				in.groups[lexicon.Fold(g.Group)] = true
			}
			if isAcronym(g.Group) {
				bearers[lexicon.Fold(g.Group)]++
			}
		}
		joined = append(joined, groups)
	}
	for _, s := range in.sections {
		if inner, _, _, ok := parenthesis(s.heading.Plain); ok {
			consider(inner, false)
		}
		blocksWithin(s.blocks, func(b outline.Block) {
			if t, ok := b.(*outline.Table); ok {
				in.groupsOfTable(t, consider)
			}
		})
	}
	for word, n := range bearers {
		if n > 1 {
			in.groups[word] = true
		}
	}
	for _, groups := range joined {
		if anyKnown(in, groups) {
			for _, g := range groups {
				in.groups[lexicon.Fold(g.Group)] = true
			}
		}
	}
}

func (in *interpreter) groupsOfTable(t *outline.Table, consider func(text string, column bool)) {
	plan := in.planOf(t)
	if plan.kind != sessionTable {
		return
	}
	for _, row := range plan.body {
		for i, cell := range row.Cells {
			text := strings.TrimSpace(cell.Text().Plain)
			switch plan.role(i) {
			case lexicon.RoleAudience:
				consider(text, true)
			case lexicon.RoleTitle:
				if end, ok := in.lex.SessionNoun(text); ok {
					consider(text[end:], false)
				}
			}
		}
	}
}

func anyKnown(in *interpreter, groups []model.Audience) bool {
	for _, g := range groups {
		if in.knownGroup(g) {
			return true
		}
	}
	return false
}

// isGroupWord reports whether the document uses a word as a group.
func (in *interpreter) isGroupWord(word string) bool { return in.groups[lexicon.Fold(word)] }

// knownGroup reports whether the document, or the language, uses the word as a group.
func (in *interpreter) knownGroup(g model.Audience) bool {
	return in.isGroupWord(g.Group) || in.lex.IsGroupNoun(g.Group)
}

// knownGroups reads a text as groups where each of them is known to be one.
func (in *interpreter) knownGroups(text string) ([]model.Audience, bool) {
	groups, ok := in.lex.Groups(text)
	if !ok || len(groups) == 0 {
		return nil, false
	}
	for _, g := range groups {
		if !in.knownGroup(g) {
			return nil, false
		}
	}
	return groups, true
}

func (in *interpreter) qualified(note string) bool {
	start, ok := in.lex.GroupQualifier(note)
	return ok && start == 0
}

// isAcronym reports a word of two to six capitals and digits, such as a programme's initials.
func isAcronym(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case !unicode.IsDigit(r):
			return false
		}
	}
	return letters >= 2 && len([]rune(word)) <= 6
}
