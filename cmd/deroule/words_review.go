package main

// reviewWords are the words of `deroule review`.
type reviewWords struct {
	reviewShort, reviewLong, reviewExample                                               string
	reviewOutputFlag, reviewServeFlag, reviewListenFlag, reviewLangFlag, reviewQuietFlag string
	reviewSeveral, reviewSeveralTodo, reviewExists, reviewExistsTodo, reviewingAt        string
	reviewServed, reviewServedTodo, reviewNotAmended, reviewTooLarge                     string
	reviewStale, reviewBadChoice, reviewNotLocal, reviewNotLocalTodo, reviewNothingRead  string
}

func frenchReviewWords() reviewWords {
	return reviewWords{
		reviewShort: "Relire : une page avec la source à côté de ce qui en a été compris",
		reviewLong: `review écrit une page qui se suffit : la source d'un côté, chaque mot et chaque cellule
marqués selon ce qu'ils sont devenus, et de l'autre le programme, avec en tête ce qui est
à vérifier. On y choisit ce qui est à lire autrement ; la page donne les lignes de
deroule.yaml à copier.

Avec --serve, la page est servie à cette seule machine, sous une adresse que personne ne
devine. Les choix y sont écrits dans le deroule.yaml le plus proche, après avoir montré
ce qui change, et la nouvelle lecture s'affiche aussitôt.

Codes de retour : 0 tout est lu ; 1 une source n'a pas pu être lue ; 2 mauvaise
utilisation.`,
		reviewExample: `  deroule review planning.xlsx                              écrit planning.review.html
  deroule review --serve plannings/                         pour corriger dans le navigateur`,
		reviewOutputFlag: "page à écrire, ou dossier de plusieurs, rangées comme les sources (par défaut : NOM.review.html ici), p. ex. -o relecture.html",
		reviewServeFlag:  "servir les pages et écrire les corrections (par défaut : non), p. ex. --serve",
		reviewListenFlag: "adresse où écouter, de cette machine (par défaut : 127.0.0.1:0, un port libre), p. ex. --listen 127.0.0.1:8090",
		reviewLangFlag:   "langue des pages, fr ou en (par défaut : celle des messages), p. ex. --lang fr",
		reviewQuietFlag:  "n'afficher que les erreurs et, avec --serve, l'adresse (par défaut : non), p. ex. -q",
		reviewSeveral:    "une page ne montre qu'une source", reviewSeveralTodo: "nommez un dossier, p. ex. -o relectures",
		reviewExists: "le fichier n'est pas une page de relecture, il est laissé en place", reviewExistsTodo: "nommez un autre fichier avec --output",
		reviewServed: "avec --serve, aucune page n'est écrite", reviewServedTodo: "retirez l'un des deux",
		reviewingAt: "relecture à %s (Ctrl+C pour finir)",
		reviewStale: "deroule.yaml a changé entre-temps, rien n'est écrit.", reviewBadChoice: "Les choix ne peuvent pas être lus, rien n'est écrit.",
		reviewNotAmended: "deroule.yaml est écrit d'une façon qui ne se laisse pas compléter, rien n'est écrit. Copiez les lignes à la main.", reviewTooLarge: "deroule.yaml dépasserait %d Kio, rien n'est écrit.",
		reviewNotLocal: "la relecture n'est servie qu'à cette machine", reviewNotLocalTodo: "écoutez sur 127.0.0.1 ou [::1]",
		reviewNothingRead: "aucune source n'a pu être lue",
	}
}

func englishReviewWords() reviewWords {
	return reviewWords{
		reviewShort: "Review: a page with the source beside what was understood of it",
		reviewLong: `review writes a page that stands by itself: the source on one side, each word and cell
marked by what it became, and the programme on the other, with what is to be checked at
the top. There one chooses what is to be read otherwise; the page gives the lines of
deroule.yaml to copy.

With --serve the page is served to this machine alone, at an address that nobody guesses.
Choices are then written into the nearest deroule.yaml, after what changes was shown, and
the new reading stands there at once.

Exit codes: 0 all was read; 1 a source could not be read; 2 wrong usage.`,
		reviewExample: `  deroule review planning.xlsx                              writes planning.review.html
  deroule review --serve plans/                             to correct in the browser`,
		reviewOutputFlag: "page to write, or the folder of several, in folders as the sources are (default: NAME.review.html here), e.g. -o review.html",
		reviewServeFlag:  "serve the pages and write corrections (default: no), e.g. --serve",
		reviewListenFlag: "address to listen at, of this machine (default: 127.0.0.1:0, a free port), e.g. --listen 127.0.0.1:8090",
		reviewLangFlag:   "language of the pages, fr or en (default: that of messages), e.g. --lang fr",
		reviewQuietFlag:  "print errors only and, with --serve, the address (default: no), e.g. -q",
		reviewSeveral:    "a page shows one source only", reviewSeveralTodo: "name a folder, such as -o reviews",
		reviewExists: "the file is no page of a review, and is left in place", reviewExistsTodo: "name another file with --output",
		reviewServed: "with --serve no page is written", reviewServedTodo: "leave out one of the two",
		reviewingAt: "review at %s (Ctrl+C to end)",
		reviewStale: "deroule.yaml has changed meanwhile; nothing is written.", reviewBadChoice: "The choices cannot be read; nothing is written.",
		reviewNotAmended: "deroule.yaml is written in a way that cannot be added to; nothing is written. Copy the lines by hand.", reviewTooLarge: "deroule.yaml would be larger than %d KiB; nothing is written.",
		reviewNotLocal: "a review is served to this machine only", reviewNotLocalTodo: "listen at 127.0.0.1 or [::1]",
		reviewNothingRead: "no source could be read",
	}
}
