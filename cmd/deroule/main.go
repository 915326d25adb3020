// Command deroule turns the plans of support programmes, as people really wrote
// them, into agendas, handouts, workbooks and calendars.
package main

import "os"

func main() { os.Exit(run(os.Args[1:])) }
