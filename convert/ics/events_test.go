package ics

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/model"
)

// TestEvents: what each shape of a session becomes. An event is written here as
// its start, its end, its status, its title and place.
func TestEvents(t *testing.T) {
	for name, c := range map[string]struct {
		session model.Session
		want    []string
		reports []model.Code
	}{
		"hours": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("09:30-18:30")},
			[]string{"20210603T093000 20210603T183000 CONFIRMED Atelier"}, nil,
		},
		"no hours": {
			model.Session{Dates: on("2021-06-03")},
			[]string{"20210603 20210604 CONFIRMED Atelier"}, nil,
		},
		"several days": {
			model.Session{Dates: on("2021-12-30/2022-01-02"), Hours: hours("09:00-17:00")},
			[]string{"20211230 20220103 CONFIRMED Atelier"}, nil,
		},
		"several days, the end without a year": {
			model.Session{Dates: on("2021-12-30/--01-02")},
			[]string{"20211230 20220103 CONFIRMED Atelier"}, nil,
		},
		"an end before the start": {
			model.Session{Dates: on("2021-06-03/2021-06-01")},
			[]string{"20210603 20210604 CONFIRMED Atelier"}, nil,
		},
		"past midnight": {
			model.Session{Dates: on("2021-12-31"), Hours: hours("22:00-01:00")},
			[]string{"20211231T220000 20220101T010000 CONFIRMED Atelier"}, nil,
		},
		"until midnight": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00-24:00")},
			[]string{"20210603T140000 20210604T000000 CONFIRMED Atelier"}, nil,
		},
		"from midnight": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("00:00-01:00")},
			[]string{"20210603T000000 20210603T010000 CONFIRMED Atelier"}, nil,
		},
		"no time at all": { // DTEND would have to be later than DTSTART
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00-14:00")},
			[]string{"20210603T140000 - CONFIRMED Atelier"}, nil,
		},
		"morning and afternoon": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("09:00-12:00", "14:00-17:00")},
			[]string{"20210603T090000 20210603T120000 CONFIRMED Atelier", "20210603T140000 20210603T170000 CONFIRMED Atelier"}, nil,
		},
		"hours by audience": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("09:30-18:00 Relais", "14:00-17:30 Référents")},
			[]string{"20210603T093000 20210603T180000 CONFIRMED Atelier (Relais)", "20210603T140000 20210603T173000 CONFIRMED Atelier (Référents)"}, nil,
		},
		"alternatives": {
			model.Session{Status: model.Tentative, Dates: on("2021-06-03", "2021-06-10"), Hours: hours("14:00-17:00")},
			[]string{"20210603T140000 20210603T170000 TENTATIVE Atelier", "20210610T140000 20210610T170000 TENTATIVE Atelier"}, nil,
		},
		"cancelled": {
			model.Session{Status: model.Cancelled, Dates: on("2021-06-03")},
			[]string{"20210603 20210604 CANCELLED Atelier"}, nil,
		},
		"a day with hours of its own": {
			model.Session{Place: "Ici", Dates: on("2021-06-07/2021-06-10"), Hours: hours("09:00-17:00"), Days: []model.Day{
				{Date: date("2021-06-09"), Hours: hours("20:00-23:00"), Title: "Veillée", Place: "Là"},
				{Date: date("2021-06-20"), Hours: hours("20:00-23:00"), Title: "Retour"},
			}},
			[]string{
				"20210607T090000 20210607T170000 CONFIRMED Atelier @ Ici", "20210608T090000 20210608T170000 CONFIRMED Atelier @ Ici",
				"20210609T200000 20210609T230000 CONFIRMED Atelier – Veillée @ Là", "20210610T090000 20210610T170000 CONFIRMED Atelier @ Ici",
				"20210620T200000 20210620T230000 CONFIRMED Atelier – Retour @ Ici",
			}, nil,
		},
		"a day with hours of its own, far from the others": {
			model.Session{Dates: on("2021-01-01/2021-12-31"), Days: []model.Day{{Date: date("2021-06-09"), Hours: hours("20:00-23:00")}}},
			[]string{"20210101 20210609 CONFIRMED Atelier", "20210609T200000 20210609T230000 CONFIRMED Atelier", "20210610 20220101 CONFIRMED Atelier"}, nil,
		},
		"one day twice": {
			model.Session{Dates: on("2021-06-07/2021-06-08"), Days: []model.Day{
				{Date: date("2021-06-07"), Title: "Matin", Hours: hours("09:00-12:00")}, {Date: date("2021-06-07"), Title: "Soir", Hours: hours("18:00-20:00")},
			}},
			[]string{"20210607T090000 20210607T120000 CONFIRMED Atelier – Matin", "20210607T180000 20210607T200000 CONFIRMED Atelier – Soir", "20210608 20210609 CONFIRMED Atelier"}, nil,
		},
		"one audience twice": {
			model.Session{Dates: on("2021-06-07"), Hours: hours("09:00-12:00 Relais", "13:00-14:00 Référents", "15:00-16:00 référents")},
			[]string{
				"20210607T090000 20210607T120000 CONFIRMED Atelier (Relais)", "20210607T130000 20210607T140000 CONFIRMED Atelier (Référents)",
				"20210607T150000 20210607T160000 CONFIRMED Atelier (référents)",
			}, nil,
		},
		"from an hour of one day to an hour of another": {
			model.Session{Place: "Ici", Dates: on("2021-06-07/2021-06-09"), Days: []model.Day{
				{Date: date("2021-06-07"), Hours: hours("14:00-")}, {Date: date("2021-06-08"), Place: "Là"}, {Date: date("2021-06-09"), Hours: hours("-14:00")},
			}},
			[]string{"20210607T140000 20210609T140000 CONFIRMED Atelier @ Ici"}, nil,
		},
		"an hour of the first day alone": {
			model.Session{Dates: on("2021-06-07/2021-06-08"), Days: []model.Day{{Date: date("2021-06-07"), Hours: hours("14:00-")}}},
			[]string{"20210607T140000 - CONFIRMED Atelier", "20210608 20210609 CONFIRMED Atelier"}, nil,
		},
		"days without hours": {
			model.Session{Dates: on("2021-06-07/2021-06-08"), Days: []model.Day{{Date: date("2021-06-07"), Title: "Arrivée"}}},
			[]string{"20210607 20210609 CONFIRMED Atelier"}, nil,
		},
		"the hours of its only day": {
			model.Session{Dates: on("2021-06-07"), Hours: hours("09:00-12:00"), Days: []model.Day{{Date: date("2021-06-07"), Hours: hours("10:00-12:00")}}},
			[]string{"20210607T100000 20210607T120000 CONFIRMED Atelier"}, nil,
		},
		"the end in the running order": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00-"), Agenda: agenda("14:00-15:00", "15:00-17:30")},
			[]string{"20210603T140000 20210603T173000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"no end in the running order": { // it lasts until then at least
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00-"), Agenda: agenda("14:00-15:00", "15:00-", "16:30-")},
			[]string{"20210603T140000 20210603T163000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"only starts in the running order": {
			model.Session{Dates: on("2021-06-03"), Agenda: agenda("09:00-", "10:30-", "14:00-")},
			[]string{"20210603T090000 20210603T140000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"one start in the running order": {
			model.Session{Dates: on("2021-06-03"), Agenda: agenda("09:00-")},
			[]string{"20210603T090000 - CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"a running order that ends before": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00-"), Agenda: agenda("08:00-09:00")},
			[]string{"20210603T140000 - CONFIRMED Atelier"}, nil,
		},
		"an end by audience is not inferred": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("14:00- Relais"), Agenda: agenda("14:00-15:00")},
			[]string{"20210603T140000 - CONFIRMED Atelier (Relais)"}, nil,
		},
		"hours in the running order alone": {
			model.Session{Dates: on("2021-06-03"), Agenda: agenda("09:00-10:00", "20:00-23:00", "23:00-01:00", "01:00- end")},
			[]string{"20210603T090000 20210604T010000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"parallel tracks in the running order": {
			model.Session{Dates: on("2021-06-03"), Agenda: agenda("08:00-12:00 A", "21:00-22:00 A", "08:30-12:00 B", "14:00-18:00 B")},
			[]string{"20210603T080000 20210603T220000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"only an end": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("-18:00")},
			[]string{"20210603 20210604 CONFIRMED Atelier"}, nil,
		},
		"only an end, with a running order": {
			model.Session{Dates: on("2021-06-03"), Hours: hours("-18:00"), Agenda: agenda("09:00-10:00")},
			[]string{"20210603T090000 20210603T180000 CONFIRMED Atelier"}, []model.Code{model.InferredEnd},
		},
		"no year":                    {model.Session{Dates: on("--06-03")}, nil, []model.Code{model.LeftOut}},
		"no date":                    {model.Session{}, nil, []model.Code{model.LeftOut}},
		"no year in one alternative": {model.Session{Dates: on("--06-03", "2021-06-10")}, []string{"20210610 20210611 CONFIRMED Atelier"}, []model.Code{model.LeftOut}},
		"an hour that the clock skips": {
			model.Session{Dates: on("2021-03-28"), Hours: hours("02:30-05:00")},
			[]string{"20210328T033000 20210328T050000 CONFIRMED Atelier"}, []model.Code{model.NoSuchHour},
		},
		"hours that the clock skips": {
			model.Session{Dates: on("2021-03-28"), Hours: hours("02:30-03:15")},
			[]string{"20210328T033000 20210328T041500 CONFIRMED Atelier"}, []model.Code{model.NoSuchHour},
		},
		"an hour that the clock shows twice": { // the first time: by summer time
			model.Session{Dates: on("2021-10-31"), Hours: hours("01:00-02:30")},
			[]string{"20211030T230000Z 20211031T003000Z CONFIRMED Atelier"}, nil,
		},
		"across the change": {
			model.Session{Dates: on("2021-10-31"), Hours: hours("01:00-05:00")},
			[]string{"20211031T010000 20211031T050000 CONFIRMED Atelier"}, nil,
		},
		"the first day of the calendar": {
			model.Session{Dates: on("0001-01-01"), Hours: hours("09:00-10:00")},
			[]string{"00010101T090000 00010101T100000 CONFIRMED Atelier"}, nil,
		},
		"the last day of the calendar": {
			model.Session{Dates: on("9999-12-31"), Hours: hours("22:00-01:00")},
			[]string{"99991231T220000 - CONFIRMED Atelier"}, nil,
		},
	} {
		s := c.session
		s.Title = "Atelier"
		out, ds := write(t, &model.Programme{Title: "Saison", Sessions: []*model.Session{&s}})
		if diff := cmp.Diff(c.want, eventsOf(out)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if uids := linesOf(out, "UID"); len(slices.Compact(slices.Sorted(slices.Values(uids)))) != len(uids) {
			t.Errorf("%s: UIDs are repeated: %q", name, uids)
		}
		var codes []model.Code
		for _, d := range ds {
			codes = append(codes, d.Code)
		}
		if diff := cmp.Diff(c.reports, codes); diff != "" {
			t.Errorf("%s: reports (-want +got):\n%s", name, diff)
		}
	}
}

// TestOpenEnd: an end that the plan does not have is not told as if it had.
func TestOpenEnd(t *testing.T) {
	for text, entries := range map[string][]model.Entry{
		"Horaires : à partir de 9 h": agenda("09:00-", "14:00-"),
		"Déroulé":                    agenda("09:00-", "14:00-15:00"),
	} {
		s := &model.Session{Title: "Atelier", Dates: on("2021-06-03"), Agenda: entries}
		out, _ := write(t, &model.Programme{Language: "fr", Sessions: []*model.Session{s}})
		if lines := linesOf(out, "DESCRIPTION"); len(lines) != 1 || !strings.HasPrefix(lines[0], "DESCRIPTION:"+text) {
			t.Errorf("%q, want %q first", lines, text)
		}
	}
}

// eventsOf are the events of a calendar, each in a line.
func eventsOf(out []byte) []string {
	var list []string
	var event map[string]string
	for _, line := range contentLines(out) {
		name, value, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		switch {
		case line == "BEGIN:VEVENT":
			event = map[string]string{"DTEND": "-"}
		case line == "END:VEVENT":
			text := strings.Join([]string{event["DTSTART"], event["DTEND"], event["STATUS"], event["SUMMARY"]}, " ")
			if event["LOCATION"] != "" {
				text += " @ " + event["LOCATION"]
			}
			list = append(list, text)
		case event != nil:
			event[name] = value
		}
	}
	return list
}

func date(text string) model.Date {
	d, err := model.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// on reads days, "2021-06-03", and ranges of them, "2021-06-03/2021-06-05".
func on(texts ...string) []model.DateRange {
	var list []model.DateRange
	for _, text := range texts {
		start, end, several := strings.Cut(text, "/")
		if !several {
			end = start
		}
		list = append(list, model.DateRange{Start: date(start), End: date(end)})
	}
	return list
}

// hours reads "09:30-18:00 Relais", of which only the dash is needed.
func hours(texts ...string) []model.Hours {
	var list []model.Hours
	for _, text := range texts {
		span, audience, _ := strings.Cut(text, " ")
		start, end, _ := strings.Cut(span, "-")
		h := model.Hours{Audience: audience}
		if h.Start.UnmarshalText([]byte(start)) != nil || h.End.UnmarshalText([]byte(end)) != nil {
			panic(text)
		}
		list = append(list, h)
	}
	return list
}

// agenda reads entries as hours reads hours; the word is their track, or "end".
func agenda(texts ...string) []model.Entry {
	var list []model.Entry
	for _, h := range hours(texts...) {
		e := model.Entry{Start: h.Start, End: h.End, Title: "étape", Track: h.Audience}
		if h.Audience == "end" {
			e.Track, e.Kind = "", model.End
		}
		list = append(list, e)
	}
	return list
}
