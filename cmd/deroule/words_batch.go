package main

// batchWords is what the command says of many sources at once: reports,
// baselines, manifests, shards. It is part of [words].
type batchWords struct {
	// Help.
	reportFlag, baselineFlag, updateBaselineFlag string
	jobsFlag, shardFlag, checkFlag, pruneFlag    string

	usageOfMerge, mergeShort, mergeLong, mergeExample, mergeCommandName string
	mergeOutputFlag, mergeReportFlag                                    string

	// Versions.
	versionShort, versionLong, versionExample, modulesFlag string
	revision, revisedAt, andChanged                        string

	// Merging.
	nothingToMerge, nothingToMergeTodo, severalFolders, severalFoldersTodo string
	noReports, noReportsTodo, noManifestThere, noManifestThereTodo         string
	noManifestNorReport, noManifestNorReportTodo, manifestsMerged          string

	// Watching.
	watchFlag, watchNeedsFiles, watchNeedsFilesTodo, watching string

	// Jobs and shards.
	badJobs, badJobsTodo, badShard, badShardTodo            string
	badShardVariable, badShardVariableTodo, noShardVariable string

	// Manifests.
	notManifest, notManifestTodo, pruneNeedsFolder, pruneNeedsFolderTodo                  string
	pruneOrCheck, pruneOrCheckTodo, checkNeedsFiles, checkNeedsFilesTodo                  string
	staleLine, unchangedSource, outputLeft, sourceLeft, pruneRemoves, changedLeft, pruned string

	// The end of a run over many sources.
	worst, inTime, timeLeft, decimalPoint                      string
	source, written, unchanged, stale, notWrittenCount, failed [2]string

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

		usageOfMerge: "[flags] PATH...",
		mergeShort:   "Join the manifests and reports that shards left",
		mergeLong: `merge-manifests joins what convert --shard left: the manifests to one, which is that
of a run over all sources, and the JSON reports to the reports that --report names.

A PATH is a folder with manifests, a manifest, or a report of --report json=FILE.
The outputs of the shards belong into one folder, which --output names; it holds
the merged manifest, and those of shards are removed from it.

Exit codes: 0 merged; 1 a file could not be written; 2 wrong usage.`,
		mergeExample: `  deroule merge-manifests out/                              the shards wrote to one folder
  deroule merge-manifests -o out/ shards/*/                 their outputs were moved there
  deroule merge-manifests --report junit=all.xml reports/*.json`,
		mergeCommandName: "merge-manifests",
		mergeOutputFlag:  "`DIR` of the outputs, for the merged manifest\n(default: the folder of the manifests), e.g. -o out",
		mergeReportFlag:  "`FORM=FILE` of a report of all sources, several with commas between\n(default: none), e.g. --report sarif=out.sarif",

		nothingToMerge: "none is named", nothingToMergeTodo: "name the folder that shards wrote to, or their manifests and reports",
		severalFolders: "the manifests are in several folders", severalFoldersTodo: "name the folder of the outputs with --output",
		noReports: "no report in JSON is named", noReportsTodo: "write one in each shard, with --report json=FILE",
		noManifestThere: "no manifest in it", noManifestThereTodo: "name the folder that convert wrote to",
		noManifestNorReport: "neither a manifest nor a report in JSON", noManifestNorReportTodo: "name files that convert wrote",
		manifestsMerged: "%d manifests -> %s (%s)",

		versionShort: "Print the version, and what the program was built from",
		versionLong: `version prints the version, the revision of the source, the version of Go and the
system, and with --modules the modules that the program holds, with theirs.`,
		versionExample: "  deroule version --modules",
		modulesFlag:    "print the modules, too (default: not), e.g. --modules",
		revision:       "revision", revisedAt: "revised", andChanged: " and changes",

		jobsFlag:  "`NUMBER` of sources at a time (default: one a processor), e.g. --jobs 1",
		shardFlag: "`I/N`, the share of the sources that this run takes, or auto: as GitLab, Slurm,\nKubernetes or DEROULE_SHARD_INDEX and _COUNT say (default: all), e.g. --shard 3/7",
		checkFlag: "write nothing; list the outputs that are not what they would be now, and fail\nwith 3 if there are any (default: write them), e.g. --check",
		pruneFlag: "remove outputs of earlier runs whose source is gone (default: list them),\ne.g. --prune",

		watchFlag:       "go on, and convert again what changes, until Ctrl+C (default: end),\ne.g. --watch",
		watchNeedsFiles: "there is nothing to watch", watchNeedsFilesTodo: "name files or folders, and leave --check and -o - out",
		watching: "waiting for changes; Ctrl+C stops it",

		badJobs: "not a number of jobs", badJobsTodo: "give one from 1 to %d", badShard: "not a share", badShardTodo: "write it as 3/7, or auto",
		badShardVariable: "not a share", badShardVariableTodo: "set both the index and the count, DEROULE_SHARD_INDEX from 0 and DEROULE_SHARD_COUNT",
		noShardVariable: "no variable says which share; all sources are taken",

		notManifest: "this is no manifest of this version", notManifestTodo: "remove it; all is done again then",
		pruneNeedsFolder: "there is no folder of outputs", pruneNeedsFolderTodo: "name it with --output",
		pruneOrCheck: "--check changes nothing", pruneOrCheckTodo: "leave one of the two out",
		checkNeedsFiles: "standard output cannot be stale", checkNeedsFilesTodo: "name a folder or a file with --output",
		staleLine: "%s: stale: %s", unchangedSource: "unchanged",
		outputLeft: "left over, %s is not written to it any more", sourceLeft: "left over, %s is gone", pruneRemoves: "--prune removes it",
		changedLeft: "not removed: somebody changed it since deroule wrote it", pruned: "removed, it was left over from %s",

		worst: "worst: %s (%s)", inTime: "in %s", timeLeft: "%s left", decimalPoint: ".",
		source: [2]string{"source", "sources"}, written: [2]string{"written", "written"}, unchanged: [2]string{"unchanged", "unchanged"},
		stale: [2]string{"stale", "stale"}, notWrittenCount: [2]string{"not written", "not written"}, failed: [2]string{"failed", "failed"},

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

		usageOfMerge: "[options] CHEMIN...",
		mergeShort:   "Réunir les manifestes et les rapports que des parts ont laissés",
		mergeLong: `merge-manifests réunit ce que convert --shard a laissé : les manifestes en un seul,
celui d'un lancement sur toutes les sources, et les rapports JSON en ceux que nomme
--report.

Un CHEMIN est un dossier qui contient des manifestes, un manifeste, ou un rapport de
--report json=FICHIER. Les sorties des parts vont dans un seul dossier, que nomme
--output ; il reçoit le manifeste réuni, et ceux des parts en sont supprimés.

Codes de retour : 0 réuni ; 1 un fichier n'a pas pu être écrit ; 2 mauvaise utilisation.`,
		mergeExample: `  deroule merge-manifests out/                              les parts ont écrit dans un dossier
  deroule merge-manifests -o out/ parts/*/                  leurs sorties y ont été déplacées
  deroule merge-manifests --report junit=tout.xml rapports/*.json`,
		mergeCommandName: "merge-manifests",
		mergeOutputFlag:  "`DOSSIER` des sorties, pour le manifeste réuni\n(par défaut : celui des manifestes), p. ex. -o out",
		mergeReportFlag:  "`FORME=FICHIER` d'un rapport sur toutes les sources, plusieurs séparés par des\nvirgules (par défaut : aucun), p. ex. --report sarif=out.sarif",

		nothingToMerge: "aucun n'est nommé", nothingToMergeTodo: "nommez le dossier où les parts ont écrit, ou leurs manifestes et rapports",
		severalFolders: "les manifestes sont dans plusieurs dossiers", severalFoldersTodo: "nommez le dossier des sorties avec --output",
		noReports: "aucun rapport JSON n'est nommé", noReportsTodo: "écrivez-en un dans chaque part, avec --report json=FICHIER",
		noManifestThere: "il ne contient aucun manifeste", noManifestThereTodo: "nommez le dossier où convert a écrit",
		noManifestNorReport: "ni un manifeste, ni un rapport JSON", noManifestNorReportTodo: "nommez des fichiers que convert a écrits",
		manifestsMerged: "%d manifestes -> %s (%s)",

		versionShort: "Afficher la version, et de quoi le programme est fait",
		versionLong: `version affiche la version, la révision des sources, la version de Go et le système,
et avec --modules les modules que contient le programme, avec la leur.`,
		versionExample: "  deroule version --modules",
		modulesFlag:    "afficher aussi les modules (par défaut : non), p. ex. --modules",
		revision:       "révision", revisedAt: "révisé", andChanged: " et des changements",

		jobsFlag:  "`NOMBRE` de sources à la fois (par défaut : une par processeur), p. ex. --jobs 1",
		shardFlag: "`I/N`, la part des sources que prend ce lancement, ou auto : comme le disent GitLab,\nSlurm, Kubernetes ou DEROULE_SHARD_INDEX et _COUNT (par défaut : toutes),\np. ex. --shard 3/7",
		checkFlag: "ne rien écrire ; lister les sorties qui ne sont plus ce qu'elles seraient\nmaintenant, et échouer avec 3 s'il y en a (par défaut : les écrire), p. ex. --check",
		pruneFlag: "supprimer les sorties de lancements précédents dont la source a disparu\n(par défaut : les lister), p. ex. --prune",

		watchFlag:       "continuer, et convertir à nouveau ce qui change, jusqu'à Ctrl+C\n(par défaut : s'arrêter), p. ex. --watch",
		watchNeedsFiles: "il n'y a rien à surveiller", watchNeedsFilesTodo: "nommez des fichiers ou des dossiers, sans --check ni -o -",
		watching: "en attente de changements ; Ctrl+C arrête",

		badJobs: "ce n'est pas un nombre de tâches", badJobsTodo: "donnez-en un de 1 à %d", badShard: "ce n'est pas une part", badShardTodo: "écrivez-la ainsi : 3/7, ou auto",
		badShardVariable: "ce n'est pas une part", badShardVariableTodo: "donnez le rang et le nombre, DEROULE_SHARD_INDEX à partir de 0 et DEROULE_SHARD_COUNT",
		noShardVariable: "aucune variable ne dit quelle part ; toutes les sources sont prises",

		notManifest: "ce n'est pas un manifeste de cette version", notManifestTodo: "supprimez-le ; tout sera refait",
		pruneNeedsFolder: "il n'y a pas de dossier de sorties", pruneNeedsFolderTodo: "nommez-le avec --output",
		pruneOrCheck: "--check ne change rien", pruneOrCheckTodo: "omettez l'un des deux",
		checkNeedsFiles: "la sortie standard ne peut pas être périmée", checkNeedsFilesTodo: "nommez un dossier ou un fichier avec --output",
		staleLine: "%s : périmé : %s", unchangedSource: "inchangé",
		outputLeft: "resté là, %s n'y est plus écrit", sourceLeft: "resté là, %s a disparu", pruneRemoves: "--prune le supprime",
		changedLeft: "conservé : quelqu'un l'a modifié depuis que deroule l'a écrit", pruned: "supprimé, il restait de %s",

		worst: "le plus touché : %s (%s)", inTime: "en %s", timeLeft: "encore %s", decimalPoint: ",",
		source: [2]string{"source", "sources"}, written: [2]string{"écrite", "écrites"}, unchanged: [2]string{"inchangée", "inchangées"},
		stale: [2]string{"périmée", "périmées"}, notWrittenCount: [2]string{"non écrite", "non écrites"}, failed: [2]string{"en échec", "en échec"},

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
