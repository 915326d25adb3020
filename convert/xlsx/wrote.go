package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
)

// program is the name that our workbooks say they were made by.
const program = "deroule"

// wrote tells a workbook that nobody has saved since it was written. Spreadsheet
// programs put their own name into it, and libraries write the parts in another
// order or with the time.
func wrote(data []byte) bool {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	names := make([]string, len(archive.File))
	ours := false
	for i, part := range archive.File {
		names[i] = part.Name
		if part.ModifiedDate != 0 || part.ModifiedTime != 0 {
			return false
		}
		ours = ours || part.Name == "docProps/app.xml" && saysProgram(part)
	}
	return ours && slices.IsSorted(names)
}

// saysProgram reports whether the part names our program as the one that saved
// the workbook (ECMA-376-1 §22.2.2.1).
func saysProgram(part *zip.File) bool {
	const enough = 1 << 12 // bytes
	r, err := part.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, enough))
	return err == nil && strings.Contains(string(text), "<Application>"+program+"</Application>")
}
