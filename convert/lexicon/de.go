package lexicon

import "deroule/model"

// German returns the words of German.
func German() Language {
	return Language{
		Code: "de",

		Months: [12]Words{
			"Januar, Jan, Jänner", "Februar, Feb, Feber", "März, Maerz, Mär, Mrz", "April, Apr",
			"Mai", "Juni, Jun", "Juli, Jul", "August, Aug",
			"September, Sept, Sep", "Oktober, Okt", "November, Nov", "Dezember, Dez",
		},
		Weekdays: [7]Words{
			"Sonntag, So, sonntags", "Montag, Mo, montags", "Dienstag, Di, dienstags", "Mittwoch, Mi, mittwochs",
			"Donnerstag, Do, donnerstags", "Freitag, Fr, freitags", "Samstag, Sa, Sonnabend, samstags",
		},
		FirstDay:    "erster, ersten",
		DayArticles: "am, vom, den, dem, der, die",
		DaysTo:      "bis, bis zum, bis einschließlich",
		WeekOf:      "Woche vom, Woche ab, Woche ab dem",
		NoDay: "Stand, Stand vom, Stand am, aktualisiert am, Version vom, gedruckt am, Woche vom, Woche ab, Woche ab dem, KW, vor dem, bis, bis zum, spätestens am, nach dem, ab dem, ab, zwischen dem, " +
			"seit dem, Frist",
		Numbered: "Raum, Sitzung, Modul, Tag, Phase, Woche, Teil, Schritt, Gruppe, Nummer, Nr, Kapitel, Saal, Einheit, Seite, Treffen",
		And:      "und, sowie",
		Or:       "oder",

		HourUnits:    "Uhr, h",
		AM:           "morgens, vormittags, früh",
		PM:           "nachmittags, abends",
		Noon:         "Mittag, mittags",
		Midnight:     "Mitternacht",
		HoursFrom:    "von",
		HoursTo:      "bis, bis ca",
		HoursBetween: "zwischen",
		HoursAt:      "um, gegen",
		Since:        "ab, nach",
		Until:        "bis, vor",
		Onwards:      "und später",
		Periods: map[Period]Words{
			Morning:   "Vormittag, vormittags, morgens, Morgen, am Morgen, am Vormittag",
			Afternoon: "Nachmittag, nachmittags, am Nachmittag",
			Evening:   "Abend, abends, am Abend",
			WholeDay:  "ganztägiges, ganztägig, ganztags, ganzer Tag, den ganzen Tag, ganztätig",
		},
		DurationLeads: "Dauer, während, mal, je, etwa, maximal, mindestens, alle",

		Besides: "Anmeldeschluss, Voranmeldung, Reservierung, Rückmeldung, Antwort, Erinnerung, Aufbau, Abbau, Anreise, Abfahrt, Sekretariat, " +
			"Telefon, " +
			"letzte Annahme, letzter Einlass, letzter Eintritt, letzte Abgabe, Annahmeschluss, Abgabeschluss, Kasse, Abendkasse, Umkleiden, Generalprobe, Shuttle, Annahme, Kassenschluss",
		DayBefore: "am Vortag, am Vorabend, am Tag davor, am Tag zuvor, des Vortags",
		MovedTo: "verschoben auf den, verschoben auf, verlegt auf den, verlegt auf, vorverlegt auf den, vorverlegt auf, " +
			"wird verschoben auf den, neuer Termin, jetzt am, nun am, ersetzt durch den, ersetzt durch",
		InsteadOf: "statt, statt am, anstatt, anstatt am, anstelle des, anstelle vom, ursprünglich, ursprünglich am, ursprünglich geplant am, " +
			"verschoben vom, verlegt vom, ersetzt den, nicht am, Ersatz für den",
		ZoneLeads:  "Zeitzone, Ortszeit, Ortszeit in",
		ZoneTails:  "Zeit, Ortszeit, Uhrzeit",
		Attendance: "in Präsenz, vor Ort, Präsenz",

		Numbers: []Words{
			"ein, eine, einen, einem, einer", "zwei", "drei", "vier", "fünf", "sechs",
			"sieben", "acht", "neun", "zehn", "elf", "zwölf",
		},
		Ordinals: []Words{
			"erster, erste, erstes, ersten", "zweiter, zweite, zweites", "dritter, dritte, drittes", "vierter, vierte, viertes", "fünfter, fünfte, fünftes", "sechster, sechste",
			"siebter, siebte", "achter, achte", "neunter, neunte", "zehnter, zehnte",
		},
		Half:       "halb, halber, halbe, halben, halbes, ein halber, eine halbe",
		AndHalf:    "und ein halber, und eine halbe",
		OneAndHalf: "anderthalb, eineinhalb",
		Units: map[Unit]Words{
			Minute:   "Min, Minute, Minuten",
			Hour:     "Std, Stunde, Stunden, h",
			Day:      "Tag, Tage, Tagen",
			Week:     "Woche, Wochen",
			Month:    "Monat, Monate, Monaten",
			Quarter:  "Quartal, Quartale",
			Semester: "Semester, Halbjahr",
			YearUnit: "Jahr, Jahre, Jahren",
			Phase:    "Phase, Phasen",
			Session:  "Sitzung, Sitzungen",
		},
		About:       "etwa, ca, circa, ungefähr, rund",
		AtLeast:     "mindestens, mind",
		AtMost:      "höchstens, maximal, max, bis zu",
		Times:       "mal, x",
		Once:        "einmal",
		Twice:       "zweimal",
		Per:         "pro, im, in der, je, jede, jeden, jedes",
		Every:       "jede, jeden, jedes, alle",
		EachDay:     "jeden, jeweils, immer",
		EverySecond: "jede zweite, jeden zweiten, alle zwei",
		Periodic: map[Unit]Words{
			Day:      "täglich",
			Week:     "wöchentlich",
			Month:    "monatlich",
			Quarter:  "vierteljährlich, quartalsweise",
			Semester: "halbjährlich",
			YearUnit: "jährlich",
		},
		OnDemand: "nach Bedarf, bei Bedarf, auf Anfrage, auf Wunsch, nach Absprache",

		Nothing: "offen, noch offen, folgt, wird bekannt gegeben, wird noch bekannt gegeben, noch zu bestimmen, noch zu klären, " +
			"zu bestimmen, keine, keiner, nichts, entfällt nicht, unbekannt, n.n, k.a, n.v, noch nicht bekannt, in Planung, " +
			"zu bestätigen",
		Cancelled: "abgesagt, fällt aus, entfällt, gestrichen, storniert",
		Postponed: "verschoben, verlegt",
		NoSession: "kein Unterricht, keine Sitzung, kein Treffen, keine Veranstaltung, keine Vorlesung, kein Kurs, kein Workshop, Ferien, Schulferien, Herbstferien, Winterferien, Weihnachtsferien, Sommerferien, Osterferien, Pfingstferien, Faschingsferien, Semesterferien, Betriebsferien, Weihnachten, Ostern, Pfingsten, Himmelfahrt, Christi Himmelfahrt, Fronleichnam, Feiertag, gesetzlicher Feiertag, fällt aus, entfällt, vorlesungsfrei, geschlossen",
		Tentative: "vorläufig, provisorisch, unbestätigt, noch zu bestätigen, zu bestätigen, unter Vorbehalt, Termin offen, Termin folgt, " +
			"nicht bestätigt",
		Becomes:  "ist, sind, wird, wurde, werden, wurden",
		Optional: "optional, fakultativ, freiwillig, optionaler, optionale",

		Columns: map[Role]Words{
			RoleDate:       "Datum, Tag, Termin, Termine, wann, Tag und Datum",
			RoleHours:      "Uhrzeit, Zeit, Zeiten, Uhrzeiten, Zeitraum, Stunde, Zeitfenster",
			RoleStart:      "Beginn, Anfang, Start, Startzeit, von, ab, Anfangszeit",
			RoleEnd:        "Ende, Schluss, Endzeit, bis",
			RoleDuration:   "Dauer, wie lange",
			RolePlace:      "Ort, Raum, Saal, Veranstaltungsort, wo, Adresse, Treffpunkt, Räume, Orte",
			RoleTheme:      "Thema, Themen, Schwerpunkt, Schwerpunkte",
			RoleObjectives: "Ziel, Ziele, Lernziel, Lernziele, Zielsetzung, Zweck",
			RoleTitle: "Titel, Sitzung, Sitzungen, Veranstaltung, Veranstaltungen, Aktivität, Aktivitäten, Bezeichnung, was, Einheit, Modul, " +
				"Programmpunkt, Tagesordnungspunkt, Workshop, Treffen, Vorlesung, Kurs, Fach, Lehrveranstaltung, Angebot",
			RoleAudience: "Zielgruppe, Zielgruppen, Teilnehmer, Teilnehmerinnen, Teilnehmende, Publikum, für wen, eingeladen, Gruppe, Gruppen",
			RoleFacilitators: "Trainer, Trainerin, Tutor, Tutorin, Moderation, Moderator, Moderatorin, Leitung, Leiter, Leiterin, Durchführung, Begleitung, " +
				"moderiert, leitet, moderiert von, geleitet von, begleitet von",
			RoleSpeakers: "Referenten, Referentin, Referentinnen, Redner, Rednerin, Sprecher, Sprecherin, Vortragende, Dozent, " +
				"Dozentin, Dozenten, Referierende, Vortrag von, referiert, Impuls von",
			RolePeople:      "wer, Verantwortlich, Verantwortliche, Ansprechpartner, Ansprechpartnerin, Kontakt, Personen, zuständig, Team, Verein, Band, Künstler, Künstlerin, Ensemble",
			RoleHost:        "Gastgeber, Gastgeberin, Ausrichter",
			RoleAgenda:      "Ablauf, Programm, Tagesordnung, Agenda, Zeitplan",
			RoleDescription: "Beschreibung, Inhalt, Inhalte, Details, Zusammenfassung",
			RoleFrequency:   "Häufigkeit, Frequenz, Turnus, Rhythmus",
			RolePrepare:     "Vorbereitung, Voraussetzung, Voraussetzungen, vorzubereiten",
			RoleFollowUp:    "Nachbereitung, weiterführend, nächste Schritte",
			RoleStatus:      "Status, Stand, Zustand",
			RoleKind:        "Art, Typ, Kategorie",
			RoleTrack:       "Strang, Reihe",
			RoleNotes:       "Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Notiz, Notizen, Kommentar, Kommentare, Hinweis, Hinweise",
		},
		Questions: map[Role]Words{
			RoleDate:         "wann, wann findet",
			RolePlace:        "wo, wo findet, Ort",
			RoleTheme:        "was ist das Thema, Thema",
			RoleObjectives:   "was sind die Ziele, welche Ziele, was ist das Ziel, Ziele, Ziel, Lernziele, wozu",
			RoleAudience:     "für wen, wer nimmt teil, Zielgruppe, Teilnehmende, Teilnehmer",
			RoleFacilitators: "wer moderiert, wer leitet, Moderation, Leitung",
			RoleSpeakers:     "wer referiert, wer spricht, wer trägt vor, Referenten, Referentinnen, Vortragende",
			RoleHost:         "wer ist Gastgeber, Gastgeber",
			RoleAgenda:       "welcher Ablauf, wie ist der Ablauf, wie läuft, was steht auf dem Programm, Ablauf, Programm, Tagesordnung, Zeitplan",
			RoleDescription:  "Beschreibung, worum geht es",
			RoleDuration:     "Dauer, wie lange",
			RoleFrequency:    "Häufigkeit, wie oft",
			RolePrepare:      "Vorbereitung, wie vorbereiten",
			RoleFollowUp:     "Nachbereitung, wie weiter",
		},
		Topics:   "Schwerpunkt, Schwerpunkte",
		Outcomes: "in der Lage sein, können Sie, kannst du, könnt ihr, können die Teilnehmenden, können die Teilnehmer, können die Teilnehmerinnen, wissen Sie, lernen Sie, lernst du, lernt ihr, lernen die Teilnehmenden, sind Sie in der Lage, können",
		Ordinary: "wie folgt, lautet wie folgt, sieht wie folgt aus, ist wie folgt, geplant, geplante, genau, voraussichtlich, voraussichtliche, Veranstaltung, Sitzung, Treffen, Projekt, Kurs, Beginn, " +
			"Ende, Zeit, Haupt, kurz, gesamt, ungefähr, Seminar",
		Counts:     "Anzahl, Zahl der, Nr, Kosten, Preis",
		Unplanned:  "Geburtsdatum, Geburtstag, geboren am, Fortschritt, % erledigt, Fertigstellungsgrad",
		Timetables: "Stundenplan, Kursplan, Unterrichtsplan, Vorlesungsplan",
		Records: "Vorname, Nachname, Familienname, Anrede, Geschlecht, Alter, geboren, geboren am, Geburtsdatum, Geburtstag, Straße, Hausnummer, PLZ, Postleitzahl, Wohnort, Stadt, Land, " +
			"Telefon, Telefonnummer, Tel, Handy, Mobil, E-Mail, Mail, Mitglied seit, Mitgliedsnummer, Eintritt, Eintrittsdatum, Beitrag, Beruf, IBAN, Preis, Betrag, Kosten, " +
			"Ausgaben, Einnahmen, Soll, Haben, Saldo, Summe, MwSt, Rechnung, bezahlt, Menge, Stück, Bestand, Artikel, Artikelnummer, Marke, Modell, Seriennummer, Inventarnummer, " +
			"Lieferant, Kauf, Kaufdatum, gekauft, gekauft am, Anschaffung, Lieferung, Garantie, Haltbarkeit, Wert, Einheit, Zustand, letzte Prüfung, nächste Prüfung, " +
			"fällig, Fälligkeit, erstellt, geändert, Version, Priorität, zugewiesen",
		Articles:     "der, die, das, den, dem, des, ein, eine, einer, unsere, diese",
		Prepositions: "von, für, zu, zur, zum, im, in, am, an, der, des, beim",

		Groups: "Mentoren, Mentorinnen, Mentor, Teilnehmer, Teilnehmende, Teilnehmenden, Teilnehmerinnen, Team, Teams, alle, Coach, " +
			"Studierende, Studierenden, Studenten, Schüler, Gäste, Partner, Mitglied, Mitglieder, Fellows, Designer, Entwickler, " +
			"Expertin, Experte, Experten, Jury, Mitarbeiter, Mitarbeitende, Gruppe, Referenten, Eltern, Kinder, Jugendliche, " +
			"Freiwillige",
		Qualifiers: "nur, allein, alleine, ausschließlich, vormittags, nachmittags, abends, am Vormittag, am Nachmittag, am Abend, " +
			"ganztägig, parallel, getrennt, gemeinsam, online, optional, freiwillig",
		With:         "mit, sowie",
		For:          "für, für die, für den, für das, für alle",
		SessionNouns: "Sitzung, Sitzungen, Treffen, Workshop, Workshops, Veranstaltung, Veranstaltungen, Termin, Termine, Seminar",
		Minutes:      "Protokoll, Sitzungsprotokoll, Anwesend, Anwesende, Entschuldigt",
		Parts:        "Modul, Einheit, Block, Teil, Kapitel, Phase, Abschnitt",
		SeriesNouns:  "Sitzung, Woche, Modul, Treffen, Workshop, Termin, Einheit, Lektion, Block, Vorlesung, Übung, Seminar",
		DayNouns:     "Tag",
		Kinds: map[model.Kind]Words{
			model.Opening:  "Begrüßung, Willkommen, Eröffnung, Empfang, Ankunft, Anmeldung, Registrierung, Ankommen, Einlass",
			model.Break:    "Pause, Kaffeepause, Kaffee, Teepause",
			model.Meal:     "Mittagessen, Mittagspause, Abendessen, Frühstück, Essen, Imbiss",
			model.Social:   "Umtrunk, Feier, Ausklang, geselliges Beisammensein, Feierabend, Abendveranstaltung, Stammtisch",
			model.End:      "Ende, Abschluss, Schluss, Verabschiedung, Abreise",
			model.Workshop: "Workshop, Workshops, Gruppenarbeit, Arbeitsgruppen, Arbeitsgruppe, Übung, Übungen, Kleingruppenarbeit",
			model.Plenary:  "Plenum, Plenarsitzung, Ergebnispräsentation, Vollversammlung",
			model.Talk:     "Vortrag, Vorträge, Referat, Präsentation, Präsentationen, Impuls, Impulsvortrag, Podiumsdiskussion, Vorlesung, Keynote",
		},

		PlaceAt: "im, in der, in, am, bei, beim, in den, an der",
		PlaceNouns: "raum, saal, rathaus, bibliothek, schule, universität, zentrum, haus, museum, theater, halle, " +
			"büro, küche, garten, aula, hörsaal, bahnhof, schloss, burg, villa, kloster, akademie, kirche, pfarrheim, gemeindehaus, " +
			"gemeindezentrum, kulturhaus, landhaus, stadthalle, turnhalle, gasthof, gasthaus, volkshochschule, hotel, platz",
		PlaceWords: "vor Ort, Raum, Saal",
		NotPlaces:  "Vormittag, Nachmittag, Abend, Morgen, Bedarf, Rahmen, Anschluss, Monat, Jahr, Woche, Tag",
		Invites: "laden ein, laden wir, laden Sie, laden euch, lädt ein, lädt zu, lädt zum, lädt zur, laden zu, laden zum, laden zur, " +
			"herzlich eingeladen, sind eingeladen, seid eingeladen, wir treffen uns, veranstaltet, veranstalten, veranstalten wir",
		Histories: "Änderungsprotokoll, Änderungshistorie, Änderungen, Versionshistorie, Versionsverlauf, Änderungsverlauf",
		Asides: "ressource, ressourcen, literatur, literaturhinweise, literaturliste, quelle, quellen, link, nützliche links, " +
			"weiterführende links, weiterführende literatur, installation, kontakt, anmeldung, kosten, preis, partner, sponsor, " +
			"sponsoren, danksagung, lizenz, verhaltenskodex, mitwirkende, autor, über uns, faq, anreise, anfahrt, unterkunft, " +
			"bewertung, benotung, hinweis, hinweise",
		TakesPlace: "finden statt, findet statt, finden, findet, beginnen, dauern, treffen wir uns, wir treffen uns, treffen uns",
		Unless:     "außer, sofern nicht",
		Always: "immer, jeweils, jedes Mal, in der Regel, sofern nicht anders angegeben, wenn nicht anders angegeben, falls nicht anders angegeben, " +
			"soweit nicht anders angegeben, wenn nichts anderes dabeisteht, wenn nichts anderes angegeben ist, wenn nichts anderes steht",
		AllSessions: "alle, jede, sämtliche, unsere, sofern nicht anders angegeben, wenn nicht anders angegeben",

		Common: "der, die, das, und, ist, für, mit, den, dem, von, zu, im, auf, nicht, ein, eine, sich, werden, wird, sind, oder, " +
			"auch, wir, über, nach, bei, aus, zum, zur, wie, es",
	}
}
