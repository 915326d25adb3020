// The rules of the house, each kept by a test: see convert/doc.go.
package deroule_test

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const module = "deroule"

// pkg is a package of the project: its files without and with tests.
type pkg struct {
	path   string // "deroule/convert/pdf"
	fset   *token.FileSet
	files  []*ast.File
	tests  []*ast.File
	info   *types.Info
	scoped *types.Package
}

// road lists what the packages of the project may import of it. A package that
// is not named here is a format: it and what is below it import the contract, the
// way to the programme, and templates, but never another format.
func road() map[string][]string {
	return map[string][]string{
		"model":                   {},
		"templates":               {"model"},
		"convert":                 {"convert/correct", "convert/lexicon", "convert/text", "convert/zone", "model"},
		"convert/text":            {},
		"convert/outline":         {"model"},
		"convert/lexicon":         {"model"},
		"convert/config":          {"convert/correct", "convert/lexicon", "model"},
		"convert/correct":         {"model"},
		"convert/zone":            {},
		"convert/judge":           {"convert/lexicon", "model"},
		"convert/senses":          {"convert/grid", "convert/lexicon", "model"},
		"convert/tables":          {"convert/correct", "convert/grid", "convert/lexicon", "convert/outline", "convert/senses", "model"},
		"convert/interpret":       {"convert", "convert/correct", "convert/grid", "convert/judge", "convert/lexicon", "convert/outline", "convert/tables", "convert/zone", "model"},
		"convert/batch":           {"model"},
		"convert/deflate":         {},
		"convert/canonical":       {"convert", "convert/lexicon", "convert/outline", "model", "templates"},
		"convert/grid":            {"convert/lexicon", "convert/outline", "convert/text", "model"},
		"convert/grid/parts":      {"model"},
		"convert/roster":          {"convert/grid", "convert/lexicon"},
		"convert/formattest":      {"convert", "model"},
		"convert/formats":         {"convert", "convert/*"},
		"convert/review":          {"convert/grid", "model", "templates"},
		"cmd/deroule":             {"cmd/deroule/*", "convert", "convert/*", "model", "templates"},
		"cmd/deroule/report":      {"model"},
		"cmd/deroule/serve":       {"convert", "convert/html", "convert/ics", "model", "templates"},
		"the package of a format": {"convert", "convert/canonical", "convert/deflate", "convert/grid", "convert/grid/*", "convert/interpret", "convert/outline", "convert/text", "convert/zone", "model", "templates"},
	}
}

func TestNobodyImportsWhatStandsAfterThem(t *testing.T) {
	for _, p := range house(t) {
		name := strings.TrimPrefix(p.path, module+"/")
		allowed, named := road()[name]
		if !named {
			format := strings.Join(strings.SplitN(name, "/", 3)[:2], "/")
			allowed = append(road()["the package of a format"], format, format+"/*")
		}
		for _, imported := range p.imports() {
			rest, ours := strings.CutPrefix(imported, module+"/")
			if ours && !slices.ContainsFunc(allowed, func(pattern string) bool { return covers(pattern, rest) }) {
				t.Errorf("%s imports %s", p.path, imported)
			}
		}
	}
}

func covers(pattern, name string) bool {
	folder, below := strings.CutSuffix(pattern, "/*")
	return name == pattern || below && strings.HasPrefix(name, folder+"/")
}

func TestModelImportsTheStandardLibraryOnly(t *testing.T) {
	for _, p := range house(t) {
		if p.path != module+"/model" {
			continue
		}
		for _, imported := range p.imports() {
			if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") || first == module {
				t.Errorf("model imports %s", imported)
			}
		}
	}
}

// Each format is listed, and nothing else imports every one.
func TestEveryFormatIsListed(t *testing.T) {
	var listed, formats []string
	for _, p := range house(t) {
		if p.path == module+"/convert/formats" {
			listed = p.imports()
		} else if p.declares("Format") && path.Dir(p.path) == module+"/convert" {
			formats = append(formats, p.path)
		}
	}
	if len(formats) == 0 {
		t.Fatal("no format found")
	}
	for _, format := range formats {
		if !slices.Contains(listed, format) {
			t.Errorf("%s is not in formats.All", format)
		}
	}
}

func TestNothingHappensByImporting(t *testing.T) {
	allowed := []string{"embed", "time/tzdata"}
	for _, p := range house(t) {
		for _, file := range p.files {
			for _, spec := range file.Imports {
				if imported := unquote(spec.Path.Value); spec.Name != nil && spec.Name.Name == "_" && !slices.Contains(allowed, imported) {
					t.Errorf("%s: blank import of %s", p.at(spec), imported)
				}
			}
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
					t.Errorf("%s: func init", p.at(f))
				}
			}
		}
	}
}

func TestPackagesAreNamedAfterWhatTheyDo(t *testing.T) {
	for _, p := range house(t) {
		for _, part := range strings.Split(p.path, "/") {
			if slices.Contains([]string{"util", "utils", "helper", "helpers", "common", "misc", "base", "shared"}, part) {
				t.Errorf("%s says nothing of what it does", p.path)
			}
		}
	}
}

// What is below the command prints nothing and asks nothing of the machine.
func TestOnlyTheCommandTouchesTheMachine(t *testing.T) {
	forbiddenImports := []string{"os", "os/exec", "os/user", "os/signal", "log", "log/slog", "net", "syscall", "flag", "path/filepath"}
	forbiddenNames := map[string][]string{
		"time": {"Now", "Since", "Until", "Sleep", "After", "Local", "LoadLocation"},
		"fmt":  {"Print", "Println", "Printf", "Scan", "Scanln", "Scanf"},
	}
	for _, p := range house(t) {
		if strings.HasPrefix(p.path, module+"/cmd/") || strings.HasSuffix(p.path, "test") {
			continue
		}
		for _, file := range p.files {
			for _, spec := range file.Imports {
				if imported := unquote(spec.Path.Value); slices.Contains(forbiddenImports, imported) {
					t.Errorf("%s: imports %s", p.at(spec), imported)
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if of, ok := n.X.(*ast.Ident); ok && slices.Contains(forbiddenNames[p.importedAs(of)], n.Sel.Name) {
						t.Errorf("%s: %s.%s", p.at(n), of.Name, n.Sel.Name)
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.Ident); ok && p.isBuiltin(f) && (f.Name == "print" || f.Name == "println") {
						t.Errorf("%s: %s", p.at(n), f.Name)
					}
				}
				return true
			})
		}
	}
}

func TestPackageVariablesDoNotChange(t *testing.T) {
	for _, p := range house(t) {
		for _, file := range p.files {
			ast.Inspect(file, func(n ast.Node) bool {
				var changed []ast.Expr
				switch n := n.(type) {
				case *ast.AssignStmt:
					if n.Tok != token.DEFINE {
						changed = n.Lhs
					}
				case *ast.IncDecStmt:
					changed = []ast.Expr{n.X}
				case *ast.RangeStmt:
					if n.Tok == token.ASSIGN {
						changed = []ast.Expr{n.Key, n.Value}
					}
				case *ast.UnaryExpr:
					if n.Op == token.AND {
						changed = []ast.Expr{n.X}
					}
				case *ast.CallExpr:
					if f, ok := n.Fun.(*ast.Ident); ok && p.isBuiltin(f) && (f.Name == "delete" || f.Name == "clear") {
						changed = n.Args[:1]
					}
				}
				for _, e := range changed {
					if name := root(e); name != nil && p.isPackageVariable(name) {
						t.Errorf("%s: the package's variable %s changes, or may", p.at(e), name.Name)
					}
				}
				return true
			})
		}
	}
}

// A package that is imported and not used costs nothing at start-up.
func TestPackageVariablesAreCheap(t *testing.T) {
	for _, p := range house(t) {
		for _, file := range p.files {
			for _, decl := range file.Decls {
				group, ok := decl.(*ast.GenDecl)
				if !ok || group.Tok != token.VAR {
					continue
				}
				ast.Inspect(group, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.FuncLit:
						return false
					case *ast.SelectorExpr:
						if of, ok := n.X.(*ast.Ident); ok && p.importedAs(of) == "regexp" {
							t.Errorf("%s: compiles an expression at start-up", p.at(n))
						}
					}
					return true
				})
			}
		}
	}
}

func TestEveryPackageHasOneComment(t *testing.T) {
	for _, p := range house(t) {
		var comments []string
		for _, file := range p.files {
			if file.Doc != nil {
				comments = append(comments, file.Doc.Text())
			}
		}
		begins := "Package " + path.Base(p.path) + " "
		if p.files[0].Name.Name == "main" {
			begins = "Command " + path.Base(p.path) + " "
		}
		if len(comments) != 1 || !strings.HasPrefix(comments[0], begins) {
			t.Errorf("%s has %d package comments; want one that begins %q", p.path, len(comments), begins)
		}
	}
}

func TestEveryExportedNameIsDocumented(t *testing.T) {
	for _, p := range house(t) {
		for _, file := range p.files {
			for _, decl := range file.Decls {
				for _, name := range undocumented(decl) {
					t.Errorf("%s: %s has no comment", p.at(decl), name)
				}
			}
		}
	}
}

// undocumented lists the exported names of a declaration that no comment is of.
func undocumented(decl ast.Decl) (names []string) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Doc == nil && decl.Name.IsExported() && (decl.Recv == nil || ast.IsExported(receiver(decl))) {
			names = append(names, decl.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && decl.Doc == nil && spec.Doc == nil {
					names = append(names, spec.Name.Name)
				}
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					if name.IsExported() && decl.Doc == nil && spec.Doc == nil && spec.Comment == nil {
						names = append(names, name.Name)
					}
				}
			}
		}
	}
	return names
}

func receiver(f *ast.FuncDecl) string {
	if name := root(f.Recv.List[0].Type); name != nil {
		return name.Name
	}
	return ""
}

func TestNothingIsLeftForLater(t *testing.T) {
	mark := regexp.MustCompile(`(?m)^\s*(TODO|FIXME|XXX|HACK)\b`)
	for _, p := range house(t) {
		for _, file := range slices.Concat(p.files, p.tests) {
			for _, group := range file.Comments {
				if found := mark.FindString(group.Text()); found != "" {
					t.Errorf("%s: %s", p.at(group), found)
				}
			}
		}
	}
}

// root is the name at the beginning of x, x.f, x[i], *x or (x); nil for another expression.
func root(e ast.Expr) *ast.Ident {
	for {
		switch of := e.(type) {
		case *ast.Ident:
			return of
		case *ast.SelectorExpr:
			e = of.X
		case *ast.IndexExpr:
			e = of.X
		case *ast.IndexListExpr:
			e = of.X
		case *ast.SliceExpr:
			e = of.X
		case *ast.StarExpr:
			e = of.X
		case *ast.ParenExpr:
			e = of.X
		default:
			return nil
		}
	}
}

// house is every package of the project.
func house(t *testing.T) []*pkg {
	t.Helper()
	all, err := packages()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// packages parses the project, once. Files for other systems are left out, as a
// build here leaves them out.
var packages = sync.OnceValues(func() ([]*pkg, error) {
	byPath := map[string]*pkg{}
	var all []*pkg
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && name != "." || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if path.Ext(name) != ".go" || path.Dir(name) == "." {
			return nil
		}
		if match, err := build.Default.MatchFile(path.Dir(name), path.Base(name)); err != nil || !match {
			return err
		}
		p := byPath[path.Dir(name)]
		if p == nil {
			p = &pkg{path: module + "/" + path.Dir(name), fset: token.NewFileSet()}
			byPath[path.Dir(name)] = p
			all = append(all, p)
		}
		file, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, "_test.go") {
			p.tests = append(p.tests, file)
		} else {
			p.files = append(p.files, file)
		}
		return nil
	})
	all = slices.DeleteFunc(all, func(p *pkg) bool { return len(p.files) == 0 })
	for _, p := range all {
		p.resolve()
	}
	if err == nil && len(all) < 5 {
		err = fmt.Errorf("only %d packages found", len(all))
	}
	return all, err
})

// resolve finds out what each name in the package is of. What is imported is not
// looked at, and errors that come of that do not matter.
func (p *pkg) resolve() {
	p.info = &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: nothing{}, Error: func(error) {}}
	p.scoped, _ = config.Check(p.path, p.fset, p.files, p.info)
}

// nothing imports packages without anything in them.
type nothing struct{}

func (nothing) Import(name string) (*types.Package, error) {
	empty := types.NewPackage(name, path.Base(name))
	empty.MarkComplete()
	return empty, nil
}

func (p *pkg) imports() (paths []string) {
	for _, file := range p.files {
		for _, spec := range file.Imports {
			paths = append(paths, unquote(spec.Path.Value))
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// importedAs is the path of the package that the name stands for; empty for another name.
func (p *pkg) importedAs(name *ast.Ident) string {
	if imported, ok := p.info.Uses[name].(*types.PkgName); ok {
		return imported.Imported().Path()
	}
	return ""
}

func (p *pkg) isBuiltin(name *ast.Ident) bool {
	_, ok := p.info.Uses[name].(*types.Builtin)
	return ok
}

func (p *pkg) isPackageVariable(name *ast.Ident) bool {
	v, ok := p.info.Uses[name].(*types.Var)
	return ok && v.Parent() == p.scoped.Scope()
}

func (p *pkg) declares(name string) bool {
	_, ok := p.scoped.Scope().Lookup(name).(*types.Func)
	return ok
}

func (p *pkg) at(n ast.Node) string {
	pos := p.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
}

func unquote(literal string) string {
	text, err := strconv.Unquote(literal)
	if err != nil {
		return literal
	}
	return text
}
