package main

import "slices"

// commands lists them in the order in which help shows them.
func commands() []command {
	return []command{
		checkCommand(),
		traceCommand(),
		matrixCommand(),
		factsCommand(),
		rulesCommand(),
		explainCommand(),
		completionCommand(),
		versionCommand(),
		helpCommand(),
	}
}

// findCommand looks a command up by name.
func findCommand(name string) (command, bool) {
	all := commands()
	if i := slices.IndexFunc(all, func(c command) bool { return c.name == name }); i >= 0 {
		return all[i], true
	}
	return command{}, false
}

// commandNames lists the commands.
func commandNames() []string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return names
}
