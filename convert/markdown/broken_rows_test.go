package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert/outline"
)

// drawn is the blocks of a document as the tests below write them: a line for each row of
// a table, with a bar between cells and a slash between the lines of one, and a line
// for what any other block says after a word for its kind.
func drawn(blocks []outline.Block) []string {
	var lines []string
	slashed := func(texts []outline.Text) string {
		var words []string
		for _, text := range texts {
			words = append(words, text.Plain)
		}
		return strings.Join(words, "/")
	}
	for _, block := range blocks {
		switch b := block.(type) {
		case *outline.Heading:
			lines = append(lines, "heading "+b.Text.Plain)
		case *outline.Paragraph:
			lines = append(lines, "text "+slashed(b.Lines))
		case *outline.Verbatim:
			lines = append(lines, "verbatim "+slashed(b.Lines))
		case *outline.List:
			for _, item := range b.Items {
				lines = append(lines, "item "+slashed(item.Lines))
				lines = append(lines, drawn(item.Blocks)...)
			}
		case *outline.Table:
			if b.Header == nil {
				lines = append(lines, "no header")
			}
			for row := range b.All() {
				var cells []string
				for _, cell := range row.Cells {
					word := slashed(cell.Lines())
					if cell.Merged {
						word = "^"
					}
					cells = append(cells, word)
				}
				lines = append(lines, strings.Join(cells, "|"))
			}
		}
	}
	return lines
}

// TestRowsThatLookLikeSomethingElse holds tables without outer bars, whose rows begin
// with what the syntax takes for a list, a heading or a block of HTML.
func TestRowsThatLookLikeSomethingElse(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"a long dash", "N° | Date | Séance\n--|--|--\n1 | 5 mai | Le bol\n— | 12 mai | Visite\n2 | 19 mai | L'assiette\n",
			[]string{"N°|Date|Séance", "1|5 mai|Le bol", "—|12 mai|Visite", "2|19 mai|L'assiette"}},
		{"a short dash", "No | Date | Session\n--|--|--\n– | 5 May | Open day\n1 | 12 May | The bowl\n",
			[]string{"No|Date|Session", "–|5 May|Open day", "1|12 May|The bowl"}},
		{"a hyphen", "Nr. | Datum | Thema\n--- | --- | ---\n1 | 5. Mai | Ton\n- | 12. Mai | Besuch\n2 | 19. Mai | Glasur\n",
			[]string{"Nr.|Datum|Thema", "1|5. Mai|Ton", "-|12. Mai|Besuch", "2|19. Mai|Glasur"}},
		{"a star", "Nº | Fecha | Taller\n:-- | :-: | --:\n1 | 5 de mayo | Barro\n* | 12 de mayo | Visita\n",
			[]string{"Nº|Fecha|Taller", "1|5 de mayo|Barro", "*|12 de mayo|Visita"}},
		{"a plus", "N. | Data | Incontro\n--|--|--\n1 | 5 maggio | Argilla\n+ | 12 maggio | Visita\n",
			[]string{"N.|Data|Incontro", "1|5 maggio|Argilla", "+|12 maggio|Visita"}},
		{"numbers with a point", "N° | Date | Séance\n--|--|--\n1. | 5 mai | Le bol\n2. | 12 mai | L'assiette\n3. | 19 mai | La théière\n",
			[]string{"N°|Date|Séance", "1.|5 mai|Le bol", "2.|12 mai|L'assiette", "3.|19 mai|La théière"}},
		{"numbers with a parenthesis", "No | When | What\n--|--|--\n1) | 9:00 | Welcome\n2) | 9:30 | Clay\n",
			[]string{"No|When|What", "1)|9:00|Welcome", "2)|9:30|Clay"}},
		{"a bullet sign", "N° | Date | Séance\n--|--|--\n1 | 5 mai | Le bol\n• | 12 mai | Visite\n",
			[]string{"N°|Date|Séance", "1|5 mai|Le bol", "•|12 mai|Visite"}},
		{"a dash with words", "Quoi | Quand | Où\n--|--|--\n- Accueil | 9h | Hall\n- Atelier | 10h | Salle 2\n",
			[]string{"Quoi|Quand|Où", "- Accueil|9h|Hall", "- Atelier|10h|Salle 2"}},
		{"a number sign as header", "# | Topic | When\n--|--|--\n1 | Clay | 5 May\n2 | Glaze | 12 May\n",
			[]string{"#|Topic|When", "1|Clay|5 May", "2|Glaze|12 May"}},
		{"a quotation sign", "État | Date | Séance\n--|--|--\nfait | 5 mai | Le bol\n> | 12 mai | L'assiette\n",
			[]string{"État|Date|Séance", "fait|5 mai|Le bol", ">|12 mai|L'assiette"}},
		{"tags around the first cell", "Heure | Activité\n--|--\n<center>9h</center> | Accueil\n<div>10h</div> | Atelier\n11h | Bilan\n",
			[]string{"Heure|Activité", "9h|Accueil", "10h|Atelier", "11h|Bilan"}},
		{"in a quotation", "> N° | Date | Séance\n> --|--|--\n> 1 | 5 mai | Le bol\n> — | 12 mai | Visite\n",
			[]string{"N°|Date|Séance", "1|5 mai|Le bol", "—|12 mai|Visite"}},
		{"in an item", "- Programme\n\n  N° | Date | Séance\n  --|--|--\n  1 | 5 mai | Le bol\n  - | 12 mai | Visite\n",
			[]string{"item Programme", "N°|Date|Séance", "1|5 mai|Le bol", "-|12 mai|Visite"}},
		{"a last row", "N° | Date | Séance\n--|--|--\n— | 12 mai | Visite", []string{"N°|Date|Séance", "—|12 mai|Visite"}},
		{"a list under the table stays a list", "Date | Séance\n--|--\n5 mai | Le bol\n- apporter un tablier\n- venir à l'heure\n",
			[]string{"Date|Séance", "5 mai|Le bol", "item apporter un tablier", "item venir à l'heure"}},
		{"a list with bars after an empty line stays a list", "Date | Séance\n--|--\n5 mai | Le bol\n\n- Anne | potière\n- Paul | peintre\n",
			[]string{"Date|Séance", "5 mai|Le bol", "item Anne | potière", "item Paul | peintre"}},
		{"a heading with a bar stays a heading", "Date | Séance\n--|--\n5 mai | Le bol\n## Jour 2 | Pau\n",
			[]string{"Date|Séance", "5 mai|Le bol", "heading Jour 2 | Pau"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := outlined(t, test.source)
			if diff := cmp.Diff(test.want, drawn(doc.Blocks)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
			checkOutline(t, []byte(test.source))
		})
	}
}

// TestRowsBrokenOverLines holds rows whose cells go on over line ends, and what may stand
// between the rows of a table without ending it.
func TestRowsBrokenOverLines(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"a list in a cell", "| Date | Séance | Contenu | Lieu |\n|---|---|---|---|\n| 5 mai | Oiseaux | * écouter\n* dessiner | Salle 1 |\n| 12 mai | Jardin | | Salle 2 |\n",
			[]string{"Date|Séance|Contenu|Lieu", "5 mai|Oiseaux|* écouter/* dessiner|Salle 1", "12 mai|Jardin||Salle 2"}},
		{"a list that begins on its own line", "| Date | Content | Room |\n|---|---|---|\n| 5 May |\n- listen\n- draw\n| Room 1 |\n| 12 May | Garden | Room 2 |\n",
			[]string{"Date|Content|Room", "5 May|- listen/- draw|Room 1", "12 May|Garden|Room 2"}},
		{"a numbered list", "| Datum | Ablauf | Raum |\n|---|---|---|\n| 5. Mai | 1. hören\n2. zeichnen\n3. zeigen | Saal 1 |\n| 12. Mai | Garten | Saal 2 |\n",
			[]string{"Datum|Ablauf|Raum", "5. Mai|1. hören/2. zeichnen/3. zeigen|Saal 1", "12. Mai|Garten|Saal 2"}},
		{"bullet signs", "| Data | Attività | Sala |\n|---|---|---|\n| 5 maggio | • ascoltare\n• disegnare | Sala 1 |\n| 12 maggio | Orto | Sala 2 |\n",
			[]string{"Data|Attività|Sala", "5 maggio|• ascoltare/• disegnare|Sala 1", "12 maggio|Orto|Sala 2"}},
		{"a callout", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | Oiseaux\n> Apporter des bottes | Salle 1 |\n| 12 mai | Jardin | Salle 2 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux/> Apporter des bottes|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"a callout between tags and empty lines", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | <aside>\n\nApporter des bottes\n\n</aside> | Salle 1 |\n| 12 mai | Jardin | Salle 2 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|Apporter des bottes|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"a list of HTML", "| Fecha | Taller | Sala |\n|---|---|---|\n| 5 de mayo | <ul>\n<li>escuchar</li>\n<li>dibujar</li>\n</ul> | Sala 1 |\n| 12 de mayo | Huerto | Sala 2 |\n",
			[]string{"Fecha|Taller|Sala", "5 de mayo|escuchar/dibujar|Sala 1", "12 de mayo|Huerto|Sala 2"}},
		{"line breaks before line ends", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | écouter<br>\ndessiner<br/>\n- montrer | Salle 1 |\n| 12 mai | Jardin | Salle 2 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|écouter/dessiner/- montrer|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"line breaks in lists", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | - écouter<br>- dessiner | Salle 1 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|- écouter/- dessiner|Salle 1"}},
		{"an empty line within a cell", "| Date | Session | Room |\n|---|---|---|\n| 5 May | Birds\n\nbring boots | Room 1 |\n| 12 May | Garden | Room 2 |\n",
			[]string{"Date|Session|Room", "5 May|Birds/bring boots|Room 1", "12 May|Garden|Room 2"}},
		{"a heading within a cell", "| Date | Session | Room |\n|---|---|---|\n| 5 May | Birds\n### Bring\nboots | Room 1 |\n| 12 May | Garden | Room 2 |\n",
			[]string{"Date|Session|Room", "5 May|Birds/### Bring/boots|Room 1", "12 May|Garden|Room 2"}},
		{"no outer bars", "Date | Séance | Contenu | Lieu\n--|--|--|--\n5 mai | Oiseaux | * écouter\n* dessiner | Salle 1\n12 mai | Jardin | | Salle 2\n",
			[]string{"Date|Séance|Contenu|Lieu", "5 mai|Oiseaux|* écouter/* dessiner|Salle 1", "12 mai|Jardin||Salle 2"}},
		{"in an item", "- Programme\n\n  | Date | Séance | Lieu |\n  |---|---|---|\n  | 5 mai | - écouter\n  - dessiner | Salle 1 |\n  | 12 mai | Jardin | Salle 2 |\n",
			[]string{"item Programme", "Date|Séance|Lieu", "5 mai|- écouter/- dessiner|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"in a quotation", "> | Date | Séance | Lieu |\n> |---|---|---|\n> | 5 mai | - écouter\n> - dessiner | Salle 1 |\n> | 12 mai | Jardin | Salle 2 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|- écouter/- dessiner|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"a row that misses its end breaks no other", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | Oiseaux\n| 12 mai | Jardin | Salle 2 |\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux", "12 mai|Jardin|Salle 2"}},
		{"a list under a last row that misses its end", "| Date | Séance | Lieu |\n|---|---|---|\n| 5 mai | Oiseaux\n- bottes\n- chapeau\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux", "item bottes", "item chapeau"}},

		{"tags between rows", "| Date | Séance |\n|---|---|\n| 5 mai | Oiseaux |\n<div>\n| 12 mai | Jardin |\n</div>\n| 19 mai | Compost |\n",
			[]string{"Date|Séance", "5 mai|Oiseaux", "12 mai|Jardin", "19 mai|Compost"}},
		{"tags between rows without outer bars", "Date | Séance | Lieu\n--|--|--\n5 mai | Oiseaux | Salle 1\n</p>\n<p>\n12 mai | Jardin | Salle 2\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"a comment between rows", "Date | Séance | Lieu\n--|--|--\n5 mai | Oiseaux | Salle 1\n<!-- à confirmer -->\n12 mai | Jardin | Salle 2\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux|Salle 1", "12 mai|Jardin|Salle 2"}},
		{"an empty line between rows without outer bars", "Date | Séance | Lieu\n--|--|--\n5 mai | Oiseaux | Salle 1\n\n12 mai | Jardin | Salle 2\n\n— | 19 mai | Salle 3\n",
			[]string{"Date|Séance|Lieu", "5 mai|Oiseaux|Salle 1", "12 mai|Jardin|Salle 2", "—|19 mai|Salle 3"}},
		{"an empty line before another table", "a | b | c\n--|--|--\n1 | 2 | 3\n\nd | e | f\n--|--|--\n4 | 5 | 6\n",
			[]string{"a|b|c", "1|2|3", "d|e|f", "4|5|6"}},
		{"an empty line before prose with a bar", "Date | Séance\n--|--\n5 mai | Oiseaux\n\nRenseignements | 05 59 00 00 00\n",
			[]string{"Date|Séance", "5 mai|Oiseaux", "text Renseignements | 05 59 00 00 00"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := outlined(t, test.source)
			if diff := cmp.Diff(test.want, drawn(doc.Blocks)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s\n%s", diff, outline.Dump(doc))
			}
			checkOutline(t, []byte(test.source))
		})
	}
}

// TestDefinitions holds lists of terms of HTML: a term and what it is are one line.
func TestDefinitions(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"terms", "<dl><dt>Lieu</dt><dd>Pau</dd><dt>Durée</dt><dd>2 h</dd></dl>", []string{"item Lieu : Pau", "item Durée : 2 h"}},
		{"without end tags", "<dl>\n<dt>9h<dd>Accueil\n<dt>10h<dd>Atelier\n</dl>", []string{"item 9h : Accueil", "item 10h : Atelier"}},
		{"two answers", "<dl><dt>Salles</dt><dd>A</dd><dd>B</dd></dl>", []string{"item Salles : A", "text B"}},
		{"two terms", "<dl><dt>Lieu</dt><dt>Place</dt><dd>Pau</dd></dl>", []string{"item Lieu", "item Place : Pau"}},
		{"groups", "<dl><div><dt>Lieu</dt><dd>Pau</dd></div></dl>", []string{"item Lieu : Pau"}},
		{"a list as answer", "<dl><dt>Lundi</dt><dd><ul><li>Accueil</li></ul></dd></dl>", []string{"item Lundi", "item Accueil"}},
		{"no term", "<dl><dd>Pau</dd></dl>", []string{"item Pau"}},
		{"nothing", "<dl></dl>", nil},
		{"cut off", "<dl><dt>Lieu", []string{"item Lieu"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, drawn(outlined(t, test.source).Blocks)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}
