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

// timing is when something is on a day, and how long: "matin", "9h30-12h",
// "matin 9h30 (45 min)", "3 h".
func (f form) timing(h model.Hours) string {
	text := strings.TrimSpace(f.PartOfDay(h.Period) + " " + f.span(h.Start, h.End))
	length := f.length(h.Duration)
	switch {
	case length == "":
		return text
	case text == "":
		return length
	}
	return text + " (" + length + ")"
}

func (f form) readTiming(text string) (h model.Hours, ok bool) {
	if h.Duration, ok = f.readLength(text); ok {
		return h, true
	}
	if before, inside, found := strings.Cut(text, " ("); found {
		inside, closed := strings.CutSuffix(inside, ")")
		if h.Duration, ok = f.readLength(inside); !closed || !ok {
			return h, false
		}
		text = before
	}
	for _, p := range model.Periods() {
		word := f.PartOfDay(p)
		rest, found := strings.CutPrefix(text, word)
		if found && (rest == "" || rest[0] == ' ') {
			h.Period, text = p, strings.TrimPrefix(rest, " ")
			break
		}
	}
	if text == "" {
		return h, h.Period != ""
	}
	h.Start, h.End, ok = f.readSpan(text)
	return h, ok
}

// length writes a duration of ISO 8601 in signs that every keyboard has, "1 h 30";
// as ISO 8601 has it where that would not be read back.
func (f form) length(iso string) string {
	text := strings.ReplaceAll(f.Duration(iso), "\u00a0", " ")
	if read, ok := f.readLength(text); ok && read == iso {
		return text
	}
	return iso
}

func (f form) readLength(text string) (iso string, ok bool) {
	if len(text) > 1 && text[0] == 'P' && strings.Trim(text, "PYMWDTHS0123456789.,") == "" {
		return text, true
	}
	return f.ReadDuration(text)
}

// hours writes "9h30-18h pour les UXD, 14h-17h30 pour les mentors"; it is empty
// where that would not be read back.
func (f form) hours(hours []model.Hours) string {
	parts := make([]string, len(hours))
	for i, h := range hours {
		parts[i] = f.timing(h)
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
		h.Source = hours[i].Source
		if h != hours[i] {
			return ""
		}
	}
	return text
}

func (f form) readHours(text string) ([]model.Hours, bool) {
	var hours []model.Hours
	for part := range strings.SplitSeq(text, ", ") {
		when, audience, _ := strings.Cut(part, f.hoursFor)
		h, ok := f.readTiming(when)
		if !ok {
			return nil, false
		}
		h.Audience = audience
		hours = append(hours, h)
	}
	return hours, true
}
