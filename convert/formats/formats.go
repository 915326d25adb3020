// Package formats is the one list of formats that deroule reads and writes.
package formats

import (
	"deroule/convert"
	"deroule/convert/csv"
	"deroule/convert/html"
	"deroule/convert/ics"
	"deroule/convert/jsonfile"
	"deroule/convert/markdown"
	"deroule/convert/ods"
	"deroule/convert/org"
	"deroule/convert/pdf"
	"deroule/convert/xlsx"
)

// All returns every format, in the order in which their content is tried: those
// that show themselves beyond doubt before those that are any text.
func All() convert.Set {
	return convert.Set{
		ics.Format(),
		ods.Format(xlsx.ReadBook),
		xlsx.Format(), // of all archives that no other format takes
		jsonfile.Format(),
		markdown.Format(),
		org.Format(),
		csv.Format(),
		pdf.Format(),
		html.Format(),
	}
}
