package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/pdf/layout"
	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"
)

// Documents are made one beside another: what one of them does to a font must
// not show in the others.
func TestSameProgrammeSameBytes(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(string(l), func(t *testing.T) {
			want := write(t, Writer{Layout: l}, pdftest.Year())
			var group sync.WaitGroup
			for range 6 {
				group.Go(func() {
					if got := write(t, Writer{Layout: l}, pdftest.Year()); !bytes.Equal(got, want) {
						t.Error("two runs wrote different bytes")
					}
				})
			}
			group.Wait()
		})
	}
}

func TestAnyProgrammeIsDrawn(t *testing.T) {
	for seed := range uint64(20) {
		for _, l := range Layouts() {
			writeAny(t, Writer{Layout: l}, pdftest.Random(seed))
		}
	}
}

func TestUnknownLayout(t *testing.T) {
	_, err := Writer{Layout: "fan"}.Write(&bytes.Buffer{}, pdftest.Year(), convert.WriteOptions{})
	if err == nil || !strings.Contains(err.Error(), "agenda or handout or poster") {
		t.Errorf("error %v, want one that names the layouts", err)
	}
}

func TestKeepsTheContract(t *testing.T) {
	formattest.Run(t, Format(), pdftest.Year())
}

// A layout that a programme has nothing for says so, and what the programme has.
func TestNothingToPrint(t *testing.T) {
	p := pdftest.Year()
	p.Formats = nil
	_, err := Writer{Layout: Catalogue}.Write(&bytes.Buffer{}, p, convert.WriteOptions{})
	var nothing *layout.NothingToPrint
	if !errors.As(err, &nothing) || nothing.Sessions != len(p.Sessions) || nothing.Layout != "catalogue" {
		t.Errorf("error %v", err)
	}
}

// Other programs must read what we write. Those that are not installed are skipped.
func TestOtherProgramsReadIt(t *testing.T) {
	for _, l := range Layouts() {
		file := filepath.Join(t.TempDir(), string(l)+".pdf")
		if err := os.WriteFile(file, write(t, Writer{Layout: l}, pdftest.Year()), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Run(string(l)+" qpdf", func(t *testing.T) {
			if out := run(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Error(out)
			}
		})
		t.Run(string(l)+" pdffonts", func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(run(t, "pdffonts", file)), "\n")[2:]
			for _, line := range lines {
				if !strings.Contains(line, "yes yes yes") {
					t.Errorf("not embedded, cut to what is used and readable: %s", line)
				}
			}
		})
		t.Run(string(l)+" pdfinfo", func(t *testing.T) {
			out := run(t, "pdfinfo", file)
			for _, want := range []string{"Programme des ambassadeurs de la médiation", "16 septembre 2021", "Creator:         deroule", "Tagged:          yes"} {
				if !strings.Contains(out, want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
		})
		if l != Agenda && l != Handout {
			continue // shows no running orders
		}
		t.Run(string(l)+" pdftotext", func(t *testing.T) { checkText(t, run(t, "pdftotext", "-raw", file, "-")) })
	}
}

// A telephone finds the calendar of the programme on what is laid out for people to
// look at, in every theme and two pages on a sheet.
func TestTheCodeOfTheCalendarIsRead(t *testing.T) {
	const feed = "webcal://agenda.exemple.fr/ambassadeurs/%C3%A9t%C3%A9?export"
	for _, l := range []Layout{Agenda, Handout, Poster} {
		for _, name := range templates.ThemeNames() {
			t.Run(string(l)+" "+name, func(t *testing.T) {
				theme, _ := templates.ThemeNamed(name)
				file := filepath.Join(t.TempDir(), "document")
				if err := os.WriteFile(file+".pdf", write(t, Writer{Layout: l, Theme: theme, TwoUp: l == Handout}, pdftest.Year()), 0o644); err != nil {
					t.Fatal(err)
				}
				run(t, "pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-gray", file+".pdf", file)
				if _, err := exec.LookPath("zbarimg"); err != nil {
					t.Skip("zbarimg is not installed")
				}
				out, err := exec.Command("zbarimg", "--quiet", "--raw", file+".pgm").Output()
				if got := strings.Fields(string(out)); err != nil || len(got) == 0 || got[0] != feed {
					t.Errorf("read as %q (%v), want %q", got, err, feed)
				}
			})
		}
	}
}

// checkText looks for each entry of the sample on a line with its hour, once.
func checkText(t *testing.T, text string) {
	t.Helper()
	locale := templates.LocaleOf("fr")
	lines := strings.Split(text, "\n")
	for _, s := range pdftest.Year().Sessions {
		for _, e := range s.Agenda {
			if e.Track != "" {
				continue // shares its line with others
			}
			want := flat(strings.Join([]string{locale.Clock(e.Start), locale.Clock(e.End), e.Title}, " "))
			count := 0
			for _, line := range lines {
				if strings.HasPrefix(strings.Replace(flat(line), "– ", "", 1), want) {
					count++
				}
			}
			if count != 1 {
				t.Errorf("%q stands on %d lines", want, count)
			}
		}
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatal(fmt.Errorf("%s: %w\n%s", name, err, out))
	}
	return string(out)
}

func write(t *testing.T, w Writer, p *model.Programme) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := w.Write(&b, p, convert.WriteOptions{SourceName: "ambassadeurs.md"}); err != nil {
		t.Error(err)
	}
	return b.Bytes()
}

// writeAny writes a programme that may have nothing for the layout: then nothing.
func writeAny(t *testing.T, w Writer, p *model.Programme) []byte {
	t.Helper()
	var nothing *layout.NothingToPrint
	if _, _, err := w.lay(p, convert.WriteOptions{}); errors.As(err, &nothing) {
		return nil
	}
	return write(t, w, p)
}
