package typeset

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"
)

// What writers put on pages by themselves must not need a replacement.
func TestOurOwnWordsArePrintable(t *testing.T) {
	c := Cleaner{Metrics: newMetrics(t), Missing: func(r rune, _ string) { t.Errorf("%U %c is missing", r, r) }}
	for _, language := range []string{"fr", "en"} {
		c.Clean(fmt.Sprintf("%+v", templates.LocaleOf(language).Labels))
	}
	c.Clean("ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ «»“”‘’–—…•·°€§½¼¾²³×")
}

func TestClean(t *testing.T) {
	for _, test := range []struct{ name, text, want, missing string }{
		{"plain text", "Atelier n. 2, 14h", "Atelier n. 2, 14h", ""},
		{"accents typed as two characters", "e\u0301te\u0301", "été", ""},
		{"narrow no-break space stays one", "9\u202fh", "9\u202fh", ""},
		{"other blanks", "a\tb\u2003c", "a b c", ""},
		{"line breaks", "a\nb\u2028c\r\n", "a\nb\nc\n", ""},
		{"controls and marks that steer", "a\x00b\u200bd\ufeffe\u202ef", "abdef", ""},
		{"soft hyphens stay inside words", "\u00ada\u00adb\u00ad c\u00ad\u00ad1 e\u00ad.", "a\u00adb c1 e.", ""},
		{"invalid UTF-8", "caf\xe9", "caf?", "\uFFFD"},
		{"no-break hyphen stays one", "a\u2011b", "a\u2011b", ""},
		{"signs that others say as well", "№ 3 ⸺ ✅ ⑲", "№ 3 – [x] (19)", ""},
		{"compatible characters", "ﬁn 1ᵉʳ Ａ ㎞", "fin 1ᵉʳ A km", ""},
		{"signs of the fallback", "→ ☐ Ж ḥ", "→ ☐ Ж ḥ", ""},
		{"letter under a strange accent", "ᾰ", "α", "ᾰ"},
		{"emoji with its modifiers", "👍🏽\ufe0f ok", "ok", "👍"},
		{"emoji that say what words do", "❗ 1️⃣ 🇫🇷 ⭐", "! 1 FR *", ""},
		{"emoji joined to one", "👩\u200d💻", "", "👩💻"},
		{"emoji that decorate", "🦕 dîner", "dîner", "🦕"},
		{"characters of private use that we use", "\ue027\ue02d", "[U+E027][U+E02D]", "\ue027\ue02d"},
		{"another alphabet", "日本", "[U+65E5][U+672C]", "日本"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var missing strings.Builder
			c := Cleaner{Metrics: newMetrics(t), Missing: func(r rune, _ string) { missing.WriteRune(r) }}
			if got := c.Clean(test.text); got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.text, got, test.want)
			}
			if missing.String() != test.missing {
				t.Errorf("missing %q, want %q", missing.String(), test.missing)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "été", "\xff\xfe", "👩‍👩‍👧", "\u0300", "a\U0010ffff", "ﷺ", "\ufffe\uffff"} {
		f.Add(s)
	}
	m := newMetrics(f)
	f.Fuzz(func(t *testing.T, text string) {
		c := Cleaner{Metrics: m}
		clean := c.Clean(text)
		for _, r := range clean {
			if r != '\n' && r != glyphs.SoftHyphen && r != glyphs.NoBreakHyphen && r != glyphs.NoBreak && r != glyphs.ThinNoBreak && (unicode.IsControl(r) || !m.Has(r)) {
				t.Errorf("Clean(%q) = %q, which holds %U", text, clean, r)
			}
		}
	})
}

// Every scheme that outputs make links of is known here too: an address as people write
// it is a link, whole.
func TestEverySchemeIsLinked(t *testing.T) {
	addresses := map[string]string{
		"https":   "https://exemple.fr/a",
		"http":    "http://exemple.fr/a",
		"mailto":  "mailto:a@exemple.fr",
		"tel":     "tel:+33612345678",
		"webcal":  "webcal://exemple.fr/a.ics",
		"webcals": "webcals://exemple.fr/a.ics",
		"geo":     "geo:48.8566,2.3522",
	}
	for _, scheme := range model.Schemes() {
		address := addresses[scheme]
		if !strings.HasPrefix(address, scheme+":") {
			t.Errorf("write here what an address of %s looks like", scheme)
			continue
		}
		spans := Linked("voir "+address+" ce jour", page.Style{}, page.Style{})
		if len(spans) != 3 || spans[1].URI != address {
			t.Errorf("%s is no link: %+v", address, spans)
		}
	}
	if len(addresses) != len(model.Schemes()) {
		t.Errorf("%d addresses for %d schemes", len(addresses), len(model.Schemes()))
	}
}

func TestLinked(t *testing.T) {
	for _, test := range []struct{ text, words, uri string }{
		{"voir https://exemple.fr/été, ou non", "https://exemple.fr/été", "https://exemple.fr/%C3%A9t%C3%A9"},
		{"(https://exemple.fr/a_(b))", "https://exemple.fr/a_(b)", "https://exemple.fr/a_(b)"},
		{"webcal://exemple.fr?export", "webcal://exemple.fr?export", "webcal://exemple.fr?export"},
		{"écrire à (equipe@exemple.fr).", "equipe@exemple.fr", "mailto:equipe@exemple.fr"},
		{"rendez-vous @ midi, 14h:30", "", ""},
		{"appeler tel:+33612345678, ou venir", "tel:+33612345678", "tel:+33612345678"},
		{"(geo:48.8566,2.3522)", "geo:48.8566,2.3522", "geo:48.8566,2.3522"},
		{"hôtel:33612345678", "", ""},
		{"tel:01 44 50 12 12", "", ""},
		{"tel:", "", ""},
		{"geo:loc", "", ""},
		{"javascript://exemple.fr", "", ""},
		{"file:///etc/passwd", "", ""},
		{Refine(`voir "https://exemple.fr/l'eau" !`, "fr"), "https://exemple.fr/l'eau", "https://exemple.fr/l'eau"},
		{Refine("https://exemple.fr ! oui", "fr"), "https://exemple.fr", "https://exemple.fr"},
	} {
		var words, uri string
		var all strings.Builder
		for _, s := range Linked(test.text, page.Style{}, page.Style{}) {
			all.WriteString(s.Words)
			if s.URI != "" {
				words, uri = s.Words, s.URI
			}
		}
		if words != test.words || uri != test.uri || all.String() != test.text {
			t.Errorf("Linked(%q): %q to %q, want %q to %q", test.text, words, uri, test.words, test.uri)
		}
	}
}
