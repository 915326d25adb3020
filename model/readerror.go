package model

// ReadError says why a source cannot be read at all. It is a diagnostic of the
// code [Unreadable], and so can be said in the language of whoever reads it.
type ReadError struct{ Diagnostic }

// NewReadError returns the error of one of the wordings of [Unreadable]; the
// arguments fill it.
func NewReadError(variant string, args ...string) *ReadError {
	return &ReadError{Diagnostic{Severity: Error, Code: Unreadable, Variant: variant, Args: args}}
}

// Error is the message in English, and what to do.
func (e *ReadError) Error() string {
	if advice := e.Advice("en"); advice != "" {
		return e.Text("en") + "; " + advice
	}
	return e.Text("en")
}

// Is reports whether target is of the same wording, whatever its arguments.
func (e *ReadError) Is(target error) bool {
	other, ok := target.(*ReadError)
	return ok && other.Code == e.Code && other.Variant == e.Variant
}
