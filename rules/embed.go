// Package rules carries the rules: one folder each, and what they share in lib.
package rules

import (
	"embed"
	"io/fs"
)

//go:embed lib/*.rego */rule.rego */README.md
var files embed.FS

// FS gives the folders.
func FS() fs.FS { return files }
