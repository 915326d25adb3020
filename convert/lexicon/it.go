package lexicon

import "deroule/model"

// Italian returns the words of Italian.
func Italian() Language {
	return Language{
		Code: "it",

		Months: [12]Words{
			"gennaio, genn, gen", "febbraio, febbr, feb", "marzo, mar", "aprile, apr",
			"maggio, magg, mag", "giugno, giu", "luglio, lug", "agosto, ago",
			"settembre, sett, set", "ottobre, ott", "novembre, nov", "dicembre, dic",
		},
		Weekdays: [7]Words{
			"domenica, dom", "lunedì, lun", "martedì, mar", "mercoledì, mer, merc",
			"giovedì, gio, giov", "venerdì, ven", "sabato, sab",
		},
		WeakWords:   "ago, set, mag, gen, sett",
		DaySuffixes: "o",
		FirstDay:    "primo",
		DayArticles: "il, l', lo, i, dal, dall', del, dell', nei giorni, giorno, dai",
		MonthLinks:  "di, del",
		DaysTo:      "al, all', fino al, a",
		WeekOf:      "settimana del, settimana dal",
		NoDay:       "aggiornato al, aggiornato il, versione del, settimana del, settimana dal, entro il, prima del, fino al, dopo il, a partire dal, tra il, fra il, scadenza",
		Numbered: "aula, sala, sessione, modulo, giorno, fase, settimana, parte, passo, gruppo, numero, capitolo, incontro, laboratorio, " +
			"pagina, lezione",
		And: "e, ed",
		Or:  "o, oppure",

		HourUnits:    "h",
		HourMarks:    "ore, alle ore",
		AM:           "del mattino, di mattina",
		PM:           "del pomeriggio, di pomeriggio, di sera",
		Noon:         "mezzogiorno",
		Midnight:     "mezzanotte",
		HoursFrom:    "dalle, dalle ore, dall', da",
		HoursTo:      "alle, alle ore, fino alle, all', a, fino alle ore",
		HoursBetween: "tra le, fra le",
		HoursAt:      "alle, alle ore, verso le, all'",
		Since:        "a partire dalle, dalle, dopo le, dalle ore",
		Until:        "fino alle, fino a, entro le, fino alle ore, prima delle",
		Onwards:      "in poi",
		ClockRange:   "dalle, dalle ore, alle, alle ore, fino alle",
		Periods: map[Period]Words{
			Morning:   "mattina, mattino, mattinata, di mattina, in mattinata",
			Afternoon: "pomeriggio, di pomeriggio",
			Evening:   "sera, serata, di sera, in serata",
			WholeDay:  "tutto il giorno, intera giornata, giornata intera, tutta la giornata, giornata",
		},
		DurationLeads: "durata, durata di, per, durante, volte, ogni, circa, massimo, minimo",

		Besides: "iscrizione, iscrizioni, prenotazione, prenotazioni, risposta, conferma, promemoria, allestimento, smontaggio, " +
			"partenza del pullman, segreteria, telefono, " +
			"ultimo ingresso, ultima entrata, biglietteria, spogliatoi, prova generale, navetta, termine ultimo, ultimo accesso",
		DayBefore: "il giorno prima, il giorno precedente, la sera prima, la vigilia, del giorno prima, del giorno precedente",
		MovedTo: "rinviato al, rinviata al, spostato al, spostata al, posticipato al, posticipata al, anticipato al, anticipata al, " +
			"rimandato al, rimandata al, sostituito dal, diventa il, nuova data",
		InsteadOf: "anziché, anziché il, invece del, invece di, al posto del, inizialmente, inizialmente previsto il, inizialmente il, " +
			"rinviato dal, spostato dal, sostituisce il, e non il",
		ZoneLeads:  "ora di, ore di, ora locale di, fuso orario, fuso orario di, fuso di",
		Attendance: "in presenza, di persona",

		Numbers: []Words{
			"un, una, uno", "due", "tre", "quattro", "cinque", "sei",
			"sette", "otto", "nove", "dieci", "undici", "dodici",
		},
		Ordinals: []Words{
			"primo, prima", "secondo, seconda", "terzo, terza", "quarto, quarta", "quinto, quinta", "sesto, sesta",
			"settimo, settima", "ottavo, ottava", "nono, nona", "decimo, decima",
		},
		OrdinalEnd: "o, a",
		Half:       "mezzo, mezza",
		AndHalf:    "e mezzo, e mezza",
		Units: map[Unit]Words{
			Minute:   "min, minuto, minuti",
			Hour:     "h, ora, ore",
			Day:      "giorno, giorni, giornata, giornate",
			Week:     "settimana, settimane",
			Month:    "mese, mesi",
			Quarter:  "trimestre, trimestri",
			Semester: "semestre, semestri",
			YearUnit: "anno, anni",
			Phase:    "fase, fasi",
			Session:  "sessione, sessioni",
		},
		About:       "circa, ca",
		AtLeast:     "almeno, minimo, come minimo",
		AtMost:      "al massimo, massimo, fino a, non più di",
		Times:       "volta, volte",
		Per:         "al, alla, all', per, ogni, a",
		Every:       "ogni, tutti i, tutte le",
		EachDay:     "ogni, tutti i, tutte le",
		EverySecond: "ogni due",
		Periodic: map[Unit]Words{
			Day:      "quotidiano, quotidiana, giornaliero, giornaliera",
			Week:     "settimanale, settimanalmente",
			Month:    "mensile, mensilmente",
			Quarter:  "trimestrale",
			Semester: "semestrale",
			YearUnit: "annuale, annualmente",
		},
		OnDemand: "su richiesta, a richiesta, secondo necessità, al bisogno",

		Nothing: "da definire, da confermare, da stabilire, da determinare, nessuno, nessuna, niente, nulla, in attesa, non definito, " +
			"non applicabile, prossimamente, da comunicare, sconosciuto",
		Cancelled: "annullato, annullata, annullati, annullate, cancellato, cancellata, sospeso, sospesa",
		Postponed: "rinviato, rinviata, rimandato, rimandata, posticipato, posticipata",
		NoSession: "nessuna lezione, niente lezione, nessun incontro, nessuna sessione, festivo, giorno festivo, vacanze, vacanze di Natale, vacanze di Pasqua, vacanze natalizie, vacanze pasquali, ponte, sospeso, chiuso, sospensione delle lezioni",
		Tentative: "da confermare, provvisorio, provvisoria, data da definire, data da confermare, data provvisoria, non confermato",
		Becomes:   "è, è stato, è stata, sono, sarà, sono stati",
		Optional:  "opzionale, opzionali, facoltativo, facoltativa, facoltativi",

		Columns: map[Role]Words{
			RoleDate:       "data, date, giorno, giorni, quando, giorno e data",
			RoleHours:      "orario, orari, ora, ore, fascia oraria",
			RoleStart:      "inizio, ora inizio, ora di inizio, dalle, data di inizio, inizia",
			RoleEnd:        "fine, ora fine, ora di fine, alle, data di fine, finisce",
			RoleDuration:   "durata, tempo",
			RolePlace:      "luogo, aula, aule, sala, sede, dove, indirizzo, luogo di incontro",
			RoleTheme:      "tema, temi, argomento, argomenti, tematica, tematiche, soggetto",
			RoleObjectives: "obiettivo, obiettivi, scopo, finalità",
			RoleTitle: "sessione, sessioni, titolo, attività, evento, eventi, cosa, nome, modulo, moduli, incontro, incontri, lezione, " +
				"lezioni, laboratorio, laboratori, corso, riunione, materia, insegnamento, insegnamenti, spettacolo, spettacoli, produzione, produzioni",
			RoleAudience: "pubblico, partecipante, partecipanti, destinatari, gruppo, gruppi, per chi, rivolto a, invitati",
			RoleFacilitators: "tutor, istruttore, istruttori, istruttrice, formatore, formatori, formatrice, facilitatore, facilitatori, facilitatrice, moderatore, moderatori, " +
				"moderatrice, animatore, conduttore, conduttrice, conduzione, moderazione, conduce, facilita, modera, anima, condotto da, guidato da, " +
				"a cura di",
			RoleSpeakers: "relatore, relatori, relatrice, docente, docenti, oratore, oratori, " +
				"professore, interviene, tenuto da",
			RolePeople:      "chi, responsabile, responsabili, referente, referenti, contatto, contatti, persona, persone, organizzatore, associazione, artista, artisti",
			RoleHost:        "ospite, ospitante, ente ospitante",
			RoleAgenda:      "programma, ordine del giorno, svolgimento, scaletta",
			RoleDescription: "descrizione, contenuto, contenuti, dettagli, riassunto, sommario",
			RoleFrequency:   "frequenza, periodicità",
			RolePrepare:     "preparazione, prerequisiti, requisiti, come prepararsi",
			RoleFollowUp:    "approfondimenti, approfondimento, passi successivi, per approfondire",
			RoleStatus:      "stato",
			RoleKind:        "tipo, natura, tipologia, categoria",
			RoleTrack:       "percorso, percorsi, filone",
			RoleNotes:       "nota, note, osservazioni, commenti, commento, informazioni, avvisi",
		},
		Questions: map[Role]Words{
			RoleDate:         "quando",
			RoleHours:        "a che ora, orari",
			RolePlace:        "dove, luogo",
			RoleTheme:        "qual è il tema, tema, argomento",
			RoleObjectives:   "quali sono gli obiettivi, qual è l'obiettivo, quali obiettivi, obiettivi, obiettivo",
			RoleAudience:     "per chi, chi partecipa, a chi è rivolto, partecipanti, pubblico",
			RoleFacilitators: "chi facilita, chi modera, chi conduce, chi anima, facilitatori, conduzione",
			RoleSpeakers:     "chi interviene, chi parla, chi sono i relatori, relatori",
			RoleHost:         "chi ospita, chi accoglie",
			RoleAgenda:       "qual è il programma, quale programma, come si svolge, programma, ordine del giorno, svolgimento, scaletta",
			RoleDescription:  "descrizione, di cosa si tratta",
			RoleDuration:     "durata, quanto dura",
			RoleFrequency:    "frequenza, con quale frequenza",
			RolePrepare:      "preparazione, come prepararsi",
			RoleFollowUp:     "approfondimenti, per approfondire",
		},
		Outcomes: "in grado di, saprete, sapranno, saprai, saprà, potranno, potrete, imparerete a, impareranno a, imparerai a, capaci di, capace di",
		Ordinary: "seguente, è il seguente, sarà il seguente, previsto, prevista, esatto, esatta, principale, proposto, proposta, incontro, progetto, formazione, corso, seminario, " +
			"evento, attività, inizio, fine, generale, locale, stimata, completo, completa, riunione, lavoro, del giorno",
		Topics:     "argomento, argomenti, soggetto, tema",
		Counts:     "numero di, numero, quantità di, costo, prezzo",
		Unplanned:  "data di nascita, nato il, avanzamento, % completamento",
		Timetables: "calendario lezioni, calendario delle lezioni, orario delle lezioni, orario lezioni, calendario dei corsi",
		Records: "cognome, sesso, età, nascita, data di nascita, nato il, indirizzo, cap, città, paese, telefono, tel, cellulare, e-mail, email, mail, iscrizione, socio dal, quota, professione, " +
			"codice fiscale, iban, prezzo, importo, costo, spesa, entrata, uscita, dare, avere, saldo, totale, iva, fattura, pagamento, pagato, quantità, qtà, giacenza, scorta, " +
			"riferimento, rif, articolo, marca, modello, numero di serie, matricola, fornitore, acquisto, data di acquisto, consegna, garanzia, scadenza, valore, unità, " +
			"ultimo controllo, prossimo controllo, creato, modificato, versione, priorità, assegnato a",
		Articles:     "il, lo, la, i, gli, le, l', un, una, nostro, nostra, questo, questa",
		Prepositions: "di, del, della, dell', dei, delle, degli, per, in, a, con, al, alla",

		Groups: "mentore, mentori, mentor, partecipante, partecipanti, squadra, squadre, team, tutti, tutte, coach, studente, " +
			"studenti, studentesse, ospiti, partner, membri, progettisti, designer, sviluppatori, esperti, giuria, docenti, " +
			"tirocinanti, volontari, facilitatori, relatori, gruppo, gruppi, borsisti",
		Qualifiers: "solo, sola, soli, sole, soltanto, solamente, unicamente, la mattina, di mattina, il pomeriggio, di pomeriggio, " +
			"la sera, di sera, tutto il giorno, in parallelo, insieme, separatamente, online, facoltativo",
		With: "con, più",
		For:  "per, per i, per gli, per le, per il, per tutti",
		SessionNouns: "sessione, sessioni, incontro, incontri, laboratorio, laboratori, riunione, riunioni, seminario, seminari, lezione, " +
			"lezioni",
		Minutes:     "verbale, verbale della riunione, presenti, assenti giustificati",
		Parts:       "modulo, unità, blocco, parte, capitolo, fase",
		SeriesNouns: "sessione, settimana, modulo, laboratorio, incontro, riunione, lezione, unità, blocco",
		DayNouns:    "giorno, giornata",
		Kinds: map[model.Kind]Words{
			model.Opening:  "benvenuto, accoglienza, apertura, registrazione, saluti, saluti di apertura, arrivo",
			model.Break:    "pausa, pausa caffè, caffè, intervallo",
			model.Meal:     "pranzo, cena, colazione, pausa pranzo, merenda",
			model.Social:   "aperitivo, festa, brindisi, cocktail, serata conviviale, serata sociale",
			model.End:      "fine, chiusura, conclusione, conclusioni, saluti finali, partenza",
			model.Workshop: "laboratorio, laboratori, workshop, lavoro di gruppo, lavori di gruppo, esercitazione, esercitazioni",
			model.Plenary:  "plenaria, sessione plenaria, restituzione, assemblea",
			model.Talk:     "conferenza, presentazione, presentazioni, intervento, interventi, relazione, tavola rotonda, testimonianza, lezione",
		},

		PlaceAt: "presso, presso il, presso la, presso l', nella, nel, nell', in, al, alla, all'",
		PlaceNouns: "sala, municipio, biblioteca, scuola, liceo, università, centro, casa, museo, teatro, auditorium, " +
			"piazza, via, parco, edificio, aula, palazzo",
		PlaceWords: "a distanza, in aula, in presenza",
		NotPlaces:  "massimo, minimo, giorno, mattino, pomeriggio, fine, corso, generale, parallelo",
		Invites: "vi invita, vi invitano, vi invitiamo, ti invitiamo, vi aspettiamo, ti aspettiamo, siete invitati, sei invitato, " +
			"invitiamo, appuntamento, organizza, organizzano, organizziamo",
		Histories: "registro delle modifiche, cronologia delle versioni, note di rilascio",
		Asides: "risorsa, risorse, riferimento, riferimenti, bibliografia, collegamento, link, link utili, letture, " +
			"letture consigliate, per approfondire, maggiori informazioni, installazione, contatto, contatti, iscrizione, " +
			"iscrizioni, costo, costi, prezzo, partner, sponsor, ringraziamenti, crediti, licenza, codice di condotta, autore, " +
			"autori, domande frequenti, come arrivare, alloggio, valutazione, modalità di valutazione, nota",
		TakesPlace: "si tengono, si tiene, si svolgono, si svolge, si terranno, hanno luogo, avranno luogo, sono, ci troviamo, ci vediamo, ci incontriamo, ci riuniamo",
		Unless:     "salvo, tranne, eccetto",
		Always: "sempre, ogni volta, di norma, salvo diversa indicazione, salvo diverse indicazioni, salvo indicazione contraria, " +
			"se non diversamente indicato, salvo avviso contrario, salvo eccezioni",
		AllSessions: "tutte le, tutti gli, le, gli, ogni, nostre, salvo diversa indicazione",

		Common: "il, lo, la, gli, le, di, e, che, è, per, con, un, una, del, della, dei, delle, si, al, come, sono, questo, questa, " +
			"ogni, anche, nel, nella, più, non",
	}
}
