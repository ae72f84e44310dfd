package main

import (
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

func completionCommand() command {
	return command{
		name:     "completion",
		operands: "SHELL",
		summary:  "a completion script for bash, zsh, fish or powershell",
		examples: []string{
			"completion bash > /etc/bash_completion.d/snatlint",
			"completion zsh > \"${fpath[1]}/_snatlint\"",
			"completion fish > ~/.config/fish/completions/snatlint.fish",
			"completion powershell | Out-String | Invoke-Expression",
		},
		formats: []string{"text"},
		run:     completion,
	}
}

// shells are those that there are scripts for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// completion prints the script of one shell. All four are made of the same
// table of commands.
func completion(i *invocation) (int, error) {
	if len(i.operands) != 1 {
		return 0, usagef("completion takes one shell: %s", listed(shells()))
	}
	write, known := map[string]func([]completed) string{
		"bash": bashScript, "zsh": zshScript, "fish": fishScript, "powershell": powershellScript,
	}[i.operands[0]]
	if !known {
		return 0, usagef("completion %s: it takes %s", i.operands[0], listed(shells()))
	}
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	table, err := completions()
	if err != nil {
		return 0, err
	}
	return exitClean, i.writeAll(outputs, func(w io.Writer) error {
		_, err := io.WriteString(w, write(table))
		return err
	})
}

// completed is what is offered behind a command.
type completed struct {
	name, summary string
	operands      []string // words that it takes; none means paths
	flags         []completedFlag
}

// completedFlag is a flag as it is typed.
type completedFlag struct {
	name, usage string
	short       string   // one letter, or ""
	takes       bool     // a value
	words       []string // that may be the value; none means paths
}

// completions is the table of commands, with what each takes.
func completions() ([]completed, error) {
	catalogue, err := policy.Catalogue(rules.FS())
	if err != nil {
		return nil, fmt.Errorf("read the rules: %w", err)
	}
	words := map[string][]string{"completion": shells(), "help": commandNames()}
	for _, r := range catalogue {
		words["explain"] = append(words["explain"], r.ID)
	}
	var table []completed
	for _, c := range commands() {
		entry := completed{name: c.name, summary: c.summary, operands: words[c.name]}
		c.flagSet(&options{}).VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				entry.flags = append(entry.flags, newCompletedFlag(c, f, words["explain"]))
			}
		})
		entry.flags = append(entry.flags, completedFlag{name: "help", short: "h", usage: "show this command's help"})
		table = append(table, entry)
	}
	return table, nil
}

// newCompletedFlag finds the words that a flag takes.
func newCompletedFlag(c command, f *pflag.Flag, ids []string) completedFlag {
	_, usage := pflag.UnquoteUsage(f)
	out := completedFlag{name: f.Name, short: f.Shorthand, usage: usage, takes: f.NoOptDefVal == ""}
	switch v, ours := f.Value.(flagValue); {
	case ours && len(v.words) > 0:
		out.words = v.words
	case f.Name == "format":
		out.words = c.formats
	case f.Name == "only", f.Name == "skip":
		out.words = ids
	}
	return out
}
