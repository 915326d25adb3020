package serve

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"strconv"
	"strings"

	"deroule/model"
)

// names gives each source the name that it is served under. A name that is given
// stays: people have subscribed to it. It has letters, digits and hyphens alone, so
// that what follows a dot is always a form.
type names struct {
	store  Store
	byPath map[string]string
	taken  map[string]bool
}

const namesKey = "names.json"

// reserved are the names of pages that are no programme's.
func reserved() []string { return []string{healthName} }

// loadNames returns the names of earlier runs.
func loadNames(store Store) (*names, error) {
	n := &names{store: store, byPath: map[string]string{}, taken: map[string]bool{}}
	for _, name := range reserved() {
		n.taken[name] = true
	}
	if store == nil {
		return n, nil
	}
	data, err := store.Load(namesKey)
	if err == nil && data != nil {
		err = json.Unmarshal(data, &n.byPath)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", namesKey, err)
	}
	for at, name := range n.byPath {
		if name != model.Slug(name) || name == "" || n.taken[name] {
			delete(n.byPath, at)
			continue
		}
		n.taken[name] = true
	}
	return n, nil
}

// give returns the name of each source. Those that would share one are told apart by
// their folders and extensions.
func (n *names) give(sources []Source) []string {
	given := make([]string, len(sources))
	sharing := map[string]int{}
	for i, s := range sources {
		if given[i] = n.byPath[s.Path]; given[i] == "" {
			sharing[plainName(s)]++
		}
	}
	for i, s := range sources {
		if given[i] != "" {
			continue
		}
		for _, name := range candidates(s, sharing[plainName(s)] > 1) {
			if !n.taken[name] {
				given[i] = name
				break
			}
		}
		n.taken[given[i]] = true
		n.byPath[s.Path] = given[i]
	}
	return given
}

// save keeps the names for the next run.
func (n *names) save() error {
	if n.store == nil {
		return nil
	}
	data, err := json.MarshalIndent(n.byPath, "", "  ")
	if err != nil {
		return err
	}
	return n.store.Save(namesKey, append(data, '\n'))
}

func plainName(s Source) string {
	return cmp.Or(model.Slug(strings.TrimSuffix(s.Name, path.Ext(s.Name))), "programme")
}

// candidates are the names that a source may have, the best first; there is no end
// of them that is ever reached.
func candidates(s Source, shared bool) func(func(int, string) bool) {
	folder := strings.TrimPrefix(s.Folder, ".")
	within := folder + " " + plainName(s)
	list := []string{plainName(s), model.Slug(within), model.Slug(within + path.Ext(s.Name))}
	if shared && folder == "" {
		list = list[2:]
	} else if shared {
		list = list[1:]
	}
	return func(yield func(int, string) bool) {
		for i, name := range list {
			if !yield(i, name) {
				return
			}
		}
		for i := 2; yield(i, plainName(s)+"-"+strconv.Itoa(i)); i++ {
		}
	}
}
