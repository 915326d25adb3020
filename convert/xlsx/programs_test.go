package xlsx

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formattest"
)

// office opens the workbook with LibreOffice and saves it in another format.
func office(t *testing.T, to, output string) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("LibreOffice takes seconds to start")
	}
	dir := t.TempDir()
	data, _ := writeBytes(t, sample(), convert.WriteOptions{SourceName: "parcours.md"})
	source := filepath.Join(dir, "sample.xlsx")
	if err := os.WriteFile(source, data, 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	formattest.Office(t, to, out, source)
	result, err := os.ReadFile(filepath.Join(out, output))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestLibreOfficeReadsValues(t *testing.T) {
	const everySheet = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
	csv := string(office(t, everySheet, "sample-Sessions.csv"))
	for _, want := range []string{
		"04/03/2021;", // a date, in its order of day and month
		"30 août (année inconnue);",
		";=1+1;", // not 2
		";@quai;",
		"• -2 jours\n• +3 idées",
		"24:00:00",
	} {
		if !strings.Contains(csv, want) {
			t.Errorf("%q is not in\n%s", want, csv)
		}
	}
}

// TestLibreOfficeKeepsEverything: what it saves holds the same cells.
func TestLibreOfficeKeepsEverything(t *testing.T) {
	saved := office(t, "xlsx", "sample.xlsx")
	before := open(t, sample(), convert.WriteOptions{})
	after := openBytes(t, saved)
	for _, sheet := range before.GetSheetList() {
		was, is := before.grid(sheet), after.grid(sheet)
		for r, row := range was {
			for c, value := range row {
				if r >= len(is) || c >= len(is[r]) || is[r][c] != value && !sameNumber(is[r][c], value) {
					t.Errorf("%s!%s was %q", sheet, cellName(c+1, r+1), value)
				}
			}
		}
	}
}

// TestLibreOfficeRoundTrip reads what LibreOffice saves of our workbook, as a
// workbook of Excel.
func TestLibreOfficeRoundTrip(t *testing.T) {
	if diff := cmp.Diff(said(t, sample()), said(t, readBytes(t, office(t, "xlsx", "sample.xlsx")))); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestLibreOfficePrints(t *testing.T) {
	pdf := office(t, "pdf", "sample.pdf")
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("poppler is not installed")
	}
	cmd := exec.Command(program, "-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(pdf)
	text, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"jeu. 04/03/2021", "cartographie du bassin", "24:00", "page 1 / 9", "page 9 / 9", "choisir un rythme"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is not printed", want)
		}
	}
	if strings.Contains(string(text), "parcours.md:21") {
		t.Error("technical columns are printed")
	}
}

func TestOpenpyxlReadsDates(t *testing.T) {
	const script = `
import sys, io, openpyxl
w = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
s = w["Sessions"]
print(*[repr(c.value) for c in s["A"][1:]], sep="\n")
print(repr(s["D2"].value), repr(s["E4"].value), repr(w["Déroulé"]["E3"].value))
print(sorted(t for s in w for t in s.tables))
print(sum(c.data_type == "f" for s in w for row in s for c in row), "formulas")
`
	python := "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import openpyxl").Run(); err != nil {
		t.Skip("openpyxl is not installed")
	}
	data, _ := writeBytes(t, sample(), convert.WriteOptions{})
	cmd := exec.Command(python, "-c", script)
	cmd.Stdin = bytes.NewReader(data)
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := `datetime.datetime(2021, 3, 4, 0, 0)
datetime.datetime(2021, 4, 15, 0, 0)
datetime.datetime(2021, 5, 20, 0, 0)
datetime.datetime(2021, 6, 9, 0, 0)
'30 août (année inconnue)'
None
datetime.time(9, 30) datetime.timedelta(days=1) datetime.timedelta(seconds=5400)
['deroule_agenda', 'deroule_checks', 'deroule_days', 'deroule_formats', 'deroule_lists', 'deroule_notes', 'deroule_sessions']
0 formulas
`
	if string(got) != want {
		t.Errorf("got\n%s", got)
	}
}
