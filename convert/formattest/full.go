package formattest

import "deroule/model"

// Full is a small programme in which nothing that the model can hold is missing.
func Full() *model.Programme {
	at := func(line int) model.Pos { return model.Pos{File: "plan.md", Line: line, Column: 3, EndLine: line + 1} }
	clock := func(hour, minute int) model.Clock { c, _ := model.NewClock(hour, minute); return c }
	first := model.Date{Year: 2026, Month: 9, Day: 30}
	kickOff := &model.Session{
		Title:  "Lancement",
		Theme:  "Se connaître",
		Status: model.Tentative,
		Dates: []model.DateRange{
			{Start: first, End: first.AddDays(1), Source: at(3)},
			{Start: model.Date{Month: 10, Day: 14}, End: model.Date{Month: 10, Day: 15}, Source: at(3)},
		},
		Hours: []model.Hours{
			{Start: clock(9, 30), End: clock(17, 0), Source: at(4)},
			{Start: clock(14, 0), End: clock(17, 0), Audience: "Mentors", Source: at(4)},
		},
		Audience:     []model.Audience{{Group: "Lauréats"}, {Group: "Mentors", Note: "l'après-midi"}},
		Place:        "Halle aux Grains",
		Host:         []string{"Maison des territoires"},
		Objectives:   []string{"Partager les feuilles de route", "Choisir un binôme"},
		Facilitators: []string{"Inès"},
		Speakers:     []string{"Malo", "Une élue"},
		Days: []model.Day{
			{Date: first, Title: "Jour 1", Hours: []model.Hours{{Start: clock(9, 30), End: clock(17, 0), Source: at(5)}}, Place: "Salle 2", Notes: []string{"Badge à l'entrée"}, Source: at(5)},
			{Date: first.AddDays(1), Title: "Jour 2", Source: at(6)},
		},
		Agenda: []model.Entry{
			{Date: first, Day: 1, Start: clock(9, 30), End: clock(10, 0), Title: "Accueil café", Kind: model.Opening, Source: at(7)},
			{
				Date: first, Day: 1, Start: clock(10, 0), End: clock(12, 30), Title: "Atelier", Kind: model.Workshop, Track: "A", Optional: true,
				Audience: []model.Audience{{Group: "Mentors", Note: "seuls"}}, People: []string{"Inès"}, Place: "Salle 3",
				Details: []string{"Apporter son ordinateur"}, Source: at(8),
			},
		},
		Fields:  []model.Property{{Name: "Traiteur", Value: "à réserver", Source: at(9)}},
		Lists:   []model.List{{Title: "Idées d'ateliers", Items: []string{"budget", "récit"}, Source: at(10)}},
		Notes:   []string{"Prévoir un tableau."},
		Source:  at(3),
		Origins: model.Origins{model.FieldTitle: {{How: model.Stated, Source: at(3)}}, model.FieldPlace: {{How: model.Default, Source: at(1)}}},
	}
	p := &model.Programme{
		Title:    "Programme d'accompagnement",
		Language: "fr",
		Timezone: "Europe/Paris",
		Summary:  "Deux journées pour commencer.",
		Links:    []model.Link{{Title: "Agenda partagé", URL: "webcal://example.org/agenda?export", Source: at(2)}},
		Defaults: model.Defaults{Start: clock(9, 30), End: clock(17, 0), Place: "Halle aux Grains", Source: at(1)},
		Sessions: []*model.Session{kickOff},
		Formats: []model.SupportFormat{{
			Group: "Accompagnement collectif", Name: "Atelier collaboratif", Description: "Travailler ensemble.",
			Frequency: model.Frequency{Text: "1 ou 2 fois par phase", Min: 1, Max: 2, Per: "phase"},
			Duration:  model.Duration{Text: "½ à 1 journée", Min: "PT4H", Max: "P1D"},
			Prepare:   "Lire la fiche.", FollowUp: "Le compte rendu.",
			Fields: []model.Property{{Name: "Coût", Value: "aucun", Source: at(12)}}, Notes: []string{"Sur demande."}, Source: at(11),
		}},
		Notes:   []model.Note{{Title: "À savoir", Text: "Les repas sont offerts.", Source: at(13)}},
		Origins: model.Origins{model.FieldTitle: {{How: model.Stated, Source: at(1)}}},
	}
	p.Diagnostics.Add(model.AgendaOutsideHours, at(7), "09:00", "09:30-17:00").As("start").With(model.Pos{File: "plan.xlsx", Sheet: "Séances", Cell: "C7"})
	p.AssignIDs()
	return p
}
