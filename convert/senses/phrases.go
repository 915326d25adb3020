package senses

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/model"
)

// readPhrases reads the dates and hours that the text names, and what they leave.
func (w *When) readPhrases(s *Sense) {
	used := make([]bool, len(s.Text))
	w.readDates(s, used)
	w.readHours(s, used)
	total, explained := 0, 0
	aside := asides(s.Text, used)
	var rest strings.Builder
	for i, r := range s.Text {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !aside[i] {
			total++
			if used[i] {
				explained++
			}
		}
		if used[i] {
			rest.WriteByte(' ')
		} else {
			rest.WriteRune(r)
		}
	}
	if total > 0 {
		w.Explained = float64(explained) / float64(total)
	}
	w.Rest = trimRest(rest.String())
	if day, end, ok := s.lex.Weekday(w.Rest); ok && len(w.Hours) > 0 && len(w.Dates) == 0 && strings.Trim(w.Rest[end:], " .:,") == "" {
		w.Weekday, w.HasDay, w.Rest = day, true, "" // "vendredi 12h-14h"
	}
	if len(w.Dates) == 0 && len(w.Hours) == 1 && w.Hours[0].To.IsZero() {
		if r := s.lex.Role(w.Rest); (r == lexicon.RoleStart || r == lexicon.RoleEnd) && strings.HasPrefix(s.Text, w.Rest) {
			w.Rest = "" // "début 8h00"
		}
	}
	if w.Rest == "" && (len(w.Dates) > 0 || len(w.Hours) > 0) {
		w.Explained = 1
	}
}

// asides marks what stands in brackets in which no date or hour was read.
func asides(text string, used []bool) []bool {
	aside := make([]bool, len(text))
	for _, at := range patterns().brackets.FindAllStringIndex(text, -1) {
		if !slices.Contains(used[at[0]:at[1]], true) {
			mark(aside, at[0], at[1])
		}
	}
	return aside
}

// trimRest is what dates leave of a text, without the signs and small words that
// joined them to it.
func trimRest(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, empty := range []string{"()", "( )", "[]", "[ ]"} {
		text = strings.ReplaceAll(text, empty, "")
	}
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,;:–—-/|")
	for _, word := range joints {
		if lexicon.Fold(text) == word {
			return ""
		}
	}
	if strings.Count(text, "(") == 0 {
		text = strings.TrimRight(text, ")")
	}
	return text
}

// joints are the small words that stand between a date and what it is of.
var joints = []string{"de", "a", "le", "du", "les", "au", "from", "at", "on", "the", "of", "von", "am", "um", "el", "del", "il", "dal", "van", "op", "om", "et", "and", "und"}

func mark(used []bool, from, to int) {
	for i := max(from, 0); i < min(to, len(used)); i++ {
		used[i] = true
	}
}

// readGone takes days that were given up, with the words of the move.
func (w *When) readGone(found lexicon.CellDates, used []bool) {
	if len(found.Gone) == 0 {
		return
	}
	first, last := len(used), 0
	for _, d := range append(found.Gone[:len(found.Gone):len(found.Gone)], found.Dates...) {
		first, last = min(first, d.Start), max(last, d.End)
	}
	mark(used, first, last)
	for _, d := range found.Gone {
		w.Gone = append(w.Gone, d.Ranges...)
	}
}

// spanOf are hours of a text as a span.
func spanOf(h lexicon.Hours, text string) Span {
	span := Span{From: h.From, To: h.To, Twelve: h.Twelve, Open: h.Open, PastDay: h.PastDay, Zone: h.Zone}
	if !h.Zone.IsZero() {
		span.ZoneText = text[h.Zone.Start:h.Zone.End]
	}
	return span
}

// withZone adds the zone that stands in brackets after hours, "15h (heure de Paris)".
func withZone(s *Sense, h lexicon.Hours) lexicon.Hours {
	if !h.Zone.IsZero() || h.From.IsZero() {
		return h
	}
	full, ok := s.lex.HoursAt(s.Text[h.Start:])
	if ok && full.From == h.From && full.To == h.To && !full.Zone.IsZero() {
		h.Zone, h.End = full.Zone, h.Start+full.End
		h.Zone.Start, h.Zone.End = h.Zone.Start+h.Start, h.Zone.End+h.Start
	}
	return h
}

// readHoursOn finds the hours of each of several days, where every one has its own.
func (w *When) readHoursOn(found []lexicon.Hours, text string) {
	if len(w.Dates) < 2 || len(found) < 2 {
		return
	}
	on := make([][]Span, len(w.Dates))
	for _, h := range found {
		for i := len(w.ends) - 1; i >= 0; i-- {
			if h.Start >= w.ends[i] {
				on[i] = append(on[i], spanOf(h, text))
				break
			}
		}
	}
	if !slices.ContainsFunc(on, func(hours []Span) bool { return hours == nil }) {
		w.HoursOn = on
	}
}

func (w *When) readDates(s *Sense, used []bool) {
	found := s.lex.CellDates(s.Text)
	w.Choice = found.Choice
	w.readGone(found, used)
	for _, d := range found.Dates {
		mark(used, d.Start, d.End)
		w.Dates = append(w.Dates, d.Ranges...)
		for range d.Ranges {
			w.ends = append(w.ends, d.End)
		}
		w.Weekdays, w.Named = append(w.Weekdays, d.Weekdays...), append(w.Named, d.Named...)
		if d.Hour.From.IsZero() {
			continue
		}
		span := spanOf(d.Hour, s.Text)
		if m := patterns().stampEnd.FindStringSubmatchIndex(s.Text[d.End:]); m != nil && span.To.IsZero() {
			hour, _ := strconv.Atoi(s.Text[d.End:][m[2]:m[3]])
			minute, _ := strconv.Atoi(s.Text[d.End:][m[4]:m[5]])
			if c, ok := model.NewClock(hour, minute); ok {
				span.To = c
				mark(used, d.End, d.End+m[1])
			}
		}
		w.Hours = append(w.Hours, span)
	}
	if d, ok := s.lex.WeekOf(s.Text); ok && len(d.Ranges) > 0 {
		w.FirstDay = d.Ranges[0].Start
		mark(used, 0, d.End)
	}
}

// readHours reads the hours of a text. What stands in brackets is an aside, unless
// there are no others.
func (w *When) readHours(s *Sense, used []bool) {
	blanked := []byte(s.Text)
	for i, u := range used {
		if u {
			blanked[i] = ' '
		}
	}
	left := string(blanked)
	if m := patterns().asideMin.FindStringSubmatchIndex(lexicon.Fold(left)); m != nil && len(lexicon.Fold(left)) == len(left) {
		w.Minutes, _ = strconv.Atoi(left[m[2]:m[3]])
		w.Lasts = AsideDuration
		mark(used, m[0], m[1])
		left = left[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + left[m[1]:]
	}
	if w.Lasts == NoDuration {
		left = w.readAsideDuration(s, left, used)
	}
	left = patterns().seconds.ReplaceAllString(left, "${1}   ")
	plain := patterns().brackets.ReplaceAllStringFunc(left, func(b string) string { return strings.Repeat(" ", len(b)) })
	found := s.lex.FindHours(plain)
	if len(found) == 0 && len(w.Dates) > 0 {
		if at := len(plain) - len(strings.TrimLeft(plain, " ,;:-–—à")); at < len(plain) {
			if h, ok := s.lex.HoursAt(plain[at:]); ok {
				h.Start, h.End = h.Start+at, h.End+at
				found = []lexicon.Hours{h}
			}
		}
	}
	if len(found) == 1 && found[0].From.IsZero() && found[0].To.IsZero() && plain != left && w.readBracketed(left, used) {
		w.Period = found[0].Period // "Matin (9h30-12h30)"
		mark(used, found[0].Start, found[0].End)
		return
	}
	if len(found) == 0 && plain != left && w.Lasts != AsideDuration {
		if w.readBracketed(left, used) {
			return
		}
		if found = s.lex.FindHours(left); len(found) == 1 && found[0].To.IsZero() && found[0].Period != lexicon.NoPeriod {
			found[0].From = model.Clock{} // "Matin (3h)" lasts three hours
		}
	}
	w.readHoursOn(found, s.Text)
	for i, h := range found {
		h = withZone(s, h)
		if h.From.IsZero() && h.To.IsZero() {
			w.Period = h.Period
			mark(used, h.Start, h.End)
			continue
		}
		if i > 0 && len(w.Hours) > 0 && !joined(plain[found[i-1].End:h.Start]) {
			continue
		}
		w.Period = max(w.Period, h.Period)
		mark(used, h.Start, h.End)
		w.Hours = append(w.Hours, spanOf(h, s.Text))
	}
}

// readAsideDuration takes how long something lasts from brackets behind its hour: "15:20 (1 Std.)".
func (w *When) readAsideDuration(s *Sense, left string, used []bool) string {
	for _, at := range patterns().brackets.FindAllStringIndex(left, -1) {
		inside := strings.TrimSpace(left[at[0]+1 : at[1]-1])
		if !strings.ContainsAny(left[:at[0]], "0123456789") || !strings.ContainsAny(inside, "0123456789") {
			continue
		}
		d := s.lex.Duration(inside)
		if h, ok := s.lex.HoursAt(inside); d.Min == "" || d.Min != d.Max || ok && h.Start == 0 && h.End == len(inside) && strings.ContainsAny(inside, ":.") {
			continue
		}
		if w.Minutes = Minutes(d.Min); w.Minutes > 0 {
			w.Lasts = AsideDuration
			mark(used, at[0], at[1])
			return left[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + left[at[1]:]
		}
	}
	return left
}

// readBracketed takes hours that stand in brackets in any short form: "(13-15)".
func (w *When) readBracketed(left string, used []bool) bool {
	m := patterns().bracketed.FindStringSubmatchIndex(left)
	if m == nil {
		return false
	}
	part := func(i int) int {
		if m[i] < 0 {
			return 0
		}
		n, _ := strconv.Atoi(left[m[i]:m[i+1]])
		return n
	}
	from, ok1 := model.NewClock(part(2), part(4))
	to, ok2 := model.NewClock(part(6), part(8))
	if !ok1 || !ok2 || !from.Before(to) {
		return false
	}
	mark(used, m[0], m[1])
	w.Hours = append(w.Hours, Span{From: from, To: to})
	return true
}

// joined reports whether the words between two hours say that both hold.
func joined(between string) bool {
	switch lexicon.Fold(strings.Trim(between, " ,")) {
	case "", "et", "and", "und", "y", "e", "en", "/", "&", "+", "puis", "-", "then", "dann":
		return true
	}
	return false
}
