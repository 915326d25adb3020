package ics

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// conferenceField is the name of the field that says where to meet on the net.
const conferenceField = "CONFERENCE"

// fields are the properties of an event that mean something to people and are none
// of a session's. Those that say where to meet on the net have one name, whichever
// program wrote them: CONFERENCE (RFC 7986 §5.11).
func (r *reading) fields(e *contentline.Component) (fields []model.Property) {
	add := func(name string, p contentline.Property, value string) {
		if value = oneLine(value); value == "" {
			return
		}
		i := slices.IndexFunc(fields, func(f model.Property) bool { return f.Name == name })
		if i < 0 {
			fields = append(fields, model.Property{Name: name, Value: value, Source: r.at(p)})
		} else if !slices.Contains(strings.Split(fields[i].Value, ", "), value) {
			fields[i].Value += ", " + value
		}
	}
	for _, p := range e.Properties {
		switch name := p.Name; name {
		case "CONTACT", "RESOURCES":
			add(name, p, p.Text())
		case "ORGANIZER", "ATTENDEE":
			address := p.Value
			for _, scheme := range []string{"mailto:", "MAILTO:", "Mailto:"} {
				address = strings.TrimPrefix(address, scheme)
			}
			add(name, p, cmp.Or(p.Parameter("CN"), address))
		case "URL", "GEO":
			if !r.isOfCalendar(p.Value) {
				add(name, p, p.Value)
			}
		case "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-GOOGLE-HANGOUT", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
			"X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-NEXTCLOUD-TALK-URL", "X-ZOOM-JOIN-URL":
			if label := oneLine(p.Parameter("LABEL")); label != "" && p.Value != "" {
				add(conferenceField, p, label+" ("+p.Value+")")
			} else {
				add(conferenceField, p, p.Value)
			}
		case "ATTACH":
			if !strings.EqualFold(p.Parameter("VALUE"), "BINARY") && !strings.EqualFold(p.Parameter("ENCODING"), "BASE64") {
				add(name, p, p.Value)
			}
		case "PERCENT-COMPLETE", "COMPLETED":
			add(name, p, p.Value)
		}
		if name := p.Parameter("ALTREP"); p.Name == "LOCATION" && !strings.HasPrefix(strings.ToLower(name), "cid:") {
			add("ALTREP", p, name)
		}
	}
	return fields
}
