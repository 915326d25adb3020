package hyphen

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the tries afresh")

// The tries are what the patterns give.
func TestTries(t *testing.T) {
	for _, test := range []struct{ tag, trie string }{{"fr", french}, {"en-gb", british}, {"en-us", american}} {
		source, err := os.ReadFile(filepath.Join("patterns", "hyph-"+test.tag+".tex"))
		if err != nil {
			t.Fatal(err)
		}
		compiled := compile(parse(string(source)))
		if *update {
			if err := os.WriteFile(filepath.Join("patterns", test.tag+".trie"), compiled, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if string(compiled) != test.trie {
			t.Errorf("patterns/%s.trie is not made of its patterns: run go test -update", test.tag)
		}
	}
}

// The trie says of every word what its patterns say one by one.
func TestWordsAgainstPatterns(t *testing.T) {
	for tag, words := range map[string]string{
		"fr":    "anticonstitutionnellement coordonnateur présidente accompagnement intéressante",
		"en-gb": "university reciprocity facilitation representative developmental something",
		"en-us": "associates phonograph facilitation representative developmental presents",
	} {
		source, err := os.ReadFile(filepath.Join("patterns", "hyph-"+tag+".tex"))
		if err != nil {
			t.Fatal(err)
		}
		patterns, language := parse(string(source)), Of(tag)
		for word := range strings.FieldsSeq(words) {
			if got, want := language.Points(nil, word), slowly(patterns, word); !slices.Equal(got, want) {
				t.Errorf("%s: %q may be parted at %v, want %v", tag, word, got, want)
			}
		}
	}
}

// slowly looks for every pattern everywhere in a word.
func slowly(patterns []pattern, word string) []int {
	dotted := []rune("." + word + ".")
	levels := make([]byte, len(dotted)+1)
	for _, p := range patterns {
		for from := range len(dotted) - len(p.letters) + 1 {
			if !slices.Equal(dotted[from:from+len(p.letters)], p.letters) {
				continue
			}
			for i, level := range p.levels {
				levels[from+i] = max(levels[from+i], level)
			}
		}
	}
	var points []int
	for i := left; i <= len(dotted)-2-right; i++ {
		if levels[i+1]%2 == 1 {
			points = append(points, len(string(dotted[1:i+1])))
		}
	}
	return points
}

// pattern is letters, with the levels of the gaps before each and after the last.
type pattern struct {
	letters []rune
	levels  []byte
}

// parse reads a file of patterns of TeX. A word of its exceptions is a pattern of
// the whole of it, of levels that no other pattern reaches.
func parse(source string) []pattern {
	var patterns []pattern
	list := ""
	for line := range strings.Lines(source) {
		line, _, _ = strings.Cut(line, "%")
		for field := range strings.FieldsSeq(strings.NewReplacer("{", "{ ", "}", " } ").Replace(line)) {
			switch {
			case strings.HasPrefix(field, `\`):
				list = field
			case field == "}":
				list = ""
			case list == `\patterns{`:
				patterns = append(patterns, parsePattern(field))
			case list == `\hyphenation{`:
				patterns = append(patterns, parseException(field))
			}
		}
	}
	return patterns
}

func parsePattern(text string) pattern {
	p := pattern{levels: []byte{0}}
	for _, r := range text {
		if '0' <= r && r <= '9' {
			p.levels[len(p.letters)] = byte(r - '0')
			continue
		}
		p.letters = append(p.letters, r)
		p.levels = append(p.levels, 0)
	}
	return p
}

func parseException(text string) pattern {
	const never, always = 10, 11
	p := pattern{letters: []rune{'.'}, levels: []byte{0, never}}
	for _, r := range text {
		if r == '-' {
			p.levels[len(p.letters)] = always
			continue
		}
		p.letters = append(p.letters, r)
		p.levels = append(p.levels, never)
	}
	p.letters = append(p.letters, '.')
	p.levels = append(p.levels, 0)
	return p
}

// branch is a node of a trie that is being made.
type branch struct {
	next   map[byte]*branch
	levels []byte // nil where no pattern ends
}

// compiler writes a trie, what is alike once.
type compiler struct {
	bytes.Buffer
	places map[string]int // of what was written
}

func compile(patterns []pattern) []byte {
	letters := map[rune]bool{}
	for _, p := range patterns {
		for _, r := range p.letters {
			letters[r] = true
		}
	}
	delete(letters, '.')
	codes := map[rune]byte{'.': edge}
	alphabet := ""
	for _, r := range slices.Sorted(maps.Keys(letters)) {
		codes[r] = byte(edge + 1 + utf8.RuneCountInString(alphabet))
		alphabet += string(r)
	}
	root := &branch{next: map[byte]*branch{}}
	for _, p := range patterns {
		at := root
		for _, r := range p.letters {
			code := codes[r]
			if at.next[code] == nil {
				at.next[code] = &branch{next: map[byte]*branch{}}
			}
			at = at.next[code]
		}
		at.levels = p.levels
	}
	c := compiler{places: map[string]int{}}
	c.WriteByte(byte(len(alphabet)))
	c.WriteString(alphabet)
	c.Write(place(c.branch(root)))
	return c.Bytes()
}

// branch writes a node, those below it first, and returns its place.
func (c *compiler) branch(b *branch) int {
	head := byte(len(b.next))
	var levels, codes, places []byte
	for _, code := range slices.Sorted(maps.Keys(b.next)) {
		codes = append(codes, code)
		places = append(places, place(c.branch(b.next[code]))...)
	}
	if b.levels != nil {
		head |= ends
		trimmed := bytes.TrimRight(b.levels, "\x00")
		before := len(b.levels) - len(trimmed)
		trimmed = bytes.TrimLeft(trimmed, "\x00")
		levels = place(c.once(append([]byte{byte(len(trimmed)), byte(before)}, trimmed...)))
	}
	return c.once(slices.Concat([]byte{head}, levels, codes, places))
}

// once writes bytes, unless the same were written before, and returns their place.
func (c *compiler) once(b []byte) int {
	at, ok := c.places[string(b)]
	if !ok {
		at = c.Len()
		c.places[string(b)] = at
		c.Write(b)
	}
	return at
}

func place(at int) []byte {
	if at >= 1<<24 {
		panic(fmt.Sprintf("the trie is too long: %d", at))
	}
	return []byte{byte(at >> 16), byte(at >> 8), byte(at)}
}
