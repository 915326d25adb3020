package model

import (
	"net/url"
	"strings"
)

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
