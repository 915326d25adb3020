package correct

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"deroule/model"
)

// Place is where a text of the settings says that something stands.
type Place struct {
	Words                  string // a heading's, or the name of a sheet
	Sheet                  string // empty where cells are told without one
	Row, LastRow           int    // from 1; 0 for all
	Column, LastColumn     int    // from 1; 0 for all
	FirstLine, LastLine    int    // of a text, from 1; 0 for none
	isCells, isSeveralRows bool
}

// Extent is where a table stands: its lines in a text, or its cells in a sheet.
type Extent struct {
	Sheet               string
	Row, LastRow        int // from 1; 0 where it is a text
	Column, LastColumn  int
	FirstLine, LastLine int      // 0 where it is a sheet
	Titles              []string // the words above it
}

// PlaceOf reads "Groupe 1!A3", "'Groupe 1'!A3:F20", "Groupe 1!12", "A3", "l. 24",
// "l. 24-40", the name of a sheet or the words of a heading.
func PlaceOf(text string) (p Place) {
	if found := regexp.MustCompile(`^(?:l\.|ligne|lignes|line|lines) ?(\d+)(?: ?[-–] ?(\d+))?$`).FindStringSubmatch(text); found != nil {
		p.FirstLine, _ = strconv.Atoi(found[1])
		p.LastLine, _ = strconv.Atoi(found[2])
		p.isSeveralRows = p.LastLine > p.FirstLine
		p.LastLine = max(p.FirstLine, p.LastLine)
		return p
	}
	sheet, cells := "", text
	if i := strings.LastIndex(text, "!"); i > 0 {
		sheet, cells = strings.Trim(text[:i], "'"), text[i+1:]
	}
	if p.cells(cells) && (sheet != "" || p.Column > 0) {
		p.Sheet, p.isCells = sheet, true
		return p
	}
	return Place{Words: text}
}

// cells reads "A3", "A3:F20", "12" or "12:20".
func (p *Place) cells(text string) bool {
	from, to, several := strings.Cut(strings.ReplaceAll(text, "$", ""), ":")
	var ok bool
	if p.Column, p.Row, ok = cellOf(from); !ok {
		return false
	}
	p.LastColumn, p.LastRow = p.Column, p.Row
	if several {
		if p.LastColumn, p.LastRow, ok = cellOf(to); !ok {
			return false
		}
	}
	p.isSeveralRows = p.LastRow > p.Row
	return true
}

// cellOf reads "C7", or "7" as a row of which the column is 0.
func cellOf(name string) (column, row int, ok bool) {
	i := 0
	for i < len(name) && name[i] >= 'A' && name[i] <= 'Z' && i < 3 {
		column = 26*column + int(name[i]-'A') + 1
		i++
	}
	row, err := strconv.Atoi(name[i:])
	return column, row, err == nil && row > 0
}

// IsRange reports whether the place says where a table begins and ends.
func (p Place) IsRange() bool { return p.isSeveralRows }

// In reports whether the place is in a sheet, or in a text where sheet is empty.
func (p Place) In(sheet string) bool { return p.isCells && (p.Sheet == sheet || p.Sheet == "") }

// Meets reports whether a table stands at the place.
func (p Place) Meets(e Extent) bool {
	switch {
	case p.FirstLine > 0:
		return e.FirstLine > 0 && p.FirstLine <= e.LastLine && e.FirstLine <= p.LastLine
	case p.isCells:
		return e.Row > 0 && p.In(e.Sheet) && p.Row <= e.LastRow && e.Row <= p.LastRow &&
			(p.Column == 0 || p.Column <= e.LastColumn && e.Column <= p.LastColumn)
	}
	if p.Words == "" {
		return false
	}
	if p.Words == e.Sheet {
		return true
	}
	for _, title := range e.Titles {
		if model.Slug(title) == model.Slug(p.Words) {
			return true
		}
	}
	return false
}

func (p Place) isHeading(at model.Pos, words string) bool {
	if p.FirstLine > 0 {
		return p.FirstLine <= at.Line && at.Line <= p.LastLine
	}
	pattern := strings.ToLower(strings.Join(strings.Fields(p.Words), " "))
	text := strings.ToLower(strings.Join(strings.Fields(words), " "))
	if !strings.Contains(pattern, "*") {
		return pattern != "" && (pattern == text || model.Slug(pattern) == model.Slug(text))
	}
	matches, err := path.Match(strings.ReplaceAll(pattern, "/", "\x00"), strings.ReplaceAll(text, "/", "\x00"))
	return err == nil && matches
}
