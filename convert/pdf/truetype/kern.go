package truetype

import "math/bits"

// pairTable is a subtable of pair adjustments of table GPOS (lookup type 2).
type pairTable struct {
	data         table
	coverage     table
	first, other table // the classes of glyphs, in format 2
}

const mostTables = 100 // a font that claims more of them is damaged

// kernTables are the pair adjustments of the feature kern, in the order in which they
// are to be tried.
func kernTables(gpos table) []pairTable {
	const pair, extension = 2, 9
	var tables []pairTable
	for _, sub := range subtables(gpos, "kern", pair, extension) {
		t := pairTable{data: sub, coverage: sub.from(sub.u16(2))}
		if sub.u16(0) == 2 {
			t.first, t.other = sub.from(sub.u16(8)), sub.from(sub.u16(10))
		}
		tables = append(tables, t)
	}
	return tables
}

// subtables are the lookups of a kind that a feature has in table GPOS or GSUB, for
// Latin script or for any; an extension is a lookup that tells where another stands.
func subtables(t table, feature string, kind, extension int) []table {
	features, list := t.from(t.u16(6)), t.from(t.u16(8))
	var tables []table
	for _, lookup := range lookups(script(t.from(t.u16(4))), features, feature) {
		data := list.from(list.u16(2 + 2*lookup))
		for i := range min(data.u16(4), mostTables) {
			sub, is := data.from(data.u16(6+2*i)), data.u16(0)
			if is == extension {
				sub, is = sub.from(sub.u32(4)), sub.u16(2)
			}
			if is == kind && len(tables) < mostTables {
				tables = append(tables, sub)
			}
		}
	}
	return tables
}

// script returns the language system to use of a list of scripts.
func script(list table) table {
	var found table
	for i := range min(list.u16(0), mostTables) {
		record := 2 + 6*i
		name := list.tag(record)
		if name != "latn" && (name != "DFLT" || found != "") {
			continue
		}
		s := list.from(list.u16(record + 4))
		if usual := s.u16(0); usual != 0 {
			found = s.from(usual)
		}
	}
	return found
}

// lookups lists the lookups of the features of a name of a language system.
func lookups(language, features table, name string) []int {
	var lookups []int
	for i := range min(language.u16(4), mostTables) {
		record := 2 + 6*language.u16(6+2*i)
		if features.tag(record) != name {
			continue
		}
		feature := features.from(features.u16(record + 4))
		for j := range min(feature.u16(2), mostTables) {
			lookups = append(lookups, feature.u16(4+2*j))
		}
	}
	return lookups
}

// adjust is how much the advance of the first glyph of a pair changes, in units of
// the font; ok is false where the table does not speak of the pair.
func (t pairTable) adjust(first, second uint16) (units int, ok bool) {
	index, covered := coverageIndex(t.coverage, int(first))
	if !covered {
		return 0, false
	}
	firstForm, secondForm := t.data.u16(4), t.data.u16(6)
	const advance = 4 // the bit of the value that changes the advance
	at := 2 * bits.OnesCount16(uint16(firstForm&(advance-1)))
	size := 2 * (bits.OnesCount16(uint16(firstForm)) + bits.OnesCount16(uint16(secondForm)))
	value := 0
	if t.data.u16(0) == 1 {
		set := t.data.from(t.data.u16(10 + 2*index))
		place, found := search(set.u16(0), int(second), func(i int) (int, int) {
			g := set.u16(2 + (2+size)*i)
			return g, g
		})
		if !found {
			return 0, false
		}
		value = set.i16(4 + (2+size)*place + at)
	} else {
		record := class(t.first, int(first))*t.data.u16(14) + class(t.other, int(second))
		value = t.data.i16(16 + size*record + at)
	}
	if firstForm&advance == 0 {
		value = 0
	}
	return value, true
}

// coverageIndex looks a glyph up in a coverage table.
func coverageIndex(t table, glyph int) (index int, ok bool) {
	count := t.u16(2)
	if t.u16(0) == 1 {
		return search(count, glyph, func(i int) (int, int) { g := t.u16(4 + 2*i); return g, g })
	}
	i, ok := search(count, glyph, func(i int) (int, int) { return t.u16(4 + 6*i), t.u16(6 + 6*i) })
	return t.u16(8+6*i) + glyph - t.u16(4+6*i), ok
}

// class looks a glyph up in a table of classes; those that it does not name are of class 0.
func class(t table, glyph int) int {
	if t.u16(0) == 1 {
		start := t.u16(2)
		if glyph < start || glyph >= start+t.u16(4) {
			return 0
		}
		return t.u16(6 + 2*(glyph-start))
	}
	if i, ok := search(t.u16(2), glyph, func(i int) (int, int) { return t.u16(4 + 6*i), t.u16(6 + 6*i) }); ok {
		return t.u16(8 + 6*i)
	}
	return 0
}

// search finds among so many ranges, in ascending order, the one that holds a glyph.
func search(count, glyph int, bounds func(i int) (first, last int)) (int, bool) {
	low, high := 0, count
	for low < high {
		middle := (low + high) / 2
		switch first, last := bounds(middle); {
		case glyph < first:
			high = middle
		case glyph > last:
			low = middle + 1
		default:
			return middle, true
		}
	}
	return 0, false
}
