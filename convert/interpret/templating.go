package interpret

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// Plans that are pages of a site hold what its program replaces or reads, and nobody
// is to see. It is taken out of the texts and kept as notes of their own:
//
//	{{ page.title }}, {{< figure src="a.png" >}}   an expression or a shortcode
//	{% include nav.html %}, {# a remark #}         a tag or a remark of a template
//	<Badge type="tip" text="new" />                a component
//	## Day 1 {#day-1 .wide}, {: .wide}             attributes, at the end of a line
//	::: tip Good to know, > [!NOTE]                what opens or closes a box: its title stays
//	[[toc]], [TOC], {:toc}                         a table of contents
//	import Plan from './plan.vue'                  a line of a script
//
// Braces around words that no template has, « {{nom de l'invité}} », are the plan's.

// apart takes templating out of a document, whose tables change and whose other
// blocks stay as they are, and returns the notes that nobody is to read: those and
// what the front end took out.
func apart(doc *outline.Document) (*outline.Document, []model.Note) {
	t := &templating{}
	own := *doc
	own.Title = t.text(doc.Title)
	own.Blocks = t.blocks(doc.Blocks)
	var notes []model.Note
	for _, k := range doc.Kept {
		notes = append(notes, model.Note{Title: strings.TrimSpace(k.Title), Text: strings.TrimSpace(k.Text), Kind: k.Kind, Source: k.Pos})
	}
	return &own, append(notes, t.notes...)
}

// templating is what was found of it in a document.
type templating struct{ notes []model.Note }

func (t *templating) keep(text string, at model.Pos) {
	t.notes = append(t.notes, model.Note{Text: strings.TrimSpace(text), Kind: model.Metadata, Source: at})
}

// blocks returns blocks without templating; those that were nothing else are gone.
func (t *templating) blocks(blocks []outline.Block) []outline.Block {
	kept := make([]outline.Block, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Heading:
			text := t.text(b.Text)
			if text.IsEmpty() && !b.Text.IsEmpty() {
				continue
			}
			heading := *b
			heading.Text = text
			kept = append(kept, &heading)
		case *outline.Paragraph:
			lines := t.lines(b.Lines)
			if len(lines) == 0 && len(b.Lines) > 0 {
				continue
			}
			paragraph := *b
			paragraph.Lines = lines
			kept = append(kept, &paragraph)
		case *outline.List:
			list := *b
			list.Items = make([]outline.Item, len(b.Items))
			for i, item := range b.Items {
				if lines := t.lines(item.Lines); len(lines) != len(item.Lines) {
					item.Lines, item.Lazy = lines, nil
				} else {
					item.Lines = lines
				}
				item.Blocks = t.blocks(item.Blocks)
				list.Items[i] = item
			}
			kept = append(kept, &list)
		case *outline.Table:
			t.table(b)
			kept = append(kept, b)
		default:
			kept = append(kept, b)
		}
	}
	return kept
}

// table takes templating out of the cells of a table, in their place: cells are
// many, and hardly any has some.
func (t *templating) table(table *outline.Table) {
	for row := range table.All() {
		for i := range row.Cells {
			if c := &row.Cells[i]; mayHold(c.Text().Plain) {
				c.SetLines(t.lines(c.Lines()))
			}
		}
	}
}

func (t *templating) lines(lines []outline.Text) []outline.Text {
	var kept []outline.Text
	for i, line := range lines {
		text := t.text(line)
		switch {
		case text.Plain == line.Plain && kept == nil:
		case kept == nil:
			kept = append(make([]outline.Text, 0, len(lines)), lines[:i]...)
			fallthrough
		default:
			if !text.IsEmpty() || line.IsEmpty() {
				kept = append(kept, text)
			}
		}
	}
	if kept == nil {
		return lines
	}
	return kept
}

// mayHold tells most texts that hold none at a glance.
func mayHold(text string) bool {
	return strings.ContainsAny(text, "{<:[") || strings.HasPrefix(text, "import ") || strings.HasPrefix(text, "export ")
}

// text is a line without its templating.
func (t *templating) text(line outline.Text) outline.Text {
	if !mayHold(line.Plain) {
		return line
	}
	cuts := cutsOf(line.Plain)
	if len(cuts) == 0 {
		return line
	}
	for _, cut := range cuts {
		t.keep(line.Plain[cut.start:cut.end], line.PosAt(cut.start))
	}
	var b outline.Builder
	at := 0
	for _, cut := range append(cuts, span{len(line.Plain), len(line.Plain)}) {
		if part := line.Slice(at, cut.start); part.Plain != "" {
			b.AppendText(part)
		}
		at = cut.end
	}
	return b.Text().Trim()
}

// span is from one byte of a text to another.
type span struct{ start, end int }

// cutsOf finds the templating of a line, in order.
func cutsOf(line string) []span {
	trimmed := strings.TrimSpace(line)
	if isScript(trimmed) || isContents(trimmed) {
		return []span{{0, len(line)}}
	}
	var cuts []span
	if end := boxMark(line); end > 0 {
		cuts = append(cuts, span{0, end})
	}
	for at := 0; at < len(line); {
		switch end := templateEnd(line, at); {
		case end > at:
			cuts = append(cuts, span{at, end})
			at = end
		default:
			at++
		}
	}
	return cuts
}

// templateEnd is where the piece of templating ends that begins at a byte of a
// line; 0 where none begins there.
func templateEnd(line string, at int) int {
	rest := line[at:]
	switch {
	case strings.HasPrefix(rest, "{{"):
		if end := strings.Index(rest, "}}"); end > 0 && isExpression(rest[2:end]) {
			return at + end + 2
		}
	case strings.HasPrefix(rest, "{%"), strings.HasPrefix(rest, "{# "):
		if end := strings.Index(rest, rest[1:2]+"}"); end > 0 {
			return at + end + 2
		}
	case rest[0] == '{':
		if end := strings.IndexByte(rest, '}'); end > 0 && strings.TrimSpace(rest[end+1:]) == "" && isAttributes(rest[1:end]) {
			return at + end + 1
		}
	case rest[0] == '<':
		return componentEnd(line, at)
	}
	return 0
}

// isExpression tells the inside of braces that a template evaluates: a name, a path
// of names, a filter, a shortcode. Other words are those of people.
func isExpression(inner string) bool {
	inner = strings.TrimSpace(inner)
	if inner == "" || strings.ContainsFunc(inner, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }) {
		return false
	}
	if strings.HasPrefix(inner, "<") || strings.HasPrefix(inner, "%") || strings.HasPrefix(inner, "#") || strings.HasPrefix(inner, "/") {
		return true
	}
	first, _, _ := strings.Cut(inner, "|")
	return isPath(strings.TrimLeft(strings.TrimSpace(first), "-$.")) && !strings.Contains(inner, "||")
}

// isPath tells "page.title", "date", "site['name']": names with dots between.
func isPath(text string) bool {
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".[]'\"()", r) }) {
		if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' }) {
			return false
		}
	}
	return text != "" && (unicode.IsLetter(rune(text[0])) || text[0] == '_')
}

// isAttributes tells "#day-1 .wide key=value" and ": .wide" (kramdown).
func isAttributes(inner string) bool {
	words := strings.Fields(strings.TrimPrefix(inner, ":"))
	if strings.HasPrefix(inner, ":") && len(words) == 1 && words[0] == "toc" {
		return true
	}
	for _, w := range words {
		name := strings.TrimLeft(w, "#.")
		if strings.ContainsFunc(name, func(r rune) bool { return strings.ContainsRune("#{}|,;", r) }) || name == "" {
			return false
		}
		if name == w && !strings.Contains(w, "=") {
			return false
		}
	}
	return len(words) > 0
}

// componentEnd is where a component ends whose tag begins at a byte of a line: a
// name with a capital, and attributes or a slash. "<Nom>" is a gap to fill in.
func componentEnd(line string, at int) int {
	rest := line[at:]
	end := strings.IndexByte(rest, '>')
	if end < 3 {
		return 0
	}
	tag := rest[1:end]
	closes := strings.HasPrefix(tag, "/")
	name := strings.TrimPrefix(tag, "/")
	if i := strings.IndexFunc(name, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.'
	}); i >= 0 {
		if !unicode.IsSpace(rune(name[i])) && name[i] != '/' {
			return 0
		}
		name = name[:i]
	}
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return 0
	}
	hasAttributes := strings.Contains(tag, "=") || strings.HasSuffix(tag, "/")
	isPaired := strings.Contains(line, "</"+name+">")
	if !hasAttributes && !isPaired || closes && !isPaired {
		return 0
	}
	return at + end + 1
}

// boxMark is where the mark of a box ends that a line begins with: ":::" with the
// kind of the box, or "[!NOTE]".
func boxMark(line string) int {
	rest := strings.TrimLeft(line, " ")
	start := len(line) - len(rest)
	if box, ok := strings.CutPrefix(rest, "[!"); ok {
		if end := strings.IndexByte(box, ']'); end > 0 && strings.ToUpper(box[:end]) == box[:end] && isPath(box[:end]) {
			return start + end + 3
		}
		return 0
	}
	kind := strings.TrimLeft(rest, ":")
	if len(rest)-len(kind) < 3 {
		return 0
	}
	words := strings.TrimLeft(kind, " ")
	word, _, _ := strings.Cut(words, " ")
	if word == "" {
		return len(line)
	}
	if strings.ToLower(word) != word || !isPath(word) {
		return start + len(rest) - len(kind)
	}
	return start + len(rest) - len(words) + len(word)
}

// isScript tells the lines of a script that pages of MDX begin with.
func isScript(line string) bool {
	words := strings.Fields(strings.TrimSuffix(line, ";"))
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	isQuoted := len(last) > 2 && (last[0] == '\'' || last[0] == '"') && last[len(last)-1] == last[0]
	switch words[0] {
	case "import":
		return isQuoted && (len(words) == 2 || words[len(words)-2] == "from")
	case "export":
		return slices.Contains([]string{"default", "const", "let", "function"}, words[1])
	}
	return false
}

// isContents tells the line that stands for a table of contents.
func isContents(line string) bool {
	switch strings.ToLower(line) {
	case "[[toc]]", "[toc]", "[[_toc_]]", "${toc}", "{:toc}", "{{toc}}", "<toc/>", "<toc />":
		return true
	}
	return false
}
