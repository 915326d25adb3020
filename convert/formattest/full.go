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
		Sessions: []*model.Session{kickOff, workshop()},
		Formats: []model.SupportFormat{{
			Group: "Accompagnement collectif", Name: "Atelier collaboratif", Description: "Travailler ensemble.",
			Frequency: model.Frequency{Text: "1 ou 2 fois par phase", Min: 1, Max: 2, Per: "phase"},
			Duration:  model.Duration{Text: "½ à 1 journée", Min: "PT4H", Max: "P1D"},
			Prepare:   "Lire la fiche.", FollowUp: "Le compte rendu.",
			Fields: []model.Property{{Name: "Coût", Value: "aucun", Source: at(12)}}, Notes: []string{"Sur demande."}, Source: at(11),
		}},
		Tables: []model.Table{material()},
		Notes: []model.Note{
			{Title: "À savoir", Text: "Les repas sont offerts.", Source: at(13)},
			{Title: "layout", Text: "page", Kind: model.Metadata, Source: at(1)},
			{Text: "brouillon", Kind: model.Excluded, Source: at(2)},
		},
		Readings: []model.Reading{{
			At: "l. 4", By: "rows", Explained: 0.97, Columns: []model.ReadingColumn{{Name: "Horaires", Role: "hours"}},
			Next: model.ReadingRival{By: "days-across", Explained: 0.61}, Unsure: true, Flaws: []string{"hours-backwards"}, Words: []string{"Horaires"}, Source: at(4),
		}},
		Origins: model.Origins{model.FieldTitle: {{How: model.Stated, Source: at(1)}}},
	}
	p.Diagnostics.Add(model.AgendaOutsideHours, at(7), "09:00", "09:30-17:00").As("start").With(model.Pos{File: "plan.xlsx", Sheet: "Séances", Cell: "C7"})
	p.AssignIDs()
	return p
}

// workshop is a session of one week with what the other session does not say.
func workshop() *model.Session {
	at := func(line int) model.Pos { return model.Pos{File: "plan.md", Line: line} }
	hour, _ := model.NewClock(18, 0)
	week := model.Date{Year: 2026, Month: 10, Day: 5}
	return &model.Session{
		Title:      "Atelier",
		Status:     model.Confirmed,
		Dates:      []model.DateRange{{Start: week, End: week.AddDays(6), Precision: model.ToTheWeek, Source: at(4)}},
		Hours:      []model.Hours{{Period: model.Morning, Duration: "PT3H", Source: at(4)}},
		Place:      "Mairie, Salle 3",
		Places:     []string{"Mairie", "Salle 3"},
		Timezone:   "Indian/Reunion",
		Series:     model.Series{Rule: "FREQ=WEEKLY", Text: "tous les jeudis"},
		Categories: []string{"Ateliers"},
		Class:      model.Private,
		Due:        model.Moment{Date: week, Clock: hour},
		Days: []model.Day{{
			Date: week, Objectives: []string{"Choisir un thème"}, Facilitators: []string{"Inès"},
			Fields: []model.Property{{Name: "Repas", Value: "compris", Source: at(6)}}, Lists: []model.List{{Title: "À lire", Items: []string{"la fiche"}, Source: at(7)}},
			Tables: []model.Table{material()}, Source: at(5),
		}},
		Agenda: []model.Entry{{Date: week, Title: "Recueil", Period: model.Morning, Duration: "PT45M", Source: at(8)}},
		Tables: []model.Table{material()},
		Source: at(4),
	}
}

func material() model.Table {
	return model.Table{
		Title: "Matériel", Columns: []string{"Objet", "Nombre"}, Rows: [][]string{{"Feutres", "12"}, {"Tableau", ""}},
		Source: model.Pos{File: "plan.md", Line: 14},
	}
}
