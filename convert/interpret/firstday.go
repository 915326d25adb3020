package interpret

// firstDay gives the only session of a document that states no date the day that
// the caller names.
func (in *interpreter) firstDay() {
	if len(in.drafts) == 1 {
		in.drafts[0].GiveFirstDay(in.opt.Date)
	}
}
