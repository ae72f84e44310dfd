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
		flags: func(flags *pflag.FlagSet, o *options) {
			inputFlags(flags, o)
			flags.BoolVar(&o.schema, "schema", false, "print the document's JSON Schema instead")
			flags.StringVarP(&o.output, "output", "o", "", "write to `FILE` instead of standard output")
		},
		run: facts,
	}
}

// facts prints the facts document, or its schema.
func facts(i *invocation) (int, error) {
	outputs, err := i.outputs([]string{"json"})
	if err != nil {
		return 0, err
	}
	if i.options.output != "" {
		outputs = append(outputs[:0:0], output{format: "json", file: i.options.output})
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
	return code, i.writeAll(outputs, estate.Facts().WriteJSON)
}

// writeAll writes the same to every output.
func (i *invocation) writeAll(outputs []output, write func(io.Writer) error) error {
	for _, o := range outputs {
		if err := i.write(o, write); err != nil {
			return err
		}
	}
	return nil
}
