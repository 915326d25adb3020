package typeset

import (
	"strings"
	"testing"

	"deroule/convert/pdf/glyphs"
)

func TestRefine(t *testing.T) {
	for _, test := range []struct{ text, language, want string }{
		// Blanks: _ ends no line, ~ is narrow too.
		{"Qui ? Quoi ; où : là !", "fr", "Qui~? Quoi~; où_: là~!"},
		{"Ah ?! Vraiment !… (oui !)", "fr", "Ah~?! Vraiment~!… (oui~!)"},
		{"« un mot »", "fr-FR", "«_un mot_»"},
		{"sans espace? si: oui", "fr", "sans espace? si: oui"},
		{"un sourire :-) et ;a", "fr", "un sourire :-) et ;a"},
		{"9 h 30 et 14 h, 3 heures", "fr", "9_h_30 et 14_h, 3 heures"},
		{"9h 30", "fr", "9h_30"},
		{"n° 4, 12 %, 5 €, (2,5 km)", "fr", "n°_4, 12_%, 5_€, (2,5_km)"},
		{"12 000 habitants, 2024 100", "fr", "12~000 habitants, 2024 100"},
		{"01 02 03 04 05", "fr", "01_02_03_04_05"},
		{"le 1er mars et le 12 avril", "fr", "le 1^er_mars et le 12_avril"},
		{"du jeu. 20 au vendredi 21 janvier", "fr", "du jeu._20 au vendredi_21_janvier"},
		{"bâtiment B, groupe A. À bientôt !Oui", "fr", "bâtiment_B, groupe_A. À bientôt~!Oui"},
		{"pour l'atelier 2", "fr", "pour l’atelier_2"},
		{"salle 4.12, Annexe 2, groupe de 8", "fr", "salle_4.12, Annexe_2, groupe de 8"},
		{"avec J. Martin, J.-P. Durand et Mme Petit", "fr", "avec J._Martin, J.-P._Durand et Mme_Petit"},
		{"le plan B. Il suit", "fr", "le plan B._Il suit"},
		{"pause – café", "fr", "pause_– café"},
		{"Qui ? 20 min, Room 3, March 12", "en", "Qui ? 20_min, Room_3, March_12"},
		{"9 h 30 « mot »", "de", "9 h 30 « mot »"},
		// Signs.
		{"l'atelier d'été, aujourd'hui", "fr", "l’atelier d’été, aujourd’hui"},
		{`l'"atelier"`, "fr", "l’“atelier”"},
		{`un "mot" et ("deux mots")`, "fr", "un “mot” et (“deux mots”)"},
		{`un écran de 24" et un "mot"`, "fr", `un écran de 24" et un "mot"`},
		{`un "mot`, "fr", `un "mot`},
		{"don't say 'yes' in the coaches' room", "en", "don’t say ‘yes’ in the coaches’ room"},
		{"rock 'n' roll '90", "en", "rock ‘n’ roll '90"},
		{"accueil - café, 9h-10h30, 14:00-15:30, pages 12-15, 2023-2024", "fr", "accueil_– café, 9h–10h30, 14:00–15:30, pages 12–15, 2023–2024"},
		{"2024-05-12, 01-02, compte-rendu, COVID-19, 12-3, A4-12, 06-12-34", "fr", "2024-05-12, 01-02, compte-rendu, COVID-19, 12-3, A4-12, 06-12-34"},
		{"- un point", "fr", "- un point"},
		// Ordinals: ^ raises.
		{"la 1re et la 2nde, au 2e rang (3e)", "fr", "la 1^re et la 2^nde, au 2^e rang (3^e)"},
		{"plan-2e.png v1er2 12345e 9h 2epuis", "fr", "plan-2e.png v1er2 12345e 9h 2epuis"},
		{"the 3rd day, 1er", "en", "the 3^rd day, 1er"},
		// What every sign counts in.
		{"https://exemple.fr/l'eau?a=10-12 jean.d'arc@exemple.fr fichier'a.txt x='y'", "fr", "https://exemple.fr/l'eau?a=10-12 jean.d'arc@exemple.fr fichier'a.txt x='y'"},
		{`"fichier.txt"`, "fr", "“fichier.txt”"},
		{"", "fr", ""},
	} {
		got := Refine(test.text, test.language)
		shown := strings.NewReplacer("\u00a0", "_", "\u202f", "~", string(glyphs.Apostrophe), "’", string(glyphs.OpenSingle), "‘",
			string(glyphs.OpenQuote), "“", string(glyphs.CloseQuote), "”", string(glyphs.Dash), "–",
			glyphs.Raised("er"), "^er", glyphs.Raised("re"), "^re", glyphs.Raised("nde"), "^nde", glyphs.Raised("rd"), "^rd", glyphs.Raised("e"), "^e").Replace(got)
		if shown != test.want {
			t.Errorf("%s: %q is set as %q, want %q", test.language, test.text, shown, test.want)
		}
		if glyphs.Said(got) != test.text {
			t.Errorf("%q is found as %q", test.text, glyphs.Said(got))
		}
		if again := Refine(got, test.language); again != got {
			t.Errorf("%q is set as %q, and then as %q", test.text, got, again)
		}
	}
}

// Whatever is typed is found, blanks of all widths as blanks.
func FuzzRefine(f *testing.F) {
	for _, text := range []string{"l'\"été\" 9 h 30", "« \u00a0»", "- - -", "'a' \"", "12 000 000-13", "\xff'\xff"} {
		f.Add(text, "fr")
	}
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u00ad", "", "\u2011", "-")
	f.Fuzz(func(t *testing.T, text, language string) {
		text = strings.ToValidUTF8(text, "?")
		if strings.ContainsFunc(text, glyphs.IsOurs) {
			return
		}
		want := glyphs.Said(plain.Replace(text)) // a joined form of an Arabic letter is found as the letter
		if got := glyphs.Said(Refine(text, language)); got != want {
			t.Errorf("%q is found as %q", text, got)
		}
	})
}
