//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// hostile are files that were made to take the machine's time and room, each repeated to
// several sizes. What stands in braces is the piece that is repeated.
func hostile() map[string][3]string {
	const table = "| Session | Date | Hours |\n|---|---|---|\n"
	const head = "# K, 12 March 2090\n\n"
	const calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
	const event = "BEGIN:VEVENT\nUID:1\nDTSTART:20900312T090000Z\nSUMMARY:a\n"
	return map[string][3]string{
		"dates.md":      {table + "| K | ", "12 March 2090, ", " | 9:00-17:00 |\n"},
		"hours.md":      {table + "| K | 12 March 2090 | ", "9:00-17:00, ", " |\n"},
		"rows.md":       {table, "| K | 12 March 2090 | 9:00-17:00 |\n", ""},
		"entries.md":    {head, "- 9h - 10h : accueil\n", ""},
		"word.md":       {head, "a", ""},
		"line.md":       {head, "word ", ""},
		"clocks.md":     {head, "9h, ", ""},
		"headings.md":   {"", "# x\n", ""},
		"dated.md":      {"", "## K, 12 March 2090\n", ""},
		"ticks.md":      {head, "`", ""},
		"stars.md":      {head, "*a ", ""},
		"brackets.md":   {head, "[", ""},
		"links.md":      {head, "[a](", ""},
		"quotes.md":     {head, ">", " a\n"},
		"html.md":       {head, "<div>", ""},
		"cells.md":      {"<table>", "<tr><td>12 March 2090</td></tr>", "</table>\n"},
		"entity.md":     {head, "&amp;", ""},
		"fm.md":         {"---\n", "k: v\n", "---\n" + head},
		"notes.md":      {head, "para\n\n", ""},
		"digits.md":     {head, "1", ""},
		"marks.md":      {head + "a", "\u0301", "\n"},
		"stars.org":     {"", "*", " a\n"},
		"heads.org":     {"", "* K <2090-03-12>\n", ""},
		"drawer.org":    {"* K <2090-03-12>\n:PROPERTIES:\n", ":a: b\n", ":END:\n"},
		"markup.org":    {"* K <2090-03-12>\n", "*a /b _c =d ", "\n"},
		"columns.org":   {"|", "a|", "\n"},
		"quote.csv":     {`"`, "a,\n", ""},
		"columns.csv":   {"", "a,", "\n"},
		"rows.csv":      {"Session,Date\n", "K,12/03/2090\n", ""},
		"deep.json":     {`{"sessions":`, "[", ""},
		"dates.json":    {`{"sessions":[{"title":"a","dates":[{"start":"2090-03-12"}`, `,{"start":"2090-03-12"}`, "]}]}"},
		"agenda.json":   {`{"sessions":[{"title":"a","agenda":[{"title":"x"}`, `,{"title":"x"}`, "]}]}"},
		"events.ics":    {calendar, event + "END:VEVENT\n", "END:VCALENDAR\n"},
		"rules.ics":     {calendar, event + "RRULE:FREQ=SECONDLY\nEND:VEVENT\n", "END:VCALENDAR\n"},
		"fold.ics":      {calendar + event + "DESCRIPTION:a", "\n a", "\nEND:VEVENT\nEND:VCALENDAR\n"},
		"nest.ics":      {calendar, "BEGIN:VEVENT\n", ""},
		"parameter.ics": {calendar + event + "X-A", ";X=1", ":a\nEND:VEVENT\nEND:VCALENDAR\n"},
		"blanks.md":     {"", " ", head},
	}
}

// Every hostile file is read or refused in 10 s of the processor and 512 MiB. It takes minutes, and
// so runs where DEROULE_HOSTILE is set; without it the smallest size of each does.
func TestHostileFiles(t *testing.T) {
	skipRaced(t)
	sizes := []int{64 << 10}
	if os.Getenv("DEROULE_HOSTILE") != "" {
		sizes = []int{64 << 10, 512 << 10, 1 << 20, 2 << 20, 4 << 20, 12 << 20}
	}
	dir := t.TempDir()
	for name, parts := range hostile() {
		for _, size := range sizes {
			path := filepath.Join(dir, strconv.Itoa(size>>10)+"-"+name)
			text := parts[0] + strings.Repeat(parts[1], size/len(parts[1])) + parts[2]
			if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command("deroule", "convert", "-q", "-o", filepath.Join(dir, "out"), path)
			cmd.Env = append(os.Environ(), "LC_ALL=C")
			said, err := cmd.CombinedOutput()
			var exit *exec.ExitError
			if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != exitFailed) || strings.Contains(string(said), "please report it") {
				t.Errorf("%s: %v: %s", filepath.Base(path), err, said)
			}
			used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			memory := peakMemory(cmd.ProcessState) >> 20
			t.Logf("%-22s %6.1f s %5d MiB", filepath.Base(path), used.Seconds(), memory)
			if used > 10*time.Second {
				t.Errorf("%s takes %v of the processor", filepath.Base(path), used)
			}
			if memory > 512 {
				t.Errorf("%s takes %d MiB", filepath.Base(path), memory)
			}
			os.Remove(path)
		}
	}
}
