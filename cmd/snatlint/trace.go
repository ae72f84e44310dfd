package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer"
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
		about: "SRC is [CLUSTER:]CLASS, where CLASS is pod, host-network, fargate, windows, auto-mode or\n" +
			"hybrid, or [CLUSTER:]NAMESPACE/WORKLOAD.\n" +
			"CLUSTER is a cluster's name or the Terraform address of its resource; it may be left out where\n" +
			"there is one only.\n" +
			"DST is an address, a range such as 10.20.0.0/16, the name of a destination in .snatlint.yaml,\n" +
			"or same-vpc, connected or internet.\n" +
			"ENV is a variable of the VPC CNI, such as AWS_VPC_K8S_CNI_EXTERNALSNAT.",
		formats: []string{"text", "json"},
		reads:   true,
		flags: func(flags *pflag.FlagSet, o *options) {
			flags.Var(filled("a source, such as pod", func(text string) { o.from = text }).offering("pod", "host-network", "fargate", "windows", "auto-mode", "hybrid"),
				"from", "the source of the packet, `SRC`")
			flags.Var(filled("a destination, such as internet", func(text string) { o.to = text }).offering("same-vpc", "connected", "internet"),
				"to", "the destination of the packet, `DST`")
			flags.Var(pairs(&o.sets, "ENV=VALUE, such as AWS_VPC_K8S_CNI_EXTERNALSNAT=true"), "set",
				"ask what if a setting of the VPC CNI were `ENV=VALUE`; may be repeated")
		},
		run: trace,
	}
}

// trace answers one question about one packet.
func trace(i *invocation) (int, error) {
	if i.options.from == "" || i.options.to == "" {
		return 0, usagef("trace takes --from and --to, as in: snatlint trace --from pod --to internet")
	}
	outputs, err := i.outputs()
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
		return i.unanswered(estate, code, err)
	}
	for _, note := range answer.Notes {
		i.note("%s", note)
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

// unanswered says why there is no trace. What wasn't found may be in what could
// not be analysed.
func (i *invocation) unanswered(estate *analyzer.Estate, code int, err error) (int, error) {
	message := err.Error()
	if len(estate.Model.Clusters) == 0 {
		message += "; " + wasRead(estate.Coverage)
	}
	if _, missing := errors.AsType[analyzer.NotFoundError](err); missing && code == exitProblems {
		return 0, fmt.Errorf("%s; it may be in what could not be analysed", message)
	}
	return 0, usageError{message: message}
}
