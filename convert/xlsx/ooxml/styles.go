package ooxml

import "deroule/convert/grid/parts"

// style is what of a cell's style says something of its content.
type style struct {
	format *numberFormat
	strike bool
	bold   bool
}

// readStyles reads the styles that cells refer to (§18.8).
func (b *Book) readStyles(part string) error {
	s, err := b.archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	r := styleReader{scanner: s, codes: map[int]string{}, formats: map[int]*numberFormat{}}
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t != parts.Start {
			continue
		}
		switch s.Name() {
		case "numFmt":
			r.codes[number(s.Attr("numFmtId"))] = s.AttrString("formatCode")
		case "fonts":
			r.readFonts()
		case "cellXfs":
			r.readCellStyles()
		}
	}
	b.styles = r.styles
	return s.Err()
}

type styleReader struct {
	scanner *parts.Scanner
	codes   map[int]string // number formats of the book itself
	formats map[int]*numberFormat
	fonts   []style
	styles  []style
}

func (r *styleReader) readFonts() {
	s := r.scanner
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case parts.Done:
			return
		case parts.Start:
			switch s.Name() {
			case "font":
				r.fonts = append(r.fonts, style{})
			case "strike":
				r.lastFont().strike = !isFalse(s.Attr("val"))
			case "b":
				r.lastFont().bold = !isFalse(s.Attr("val"))
			}
		}
	}
}

func (r *styleReader) lastFont() *style {
	if len(r.fonts) == 0 {
		r.fonts = append(r.fonts, style{})
	}
	return &r.fonts[len(r.fonts)-1]
}

func (r *styleReader) readCellStyles() {
	s := r.scanner
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case parts.Done:
			return
		case parts.Start:
			if s.Name() != "xf" {
				continue
			}
			of := style{}
			if font := number(s.Attr("fontId")); 0 <= font && font < len(r.fonts) {
				of = r.fonts[font]
			}
			of.format = r.format(number(s.Attr("numFmtId")))
			r.styles = append(r.styles, of)
		}
	}
}

// format is the number format of an identifier: one of the book's own, or one
// that every program knows (§18.8.30).
func (r *styleReader) format(id int) *numberFormat {
	if f := r.formats[id]; f != nil {
		return f
	}
	code, own := r.codes[id]
	if !own {
		code = builtIn(id)
	}
	f := parseFormat(code)
	f.either = !own && (27 <= id && id <= 36 || 50 <= id && id <= 58)
	r.formats[id] = f
	return f
}

// builtIn is the code of a format that is not written into books. Those from 27 to 36 and
// from 50 to 58 are of East Asia, where one number is a date in one country and an hour
// in another.
func builtIn(id int) string {
	switch {
	case id == 1:
		return "0"
	case id == 2:
		return "0.00"
	case id == 3, id == 37, id == 38:
		return "#,##0"
	case id == 4, id == 39, id == 40:
		return "#,##0.00"
	case id == 9:
		return "0%"
	case id == 10:
		return "0.00%"
	case id == 14, id == 15, id == 16, 27 <= id && id <= 31, id == 36, 50 <= id && id <= 54, 57 <= id && id <= 58:
		return "d/m/yyyy"
	case id == 17:
		return "mmm-yy"
	case 18 <= id && id <= 21, 32 <= id && id <= 35, 55 <= id && id <= 56:
		return "h:mm"
	case id == 22:
		return "d/m/yyyy h:mm"
	case id == 45, id == 47:
		return "mm:ss"
	case id == 46:
		return "[h]:mm:ss"
	}
	return ""
}
