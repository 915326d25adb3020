package ics

import (
	"slices"
	"strings"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// categoriesOf are the categories of an event (RFC 5545 §3.8.1.2), each once, and
// where each stands. vCalendar 1.0 has semicolons between them.
func (r *reading) categoriesOf(e *contentline.Component) (names []string, at []model.Pos) {
	for _, p := range e.All("CATEGORIES") {
		for _, list := range p.List() {
			parts := []string{list}
			if r.isOld {
				parts = strings.Split(list, ";")
			}
			for _, name := range parts {
				if name = oneLine(name); name != "" && !slices.Contains(names, name) {
					names, at = append(names, name), append(at, r.at(p))
				}
			}
		}
	}
	return names, at
}

// classOf is who may see an event (RFC 5545 §3.8.1.3): what nobody knows is private.
func classOf(e *contentline.Component) model.Class {
	switch value := strings.ToUpper(strings.TrimSpace(e.Get("CLASS").Value)); value {
	case "", "PUBLIC":
		return ""
	case "CONFIDENTIAL":
		return model.Confidential
	}
	return model.Private
}

// readCalendarFacts reads what a session has of calendars alone.
func (r *reading) readCalendarFacts(s *model.Session, e *contentline.Component) {
	names, at := r.categoriesOf(e)
	s.Categories = names
	for _, pos := range at {
		s.Origins.Add(model.FieldCategories, model.Stated, pos)
	}
	if s.Class = classOf(e); s.Class != "" {
		s.Origins.Set(model.FieldClass, model.Stated, r.at(e.Get("CLASS")))
	}
}

// placeOf is where an event is: the name that a map gives the place before its
// address (Apple's X-TITLE, the VLOCATION of RFC 9073), where that is not part of it.
func placeOf(e *contentline.Component) (place string, parts []string, at contentline.Property) {
	at = e.Get("LOCATION")
	place = oneLine(at.Text())
	add := func(title string, p contentline.Property) {
		if title = oneLine(title); title == "" || strings.Contains(strings.ToLower(place), strings.ToLower(title)) {
			return
		}
		if place == "" {
			place, at = title, p
			return
		}
		place, parts = title+", "+place, append([]string{title}, place)
	}
	structured := e.Get("X-APPLE-STRUCTURED-LOCATION")
	add(structured.Parameter("X-TITLE"), structured)
	for _, c := range e.Components {
		if c.Name == "VLOCATION" {
			add(c.Get("NAME").Text(), at)
		}
	}
	return place, parts, at
}
