package judge

// Table is every weight, in one place. A reading pays for what it leaves unused,
// for what is implausible in it and for each departure from the usual reading;
// what is merely there gains nothing, or else more sessions would always win.
func Table() []Weight {
	return []Weight{
		// evidence of the document that became no fact
		{"unused-date", 0.9, true, "a day that the document states where plans state them"},
		{"unused-hour", 0.35, true, "an hour at the beginning of a line, item or cell"},
		{"unused-duration", 0.3, false, "how long something lasts, in an item or cell"},
		{"unused-heading", 0.8, false, "a heading that counts or names a day: « Séance 1 », Week 3"},
		{"unused-label", 0.6, false, "« Objectifs » or « Déroulé » above what became a note"},
		{"answered-label", -0.6, false, "« Déroulé » above a list that became a running order"},
		{"word-left", 0.025, false, "a word that no fact has: in notes, in lists"},
		{"word-under-hour", 0.01, false, "a word kept below an entry that has an hour or a duration"},
		{"word-in-field", 0.012, false, "a word of a column or label that the model has no place of its own for"},
		{"word-in-details", 0.025, false, "a word kept below an entry, or of an entry that nothing but its words makes one"},

		// what is missing
		{"no-session", 0.4, false, "nothing is planned"},
		{"no-session-but-dates", 1.2, true, "nothing is planned and yet days are stated"},
		{"session", 0.25, false, "each session: fewer are simpler"},
		{"undated", 0.3, false, "a session without a day"},
		{"undated-among-dated", 0.8, true, "a session without a day where others have one"},
		{"untitled", 0.6, true, "a session that has a day and neither a name nor entries"},
		{"untitled-day", 0.15, false, "a session without a name that has a day and entries"},
		{"nameless", 2.5, true, "a session with neither name nor day"},
		{"empty", 1.2, true, "a session of which nothing but its name is known"},
		{"yearless", 0.3, false, "a day whose year is not known"},
		{"unlike-before", 0.2, false, "a session with other kinds of facts than the one before it"},

		// what is implausible
		{"hours-backwards", 2, true, "an entry that begins before the one above it"},
		{"hours-overlap", 0.6, true, "entries of one track at one time"},
		{"hours-inverted", 1, true, "an end that lies before its start"},
		{"hours-at-night", 0.8, true, "something that begins before six in the morning"},
		{"date-twice", 1.5, true, "two sessions of one day, hour and name"},
		{"days-scattered", 1.5, true, "a day of an event that lies far from the one before it"},
		{"session-around-others", 2.5, true, "a session whose days hold those of the others"},
		{"title-is-number", 1.5, true, "a title without a letter, or a weekday"},
		{"titles-all-equal", 2, true, "all sessions have one title"},
		{"titles-repeat", 0.5, true, "few titles for many sessions, each of which says elsewhere what it is about"},
		{"title-is-sentence", 0.8, true, "a title that is a sentence"},
		{"title-of-document", 1.5, true, "a session among others that is called as the document is"},
		{"title-among-siblings", 1, false, "the title of the document is a heading like those after it"},
		{"entry-is-prose", 0.4, true, "an entry that is a sentence"},
		{"entry-is-empty", 0.7, true, "an entry without words"},
		{"entry-is-number", 1, true, "an entry without a letter"},
		{"entry-is-label", 0.3, false, "an entry « Lieu : … » without an hour"},
		{"series-as-entry", 0.6, true, "a heading « Séance 3 » or « Week 2 » that became an entry of one session"},
		{"entry-without-hour", 0.15, false, "an entry without an hour among those that have one"},
		{"bare", 0.9, true, "a session without a day, hours, entries that are timed, people, objectives or a number"},
		{"format-alone", 2.5, false, "a catalogue of one format beside sessions"},
		{"day-without-name", 0.8, false, "a day of an event that no name of a day heads"},
		{"headings-pooled", 0.6, true, "a heading whose running order was added to that of the heading before it"},
		{"header-is-data", 1, true, "a header that holds what the rows hold"},
		{"reported", 0.2, false, "a warning that a date or a row could not be read"},

		// each step away from what the rules say
		{"departure", 0.8, false, "a choice that overrules the usual reading"},
		{"departure-to-cells", 0.3, false, "a table that is read by its cells and not by its header"},
	}
}
