package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// suggest puts before what to do the word that was perhaps meant: the known one that
// takes fewest letters to become it, where those are few.
func (w *words) suggest(word, todo string, known []string) string {
	meant := closest(word, known)
	switch {
	case meant == "":
		return todo
	case todo == "":
		return w.say(w.didYouMean, meant)
	}
	return w.say(w.didYouMean, meant) + w.semicolon + todo
}

// closest is the known word most like another, or none. One letter in four may
// differ. Letters in another order are one difference, and so is the rest of a word of
// which only the beginning was written, where no other begins so.
func closest(word string, known []string) string {
	word = strings.ToLower(word)
	var begun []string
	best, least := "", 1+max(1, len([]rune(word))/4)
	for _, k := range known {
		lower := strings.ToLower(k)
		if len(word) > 2 && strings.HasPrefix(lower, word) {
			begun = append(begun, k)
		}
		distance := levenshtein.ComputeDistance(word, lower)
		if sameLetters(word, lower) {
			distance = 1
		}
		if distance < least {
			best, least = k, distance
		}
	}
	if best == "" && len(begun) == 1 {
		return begun[0]
	}
	return best
}

func sameLetters(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// beside are the files and folders that stand where a file was looked for.
func beside(name string) []string {
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

func texts[Word ~string](words []Word) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}
