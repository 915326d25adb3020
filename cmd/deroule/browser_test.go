package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// browser opens Chromium and returns a context for its pages and the program
// axe-core, which looks whether people with disabilities can use them. The test is
// skipped where either is absent.
func browser(t *testing.T) (ctx context.Context, axe string) {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	program, err := os.ReadFile(filepath.Join(os.Getenv("NODE_PATH"), "axe-core", "axe.min.js"))
	if path == "" || err != nil {
		t.Skip("no Chromium, or no axe-core in NODE_PATH")
	}
	ctx, cancel := chromedp.NewContext(context.Background(), chromedp.WithAllocatorOptions(chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir())))
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	return ctx, string(program)
}

// evaluate is the value of an expression on the page, once its promise is kept.
func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// looks are the widths and colours that pages are looked at in.
func looks() []look {
	return []look{{390, "light"}, {390, "dark"}, {1280, "light"}, {1280, "dark"}}
}

type look struct {
	width  int64
	colour string
}

// accessible reports what axe-core finds on a page in every look, and whether a narrow
// page has to be scrolled sideways.
func accessible(t *testing.T, ctx context.Context, axe, address string) {
	t.Helper()
	for _, l := range looks() {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.colour}}})
		if err == nil {
			err = chromedp.Do(ctx, chromedp.EmulateViewport(l.width, 900), chromedp.Navigate(address))
		}
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		evaluate[int](t, ctx, axe+";0")
		violations := evaluate[[]string](t, ctx, `document.querySelectorAll("details").forEach(d => d.open = true);
			axe.run().then(r => r.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(" | ")))`)
		wide := evaluate[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`)
		for _, v := range violations {
			t.Errorf("%s at %d px, %s: %s", address, l.width, l.colour, v)
		}
		if wide {
			t.Errorf("%s at %d px is wider than the screen", address, l.width)
		}
		if folder := os.Getenv("DEROULE_PICTURES"); folder != "" {
			picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(90))
			if err != nil {
				t.Fatal(err)
			}
			name := regexp.MustCompile(`[^a-z0-9.-]+`).ReplaceAllString(filepath.Base(strings.TrimSuffix(address, "/")), "-")
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%d-%s.jpg", name, l.width, l.colour)), picture, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// The page of a review can be used by everybody, for each kind of source.
func TestReviewIsAccessible(t *testing.T) {
	skipRaced(t)
	ctx, axe := browser(t)
	folder := t.TempDir()
	plans, err := filepath.Glob("../../samples/*.[mo][dr]*")
	if err != nil || len(plans) == 0 {
		t.Fatal(plans, err)
	}
	workbook := filepath.Join(folder, "classeur.xlsx")
	for _, command := range [][]string{
		{"convert", "-q", "--to", "xlsx", "-o", workbook, "../../samples/programme-2026.md"},
		{"convert", "-q", "--to", "ics", "-o", filepath.Join(folder, "agenda.ics"), "../../samples/programme-2026.md"},
	} {
		if out, err := exec.Command("deroule", command...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %s", err, out)
		}
	}
	values := filepath.Join(folder, "valeurs.csv")
	if err := os.WriteFile(values, []byte("Cycle d'été;;;\nJour;Quoi;Où;Reste\n4 mai 2026;Marées;Phare;12\n;Vagues;;??\nTotal;2;;\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, plan := range append(plans, workbook, values, filepath.Join(folder, "agenda.ics")) {
		page := filepath.Join(folder, filepath.Base(plan)+".html")
		if out, err := exec.Command("deroule", "review", "-q", "--from", strings.TrimPrefix(filepath.Ext(plan), "."), "-o", page, plan).CombinedOutput(); err != nil {
			t.Fatalf("%s: %s", err, out)
		}
		accessible(t, ctx, axe, "file://"+page)
	}
}

// startServer runs a command that serves and returns the address that it tells.
func startServer(t *testing.T, arguments ...string) string {
	t.Helper()
	address, _ := startServing(t, arguments...)
	return address
}

// startServing is startServer for who has more to do with the command.
func startServing(t *testing.T, arguments ...string) (address string, cmd *exec.Cmd) {
	t.Helper()
	cmd = exec.Command("deroule", arguments...)
	cmd.Env = append(os.Environ(), "LANG=C", "LC_ALL=C")
	told, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(told)
	for lines.Scan() {
		if address := regexp.MustCompile(`http://[^\s,;)]+/`).FindString(lines.Text()); address != "" {
			return address, cmd
		}
	}
	t.Fatal("the server told no address")
	return "", nil
}

// What cannot be used is found.
func TestUnusablePagesAreFound(t *testing.T) {
	skipRaced(t)
	ctx, axe := browser(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(`data:text/html,<title>x</title><main><input><p style="color:%23ddd">pale</p></main>`)); err != nil {
		t.Fatal(err)
	}
	evaluate[int](t, ctx, axe+";0")
	if found := evaluate[[]string](t, ctx, `axe.run().then(r => r.violations.map(v => v.id))`); !slices.Contains(found, "label") || !slices.Contains(found, "color-contrast") {
		t.Errorf("found only %q", found)
	}
}

// The pages of a server can be used by everybody, too: the list, and a programme with its
// documents.
func TestServedPagesAreAccessible(t *testing.T) {
	skipRaced(t)
	ctx, axe := browser(t)
	address := startServer(t, "serve", "--listen", freeAddress(), "../../samples/programme-2026.md", "../../samples/seminaire.org")
	for path, heading := range map[string]string{"": "Programmes", "programme-2026": "Parcours des référents numériques", "seminaire": "Séminaire"} {
		accessible(t, ctx, axe, address+path)
		if got := evaluate[string](t, ctx, `document.querySelector("h1").textContent`); !strings.Contains(got, heading) {
			t.Errorf("%s%s is a page called %q", address, path, got)
		}
	}
}
