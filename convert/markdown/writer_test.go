package markdown

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/formattest"
	"deroule/convert/outline"
)

func TestConformance(t *testing.T) { formattest.Run(t, Format()) }

// Texts made of what is markup come back from Markdown, sign by sign.
func TestMarkupComesBack(t *testing.T) {
	for seed := range uint64(200) {
		p := formattest.Generate(seed)
		random := rand.New(rand.NewPCG(seed, 3))
		formattest.Fill(p, func() string { return treacherous(random) })
		doc := canonical.Document(p, "")
		text := render(doc)
		got, err := Outline(convert.Source{Name: "plan.md", Data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		back, own := canonical.Programme(lifted(got), "", convert.ReadOptions{})
		if !own {
			t.Fatalf("seed %d: read otherwise (-written +read):\n%s", seed, cmp.Diff(dump(doc), dump(lifted(got))))
		}
		if diff := cmp.Diff(formattest.Facts(t, p), formattest.Facts(t, back)); diff != "" {
			t.Fatalf("seed %d (-written +read):\n%s", seed, diff)
		}
	}
}

// treacherous is a text of signs that mean something in Markdown, and words between them.
func treacherous(random *rand.Rand) string {
	signs := strings.Fields("* ** _ __ ` ``` ~ ~~ ~~~ # ## ###### > >> - -- --- + = === | || \\ \\\\ [ ] [[ ]] ( ) ![ [x]: [x](y) [a][b] [^1] < > </b> <b> <br>" +
		" <!-- --> <https://a.b> & &amp; &#35; { } {#id} : ::: % ! ^ ^^ $ [toc] [[toc]] {:x} ::: ${toc} @[toc] 1. 12) a) 2026. • – — → a\u200bb \u00a0x https://a.b/c_d*e www.a.b a@b.c e\u0301 🙂 mot a_b n° 9h30")
	var b strings.Builder
	for b.Len() == 0 || random.IntN(3) > 0 {
		if b.Len() > 0 && random.IntN(2) == 0 {
			b.WriteByte(' ')
		}
		b.WriteString(signs[random.IntN(len(signs))])
	}
	return strings.TrimSpace(b.String())
}

// dump is the outline without its places and styles.
func dump(doc *outline.Document) string {
	places := regexp.MustCompile(`(?m)^[\d:-]+ *`)
	rest := regexp.MustCompile(`(?m) (?:strong|emphasis|strike|code|link|image)\(.*\)$|^(item) ".*"$|^(cell) ""$| under a rule$`)
	return rest.ReplaceAllString(places.ReplaceAllString(outline.Dump(doc), ""), "$1$2")
}
