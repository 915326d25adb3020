package review

import "deroule/model"

// words are those of the page, in a language.
// Words are exported for the template.
type words struct {
	Title, Lead, Skip                                                string
	Doubts, NoDoubts                                                 string
	HowRead, Next, Unsure, Explained, WholeDocument                  string
	Source, Programme, Entry, Line, Row, Sheet, RowsSkipped, LeadsTo string
	Fact, Label, Note, Excluded, Left                                string
	Correct, Columns, Holds, AsRead, ReadAs                          string
	Header, Aheading, Alike, Session, NoSession, Place, Date, Hours  string
	Name, SameAs, Cancel, Take, Year, Dates, DayFirst, MonthFirst    string
	Lines, LinesLead, Copy, Copied, NoLines, Clear                   string
	Preview, Change, ChangeLead, Write, Back, Done, Filed            string
	DoubtsOfChange, Sources, AllOfIt, Cut, SheetLeft, NoScript       string
	Grounds                                                          map[model.How]string
	Headings                                                         [][2]string // option of a heading and its words
	Roles                                                            map[string]string
}

func wordsOf(language string) *words {
	if language == "fr" {
		return french()
	}
	return english()
}

func french() *words {
	return &words{
		Title: "Relecture", Lead: "À gauche, la source ; à droite, ce qui en a été compris. Montrez un fait : les mots dont il vient s'éclairent, et inversement.", Skip: "Aller au contenu",
		Doubts: "À vérifier", NoDoubts: "Rien ne demande à être vérifié.",
		HowRead: "Comment cela a été lu", Next: "sinon : %s, %d %%", Unsure: "incertain", Explained: "%d %% du contenu placé", WholeDocument: "Le document",
		Source: "La source", Programme: "Ce qui a été compris", Entry: "Activité", Line: "ligne", Row: "ligne", Sheet: "Feuille", RowsSkipped: "%d lignes vides", LeadsTo: "%s, session %d",
		Fact: "devenu un fait", Label: "libellé dont un fait a pris la place", Note: "gardé comme note", Excluded: "mis de côté", Left: "resté à part",
		Correct: "Corriger", Columns: "Colonnes de %s", Holds: "contient", AsRead: "comme lu", ReadAs: "Lire ce tableau comme",
		Header: "Ligne des noms de colonnes", Aheading: "Ce titre est", Alike: "et tous les titres semblables", Session: "Session", NoSession: "Ce n'est pas une session", Place: "Lieu", Date: "Date (2026-03-19)", Hours: "Horaires (09:00-17:00)",
		Name: "Titre", SameAs: "La même session que", Cancel: "Annuler", Take: "Retenir", Year: "Année des dates sans année", Dates: "Dates en chiffres", DayFirst: "le jour d'abord", MonthFirst: "le mois d'abord",
		Lines: "Lignes pour deroule.yaml", LinesLead: "À copier dans le deroule.yaml posé à côté de la source :", Copy: "Copier", Copied: "Copié.", NoLines: "Aucune correction retenue pour l'instant.", Clear: "Tout effacer",
		Preview: "Voir le changement", Change: "Ce qui changerait dans %s", ChangeLead: "Rien n'est encore écrit. Plus bas, la lecture que cela donnerait.", Write: "Écrire dans deroule.yaml", Back: "Ne rien écrire", Done: "Les corrections sont dans %s. Voici la nouvelle lecture.", Filed: "Ces choix ne peuvent pas être pris :",
		DoubtsOfChange: "Avec ce changement :", Sources: "Toutes les sources", AllOfIt: "Toute la source", Cut: "Les lignes après la ligne %d ne sont pas montrées.", SheetLeft: "Cette feuille n'est pas un planning",
		NoScript: "Sans script, la page se lit ; pour corriger, écrivez les lignes de deroule.yaml à la main.",
		Grounds:  map[model.How]string{model.Default: "valeur commune du document", model.Flag: "dit par un réglage", model.Inferred: "déduit", model.Corrected: "corrigé dans deroule.yaml"},
		Headings: [][2]string{{"session", "une session"}, {"day", "un jour de la session"}, {"event with days", "un événement dont les titres sont les jours"}, {"container", "un titre qui regroupe"}, {"entry", "une activité"}, {"entries", "le titre de plusieurs activités"}, {"track", "un parcours"}, {"title", "le titre de la session"}, {"sibling", "une session, et non le titre du document"}, {"aside", "une note"}},
		Roles: map[string]string{"date": "date", "hours": "horaires", "start": "début", "end": "fin", "duration": "durée", "place": "lieu", "theme": "thème", "objectives": "objectifs", "title": "titre", "audience": "public", "facilitators": "animation", "speakers": "intervenants",
			"people": "personnes", "host": "accueil", "agenda": "déroulé", "description": "description", "frequency": "fréquence", "prepare": "à préparer", "follow_up": "suites", "status": "statut", "kind": "nature", "track": "parcours", "notes": "notes", "field": "à garder sous son nom", "ignore": "à laisser de côté"},
	}
}

func english() *words {
	return &words{
		Title: "Review", Lead: "On the left the source, on the right what was understood. Point at a fact: the words that it came from light up, and the other way round.", Skip: "Skip to the content",
		Doubts: "To check", NoDoubts: "Nothing asks to be checked.",
		HowRead: "How it was read", Next: "next: %s, %d %%", Unsure: "unsure", Explained: "%d %% of it placed", WholeDocument: "The document",
		Source: "The source", Programme: "What was understood", Entry: "Entry", Line: "line", Row: "row", Sheet: "Sheet", RowsSkipped: "%d empty rows", LeadsTo: "%s, session %d",
		Fact: "became a fact", Label: "a label whose place a fact took", Note: "kept as a note", Excluded: "set aside", Left: "left over",
		Correct: "Correct", Columns: "Columns of %s", Holds: "holds", AsRead: "as read", ReadAs: "Read this table as",
		Header: "Row with the names of columns", Aheading: "This heading is", Alike: "and all headings like it", Session: "Session", NoSession: "This is no session", Place: "Place", Date: "Date (2026-03-19)", Hours: "Hours (09:00-17:00)",
		Name: "Title", SameAs: "The same session as", Cancel: "Cancel", Take: "Take", Year: "Year of dates without one", Dates: "Dates in figures", DayFirst: "the day first", MonthFirst: "the month first",
		Lines: "Lines for deroule.yaml", LinesLead: "To copy into the deroule.yaml beside the source:", Copy: "Copy", Copied: "Copied.", NoLines: "No correction taken yet.", Clear: "Clear all",
		Preview: "Show the change", Change: "What would change in %s", ChangeLead: "Nothing is written yet. Below is the reading that it would give.", Write: "Write into deroule.yaml", Back: "Write nothing", Done: "The corrections are in %s. This is the new reading.", Filed: "These choices cannot be taken:",
		DoubtsOfChange: "With this change:", Sources: "All sources", AllOfIt: "All of the source", Cut: "The rows after row %d are not shown.", SheetLeft: "This sheet is no plan",
		NoScript: "Without script the page can be read; to correct, write the lines of deroule.yaml by hand.",
		Grounds:  map[model.How]string{model.Default: "value for all of the document", model.Flag: "told by a setting", model.Inferred: "inferred", model.Corrected: "set right in deroule.yaml"},
		Headings: [][2]string{{"session", "a session"}, {"day", "a day of the session"}, {"event with days", "an event whose headings are its days"}, {"container", "a heading that groups"}, {"entry", "an entry"}, {"entries", "the heading of several entries"}, {"track", "a track"}, {"title", "the title of the session"}, {"sibling", "a session, and not the title of the document"}, {"aside", "a note"}},
		Roles: map[string]string{"date": "date", "hours": "hours", "start": "start", "end": "end", "duration": "duration", "place": "place", "theme": "theme", "objectives": "objectives", "title": "title", "audience": "audience", "facilitators": "facilitators", "speakers": "speakers",
			"people": "people", "host": "host", "agenda": "running order", "description": "description", "frequency": "frequency", "prepare": "to prepare", "follow_up": "follow-up", "status": "status", "kind": "kind", "track": "track", "notes": "notes", "field": "to keep under its name", "ignore": "to leave aside"},
	}
}
