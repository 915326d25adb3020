package ics

import (
	"hash/fnv"
	"slices"

	"deroule/model"
)

// Groups lists the groups that a programme names, in the order in which it does,
// each once however it is spelt.
func Groups(p *model.Programme) []string {
	var groups []string
	seen := map[string]bool{}
	add := func(group string) {
		if key := model.Slug(group); key != "" && !seen[key] {
			seen[key] = true
			groups = append(groups, group)
		}
	}
	for _, s := range p.Sessions {
		for _, a := range s.Audience {
			add(a.Group)
		}
		for _, h := range hoursOf(s) {
			add(h.Audience)
		}
	}
	return groups
}

// hoursOf are all hours of a session, those of its days with them.
func hoursOf(s *model.Session) []model.Hours {
	hours := slices.Clone(s.Hours)
	for _, d := range s.Days {
		hours = append(hours, d.Hours...)
	}
	return hours
}

// addFor appends the events of a session that concern a group; every one where the
// group is "". Their UIDs are those that they have in the calendar for all.
func (x *expansion) addFor(group string, s *model.Session, ids []model.Identity) {
	if group == "" {
		x.add(s, ids)
		return
	}
	part, concerned := partFor(group, s)
	if !concerned {
		return
	}
	start := len(x.events)
	x.add(s, ids)
	all := x.events[start:]
	kept := x.events[:start]
	for _, e := range all {
		if e.entry != nil && len(e.entry.Audience) > 0 && !includes(e.entry.Audience, group) || isOfOthers(e.hours, group) {
			continue
		}
		e.session, e.whole, e.related = part, false, nil
		e.stated = slices.DeleteFunc(slices.Clone(e.stated), func(h model.Hours) bool { return isOfOthers(h, group) })
		kept = append(kept, e)
	}
	x.events = kept
	relate(x.events[start:])
}

// partFor is a session as it concerns a group: without the hours of others. It is
// false where it does not concern the group at all.
func partFor(group string, s *model.Session) (*model.Session, bool) {
	others := func(h model.Hours) bool { return isOfOthers(h, group) }
	named := includes(s.Audience, group) || slices.ContainsFunc(hoursOf(s), func(h model.Hours) bool { return sameGroup(h.Audience, group) })
	if !named && (len(s.Audience) > 0 || slices.ContainsFunc(hoursOf(s), others)) {
		return nil, false
	}
	part := *s
	part.Hours = slices.DeleteFunc(slices.Clone(s.Hours), others)
	part.Days = slices.Clone(s.Days)
	for i := range part.Days {
		part.Days[i].Hours = slices.DeleteFunc(slices.Clone(part.Days[i].Hours), others)
	}
	return &part, true
}

func isOfOthers(h model.Hours, group string) bool {
	return h.Audience != "" && !sameGroup(h.Audience, group)
}

func includes(audience []model.Audience, group string) bool {
	return slices.ContainsFunc(audience, func(a model.Audience) bool { return sameGroup(a.Group, group) })
}

func sameGroup(a, b string) bool { return model.Slug(a) == model.Slug(b) && a != "" }

// colourOf is the colour of groups, by a name of CSS (RFC 7986 §5.9). It comes from
// their names alone: no group that is added changes that of another.
func colourOf(groups ...string) string {
	keys := make([]string, len(groups))
	for i, g := range groups {
		keys[i] = model.Slug(g)
	}
	slices.Sort(keys)
	h := fnv.New32a()
	for _, key := range slices.Compact(keys) {
		h.Write([]byte(key + "\n"))
	}
	return colours[h.Sum32()%uint32(len(colours))]
}

// colours are those of CSS that white letters can be read on.
var colours = [...]string{
	"navy", "darkgreen", "firebrick", "purple", "saddlebrown", "teal", "mediumvioletred", "darkolivegreen",
	"royalblue", "maroon", "darkslategray", "indigo",
}
