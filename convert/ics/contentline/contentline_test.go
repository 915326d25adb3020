package contentline

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert/text"
)

// dump writes components as lines, indented, with the lines of the file.
func dump(components []*Component, indent string) string {
	var b strings.Builder
	for _, c := range components {
		fmt.Fprintf(&b, "%s%s %d-%d\n", indent, c.Name, c.Line, c.EndLine)
		for _, p := range c.Properties {
			fmt.Fprintf(&b, "%s  %s", indent, p.Name)
			for _, q := range p.Parameters {
				fmt.Fprintf(&b, " %s=%s", q.Name, q.Value)
			}
			fmt.Fprintf(&b, " %q %d-%d\n", p.Value, p.Line, p.EndLine)
		}
		b.WriteString(dump(c.Components, indent+"  "))
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"components": {
			"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			"VCALENDAR 1-6\n  VERSION \"2.0\" 2-2\n  VEVENT 3-5\n    UID \"1\" 4-4\n",
		},
		"small letters, and blanks": {
			"begin:vcalendar \nversion:2.0\nend:vcalendar\n",
			"VCALENDAR 1-3\n  VERSION \"2.0\" 2-2\n",
		},
		"folds": {
			"BEGIN:A\r\nX:on\r\n e\r\n\t two\r\n \r\nY:1\r\nEND:A",
			"A 1-7\n  X \"one two\" 2-5\n  Y \"1\" 6-6\n",
		},
		"a fold within a character": {
			"BEGIN:A\r\nX:caf\xc3\r\n \xa9 \xf0\x9f\r\n \x98\r\n \x80\r\nEND:A\r\n",
			"A 1-6\n  X \"café 😀\" 2-5\n",
		},
		"line ends of old systems": {
			"BEGIN:A\rX:1\r 2\rEND:A\r",
			"A 1-4\n  X \"12\" 2-3\n",
		},
		"blank lines": {
			"\n\nBEGIN:A\n\nX:1\n\n\nEND:A\n\n",
			"A 3-8\n  X \"1\" 5-5\n",
		},
		"text that goes on without a fold": {
			"BEGIN:A\nX:one\n- two\nthree (four)\nY:1\nEND:A\n",
			"A 1-6\n  X \"one\\n- two\\nthree (four)\" 2-4\n  Y \"1\" 5-5\n",
		},
		"quoted-printable": {
			"BEGIN:A\nX;QUOTED-PRINTABLE;CHARSET=UTF-8:caf=C3=\n=A9=0D=0A=\nY:2\nEND:A\n",
			"A 1-5\n  X ENCODING=QUOTED-PRINTABLE CHARSET=UTF-8 \"caf=C3=\\n=A9=0D=0A=\\nY:2\" 2-4\n",
		},
		"a soft break before a blank": {
			"BEGIN:A\nX;ENCODING=QUOTED-PRINTABLE:caf=C3=A9=\n au lait=\ncr=C3=A8me\n fold\nY:2\nEND:A\n",
			"A 1-7\n  X ENCODING=QUOTED-PRINTABLE \"caf=C3=A9=\\n au lait=\\ncr=C3=A8mefold\" 2-5\n  Y \"2\" 6-6\n",
		},
		"soft breaks that are folded": {
			"BEGIN:A\nX;ENCODING=\n QUOTED-PRINTABLE:caf=C3=\n =A9=\n  au=\n lait\nEND:A\n",
			"A 1-7\n  X ENCODING=QUOTED-PRINTABLE \"caf=C3=\\n=A9=\\n au=\\nlait\" 2-6\n",
		},
		"a soft break that nothing follows": {
			"BEGIN:VX\nX;QUOTED-PRINTABLE:a=\n\nY:2\nZ;QUOTED-PRINTABLE:b=\nEND:VX\nBEGIN:VX\nEND:VX\n",
			"VX 1-6\n  X ENCODING=QUOTED-PRINTABLE \"a=\\n\" 2-3\n  Y \"2\" 4-4\n  Z ENCODING=QUOTED-PRINTABLE \"b=\" 5-5\nVX 7-8\n",
		},
		"zones with colons": {
			"BEGIN:A\nX;TZID=(UTC+01:00) Paris, Madrid:20210325T093000\nX;TZID=tzone://Microsoft/Utc:2021-03-25T09:30:00\nX;TZID=GMT+1:soon\nEND:A",
			"A 1-5\n  X TZID=(UTC+01:00) Paris, Madrid \"20210325T093000\" 2-2\n  X TZID=tzone://Microsoft/Utc \"2021-03-25T09:30:00\" 3-3\n  X TZID=GMT+1 \"soon\" 4-4\n",
		},
		"addresses with colons": {
			"BEGIN:A\nX;ALTREP=https://exemple.fr/a;P=q:Salle: B\nX;SENT-BY=mailto:a@exemple.fr:mailto:b@exemple.fr\nX;P=q://a\nEND:A",
			"A 1-5\n  X ALTREP=https://exemple.fr/a P=q \"Salle: B\" 2-2\n  X SENT-BY=mailto:a@exemple.fr \"mailto:b@exemple.fr\" 3-3\n  X P=q \"//a\" 4-4\n",
		},
		"parameters": {
			"BEGIN:A\nX;P=\"a:b;c\",d;q=e^'f^^^n:g;h:\"i\nEND:A",
			"A 1-3\n  X P=a:b;c,d Q=e\"f^\n \"g;h:\\\"i\" 2-2\n",
		},
		"a quote that nothing closes": {
			"BEGIN:A\nX;CN=\"Odile:mailto:o@exemple.fr\nEND:A",
			"A 1-3\n  X CN=Odile \"mailto:o@exemple.fr\" 2-2\n",
		},
		"nothing ends": {
			"BEGIN:A\nBEGIN:B\nX:1\nBEGIN:C",
			"A 1-1\n  B 2-3\n    X \"1\" 3-3\n    C 4-4\n",
		},
		"the inner one is not ended": {
			"BEGIN:A\nBEGIN:B\nX:1\nEND:A\nBEGIN:A\nEND:A",
			"A 1-4\n  B 2-4\n    X \"1\" 3-3\nA 5-6\n",
		},
		"an end that nothing began":   {"END:B\nBEGIN:A\nEND:B\nX:1\nEND:A", "A 2-5\n  X \"1\" 4-4\n"},
		"what stands in no component": {"X:1\nhello\n folded\nBEGIN:A\nEND:A\nY:2\n", "A 4-5\n"},
		"nothing":                     {"", ""},
		"a fold first":                {" BEGIN:A\nX:1\n", ""},
	} {
		got, encoding, err := Parse([]byte(c.in))
		if err != nil || encoding != text.UTF8 {
			t.Errorf("%s: encoding %s, error %v", name, encoding, err)
		}
		if diff := cmp.Diff(c.want, dump(got, "")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestText(t *testing.T) {
	for value, want := range map[string]string{
		`one\, two\; three\\four`: `one, two; three\four`,
		`one\ntwo\Nthree`:         "one\ntwo\nthree",
		`C:\plans\été`:            "C:\\plans\\été",
		`9\:30 \"now\"`:           `9:30 "now"`,
		`ends with \`:             `ends with \`,
		` blanks `:                "blanks",
		`\\n`:                     `\n`,
		``:                        ``,
		`\é`:                      `\é`,
	} {
		if got := (Property{Value: value}).Text(); got != want {
			t.Errorf("%q is %q, want %q", value, got, want)
		}
	}
	quotedPrintable := []Parameter{{"ENCODING", "quoted-printable"}}
	for value, want := range map[string]string{
		"caf=C3=A9=0D=0At=\nhe": "café\nthe",
		"caf=E9":                "café",
		"caf=C":                 "caf=C",
	} {
		if got := (Property{Value: value, Parameters: quotedPrintable}).Text(); got != want {
			t.Errorf("%q is %q, want %q", value, got, want)
		}
	}
}

func TestCharsets(t *testing.T) {
	for want, p := range map[string]Property{
		"été":      {Value: "=E9t=E9", Parameters: []Parameter{{"ENCODING", "QUOTED-PRINTABLE"}, {"CHARSET", "ISO-8859-1"}}},
		"встреча":  {Value: "=D7=D3=D4=D2=C5=DE=C1", Parameters: []Parameter{{"ENCODING", "QUOTED-PRINTABLE"}, {"CHARSET", "KOI8-R"}}},
		"Réunion":  {Value: "UsOpdW5pb24=", Parameters: []Parameter{{"ENCODING", "BASE64"}}},
		"no base!": {Value: "no base!", Parameters: []Parameter{{"ENCODING", "B"}}},
	} {
		if got := p.Text(); got != want {
			t.Errorf("%v is %q, want %q", p, got, want)
		}
	}
}

func TestList(t *testing.T) {
	for value, want := range map[string][]string{
		`Relais,Référents\, suppléants, ,Mentors`: {"Relais", "Référents, suppléants", "Mentors"},
		`one`:   {"one"},
		`a\\,b`: {`a\`, "b"},
		``:      nil,
		`,`:     nil,
		`a\`:    {`a\`},
	} {
		if diff := cmp.Diff(want, Property{Value: value}.List()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", value, diff)
		}
	}
}

func TestEncodings(t *testing.T) {
	const plan = "BEGIN:A\r\nX:Été à l'œuvre\r\n  et après\r\nEND:A\r\n"
	utf16 := []byte("\xff\xfe")
	var windows []byte
	for _, r := range plan {
		utf16 = append(utf16, byte(r), byte(r>>8))
		if r == 'œ' {
			r = 0x9c
		}
		windows = append(windows, byte(r))
	}
	for want, data := range map[text.Encoding][]byte{text.UTF8: []byte("\ufeff" + plan), text.UTF16LE: utf16, text.Windows1252: windows} {
		got, encoding, err := Parse(data)
		if err != nil || encoding != want || len(got) != 1 || got[0].Get("X").Text() != "Été à l'œuvre et après" {
			t.Errorf("%s: encoding %s, error %v\n%s", want, encoding, err, dump(got, ""))
		}
	}
}

func TestLimits(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"size":  {make([]byte, MaxSize+1), "too large: 32 MiB"},
		"lines": {bytes.Repeat([]byte("A:\n"), MaxLines+1), "line 2000001: "},
		"depth": {bytes.Repeat([]byte("BEGIN:A\n"), 10_000), "line 33: components stand more than 32 deep"},
	} {
		if _, _, err := Parse(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// TestLongTexts: what goes on and on costs no more than it is long.
func TestLongTexts(t *testing.T) {
	for name, line := range map[string]string{"lines": "-\n", "carriage returns": "-\r", "folds": " x\n", "quotes": "X;A=\"\n", "soft": "X;QUOTED-PRINTABLE:=\n"} {
		data := []byte("BEGIN:A\nX:\n" + strings.Repeat(line, 1_000_000))
		components, _, err := Parse(data[:min(len(data), MaxSize)])
		if err != nil || len(components) != 1 || len(components[0].Properties) == 0 {
			t.Errorf("%s: %d components, error %v", name, len(components), err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	data := []byte("BEGIN:VCALENDAR\r\n" + strings.Repeat("BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Paris:20210325T093000\r\nSUMMARY:Atelier\r\nDESCRIPTION:un texte\r\n  qui se replie\r\nEND:VEVENT\r\n", 10_000))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Parse(data); err != nil {
			b.Fatal(err)
		}
	}
}
