package main

import (
	"io"

	"github.com/spf13/cobra"

	"deroule/convert/config"
)

// settingsCommand prints a deroule.yaml to start from, or its schema.
func (a *app) settingsCommand() *cobra.Command {
	w := a.words
	schema := false
	cmd := &cobra.Command{
		Use:     "settings [--schema]",
		Short:   w.settingsShort,
		Long:    w.settingsLong,
		Example: w.settingsExample,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			text := config.Start(a.language)
			if schema {
				text = config.Schema
			}
			_, err := io.WriteString(a.stdout, text)
			return err
		},
	}
	cmd.Flags().BoolVar(&schema, "schema", false, w.settingsSchemaFlag)
	return cmd
}
