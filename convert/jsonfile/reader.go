package jsonfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"deroule/convert"
	"deroule/convert/text"
	"deroule/model"
)

// Reader reads the JSON that [Writer] writes, and the same written by hand: IDs
// and statuses may be missing, an audience may be a bare string.
type Reader struct{}

// Read reads a programme. Names and words that the contract does not know are
// reported and left out; a value of the wrong sort, such as a day that no
// calendar has, is an error that names its line and column.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	data := []byte(decode(src.Data))
	unknown, err := check(data, src.Name)
	if err != nil {
		return nil, err
	}
	p := new(model.Programme)
	if err := json.Unmarshal(data, p); err != nil {
		return nil, err
	}
	dropUnknownWords(p)
	if len(unknown) > 0 { // not all of these are words
		dropWords(reflect.ValueOf(p))
	}
	p.FillIDs()
	if opt.Year != 0 {
		p.GiveYear(opt.Year)
	}
	if opt.Timezone != "" && p.Timezone != opt.Timezone {
		p.Timezone = opt.Timezone
		p.Origins.Set(model.FieldTimezone, model.Flag, model.Pos{})
	}
	if len(unknown) > 0 {
		p.Diagnostics = append(p.Diagnostics, unknown...)
		p.Diagnostics.Sort()
	}
	return p, nil
}

// decode takes UTF-8 as it is, but for a byte order mark. Some shells write what
// a program prints as UTF-16.
func decode(data []byte) string {
	if utf8.Valid(data) && !bytes.ContainsRune(data, 0) {
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	decoded, _ := text.Decode(data)
	return decoded
}

// dropUnknownWords gives sessions and diagnostics the usual word where theirs is none, or
// none stands there.
func dropUnknownWords(p *model.Programme) {
	for _, s := range p.Sessions {
		if !slices.Contains(statuses(), string(s.Status)) {
			s.Status = model.Confirmed
		}
	}
	for i, d := range p.Diagnostics {
		if !slices.Contains(severities(), string(d.Severity)) {
			p.Diagnostics[i].Severity = d.Code.Severity()
		}
	}
}

// dropWords empties the texts below a value that are no word of their closed list.
func dropWords(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			dropWords(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			dropWords(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			dropWords(v.Field(i))
		}
	case reflect.String:
		if closed := wordsOf(v.Type()); closed != nil && v.String() != "" && !slices.Contains(closed, v.String()) && v.CanSet() {
			v.SetString("")
		}
	}
}

func errorAt(at model.Pos, format string, args ...any) error {
	return fmt.Errorf("line %d, column %d: %s", at.Line, at.Column, fmt.Sprintf(format, args...))
}
