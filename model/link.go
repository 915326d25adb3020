package model

import (
	"net/url"
	"slices"
	"strings"
)

// Schemes are those of the addresses that outputs make links of; what has another one is
// written as text. Nothing runs, and no file of the reader is opened, by following one.
func Schemes() []string {
	return []string{"https", "http", "mailto", "tel", "webcal", "webcals", "geo"}
}

// IsFollowable reports whether an address is one that outputs may make a link of.
func IsFollowable(address string) bool {
	u, err := url.Parse(address)
	return err == nil && slices.Contains(Schemes(), strings.ToLower(u.Scheme)) && (u.Host != "" || u.Opaque != "")
}

// IsFeed reports whether calendars can subscribe to the address: webcal, files of
// iCalendar, and what Nextcloud and ownCloud give out.
func (l Link) IsFeed() bool {
	u, err := url.Parse(l.URL)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "webcal", "webcals":
		return true
	case "http", "https":
		return strings.HasSuffix(strings.ToLower(u.Path), ".ics") || u.Query().Has("export")
	}
	return false
}
