package outline_test

import (
	"errors"
	"strings"
	"testing"

	"deroule/convert/outline"
	"deroule/model"
)

func TestBound(t *testing.T) {
	line := strings.Repeat("a", outline.MaxLine)
	for _, test := range []struct {
		name, document, want string
		line                 int
	}{
		{"lines as long as may be", "a\n" + line + "\n" + line, "", 0},
		{"a line that is longer", "a\n" + line + "a\n", "long-line", 2},
		{"lines as many as may be", strings.Repeat("a\n\n", outline.MaxLines), "", 0},
		{"a line more", strings.Repeat("a\n", outline.MaxLines) + "\nb\n", "many-lines", outline.MaxLines + 2},
		{"a document as large as may be", strings.Repeat(" \n", outline.MaxSize/2), "", 0},
		{"a larger one", strings.Repeat(" \n", outline.MaxSize/2) + " ", "large-document", 0},
	} {
		err := outline.Bound("plan.md", test.document)
		var refused *model.ReadError
		switch {
		case test.want == "" && err == nil:
		case !errors.As(err, &refused) || refused.Variant != test.want || refused.Source.Line != test.line:
			t.Errorf("%s: error %v, want %q in line %d", test.name, err, test.want, test.line)
		}
	}
}
