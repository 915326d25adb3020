package formattest

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// Office has LibreOffice save files in another format, as its --convert-to names it, in
// a folder. It skips the test where LibreOffice is not installed.
func Office(t *testing.T, to, folder string, files ...string) {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	profile := "-env:UserInstallation=file://" + filepath.Join(t.TempDir(), "profile")
	for some := range slices.Chunk(files, 40) { // more at once, and some are left out without a word
		args := append([]string{profile, "--headless", "--convert-to", to, "--outdir", folder}, some...)
		if log, err := exec.Command(program, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, log)
		}
	}
}
