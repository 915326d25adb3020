package pdf

import "bytes"

// program is the name that our documents say they were made by.
const program = "deroule"

// wrote tells a document that nobody has changed since it was written. Programs
// that change one put their own name into it, or add what they change, a comment
// or a signature, behind its end (ISO 32000-1 §7.5.6).
func wrote(data []byte) bool {
	at := bytes.LastIndex(data, []byte("/Producer"))
	if at < 0 || bytes.Count(data, []byte("%%EOF")) != 1 {
		return false
	}
	const enough = 100 // bytes, for a name in UTF-16
	producer := bytes.ReplaceAll(data[at:min(len(data), at+enough)], []byte{0}, nil)
	return bytes.Contains(producer, []byte(program))
}
