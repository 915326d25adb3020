package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tabTo presses the tab key until an element has the focus, and then other keys.
func tabTo(t *testing.T, ctx context.Context, selector, keys string) {
	t.Helper()
	const most = 200
	for range most {
		if evaluate[bool](t, ctx, "document.activeElement?.matches(`"+selector+"`) || false") {
			press(t, ctx, keys)
			return
		}
		press(t, ctx, kb.Tab)
	}
	t.Fatalf("the tab key leads to no %s", selector)
}

func press(t *testing.T, ctx context.Context, keys string) {
	t.Helper()
	if keys == "" {
		return
	}
	if err := chromedp.Do(ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// seen is the text of an element, once it is there.
func seen(t *testing.T, ctx context.Context, selector string) string {
	t.Helper()
	const most = 200
	for range most {
		text := evaluate[string](t, ctx, "document.body && document.querySelector(`"+selector+"`)?.textContent || ''")
		if text != "" {
			return text
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("there is no %s", selector)
	return ""
}

// A column that was read wrong is set right by the keyboard alone: the settings hold
// it, with what stood in them, and the next conversion follows it.
func TestReviewByKeyboard(t *testing.T) {
	skipRaced(t)
	ctx, axe := browser(t)
	folder := t.TempDir()
	plan, settings := filepath.Join(folder, "plan.csv"), filepath.Join(folder, "deroule.yaml")
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(plan, "Quand;Machin;Truc\n5 mars 2026;Salle haute;Lire une carte\n12 mars 2026;Salle basse;Tracer un chemin\n")
	write(settings, "# ours\npaper: A4 # as ever\n")
	address := startServer(t, "review", "--serve", folder)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	tabTo(t, ctx, "summary", kb.Enter)
	tabTo(t, ctx, `select[name="columns.B"]`, "host")
	tabTo(t, ctx, "details form.choice button", kb.Enter)
	tabTo(t, ctx, "#preview", kb.Enter)
	diff := seen(t, ctx, ".diff")
	if !strings.Contains(diff, "+           B: host") || !strings.Contains(diff, "paper: A4 # as ever") {
		t.Errorf("the difference is\n%s", diff)
	}
	if data, err := os.ReadFile(settings); err != nil || string(data) != "# ours\npaper: A4 # as ever\n" {
		t.Errorf("the settings were written before anybody said so: %s", data)
	}
	tabTo(t, ctx, "#write", kb.Enter)
	seen(t, ctx, ".done")
	host := seen(t, ctx, "#p1")
	if !strings.Contains(strings.ToLower(host), "host") {
		t.Errorf("the new reading does not stand there: %s", host)
	}
	const want = "# ours\npaper: A4 # as ever\nsources:\n  plan.csv:\n    tables:\n      - at: l. 1\n        columns:\n          B: host\n"
	if data, _ := os.ReadFile(settings); string(data) != want {
		t.Errorf("the settings are\n%s", data)
	}
	out, err := exec.Command("deroule", "show", plan).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "Salle haute") || strings.Contains(string(out), "Place") {
		t.Errorf("%v: %s", err, out)
	}
	accessible(t, ctx, axe, address)
}

// A workbook of 2,000 rows makes a page of less than 2 MB, which stands there in less
// than 2 s.
func TestReviewOfManyRows(t *testing.T) {
	skipRaced(t)
	folder := t.TempDir()
	var b strings.Builder
	b.WriteString("# Plan\nDate;Horaires;Titre;Lieu;Animation;Public\n")
	for i := range 2000 {
		day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
		b.WriteString(day.Format("2006-01-02") + ";9h-12h;Atelier du " + day.Format("2 January 2006") + ";Maison des services;Ana Morel;Référents\n")
	}
	plan, page := filepath.Join(folder, "plan.csv"), filepath.Join(folder, "plan.html")
	if err := os.WriteFile(plan, []byte(strings.TrimPrefix(b.String(), "# Plan\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	workbook := filepath.Join(folder, "plan.xlsx")
	for _, command := range [][]string{{"convert", "-q", "--to", "xlsx", "-o", workbook, plan}, {"review", "-q", "-o", page, plan}} {
		if out, err := exec.Command("deroule", command...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	info, err := os.Stat(page)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the page has %d bytes", info.Size())
	if info.Size() > 2_000_000 {
		t.Errorf("the page has %d bytes", info.Size())
	}
	ctx, _ := browser(t)
	begun := time.Now()
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+page)); err != nil {
		t.Fatal(err)
	}
	shown := evaluate[float64](t, ctx, `new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))`)
	t.Logf("it stands there after %.0f ms of its own clock, %v in all", shown, time.Since(begun))
	if shown > 2000 {
		t.Errorf("it takes %.0f ms to be shown", shown)
	}
}
