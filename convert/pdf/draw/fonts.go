package draw

import (
	"bytes"
	"fmt"
	"hash/fnv"

	"deroule/convert/pdf/page"
	"deroule/templates"
)

const family = "text"

var faceStyles = [4]string{templates.Regular: "", templates.Bold: "B", templates.Italic: "I", templates.BoldItalic: "BI"}

var faceNames = [4]string{templates.Regular: "Regular", templates.Bold: "Bold", templates.Italic: "Italic", templates.BoldItalic: "BoldItalic"}

// FontNames gives for each name that gofpdf makes up for a font the name that the
// subset of a face should have: a tag of six letters, which tells subsets apart,
// and the name of the face.
func FontNames(d *page.Document) map[string]string {
	names := map[string]string{}
	for _, face := range facesOf(d) {
		names["utf8"+family+faceStyles[face]] = subsetTag(d, face) + "+" + d.Typeface.Name + "-" + faceNames[face]
	}
	return names
}

// facesOf lists the faces that a document uses. The regular one is always there.
func facesOf(d *page.Document) []templates.Face {
	used := [4]bool{templates.Regular: true}
	for _, sheet := range d.Pages {
		for _, t := range sheet.Texts {
			used[t.Style.Face] = true
		}
	}
	var faces []templates.Face
	for face, is := range used {
		if is {
			faces = append(faces, templates.Face(face))
		}
	}
	return faces
}

// subsetTag is six letters made from the characters that a document has in a face.
func subsetTag(d *page.Document, face templates.Face) string {
	var used [0x10000 / 8]byte // a bit for each character
	for _, sheet := range d.Pages {
		for _, t := range sheet.Texts {
			if t.Style.Face != face {
				continue
			}
			for _, r := range t.Words {
				used[r/8] |= 1 << (r % 8)
			}
		}
	}
	hash := fnv.New64a()
	hash.Write([]byte(faceNames[face]))
	hash.Write(used[:])
	sum := hash.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}

// loadFaces gives gofpdf the faces that the document uses; each costs
// milliseconds, whether a text is set in it or not.
func (p *pen) loadFaces(d *page.Document) error {
	for _, face := range facesOf(d) {
		font := d.Typeface.TrueType(face)
		if !bytes.HasPrefix(font, []byte("\x00\x01\x00\x00")) && !bytes.HasPrefix(font, []byte("true")) {
			return fmt.Errorf("typeface %s: not a TrueType font", d.Typeface.Name)
		}
		p.pdf.AddUTF8FontFromBytes(family, faceStyles[face], font)
		p.pdf.SetFont(family, faceStyles[face], 10) // the first sign of a font that could not be loaded
		if err := p.pdf.Error(); err != nil {
			return fmt.Errorf("typeface %s: %w", d.Typeface.Name, err)
		}
	}
	return nil
}
