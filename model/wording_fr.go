package model

var french = map[Code]wording{
	AgendaOutsideHours: {
		message: "le déroulé ne tient pas dans les horaires de la session ({1})",
		hint:    "corrigez les horaires de la session ou ceux de l'entrée",
		help: `Le déroulé commence avant la session, ou continue après sa fin. Les deux
sont gardés tels quels. Souvent l'heure qui précède est un accueil avant la
session proprement dite : il n'y a alors rien à faire.`,
	},
	AgendaOutsideHours + "/start": {message: "le déroulé commence à {0}, avant la session ({1})"},
	AgendaOutsideHours + "/end":   {message: "le déroulé continue jusqu'à {0}, après la session ({1})"},
	Conflict: {
		message: "{0} : « {1} » ici, « {2} » là ; « {2} » est gardé",
		hint:    "mettez les deux endroits d'accord",
		help: `Une session est décrite deux fois, dans un tableau et sous un titre, et les
deux se contredisent. Le titre l'emporte : il a été écrit plus tard, plus près
du jour.`,
	},
	Conflict + "/end-before-start": {
		message: "la fin « {0} » précède le début « {1} » ; la session est lue sans fin",
		hint:    "corrigez l'une des deux dans l'agenda",
	},
	Conflict + "/date-with-time": {
		message: "« {0} » est dit d'une journée entière et porte une heure ; l'heure est lue",
		hint:    "enlevez VALUE=DATE, ou l'heure",
	},
	Conflict + "/utc-in-zone": {
		message: "« {0} » est en UTC et nomme aussi le fuseau {1} ; UTC est retenu",
		hint:    "vérifiez l'heure ; une heure en UTC n'a pas de TZID",
	},
	Conflict + "/utc-offset": {
		message: "« {0} » porte un décalage sur UTC, ce que les agendas n'écrivent pas ainsi ; l'heure est lue avec lui",
		hint:    "vérifiez l'heure, ou exportez l'agenda avec un fuseau de la base tz, comme Europe/Paris",
	},
	DefaultNotUsed: {
		message: "les horaires habituels ({0}) ne vont pas avec le déroulé de cette session, qui commence à {1} ; elle n'en reçoit pas",
		hint:    "indiquez les horaires de la session",
		help: `Une phrase du document donne les horaires de toutes les sessions, mais le
déroulé de celle-ci dit autre chose.`,
	},
	UnknownYear: {
		message: "aucune année n'est indiquée pour {0:date|dates}",
		hint:    "passez --year",
		help: `Une date sans année la prend sur sa propre ligne, dans le titre le plus proche
qui en nomme une, dans une période de l'introduction, ou de --year. Ici il n'y
en a pas. Les dates restent sans année ; les calendriers les omettent.`,
	},
	UnknownYear + "/proposal": {
		message: "aucune année n'est indiquée pour {0:date|dates} ; les années qui conviennent le mieux : {1}",
		hint:    "passez --year, par exemple --year {2}",
	},
	YearRolledOver: {
		message: "{0} suit {1} : l'année est donc {2}",
		help:    `Les lignes se suivent ; là où janvier vient après décembre, l'année est la suivante.`,
	},
	WeekdayMismatch: {
		message: "le {0} est un {2}, pas un {1}",
		hint:    "corrigez le jour ou la date ; la date est gardée",
		help:    `Le plan nomme un jour de la semaine qui n'est pas celui de la date. La date est gardée telle quelle.`,
	},
	DayOrder: {
		message: "« {0} » se lit avec le jour ou le mois en tête ; c'est lu {1}",
		hint:    "écrivez les dates comme 2026-03-02, ou le mois en toutes lettres",
		help: `Dans 03/02/2026, le premier nombre est le jour pour la plupart, le mois pour
certains. Les jours de la semaine, les autres dates du document, les noms des colonnes et les
heures avec AM ou PM en décident. Là où rien n'en décide, ou si deux dates d'un même document se
contredisent, c'est dit ici.`,
	},
	DayOrder + "/contradiction": {
		message: "« {0} » a le mois en tête, « {1} » du même document le jour ; chacun est lu ainsi",
		hint:    "vérifiez lequel est faux, et écrivez les dates comme 2026-03-02",
	},
	EndBeforeStart: {
		message: "« {0} » finit avant de commencer ; la fin est laissée de côté",
		hint:    "corrigez les horaires ; ce qui était écrit est gardé dans les notes",
		help: `Des horaires qui passent minuit sont admis, comme 22h-2h. Ceux-ci dureraient
presque un jour : c'est une faute de frappe.`,
	},
	DoubtfulReading: {
		message: "la source peut se lire de deux façons presque aussi justes ; la meilleure est retenue",
		hint:    "regarder les sessions lues ; des titres, des heures ou une colonne « Titre » trancheraient",
		help: `La source peut se lire de deux façons qui expliquent presque autant. La meilleure est
retenue.`,
	},
	ImplausibleReading: {
		message: "ce qui a été lu ici est douteux",
		hint:    "regarder ce qui a été lu ici",
		help: `Ce qui a été lu contient quelque chose que les plannings ont rarement. Ce peut être
juste ; souvent, un tableau ou un titre a été pris pour ce qu'il n'est pas.`,
	},
	ImplausibleReading + "/unused-date":           {message: "des jours donnés ici ne sont devenus aucune session"},
	ImplausibleReading + "/unused-hour":           {message: "des heures données ici ne sont devenues aucune étape"},
	ImplausibleReading + "/no-session-but-dates":  {message: "des jours sont donnés, et pourtant rien n'est planifié"},
	ImplausibleReading + "/undated-among-dated":   {message: "une session n'a pas de jour, et d'autres en ont un"},
	ImplausibleReading + "/untitled":              {message: "une session n'a ni nom ni étapes"},
	ImplausibleReading + "/nameless":              {message: "une session n'a ni nom ni jour"},
	ImplausibleReading + "/empty":                 {message: "d'une session, on ne connaît que le nom"},
	ImplausibleReading + "/hours-backwards":       {message: "une étape commence avant celle du dessus"},
	ImplausibleReading + "/hours-overlap":         {message: "deux étapes ont lieu en même temps"},
	ImplausibleReading + "/hours-inverted":        {message: "une fin précède son début"},
	ImplausibleReading + "/hours-at-night":        {message: "quelque chose commence avant six heures du matin"},
	ImplausibleReading + "/date-twice":            {message: "deux sessions ont le même jour, la même heure et le même nom"},
	ImplausibleReading + "/days-scattered":        {message: "les jours d'un même événement sont loin les uns des autres"},
	ImplausibleReading + "/session-around-others": {message: "les jours d'une session contiennent ceux d'autres sessions"},
	ImplausibleReading + "/title-is-number":       {message: "un titre est un nombre ou un jour de la semaine"},
	ImplausibleReading + "/titles-all-equal":      {message: "toutes les sessions ont le même titre"},
	ImplausibleReading + "/title-is-sentence":     {message: "un titre est une phrase"},
	ImplausibleReading + "/title-of-document":     {message: "une session porte le titre du document"},
	ImplausibleReading + "/entry-is-prose":        {message: "une étape est une phrase"},
	ImplausibleReading + "/entry-is-empty":        {message: "une étape est sans mots"},
	ImplausibleReading + "/entry-is-number":       {message: "une étape est un nombre"},
	ImplausibleReading + "/bare":                  {message: "seuls des mots font de ceci une session"},
	ImplausibleReading + "/header-is-data":        {message: "l'en-tête d'un tableau contient ce que contiennent ses lignes"},
	OtherZone: {
		message: "les heures sont dites en {0}",
		hint:    "passez --timezone {0} si tout le plan l'est",
		help: `La source dit dans quel fuseau ses heures s'entendent. Celles d'un lieu gardent ce
fuseau. Celles en UTC, ou à tant d'heures de lui, sont données dans le fuseau du plan.`,
	},
	OtherZone + "/converted": {
		message: "{0} ({1}) donne {2} en {3}",
		hint:    "passez --timezone pour avoir les heures dans un autre fuseau",
	},
	OtherZone + "/unsure": {
		message: "impossible de dire quel fuseau est « {0} » ; les heures sont prises en {1}",
		hint:    "passez --timezone avec le nom du fuseau, comme America/Chicago ou Indian/Reunion",
	},
	OtherZone + "/season": {
		message: "les horloges de {3} sont en {1} le {2}, pas en {0} ; les heures sont prises comme elles les montrent",
		hint:    "écrivez {1}, ou l'écart à UTC, comme UTC-5",
	},
	OtherZone + "/mixed": {
		message: "les heures d'une même session sont dites dans plusieurs fuseaux ({0}) ; elles sont prises en {1}",
		hint:    "dites-les dans un seul fuseau",
	},
	InheritedDate: {
		message: "{0:ligne|lignes} du tableau, à partir d'ici, sans date : celle de la ligne du dessus est prise",
		hint:    "donnez sa date à chaque ligne si ce n'est pas voulu",
		help: `Sous une date qui n'est écrite qu'une fois, les lignes suivantes sans date sont lues comme
du même jour, ainsi que l'on dispose un tableau.`,
	},
	ExtraCells: {
		message: "la ligne a {0:cellule|cellules}, l'en-tête {1} ; le reste est gardé dans les notes de la session",
		hint:    "ajoutez une colonne à l'en-tête, ou protégez la barre verticale d'une cellule",
		help:    `D'autres convertisseurs perdent ces cellules sans un mot.`,
	},
	ShiftedRow: {
		message: "cellules remises dans leurs colonnes : {0}",
		hint:    "remettez les cellules vides dans la ligne",
		help: `Des cellules vides ont été perdues, comme lorsqu'un tableau est copié d'une
page web, et le reste de la ligne s'est décalé vers la gauche. Les cellules sont
remises sous les colonnes dont elles ont le contenu.`,
	},
	StrayMarkup: {
		message: "« {0} » isolé, laissé de côté",
		hint:    "effacez-le de la source",
		help:    `Une mise en valeur ouverte n'a pas été fermée, ou fermée sans avoir été ouverte.`,
	},
	DecodedText: {
		message: "le fichier est lu en {0}, pas en UTF-8",
		hint:    "enregistrez-le en UTF-8",
		help:    `Les octets ne sont pas de l'UTF-8 valide. Ils ont été lus dans l'encodage qui leur va.`,
	},
	DecodedText + "/twice": {
		message: "le texte a été écrit deux fois en UTF-8 ({0}), « Ã© » pour « é » ; il est lu comme il a été voulu",
		hint:    "enregistrez-le de nouveau en UTF-8 depuis le programme d'origine",
	},
	SplitLine: {
		message: "une ligne collée à l'élément qui précède est lue pour elle-même",
		help:    `Markdown rattache à l'élément de liste qui précède une ligne qui n'est pas en retrait.`,
	},
	JoinedDetails: {
		message: "ces détails sont rendus à la session du {0} : {1}",
		hint:    "mettez au-dessus un titre avec la date",
		help:    `Des détails sans titre ont été rendus à la session à laquelle ils conviennent.`,
	},
	NoSuchDate: {
		message: "« {0} » n'est pas un jour du calendrier",
		hint:    "corrigez la date ; elle est gardée telle quelle dans les notes de la session",
		help:    `Aucun calendrier n'a ce jour (31 juin ; 29 février d'une année commune).`,
	},
	NoSuchDate + "/year": {
		message: "« {0} » n'est pas un jour du calendrier",
		hint:    "corrigez la date ou l'année ; la date reste sans année",
	},
	NoSuchHour: {
		message: "« {0} » n'est pas une heure",
		hint:    "les heures vont de 0h à 24h",
		help:    `Cela ressemble à une heure et aucune horloge ne la montre.`,
	},
	NoSuchHour + "/past-midnight": {
		message: "« {0} » compte les heures au-delà de 24 ; c'est lu jusqu'à {1} le lendemain",
		hint:    "écrivez l'heure du lendemain",
	},
	NoSuchHour + "/clock-change": {
		message: "l'horloge saute des heures de {0} le {1} ({2}) ; ce qui y commence ou finit le fait d'autant plus tard",
		hint:    "corrigez les horaires",
	},
	NoSuchHour + "/midnight": {
		message: "« {0} » n'est pas une heure d'agenda ; elle est lue comme le minuit qui finit le jour",
		hint:    "écrivez T000000 du jour suivant",
	},
	UnreadDate: {
		message: "aucune date ne se lit dans « {0} »",
		hint:    "écrivez le jour et le mois, comme « 30 août » ou 2019-08-30",
		help: `La colonne des dates contient autre chose. La session est gardée sans date,
et les mots restent dans ses notes.`,
	},
	ValuelessCell: {
		message: "{0:cellule|cellules} de la feuille « {1} » sans valeur : {2}",
		hint:    "ouvrez le classeur dans un tableur et enregistrez-le de nouveau",
		help: `Une formule n'a pas de valeur dans le fichier et ne se calcule pas d'après lui seul,
ou sa valeur est une erreur. La cellule compte comme illisible : rien n'est pris pour elle dans
d'autres cellules.`,
	},
	ValuelessCell + "/error": {
		message: "{0:cellule|cellules} de la feuille « {1} » en erreur : {2}",
		hint:    "corrigez les formules",
	},
	UnreadHours: {
		message: "aucun horaire ne se lit dans « {0} »",
		hint:    "écrivez-le comme 9h30-18h30 ou 09:30-18:30",
		help:    `La colonne des horaires contient autre chose. Elle est gardée comme champ de la session.`,
	},
	RowWithoutDate: {
		message: "la ligne n'a pas de date",
		hint:    "donnez-lui-en une ; elle est gardée comme session sans date",
		help:    `Une ligne d'un tableau de sessions n'a pas de date.`,
	},
	NoProgramme: {
		message: "rien n'y a été compris comme un programme",
		hint:    "un plan a un tableau ou des titres avec des dates, ou des lignes qui commencent par une heure",
		help:    `Ni session, ni déroulé, ni dispositif n'a été trouvé. Le texte est gardé dans les notes.`,
	},
	NotRead: {
		message: "la feuille « {0} » n'est pas lue",
		help: `Un classeur contient plus que son plan : des feuilles, lignes et colonnes
masquées, des listes de personnes, le plan d'une année passée. Tout cela est
laissé de côté. Affichez-le, ou gardez le plan dans un classeur à part, pour
qu'il soit lu.`,
	},
	NotRead + "/hidden-sheet":   {message: "la feuille « {0} » est masquée et n'est pas lue", hint: "l'afficher pour qu'elle soit lue"},
	NotRead + "/hidden-rows":    {message: "{1} lignes masquées de la feuille « {0} » ne sont pas lues", hint: "les afficher pour qu'elles soient lues"},
	NotRead + "/covered-cells":  {message: "{1:valeur|valeurs} de la feuille « {0} » sous des cellules fusionnées, où personne ne les voit, ne sont pas lues : {2}", hint: "défusionnez les cellules, ou videz celles qui sont couvertes"},
	NotRead + "/hidden-columns": {message: "{1} colonnes masquées de la feuille « {0} » ne sont pas lues", hint: "les afficher pour qu'elles soient lues"},
	NotRead + "/description":    {message: "la description de « {0} » est gardée telle quelle, sans y chercher de déroulé : les descriptions sont très longues"},
	NotRead + "/component":      {message: "{0} n'est ni un événement, ni une tâche, ni un journal, et n'est pas lu"},
	NotRead + "/no-plan":        {message: "la feuille « {0} » ne dit ni jours ni heures, elle n'est pas lue"},
	NotRead + "/edition": {
		message: "la feuille « {0} » est le plan de {2}, celui de « {1} » est lu",
		hint:    "passer --year {2} pour la lire à sa place",
	},
	EditedSession: {
		message: "le titre et la ligne d'une session diffèrent : « {0} » et « {1} » ; « {1} » est retenu",
		hint:    "changez aussi l'autre endroit, ou réécrivez le document par deroule convert",
		help: `Le document a été écrit par deroule, puis une session a été changée à l'un des deux
endroits qui la nomment : sa ligne dans le tableau, ou son titre. C'est une seule session,
qui a changé. Ce qui a été changé en dernier est retenu, d'après la somme de contrôle ; où
plusieurs sessions diffèrent, elle ne le dit pas, et la ligne est retenue.`,
	},
	EditedSession + "/row":      {message: "la ligne a été changée, et pas le titre : « {0} » là-bas, « {1} » ici ; « {1} » est retenu", hint: "changez aussi le titre, ou réécrivez le document par deroule convert"},
	EditedSession + "/heading":  {message: "le titre a été changé, et pas la ligne : « {0} » là-bas, « {1} » ici ; « {1} » est retenu", hint: "changez aussi la ligne, ou réécrivez le document par deroule convert"},
	EditedSession + "/row-gone": {message: "la ligne de « {0} » n'est plus dans le tableau ; ce qui est sous son titre part avec elle", hint: "enlevez aussi le titre, ou remettez la ligne"},
	EditedSession + "/year":     {message: "un jour sans année prend celle des lignes voisines : {0}", hint: "écrivez l'année"},
	EditedSession + "/weekday":  {message: "« {0} » nomme un jour de semaine qui ne va pas ; c'est lu comme {1}", hint: "corrigez le jour de semaine ou la date"},
	UnmatchedCorrection: {
		message: "la correction ne correspond à rien : « {0} » ; tout près : « {1} »",
		hint:    "corrigez la ligne de deroule.yaml, ou enlevez-la",
		help: `Une ligne de deroule.yaml corrige ce qui n'est pas là : le planning a changé, ou la
date, le nom, la ligne ou la feuille contient une coquille. Rien n'est fait pour cette ligne.`,
	},
	UnmatchedCorrection + "/known":        {message: "la correction ne peut pas être suivie : « {0} » ; ici, ce pourrait être : {1}", hint: "choisissez parmi ces noms dans deroule.yaml"},
	UnmatchedCorrection + "/nothing-near": {message: "la correction ne correspond à rien : « {0} »"},
	Unreadable: {
		message: "le fichier ne peut pas être lu",
		hint:    "l'ouvrir dans le logiciel qui l'a fait et l'enregistrer en .xlsx",
		help: `Le fichier n'est pas de la sorte que dit son nom, ou il est protégé, ou abîmé,
ou il contient bien plus qu'un planning. Rien n'en est lu : la moitié d'un plan
passerait pour le tout.`,
	},
	Unreadable + "/old-workbook":    {message: "c'est un ancien classeur .xls", hint: "l'ouvrir dans un tableur et l'enregistrer en .xlsx"},
	Unreadable + "/protected":       {message: "il est protégé par un mot de passe", hint: "l'ouvrir et l'enregistrer sans mot de passe"},
	Unreadable + "/compound":        {message: "c'est un ancien classeur .xls, ou un classeur protégé par un mot de passe", hint: "l'ouvrir et l'enregistrer en .xlsx, sans mot de passe"},
	Unreadable + "/binary-workbook": {message: "c'est un classeur binaire (.xlsb)", hint: "l'ouvrir dans Excel et l'enregistrer en .xlsx"},
	Unreadable + "/xml-workbook":    {message: "c'est un classeur dans le XML de 2003", hint: "l'ouvrir dans un tableur et l'enregistrer en .xlsx"},
	Unreadable + "/numbers":         {message: "c'est un document de Numbers ou de Pages", hint: "l'exporter de là au format Excel (.xlsx)"},
	Unreadable + "/document":        {message: "ce n'est pas un classeur mais un autre document", hint: "enregistrer son tableau en .xlsx, ou son texte en Markdown (.md)"},
	Unreadable + "/no-workbook":     {message: "ce n'est pas un classeur, qui est une archive zip", hint: "l'ouvrir dans le logiciel qui l'a fait et l'enregistrer en .xlsx"},
	Unreadable + "/damaged":         {message: "le classeur est abîmé ou incomplet ({0} : {1})", hint: "l'ouvrir dans un tableur, qui le répare peut-être, et l'enregistrer de nouveau"},
	Unreadable + "/no-part":         {message: "le classeur est abîmé : il lui manque {0}", hint: "l'ouvrir dans un tableur, qui le répare peut-être, et l'enregistrer de nouveau"},
	Unreadable + "/large-document":  {message: "il fait {0} Mio, plus que les {1} Mio que peut faire un planning en lignes", hint: "divisez-le"},
	Unreadable + "/many-lines":      {message: "il a plus de {0} lignes remplies", hint: "divisez-le"},
	Unreadable + "/long-line":       {message: "la ligne fait {0} Kio, plus que les {1} Kio qu'une ligne peut faire", hint: "vérifiez que c'est un planning, ou coupez la ligne"},
	Unreadable + "/many-sessions":   {message: "il a {0} sessions, plus que les {1} qu'un programme peut avoir", hint: "divisez-le"},
	Unreadable + "/many-printed":    {message: "il a {0} sessions, plus que les {1} qu'un document à imprimer peut avoir", hint: "imprimez-en une partie avec --session, ou écrivez d'autres formats avec --to"},
	Unreadable + "/full-session":    {message: "une session a {0}, plus que les {1} qu'elle peut avoir", hint: "divisez la session, ou écrivez une période par son premier et son dernier jour"},
	Unreadable + "/long-text":       {message: "un texte fait {0} Kio, plus que les {1} Kio qu'il peut faire", hint: "vérifiez que c'est un planning, ou gardez le texte dans un document à part"},
	Unreadable + "/long-texts":      {message: "ses textes font plus de {0} Mio en tout", hint: "divisez-le"},
	Unreadable + "/too-large":       {message: "il est plus grand qu'un planning ne peut l'être ({0})", hint: "garder le plan dans un fichier à part"},
	UnknownProperty: {
		message: "« {0} » ne fait pas partie d'un programme et est laissé de côté",
		hint:    "model/programme.schema.json dit ce qu'il y a",
		help: `Le JSON contient un nom que le contrat ne connaît pas, ou un mot là où le
contrat en a une liste fermée (statut, nature, gravité).`,
	},
	UnknownProperty + "/word": {
		message: "« {0} » est laissé de côté",
		hint:    "connus : {1}",
	},
	UnknownZone: {
		message: "personne ne connaît le fuseau horaire « {0} » ; ses heures sont prises telles quelles",
		hint:    "vérifiez les heures, ou exportez le calendrier avec un fuseau de la base tz, comme Europe/Paris",
		help: `Le calendrier nomme un fuseau horaire qui n'est ni dans la base tz ni parmi ceux
de Windows, et ne le décrit pas non plus.`,
	},
	SeriesCut: {
		message: "la série « {0} » continue ; elle est lue jusqu'au {1}",
		hint:    "donnez-lui une fin dans le calendrier",
		help: `Un événement qui se répète devient une session à chaque fois. Sans fin, ou s'il se
répète très souvent, il est coupé : un an après la dernière date que nomme le
calendrier, et après mille fois au plus.`,
	},
	SeriesCut + "/rule": {
		message: "la règle « {0} » n'est pas de celles des calendriers ; de la série, seule la première fois est lue",
		hint:    "refaites la série dans un logiciel d'agenda",
	},
	LeftOut: {
		message: "{0} est laissé de côté : {1}",
		help:    `Le format écrit ne peut pas le contenir.`,
	},
	LeftOut + "/no-room": {
		message: "la feuille n'a pas la place de tout dire de : {0}",
		hint:    "choisissez un plus grand --paper, ou moins de sessions par --session",
	},
	LeftOut + "/no-year": {
		message: "sessions omises du calendrier ({0}), dont les dates sont sans année : {1}",
		hint:    "passez --year",
	},
	LeftOut + "/formats": {
		message: "un calendrier n'a pas de place pour des dispositifs ({0}) ; ils sont laissés de côté",
	},
	LeftOut + "/no-date": {
		message: "sessions omises du calendrier ({0}), qui n'ont pas de date : {1}",
		hint:    "donnez-leur une date ; --date en donne une à un planning d'une seule session",
	},
	LeftOut + "/no-event": {message: "le calendrier ne contient aucun événement : le planning n'a aucune session"},
	LeftOut + "/no-calendar": {
		message: "aucun calendrier n'est écrit : aucune session n'a de date avec son année",
		hint:    "--to ics en écrit un malgré tout",
	},
	MissingGlyph: {
		message: "la police n'a pas de signe pour {0} ; {1} est imprimé à la place",
		help:    `Le caractère n'est pas dans la police de la page.`,
	},
	MissingGlyph + "/dropped": {message: "le pictogramme {0} n'est pas imprimé : la police ne l'a pas"},
	TextTruncated + "/continued": {
		message: "le texte dépasse les {0} caractères que contient une cellule ; il continue dans la feuille {1}",
		hint:    "rien n'est perdu ; raccourcissez le texte pour qu'il tienne dans une cellule",
	},
	LeftOut + "/control": {
		message: "le caractère de commande {0} est laissé de côté : un classeur ne peut pas le contenir",
		hint:    "effacez-le de la source",
	},
	TextTruncated: {
		message: "le texte est coupé à {0} caractères, le plus que contienne : {1}",
		help:    `Le format écrit limite la longueur d'un texte.`,
	},
	InferredEnd: {
		message: "la fin de {0} n'est pas indiquée ; {1} est écrit, où commence l'entrée suivante",
		help:    `Le format demande une fin là où la source n'en a pas.`,
	},
	InferredEnd + "/agenda":     {message: "la fin de {0} n'est pas indiquée ; {1} est écrit, où finit son déroulé"},
	InferredEnd + "/last-entry": {message: "la fin de {0} n'est pas indiquée ; {1} est écrit, où commence la dernière entrée de son déroulé"},
	InferredEnd + "/hours":      {message: "les horaires de {0} ne sont pas indiqués ; {1} est écrit, d'après son déroulé"},
}

// frenchTerms words the terms that diagnostics name.
var frenchTerms = map[string]string{
	"month-01": "janvier", "month-02": "février", "month-03": "mars", "month-04": "avril",
	"month-05": "mai", "month-06": "juin", "month-07": "juillet", "month-08": "août",
	"month-09": "septembre", "month-10": "octobre", "month-11": "novembre", "month-12": "décembre",

	"workdays":  "du lundi au vendredi",
	"monday":    "lundi",
	"tuesday":   "mardi",
	"wednesday": "mercredi",
	"thursday":  "jeudi",
	"friday":    "vendredi",
	"saturday":  "samedi",
	"sunday":    "dimanche",
	"title":     "titre",
	"theme":     "thématique",
	"place":     "lieu",
	"hours":     "horaires",
	"dates":     "dates",

	// of what is wrong with a file
	"byte":              "octet",
	"row":               "ligne",
	"column":            "colonne",
	"cell":              "la cellule",
	"times":             "fois où elle a lieu",
	"entries":           "entrées à son déroulé",
	"days":              "jours qui ont du leur",
	"groups":            "groupes",
	"columns":           "colonnes",
	"elements":          "éléments",
	"rows":              "lignes",
	"sheets":            "feuilles",
	"bytes-of-text":     "octets de texte",
	"cells":             "cellules",
	"parts":             "parties",
	"bytes":             "octets décompressés",
	"most":              "au plus",
	"archive":           "l'archive",
	"sheet":             "la feuille",
	"a-sheet":           "une feuille",
	"document-type":     "un type de document y est déclaré",
	"encoding":          "son encodage est",
	"not-well-formed":   "son XML est mal formé",
	"too-deep":          "trop d'éléments y sont emboîtés",
	"ends-early":        "elle finit trop tôt",
	"long-text":         "un texte y est plus long que ce que tient une cellule",
	"entity":            "une entité y est inconnue",
	"more-than-claimed": "elle est plus grande qu'elle ne le dit",
	"bad-compression":   "elle ne se décompresse pas",
	"misplaced":         "elle est hors de toute feuille",
	"misnamed":          "une cellule s'y appelle",
}
