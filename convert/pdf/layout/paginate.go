package layout

import (
	"fmt"
	"strconv"

	"deroule/convert/pdf/page"
)

// paginator fills pages from the top.
type paginator struct {
	*composer
	pages     []*page.Page
	bookmarks []page.Bookmark
	places    map[string]page.Place
	waiting   []waiting
	states    []state

	at    int         // the page that is being filled
	y     page.Length // top of what comes next
	left  page.Length // of the column that is being filled, from the margin
	empty bool        // nothing stands on the page yet, but a repeated head
	topic string      // of the slug that was set last

	tight tightness
}

// tightness is how pages are set that would leave the last one nearly empty. The zero
// tightness is as the theme has it.
type tightness struct {
	squeezed bool        // lines stand nearer to one another
	short    page.Length // the page before the last one ends so much higher
	last     int         // how many pages there are, where short says something
}

// squeeze is how near lines stand to one another that are squeezed, in thousandths.
const squeeze = 960

// state is how a page begins.
type state struct {
	topic string // what goes on from the page before
	fresh bool   // something begins on it that starts a page
}

// waiting is a reference on a page, until all places are known.
type waiting struct {
	reference
	page int // its place among the pages
	x, y page.Length
}

// paginate cuts the galley into pages. It returns how each of them begins.
func (c *composer) paginate(d *page.Document) []state {
	all := &paginator{composer: c, places: map[string]page.Place{}}
	for rest := c.galley; len(rest) > 0 || len(all.pages) == 0; {
		n := min(1, len(rest))
		for n < len(rest) && !rest[n].fresh {
			n++
		}
		all.append(c.balancedPages(rest[:n]))
		rest = rest[n:]
	}
	d.Pages, d.Bookmarks = all.pages, all.bookmarks
	all.refer()
	return all.states
}

// balancedPages sets a galley on pages, so that the last one is not nearly empty:
// lines a little nearer to one another where that saves it, else some more on it.
func (c *composer) balancedPages(galley []slug) *paginator {
	usual := c.pagesOf(galley, tightness{})
	n, fifth := len(usual.pages), c.look.paper.room()/5
	if n < 2 || usual.depth() >= fifth {
		return usual
	}
	if squeezed := c.pagesOf(galley, tightness{squeezed: true}); len(squeezed.pages) < n {
		return squeezed
	}
	for _, more := range []page.Length{fifth - usual.depth(), fifth, fifth * 3 / 2} {
		fuller := c.pagesOf(galley, tightness{short: more, last: n})
		if len(fuller.pages) == n && fuller.depth() >= fifth {
			return fuller
		}
	}
	return usual
}

// pagesOf sets a galley on pages of its own.
func (c *composer) pagesOf(galley []slug, tight tightness) *paginator {
	p := &paginator{composer: c, places: map[string]page.Place{}, tight: tight}
	p.newPage("", true)
	p.galley(galley)
	return p
}

// depth is how far down the last page reaches what is set on it.
func (p *paginator) depth() page.Length { return p.y - p.look.paper.top }

// append puts the pages of another document after these.
func (p *paginator) append(other *paginator) {
	before := len(p.pages)
	p.pages = append(p.pages, other.pages...)
	p.states = append(p.states, other.states...)
	for _, b := range other.bookmarks {
		b.Place.Page += before
		p.bookmarks = append(p.bookmarks, b)
	}
	for anchor, place := range other.places {
		place.Page += before
		p.places[anchor] = place
	}
	for _, w := range other.waiting {
		w.page += before
		p.waiting = append(p.waiting, w)
	}
}

// galley sets slugs from here on, those together that stay together.
func (p *paginator) galley(galley []slug) {
	for len(galley) > 0 {
		n := 1
		for n < len(galley) && galley[n-1].keep && !galley[n].fresh {
			n++
		}
		p.chain(p.squeezed(galley[:n]))
		galley = galley[n:]
	}
}

// squeezed are slugs as near to one another as the pages want them.
func (p *paginator) squeezed(slugs []slug) []slug {
	if !p.tight.squeezed {
		return slugs
	}
	set := make([]slug, len(slugs))
	for i, s := range slugs {
		set[i] = s.squeezed()
	}
	return set
}

func (p *paginator) bottom() page.Length {
	bottom := p.look.paper.height - p.look.paper.bottom
	if p.at == p.tight.last-2 {
		bottom -= p.tight.short
	}
	return bottom
}

func (p *paginator) newPage(topic string, fresh bool) {
	p.y, p.empty = p.look.paper.top, true
	if p.at+1 < len(p.pages) && p.left > 0 { // the first column went on there
		p.at++
		return
	}
	p.pages = append(p.pages, &page.Page{})
	p.at = len(p.pages) - 1
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
	for _, h := range p.squeezed(s.head) {
		p.set(h.repeated())
	}
	p.empty = true
}

func (p *paginator) set(s slug) {
	if s.columns != nil {
		p.inColumns(s.columns)
		return
	}
	if !p.empty {
		p.y += s.before
	}
	p.empty = false
	p.topic = s.topic
	on, x := p.pages[p.at], p.look.paper.left+p.left
	if s.fill != nil {
		on.Add(s.fill(p.bottom()-p.y), x, p.y)
	}
	on.Add(s.Marks, x, p.y)
	here := page.Place{Page: p.at + 1, Y: p.y}
	if s.anchor != "" {
		p.places[s.anchor] = here
	}
	if s.mark != "" {
		p.bookmarks = append(p.bookmarks, page.Bookmark{Title: s.mark, Place: here})
	}
	for _, r := range s.refs {
		p.waiting = append(p.waiting, waiting{r, p.at, x, p.y})
	}
	p.y += s.height
}

// inColumns sets two galleys side by side from here on. What comes after them begins
// on a page of its own.
func (p *paginator) inColumns(both *columns) {
	at, y, empty := p.at, p.y, p.empty
	p.galley(both.first)
	last := p.at
	p.at, p.y, p.empty = at, y, empty
	p.left = both.right
	p.galley(both.second)
	p.left = 0
	p.at = max(last, p.at)
	p.y, p.empty = p.bottom(), false
}

// refer completes the references, now that every place is known.
func (p *paginator) refer() {
	for _, w := range p.waiting {
		place, ok := p.places[w.anchor]
		if !ok {
			continue
		}
		on := p.pages[w.page]
		link := w.link
		link.X += w.x
		link.Y += w.y
		link.Target = place
		link.Alt = fmt.Sprintf("%s %d", p.locale.Labels.Page, place.Page)
		on.Links = append(on.Links, link)
		for i := range on.Texts {
			if t := &on.Texts[i]; t.Element == link.Element && t.Words == "" {
				t.Words = strconv.Itoa(place.Page)
				t.Width = p.metrics.Width(t.Words, t.Style)
				t.X -= t.Width
			}
		}
	}
}
