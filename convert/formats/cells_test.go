package formats_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/grid"
	"deroule/convert/ods"
	"deroule/convert/xlsx"
)

var books = flag.Int("books", 40, "how many workbooks are held against openpyxl and LibreOffice")

// workbooksOfPython writes workbooks of random cells with openpyxl, and says what it
// reads in them again: the sort of each value and its text in the way of [grid.Cell].
const workbooksOfPython = `
import datetime, json, random, sys, openpyxl
from openpyxl.styles import Font
folder, said = sys.argv[1], {}
formats = ["dd/mm/yyyy", "d mmm yy", "yyyy-mm-dd", "mm-dd-yy", "[$-40C]d mmmm yyyy", "dddd d mmmm yyyy", "d\\-m\\-yyyy"]
clocks = ["hh:mm", "h:mm AM/PM", "h:mm:ss", "hh\"h\"mm"]
both = ["dd/mm/yyyy hh:mm", "yyyy-mm-dd h:mm:ss"]
words = ["Accueil", "9h-12h", "30 août", " blancs ", "deux\nlignes", "l'été", "&<>\"", "007", "#3", "😀", "=pas une formule"[1:], "vrai"]
for n in range(int(sys.argv[2])):
    r = random.Random(n)
    w = openpyxl.Workbook(); s = w.active; s.title = "Feuille"
    for row in range(1, r.randint(2, 12)):
        for column in range(1, r.randint(2, 7)):
            c, kind = s.cell(row, column), r.randrange(8)
            if kind == 0:
                c.value = datetime.datetime(2000, 1, 1) + datetime.timedelta(days=r.randrange(20000)); c.number_format = r.choice(formats)
            elif kind == 1:
                c.value = datetime.time(r.randrange(24), r.randrange(60)); c.number_format = r.choice(clocks)
            elif kind == 2:
                c.value = datetime.datetime(2000, 1, 1, r.randrange(24), r.randrange(1, 60)) + datetime.timedelta(days=r.randrange(20000)); c.number_format = r.choice(both)
            elif kind == 3:
                c.value = r.randrange(-1000, 100000)
            elif kind == 4:
                c.value = r.randrange(-100000, 100000) / 4
            elif kind == 5:
                c.value = r.random() < 0.5
            elif kind == 6:
                continue
            else:
                c.value = r.choice(words)
            c.font = Font(bold=r.random() < 0.2)
    path = "%s/%d.xlsx" % (folder, n)
    w.save(path)
    cells = {}
    for row in openpyxl.load_workbook(path)["Feuille"]:
        for c in row:
            v = c.value
            if v is None: continue
            if isinstance(v, bool): cells[c.coordinate] = "bool"
            elif isinstance(v, datetime.datetime): cells[c.coordinate] = v.strftime("%Y-%m-%d") if v.time() == datetime.time() else v.strftime("%Y-%m-%d %H:%M")
            elif isinstance(v, datetime.time): cells[c.coordinate] = v.strftime("%H:%M")
            elif isinstance(v, (int, float)): cells[c.coordinate] = "number %.10g" % v
            else: cells[c.coordinate] = "text " + " ".join(v.split())
    said[str(n)] = cells
json.dump(said, open(folder + "/said.json", "w"))
`

// What cells hold is what openpyxl finds in them, and what LibreOffice saves of them.
func TestCellsAsOthersReadThem(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds to start")
	}
	const python = "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import openpyxl").Run(); err != nil {
		t.Skip("openpyxl is not installed")
	}
	dir := t.TempDir()
	if log, err := exec.Command(python, "-c", workbooksOfPython, dir, strconv.Itoa(*books)).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, log)
	}
	data, err := os.ReadFile(filepath.Join(dir, "said.json"))
	if err != nil {
		t.Fatal(err)
	}
	var said map[string]map[string]string
	if err := json.Unmarshal(data, &said); err != nil {
		t.Fatal(err)
	}
	compared := 0
	for name, want := range said {
		got := cellsIn(t, xlsx.Reader{}.Book, filepath.Join(dir, name+".xlsx"))
		compared += len(got)
		compareCells(t, name+".xlsx, openpyxl", got, want)
	}
	if compared < 10**books {
		t.Errorf("%d cells were compared", compared)
	}
	sources, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	formattest.Office(t, "ods", dir, sources...)
	for name := range said {
		got := cellsIn(t, ods.Reader{}.Book, filepath.Join(dir, name+".ods"))
		for at, value := range said[name] {
			if value == "bool" && strings.HasPrefix(got[at], "number ") {
				got[at] = "bool" // LibreOffice makes numbers of those in cells with a style
			}
		}
		compareCells(t, name+".ods, LibreOffice", got, said[name])
	}
}

func compareCells(t *testing.T, name string, got, want map[string]string) {
	t.Helper()
	for at, value := range want {
		if got[at] != value && value != "text " {
			t.Errorf("%s!%s is %q, read as %q", name, at, value, got[at])
		}
	}
	for at, value := range got {
		if _, there := want[at]; !there {
			t.Errorf("%s!%s is read as %q, and empty", name, at, value)
		}
	}
}

// cellsIn are the cells of a workbook in the words of workbooksOfPython.
func cellsIn(t *testing.T, read func(convert.Source) (*grid.Book, error), path string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := read(convert.Source{Name: filepath.Base(path), Data: data})
	if err != nil {
		t.Fatal(path, err)
	}
	cells := map[string]string{}
	for _, sheet := range book.Sheets {
		for _, row := range sheet.Rows {
			for _, c := range row.Cells {
				at := fmt.Sprintf("%c%d", 'A'+c.Column-1, c.Row)
				switch c.Kind {
				case grid.Text:
					cells[at] = "text " + strings.Join(strings.Fields(c.Text), " ")
				case grid.Number:
					cells[at] = fmt.Sprintf("number %.10g", c.Number)
				case grid.Bool:
					cells[at] = "bool"
				default:
					cells[at] = strings.Replace(c.Text, "T", " ", 1)
				}
			}
		}
	}
	return cells
}
