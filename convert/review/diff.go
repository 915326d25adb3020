package review

import "strings"

// Difference lists the lines of two texts, those that both have once, with a few of
// these around what changed.
func Difference(before, after string) []DiffLine {
	a, b := linesOf(before), linesOf(after)
	// common[i][k] is how many lines the rests of a from i and of b from k share.
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i] == b[k] {
				common[i][k] = common[i+1][k+1] + 1
			} else {
				common[i][k] = max(common[i+1][k], common[i][k+1])
			}
		}
	}
	var all []DiffLine
	i, k := 0, 0
	for i < len(a) || k < len(b) {
		switch {
		case i < len(a) && k < len(b) && a[i] == b[k]:
			all = append(all, DiffLine{" ", a[i]})
			i, k = i+1, k+1
		case i < len(a) && (k == len(b) || common[i+1][k] >= common[i][k+1]):
			all = append(all, DiffLine{"-", a[i]})
			i++
		default:
			all = append(all, DiffLine{"+", b[k]})
			k++
		}
	}
	return around(all)
}

func linesOf(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// around leaves out the lines that are far from any change.
func around(all []DiffLine) (near []DiffLine) {
	const context = 3
	last := -1 - context
	next := make([]int, len(all)+1) // the place of the change that comes
	next[len(all)] = len(all) + context + 1
	for i := len(all) - 1; i >= 0; i-- {
		if next[i] = next[i+1]; all[i].Sign != " " {
			next[i] = i
		}
	}
	for i, l := range all {
		if l.Sign != " " {
			last = i
		}
		if i-last <= context || next[i]-i <= context {
			near = append(near, l)
		}
	}
	return near
}
