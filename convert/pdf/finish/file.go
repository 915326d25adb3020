package finish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// file is a PDF taken apart.
type file struct {
	objects []object // by number, from 1
	root    int      // the number of its catalogue
	info    int      // the number of what it says of itself
	entries map[int]string
}

// object is an indirect object, without the lines around it.
type object struct {
	number int
	body   []byte
}

// object returns an object; nil where there is none of the number.
func (f *file) object(number int) *object {
	if number < 1 || number > len(f.objects) {
		return nil
	}
	return &f.objects[number-1]
}

// add appends an object and returns its number.
func (f *file) add(body []byte) int {
	f.objects = append(f.objects, object{len(f.objects) + 1, body})
	return len(f.objects)
}

// parse takes a PDF apart by its cross-reference table (ISO 32000-1 §7.5.4).
func parse(pdf []byte) (*file, error) {
	at := bytes.LastIndex(pdf, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("%w: no startxref", errForm)
	}
	table, _, err := integer(pdf[at+len("startxref\n"):])
	if err != nil || table > at {
		return nil, fmt.Errorf("%w: no cross-reference table", errForm)
	}
	rest, ok := bytes.CutPrefix(pdf[table:at], []byte("xref\n0 "))
	count, rest, err := integer(rest)
	const entry = len("0000000000 65535 f \n")
	rest, newline := bytes.CutPrefix(rest, []byte("\n"))
	if !ok || err != nil || !newline || len(rest)/entry < count {
		return nil, fmt.Errorf("%w: damaged cross-reference table", errForm)
	}
	f := &file{entries: map[int]string{}}
	trailer := rest[count*entry:]
	if f.root, err = named(trailer, "/Root "); err != nil {
		return nil, err
	}
	if f.info, err = named(trailer, "/Info "); err != nil {
		return nil, err
	}
	offsets := make(map[int]int, count) // by place, the number of the object there
	for n := 1; n < count; n++ {
		offset, _, err := integer(rest[n*entry:])
		if err != nil || offset >= table {
			return nil, fmt.Errorf("%w: object %d is nowhere", errForm, n)
		}
		offsets[offset] = n
	}
	return f, f.split(pdf[:table], offsets)
}

// named reads the number of the object that an entry of a dictionary refers to.
func named(dictionary []byte, name string) (int, error) {
	_, rest, found := bytes.Cut(dictionary, []byte(name))
	number, _, err := integer(rest)
	if !found || err != nil {
		return 0, fmt.Errorf("%w: no %s", errForm, name)
	}
	return number, nil
}

// split cuts the body of the file where objects begin.
func (f *file) split(body []byte, offsets map[int]int) error {
	places := slices.Sorted(maps.Keys(offsets))
	f.objects = make([]object, len(places))
	for i, from := range places {
		to := len(body)
		if i+1 < len(places) {
			to = places[i+1]
		}
		n := offsets[from]
		object1, begins := bytes.CutPrefix(body[from:to], fmt.Appendf(nil, "%d 0 obj\n", n))
		object2, ends := bytes.CutSuffix(object1, []byte("\nendobj\n"))
		if !begins || !ends || n > len(places) {
			return fmt.Errorf("%w: object %d is damaged", errForm, n)
		}
		f.objects[n-1] = object{n, object2}
	}
	return nil
}

// inStream is how many objects one stream of objects holds. Programs that show a
// page unpack those that hold what they need.
const inStream = 200

// assemble writes the file. Streams are compressed; objects that are no streams
// themselves go into streams of objects (ISO 32000-1 §7.5.7): a structure has
// thousands of them, much alike.
func (f *file) assemble() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var pack packer
	defer pack.done()
	places := make([]place, 1, len(f.objects)+8)
	var plain []object
	for _, o := range f.objects {
		if !bytes.HasSuffix(o.body, []byte("\nendstream")) {
			plain = append(plain, o)
			places = append(places, place{})
			continue
		}
		places = append(places, place{kind: 1, at: b.Len()})
		body, err := pack.repacked(o.body, f.entries[o.number])
		if err != nil {
			return nil, err
		}
		writeObject(&b, object{o.number, body})
	}
	for group := range slices.Chunk(plain, inStream) {
		number := len(places)
		for i, o := range group {
			places[o.number] = place{kind: 2, at: number, index: i}
		}
		body, err := pack.objects(group)
		if err != nil {
			return nil, err
		}
		places = append(places, place{kind: 1, at: b.Len()})
		writeObject(&b, object{number, body})
	}
	return f.crossReference(&b, places, &pack)
}

// place is where an object stands: free, at an offset, or in a stream of objects.
type place struct {
	kind, at, index int
}

func writeObject(b *bytes.Buffer, o object) {
	fmt.Fprintf(b, "%d 0 obj\n", o.number)
	b.Write(o.body)
	b.WriteString("\nendobj\n")
}

// crossReference ends the file with the stream that says where each object stands
// (ISO 32000-1 §7.5.8), and names it by what it holds.
func (f *file) crossReference(b *bytes.Buffer, places []place, pack *packer) ([]byte, error) {
	at := b.Len()
	places = append(places, place{kind: 1, at: at})
	var table []byte
	for i, p := range places {
		if i == 0 {
			p.index = 65535
		}
		table = append(table, byte(p.kind))
		table = binary.BigEndian.AppendUint32(table, uint32(p.at))
		table = binary.BigEndian.AppendUint16(table, uint16(p.index))
	}
	sum := sha256.Sum256(b.Bytes())
	entries := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>] ", len(places), f.root, f.info, sum[:16], sum[:16])
	body, err := pack.stream(entries, table)
	if err != nil {
		return nil, err
	}
	writeObject(b, object{len(places) - 1, body})
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes(), nil
}

// appendReference writes a reference to an object, a blank before it.
func appendReference(dst []byte, number int) []byte {
	dst = append(dst, ' ')
	return append(strconv.AppendInt(dst, int64(number), 10), " 0 R"...)
}

// integer reads the digits at the beginning of b and returns what follows them.
func integer(b []byte) (n int, rest []byte, err error) {
	end := 0
	for end < len(b) && '0' <= b[end] && b[end] <= '9' {
		end++
	}
	n, err = strconv.Atoi(string(b[:end]))
	return n, b[end:], err
}
