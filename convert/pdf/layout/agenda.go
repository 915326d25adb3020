package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// Agenda lays out the whole programme: a cover block, a table of the sessions,
// each session that has more to say, the support formats and the notes.
func Agenda(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	c, err := newComposer(p, opt, nil)
	if err != nil {
		return nil, nil, err
	}
	c.cover()
	if len(c.sessions) > 1 {
		c.sessionTable()
	}
	for _, s := range c.sessions {
		if len(c.sessions) == 1 || hasMore(s) {
			c.session(s)
		}
	}
	if !c.partial {
		c.supportFormats()
		c.notes()
	}
	d := c.finish(false)
	return d, c.diagnostics, nil
}

// cover opens the document: what it is, when, and what holds for all of it.
func (c *composer) cover() {
	look := &c.look
	c.add(c.headline([]typeset.Span{{Words: c.title, Style: look.title}}, c.structure)...)
	if period := c.period(); period != "" {
		style := look.text
		style.Size = style.Size * 6 / 5
		c.add(c.paragraph([]typeset.Span{{Words: capitalized(period), Style: style}}, 0, look.column, c.structure.Add(page.RoleText))...)
	}
	c.add(slug{height: look.leading, Marks: c.bar(look.half)})
	summary := func() []slug { return c.summary(c.structure) }
	c.add(c.besideFeed(c.structure, summary, c.coverFacts)...)
}

// bar is a strong rule across the column.
func (c *composer) bar(y page.Length) page.Marks {
	return page.Marks{Rules: []page.Rule{{X2: c.look.column, Y1: y, Y2: y, Weight: 2 * page.Point, Colour: c.look.colours.Accent}}}
}

// coverFacts lists the links and the defaults of the programme.
func (c *composer) coverFacts() []slug {
	labels, p := c.locale.Labels, c.programme
	var facts []slug
	for _, l := range p.Links {
		if !hasScheme(l.URL) { // it leads nowhere from paper
			continue
		}
		c.at = l.Source
		title := c.line(l.Title)
		if title == "" || title == c.line(l.URL) {
			title = labels.Links
		}
		facts = append(facts, c.fact(title, c.address(l.URL))...)
	}
	c.at = p.Defaults.Source
	usual := nonEmpty(c.locale.Span(p.Defaults.Start, p.Defaults.End), c.line(p.Defaults.Place))
	shared := c.sharedFacts()
	if len(shared) == 0 {
		facts = append(facts, c.fact(labels.Defaults, c.joined(usual))...)
	}
	facts = append(facts, shared...)
	if c.programme.Origins.Is(model.FieldTimezone, model.Stated) || c.programme.Origins.Is(model.FieldTimezone, model.Flag) {
		facts = append(facts, c.fact(labels.Timezone, c.joined([]string{c.line(p.Timezone)}))...)
	}
	return spaced(facts, c.look.half)
}

// address is a link as a span that is wholly live, where following it is safe.
func (c *composer) address(url string) []typeset.Span {
	span := typeset.Span{Words: c.line(url), Style: c.look.text}
	if model.IsFollowable(url) {
		span.Style = c.look.link
		span.URI = typeset.EscapeURI(url)
	}
	return []typeset.Span{span}
}

// hasScheme reports whether a link says where it leads wherever it is printed.
func hasScheme(url string) bool {
	scheme, rest, found := strings.Cut(url, ":")
	return found && rest != "" && !strings.ContainsAny(scheme, "/?#. ")
}
