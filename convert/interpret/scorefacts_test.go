package interpret_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// fact is compared exactly in its category and values, and by its words in text.
type fact struct {
	category string
	exact    string
	text     string
}

func (f fact) String() string {
	return strings.Join(strings.Fields(f.category+" "+f.exact+" "+f.text), " ")
}

func (f fact) same(g fact) bool {
	return f.category == g.category && f.exact == g.exact && (f.text == g.text || sameWords(f.text, g.text))
}

// facts lists what a session states.
func (s factSession) facts(ignored map[string]bool) []fact {
	var list []fact
	add := func(category, exact, text string) { list = append(list, fact{category, exact, text}) }
	each := func(category string, texts nameList) {
		for _, text := range texts {
			add(category, "", text)
		}
	}
	for _, named := range []pair{{"title", nameList{s.Title}}, {"theme", nameList{s.Theme}}, {"place", nameList{s.Place}}} {
		if named.values[0] != "" {
			each(named.name, named.values)
		}
	}
	if s.Status != "" && s.Status != "confirmed" {
		add("status", s.Status, "")
	}
	for _, d := range s.Dates {
		add("date", d.Start+" to "+cmp.Or(d.End, d.Start), "")
	}
	for _, h := range s.Hours {
		add("hours", strings.TrimSpace(h.Start+"-"+h.End+" "+foldGroup(strings.Join(h.Audience, " "))), "")
	}
	groups := map[string]bool{}
	for _, a := range s.Audience {
		groups[foldGroup(a)] = true
	}
	delete(groups, "")
	for _, g := range slices.Sorted(maps.Keys(groups)) {
		add("audience", g, "")
	}
	each("objectives", s.Objectives)
	each("facilitators", s.Facilitators)
	each("speakers", s.Speakers)
	list = append(list, s.agendaFacts()...)
	each("field", s.Host)
	for _, f := range s.Fields {
		if !ignored[fold(f.name)] {
			add("field", "", strings.Join(f.values, " "))
		}
	}
	for _, l := range s.Lists {
		for _, item := range l.values {
			add("list", fold(l.name), item)
		}
	}
	for _, t := range s.Tables {
		for _, cells := range append([][]string{t.Columns}, t.Rows...) {
			add("table row", fold(t.Title), strings.Join(cells, " | "))
		}
	}
	return list
}

// agendaFacts lists the entries. Their dates count only where there are several.
func (s factSession) agendaFacts() []fact {
	dates := map[string]bool{}
	for _, e := range s.Agenda {
		dates[e.Date] = true
	}
	delete(dates, "")
	var list []fact
	for _, e := range s.Agenda {
		if len(dates) < 2 {
			e.Date = ""
		}
		exact := e.Date + " " + e.Start + "-" + e.End
		if e.Track != "" {
			exact += " in " + fold(e.Track)
		}
		if e.Optional {
			exact += " optional"
		}
		list = append(list, fact{"agenda", exact, e.Title})
	}
	return list
}

func (s factSession) name() string {
	name := s.Title
	for _, d := range s.Dates {
		name += " " + d.Start
	}
	return strings.TrimSpace(name)
}

func (f factFormat) facts() []fact {
	var list []fact
	for _, p := range []pair{
		{"group", nameList{f.Group}}, {"name", nameList{f.Name}}, {"description", nameList{f.Description}},
		{"frequency", f.Frequency}, {"duration", f.Duration}, {"prepare", nameList{f.Prepare}}, {"follow_up", nameList{f.FollowUp}},
	} {
		if text := strings.Join(p.values, " "); text != "" {
			list = append(list, fact{p.name, "", text})
		}
	}
	return list
}

// score counts the facts that two sheets share, and names those they do not.
type score struct {
	hits              int
	missing, spurious []string
}

func (s score) precision() float64 { return share(s.hits, s.hits+len(s.spurious)) }
func (s score) recall() float64    { return share(s.hits, s.hits+len(s.missing)) }

func (s score) f1() float64 {
	p, r := s.precision(), s.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// share is a part of the whole; 0 of nothing.
func share(part, whole int) float64 { return float64(part) / float64(max(1, whole)) }

// compare pairs equal facts one to one; what is left over is missing or spurious.
func (s *score) compare(where string, want, have []fact) {
	left := slices.Clone(have)
	for _, w := range want {
		i := slices.IndexFunc(left, w.same)
		if i < 0 {
			s.missing = append(s.missing, fmt.Sprintf("[%s] %s", where, w))
			continue
		}
		left = slices.Delete(left, i, i+1)
		s.hits++
	}
	for _, f := range left {
		s.spurious = append(s.spurious, fmt.Sprintf("[%s] %s", where, f))
	}
}

// scoreFacts holds what was read against what the plan states.
func scoreFacts(want, got factSheet) score {
	var s score
	if want.Title == "" {
		got.Title = "" // the plan has none: whatever stands for it is right
	}
	s.compare("programme", want.headFacts(), got.headFacts())
	for _, url := range want.Links {
		link := []fact{{"link", url, ""}}
		if slices.Contains(got.Links, url) {
			s.compare("programme", link, link)
		} else {
			s.compare("programme", link, nil)
		}
	}
	ignored := map[string]bool{}
	for _, name := range want.IgnoreFields {
		ignored[fold(name)] = true
	}
	for _, both := range pairSessions(want.Sessions, got.Sessions) {
		a, b := both[0], both[1]
		switch {
		case b == nil:
			s.compare(a.name(), a.facts(ignored), nil)
		case a == nil:
			s.compare(b.name(), nil, b.facts(ignored))
		default:
			s.compare(a.name(), a.facts(ignored), want.withoutDefaults(*a, b.facts(ignored)))
		}
	}
	s.compareFormats(want.Formats, got.Formats)
	return s
}

func (p factSheet) headFacts() []fact {
	var list []fact
	if p.Title != "" {
		list = append(list, fact{"title", "", p.Title})
	}
	for _, d := range [][2]string{{"start", p.Defaults.Start}, {"end", p.Defaults.End}, {"place", p.Defaults.Place}} {
		if d[1] != "" {
			list = append(list, fact{"default", d[0] + " " + fold(d[1]), ""})
		}
	}
	return list
}

// withoutDefaults leaves out the hours and the place that a session has from the
// stated defaults: they are right, said or not.
func (p factSheet) withoutDefaults(want factSession, have []fact) []fact {
	hours := fact{"hours", p.Defaults.Start + "-" + p.Defaults.End, ""}
	return slices.DeleteFunc(have, func(f fact) bool {
		inherited := len(want.Hours) == 0 && f == hours
		return inherited || want.Place == "" && f.category == "place" && sameWords(f.text, p.Defaults.Place)
	})
}

func (s *score) compareFormats(want, got []factFormat) {
	key := func(f factFormat) string { return fold(f.Group) + "\n" + fold(f.Name) }
	left := slices.Clone(got)
	for _, w := range want {
		var have []fact
		if i := slices.IndexFunc(left, func(f factFormat) bool { return key(f) == key(w) }); i >= 0 {
			have = left[i].facts()
			left = slices.Delete(left, i, i+1)
		}
		s.compare("format "+w.Name, w.facts(), have)
	}
	for _, f := range left {
		s.compare("format "+f.Name, nil, []fact{{"name", "", f.Name}})
	}
}

// pairSessions puts the likest sessions of both sides together; one side is nil
// for those that have no like.
func pairSessions(want, got []factSession) [][2]*factSession {
	type candidate struct {
		likeness float64
		i, j     int
	}
	var ranked []candidate
	for i := range want {
		for j := range got {
			if l := likeness(want[i], got[j]); l >= 0.75 {
				ranked = append(ranked, candidate{l, i, j})
			}
		}
	}
	slices.SortFunc(ranked, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(b.i, a.i), cmp.Compare(b.j, a.j))
	})
	var pairs [][2]*factSession
	usedWant, usedGot := map[int]bool{}, map[int]bool{}
	for _, c := range ranked {
		if !usedWant[c.i] && !usedGot[c.j] {
			usedWant[c.i], usedGot[c.j] = true, true
			pairs = append(pairs, [2]*factSession{&want[c.i], &got[c.j]})
		}
	}
	for i := range want {
		if !usedWant[i] {
			pairs = append(pairs, [2]*factSession{&want[i], nil})
		}
	}
	for j := range got {
		if !usedGot[j] {
			pairs = append(pairs, [2]*factSession{nil, &got[j]})
		}
	}
	return pairs
}

// likeness is 2 for a common date, up to 1 for like titles and 0.5 for a common
// start; nothing where both have dates and none in common.
func likeness(a, b factSession) float64 {
	shared := slices.ContainsFunc(a.Dates, func(d factDates) bool {
		return slices.ContainsFunc(b.Dates, func(e factDates) bool { return d.Start == e.Start })
	})
	if !shared && len(a.Dates) > 0 && len(b.Dates) > 0 {
		return 0
	}
	l := ratio([]rune(fold(a.Title)), []rune(fold(b.Title)))
	if shared {
		l += 2
	}
	if slices.ContainsFunc(a.Hours, func(h factHours) bool {
		return slices.ContainsFunc(b.Hours, func(k factHours) bool { return h.Start == k.Start })
	}) {
		l += 0.5
	}
	return l
}
