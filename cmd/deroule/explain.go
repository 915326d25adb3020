package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"deroule/model"
)

func (a *app) explainCommand() *cobra.Command {
	w := a.words
	return &cobra.Command{
		Use:     "explain [CODE]",
		Short:   w.explainShort,
		Long:    w.explainLong,
		Example: w.explainExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				a.listCodes()
				return nil
			case 1:
				return a.explain(model.Code(args[0]))
			}
			return &failure{args[1], w.oneCode, w.say(w.seeHelp, cmd.CommandPath())}
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var codes []cobra.Completion
			for _, code := range model.Codes() {
				codes = append(codes, string(code))
			}
			return codes, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func (a *app) listCodes() {
	for _, code := range model.Codes() {
		fmt.Fprintf(a.stdout, "%-22s %s\n", code, a.words.severity(code.Severity()))
	}
}

// explain prints the documentation of a code: what it means, why it matters, what to
// do, and an example.
func (a *app) explain(code model.Code) error {
	w := a.words
	e, ok := model.ExplanationOf(code, a.language)
	if !ok {
		return &failure{string(code), w.unknownCode, w.suggest(string(code), w.unknownCodeTodo, texts(model.Codes()))}
	}
	fmt.Fprintf(a.stdout, "%s (%s)\n\n%s\n", code, w.severity(code.Severity()), strings.TrimSpace(e.Meaning))
	for _, part := range []struct{ title, text string }{{w.whyItMatters, e.Why}, {w.whatToDo, e.Todo}, {w.before, e.Before}, {w.after, e.After}} {
		if part.text != "" {
			fmt.Fprintf(a.stdout, "\n%s\n    %s\n", part.title, strings.ReplaceAll(strings.ReplaceAll(part.text, "\n", "\n    "), "    \n", "\n"))
		}
	}
	return nil
}
