package deflate_test

import (
	"bytes"
	stdflate "compress/flate"
	stdzlib "compress/zlib"
	"io"
	"strings"
	"testing"

	"deroule/convert/deflate"
)

// Others read what is compressed, and one that was lent before, even if it was not
// closed then, writes the same bytes as a new one.
func TestCompressorsComeBackClean(t *testing.T) {
	text := []byte(strings.Repeat("9h30 : accueil café ; 10h : atelier\n", 500))
	var first [2][]byte
	for range 5 {
		var bare, wrapped bytes.Buffer
		w := deflate.Bare(&bare)
		z := deflate.Wrapped(&wrapped)
		for _, err := range []error{writeAll(w, text), writeAll(z, text)} {
			if err != nil {
				t.Fatal(err)
			}
		}
		deflate.ReturnBare(w)
		deflate.ReturnWrapped(z)
		if first[0] == nil {
			first = [2][]byte{bare.Bytes(), wrapped.Bytes()}
		}
		if !bytes.Equal(bare.Bytes(), first[0]) || !bytes.Equal(wrapped.Bytes(), first[1]) {
			t.Error("the bytes differ")
		}
		unfinished := deflate.Bare(io.Discard)
		unfinished.Write(text)
		deflate.ReturnBare(unfinished)

		back, err := io.ReadAll(stdflate.NewReader(&bare))
		if err != nil || !bytes.Equal(back, text) {
			t.Errorf("bare data is read with error %v", err)
		}
		z2, err := stdzlib.NewReader(&wrapped)
		if err != nil {
			t.Fatal(err)
		}
		if back, err = io.ReadAll(z2); err != nil || !bytes.Equal(back, text) {
			t.Errorf("wrapped data is read with error %v", err)
		}
	}
}

func writeAll(w io.WriteCloser, text []byte) error {
	if _, err := w.Write(text); err != nil {
		return err
	}
	return w.Close()
}
