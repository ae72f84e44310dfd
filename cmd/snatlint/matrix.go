package main

import (
	"io"

	reportjson "github.com/snatlint/snatlint/analyzer/report/json"
	"github.com/snatlint/snatlint/analyzer/report/text"
)

func matrixCommand() command {
	return command{
		name:     "matrix",
		operands: "[PATH…]",
		summary:  "who sees what, now and with external SNAT turned the other way",
		examples: []string{
			"matrix",
			"matrix --format json infra/prod",
		},
		formats: []string{"text", "json"},
		reads:   true,
		run:     matrix,
	}
}

// matrix prints a row per cluster and source class.
func matrix(i *invocation) (int, error) {
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	estate, err := i.estate()
	if err != nil {
		return 0, err
	}
	code := i.problems(estate)
	i.sayWhatWasRead(outputs, estate.Coverage)
	rows := estate.Matrix()
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			if o.format == "json" {
				return reportjson.WriteMatrix(w, estate.Model, rows)
			}
			return text.WriteMatrix(w, estate.Model, rows, i.reportOptions(o))
		}); err != nil {
			return 0, err
		}
	}
	return code, nil
}
