package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/model"
)

// The sizes that programmes are written in, and read again.
var sizes = []struct {
	name              string
	sessions, entries int
}{
	{"20x12", 20, 12},
	{"100000rows", 5_000, 19}, // 5,000 sessions and 95,000 entries
	{"100000sessions", 100_000, 0},
}

func BenchmarkWrite(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			p := large(size.sessions, size.entries)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Writer{}).Write(io.Discard, p, convert.WriteOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReadOwn reads what the Writer has written.
func BenchmarkReadOwn(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			data, _ := writeBytes(b, large(size.sessions, size.entries), convert.WriteOptions{})
			benchmarkRead(b, data)
		})
	}
}

// BenchmarkReadFlat reads tables as people keep them: a row for each session, or
// for each entry of a day.
func BenchmarkReadFlat(b *testing.B) {
	for _, rows := range []int{1_000, 100_000} {
		b.Run(fmt.Sprintf("%d sessions", rows), func(b *testing.B) {
			benchmarkRead(b, flatTable(b, rows, 1, "Date", "Début", "Fin", "Titre", "Lieu", "Intervenants"))
		})
		b.Run(fmt.Sprintf("%d entries", rows), func(b *testing.B) {
			benchmarkRead(b, flatTable(b, rows, 10, "Date", "Début", "Fin", "Activité", "Salle", "Intervenants"))
		})
	}
}

func benchmarkRead(b *testing.B, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (Reader{}).Read(convert.Source{Name: "grand.xlsx", Data: data}, convert.ReadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// flatTable is a workbook with one table: so many rows, of which some at a time
// are of one day and only the first of them says which.
func flatTable(t testing.TB, rows, aDay int, names ...any) []byte {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	f := excelize.NewFile()
	defer f.Close()
	date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(err)
	clock, err := f.NewStyle(&excelize.Style{NumFmt: 20})
	must(err)
	sheet, err := f.NewStreamWriter("Sheet1")
	must(err)
	must(sheet.SetRow("A1", names))
	places := []string{"Salle Capucine", "Serre nord", "Maison du lac", "Grange aux livres"}
	people := []string{"Ysée Lambrun", "Aubin Cordelle", "Nour Fabrègue", "Maïa Verdure", "Colombe Astier"}
	for i := range rows {
		hour := float64(8+i%10) / 24
		row := []any{
			nil, excelize.Cell{StyleID: clock, Value: hour}, excelize.Cell{StyleID: clock, Value: hour + 1.0/32},
			fmt.Sprintf("Atelier des vergers %d", i+1), places[i%4], people[i%5] + ", " + people[i*7%5],
		}
		if i%aDay == 0 {
			row[0] = excelize.Cell{StyleID: date, Value: 45_000 + i/max(aDay, 40)}
		}
		must(sheet.SetRow(fmt.Sprintf("A%d", i+2), row))
	}
	must(sheet.Flush())
	var b bytes.Buffer
	must(f.Write(&b))
	return b.Bytes()
}

// TestLongTables reads tables of more rows than are looked at to learn what their
// columns hold.
func TestLongTables(t *testing.T) {
	const rows = 5_000
	p := readBytes(t, flatTable(t, rows, 1, "Date", "Début", "Fin", "Titre", "Lieu", "Intervenants"))
	if len(p.Sessions) != rows {
		t.Fatalf("%d sessions of %d rows", len(p.Sessions), rows)
	}
	for i, s := range p.Sessions {
		if s.Title != fmt.Sprintf("Atelier des vergers %d", i+1) || len(s.Speakers) != 2 || s.Place == "" || s.Hours[0].End.IsZero() || s.FirstDate().IsZero() {
			t.Fatalf("row %d gives %+v", i+2, s)
		}
	}
	p = readBytes(t, flatTable(t, rows, 10, "Date", "Début", "Fin", "Activité", "Salle", "Intervenants"))
	if n := len(p.Sessions) + entriesOf(p); n != rows {
		t.Errorf("%d sessions and entries of %d rows", n, rows)
	}
}

func entriesOf(p *model.Programme) (n int) {
	for _, s := range p.Sessions {
		n += len(s.Agenda)
	}
	return n
}
