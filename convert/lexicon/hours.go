package lexicon

func (r *reader) hours(i int) (Hours, int, bool) { return Hours{}, i, false }
