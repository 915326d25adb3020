package hyphen

import "unicode/utf8"

// trie is patterns by their letters, parts that are alike shared, as bytes:
//
//   - how many bytes the alphabet has, and the alphabet in UTF-8. The code of its
//     first letter is 2; 1 is the dot at the edge of a word;
//   - the nodes. A node is a byte that holds how many letters may follow (its low
//     six bits) and whether a pattern ends here (its highest bit); then, where one
//     does, the place of its levels; the codes of the letters; the places of the
//     nodes that they lead to. Levels are how many there are, how many gaps of no
//     level come after them, and themselves.
//
// Places are three bytes, the highest first, and count from the beginning. The root
// is the last node, its place the last three bytes.
type trie string

// edge is the code of what stands before and after a word.
const edge = 1

func (t trie) place(at int) int { return int(t[at])<<16 | int(t[at+1])<<8 | int(t[at+2]) }

// code is that of a letter; 0 where no pattern has it.
func (t trie) code(r rune) byte {
	alphabet := t[1 : 1+t[0]]
	code := byte(edge + 1)
	for i := 0; i < len(alphabet); code++ {
		letter, size := rune(alphabet[i]), 1
		if letter >= utf8.RuneSelf {
			letter, size = utf8.DecodeRuneInString(string(alphabet[i:]))
		}
		if letter == r {
			return code
		}
		i += size
	}
	return 0
}

// node is a place in a trie.
type node struct {
	trie trie
	at   int
}

func (t trie) root() node { return node{t, t.place(len(t) - 3)} }

const (
	ends  = 1 << 7
	count = ends - 1
)

// follow goes on by a letter; it reports whether a pattern goes on so.
func (n *node) follow(code byte) bool {
	head := n.trie[n.at]
	letters := n.at + 1
	if head&ends != 0 {
		letters += 3
	}
	branches := int(head & count)
	for i := range branches {
		if n.trie[letters+i] == code {
			n.at = n.trie.place(letters + branches + 3*i)
			return true
		}
	}
	return false
}

// levels are those of the pattern that ends here, and how many gaps stand after them
// that have none.
func (n *node) levels() (levels trie, before int) {
	if n.trie[n.at]&ends == 0 {
		return "", 0
	}
	at := n.trie.place(n.at + 1)
	return n.trie[at+2 : at+2+int(n.trie[at])], int(n.trie[at+1])
}
