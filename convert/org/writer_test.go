package org

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

// Texts made of what is markup come back from org-mode, sign by sign.
func TestMarkupComesBack(t *testing.T) {
	for seed := range uint64(200) {
		p := formattest.Generate(seed)
		random := rand.New(rand.NewPCG(seed, 3))
		formattest.Fill(p, func() string { return treacherous(random) })
		doc := canonical.Document(p, "")
		text := render(doc)
		got, err := Outline(convert.Source{Name: "plan.org", Data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		back, own := canonical.Programme(got, "", convert.ReadOptions{})
		if !own {
			t.Fatalf("seed %d: read otherwise (-written +read):\n%s", seed, cmp.Diff(dump(doc), dump(got)))
		}
		if diff := cmp.Diff(formattest.Facts(t, p), formattest.Facts(t, back)); diff != "" {
			t.Fatalf("seed %d (-written +read):\n%s", seed, diff)
		}
	}
}

// treacherous is a text of signs that mean something in org-mode, and words between them.
func treacherous(random *rand.Rand) string {
	signs := strings.Fields("* ** *** / // _ __ + ++ = == ~ ~~ | || \\ \\\\ [ ] [[ ]] [[a]] [[a][b]] [ ] [X] [-] [@5] ( ) {{{x}}} { } # #+x: #+begin_src #+end_src" +
		" : :: :END: :x: SCHEDULED: CLOCK: TODO DONE COMMENT [#A] - -- ----- |-| |-+-| < > <> <l> <10> / <br> <2026-02-03> \\alpha \\vert \\vert{} \\U2028 \\U2028{}" +
		" src_ ^ $ @ 1. 12) a) b. • – — → a\u200bb \u00a0x https://a.b/c_d*e www.a.b e\u0301 🙂 mot a_b n° 9h30 « x » *gras* =code=")
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
