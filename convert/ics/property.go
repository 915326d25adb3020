package ics

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"
)

// properties are those of a component, in the order of writing. What golang-ical
// leaves to its callers is done here and nowhere else:
//
//   - It folds valid UTF-8 only, and lets carriage returns and controls through:
//     text is cleaned first.
//   - It writes URIs as they come, so that a line end in one begins a property of
//     its own: URIs are parsed and written anew.
//   - It escapes parameters in a way that no reader expects: parameters hold words
//     of ours and names of time zones, never text of a plan.
//   - It escapes the commas between the values of a list as if they were part of
//     one: [listComma] stands for them until they are written.
//   - It writes lines that end in LF, a TZID on UTC times, and no DTSTAMP: see
//     [stream], [zone.property] and [Writer].
type properties []ical.BaseProperty

// parameters of a property. They hold no text from a plan.
type parameters map[string][]string

// raw adds a value that needs no escaping: a date, a number, a rule. An earlier
// export may have been edited: what no such value has is left out.
func (ps *properties) raw(name, value string, params parameters) {
	for _, values := range params {
		for i, v := range values {
			values[i] = only(v, isParameterRune)
		}
	}
	ps.add(name, only(value, isOnLine), params)
}

func (ps *properties) add(name, value string, params parameters) {
	*ps = append(*ps, ical.BaseProperty{IANAToken: name, Value: value, ICalParameters: params})
}

// only is the text without the other characters.
func only(text string, keep func(rune) bool) string {
	if strings.IndexFunc(text, func(r rune) bool { return !keep(r) || r == utf8.RuneError }) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		if !keep(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, text)
}

func isOnLine(r rune) bool { return r != '\n' && cleanRune(r) == r }

// isParameterRune tells the characters that golang-ical writes in a parameter as
// they are, and that need no quotes (RFC 5545 §3.2).
func isParameterRune(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_/+. ", r))
}

// text adds a text that may have several lines; an empty one is left out.
func (ps *properties) text(name, text string) {
	if text = clean(text); text != "" {
		ps.add(name, text, nil)
	}
}

// line adds a text on one line; an empty one is left out.
func (ps *properties) line(name, text string) {
	ps.text(name, oneLine(text))
}

// list adds a list of texts, each on one line; an empty one is left out.
func (ps *properties) list(name string, texts []string) {
	var cleaned []string
	for _, t := range texts {
		if t = clean(oneLine(t)); t != "" {
			cleaned = append(cleaned, t)
		}
	}
	if len(cleaned) > 0 {
		ps.add(name, strings.Join(cleaned, listComma), nil)
	}
}

// uri adds an absolute URI; what is none is left out.
func (ps *properties) uri(name, address string, params parameters) {
	if address = cleanURI(address); address != "" {
		ps.raw(name, address, params)
	}
}

// value is that of the first property of a name.
func (ps properties) value(name string) string {
	for _, p := range ps {
		if p.IANAToken == name {
			return p.Value
		}
	}
	return ""
}

func (ps properties) base() ical.ComponentBase {
	base := ical.ComponentBase{Properties: make([]ical.IANAProperty, len(ps))}
	for i, p := range ps {
		base.Properties[i].BaseProperty = p
	}
	return base
}

// The comma between two values of a list, until it is written. Unicode promises
// never to make it a character; in texts it becomes U+FFFD.
const (
	listComma     = string(listCommaRune)
	listCommaRune = '\ufdd0'
)

// clean makes a text fit for a value of type TEXT (RFC 5545 §3.3.11): valid
// UTF-8, "\n" for every kind of line end, no other control than the tab.
func clean(text string) string {
	if !isClean(text) {
		text = strings.ToValidUTF8(text, string(utf8.RuneError))
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		text = strings.Map(cleanRune, text)
	}
	return strings.TrimSpace(text)
}

func isClean(text string) bool {
	for _, r := range text {
		if r == utf8.RuneError || cleanRune(r) != r {
			return false
		}
	}
	return true
}

// cleanRune returns what to write for a character, or -1 for nothing. The line
// ends of Unicode count as such, because some readers take them so.
func cleanRune(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return r
	case r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r < ' ', 0x7f <= r && r <= 0x9f, r == '\ufeff':
		return -1
	case r == listCommaRune:
		return utf8.RuneError
	}
	return r
}

// oneLine joins the lines of a text.
func oneLine(text string) string {
	text = clean(text)
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, " ")
}

// cleanURI writes an absolute URI of ASCII characters alone; it returns "" for
// what is none.
func cleanURI(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme == "" || u.Host == "" {
		return ""
	}
	var b strings.Builder
	const hex = "0123456789ABCDEF"
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
