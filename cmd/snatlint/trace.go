package main

import (
	"io"

	"github.com/spf13/pflag"

	reportjson "github.com/snatlint/snatlint/analyzer/report/json"
	"github.com/snatlint/snatlint/analyzer/report/text"
)

func traceCommand() command {
	return command{
		name:     "trace",
		operands: "--from SRC --to DST [PATH…]",
		summary:  "which source address a destination sees, hop by hop",
		examples: []string{
			"trace --from pod --to 10.20.1.1",
			"trace --from prod:host-network --to internet",
			"trace --from shop/checkout --to corp-ad --set AWS_VPC_K8S_CNI_EXTERNALSNAT=true",
		},
		about: "SRC is [CLUSTER:]CLASS, where CLASS is pod or host-network, or [CLUSTER:]NAMESPACE/WORKLOAD.\n" +
			"DST is an address, a CIDR, a destination of the configuration, or same-vpc, connected or internet.",
		flags: func(flags *pflag.FlagSet, o *options) {
			flags.StringVar(&o.from, "from", "", "the `SOURCE` of the packet")
			flags.StringVar(&o.to, "to", "", "the `DESTINATION` of the packet")
			flags.StringArrayVar(&o.sets, "set", nil, "ask what if a CNI setting were `ENV=VALUE`; may be repeated")
			inputFlags(flags, o)
		},
		run: trace,
	}
}

// trace answers one question about one packet.
func trace(i *invocation) (int, error) {
	if i.options.from == "" || i.options.to == "" {
		return 0, usagef("trace takes --from and --to, as in: snatlint trace --from pod --to internet")
	}
	outputs, err := i.outputs([]string{"text", "json"})
	if err != nil {
		return 0, err
	}
	estate, err := i.estate()
	if err != nil {
		return 0, err
	}
	code := i.problems(estate)
	answer, err := estate.Trace(i.options.from, i.options.to, i.options.sets)
	if err != nil {
		return 0, usageError{message: err.Error()}
	}
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			if o.format == "json" {
				return reportjson.WriteTrace(w, answer.Model, answer.Cluster, answer.From, answer.To, answer.Result)
			}
			return text.WriteTrace(w, answer.Model, answer.Cluster, answer.From, answer.To, answer.Result, i.reportOptions(o))
		}); err != nil {
			return 0, err
		}
	}
	return code, nil
}
