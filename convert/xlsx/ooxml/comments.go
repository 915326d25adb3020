package ooxml

import (
	"fmt"
	"strings"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/convert/outline"
)

// mostLinked is how many cells one link may cover.
const mostLinked = 1000

// resolveLinks finds the addresses that the links of a sheet name.
func (r *sheetReader) resolveLinks(relations []relation) {
	urls := map[string]string{}
	for _, rel := range relations {
		if rel.outside {
			urls[rel.id] = rel.target
		}
	}
	for _, l := range r.links {
		url := urls[l.relation]
		if url == "" || l.cells.Size() > mostLinked {
			continue
		}
		if r.layout.links == nil {
			r.layout.links = map[place]string{}
		}
		for row := l.cells.Row; row <= l.cells.LastRow; row++ {
			for column := l.cells.Column; column <= l.cells.LastColumn; column++ {
				r.layout.links[place{row, column}] = url
			}
		}
	}
}

// Decorate gives the cells of a sheet that was read their links and comments.
func (l *Layout) Decorate(rows []grid.Row) {
	if l.links == nil && l.comments == nil {
		return
	}
	for i := range rows {
		for k := range rows[i].Cells {
			c := &rows[i].Cells[k]
			at := place{c.Row, c.Column}
			if comment := l.comments[at]; comment != "" {
				c.SetComment(comment)
			}
			if url := l.links[at]; url != "" {
				c.Mark(outline.Span{End: len(c.Text), Style: outline.Link, URL: url})
			}
		}
	}
}

// readComments reads the comments on the cells of a sheet. Where they are
// conversations, those say more than the comments made of them.
func (b *Book) readComments(relations []relation, l *Layout) error {
	for _, kind := range []string{"threadedComment", "comments"} {
		for _, r := range relations {
			if r.kind != kind || !b.archive.Has(r.target) || l.comments != nil && kind == "comments" {
				continue
			}
			if err := b.readCommentPart(r.target, l); err != nil {
				return fmt.Errorf("comments: %w", err)
			}
		}
	}
	return nil
}

func (b *Book) readCommentPart(part string, l *Layout) error {
	s, err := b.archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	if l.comments == nil {
		l.comments = map[place]string{}
	}
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t != parts.Start || s.Name() != "comment" && s.Name() != "threadedComment" {
			continue
		}
		column, row, _ := grid.ParseCellName(s.Attr("ref"))
		text := strings.TrimSpace(readComment(s))
		at := place{row, column}
		before := l.comments[at]
		if len(before)+len(text) > mostComment {
			continue
		}
		if before != "" {
			text = before + "\n" + text
		}
		l.comments[at] = text
	}
	return s.Err()
}

// mostComment is how many bytes are kept of what is said about a cell.
const mostComment = 1 << 15

// readComment joins the runs of a comment. The first, in bold, is the name of who
// wrote it, which says nothing of the plan.
func readComment(s *parts.Scanner) string {
	rich := readRich(s)
	for _, span := range rich.spans {
		if span.Style == outline.Strong && span.Start == 0 && strings.HasSuffix(strings.TrimSpace(rich.text[:span.End]), ":") {
			return rich.text[span.End:]
		}
	}
	return rich.text
}
