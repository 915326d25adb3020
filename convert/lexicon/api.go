package lexicon

import (
	"strings"
	"time"

	"deroule/model"
)

func (l *Lexicon) HoursByAudience(s string) []model.Hours             { return nil }
func (l *Lexicon) Duration(s string) model.Duration                   { return model.Duration{Text: s} }
func (l *Lexicon) Frequency(s string) model.Frequency                 { return model.Frequency{Text: s} }
func (l *Lexicon) IsNothing(s string) bool                            { return strings.TrimSpace(s) == "" }
func (l *Lexicon) Status(s string) (model.Status, bool)               { return "", false }
func (l *Lexicon) WithoutStatus(s string) string                      { return s }
func (l *Lexicon) Optional(s string) (start, end int, ok bool)        { return 0, 0, false }
func (l *Lexicon) Role(label string) Role                             { return NoRole }
func (l *Lexicon) Question(s string) (Role, string)                   { return NoRole, "" }
func (l *Lexicon) Kind(title string) model.Kind                       { return "" }
func (l *Lexicon) Groups(s string) (groups []model.Audience, ok bool) { return nil, false }
func (l *Lexicon) IsGroupNoun(word string) bool                       { return false }
func (l *Lexicon) GroupQualifier(s string) (start int, ok bool)       { return 0, false }
func (l *Lexicon) SessionNoun(s string) (end int, ok bool)            { return 0, false }
func (l *Lexicon) FindYears(s string) []Year                          { return nil }
func (l *Lexicon) DayName(s string) (DayName, bool)                   { return DayName{}, false }
func (l *Lexicon) Weekday(s string) (time.Weekday, int, bool)         { return 0, 0, false }
func (l *Lexicon) Month(s string) (month, year int, ok bool)          { return 0, 0, false }
func (l *Lexicon) DefaultsSentence(s string) bool                     { return false }
func (l *Lexicon) PlaceAfter(s string) (string, bool)                 { return "", false }
func (l *Lexicon) Language(s string) string                           { return "" }
