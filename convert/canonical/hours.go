package canonical

import (
	"fmt"
	"strconv"
	"strings"

	"deroule/model"
)

// clock writes "9h30" or "09:30", in signs that every keyboard has.
func (f form) clock(c model.Clock) string {
	if f.Language == "en" {
		return c.String()
	}
	hour, minute := c.Minutes()/60, c.Minutes()%60
	if minute == 0 {
		return fmt.Sprintf("%dh", hour)
	}
	return fmt.Sprintf("%dh%02d", hour, minute)
}

func (f form) readClock(text string) (model.Clock, bool) {
	if f.Language == "en" {
		c, err := model.ParseClock(text)
		return c, err == nil
	}
	hourText, minuteText, found := strings.Cut(text, "h")
	hour, err := strconv.ParseUint(hourText, 10, 8)
	if !found || err != nil {
		return model.Clock{}, false
	}
	minute := uint64(0)
	if minuteText != "" {
		if minute, err = strconv.ParseUint(minuteText, 10, 8); err != nil {
			return model.Clock{}, false
		}
	}
	c, ok := model.NewClock(int(hour), int(minute))
	return c, ok && f.clock(c) == text
}

// span writes "9h30-18h", "9h30" or "jusqu'à 18h"; empty for no hours.
func (f form) span(start, end model.Clock) string {
	switch {
	case start.IsZero() && end.IsZero():
		return ""
	case start.IsZero():
		return f.until + f.clock(end)
	case end.IsZero():
		return f.clock(start)
	}
	return f.clock(start) + "-" + f.clock(end)
}

func (f form) readSpan(text string) (start, end model.Clock, ok bool) {
	if last, until := strings.CutPrefix(text, f.until); until {
		end, ok = f.readClock(last)
		return start, end, ok
	}
	first, last, closed := strings.Cut(text, "-")
	if start, ok = f.readClock(first); closed && ok {
		end, ok = f.readClock(last)
	}
	return start, end, ok
}

// hours writes "9h30-18h pour les UXD, 14h-17h30 pour les mentors"; it is empty
// where that would not be read back.
func (f form) hours(hours []model.Hours) string {
	parts := make([]string, len(hours))
	for i, h := range hours {
		parts[i] = f.span(h.Start, h.End)
		if h.Audience != "" {
			parts[i] += f.hoursFor + h.Audience
		}
	}
	text := strings.Join(parts, ", ")
	read, ok := f.readHours(text)
	if !ok || text != oneLine(text) || len(read) != len(hours) {
		return ""
	}
	for i, h := range read {
		if h.Start != hours[i].Start || h.End != hours[i].End || h.Audience != hours[i].Audience {
			return ""
		}
	}
	return text
}

func (f form) readHours(text string) ([]model.Hours, bool) {
	var hours []model.Hours
	for part := range strings.SplitSeq(text, ", ") {
		span, audience, _ := strings.Cut(part, f.hoursFor)
		start, end, ok := f.readSpan(span)
		if !ok {
			return nil, false
		}
		hours = append(hours, model.Hours{Start: start, End: end, Audience: audience})
	}
	return hours, true
}
