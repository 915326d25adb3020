package main

import (
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Only whoever has the address, on a page of the server itself, writes anything, and
// only what was shown.
func TestReviewWritesOnlyWhatWasShown(t *testing.T) {
	folder := t.TempDir()
	settings := filepath.Join(folder, "deroule.yaml")
	plan := filepath.Join(folder, "plan.md")
	if err := os.WriteFile(plan, []byte("# Ateliers\n\n| Date | Activité | Contenu |\n| --- | --- | --- |\n| 5 mars 2026 | Atelier | Lire |\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	address := startServer(t, "review", "--serve", plan)
	base, err := url.Parse(address)
	if err != nil || len(base.Path) < 30 {
		t.Fatal(address, err)
	}
	ask := func(method, path string, form url.Values, headers ...string) (int, string) {
		t.Helper()
		u := *base
		u.Path = path
		r, err := http.NewRequest(method, u.String(), strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
			if headers[i] == "Host" {
				r.Host = headers[i+1]
			}
		}
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		if path != "/" && answer.StatusCode == http.StatusOK && !strings.Contains(answer.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s has no content policy", path)
		}
		return answer.StatusCode, string(body)
	}
	choices := url.Values{"choices": {`[{"list":"tables","at":"l. 3","field":"columns.Contenu","value":"title"}]`}}
	own := []string{"Origin", "http://" + base.Host, "Sec-Fetch-Site", "same-origin"}
	page := base.Path + "1/"
	for _, test := range []struct {
		method, path string
		headers      []string
		want         int
	}{
		{"GET", "/", nil, http.StatusNotFound},
		{"GET", "/" + strings.Repeat("0", 32) + "/1/", nil, http.StatusNotFound},
		{"GET", page, []string{"Host", "evil.example"}, http.StatusMisdirectedRequest},
		{"GET", page + "write", nil, http.StatusMethodNotAllowed},
		{"GET", base.Path + "2/", nil, http.StatusNotFound},
		{"POST", page + "write", []string{"Origin", "https://evil.example"}, http.StatusForbidden},
		{"POST", page + "write", []string{"Origin", "null"}, http.StatusForbidden},
		{"POST", page + "write", []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
		{"POST", page + "write", own, http.StatusOK}, // and it says that the file changed
		{"GET", page, nil, http.StatusOK},
	} {
		if got, _ := ask(test.method, test.path, choices, test.headers...); got != test.want {
			t.Errorf("%s %s %v: %d, want %d", test.method, test.path, test.headers, got, test.want)
		}
	}
	status, shown := ask("POST", page+"preview", choices, own...)
	digest := regexp.MustCompile(`name="digest" value="([0-9a-f]+)"`).FindStringSubmatch(shown)
	if status != http.StatusOK || digest == nil || !strings.Contains(html.UnescapeString(shown), "+           Contenu: title") {
		t.Fatalf("%d %s", status, shown)
	}
	if _, err := os.Stat(settings); err == nil {
		t.Fatal("the settings were written before anybody said so")
	}
	alert := regexp.MustCompile(`role="alert">[^<]*`)
	for wrong, why := range map[string]string{
		"": "cannot be read", "{": "cannot be read", "[]": "cannot be read",
		`[{"field":"colour","value":"red"}]`:                                "no such setting",
		`[{"list":"tables","at":"l. 3","field":"rows","value":"maybe"}]`:    "no such reading",
		`[{"field":"title","value":"` + strings.Repeat("a", 64<<10) + `"}]`: "larger than 64 KiB",
	} {
		for _, action := range []string{"preview", "write"} {
			_, shown := ask("POST", page+action, url.Values{"choices": {wrong}, "digest": {digest[1]}}, own...)
			if got := alert.FindString(shown); !strings.Contains(got, why) {
				t.Errorf("%s of choices %.70q: %q", action, wrong, got)
			}
		}
	}
	choices.Set("digest", digest[1])
	if err := os.WriteFile(settings, []byte("paper: A4\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, shown := ask("POST", page+"write", choices, own...); !strings.Contains(shown, "changed meanwhile") {
		t.Error("settings that changed meanwhile are written over")
	}
	if err := os.Remove(settings); err != nil {
		t.Fatal(err)
	}
	if status, shown := ask("POST", page+"write", choices, own...); status != http.StatusOK || !strings.Contains(shown, "Lire</a> <small>set right in deroule.yaml</small></b>") {
		t.Errorf("%d: the new reading does not stand there", status)
	}
	data, err := os.ReadFile(settings)
	if want := "sources:\n  plan.md:\n    tables:\n      - at: l. 3\n        columns:\n          Contenu: title\n"; err != nil || string(data) != want {
		t.Errorf("%v: %s", err, data)
	}
}
