package serve

import (
	"net"
	"net/http"
	"strconv"
	"strings"

	"deroule/convert/html"
)

// contentPolicy lets a page use its own style sheet and script, and nothing else.
func contentPolicy() string {
	return "default-src 'none'; style-src " + html.StyleHash() + "; script-src " + html.ScriptHash() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

// viewerPolicy is for documents that browsers show in a viewer of their own: it has an
// element and styles of its own, which the policy of pages would forbid.
const viewerPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// secure sets the headers that keep browsers from doing more than to show a page.
func (s *Server) secure(h http.Header) {
	h.Set("Content-Security-Policy", s.policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
}

// base is the address that the client knows the server by, with a slash at its end:
// that of --url, else the one that the request names. A server that only this machine
// can reach is known by names of this machine alone: another one is a page of the web
// that had its own name lead here, to read what it may not.
func (s *Server) base(r *http.Request) (string, bool) {
	if s.config.URL != "" {
		return s.config.URL, true
	}
	host := r.Host
	if host == "" { // HTTP/1.0
		if addr, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok {
			host = addr.String()
		}
	}
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"), ""
	}
	if !isHostName(name) || strings.Trim(port, "0123456789") != "" || s.localOnly && !isLocalName(name) {
		return "", false
	}
	return "http://" + strings.ToLower(host) + "/", true
}

func isHostName(name string) bool {
	if net.ParseIP(name) != nil {
		return true
	}
	for _, r := range name {
		if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '.' || r == '_') {
			return false
		}
	}
	return name != "" && len(name) <= 253
}

func isLocalName(name string) bool {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	ip := net.ParseIP(name)
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || ip != nil && ip.IsLoopback()
}

// acceptsGzip reads Accept-Encoding (RFC 9110 §12.5.3).
func acceptsGzip(values []string) bool {
	accepted, named := false, false
	for _, value := range values {
		for item := range strings.SplitSeq(value, ",") {
			coding, parameters, _ := strings.Cut(item, ";")
			coding = strings.ToLower(strings.TrimSpace(coding))
			switch {
			case coding == "gzip" || coding == "x-gzip":
				accepted, named = weight(parameters) > 0, true
			case coding == "*" && !named:
				accepted = weight(parameters) > 0
			}
		}
	}
	return accepted
}

func weight(parameters string) float64 {
	for p := range strings.SplitSeq(parameters, ";") {
		if name, value, _ := strings.Cut(p, "="); strings.EqualFold(strings.TrimSpace(name), "q") {
			q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil {
				return 0
			}
			return q
		}
	}
	return 1
}
