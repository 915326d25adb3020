package lexicon

import (
	"time"

	"deroule/model"
)

// Language is the words of one language, as plain data: a caller may add one of
// their own to those that stand here (see [New]). Words are compared folded
// ([Fold]), so case, accents and typographic signs need not be repeated.
type Language struct {
	Code string // BCP 47: "fr"; empty for words that belong to no language

	Months   map[string]time.Month
	Weekdays map[string]time.Weekday
	Columns  map[string]Role
	Groups   []string
	Kinds    map[string]model.Kind
}
