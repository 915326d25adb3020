package pdftest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"strconv"
)

// File is a PDF read for a test. It reads what package finish writes, by the rules
// of ISO 32000-1, and stops at what it does not know.
type File struct {
	Trailer Dict
	objects map[int]any
}

// The values of a PDF are Dict, Array, Name, String, Ref, Stream, float64, bool
// and nil.
type (
	// Dict is a dictionary.
	Dict map[string]any
	// Array is a list of values.
	Array []any
	// Name is a name, without its slash.
	Name string
	// String is the bytes of a string.
	String string
	// Ref is a reference to an object, by its number.
	Ref int
	// Stream is a dictionary with data, which no filter packs any more.
	Stream struct {
		Dict Dict
		Data []byte
	}
)

// ReadFile takes a PDF apart.
func ReadFile(data []byte) (f *File, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("reading a PDF: %v", r)
		}
	}()
	f = &File{objects: map[int]any{}}
	found := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if found == nil {
		return nil, fmt.Errorf("no startxref")
	}
	at, _ := strconv.Atoi(string(found[1]))
	_, table := readObject(data[at:])
	xref := table.(Stream)
	f.Trailer = xref.Dict
	const entry = 7
	places := xref.Data
	if float64(len(places)/entry) != xref.Dict["Size"] || xref.Dict["Type"] != Name("XRef") {
		return nil, fmt.Errorf("the cross-reference stream has %d bytes for %v objects", len(places), xref.Dict["Size"])
	}
	packed := map[int][]int{} // by stream, the objects in it
	for n := range len(places) / entry {
		row := places[n*entry:]
		place, index := int(binary.BigEndian.Uint32(row[1:])), int(binary.BigEndian.Uint16(row[5:]))
		switch row[0] {
		case 1:
			number, value := readObject(data[place:])
			if number != n {
				return nil, fmt.Errorf("object %d stands where %d should", number, n)
			}
			f.objects[n] = value
		case 2:
			for len(packed[place]) <= index {
				packed[place] = append(packed[place], 0)
			}
			packed[place][index] = n
		}
	}
	for stream, numbers := range packed {
		f.unpack(f.objects[stream].(Stream), numbers)
	}
	return f, nil
}

// unpack reads the objects of a stream of objects.
func (f *File) unpack(s Stream, numbers []int) {
	first := int(s.Dict["First"].(float64))
	head := parser{data: s.Data[:first]}
	for _, n := range numbers {
		number, offset := int(head.value().(float64)), int(head.value().(float64))
		if number != n {
			panic(fmt.Sprintf("object %d stands where %d should", number, n))
		}
		body := parser{data: s.Data[first+offset:]}
		f.objects[n] = body.value()
	}
}

// Value follows references.
func (f *File) Value(v any) any {
	for {
		ref, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.objects[int(ref)]
	}
}

// Dict follows references to a dictionary; it is empty for anything else.
func (f *File) Dict(v any) Dict {
	switch v := f.Value(v).(type) {
	case Dict:
		return v
	case Stream:
		return v.Dict
	}
	return nil
}

// Array follows references to an array; a single value is an array of one.
func (f *File) Array(v any) Array {
	switch v := f.Value(v).(type) {
	case Array:
		return v
	case nil:
		return nil
	default:
		return Array{v}
	}
}

// Catalogue is the root of the document.
func (f *File) Catalogue() Dict { return f.Dict(f.Trailer["Root"]) }

// Pages lists the references to the pages.
func (f *File) Pages() Array { return f.Array(f.Dict(f.Catalogue()["Pages"])["Kids"]) }

// Operator is an operator of the content of a page, with what it operates on.
type Operator struct {
	Name     string
	Operands []any
}

// Content lists the operators of a page.
func (f *File) Content(page any) []Operator {
	p := parser{data: f.Value(f.Dict(page)["Contents"]).(Stream).Data}
	var list []Operator
	var operands []any
	for p.blank(); len(p.data) > 0; p.blank() {
		v := p.value()
		if word, ok := v.(keyword); ok {
			list = append(list, Operator{string(word), operands})
			operands = nil
			continue
		}
		operands = append(operands, v)
	}
	return list
}

// keyword is a bare word: an operator.
type keyword string

// readObject reads an indirect object.
func readObject(data []byte) (number int, value any) {
	p := parser{data: data}
	number = int(p.value().(float64))
	p.value()
	if word := p.value(); word != keyword("obj") {
		panic(fmt.Sprintf("%v in place of obj", word))
	}
	value = p.value()
	dict, ok := value.(Dict)
	if rest, found := bytes.CutPrefix(bytes.TrimLeft(p.data, "\n"), []byte("stream\n")); ok && found {
		body := rest[:int(dict["Length"].(float64))]
		if !bytes.HasPrefix(rest[len(body):], []byte("\nendstream")) {
			panic(fmt.Sprintf("object %d: its stream has another length", number))
		}
		if dict["Filter"] == Name("FlateDecode") {
			z, err := zlib.NewReader(bytes.NewReader(body))
			if err != nil {
				panic(err)
			}
			if body, err = io.ReadAll(z); err != nil {
				panic(err)
			}
		}
		value = Stream{dict, body}
	}
	return number, value
}
