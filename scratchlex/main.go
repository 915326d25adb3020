package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"deroule/convert"
	"deroule/convert/csv"
	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
	"deroule/convert/interpret"
	"deroule/convert/markdown"
	"deroule/convert/ods"
	"deroule/convert/org"
	"deroule/convert/tables"
	"deroule/convert/xlsx"
	"deroule/model"
)

func book(f string) *grid.Book {
	data, err := os.ReadFile(f)
	if err != nil { panic(err) }
	src := convert.Source{Name: filepath.Base(f), Data: data}
	var b *grid.Book
	switch strings.ToLower(filepath.Ext(f)) {
	case ".csv", ".tsv": b, err = csv.Reader{}.Book(src)
	case ".ods": b, err = ods.Reader{}.Book(src)
	default: b, err = xlsx.Reader{}.Book(src)
	}
	if err != nil { panic(err) }
	return b
}

func main() {
	if os.Args[1] == "draw" {
		files, _ := filepath.Glob("convert/grid/testdata/plans/*.txt")
		sort.Strings(files)
		sum, whole := 0.0, 0
		begin := time.Now()
		for _, f := range files {
			text, _ := os.ReadFile(f)
			w, err := gridtest.Parse(string(text))
			if err != nil { panic(err) }
			name := strings.TrimSuffix(filepath.Base(f), ".txt")
			read := interpret.Tabled
			if os.Getenv("BOTH") != "" { read = interpret.Book }
			p := read(book("/tmp/tables/drawings/"+name+".xlsx"), convert.ReadOptions{Year: w.Year})
			f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p))
			sum += f1
			if f1 == 1 { whole++; continue }
			fmt.Printf("%-24s %.3f\n", name, f1)
			if os.Getenv("V") == name || os.Getenv("V") == "all" {
				for _, m := range missing { fmt.Println("   -", m) }
				for _, m := range spurious { fmt.Println("   +", m) }
			}
		}
		fmt.Printf("drawings: mean f1 %.3f, whole %d of %d, %v\n", sum/float64(len(files)), whole, len(files), time.Since(begin))
		return
	}
	year := 0
	args := os.Args[1:]
	if args[0] == "convert" || args[0] == "check" {
		for i, a := range args {
			if a == "--year" { fmt.Sscan(args[i+1], &year) }
		}
		f := args[len(args)-1]
		opt := convert.ReadOptions{Year: year}
		var p *model.Programme
		data, _ := os.ReadFile(f)
		switch filepath.Ext(f) {
		case ".md": d, _ := markdown.Outline(convert.Source{Name: filepath.Base(f), Data: data}); p = interpret.TabledDocument(d, opt)
		case ".org": d, _ := org.Outline(convert.Source{Name: filepath.Base(f), Data: data}); p = interpret.TabledDocument(d, opt)
		default:
			read := interpret.Tabled
			if os.Getenv("BOTH") != "" { read = interpret.Book }
			p = read(book(f), opt)
		}
		if p == nil { os.Exit(1) }
		if args[0] == "check" {
			for _, d := range p.Diagnostics { fmt.Printf("%s: %s: %s\n", d.Source, d.Severity, d.Text("en")) }
			return
		}
		p.EncodeJSON(os.Stdout)
		return
	}
	if args[0] == "--year" { fmt.Sscan(args[1], &year); args = args[2:] }
	f := args[0]
	b := book(f)
	opt := convert.ReadOptions{Year: year}
	if os.Getenv("E") != "" {
		weights := map[string]float64{}
		for _, w := range tables.Weights() { weights[w.Name] = w.Points }
		tables.ReadBook(b, tables.Options{Year: year, Explain: func(at string, all []*tables.Reading) {
			fmt.Fprintln(os.Stderr, at)
			for _, r := range all[:min(len(all), 5)] {
				type x struct{ n string; p float64 }
				var xs []x
				for n, c := range r.Tally { xs = append(xs, x{fmt.Sprintf("%s×%.3g", n, c), weights[n] * c}) }
				sort.Slice(xs, func(i, j int) bool { return abs(xs[i].p) > abs(xs[j].p) })
				s := ""
				for _, y := range xs[:min(9, len(xs))] { s += fmt.Sprintf(" %s=%.1f", y.n, y.p) }
				cols := ""
				for _, c := range r.Columns { cols += " | " + c.Name + "=" + c.Role }
				fmt.Fprintf(os.Stderr, "  %7.1f %-30s %3d ev  %s\n        %s\n", r.Points, r.By, len(r.Events), s, cols)
			}
		}})
	}
	var p *model.Programme
	p = interpret.Tabled(b, opt)
	if os.Getenv("F") != "" {
		for _, l := range gridtest.Facts(p) { fmt.Println(l) }
		for _, n := range p.Notes { fmt.Println("note:", n.Title, "/", n.Text) }
		return
	}
	p.EncodeJSON(os.Stdout)
}
func abs(x float64) float64 { return max(x, -x) }
