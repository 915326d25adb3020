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
		if u, err := url.Parse(l.URL); err == nil && l.IsFeed() {
			hosts[u.Host] = true
			if found.feed == "" {
				found.feed = l.URL
			}
		}
	}
	for _, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || l.IsFeed() {
			continue
		}
		if found.page == "" && (hosts[u.Host] || isOfCalendar(l.Title+" "+u.Path)) {
			found.page = l.URL
		}
	}
	return found
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
