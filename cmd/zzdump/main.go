package main

import (
	"fmt"
	"os"

	"deroule/convert"
	"deroule/convert/lexicon"
	"deroule/convert/markdown"
	"deroule/convert/org"
	"deroule/convert/outline"
)

func main() {
	if os.Args[1] == "-q" {
		l := lexicon.Default()
		for _, s := range os.Args[2:] {
			r, rest := l.Question(s)
			fmt.Printf("%q question %d %q role %d noun ", s, r, rest, l.Role(s))
			fmt.Println(l.SessionNoun(s))
			g, ok := l.Groups(s)
			fmt.Println("  groups", g, ok, "kind", l.Kind(s))
			for _, d := range l.FindDates(s) {
				fmt.Printf("  date %q %v %v\n", s[d.Start:d.End], d.Ranges, d.Choice)
			}
			for _, d := range l.FindHours(s) {
				fmt.Printf("  hours %q %v %v %v\n", s[d.Start:d.End], d.From, d.To, d.Period)
			}
			fmt.Println(l.DefaultsSentence(s))
			fmt.Println(l.PlaceAfter(s))
			fmt.Println(l.DayName(s))
			fmt.Println(l.FindYears(s))
		}
		return
	}
	data, _ := os.ReadFile(os.Args[1])
	var doc *outline.Document
	var err error
	if os.Args[1][len(os.Args[1])-3:] == "org" {
		doc, err = org.Outline(convert.Source{Name: os.Args[1], Data: data})
	} else {
		doc, err = markdown.Outline(convert.Source{Name: os.Args[1], Data: data})
	}
	if err != nil {
		panic(err)
	}
	fmt.Println(outline.Dump(doc))
}
