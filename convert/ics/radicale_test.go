package ics

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/ics/contentline"
	"deroule/model"
)

// season is a plan before and after an edit: one session moved, one cancelled in
// the plan, one gone from it, one added, one with another running order, and one
// that nobody touched.
const (
	seasonBefore = `{"title": "Saison", "language": "fr", "sessions": [
		{"title": "Lancement", "dates": [{"start": "2026-03-26"}], "hours": [{"start": "09:30", "end": "17:00"}]},
		{"title": "Écrire, relire", "dates": [{"start": "2026-04-02"}], "hours": [{"start": "14:00", "end": "17:30"}]},
		{"title": "Visite", "dates": [{"start": "2026-04-09"}]},
		{"title": "Permanence", "dates": [{"start": "2026-04-16"}]},
		{"title": "Bilan", "dates": [{"start": "2026-05-07"}], "agenda": [{"start": "09:00", "end": "10:00", "title": "accueil"}, {"start": "10:00", "end": "12:00", "title": "tour de table"}]}
	]}`
	seasonAfter = `{"title": "Saison", "language": "fr", "sessions": [
		{"title": "Lancement", "dates": [{"start": "2026-03-26"}], "hours": [{"start": "09:30", "end": "17:00"}]},
		{"title": "Écrire, relire", "dates": [{"start": "2026-04-03"}], "hours": [{"start": "14:00", "end": "17:30"}]},
		{"title": "Visite", "status": "cancelled", "dates": [{"start": "2026-04-09"}]},
		{"title": "Atelier photo", "dates": [{"start": "2026-04-23"}], "hours": [{"start": "10:00", "end": "12:00"}]},
		{"title": "Bilan", "dates": [{"start": "2026-05-07"}], "agenda": [{"start": "09:00", "end": "10:00", "title": "accueil"}, {"start": "10:00", "end": "12:30", "title": "tour de table et vote"}]}
	]}`
)

// TestRadicale imports a calendar into a real server, edits the plan and imports it
// again, from the same machine and from another: nothing is there twice, and each
// change arrives.
func TestRadicale(t *testing.T) {
	t.Parallel()
	server := startRadicale(t)
	plan := filepath.Join(t.TempDir(), "plan.ics")
	put := func(programme string, previous []byte) []byte {
		wr := Writer{}
		if previous != nil {
			wr.Previous = export(t, previous)
		}
		var b bytes.Buffer
		if _, err := wr.Write(&b, programmeOf(t, programme), convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(plan, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := put(seasonBefore, nil)
	server.sync(t, plan, "here")
	arrived(t, "the first import", first, server.calendar(t))
	server.sync(t, plan, "here")
	arrived(t, "the same again", first, server.calendar(t))

	second := put(seasonAfter, first)
	server.sync(t, plan, "here")
	arrived(t, "after the edit", second, server.calendar(t))
	server.sync(t, plan, "elsewhere")
	arrived(t, "from another machine", second, server.calendar(t))

	want := []string{
		"Lancement 20260326T093000 CONFIRMED 0", "Écrire, relire 20260403T140000 CONFIRMED 1", "Visite 20260409 CANCELLED 1",
		"Atelier photo 20260423T100000 CONFIRMED 0", "Bilan 20260507T090000 CONFIRMED 1", "Permanence 20260416 CANCELLED 1",
	}
	var got []string
	for _, e := range componentsOf(t, second) {
		got = append(got, e.Get("SUMMARY").Text()+" "+e.Get("DTSTART").Value+" "+e.Get("STATUS").Value+" "+e.Get("SEQUENCE").Value)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// arrived compares the events of the server with those of the file.
func arrived(t *testing.T, when string, file, server []byte) {
	t.Helper()
	events := func(data []byte) map[string][]string {
		byUID := map[string][]string{}
		for _, e := range componentsOf(t, data) {
			for _, name := range []string{"SUMMARY", "DTSTART", "DTEND", "STATUS", "SEQUENCE", "DESCRIPTION", "LAST-MODIFIED", sessionProperty} {
				byUID[e.Get("UID").Value] = append(byUID[e.Get("UID").Value], e.Get(name).Text())
			}
		}
		return byUID
	}
	if diff := cmp.Diff(events(file), events(server)); diff != "" {
		t.Errorf("%s (-file +server):\n%s", when, diff)
	}
}

func componentsOf(t *testing.T, data []byte) (list []*contentline.Component) {
	t.Helper()
	calendars, _, err := contentline.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, calendar := range calendars {
		for _, c := range calendar.Components {
			if c.Name == "VEVENT" {
				list = append(list, c)
			}
		}
	}
	return list
}

// radicale is a CalDAV server on loopback with one calendar.
type radicale struct{ home, calendarURL string }

func startRadicale(t *testing.T) radicale {
	t.Helper()
	for _, program := range []string{"radicale", "vdirsyncer"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	r := radicale{t.TempDir(), "http://" + address + "/odile/plan/"}
	cmd := exec.Command("radicale", "--config", "", "--server-hosts", address, "--auth-type", "none",
		"--storage-filesystem-folder", filepath.Join(r.home, "collections"))
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	for range 100 {
		if _, err = r.ask("MKCALENDAR"); err == nil {
			return r
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%v\n%s", err, said.String())
	return r
}

// ask sends a request for the calendar.
func (r radicale) ask(method string) ([]byte, error) {
	request, err := http.NewRequest(method, r.calendarURL, nil)
	if err != nil {
		return nil, err
	}
	request.SetBasicAuth("odile", "x")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode >= 300 {
		err = fmt.Errorf("%s: %s\n%s", method, answer.Status, body)
	}
	return body, err
}

func (r radicale) calendar(t *testing.T) []byte {
	t.Helper()
	data, err := r.ask(http.MethodGet)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const vdirsyncerConfig = `
[general]
status_path = "%[1]s/"
[pair plan]
a = "file"
b = "server"
collections = null
conflict_resolution = "a wins"
[storage file]
type = "singlefile"
path = "%[2]s"
[storage server]
type = "caldav"
url = "%[3]s"
username = "odile"
password = "x"
`

// sync imports a calendar from a machine, which knows what it imported before.
func (r radicale) sync(t *testing.T, plan, machine string) {
	t.Helper()
	config := filepath.Join(r.home, machine+".conf")
	commands := []string{"sync"}
	if _, err := os.Stat(config); err != nil {
		commands = []string{"discover", "sync"}
	}
	text := fmt.Sprintf(vdirsyncerConfig, filepath.Join(r.home, machine), plan, r.calendarURL)
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range commands {
		cmd := exec.Command("vdirsyncer", "-c", config, command)
		cmd.Env = []string{"HOME=" + r.home, "PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8"}
		cmd.Stdin = strings.NewReader(strings.Repeat("y\n", 10))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("vdirsyncer %s: %v\n%s", command, err, out)
		}
	}
}

func programmeOf(t *testing.T, text string) *model.Programme {
	t.Helper()
	p := new(model.Programme)
	if err := p.UnmarshalJSON([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return p
}
