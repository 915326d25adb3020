package canonical

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// A document has a checksum among its metadata, so that one that somebody has gone
// on working in is not taken for what deroule left, and written over.

// unsealed is the checksum of a document that has none yet.
const unsealed = "000000000000"

const checksumLine = checksumProperty + ": "

// Seal puts the checksum of a document into its text, written from what [Document]
// returned.
func Seal(text string) string {
	sealed, _ := sealedAs(text)
	return sealed
}

// IsSealed reports whether a text is as [Seal] left it.
func IsSealed(text string) bool {
	sealed, ok := sealedAs(text)
	return ok && sealed == text
}

// sealedAs is the text with the checksum that it should have in the place for it.
func sealedAs(text string) (sealed string, ok bool) {
	start := strings.Index(text, checksumLine) + len(checksumLine)
	end := start + len(unsealed)
	if start < len(checksumLine) || end > len(text) {
		return text, false
	}
	sum := sha256.Sum256([]byte(text[:start] + unsealed + text[end:]))
	return text[:start] + hex.EncodeToString(sum[:])[:len(unsealed)] + text[end:], true
}
