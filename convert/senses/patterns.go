package senses

import (
	"regexp"
	"sync"
)

// expressions are the forms of texts that no grammar of the lexicon reads. They are of
// folded texts (see [lexicon.Fold]) but for those of codes, addresses and titles.
type expressions struct {
	contact, money, sumWord, offWord, roomCode, roomWord, groupWord, personTitle, workWord, editionWord, clockLike, bareMin, asideMin, brackets, seconds, weekNumber, stampEnd, bracketed, logWord, bareHours, path, sentence *regexp.Regexp
}

// patterns compiles the expressions when they are first asked for.
var patterns = sync.OnceValue(func() *expressions {
	return &expressions{
		path:        regexp.MustCompile(`^[./~]*/\S+$|^\S+\.(?:pdf|html?|md|qmd|docx?|pptx?|xlsx?|odp|odt|ipynb|zip|png|jpe?g|mp[34])$`),
		sentence:    regexp.MustCompile(`\pL{3,}[.!?…]$`),
		contact:     regexp.MustCompile(`@\w|^https?://|^www\.|^\+?(?:\d[ .-]?){9,}$`),
		money:       regexp.MustCompile(`^[-\d., ]+\s*[€$£]$|^[€$£]\s*\d`),
		sumWord:     regexp.MustCompile(`^(?:(?:sous[- ]?|sub)?tot(?:al|ale|aal|aux|ali|e)?\b|summe\b|gesamt|somme\b|suma\b|soma\b|insgesamt\b|max\b|moyenne\b|average\b|dur(?:ee|acion|ata|ation) (?:tot|sin|sans|hors))`),
		offWord:     regexp.MustCompile(`^(?:vacances|conges?\b|pas de (?:seance|cours|session|reunion|rencontre|formation)|pas d'atelier|relache|ferie|jour ferie|no (?:class|session|meeting|lecture|lab)|(?:winter|spring|fall|summer|autumn|christmas|easter|mid-?term|reading) (?:break|week|recess|holidays?)$|break week|holidays?$|public holiday|thanksgiving|ferien|feiertag|keine? |kein |vacaciones|sin (?:sesion|clase)|festivo|vacanze|nessuna|ferias|sem (?:sessao|aula)|feriado|vakantie|geen )`),
		roomCode:    regexp.MustCompile(`^(?:[A-Z]{1,4}[ .-]?\d{1,4}[A-Za-z]?|\d{1,2}\.\d{1,3}|[A-Z]\d?\.\d{1,4}|\d{3}[A-Za-z]?)$`),
		roomWord:    regexp.MustCompile(`^(?:salle|amphi\w*|room|hall|halle|aula|sala|saal|raum|zaal|lokaal|local|labo?\.?|laborat\w*|auditor\w*|gymnas\w*|mairie|hs|horsaal|seminarraum|studio|batiment|building|bibliothe\w*|library|mediathe\w*|theatre|theater|campus|visio|zoom|teams|en ligne|online|distanciel|a distance|webinaire)\b`),
		groupWord:   regexp.MustCompile(`^(?:groupe|group|gruppe|grupo|gruppo|groep|classe|class|equipe|team|promo|promotion|section|td|tp)\s*\S{1,12}$`),
		personTitle: regexp.MustCompile(`^(?:M|Mme|Mlle|MM|Mr|Mrs|Ms|Dr|Pr|Prof|Dott|Dra|Sr|Sra|Herr|Frau|Ing)\.?\s+\p{Lu}`),
		workWord:    regexp.MustCompile(`\b(?:taches?|tasks?|aufgaben?|tareas?|attivita da|compiti|tarefas?|taken|avancement|progress|fortschritt|debit|credit|solde|prix|price|preis|precio|prezzo|preco|cout|cost|kosten|montant|amount|betrag|naissance|birth\w*|geburt\w*|budget|quantite|quantity|menge|stock)\b`),
		editionWord: regexp.MustCompile(`\b(?:stand|updated?|mis a jour|mise a jour|maj|edite le|imprime le|version|revision|revise|aktualisiert|actualizad[oa]|aggiornat[oa]|atualizad[oa]|bijgewerkt|printed|generated|as of)\b|\bau 3[01]\b`),
		clockLike:   regexp.MustCompile(`^(\d{1,2})[:.](\d\d)(?::00)?$`),
		bareMin:     regexp.MustCompile(`^(\d{1,3})\s*(?:'|’|′|mn|min|min\.|mins|minutes|minuten|minutos|minuti)$`),
		asideMin:    regexp.MustCompile(`\(\s*(\d{1,3})\s*(?:'|’|′|mn|min)[a-z.]*\s*\)`),
		brackets:    regexp.MustCompile(`\([^()]*\)`),
		seconds:     regexp.MustCompile(`(\d:\d\d):00\b`),
		weekNumber:  regexp.MustCompile(`^(?:(?:semaine|week|woche|semana|settimana|sem\.?|kw|s)\s*(?:n\s*[o°]?\s*)?(\d{1,2})|(?:semaines?|weeks?|wochen?|semanas?|settimane|settimana)\s+(?:(?:im)?paires?|a|b|odd|even|gerade|ungerade|pares?|impares?|pari|dispari))$`),
		stampEnd:    regexp.MustCompile(`^\s*(?:[-–—]|à|a|to|bis)\s*(\d{1,2})[:.h](\d\d)`),
		bracketed:   regexp.MustCompile(`\((\d{1,2})(?:[.:h](\d\d))?\s*[-–]\s*(\d{1,2})(?:[.:h](\d\d))?h?\)`),
		bareHours:   regexp.MustCompile(`^(\d{1,2})\s*[-–]\s*(\d{1,2})$`),
		logWord:     regexp.MustCompile(`\b(?:time ?sheets?|time ?cards?|stundenzettel|stundennachweis|zeiterfassung|zeitnachweis|arbeitszeit\w*|tatigkeits?(?:protokoll|nachweis|bericht)?|uberstunden|urlaub\w*|feuilles? de temps|feuilles? d'heures|heures (?:travaillees|effectuees|realisees|supplementaires)|temps (?:employes?|passes?|travailles?)|releves? d'heures|pointages?|conges?|absences?|journal de boa?rd|carnet de bord|log ?book|work ?log|logs?|hours worked|worked hours|overtime|leave|time ?off|horas (?:trabajadas|extras?|anuales|vacacionales)|vacaciones cogidas|registro (?:de )?horas|control horario|fichajes?|foglio ore|ore lavorate|presenze|straordinari|folha de ponto|ponto|urenregistratie|urenstaat|verlof)\b`),
	}
})
