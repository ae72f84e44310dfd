package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// terraformVariables is how Terraform names variables of the environment.
const terraformVariables = "TF_VAR_"

// read turns the flags that say what to read into the analyzer's options.
func (i *invocation) read() (analyzer.Options, error) {
	for _, path := range i.operands {
		if err := i.verifyPath(path); err != nil {
			return analyzer.Options{}, err
		}
	}
	for _, path := range i.options.varFiles {
		if err := i.verifyVarFile(path); err != nil {
			return analyzer.Options{}, err
		}
	}
	configuration, err := i.configuration()
	if err != nil {
		return analyzer.Options{}, err
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
		return filepath.Clean(given)
	}
	return filepath.Join(i.dir, given)
}

// verifyPath says that an operand leads nowhere, and whether a command was
// meant.
func (i *invocation) verifyPath(path string) error {
	_, err := os.Stat(i.path(path))
	switch {
	case path == "":
		return usagef("'' is no path: leave it out, or write '.' for this directory")
	case err == nil:
		return nil
	case !errors.Is(err, os.ErrNotExist):
		return usagef("'%s' can't be read: %v", path, reason(err))
	case i.implied && !strings.ContainsAny(path, `./\`):
		return usagef("'%s' is no command and no path%s; the commands are %s",
			path, meant("snatlint ", path, commandNames()), strings.Join(commandNames(), ", "))
	default:
		return usagef("there is no file or directory '%s'", path)
	}
}

// verifyVarFile says what keeps a file of variables from being one.
func (i *invocation) verifyVarFile(path string) error {
	info, err := os.Stat(i.path(path))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return usagef("--var-file %s: there is no such file", path)
	case err != nil:
		return usagef("--var-file %s: it can't be read: %v", path, reason(err))
	case info.IsDir():
		return usagef("--var-file %s: it is a directory, and no file", path)
	default:
		return nil
	}
}

// configurationPath finds the configuration file. One that is above some of the
// paths only would make the answer depend on their order.
func (i *invocation) configurationPath() (path string, ok bool) {
	if i.options.config != "" {
		return i.options.config, true
	}
	path, ok = config.Find(i.dir, i.operands)
	var unused []string
	for _, operand := range i.operands {
		other, found := config.Find(i.dir, []string{operand})
		if found && other != path && !slices.Contains(unused, other) {
			unused = append(unused, other)
		}
	}
	slices.Sort(unused)
	for _, other := range unused {
		i.note("'%s' is not used, as it is not above all of the paths; --config %s uses it.", other, other)
	}
	return path, ok
}

// note tells on standard error what changes nothing about the answer.
func (i *invocation) note(format string, args ...any) {
	fmt.Fprintln(i.stderr, layout.Safe("snatlint: note: "+fmt.Sprintf(format, args...)))
}

// noteAt is a note about a place.
func (i *invocation) noteAt(at source.Span, message string) {
	line := fmt.Sprintf("%s:%d:%d: note: %s", at.Path, at.Start.Line, at.Start.Column, message)
	fmt.Fprintln(i.stderr, layout.Safe(line))
}

// configuration loads the configuration file; a file that was asked for must
// exist.
func (i *invocation) configuration() (*config.Config, error) {
	path, found := i.configurationPath()
	if !found {
		return &config.Config{}, nil
	}
	data, err := readBounded(i.path(path), config.MaxBytes)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, usagef("there is no configuration file '%s'", path)
	case err != nil:
		return nil, usagef("the configuration file '%s' can't be read: %v", path, reason(err))
	}
	configuration, err := config.LoadIn(i.dir, source.NewFile(filepath.ToSlash(path), data))
	if err != nil {
		return nil, err
	}
	for _, dir := range configuration.ModuleStubs {
		if info, err := os.Stat(i.path(filepath.FromSlash(dir))); err != nil || !info.IsDir() {
			return nil, usagef("'module_stubs' in '%s' names '%s', and there is no such directory", path, dir)
		}
	}
	for _, note := range configuration.Unsupported() {
		i.noteAt(note.At, note.Message)
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
	estate, err := analyzer.Read(i.ctx, o)
	return estate, usageWhere(err)
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
