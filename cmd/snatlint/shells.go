package main

import (
	"fmt"
	"strings"
)

// flagWords are a command's flags with their dashes.
func (c completed) flagWords() []string {
	var words []string
	for _, f := range c.flags {
		words = append(words, "--"+f.name)
	}
	return words
}

// commandWords are the names of all commands.
func commandWords(table []completed) string {
	var words []string
	for _, c := range table {
		words = append(words, c.name)
	}
	return strings.Join(words, " ")
}

// bashScript completes in bash: what has no words of its own is left to the
// shell, which knows how to complete paths.
func bashScript(table []completed) string {
	var b strings.Builder
	b.WriteString(`# bash completion for snatlint
_snatlint() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=check words=
  COMPREPLY=()
  if [[ $current == "=" ]]; then current=; elif [[ $previous == "=" ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$COMP_CWORD" -gt 1 ]; then
    case ${COMP_WORDS[1]} in
`)
	fmt.Fprintf(&b, "    %s) command=${COMP_WORDS[1]} ;;\n    esac\n  fi\n  case \"$command $previous\" in\n",
		strings.ReplaceAll(commandWords(table), " ", "|"))
	for _, c := range table {
		for _, f := range c.flags {
			switch {
			case len(f.words) > 0:
				fmt.Fprintf(&b, "    '%s --%s') words='%s' ;;\n", c.name, f.name, strings.Join(f.words, " "))
			case f.takes:
				fmt.Fprintf(&b, "    '%s --%s') return ;;\n", c.name, f.name)
			}
		}
	}
	b.WriteString("    *) case $command in\n")
	for _, c := range table {
		fmt.Fprintf(&b, "      %s) words='%s' ;;\n", c.name, strings.Join(c.operands, " "))
	}
	b.WriteString("      esac\n      if [[ $current == -* ]]; then case $command in\n")
	for _, c := range table {
		fmt.Fprintf(&b, "        %s) words='%s' ;;\n", c.name, strings.Join(c.flagWords(), " "))
	}
	fmt.Fprintf(&b, `      esac; fi
      if [ "$COMP_CWORD" -eq 1 ] && [[ $current != -* ]]; then words='%s'; fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _snatlint snatlint
`, commandWords(table))
	return b.String()
}

// zshScript completes in zsh, loaded from $fpath or sourced.
func zshScript(table []completed) string {
	var b strings.Builder
	b.WriteString("#compdef snatlint\n_snatlint() {\n  local -a commands\n  commands=(\n")
	for _, c := range table {
		fmt.Fprintf(&b, "    '%s:%s'\n", c.name, zshQuoted(c.summary))
	}
	b.WriteString("  )\n  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n    _describe command commands\n    _files\n    return\n  fi\n" +
		"  local command=${words[2]}\n  if (( ! ${commands[(I)$command:*]} )); then command=check; else shift words; (( CURRENT-- )); fi\n  case $command in\n")
	for _, c := range table {
		fmt.Fprintf(&b, "    %s) _arguments", c.name)
		for _, f := range c.flags {
			fmt.Fprintf(&b, " \\\n      %s", zshFlag(f))
		}
		if len(c.operands) > 0 {
			fmt.Fprintf(&b, " \\\n      '1:%s:(%s)' ;;\n", c.name, strings.Join(c.operands, " "))
		} else {
			b.WriteString(" \\\n      '*:path:_files' ;;\n")
		}
	}
	b.WriteString("  esac\n}\nif [ \"$funcstack[1]\" = _snatlint ]; then _snatlint \"$@\"; else compdef _snatlint snatlint; fi\n")
	return b.String()
}

// zshFlag is a flag as _arguments takes it. All may be repeated.
func zshFlag(f completedFlag) string {
	usage := strings.NewReplacer("[", `\[`, "]", `\]`).Replace(zshQuoted(f.usage))
	switch {
	case !f.takes:
		return fmt.Sprintf("'*--%s[%s]'", f.name, usage)
	case len(f.words) > 0:
		return fmt.Sprintf("'*--%s=[%s]:%s:(%s)'", f.name, usage, f.name, strings.Join(f.words, " "))
	default:
		return fmt.Sprintf("'*--%s=[%s]:%s:_files'", f.name, usage, f.name)
	}
}

// zshQuoted is a text between single quotes whose colons separate nothing.
func zshQuoted(text string) string {
	return strings.NewReplacer("'", `'\''`, ":", `\:`).Replace(text)
}

// fishScript completes in fish, whose own completion of paths stays on where
// there are no words.
func fishScript(table []completed) string {
	var b strings.Builder
	b.WriteString("# fish completion for snatlint\n")
	for _, c := range table {
		fmt.Fprintf(&b, "complete -c snatlint -n __fish_use_subcommand -a %s -d '%s'\n", c.name, fishQuoted(c.summary))
	}
	for i, c := range table {
		here := "__fish_seen_subcommand_from " + c.name
		if i == 0 { // holds without a name, too
			here = "not __fish_seen_subcommand_from " + commandWords(table[1:])
		}
		if len(c.operands) > 0 {
			fmt.Fprintf(&b, "complete -c snatlint -n '%s' -f -a '%s'\n", here, strings.Join(c.operands, " "))
		}
		for _, f := range c.flags {
			fmt.Fprintf(&b, "complete -c snatlint -n '%s' -l %s", here, f.name)
			if f.short != "" {
				b.WriteString(" -s " + f.short)
			}
			switch {
			case len(f.words) > 0:
				fmt.Fprintf(&b, " -x -a '%s'", strings.Join(f.words, " "))
			case f.takes:
				b.WriteString(" -r")
			}
			fmt.Fprintf(&b, " -d '%s'\n", fishQuoted(f.usage))
		}
	}
	return b.String()
}

// fishQuoted is a text between single quotes.
func fishQuoted(text string) string {
	return strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text)
}

// powershellScript completes in PowerShell. Where it offers nothing the shell
// completes paths.
func powershellScript(table []completed) string {
	var b strings.Builder
	b.WriteString("# PowerShell completion for snatlint\n" +
		"Register-ArgumentCompleter -Native -CommandName snatlint -ScriptBlock {\n  param($word, $ast, $position)\n  $flags = @{\n")
	for _, c := range table {
		fmt.Fprintf(&b, "    '%s' = @('%s')\n", c.name, strings.Join(c.flagWords(), "', '"))
	}
	b.WriteString("  }\n  $values = @{\n")
	for _, c := range table {
		if len(c.operands) > 0 {
			fmt.Fprintf(&b, "    '%s' = @('%s')\n", c.name, strings.Join(c.operands, "', '"))
		}
		for _, f := range c.flags {
			if len(f.words) > 0 {
				fmt.Fprintf(&b, "    '%s --%s' = @('%s')\n", c.name, f.name, strings.Join(f.words, "', '"))
			}
		}
	}
	fmt.Fprintf(&b, `  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $before = @($words | Select-Object -First ($words.Count - [int]($word -ne '')))
  $command = if ($before.Count -gt 1 -and $flags.ContainsKey($before[1])) { $before[1] } else { 'check' }
  $candidates = if ($values.ContainsKey("$command $($before[-1])")) { $values["$command $($before[-1])"] }
    elseif ($word -like '-*') { $flags[$command] }
    elseif ($before.Count -eq 1) { @('%s') }
    else { $values[$command] }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`, strings.ReplaceAll(commandWords(table), " ", "', '"))
	return b.String()
}
