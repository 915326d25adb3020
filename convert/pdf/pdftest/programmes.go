// Package pdftest builds programmes for the tests of the packages that lay out
// and draw them.
package pdftest

import "deroule/model"

// Year is a programme of sessions over two years that has something of everything.
func Year() *model.Programme {
	p := &model.Programme{
		Title:    "Programme des ambassadeurs de la médiation",
		Language: "fr",
		Timezone: "Europe/Paris",
		Summary:  "Neuf mois pour apprendre à concevoir avec les usagers : des journées entre pairs, des visites et un séminaire.",
		Links: []model.Link{
			{Title: "Agenda partagé", URL: "webcal://agenda.exemple.fr/ambassadeurs/été?export"},
			{URL: "https://exemple.fr/ambassadeurs"},
		},
		Defaults: model.Defaults{Start: clock("14:00"), End: clock("17:30"), Place: "Maison des associations"},
		Sessions: []*model.Session{
			opening(), workshops(), tentative(), cancelled(), seminar(), bare(), plain(),
		},
		Formats: []model.SupportFormat{
			{
				Group: "Entre pairs", Name: "Co-développement", Description: "Un groupe de six cherche avec la personne qui apporte son cas.",
				Frequency: model.Frequency{Text: "1 fois par mois"}, Duration: model.Duration{Text: "½ journée"},
				Prepare: "Choisir un cas vécu ; le dire en deux minutes.", FollowUp: "Noter ce que l'on essaiera.",
			},
			{
				Group: "Entre pairs", Name: "Visite", Frequency: model.Frequency{Text: "2 fois par an"},
				Fields: []model.Property{{Name: "Groupe", Value: "douze personnes au plus"}},
				Notes:  []string{"Réserver le train un mois avant."},
			},
		},
		Notes: []model.Note{{Title: "Contact", Text: "Pour toute question : equipe@exemple.fr\nou au bureau 12 :\n- le matin\n- sur rendez-vous"}, {Text: "Le programme peut changer."}, {Title: "Annexes"}, {Title: "Plan d'accès"}},
	}
	p.AssignIDs()
	return p
}

func opening() *model.Session {
	return &model.Session{
		Title: "Journée d'ouverture", Theme: "Se connaître", Status: model.Confirmed,
		Dates:    []model.DateRange{day("2021-09-16")},
		Hours:    []model.Hours{{Start: clock("09:30"), End: clock("17:30"), Audience: "ambassadeurs"}, {Start: clock("14:00"), End: clock("17:30"), Audience: "marraines"}},
		Audience: []model.Audience{{Group: "Ambassadeurs"}, {Group: "Marraines", Note: "l'après-midi"}},
		Place:    "Grande halle, salle 4.12", Host: []string{"Maïa Le Goff"},
		Objectives:   []string{"faire connaissance, dire ce que l'on attend", "comprendre le calendrier et ce que chacun y apporte", "choisir son binôme"},
		Facilitators: []string{"Yann Abiven", "Zoé Marchetti"}, Speakers: []string{"Inès Rocher"},
		Agenda: []model.Entry{
			{Start: clock("09:00"), End: clock("09:30"), Title: "accueil café", Kind: model.Opening},
			{Start: clock("09:30"), End: clock("10:45"), Title: "tour de table : qui êtes-vous ?", Kind: model.Plenary},
			{Start: clock("10:45"), End: clock("11:00"), Title: "pause", Kind: model.Break},
			{Start: clock("11:00"), End: clock("12:30"), Title: "« Ce que nous devons aux usagers », puis questions", Kind: model.Talk, People: []string{"Inès Rocher"}, Details: []string{"trois histoires de guichet", "ce qu'elles ont changé dans le service, et ce qu'il a fallu pour cela de temps, de patience et de lettres"}},
			{Start: clock("12:30"), End: clock("14:00"), Title: "déjeuner libre", Kind: model.Meal},
			{Start: clock("14:00"), Title: "arrivée des marraines", Audience: []model.Audience{{Group: "Marraines"}}, Place: "Hall"},
			{Start: clock("14:15"), End: clock("16:00"), Title: "atelier : la carte de mon année", Kind: model.Workshop},
			{Start: clock("16:00"), End: clock("16:20"), Title: "pause", Kind: model.Break},
			{Start: clock("16:20"), Title: "mise en commun", Kind: model.Plenary},
			{Start: clock("17:30"), Title: "fin", Kind: model.End},
			{Start: clock("17:30"), End: clock("19:00"), Title: "verre de rentrée", Kind: model.Social, Optional: true},
		},
		Fields: []model.Property{{Name: "Matériel", Value: "feutres, grandes feuilles ; voir https://exemple.fr/materiel"}},
		Lists:  []model.List{{Title: "Ateliers à choisir", Items: []string{"écouter sans conseiller", "dessiner un parcours", "préparer un entretien"}}},
		Notes:  []string{"Prévoir une pièce d'identité."},
		Source: model.Pos{File: "ambassadeurs.md", Line: 12},
	}
}

func workshops() *model.Session {
	return &model.Session{
		Title: "Ateliers en parallèle", Status: model.Confirmed,
		Dates: []model.DateRange{day("2021-10-14")}, Hours: []model.Hours{{Start: clock("14:00"), End: clock("17:30")}},
		Audience: []model.Audience{{Group: "Ambassadeurs"}}, Place: "Maison des associations",
		Agenda: []model.Entry{
			{Start: clock("14:00"), End: clock("14:15"), Title: "mot d'accueil"},
			{Start: clock("14:15"), End: clock("15:30"), Track: "Salle bleue", Title: "accessibilité : lire une page au clavier", People: []string{"Ana Teixeira"}},
			{Start: clock("14:15"), End: clock("15:30"), Track: "Salle verte", Title: "écrire pour être compris"},
			{Start: clock("14:15"), End: clock("15:30"), Track: "Mezzanine", Title: "statistiques, pas à pas", Optional: true},
			{Start: clock("15:30"), End: clock("15:45"), Title: "pause", Kind: model.Break},
			{Start: clock("15:45"), End: clock("17:00"), Track: "Salle bleue", Title: "cartographier les acteurs"},
			{Start: clock("15:45"), End: clock("16:30"), Track: "Salle verte", Title: "relecture croisée"},
			{Start: clock("16:30"), End: clock("17:00"), Track: "Salle verte", Title: "questions"},
			{Start: clock("17:00"), End: clock("17:30"), Title: "restitution"},
		},
		Source: model.Pos{File: "ambassadeurs.md", Line: 40},
	}
}

func tentative() *model.Session {
	return &model.Session{
		Theme: "Mesurer ce qui change", Status: model.Tentative, Dates: []model.DateRange{day("2021-11-18"), day("2021-11-25")},
		Audience: []model.Audience{{Group: "Ambassadeurs"}}, Objectives: []string{"se donner trois mesures, pas plus"},
		Source: model.Pos{File: "ambassadeurs.md", Line: 55},
	}
}

func cancelled() *model.Session {
	return &model.Session{
		Title: "Visite du centre d'appels", Status: model.Cancelled, Dates: []model.DateRange{day("2021-12-09")},
		Hours: []model.Hours{{Start: clock("09:00"), End: clock("12:00")}}, Place: "Rennes",
		Notes: []string{"Remplacée par une visite au printemps."}, Source: model.Pos{File: "ambassadeurs.md", Line: 58},
	}
}

func seminar() *model.Session {
	first, second := date("2022-01-20"), date("2022-01-21")
	return &model.Session{
		Title: "Séminaire d'hiver", Status: model.Confirmed, Dates: []model.DateRange{{Start: first, End: second}},
		Audience: []model.Audience{{Group: "Ambassadeurs"}, {Group: "Marraines"}},
		Days: []model.Day{
			{Date: first, Title: "apprendre", Hours: []model.Hours{{Start: clock("10:00"), End: clock("18:00")}}, Place: "Auberge du port"},
			{Date: second, Title: "faire", Place: "Atelier des quais", Notes: []string{"Venir avec de bonnes chaussures."}},
		},
		Agenda: []model.Entry{
			{Date: first, Start: clock("10:00"), End: clock("12:30"), Title: "récits de l'automne"},
			{Date: first, Start: clock("12:30"), End: clock("14:00"), Title: "repas", Kind: model.Meal},
			{Date: first, Start: clock("14:00"), End: clock("18:00"), Title: "enquête en ville"},
			{Date: first, Start: clock("22:00"), End: clock("01:00"), Title: "veillée", Kind: model.Social, Optional: true},
			{Date: second, Start: clock("09:00"), Title: "marche au bord de l'eau"},
			{Date: second, Start: clock("11:00"), End: clock("13:00"), Title: "plans pour le printemps"},
			{Date: second, Title: "départ selon les trains"},
		},
		Source: model.Pos{File: "ambassadeurs.md", Line: 70},
	}
}

func bare() *model.Session {
	return &model.Session{
		Title: "Démonstrations", Status: model.Confirmed, Dates: []model.DateRange{day("2022-03-10")},
		Hours: []model.Hours{{Start: clock("14:00"), End: clock("17:30")}}, Place: "Maison des associations",
		Audience: []model.Audience{{Group: "Tous"}}, Source: model.Pos{File: "ambassadeurs.md", Line: 9},
	}
}

func plain() *model.Session {
	return &model.Session{
		Audience: []model.Audience{{Group: "Marraines", Note: "seules"}}, Status: model.Confirmed, Dates: []model.DateRange{day("--06-02")},
		Notes: []string{"Le lieu sera dit au printemps."}, Source: model.Pos{File: "ambassadeurs.md", Line: 90},
	}
}

func clock(s string) model.Clock {
	c, err := model.ParseClock(s)
	if err != nil {
		panic(err)
	}
	return c
}

func date(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func day(s string) model.DateRange { return model.DateRange{Start: date(s), End: date(s)} }

// Long is a programme of so many sessions, each with so many entries.
func Long(sessions, entries int) *model.Programme {
	p := &model.Programme{Title: "Cycle de rencontres", Language: "fr", Links: []model.Link{{Title: "Agenda", URL: "https://exemple.fr/agenda"}}}
	titles := []string{"accueil café", "point d'étape", "présentation des lieux", "atelier en petits groupes (3 en parallèle)", "pause", "repas pris ensemble", "retours d'expérience", "relecture croisée", "mise en commun"}
	kinds := []model.Kind{model.Opening, "", model.Talk, model.Workshop, model.Break, model.Meal, "", "", model.Plenary}
	for i := range sessions {
		on := date("2021-09-02").AddDays(7 * i)
		s := &model.Session{
			Title: "Rencontre des équipes", Theme: "Prototyper, éprouver", Status: model.Confirmed, Dates: []model.DateRange{{Start: on, End: on}},
			Hours: []model.Hours{{Start: clock("09:00"), End: clock("18:00")}}, Audience: []model.Audience{{Group: "Équipes"}}, Place: "Grand atelier",
			Objectives: []string{"partager les pratiques entre équipes", "préparer les démonstrations"},
		}
		for j := range entries {
			start, _ := clock("08:00").Add(j * 900 / entries)
			end, _ := clock("08:00").Add((j + 1) * 900 / entries)
			s.Agenda = append(s.Agenda, model.Entry{Start: start, End: end, Title: titles[j%len(titles)], Kind: kinds[j%len(kinds)]})
		}
		p.Sessions = append(p.Sessions, s)
	}
	p.AssignIDs()
	return p
}
