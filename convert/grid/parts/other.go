package parts

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// other is why a file that is no zip archive cannot be opened.
func other(data []byte) error {
	switch {
	case IsCompound(data):
		return compound(data)
	case IsXMLWorkbook(data):
		return ErrXML
	}
	return ErrNoWorkbook
}

// IsXMLWorkbook reports whether a file begins as the workbooks do that Excel wrote
// as one XML file, before there were archives of them.
func IsXMLWorkbook(head []byte) bool {
	head = head[:min(len(head), 1<<10)]
	return bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")) && bytes.Contains(head, []byte("<?xml"))
}

// compound is why a compound file cannot be read, told by the names in its
// directory ([MS-CFB] 2.6.1), wherever that stands.
func compound(data []byte) error {
	for _, kind := range []struct {
		name string
		err  error
	}{
		{"EncryptedPackage", ErrProtected}, // [MS-OFFCRYPTO] 2.3.4.4
		{"WordDocument", ErrDocument},
		{"PowerPoint Document", ErrDocument},
		{"Workbook", ErrOldWorkbook}, // [MS-XLS] 2.1.2; it may have a password besides
		{"Book", ErrOldWorkbook},
	} {
		if bytes.Contains(data, directoryName(kind.name)) {
			return kind.err
		}
	}
	return ErrCompound
}

// directoryName is a name as the directory of a compound file has it, ended by a zero.
func directoryName(name string) []byte {
	var written []byte
	for _, unit := range append(utf16.Encode([]rune(name)), 0) {
		written = binary.LittleEndian.AppendUint16(written, unit)
	}
	return written
}
