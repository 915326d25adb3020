package interpret_test

import (
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// coverage is the share of the source's runs of three words (fewer in shorter
// runs) that occur somewhere in the programme's JSON: nothing lost is 1. It lists
// the lost ones. Places in the source and diagnostics do not count as kept.
func coverage(source string, programme []byte) (float64, []string, error) {
	var value any
	if err := json.Unmarshal(programme, &value); err != nil {
		return 0, nil, err
	}
	labels := frenchLabels
	if p, ok := value.(map[string]any); ok {
		language, _ := p["language"].(string)
		labels = slices.Concat(labelsByLanguage[language], frenchLabels)
	}
	have := map[string]bool{}
	collectGrams(value, labels, have)
	var lost []string
	total := 0
	for _, run := range wordRuns(withoutSyntax(source), labels) {
		seen := map[string]bool{}
		for _, gram := range grams(run, min(3, len(run))) {
			if seen[gram] {
				continue
			}
			seen[gram] = true
			total++
			if !have[gram] {
				lost = append(lost, gram)
			}
		}
	}
	return 1 - share(len(lost), total), lost, nil
}

// What is syntax and no words: tags, the names of org keywords and properties,
// and settings of org itself.
var (
	htmlBreak   = regexp.MustCompile(`(?i)<br\s*/?>`)
	htmlInline  = regexp.MustCompile(`(?i)</?(?:a|b|em|i|small|span|strong|sub|sup|u)(?:\s[^>]*)?>`)
	htmlTag     = regexp.MustCompile(`</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^>]*)?/?>`)
	orgSettings = regexp.MustCompile(`(?im)^[ \t]*#\+(?:begin|end)_.*$|^[ \t]*#\+(?:options|startup|category):.*$`)
	orgNames    = regexp.MustCompile(`(?m)^[ \t]*(?:#\+\w+|:[A-Z_]+):`)
)

func withoutSyntax(source string) string {
	source = htmlBreak.ReplaceAllString(source, " ")
	source = htmlInline.ReplaceAllString(source, "")
	source = htmlTag.ReplaceAllString(source, "|")
	source = orgSettings.ReplaceAllString(source, "")
	source = orgNames.ReplaceAllString(source, "|")
	return html.UnescapeString(source)
}

func collectGrams(value any, labels []string, have map[string]bool) {
	switch v := value.(type) {
	case string:
		for _, run := range wordRuns(v, labels) {
			for n := 1; n <= 3; n++ {
				for _, gram := range grams(run, n) {
					have[gram] = true
				}
			}
		}
	case []any:
		for _, x := range v {
			collectGrams(x, labels, have)
		}
	case map[string]any:
		for k, x := range v {
			switch k {
			case "diagnostics", "source", "source_map", "schema", "id":
			default:
				collectGrams(k, labels, have)
				collectGrams(x, labels, have)
			}
		}
	}
}

func grams(run []string, n int) []string {
	var list []string
	for i := 0; i+n <= len(run); i++ {
		list = append(list, strings.Join(run[i:i+n], " "))
	}
	return list
}

// wordRuns are the words that a reader of any syntax keeps together: cut at
// cells, labels, clocks, dates and punctuation.
func wordRuns(text string, labels []string) [][]string {
	var runs [][]string
	for _, line := range unwrap(text) {
		line = strings.ReplaceAll(strings.ToLower(norm.NFKC.String(line)), "’", "'")
		for _, part := range splitRuns([]rune(cutLabels(line, labels))) {
			if run := strings.FieldsFunc(fold(part), func(r rune) bool { return !isWord(r) }); len(run) > 0 {
				runs = append(runs, run)
			}
		}
	}
	return runs
}

func splitRuns(line []rune) []string {
	var parts []string
	from := 0
	for i, r := range line {
		cut := strings.ContainsRune("|:;()[].?!,/", r)
		if strings.ContainsRune("-–—+", r) {
			cut = i == 0 || i+1 == len(line) || !isWord(line[i-1]) || !isWord(line[i+1])
		}
		if cut {
			parts = append(parts, string(line[from:i]))
			from = i + 1
		}
	}
	return append(parts, string(line[from:]))
}

var opensBlock = regexp.MustCompile(`^\s*([#|]|\*+ )`)

// unwrap joins wrapped lines: an indented or lower-case line goes on with the
// one before it.
func unwrap(text string) []string {
	var lines []string
	for _, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		if n := len(lines); n > 0 && strings.TrimSpace(lines[n-1]) != "" && !opensBlock.MatchString(lines[n-1]) && goesOn(line) {
			lines[n-1] += " " + strings.TrimSpace(line)
			continue
		}
		lines = append(lines, line)
	}
	return lines
}

func goesOn(line string) bool {
	trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
	for _, r := range trimmed {
		letter := isWord(r) && !unicode.IsDigit(r) && r != '_'
		capital := r >= 'A' && r <= 'Z' || r >= 'À' && r <= 'Þ'
		return letter && (len(trimmed) < len(line) || !capital)
	}
	return false
}

// Words that become the name of a field, or a part of a date or of hours: their
// value is what must not be lost. French ones count in any plan, as dates and
// labels in French occur in plans of other languages too.
var (
	labelPhrases = []string{
		"quels sont les objectifs de la session", "qui va animer", "qui va intervenir", "quel déroulé pour la session", "s'y préparer", "s'en inspirer",
	}
	frenchLabels = strings.Fields(`
		janvier février mars avril mai juin juillet août septembre octobre novembre décembre sept oct nov déc
		lundi mardi mercredi jeudi vendredi samedi dimanche
		horaires horaire heures heure dates date lieu thématique thème objectifs objectif fréquence durée public toc title seuls seul`)
	labelsByLanguage = map[string][]string{
		"en": strings.Fields(`
			january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
			monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm noon
			times time hours place theme topic objectives objective frequency duration audience`),
		"de": strings.Fields(`
			januar februar märz april mai juni juli august september oktober november dezember
			montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so uhr
			datum uhrzeit ort thema ziele ziel dauer zielgruppe`),
		"es": strings.Fields(`
			enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
			lunes martes miércoles jueves viernes sábado domingo
			fecha fechas hora horario horarios lugar tema objetivo objetivos duración público`),
		"it": strings.Fields(`
			gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
			lunedì martedì mercoledì giovedì venerdì sabato domenica
			data ora orario orari luogo tema obiettivo obiettivi durata destinatari`),
		"pt": strings.Fields(`
			janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro mai
			segunda terça quarta quinta sexta sábado domingo feira qui 5a das às partir
			data hora horário local tema objetivo objetivos duração público participantes`),
		"nl": strings.Fields(`
			januari februari maart april mei juni juli augustus september oktober november december jan feb mrt sept okt nov
			maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo uur u om
			datum tijd plaats locatie onderwerp thema doelen doel duur doelgroep`),
	}
	clockOrURL = regexp.MustCompile(`^(?:\d+ ?h ?\d*|\d+u\d*|\d+:\d+|https?://\S+|webcal://\S+)`)
)

func cutLabels(line string, labels []string) string {
	r := []rune(line)
	var b strings.Builder
	for i := 0; i < len(r); {
		n := labelAt(r, i, labels)
		if n == 0 {
			b.WriteRune(r[i])
			i++
			continue
		}
		b.WriteByte('|')
		i += n
	}
	return b.String()
}

// labelAt is the length of the label, clock, address or lonely number that
// begins at r[i]; 0 where there is none.
func labelAt(r []rune, i int, labels []string) int {
	for _, phrase := range labelPhrases {
		if hasRunes(r[i:], phrase) {
			return len([]rune(phrase))
		}
	}
	if n := wordAt(r, i, labels); n > 0 {
		return n
	}
	if unicode.IsDigit(r[i]) || r[i] == 'h' || r[i] == 'w' {
		if n := len([]rune(clockOrURL.FindString(string(r[i:])))); n > 0 {
			return n
		}
	}
	return lonelyNumberAt(r, i)
}

// lonelyNumberAt is the length of a number of one, two or four digits that stands
// alone at r[i], with the "er" of "1er"; 0 where there is none.
func lonelyNumberAt(r []rune, i int) int {
	digits := 0
	for i+digits < len(r) && unicode.IsDigit(r[i+digits]) {
		digits++
	}
	if digits == 0 || digits == 3 || digits > 4 || !atWordEdge(r, i) {
		return 0
	}
	if digits < 3 && hasRunes(r[i+digits:], "er") && atWordEdge(r, i+digits+2) {
		return digits + 2
	}
	if atWordEdge(r, i+digits) {
		return digits
	}
	return 0
}

func TestCoverage(t *testing.T) {
	const source = "# Semaine du goût\n\n- 9h30 : accueil, petit\n  déjeuner offert\n"
	for _, test := range []struct {
		programme string
		lost      []string
	}{
		{`{"title": "Semaine du goût", "agenda": ["accueil", "petit déjeuner offert"]}`, nil},
		{`{"title": "Semaine", "notes": ["goût du jour", "accueil, petit déjeuner"]}`, []string{"semaine du goût", "petit déjeuner offert"}},
		{`{"title": "Semaine du goût", "diagnostics": ["accueil, petit déjeuner offert"]}`, []string{"accueil", "petit déjeuner offert"}},
	} {
		_, lost, err := coverage(source, []byte(test.programme))
		if err != nil || !slices.Equal(lost, test.lost) {
			t.Errorf("coverage of %s: lost %q, want %q (%v)", test.programme, lost, test.lost, err)
		}
	}
}
