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

func TestIsFollowable(t *testing.T) {
	for _, test := range []struct {
		address string
		want    bool
	}{
		{"https://a.example/x", true}, {"HTTP://a.example", true}, {"mailto:a@b.example", true}, {"tel:+33123456789", true},
		{"webcal://a.example/x.ics", true}, {"webcals://a.example/x.ics", true}, {"geo:48.2,16.3", true},
		{"javascript:alert(1)", false}, {"JavaScript:alert(1)", false}, {" javascript:alert(1)", false}, {"data:text/html,x", false},
		{"vbscript:x", false}, {"file:///etc/passwd", false}, {"smb://a/b", false}, {"ms-word:ofe|u|http://a.example", false},
		{"elisp:(shell-command)", false}, {"//a.example/x", false}, {"plan.md", false}, {"https:", false}, {"", false},
	} {
		if got := IsFollowable(test.address); got != test.want {
			t.Errorf("%q: %v, want %v", test.address, got, test.want)
		}
	}
}
