package interpret

import (
	"slices"
	"strings"
	"testing"

	"deroule/convert/outline"
	"deroule/model"
)

func TestTemplating(t *testing.T) {
	for line, want := range map[string]struct {
		text string
		kept []string
	}{
		"{{ page.title }}":                                {"", []string{"{{ page.title }}"}},
		"Bienvenue à {{ site.name | upcase }} !":          {"Bienvenue à  !", []string{"{{ site.name | upcase }}"}},
		"Jour 1 <Badge type=\"tip\" text=\"neuf\" />":     {"Jour 1", []string{"<Badge type=\"tip\" text=\"neuf\" />"}},
		"Jour 1 <Badge>neuf</Badge>":                      {"Jour 1 neuf", []string{"<Badge>", "</Badge>"}},
		"Vendredi 22 mai {#jour-1 .large}":                {"Vendredi 22 mai", []string{"{#jour-1 .large}"}},
		"Samedi {: .large}":                               {"Samedi", []string{"{: .large}"}},
		"{{< figure src=\"a.png\" >}}":                    {"", []string{"{{< figure src=\"a.png\" >}}"}},
		"{% include nav.html %} 9h : accueil":             {"9h : accueil", []string{"{% include nav.html %}"}},
		"{# à revoir #}":                                  {"", []string{"{# à revoir #}"}},
		"::: tip Bon à savoir":                            {"Bon à savoir", []string{"::: tip"}},
		":::":                                             {"", []string{":::"}},
		"[!NOTE] Gants fournis":                           {"Gants fournis", []string{"[!NOTE]"}},
		"[[toc]]":                                         {"", []string{"[[toc]]"}},
		"import Plan from './plan.vue'":                   {"", []string{"import Plan from './plan.vue'"}},
		"export const x = 1;":                             {"", []string{"export const x = 1;"}},
		"export des comptes":                              {"export des comptes", nil},
		"import des données":                              {"import des données", nil},
		"{{nom de l'invitée}} {{prénom}} {{date, heure}}": {"{{nom de l'invitée}} {{prénom}} {{date, heure}}", nil},
		"Avec <Nom> et <Prénom Nom>":                      {"Avec <Nom> et <Prénom Nom>", nil},
		"{à confirmer} et {2 personnes}":                  {"{à confirmer} et {2 personnes}", nil},
		"Salle [B] : atelier {matin":                      {"Salle [B] : atelier {matin", nil},
		"9h::accueil":                                     {"9h::accueil", nil},
		"[!important]":                                    {"[!important]", nil},
	} {
		own, notes := apart(&outline.Document{Blocks: []outline.Block{&outline.Paragraph{Lines: []outline.Text{outline.NewText(line, model.Pos{Line: 3, Column: 1}), outline.NewText("fin", model.Pos{Line: 4, Column: 1})}}}})
		var texts, kept []string
		for _, l := range own.Blocks[0].(*outline.Paragraph).Lines {
			texts = append(texts, l.Plain)
		}
		for _, n := range notes {
			if n.Kind != model.Metadata || n.Source.Line != 3 {
				t.Errorf("%q: note %+v", line, n)
			}
			kept = append(kept, n.Text)
		}
		if got := strings.TrimSuffix(strings.Join(texts, "\n"), "fin"); strings.TrimSuffix(got, "\n") != want.text || !slices.Equal(kept, want.kept) {
			t.Errorf("%q is %q and keeps %q, want %q and %q", line, got, kept, want.text, want.kept)
		}
	}
}

// TestTemplatingEverywhere: it is taken out of titles, headings, lists and cells;
// a block that was nothing else is gone, and places stay.
func TestTemplatingEverywhere(t *testing.T) {
	at := func(line int) model.Pos { return model.Pos{Line: line, Column: 1} }
	doc := &outline.Document{
		Title: outline.NewText("{{ page.title }}", at(1)),
		Blocks: []outline.Block{
			&outline.Heading{Level: 1, Text: outline.NewText("{{ page.title }}", at(2))},
			&outline.Heading{Level: 2, Text: outline.NewText("{% if day %} Samedi", at(3))},
			&outline.List{Items: []outline.Item{{Lines: []outline.Text{outline.NewText("9h : {{ x }} accueil", at(4))}}}},
			&outline.Table{Rows: []outline.Row{{Cells: []outline.Cell{outline.NewCell(at(5), outline.NewText("10h {{ y }}", at(5)))}}}},
			&outline.Paragraph{Lines: []outline.Text{outline.NewText("[[toc]]", at(6))}},
		},
		Kept: []outline.Kept{{Kind: model.Excluded, Title: "Brouillon", Text: "rien", Pos: at(7)}},
	}
	own, notes := apart(doc)
	var texts []string
	for _, b := range own.Blocks {
		textGroups(b, func(list []outline.Text) {
			for _, l := range list {
				texts = append(texts, l.Plain)
			}
		})
		if h, ok := b.(*outline.Heading); ok {
			texts = append(texts, h.Text.Plain)
			if pos := h.Text.Pos(); pos.Column != 14 {
				t.Errorf("the heading stands at %+v", pos)
			}
		}
	}
	if want := []string{"Samedi", "9h :  accueil", "10h"}; !slices.Equal(texts, want) || own.Title.Plain != "" || len(own.Blocks) != 3 {
		t.Errorf("%q, title %q, want %q", texts, own.Title.Plain, want)
	}
	if len(notes) != 7 || notes[0].Kind != model.Excluded || notes[0].Title != "Brouillon" {
		t.Errorf("%d notes: %+v", len(notes), notes)
	}
}
