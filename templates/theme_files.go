package templates

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// logoSettings are the settings of a logo.
func logoSettings() settings {
	return settings{
		"file":   (*themeReader).logo,
		"text":   func(r *themeReader, v ast.Node) { r.theme.Logo.Text = r.text(v) },
		"height": func(r *themeReader, v ast.Node) { r.theme.Logo.Height = r.number(v, 5, 40) },
	}
}

// usualLogoHeight is that of a logo whose theme does not say it, in millimetres.
const usualLogoHeight = 14

// maxPixels bounds a logo: nobody sees more of them on paper.
const maxPixels = 16 << 20

func (r *themeReader) logo(v ast.Node) {
	logo := &r.theme.Logo
	logo.File = r.text(v)
	data, ok := r.read(v)
	if !ok {
		return
	}
	if logo.Height == 0 {
		logo.Height = usualLogoHeight
	}
	var bounds image.Config
	var err error
	if bytes.HasPrefix(data, []byte("\xff\xd8")) {
		bounds, err = jpeg.DecodeConfig(bytes.NewReader(data))
	} else if bounds, err = png.DecodeConfig(bytes.NewReader(data)); err == nil && bounds.Width*bounds.Height <= maxPixels {
		data, err = simplePNG(data)
	}
	if err != nil || bounds.Width == 0 || bounds.Height == 0 || bounds.Width*bounds.Height > maxPixels {
		r.fail(v, BadImage, nil)
		return
	}
	logo.Data, logo.Aspect = string(data), float64(bounds.Width)/float64(bounds.Height)
}

// simplePNG writes a PNG again in the one form that programs for PDF surely know:
// eight bits, not interlaced.
func simplePNG(data []byte) ([]byte, error) {
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	plain := image.NewNRGBA(image.Rect(0, 0, picture.Bounds().Dx(), picture.Bounds().Dy()))
	draw.Draw(plain, plain.Bounds(), picture, picture.Bounds().Min, draw.Src)
	var b bytes.Buffer
	err = png.Encode(&b, plain)
	return b.Bytes(), err
}

// faces reads the files of a typeface of one's own. What is set in italic is upright
// there.
func (r *themeReader) faces(v ast.Node) {
	found := 0
	file := func(faces ...Face) func(*themeReader, ast.Node) {
		return func(r *themeReader, v ast.Node) {
			data, ok := r.read(v)
			if !ok {
				return
			}
			if !bytes.HasPrefix(data, []byte("\x00\x01\x00\x00")) && !bytes.HasPrefix(data, []byte("true")) {
				r.fail(v, BadFont, nil)
			}
			found++
			for _, f := range faces {
				r.theme.Typeface.faces[f] = string(data)
			}
		}
	}
	r.entries(v, settings{
		"name":    func(r *themeReader, v ast.Node) { r.theme.Typeface.Name = nameOfFace(r.text(v)) },
		"regular": file(Regular, Italic),
		"bold":    file(Bold, BoldItalic),
	})
	if found < 2 && r.mistake == nil {
		r.fail(v, WantEntries, []string{"regular", "bold"})
	}
}

// nameOfFace is the name of a typeface as a PDF writes it: letters and digits.
func nameOfFace(name string) string {
	name = strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, name)
	if name == "" {
		return "Face"
	}
	return name
}

// read reads the file that a theme names.
func (r *themeReader) read(v ast.Node) ([]byte, bool) {
	name := r.text(v)
	data, err := r.open(name)
	if err != nil {
		r.fail(v, UnreadableFile, []string{err.Error()})
		return nil, false
	}
	return data, true
}
