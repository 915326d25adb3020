package serve

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"deroule/convert"
	"deroule/convert/html"
	"deroule/model"
	"deroule/templates"
)

// form is a way in which a programme is served.
type form struct {
	extension string // of the address; the page has none
	media     string // type and subtype (RFC 9110 §8.3.1)
	packed    bool   // gzip makes it smaller
	saved     bool   // to be kept as a file rather than shown
	viewed    bool   // by a part of the browser that the policy of pages would stop
	absolute  bool   // it holds addresses of this server
}

// The forms.
func forms() []form {
	return []form{
		{extension: "", media: "text/html; charset=utf-8", packed: true, absolute: true},
		{extension: ".ics", media: "text/calendar; charset=utf-8", packed: true, absolute: true},
		{extension: ".pdf", media: "application/pdf", viewed: true},
		{extension: ".xlsx", media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", saved: true},
	}
}

// formOf returns the form with an extension.
func formOf(extension string) (form, bool) {
	all := forms()
	i := slices.IndexFunc(all, func(f form) bool { return f.extension == extension })
	if i < 0 {
		return form{}, false
	}
	return all[i], true
}

// document is a form of an edition, ready to be sent.
type document struct {
	form     form
	plain    []byte
	gzipped  []byte // nil where that is not smaller
	tag      string // of the plain bytes: the beginning of their SHA-256
	modified time.Time
}

func (d *document) size() int { return len(d.plain) + len(d.gzipped) }

// document returns a form of an edition, for the address that the server is asked at.
func (s *Server) document(ctx context.Context, e *edition, f form, base string) (*document, error) {
	k := key{name: e.name, number: e.number, form: f.extension, large: e.programme.isLarge()}
	if f.absolute {
		k.base = base
	}
	return s.cache.get(ctx, k, func() (*document, error) {
		programme, err := e.programme.unpack()
		if err != nil {
			return nil, err
		}
		format, err := s.format(e, programme, f, base)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		if _, err := format.Write(&b, programme, s.options(e)); err != nil {
			return nil, err
		}
		return newDocument(f, b.Bytes(), e.modified)
	})
}

func newDocument(f form, data []byte, modified time.Time) (*document, error) {
	sum := sha256.Sum256(data)
	d := &document{form: f, plain: data, tag: hex.EncodeToString(sum[:12]), modified: modified}
	if !f.packed {
		return d, nil
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if b.Len() < len(data) {
		d.gzipped = b.Bytes()
	}
	return d, nil
}

// format is the format of a form, told how to write the edition.
func (s *Server) format(e *edition, p *model.Programme, f form, base string) (convert.Format, error) {
	switch f.extension {
	case "":
		page := html.Format()
		page.Writer = s.page(e, base)
		return page, nil
	case ".ics":
		return s.calendar(e, p, base), nil
	}
	format, ok := s.config.Formats.Writers().ByExtension(f.extension)
	if !ok {
		return format, convert.ErrUnknown
	}
	return format, nil
}

// page is the writer of the page of a programme.
func (s *Server) page(e *edition, base string) html.Writer {
	w := html.Writer{
		Home:   "./",
		Notice: e.notice(templates.LocaleOf(s.language(e))),
		Downloads: []html.Download{
			{Title: "PDF", Address: e.address() + ".pdf"},
			{Title: "XLSX", Address: e.address() + ".xlsx"},
		},
	}
	if e.programme.hasCalendar() {
		w.Feed = base + e.address() + ".ics"
	}
	return w
}

// language is the one of the labels around an edition.
func (s *Server) language(e *edition) string {
	return cmp.Or(s.config.Labels, e.labels, e.programme.language)
}
