package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"

	"github.com/klauspost/compress/flate"

	"deroule/convert/deflate"
)

// sortedZip writes the parts of a workbook in the order of their names and
// without dates. excelize hands over the parts of streamed sheets in the order of
// a map, so that its own archives differ from run to run.
//
// Each part is compressed as it comes: what is kept until Close is small.
type sortedZip struct {
	out   io.Writer
	parts []*part
	flate *flate.Writer
}

func newSortedZip(out io.Writer) *sortedZip { return &sortedZip{out: out} }

// part is one file of the archive, compressed.
type part struct {
	name  string
	data  bytes.Buffer
	size  uint64
	sum   uint32
	flate *flate.Writer
	held  []byte // the end of what came, which may begin a fixedHeight
}

// fixedHeight says of a row that a person chose its height. excelize says so of
// each height it is given; without it, spreadsheet programs fit the row again when
// its text changes. As attributes are escaped, it occurs nowhere else.
const fixedHeight = ` customHeight="1"`

func (p *part) Write(b []byte) (int, error) {
	for chunk := range slices.Chunk(b, 1<<15) {
		p.held = append(p.held, chunk...)
		if bytes.Contains(p.held, []byte(fixedHeight)) {
			p.held = bytes.ReplaceAll(p.held, []byte(fixedHeight), nil)
		}
		done := max(0, len(p.held)-len(fixedHeight)+1)
		if err := p.compress(p.held[:done]); err != nil {
			return 0, err
		}
		p.held = append(p.held[:0], p.held[done:]...)
	}
	return len(b), nil
}

func (p *part) compress(b []byte) error {
	p.size += uint64(len(b))
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	_, err := p.flate.Write(b)
	return err
}

// Create begins a part; it ends where the next one begins.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	if z.flate == nil {
		z.flate = deflate.Bare(&p.data)
	} else {
		z.flate.Reset(&p.data)
	}
	p.flate = z.flate
	z.parts = append(z.parts, p)
	return p, nil
}

func (z *sortedZip) finish() error {
	if len(z.parts) == 0 {
		return nil
	}
	p := z.parts[len(z.parts)-1]
	err := errors.Join(p.compress(p.held), z.flate.Close())
	p.held, p.flate = nil, nil
	return err
}

// AddFS is part of excelize.ZipWriter; a workbook has no use for it.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive. The first of the sorted names is
// [Content_Types].xml, where programs that guess at formats look for it.
func (z *sortedZip) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	if z.flate != nil {
		deflate.ReturnBare(z.flate)
		z.flate = nil
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return cmp.Compare(a.name, b.name) })
	archive := zip.NewWriter(z.out)
	for _, p := range z.parts {
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name:               p.name,
			Method:             zip.Deflate,
			CRC32:              p.sum,
			CompressedSize64:   uint64(p.data.Len()),
			UncompressedSize64: p.size,
		})
		if err != nil {
			return err
		}
		if _, err = p.data.WriteTo(w); err != nil {
			return err
		}
	}
	return archive.Close()
}
