package parts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// Token is what a [Scanner] stands at.
type Token int

// The tokens of a part.
const (
	Done  Token = iota // the part has ended, or cannot be read further: see Err
	Start              // a start tag; an empty element has both tags
	End                // an end tag
	Text               // characters, or a CDATA section
)

const (
	maxToken = 4 << 20 // bytes of a tag or text
	maxDepth = 200     // elements inside each other
	chunk    = 1 << 16
)

// Scanner reads XML 1.0 as a stream. It knows no document types and so no
// entities but those of XML itself; namespace prefixes do not count. It is
// several times faster than encoding/xml, which matters in sheets of many rows,
// and holds no more of a part than the longest of its tags.
type Scanner struct {
	part  string
	left  *budget
	in    io.Reader
	close io.Closer
	err   error
	ended bool // nothing more comes
	cut   bool // err says that it ends within a text or tag

	buf      []byte
	pos, end int
	read     int64 // bytes before buf

	tag     []byte // of a start tag, what stands after its name
	name    string
	text    []byte
	scratch []byte
	open    []string // names of the elements that are open
	names   map[string]string
	empty   bool // the element of the start tag is empty
	seen    bool // an element has begun
}

func newScanner(part string, in io.ReadCloser, left *budget) *Scanner {
	s := &Scanner{part: part, left: left, in: in, close: in, buf: make([]byte, chunk), names: map[string]string{}}
	s.head()
	if head := s.buf[:s.end]; bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		s.in = decoder.Reader(io.MultiReader(bytes.NewReader(bytes.Clone(head)), in))
		s.end, s.ended, s.err = 0, false, nil
		s.head()
	}
	if bytes.HasPrefix(s.buf[s.pos:s.end], []byte("\xef\xbb\xbf")) {
		s.pos += 3
	}
	return s
}

// head reads enough to see a byte order mark.
func (s *Scanner) head() {
	for s.end < len("\xef\xbb\xbf") && s.more() {
	}
}

// Close ends reading.
func (s *Scanner) Close() { s.close.Close() }

// Err says why the part could not be read to its end.
func (s *Scanner) Err() error { return s.err }

// Name is the name of the element whose tag was read, without prefix.
func (s *Scanner) Name() string { return s.name }

// Text is the characters that were read. They change with the next token.
func (s *Scanner) Text() []byte { return s.text }

// Depth is the number of elements that are open, that of a start tag included.
func (s *Scanner) Depth() int { return len(s.open) }

// Next reads the next token.
func (s *Scanner) Next() Token {
	if s.err != nil {
		return Done
	}
	if s.left.tokens--; s.left.tokens < 0 {
		s.err = TooLarge(fmt.Sprintf("%d @elements @most", maxTokens))
		return Done
	}
	if s.empty {
		return s.pop()
	}
	for {
		if s.pos == s.end && !s.more() {
			return s.finish()
		}
		if s.buf[s.pos] != '<' {
			return s.characters()
		}
		for s.end-s.pos < len("<![CDATA[") && s.more() {
		}
		switch rest := s.buf[s.pos:s.end]; {
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			if i := s.find("]]>", len("<![CDATA[")); i >= 0 {
				s.text = s.buf[s.pos+len("<![CDATA[") : s.pos+i]
				s.pos += i + len("]]>")
				return Text
			}
		case bytes.HasPrefix(rest, []byte("<!--")):
			if i := s.find("-->", len("<!--")); i >= 0 {
				s.pos += i + len("-->")
			}
		case bytes.HasPrefix(rest, []byte("<?")):
			if i := s.find("?>", len("<?")); i >= 0 {
				s.instruction(s.buf[s.pos : s.pos+i])
				s.pos += i + len("?>")
			}
		case bytes.HasPrefix(rest, []byte("<!")):
			s.fail("@document-type")
		case bytes.HasPrefix(rest, []byte("</")):
			return s.endTag()
		default:
			return s.startTag()
		}
		if s.err != nil {
			return Done
		}
	}
}

// instruction looks at the declaration of the part for its encoding.
func (s *Scanner) instruction(text []byte) {
	lower := strings.ToLower(string(text[:min(len(text), 200)]))
	_, encoding, found := strings.Cut(lower, "encoding=")
	if !strings.HasPrefix(lower, "<?xml ") || !found {
		return
	}
	encoding = strings.Trim(encoding, `"' ?`)
	for _, known := range []string{"utf-8", "utf8", "utf-16", "us-ascii", "ascii"} {
		if strings.HasPrefix(encoding, known) {
			return
		}
	}
	s.fail("@encoding " + encoding[:min(len(encoding), 20)])
}

// characters reads text up to the next tag.
func (s *Scanner) characters() Token {
	i := s.find("<", 0)
	if s.cut { // blanks after the last element
		s.err, s.cut, i = nil, false, s.end-s.pos
	}
	if s.err != nil {
		return Done
	}
	raw := s.buf[s.pos : s.pos+i]
	s.pos += i
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(raw)) > 0 {
			s.fail("@not-well-formed")
			return Done
		}
		return s.Next()
	}
	s.text = s.unescape(raw)
	if s.err != nil {
		return Done
	}
	return Text
}

func (s *Scanner) startTag() Token {
	i := s.tagEnd()
	if i < 0 {
		return Done
	}
	tag := s.buf[s.pos+1 : s.pos+i]
	s.pos += i + 1
	if tag, s.empty = bytes.CutSuffix(tag, []byte("/")); s.empty && len(tag) == 0 {
		s.fail("@not-well-formed")
		return Done
	}
	length := bytes.IndexAny(tag, " \t\r\n")
	if length < 0 {
		length = len(tag)
	}
	full := s.intern(tag[:length])
	s.tag = tag[length:]
	switch {
	case len(s.open) == maxDepth:
		s.fail("@too-deep")
		return Done
	case full == "" || s.seen && len(s.open) == 0:
		s.fail("@not-well-formed")
		return Done
	}
	s.seen = true
	s.open = append(s.open, full)
	s.name = local(full)
	return Start
}

// tagEnd finds the ">" of the tag at the current position, past those in quotes.
func (s *Scanner) tagEnd() int {
	i := 0
	for {
		if i = s.find(">", i); i < 0 {
			return -1
		}
		quote := byte(0)
		for _, c := range s.buf[s.pos : s.pos+i] {
			switch {
			case quote == 0 && (c == '"' || c == '\''):
				quote = c
			case c == quote:
				quote = 0
			case c == '<' && quote != 0:
				s.fail("@not-well-formed")
				return -1
			}
		}
		if quote == 0 {
			return i
		}
		i++
	}
}

func (s *Scanner) endTag() Token {
	i := s.find(">", len("</"))
	if i < 0 {
		return Done
	}
	name := bytes.TrimRight(s.buf[s.pos+len("</"):s.pos+i], " \t\r\n")
	if len(s.open) == 0 || s.open[len(s.open)-1] != string(name) {
		s.fail("@not-well-formed")
		return Done
	}
	s.pos += i + 1
	return s.pop()
}

func (s *Scanner) pop() Token {
	s.empty = false
	s.name = local(s.open[len(s.open)-1])
	s.open = s.open[:len(s.open)-1]
	return End
}

func (s *Scanner) finish() Token {
	switch {
	case s.err != nil:
	case len(s.open) > 0 || !s.seen:
		s.fail("@ends-early")
	}
	return Done
}

// Skip reads to the end of the element whose start tag was read last.
func (s *Scanner) Skip() {
	for depth := len(s.open); len(s.open) >= depth && s.Next() != Done; {
	}
}

// Attr is the value of an attribute of the start tag that was read last, by its
// name without prefix; empty where it has none. It changes with the next call.
func (s *Scanner) Attr(name string) []byte {
	rest := s.tag
	for {
		equals := bytes.IndexByte(rest, '=')
		if equals < 0 {
			return nil
		}
		key := bytes.TrimSpace(rest[:equals])
		rest = bytes.TrimLeft(rest[equals+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			s.fail("@not-well-formed")
			return nil
		}
		length := bytes.IndexByte(rest[1:], rest[0])
		if length < 0 {
			s.fail("@not-well-formed")
			return nil
		}
		value := rest[1 : 1+length]
		rest = rest[length+2:]
		if colon := bytes.IndexByte(key, ':'); string(key[colon+1:]) == name {
			return s.unescape(value)
		}
	}
}

// AttrString is the value of an attribute as a string of its own.
func (s *Scanner) AttrString(name string) string { return string(s.Attr(name)) }

func (s *Scanner) intern(name []byte) string {
	if known, ok := s.names[string(name)]; ok {
		return known
	}
	fresh := string(name)
	s.names[fresh] = fresh
	return fresh
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// find returns where the next mark begins, counted from the current position and
// sought from an offset to it; -1 where the part ends before or the token is too long.
func (s *Scanner) find(mark string, from int) int {
	for {
		if i := bytes.Index(s.buf[min(s.pos+from, s.end):s.end], []byte(mark)); i >= 0 {
			return from + i
		}
		from = max(from, s.end-s.pos-len(mark)+1)
		if s.end-s.pos > maxToken {
			s.fail("@long-text")
			return -1
		}
		if !s.more() {
			s.cut = s.err == nil
			s.fail("@ends-early")
			return -1
		}
	}
}

// more reads on, and keeps what stands after the current position. It reports
// whether there was anything more.
func (s *Scanner) more() bool {
	if s.ended || s.err != nil {
		return false
	}
	if s.pos > 0 {
		s.read += int64(s.pos)
		s.end = copy(s.buf, s.buf[s.pos:s.end])
		s.pos = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for {
		n, err := s.in.Read(s.buf[s.end:])
		s.end += n
		switch {
		case err == io.EOF:
			s.ended = true
		case errors.Is(err, errLonger):
			s.fail("@more-than-claimed")
		case errors.Is(err, errMuch):
			s.err = TooLarge(fmt.Sprintf("%d @bytes @most", maxRead))
		case err != nil:
			s.fail("@bad-compression")
		}
		if n > 0 || err != nil {
			return n > 0 && s.err == nil
		}
	}
}

// Fail ends reading: what was read is not to be believed. why is a term of diagnostics.
func (s *Scanner) Fail(why string) { s.fail(why) }

func (s *Scanner) fail(why string) {
	if s.err == nil {
		s.err = Damaged(fmt.Sprintf("%s, @byte %d", s.part, s.read+int64(s.pos)), why)
	}
}
