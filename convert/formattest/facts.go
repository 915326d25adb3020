package formattest

import (
	"encoding/json"
	"testing"

	"deroule/model"
)

// Facts is all that a programme says, as its JSON has it: without the places where
// it was read, how, and what the reader had to say about it.
func Facts(t *testing.T, p *model.Programme) map[string]any {
	t.Helper()
	var facts map[string]any
	if err := json.Unmarshal(encode(t, p), &facts); err != nil {
		t.Fatal(err)
	}
	dropPlaces(facts)
	delete(facts, "diagnostics")
	delete(facts, "readings")
	return facts
}
