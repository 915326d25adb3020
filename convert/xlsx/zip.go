package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
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
}

func (p *part) Write(b []byte) (int, error) {
	p.size += uint64(len(b))
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	return p.flate.Write(b)
}

// Create begins a part; it ends where the next one begins.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	if z.flate == nil {
		w, err := flate.NewWriter(&p.data, flate.DefaultCompression)
		if err != nil {
			return nil, err
		}
		z.flate = w
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
	return z.flate.Close()
}

// AddFS is part of excelize.ZipWriter; a workbook has no use for it.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive. The first of the sorted names is
// [Content_Types].xml, where programs that guess at formats look for it.
func (z *sortedZip) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return cmp.Compare(a.name, b.name) })
	archive := zip.NewWriter(z.out)
	for _, p := range z.parts {
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name:               p.name,
			Method:             zip.Deflate,
			ModifiedDate:       1<<5 | 1, // 1980-01-01, the first day that a zip archive knows
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
