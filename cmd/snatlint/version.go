package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

// version is the release that this source is, or will become.
const version = "0.1.0"

func versionCommand() command {
	return command{
		name:     "version",
		summary:  "the version of the program and of its rules",
		examples: []string{"version", "version --format json"},
		formats:  []string{"text", "json"},
		run:      showVersion,
	}
}

// buildJSON is what `version --format json` prints: enough to reproduce a
// report.
type buildJSON struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
	Rules   string `json:"rules"`
}

// showVersion prints what one needs to know to reproduce a report.
func showVersion(i *invocation) (int, error) {
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	sum, err := policy.Sum(rules.FS())
	if err != nil {
		return 0, fmt.Errorf("read the rules: %w", err)
	}
	build := buildJSON{Version: version, Commit: commit(), Go: runtime.Version(), Rules: sum}
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			if o.format == "json" {
				return writeJSON(w, build)
			}
			_, err := fmt.Fprintf(w, "snatlint %s (commit %s, %s, rules %.12s)\n", build.Version, build.Commit, build.Go, build.Rules)
			return err
		}); err != nil {
			return 0, err
		}
	}
	return exitClean, nil
}

// commit is the revision that the program was built from, where the build
// recorded it.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 12 {
			return setting.Value[:12]
		}
	}
	return "unknown"
}
