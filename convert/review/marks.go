package review

import (
	"sort"
	"strconv"
	"strings"
	"unicode"

	"deroule/model"
)

// What became of a word or a cell of the source.
const (
	markFact     = "f" // a fact of the programme
	markLabel    = "h" // the name of a column or a label, of which a fact took the place
	markNote     = "n" // kept as a note
	markExcluded = "x" // no part of the plan: the source, or a person, says so
	markLeft     = "u" // left over: it is in no fact and no note
)

// marker tells what became of the parts of a source.
type marker struct {
	byLine     map[int][]*fact
	byRow      map[string][]*fact // of sheets, by sheet and row
	notes      map[string]string  // the mark of a line, or of a row of a sheet
	labels     map[string]bool    // folded words that facts took the place of
	kept       map[string]bool    // folded texts of the programme
	all        string             // the same, joined
	placeless  map[string]*fact   // facts of which nobody knows where they stand, by their words
	structured bool               // the source says by itself what everything is, and nothing is left over
	sessions   map[string]int     // that begin at a line or in a row
}

func newMarker(p *model.Programme, u *understood, file string) *marker {
	m := &marker{byLine: map[int][]*fact{}, byRow: map[string][]*fact{}, notes: map[string]string{}, labels: map[string]bool{}, kept: map[string]bool{}, sessions: map[string]int{}, placeless: map[string]*fact{}, structured: true}
	for _, f := range u.facts {
		if f.at.File != "" && f.at.File != file {
			continue // it stands in the settings
		}
		if f.at.Sheet != "" {
			key := rowKey(f.at)
			m.byRow[key] = append(m.byRow[key], f)
		} else if f.at.Line > 0 {
			m.byLine[f.at.Line] = append(m.byLine[f.at.Line], f)
		} else if words := folded(f.Value); words != "" && m.placeless[words] == nil {
			m.placeless[words] = f
		}
	}
	for _, s := range u.sessions {
		if key := rowKey(s.at); m.sessions[key] == 0 {
			m.sessions[key] = s.Number
		}
	}
	for _, n := range p.Notes {
		mark := markNote
		if n.Kind != "" {
			mark = markExcluded
		}
		for line := n.Source.Line; line <= max(n.Source.Line, n.Source.EndLine); line++ {
			at := n.Source
			at.Line = line
			m.notes[rowKey(at)] = mark
		}
	}
	for _, r := range p.Readings {
		m.structured = m.structured && r.By == ""
		for _, w := range r.Words {
			m.labels[folded(w)] = true
		}
		for _, c := range r.Columns {
			m.labels[folded(c.Name)] = true
		}
	}
	var b strings.Builder
	p.EachText(func(text string) {
		text = folded(text)
		m.kept[text] = true
		b.WriteString(text + "\n")
	})
	m.all = b.String()
	return m
}

// rowKey names the line or the row of a place.
func rowKey(at model.Pos) string {
	if at.Sheet == "" {
		return strconv.Itoa(at.Line)
	}
	return at.Sheet + "!" + strings.TrimLeft(at.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// folded is a text as texts are compared: letters and figures, and what is between
// them as one blank.
func folded(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// unmatched is the mark of words that no fact at their place came from; empty where
// nothing is said.
func (m *marker) unmatched(text, key string) (mark string, from int) {
	words := folded(text)
	noted := m.notes[key]
	switch f := m.placeless[words]; {
	case words == "":
		return "", 0
	case f != nil:
		return f.Mark, f.ID
	case m.labels[words]:
		return markLabel, 0
	case noted != "":
		return noted, 0
	case m.structured:
		return "", 0
	case m.kept[words] || strings.Contains(m.all, words):
		return markNote, 0
	}
	return markLeft, 0
}

// line cuts a line of a text where facts begin and end.
func (m *marker) line(number int, text string) []piece {
	facts := append([]*fact(nil), m.byLine[number]...)
	sort.SliceStable(facts, func(i, j int) bool { return facts[i].at.Column < facts[j].at.Column })
	if len(facts) == 0 {
		return m.rest(text, number, strings.HasPrefix(strings.TrimSpace(text), "|"))
	}
	runes := []rune(text)
	isTable := strings.HasPrefix(strings.TrimSpace(text), "|")
	var pieces []piece
	done := 0
	for i, f := range facts {
		from := max(f.at.Column-1, 0)
		if from < done || from >= len(runes) {
			continue // another fact began here
		}
		to := m.endOf(runes, from, facts[i+1:], f, isTable)
		if isTable {
			pieces = append(pieces, m.rest(string(runes[done:from]), number, true)...)
		} else {
			pieces = appendPlain(pieces, string(runes[done:from]))
		}
		pieces = append(pieces, piece{Text: string(runes[from:to]), Mark: f.Mark, Fact: f.ID})
		done = to
	}
	if isTable {
		return append(pieces, m.rest(string(runes[done:]), number, true)...)
	}
	return appendPlain(pieces, string(runes[done:]))
}

// endOf is where the words of a fact end that begin in a line.
func (m *marker) endOf(runes []rune, from int, later []*fact, f *fact, isTable bool) int {
	for _, text := range f.texts {
		if value := []rune(text); len(value) > 0 && from+len(value) <= len(runes) && string(runes[from:from+len(value)]) == text {
			return from + len(value)
		}
	}
	to := len(runes)
	for _, next := range later {
		if at := next.at.Column - 1; at > from {
			to = min(to, at)
			break
		}
	}
	if isTable {
		for i := from; i < to; i++ {
			if runes[i] == '|' {
				to = i
			}
		}
	}
	for to > from+1 && (unicode.IsSpace(runes[to-1]) || strings.ContainsRune(":-–—|,;(", runes[to-1])) {
		to--
	}
	return to
}

// rest marks words that no fact came from, each cell of a table by itself.
func (m *marker) rest(text string, number int, isTable bool) (pieces []piece) {
	key := strconv.Itoa(number)
	if !isTable {
		if mark, from := m.unmatched(strings.TrimLeft(text, "#*-+ 0123456789.)"), key); mark != "" {
			inner := strings.TrimLeft(text, "#*-+ ")
			pieces = appendPlain(pieces, text[:len(text)-len(inner)])
			return append(pieces, piece{Text: inner, Mark: mark, Fact: from})
		}
		return appendPlain(nil, text)
	}
	for i, cell := range strings.Split(text, "|") {
		if i > 0 {
			pieces = appendPlain(pieces, "|")
		}
		inner := strings.TrimSpace(cell)
		if mark, from := m.unmatched(inner, ""); mark != "" {
			at := strings.Index(cell, inner)
			pieces = appendPlain(pieces, cell[:at])
			pieces = append(pieces, piece{Text: inner, Mark: mark, Fact: from})
			cell = cell[at+len(inner):]
		}
		pieces = appendPlain(pieces, cell)
	}
	return pieces
}

func appendPlain(pieces []piece, text string) []piece {
	switch last := len(pieces) - 1; {
	case text == "":
	case last >= 0 && pieces[last].Mark == "":
		pieces[last].Text += text
	default:
		pieces = append(pieces, piece{Text: text})
	}
	return pieces
}

// cell tells what became of a cell of a sheet.
func (m *marker) cell(c *cell) {
	if c.Text == "" {
		return
	}
	key := rowKey(c.position)
	facts := m.byRow[key]
	if c.position.Sheet == "" {
		facts = m.byLine[c.position.Line]
	}
	words := folded(c.Text)
	best, most := (*fact)(nil), 0
	for _, f := range facts {
		if n := f.fits(c, words); n > most {
			best, most = f, n
		}
	}
	if best != nil {
		c.Mark, c.Fact = best.Mark, best.ID
		return
	}
	c.Mark, c.Fact = m.unmatched(c.Text, key)
}

// fits says how well a fact can have come from a cell of its row; 0 is not at all.
func (f *fact) fits(c *cell, words string) int {
	here := 0
	if f.at.Cell != "" && f.at.Cell == c.position.Cell {
		here = 1
	}
	for _, text := range f.texts {
		t := folded(text)
		switch {
		case t == "" || words == "":
		case t == words:
			return 8 + here
		case len(t) > 2 && strings.Contains(words, t), len(words) > 2 && strings.Contains(t, words):
			return 4 + here
		}
	}
	if f.kind == model.FieldDates || f.kind == model.FieldHours || f.kind == model.FieldAgenda {
		shown := " " + words + " "
		for _, n := range f.numbers {
			if strings.Contains(shown, " "+n+" ") || strings.Contains(shown, " 0"+n+" ") || strings.Contains(shown, " "+n+"h") {
				return 2 + here
			}
		}
	}
	return 0
}
