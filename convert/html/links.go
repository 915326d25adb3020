package html

import (
	"html/template"
	"net/url"
	"strings"

	"deroule/model"
)

// webcal is the address of a calendar as programs that keep calendars are told to
// subscribe to it.
func webcal(feed string) template.URL {
	for _, scheme := range []string{"https://", "http://"} {
		if rest, ok := strings.CutPrefix(feed, scheme); ok {
			return template.URL("webcal://" + rest)
		}
	}
	return ""
}

// link is an address of the plan that is safe to follow; empty for any other.
func link(address string) template.URL {
	u, err := url.Parse(address)
	if err != nil || !model.IsFollowable(address) {
		return ""
	}
	return template.URL(u.String())
}
