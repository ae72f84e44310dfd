package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// output is one --format.
type output struct {
	format string
	file   string // "" is standard output
}

// outputs reads the --format flags; without one it is text. Only one of them
// can go to standard output.
func (i *invocation) outputs(accepted []string) ([]output, error) {
	var outputs []output
	standard := ""
	for _, text := range i.options.formats {
		format, file, toFile := strings.Cut(text, "=")
		if !slices.Contains(accepted, format) {
			return nil, usagef("--format %s: '%s' prints %s", text, i.command.name, strings.Join(accepted, ", "))
		}
		switch {
		case toFile && file == "":
			return nil, usagef("--format %s: it lacks the file's name behind '='", text)
		case !toFile && standard != "":
			return nil, usagef("--format %s and --format %s both go to standard output: give one of them a file, as in --format %s=FILE", standard, format, format)
		case !toFile:
			standard = format
		}
		outputs = append(outputs, output{format: format, file: file})
	}
	if standard == "" && len(outputs) == 0 {
		outputs = []output{{format: accepted[0]}}
	}
	return outputs, nil
}

// write opens an output, has it written and closes it.
func (i *invocation) write(o output, write func(io.Writer) error) error {
	if o.file == "" {
		buffered := bufio.NewWriter(i.stdout)
		if err := write(buffered); err != nil {
			return fmt.Errorf("print %s: %w", o.format, err)
		}
		return buffered.Flush()
	}
	file, err := os.Create(i.path(o.file))
	if err != nil {
		return usagef("write %s: %v", o.format, err)
	}
	buffered := bufio.NewWriter(file)
	err = write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write %s to %s: %w", o.format, o.file, err)
	}
	return nil
}
