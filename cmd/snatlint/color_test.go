package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// TestColours: the flag, then NO_COLOR, then what forces colours, then whether
// somebody looks (no-color.org; conventions of CLICOLOR and FORCE_COLOR).
func TestColours(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		flag     string
		env      string
		terminal bool
		want     bool
	}{
		{"auto", "", true, true},
		{"auto", "", false, false},
		{"always", "NO_COLOR=1", false, true},
		{"never", "FORCE_COLOR=1", true, false},
		{"auto", "NO_COLOR=1 FORCE_COLOR=1", true, false},
		{"auto", "FORCE_COLOR=1", false, true},
		{"auto", "FORCE_COLOR=0", false, false},
		{"auto", "CLICOLOR_FORCE=1", false, true},
		{"auto", "CLICOLOR=0", true, false},
		{"auto", "TERM=dumb", true, false},
		{"auto", "GITHUB_ACTIONS=true", false, true},
		{"auto", "GITHUB_ACTIONS=true NO_COLOR=1", false, false},
	} {
		env := map[string]string{}
		for pair := range strings.FieldsSeq(c.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		width := 0
		if c.terminal {
			width = 80
		}
		i := invocation{environment: environment{
			getenv: func(name string) string { return env[name] }, width: func(io.Writer) int { return width }, stdout: &bytes.Buffer{},
		}}
		i.options.color = c.flag
		if got := i.colored(i.stdout); got != c.want {
			t.Errorf("--color %s, %q, terminal %v: colours are %v, want %v", c.flag, c.env, c.terminal, got, c.want)
		}
		if to := i.reportOptions(output{format: "text", file: "out.txt"}); to.Color != (c.flag == "always") || to.Width != defaultWidth {
			t.Errorf("--color %s: a file is laid out as %+v", c.flag, to)
		}
	}
}
