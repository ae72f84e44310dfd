package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/source"
)

// terraformVariables is how Terraform names variables of the environment.
const terraformVariables = "TF_VAR_"

// read turns the flags that say what to read into the analyzer's options.
func (i *invocation) read() (analyzer.Options, error) {
	configuration, err := i.configuration()
	if err != nil {
		return analyzer.Options{}, err
	}
	for _, path := range i.operands {
		if _, err := os.Stat(i.path(path)); err != nil {
			return analyzer.Options{}, i.noSuchPath(path)
		}
	}
	for _, path := range i.options.varFiles {
		if _, err := os.Stat(i.path(path)); err != nil {
			return analyzer.Options{}, usagef("--var-file %s: there is no such file", path)
		}
	}
	return analyzer.Options{
		Dir: i.dir, Paths: i.operands, NoIgnore: i.options.noIgnore,
		VarFiles: i.options.varFiles, Vars: i.options.vars,
		Environment: i.terraformEnvironment(), Jobs: i.options.jobs,
		Config: configuration,
	}, nil
}

// path is where a path that the user gave leads.
func (i *invocation) path(given string) string {
	if filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(i.dir, given)
}

// noSuchPath says that an operand leads nowhere, and whether a command was
// meant.
func (i *invocation) noSuchPath(path string) error {
	return usagef("there is no file or directory '%s'; the commands are %s", path, commandNames())
}

// configuration loads the configuration file; a file that was asked for must
// exist.
func (i *invocation) configuration() (*config.Config, error) {
	path, asked := i.options.config, i.options.config != ""
	if !asked {
		found, ok := config.Find(i.dir, i.operands)
		if !ok {
			return &config.Config{}, nil
		}
		path = found
	}
	data, err := readBounded(i.path(path), config.MaxBytes)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, usagef("there is no configuration file '%s'", path)
	case err != nil:
		return nil, usagef("read the configuration: %v", err)
	}
	configuration, err := config.LoadIn(i.dir, source.NewFile(filepath.ToSlash(path), data))
	if err != nil {
		return nil, usageError{message: err.Error()}
	}
	for _, note := range configuration.Unsupported() {
		fmt.Fprintln(i.stderr, printable(fmt.Sprintf("%s:%d:%d: note: %s", note.At.Path, note.At.Start.Line, note.At.Start.Column, note.Message)))
	}
	return configuration, nil
}

// readBounded reads a file up to one byte more than it may have, by which whoever
// gets it sees that it is too large.
func readBounded(path string, most int64) ([]byte, error) {
	file, err := os.Open(path) //nolint:gosec // the user names this file, or it is the configuration
	if err != nil {
		return nil, fmt.Errorf("open it: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	return io.ReadAll(io.LimitReader(file, most+1))
}

// terraformEnvironment picks the variables that Terraform would read.
func (i *invocation) terraformEnvironment() map[string]string {
	variables := map[string]string{}
	for _, pair := range i.environ {
		name, value, _ := strings.Cut(pair, "=")
		if after, ok := strings.CutPrefix(name, terraformVariables); ok && after != "" {
			variables[after] = value
		}
	}
	return variables
}

// estate reads the files and prints on standard error what could not be read,
// for commands whose output has no place for it.
func (i *invocation) estate() (*analyzer.Estate, error) {
	o, err := i.read()
	if err != nil {
		return nil, err
	}
	return analyzer.Read(i.ctx, o)
}

// problems prints what could not be analysed and gives the exit code that goes
// with it.
func (i *invocation) problems(estate *analyzer.Estate) int {
	for _, p := range estate.Problems {
		fmt.Fprintln(i.stderr, plainProblem(p))
	}
	if len(estate.Problems) > 0 {
		return exitProblems
	}
	return exitClean
}
