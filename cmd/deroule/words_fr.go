package main

func frenchWords() *words {
	return &words{
		batchWords: frenchBatchWords(), readingWords: frenchReadingWords(), reviewWords: frenchReviewWords(),
		usageTemplate: `Utilisation :
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMANDE [options] …{{else}}{{.UseLine}}{{end}}
{{if .HasExample}}
Exemples :
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
Commandes :{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
Options :
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
« {{.CommandPath}} COMMANDE --help » en dit plus sur une commande.
{{end}}`,
		usageOfSources: "[options] SOURCE...",
		rootShort:      "Faire d'un planning des agendas, des fiches, des classeurs et des calendriers",
		rootLong: `deroule lit le planning d'un programme tel que les gens l'ont écrit et l'écrit à
nouveau en agenda PDF, en fiches, en classeur XLSX, en calendrier ICS ou en JSON.`,
		rootExample: `  deroule convert planning.md              PDF, XLSX et ICS à côté du planning
  deroule show planning.md                 ses sessions dans le terminal
  deroule check plannings/                 ce qui est incertain dans un dossier`,
		convertShort: "Lire des plannings et écrire du PDF, XLSX, ICS, Markdown, HTML ou JSON",
		convertLong: `convert lit des plannings et écrit chacun dans les formats que nomme --to.

Une SOURCE est un fichier, un dossier (tous les plannings qu'il contient), un
motif où ** vaut pour des dossiers quelconques, ou - pour l'entrée standard. Le
contenu d'un fichier dit ce qu'il est, puis son extension. Dans les dossiers et
les motifs, ce que deroule a écrit à côté d'un planning n'en est pas un, tant que
personne ne l'enregistre.

Les sorties vont à côté de leur source, à moins que --output ne nomme un dossier,
où les dossiers des sources sont reproduits. plan.md devient plan.pdf ; là où
plan.md et plan.org se côtoient, plan.md.pdf et plan.org.pdf. Une source n'est
jamais écrasée ; les sorties d'une exécution précédente le sont, sauf celles que
quelqu'un a enregistrées depuis.

Un calendrier est ce qu'est devenu celui qu'il remplace : les sessions gardent
leur identité, et celles qui ont quitté le planning sont annulées. La variable
SOURCE_DATE_EPOCH dit de quand date la révision, en secondes depuis 1970.

Ce qui est incertain est dit sur la sortie d'erreur, puis une ligne par source.
Dans un dossier de sorties, ce qui n'a pas changé n'est pas refait : un manifeste
y dit en quoi chaque source a été écrite. Les sorties de lancements précédents
qu'aucune source ne produit plus sont listées, et supprimées avec --prune.

Codes de retour : 0 tout est écrit ; 1 une source n'a pas pu être lue ou une
sortie écrite, les autres l'ont été ; 2 mauvaise utilisation, rien n'a été fait ;
3 avertissements, avec --strict, ou sorties périmées, avec --check ; 130 interrompu, ce qui est fini est entier.`,
		convertExample: `  deroule convert planning.md -o out                        out/planning.pdf, .xlsx et .ics
  deroule convert --to ics --year 2026 'plans/**/*.md'      calendriers de tous les plannings
  deroule convert --to pdf --layout handout plan.md -o out  une fiche par session
  deroule convert --to pdf --layout handout --split plan.md plan-2026-09-30.pdf, un fichier chacune
  deroule convert --to pdf --theme le-notre.yaml plan.md    avec son propre aspect
  deroule convert --to pdf --session 2026-09-30 plan.md     une seule session
  deroule convert --to ics --per audience plan.md -o out    un calendrier par groupe
  deroule convert --to json --output - plan.md | jq .title  pour un autre programme`,
		checkShort: "Dire ce qui est incertain, réparé ou laissé de côté",
		checkLong: `check lit des plannings et n'écrit rien. Il affiche tout ce dont deroule n'était
pas sûr, ce qu'il a réparé ou n'a pas pu employer, avec sa place, et un bilan.

Codes de retour : 0 tout est lu ; 1 une source n'a pas pu être lue ; 2 mauvaise
utilisation ; 3 avertissements, avec --strict.`,
		checkExample: `  deroule check planning.md
  deroule check --strict plannings/                         en CI : un avertissement fait échouer`,
		showShort: "Montrer un programme dans le terminal",
		showLong: `show affiche un programme comme on veut le voir : ses sessions par date, avec
horaires, lieu, personnes et déroulé, et à la fin ce qui est incertain. Avec
--origins, chaque fait est suivi de l'endroit où il a été lu.

Codes de retour : 0 tout est lu ; 1 une source n'a pas pu être lue ; 2 mauvaise
utilisation.`,
		showExample: `  deroule show planning.md
  deroule show --session 2026-09-30 --origins planning.md   d'où viennent ses faits`,
		serveShort: "Servir des programmes à un bureau : agendas à suivre, pages, documents",
		serveLong: `serve répond en HTTP. Chaque planning a une page, /NOM, avec ses sessions ; un
agenda auquel on s'abonne, /NOM.ics ; et des documents à télécharger, /NOM.pdf et
/NOM.xlsx. NOM est celui du fichier, en minuscules sans accents ; les plannings qui
auraient le même se distinguent par leur dossier et leur extension. / les liste tous.

Un planning qui change est relu en quelques secondes, et les agendas suivent : une
session déplacée reste la même, une session disparue devient annulée. Avec --state,
cela vaut aussi après un redémarrage. Un planning qui ne peut plus être lu reste tel
qu'il était ; sa page, le journal et /healthz le disent. Celui dont le fichier a
disparu est retiré au bout de dix minutes.

Seule cette machine peut joindre le serveur, sauf si --listen en dit autrement ;
derrière un mandataire inverse, --url est l'adresse que les gens connaissent. Rien
n'est servi hormis les plannings, aucun lien menant hors d'un dossier n'est suivi,
et les fichiers cachés sont laissés de côté. Ctrl+C l'arrête, une fois fini ce à
quoi il est en train de répondre.

Chaque requête est une ligne sur la sortie d'erreur, au format de journal combiné.

Codes de retour : 0 arrêté ; 1 aucun planning n'a pu être lu ; 2 mauvaise
utilisation.`,
		serveExample: `  deroule serve plannings/                                  http://127.0.0.1:8080/
  deroule serve --listen :8080 plannings/                   pour tout le réseau
  deroule serve --url https://agenda.example/ --state /var/lib/deroule plannings/`,
		listenFlag:     "`ADRESSE` et port d'écoute ; sans adresse, toutes celles de la machine\n(par défaut 127.0.0.1:8080), p. ex. --listen :8080",
		urlFlag:        "`URL` où l'on joint le serveur, derrière un mandataire inverse\n(par défaut : celle qui est demandée), p. ex. --url https://agenda.example/",
		stateFlag:      "`DOSSIER` où garder agendas et noms, pour le prochain démarrage\n(par défaut : aucun, un redémarrage oublie ce qui a changé), p. ex. --state /var/lib/deroule",
		quietServeFlag: "n'afficher que les échecs (par défaut : dire ce qui est servi, et une ligne par\nrequête), p. ex. -q",
		formatsShort:   "Lister les formats lus et écrits",
		formatsLong:    `formats liste les formats, avec les noms que prennent --to et --from.`,
		formatsExample: `  deroule formats`,
		explainShort:   "Expliquer le code d'un diagnostic",
		explainLong: `explain dit ce que signifie le code entre crochets derrière un diagnostic, et que
faire. Sans code, il les liste tous.`,
		explainExample: `  deroule explain agenda-outside-hours`,
		usageOfThemes:  "[options] [THÈME]",
		themesShort:    "Lister les aspects des pages imprimées, ou en écrire un à modifier",
		themesLong: `themes liste les thèmes fournis avec deroule. Avec le nom d'un thème, il affiche
son YAML, ou avec --output l'écrit dans un dossier, avec son logo et le schéma JSON
par lequel les éditeurs aident. Ce qu'un thème ne dit pas est comme dans plain.`,
		themesExample: `  deroule themes
  deroule themes institution -o aspects/                    aspects/institution.yaml et son logo
  deroule themes plain -o le-notre.yaml                     à modifier, puis : convert --theme le-notre.yaml`,
		completionShort: "Écrire un script de complétion pour un shell",
		helpShort:       "Aide sur une commande",

		toFlag:           "`FORMATS` à écrire, séparés par des virgules : pdf, xlsx, ics, md, org, json, html\n(par défaut pdf,xlsx,ics), p. ex. --to pdf,ics",
		outputFlag:       "`CHEMIN` d'un dossier, d'un fichier unique, ou - pour la sortie standard\n(par défaut : à côté de chaque source), p. ex. -o out ou -o agenda.pdf",
		layoutFlag:       "`MISE` en page du PDF (par défaut agenda) : handout est une fiche par session, poster\nun jour, des jours ou une saison au mur, door un panneau par salle et par jour,\nattendance des feuilles d'émargement, catalogue les dispositifs,\np. ex. --to pdf --layout handout -o fiches",
		themeFlag:        "`THÈME` du PDF, un nom que liste deroule themes, ou un fichier YAML\n(par défaut plain), p. ex. --theme large-print ou --theme le-notre.yaml",
		paperFlag:        "`FORMAT` du papier du PDF : A5, A4, A3, A2, A1, Letter, Tabloid\n(par défaut : celui du thème, le double pour une affiche), p. ex. --paper A3",
		orientationFlag:  "`SENS` du papier : portrait ou landscape, en largeur\n(par défaut : selon le thème et la mise en page), p. ex. --orientation landscape",
		bookletFlag:      "imprimer deux pages de chaque côté d'une feuille, à plier en livret\n(par défaut : une page), p. ex. --booklet",
		twoUpFlag:        "imprimer deux pages sur chaque feuille du PDF (par défaut : une), p. ex. --two-up",
		splitFlag:        "écrire un PDF par session, nommé par sa date, pour les mises en page agenda, handout\net attendance (par défaut : un seul), p. ex. --layout handout --split",
		namesFlag:        "`FICHIER` des personnes qui émargent, un classeur ou un CSV avec des colonnes de nom\net de structure (par défaut : aucun, les lignes sont vides), p. ex. --names inscrits.xlsx",
		fillableFlag:     "faire des feuilles d'émargement un formulaire à remplir à l'ordinateur\n(par défaut : du papier), p. ex. --fillable",
		rowsFlag:         "`NOMBRE` de lignes vides des feuilles d'émargement, sous les noms\n(par défaut : de quoi remplir la page), p. ex. --rows 5",
		themesOutputFlag: "`CHEMIN` d'un dossier, ou du fichier YAML, où écrire le thème\n(par défaut : son YAML va sur la sortie standard), p. ex. -o aspects/",
		schemaFlag:       "afficher plutôt le schéma JSON des thèmes (par défaut : non),\np. ex. --schema > theme.schema.json",
		themesForceFlag:  "remplacer les fichiers qui sont déjà là (par défaut : ils restent), p. ex. --force",
		perFlag:          "`UNITÉ` d'un événement des calendriers : session, day (jour) ou entry\n(étape du déroulé) ; audience écrit un calendrier par groupe\n(par défaut session), p. ex. --per entry,audience",
		alarmFlag:        "`DURÉES` avant un événement où les calendriers le rappellent, séparées par\ndes virgules : 30m, 2h, 1d (par défaut : jamais), p. ex. --alarm 1d,30m",
		previousFlag:     "`CHEMIN` du calendrier écrit auparavant, ou d'un dossier : les sessions\ngardent leur identité, celles qui ont quitté le planning sont annulées\n(par défaut : le calendrier remplacé), p. ex. --previous publié/plan.ics",
		forgetFlag:       "omettre des calendriers ce qui a quitté le planning\n(par défaut : annulé), p. ex. --forget",
		sessionFlag:      "n'écrire que les sessions de cet `ID` ou de cette date, séparés par des virgules\n(par défaut : toutes), p. ex. --session 2026-09-30",
		langFlag:         "`LANGUE` des libellés dans les sorties, fr ou en\n(par défaut : celle du planning), p. ex. --lang en",
		showSessionFlag:  "ne montrer que les sessions de cet `ID` ou de cette date, séparés par des virgules\n(par défaut : toutes), p. ex. --session 2026-09-30",
		originsFlag:      "montrer où chaque fait a été lu, et à quel titre (par défaut : non),\np. ex. --origins",
		forceFlag:        "remplacer les fichiers que deroule n'a pas écrits, ou que quelqu'un a enregistrés\ndepuis (par défaut : ils restent), p. ex. --force",
		verboseFlag:      "afficher aussi les informations (par défaut : les avertissements seuls),\np. ex. -v",
		verboseCheckFlag: "lister un à un les diagnostics semblables (par défaut : une ligne par sorte, avec\nleurs places), p. ex. -v",
		fromFlag:         "`FORMAT` des sources, quoi qu'elles paraissent\n(par défaut : d'après le contenu, puis l'extension), p. ex. --from json",
		yearFlag:         "`AAAA` des dates qui n'en indiquent pas\n(par défaut : aucune, elles restent sans), p. ex. --year 2026",
		timezoneFlag:     "`FUSEAU` des heures, un nom de la base tz\n(par défaut : celui du planning, sinon Europe/Paris), p. ex. --timezone Indian/Reunion",
		dateFlag:         "`DATE` du premier jour d'un planning qui n'en indique aucune\n(par défaut : aucune, il reste sans), p. ex. --date 2026-12-03",
		timeoutFlag:      "temps qu'un planning peut prendre (par défaut : 30s ; 0 est sans fin),\np. ex. --timeout 2m",
		configFlag:       "`FICHIER` de réglages et de mots à soi\n(par défaut : le deroule.yaml le plus proche au-dessus de chaque source),\np. ex. --config deroule.yaml",
		strictFlag:       "échouer sur les avertissements : la source n'est pas écrite, le code de retour est 3\n(par défaut : écrite), p. ex. --strict",
		strictCheckFlag:  "échouer sur les avertissements : le code de retour est 3 (par défaut : 0), p. ex. --strict",
		quietFlag:        "n'afficher que les échecs (par défaut : dire ce qui est fait), p. ex. -q",
		helpFlag:         "afficher cette aide, p. ex. -h",
		versionFlag:      "afficher la version",

		formatHeading: "FORMAT", titleHeading: "NOM", readHeading: "LU", writtenHeading: "ÉCRIT", extensionsHeading: "EXTENSIONS", themeHeading: "THÈME", lookHeading: "ASPECT", yes: "oui",

		errorLabel: "erreur", warningLabel: "avertissement", infoLabel: "information", colon: " : ", semicolon: " ; ", see: "voir",
		known: "connus : %s", seeHelp: "voir %s --help", didYouMean: "vouliez-vous dire : %s",
		interrupted:    "interrompu ; ce qui était fini est entier, le reste est absent",
		unknownCommand: "cette commande n'existe pas", unknownCommandTodo: "voir deroule --help",
		unknownFlag: "cette option n'existe pas", flagNeedsValue: "l'option demande une valeur", badFlagValue: "%q n'en est pas une valeur",
		noArguments: "la commande ne prend pas d'arguments", oneCode: "un code à la fois",
		unknownCode: "ce code n'existe pas", unknownCodeTodo: "deroule explain les liste",

		unsure: "Ce qui est incertain", groundDefault: "dit pour toutes les sessions", groundFlag: "donné par une option ou un réglage", groundInferred: "déduit",

		noSource: "aucune n'est nommée", noSourceTodo: "nommez un fichier, un dossier, un motif, ou - pour l'entrée standard",
		noSuchFile: "ce fichier ou dossier n'existe pas", noSuchFileTodo: "vérifiez le nom",
		mayNotRead: "lecture refusée", mayNotReadTodo: "demandez le droit de le lire",
		tooSlow: "il prend plus de %s", tooSlowTodo: "divisez le planning, ou donnez plus de temps par --timeout",
		badTimeout: "ce n'est pas un délai", badTimeoutTodo: "écrivez-le comme %s ou 2m ; 0 est sans fin",
		notRegular: "c'est un tube, un périphérique ou une socket, pas un fichier", notRegularTodo: "nommez un fichier, ou - pour l'entrée standard",
		leadsOutOfTree: "il se trouve hors du dossier des plannings ou de deroule.yaml, ou un lien y mène", leadsOutOfTreeTodo: "mettez-le dans ce dossier, ou nommez-le sur la ligne de commande",
		settingsLeadOut: "le lien mène hors de son dossier", settingsLeadOutTodo: "mettez-y le fichier même, ou nommez-le par --config",
		themeFileTooLarge: "plus de %d Mio",
		tooLarge:          "le fichier dépasse 64 Mio", tooLargeTodo: "vérifiez que c'est un planning",
		noPlanInIt: "laissé en place : il ne contient pas de planning",
		noPlans:    "aucun planning dedans", noPlansTodo: "un planning est un fichier en %s",
		noMatch: "rien de lisible ne correspond au motif", noMatchTodo: "vérifiez-le ; ** vaut pour des dossiers quelconques",
		emptyFile: "le fichier est vide", emptyFileTodo: "vérifiez qu'il a été enregistré",
		binaryFile: "le fichier n'est pas du texte, quoi qu'en dise son nom", binaryFileTodo: "ouvrez-le dans le logiciel qui l'a fait et enregistrez-le comme texte ou classeur",
		unknownFormat: "le format est inconnu", unknownFormatTodo: "nommez-le par --from : %s",
		writtenOnly: "ce format (%s) est écrit, pas lu", writtenOnlyTodo: "donnez le planning en : %s",
		notRead: "ce format n'est pas lu",
		badYear: "ce n'est pas une année", badYearTodo: "les années vont de 1 à 9999",
		badDate: "ce n'est pas une date", badDateTodo: "écrivez-la comme 2026-12-03",
		unknownZone: "ce fuseau horaire n'existe pas", unknownZoneTodo: "prenez un nom de la base tz, comme Europe/Paris",
		unknownLanguage: "pas de libellés dans cette langue", unknownLayout: "cette mise en page n'existe pas",
		noSuchSession: "aucune session n'a l'ID ou la date %q",

		notYAML: "ce ne sont pas des réglages : %s", unknownSetting: "ce réglage n'existe pas", unknownColumn: "aucune colonne n'a ce rôle", unknownKind: "aucune activité n'est de cette nature",
		badPattern: "ce n'est pas un motif", badPatternTodo: "écrivez-le comme dans un .gitignore, p. ex. brouillons/ ou *.old.md",
		wantWord: "un mot est attendu ici", wantEntries: "des noms avec leurs valeurs sont attendus ici", wantEntriesTodo: "écrivez-les comme year: 2026",
		noSettingsTodo: "nommez un fichier de réglages par --config",

		pageFlagWithoutPDF: "--layout, --theme, --paper, --orientation, --two-up, --split, --names et --rows valent pour le PDF, et aucun n'est demandé", pageFlagWithoutPDFTodo: "ajoutez pdf à --to, ou enlevez-les",
		unknownPaper: "ce format de papier n'existe pas", unknownOrientation: "ce n'est pas un sens du papier",
		notSplit: "la mise en page %s est celle du programme entier", severalSheets: "un fichier ne peut séparer les fiches de %d sessions",
		badRows: "ce n'est pas un nombre de lignes", badRowsTodo: "donnez-en un de 0 à %d", notSigned: "personne n'émarge cette mise en page", notSignedTodo: "ajoutez --layout attendance",
		noNames: "aucun nom dedans", noNamesTodo: "nommez un classeur ou un CSV avec une colonne intitulée Nom", unknownTheme: "ce thème n'existe pas", unknownThemeTodo: "connus : %s ; ou nommez un fichier YAML",
		oneTheme: "un thème à la fois", noTheme: "dites quel thème écrire", themesForceTodo: "nommez un autre dossier par --output, ou passez --force",
		notTheme: "ce n'est pas un thème : %s", notThemeTodo: "comparez-le à ce qu'affiche deroule themes plain",
		unknownWord: "ce mot ne va pas ici", wantTextTodo: "écrivez-le en une ligne, entre guillemets droits s'il contient : ou #",
		badNumber: "ce nombre ne va pas ici", badNumberTodo: "il va de %s", badColour: "ce n'est pas une couleur", badColourTodo: "écrivez-la comme \"#173a69\", entre guillemets droits",
		lowContrast: "%s sur %s se lit à peine : un contraste de %s pour 1", lowContrastTodo: "il en faut %s pour 1 ; foncez le texte ou éclaircissez son fond",
		unknownPlaceholder: "rien ne remplace ce nom entre accolades", unreadableFile: "lecture impossible : %s", unreadableFileTodo: "donnez sa place depuis le dossier du thème",
		badImage: "ce n'est pas une image PNG ou JPEG", badImageTodo: "enregistrez le logo dans l'un des deux, de 16 millions de pixels au plus",
		badFont: "ce n'est pas une police TrueType", badFontTodo: "nommez un fichier .ttf, et non .otf, .ttc ou .woff", badFace: "une police ne peut servir : %s",

		notWritten: "ce format n'est pas écrit", stdoutNeedsFormat: "dites par --to quel format va sur la sortie standard",
		stdinNeedsOutput: "le planning n'a pas de dossier à côté duquel écrire", stdinNeedsOutputTodo: "nommez un dossier par --output, ou un seul format par --to",
		oneFileManySources: "un fichier ne peut contenir %d sources", oneFileManyFormats: "un fichier ne peut contenir plusieurs formats (%s)",
		oneFileTodo:        "nommez un dossier, avec / à la fin",
		extensionDisagrees: "l'extension contredit --to %s", extensionTodo: "laissez l'un des deux",
		binaryToTerminal: "un terminal ne peut montrer ce format", binaryToTerminalTodo: "nommez un fichier, ou envoyez-y la sortie standard",
		overwrites: "sa sortie %s écraserait une source ou une autre sortie", overwritesTodo: "nommez un autre dossier par --output",
		skippedOutput:  "laissé en place : c'est la sortie d'une autre source",
		outputTooLarge: "sa sortie %s dépasserait %d Mio", outputTooLargeTodo: "divisez le planning",
		temporaryTodo: "les fichiers temporaires y vont ; nommez un autre dossier par TMPDIR",
		losesEvents:   "non remplacé : il perdrait tous ses événements, %d sur %d (%s)", losesComing: "non remplacé : il perdrait %d des %d événements à venir (%s)",
		losesTodo: "vérifiez le planning, ou passez --allow-empty", noProgrammeAnyMore: "il ne contient plus de programme ; %s reste tel quel",
		allowEmptyFlag:      "remplacer les calendriers qui perdent le plus gros de leurs événements à\nvenir, et les sorties des plannings qui ne contiennent plus de programme\n(par défaut : ils restent, et c'est une erreur), p. ex. --allow-empty",
		allowEmptyServeFlag: "laisser les calendriers perdre le plus gros de leurs événements à venir\n(par défaut : la dernière bonne version reste), p. ex. --allow-empty",
		linkLeadsOut:        "un lien mène hors de son dossier", removedMeanwhile: "son dossier a été supprimé entre-temps", nameTooLong: "son nom est plus long que le système ne le permet",
		mayNotWrite: "accès refusé", nameIsTaken: "un dossier ou un périphérique porte ce nom",
		folderIsFile: "un fichier est à la place de son dossier", diskFull: "le disque est plein", cannotWrite: "écriture impossible : %s", cannotWriteTodo: "nommez un autre dossier par --output",
		nothingToPrint:     "rien à imprimer dans la mise en page %s : le programme a %d session(s) et %d dispositif(s)",
		nothingToPrintTodo: "choisissez une autre --layout : agenda imprime tout ce qu'il y a",
		unknownPer:         "les calendriers n'ont pour cela ni événement ni fichier", badAlarm: "ce n'est pas une durée", badAlarmTodo: "écrivez-la comme 30m, 2h ou 1d",
		badEpoch: "ce n'est pas un instant", badEpochTodo: "donnez les secondes depuis 1970, ou enlevez-la",
		calendarFlagWithoutICS: "--per, --alarm, --previous et --forget valent pour les calendriers, et aucun n'est demandé", calendarFlagWithoutICSTodo: "ajoutez ics à --to, ou enlevez-les",
		severalPers: "un événement est d'une seule de ces unités", severalPersTodo: "nommez-en une, avec audience pour un calendrier par groupe",
		onePreviousTodo:  "nommez un dossier de calendriers",
		severalCalendars: "un fichier ne peut contenir plusieurs calendriers (%s)", noExport: "ce n'est pas un calendrier", noExportTodo: "nommez-en un que deroule a écrit",

		notWrittenStrict: "non écrit : il y a des avertissements (--strict)", notWrittenStrictTodo: "corrigez le planning, ou enlevez --strict",
		holdsOtherWork: "non remplacé : deroule ne l'a pas écrit, ou quelqu'un l'a enregistré depuis", holdsOtherWorkTodo: "déplacez-le, nommez un autre dossier par --output, ou passez --force",

		servingAt: "%s à l'adresse %s ; Ctrl+C l'arrête", readingMore: "plannings encore à lire : %d", stoppedServing: "arrêté",
		listenTodo: "nommez une autre adresse ou un autre port", stateTodo: "nommez un autre dossier par --state, ou videz-le",
		badURL: "ce n'est pas une adresse du web", badURLTodo: "écrivez-la comme https://agenda.example/",
		nothingToServe: "aucun planning à servir", nothingToServeTodo: "nommez des fichiers ou des dossiers dont les plannings se lisent",
		stdinServed: "l'entrée standard ne peut pas être relue", stdinServedTodo: "nommez un fichier ou un dossier",
		lastGoodServed: "la dernière bonne version reste servie", sourceGone: "le fichier a disparu",
		withdrawn: "%s n'est plus servi", leadsOut: "laissé en place : le lien mène hors du dossier",

		zeroIsOne: true,
		programme: [2]string{"programme", "programmes"},
		file:      [2]string{"fichier", "fichiers"}, session: [2]string{"session", "sessions"}, supportFormat: [2]string{"dispositif", "dispositifs"},
		errors: [2]string{"erreur", "erreurs"}, warnings: [2]string{"avertissement", "avertissements"}, infos: [2]string{"information", "informations"},
	}
}
