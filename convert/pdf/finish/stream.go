package finish

import (
	"bytes"
	"fmt"

	"github.com/klauspost/compress/zlib"

	"deroule/convert/deflate"
)

// addStream adds a stream that is compressed later, with entries of its dictionary.
func (f *file) addStream(entries string, data []byte) int {
	f.entries[len(f.objects)+1] = entries
	body := fmt.Appendf(nil, "<</Length %d>>\nstream\n", len(data))
	return f.add(append(append(body, data...), "\nendstream"...))
}

// packer compresses the streams of a file, all by one compressor. The zero packer is
// ready for use; what it borrowed it gives back by done.
type packer struct {
	z      *zlib.Writer
	packed bytes.Buffer
}

func (p *packer) done() {
	if p.z != nil {
		deflate.ReturnWrapped(p.z)
		p.z = nil
	}
}

// stream is a stream with entries of its dictionary, each with a blank after it.
func (p *packer) stream(entries string, data []byte) ([]byte, error) {
	p.packed.Reset()
	if p.z == nil {
		p.z = deflate.Wrapped(&p.packed)
	} else {
		p.z.Reset(&p.packed)
	}
	if _, err := p.z.Write(data); err != nil {
		return nil, err
	}
	if err := p.z.Close(); err != nil {
		return nil, err
	}
	body := fmt.Appendf(nil, "<<%s/Filter /FlateDecode /Length %d>>\nstream\n", entries, p.packed.Len())
	return append(append(body, p.packed.Bytes()...), "\nendstream"...), nil
}

// repacked compresses a stream that has no filter; it leaves another as it is.
func (p *packer) repacked(body []byte, entries string) ([]byte, error) {
	rest, ok := bytes.CutPrefix(body, []byte("<</Length "))
	length, rest, err := integer(rest)
	rest, opens := bytes.CutPrefix(rest, []byte(">>\nstream\n"))
	if !ok || err != nil || !opens || len(rest) < length {
		return body, nil
	}
	return p.stream(entries, rest[:length])
}

// objects packs objects into one stream.
func (p *packer) objects(objects []object) ([]byte, error) {
	var head, bodies []byte
	for _, o := range objects {
		head = fmt.Appendf(head, "%d %d ", o.number, len(bodies))
		bodies = append(append(bodies, o.body...), '\n')
	}
	return p.stream(fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(objects), len(head)), append(head, bodies...))
}
