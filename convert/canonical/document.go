package canonical

import (
	"cmp"
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// writer puts the blocks of a document after each other.
type writer struct {
	form
	blocks []outline.Block
}

func (w *writer) add(blocks ...outline.Block) { w.blocks = append(w.blocks, blocks...) }

func (w *writer) heading(level int, text string) {
	w.add(&outline.Heading{Level: level, Text: line(text)})
}

// section adds a heading with a list under it; nothing where there are no items.
func (w *writer) section(level int, title string, items []outline.Item) {
	if len(items) > 0 {
		w.heading(level, title)
		w.add(&outline.List{Items: items})
	}
}

func (f form) document(p *model.Programme) *outline.Document {
	doc := &outline.Document{Title: line(p.Title)}
	for _, fact := range []struct{ name, value string }{
		{schemaProperty, Schema}, {checksumProperty, unsealed}, {languageProperty, p.Language}, {timezoneProperty, p.Timezone},
	} {
		if fact.value != "" {
			doc.Properties = append(doc.Properties, outline.Property{Name: fact.name, Value: line(fact.value)})
		}
	}
	doc.Properties = append(doc.Properties, keptProperties(p.Notes)...)
	w := &writer{form: f}
	w.introduction(p)
	w.sessions(p.Sessions)
	w.catalogue(p)
	w.programmeTables(p)
	w.notes(p.Notes)
	doc.Blocks = w.blocks
	return doc
}

// reader goes along the blocks of a document.
type reader struct {
	form
	blocks []outline.Block
}

// programme reads a document; nil where something in it is not of this form.
// What it leaves in r.blocks it did not understand.
func (r *reader) programme(title outline.Text, facts map[string]outline.Text) *model.Programme {
	p := &model.Programme{Title: title.Plain, Language: facts[languageProperty].Plain, Timezone: facts[timezoneProperty].Plain}
	for field, text := range map[model.Field]outline.Text{
		model.FieldTitle: title, model.FieldLanguage: facts[languageProperty], model.FieldTimezone: facts[timezoneProperty],
	} {
		if text.Plain != "" {
			p.Origins.Set(field, model.Stated, text.Pos())
		}
	}
	r.introduction(p)
	if !r.sessions(p) || !r.catalogue(p) || !r.programmeTables(p) || !r.notes(p) {
		return nil
	}
	return p
}

// introduction writes what stands before the first heading.
func (w *writer) introduction(p *model.Programme) {
	w.defaults(p.Defaults)
	summary := prose(p.Summary)
	if first := firstLine(summary); first != nil && w.saysUnless(first.Plain) {
		*first = line(w.quoted(first.Plain))
	}
	w.add(summary...)
	w.links(p.Links)
}

// saysUnless reports whether a line, perhaps quoted, would open the defaults.
func (f form) saysUnless(text string) bool {
	for quoted := true; quoted; {
		if text == f.unless {
			return true
		}
		text, quoted = f.unquoted(text)
	}
	return false
}

// firstLine is the first line of paragraphs, nil where there are none.
func firstLine(paragraphs []outline.Block) *outline.Text {
	if len(paragraphs) == 0 {
		return nil
	}
	return &paragraphs[0].(*outline.Paragraph).Lines[0]
}

func (r *reader) introduction(p *model.Programme) {
	r.defaults(p)
	var summary []outline.Block
	for len(r.blocks) > 0 {
		paragraph, ok := r.blocks[0].(*outline.Paragraph)
		if !ok {
			break
		}
		summary = append(summary, paragraph)
		p.Origins.Add(model.FieldSummary, model.Stated, paragraph.Pos)
		r.blocks = r.blocks[1:]
	}
	p.Summary = textOf(summary)
	if first, rest, _ := strings.Cut(p.Summary, "\n"); r.saysUnless(first) {
		bare, _ := r.unquoted(first)
		p.Summary = strings.TrimSuffix(bare+"\n"+rest, "\n")
	}
	if list, ok := r.list(); ok {
		r.links(p, list)
	}
}

// defaults writes what holds for all sessions as a block of labels. It stands
// before the summary, whose paragraphs may be anything.
func (w *writer) defaults(d model.Defaults) {
	text := w.unless
	if span := w.span(d.Start, d.End); span != "" {
		text += "\n" + w.Labels.Hours + w.colon + span
	}
	if d.Place != "" {
		text += "\n" + w.Labels.Place + w.colon + oneLine(d.Place)
	}
	if text != w.unless {
		w.add(prose(text)...)
	}
}

func (r *reader) defaults(p *model.Programme) {
	if len(r.blocks) == 0 {
		return
	}
	paragraph, ok := r.blocks[0].(*outline.Paragraph)
	if !ok || paragraph.Lines[0].Plain != r.unless {
		return
	}
	p.Defaults.Source = paragraph.Pos
	for _, text := range paragraph.Lines[1:] {
		name, value, _ := r.cutLabel(text.Plain)
		switch name {
		case r.Labels.Hours:
			p.Defaults.Start, p.Defaults.End, _ = r.readSpan(value)
		case r.Labels.Place:
			p.Defaults.Place = value
		}
	}
	r.blocks = r.blocks[1:]
}

// links writes the addresses as a list of links. One without a title is its own. What
// leads to a page of a wiki or to a file is no address everywhere, and stands after
// its title.
func (w *writer) links(links []model.Link) {
	var items []outline.Item
	for _, l := range links {
		text := line(cmp.Or(l.Title, l.URL))
		if isAddress(l.URL) {
			text.Spans = []outline.Span{{End: len(text.Plain), Style: outline.Link, URL: l.URL}}
		} else if l.Title != "" {
			text = line(l.Title + linkColon + l.URL)
		}
		items = append(items, outline.Item{Lines: []outline.Text{text}})
	}
	if items != nil {
		w.add(&outline.List{Items: items})
	}
}

const linkColon = " : "

// isAddress reports whether any syntax has a link to it: it may be followed, and has no
// sign that could end it early.
func isAddress(url string) bool {
	return model.IsFollowable(url) && !strings.ContainsAny(url, `[]<>\`) && !strings.ContainsFunc(url, unicode.IsSpace)
}

func (r *reader) links(p *model.Programme, list *outline.List) {
	for _, item := range list.Items {
		text := item.Text()
		link := model.Link{Title: text.Plain, Source: text.Pos()}
		for _, span := range text.Spans {
			if span.URL != "" && span.Start == 0 && span.End == len(text.Plain) && (link.URL == "" || span.URL != text.Plain) {
				link.URL = span.URL
			}
		}
		if i := strings.LastIndex(text.Plain, linkColon); link.URL == "" && i >= 0 {
			link.Title, link.URL = text.Plain[:i], text.Plain[i+len(linkColon):]
		} else if link.URL == "" || link.URL == link.Title {
			link.Title, link.URL = "", text.Plain
		}
		p.Links = append(p.Links, link)
	}
}

// title takes the heading that comes next where it is of that level and words.
func (r *reader) title(level int, words string) bool {
	h, ok := r.peekHeading(level)
	if ok = ok && h.Text.Plain == oneLine(words); ok {
		r.blocks = r.blocks[1:]
	}
	return ok
}

func (r *reader) peekHeading(level int) (*outline.Heading, bool) {
	if len(r.blocks) == 0 {
		return nil, false
	}
	h, ok := r.blocks[0].(*outline.Heading)
	return h, ok && h.Level == level
}

// heading takes the next block, a heading of the level.
func (r *reader) heading(level int) (*outline.Heading, bool) {
	h, ok := r.peekHeading(level)
	if ok {
		r.blocks = r.blocks[1:]
	}
	return h, ok
}

// list takes the next block where it is a list.
func (r *reader) list() (*outline.List, bool) {
	if len(r.blocks) == 0 {
		return nil, false
	}
	l, ok := r.blocks[0].(*outline.List)
	if ok {
		r.blocks = r.blocks[1:]
	}
	return l, ok
}

// table takes the next block where it is a table.
func (r *reader) table() (*outline.Table, bool) {
	if len(r.blocks) == 0 {
		return nil, false
	}
	t, ok := r.blocks[0].(*outline.Table)
	if ok {
		r.blocks = r.blocks[1:]
	}
	return t, ok && t.Header != nil
}

// body takes the blocks up to the next heading.
func (r *reader) body() []outline.Block {
	n := 0
	for n < len(r.blocks) {
		if _, ok := r.blocks[n].(*outline.Heading); ok {
			break
		}
		n++
	}
	body := r.blocks[:n]
	r.blocks = r.blocks[n:]
	return body
}

// oneLine is a text without its line ends.
func oneLine(text string) string { return strings.Join(lines(text), " ") }
