package lexicon

import (
	"deroule/model"
)

func (l *Lexicon) HoursByAudience(s string) []model.Hours { return nil }
func (l *Lexicon) Duration(s string) model.Duration       { return model.Duration{Text: s} }
func (l *Lexicon) Frequency(s string) model.Frequency     { return model.Frequency{Text: s} }
func (l *Lexicon) DefaultsSentence(s string) bool         { return false }
func (l *Lexicon) PlaceAfter(s string) (string, bool)     { return "", false }
func (l *Lexicon) Language(s string) string               { return "" }
