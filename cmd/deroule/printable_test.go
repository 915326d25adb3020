package main

import (
	"strings"
	"testing"
)

func TestMessagesAreNoCommands(t *testing.T) {
	for _, test := range []struct{ printed, want string }{
		{"plan.md: ok\n", "plan.md: ok\n"},
		{"::set-env name=x::y.md: ok\n", ": :set-env name=x::y.md: ok\n"},
		{"  \t::warning::x\n", "   : :warning::x\n"},
		{"a\n::stop-commands::x\nb :: c\n", "a\n: :stop-commands::x\nb :: c\n"},
		{"a ##[set-env name=x]y\n", "a # #[set-env name=x]y\n"},
		{"a ##vso[task.setvariable]y ##teamcity[x]\n", "a # #vso[task.setvariable]y # #teamcity[x]\n"},
		{"## title [x]\n", "## title [x]\n"},
		{"\x1b[1;31merror\x1b[0m \x1b]0;title\a \x1b[2J\n", "\x1b[1;31merror\x1b[0m  ]0;title   [2J\n"},
		{"a\rb\u202ec\u2028::d\u0085e\x9bf\n", "a b c ::d e\ufffdf\n"},
		{"\u202e::e\n", " : :e\n"},
		{"été \U0001F469\u200D\U0001F4BB\n", "été \U0001F469\u200D\U0001F4BB\n"},
	} {
		var b strings.Builder
		m := &messages{to: &b}
		if n, err := m.Write([]byte(test.printed)); n != len(test.printed) || err != nil {
			t.Errorf("%q: %d bytes, %v", test.printed, n, err)
		}
		want := strings.ReplaceAll(test.want, "\ufffd", "\x9b")
		if b.String() != test.want && b.String() != want {
			t.Errorf("%q: printed %q, want %q", test.printed, b.String(), test.want)
		}
	}
}

func TestMessagesRememberTheLine(t *testing.T) {
	var b strings.Builder
	m := &messages{to: &b}
	for _, piece := range []string{"plan", "::x\n", "  ", "::y\n"} {
		m.Write([]byte(piece))
	}
	if want := "plan::x\n  : :y\n"; b.String() != want {
		t.Errorf("printed %q, want %q", b.String(), want)
	}
}

func TestQuotedValuesAreBrief(t *testing.T) {
	if got, want := brief("AWS_SECRET_ACCESS_KEY=abc"), "AWS_SECRET_ACCES…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := briefly(`mapping key "AWS_SECRET_ACCESS_KEY" already defined at [1:1]`), `mapping key "AWS_SECRET_ACCES…" already defined at [1:1]`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := briefly(strings.Repeat("secret ", 100)); len(got) > 110 {
		t.Errorf("%d bytes are quoted", len(got))
	}
}
