package lexicon

import "deroule/model"

// English returns the words of English.
func English() Language {
	return Language{
		Code: "en",

		Months: [12]Words{
			"January, Jan", "February, Feb, Febr", "March, Mar", "April, Apr",
			"May", "June, Jun", "July, Jul", "August, Aug",
			"September, Sept, Sep", "October, Oct", "November, Nov", "December, Dec",
		},
		Weekdays: [7]Words{
			"Sunday, Sun", "Monday, Mon", "Tuesday, Tue, Tues", "Wednesday, Wed, Weds",
			"Thursday, Thu, Thur, Thurs", "Friday, Fri", "Saturday, Sat",
		},
		WeakWords:   "May, March, Mar",
		MonthFirst:  true,
		DaySuffixes: "st, nd, rd, th",
		FirstDay:    "first",
		DayArticles: "the, on, on the, from, from the",
		MonthLinks:  "of, in",
		DaysTo:      "to, till, until, through, thru, to the",
		WeekOf:      "week of, week of the, week commencing, week starting, week beginning",
		NoDay: "updated, updated on, last updated, last updated on, as of, version of, printed, printed on, revised, week of, week commencing, week starting, week beginning, before, before the, by, by the, until, till, after, " +
			"after the, no later than, between, between the, since, deadline",
		Numbered: "room, session, workshop, module, day, phase, week, part, step, group, number, no, chapter, level, floor, building, " +
			"page, version, cohort, batch, unit, lecture, team",
		And: "and",
		Or:  "or",

		HourUnits:    "h, hrs, o'clock, oclock",
		AM:           "am, a.m, in the morning",
		PM:           "pm, p.m, in the afternoon, in the evening",
		Noon:         "noon, midday, 12 noon",
		Midnight:     "midnight",
		HoursFrom:    "from",
		HoursTo:      "to, till, until, til",
		HoursBetween: "between",
		HoursAt:      "at, around, @",
		Since:        "from, starting at, starting from, after, as of, any time after",
		Until:        "until, till, by, before, up to",
		Onwards:      "on, onwards, onward, and later",
		Periods: map[Period]Words{
			Morning:   "morning, in the morning",
			Afternoon: "afternoon, in the afternoon",
			Evening:   "evening, in the evening, night",
			WholeDay:  "all day, whole day, full day, the whole day, entire day, all day long, all-day",
		},
		DurationLeads: "duration, for, during, lasting, lasts, times, within, every, about, maximum, max, up to",

		Besides: "last entry, last admission, last orders, last drop-off, enrol, enroll, enrolment, enrollment, sign up, sign-up, booking, bookings, book, RSVP, reply, replies, reminder, setup, " +
			"set-up, set up, sound check, clean-up, cleanup, doors, doors open, arrive, arrivals, bus leaves, departure, office hours, " +
			"phone, " +
			"last entry, last admission, last admissions, last orders, deadline, box office, shuttle, changing rooms, rehearsal, warm-up",
		DayBefore: "the day before, the previous day, the night before, the evening before, the week before",
		MovedTo: "moved to, postponed to, postponed until, rescheduled to, rescheduled for, pushed to, pushed back to, brought forward to, " +
			"changed to, replaced by, is now, now, becomes, new date",
		InsteadOf: "instead of, rather than, originally, originally on, originally planned for, originally scheduled for, moved from, " +
			"rescheduled from, postponed from, replaces, formerly, and not, not",
		ZoneLeads:  "time zone, timezone, in the time of, local time in, local time of",
		ZoneTails:  "time, local time, standard time, daylight time, summer time",
		Attendance: "in person, in-person, on site, on-site, onsite, face to face, face-to-face",

		Numbers: []Words{
			"one, a, an", "two", "three", "four", "five", "six",
			"seven", "eight", "nine", "ten", "eleven", "twelve",
		},
		Ordinals: []Words{
			"first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth",
		},
		OrdinalEnd: "st, nd, rd, th",
		Half:       "half, half a, half an, a half",
		AndHalf:    "and a half",
		Units: map[Unit]Words{
			Minute:   "min, mins, minute, minutes",
			Hour:     "h, hr, hrs, hour, hours",
			Day:      "d, day, days",
			Week:     "week, weeks, wk, wks",
			Month:    "month, months",
			Quarter:  "quarter, quarters",
			Semester: "semester, semesters, half-year",
			YearUnit: "year, years",
			Phase:    "phase, phases",
			Session:  "session, sessions",
		},
		About:       "about, around, approximately, approx, roughly, ca",
		AtLeast:     "at least, minimum, more than, over",
		AtMost:      "at most, maximum, max, up to, less than, no more than",
		Times:       "time, times",
		Once:        "once",
		Twice:       "twice",
		Per:         "per, a, an, each, every, in each, in every",
		Every:       "every, each",
		EachDay:     "every, each, on",
		EverySecond: "every other, every second, every two",
		Periodic: map[Unit]Words{
			Day:      "daily",
			Week:     "weekly",
			Month:    "monthly",
			Quarter:  "quarterly",
			YearUnit: "yearly, annual, annually",
		},
		OnDemand: "on demand, upon request, on request, as needed, as required, when needed",

		Nothing: "tbc, tbd, tba, to be confirmed, to be defined, to be determined, to be decided, to be announced, n/a, na, none, nil, " +
			"nothing, not applicable, not available, not yet known, unknown, pending, coming soon, to come, to follow, " +
			"not defined, not set, empty",
		Cancelled: "cancelled, canceled, called off",
		Postponed: "postponed, rescheduled, moved",
		NoSession: "no class, no classes, no session, no sessions, no meeting, no lecture, no workshop, no training, holiday, holidays, bank holiday, public holiday, school holiday, school holidays, half term, half-term, spring break, fall break, winter break, reading week, recess, closed, office closed",
		Tentative: "to be confirmed, tbc, tentative, provisional, unconfirmed, date to be confirmed, date tbc, date tbd, " +
			"date to be fixed, date to be defined, session to be confirmed, subject to confirmation, not confirmed, " +
			"date to be announced",
		Becomes:  "is, are, was, were, will be, has been, have been",
		Optional: "optional",

		Columns: map[Role]Words{
			RoleDate:       "date, day, when, day and date, scheduled, scheduled for",
			RoleHours:      "time, hour, timeslot, time slot, slot, schedule, at what time",
			RoleStart:      "start, start time, begin, beginning, starts at, start date, from, starttime",
			RoleEnd:        "end, end time, finish, stop, ends at, end date, to, until, endtime",
			RoleDuration:   "duration, length, how long",
			RolePlace:      "place, room, location, venue, where, address, meeting point",
			RoleTheme:      "theme, topic, subject",
			RoleObjectives: "objective, goal, aim, purpose, learning objective, learning outcome",
			RoleTitle: "session, title, activity, event, what, name, module, workshop, chapter, lecture, item, task, project, agenda item, " +
				"course, class, meeting, step",
			RoleAudience: "audience, participant, attendee, for whom, who for, who is it for, who it is for, who should come, who's it for, open to, invitee, target audience, " +
				"target group, group, public",
			RoleFacilitators: "tutor, instructor, trainer, facilitator, facilitation, moderator, moderation, animator, coach, chair, facilitated by, facilitates, led by, run by, moderated by, " +
				"chaired by, session lead, session chair",
			RoleSpeakers: "speaker, presenter, lecturer, teacher, guest, guest speaker, panelist, expert, presented by",
			RolePeople: "who, contact, lead, leader, responsible, person, people, owner, in charge, organizer, organiser, team, referent, club, band, artist, performer, " +
				"with whom",
			RoleHost:        "host, hosted by, hosting organisation, hosting organization, host organisation",
			RoleAgenda:      "agenda, programme, program, running order, outline, timetable",
			RoleDescription: "description, detail, content, summary, abstract",
			RoleFrequency:   "frequency, how often, recurrence",
			RolePrepare:     "preparation, beforehand, to prepare, prepare, prerequisite, before the session, how to prepare, pre-work",
			RoleFollowUp:    "follow-up, afterwards, follow up, to go further, next step, after the session, further reading",
			RoleStatus:      "status, state",
			RoleKind:        "type, kind, nature, category",
			RoleTrack:       "track, stream, strand",
			RoleNotes:       "note, remark, comment, info, information, observation, reminder, warning, please note, nb, important",
		},
		Questions: map[Role]Words{
			RoleDate:  "when, when is",
			RoleHours: "at what time, what time",
			RolePlace: "where, where is, venue, location",
			RoleTheme: "what is the theme, what is the topic, theme, topic",
			RoleObjectives: "what are the objectives, what are the goals, what are the aims, what is the objective, what is the goal, " +
				"what is the purpose, which objectives, objective, goal, aim, learning objective, learning outcome",
			RoleAudience: "for whom, who for, who is it for, who is this for, who attends, who should attend, audience, participant",
			RoleFacilitators: "who will facilitate, who facilitates, who will run, who runs, who will lead, who leads, who will moderate, " +
				"who moderates, facilitation, facilitator, moderator",
			RoleSpeakers: "who will speak, who speaks, who is speaking, who will present, who presents, who will intervene, " +
				"who are the speakers, speaker, guest speaker, presenter",
			RoleHost: "who hosts, who will host, who is hosting, host",
			RoleAgenda: "what is the agenda, what is the programme, what is the program, what is the schedule, what is the running order, " +
				"what agenda, which agenda, how will, agenda, programme, program, running order, schedule, outline, " +
				"detailed programme, detailed agenda",
			RoleDescription: "description, what is it about, abstract",
			RoleDuration:    "duration, how long",
			RoleFrequency:   "frequency, how often",
			RolePrepare:     "how to prepare, preparation, what to prepare, prerequisite",
			RoleFollowUp:    "follow-up, to go further, next step, what next",
			RoleNotes:       "note, remark, practical information",
		},
		Outcomes: "be able to, will know how to, should know how to, will learn to, will learn how to, will have learned to, will learn, you learn",
		Ordinary: "as follows, is as follows, follows, will be as follows, following, week, planned, exact, indicative, main, proposed, target, detailed, short, long, meeting, training, project, programme, " +
			"program, seminar, event, activity, start, end, time, local, general, expected, total, min, mins, minutes, hours, " +
			"optional, internal, external, full, estimated, day, name, brief, key, zone, class, course, module, guest, team, " +
			"tentative",
		Topics:     "topic, subject",
		Counts:     "number of, no of, count of, cost, price",
		Unplanned:  "date of birth, dob, birth date, birthday, born, progress, % complete, percent complete, % done",
		Timetables: "timetable, class schedule, course schedule, lesson plan, school schedule, course calendar",
		Records: "first name, last name, surname, forename, family name, gender, age, birth, born, dob, date of birth, birthday, postcode, post code, zip, zip code, city, town, " +
			"country, phone, telephone, tel, mobile, cell, e-mail, email, joined, member since, membership, occupation, nationality, iban, price, amount, cost, " +
			"expense, income, debit, credit, balance, total, vat, tax, budget, invoice, payment, paid, quantity, qty, stock, reorder level, reference, ref, sku, brand, make, model, " +
			"serial, serial number, serial no, asset, asset tag, barcode, supplier, vendor, purchase, purchased, bought, acquired, delivery, warranty, expiry, expires, value, unit, " +
			"condition, last check, last checked, last serviced, last inspected, next check, next service, next inspection, due, due date, created, updated, modified, " +
			"hired, hire date, version, ticket, points, priority, assignee, assigned to",
		Articles:     "the, a, an, this, these, our, your",
		Prepositions: "of, for, in, at, on, during, about, to, by, of the, for the",

		Groups: "mentor, participant, fellow, designer, team, all, everyone, everybody, coach, attendee, trainee, student, alumni, " +
			"manager, developer, data scientist, project manager, tutor, volunteer, guest, entrepreneur, partner, sponsor, member, " +
			"jury, expert, staff, newcomer, candidate, director, facilitator, speaker, engineer, learner, employee, parent, " +
			"public, leader, organizer, organiser, stakeholder, cohort, researcher, user",
		Qualifiers: "only, alone, in the morning, in the afternoon, in the evening, morning, afternoon, evening, all day, in parallel, " +
			"separately, together, optional, by invitation, upon registration, online, remote, remotely, on site, except, " +
			"if possible, morning only, afternoon only",
		With:         "with, as well as, plus",
		For:          "for, for the, for all",
		SessionNouns: "session, workshop, meeting, seminar, event",
		Minutes:      "minutes, meeting minutes, minutes of the meeting, attendees, those present, members present, apologies",
		Parts:        "module, unit, chapter, part, block, phase, strand, section",
		SeriesNouns:  "session, week, module, workshop, meeting, meetup, class, lesson, lecture, unit, webinar, lab, block, sprint",
		DayNouns:     "day",
		DayCodes:     "",
		Kinds: map[model.Kind]Words{
			model.Opening: "welcome, opening, registration, check-in, arrival, welcome coffee, doors open, welcome breakfast",
			model.Break:   "break, coffee break, tea break, coffee, tea, recess, intermission, short break",
			model.Meal:    "lunch, lunch break, dinner, breakfast, brunch, supper, meal, buffet, break for lunch, group dinner",
			model.Social: "drinks, aperitif, happy hour, reception, party, networking drinks, social, social event, get-together, " +
				"afterwork drinks, after-work",
			model.End: "end, closing, close, adjourn, adjournment, wrap-up, wrap up, farewell, departure, conclusion, closing remarks",
			model.Workshop: "workshop, workshops, hands-on, group work, breakout, breakout session, breakout sessions, lab, practical exercises, " +
				"practical exercise, small group work",
			model.Plenary: "plenary, plenary session, report back, general assembly, town hall",
			model.Talk: "talk, talks, keynote, lecture, presentation, presentations, conference, panel, panel discussion, lightning talks, " +
				"lightning talk, webinar, masterclass, speech, fireside chat, round table",
		},

		PlaceAt: "at, at the, in, in the",
		PlaceNouns: "room, hall, town hall, library, school, college, university, campus, centre, center, " +
			"community centre, church, museum, theatre, theater, studio, garden, park, building, office, " +
			"auditorium, cafeteria, kitchen, gym, gymnasium, barn, farm, pub, hotel, house, station, " +
			"meeting point, lecture theatre, online, zoom",
		PlaceWords: "online, on site, remote, remotely, room",
		NotPlaces: "least, most, all, noon, midnight, once, parallel, english, french, total, order, morning, afternoon, evening, " +
			"general, turn",
		Invites: "invite you, invites you, you are invited, are invited, you're invited, is invited, join us, join in, save the date, " +
			"come along, we welcome you, hosts, host, is hosting, are hosting, is organizing, is organising, organizes, organises, " +
			"we are organizing, we are organising",
		Histories: "changelog, change log, changes, release notes, release history, version history, revision history, what's new",
		Asides: "resource, resources, useful resource, additional resource, further resource, reference, bibliography, link, " +
			"useful link, further reading, recommended reading, reading, reading list, textbook, learn more, more information, " +
			"setup, set up, installation, install, getting started, software, contact, contact us, registration, register, " +
			"how to register, fee, price, partner, sponsor, our sponsor, acknowledgement, acknowledgment, credit, license, licence, " +
			"code of conduct, contributing, contributor, author, about, about u, faq, frequently asked question, getting there, " +
			"how to get there, travel, accommodation, grading, grade, assessment, evaluation, note, feedback",
		TakesPlace: "take place, takes place, will take place, are held, is held, will be held, run, runs, happen, start, meet, last, we meet, we gather",
		Unless:     "unless, except, but not",
		Always: "always, every time, each time, usually, normally, by default, unless stated, unless noted, unless indicated, " +
			"unless specified, unless otherwise stated, unless otherwise noted, unless otherwise indicated, unless otherwise specified, " +
			"unless stated otherwise, unless noted otherwise, unless it says otherwise, except where noted, except as noted",
		AllSessions: "all, all the, all of the, each, every, the, our, unless otherwise stated, unless stated otherwise, " +
			"unless otherwise noted, except where noted",

		Common: "the, of, and, to, is, for, with, that, are, this, be, by, from, will, you, your, our, or, how, what, we, their, at, " +
			"which, have, not, about, who",
	}
}
