package formattest

import "deroule/model"

// Gained is a programme with what the model came to hold after [Full]: a field
// moves to Full once every writer that keeps its field's like keeps it too.
func Gained() *model.Programme {
	at := func(line int) model.Pos { return model.Pos{File: "plan.md", Line: line} }
	hour, _ := model.NewClock(18, 0)
	week := model.Date{Year: 2026, Month: 10, Day: 5}
	table := []model.Table{{Title: "Matériel", Columns: []string{"Objet", "Nombre"}, Rows: [][]string{{"Feutres", "12"}, {"Tableau", ""}}, Source: at(9)}}
	p := &model.Programme{
		Tables: table,
		Notes:  []model.Note{{Title: "layout", Text: "page", Kind: model.Metadata, Source: at(1)}, {Text: "brouillon", Kind: model.Excluded, Source: at(2)}},
		Readings: []model.Reading{{
			At: "l. 4", By: "rows", Explained: 0.97, Columns: []model.ReadingColumn{{Name: "Horaires", Role: "hours"}},
			Next: model.ReadingRival{By: "days-across", Explained: 0.61}, Unsure: true, Flaws: []string{"hours-backwards"}, Words: []string{"Horaires"}, Source: at(4),
		}},
		Sessions: []*model.Session{{
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
				Tables: table, Source: at(5),
			}},
			Agenda: []model.Entry{{Date: week, Title: "Recueil", Period: model.Morning, Duration: "PT45M", Source: at(8)}},
			Tables: table,
			Source: at(4),
		}},
	}
	p.AssignIDs()
	return p
}
