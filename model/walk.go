package model

// EachText calls f for every text that the programme holds, in order: titles,
// names, values, notes. Places, IDs and diagnostics are no texts.
func (p *Programme) EachText(f func(string)) {
	each := func(texts ...string) {
		for _, t := range texts {
			if t != "" {
				f(t)
			}
		}
	}
	each(p.Title, p.Summary, p.Defaults.Place)
	eachTable(p.Tables, each)
	for _, l := range p.Links {
		each(l.Title, l.URL)
	}
	for _, s := range p.Sessions {
		s.EachText(f)
	}
	for _, s := range p.Formats {
		each(s.Group, s.Name, s.Description, s.Frequency.Text, s.Duration.Text, s.Prepare, s.FollowUp)
		eachProperty(s.Fields, each)
		each(s.Notes...)
	}
	for _, n := range p.Notes {
		each(n.Title, n.Text)
	}
	for _, r := range p.Readings {
		for _, c := range r.Columns {
			each(c.Name)
		}
		each(r.Words...)
	}
}

func eachTable(tables []Table, each func(...string)) {
	for _, t := range tables {
		each(t.Title)
		each(t.Columns...)
		for _, row := range t.Rows {
			each(row...)
		}
	}
}

func eachProperty(properties []Property, each func(...string)) {
	for _, p := range properties {
		each(p.Name, p.Value)
	}
}

func eachList(lists []List, each func(...string)) {
	for _, l := range lists {
		each(l.Title)
		each(l.Items...)
	}
}

// EachText calls f for every text that the session holds, in order.
func (s *Session) EachText(f func(string)) {
	each := func(texts ...string) {
		for _, t := range texts {
			if t != "" {
				f(t)
			}
		}
	}
	groups := func(list []Audience) {
		for _, a := range list {
			each(a.Group, a.Note)
		}
	}
	each(s.Title, s.Theme, s.Place)
	each(s.Places...)
	each(s.Series.Text)
	each(s.Categories...)
	groups(s.Audience)
	for _, h := range s.Hours {
		each(h.Audience)
	}
	for _, texts := range [][]string{s.Host, s.Objectives, s.Facilitators, s.Speakers} {
		each(texts...)
	}
	for _, d := range s.Days {
		each(d.Title, d.Place)
		each(d.Objectives...)
		each(d.Facilitators...)
		eachProperty(d.Fields, each)
		eachList(d.Lists, each)
		eachTable(d.Tables, each)
		each(d.Notes...)
	}
	for _, e := range s.Agenda {
		each(e.Title, e.Track, e.Place)
		groups(e.Audience)
		each(e.People...)
		each(e.Details...)
	}
	eachProperty(s.Fields, each)
	eachList(s.Lists, each)
	eachTable(s.Tables, each)
	each(s.Notes...)
}
