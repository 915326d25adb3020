package convert

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"deroule/model"
)

// stub is a reader and a writer that do what a test asks of them.
type stub struct {
	read  func() (*model.Programme, error)
	write func(io.Writer) error
}

func (s stub) Read(Source, ReadOptions) (*model.Programme, error) { return s.read() }

func (s stub) Write(w io.Writer, _ *model.Programme, _ WriteOptions) (model.Diagnostics, error) {
	return nil, s.write(w)
}

func magic(prefix string) func([]byte) bool {
	return func(head []byte) bool { return bytes.HasPrefix(head, []byte(prefix)) }
}

func TestDetect(t *testing.T) {
	set := Set{
		{Name: "book", Extensions: []string{".book"}, Sniff: magic("BK\x00"), Reader: stub{}},
		{Name: "page", Extensions: []string{".page"}, Sniff: magic("PG"), Writer: stub{}},
		{Name: "text", Extensions: []string{".txt", ".text"}, Reader: stub{}},
	}
	for _, test := range []struct {
		name, data, want string
		err              error
	}{
		{"plan.txt", "words", "text", nil},
		{"PLAN.TEXT", "words", "text", nil},
		{`C:\plans\plan.txt`, "words", "text", nil},
		{"plan.txt", "BK\x00words", "book", nil}, // the content first
		{"plan", "BK\x00words", "book", nil},
		{"plan.book", "words", "book", nil},
		{"plan.txt", "PG words", "text", nil}, // what is only written is not read
		{"plan.txt", "\xff\xfew\x00o\x00", "text", nil},
		{"plan.txt", "w\x00o\x00r\x00d\x00", "text", nil},
		{"plan.txt", "words and a stray \x00 among many more of them", "text", nil},
		{"plan.txt", "", "", ErrEmpty},
		{"plan.txt", " \r\n\t", "", ErrEmpty},
		{"plan.txt", "wo\x00rds", "", ErrBinary},
		{"plan.doc", "words", "", ErrUnknown},
		{"plan.page", "words", "", ErrNotRead},
		{"plan", "words", "", ErrUnknown},
		{"folder.txt/plan", "words", "", ErrUnknown},
	} {
		f, err := set.Detect(Source{Name: test.name, Data: []byte(test.data)})
		if f.Name != test.want || !errors.Is(err, test.err) {
			t.Errorf("%s holding %q: %q, error %v; want %q, %v", test.name, test.data, f.Name, err, test.want, test.err)
		}
	}
}

func TestPanicsBecomeErrors(t *testing.T) {
	f := Format{Title: "Text", Extensions: []string{".txt"}, Reader: stub{read: func() (*model.Programme, error) { panic("boom") }},
		Writer: stub{write: func(io.Writer) error { panic("boom") }}}
	_, err := Set{f}.Read(Source{Name: "plan.txt", Data: []byte("x")}, ReadOptions{})
	if want := "plan.txt: reading it as Text failed: boom; please report it with the file"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	_, err = f.Write(io.Discard, &model.Programme{}, WriteOptions{SourceName: "plan.txt"})
	if want := "plan.txt: writing Text failed: boom; please report it with the file"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestErrorsNameTheSource(t *testing.T) {
	broken := errors.New("broken")
	f := Format{Extensions: []string{".txt"}, Reader: stub{read: func() (*model.Programme, error) { return nil, broken }}}
	if _, err := f.Read(Source{Name: "plan.txt"}, ReadOptions{}); !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "plan.txt: ") {
		t.Errorf("error %v", err)
	}
	if _, err := (Set{f}).Read(Source{Name: "plan.txt"}, ReadOptions{}); !errors.Is(err, ErrEmpty) || !strings.HasPrefix(err.Error(), "plan.txt: ") {
		t.Errorf("error %v of an empty file", err)
	}
}

func TestNothingHalfWritten(t *testing.T) {
	broken := errors.New("broken")
	var out bytes.Buffer
	half := Format{Title: "Text", Writer: stub{write: func(w io.Writer) error { io.WriteString(w, "half"); return broken }}}
	if _, err := half.Write(&out, &model.Programme{}, WriteOptions{}); !errors.Is(err, broken) || out.Len() > 0 {
		t.Errorf("error %v, %d bytes written", err, out.Len())
	}
	nothing := Format{Title: "Text", Writer: stub{write: func(io.Writer) error { return nil }}}
	if _, err := nothing.Write(&out, &model.Programme{}, WriteOptions{}); err == nil {
		t.Error("an empty output is no error")
	}
}

func TestSets(t *testing.T) {
	set := Set{{Name: "a", Reader: stub{}}, {Name: "b", Writer: stub{}}, {Name: "c", Reader: stub{}, Writer: stub{}}}
	if got := set.Readers().Names(); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("readers %q", got)
	}
	if got := set.Writers().Names(); !slices.Equal(got, []string{"b", "c"}) {
		t.Errorf("writers %q", got)
	}
	if got := set.Names(); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("the set is changed by asking: %q", got)
	}
	if f, ok := set.ByName("b"); !ok || f.Name != "b" {
		t.Errorf("b is %q, %v", f.Name, ok)
	}
	if f, ok := set.ByName("d"); ok {
		t.Errorf("d is %q", f.Name)
	}
}

func TestChosen(t *testing.T) {
	p := &model.Programme{Title: "Plan", Sessions: []*model.Session{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	if got := (WriteOptions{}).Chosen(p); got != p {
		t.Error("without a choice it is the programme itself")
	}
	got := WriteOptions{Sessions: []string{"c", "a"}}.Chosen(p)
	if got.Title != "Plan" || len(got.Sessions) != 2 || got.Sessions[0].ID != "a" || got.Sessions[1].ID != "c" {
		t.Errorf("chosen %v: want a and c, in the order of the programme", got.Sessions)
	}
	if len(p.Sessions) != 3 {
		t.Error("the programme itself is changed")
	}
}
