package main

import (
	"io"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer/policy"
)

func factsCommand() command {
	return command{
		name:     "facts",
		operands: "[PATH…]",
		summary:  "the document that the rules see, as JSON",
		examples: []string{
			"facts infra/prod",
			"facts --schema",
			"facts -o facts.json",
		},
		formats: []string{"json"},
		reads:   true,
		flags: func(flags *pflag.FlagSet, o *options) {
			flags.Var(toggle(&o.schema), "schema", "print the document's JSON Schema instead")
			flags.VarP(filled("the name of a file", func(name string) { o.output = name }), "output", "o",
				"write to `FILE` instead of standard output")
		},
		run: facts,
	}
}

// facts prints the facts document, or its schema.
func facts(i *invocation) (int, error) {
	if i.options.output != "" {
		i.options.formats = append(i.options.formats, "json="+i.options.output)
	}
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	if i.options.schema {
		return exitClean, i.writeAll(outputs, func(w io.Writer) error {
			_, err := w.Write(policy.Schema())
			return err
		})
	}
	estate, err := i.estate()
	if err != nil {
		return 0, err
	}
	code := i.problems(estate)
	i.sayWhatWasRead(outputs, estate.Coverage)
	return code, i.writeAll(outputs, estate.Facts().WriteJSON)
}
