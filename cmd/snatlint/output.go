package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// output is one --format.
type output struct {
	format string
	file   string // "" is standard output
}

// outputs reads the --format flags; without one it is the command's first format.
// Each place, standard output too, takes one of them.
func (i *invocation) outputs() ([]output, error) {
	accepted := i.command.formats
	if len(i.options.formats) == 0 {
		return []output{{format: accepted[0]}}, nil
	}
	var outputs []output
	taken := map[string]string{} // place → format
	for _, text := range i.options.formats {
		o, err := parseOutput(text, i.command)
		if err != nil {
			return nil, err
		}
		place := ""
		if o.file != "" {
			place = i.path(o.file)
		}
		switch other, again := taken[place]; {
		case again && o.file == "":
			return nil, usagef("--format %s and --format %s both go to standard output: give one of them a file, as in --format %s=FILE", other, text, o.format)
		case again:
			return nil, usagef("--format %s and --format %s both go to the same file", other, text)
		}
		taken[place] = text
		outputs = append(outputs, o)
	}
	return outputs, nil
}

// parseOutput reads FORMAT[=FILE]; the file "-" is standard output.
func parseOutput(text string, c command) (output, error) {
	format, file, toFile := strings.Cut(text, "=")
	if !slices.Contains(c.formats, format) {
		return output{}, usagef("--format %s: 'snatlint %s' prints %s%s", text, c.name, listed(c.formats), meant("", format, c.formats))
	}
	if toFile && file == "" {
		return output{}, usagef("--format %s: it lacks the file's name behind '='", text)
	}
	if file == "-" {
		file = ""
	}
	return output{format: format, file: file}, nil
}

// writeAll writes the same to every output.
func (i *invocation) writeAll(outputs []output, write func(io.Writer) error) error {
	for _, o := range outputs {
		if err := i.write(o, write); err != nil {
			return err
		}
	}
	return nil
}

// write opens an output, has it written and closes it.
func (i *invocation) write(o output, write func(io.Writer) error) error {
	if o.file == "" {
		if err := buffer(i.stdout, write); err != nil {
			return fmt.Errorf("print %s: %w", o.format, reason(err))
		}
		return nil
	}
	file, err := os.Create(i.path(o.file))
	if err != nil {
		return usagef("the file '%s' for %s can't be written: %v", o.file, o.format, reason(err))
	}
	err = buffer(file, write)
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write %s to '%s': %w", o.format, o.file, reason(err))
	}
	return nil
}

// buffer has something written in large pieces.
func buffer(to io.Writer, write func(io.Writer) error) error {
	buffered := bufio.NewWriter(to)
	if err := write(buffered); err != nil {
		return err
	}
	return buffered.Flush()
}

// reason is what the system says, without the path that the message names
// already.
func reason(err error) error {
	if inPath, ok := errors.AsType[*fs.PathError](err); ok {
		return inPath.Err
	}
	return err
}
