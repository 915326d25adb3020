package templates

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "draw the logo afresh")

// The logo of the theme institution is drawn here: a hill over two waves on a
// rounded square.
func TestLogoIsTheOneDrawnHere(t *testing.T) {
	const file = "themes/institution.png"
	drawn := emblem(360)
	if *update {
		var b bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&b, drawn); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if stored, ok := got.(*image.NRGBA); !ok || !bytes.Equal(stored.Pix, drawn.Pix) {
		t.Errorf("%s is another picture; go test ./templates -update draws it afresh", file)
	}
}

func emblem(side int) *image.NRGBA {
	const samples = 4 // of a pixel, each way
	m := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			inside, white := 0, 0
			for i := range samples * samples {
				u := (float64(x) + (float64(i%samples)+0.5)/samples) / float64(side)
				v := (float64(y) + (float64(i/samples)+0.5)/samples) / float64(side)
				if !inSquare(u, v) {
					continue
				}
				inside++
				if inDrawing(u, v) {
					white++
				}
			}
			if inside == 0 {
				continue
			}
			mix := func(ground uint8) uint8 { return uint8((int(ground)*(inside-white) + 255*white) / inside) }
			m.SetNRGBA(x, y, color.NRGBA{mix(0x7a), mix(0x1f), mix(0x3d), uint8(255 * inside / (samples * samples))})
		}
	}
	return m
}

func inSquare(u, v float64) bool {
	const radius = 0.14
	dx, dy := max(radius-u, u-1+radius, 0), max(radius-v, v-1+radius, 0)
	return dx*dx+dy*dy <= radius*radius
}

func inDrawing(u, v float64) bool {
	if u < 0.14 || u > 0.86 {
		return false
	}
	hill := 0.58 - 0.36*math.Exp(-math.Pow((u-0.42)/0.15, 2)) - 0.18*math.Exp(-math.Pow((u-0.68)/0.1, 2))
	if v > hill && v < 0.58 {
		return true
	}
	wave := 0.025 * math.Sin((u-0.14)/0.72*4*math.Pi)
	for _, at := range []float64{0.68, 0.80} {
		if math.Abs(v-at-wave) < 0.028 {
			return true
		}
	}
	return false
}
