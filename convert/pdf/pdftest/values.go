package pdftest

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strconv"
)

// delimiters end a word.
var delimiters = []byte(" \n\r\t\f\x00()<>[]{}/%")

// parser reads values one after another (ISO 32000-1 §7.3).
type parser struct{ data []byte }

func (p *parser) blank() {
	for len(p.data) > 0 && bytes.IndexByte([]byte(" \n\r\t\f\x00"), p.data[0]) >= 0 {
		p.data = p.data[1:]
	}
}

func (p *parser) value() any {
	p.blank()
	if len(p.data) == 0 {
		panic("a value is missing")
	}
	switch c := p.data[0]; {
	case bytes.HasPrefix(p.data, []byte("<<")):
		return p.dict()
	case c == '[':
		p.data = p.data[1:]
		return p.array()
	case c == '/':
		return p.name()
	case c == '(':
		return p.literal()
	case c == '<':
		end := bytes.IndexByte(p.data, '>')
		decoded, err := hex.DecodeString(string(p.data[1:end]))
		if err != nil {
			panic(err)
		}
		p.data = p.data[end+1:]
		return String(decoded)
	}
	return p.word()
}

func (p *parser) dict() Dict {
	d := Dict{}
	p.data = p.data[2:]
	for p.blank(); !bytes.HasPrefix(p.data, []byte(">>")); p.blank() {
		key := p.name()
		if _, again := d[string(key)]; again {
			panic(fmt.Sprintf("a dictionary says %s twice", key))
		}
		d[string(key)] = p.value()
	}
	p.data = p.data[2:]
	return d
}

func (p *parser) array() Array {
	list := Array{}
	for p.blank(); p.data[0] != ']'; p.blank() {
		list = append(list, p.value())
	}
	p.data = p.data[1:]
	return list
}

func (p *parser) name() Name {
	if p.data[0] != '/' {
		panic(fmt.Sprintf("%.20q in place of a name", p.data))
	}
	p.data = p.data[1:]
	return Name(p.regular())
}

// regular takes characters up to one that ends a word.
func (p *parser) regular() string {
	end := 0
	for end < len(p.data) && bytes.IndexByte(delimiters, p.data[end]) < 0 {
		end++
	}
	word := string(p.data[:end])
	p.data = p.data[end:]
	return word
}

func (p *parser) literal() String {
	var b []byte
	depth := 0
	for i := 0; ; i++ {
		c := p.data[i]
		switch {
		case c == '\\':
			i++
			c = p.data[i]
			if c == 'r' {
				c = '\r'
			}
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				p.data = p.data[i+1:]
				return String(b)
			}
		}
		b = append(b, c)
	}
}

// word reads a number, a reference, true, false, null or an operator.
func (p *parser) word() any {
	word := p.regular()
	if number, err := strconv.ParseFloat(word, 64); err == nil {
		rest, refers := bytes.CutPrefix(p.data, []byte(" 0 R"))
		if refers && (len(rest) == 0 || bytes.IndexByte(delimiters, rest[0]) >= 0) {
			p.data = rest
			return Ref(number)
		}
		return number
	}
	switch word {
	case "true", "false":
		return word == "true"
	case "null":
		return nil
	case "":
		panic(fmt.Sprintf("%.20q in place of a value", p.data))
	}
	return keyword(word)
}
