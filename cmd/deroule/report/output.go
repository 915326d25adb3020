package report

import (
	"encoding/json"
	"io"
)

// output remembers the first error, so that it need be asked for but once.
type output struct {
	to  io.Writer
	err error
}

func (o *output) text(s string) {
	if o.err == nil {
		_, o.err = io.WriteString(o.to, s)
	}
}

// value writes a value as JSON. A prefix begins every line but the first.
func (o *output) value(prefix string, v any) {
	data, err := json.MarshalIndent(v, prefix, "  ")
	if prefix == "" {
		data, err = json.Marshal(v)
	}
	if err != nil && o.err == nil {
		o.err = err
	}
	o.text(string(data))
}

// list writes the items of a JSON array as they come, each on a line of its own.
type list struct {
	out *output
	any bool
}

func (l *list) add(prefix string, v any) {
	if l.any {
		l.out.text(",")
	}
	l.any = true
	l.out.text("\n" + prefix)
	l.out.value("", v)
}
