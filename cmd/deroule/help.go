package main

import "github.com/spf13/cobra"

// translateHelp puts the words that the command line's library adds of its own
// into the language of the messages.
func (a *app) translateHelp(root *cobra.Command) {
	w := a.words
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range append(root.Commands(), root) {
		cmd.SetUsageTemplate(w.usageTemplate)
		cmd.Flags().BoolP("help", "h", false, w.helpFlag)
		switch cmd.Name() {
		case "completion":
			cmd.Short = w.completionShort
		case "help":
			cmd.Short = w.helpShort
		}
	}
}
