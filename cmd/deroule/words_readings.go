package main

// readingWords are the words of how sources were read.
type readingWords struct {
	readAs, ofTheWords, nextReading, readOtherwise, unsureReading, inBlocks              string
	settingsShort, settingsLong, settingsExample, settingsSchemaFlag                     string
	groundCorrected, badHours, badHoursTodo, unknownStatus, noCorrected, noCorrectedTodo string
	unknownOrder, unknownReading, badHeader                                              string
	moreOfTheKind, whyItMatters, whatToDo, before, after                                 string
	manners, flaws                                                                       map[string]string // by the names that readings have
}

func frenchReadingWords() readingWords {
	return readingWords{
		readAs: "lu comme %s", ofTheWords: "%d\u00a0%% du contenu placé", nextReading: "sinon : %s, %d\u00a0%%", readOtherwise: "de même, mais autrement réparti", unsureReading: "incertain",
		inBlocks: ", en blocs", moreOfTheKind: "et %d autres : %s",
		settingsShort: "Écrire un deroule.yaml à remplir, ou son schéma JSON",
		settingsLong: `settings affiche un deroule.yaml dont chaque réglage est un commentaire, à placer à
côté des plannings ; avec --schema, le schéma JSON par lequel les éditeurs aident.
Ce fichier sert aussi à corriger, source par source, ce qui a été mal lu.`,
		settingsExample: `  deroule settings > deroule.yaml
  deroule settings --schema > deroule.schema.json           à côté, pour les éditeurs`,
		settingsSchemaFlag: "afficher plutôt le schéma JSON (par défaut : non), p. ex. --schema",
		groundCorrected:    "corrigé dans deroule.yaml", badHours: "ce ne sont pas des horaires", badHoursTodo: "écrivez-les comme \"09:00-17:00\", entre guillemets droits",
		unknownStatus: "ce statut n'existe pas", noCorrected: "rien ne dit ce qui est à corriger", noCorrectedTodo: "ajoutez at: avec une date, un identifiant ou une place, p. ex. at: 2026-03-12",
		unknownOrder: "cet ordre n'existe pas", unknownReading: "cette lecture n'existe pas", badHeader: "ce n'est pas le numéro d'une ligne",
		whyItMatters: "Pourquoi cela compte", whatToDo: "Que faire", before: "Avant", after: "Après",
		manners: map[string]string{
			"sessions": "des sessions", "one session": "une session", "one event with days": "un événement de plusieurs jours",
			"sessions and events with days": "des sessions et des événements de plusieurs jours", "catalogue": "un catalogue de dispositifs", "nothing planned": "un texte sans planning",
			"rows": "une ligne par session ou activité", "records": "des fiches de plusieurs lignes", "beside": "des tableaux côte à côte", "beside-named": "des tableaux nommés côte à côte",
			"beside-blank": "des tableaux séparés par des colonnes vides", "crossing": "un tableau croisé", "labels": "des libellés et leurs valeurs", "notes": "des notes",
			"nothing": "un tableau sans planning", "offers": "un catalogue de dispositifs", "wall-calendar": "un calendrier mural", "months-across": "les mois en colonnes",
			"days-across": "les jours en colonnes, les heures en lignes", "tracks-across": "les parcours en colonnes, les heures en lignes", "hours-across": "les heures en colonnes, les jours en lignes",
			"groups-across": "les groupes en colonnes", "weeks-across": "les semaines en colonnes", "weekdays-across": "les jours de la semaine en colonnes", "places-across": "les lieux en colonnes",
			"periods-across": "les demi-journées en colonnes", "dates-across": "les dates en colonnes",
		},
		flaws: map[string]string{
			"unused-date": "un jour énoncé n'a pas servi", "unused-hour": "une heure énoncée n'a pas servi", "no-session-but-dates": "rien n'est planifié, et pourtant des jours sont énoncés",
			"undated-among-dated": "une session sans date parmi des sessions datées", "untitled": "une session datée sans nom ni déroulé", "nameless": "une session sans nom ni date",
			"empty": "une session dont seul le nom est connu", "hours-backwards": "des heures qui reculent", "hours-overlap": "des activités d'un même parcours au même moment",
			"hours-inverted": "une fin avant son début", "hours-at-night": "quelque chose avant six heures du matin", "date-twice": "deux sessions au même jour, à la même heure et du même nom",
			"days-scattered": "les jours d'un événement loin l'un de l'autre", "session-around-others": "une session dont les jours contiennent ceux des autres",
			"title-is-number": "un titre sans lettre, ou qui est un jour", "titles-all-equal": "toutes les sessions ont le même titre", "title-is-sentence": "un titre qui est une phrase",
			"title-of-document": "une session du nom du document", "entry-is-prose": "une activité qui est une phrase", "entry-is-empty": "une activité sans mots",
			"bare": "une session sans jour, ni heure, ni personne, ni objectif",
		},
	}
}

func englishReadingWords() readingWords {
	return readingWords{
		readAs: "read as %s", ofTheWords: "%d %% of it placed", nextReading: "next: %s, %d %%", readOtherwise: "the same, shared out otherwise", unsureReading: "unsure",
		inBlocks: ", in blocks", moreOfTheKind: "and %d more: %s",
		settingsShort: "Print a deroule.yaml to fill in, or its JSON Schema",
		settingsLong: `settings prints a deroule.yaml with every setting as a comment, to be put beside the
plans; with --schema, the JSON Schema by which editors help. The file also sets
right, source by source, what was read wrong.`,
		settingsExample: `  deroule settings > deroule.yaml
  deroule settings --schema > deroule.schema.json           beside it, for editors`,
		settingsSchemaFlag: "print the JSON Schema instead (default: no), e.g. --schema",
		groundCorrected:    "set right in deroule.yaml", badHours: "not hours", badHoursTodo: "write them as \"09:00-17:00\", in straight quotes",
		unknownStatus: "no such status", noCorrected: "nothing says what is to be set right", noCorrectedTodo: "add at: with a date, an ID or a place, such as at: 2026-03-12",
		unknownOrder: "no such order", unknownReading: "no such reading", badHeader: "not the number of a row",
		whyItMatters: "Why it matters", whatToDo: "What to do", before: "Before", after: "After",
		manners: map[string]string{
			"sessions": "sessions", "one session": "one session", "one event with days": "one event of several days",
			"sessions and events with days": "sessions and events of several days", "catalogue": "a catalogue of support formats", "nothing planned": "text without a plan",
			"rows": "a row for each session or entry", "records": "records of several rows", "beside": "tables side by side", "beside-named": "named tables side by side",
			"beside-blank": "tables with blank columns between", "crossing": "a crossing of two headers", "labels": "labels and values", "notes": "notes",
			"nothing": "a table without a plan", "offers": "a catalogue of support formats", "wall-calendar": "a calendar on the wall", "months-across": "months across",
			"days-across": "days across, hours down", "tracks-across": "tracks across, hours down", "hours-across": "hours across, days down",
			"groups-across": "groups across", "weeks-across": "weeks across", "weekdays-across": "weekdays across", "places-across": "places across",
			"periods-across": "half-days across", "dates-across": "dates across",
		},
		flaws: map[string]string{
			"unused-date": "a day that is stated was not used", "unused-hour": "an hour that is stated was not used", "no-session-but-dates": "nothing is planned, and yet days are stated",
			"undated-among-dated": "a session without a date among dated ones", "untitled": "a dated session with neither name nor entries", "nameless": "a session with neither name nor date",
			"empty": "a session of which only the name is known", "hours-backwards": "hours that run backwards", "hours-overlap": "entries of one track at one time",
			"hours-inverted": "an end before its start", "hours-at-night": "something before six in the morning", "date-twice": "two sessions of one day, hour and name",
			"days-scattered": "the days of an event far from each other", "session-around-others": "a session whose days hold those of the others",
			"title-is-number": "a title without a letter, or a weekday", "titles-all-equal": "all sessions have one title", "title-is-sentence": "a title that is a sentence",
			"title-of-document": "a session called as the document is", "entry-is-prose": "an entry that is a sentence", "entry-is-empty": "an entry without words",
			"bare": "a session without day, hour, people or objectives",
		},
	}
}
