package main

// batchWords is what the command says of many sources at once: reports,
// baselines, manifests, shards. It is part of [words].
type batchWords struct {
	// Help.
	reportFlag, baselineFlag, updateBaselineFlag string

	// Reports and baselines.
	unknownReport, reportWithoutFile, reportWithoutFileTodo, otherFileTodo string
	severalReports, severalReportsTodo, reportTaken                        string
	failedSourceHelp, staleOutputs                                         string
	noBaseline, noBaselineTodo, makeBaselineTodo                           string
	notBaseline, baselineWritten                                           string

	// Mistakes in what settings say of diagnostics.
	unknownSeverity, noSeverity, noSeverityTodo, badPlace, badPlaceTodo string

	knownBefore [2]string // diagnostics that a baseline holds, one and several
}

func englishBatchWords() batchWords {
	return batchWords{
		reportFlag:         "`FORM` of a report, or FORM=FILE, several with commas between: text, json, sarif,\njunit, github, gitlab; without a file on standard output, instead of text\n(default text, with github beside it where GitHub runs it), e.g. --report sarif=out.sarif",
		baselineFlag:       "`FILE` of diagnostics that are known: they are neither told nor do they fail\n(default: none are known), e.g. --baseline known.json",
		updateBaselineFlag: "write what is found to the file of --baseline (default: not),\ne.g. --baseline known.json --update-baseline",

		unknownReport: "no such form of a report", reportWithoutFile: "a file is missing", reportWithoutFileTodo: "write it as --report sarif=out.sarif", otherFileTodo: "name another file",
		severalReports: "standard output can hold one report", severalReportsTodo: "give the others a file, as --report sarif=out.sarif",
		reportTaken: "standard output holds the output already",
		failedSourceHelp: `A source could not be read, or an output not be written. The message says why.
The other sources were read and written.`,
		staleOutputs: "outputs are not what they would be now",
		noBaseline:   "the file to write it to is missing", noBaselineTodo: "name it with --baseline known.json",
		makeBaselineTodo: "make one with --update-baseline",
		notBaseline:      "this is no baseline", baselineWritten: "%d diagnostics are known now",

		unknownSeverity: "no such severity", noSeverity: "a severity is missing", noSeverityTodo: "add severity: ignore, or one of: %s",
		badPlace: "not a place in a source", badPlaceTodo: "write it as 27, 27-40, 27:3, Sessions or Sessions:C7",

		knownBefore: [2]string{"known before", "known before"},
	}
}

func frenchBatchWords() batchWords {
	return batchWords{
		reportFlag:         "`FORME` d'un rapport, ou FORME=FICHIER, plusieurs séparées par des virgules : text,\njson, sarif, junit, github, gitlab ; sans fichier sur la sortie standard, à la place\ndu texte (par défaut : text, et github en plus dans GitHub), p. ex. --report sarif=out.sarif",
		baselineFlag:       "`FICHIER` des diagnostics déjà connus : ils ne sont pas dits et ne font pas échouer\n(par défaut : aucun n'est connu), p. ex. --baseline connus.json",
		updateBaselineFlag: "écrire ce qui est trouvé dans le fichier de --baseline (par défaut : non),\np. ex. --baseline connus.json --update-baseline",

		unknownReport: "pas de rapport de cette forme", reportWithoutFile: "il manque un fichier", reportWithoutFileTodo: "écrivez-le ainsi : --report sarif=out.sarif", otherFileTodo: "nommez un autre fichier",
		severalReports: "la sortie standard ne contient qu'un rapport", severalReportsTodo: "donnez un fichier aux autres, ainsi : --report sarif=out.sarif",
		reportTaken: "la sortie standard contient déjà le résultat",
		failedSourceHelp: `Une source n'a pas pu être lue, ou une sortie n'a pas pu être écrite. Le message
dit pourquoi. Les autres sources ont été lues et écrites.`,
		staleOutputs: "des sorties ne sont plus ce qu'elles seraient maintenant",
		noBaseline:   "il manque le fichier où l'écrire", noBaselineTodo: "nommez-le avec --baseline connus.json",
		makeBaselineTodo: "faites-en un avec --update-baseline",
		notBaseline:      "ce n'est pas une liste de diagnostics connus", baselineWritten: "%d diagnostics sont connus désormais",

		unknownSeverity: "pas de gravité de ce nom", noSeverity: "il manque une gravité", noSeverityTodo: "ajoutez severity: ignore, ou une de : %s",
		badPlace: "ce n'est pas un endroit d'une source", badPlaceTodo: "écrivez-le ainsi : 27, 27-40, 27:3, Sessions ou Sessions:C7",

		knownBefore: [2]string{"déjà connu", "déjà connus"},
	}
}
