package interpret

import "deroule/convert/outline"

// People head each half of a day by itself: "Jour 1 matin", "Jour 1 après-midi",
// "Lundi – AM". What they mean is a day with its parts below.

// nestParts puts such headings below one for their day.
func (in *interpreter) nestParts(s *section) {
	for _, child := range s.children {
		in.nestParts(child)
	}
	parts := 0
	for _, child := range s.children {
		if _, _, ok := in.partOfDay(child); ok {
			parts++
		}
	}
	if parts < 2 {
		return
	}
	var nested []*section
	for _, child := range s.children {
		day, part, ok := in.partOfDay(child)
		if !ok {
			nested = append(nested, child)
			continue
		}
		if n := len(nested); n == 0 || len(nested[n-1].children) == 0 || nested[n-1].heading.Plain != day.Plain {
			above := &section{heading: day, pos: child.pos, level: child.level, parent: s, dates: in.lex.FindDates(day.Plain), month: child.month, years: child.years, yearAbove: child.yearAbove}
			nested = append(nested, above)
		}
		above := nested[len(nested)-1]
		child.descendants(func(below *section) { below.level++ })
		child.heading, child.dates, child.parent = part, nil, above
		above.children = append(above.children, child)
		above.pos = above.pos.To(child.pos)
	}
	s.children = nested
	in.sections = in.sections[:0]
	in.root.descendants(func(below *section) { in.sections = append(in.sections, below) })
}

// partOfDay parts a heading that is a day and a part of it, and says nothing else.
func (in *interpreter) partOfDay(s *section) (day, part outline.Text, ok bool) {
	text := s.heading
	end := 0
	if len(s.dates) == 1 && s.dates[0].Start == 0 {
		end = s.dates[0].End
	} else if _, after, weekday := in.lex.Weekday(text.Plain); weekday {
		end = after
	} else if day, half := in.lex.NumberedHalf(text.Plain); half {
		end = day
	} else if name, named := in.lex.DayName(text.Plain); named {
		end = name.End
	}
	if end == 0 || end >= len(text.Plain) {
		return outline.Text{}, outline.Text{}, false
	}
	part = trimJoints(text.From(end))
	return trimJoints(text.Slice(0, end)), part, in.namesPeriod(part.Plain)
}
