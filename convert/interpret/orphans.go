package interpret

import (
	"math"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A page copied from the web loses its headings: under the table of sessions the
// details of all of them run on, often the latest first. They are cut into one
// run for each session and given back by what they say: hours, the words of a
// theme, and the order of the days.

// unit is a line of such details.
type unit struct {
	kind   unitKind
	text   outline.Text
	blocks []outline.Block // nested under it
}

type unitKind int

const (
	proseUnit    unitKind = iota
	itemUnit              // an item of a list
	timedUnit             // an entry with its hours
	questionUnit          // « Quels sont les objectifs de la session ? »
)

// areOrphans reports whether blocks under a table of sessions are details that
// lost their headings: running orders or questions, more than one of them.
func (in *interpreter) areOrphans(blocks []outline.Block) bool {
	runs, questions, timed := 0, 0, false
	for _, u := range in.unitsOf(blocks) {
		if u.kind == timedUnit && !timed {
			runs++
		}
		if u.kind == questionUnit {
			questions++
		}
		timed = u.kind == timedUnit || timed && u.kind == itemUnit
	}
	return runs+questions >= 2 && runs > 0
}

// unitsOf lists the lines of blocks; those that wrap are joined.
func (in *interpreter) unitsOf(blocks []outline.Block) []unit {
	var units []unit
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Paragraph:
			for _, text := range joinWrapped(b.Lines) {
				units = append(units, in.unit(text, false, nil))
			}
		case *outline.List:
			for _, item := range b.Items {
				units = append(units, in.unit(item.Text(), true, item.Blocks))
			}
		}
	}
	return units
}

func (in *interpreter) unit(text outline.Text, item bool, nested []outline.Block) unit {
	u := unit{text: text.Trim(), blocks: nested}
	role, _ := in.question(u.text.Plain)
	switch {
	case in.isTemplate(u.text.Plain):
	case in.startsEntry(u.text.Plain):
		u.kind = timedUnit
	case role != lexicon.NoRole:
		u.kind = questionUnit
	case item:
		u.kind = itemUnit
	}
	return u
}

// isTemplate reports whether a line asks several of the usual questions and
// answers none: a form to copy.
func (in *interpreter) isTemplate(text string) bool {
	_, rest := in.question(text)
	next, _ := in.question(strings.TrimLeftFunc(rest, isJoint))
	return next != lexicon.NoRole
}

// joinWrapped joins the lines that go on with the one before: those that begin
// with a small letter, or follow a line that ends in the midst of a sentence.
func joinWrapped(lines []outline.Text) []outline.Text {
	var joined []outline.Text
	for _, line := range lines {
		if line.IsEmpty() {
			continue
		}
		if n := len(joined); n > 0 && !startsUpper(line.Plain) && !startsDigit(line.Plain) {
			joined[n-1] = outline.Join([]outline.Text{joined[n-1], line})
			continue
		}
		joined = append(joined, line)
	}
	return joined
}

func startsDigit(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && isDigit(text[0])
}

// readOrphans gives details without headings back to the sessions of the rows.
func (in *interpreter) readOrphans(blocks []outline.Block, s *section) {
	units := in.unitsOf(blocks)
	rows := in.rowsInOrder(s)
	home := in.bestHomes(units, rows)
	for start := 0; start < len(units); {
		end := start + 1
		for end < len(units) && home[end] == home[start] {
			end++
		}
		if row := home[start]; row < 0 {
			for _, u := range units[start:end] {
				in.note(s, u.text.Plain, u.text.Pos())
			}
		} else {
			in.giveBack(units[start:end], rows[row])
		}
		start = end
	}
}

// rowsInOrder lists the rows of the tables of a section, by date.
func (in *interpreter) rowsInOrder(s *section) []*draft {
	var rows []*draft
	for _, d := range in.drafts {
		if d.row && d.section == s && len(d.Dates) > 0 {
			rows = append(rows, d)
		}
	}
	return rows
}

// giveBack reads a run of units as the details of a row.
func (in *interpreter) giveBack(units []unit, row *draft) {
	d := in.newDraft(row.section, units[0].text.Pos())
	d.Dates = slices.Clone(row.Dates)
	r := in.detailOf(d, 0)
	for i := 0; i < len(units); i++ {
		u := units[i]
		if u.kind == proseUnit {
			in.orphanProse(r, units, i)
			continue
		}
		items := []outline.Item{}
		for ; i < len(units) && units[i].kind != proseUnit; i++ {
			items = append(items, outline.Item{Pos: units[i].text.Pos(), Lines: []outline.Text{units[i].text}, Blocks: units[i].blocks})
		}
		i--
		in.orphanList(r, &outline.List{Pos: u.text.Pos(), Items: items}, units, i)
	}
	r.dropLabel()
	// The row itself stands for its session: the details join it now.
	in.merge(row, d)
	how := firstWords(units[0].text.Plain)
	in.report(model.JoinedDetails, units[0].text.Pos(), row.FirstDate().String(), how).With(row.Source)
}

func firstWords(text string) string {
	fields := strings.Fields(text)
	if len(fields) > 8 {
		return strings.Join(fields[:8], " ") + " …"
	}
	return strings.Join(fields, " ")
}

// orphanProse reads a line of prose that lost its label. The order in which
// people answer the usual questions tells what it is: what for, then who.
func (in *interpreter) orphanProse(r *detail, units []unit, i int) {
	text := units[i].text
	next := i+1 < len(units) && units[i+1].kind == itemUnit
	switch {
	case in.isTemplate(text.Plain):
		r.d.keepRest(text)
	case endsWithColon(text.Plain) && next:
		r.setLabel(lexicon.NoRole, withoutColon(text))
	case in.namesPeople(text.Plain):
		r.d.addText(lexicon.RoleFacilitators, text)
	case len(r.d.Objectives) == 0 && len(r.d.Agenda) == 0 && len(r.d.Facilitators) == 0 && len(in.lex.FindHours(text.Plain)) == 0:
		r.d.addText(lexicon.RoleObjectives, text)
	default:
		r.d.keepRest(text)
	}
}

// orphanList reads a list that lost its label: aims come before people, a
// running order after them.
func (in *interpreter) orphanList(r *detail, l *outline.List, units []unit, last int) {
	labelled := r.role != lexicon.NoRole || r.label.Plain != "" || r.hasQuestions(l) || in.timedItems(l) > 0
	switch {
	case labelled:
		r.list(l)
	case len(r.d.Facilitators) > 0 && len(r.d.Agenda) == 0 && !in.timedAfter(units, last):
		r.agenda.list(l)
	case len(r.d.Objectives) == 0 && len(r.d.Facilitators) == 0:
		for _, item := range flatten(l) {
			r.d.addText(lexicon.RoleObjectives, item)
		}
	default:
		r.list(l)
	}
	if in.timedItems(l) > 0 || r.label.Plain != "" {
		r.role, r.label = lexicon.NoRole, outline.Text{}
	}
}

func (in *interpreter) timedAfter(units []unit, i int) bool {
	return slices.ContainsFunc(units[i+1:], func(u unit) bool { return u.kind == timedUnit })
}

// The weights of what speaks for a cut between two details, or against it.
const (
	cutAnywhere   = -2.5 // a new session begins in the midst of things
	cutWithin     = -12  // in the midst of a running order, or of questions
	cutNaturally  = 0.5  // it begins after a running order, or with its objectives
	secondOrder   = -6.0 // a session with two running orders, or asked twice for objectives
	hoursAgree    = 3.0  // the running order begins when the row says
	hoursDisagree = -2.0
)

// bestHomes finds, for each unit, the row that it belongs to, in the order of
// the rows or against it, whichever fits better. Units before the first row that
// fits, or that fit none, have home -1.
func (in *interpreter) bestHomes(units []unit, rows []*draft) []int {
	if len(rows) == 0 {
		return slices.Repeat([]int{-1}, len(units))
	}
	affinity := in.affinities(units, rows)
	forward, up := in.align(units, rows, affinity, false)
	backward, down := in.align(units, rows, affinity, true)
	if down > up {
		return backward
	}
	return forward
}

// align finds the best assignment that follows the rows in one direction.
func (in *interpreter) align(units []unit, rows []*draft, affinity [][]float64, reverse bool) ([]int, float64) {
	n, m := len(units), len(rows)
	row := func(j int) int {
		if reverse {
			return m - 1 - j
		}
		return j
	}
	type cell struct {
		score  float64
		from   int
		orders int // running orders and objectives seen in this run, as bits
	}
	table := make([][]cell, n)
	for i := range table {
		table[i] = make([]cell, m)
		bestBefore, from := math.Inf(-1), -1
		for j := range m {
			fit := affinity[i][row(j)]
			fresh := cell{score: fit, from: -1, orders: in.orderBit(units, i)}
			if i > 0 {
				fresh.score, fresh.from = math.Inf(-1), -1
				if j > 0 && table[i-1][j-1].score > bestBefore {
					bestBefore, from = table[i-1][j-1].score, j-1
				}
				if from >= 0 {
					fresh = cell{score: bestBefore + fit + in.cutAt(units, i), from: from, orders: in.orderBit(units, i)}
				}
				stay := table[i-1][j]
				staying := stay.score + fit
				if bit := in.orderBit(units, i); bit&stay.orders != 0 {
					staying += secondOrder
				}
				if staying >= fresh.score {
					fresh = cell{score: staying, from: j, orders: stay.orders | in.orderBit(units, i)}
				}
			}
			table[i][j] = fresh
		}
	}
	best := 0
	for j := range m {
		if table[n-1][j].score > table[n-1][best].score {
			best = j
		}
	}
	homes := make([]int, n)
	total := table[n-1][best].score
	for i, j := n-1, best; i >= 0; i-- {
		homes[i] = row(j)
		j = table[i][j].from
	}
	return homes, total
}

// orderBit marks the units of which a session has one: the first line of a
// running order, and the question for objectives.
func (in *interpreter) orderBit(units []unit, i int) int {
	switch {
	case units[i].kind == timedUnit && !inOrder(units, i):
		return 1
	case units[i].kind == questionUnit && in.isObjectives(units[i].text.Plain):
		return 2
	}
	return 0
}

// inOrder reports whether a timed unit goes on with a running order above it.
func inOrder(units []unit, i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch units[k].kind {
		case timedUnit:
			return true
		case proseUnit, questionUnit:
			return false
		}
	}
	return false
}

func (in *interpreter) isObjectives(text string) bool {
	role, _ := in.question(text)
	return role == lexicon.RoleObjectives
}

// cutAt weighs a cut before a unit.
func (in *interpreter) cutAt(units []unit, i int) float64 {
	prev, u := units[i-1].kind, units[i].kind
	switch {
	case u == questionUnit && in.isObjectives(units[i].text.Plain):
		return cutNaturally
	case u == timedUnit || u == questionUnit || in.goesOn(units, i):
		return cutWithin
	case prev == timedUnit && u == proseUnit:
		return cutNaturally
	case prev == timedUnit && u == itemUnit, prev == itemUnit && u == proseUnit:
		return cutAnywhere / 2
	}
	return cutAnywhere
}

// goesOn reports whether a running order goes on around unit i: there are hours
// before and after it, only items between them, and they do not fall back.
func (in *interpreter) goesOn(units []unit, i int) bool {
	before, after := i-1, i
	for before >= 0 && units[before].kind == itemUnit {
		before--
	}
	for after < len(units) && units[after].kind == itemUnit {
		after++
	}
	if before < 0 || after >= len(units) || units[before].kind != timedUnit || units[after].kind != timedUnit {
		return false
	}
	first, _ := in.lex.HoursAt(units[before].text.Plain)
	next, _ := in.lex.HoursAt(units[after].text.Plain)
	return !next.From.Before(first.From)
}

// affinities says how well each unit goes with each row: by the words they
// share, rare ones more, and by the hour at which a running order begins.
func (in *interpreter) affinities(units []unit, rows []*draft) [][]float64 {
	stems := make([]map[string]bool, len(rows))
	bearers := map[string]int{}
	for j, d := range rows {
		stems[j] = map[string]bool{}
		d.EachText(func(text string) {
			for stem := range stemsOf(text) {
				stems[j][stem] = true
			}
		})
		for stem := range stems[j] {
			bearers[stem]++
		}
	}
	out := make([][]float64, len(units))
	for i, u := range units {
		out[i] = make([]float64, len(rows))
		own := stemsOf(u.text.Plain)
		for j := range rows {
			for stem := range own {
				if stems[j][stem] {
					out[i][j] += math.Log(1 + float64(len(rows))/float64(2*bearers[stem]))
				}
			}
			if u.kind == timedUnit && !inOrder(units, i) {
				out[i][j] += in.hoursFit(u, rows[j])
			}
		}
	}
	return out
}

func (in *interpreter) hoursFit(u unit, row *draft) float64 {
	h, _ := in.lex.HoursAt(u.text.Plain)
	start := in.p.Defaults.Start
	weight := hoursAgree / 3
	if len(row.Hours) > 0 {
		start, weight = row.Hours[0].Start, hoursAgree
	}
	switch {
	case start.IsZero():
		return 0
	case start == h.From:
		return weight
	}
	return hoursDisagree
}

// stemLength is how many letters of a word are compared: enough to tell words
// apart, few enough that their endings do not matter.
const stemLength = 6

func stemsOf(text string) map[string]bool {
	stems := map[string]bool{}
	for _, w := range words(text) {
		w = squash(w)
		if len(w) < 4 {
			continue
		}
		stems[w[:min(len(w), stemLength)]] = true
	}
	return stems
}
