package serve

import (
	"time"

	"deroule/model"
)

// Shelf is where the plans stand. It is asked by one goroutine at a time.
type Shelf interface {
	// List finds the sources that there are now, and what kept it from finding
	// others. A source that is not listed is missing.
	List() (sources []Source, problems []error)
	// Open returns the bytes of a source.
	Open(Source) ([]byte, error)
	// Parse makes a programme of them; nil without an error where they are no plan.
	Parse(s Source, data []byte) (*model.Programme, error)
}

// Source is a file that may be a plan.
type Source struct {
	Path     string // tells it from all others, from run to run
	Shown    string // how messages name it
	Name     string // of the file, with its extension
	Folder   string // where it stands below the one that was searched; "." for that
	Modified time.Time
	Size     int64
	Settings string // tells the settings that it is read with from others
	Labels   string // the language that they want labels in; empty where they do not say
}

// sameAs reports whether nothing shows that the source has changed.
func (s Source) sameAs(other Source) bool {
	return s.Modified.Equal(other.Modified) && s.Size == other.Size && s.Settings == other.Settings
}

// Reporter is told what whoever runs the server wants to know. It may be called by
// several goroutines at once.
type Reporter interface {
	// Published tells of a programme that is served, or served anew, under a name.
	Published(shown, name string, p *model.Programme)
	// Failed tells of a source that cannot be read; kept where its last good version
	// is still served.
	Failed(shown string, err error, kept bool)
	// NoPlan tells of a source that holds no plan; kept as with Failed.
	NoPlan(shown string, kept bool)
	// Missing tells of a source that is not there any more.
	Missing(shown string)
	// Withdrawn tells of a programme that is not served any more.
	Withdrawn(shown, name string)
	// Problem tells of anything else that is wrong.
	Problem(error)
	// Answered tells of a request.
	Answered(Answer)
}

// Answer is a line of the access log.
type Answer struct {
	Time    time.Time
	Client  string // address, without the port
	Request string // its first line
	Status  int
	Bytes   int64  // of the body
	Agent   string // the client program, as it says itself
}
