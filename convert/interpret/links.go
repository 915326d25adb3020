package interpret

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// collectLinks gathers every address of the document, calendars first.
func (in *interpreter) collectLinks() {
	var calendars, others []model.Link
	seen := map[string]bool{}
	take := func(text outline.Text, s *section) {
		for _, span := range text.Spans {
			if span.URL == "" || strings.HasPrefix(span.URL, "#") || seen[span.URL] {
				continue
			}
			seen[span.URL] = true
			link := model.Link{Title: strings.TrimSpace(text.Plain[span.Start:span.End]), URL: span.URL, Source: text.PosAt(span.Start)}
			if link.Title == link.URL || link.Title == "" {
				link.Title = s.heading.Plain
			}
			if isCalendar(link) {
				calendars = append(calendars, link)
			} else {
				others = append(others, link)
			}
		}
	}
	for _, s := range in.sections {
		take(s.heading, s)
		blocksWithin(s.blocks, func(b outline.Block) { takeTexts(b, func(t outline.Text) { take(t, s) }) })
	}
	in.p.Links = append(calendars, others...)
}

// isCalendar reports whether a link leads to a calendar: one to subscribe to, or a
// page that shows it.
func isCalendar(link model.Link) bool {
	return link.IsFeed() || strings.Contains(link.URL, "/calendar")
}

// takeTexts calls f for every text of a block itself.
func takeTexts(b outline.Block, f func(outline.Text)) {
	lines := func(texts []outline.Text) {
		for _, t := range texts {
			f(t)
		}
	}
	switch b := b.(type) {
	case *outline.Paragraph:
		lines(b.Lines)
	case *outline.Verbatim:
		lines(b.Lines)
	case *outline.List:
		for _, item := range b.Items {
			lines(item.Lines)
		}
	case *outline.Table:
		for row := range b.All() {
			for _, cell := range row.Cells {
				lines(cell.Lines())
			}
		}
	}
}
