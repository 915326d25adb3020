package grid

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/model"
)

// view is a sheet as it is looked at: any cell at hand, merged cells known for
// all that they cover.
type view struct {
	*Sheet
	words  *senses
	index  map[int]int     // of each row number
	covers map[place]Range // the range that begins at a cell
	under  map[place]place // where the range begins that a cell lies in
}

type place struct{ row, column int }

// maxCovered bounds how many cells merged ranges are followed over.
const maxCovered = 200_000

func newView(s *Sheet, words *senses) *view {
	v := &view{Sheet: s, words: words, index: map[int]int{}, covers: map[place]Range{}, under: map[place]place{}}
	last := place{}
	for i, row := range s.Rows {
		v.index[row.Number] = i
		last.row = row.Number
		last.column = max(last.column, row.Cells[len(row.Cells)-1].Column)
	}
	for _, r := range s.Merged {
		r.LastRow, r.LastColumn = min(r.LastRow, last.row), min(r.LastColumn, last.column)
		if r.LastRow < r.Row || r.LastColumn < r.Column || len(v.under)+r.Size() > maxCovered {
			continue
		}
		begin := place{r.Row, r.Column}
		v.covers[begin] = r
		for row := r.Row; row <= r.LastRow; row++ {
			for column := r.Column; column <= r.LastColumn; column++ {
				v.under[place{row, column}] = begin
			}
		}
	}
	v.learnWeekdays()
	return v
}

// cell is the cell at a place; nil where nothing stands there itself.
func (v *view) cell(row, column int) *Cell {
	i, ok := v.index[row]
	if !ok {
		return nil
	}
	return cellOf(&v.Rows[i], column)
}

func cellOf(row *Row, column int) *Cell {
	i, found := slices.BinarySearchFunc(row.Cells, column, func(c Cell, n int) int { return cmp.Compare(c.Column, n) })
	if !found {
		return nil
	}
	return &row.Cells[i]
}

// shown is the cell that is seen at a place: the one there, or that of the range
// which covers it.
func (v *view) shown(row, column int) *Cell {
	if begin, ok := v.under[place{row, column}]; ok {
		return v.cell(begin.row, begin.column)
	}
	return v.cell(row, column)
}

// extent is the range that a cell fills: itself alone, or what it is merged with.
func (v *view) extent(c *Cell) Range {
	if r, ok := v.covers[place{c.Row, c.Column}]; ok {
		return r
	}
	return Range{c.Row, c.Column, c.Row, c.Column}
}

// lone is the only cell of a row; nil where it has several.
func lone(row *Row) *Cell {
	if len(row.Cells) == 1 {
		return &row.Cells[0]
	}
	return nil
}

// senses says what texts mean by themselves. It remembers, because plans repeat.
type senses struct {
	lex   *lexicon.Lexicon
	known map[string]sense
}

func newSenses(lex *lexicon.Lexicon) *senses { return &senses{lex: lex, known: map[string]sense{}} }

// sense is what a text means by itself.
type sense struct {
	nothing bool // "-", "TBD"
	date    bool // a date and little else
	dated   bool // there is a date in it
	hours   bool // hours and little else
	timed   bool // it begins with an hour
	period  bool // a part of the day: "Matin"
	day     bool // a day of the week, "Day 2"
	number  bool // a day of the week with the number of its day, and no month: "Lundi 23"
	month   bool // a month and nothing else
	role    lexicon.Role
}

// isDay reports whether a text names a day in any way, and nothing else.
func (s sense) isDay() bool { return s.date || s.day }

// of is what a cell means; nothing for no cell.
func (w *senses) of(c *Cell) sense {
	if c == nil {
		return sense{nothing: true}
	}
	switch c.Kind {
	case Date, DateAndClock:
		return sense{date: true, dated: true}
	case Month:
		return sense{month: true}
	case Weekday:
		return sense{day: true}
	case Clock:
		return sense{hours: true, timed: true}
	case Number, Duration, Bool:
		return sense{}
	}
	s, ok := w.known[c.Text]
	if !ok {
		s = w.read(strings.TrimSpace(c.Text))
		w.known[c.Text] = s
	}
	return s
}

// longPhrase is the length from which a text is no label, date or hour.
const longPhrase = 200

func (w *senses) read(text string) sense {
	if len(text) > longPhrase {
		_, timed := w.lex.HoursAt(text[:longPhrase])
		return sense{timed: timed}
	}
	s := sense{nothing: w.lex.IsNothing(text), role: w.lex.Role(text)}
	s.dated = len(w.lex.FindDates(text)) > 0
	s.date = s.dated && w.lex.SaysWhen(text)
	if h, ok := w.lex.HoursAt(text); ok && (!h.From.IsZero() || !h.To.IsZero()) {
		s.timed = true
		s.hours = 2*(h.End-h.Start) >= len(text) && !s.date
	} else if ok {
		s.period = h.Period != lexicon.NoPeriod && h.Start == 0 && strings.Trim(text[h.End:], " .:,-–—") == ""
	}
	if d, ok := w.lex.DayName(text); ok {
		s.day = len(text)-d.End < 3
	} else if _, end, ok := w.lex.Weekday(text); ok {
		s.day = strings.Trim(text[end:], " .:,-–—") == ""
	}
	_, _, s.month = w.lex.Month(text)
	if d, ok := w.lex.DaysOfMonth(text, 1, 0); ok && !s.dated && len(d.Weekdays) > 0 {
		s.number = strings.Trim(text[d.End:], " .:,-–—") == ""
	}
	return s
}

// firstDate is the first day that a cell names.
func (w *senses) firstDate(c *Cell) (model.Date, bool) {
	if c.Kind == Date || c.Kind == DateAndClock {
		return dateOf(c.Number), true
	}
	found := w.lex.FindDates(c.Text)
	if len(found) == 0 || len(found[0].Ranges) == 0 {
		return model.Date{}, false
	}
	return found[0].Ranges[0].Start, true
}

// dayShape is which of its parts a heading of a day has besides the date.
type dayShape struct{ weekday, numbered bool }

func (w *senses) shape(c *Cell) (shape dayShape) {
	for _, d := range w.lex.FindDates(c.Text) {
		shape.weekday = shape.weekday || len(d.Weekdays) > 0
	}
	for _, piece := range strings.FieldsFunc(c.Text, func(r rune) bool { return strings.ContainsRune(",;:()–—", r) }) {
		if _, ok := w.lex.DayName(piece); ok {
			shape.numbered = true
		}
		if _, _, ok := w.lex.Weekday(piece); ok {
			shape.weekday = true
		}
	}
	return shape
}
