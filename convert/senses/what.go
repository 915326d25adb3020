package senses

import (
	"strings"
	"unicode"

	"deroule/convert/grid"
	"deroule/convert/lexicon"
	"deroule/model"
)

// What is what a text says of anything but time. Shares are from 0, not at all, to
// 1, surely.
type What struct {
	Role     lexicon.Role // that it has as the name of a column or a label
	Label    bool         // it ends with a colon
	Place    float64
	Code     bool // its likeness to a place is only that of a code: "B12"
	Person   float64
	Group    float64
	Mark     bool // a cross or a letter
	Contact  bool // a telephone, an address of mail or web
	Money    bool
	Path     bool // a file or a page of a site: "/slides/01-intro.html", "plan.pdf"
	Flag     bool // yes or no
	Sentence bool // it ends as sentences do
	Off      bool // says that nothing takes place: "Férié"
	Status   model.Status
}

// longestName is the length from which a text names neither a place nor a person.
const longestName = 80

func readWhat(s *Sense) *What {
	w := &What{}
	if s.Nothing {
		return w
	}
	w.Label = strings.HasSuffix(s.Text, ":")
	w.Mark = s.Letters == 1 && s.Words == 1 && s.kind == grid.Text && !unicode.IsDigit([]rune(s.Text)[0])
	w.Contact = patterns().contact.MatchString(s.Text)
	w.Money = patterns().money.MatchString(s.Text)
	w.Flag = s.Words == 1 && (lexicon.IsYes(s.Text) || lexicon.IsNo(s.Text))
	w.Path = s.Words == 1 && patterns().path.MatchString(s.Text)
	w.Sentence = s.Words > 2 && patterns().sentence.MatchString(s.Text)
	if len(s.Text) > longestName {
		w.Off = s.Words < 20 && s.lex.NoSession(s.Text)
		return w
	}
	w.Role = roleOf(s.lex, strings.TrimRight(s.Text, " :"))
	w.Off = s.lex.NoSession(s.Text) || patterns().offWord.MatchString(s.Folded())
	if status, ok := s.lex.Status(s.Text); ok {
		w.Status = status
	}
	if s.kind != grid.Text {
		return w
	}
	w.Place, w.Code = placeLike(s)
	w.Person = personLike(s.Text)
	w.Group = groupLike(s)
	return w
}

// placeLike says how much a text looks like a place.
func placeLike(s *Sense) (share float64, code bool) {
	switch {
	case s.Words > 8:
		return 0, false
	case patterns().roomCode.MatchString(s.Text):
		return 0.9, true
	case patterns().roomWord.MatchString(s.Folded()), s.lex.LooksLikePlace(s.Text):
		if s.Words > 1 {
			return 1, false
		}
		return 0.6, false
	}
	return 0, false
}

// personLike says how much a text looks like names of people: one to four words,
// each with a capital, or initials.
func personLike(text string) float64 {
	if patterns().personTitle.MatchString(text) {
		return 1
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/&+\n", r) })
	names := 0
	for _, p := range parts {
		words := strings.Fields(p)
		if len(words) == 0 || len(words) > 4 || len(words) == 4 && p == strings.ToUpper(p) || strings.ContainsAny(p, "0123456789:!?()«»\"@") {
			return 0
		}
		capitals := 0
		for _, w := range words {
			r := []rune(w)
			switch {
			case w == "et" || w == "and" || w == "und" || w == "y" || w == "e" || w == "de" || w == "von" || w == "van" || w == "le" || w == "la" || w == "du":
			case unicode.IsUpper(r[0]) && len(r) > 1:
				capitals++
			case len(r) <= 2 && unicode.IsUpper(r[0]):
				capitals++
			default:
				return 0
			}
		}
		if capitals >= 2 {
			names++
		}
	}
	if len(parts) == 0 {
		return 0
	}
	return 0.8 * float64(names) / float64(len(parts))
}

func groupLike(s *Sense) float64 {
	if patterns().groupWord.MatchString(s.Folded()) {
		return 1
	}
	if gs, ok := s.lex.Groups(s.Text); ok {
		for _, g := range gs {
			if s.lex.IsGroupNoun(g.Group) {
				return 1
			}
		}
	}
	return 0
}

// roleOf is the role of a column's or a label's name, also where it is written as
// programs do: "StartTime", "Presenter1", "start_date".
func roleOf(lex *lexicon.Lexicon, name string) lexicon.Role {
	if r := lex.Role(name); r != lexicon.NoRole {
		return r
	}
	plain := strings.TrimRight(strings.ReplaceAll(name, "_", " "), "0123456789 ")
	var b strings.Builder
	var last rune
	for _, r := range plain {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	if spaced := b.String(); spaced != name {
		if r := lex.Role(spaced); r != lexicon.NoRole {
			return r
		}
		plain = spaced
	}
	switch folded := lexicon.Fold(plain); folded {
	case "start date", "end date", "date debut", "date fin", "date de debut", "date de fin":
		return lexicon.RoleDate
	case "start time", "heure de debut", "heure debut":
		return lexicon.RoleStart
	case "end time", "heure de fin", "heure fin":
		return lexicon.RoleEnd
	case "subject", "summary":
		return lexicon.RoleTitle
	case "location":
		return lexicon.RolePlace
	}
	return lexicon.NoRole
}

// IsSum reports whether the text begins a row of sums: "Total". It is asked of every
// cell, and costs less than [Sense.What].
func (s *Sense) IsSum() bool {
	return !s.Nothing && len(s.Text) <= longestName && patterns().sumWord.MatchString(s.Folded())
}

// IsWork reports whether the text is the name of a column of tasks or of money, in
// which nothing is planned unless days stand beside it.
func (s *Sense) IsWork() bool { return patterns().workWord.MatchString(s.Folded()) }

// IsLog reports whether the text says that what stands with it is past or away: hours
// worked, leave, presence. Nothing is planned in such lists, whatever days they hold.
func (s *Sense) IsLog() bool { return patterns().logWord.MatchString(s.Folded()) }

// IsEdition reports whether the text says when a document was made, or as of when it
// holds: its date is that of no session.
func (s *Sense) IsEdition() bool { return patterns().editionWord.MatchString(s.Folded()) }
