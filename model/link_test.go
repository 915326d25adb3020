package model

import "testing"

func TestIsFeed(t *testing.T) {
	for address, want := range map[string]bool{
		"webcal://exemple.fr/agenda":                         true,
		"WEBCALS://exemple.fr/agenda":                        true,
		"https://exemple.fr/agenda.ICS?jeton=1":              true,
		"https://exemple.fr/dav/public-calendars/aBc?export": true,
		"https://exemple.fr/agenda":                          false,
		"https://exemple.fr/a?fichier=agenda.ics":            false,
		"ftp://exemple.fr/agenda.ics":                        false,
		"agenda.ics":                                         false,
		"https://exemple.fr/%zz.ics":                         false,
		"":                                                   false,
	} {
		if got := (Link{URL: address}).IsFeed(); got != want {
			t.Errorf("%q is a feed: %v, want %v", address, got, want)
		}
	}
}
