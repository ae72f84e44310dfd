package main

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
