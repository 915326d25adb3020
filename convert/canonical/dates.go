package canonical

import (
	"slices"
	"strings"

	"deroule/model"
)

// dates writes the days of a session as people do, "du lundi 21 au vendredi 25
// septembre 2020", "jeudi 7 ou jeudi 14 novembre 2019". Days that such words do
// not tell, as those that lie in different and unknown years, are in ISO 8601.
func (f form) dates(ranges []model.DateRange) string {
	if slices.ContainsFunc(ranges, func(r model.DateRange) bool { return r.Precision != "" }) {
		return f.roughDates(ranges)
	}
	for _, text := range []string{f.shortDates(ranges), f.longDates(ranges)} {
		if read, ok := f.readDates(text); ok && sameRanges(read, ranges) {
			return text
		}
	}
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		parts[i] = r.Start.String() + isoTo + r.End.String()
	}
	return strings.Join(parts, f.or)
}

// roughDates writes days of which some are only known to the week or to the month:
// "semaine du lundi 5 au dimanche 11 octobre 2026", "octobre 2026".
func (f form) roughDates(ranges []model.DateRange) string {
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		exact := r
		exact.Precision = ""
		parts[i] = f.dates([]model.DateRange{exact})
		switch r.Precision {
		case model.ToTheWeek:
			parts[i] = f.week + parts[i]
		case model.ToTheMonth:
			parts[i] = f.month + parts[i]
		}
	}
	return strings.Join(parts, f.or)
}

func (f form) readRoughDates(text string) ([]model.DateRange, bool) {
	if !strings.Contains(text, f.week) && !strings.Contains(text, f.month) {
		return nil, false
	}
	var ranges []model.DateRange
	rough := false
	for part := range strings.SplitSeq(text, f.or) {
		precision := model.Precision("")
		if rest, ok := strings.CutPrefix(part, f.week); ok {
			part, precision = rest, model.ToTheWeek
		} else if rest, ok := strings.CutPrefix(part, f.month); ok {
			part, precision = rest, model.ToTheMonth
		}
		rough = rough || precision != ""
		read, ok := f.readDates(part)
		if !ok || len(read) != 1 {
			return nil, false
		}
		read[0].Precision = precision
		ranges = append(ranges, read[0])
	}
	return ranges, rough
}

const isoTo = "/" // ISO 8601-1 §5.5.1

func (f form) longDates(ranges []model.DateRange) string {
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		parts[i] = f.days(f.Day(r.Start), f.Day(r.End))
	}
	return strings.Join(parts, f.or)
}

// shortDates names the month and the year of days that share them once.
func (f form) shortDates(ranges []model.DateRange) string {
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		start, end := f.Day(r.Start), f.Day(r.End)
		month := f.monthOf(r.End)
		if start != end && f.monthOf(r.Start) == month {
			start = strings.TrimSuffix(start, month)
		}
		parts[i] = f.days(start, end)
	}
	if len(ranges) > 1 && slices.IndexFunc(ranges, func(r model.DateRange) bool { return f.monthOf(r.End) != f.monthOf(ranges[0].End) }) < 0 {
		for i := range parts[:len(parts)-1] {
			parts[i] = strings.TrimSuffix(parts[i], f.monthOf(ranges[0].End))
		}
	}
	return strings.Join(parts, f.or)
}

func (f form) days(start, end string) string {
	if start == end {
		return start
	}
	return f.from + start + f.to + end
}

// monthOf is the end of a day that names its month and year: " novembre 2019".
func (f form) monthOf(d model.Date) string {
	words := strings.Fields(f.Day(d))
	n := min(2, len(words))
	if !d.HasYear() {
		n = min(1, len(words))
	}
	return " " + strings.Join(words[len(words)-n:], " ")
}

// readDates reads days that are the whole of a text.
func (f form) readDates(text string) ([]model.DateRange, bool) {
	if ranges, ok := f.readISO(text); ok {
		return ranges, true
	}
	if ranges, ok := f.readRoughDates(text); ok {
		return ranges, true
	}
	found := f.lex.FindDates(text)
	if len(found) != 1 || found[0].Start != 0 || found[0].End != len(text) {
		return nil, false
	}
	return found[0].Ranges, found[0].Choice == (len(found[0].Ranges) > 1)
}

func (f form) readISO(text string) ([]model.DateRange, bool) {
	var ranges []model.DateRange
	for part := range strings.SplitSeq(text, f.or) {
		startText, endText, _ := strings.Cut(part, isoTo)
		start, startErr := model.ParseDate(startText)
		end, endErr := model.ParseDate(endText)
		if startErr != nil || endErr != nil {
			return nil, false
		}
		ranges = append(ranges, model.DateRange{Start: start, End: end})
	}
	return ranges, true
}

func sameRanges(a, b []model.DateRange) bool {
	return slices.EqualFunc(a, b, func(r, s model.DateRange) bool {
		return r.Start == s.Start && r.End == s.End && r.Precision == s.Precision
	})
}

// when writes the days of a session with its status where they do not tell it:
// alternatives are tentative, others are confirmed.
func (f form) when(s *model.Session) string {
	text := f.dates(s.Dates)
	if s.Status == usualStatus(s.Dates) {
		return text
	}
	return strings.TrimSpace(text + " " + f.mark(s.Status))
}

func (f form) mark(s model.Status) string { return "(" + f.Status(s) + ")" }

func usualStatus(dates []model.DateRange) model.Status {
	if len(dates) > 1 {
		return model.Tentative
	}
	return model.Confirmed
}

// readWhen reads what when writes.
func (f form) readWhen(text string, s *model.Session) bool {
	status := model.Status("")
	for _, known := range []model.Status{model.Confirmed, model.Tentative, model.Cancelled} {
		if days, ok := strings.CutSuffix(text, f.mark(known)); ok {
			text, status = strings.TrimSpace(days), known
			break
		}
	}
	if text != "" {
		ranges, ok := f.readDates(text)
		if !ok {
			return false
		}
		s.Dates = ranges
	}
	if s.Status = status; status == "" {
		s.Status = usualStatus(s.Dates)
	}
	return true
}
