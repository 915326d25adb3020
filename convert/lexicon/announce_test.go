package lexicon

import "testing"

func TestAnnouncement(t *testing.T) {
	l := Default()
	for _, test := range []struct {
		text, date, subject string
	}{
		{"Nous vous informons qu’une Assemblée Générale du club aura lieu le 8 mai 2026, à 14 heures. Elle se tiendra en ligne.", "2026-05-08", "Assemblée Générale du club"},
		{"Les amis du port vous invitent à leur repas, le samedi 24 octobre 2026 à midi.", "2026-10-24", ""},
		{"Join us on Friday 5 June 2026 at 6 pm!", "2026-06-05", ""},
		{"Die Versammlung des Vereins findet am 3. Mai 2026 um 19 Uhr statt.", "2026-05-03", "Versammlung des Vereins"},
		{"Te esperamos el 12 de marzo de 2026 a las 18:00.", "2026-03-12", ""},
		{"La réunion a duré jusqu'au soir du 8 mai 2026.", "", ""},
		{"Le club fut fondé le 8 mai 1926.", "", ""},
		{"La réunion aura lieu le 8 mai ou le 9 juin 2026, puis le 12 juillet 2026.", "", ""},
	} {
		got, ok := l.Announcement(test.text)
		if ok != (test.date != "") {
			t.Errorf("Announcement(%q) = %+v, %v", test.text, got, ok)
			continue
		}
		if ok && (got.Dates.Ranges[0].Start.String() != test.date || got.Subject != test.subject) {
			t.Errorf("Announcement(%q) = %v %q, want %s %q", test.text, got.Dates.Ranges, got.Subject, test.date, test.subject)
		}
	}
}

func TestIsAside(t *testing.T) {
	l := Default()
	for heading, want := range map[string]bool{
		"Ressources": true, "📚 Further reading": true, "Liens utiles": true, "Contact et inscription": true, "Literatur und Links": true, "Contatti": true,
		"Atelier ressources": false, "Programme": false, "Inscription avant le 3 mai": false, "Séance 1": false, "": false,
	} {
		if got := l.IsAside(heading); got != want {
			t.Errorf("IsAside(%q) = %v", heading, got)
		}
	}
}

func TestAimsThatASentenceLeads(t *testing.T) {
	l := Default()
	for text, want := range map[string]bool{
		"By the end of the day you should be able to:": true, "À l'issue de la séance, vous saurez :": true, "Quienes completen esta formación podrán:": true,
		"Am Ende des Tages können Sie:": true, "Al termine i partecipanti saranno in grado di:": true,
		"You should be able to find us easily.": false, "Vous saurez tout": false, "You will need:": false,
	} {
		if role, _ := l.Question(text); (role == RoleObjectives) != want {
			t.Errorf("Question(%q) = %v", text, role)
		}
	}
}

func TestIsHistory(t *testing.T) {
	l := Default()
	for title, want := range map[string]bool{
		"CHANGELOG": true, "Changelog - my tool": true, "Historique des versions": true, "Änderungsprotokoll": true, "Registro de cambios": true,
		"Changes in the timetable of March": false, "Historique et patrimoine": false, "Programme": false,
	} {
		if got := l.IsHistory(title); got != want {
			t.Errorf("IsHistory(%q) = %v", title, got)
		}
	}
}

func TestNoSession(t *testing.T) {
	l := Default()
	for text, want := range map[string]bool{
		"Férié": true, "NO CLASS – Thanksgiving": true, "vacances (zone B)": true, "Vacances de printemps": true, "Herbstferien": true, "Semana Santa": true,
		"Fermeture à glissière": false, "Vacances apprenantes": false, "Filage": false, "": false,
	} {
		if got := l.NoSession(text); got != want {
			t.Errorf("NoSession(%q) = %v", text, got)
		}
	}
}
