package parts

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
)

// pack makes an archive of parts, given as names and contents in turn.
func pack(t testing.TB, namesAndContents ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(namesAndContents); i += 2 {
		w, err := z.Create(namesAndContents[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, namesAndContents[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// claim makes an archive of one part that says how much it unpacks to.
func claim(t testing.TB, content string, size uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "a.xml", Method: zip.Store, CompressedSize64: uint64(len(content)), UncompressedSize64: size})
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(w, content)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOpenRefuses(t *testing.T) {
	many := make([]string, 0, 2*(maxParts+1))
	for range maxParts + 1 {
		many = append(many, "a", "")
	}
	whole := pack(t, "a.xml", "<a/>")
	locked := bytes.Clone(whole)
	central := bytes.Index(locked, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint16(locked[central+8:], encryptedFlag|8)
	for _, tc := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrNoWorkbook},
		{"text", []byte("date;titre\n"), ErrNoWorkbook},
		{"an old workbook", []byte(compoundMagic + strings.Repeat("\x00", 760)), ErrCompound},
		{"an archive with a password", locked, ErrProtected},
		{"a cut archive", whole[:len(whole)-10], ErrDamaged},
		{"a header alone", []byte(localHeader), ErrDamaged},
		{"more parts than any document has", pack(t, many...), ErrTooLarge},
		{"a part that claims 12 GB", claim(t, "<a/>", 12<<30), ErrTooLarge},
		{"a part that claims nearly 2^64 bytes", claim(t, "<a/>", 1<<64-16), ErrTooLarge},
	} {
		if _, err := Open(tc.data); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
	}
}

func TestPartsByAnyName(t *testing.T) {
	a, err := Open(pack(t, `\XL\Workbook.xml`, "<a/>"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"xl/workbook.xml", "/xl/workbook.xml", "XL/WORKBOOK.XML"} {
		if !a.Has(name) {
			t.Errorf("%s is not found", name)
		}
	}
	if _, err := a.Scan("xl/styles.xml"); !errors.Is(err, ErrNoPart) {
		t.Errorf("a part that is not there: %v", err)
	}
}

func TestPartLongerThanItClaims(t *testing.T) {
	a, err := Open(claim(t, "<a>"+strings.Repeat("x", 1000)+"</a>", 10))
	if err != nil {
		t.Fatal(err)
	}
	s, err := a.Scan("a.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for s.Next() != Done {
	}
	if !errors.Is(s.Err(), ErrDamaged) {
		t.Errorf("error %v, want damage", s.Err())
	}
}
