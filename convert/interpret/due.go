package interpret

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"deroule/model"
)

// takeDue makes the planning line of org-mode that says by when something is due,
// "DEADLINE: <2026-04-03 ven. 18:00>", what the session is due for. It was kept as a
// note, or as a field of that name.
func (in *interpreter) takeDue(d *draft) {
	const word = "DEADLINE"
	for i, f := range d.Fields {
		if f.Name == word && in.setDue(d, f.Value, f.Source) {
			d.Fields = slices.Delete(slices.Clone(d.Fields), i, i+1)
			return
		}
	}
	for i, note := range d.Notes {
		stamp, ok := strings.CutPrefix(note, word+":")
		if !ok || !in.setDue(d, stamp, d.Origins.At(model.FieldNotes, i)) {
			continue
		}
		d.Notes = slices.Delete(slices.Clone(d.Notes), i, i+1)
		switch origins := d.Origins[model.FieldNotes]; {
		case len(origins) == 1:
			delete(d.Origins, model.FieldNotes)
		case i < len(origins):
			d.Origins[model.FieldNotes] = slices.Delete(slices.Clone(origins), i, i+1)
		}
		return
	}
}

// orgStamp is a timestamp of org-mode with its date and its hour, "<2026-04-03 ven. 18:00>".
var orgStamp = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*<(\d{4}-\d{2}-\d{2})(?:\s+[^\s\d>]+)?(?:\s+(\d{1,2}:\d{2}))?[^>]*>\s*$`)
})

// setDue reads a timestamp of org-mode, and reports whether the session is due then.
func (in *interpreter) setDue(d *draft, stamp string, at model.Pos) bool {
	m := orgStamp().FindStringSubmatch(stamp)
	if m == nil || !d.Due.IsZero() {
		return false
	}
	text := m[1]
	if hour := m[2]; hour != "" {
		text += "T" + strings.Repeat("0", len("09:00")-len(hour)) + hour
	}
	due, err := model.ParseMoment(text)
	if err != nil {
		in.report(model.NoSuchDate, at, m[1])
		return false
	}
	d.Due = due
	d.Origins.Set(model.FieldDue, model.Stated, at)
	return true
}
