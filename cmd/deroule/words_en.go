package main

func englishWords() *words {
	return &words{
		batchWords: englishBatchWords(), readingWords: englishReadingWords(), reviewWords: englishReviewWords(),
		usageTemplate: `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND [flags] …{{else}}{{.UseLine}}{{end}}
{{if .HasExample}}
Examples:
{{.Example}}
{{end}}{{if .HasAvailableSubCommands}}
Commands:{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
"{{.CommandPath}} COMMAND --help" says more about a command.
{{end}}`,
		usageOfSources: "[flags] SOURCE...",
		rootShort:      "Turn programme plans into agendas, handouts, workbooks and calendars",
		rootLong: `deroule reads the plan of a programme as people wrote it and writes it again as
a PDF agenda, handouts, an XLSX workbook, an ICS calendar or JSON.`,
		rootExample: `  deroule convert planning.md              PDF, XLSX and ICS beside the plan
  deroule show planning.md                 its sessions in the terminal
  deroule check plans/                     what is unsure in every plan of a folder`,
		convertShort: "Read plans and write PDF, XLSX, ICS, Markdown, HTML or JSON",
		convertLong: `convert reads plans and writes each in the formats that --to names.

A SOURCE is a file, a folder (every plan below it), a pattern in which ** stands
for any folders, or - for standard input. The content of a file says what it is,
then its extension. In folders and patterns, what deroule wrote beside a plan is
no plan, until somebody saves it.

Outputs go beside their source unless --output names a folder, in which the
folders of the sources are mirrored. plan.md becomes plan.pdf; where plan.md and
plan.org stand together, plan.md.pdf and plan.org.pdf. A source is never
overwritten; outputs of an earlier run are, unless somebody saved them since.

A calendar is what has become of the one that it replaces: sessions keep their
identity, and those that are gone from the plan are cancelled. The variable
SOURCE_DATE_EPOCH says when it was revised, in seconds since 1970.

What is unsure is said on standard error, then one line for each source. In a
folder of outputs, what has not changed is not done again: a manifest there says
what each source was written to. Outputs of earlier runs that no source makes any
more are listed, and removed with --prune.

Exit codes: 0 all written; 1 a source could not be read or an output not
written, the others were; 2 wrong usage, nothing was done; 3 warnings, with
--strict, or stale outputs, with --check; 130 interrupted, finished outputs are whole.`,
		convertExample: `  deroule convert planning.md -o out                        out/planning.pdf, .xlsx and .ics
  deroule convert --to ics --year 2026 'plans/**/*.md'      calendars of all plans
  deroule convert --to pdf --layout handout plan.md -o out  a sheet for each session
  deroule convert --to pdf --layout handout --split plan.md plan-2026-09-30.pdf, a file each
  deroule convert --to pdf --theme ours.yaml plan.md        in a look of one's own
  deroule convert --to pdf --session 2026-09-30 plan.md     one session
  deroule convert --to ics --per audience plan.md -o out    a calendar for each group
  deroule convert --to json --output - plan.md | jq .title  for another program`,
		checkShort: "Say what is unsure, repaired or left over in plans",
		checkLong: `check reads plans and writes nothing. It prints all that deroule was unsure of,
repaired or could not use, with its place, and a summary.

Exit codes: 0 all read; 1 a source could not be read; 2 wrong usage; 3 warnings,
with --strict.`,
		checkExample: `  deroule check planning.md
  deroule check --strict plans/                             in CI: warnings fail`,
		showShort: "Show a programme in the terminal",
		showLong: `show prints a programme as a person wants to see it: its sessions by date, with
hours, place, people and running order, and at the end what was unsure. With
--origins each fact is followed by the place that it was read from.

Exit codes: 0 all read; 1 a source could not be read; 2 wrong usage.`,
		showExample: `  deroule show planning.md
  deroule show --session 2026-09-30 --origins planning.md   where its facts stand`,
		serveShort: "Serve programmes to an office: calendars to subscribe to, pages, documents",
		serveLong: `serve answers over HTTP. Each plan has a page, /NAME, with its sessions; a calendar
that people subscribe to, /NAME.ics; and documents to download, /NAME.pdf and
/NAME.xlsx. NAME is the one of the file, in small letters without accents; plans
that would share one are told apart by folder and extension. / lists them all.

A plan that changes is read again within seconds, and calendars keep up: sessions
stay the same when they move, and those that are gone become cancelled. With --state
this holds when the server is started again, too. A plan that cannot be read any
more stays as it last was; its page, the log and /healthz say so. One whose file is
gone is withdrawn after ten minutes.

Only this machine can reach the server, unless --listen says otherwise; behind a
reverse proxy, --url is the address that people know. Nothing is served but the
plans, no link that leads out of a folder is followed, and hidden files are left
out. Ctrl+C stops it when what it is answering is finished.

Each request is a line on standard error, in the combined log format.

Exit codes: 0 stopped; 1 no plan could be read; 2 wrong usage.`,
		serveExample: `  deroule serve plans/                                      http://127.0.0.1:8080/
  deroule serve --listen :8080 plans/                       for everybody in the network
  deroule serve --url https://agenda.example/ --state /var/lib/deroule plans/`,
		listenFlag:     "`ADDRESS` and port to listen at; without an address, all of the machine\n(default 127.0.0.1:8080), e.g. --listen :8080",
		urlFlag:        "`URL` that people reach the server at, behind a reverse proxy\n(default: the one that they ask for), e.g. --url https://agenda.example/",
		stateFlag:      "`DIR` to keep calendars and names in, for the next start\n(default: none, a new start forgets what changed), e.g. --state /var/lib/deroule",
		quietServeFlag: "print nothing but failures (default: say what is served, and a line a request),\ne.g. -q",
		formatsShort:   "List the formats that are read and written",
		formatsLong:    `formats lists the formats, with the names that --to and --from take.`,
		formatsExample: `  deroule formats`,
		explainShort:   "Explain the code of a diagnostic",
		explainLong: `explain says what the code in brackets behind a diagnostic means, and what to do.
Without a code it lists them all.`,
		explainExample: `  deroule explain agenda-outside-hours`,
		usageOfThemes:  "[flags] [THEME]",
		themesShort:    "List the looks of printed pages, or write one out to edit",
		themesLong: `themes lists the themes that come with deroule. With the name of one it prints its
YAML, or with --output writes it into a folder, with its logo and the JSON schema
by which editors help. What a theme does not say is as in plain.`,
		themesExample: `  deroule themes
  deroule themes institution -o looks/                      looks/institution.yaml and its logo
  deroule themes plain -o ours.yaml                         to edit, then: convert --theme ours.yaml`,
		completionShort: "Write a completion script for a shell",
		helpShort:       "Help about a command",

		toFlag:           "`FORMATS` to write, with commas between: pdf, xlsx, ics, md, org, json, html\n(default pdf,xlsx,ics), e.g. --to pdf,ics",
		outputFlag:       "`PATH` of a folder, of one file, or - for standard output\n(default: beside each source), e.g. -o out or -o agenda.pdf",
		layoutFlag:       "`LAYOUT` of the PDF (default agenda): handout is a sheet for each session, poster a\nday, days or a season for the wall, door a sign for each room and day, attendance\nsheets to sign, catalogue the support formats,\ne.g. --to pdf --layout handout -o handouts",
		themeFlag:        "`THEME` of the PDF, a name that deroule themes lists, or a YAML file\n(default plain), e.g. --theme large-print or --theme mine.yaml",
		paperFlag:        "`SIZE` of the paper of the PDF: A5, A4, A3, A2, A1, Letter, Tabloid\n(default: the theme's, twice as large for a poster), e.g. --paper Letter",
		orientationFlag:  "`WAY` the paper lies, portrait or landscape\n(default: as the theme and the layout have it), e.g. --orientation landscape",
		bookletFlag:      "print two pages on each side of a sheet, to fold into a booklet (default: one page), e.g. --booklet",
		twoUpFlag:        "print two pages on each sheet of the PDF (default: one), e.g. --two-up",
		splitFlag:        "write a PDF for each session, named by its date, of the layouts agenda, handout\nand attendance (default: one of all), e.g. --layout handout --split",
		namesFlag:        "`FILE` of who signs attendance sheets, a workbook or CSV with columns of names and\norganisation (default: nobody, rows are blank), e.g. --names people.xlsx",
		fillableFlag:     "make attendance sheets a form to fill in with a computer (default: paper), e.g. --fillable",
		rowsFlag:         "`NUMBER` of blank rows of attendance sheets, under the names\n(default: as many as fill the page), e.g. --rows 5",
		themesOutputFlag: "`PATH` of a folder, or of the YAML file, to write the theme to\n(default: its YAML goes to standard output), e.g. -o looks/",
		schemaFlag:       "print the JSON schema of themes instead (default: not), e.g. --schema > theme.schema.json",
		themesForceFlag:  "replace files that are there already (default: they stay), e.g. --force",
		perFlag:          "`UNIT` that an event of a calendar is for: session, day or entry of the\nrunning orders; audience writes a calendar for each group\n(default session), e.g. --per entry,audience",
		alarmFlag:        "`TIMES` before an event at which calendars remind of it, with commas\nbetween: 30m, 2h, 1d (default: never), e.g. --alarm 1d,30m",
		previousFlag:     "`PATH` of the calendar written before, or of a folder of them: sessions\nkeep their identity, those gone from the plan are cancelled\n(default: the calendar that is replaced), e.g. --previous published/plan.ics",
		forgetFlag:       "leave out of calendars what is gone from the plan\n(default: cancelled there), e.g. --forget",
		sessionFlag:      "write only the sessions with this `ID` or date, with commas between\n(default: all), e.g. --session 2026-09-30",
		langFlag:         "`LANGUAGE` of the labels in outputs, fr or en\n(default: that of the plan), e.g. --lang en",
		showSessionFlag:  "show only the sessions with this `ID` or date, with commas between\n(default: all), e.g. --session 2026-09-30",
		originsFlag:      "show where each fact was read, and on what ground (default: not shown),\ne.g. --origins",
		forceFlag:        "replace files that deroule did not write, or that somebody saved since\n(default: they stay), e.g. --force",
		verboseFlag:      "print information as well as warnings (default: warnings only),\ne.g. -v",
		verboseCheckFlag: "list diagnostics of one kind one by one (default: a line for each kind, with the\nplaces), e.g. -v",
		fromFlag:         "`FORMAT` of the sources, whatever they look like\n(default: by content, then extension), e.g. --from json",
		yearFlag:         "`YEAR` of dates that state none\n(default: none, they stay without), e.g. --year 2026",
		timezoneFlag:     "`ZONE` of the hours, a name of the tz database\n(default: the plan's, else Europe/Paris), e.g. --timezone Indian/Reunion",
		dateFlag:         "`DATE` of the first day of a plan that states no date\n(default: none, it stays without), e.g. --date 2026-12-03",
		timeoutFlag:      "how long a source may take (default: 30s; 0 is without end), e.g. --timeout 2m",
		configFlag:       "`FILE` of settings and words of one's own\n(default: the nearest deroule.yaml above each source), e.g. --config deroule.yaml",
		strictFlag:       "fail on warnings: such a source is not written, and the exit code is 3\n(default: written), e.g. --strict",
		strictCheckFlag:  "fail on warnings: the exit code is 3 (default: 0), e.g. --strict",
		quietFlag:        "print nothing but failures (default: say what was done), e.g. -q",
		helpFlag:         "print this help, e.g. -h",
		versionFlag:      "print the version",

		formatHeading: "FORMAT", titleHeading: "NAME", readHeading: "READ", writtenHeading: "WRITTEN", extensionsHeading: "EXTENSIONS", themeHeading: "THEME", lookHeading: "LOOK", yes: "yes",

		errorLabel: "error", warningLabel: "warning", infoLabel: "info", colon: ": ", semicolon: "; ", see: "see",
		known: "known: %s", seeHelp: "see %s --help", didYouMean: "did you mean: %s",
		interrupted:    "interrupted; what was finished is whole, the rest is absent",
		unknownCommand: "no such command", unknownCommandTodo: "see deroule --help",
		unknownFlag: "no such flag", flagNeedsValue: "the flag needs a value", badFlagValue: "%q is no value for it",
		noArguments: "the command takes no arguments", oneCode: "one code at a time",
		unknownCode: "no such code", unknownCodeTodo: "deroule explain lists them",

		unsure: "What was unsure", groundDefault: "said for all sessions", groundFlag: "told by a flag or settings", groundInferred: "inferred",

		noSource: "none is named", noSourceTodo: "name a file, a folder, a pattern, or - for standard input",
		noSuchFile: "no such file or folder", noSuchFileTodo: "check the name",
		mayNotRead: "permission denied", mayNotReadTodo: "ask for the right to read it",
		tooSlow: "it takes longer than %s", tooSlowTodo: "split the plan, or give more time with --timeout",
		badTimeout: "not a time that can be waited for", badTimeoutTodo: "write it as %s or 2m; 0 is without end",
		notRegular: "it is a pipe, a device or a socket, not a file", notRegularTodo: "name a file, or - for standard input",
		leadsOutOfTree: "it lies outside of the folder of the plans or of deroule.yaml, or a link leads there", leadsOutOfTreeTodo: "put it into that folder, or name it on the command line",
		settingsLeadOut: "the link leads out of its folder", settingsLeadOutTodo: "put the file itself there, or name it with --config",
		themeFileTooLarge: "larger than %d MiB",
		tooLarge:          "the file is larger than 64 MiB", tooLargeTodo: "check that it is a plan",
		noPlanInIt: "left alone: there is no plan in it",
		noPlans:    "no plan in it", noPlansTodo: "plans are files named %s",
		noMatch: "nothing that can be read matches the pattern", noMatchTodo: "check it; ** stands for any folders",
		emptyFile: "the file is empty", emptyFileTodo: "check that it was saved",
		binaryFile: "the file is not text, whatever its name says", binaryFileTodo: "open it in the program that made it and save it as a text or a workbook",
		unknownFormat: "the format is unknown", unknownFormatTodo: "name it with --from: %s",
		writtenOnly: "the format (%s) is written, not read", writtenOnlyTodo: "give the plan in one of: %s",
		notRead: "not a format that is read",
		badYear: "not a year", badYearTodo: "years go from 1 to 9999",
		badDate: "not a date", badDateTodo: "write it as 2026-12-03",
		unknownZone: "no such time zone", unknownZoneTodo: "use a name of the tz database, such as Europe/Paris",
		unknownLanguage: "no labels in this language", unknownLayout: "no such layout",
		noSuchSession: "no session has the ID or the date %q",

		notYAML: "these are no settings: %s", unknownSetting: "no such setting", unknownColumn: "no such role of a column", unknownKind: "no such kind of entry",
		badPattern: "not a pattern", badPatternTodo: "write it as in a .gitignore, such as drafts/ or *.old.md",
		wantWord: "a word is expected here", wantEntries: "names with values are expected here", wantEntriesTodo: "write them as year: 2026",
		noSettingsTodo: "name a file of settings with --config",

		pageFlagWithoutPDF: "--layout, --theme, --paper, --orientation, --two-up, --split, --names and --rows are for PDF, and none is asked for", pageFlagWithoutPDFTodo: "add pdf to --to, or leave them out",
		unknownPaper: "no such size of paper", unknownOrientation: "paper does not lie so",
		notSplit: "the layout %s is of the whole programme", severalSheets: "one file cannot hold the sheets of %d sessions apart",
		badRows: "not a number of rows", badRowsTodo: "give one from 0 to %d", notSigned: "nobody signs this layout", notSignedTodo: "add --layout attendance",
		noNames: "no names in it", noNamesTodo: "name a workbook or CSV with a column headed Name", unknownTheme: "no such theme", unknownThemeTodo: "known: %s; or name a YAML file",
		oneTheme: "one theme at a time", noTheme: "say which theme to write", themesForceTodo: "name another folder with --output, or pass --force",
		notTheme: "this is no theme: %s", notThemeTodo: "compare it with what deroule themes plain prints",
		unknownWord: "this word cannot stand here", wantTextTodo: "write it in one line, in quotes if it has : or #",
		badNumber: "not a number that can stand here", badNumberTodo: "it goes from %s", badColour: "not a colour", badColourTodo: "write it as \"#173a69\", in quotes",
		lowContrast: "%s on %s can hardly be read: a contrast of %s to 1", lowContrastTodo: "it takes %s to 1; make the text darker or its ground lighter",
		unknownPlaceholder: "no such placeholder", unreadableFile: "the file cannot be read: %s", unreadableFileTodo: "give its place from the folder of the theme",
		badImage: "not a PNG or JPEG image", badImageTodo: "save the logo in one of the two, of 16 million pixels at most",
		badFont: "not a TrueType face", badFontTodo: "name a .ttf file, not .otf, .ttc or .woff", badFace: "a face cannot be used: %s",

		notWritten: "not a format that is written", stdoutNeedsFormat: "say which format goes to standard output with --to",
		stdinNeedsOutput: "the plan has no folder to write beside", stdinNeedsOutputTodo: "name a folder with --output, or one format with --to",
		oneFileManySources: "one file cannot hold %d sources", oneFileManyFormats: "one file cannot hold several formats (%s)",
		oneFileTodo:        "name a folder, with / at its end",
		extensionDisagrees: "the extension disagrees with --to %s", extensionTodo: "leave one of the two out",
		binaryToTerminal: "a terminal cannot show this format", binaryToTerminalTodo: "name a file, or send standard output into one",
		overwrites: "its output %s would overwrite a source or another output", overwritesTodo: "name another folder with --output",
		skippedOutput:  "left alone: it is the output of another source",
		outputTooLarge: "its output %s would be larger than %d MiB", outputTooLargeTodo: "split the plan",
		temporaryTodo: "temporary files go there; name another folder with TMPDIR",
		losesEvents:   "not replaced: it would lose all of its events, %d of %d (%s)", losesComing: "not replaced: it would lose %d of %d events to come (%s)",
		losesTodo: "check the plan, or pass --allow-empty", noProgrammeAnyMore: "it holds no programme any more; %s stays as it is",
		allowEmptyFlag:      "replace calendars that lose most of their events to come, and the outputs\nof plans that hold no programme any more (default: they stay, and it is an\nerror), e.g. --allow-empty",
		allowEmptyServeFlag: "let calendars lose most of their events to come\n(default: the last good version stays), e.g. --allow-empty",
		linkLeadsOut:        "a link leads out of its folder", removedMeanwhile: "its folder was removed meanwhile", nameTooLong: "its name is longer than the system allows",
		mayNotWrite: "permission denied", nameIsTaken: "a folder or a device has its name",
		folderIsFile: "a file stands where its folder should be", diskFull: "the disk is full", cannotWrite: "cannot be written: %s", cannotWriteTodo: "name another folder with --output",
		nothingToPrint:     "nothing to print in the layout %s: the programme has %d sessions and %d support formats",
		nothingToPrintTodo: "choose another --layout: agenda prints whatever there is",
		unknownPer:         "not something that calendars have an event or a file for", badAlarm: "not a length of time", badAlarmTodo: "write it as 30m, 2h or 1d",
		badEpoch: "not a time", badEpochTodo: "give the seconds since 1970, or unset it",
		calendarFlagWithoutICS: "--per, --alarm, --previous and --forget are for calendars, and none is asked for", calendarFlagWithoutICSTodo: "add ics to --to, or leave them out",
		severalPers: "an event is of one of these", severalPersTodo: "name one, and audience beside it for a calendar of each group",
		onePreviousTodo:  "name a folder of calendars",
		severalCalendars: "one file cannot hold several calendars (%s)", noExport: "not a calendar", noExportTodo: "name one that deroule wrote",

		notWrittenStrict: "not written: there are warnings (--strict)", notWrittenStrictTodo: "mend the plan, or leave --strict out",
		holdsOtherWork: "not replaced: deroule did not write it, or somebody saved it since", holdsOtherWorkTodo: "move it away, name another folder with --output, or pass --force",

		servingAt: "serving %s at %s; Ctrl+C stops it", readingMore: "plans still to be read: %d", stoppedServing: "stopped",
		listenTodo: "name another address or port", stateTodo: "name another folder with --state, or empty it",
		badURL: "not an address of the web", badURLTodo: "write it as https://agenda.example/",
		nothingToServe: "no plan to serve", nothingToServeTodo: "name files or folders with plans that can be read",
		stdinServed: "standard input cannot be read again", stdinServedTodo: "name a file or a folder",
		lastGoodServed: "the last good version is still served", sourceGone: "the file is gone",
		withdrawn: "%s is not served any more", leadsOut: "left alone: the link leads out of the folder",

		programme: [2]string{"programme", "programmes"},
		file:      [2]string{"file", "files"}, session: [2]string{"session", "sessions"}, supportFormat: [2]string{"support format", "support formats"},
		errors: [2]string{"error", "errors"}, warnings: [2]string{"warning", "warnings"}, infos: [2]string{"piece of information", "pieces of information"},
	}
}
