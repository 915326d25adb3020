package formattest

import (
	"reflect"

	"deroule/model"
)

// Fill puts what text returns in the place of texts of a programme: of each with a
// value, where it does not return the empty string. Addresses, languages and values
// with a grammar of their own stay.
func Fill(p *model.Programme, text func() string) {
	fill(reflect.ValueOf(p), text)
	p.AssignIDs()
}

func fill(v reflect.Value, text func() string) {
	switch v.Kind() {
	case reflect.Pointer:
		fill(v.Elem(), text)
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), text)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
			if s := text(); s != "" {
				v.SetString(s)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; name {
			case "Duration", "Rule": // of ISO 8601 and of RFC 5545, where they are texts
				if v.Field(i).Kind() != reflect.String {
					fill(v.Field(i), text)
				}
			case "ID", "URL", "Language", "Timezone", "Min", "Max", "Per", "Start", "End", "Date", "Source", "Origins", "Diagnostics":
			default:
				fill(v.Field(i), text)
			}
		}
	}
}
