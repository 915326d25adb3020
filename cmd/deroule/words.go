package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"deroule/cmd/deroule/report"
	"deroule/model"
)

// words is everything that the command itself says, in one language; the wording
// of diagnostics stands in the model. A %s or %d is filled by [words.say].
type words struct {
	readingWords
	reviewWords
	// Help.
	usageTemplate, usageOfSources                                                        string
	rootShort, rootLong, rootExample                                                     string
	convertShort, convertLong, convertExample                                            string
	checkShort, checkLong, checkExample                                                  string
	showShort, showLong, showExample                                                     string
	serveShort, serveLong, serveExample                                                  string
	listenFlag, urlFlag, stateFlag, quietServeFlag                                       string
	formatsShort, formatsLong, formatsExample                                            string
	explainShort, explainLong, explainExample                                            string
	usageOfThemes, themesShort, themesLong, themesExample                                string
	completionShort, helpShort                                                           string
	toFlag, outputFlag, layoutFlag, sessionFlag, langFlag, verboseFlag, verboseCheckFlag string
	themeFlag, paperFlag, orientationFlag, twoUpFlag, bookletFlag, splitFlag             string
	namesFlag, rowsFlag, fillableFlag, themesOutputFlag, schemaFlag, themesForceFlag     string
	perFlag, alarmFlag, previousFlag, forgetFlag                                         string
	fromFlag, yearFlag, timezoneFlag, strictFlag, strictCheckFlag, quietFlag             string
	dateFlag, configFlag, timeoutFlag, forceFlag, showSessionFlag, originsFlag           string
	helpFlag, versionFlag                                                                string
	formatHeading, titleHeading, readHeading, writtenHeading                             string
	extensionsHeading, themeHeading, lookHeading, yes                                    string

	// Messages.
	errorLabel, warningLabel, infoLabel, colon, semicolon, see string
	known, seeHelp, didYouMean, interrupted                    string
	unknownCommand, unknownCommandTodo, unknownFlag            string
	flagNeedsValue, badFlagValue, noArguments, oneCode         string
	unknownCode, unknownCodeTodo                               string

	// A programme in the terminal.
	unsure, groundDefault, groundFlag, groundInferred string

	// Failures of sources.
	noSource, noSourceTodo, noSuchFile, noSuchFileTodo                       string
	mayNotRead, mayNotReadTodo, tooLarge, tooLargeTodo                       string
	noPlans, noPlansTodo, noPlanInIt, noMatch, noMatchTodo                   string
	tooSlow, tooSlowTodo, badTimeout, badTimeoutTodo                         string
	notRegular, notRegularTodo, leadsOutOfTree, leadsOutOfTreeTodo           string
	emptyFile, emptyFileTodo, binaryFile, binaryFileTodo                     string
	unknownFormat, unknownFormatTodo, writtenOnly, writtenOnlyTodo, notRead  string
	badYear, badYearTodo, badDate, badDateTodo, unknownZone, unknownZoneTodo string
	unknownLanguage, noSuchSession, unknownLayout                            string

	// Mistakes in settings.
	notYAML, unknownSetting, unknownColumn, unknownKind, badPattern, badPatternTodo string
	settingsLeadOut, settingsLeadOutTodo, themeFileTooLarge                         string
	wantWord, wantEntries, wantEntriesTodo, noSettingsTodo                          string

	// Failures of pages and themes.
	pageFlagWithoutPDF, pageFlagWithoutPDFTodo, unknownPaper, unknownOrientation string
	notSplit, severalSheets, badRows, badRowsTodo, notSigned, notSignedTodo      string
	noNames, noNamesTodo, unknownTheme, unknownThemeTodo, oneTheme, noTheme      string
	themesForceTodo, notTheme, notThemeTodo, unknownWord, wantTextTodo           string
	badNumber, badNumberTodo, badColour, badColourTodo                           string
	lowContrast, lowContrastTodo, unknownPlaceholder                             string
	unreadableFile, unreadableFileTodo, badImage, badImageTodo                   string
	badFont, badFontTodo, badFace                                                string

	// Failures of outputs.
	notWritten, stdoutNeedsFormat, stdinNeedsOutput                                              string
	stdinNeedsOutputTodo                                                                         string
	oneFileManySources, oneFileManyFormats, oneFileTodo                                          string
	extensionDisagrees, extensionTodo                                                            string
	binaryToTerminal, binaryToTerminalTodo                                                       string
	overwrites, overwritesTodo, skippedOutput                                                    string
	mayNotWrite, nameIsTaken, folderIsFile, diskFull, cannotWrite, cannotWriteTodo               string
	outputTooLarge, outputTooLargeTodo, temporaryTodo                                            string
	losesEvents, losesComing, losesTodo, noProgrammeAnyMore, allowEmptyFlag, allowEmptyServeFlag string
	linkLeadsOut, removedMeanwhile, nameTooLong                                                  string
	notWrittenStrict, notWrittenStrictTodo, holdsOtherWork, holdsOtherWorkTodo                   string

	nothingToPrint, nothingToPrintTodo string // "%s" is a layout, then how many sessions and formats there are

	// Failures of calendars.
	unknownPer, badAlarm, badAlarmTodo, badEpoch, badEpochTodo string
	calendarFlagWithoutICS, calendarFlagWithoutICSTodo         string
	severalPers, severalPersTodo, onePreviousTodo              string
	severalCalendars, noExport, noExportTodo                   string

	// A server.
	servingAt, readingMore, stoppedServing, listenTodo, stateTodo, badURL, badURLTodo string
	nothingToServe, nothingToServeTodo, stdinServed, stdinServedTodo                  string
	lastGoodServed, sourceGone, withdrawn, leadsOut                                   string

	batchWords

	// Counted things, one and several.
	zeroIsOne                                             bool // French counts nothing as one
	file, session, supportFormat, errors, warnings, infos [2]string
	programme                                             [2]string
}

// say fills a phrase.
func (w *words) say(phrase string, values ...any) string { return fmt.Sprintf(phrase, values...) }

func wordsOf(language string) *words {
	if language == "fr" {
		return frenchWords()
	}
	return englishWords()
}

// languageOf is the language of messages, as the POSIX locale variables say.
func languageOf(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "fr") {
				return "fr"
			}
			return "en"
		}
	}
	return "en"
}

// severity names a severity.
func (w *words) severity(s model.Severity) string {
	switch s {
	case model.Error:
		return w.errorLabel
	case model.Info:
		return w.infoLabel
	}
	return w.warningLabel
}

// ground says on what ground a value stands; nothing where it is simply stated.
func (w *words) ground(how model.How) string {
	switch how {
	case model.Default:
		return w.groundDefault
	case model.Flag:
		return w.groundFlag
	case model.Inferred:
		return w.groundInferred
	case model.Corrected:
		return w.groundCorrected
	}
	return ""
}

// count writes "1 session" or "6 sessions".
func (w *words) count(n int, of [2]string) string {
	if n == 1 || n == 0 && w.zeroIsOne {
		return fmt.Sprintf("%d %s", n, of[0])
	}
	return fmt.Sprintf("%d %s", n, of[1])
}

// contents says what is in a programme, by the numbers of both.
func (w *words) contents(sessions, formats int) string {
	parts := []string{w.count(sessions, w.session)}
	if formats > 0 {
		parts = append(parts, w.count(formats, w.supportFormat))
		if sessions == 0 {
			parts = parts[1:]
		}
	}
	return strings.Join(parts, ", ")
}

// summary ends `deroule check`.
func (w *words) summary(t *tally) string {
	read := []string{w.count(t.read, w.file), w.count(t.sessions, w.session)}
	if t.formats > 0 {
		read = append(read, w.count(t.formats, w.supportFormat))
	}
	return strings.Join(read, ", ") + w.colon + w.found(t, model.Error, model.Warning, model.Info)
}

// found counts the diagnostics of some severities.
func (w *words) found(t *tally, of ...model.Severity) string {
	found := []string{}
	for _, s := range of {
		if n := t.severities[s]; n > 0 || s == model.Warning {
			found = append(found, w.severities(n, s))
		}
	}
	if t.known > 0 {
		found = append(found, w.count(t.known, w.knownBefore))
	}
	return strings.Join(found, ", ")
}

// severities counts diagnostics of a severity.
func (w *words) severities(n int, s model.Severity) string {
	switch s {
	case model.Error:
		return w.count(n, w.errors)
	case model.Info:
		return w.count(n, w.infos)
	}
	return w.count(n, w.warnings)
}

// conversionSummary ends `deroule convert`.
func (w *words) conversionSummary(t *tally, took time.Duration) string {
	became := []string{}
	total := t.failed
	for _, state := range []struct {
		name report.State
		word [2]string
	}{{report.Written, w.written}, {report.Unchanged, w.unchanged}, {report.Stale, w.stale}, {report.NotWritten, w.notWrittenCount}} {
		total += t.states[state.name]
		if n := t.states[state.name]; n > 0 {
			became = append(became, w.count(n, state.word))
		}
	}
	if t.failed > 0 {
		became = append(became, w.count(t.failed, w.failed))
	}
	parts := []string{w.count(total, w.source) + w.colon + strings.Join(became, ", "), w.found(t, model.Error, model.Warning)}
	if worst := t.worst.diagnostics; worst.Worst() == model.Error || worst.Worst() == model.Warning {
		parts = append(parts, w.say(w.worst, t.worst.source.path, w.severities(worst.Count(worst.Worst()), worst.Worst())))
	}
	return strings.Join(append(parts, w.say(w.inTime, w.duration(took))), w.semicolon)
}

// duration says how long something took, as precisely as people want to know.
func (w *words) duration(d time.Duration) string {
	if d >= time.Minute {
		return fmt.Sprintf("%d min %02d s", int(d.Minutes()), int(d.Seconds())%60)
	}
	return strings.ReplaceAll(strconv.FormatFloat(d.Seconds(), 'f', 1, 64), ".", w.decimalPoint) + " s"
}
