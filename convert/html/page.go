package html

import (
	"cmp"
	"html/template"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
	"deroule/templates"
)

// builder puts the facts of a programme in the words of a language.
type builder struct {
	locale templates.Locale
	labels templates.Labels
}

// page is what the template shows of a programme.
type page struct {
	frame
	Source    string
	Home      string
	Notice    string
	Period    string
	Summary   []string
	Links     []model.Link
	Subscribe template.URL
	Feed      string
	Downloads []Download
	Columns   columns // of the table of sessions
	Sessions  []session
	Groups    []group
	Tables    []model.Table
	Notes     []model.Note
}

// columns are those that a table has besides the first ones: empty ones are left out.
type columns struct{ Hours, Audience, Place, Track, People bool }

// group is the support formats of one group.
type group struct {
	Name    string
	Formats []supportFormat
}

type supportFormat struct {
	Name  string
	Facts []fact
	Notes []string
}

// fact is a value with its label.
type fact struct{ Label, Value string }

func (b builder) page(p *model.Programme, source string) *page {
	v := &page{
		frame:   frame{Language: cmp.Or(p.Language, b.locale.Language), Title: Name(p, source), L: b.labels},
		Source:  source,
		Period:  b.period(p.Sessions),
		Summary: paragraphs(p.Summary),
		Links:   p.Links,
		Groups:  b.groups(p.Formats),
		Tables:  p.Tables,
	}
	for _, n := range p.Notes {
		if n.Kind == "" && strings.TrimSpace(n.Text) != "" {
			v.Notes = append(v.Notes, n)
		}
	}
	used := map[string]bool{}
	for i, s := range p.Sessions {
		session := b.session(s)
		session.Anchor = model.Slug(s.ID)
		if session.Anchor == "" || used[session.Anchor] {
			session.Anchor = "session-" + strconv.Itoa(i+1)
		}
		used[session.Anchor] = true
		v.Sessions = append(v.Sessions, session)
		v.Columns.Hours = v.Columns.Hours || session.Hours != ""
		v.Columns.Audience = v.Columns.Audience || session.Audience != ""
		v.Columns.Place = v.Columns.Place || session.Place != ""
	}
	return v
}

// period is from when to when the sessions go.
func (b builder) period(sessions []*model.Session) string {
	var first, last model.Date
	for _, s := range sessions {
		for _, r := range s.Dates {
			if first.IsZero() || r.Start.HasYear() && r.Start.Compare(first) < 0 {
				first = r.Start
			}
			if end := cmp.Or(r.End, r.Start); last.IsZero() || !end.HasYear() || end.Compare(last) > 0 {
				last = end
			}
		}
	}
	text := b.locale.Period(first, last)
	if text != "" && !(first.HasYear() && last.HasYear()) {
		text += " (" + b.locale.Labels.YearUnknown + ")"
	}
	return text
}

func (b builder) groups(formats []model.SupportFormat) (groups []group) {
	for i, f := range formats {
		if i == 0 || f.Group != formats[i-1].Group {
			groups = append(groups, group{Name: f.Group})
		}
		var facts facts
		facts.add(b.labels.Description, f.Description)
		facts.add(b.labels.Frequency, f.Frequency.Text)
		facts.add(b.labels.Duration, f.Duration.Text)
		facts.add(b.labels.Prepare, f.Prepare)
		facts.add(b.labels.FollowUp, f.FollowUp)
		for _, field := range f.Fields {
			facts.add(field.Name, field.Value)
		}
		last := &groups[len(groups)-1]
		last.Formats = append(last.Formats, supportFormat{f.Name, facts, f.Notes})
	}
	return groups
}

// facts are a list of them, without those that have no value.
type facts []fact

func (list *facts) add(label, value string) {
	if strings.TrimSpace(value) != "" {
		*list = append(*list, fact{label, value})
	}
}

// paragraphs splits a text where it has blank lines.
func paragraphs(text string) (list []string) {
	for part := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// capitalized is the text with a capital at its beginning.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
