package templates

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"io"
	"unicode"
)

// SourceHash names a style sheet or a script that stands in a page, for the content
// security policy that allows it (CSP Level 3 §2.3.1).
func SourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// WritePage executes the template of that name and writes the page without the
// characters that HTML may not hold: controls and noncharacters. Nothing reaches w
// unless all of it is ready.
func WritePage(w io.Writer, pages *template.Template, name string, data any) error {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		return err
	}
	_, err := w.Write(bytes.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE {
			return -1
		}
		return r
	}, b.Bytes()))
	return err
}
