package interpret_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/markdown"
	"deroule/convert/org"
	"deroule/model"
)

// planCase is a small plan and all that must come of it, as [digest] writes it.
type planCase struct {
	name string
	opt  convert.ReadOptions
	org  bool // the plan is in org, not Markdown
	plan string
	want string
}

// runPlans reads each plan and compares everything that was understood, so that
// neither a missing fact nor one too many goes unseen.
func runPlans(t *testing.T, cases []planCase) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			if got := digest(readPlan(t, tc)); got != strings.TrimPrefix(tc.want, "\n") {
				t.Errorf("the plan\n%s\nis read as\n%s\nwant\n%s", tc.plan, got, tc.want)
			}
		})
	}
}

func readPlan(t *testing.T, tc planCase) *model.Programme {
	t.Helper()
	format, name := markdown.Format(), "plan.md"
	if tc.org {
		format, name = org.Format(), "plan.org"
	}
	p, err := format.Read(convert.Source{Name: name, Data: []byte(strings.TrimPrefix(tc.plan, "\n"))}, tc.opt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// digest writes a programme as text, a line for each fact that it has: the
// sessions, the catalogue, the notes, and the diagnostics with their places.
func digest(p *model.Programme) string {
	b := &digester{}
	b.fact("title", p.Title)
	b.fact("summary", p.Summary)
	b.fact("usually", strings.TrimSpace(model.Hours{Start: p.Defaults.Start, End: p.Defaults.End}.String()+" "+p.Defaults.Place))
	if p.Timezone != convert.DefaultTimezone {
		b.fact("zone", p.Timezone)
	}
	for _, l := range p.Links {
		b.fact("link", l.Title+" "+l.URL)
	}
	for _, s := range p.Sessions {
		b.session(s)
	}
	for _, f := range p.Formats {
		b.format(f)
	}
	for _, n := range p.Notes {
		b.line("note", n.Title+" / "+n.Text)
	}
	for _, d := range p.Diagnostics {
		if d.Code == model.DoubtfulReading || d.Code == model.ImplausibleReading {
			continue // the tests of the search have them
		}
		b.diagnostic(d)
	}
	return b.String()
}

type digester struct{ strings.Builder }

func (b *digester) line(words ...string) {
	text := strings.Join(words, " ")
	b.WriteString(strings.TrimRight(strings.ReplaceAll(text, "\n", "⏎"), " ") + "\n")
}

// fact writes a value under its name, if there is one.
func (b *digester) fact(name, value string) {
	if value != "" {
		b.line(name, value)
	}
}

func (b *digester) session(s *model.Session) {
	var dates []string
	for _, r := range s.Dates {
		dates = append(dates, rangeText(r))
	}
	head := strings.Join(dates, " or ") + ": " + s.Title
	if s.Status != model.Confirmed {
		head += " [" + string(s.Status) + "]"
	}
	b.line(head)
	b.fact("  theme", s.Theme)
	var hours []string
	for _, h := range s.Hours {
		hours = append(hours, strings.TrimSpace(h.String()+" "+h.Audience))
	}
	b.fact("  hours", strings.Join(hours, ", "))
	b.fact("  place", s.Place)
	b.fact("  for", s.AudienceText())
	b.fact("  zone", s.Timezone)
	b.fact("  host", strings.Join(s.Host, "; "))
	b.fact("  aims", strings.Join(s.Objectives, "; "))
	b.fact("  led by", strings.Join(s.Facilitators, "; "))
	b.fact("  speakers", strings.Join(s.Speakers, "; "))
	for _, d := range s.Days {
		b.day(d)
	}
	for _, e := range s.Agenda {
		b.entry(e)
	}
	for _, f := range s.Fields {
		b.line("  field", f.Name, "=", f.Value)
	}
	for _, l := range s.Lists {
		b.line("  list", l.Title, "=", strings.Join(l.Items, "; "))
	}
	for _, n := range s.Notes {
		b.line("  note", n)
	}
	for _, field := range []model.Field{model.FieldDates, model.FieldHours, model.FieldPlace} {
		if origins := s.Origins[field]; len(origins) > 0 && origins[0].How != model.Stated {
			b.line("  "+string(field), "by", string(origins[0].How), origins[0].Source.String())
		}
	}
}

func rangeText(r model.DateRange) string {
	if r.Start == r.End {
		return r.Start.String()
	}
	return r.Start.String() + " to " + r.End.String()
}

func (b *digester) day(d model.Day) {
	var hours []string
	for _, h := range d.Hours {
		hours = append(hours, h.String())
	}
	b.line("  day", strings.Join(nonempty(d.Date.String(), d.Title, strings.Join(hours, ", "), d.Place, strings.Join(d.Notes, "; ")), " | "))
}

func (b *digester) entry(e model.Entry) {
	day := e.Date.String()
	if e.Day > 0 {
		day = fmt.Sprintf("day %d", e.Day)
	}
	hours := model.Hours{Start: e.Start, End: e.End}.String()
	parts := nonempty(day, cmp.Or(hours, "-"), e.Title)
	if e.Kind != "" {
		parts = append(parts, "["+string(e.Kind)+"]")
	}
	if e.Optional {
		parts = append(parts, "optional")
	}
	for _, extra := range []struct{ name, value string }{
		{"track", e.Track}, {"for", model.AudienceText(e.Audience)}, {"by", strings.Join(e.People, "; ")},
		{"at", e.Place}, {"details", strings.Join(e.Details, "; ")},
	} {
		if extra.value != "" {
			parts = append(parts, "{"+extra.name+" "+extra.value+"}")
		}
	}
	b.line("  *", strings.Join(parts, " "))
}

func (b *digester) format(f model.SupportFormat) {
	b.line("format", f.Group, "/", f.Name)
	b.fact("  what", f.Description)
	b.fact("  often", strings.Join(nonempty(f.Frequency.Text, fmt.Sprint(f.Frequency.Min, "-", f.Frequency.Max), f.Frequency.Per), " | "))
	b.fact("  long", strings.Join(nonempty(f.Duration.Text, f.Duration.Min, f.Duration.Max), " | "))
	b.fact("  prepare", f.Prepare)
	b.fact("  follow up", f.FollowUp)
	for _, p := range f.Fields {
		b.line("  field", p.Name, "=", p.Value)
	}
	for _, n := range f.Notes {
		b.line("  note", n)
	}
}

func (b *digester) diagnostic(d model.Diagnostic) {
	code := string(d.Code)
	if d.Variant != "" {
		code += "/" + d.Variant
	}
	b.WriteString(fmt.Sprintf("%s: %s %s", d.Source, d.Severity, code))
	for _, arg := range d.Args {
		b.WriteString(" " + arg + ";")
	}
	for _, at := range d.Related {
		b.WriteString(" see " + at.String())
	}
	b.WriteString("\n")
}

// nonempty are the texts that say something.
func nonempty(texts ...string) []string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}
