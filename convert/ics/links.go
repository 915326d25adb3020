package ics

import (
	"net/url"
	"strings"

	"deroule/model"
)

// links are the addresses that a programme gives of its own calendar.
type links struct {
	page string // for people, http or https
	feed string // for calendars to subscribe to
}

// linksOf finds them among the links of a programme, which may lead anywhere.
func linksOf(p *model.Programme) links {
	var found links
	hosts := map[string]bool{}
	for _, l := range p.Links {
		if u, err := url.Parse(l.URL); err == nil && isFeed(u) {
			hosts[u.Host] = true
			if found.feed == "" {
				found.feed = l.URL
			}
		}
	}
	for _, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || isFeed(u) {
			continue
		}
		if found.page == "" && (hosts[u.Host] || isOfCalendar(l.Title+" "+u.Path)) {
			found.page = l.URL
		}
	}
	return found
}

// isFeed tells the addresses that calendars subscribe to: webcal, files, and what
// Nextcloud and ownCloud give out.
func isFeed(u *url.URL) bool {
	switch strings.ToLower(u.Scheme) {
	case "webcal", "webcals":
		return true
	case "http", "https":
		return strings.HasSuffix(strings.ToLower(u.Path), ".ics") || u.Query().Has("export")
	}
	return false
}

// isOfCalendar tells the words by which a plan points to its own calendar.
func isOfCalendar(text string) bool {
	text = strings.ToLower(text)
	for _, word := range []string{"calend", "agenda", "planning", "programme", "program", "schedule"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}
