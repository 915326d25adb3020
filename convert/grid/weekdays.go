package grid

import (
	"slices"
	"time"
)

// learnWeekdays takes words that are weekdays in one language and ask who or where
// in another for weekdays, in a row that names the others: the "Qui" of "Seg, Ter,
// Qua, Qui, Sex", the "Wo" of "Ma, Di, Wo, Do, Vr". In "Lun, Mar, Mer, Jeu, Qui" a
// Thursday is there already.
func (v *view) learnWeekdays() {
	const enough, longest = 3, 3 // weekdays beside them, letters
	for i := range v.Rows {
		if len(v.Rows[i].Cells) <= enough {
			continue
		}
		var sure []time.Weekday
		var doubtful []string
		for _, c := range v.Rows[i].Cells {
			if c.Kind != Text || len(c.Text) > longest {
				continue
			}
			if day, _, ok := v.words.lex.Weekday(c.Text); ok {
				sure = append(sure, day)
			} else if _, _, ok := v.words.lex.Weekday(c.Text + "."); ok {
				doubtful = append(doubtful, c.Text)
			}
		}
		for _, text := range doubtful {
			day, _, _ := v.words.lex.Weekday(text + ".")
			if len(sure) >= enough && !slices.Contains(sure, day) {
				v.words.known[text] = sense{day: true}
			}
		}
	}
}
