package templates

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// ReadTheme reads the YAML of a theme; what it leaves unsaid is as in [Plain].
// Open reads the files that a theme names, relative to its own: a logo, faces. The
// error is a [*ThemeMistake], the first one of the file.
func ReadTheme(file, data string, open func(name string) ([]byte, error)) (t Theme, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &ThemeMistake{File: file, Kind: BadSyntax, Word: fmt.Sprint(r)}
		}
	}()
	tree, err := parser.ParseBytes([]byte(data), 0)
	if err != nil {
		return Theme{}, themeSyntax(file, err)
	}
	r := &themeReader{file: file, open: open, theme: Plain(), colours: map[string]ast.Node{}}
	r.theme.Name = strings.TrimSuffix(path.Base(strings.ReplaceAll(file, `\`, "/")), path.Ext(file))
	r.theme.Titles = Titles{r.theme.Name, r.theme.Name}
	for _, doc := range tree.Docs {
		if doc.Body != nil {
			r.entries(doc.Body, themeSettings())
		}
	}
	r.checkContrast()
	if r.mistake != nil {
		return Theme{}, r.mistake
	}
	return r.theme, nil
}

func themeSyntax(file string, err error) *ThemeMistake {
	m := &ThemeMistake{File: file, Kind: BadSyntax, Word: err.Error()}
	var syntax yaml.Error
	if errors.As(err, &syntax) && syntax.GetToken() != nil {
		at := syntax.GetToken().Position
		m.Line, m.Column, m.Word = at.Line, at.Column, syntax.GetMessage()
	}
	return m
}

// themeReader walks the tree of a file and keeps the first mistake.
type themeReader struct {
	file    string
	open    func(name string) ([]byte, error)
	theme   Theme
	colours map[string]ast.Node // where the file says them
	mistake *ThemeMistake
}

// settings are the names that may stand at a place of the file, and what reads
// their values.
type settings map[string]func(*themeReader, ast.Node)

// themeSettings are the settings of a theme. The schema that editors use,
// theme.schema.json, lists the same.
func themeSettings() settings {
	return settings{
		"title":   (*themeReader).title,
		"author":  func(r *themeReader, v ast.Node) { r.theme.Author = r.text(v) },
		"header":  func(r *themeReader, v ast.Node) { r.theme.Header = r.template(v) },
		"footer":  func(r *themeReader, v ast.Node) { r.theme.Footer = r.template(v) },
		"hours":   (*themeReader).hours,
		"paper":   func(r *themeReader, v ast.Node) { r.entries(v, paperSettings()) },
		"type":    func(r *themeReader, v ast.Node) { r.entries(v, typeSettings()) },
		"colours": func(r *themeReader, v ast.Node) { r.entries(v, colourSettings()) },
		"logo":    func(r *themeReader, v ast.Node) { r.entries(v, logoSettings()) },
		"faces":   (*themeReader).faces,

		"organisation": func(r *themeReader, v ast.Node) { r.entries(v, organisationSettings()) },
	}
}

func (r *themeReader) title(v ast.Node) {
	if _, both := v.(*ast.MappingNode); !both {
		title := r.text(v)
		r.theme.Titles = Titles{title, title}
		return
	}
	r.entries(v, settings{
		"fr": func(r *themeReader, v ast.Node) { r.theme.Titles.French = r.text(v) },
		"en": func(r *themeReader, v ast.Node) { r.theme.Titles.English = r.text(v) },
	})
}

func (r *themeReader) hours(v ast.Node) {
	r.theme.Clock = ClockForm(r.oneOf(v, ClockForms()))
}

func paperSettings() settings {
	margin := func(side func(*Paper) *float64) func(*themeReader, ast.Node) {
		return func(r *themeReader, v ast.Node) { *side(&r.theme.Paper) = r.number(v, 10, 80) }
	}
	return settings{
		"size": func(r *themeReader, v ast.Node) {
			r.theme.Paper.Sheet, _ = SheetNamed(r.oneOf(v, SheetNames()))
		},
		"orientation": func(r *themeReader, v ast.Node) {
			r.theme.Paper.Landscape = r.oneOf(v, []string{string(Portrait), string(Landscape)}) == string(Landscape)
		},
		"margins": func(r *themeReader, v ast.Node) {
			r.entries(v, settings{
				"top":    margin(func(p *Paper) *float64 { return &p.Top }),
				"right":  margin(func(p *Paper) *float64 { return &p.Right }),
				"bottom": margin(func(p *Paper) *float64 { return &p.Bottom }),
				"left":   margin(func(p *Paper) *float64 { return &p.Left }),
			})
		},
	}
}

func typeSettings() settings {
	size := func(of func(*Type) *float64, least, most float64) func(*themeReader, ast.Node) {
		return func(r *themeReader, v ast.Node) { *of(&r.theme.Type) = r.number(v, least, most) }
	}
	return settings{
		"text":    size(func(t *Type) *float64 { return &t.Text }, 6, 24),
		"leading": size(func(t *Type) *float64 { return &t.Leading }, 7, 36),
		"table":   size(func(t *Type) *float64 { return &t.Table }, 6, 24),
		"small":   size(func(t *Type) *float64 { return &t.Small }, 6, 18),
		"heading": size(func(t *Type) *float64 { return &t.Heading }, 8, 36),
		"title":   size(func(t *Type) *float64 { return &t.Title }, 10, 60),
		"prose": func(r *themeReader, v ast.Node) {
			r.theme.Type.Justified = r.oneOf(v, []string{"ragged", "justified"}) == "justified"
		},
	}
}

func organisationSettings() settings {
	return settings{
		"name":        func(r *themeReader, v ast.Node) { r.theme.Organisation.Name = r.text(v) },
		"address":     func(r *themeReader, v ast.Node) { r.theme.Organisation.Address = r.text(v) },
		"declaration": func(r *themeReader, v ast.Node) { r.theme.Organisation.Declaration = r.text(v) },
	}
}

func colourSettings() settings {
	all := settings{}
	for name, of := range colourNames() {
		all[name] = func(r *themeReader, v ast.Node) {
			c, err := ParseColour(r.text(v))
			if err != nil {
				r.fail(v, BadColour, nil)
			}
			*of(&r.theme.Colours) = c
			r.colours[name] = v
		}
	}
	return all
}

func colourNames() map[string]func(*Colours) *Colour {
	return map[string]func(*Colours) *Colour{
		"ink":    func(c *Colours) *Colour { return &c.Ink },
		"muted":  func(c *Colours) *Colour { return &c.Muted },
		"accent": func(c *Colours) *Colour { return &c.Accent },
		"line":   func(c *Colours) *Colour { return &c.Line },
		"tint":   func(c *Colours) *Colour { return &c.Tint },
	}
}

// checkContrast finds colours of text that cannot be read on what they stand on.
func (r *themeReader) checkContrast() {
	for _, name := range []string{"ink", "muted", "accent"} {
		for _, ground := range []string{"paper", "tint"} {
			colour, on := *colourNames()[name](&r.theme.Colours), White()
			at := r.colours[name]
			if ground == "tint" {
				if on = r.theme.Colours.Tint; at == nil {
					at = r.colours[ground]
				}
			}
			if contrast := Contrast(colour, on); contrast < LeastContrast && at != nil {
				r.fail(at, LowContrast, []string{name, ground, fmt.Sprintf("%.1f", contrast), fmt.Sprintf("%.1f", LeastContrast)})
			}
		}
	}
}

// entries reads each name of a mapping by its setting. An empty value says nothing.
func (r *themeReader) entries(v ast.Node, known settings) {
	if v.Type() == ast.NullType {
		return
	}
	mapping, ok := v.(*ast.MappingNode)
	if !ok {
		r.fail(v, WantEntries, slices.Sorted(maps.Keys(known)))
		return
	}
	for _, entry := range mapping.Values {
		read, ok := known[entry.Key.GetToken().Value]
		switch {
		case !ok:
			r.fail(entry.Key, UnknownSetting, slices.Sorted(maps.Keys(known)))
		case entry.Value.Type() != ast.NullType:
			read(r, entry.Value)
		}
	}
}

// text reads a single value.
func (r *themeReader) text(v ast.Node) string {
	switch v := v.(type) {
	case *ast.StringNode:
		return v.Value
	case *ast.LiteralNode:
		return v.Value.Value
	case ast.ScalarNode:
		return v.GetToken().Value
	}
	r.fail(v, WantText, nil)
	return ""
}

func (r *themeReader) oneOf(v ast.Node, known []string) string {
	word := r.text(v)
	i := slices.IndexFunc(known, func(k string) bool { return strings.EqualFold(k, word) })
	if i < 0 {
		r.fail(v, UnknownWord, known)
		return ""
	}
	return known[i]
}

func (r *themeReader) number(v ast.Node, least, most float64) float64 {
	n, err := strconv.ParseFloat(r.text(v), 64)
	if err != nil || !(least <= n && n <= most) {
		r.fail(v, BadNumber, []string{fmt.Sprintf("%v – %v", least, most)})
	}
	return n
}

// template reads the words of a running head or foot.
func (r *themeReader) template(v ast.Node) string {
	text := r.text(v)
	if _, unknown := Fill(text, nil); unknown != "" {
		r.fail(v, UnknownPlaceholder, Placeholders())
	}
	return text
}

// fail keeps the first mistake of the file, by its place.
func (r *themeReader) fail(v ast.Node, kind ThemeMistakeKind, known []string) {
	at := v.GetToken().Position
	if m := r.mistake; m != nil && (m.Line < at.Line || m.Line == at.Line && m.Column <= at.Column) {
		return
	}
	r.mistake = &ThemeMistake{File: r.file, Line: at.Line, Column: at.Column, Kind: kind, Word: v.String(), Known: known}
}
