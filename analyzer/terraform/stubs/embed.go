package stubs

import (
	"embed"
	"io/fs"
)

//go:embed */*/*@*
var files embed.FS

// FS has the stubs of this package.
func FS() fs.FS { return files }
