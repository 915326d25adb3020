package templates_test

import (
	"bytes"
	"html/template"
	"testing"

	"deroule/templates"
)

func TestWritePage(t *testing.T) {
	pages := template.Must(template.New("page").Parse(`<p>{{.}}</p>{{define "half"}}half{{.Missing}}{{end}}`))
	var b bytes.Buffer
	if err := templates.WritePage(&b, pages, "page", "a\a\x7f\u0085\uFDD0\uFFFF\U0001FFFE\tb\n&é"); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != "<p>a\tb\n&amp;é</p>" {
		t.Errorf("%q", got)
	}
	b.Reset()
	if err := templates.WritePage(&b, pages, "half", "a"); err == nil || b.Len() > 0 {
		t.Errorf("%v: %q", err, b.String())
	}
}

// The digest is that of OpenSSL: printf 'p {}' | openssl dgst -sha256 -binary | base64
func TestSourceHash(t *testing.T) {
	const want = "'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='"
	if got := templates.SourceHash("p {}"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
