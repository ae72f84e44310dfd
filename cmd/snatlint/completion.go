package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"
)

func completionCommand() command {
	return command{
		name:     "completion",
		operands: "SHELL",
		summary:  "a completion script for bash, zsh, fish or powershell",
		examples: []string{"completion bash > /etc/bash_completion.d/snatlint", "completion fish | source"},
		run:      completion,
	}
}

// completion prints the script of one shell. All four are made of the same
// command table.
func completion(i *invocation) (int, error) {
	if len(i.operands) != 1 {
		return 0, usagef("completion takes one shell: bash, zsh, fish or powershell")
	}
	write, known := map[string]func(io.Writer) error{
		"bash": completeBash, "zsh": completeZsh, "fish": completeFish, "powershell": completePowerShell,
	}[i.operands[0]]
	if !known {
		return 0, usagef("completion %s: it takes bash, zsh, fish or powershell", i.operands[0])
	}
	return exitClean, write(i.stdout)
}

// flagNames lists a command's flags as they are typed.
func (c command) flagNames() []string {
	var names []string
	c.flagSet(&options{}).VisitAll(func(f *pflag.Flag) {
		names = append(names, "--"+f.Name)
	})
	return append(names, "--help")
}

// names lists the commands, separated by blanks.
func names() string {
	return strings.ReplaceAll(commandNames(), ", ", " ")
}

func completeBash(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, `# bash completion for snatlint
_snatlint() {
  local current=${COMP_WORDS[COMP_CWORD]} command=check flags=
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 1 ]; then command=${COMP_WORDS[1]}; fi
  case $command in
`)
	for _, c := range commands() {
		fmt.Fprintf(&b, "    %s) flags='%s' ;;\n", c.name, strings.Join(c.flagNames(), " "))
	}
	fmt.Fprintf(&b, `    *) flags='%s' ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '%s' -- "$current") $(compgen -f -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _snatlint snatlint
`, strings.Join(checkCommand().flagNames(), " "), names())
	_, err := io.WriteString(w, b.String())
	return err
}

func completeZsh(w io.Writer) error {
	var b strings.Builder
	b.WriteString("#compdef snatlint\n_snatlint() {\n  local -a commands\n  commands=(\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "    '%s:%s'\n", c.name, zshQuote(c.summary))
	}
	b.WriteString("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    _files\n    return\n  fi\n  case ${words[2]} in\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "    %s) compadd -- %s ;;\n", c.name, strings.Join(c.flagNames(), " "))
	}
	b.WriteString("  esac\n  _files\n}\ncompdef _snatlint snatlint\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// zshQuote makes a summary safe inside the single quotes of a description.
func zshQuote(text string) string {
	return strings.NewReplacer("'", `'\''`, ":", `\:`).Replace(text)
}

func completeFish(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# fish completion for snatlint\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "complete -c snatlint -n __fish_use_subcommand -a %s -d '%s'\n", c.name, strings.ReplaceAll(c.summary, "'", `\'`))
		for _, flag := range c.flagNames() {
			fmt.Fprintf(&b, "complete -c snatlint -n '__fish_seen_subcommand_from %s' -l %s\n", c.name, strings.TrimPrefix(flag, "--"))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func completePowerShell(w io.Writer) error {
	var b strings.Builder
	b.WriteString(`# PowerShell completion for snatlint
Register-ArgumentCompleter -Native -CommandName snatlint -ScriptBlock {
  param($word, $ast, $position)
  $flags = @{
`)
	for _, c := range commands() {
		fmt.Fprintf(&b, "    '%s' = @('%s')\n", c.name, strings.Join(c.flagNames(), "', '"))
	}
	fmt.Fprintf(&b, `  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $candidates = if ($words.Count -gt 1 -and $flags.ContainsKey($words[1])) { $flags[$words[1]] } else { @('%s') }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`, strings.ReplaceAll(names(), " ", "', '"))
	_, err := io.WriteString(w, b.String())
	return err
}
