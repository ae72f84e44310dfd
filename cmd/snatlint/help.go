package main

import (
	"fmt"
	"io"
	"strings"
)

func helpCommand() command {
	return command{
		name:     "help",
		operands: "[COMMAND]",
		summary:  "how to use snatlint, or one of its commands",
		examples: []string{"help", "help trace"},
		formats:  []string{"text"},
		run:      help,
	}
}

// helpWidth is the number of columns that help is laid out for.
const helpWidth = 100

// help prints the page of the program or of one command.
func help(i *invocation) (int, error) {
	if len(i.operands) > 1 {
		return 0, usagef("help takes one command, and no '%s'", i.operands[1])
	}
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	if len(i.operands) == 0 {
		return exitClean, i.writeAll(outputs, overview)
	}
	name := i.operands[0]
	c, found := findCommand(name)
	if !found {
		return 0, usagef("there is no command '%s'%s; the commands are %s", name, meant("", name, commandNames()), strings.Join(commandNames(), ", "))
	}
	return exitClean, i.writeAll(outputs, c.page)
}

// overview teaches by examples first.
func overview(w io.Writer) error {
	var b strings.Builder
	b.WriteString("snatlint says which source address every server sees for traffic from an EKS cluster,\n" +
		"before anything is applied.\n\nExamples:\n" +
		"  snatlint                                      findings for everything below this directory\n" +
		"  snatlint matrix infra/                        who sees what, now and with external SNAT turned\n" +
		"  snatlint trace --from pod --to 10.20.1.1      one packet, hop by hop\n\nCommands:\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-12s%s\n", c.name, c.summary)
	}
	b.WriteString("\n'snatlint help COMMAND' shows a command's flags. Without a command it is check.\n\n" +
		"Exit codes: 0 nothing to report, 1 findings, 2 wrong usage or configuration,\n" +
		"3 input that could not be analysed.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// page is the help of one command.
func (c command) page(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "snatlint %s: %s\n\nExamples:\n", c.name, c.summary)
	for _, example := range c.examples {
		fmt.Fprintf(&b, "  snatlint %s\n", example)
	}
	usage := strings.TrimSpace(c.name + " " + c.operands)
	flags := c.flagSet(&options{}).FlagUsagesWrapped(helpWidth)
	if flags != "" {
		usage += " [flags]"
	}
	fmt.Fprintf(&b, "\nUsage:\n  snatlint %s\n", usage)
	if c.reads {
		b.WriteString("\nPATH is a directory, with all that is below it, or a file; without one it is this directory.\n")
	}
	if c.about != "" {
		fmt.Fprintf(&b, "\n%s\n", c.about)
	}
	if flags != "" {
		fmt.Fprintf(&b, "\nFlags:\n%s", flags)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
