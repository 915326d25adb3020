package xlsx

import (
	"github.com/xuri/excelize/v2"
)

// look is how a cell is shown: its number format, face and alignment.
type look int

const (
	plainLook       look = iota // wrapped text
	strongLook                  // the name of the row
	titleLook                   // the title of the programme
	dateLook                    // a date with its weekday
	clockLook                   // an hour
	durationLook                // hours and minutes, past 24 hours too
	daysLook                    // a number of days
	countLook                   // a number
	choiceLook                  // one of a few words
	unsureLook                  // a date that is not known whole
	linkLook                    // an address that can be followed
	technicalLook               // what ties rows together, not for people
	derivedLook                 // counted or named from other cells, for orientation
	errorLook                   // an error or a warning of the plan
	headerLook                  // a column's name
	quietHeaderLook             // a technical column's name
)

// The colours keep a contrast of at least 4.5:1 against their ground.
const (
	inkColour    = "1F2933"
	quietColour  = "5B6673"
	headerColour = "1F3A5F"
	whiteColour  = "FFFFFF"
	lineColour   = "D5DBE3"
	groupColour  = "7B8794"
	faintColour  = "6B7684" // 4.6:1, for what is said again
	linkColour   = "0B4F9E"
	unsureGround = "FFF3CD"
	unsureColour = "6B4E00"
	alarmColour  = "A3261B"
)

// textFormat is the built-in number format of text (ECMA-376-1 §18.8.30): what is
// typed into such a cell never becomes a formula or a date.
const textFormat = 49

// face is a typeface that is at hand wherever workbooks are opened, itself or in
// one of the same widths.
const face = "Arial"

// rowLine closes each row.
var rowLine = excelize.Border{Type: "bottom", Style: 1, Color: lineColour}

// styles makes each style of a workbook once.
type styles struct {
	file     *excelize.File
	language string
	made     map[styleKey]int
}

type styleKey struct {
	look   look
	struck bool // the row is cancelled
	ruled  bool // a line below: a cell of the table, not of the column below it
	page   bool // on a page to read, where values stand below each other
	over   look // of a header: that of its column
}

func (s *styles) of(key styleKey) (int, error) {
	if id, ok := s.made[key]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(s.describe(key))
	s.made[key] = id
	return id, err
}

func (s *styles) describe(key styleKey) *excelize.Style {
	style := &excelize.Style{
		Font:      &excelize.Font{Family: face, Size: 10, Color: inkColour, Strike: key.struck},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
	}
	if key.struck {
		style.Font.Color = quietColour
	}
	if key.ruled {
		style.Border = []excelize.Border{rowLine}
	}
	if format := s.numberFormat(key.look); format != "" {
		style.CustomNumFmt = &format
		style.Alignment.WrapText = false
	} else {
		style.NumFmt = textFormat
	}
	switch {
	case key.page:
		style.Alignment.Horizontal = "left"
	case key.look.centred(), key.over.centred():
		style.Alignment.Horizontal = "center"
	}
	dress(style, key.look)
	return style
}

// numberFormat is the format of a value (ECMA-376-1 §18.8.31); empty for text.
func (s *styles) numberFormat(l look) string {
	english := s.language == "en"
	switch l {
	case dateLook:
		if english {
			return "[$-809]ddd d mmm yyyy"
		}
		return "[$-40C]ddd dd/mm/yyyy"
	case clockLook:
		return "hh:mm"
	case durationLook:
		return "[h]:mm"
	case daysLook:
		if english {
			return `0 "d"`
		}
		return `0 "j"`
	case countLook:
		return "0"
	}
	return ""
}

// centred reports whether short values of one length stand in the middle of their
// column.
func (l look) centred() bool {
	return l == choiceLook || dateLook <= l && l <= countLook
}

// dress adds what one look has over the others.
func dress(style *excelize.Style, l look) {
	switch l {
	case strongLook:
		style.Font.Bold = true
	case titleLook:
		style.Font.Bold, style.Font.Size, style.Font.Color = true, 16, headerColour
	case unsureLook:
		style.Font.Italic, style.Font.Color = true, unsureColour
		style.Fill = solid(unsureGround)
	case linkLook:
		style.Font.Underline, style.Font.Color = "single", linkColour
	case technicalLook:
		style.Font.Size, style.Font.Color = 9, quietColour
		style.Alignment.WrapText = false
	case derivedLook:
		style.Font.Italic, style.Font.Color = true, quietColour
		style.Alignment.WrapText = false
	case errorLook:
		style.Font.Bold, style.Font.Color = true, alarmColour
	case headerLook, quietHeaderLook:
		style.Font = &excelize.Font{Family: face, Size: 10, Bold: true, Color: whiteColour}
		style.Alignment.Vertical = "center"
		style.Fill = solid(headerColour)
		if l == quietHeaderLook {
			style.Fill = solid(quietColour)
		}
	}
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}
