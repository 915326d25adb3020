package interpret_test

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
)

// factSheet is what a plan states, written by hand beside it; a programme's JSON
// reads as one too. A fact is one stated thing: a date, an hour, an objective.
type factSheet struct {
	Source  string `json:"source"`
	Options struct {
		Year int `json:"year"` // to be told to the reader: the plan does not say it
	} `json:"options"`
	Title    string   `json:"title"`
	Links    nameList `json:"links"`
	Defaults struct {
		Start string `json:"start"`
		End   string `json:"end"`
		Place string `json:"place"`
	} `json:"defaults"`
	IgnoreFields []string      `json:"ignore_fields"` // fields that may be kept as such or not
	Sessions     []factSession `json:"sessions"`
	Formats      []factFormat  `json:"formats"`
}

type factSession struct {
	Title        string      `json:"title"`
	Theme        string      `json:"theme"`
	Place        string      `json:"place"`
	Status       string      `json:"status"`
	Dates        []factDates `json:"dates"`
	Hours        []factHours `json:"hours"`
	Audience     nameList    `json:"audience"`
	Host         nameList    `json:"host"`
	Objectives   nameList    `json:"objectives"`
	Facilitators nameList    `json:"facilitators"`
	Speakers     nameList    `json:"speakers"`
	Agenda       []factEntry `json:"agenda"`
	Fields       pairList    `json:"fields"`
	Lists        pairList    `json:"lists"`
	Tables       []factTable `json:"tables"`
}

type factTable struct {
	Title   string     `json:"title"`
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"`
}

type factDates struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

type factHours struct {
	Start    string   `json:"start"`
	End      string   `json:"end"`
	Audience nameList `json:"audience"`
}

type factEntry struct {
	Date     string `json:"date"`
	Start    string `json:"start"`
	End      string `json:"end"`
	Title    string `json:"title"`
	Track    string `json:"track"`
	Optional bool   `json:"optional"`
}

type factFormat struct {
	Group       string   `json:"group"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Frequency   nameList `json:"frequency"`
	Duration    nameList `json:"duration"`
	Prepare     string   `json:"prepare"`
	FollowUp    string   `json:"follow_up"`
}

// nameList reads a string, a list of them, or objects that name something.
type nameList []string

func (l *nameList) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*l = nil
		if one != "" {
			*l = nameList{one}
		}
		return nil
	}
	var object struct{ Group, Name, Title, Text, URL string }
	if json.Unmarshal(data, &object) == nil {
		*l = nameList{cmp.Or(object.URL, object.Group, object.Name, object.Title, object.Text)}
		return nil
	}
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	*l = nil
	for _, part := range parts {
		var names nameList
		if err := names.UnmarshalJSON(part); err != nil {
			return err
		}
		*l = append(*l, names...)
	}
	return nil
}

// pairList reads an object of values, or a list of {name, value} or {title, items}.
type pairList []pair

type pair struct {
	name   string
	values nameList
}

func (l *pairList) UnmarshalJSON(data []byte) error {
	*l = nil
	var object map[string]nameList
	if json.Unmarshal(data, &object) == nil {
		for _, name := range slices.Sorted(maps.Keys(object)) {
			*l = append(*l, pair{name, object[name]})
		}
		return nil
	}
	var list []struct {
		Name, Title  string
		Value, Items nameList
	}
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	for _, p := range list {
		*l = append(*l, pair{cmp.Or(p.Name, p.Title), append(p.Value, p.Items...)})
	}
	return nil
}
