package main

import (
	"context"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// environment is everything a command may know of the world around it, so that
// tests can give it another one.
type environment struct {
	ctx    context.Context
	args   []string // without the program's name
	dir    string   // working directory
	stdout io.Writer
	stderr io.Writer
	getenv func(string) string
	// environ lists NAME=VALUE pairs.
	environ []string
	now     func() time.Time
	// width is the number of columns of a terminal, and 0 for anything else.
	width func(io.Writer) int
}

// system is the environment of a real process.
func system() environment {
	return environment{
		ctx:     context.Background(),
		args:    os.Args[1:],
		dir:     ".",
		stdout:  os.Stdout,
		stderr:  os.Stderr,
		getenv:  os.Getenv,
		environ: os.Environ(),
		now:     time.Now,
		width:   terminalWidth,
	}
}

// terminalWidth asks the terminal behind w, if there is one.
func terminalWidth(w io.Writer) int {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil || width <= 0 {
		return defaultWidth
	}
	return width
}
