package lexicon

import "deroule/model"

// French returns the words of French.
func French() Language {
	return Language{
		Code: "fr",

		Months: [12]Words{
			"janvier, janv, jan", "février, févr, fév", "mars", "avril, avr",
			"mai", "juin", "juillet, juill, juil", "août",
			"septembre, sept, sep", "octobre, oct", "novembre, nov", "décembre, déc",
		},
		Weekdays: [7]Words{
			"dimanche, dim", "lundi, lun", "mardi, mar", "mercredi, mer, merc",
			"jeudi, jeu", "vendredi, ven, vend", "samedi, sam",
		},
		DaySuffixes: "er",
		FirstDay:    "premier",
		DayArticles: "le, les, l', du, dès le, journée du, journées du, journées des",
		MonthLinks:  "de, d'",
		DaysTo:      "au, à, jusqu'au",
		WeekOf:      "semaine du, semaine commençant le",
		NoDay: "mise à jour le, mise à jour du, mise à jour, mis à jour le, màj, màj le, version du, édité le, imprimé le, état au, situation au, maj du, maj, semaine du, semaine commençant le, quinzaine du, avant le, après le, d'ici le, d'ici au, jusqu'au, au plus tard le, " +
			"à partir du, à compter du, entre le, date limite, date limite le, depuis le, deadline",
		Teams:       "l'équipe, équipe, toute l'équipe, team, les équipes, le collectif, les coachs, les animateurs, les facilitateurs",
		VerbEndings: "er, ir, oir, re",
		Numbered: "salle, session, séance, atelier, module, jour, phase, semaine, partie, étape, groupe, numéro, n, chapitre, promotion, " +
			"promo, épisode, lot, niveau, bâtiment, étage, rencontre, réunion, page, version, équipe, tome, lycée, acte, axe",
		And: "et, puis, et le, et les",
		Or:  "ou, ou bien",

		HourUnits:    "h",
		LongHours:    "heure, heures",
		AM:           "du matin",
		PM:           "du soir, de l'après-midi",
		Noon:         "midi",
		Midnight:     "minuit",
		HoursFrom:    "de, dès",
		HoursTo:      "à, jusqu'à, jusqu'à environ",
		HoursBetween: "entre",
		HoursAt:      "à, vers, rendez-vous à, rdv à",
		Since:        "à partir de, dès, à compter de, après",
		Until:        "jusqu'à, jusque, avant",
		Onwards:      "et plus, et après, et au-delà",
		Periods: map[Period]Words{
			Morning:   "matin, matinée, matins, en matinée, au matin, dans la matinée",
			Afternoon: "après-midi, après midi, aprem, aprèm, en après-midi, dans l'après-midi",
			Evening:   "soir, soirée, en soirée, au soir, dans la soirée",
			WholeDay: "journée, toute la journée, journée entière, journée complète, la journée entière, en journée, jour entier, " +
				"toute journée",
		},
		DurationLeads: "durée, durée de, pendant, durant, en, fois, x, environ, toutes les, maximum, max, minimum, plus de, moins de, dure, " +
			"durera, d'une durée de",

		Besides: "dernière entrée, dernière admission, dernier dépôt, fermeture des caisses, inscription, inscriptions, inscription obligatoire, inscriptions ouvertes, s'inscrire, réservation, réservations, réponse, " +
			"réponses, confirmation, rappel, installation, montage, rangement, démontage, arrivée, arrivées, départ du car, transport, " +
			"appel, permanence téléphonique, secrétariat, renseignements, " +
			"billetterie, navette, garderie, dernière entrée, dernières entrées, dernier départ, dernière admission, clôture des inscriptions, date limite",
		DayBefore: "la veille, le jour précédent, la veille au soir, la semaine précédente",
		MovedTo: "reporté au, reportée au, reportés au, reportées au, repoussé au, repoussée au, décalé au, décalée au, déplacé au, " +
			"déplacée au, avancé au, avancée au, remplacé par le, remplacée par le, remplacé par, devient le, devient, changé pour le, " +
			"report au, reporté le, reportée le, reprogrammé le, reprogrammée le, reprogrammé au, finalement le, plutôt le, " +
			"nouvelle date",
		InsteadOf: "au lieu du, au lieu de, à la place du, initialement prévu le, initialement prévue le, prévu initialement le, " +
			"prévue initialement le, initialement le, initialement, report du, reporté du, reportée du, remplace le, remplace celui du, " +
			"remplace celle du, remplace la séance du, en remplacement du, anciennement le, anciennement, et non le, et non plus le, " +
			"et non pas le",
		ZoneLeads: "heure de, heures de, heure d', heures d', heure locale de, heure locale à, heure légale de, à l'heure de, en heure de, " +
			"en heures de, horaire de, horaires de, fuseau, fuseau horaire, fuseau horaire de, fuseau de",
		Attendance: "en présentiel, en présence, présentiel, sur site, en hybride, en distanciel et en présentiel",

		Numbers: []Words{
			"un, une", "deux", "trois", "quatre", "cinq", "six",
			"sept", "huit", "neuf", "dix", "onze", "douze",
		},
		Ordinals: []Words{
			"premier, première", "deuxième, second, seconde", "troisième", "quatrième", "cinquième", "sixième",
			"septième", "huitième", "neuvième", "dixième",
		},
		OrdinalEnd: "er, ère, re, e, è, ème, ième, nd, nde",
		Half:       "demi, demie",
		AndHalf:    "et demi, et demie",
		Units: map[Unit]Words{
			Minute:   "min, mn, minute, minutes, mins",
			Hour:     "h, heure, heures",
			Day:      "j, jour, jours, journée, journées",
			Week:     "semaine, semaines, sem",
			Month:    "mois",
			Quarter:  "trimestre, trimestres",
			Semester: "semestre, semestres",
			YearUnit: "an, ans, année, années",
			Phase:    "phase, phases",
			Session:  "session, sessions, séance, séances",
		},
		About:       "environ, env, à peu près, approximativement",
		AtLeast:     "au moins, minimum, au minimum, min, a minima, plus de",
		AtMost:      "au plus, maximum, au maximum, max, jusqu'à, moins de",
		Times:       "fois, x",
		Per:         "par, au cours de, dans, l', à chaque, chaque, pour chaque",
		Every:       "chaque, tous les, toutes les, à chaque",
		EachDay:     "le, les, tous les, chaque",
		EverySecond: "sur deux, sur 2",
		Periodic: map[Unit]Words{
			Day:      "quotidien, quotidienne, quotidiennement, quotidiens, quotidiennes, journalier",
			Week:     "hebdomadaire, hebdomadaires, hebdo, hebdomadairement",
			Month:    "mensuel, mensuelle, mensuels, mensuelles, mensuellement",
			Quarter:  "trimestriel, trimestrielle, trimestriels, trimestrielles",
			Semester: "semestriel, semestrielle, semestriels, semestrielles",
			YearUnit: "annuel, annuelle, annuels, annuelles, annuellement",
		},
		OnDemand: "à la demande, sur demande, au besoin, selon le besoin, selon les besoins, en fonction des besoins, selon la demande",

		Nothing: "à venir, à définir, à préciser, à déterminer, à compléter, à confirmer, à fixer, à renseigner, à remplir, à caler, " +
			"à annoncer, en attente, n/a, na, néant, aucun, aucune, rien, sans objet, s/o, non défini, non définie, non renseigné, " +
			"non communiqué, inconnu, pas encore défini, pas encore définie, prochainement, bientôt",
		Cancelled: "annulé, annulée, annulés, annulées, supprimé, supprimée, n'a pas lieu, n'aura pas lieu",
		Postponed: "reporté, reportée, reportés, reportées, repoussé, repoussée, décalé, décalée",
		NoSession: "pas de cours, pas de séance, pas de session, pas d'atelier, pas de réunion, pas de rencontre, aucun cours, aucune séance, aucune session, relâche, férié, jour férié, vacances, vacances scolaires, congés, congés scolaires, fermeture, fermeture annuelle, fermé, semaine sans cours, interruption",
		Tentative: "à confirmer, tbc, date à fixer, date à confirmer, date à définir, date à préciser, date à caler, session à confirmer, " +
			"report à prévoir, sous réserve, provisoire, date provisoire, non confirmé, non confirmée, en option, date à déterminer",
		Becomes:  "est, sont, sera, seront, a été, ont été, était",
		Optional: "optionnel, optionnelle, optionnels, optionnelles, facultatif, facultative, facultatifs, facultatives",

		Columns: map[Role]Words{
			RoleDate:       "date, jour, quand, calendrier, date et jour, jour et date",
			RoleHours:      "horaire, heure, heure locale, créneau, créneau horaire, plage horaire, plage, à quelle heure, timing",
			RoleStart:      "début, heure de début, heure début, date de début, date début, commence, de",
			RoleEnd:        "fin, heure de fin, heure fin, date de fin, date fin, à",
			RoleDuration:   "durée, temps, temps imparti, combien de temps",
			RolePlace:      "lieu, salle, local, endroit, adresse, où, localisation, emplacement, localité",
			RoleTheme:      "thématique, thème, sujet, thematique abordée",
			RoleObjectives: "objectif, but, finalité, objectif pédagogique, intention, résultat attendu",
			RoleTitle: "session, titre, activité, sortie, spectacle, manifestation, intitulé, atelier, séance, événement, quoi, nom, libellé, séquence, module, rencontre, " +
				"tâche, projet, rendez-vous, temps fort, cours, formation, réunion, étape, matière, discipline, épreuve, film, concert, match",
			RoleAudience: "public, participant, participante, audience, cible, pour qui, bénéficiaire, destinataire, groupe, qui participe, " +
				"concerné, personnes concernées, clientèle, public visé, à qui s'adresse, s'adresse à, ouvert à, qui vient",
			RoleFacilitators: "instructeur, instructrice, animation, animateur, animatrice, facilitateur, facilitatrice, facilitation, animé par, animée par, qui anime, anime, mené par, menée par, coach, " +
				"formateur, formatrice, modération, modérateur, modératrice",
			RoleSpeakers: "intervenant, intervenante, orateur, oratrice, conférencier, conférencière, enseignant, " +
				"enseignante, professeur, prof, expert, experte, témoin, grand témoin, qui intervient, présenté par, présentée par",
			RolePeople: "référent, référente, qui, responsable, pilote, contact, personne, porteur, porteuse, en charge, équipe, organisateur, " +
				"organisatrice, encadrant, encadrante, club, association, artiste, entraîneur, entraîneuse, attribué à, attribuée à, personne ressource, par qui, avec qui",
			RoleHost:        "hôte, accueil par, accueilli par, accueillant, accueillante, structure d'accueil, organisme d'accueil",
			RoleAgenda:      "programme, déroulé, déroulement, ordre du jour, agenda",
			RoleDescription: "description, détail, contenu, résumé, descriptif",
			RoleFrequency:   "fréquence, périodicité, rythme, récurrence",
			RolePrepare:     "s'y préparer, avant, avant la séance, pour s'y préparer, se préparer, préparation, à préparer, prérequis, pré-requis, en amont",
			RoleFollowUp:    "s'en inspirer, après, après la séance, pour s'en inspirer, pour aller plus loin, suite, suivi, prolongement, en aval",
			RoleStatus:      "statut, état",
			RoleKind:        "nature, type, catégorie",
			RoleTrack:       "parcours, track, filière",
			RoleNotes: "remarque, note, commentaire, observation, info, information, divers, à noter, information pratique, info pratique, " +
				"précision, info complémentaire, information complémentaire, attention, rappel, nb, nota bene, important, ps",
		},
		Questions: map[Role]Words{
			NoRole:    "comment, pourquoi, quoi",
			RoleDate:  "quand, quand a lieu, quand aura lieu, à quelle date",
			RoleHours: "horaire, à quelle heure",
			RolePlace: "où, où a lieu, où aura lieu, où se tient, où se déroule, lieu, lieu de rendez-vous",
			RoleTheme: "quel thème, quelle thématique, quel est le thème, quelle est la thématique, quel sujet, quel est le sujet, " +
				"thématique, thème",
			RoleObjectives: "quels sont les objectifs, quel est l'objectif, quels objectifs, quel objectif, objectif, objectif pédagogique, " +
				"quels sont les buts, quel est le but, dans quel but, à quoi sert",
			RoleAudience: "pour qui, à qui s'adresse, qui participe, qui est concerné, qui est invité, quel public, public, participant",
			RoleFacilitators: "qui va animer, qui anime, qui animera, qui vont animer, qui facilite, qui va faciliter, animation, animateur, " +
				"animatrice, facilitation, facilitateur, animé par",
			RoleSpeakers: "qui va intervenir, qui intervient, qui interviendra, qui sont les intervenants, quels intervenants, " +
				"quels sont les intervenants, intervenant, intervenante, grand témoin",
			RoleHost: "qui accueille, qui nous accueille, qui va accueillir, qui accueillera",
			RoleAgenda: "quel déroulé, quel est le déroulé, quel sera le déroulé, quel programme, quel est le programme, " +
				"quel sera le programme, quel déroulement, quel est le déroulement, comment va se dérouler, comment se déroule, " +
				"comment se déroulera, programme, programme détaillé, programme prévisionnel, déroulé, déroulé détaillé, " +
				"déroulé prévisionnel, déroulement, ordre du jour, agenda",
			RoleDescription: "description, de quoi s'agit-il",
			RoleDuration:    "durée, combien de temps, quelle durée, quelle est la durée",
			RoleFrequency:   "fréquence, à quelle fréquence",
			RolePrepare: "s'y préparer, pour s'y préparer, comment s'y préparer, comment se préparer, que préparer, à préparer, " +
				"que faut-il préparer",
			RoleFollowUp: "s'en inspirer, pour s'en inspirer, comment s'en inspirer, pour aller plus loin, et après, et ensuite",
			RoleNotes:    "remarque, à noter, information pratique, info pratique",
		},
		Topics:   "sujet, sujets",
		Outcomes: "capable de, capables de, en mesure de, saurez, saura, sauront, saurons, pourrez, pourront, pourra, aurez appris à, auront appris à, apprendre à, apprendrez à, apprendront à, doivent savoir, doit savoir",
		Ordinary: "suivant, suivante, suivants, sera le suivant, est le suivant, seront les suivants, semaine, journée, jour, séjour, stage, prévu, prévue, prévisionnel, prévisionnelle, exact, exacte, indicatif, indicative, précis, précise, principal, " +
			"principale, abordé, abordée, traité, traitée, proposé, proposée, visé, visée, ciblé, ciblée, cible, concerné, " +
			"concernée, détaillé, détaillée, complet, complète, court, courte, rendez-vous, rdv, rencontre, formation, projet, " +
			"programme, séminaire, cours, événement, réunion, accompagnement, travail, mission, défi, activité, réelle, réel, " +
			"estimée, estimé, total, totale, début, fin, heure, horaire, salle, lieu, global, globale, général, générale, " +
			"collectif, collective, individuel, individuelle, pédagogique, du jour, local, heure locale, min, minute, h, " +
			"facultatif, optionnel, interne, externe, associé, associée, retenu, retenue, souhaité",
		Counts:     "nombre de, nombre d', nb, nb de, nbre, numéro, n, n°, prix, coût, taux",
		Unplanned:  "date de naissance, naissance, né le, née le, avancement, taux d'avancement, % réalisé",
		Timetables: "emploi du temps, emplois du temps, calendrier des cours, planning des cours, calendrier des séances, calendrier de formation, horaire des cours",
		Records: "prénom, nom de famille, civilité, sexe, âge, naissance, né le, née le, date de naissance, code postal, cp, ville, commune, pays, téléphone, tél, tel, portable, " +
			"mobile, gsm, courriel, mail, e-mail, email, mél, adhésion, adhérent depuis, cotisation, profession, nationalité, iban, prix, tarif, montant, coût, " +
			"dépense, recette, débit, crédit, solde, total, ht, ttc, tva, budget, facture, facturation, paiement, règlement, payé, devis, quantité, qté, stock, seuil, " +
			"référence, réf, marque, modèle, numéro de série, n° de série, n° d'inventaire, inventaire, code barre, désignation, article, fournisseur, achat, acheté le, " +
			"acquisition, livraison, garantie, péremption, valeur, unité, surface, superficie, loyer, logements, dernière révision, prochaine révision, " +
			"dernier contrôle, prochain contrôle, dernière vérification, échéance, création, créé le, modifié le, mise à jour, embauche, entrée, version, ticket, points, priorité, assigné à",
		Articles:     "le, la, les, l', un, une, des, ces, cette, ce, cet, votre, notre, nos, vos",
		Prepositions: "de, du, des, d', de la, de l', pour, au, à, en, dans, lors de, pendant, sur",

		Groups: "mentor, mentore, participant, participante, fellow, designer, équipe, tous, toutes, tout le monde, coach, agent, " +
			"agente, stagiaire, apprenant, apprenante, lauréat, lauréate, alumni, ancien, ancienne, promotion, promo, encadrant, " +
			"encadrante, manager, développeur, développeuse, data scientist, chef de projet, cheffe de projet, porteur, porteuse, " +
			"porteur de projet, tuteur, tutrice, étudiant, étudiante, élève, bénévole, invité, invitée, talent, entrepreneur, " +
			"entrepreneuse, intrapreneur, partenaire, sponsor, membre, jury, expert, experte, formateur, formatrice, " +
			"collaborateur, collaboratrice, usager, élu, élue, référent, référente, candidat, candidate, directeur, directrice, " +
			"nouveau, nouvelle, nouvel arrivant, grand public, facilitateur, facilitatrice, animateur, animatrice, intervenant, " +
			"intervenante, parrain, marraine, salarié, jeune, parent, association, collectivité, administration, ministère, " +
			"startup, start-up",
		Qualifiers: "seul, seule, seuls, seules, seulement, uniquement, exclusivement, entre eux, entre elles, l'après-midi, après-midi, " +
			"le matin, matin, en matinée, la matinée, matinée, en soirée, le soir, soirée, la journée, toute la journée, journée, " +
			"en parallèle, à part, séparément, ensemble, réunis, réunies, optionnel, facultatif, sur inscription, sur invitation, " +
			"à distance, en ligne, en visio, en présentiel, présents, présentes, intéressés, " +
			"intéressées, sauf, hors, si possible",
		With:         "avec, ainsi que, plus, et aussi",
		For:          "pour, pour les, pour le, pour la, pour l', pour tous les, côté",
		SessionNouns: "session, séance, atelier, rencontre, réunion, rendez-vous, journée, séminaire",
		Minutes:      "compte rendu, compte-rendu, procès-verbal, procès verbal, PV, relevé de décisions, étaient présents, étaient présentes, personnes présentes, membres présents, présents, présentes, excusés, absents excusés",
		Parts:        "module, séquence, chapitre, unité, bloc, partie, axe, phase, cycle, volet",
		SeriesNouns:  "séance, semaine, module, session, atelier, rencontre, réunion, cours, leçon, webinaire, demi-journée, unité, bloc, journée, soirée, rendez-vous, TD, TP",
		DayNouns:     "jour, journée",
		DayCodes:     "j",
		Kinds: map[model.Kind]Words{
			model.Opening: "accueil, café d'accueil, café accueil, accueil café, petit-déjeuner d'accueil, petit-déjeuner accueil, bienvenue, " +
				"mot de bienvenue, mots de bienvenue, mot d'accueil, mots d'accueil, ouverture, émargement, enregistrement, " +
				"ouverture des portes, inscriptions",
			model.Break: "pause, pauses, pause café, pause-café, café, goûter, récréation, entracte, intermède",
			model.Meal: "déjeuner, déjeuners, pause déjeuner, pause-déjeuner, pause repas, pause méridienne, repas, dîner, petit-déjeuner, " +
				"petit déj, buffet, brunch, pique-nique, plateaux repas, souper",
			model.Social: "verre, apéro, apéritif, afterwork, after work, after, soirée, cocktail, pot, temps convivial, moment convivial, " +
				"buffet convivial, fête, cocktail dînatoire, apéro dînatoire",
			model.End: "fin, clôture, conclusion, départ, mot de la fin, mots de la fin, mot de clôture, fermeture",
			model.Workshop: "atelier, ateliers, hackathon, travaux pratiques, travail en groupe, travail en groupes, travaux de groupe, " +
				"travaux en groupe, travail en sous-groupes, groupe de travail, groupes de travail",
			model.Plenary: "plénière, séance plénière, session plénière, restitution, restitutions, assemblée générale, assemblée plénière, " +
				"mise en commun",
			model.Talk: "intervention, interventions, conférence, conférences, présentation, présentations, keynote, table ronde, " +
				"tables rondes, témoignage, témoignages, exposé, exposés, masterclass, master class, webinaire, retour d'expérience, " +
				"retours d'expérience, allocution, discours, causerie",
		},

		PlaceAt: "au, à la, à l', à, aux, chez, dans le, dans la, dans les, dans l', dans, sur le site de",
		PlaceNouns: "salle, amphithéâtre, amphi, auditorium, mairie, mairie annexe, hôtel de ville, maison, " +
			"médiathèque, bibliothèque, école, collège, lycée, gymnase, stade, piscine, centre, théâtre, " +
			"musée, cinéma, palais, château, ferme, jardin, parc, campus, université, faculté, foyer, local, " +
			"locaux, bâtiment, espace, pavillon, pépinière, tiers-lieu, café, restaurant, cantine, cuisine, " +
			"cour, place, rue, avenue, boulevard, quai, gare, parvis, parking, préfecture, caserne, dépôt, " +
			"hangar, usine, entrepôt, chapelle, église, abbaye, domaine, moulin, kiosque, capitainerie, " +
			"archives, agence, siège, étage, hall, studio, laboratoire, hôpital, résidence, villa, refuge, " +
			"camping, plage, port, île, forêt, terrain, visioconférence, visio",
		PlaceWords: "en ligne, en visio, en visioconférence, à distance, en salle, en amphi, en distanciel, en présentiel, sur place",
		NotPlaces: "choix, plus, moins, partir, compter, matin, soir, cours, fin, suite, demande, carte, besoin, programme, début, " +
			"minimum, maximum, cas, total, sujet, lieu, nouveau, préalable",
		Invites: "vous invite, vous invitent, vous invitons, t'invite, vous convie, vous convient, vous convions, vous inviter, " +
			"vous convier, êtes invités, êtes invité, êtes conviés, est invité, sont invités, sommes heureux de vous accueillir, " +
			"vous accueille, vous accueillent, vous accueillera, vous attend, vous attendent, vous attendons, " +
			"vous donne rendez-vous, vous donnons rendez-vous, rendez-vous, rejoignez-nous, retrouvez-nous, vous propose, " +
			"vous proposent, vous proposons, organise, organisent, organisons, notez la date, à vos agendas",
		Histories: "journal des modifications, historique des versions, historique des modifications, notes de version, historique, nouveautés",
		Asides: "ressource, ressources utiles, ressources complémentaires, ressources pédagogiques, référence, " +
			"références bibliographiques, bibliographie, webographie, sitographie, lien, liens utiles, liens et ressources, " +
			"pour aller plus loin, aller plus loin, en savoir plus, plus d'informations, informations pratiques, infos pratiques, " +
			"documentation, installation, contact, nous contacter, inscription, s'inscrire, comment s'inscrire, pour s'inscrire, " +
			"tarif, prix, partenaire, nos partenaires, sponsor, remerciement, crédit, licence, mentions légales, code de conduite, " +
			"contribution, contributeur, auteur, à propos, foire aux questions, faq, accès, comment venir, venir, hébergement, " +
			"évaluation, modalités d'évaluation, notation, lecture, lectures complémentaires, note, remarque",
		TakesPlace: "se tiennent, se tient, se tiendront, se tiendra, ont lieu, a lieu, auront lieu, aura lieu, se déroulent, se déroule, " +
			"se dérouleront, se passent, se dérouleront toutes, sont organisées, sont prévues, commencent, durent, on se retrouve, " +
			"nous nous retrouvons, on se voit, nous nous voyons, on se réunit, nous nous réunissons, retrouvons-nous",
		Unless: "sauf, sauf si, à moins que, hormis, excepté",
		Always: "toujours, à chaque fois, chaque fois, habituellement, en général, par défaut, sauf mention contraire, sauf indication contraire, " +
			"sauf avis contraire, sauf précision contraire, sauf précision, sauf exception, sauf si précisé, sauf contrordre, sauf contre-ordre",
		AllSessions: "les, toutes les, tous les, chaque, nos, ces, l'ensemble des, sauf mention contraire, " +
			"sauf indication contraire, sauf exception",

		Common: "le, la, les, des, du, une, et, est, pour, dans, sur, avec, au, aux, par, qui, que, cette, sont, nous, vous, leur, " +
			"pas, ou, à, où, être, fait, tous, leurs, afin, chaque",
	}
}
