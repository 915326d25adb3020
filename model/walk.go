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
	for _, l := range p.Links {
		each(l.Title, l.URL)
	}
	for _, s := range p.Sessions {
		s.EachText(f)
	}
	for _, s := range p.Formats {
		each(s.Group, s.Name, s.Description, s.Frequency.Text, s.Duration.Text, s.Prepare, s.FollowUp)
		for _, property := range s.Fields {
			each(property.Name, property.Value)
		}
		each(s.Notes...)
	}
	for _, n := range p.Notes {
		each(n.Title, n.Text)
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
	groups(s.Audience)
	for _, h := range s.Hours {
		each(h.Audience)
	}
	for _, texts := range [][]string{s.Host, s.Objectives, s.Facilitators, s.Speakers} {
		each(texts...)
	}
	for _, d := range s.Days {
		each(d.Title, d.Place)
		each(d.Notes...)
	}
	for _, e := range s.Agenda {
		each(e.Title, e.Track, e.Place)
		groups(e.Audience)
		each(e.People...)
		each(e.Details...)
	}
	for _, property := range s.Fields {
		each(property.Name, property.Value)
	}
	for _, l := range s.Lists {
		each(l.Title)
		each(l.Items...)
	}
	each(s.Notes...)
}
