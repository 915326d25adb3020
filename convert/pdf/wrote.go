package pdf

import "bytes"

// wrote tells a document that nobody has changed since it was written. Programs
// that change one put their own name into its metadata, or add what they change,
// a comment or a signature, behind its end (ISO 32000-1 §7.5.6).
func wrote(data []byte) bool {
	return bytes.Contains(data, []byte("<pdf:Producer>deroule ")) && bytes.Count(data, []byte("%%EOF")) == 1
}
