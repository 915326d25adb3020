package ooxml

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/convert/outline"
)

// richText is the text of a cell with the parts of it that are struck or bold.
type richText struct {
	text  string
	spans []outline.Span
}

// maxStrings is how many strings cells may share.
const maxStrings = 2_000_000

// readStrings reads the strings that cells share (§18.4).
func (b *Book) readStrings(part string) error {
	s, err := b.archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t != parts.Start || s.Name() != "si" {
			continue
		}
		if len(b.strings) == maxStrings {
			return parts.TooLarge(fmt.Sprintf("%d @cells @most", maxStrings))
		}
		b.strings = append(b.strings, readRich(s))
	}
	return s.Err()
}

// run is a part of a text and how it is set.
type run struct {
	start        int
	strike, bold bool
}

// readRich joins the runs of the element that was begun (§18.4.4); the readings of
// East Asian words, which stand beside them (§18.4.6), are left out.
func readRich(s *parts.Scanner) richText {
	var (
		rich    richText
		text    []byte
		current run
		inText  bool
	)
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case parts.Done:
			return rich
		case parts.Start:
			switch s.Name() {
			case "rPh":
				s.Skip()
			case "t":
				inText = true
			case "strike":
				current.strike = !isFalse(s.Attr("val"))
			case "b":
				current.bold = !isFalse(s.Attr("val"))
			}
		case parts.Text:
			if inText {
				text = append(text, s.Text()...)
			}
			if len(text) > grid.MaxText {
				s.Fail("@long-text")
			}
		case parts.End:
			switch s.Name() {
			case "t":
				inText = false
			case "r":
				rich.mark(current, len(text))
				current = run{start: len(text)}
			}
		}
	}
	rich.text = clean(unescape(string(text)))
	if len(rich.text) != len(text) {
		rich.spans = nil // they no longer fit
	}
	return rich
}

func (r *richText) mark(of run, end int) {
	if of.start == end {
		return
	}
	if of.strike {
		r.spans = append(r.spans, outline.Span{Start: of.start, End: end, Style: outline.Strike})
	}
	if of.bold {
		r.spans = append(r.spans, outline.Span{Start: of.start, End: end, Style: outline.Strong})
	}
}

func isFalse(value []byte) bool { return string(value) == "0" || string(value) == "false" }

// unescape reads the characters that XML cannot hold, written "_x000D_" (§22.9.2.19).
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for {
		at := strings.Index(text, "_x")
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		const length = len("_x000D_")
		if len(text) >= at+length && text[at+length-1] == '_' {
			if code, err := strconv.ParseUint(text[at+2:at+length-1], 16, 16); err == nil {
				b.WriteString(text[:at])
				b.WriteRune(rune(code))
				text = text[at+length:]
				continue
			}
		}
		b.WriteString(text[:at+2])
		text = text[at+2:]
	}
}

// clean makes the text of a cell fit to be read: valid, its lines ending in "\n",
// without control characters.
func clean(text string) string {
	if strings.IndexFunc(text, isUnfit) < 0 && utf8.ValidString(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, string(utf8.RuneError)), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\v' || r == '\f':
			return '\n'
		case isUnfit(r):
			return -1
		}
		return r
	}, text)
}

func isUnfit(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }
