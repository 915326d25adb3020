package pdf

import (
	"io"
	"testing"

	"deroule/convert"
	"deroule/convert/pdf/draw"
	"deroule/convert/pdf/finish"
	"deroule/convert/pdf/layout"
	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"
)

func BenchmarkAgenda20x12(b *testing.B) { benchmark(b, Writer{}, pdftest.Long(20, 12)) }
func BenchmarkAgenda40x15(b *testing.B) { benchmark(b, Writer{}, pdftest.Long(40, 15)) }
func BenchmarkHandout1x12(b *testing.B) { benchmark(b, Writer{Layout: Handout}, pdftest.Long(1, 12)) }

func benchmark(b *testing.B, w Writer, p *model.Programme) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.Write(io.Discard, p, convert.WriteOptions{SourceName: "plan.md"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSteps20x12(b *testing.B) {
	p := pdftest.Long(20, 12)
	options := layout.Options{Theme: templates.Plain(), SourceName: "plan.md"}
	d, _, err := layout.Agenda(p, options)
	if err != nil {
		b.Fatal(err)
	}
	drawn, additions, err := draw.Draw(d)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("layout", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := layout.Agenda(p, options); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("draw", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, _, err := draw.Draw(d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("finish", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := finish.Complete(drawn, additions); err != nil {
				b.Fatal(err)
			}
		}
	})
}
