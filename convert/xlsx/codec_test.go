package xlsx

import (
	"slices"
	"strings"
	"testing"

	"deroule/model"
)

func TestItems(t *testing.T) {
	for _, tc := range []struct {
		items         []string
		names, points string
	}{
		{nil, "", ""},
		{[]string{"Ana"}, "Ana", "Ana"},
		{[]string{"Ana", "Léo"}, "Ana\nLéo", "• Ana\n• Léo"},
		{[]string{"une\nseule"}, "• une\n  seule", "• une\n  seule"},
		{[]string{"a\n\n  b", "c"}, "• a\n  \n    b\n• c", "• a\n  \n    b\n• c"},
		{[]string{"• a"}, "• • a", "• • a"},
		{[]string{"a", ""}, "• a\n• ", "• a\n• "},
		{[]string{"a", "• b"}, "a\n• b", "• a\n• • b"},
	} {
		if got := names(tc.items); got != tc.names {
			t.Errorf("names(%q) = %q, want %q", tc.items, got, tc.names)
		}
		if got := points(tc.items); got != tc.points {
			t.Errorf("points(%q) = %q, want %q", tc.items, got, tc.points)
		}
	}
}

func FuzzItems(f *testing.F) {
	f.Add("Ana", "Léo\n  b", "• c")
	f.Add("", "\n", "• ")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		for _, items := range [][]string{{a}, {a, b}, {a, b, c}} {
			if slices.Equal(items, []string{""}) {
				continue // nothing is no item
			}
			for _, cell := range []string{names(items), points(items)} {
				if got := splitItems(cell); !slices.Equal(got, items) {
					t.Errorf("%q reads back as %q from %q", items, got, cell)
				}
			}
			if got := splitValues(values(items)); !slices.Equal(got, items) {
				t.Errorf("%q reads back as %q from %q", items, got, values(items))
			}
		}
	})
}

func TestGroups(t *testing.T) {
	for _, tc := range []struct {
		audience []model.Audience
		want     string
	}{
		{nil, ""},
		{[]model.Audience{{Group: "ETP"}, {Group: "Mentors", Note: "l'après-midi"}}, "ETP + Mentors (l'après-midi)"},
		{[]model.Audience{{Group: "ETP (promo 2)"}}, "• ETP (promo 2)"},
		{[]model.Audience{{Group: "ETP + mentors", Note: "seuls"}, {Group: "UXD"}}, "• ETP + mentors\n  seuls\n• UXD"},
		{[]model.Audience{{Group: "ETP", Note: "a (b"}}, "ETP (a (b)"},
	} {
		if got := groups(tc.audience); got != tc.want {
			t.Errorf("groups(%q) = %q, want %q", tc.audience, got, tc.want)
		}
		if got := splitGroups(tc.want); !slices.Equal(got, tc.audience) {
			t.Errorf("splitGroups(%q) = %q, want %q", tc.want, got, tc.audience)
		}
	}
}

func FuzzGroups(f *testing.F) {
	f.Add("ETP", "seuls", "Mentors (promo 2)", "")
	f.Add("a + b", "", "(c", ")")
	f.Fuzz(func(t *testing.T, group1, note1, group2, note2 string) {
		if group1 == "" || group2 == "" || strings.ContainsRune(group1+group2, '\n') {
			return // a group has a name, of one line
		}
		audience := []model.Audience{{Group: group1, Note: note1}, {Group: group2, Note: note2}}
		if got := splitGroups(groups(audience)); !slices.Equal(got, audience) {
			t.Errorf("%q reads back as %q from %q", audience, got, groups(audience))
		}
	})
}

func FuzzLabelled(f *testing.F) {
	f.Add("Matériel", "cartes")
	f.Add("déjà : vu", "a :\nb")
	f.Add("", "")
	f.Fuzz(func(t *testing.T, name, value string) {
		if strings.ContainsRune(name, '\n') {
			return // a name is of one line
		}
		if n, v := splitLabelled(labelled(name, value)); n != name || v != value {
			t.Errorf("%q, %q read back as %q, %q from %q", name, value, n, v, labelled(name, value))
		}
	})
}
