package serve

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// healthName is the address of the state of the server, for programs.
const healthName = "healthz"

// health is the state of the server.
type health struct {
	Status     string            `json:"status"` // "ok", or "degraded" where something is wrong
	Problems   []string          `json:"problems,omitempty"`
	Programmes []programmeHealth `json:"programmes"`
}

type programmeHealth struct {
	Name     string    `json:"name"`
	Source   string    `json:"source"` // the name of the file
	Status   string    `json:"status"`
	Since    time.Time `json:"since,omitzero"`
	Problem  string    `json:"problem,omitempty"`
	Served   bool      `json:"served"`
	Sessions int       `json:"sessions"`
	Revised  time.Time `json:"revised,omitzero"`
}

// health answers with the state. It is an answer of success as long as the server
// answers at all: whoever restarted it for a plan that is broken would only lose the
// last good version of it.
func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	state := health{Status: "ok", Problems: *s.problems.Load(), Programmes: []programmeHealth{}}
	for _, e := range s.editions() {
		if e.programme == nil && e.trouble != unreadable {
			continue // a file among the plans that is none
		}
		p := programmeHealth{Name: e.name, Source: e.source, Status: e.trouble.String(), Since: e.since, Problem: e.problem, Revised: e.revised}
		if e.programme != nil {
			p.Served, p.Sessions = true, e.programme.sessions
		}
		if e.trouble != sound {
			state.Status = "degraded"
		}
		state.Programmes = append(state.Programmes, p)
	}
	if len(state.Problems) > 0 {
		state.Status = "degraded"
	}
	data, err := json.MarshalIndent(state, "", "  ")
	if err != nil {
		s.message(w, r, http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Write(append(data, '\n'))
}

// editions are the current ones, by name, without those that were withdrawn.
func (s *Server) editions() []*edition {
	var list []*edition
	for _, p := range *s.plans.Load() {
		if e := p.current.Load(); e != nil && !p.gone.Load() {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b *edition) int { return cmp.Compare(a.name, b.name) })
	return list
}

// plan is the one of a name; nil where there is none.
func (s *Server) plan(name string) *plan { return (*s.plans.Load())[name] }
