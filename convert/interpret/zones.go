package interpret

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/convert/zone"
	"deroule/model"
)

// Hours that are said in another zone than that of the plan keep it where it is that of
// a place; those in UTC, or so many hours from it, are given in the zone of the plan.

// statedZone is a zone that the source says hours are meant in.
type statedZone struct {
	lexicon.Zone
	text string
	at   model.Pos
}

// key tells zones apart: by their name, their offset or, where they are unsure, their words.
func (z statedZone) key() string {
	switch {
	case z.Unsure:
		return "?" + z.text
	case z.Name != "":
		return z.Name
	}
	return "UTC" + offsetText(z.Offset)
}

// offsetText is "+4", "-3:30".
func offsetText(minutes int) string {
	sign := "+"
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	text := sign + strconv.Itoa(minutes/60)
	if minutes%60 != 0 {
		text += ":" + strconv.Itoa(minutes%60)
	}
	return text
}

// settleZones gives sessions the zones that their hours are said in.
func (in *interpreter) settleZones() {
	for _, d := range in.drafts {
		in.takeZoneField(d)
	}
	general := in.generalZone()
	in.adoptZone(general)
	for _, d := range in.drafts {
		zones := distinctZones(d.zones)
		if len(zones) == 0 && general != nil && d.hasHours() {
			zones = []statedZone{*general}
		}
		switch len(zones) {
		case 0:
		case 1:
			in.settleZone(d, zones[0])
		default:
			keys := make([]string, len(zones))
			for i, z := range zones {
				keys[i] = z.text
			}
			in.report(model.OtherZone, zones[0].at, strings.Join(keys, ", "), in.p.Timezone).As("mixed").Severity = model.Warning
		}
	}
}

// takeZoneField reads the zone that a column of its own gives a session.
func (in *interpreter) takeZoneField(d *draft) {
	for _, f := range d.Fields {
		if !in.lex.IsZoneColumn(f.Name) || in.lex.IsNothing(f.Value) {
			continue
		}
		z, ok := in.lex.FindZone(f.Value)
		if !ok {
			z, ok = in.lex.FindZone("(" + f.Value + ")")
			z.Unsure = z.Unsure || !ok
		}
		d.zones = append(d.zones, statedZone{z, f.Value, f.Source})
	}
}

// generalZone is the zone that the title, the introduction or a sentence of defaults
// says for the whole document; nil where none does.
func (in *interpreter) generalZone() *statedZone {
	texts := in.introduction()
	for _, note := range in.p.Notes { // of sheets: lines around their tables
		texts = append(texts, outline.NewText(note.Title+"\n"+note.Text, note.Source))
	}
	for _, text := range texts {
		const longest = 400
		if len(text.Plain) > longest {
			continue
		}
		if z, ok := in.lex.FindZone(text.Plain); ok {
			return &statedZone{z, text.Plain[z.Start:z.End], text.PosAt(z.Start)}
		}
	}
	return nil
}

// adoptZone makes the zone that the document states for the whole of it, or all its
// hours state alike, the zone of the programme, unless the user has said one.
func (in *interpreter) adoptZone(general *statedZone) {
	if in.opt.Timezone != "" {
		return
	}
	var only *statedZone
	for _, d := range in.drafts {
		if !d.hasHours() {
			continue
		}
		zones := distinctZones(d.zones)
		if len(zones) == 0 && general != nil {
			zones = []statedZone{*general}
		}
		if len(zones) != 1 || only != nil && only.key() != zones[0].key() {
			return
		}
		only = &zones[0]
	}
	if only == nil || only.Unsure || only.Name == "" || only.Name == "UTC" || only.Name == in.p.Timezone {
		return
	}
	loc, err := zone.Load(only.Name)
	if err != nil {
		return
	}
	in.p.Timezone = loc.String()
	in.p.Origins.Set(model.FieldTimezone, model.Stated, only.at)
}

func distinctZones(all []statedZone) []statedZone {
	var zones []statedZone
	for _, z := range all {
		if !slices.ContainsFunc(zones, func(known statedZone) bool { return known.key() == z.key() }) {
			zones = append(zones, z)
		}
	}
	return zones
}

func (d *draft) hasHours() bool {
	return len(d.Hours) > 0 || slices.ContainsFunc(d.Agenda, func(e model.Entry) bool { return !e.Start.IsZero() })
}

// settleZone gives the hours of one session their zone.
func (in *interpreter) settleZone(d *draft, z statedZone) {
	in.reportSeason(d, z)
	switch {
	case z.Unsure:
		in.report(model.OtherZone, z.at, z.text, in.p.Timezone).As("unsure").Severity = model.Warning
		return
	case strings.EqualFold(z.Name, in.p.Timezone):
		return
	case z.Name == "" || z.Name == "UTC":
		if in.convertHours(d, z) {
			return
		}
		d.Timezone = "UTC"
		if z.Name == "" && z.Offset%60 == 0 {
			d.Timezone = "Etc/GMT" + offsetText(-z.Offset) // POSIX counts westward
		}
	default:
		loc, err := zone.Load(z.Name)
		if err != nil {
			in.report(model.UnknownZone, z.at, z.Name)
			return
		}
		d.Timezone = loc.String()
	}
	// Calendars say the zone of the hours; pages show them as they are said, and mislead
	// who takes them for those of the plan.
	in.report(model.OtherZone, z.at, d.Timezone).Severity = model.Warning
}

// reportSeason reports letters for a zone that its clocks do not show on the day of the
// session: "EST" in summer. People mean the place by them more often than the offset.
func (in *interpreter) reportSeason(d *draft, z statedZone) {
	if z.Unsure || z.Name == "" || len(d.Dates) == 0 || !d.Dates[0].Start.HasYear() {
		return
	}
	loc, err := zone.Load(z.Name)
	if err != nil {
		return
	}
	day := d.Dates[0].Start
	season := func(month int) string {
		letters, _ := time.Date(day.Year, time.Month(month), day.Day, 12, 0, 0, 0, loc).Zone()
		return letters
	}
	said, shown := strings.ToUpper(strings.Trim(z.text, "() ")), season(day.Month)
	if winter, summer := season(1), season(7); said != shown && (said == winter || said == summer) {
		in.report(model.OtherZone, z.at, said, shown, day.String(), loc.String()).As("season").Severity = model.Warning
	}
}

// convertHours gives hours that are said in UTC, or so far from it, in the zone of the
// programme. It needs the day: where that is not known, or the hours would fall on
// another, it leaves them.
func (in *interpreter) convertHours(d *draft, z statedZone) bool {
	loc, err := zone.Load(in.p.Timezone)
	if err != nil || len(d.Dates) != 1 || !d.Dates[0].Start.HasYear() {
		return false
	}
	convert := func(day model.Date, c model.Clock) (model.Clock, bool) {
		if c.IsZero() {
			return c, true
		}
		instant := time.Date(day.Year, time.Month(day.Month), day.Day, 0, c.Minutes()-z.Offset, 0, 0, time.UTC)
		local := instant.In(loc)
		moved, ok := model.NewClock(local.Hour(), local.Minute())
		return moved, ok && (local.Day() == day.Day || local.Hour() == 0 && local.Minute() == 0)
	}
	hours, agenda := slices.Clone(d.Hours), slices.Clone(d.Agenda)
	for i := range hours {
		h := &hours[i]
		endDay := d.Dates[0].Start
		if !h.Start.IsZero() && h.End.Before(h.Start) || d.SeveralDays() {
			endDay = d.Dates[0].End
		}
		var okStart, okEnd bool
		before := h.String()
		h.Start, okStart = convert(d.Dates[0].Start, h.Start)
		h.End, okEnd = convert(endDay, h.End)
		if !okStart || !okEnd {
			return false
		}
		if before != h.String() {
			in.report(model.OtherZone, z.at, strings.Trim(before, "-"), z.text, strings.Trim(h.String(), "-"), in.p.Timezone).As("converted")
		}
	}
	for i := range agenda {
		e := &agenda[i]
		day := e.Date
		if !day.HasYear() {
			day = d.Dates[0].Start
		}
		var okStart, okEnd bool
		e.Start, okStart = convert(day, e.Start)
		e.End, okEnd = convert(day, e.End)
		if !okStart || !okEnd {
			return false
		}
	}
	d.Hours, d.Agenda = hours, agenda
	return true
}
