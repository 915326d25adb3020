package model

// frenchLessons say, for each code, why it matters, with what stands in a plan before and
// after it is set right.
var frenchLessons = map[Code]lesson{
	AgendaOutsideHours: {
		why:    "On vient aux horaires de la session et l'on peut manquer ce qui en déborde.",
		before: "Session 9h30-17h\n- 9h - 9h30 : accueil",
		after:  "Session 9h-17h\n- 9h - 9h30 : accueil",
	},
	Conflict: {
		why:    "De deux endroits qui se contredisent, l'un est périmé, et l'on ne voit pas lequel en n'en lisant qu'un.",
		before: "| 30 août | Mairie |\n\n## 30 août\nLieu : Médiathèque",
		after:  "| 30 août | Médiathèque |\n\n## 30 août\nLieu : Médiathèque",
	},
	DefaultNotUsed: {
		why:    "Les horaires habituels auraient été faux pour cette session.",
		before: "Les sessions ont lieu de 15h à 18h30.\n\n## 30 août\n- 9h : accueil",
		after:  "Les sessions ont lieu de 15h à 18h30.\n\n## 30 août, 9h-12h\n- 9h : accueil",
	},
	UnknownYear: {
		why:    "Un calendrier ne peut contenir un jour sans année.",
		before: "| 30 août | Lancement |",
		after:  "| 30 août 2026 | Lancement |",
	},
	YearRolledOver: {
		why:    "L'année est déduite et non écrite ; une ligne mal placée serait décalée d'un an.",
		before: "| 16 décembre 2026 | … |\n| 6 janvier | … |",
		after:  "| 16 décembre 2026 | … |\n| 6 janvier 2027 | … |",
	},
	DoubtfulReading: {
		why:    "De deux lectures, l'une imprime et envoie le mauvais planning.",
		before: "Atelier budget\nAtelier cuisine",
		after:  "## Atelier budget, 5 mai 2026\n## Atelier cuisine, 12 mai 2026",
	},
	ImplausibleReading: {
		why:    "Un planning mal lu ressemble à tous les autres une fois imprimé.",
		before: "| 14h | Visite |\n| 9h | Accueil |",
		after:  "| 9h | Accueil |\n| 14h | Visite |",
	},
	WeekdayMismatch: {
		why:    "L'un des deux est une coquille, et certains suivront le mauvais.",
		before: "Vendredi 30 septembre 2026",
		after:  "Mercredi 30 septembre 2026",
	},
	DayOrder: {
		why:    "Les deux lectures peuvent être à onze mois d'écart.",
		before: "03/02/2026",
		after:  "2026-02-03",
	},
	EndBeforeStart: {
		why:    "Une session de presque un jour bloquerait l'agenda de tous les participants.",
		before: "14h-13h",
		after:  "14h-15h",
	},
	OtherZone: {
		why:    "Une heure dite dans un autre fuseau que celui des gens se manque.",
		before: "10:00 CET",
		after:  "10h (heure de Paris)",
	},
	InheritedDate: {
		why:    "Une cellule vide peut dire le même jour, ou une date oubliée.",
		before: "| 30 août | Accueil |\n|         | Atelier |",
		after:  "| 30 août | Accueil |\n| 30 août | Atelier |",
	},
	ExtraCells: {
		why:    "Ce qui dépasse l'en-tête n'a pas de nom et peut vouloir dire n'importe quoi.",
		before: "| Date | Titre |\n| --- | --- |\n| 30 août | Lancement | Mairie |",
		after:  "| Date | Titre | Lieu |\n| --- | --- | --- |\n| 30 août | Lancement | Mairie |",
	},
	ShiftedRow: {
		why:    "Un lieu passerait pour un titre, et des horaires pour un lieu.",
		before: "| Date | Horaires | Lieu |\n| 30 août | Mairie |",
		after:  "| Date | Horaires | Lieu |\n| 30 août | | Mairie |",
	},
	StrayMarkup: {
		why:    "Les signes seraient imprimés tels quels.",
		before: "**Lancement | Mairie",
		after:  "**Lancement** | Mairie",
	},
	DecodedText: {
		why:    "Les accents sont en danger à chaque logiciel qui ouvre le fichier.",
		before: "enregistré en Windows-1252",
		after:  "enregistré en UTF-8",
	},
	SplitLine: {
		why:    "Collée à l'élément du dessus, la ligne ferait partie de ses mots.",
		before: "- 9h : accueil\n9h30 : atelier",
		after:  "- 9h : accueil\n- 9h30 : atelier",
	},
	JoinedDetails: {
		why:    "Deviner par ce qui concorde peut donner des détails à la mauvaise session.",
		before: "- 9h : accueil",
		after:  "## 30 août\n- 9h : accueil",
	},
	NoSuchDate: {
		why:    "Personne ne peut venir un jour qui n'existe pas.",
		before: "31 juin 2026",
		after:  "30 juin 2026",
	},
	NoSuchHour: {
		why:    "Calendriers et pages omettent une heure qu'aucune horloge n'indique.",
		before: "9h75",
		after:  "10h15",
	},
	UnreadDate: {
		why:    "Sans sa date, une session n'est dans aucun calendrier.",
		before: "| bientôt | Lancement |",
		after:  "| 30 août 2026 | Lancement |",
	},
	ValuelessCell: {
		why:    "Ce que la cellule montre à l'écran n'est pas dans le fichier.",
		before: "=Budget!A3  (sans valeur)",
		after:  "30/08/2026",
	},
	UnreadHours: {
		why:    "Sans horaires, la session prend toute la journée dans les calendriers.",
		before: "| après le repas |",
		after:  "| 14h-17h |",
	},
	RowWithoutDate: {
		why:    "Sans sa date, une session n'est dans aucun calendrier.",
		before: "|  | Lancement |",
		after:  "| 30 août 2026 | Lancement |",
	},
	NoProgramme: {
		why:    "Les sorties seraient vides.",
		before: "Nous nous verrons à l'automne.",
		after:  "- 30 septembre 2026, 9h : lancement",
	},
	UnknownProperty: {
		why:    "Un autre programme l'a écrit pour une raison, et c'est perdu.",
		before: "{\"sessions\": [{\"titre\": \"Lancement\"}]}",
		after:  "{\"sessions\": [{\"title\": \"Lancement\"}]}",
	},
	UnknownZone: {
		why:    "Les horaires peuvent être décalés d'autant d'heures que les fuseaux.",
		before: "DTSTART;TZID=Mon fuseau:20260830T090000",
		after:  "DTSTART;TZID=Europe/Paris:20260830T090000",
	},
	SeriesCut: {
		why:    "Une série sans fin n'a pas de dernière session à écrire.",
		before: "RRULE:FREQ=WEEKLY",
		after:  "RRULE:FREQ=WEEKLY;UNTIL=20261231",
	},
	NotRead: {
		why:    "Une partie du fichier est peut-être du planning.",
		before: "feuille « Automne » masquée",
		after:  "feuille « Automne » affichée",
	},
	Unreadable: {
		why:    "La moitié d'un planning passerait pour le tout.",
		before: "plan.xls",
		after:  "plan.xlsx",
	},
	EditedSession: {
		why:    "On regarde le tableau et on imprime le titre : l'un des deux serait faux.",
		before: "| jeudi 19 mars 2026 | Budget |\n…\n## Jeudi 12 mars 2026 : Budget",
		after:  "| jeudi 19 mars 2026 | Budget |\n…\n## Jeudi 19 mars 2026 : Budget",
	},
	UnmatchedCorrection: {
		why:    "Ce qui avait été corrigé est de nouveau faux, et personne ne le voit.",
		before: "sessions:\n  - at: 2026-03-12\n    place: Mairie",
		after:  "sessions:\n  - at: 2026-03-19\n    place: Mairie",
	},
	LeftOut: {
		why:    "Qui n'ouvre que cette sortie ne le voit pas.",
		before: "| 30 août | Lancement |   --to ics",
		after:  "| 30 août 2026 | Lancement |   --to ics",
	},
	MissingGlyph: {
		why:    "Une case vide serait sur la page.",
		before: "Accueil 🎈",
		after:  "Accueil",
	},
	TextTruncated: {
		why:    "La fin du texte n'est pas dans cette sortie.",
		before: "un texte de 40 000 signes dans une cellule",
		after:  "un texte court, avec l'adresse du long",
	},
	InferredEnd: {
		why:    "Une fin que personne n'a dite peut être fausse.",
		before: "- 9h : accueil\n- 9h30 : atelier",
		after:  "- 9h - 9h30 : accueil\n- 9h30 - 11h : atelier",
	},
}
