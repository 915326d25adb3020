package xlsx

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/convert/formattest"
)

// A workbook that another program or library has saved holds somebody's work.
func TestWrote(t *testing.T) {
	var b bytes.Buffer
	if _, err := (Writer{}).Write(&b, formattest.Full(), convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	if !wrote(b.Bytes()) {
		t.Error("a workbook as it was written is not known")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.xlsx")
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellStr("Sessions", "A2", "changed"); err != nil {
		t.Fatal(err)
	}
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	saved, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if wrote(saved) {
		t.Error("a workbook that excelize has saved is taken for one of ours")
	}
	saves := filepath.Join(dir, "saved")
	formattest.Office(t, "xlsx", saves, path)
	if saved, err = os.ReadFile(filepath.Join(saves, "plan.xlsx")); err != nil {
		t.Fatal(err)
	}
	if wrote(saved) {
		t.Error("a workbook that LibreOffice has saved is taken for one of ours")
	}
}
