// Package finish completes a PDF as gofpdf writes it uncompressed: it parts the
// file into its objects, changes some, and puts it together again.
package finish

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// file is a PDF taken apart.
type file struct {
	header  []byte   // up to the first object
	objects []object // in the order of the file
	trailer []byte   // its dictionary
}

// object is an indirect object, without the lines around it.
type object struct {
	number int
	body   []byte
}

var errForm = errors.New("not a PDF as gofpdf writes it")

// Complete returns the PDF with its fonts renamed and its uncompressed streams
// deflated, all by one compressor: gofpdf makes one of a megabyte for each page.
// It fails for a PDF that gofpdf did not write.
func Complete(pdf []byte, fontNames map[string]string) ([]byte, error) {
	f, err := parse(pdf)
	if err != nil {
		return nil, err
	}
	f.rename(fontNames)
	if err := f.deflate(); err != nil {
		return nil, err
	}
	return f.assemble(), nil
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
	if !ok || err != nil || !newline || len(rest) < count*entry {
		return nil, fmt.Errorf("%w: damaged cross-reference table", errForm)
	}
	f := &file{trailer: bytes.TrimSpace(bytes.TrimPrefix(rest[count*entry:], []byte("trailer\n")))}
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

// split cuts the body of the file where objects begin.
func (f *file) split(body []byte, offsets map[int]int) error {
	places := slices.Sorted(maps.Keys(offsets))
	if len(places) == 0 {
		return fmt.Errorf("%w: no objects", errForm)
	}
	f.header = body[:places[0]]
	for i, from := range places {
		to := len(body)
		if i+1 < len(places) {
			to = places[i+1]
		}
		n := offsets[from]
		object1, begins := bytes.CutPrefix(body[from:to], fmt.Appendf(nil, "%d 0 obj\n", n))
		object2, ends := bytes.CutSuffix(object1, []byte("\nendobj\n"))
		if !begins || !ends {
			return fmt.Errorf("%w: object %d is damaged", errForm, n)
		}
		f.objects = append(f.objects, object{n, object2})
	}
	return nil
}

// rename gives fonts the names of subsets (ISO 32000-1 §9.6.4) in place of those
// that gofpdf made up.
func (f *file) rename(names map[string]string) {
	for i, o := range f.objects {
		if !bytes.HasPrefix(o.body, []byte("<</Type /Font")) {
			continue
		}
		for _, old := range slices.Sorted(maps.Keys(names)) {
			o.body = bytes.ReplaceAll(o.body, []byte("/"+old+"\n"), []byte("/"+names[old]+"\n"))
		}
		f.objects[i].body = o.body
	}
}

// deflate compresses the streams that have no filter.
func (f *file) deflate() error {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for i, o := range f.objects {
		rest, ok := bytes.CutPrefix(o.body, []byte("<</Length "))
		length, rest, err := integer(rest)
		rest, opens := bytes.CutPrefix(rest, []byte(">>\nstream\n"))
		if !ok || err != nil || !opens || len(rest) < length {
			continue
		}
		packed.Reset()
		z.Reset(&packed)
		if _, err := z.Write(rest[:length]); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		body := fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>\nstream\n", packed.Len())
		f.objects[i].body = append(append(body, packed.Bytes()...), "\nendstream"...)
	}
	return nil
}

// assemble writes the file with its objects where they now are.
func (f *file) assemble() []byte {
	var b bytes.Buffer
	b.Write(f.header)
	offsets := make([]int, len(f.objects)+1)
	for _, o := range f.objects {
		offsets[o.number] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", o.number)
		b.Write(o.body)
		b.WriteString("\nendobj\n")
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, offset := range offsets[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n%s\nstartxref\n%d\n%%%%EOF\n", f.trailer, table)
	return b.Bytes()
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
