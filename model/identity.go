package model

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
)

// Identity is what makes a session the same session in two exports of a plan, so
// that a calendar updates it instead of showing it twice. It is made of what
// seldom changes, and of nothing that is edited or renamed as a matter of course:
//
//   - The title of the programme, folded to its letters and digits, keeps two
//     programmes in one calendar apart. Case, accents, blanks and punctuation may
//     change. The address of a shared calendar would be as good a name, but it is
//     often added to a plan later, and must not change an identity when it is.
//   - The first date of the session, with its year, keeps last year's programme
//     apart from this year's.
//   - The ordinal, from 0, tells the sessions of one date apart by their order in
//     the plan. Hours, titles, audiences and places are edited; rows stay where
//     they are, and a row that is added after the others leaves theirs alone.
//
// The name of the file, the title, hours, place and running order of the session
// have no part in it. A moved date does change it, as does another title of the
// programme: nothing in the plan says that it is still the same. Whoever has the
// previous export can tell by its name and the days that are left, as the writer of
// calendars does, and goes on with the UIDs found there. They are taken out of the
// way of others then: a new session on the old date has the identity that the moved
// one had.
type Identity struct {
	Programme string // the folded title; of a programme without one, its earliest date
	Date      Date   // the zero Date for a session without one
	Ordinal   int    // from 0, among the sessions of that date
}

// Identities returns the identities of every session, in order: one for each of
// its alternative dates, or a single one of the zero [Date] where it has none.
//
// Each alternative has the identity of a session on that date, so that "7 or 14
// November", once decided for the 14th, is the event that already stood there.
// First dates are numbered before alternatives: a session that gains or loses an
// alternative leaves those that stand on that date alone.
func (p *Programme) Identities() [][]Identity {
	programme := cmp.Or(foldTitle(p.Title), p.earliestDate().String())
	taken := map[Date]int{}
	claim := func(d Date) Identity {
		id := Identity{Programme: programme, Date: d, Ordinal: taken[d]}
		taken[d]++
		return id
	}
	all := make([][]Identity, len(p.Sessions))
	for i, s := range p.Sessions {
		all[i] = append(make([]Identity, 0, max(1, len(s.Dates))), claim(s.FirstDate()))
	}
	for i, s := range p.Sessions {
		for _, alternative := range s.Dates[min(1, len(s.Dates)):] {
			all[i] = append(all[i], claim(alternative.Start))
		}
	}
	return all
}

// UIDSuffix ends every UID of ours.
const UIDSuffix = "@deroule"

// UID is the identity as a calendar knows it (RFC 7986 §5.3: it tells nothing
// about the plan): 32 hexadecimal digits and "@deroule". The parts tell several
// events of one session apart: its days, its hours by audience. They are folded
// as the title is; parts that fold to nothing still count.
func (id Identity) UID(parts ...string) string {
	words := []string{"deroule/1", id.Programme, id.Date.String(), strconv.Itoa(id.Ordinal)}
	for _, part := range parts {
		words = append(words, foldTitle(part))
	}
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(sum[:16]) + UIDSuffix
}

// earliestDate is the first day of the first session, or the zero Date.
func (p *Programme) earliestDate() Date {
	earliest := Date{}
	for _, s := range p.Sessions {
		for _, r := range s.Dates {
			if earliest.IsZero() || r.Start.Compare(earliest) < 0 {
				earliest = r.Start
			}
		}
	}
	return earliest
}

// foldTitle keeps the letters and digits of a text, in lower case, those of the
// Latin script without their accents.
func foldTitle(text string) string {
	var b strings.Builder
	for _, r := range text {
		r = unicode.ToLower(r)
		switch folded := FoldLetter(r); {
		case folded != "":
			b.WriteString(folded)
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
