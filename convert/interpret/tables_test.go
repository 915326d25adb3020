package interpret_test

import (
	"slices"
	"testing"
)

// Rows say what belongs together: a table that holds no sessions, hours or labels stays
// one, with the label above it as its title, in the day it stands under.
func TestTablesStayTables(t *testing.T) {
	const table = "\n**À relire :**\n\n| Courrier | Piste |\n| --- | --- |\n| Relance | le ton |\n| Refus | - |\n"
	of := readMarkdown(t, "# Cycle\n\n## Session du 3 mars 2026\n\n- 9h - 10h : accueil\n"+table)
	if len(of.Sessions) != 1 || len(of.Sessions[0].Tables) != 1 {
		t.Fatalf("sessions %+v", of.Sessions)
	}
	got := of.Sessions[0].Tables[0]
	if got.Title != "À relire" || !slices.Equal(got.Columns, []string{"Courrier", "Piste"}) ||
		len(got.Rows) != 2 || !slices.Equal(got.Rows[0], []string{"Relance", "le ton"}) || !slices.Equal(got.Rows[1], []string{"Refus", ""}) {
		t.Errorf("table %+v", got)
	}
	if notes := of.Sessions[0].Notes; len(notes) > 0 {
		t.Errorf("the title is a note too: %q", notes)
	}
	days := readMarkdown(t, "# Séminaire\n\nDu 3 au 4 mars 2026\n\n## Mardi 3 mars\n\n- 9h - 10h : accueil\n\n## Mercredi 4 mars\n\n- 9h - 10h : relecture\n"+table)
	if len(days.Sessions) != 1 || len(days.Sessions[0].Days) != 2 || len(days.Sessions[0].Days[1].Tables) != 1 {
		t.Errorf("days %+v", days.Sessions)
	}
}
