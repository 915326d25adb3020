package layout

import (
	"cmp"
	"slices"

	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"
)

// Door lays out a sign for the door of each room, a sheet a day: the room, the day, and
// what is on there, what is for all included. Rooms are the tracks of a day, else the
// places of its entries, else that of the session.
func Door(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("door", p)
	}
	c, err := newComposer(p, opt, func(p templates.Paper) templates.Paper {
		p.Landscape = true
		return wallMargins(p)
	})
	if err != nil {
		return nil, nil, err
	}
	c.unsubscribed = true
	var galley []slug
	structure := &page.Element{Role: page.RoleDocument}
	for _, sign := range c.doorSigns() {
		set := c.dayList(sign.day, sign.room)
		galley = append(galley, set...)
		structure.Children = append(structure.Children, c.structure.Children...)
	}
	if len(galley) == 0 {
		return nil, nil, nothingFor("door", p)
	}
	c.galley, c.structure = galley, structure
	return c.finish(true), c.diagnostics, nil
}

// doorSign is what is on in a room on a day.
type doorSign struct {
	room string
	day  wallDay
}

// doorSigns lists the signs of the sessions that take place, room by room of each day.
// A session without a running order has one that says when it is.
func (c *composer) doorSigns() []doorSign {
	var signs []doorSign
	on := c.takingPlace()
	for _, d := range wallDays(on) {
		for _, room := range roomsOf(d) {
			shown := d
			shown.entries = slices.DeleteFunc(slices.Clone(d.entries), func(e model.Entry) bool { return !isIn(e, room, d) })
			signs = append(signs, doorSign{room, shown})
		}
	}
	for _, s := range on {
		if len(s.Agenda) > 0 || len(s.Dates) == 0 || s.Place == "" {
			continue
		}
		d := wallDay{session: s, facts: model.Day{Date: s.FirstDate()}}
		for _, h := range s.Hours {
			d.entries = append(d.entries, model.Entry{Start: h.Start, End: h.End, Title: s.Name(), Source: s.Source})
		}
		signs = append(signs, doorSign{s.Place, d})
	}
	return signs
}

// roomsOf lists the rooms of a day: its tracks; else its own place, where something is
// on that has no other, and those of its entries.
func roomsOf(d wallDay) []string {
	if len(d.tracks) > 0 {
		return d.tracks
	}
	var rooms []string
	if main := mainPlace(d); main != "" && slices.ContainsFunc(d.entries, func(e model.Entry) bool { return e.Place == "" }) {
		rooms = append(rooms, main)
	}
	for _, e := range d.entries {
		if e.Place != "" && !slices.Contains(rooms, e.Place) {
			rooms = append(rooms, e.Place)
		}
	}
	if len(rooms) == 0 {
		rooms = []string{d.session.Name()}
	}
	return rooms
}

// mainPlace is where a day takes place.
func mainPlace(d wallDay) string { return cmp.Or(d.facts.Place, d.session.Place) }

// isIn reports whether an entry is on in a room of a day: in its track or at its place.
// What is for all tracks, or is at no place where the day has none either, is on in each.
func isIn(e model.Entry, room string, d wallDay) bool {
	switch {
	case len(d.tracks) > 0:
		return e.Track == "" || e.Track == room
	case e.Place == "":
		main := mainPlace(d)
		return main == "" || main == room
	}
	return e.Place == room
}
