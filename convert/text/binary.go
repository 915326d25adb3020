package text

// mostControls is how many characters of a text there are at least to each
// control character: a text has none, but for those that a damaged disk, a
// printer or a word processor left.
const mostControls = 32

// IsBinary reports whether the beginning of a file is no text in any of the
// encodings that [Decode] knows: too much of it is control characters.
func IsBinary(head []byte) bool {
	s, _ := decode(head)
	controls, all := 0, 0
	for _, r := range s {
		all++
		switch {
		case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r':
		case r < ' ', r == 0x7f, r == '\uFFFD':
			controls++
		}
	}
	return controls*mostControls > all
}
