package ooxml

import (
	"testing"

	"deroule/convert/grid"
)

func TestFormatsByWhatTheyShow(t *testing.T) {
	for code, want := range map[string]grid.Kind{
		"":                         grid.Number,
		"General":                  grid.Number,
		"0.00":                     grid.Number,
		"#,##0 \"jours\"":          grid.Number,
		"0.00E+00":                 grid.Number,
		"[Red]0;[Blue]-0":          grid.Number,
		"@":                        grid.Number,
		"dd/mm/yyyy":               grid.Date,
		"d-mmm":                    grid.Date,
		"dddd d mmmm":              grid.Date,
		"[$-40C]ddd\\ d\\ mmm":     grid.Date,
		"dddd":                     grid.Date,
		"mmm-yy":                   grid.Month,
		"mm-yy":                    grid.Month,
		"mmmm":                     grid.Month,
		"yyyy":                     grid.Month,
		"hh:mm":                    grid.Clock,
		"h:mm AM/PM":               grid.Clock,
		"mm:ss":                    grid.Clock,
		"h\"h\"mm":                 grid.Clock,
		"[h]:mm":                   grid.Duration,
		"[mm]:ss":                  grid.Duration,
		"dd/mm/yyyy hh:mm":         grid.DateAndClock,
		"d/m/yy h:mm;@":            grid.DateAndClock,
		"yyyy\\-mm\\-dd\"T\"hh:mm": grid.DateAndClock,

		// with the letters of other languages
		"jj/mm/aaaa":                grid.Date,
		"jjjj j mmmm aaaa":          grid.Date,
		"mmm-aa":                    grid.Month,
		"jj/mm/aaaa hh:mm":          grid.DateAndClock,
		"TT.MM.JJJJ":                grid.Date,
		"TT.MM.JJJJ hh:mm":          grid.DateAndClock,
		"MMMM JJJJ":                 grid.Month,
		"dd-mm-jjjj":                grid.Date,
		"uu:mm":                     grid.Clock,
		"dd/mm/aaaa":                grid.Date,
		"d \"de\" mmmm \"de\" aaaa": grid.Date,
		"gg/mm/aaaa":                grid.Date,
		"åååå-MM-dd":                grid.Date,
		"pp.kk.vvvv":                grid.Date,
		"dd.mm.rrrr":                grid.Date,
		"ДД.ММ.ГГГГ":                grid.Date,
		"éééé.hh.nn":                grid.Date,
		"aaaa":                      grid.Date, // a weekday in Japanese
		"Standard":                  grid.Number,
		"Estándar":                  grid.Number,
		"0 \"jours\"":               grid.Number,
	} {
		if got := parseFormat(code).kind; got != want {
			t.Errorf("%q shows kind %d, want %d", code, got, want)
		}
	}
}

func TestNumbersAsShown(t *testing.T) {
	for _, tc := range []struct {
		code string
		n    float64
		want string
	}{
		{"General", 45, "45"}, {"General", 7.5, "7.5"}, {"General", 1.0 / 3, "0.33333333333"}, {"General", -2, "-2"},
		{"0", 7.6, "8"}, {"0.0", 7.25, "7.2"}, {"0.00", 2, "2.00"}, {"#,##0", 1234567, "1 234 567"}, {"0%", 0.5, "50%"},
		{"0 \"h\"", 2, "2 h"}, {"\"n° \"0", 4, "n° 4"}, {"0\"h\"00", 930, "9h30"}, {"0\"h\"00", 5, "0h05"}, {"#,##0.00 [$€-40C]", 12.5, "12.50 €"},
		{"0.0;(0.0)", -3, "-3.0"},
	} {
		if got := parseFormat(tc.code).show(tc.n); got != tc.want {
			t.Errorf("%g as %s: %q, want %q", tc.n, tc.code, got, tc.want)
		}
	}
}

// Formats of East Asia show dates in one country and hours in another.
func TestValuesDecideOnFormatsOfEastAsia(t *testing.T) {
	r := styleReader{codes: map[int]string{}, formats: map[int]*numberFormat{}}
	for _, tc := range []struct {
		id   int
		n    float64
		want grid.Kind
	}{
		{55, 46154, grid.Date}, {55, 0.375, grid.Clock}, {56, 46154.375, grid.DateAndClock}, {27, 46154, grid.Date}, {32, 0.5, grid.Clock}, {58, 46154, grid.Date},
		{14, 46154, grid.Date}, {20, 46154.375, grid.Clock}, {17, 46154, grid.Month}, {46, 1.5, grid.Duration},
	} {
		if got := r.format(tc.id).kindOf(tc.n); got != tc.want {
			t.Errorf("%g in format %d is of kind %d, want %d", tc.n, tc.id, got, tc.want)
		}
	}
}

func FuzzFormats(f *testing.F) {
	for _, code := range []string{"General", "#,##0.00 [$€-40C]", "[h]:mm;@", "jj/mm/aaaa", "TT.MM.JJJJ", "åååå-MM-dd", "yyyy\\-mm\\-dd\"T\"hh:mm", "[", "\"", "\\", "_", "0\"h\"00", "aaaa", "ДД.ММ.ГГГГ"} {
		f.Add(code, 46154.375)
	}
	f.Fuzz(func(t *testing.T, code string, n float64) {
		format := parseFormat(code)
		format.kindOf(n)
		if format.kind == grid.Number && n > -1e15 && n < 1e15 {
			format.show(n)
		}
		if english := inEnglish(code); inEnglish(english) != english && inEnglish(inEnglish(english)) != inEnglish(english) {
			t.Errorf("%q is put into English again and again: %q", code, english)
		}
	})
}
