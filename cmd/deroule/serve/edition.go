package serve

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"time"

	"deroule/convert"
	"deroule/convert/ics"
	"deroule/model"
	"deroule/templates"
)

// edition is a programme as it is served. It never changes.
type edition struct {
	name      string
	number    int // counts the editions of a plan
	source    string
	labels    string    // the language that its settings want labels in; may be empty
	programme *packed   // nil where the source has never been one
	export    squeezed  // its calendar, as the next one goes on from it
	revised   time.Time // when the plan was last changed: never in the future, never back
	modified  time.Time // when what people see was
	trouble   trouble
	since     time.Time // of the trouble
	problem   string
}

// trouble is what is wrong with the source of an edition.
type trouble int

const (
	sound trouble = iota
	unreadable
	withoutPlan
	missing
)

func (t trouble) String() string { return [...]string{"ok", "unreadable", "no plan", "missing"}[t] }

// edition makes the next edition of a plan. Its calendar is what has become of the
// one before, of this run or an earlier one.
func (s *Server) edition(p *plan, source Source, programme *model.Programme, now time.Time) (*edition, error) {
	kept, err := pack(programme, source.Name, s.config.Language)
	if err != nil {
		return nil, err
	}
	next := &edition{
		name: p.name, number: 1, source: source.Name, labels: source.Labels, programme: kept,
		revised: earlier(source.Modified, now).Truncate(time.Second),
	}
	if was := p.current.Load(); was != nil {
		next.number = was.number + 1
		if was.programme != nil && !next.revised.After(was.modified) { // an older file was put back
			next.revised = now.Truncate(time.Second)
		}
	}
	if p.export == nil {
		p.export = squeeze(s.stored(p))
	}
	next.export = p.export
	next.modified = next.revised
	var b bytes.Buffer
	if _, err := s.calendar(next, programme, "").Write(&b, programme, s.options(next)); err != nil {
		return nil, err
	}
	if err := s.losesTooMuch(p, programme, b.Bytes(), now); err != nil {
		return nil, err
	}
	if !bytes.Equal(b.Bytes(), p.export.unsqueeze()) {
		s.store(p, b.Bytes())
		p.export = squeeze(b.Bytes())
	}
	next.export = p.export
	return next, nil
}

// losesTooMuch is the error of a calendar that would lose all events of the one before,
// or most of those to come. Who keeps the plan insists by starting the server again
// with word of it.
func (s *Server) losesTooMuch(p *plan, programme *model.Programme, data []byte, now time.Time) error {
	if s.config.AllowEmpty {
		return nil
	}
	old, err := ics.ParseExport(p.export.unsqueeze())
	if err != nil {
		return nil // there is none
	}
	next, err := ics.ParseExport(data)
	if err != nil {
		return err
	}
	today, _ := model.NewDate(now.Year(), int(now.Month()), now.Day())
	if loss := old.Loss(next, programme, today); loss.IsGrave() {
		return ics.LossError{Loss: loss}
	}
	return nil
}

// stored is the calendar that an earlier run has left; none where there is none. One
// that cannot be read is left alone from then on.
func (s *Server) stored(p *plan) []byte {
	if s.config.Store == nil {
		return nil
	}
	data, err := s.config.Store.Load(calendarKey(p.name))
	if err != nil {
		s.config.Report.Problem(err)
		p.unkept = true
	}
	return data
}

// store leaves the calendar to the next run.
func (s *Server) store(p *plan, data []byte) {
	if s.config.Store == nil || p.unkept {
		return
	}
	if err := s.config.Store.Save(calendarKey(p.name), data); err != nil {
		s.config.Report.Problem(err)
	}
}

// address is where the programme is served, below the address of the server.
func (e *edition) address() string { return url.PathEscape(e.name) }

func calendarKey(name string) string { return name + ".ics" }

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// with returns the edition with another trouble.
func (e *edition) with(t trouble, since time.Time, problem string) *edition {
	next := *e
	next.number++
	next.trouble, next.since, next.problem = t, since, problem
	if since.After(next.modified) {
		next.modified = since.Truncate(time.Second)
	}
	return &next
}

func (s *Server) options(e *edition) convert.WriteOptions {
	return convert.WriteOptions{Language: cmp.Or(s.config.Labels, e.labels), SourceName: e.source}
}

// calendar is the format of calendars, told how to write the one of an edition.
// A calendar of the same facts as the export has its events to the letter, so it may
// be written again for another address.
func (s *Server) calendar(e *edition, p *model.Programme, base string) convert.Format {
	w := ics.Writer{Revised: e.revised, Refresh: refreshInterval}
	if base != "" {
		w.Feed, w.Page = base+e.address()+".ics", base+e.address()
	}
	if previous, err := ics.ParseExport(e.export.unsqueeze()); err == nil && previous.IsOf(p) {
		w.Previous = previous
	}
	f := ics.Format()
	f.Writer = w
	return f
}

// refreshInterval is how often calendars are to look for changes. Most answers are
// that there are none.
const refreshInterval = time.Hour

// notice is what readers of the page are told.
func (e *edition) notice(locale templates.Locale) string {
	var phrase string
	switch e.trouble {
	case unreadable, withoutPlan:
		phrase = locale.Labels.LastGoodVersion
	case missing:
		phrase = locale.Labels.SourceGone
	default:
		return ""
	}
	day, _ := model.NewDate(e.since.Year(), int(e.since.Month()), e.since.Day())
	hour, _ := model.NewClock(e.since.Hour(), e.since.Minute())
	return fmt.Sprintf(phrase, locale.Day(day)+", "+locale.Clock(hour))
}
