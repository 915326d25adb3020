// Package canonical is the one form in which deroule writes a plan afresh as a
// document, and reads it back whole. It knows plans and no syntax: a programme
// becomes an outline, which the formats write in theirs.
//
// The form is what people would type, in the order of a plan:
//
//	title, summary, defaults, links
//	Sessions        a table, a row for each session, columns as needed
//	<session>       its labels, objectives, people, running order, lists, tables, notes
//	<group>         support formats, their facts as labels
//	Tables          tables that are no plan
//	Notes           what the source says besides
//
// So any reader of plans understands it. To give back everything, labels that
// look like notes and titles that look like hours too, a document says in its
// metadata that it has this form ([Schema]); [Programme] then reads it by the form
// rather than by the words. It takes a document for one only if writing what it
// read gives the very same outline. Where somebody changed one of the two places
// that name a session, or typed a day in other words, the outline is first made to
// agree with itself, and that is reported; whatever else the form has no place for
// goes the road of all other plans.
//
// Each file has one part of the form, written and read side by side.
package canonical

import (
	"slices"
	"strconv"

	"deroule/convert"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
	"deroule/templates"
)

// The names of the document's metadata.
const (
	schemaProperty   = "schema"
	checksumProperty = "checksum"
	languageProperty = "language"
	timezoneProperty = "timezone"
)

// Schema is what the metadata of a document in this form says under "schema".
const Schema = model.Schema

// Keeps are the fields that the form holds: all of them.
func Keeps() []model.Field {
	return []model.Field{
		model.FieldTitle, model.FieldLanguage, model.FieldTimezone, model.FieldSummary, model.FieldLinks, model.FieldDefaults,
		model.FieldSessions, model.FieldFormats, model.FieldTheme, model.FieldStatus, model.FieldDates, model.FieldHours,
		model.FieldAudience, model.FieldPlace, model.FieldHost, model.FieldObjectives, model.FieldFacilitators, model.FieldSpeakers,
		model.FieldDays, model.FieldAgenda, model.FieldFields, model.FieldLists, model.FieldTables, model.FieldNotes, model.FieldPlaces,
		model.FieldSeries, model.FieldCategories, model.FieldClass, model.FieldDue,
	}
}

// Document writes a programme as an outline. Labels are in the language, that of
// the programme where it is empty. Headings begin at level 1, below the title.
func Document(p *model.Programme, language string) *outline.Document {
	if language == "" {
		language = p.Language
	}
	return newForm(language, lexicon.Default()).document(p)
}

// Programme reads an outline that [Document] made, which a person may have gone on
// working in; it is false for any other. Headings begin at level 1, below the title.
// The text is the source, whose checksum tells what was changed.
func Programme(doc *outline.Document, text string, opt convert.ReadOptions) (*model.Programme, bool) {
	facts, _, ok := factsOf(doc)
	if !ok {
		return nil, false
	}
	if text == "" || IsSealed(text) {
		return asWritten(doc, opt)
	}
	for _, language := range []string{facts[languageProperty].Plain, "fr", "en"} {
		mended, found, ok := newForm(language, lexicon.Default()).mended(doc, text)
		if !ok {
			continue
		}
		if p, ok := asWritten(mended, opt); ok {
			p.Diagnostics = append(p.Diagnostics, found...)
			p.Diagnostics.Sort()
			return p, true
		}
	}
	return asWritten(doc, opt)
}

// asWritten reads an outline that is as [Document] makes it.
func asWritten(doc *outline.Document, opt convert.ReadOptions) (*model.Programme, bool) {
	facts, kept, ok := factsOf(doc)
	if !ok {
		return nil, false
	}
	lex := lexicon.Default()
	for _, language := range []string{facts[languageProperty].Plain, "fr", "en"} {
		r := &reader{form: newForm(language, lex), blocks: doc.Blocks}
		p := r.programme(doc.Title, facts)
		if p != nil {
			p.Notes = append(p.Notes, kept...)
		}
		if p != nil && len(r.blocks) == 0 && sameOutline(r.document(p), doc) {
			for _, k := range doc.Kept { // that somebody has put there since
				p.Notes = append(p.Notes, model.Note{Title: k.Title, Text: k.Text, Kind: k.Kind, Source: k.Pos})
			}
			p.Diagnostics = slices.Clone(doc.Diagnostics)
			told(p, opt)
			return p, true
		}
	}
	return nil, false
}

// told gives the programme what the options say and it does not.
func told(p *model.Programme, opt convert.ReadOptions) {
	if opt.Year != 0 {
		p.GiveYear(opt.Year)
	}
	if len(p.Sessions) == 1 {
		p.Sessions[0].GiveFirstDay(opt.Date)
	}
	p.AssignIDs()
	if opt.Timezone != "" && p.Timezone != opt.Timezone {
		p.Timezone = opt.Timezone
		p.Origins.Set(model.FieldTimezone, model.Flag, model.Pos{})
	}
	unknown, at := 0, model.Pos{}
	for _, s := range p.Sessions {
		for _, r := range s.Dates {
			if !r.Start.HasYear() || !r.End.HasYear() {
				if unknown++; unknown == 1 {
					at = r.Source
				}
			}
		}
	}
	if unknown > 0 {
		p.Diagnostics.Add(model.UnknownYear, at, strconv.Itoa(unknown))
	}
	p.Diagnostics.Sort()
}

// factsOf reads the metadata; it is false where that is not of this form.
func factsOf(doc *outline.Document) (facts map[string]outline.Text, kept []model.Note, ok bool) {
	facts = map[string]outline.Text{}
	for _, property := range doc.Properties {
		if note, isKept := keptNote(property); isKept {
			kept = append(kept, note)
			continue
		}
		switch property.Name {
		case schemaProperty, checksumProperty, languageProperty, timezoneProperty:
			facts[property.Name] = property.Value
		default:
			return nil, nil, false
		}
	}
	return facts, kept, facts[schemaProperty].Plain == Schema
}

// form is how plans are written and read in one language.
type form struct {
	templates.Locale
	words
	lex *lexicon.Lexicon
}

func newForm(language string, lex *lexicon.Lexicon) form {
	locale := templates.LocaleOf(language)
	return form{Locale: locale, words: wordsOf(locale.Language), lex: lex}
}

// words are those of the form that no other output needs.
type words struct {
	colon     string // between a name and its value
	host      string // before who receives a session
	unless    string // before what holds for all sessions
	hoursFor  string // before the group that hours are for, within a cell
	optional  string
	until     string // before an end that has no start
	from, to  string // around the days of a range
	or        string // between alternatives
	week      string // before the days of a week, where no day is known
	month     string // before the days of a month, where no day is known
	day       string // before the number of a day that has no date
	continued string
	none      string // of an entry that its title speaks for wrongly
	open      string // quotation marks, around words that would be taken for others
	close     string
}

func wordsOf(language string) words {
	if language == "en" {
		return words{
			colon: ": ", host: "Hosted by", unless: "Unless stated otherwise:", hoursFor: " for ", optional: " (optional)", until: "until ",
			to: " – ", or: " or ", week: "week of ", month: "some day in ", day: "Day ", continued: " (continued)", none: "none", open: "“", close: "”",
		}
	}
	return words{
		colon: " : ", host: "Accueil par", unless: "Sauf mention contraire :", hoursFor: " pour les ", optional: " (optionnel)", until: "jusqu'à ",
		from: "du ", to: " au ", or: " ou ", week: "semaine ", month: "mois ", day: "Jour ", continued: " (suite)", none: "aucune", open: "« ", close: " »",
	}
}
