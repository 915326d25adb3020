package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"deroule/convert/outline"
)

// isDefinition reports whether a line says what a link stands for. Only what looks
// like a place on the web or a file is one: "[Lieu]: Mairie" is text.
func isDefinition(line []byte) bool {
	label, rest, found := bytes.Cut(bytes.TrimSpace(line), []byte("]:"))
	if !found || len(label) < 2 || label[0] != '[' || label[1] == '^' || bytes.ContainsAny(label[1:], "[]") {
		return false
	}
	target, _, _ := bytes.Cut(bytes.TrimSpace(rest), []byte(" "))
	return len(target) > 0 && (bytes.Contains(target, []byte(":/")) || bytes.HasPrefix(target, []byte("mailto:")) ||
		bytes.IndexByte([]byte("/#.<"), target[0]) >= 0)
}

// usedDefinitions are the labels of definitions that links refer to.
func usedDefinitions(root ast.Node, context parser.Context) map[string]bool {
	if len(context.References()) == 0 {
		return nil
	}
	used := map[string]bool{}
	refer := func(ref *ast.ReferenceLink) {
		if ref != nil {
			used[util.ToLinkReference(ref.Value)] = true
		}
	}
	// The walk stops only where its function returns an error, and this one does not.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Link:
			refer(n.Reference)
		case *ast.Image:
			refer(n.Reference)
		}
		return ast.WalkContinue, nil
	})
	return used
}

// definition keeps a link definition that nothing refers to as text. One that
// leads nowhere is how people write comments: "[//]: # (not for readers)".
func (c *converter) definition(n *ast.LinkReferenceDefinition) []outline.Block {
	comment := len(n.Destination) == 0 || string(n.Destination) == "#"
	if comment || c.used[util.ToLinkReference(n.Label)] || n.Lines().Len() == 0 {
		return nil
	}
	seg := n.Lines().At(0)
	text := c.src.literal(byteRange{seg.Start, seg.Stop}).WithLinks()
	return []outline.Block{&outline.Paragraph{Pos: text.Pos().To(text.Pos()), Lines: []outline.Text{text}}}
}
