package outline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithLinks(t *testing.T) {
	tests := []struct {
		plain string
		want  []string // the words of each link and its address
	}{
		{"aucun lien", nil},
		{"voir https://ex.org/a.", []string{"https://ex.org/a", "https://ex.org/a"}},
		{"(https://ex.org/a_(b))", []string{"https://ex.org/a_(b)", "https://ex.org/a_(b)"}},
		{"« webcal://ex.org/p?export »", []string{"webcal://ex.org/p?export", "webcal://ex.org/p?export"}},
		{"www.ex.org, puis http://b", []string{"www.ex.org", "https://www.ex.org", "http://b", "http://b"}},
		{"awww.ex", nil},
		{"awww. puis www.ex.org", []string{"www.ex.org", "https://www.ex.org"}},
		{"://ex.org", nil},
		{"http://", nil},
		{"http:// et https://ex.org", []string{"https://ex.org", "https://ex.org"}},
		{"à https://ex.org/été…", []string{"https://ex.org/été", "https://ex.org/été"}},
		{"https://a.b|https://c.d", []string{"https://a.b", "https://a.b", "https://c.d", "https://c.d"}},
	}
	for _, test := range tests {
		t.Run(test.plain, func(t *testing.T) {
			var got []string
			for _, s := range NewText(test.plain, at(1, 1)).WithLinks().Spans {
				got = append(got, test.plain[s.Start:s.End], s.URL)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("links (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWithLinksLeavesLinksAlone(t *testing.T) {
	text := Text{Plain: "https://a.b https://c.d", Spans: []Span{{0, 11, Link, "https://z.z"}}}
	want := []Span{{0, 11, Link, "https://z.z"}, {12, 23, Link, "https://c.d"}}
	if diff := cmp.Diff(want, text.WithLinks().Spans); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}
