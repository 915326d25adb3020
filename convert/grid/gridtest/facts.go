package gridtest

import (
	"fmt"
	"slices"
	"strings"

	"deroule/model"
)

// Facts lists what a programme states of its sessions, a line for each fact, in
// the form in which drawings list what is to be read.
func Facts(p *model.Programme) []string {
	var facts []string
	add := func(format string, args ...any) {
		facts = append(facts, strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
	if p.Title != "" {
		add("title %s", p.Title)
	}
	for _, s := range p.Sessions {
		add("session %s %s", dates(s.Dates), s.Title)
		if s.Theme != "" {
			add("  theme %s", s.Theme)
		}
		if s.Status != model.Confirmed {
			add("  %s", s.Status)
		}
		for _, h := range s.Hours {
			add("  hours %s %s", h, h.Audience)
		}
		for _, part := range []struct {
			name  string
			texts []string
		}{
			{"place", nonEmpty(s.Place)}, {"host", s.Host}, {"aim", s.Objectives}, {"led by", s.Facilitators}, {"with", s.Speakers},
		} {
			for _, text := range part.texts {
				add("  %s %s", part.name, oneLine(text))
			}
		}
		for _, a := range s.Audience {
			add("  for %s %s", a.Group, a.Note)
		}
		for _, f := range s.Fields {
			add("  field %s: %s", f.Name, oneLine(f.Value))
		}
		for _, d := range s.Days {
			for _, name := range d.Facilitators {
				add("  day %s led by %s", d.Date, name)
			}
		}
		for _, e := range s.Agenda {
			add("  %s %s", when(e), entry(e))
		}
	}
	for _, f := range p.Formats {
		add("format %s", f.Name)
		if f.Group != "" {
			add("  of %s", f.Group)
		}
	}
	return facts
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func dates(ranges []model.DateRange) string {
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		if parts[i] = r.Start.String(); r.End != r.Start {
			parts[i] += "/" + r.End.String()
		}
	}
	if len(parts) == 0 {
		return "undated"
	}
	return strings.Join(parts, ",")
}

func when(e model.Entry) string {
	text := e.Start.String() + "-" + e.End.String()
	switch {
	case !e.Date.IsZero():
		text = e.Date.String() + " " + text
	case e.Day > 0:
		text = fmt.Sprintf("day %d %s", e.Day, text)
	}
	return text
}

func entry(e model.Entry) string {
	text := oneLine(e.Title)
	if e.Track != "" {
		text += " [" + e.Track + "]"
	}
	if e.Place != "" {
		text += " @ " + e.Place
	}
	if len(e.People) > 0 {
		text += " by " + strings.Join(e.People, ", ")
	}
	return text
}

// Score holds the facts that were read against those wanted: the share of both
// together that they have in common, and those they have not.
func Score(want, got []string) (f1 float64, missing, spurious []string) {
	spurious = slices.Clone(got)
	hits := 0
	session := ""
	for _, fact := range want {
		if strings.HasPrefix(fact, "session ") {
			session = fact
		}
		i := slices.Index(spurious, fact)
		if i < 0 {
			missing = append(missing, session+" > "+fact)
			continue
		}
		spurious = slices.Delete(spurious, i, i+1)
		hits++
	}
	if len(want)+len(got) == 0 {
		return 1, nil, nil
	}
	return 2 * float64(hits) / float64(len(want)+len(got)), missing, spurious
}
