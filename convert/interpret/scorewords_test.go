package interpret_test

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folder tells apart what a reader would call other words: not quotes, dashes,
// case, markup or blanks.
var folder = strings.NewReplacer(
	"’", "'", "‘", "'", "ʼ", "'", "`", "'", "´", "'",
	"“", " ", "”", " ", "«", " ", "»", " ", `"`, " ",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
)

var (
	markdownLink = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	emphasis     = regexp.MustCompile(`[*_~=/]`)
	inBrackets   = regexp.MustCompile(`\(.*?\)`)
)

func fold(text string) string {
	t := folder.Replace(strings.ToLower(norm.NFKC.String(text)))
	t = markdownLink.ReplaceAllString(t, "$1")
	t = emphasis.ReplaceAllString(t, " ")
	return strings.Trim(strings.Join(strings.Fields(t), " "), " .;:,!?-|")
}

// foldGroup is the bare name of an audience: no qualifier, no plural.
func foldGroup(name string) string {
	g := fold(inBrackets.ReplaceAllString(name, ""))
	qualifiers := []string{"seuls", "seul", "seules", "seule", "les", "des", "l'après-midi", "le matin"}
	g = strings.TrimSpace(without(g, qualifiers))
	if r := []rune(g); len(r) > 4 && r[len(r)-1] == 's' {
		return string(r[:len(r)-1])
	}
	return g
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// atWordEdge reports whether a word begins or ends at r[i].
func atWordEdge(r []rune, i int) bool {
	before := i > 0 && isWord(r[i-1])
	after := i < len(r) && isWord(r[i])
	return before != after
}

// wordAt is the length of the word of the list that stands alone at r[i]; 0 where
// there is none.
func wordAt(r []rune, i int, words []string) int {
	if !atWordEdge(r, i) {
		return 0
	}
	for _, w := range words {
		if n := len([]rune(w)); hasRunes(r[i:], w) && atWordEdge(r, i+n) {
			return n
		}
	}
	return 0
}

// without takes words that stand alone out of a text.
func without(text string, words []string) string {
	r := []rune(text)
	var kept []rune
	for i := 0; i < len(r); {
		n := wordAt(r, i, words)
		if n == 0 {
			kept = append(kept, r[i])
			n = 1
		}
		i += n
	}
	return string(kept)
}

func hasRunes(r []rune, prefix string) bool {
	p := []rune(prefix)
	return len(r) >= len(p) && slices.Equal(r[:len(p)], p)
}

func onlyWords(text string) []rune {
	return slices.DeleteFunc([]rune(fold(text)), func(r rune) bool { return !isWord(r) })
}

// sameWords reports whether two texts differ by less than a tenth of their letters.
func sameWords(a, b string) bool {
	x, y := onlyWords(a), onlyWords(b)
	if slices.Equal(x, y) {
		return len(x) > 0 || fold(a) == fold(b)
	}
	return len(x) > 0 && len(y) > 0 && ratio(x, y) >= 0.9
}

// ratio is the share of the characters that stand in common runs, twice the
// common ones over all of them (Ratcliff and Obershelp), from 0 to 1.
func ratio(a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(commonRuns(a, b)) / float64(len(a)+len(b))
}

// commonRuns counts the characters of the longest common run, and of those to
// the left and to the right of it in turn.
func commonRuns(a, b []rune) int {
	start, other, length := longestRun(a, b)
	if length == 0 {
		return 0
	}
	return length + commonRuns(a[:start], b[:other]) + commonRuns(a[start+length:], b[other+length:])
}

func longestRun(a, b []rune) (start, other, length int) {
	runs := make([]int, len(b)+1) // the length of the run that ends before b[j]
	for i := range a {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] != b[j] {
				runs[j+1] = 0
				continue
			}
			runs[j+1] = runs[j] + 1
		}
		for j, n := range runs {
			if n > length {
				start, other, length = i-n+1, j-n, n
			}
		}
	}
	return start, other, length
}

func TestRatio(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"", "", 1},
		{"abcd", "bcde", 0.75},
		{"pause", "déjeuner", 0.3077},
		{"accueil café", "acceuil cafe", 0.8333},
		{"qabxcd", "abycdf", 0.6667},
		{"private thread", "private volatile thread", 0.7568},
	} {
		if got := ratio([]rune(test.a), []rune(test.b)); math.Abs(got-test.want) > 0.0001 {
			t.Errorf("ratio(%q, %q) = %.4f, want %.4f", test.a, test.b, got, test.want)
		}
	}
}
