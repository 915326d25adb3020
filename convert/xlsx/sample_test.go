package xlsx

import (
	"strings"

	"deroule/model"
)

func day(text string) model.Date {
	d, err := model.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func hour(text string) model.Clock {
	c, err := model.ParseClock(text)
	if err != nil {
		panic(err)
	}
	return c
}

func on(text string) model.DateRange { return model.DateRange{Start: day(text), End: day(text)} }

// sample holds everything that a model can hold, once.
func sample() *model.Programme {
	line := func(n int) model.Pos { return model.Pos{File: "parcours.md", Line: n} }
	p := &model.Programme{
		Title:    "Parcours des équipes fluviales",
		Language: "fr",
		Timezone: "Europe/Paris",
		Summary:  "Six rencontres pour les équipes du bassin.\nElles ont lieu au moulin ou en ligne.",
		Links: []model.Link{
			{Title: "Agenda des rencontres", URL: "webcal://agenda.exemple.fr/fluvial?export", Source: line(5)},
			{URL: "https://exemple.fr/parcours?a=1&b=2", Source: line(6)},
		},
		Defaults: model.Defaults{Start: hour("14:00"), End: hour("17:30"), Place: "Moulin des Prés", Source: line(8)},
		Sessions: []*model.Session{
			{
				Title: "Lancement", Theme: "Faire connaissance", Status: model.Confirmed,
				Dates:        []model.DateRange{on("2021-03-04")},
				Hours:        []model.Hours{{Start: hour("09:30"), End: hour("17:00")}},
				Audience:     []model.Audience{{Group: "Équipes"}, {Group: "Parrains", Note: "l'après-midi"}},
				Place:        "Moulin des Prés",
				Host:         []string{"Ysée"},
				Objectives:   []string{"se présenter", "dire ce que l'on attend du parcours et ce que l'on peut y apporter", "choisir un rythme"},
				Facilitators: []string{"Noé Lambrec", "Ysée Portal"},
				Speakers:     []string{"Une éclusière"},
				Agenda: []model.Entry{
					{Start: hour("09:00"), End: hour("09:30"), Title: "accueil, thé et tartines", Kind: model.Opening, Source: line(20)},
					{Start: hour("09:30"), End: hour("11:00"), Title: "tour de table", Kind: model.Plenary, People: []string{"Noé Lambrec", "Ysée Portal"}, Details: []string{"trois minutes chacun", "une photo par équipe"}, Source: line(21)},
					{Start: hour("11:00"), End: hour("11:15"), Title: "pause", Kind: model.Break, Source: line(22)},
					{Start: hour("11:15"), End: hour("12:30"), Title: "cartographie du bassin", Kind: model.Workshop, Track: "Salle haute", Place: "Salle haute", Source: line(23)},
					{Start: hour("11:15"), End: hour("12:30"), Title: "carnet de bord", Kind: model.Workshop, Track: "Salle basse", Optional: true, Audience: []model.Audience{{Group: "Parrains"}}, Source: line(24)},
					{Start: hour("12:30"), Title: "repas au bord de l'eau", Kind: model.Meal, Source: line(25)},
					{Title: "mot de la fin", Kind: model.End, Source: line(26)},
				},
				Fields: []model.Property{{Name: "Matériel", Value: "cartes, feutres"}, {Name: "Statut", Value: "ouvert au public"}},
				Lists: []model.List{
					{Title: "À apporter", Items: []string{"gourde", "bottes"}, Source: line(30)},
					{Title: "Lectures", Items: []string{"Le cours d'eau,\nen deux tomes", "Écluses"}, Source: line(33)},
				},
				Notes:  []string{"Le car part de la gare à 8 h 30."},
				Source: line(12),
			},
			{
				Theme: "Mesurer le débit", Status: model.Tentative,
				Dates:    []model.DateRange{on("2021-04-15"), {Start: day("2021-04-22"), End: day("2021-04-23")}},
				Hours:    []model.Hours{{Start: hour("09:30"), End: hour("18:00"), Audience: "équipes"}, {Start: hour("14:00"), End: hour("17:30"), Audience: "parrains"}, {Start: hour("19:00"), Audience: "voisins"}},
				Audience: []model.Audience{{Group: "Équipes + invités"}, {Group: "Parrains"}},
				Fields:   []model.Property{{Name: "Matériel", Value: "sondes"}, {Name: "Matériel", Value: "bottes\n(pointures 38 à 45)"}},
				Source:   line(13),
			},
			{
				Title: "Nuit des crues", Status: model.Cancelled,
				Dates:  []model.DateRange{on("2021-05-20")},
				Hours:  []model.Hours{{Start: hour("20:00"), End: hour("24:00")}},
				Agenda: []model.Entry{{Start: hour("20:00"), End: hour("24:00"), Title: "veillée", Kind: model.Social, Source: line(50)}},
				Source: line(14),
			},
			{
				Title: "Séminaire de l'estuaire", Status: model.Confirmed,
				Dates: []model.DateRange{{Start: day("2021-06-09"), End: day("2021-06-11")}},
				Days: []model.Day{
					{Date: day("2021-06-09"), Title: "Descente", Hours: []model.Hours{{Start: hour("09:00"), End: hour("18:00")}}, Place: "Péniche", Notes: []string{"prévoir un coupe-vent"}, Source: line(61)},
					{Date: day("2021-06-10"), Title: "Marais", Hours: []model.Hours{{Start: hour("10:00"), End: hour("16:00"), Audience: "équipes"}, {Start: hour("13:00"), End: hour("16:00"), Audience: "parrains"}}, Source: line(62)},
				},
				Agenda: []model.Entry{
					{Date: day("2021-06-09"), Start: hour("09:00"), End: hour("12:00"), Title: "embarquement", Kind: model.Opening, Source: line(64)},
					{Date: day("2021-06-10"), Start: hour("10:00"), End: hour("12:00"), Title: "relevés", Kind: model.Workshop, Source: line(65)},
					{Title: "bilan", Source: line(66)},
				},
				Source: line(60),
			},
			{Title: "Retour d'expérience", Status: model.Confirmed, Dates: []model.DateRange{on("--08-30")}, Source: line(70)},
			{Title: "=1+1", Status: model.Confirmed, Place: "@quai", Objectives: []string{"-2 jours", "+3 idées"}, Host: []string{"\tAïda"}, Source: line(71)},
		},
		Formats: []model.SupportFormat{
			{
				Group: "Pour les équipes", Name: "Atelier sur site", Description: "Une rencontre au bord de l'eau pour faire avancer un chantier.",
				Frequency: model.Frequency{Text: "1 ou 2 fois par saison", Min: 1, Max: 2, Per: "saison"},
				Duration:  model.Duration{Text: "½ à 1 journée", Min: "PT4H", Max: "P1D"},
				Prepare:   "choisir le chantier", FollowUp: "écrire le compte rendu",
				Fields: []model.Property{{Name: "Référent", Value: "Noé Lambrec"}}, Notes: []string{"sur demande"}, Source: line(80),
			},
			{
				Group: "Pour les équipes", Name: "Permanence", Frequency: model.Frequency{Text: "à la demande"},
				Duration: model.Duration{Text: "1 h 30", Min: "PT1H30M", Max: "PT1H30M"}, Source: line(84),
			},
		},
		Notes: []model.Note{
			{Title: "Inscriptions", Text: "Par courriel, une semaine avant.", Source: line(90)},
			{Text: "https://exemple.fr/inscription", Source: line(92)},
		},
	}
	p.AssignIDs()
	p.Diagnostics.Add(model.AgendaOutsideHours, line(20), "09:00", "09:30").As("start").With(line(12))
	p.Diagnostics.Add(model.YearRolledOver, line(14), "janvier", "décembre", "2021")
	return p
}

// large is a plan of many sessions and entries.
func large(sessions, entries int) *model.Programme {
	p := &model.Programme{Title: "Grand parcours", Language: "fr"}
	start := day("2021-01-04")
	for i := range sessions {
		s := &model.Session{
			Title: "Rencontre", Theme: "Entretenir les berges", Status: model.Confirmed,
			Dates:      []model.DateRange{{Start: start.AddDays(i % 3000), End: start.AddDays(i % 3000)}},
			Hours:      []model.Hours{{Start: hour("09:30"), End: hour("18:30")}},
			Audience:   []model.Audience{{Group: "Équipes"}, {Group: "Parrains"}},
			Place:      "Moulin des Prés",
			Objectives: []string{"faire le point sur les chantiers", "préparer la saison prochaine"},
			Source:     model.Pos{File: "grand.md", Line: i + 10},
		}
		for j := range entries {
			from, _ := hour("08:00").Add(j * 45 % (15 * 60))
			to, _ := from.Add(45)
			s.Agenda = append(s.Agenda, model.Entry{
				Start: from, End: to, Title: "atelier sur les berges et les écluses", Kind: model.Workshop,
				People: []string{"Noé Lambrec"}, Details: []string{strings.Repeat("détail ", 4)},
				Source: model.Pos{File: "grand.md", Line: 1000 + i*entries + j},
			})
		}
		p.Sessions = append(p.Sessions, s)
	}
	p.AssignIDs()
	return p
}
