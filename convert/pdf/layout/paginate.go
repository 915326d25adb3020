package layout

import (
	"fmt"
	"strconv"

	"deroule/convert/pdf/page"
)

// paginator fills pages from the top.
type paginator struct {
	*composer
	document *page.Document
	page     *page.Page
	y        page.Length // top of what comes next
	empty    bool        // nothing stands on the page yet, but a repeated head
	places   map[string]page.Place
	waiting  []waiting
	topic    string // of the slug that was set last
	states   []state
}

// state is how a page begins.
type state struct {
	topic string // what goes on from the page before
	fresh bool   // something begins on it that starts a page
}

// waiting is a reference on a page, until all places are known.
type waiting struct {
	reference
	on *page.Page
	y  page.Length
}

// paginate cuts the galley into pages. It returns how each of them begins.
func (c *composer) paginate(d *page.Document) []state {
	p := paginator{composer: c, document: d, places: map[string]page.Place{}}
	p.newPage("", true)
	for galley := c.galley; len(galley) > 0; {
		n := 1
		for n < len(galley) && galley[n-1].keep && !galley[n].fresh {
			n++
		}
		p.chain(galley[:n])
		galley = galley[n:]
	}
	p.refer()
	return p.states
}

func (p *paginator) bottom() page.Length { return p.look.paper.height - p.look.paper.bottom }

func (p *paginator) newPage(topic string, fresh bool) {
	p.page = &page.Page{}
	p.document.Pages = append(p.document.Pages, p.page)
	p.y = p.look.paper.top
	p.empty = true
	if topic != p.topic {
		topic = ""
	}
	p.states = append(p.states, state{topic, fresh})
}

// chain sets slugs that stay together: on this page, else on the next one, else,
// where no page holds them, cut wherever one is full.
func (p *paginator) chain(slugs []slug) {
	needed := height(slugs) - slugs[0].before
	switch {
	case p.empty:
	case slugs[0].fresh:
		p.newPage(slugs[0].topic, true)
	case p.y+slugs[0].before+needed > p.bottom():
		p.turn(slugs[0])
	}
	for len(slugs) > 0 {
		n := p.fitting(slugs)
		for _, s := range slugs[:n] {
			p.set(s)
		}
		if slugs = slugs[n:]; len(slugs) > 0 {
			p.turn(slugs[0])
		}
	}
}

// fitting counts the slugs to set on this page, at least one: those that it holds,
// but those at its end that are tied to what it does not hold.
func (p *paginator) fitting(slugs []slug) int {
	n, y := 1, p.y+slugs[0].height
	if !p.empty {
		y += slugs[0].before
	}
	for n < len(slugs) && y+slugs[n].before+slugs[n].height <= p.bottom() {
		y += slugs[n].before + slugs[n].height
		n++
	}
	if n == len(slugs) {
		return n
	}
	for untied := n; untied > 0; untied-- {
		if !slugs[untied-1].tied {
			return untied
		}
	}
	return n
}

// turn starts a page with a slug, the head of its table above it.
func (p *paginator) turn(s slug) {
	p.newPage(s.topic, false)
	if room := p.bottom() - p.y; height(s.head) > room/4 {
		return
	}
	for _, h := range s.head {
		p.set(h.repeated())
	}
	p.empty = true
}

func (p *paginator) set(s slug) {
	if !p.empty {
		p.y += s.before
	}
	p.empty = false
	p.topic = s.topic
	if s.fill != nil {
		p.page.Add(s.fill(p.bottom()-p.y), p.look.paper.left, p.y)
	}
	p.page.Add(s.Marks, p.look.paper.left, p.y)
	here := page.Place{Page: len(p.document.Pages), Y: p.y}
	if s.anchor != "" {
		p.places[s.anchor] = here
	}
	if s.mark != "" {
		p.document.Bookmarks = append(p.document.Bookmarks, page.Bookmark{Title: s.mark, Place: here})
	}
	for _, r := range s.refs {
		p.waiting = append(p.waiting, waiting{r, p.page, p.y})
	}
	p.y += s.height
}

// refer completes the references, now that every place is known.
func (p *paginator) refer() {
	for _, w := range p.waiting {
		place, ok := p.places[w.anchor]
		if !ok {
			continue
		}
		link := w.link
		link.X += p.look.paper.left
		link.Y += w.y
		link.Target = place
		link.Alt = fmt.Sprintf("%s %d", p.locale.Labels.Page, place.Page)
		w.on.Links = append(w.on.Links, link)
		for i := range w.on.Texts {
			if t := &w.on.Texts[i]; t.Element == link.Element && t.Words == "" {
				t.Words = strconv.Itoa(place.Page)
				t.Width = p.metrics.Width(t.Words, t.Style)
				t.X -= t.Width
			}
		}
	}
}
