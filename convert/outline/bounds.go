package outline

import (
	"strconv"
	"strings"

	"deroule/model"
)

// The most that a document of lines may hold. Plans of 100,000 rows stay below.
const (
	MaxSize  = 16 << 20  // bytes
	MaxLines = 150_000   // filled ones
	MaxLine  = 256 << 10 // bytes of one line
)

// Bound fails where a document passes one of the bounds. The error is a
// [*model.ReadError], at the line where that is known.
func Bound(name, document string) error {
	if len(document) > MaxSize {
		return model.NewReadError("large-document", strconv.Itoa(len(document)>>20), strconv.Itoa(MaxSize>>20))
	}
	number, filled := 0, 0
	for line := range strings.Lines(document) {
		number++
		if strings.TrimSpace(line) != "" {
			filled++
		}
		line = strings.TrimRight(line, "\r\n")
		if len(line) <= MaxLine && filled <= MaxLines {
			continue
		}
		err := model.NewReadError("many-lines", strconv.Itoa(MaxLines))
		if len(line) > MaxLine {
			err = model.NewReadError("long-line", strconv.Itoa(len(line)>>10), strconv.Itoa(MaxLine>>10))
		}
		err.Source = model.Pos{File: name, Line: number}
		return err
	}
	return nil
}
