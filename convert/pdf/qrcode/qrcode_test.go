package qrcode

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const feed = "webcal://agenda.exemple.fr/remote.php/dav/public-calendars/Zk3aBcDeFgHiJkLm?export"

// picture draws a code as large as readers like, white around it.
func picture(c Code) image.Image {
	const side = 6
	size := (c.Size + 2*Quiet) * side
	p := image.NewGray(image.Rect(0, 0, size, size))
	for i := range p.Pix {
		p.Pix[i] = 255
	}
	for _, r := range c.Runs() {
		for x := range r.Length * side {
			for y := range side {
				p.SetGray((r.Column+Quiet)*side+x, (r.Row+Quiet)*side+y, color.Gray{})
			}
		}
	}
	return p
}

// Another program must read what we write.
func TestCodesAreRead(t *testing.T) {
	if _, err := exec.LookPath("zbarimg"); err != nil {
		t.Skip("zbarimg is not installed")
	}
	for _, text := range []string{"a", feed, "https://exemple.fr/%C3%A9t%C3%A9.ics", strings.Repeat(feed, 5)} {
		c, err := New(text)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := png.Encode(&b, picture(c)); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "code.png")
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("zbarimg", "--quiet", "--raw", file).Output()
		if got := strings.TrimSpace(string(out)); err != nil || got != text {
			t.Errorf("read as %q (%v), want %q", got, err, text)
		}
	}
}

// Each code has the three squares by which it is found, white around them.
func TestFinders(t *testing.T) {
	c, err := New(feed)
	if err != nil {
		t.Fatal(err)
	}
	for _, corner := range [][2]int{{0, 0}, {c.Size - 7, 0}, {0, c.Size - 7}} {
		for y := -1; y <= 7; y++ {
			for x := -1; x <= 7; x++ {
				ring := max(max(x-3, 3-x), max(y-3, 3-y))
				if want := ring == 3 || ring < 2; c.Dark(corner[0]+x, corner[1]+y) != want {
					t.Errorf("%v: dark at %d %d: %v", corner, x, y, !want)
				}
			}
		}
	}
}

func TestTooLong(t *testing.T) {
	if _, err := New(strings.Repeat("a", 3000)); !errors.Is(err, ErrTooLong) {
		t.Errorf("error %v, want %v", err, ErrTooLong)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(feed); err != nil {
			b.Fatal(err)
		}
	}
}
