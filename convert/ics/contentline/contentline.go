// Package contentline reads the lines of iCalendar files (RFC 5545 §3.1), and the
// components that they make. It knows nothing of what properties mean.
//
// Files come from many programs and through many hands, so that what is nearly
// iCalendar is read as what was meant: any kind of line end, characters that a
// fold cuts in two, other encodings than UTF-8, text that goes on without a fold,
// the quoted-printable of vCalendar 1.0, components that nothing ends. Every
// property knows its lines.
package contentline

import (
	"fmt"
	"strings"

	"deroule/convert/text"
)

// What a file may hold. More is an attack or a mistake, and would cost its reader
// hundreds of megabytes.
const (
	MaxSize  = 32 << 20 // bytes
	MaxLines = 2_000_000
	MaxDepth = 32 // components within one another; RFC 5545 knows three

	maxParameters = 100 // of a property; those after them are left out
)

// Component is what stands between a BEGIN and its END: a calendar, an event.
type Component struct {
	Name          string // in capitals
	Properties    []Property
	Components    []*Component
	Line, EndLine int // of BEGIN and END, from 1
}

// Property is one content line.
type Property struct {
	Name          string // in capitals
	Parameters    []Parameter
	Value         string // as written, see [Property.Text]
	Line, EndLine int    // the first and last line of the file that it stands on
}

// Parameter is one of what stands between the name of a property and its value.
type Parameter struct {
	Name  string // in capitals
	Value string // without quotes; several values stay with commas between
}

// Get returns the first property of a name; the zero Property where there is none.
func (c *Component) Get(name string) Property {
	for _, p := range c.Properties {
		if p.Name == name {
			return p
		}
	}
	return Property{}
}

// All returns the properties of a name.
func (c *Component) All(name string) (list []Property) {
	for _, p := range c.Properties {
		if p.Name == name {
			list = append(list, p)
		}
	}
	return list
}

// Parameter returns the value of a parameter, or "".
func (p Property) Parameter(name string) string {
	for _, q := range p.Parameters {
		if q.Name == name {
			return q.Value
		}
	}
	return ""
}

// Parse returns the components of a file that stand in no other, and the encoding
// that it was found to be in. It fails where the file is larger, longer or deeper
// than the limits of this package; what stands in no component is left out.
func Parse(data []byte) ([]*Component, text.Encoding, error) {
	if len(data) > MaxSize {
		return nil, "", fmt.Errorf("the calendar is too large: %d MiB, where it may have %d; export a shorter period", len(data)>>20, MaxSize>>20)
	}
	u, encoding, err := unfold(data)
	if err != nil {
		return nil, "", err
	}
	var b builder
	for u.next() {
		p, ok := parseLine(u.line)
		p.Line, p.EndLine = u.first, u.last
		if !ok || b.isSoft && !beginsOrEnds([]byte(u.line)) {
			b.goOn(u)
			continue
		}
		if err := b.add(p, u); err != nil {
			return nil, "", err
		}
	}
	return b.roots, encoding, nil
}

// builder puts properties into components.
type builder struct {
	roots []*Component
	open  []*Component
	last  *Property // of the innermost component
	start int       // where the value of the last property begins in the text
	// isSoft tells that the value of the last property says itself that it goes
	// on in the next line, as quoted-printable does.
	isSoft bool
}

func (b *builder) add(p Property, u *unfolded) error {
	b.last = nil
	switch p.Name {
	case "BEGIN":
		if len(b.open) == MaxDepth {
			return fmt.Errorf("line %d: components stand more than %d deep in one another; no calendar program writes that", p.Line, MaxDepth)
		}
		c := &Component{Name: strings.ToUpper(strings.TrimSpace(p.Value)), Line: p.Line, EndLine: p.Line}
		if len(b.open) == 0 {
			b.roots = append(b.roots, c)
		} else {
			outer := b.open[len(b.open)-1]
			outer.Components = append(outer.Components, c)
		}
		b.open = append(b.open, c)
		return nil
	case "END":
		b.end(strings.ToUpper(strings.TrimSpace(p.Value)), p.EndLine)
		return nil
	}
	if len(b.open) == 0 {
		return nil
	}
	c := b.open[len(b.open)-1]
	c.Properties = append(c.Properties, p)
	c.EndLine = p.EndLine
	b.last = &c.Properties[len(c.Properties)-1]
	b.start = u.end - len(p.Value)
	b.isSoft = isSoft(p)
	return nil
}

// end closes the innermost component of a name and those in it. An END that
// nothing began ends nothing.
func (b *builder) end(name string, line int) {
	for i := len(b.open) - 1; i >= 0; i-- {
		if b.open[i].Name == name {
			for _, c := range b.open[i:] {
				c.EndLine = line
			}
			b.open = b.open[:i]
			return
		}
	}
}

// goOn adds a line that is no property to the value of the one before it: some
// programs write the line ends of a text as they are. The text of both stands
// together, so that nothing is copied.
func (b *builder) goOn(u *unfolded) {
	if b.last == nil {
		b.isSoft = false
		return
	}
	b.last.Value = u.text[b.start:u.end]
	b.last.EndLine = u.last
	b.open[len(b.open)-1].EndLine = u.last
	b.isSoft = isSoft(*b.last)
}

// isSoft reports whether the value ends with a soft line break (RFC 2045 §6.7).
func isSoft(p Property) bool {
	return strings.HasSuffix(p.Value, "=") && isQuotedPrintable(p)
}

// parseLine takes a content line apart. It is false for what has no name.
func parseLine(line string) (Property, bool) {
	end := strings.IndexFunc(line, func(r rune) bool { return !isNameRune(r) })
	if end <= 0 || line[end] != ':' && line[end] != ';' {
		return Property{}, false
	}
	p := Property{Name: strings.ToUpper(line[:end])}
	rest := line[end:]
	for strings.HasPrefix(rest, ";") {
		var q Parameter
		q, rest = parseParameter(rest[1:])
		if q.Name != "" && len(p.Parameters) < maxParameters {
			p.Parameters = append(p.Parameters, q)
		}
	}
	if !strings.HasPrefix(rest, ":") {
		return Property{}, false
	}
	p.Value = rest[1:]
	return p, true
}

func isNameRune(r rune) bool {
	return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '-' || r == '_' || r == '.'
}

// parseParameter reads "NAME=value" up to the semicolon or colon that ends it,
// quoted ones left out. A name alone is a value of TYPE or ENCODING in vCalendar
// 1.0; only the encoding matters.
func parseParameter(s string) (q Parameter, rest string) {
	end := endOfParameter(s)
	if end < 0 {
		return Parameter{}, ""
	}
	name, value, hasValue := strings.Cut(s[:end], "=")
	if !hasValue {
		name, value = "ENCODING", name
	}
	return Parameter{strings.ToUpper(name), unquote(value)}, s[end:]
}

// endOfParameter is where the semicolon or colon stands that ends a parameter; it is
// negative where there is none. Programs leave out the quotes that colons within
// need: those of addresses, and of names of zones.
func endOfParameter(s string) int {
	quoted := false
	isZone := len(s) > len("TZID=") && strings.EqualFold(s[:len("TZID=")], "TZID=")
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case quoted:
		case s[i] == ';':
			return i
		case s[i] == ':' && !isWithin(s, i, isZone):
			return i
		}
	}
	if quoted { // a quote that nothing closes
		return strings.IndexAny(s, ";:")
	}
	return -1
}

// isWithin reports whether the colon at i is part of the parameter: of an address, or
// of the name of a zone, behind which a date must come.
func isWithin(s string, i int, isZone bool) bool {
	before, after := s[:i], s[i+1:]
	if !strings.Contains(after, ":") {
		return false
	}
	if isZone {
		return !isDate(after)
	}
	scheme := strings.ToLower(before[strings.LastIndexAny(before, "=,")+1:])
	return strings.HasPrefix(after, "//") || scheme == "mailto" || scheme == "cid"
}

// isDate reports whether a value begins as a date does, "20210325" or "2021-03-25".
func isDate(value string) bool {
	value = strings.ReplaceAll(strings.TrimLeft(value[:min(len(value), 12)], " "), "-", "")
	return len(value) >= 8 && strings.Trim(value[:8], "0123456789") == ""
}

// unquote takes the quotes away and decodes what RFC 6868 writes with carets.
func unquote(value string) string {
	if strings.ContainsAny(value, `"^`) {
		value = strings.ReplaceAll(value, `"`, "")
		value = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^").Replace(value)
	}
	return value
}
