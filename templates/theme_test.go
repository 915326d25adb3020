package templates

import (
	"math"
	"testing"
)

func TestTextStandsOutFromItsGround(t *testing.T) {
	c := Plain().Colours
	for _, ground := range []Colour{c.Paper, c.Tint} {
		for name, text := range map[string]Colour{"ink": c.Ink, "muted": c.Muted, "accent": c.Accent} {
			if got := contrast(text, ground); got < 4.5 {
				t.Errorf("%s on %v: contrast %.2f, want 4.5 at least", name, ground, got)
			}
		}
	}
}

func TestContrast(t *testing.T) {
	if got := contrast(Colour{}, Colour{255, 255, 255}); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white: %.2f, want 21", got)
	}
	if got := contrast(Colour{119, 119, 119}, Colour{255, 255, 255}); math.Abs(got-4.48) > 0.01 {
		t.Errorf("#777 on white: %.2f, want 4.48", got)
	}
}

// contrast is the contrast ratio of WCAG 2.1.
func contrast(a, b Colour) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c Colour) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
