package main

// holdsOtherWork reports whether a file stands in the place of an output that
// deroule did not write, or that somebody has saved since: what it holds may be
// nowhere else.
func holdsOtherWork(f file) bool {
	r := roots{}
	defer r.close()
	there, err := r.open(f.tree, f.path)
	if err != nil {
		return false // nothing, or what writing it will tell of
	}
	defer there.Close()
	if info, err := there.Stat(); err != nil || info.Size() == 0 || sameBytes(there, f.data.reader()) {
		return false
	}
	if f.format.Wrote == nil {
		return true
	}
	old, err := readFile(f.tree, f.path, maxOutput)
	return err != nil || !f.format.Wrote(old)
}
