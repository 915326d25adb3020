package lexicon

import "deroule/model"

// Dutch returns the words of Dutch, as the Netherlands and Flanders write it. "en"
// and "de" are prepositions of French, so the grammar asks more of them; words
// that it would have to guess at are left out: "les" (a lesson), "slot" (an end),
// "wie" alone (how, in German), "na" before a day (Portuguese on).
func Dutch() Language {
	return Language{
		Code: "nl",

		Months: [12]Words{
			"januari, jan", "februari, feb, febr", "maart, mrt", "april, apr",
			"mei", "juni, jun", "juli, jul", "augustus, aug",
			"september, sept, sep", "oktober, okt", "november, nov", "december, dec",
		},
		Weekdays: [7]Words{
			"zondag, zo, zondags", "maandag, ma, maandags", "dinsdag, di, dinsdags", "woensdag, wo, woensdags",
			"donderdag, do, donderdags", "vrijdag, vr, vrijdags", "zaterdag, za, zaterdags",
		},
		DaySuffixes: "ste, de",
		FirstDay:    "eerste",
		DayArticles: "op, van, dd",
		DaysTo:      "tot, tot en met, t/m, t.e.m, tem, t.m",
		WeekOf:      "week van, week vanaf",
		NoDay: "week van, week vanaf, weekend van, voor, vóór, tot, tot en met, t/m, uiterlijk, uiterlijk op, ten laatste op, ten laatste, vanaf, " +
			"sinds, tussen, deadline, aanmelden voor, inschrijven voor, inschrijven tot, aanmelden tot",
		Teams: "het team, het hele team, het projectteam, projectteam, de begeleiders, de trainers, de coaches",
		Numbered: "zaal, sessie, workshop, module, dag, fase, week, deel, stap, groep, nummer, nr, hoofdstuk, lokaal, bijeenkomst, pagina, " +
			"blok, verdieping, niveau, ronde, avond",
		And: "en, alsook, alsmede",
		Or:  "of, ofwel",

		HourUnits:    "u, h",
		LongHours:    "uur",
		AM:           "'s ochtends, 's morgens, in de ochtend, in de voormiddag",
		PM:           "'s middags, 's namiddags, 's avonds, in de middag, in de namiddag",
		Noon:         "middaguur, het middaguur",
		Midnight:     "middernacht",
		HoursFrom:    "van",
		HoursTo:      "tot, tot ca, tot circa, t/m, tot en met, tot ongeveer",
		HoursBetween: "tussen",
		HoursAt:      "om, rond, omstreeks",
		Since:        "vanaf, na",
		Until:        "tot, voor, tot uiterlijk, uiterlijk",
		Onwards:      "en later, en verder",
		Periods: map[Period]Words{
			Morning: "ochtend, voormiddag, 's ochtends, 's morgens, in de ochtend, in de voormiddag, ochtendprogramma",
			Afternoon: "middag, namiddag, 's middags, 's namiddags, in de middag, in de namiddag, " +
				"middagprogramma",
			Evening:  "avond, 's avonds, in de avond, avondprogramma",
			WholeDay: "hele dag, de hele dag, gehele dag, de gehele dag, volledige dag, dagvullend, heel de dag",
		},
		DurationLeads: "duur, duur van, gedurende, tijdens, keer, maal, ongeveer, maximaal, minimaal, minstens, elke, om de, duurt, duren",

		Besides: "inschrijving, inschrijven, aanmelding, aanmelden, reservering, reserveren, antwoord, bevestiging, herinnering, opbouw, " +
			"afbouw, vertrek bus, secretariaat, telefoon, " +
			"laatste toegang, laatste inname, kassa, kleedkamers, generale repetitie, pendelbus, uiterste",
		DayBefore: "de dag ervoor, de dag voordien, de avond ervoor, de vorige dag, daags voordien, de dag tevoren",
		MovedTo: "verplaatst naar, verschoven naar, verzet naar, uitgesteld tot, uitgesteld naar, vervroegd naar, wordt, nieuwe datum, " +
			"vervangen door",
		InsteadOf: "in plaats van, oorspronkelijk, oorspronkelijk op, oorspronkelijk gepland op, verplaatst van, verschoven van, vervangt, " +
			"en niet",
		ZoneLeads:  "tijd in, lokale tijd in, tijdzone",
		ZoneTails:  "tijd",
		Attendance: "ter plaatse, ter plekke, fysiek, op locatie",

		Numbers: []Words{
			"één, een", "twee", "drie", "vier", "vijf", "zes",
			"zeven", "acht", "negen", "tien", "elf", "twaalf",
		},
		Ordinals: []Words{
			"eerste", "tweede", "derde", "vierde", "vijfde", "zesde",
			"zevende", "achtste", "negende", "tiende",
		},
		OrdinalEnd: "e, de, ste",
		Half:       "half, halve",
		AndHalf:    "en een half, en een halve, en half",
		OneAndHalf: "anderhalf, anderhalve",
		Units: map[Unit]Words{
			Minute:   "min, minuut, minuten",
			Hour:     "u, uur, uren, h",
			Day:      "dag, dagen, daagse",
			Week:     "week, weken",
			Month:    "maand, maanden",
			Quarter:  "kwartaal, kwartalen",
			Semester: "semester, semesters, halfjaar",
			YearUnit: "jaar, jaren",
			Phase:    "fase, fasen, fases",
			Session:  "sessie, sessies",
		},
		About:       "ongeveer, circa, ca, plusminus, zo'n, rond",
		AtLeast:     "minstens, minimaal, ten minste, tenminste, op zijn minst, minimum, meer dan",
		AtMost:      "maximaal, hoogstens, ten hoogste, maximum, max, tot, niet meer dan, minder dan",
		Times:       "keer, maal, x",
		Once:        "eenmaal, eens",
		Twice:       "tweemaal",
		Per:         "per, elke, iedere, elk, ieder, in de",
		Every:       "elke, iedere, elk, ieder, om de, alle",
		EachDay:     "elke, iedere, op, telkens op, steeds op",
		EverySecond: "om de, elke tweede, iedere tweede, elke twee, om de twee",
		Periodic: map[Unit]Words{
			Day:      "dagelijks, dagelijkse",
			Week:     "wekelijks, wekelijkse",
			Month:    "maandelijks, maandelijkse",
			Quarter:  "driemaandelijks, driemaandelijkse",
			Semester: "halfjaarlijks, halfjaarlijkse",
			YearUnit: "jaarlijks, jaarlijkse",
		},
		OnDemand: "op aanvraag, op verzoek, naar behoefte, indien nodig, op afspraak, in overleg, in onderling overleg, wanneer nodig",

		Nothing: "nog te bepalen, te bepalen, nader te bepalen, nog te bevestigen, te bevestigen, nog te plannen, in te vullen, nog in te vullen, n.t.b, " +
			"n.n.b, nnb, ntb, n.v.t, nvt, niet van toepassing, nog niet bekend, niet bekend, nog onbekend, onbekend, volgt, volgt nog, " +
			"volgt later, wordt nog bekendgemaakt, wordt later bekendgemaakt, wordt nog meegedeeld, wordt later meegedeeld, geen, niets, " +
			"nihil, nader overeen te komen, nog open, binnenkort",
		Cancelled: "geannuleerd, geannuleerde, afgelast, afgezegd, vervalt, vervallen, geschrapt, gaat niet door",
		Postponed: "uitgesteld, verplaatst, verschoven, verzet",
		Tentative: "onder voorbehoud, voorlopig, voorlopige datum, nog te bevestigen, te bevestigen, datum te bevestigen, " +
			"datum nog te bevestigen, datum te bepalen, datum nog te bepalen, datum onder voorbehoud, datum volgt, niet bevestigd, nog niet bevestigd, " +
			"in optie",
		Becomes:  "is, zijn, wordt, worden, werd, werden",
		Optional: "optioneel, optionele, facultatief, facultatieve, vrijblijvend, vrijblijvende",

		Columns: map[Role]Words{
			RoleDate:       "datum, datums, dag, data, wanneer, dag en datum, datum en dag",
			RoleHours:      "tijd, tijden, tijdstip, uur, uren, tijdvak, tijdslot, tijdsblok, uurrooster, hoe laat, begin en eindtijd, begin en einduur",
			RoleStart:      "aanvang, begin, start, begintijd, starttijd, aanvangstijd, beginuur, startuur, begindatum, startdatum, van, vanaf",
			RoleEnd:        "einde, eind, eindtijd, einduur, einddatum, tot",
			RoleDuration:   "duur, tijdsduur, hoe lang",
			RolePlace:      "plaats, locatie, lokaal, zaal, ruimte, waar, adres, plek, vergaderzaal, trefpunt, ontmoetingsplaats, verzamelplaats, vergaderruimte",
			RoleTheme:      "thema, thema's, onderwerp, onderwerpen",
			RoleObjectives: "doel, doelen, doelstelling, doelstellingen, leerdoel, leerdoelen, beoogd resultaat",
			RoleTitle: "titel, sessie, activiteit, activiteiten, evenement, evenementen, onderdeel, programmaonderdeel, programmapunt, agendapunt, wat, naam, " +
				"module, workshop, bijeenkomst, bijeenkomsten, cursus, cursussen, opleiding, opleidingen, vorming, vormingen, vergadering, vergaderingen, " +
				"taak, lezing, training, trainingen, vak, les",
			RoleAudience: "doelgroep, doelgroepen, deelnemer, deelnemers, deelneemster, deelneemsters, publiek, voor wie, groep, groepen, genodigde, " +
				"genodigden, aanwezigen, wie komt, bestemd voor, bedoeld voor, open voor",
			RoleFacilitators: "begeleider, tutor, begeleiders, begeleidster, begeleiding, trainer, trainers, moderator, moderatoren, gespreksleider, gespreksleiders, " +
				"gespreksleiding, voorzitter, dagvoorzitter, facilitator, facilitatoren, leiding, instructeur, instructeurs, begeleid door, " +
				"geleid door, gemodereerd door, onder leiding van, wie begeleidt, wie leidt, sessieleider, workshopleider",
			RoleSpeakers: "spreker, sprekers, spreekster, docent, docenten, inleider, inleiders, gastspreker, gastsprekers, gastdocent, lesgever, " +
				"lesgevers, leerkracht, leerkrachten, deskundige, deskundigen, presentator, verteller, gepresenteerd door, gegeven door, wie spreekt",
			RolePeople: "verantwoordelijke, verantwoordelijken, verantwoordelijk, contactpersoon, contactpersonen, contact, persoon, personen, team, " +
				"trekker, trekkers, organisator, organisatoren, door wie, met wie, wie doet het",
			RoleHost:        "gastheer, gastvrouw, gastorganisatie, ontvangen door, ontvangst door",
			RoleAgenda:      "programma, agenda, dagindeling, dagprogramma, draaiboek, verloop, tijdschema, dagorde, programmaoverzicht",
			RoleDescription: "omschrijving, beschrijving, inhoud, toelichting, samenvatting, korte inhoud",
			RoleFrequency:   "frequentie, hoe vaak, regelmaat",
			RolePrepare:     "voorbereiding, ter voorbereiding, vooraf, voorkennis, vereisten, hoe voorbereiden",
			RoleFollowUp:    "vervolg, opvolging, verdieping, achteraf, na afloop, volgende stap, volgende stappen, meer weten, verder lezen",
			RoleStatus:      "status, stand van zaken",
			RoleKind:        "soort, aard, categorie, type",
			RoleTrack:       "traject, leerlijn, programmalijn",
			RoleNotes: "opmerking, opmerkingen, notitie, notities, bijzonderheden, aandachtspunt, aandachtspunten, let op, mededeling, mededelingen, " +
				"praktische info, praktische informatie, praktisch, informatie, belangrijk",
		},
		Questions: map[Role]Words{
			RoleDate:  "wanneer, wanneer is, wanneer vindt, op welke datum",
			RoleHours: "hoe laat, om hoe laat",
			RolePlace: "waar, waar is, waar vindt, locatie, plaats",
			RoleTheme: "wat is het thema, wat is het onderwerp, welk thema, thema, onderwerp",
			RoleObjectives: "wat zijn de doelen, wat is het doel, wat zijn de doelstellingen, welke doelen, welk doel, wat willen we bereiken, " +
				"doel, doelen, doelstelling, doelstellingen, leerdoel, leerdoelen",
			RoleAudience: "voor wie, voor wie is, wie neemt deel, wie doet mee, wie mag komen, wie komt, doelgroep, deelnemer, deelnemers",
			RoleFacilitators: "wie begeleidt, wie gaat begeleiden, wie leidt, wie modereert, wie faciliteert, wie zit voor, begeleiding, begeleider, " +
				"begeleiders, moderator, onder leiding van",
			RoleSpeakers: "wie spreekt, wie spreken er, wie zijn de sprekers, wie komt spreken, wie presenteert, spreker, sprekers, gastspreker, gastsprekers",
			RoleHost:     "wie ontvangt, wie ontvangt ons, wie is gastheer, gastheer, gastvrouw",
			RoleAgenda: "wat is het programma, wat staat er op het programma, welk programma, wat is de agenda, hoe verloopt, hoe ziet, programma, " +
				"programma in detail, dagprogramma, agenda, dagindeling, draaiboek, verloop, tijdschema",
			RoleDescription: "omschrijving, beschrijving, waarover gaat het, waar gaat het over, wat is het",
			RoleDuration:    "duur, hoe lang, hoe lang duurt",
			RoleFrequency:   "frequentie, hoe vaak",
			RolePrepare:     "voorbereiding, ter voorbereiding, hoe voorbereiden, wat voorbereiden, wat moet je voorbereiden",
			RoleFollowUp:    "vervolg, verdieping, meer weten, en daarna, hoe verder",
			RoleNotes:       "opmerking, opmerkingen, praktische info, praktische informatie, praktisch",
		},
		Outcomes: "in staat om, in staat zijn om, kun je, kunt u, kunnen de deelnemers, kunnen deelnemers, leer je, leert u, weet je",
		Ordinary: "als volgt, is als volgt, gepland, geplande, exact, exacte, precies, precieze, voorzien, voorziene, voorlopig, voorlopige, verwacht, verwachte, " +
			"korte, lange, volledig, volledige, bijeenkomst, vergadering, project, cursus, opleiding, training, seminarie, evenement, " +
			"activiteit, begin, einde, tijd, algemeen, algemene, plaatselijk, totaal, totale, week, dag, intern, interne, extern, externe, " +
			"programma, optioneel, optionele, behandeld, behandelde, voorgesteld, voorgestelde, hoofd, minuten",
		Topics:       "onderwerp, onderwerpen",
		Counts:       "aantal, kosten, kostprijs, prijs, nummer",
		Articles:     "de, het, een, onze, ons, deze, dit",
		Prepositions: "van, voor, met, in, op, aan, bij, over, tijdens, om, naar, tot, van de, van het, voor de, voor het, in de, op de",

		Groups: "mentor, mentoren, deelnemer, deelnemers, deelneemster, deelneemsters, team, allen, iedereen, begeleider, begeleiders, coach, " +
			"coaches, stagiair, stagiairs, stagiaire, student, studenten, leerling, leerlingen, cursist, cursisten, gast, gasten, genodigde, " +
			"genodigden, partner, leden, bestuursleden, bestuur, jury, deskundige, deskundigen, expert, docent, docenten, leerkracht, " +
			"leerkrachten, vrijwilliger, vrijwilligers, ondernemer, ondernemers, medewerker, medewerkers, medewerkster, medewerksters, ambtenaar, ambtenaren, " +
			"collega, collega's, bewoner, bewoners, inwoner, inwoners, ouder, ouders, jongere, jongeren, kinderen, nieuwkomer, nieuwkomers, spreker, " +
			"sprekers, facilitator, facilitatoren, ontwerper, ontwerpers, ontwikkelaar, ontwikkelaars, onderzoeker, onderzoekers, groep, " +
			"groepen, coördinator, coördinatoren, directeur, directeurs, directeuren, projectleider, projectleiders, bibliothecaris, bibliothecarissen, lesgever, lesgevers, trainer, " +
			"trainers, verenigingen, vereniging, burgers, burger, gebruiker, gebruikers, senioren, buren, kandidaat, kandidaten",
		Qualifiers: "alleen, enkel, uitsluitend, slechts, 's ochtends, 's morgens, 's middags, 's namiddags, 's avonds, in de ochtend, " +
			"in de voormiddag, in de middag, in de namiddag, in de avond, ochtend, voormiddag, namiddag, de hele dag, parallel, apart, samen, gezamenlijk, " +
			"online, optioneel, facultatief, op uitnodiging, op inschrijving, na inschrijving, op afstand, ter plaatse, indien mogelijk",
		With:         "met, evenals, plus",
		For:          "voor, voor de, voor het, voor alle, voor onze",
		SessionNouns: "sessie, sessies, bijeenkomst, bijeenkomsten, workshop, workshops, vergadering, vergaderingen, studiedag, studiedagen, themadag, themadagen, seminarie, seminaries, lesdag, lesdagen",
		Minutes:      "notulen, aanwezig, aanwezigen, afwezig",
		Parts:        "module, blok, deel, hoofdstuk, fase",
		SeriesNouns:  "sessie, week, module, workshop, bijeenkomst, vergadering, les, lesdag, eenheid, blok",
		DayNouns:     "dag",
		Kinds: map[model.Kind]Words{
			model.Opening: "welkom, welkomstwoord, verwelkoming, ontvangst, ontvangst met koffie, onthaal, onthaal met koffie, inloop, " +
				"inloop met koffie, opening, aankomst, registratie, deuren open, openingswoord",
			model.Break: "pauze, koffiepauze, theepauze, koffie, koffie en thee, korte pauze",
			model.Meal: "lunch, lunchpauze, middagpauze, middageten, middagmaal, broodjeslunch, broodjes, avondeten, avondmaal, diner, ontbijt, " +
				"maaltijd, picknick",
			model.Social: "borrel, netwerkborrel, afsluitende borrel, receptie, feest, drankje, slotdrink, hapje en drankje, samenzijn, gezellig samenzijn",
			model.End:    "einde, afsluiting, afsluiter, slotwoord, afronding, sluiting, vertrek, afscheid",
			model.Workshop: "groepswerk, groepsopdracht, werkgroep, werkgroepen, werksessie, werksessies, werken in groepen, oefening, oefeningen, " +
				"werken in kleine groepen, praktijkoefening, praktijkoefeningen",
			model.Plenary: "plenair, plenaire sessie, plenaire terugkoppeling, terugkoppeling, algemene vergadering, plenaire afsluiting",
			model.Talk: "lezing, lezingen, presentatie, presentaties, voordracht, voordrachten, panelgesprek, paneldebat, getuigenis, getuigenissen, " +
				"hoorcollege, rondetafel, rondetafelgesprek, toespraak",
		},

		PlaceAt: "in de, in het, op de, op het, bij de, bij het, bij, aan de, aan het, in onze",
		PlaceNouns: "zaal, lokaal, stadhuis, gemeentehuis, raadhuis, bibliotheek, school, hogeschool, universiteit, centrum, huis, museum, theater, kantoor, " +
			"keuken, tuin, aula, station, kerk, buurthuis, wijkcentrum, cultuurhuis, cultureel centrum, ontmoetingscentrum, auditorium, gebouw, " +
			"plein, straat, park, hal, sporthal, ruimte, vergaderzaal, vergaderruimte, raadzaal, studio, kantine, boerderij, kasteel, abdij, " +
			"hoeve, loods, atelier, werkplaats, haven, molen, dorpshuis, parochiezaal, feestzaal",
		PlaceWords: "op afstand, ter plaatse, op locatie, zaal, lokaal",
		NotPlaces: "ochtend, middag, avond, voormiddag, namiddag, week, maand, loop, groep, groepen, plenum, praktijk, " +
			"algemeen, hand, basis, programma, agenda, toekomst, zomer, winter, herfst, lente, orde, voorkeur, weg, eerste, tweede",
		Invites: "nodigt uit, nodigen uit, nodigen u uit, nodigen jullie uit, bent uitgenodigd, zijn uitgenodigd, van harte uitgenodigd, " +
			"organiseert, organiseren, organiseren we",
		Histories: "wijzigingslogboek, versiegeschiedenis, wijzigingen",
		Asides: "bron, bronnen, referentie, referenties, literatuur, link, nuttige links, meer lezen, meer informatie, installatie, " +
			"contact, inschrijving, inschrijven, aanmelden, prijs, partner, sponsor, dankwoord, licentie, gedragscode, auteur, " +
			"veelgestelde vragen, bereikbaarheid, evaluatie",
		TakesPlace: "vinden plaats, vindt plaats, vinden, vindt, zullen plaatsvinden, zal plaatsvinden, worden gehouden, wordt gehouden, gaan door, " +
			"gaat door, beginnen, starten, duren, komen samen, we komen samen, we treffen elkaar, we ontmoeten elkaar, we zien elkaar",
		Unless: "tenzij, behalve, uitgezonderd",
		Always: "altijd, steeds, telkens, elke keer, in principe, doorgaans, gewoonlijk, standaard, tenzij anders vermeld, tenzij anders aangegeven, " +
			"behalve waar anders vermeld, behoudens andersluidende vermelding, als er niets anders staat, tenzij er iets anders staat",
		AllSessions: "de, alle, elke, iedere, onze, al onze, tenzij anders vermeld, tenzij anders aangegeven",

		Common: "de, het, een, van, voor, met, op, aan, zijn, wordt, worden, niet, dat, ook, naar, door, wij, jullie, onze, deze, " +
			"tijdens, elke, bij, over, wat, waar, tot, om, uur, we, maar, als, hoe, meer, heeft, kan",
	}
}
