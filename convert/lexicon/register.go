package lexicon

// IsRegister reports whether the names of a table's columns are those of a list of
// people, things or money, which plans nothing although it holds dates: an address
// list, an inventory, an account book. Two of the names at least, and most of those
// that no plan has, must say so; a date of birth, or how far a task is, says it alone.
func (l *Lexicon) IsRegister(names []string) bool {
	records, plans, dates, filled := 0, 0, 0, 0
	for _, name := range names {
		role := l.Role(name)
		if name == "" {
			continue
		}
		filled++
		if l.namesOne(name, unplanned) {
			return true
		}
		switch {
		case l.namesOne(name, record):
			records++
			if role == RoleDate {
				dates++
			}
		case role == RoleDate:
		case l.plansSomething(name, role):
			plans++
		}
	}
	return records >= 2 && plans == 0 && 2*(records+dates) >= filled-1
}

// namesOne reports whether a name is one of a set of such columns, or begins or
// ends with it: "Mobile phone", "Date d'achat".
func (l *Lexicon) namesOne(name string, of stemSet) bool {
	r := l.stemmed(name)
	r.dropSigns("*_`#~:?!\"|.…")
	outside, _ := withoutBrackets(r.ts)
	r = r.over(outside)
	if next, ok := r.findStem(0, of); ok && (next == len(r.ts) || r.isOrdinary(next)) {
		return true
	}
	for i := 1; i < len(r.ts); i++ {
		if next, ok := r.findStem(i, of); ok && next == len(r.ts) {
			return true
		}
	}
	return false
}

// plansSomething reports whether a name is one of the columns that only plans have.
func (l *Lexicon) plansSomething(name string, role Role) bool {
	switch role {
	case RoleHours, RoleStart, RoleEnd, RoleTheme, RoleObjectives, RoleFacilitators, RoleSpeakers, RoleAgenda, RoleAudience, RoleTrack:
		return true
	}
	r := l.stemmed(name)
	_, session := r.findStem(0, sessionNoun)
	return session
}

// IsTimetable reports whether a title names a plan of lessons, week by week:
// "CAP cuisine – emploi du temps". What it holds are lessons, not one event.
func (l *Lexicon) IsTimetable(title string) bool {
	r := l.stemmed(title)
	defer r.done()
	for i := range r.ts {
		if _, ok := r.findStem(i, timetable); ok {
			return true
		}
	}
	return false
}

// IsMinutes reports whether a heading or label is that of the minutes of a meeting
// that is over, or of the list of those who were there: "Compte rendu de
// l'assemblée", "Étaient présents :", "Attendees".
func (l *Lexicon) IsMinutes(s string) bool {
	r := l.stemmed(s)
	defer r.done()
	i := 0
	for i < len(r.ts) && r.ts[i].kind == sign {
		i++
	}
	next, ok := r.findStem(i, minutes)
	if !ok {
		return false
	}
	return r.end(next) || r.sign(next, ":,(-/") || r.ts[next].kind != sign
}

// IsHistory reports whether the title of a document is that of a list of what was
// changed, by date, which plans nothing: "CHANGELOG", « Historique des versions ».
func (l *Lexicon) IsHistory(title string) bool {
	r := l.stemmed(title)
	defer r.done()
	r.dropSigns("*_`#~")
	next, ok := r.findStem(0, history)
	return ok && (r.end(next) || r.ts[next].kind == sign)
}
