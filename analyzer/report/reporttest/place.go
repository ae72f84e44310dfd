package reporttest

import (
	"bytes"
	"fmt"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Files indexes texts by their paths, as a report carries them.
func Files(texts map[string]string) map[string]*source.File {
	files := map[string]*source.File{}
	for path, text := range texts {
		files[path] = source.NewFile(path, []byte(text))
	}
	return files
}

// At is where a text first stands in a file. It panics where the file doesn't
// hold it, which is a mistake of the test.
func At(file *source.File, text string) source.Span {
	start := bytes.Index(file.Data, []byte(text))
	if start < 0 {
		panic(fmt.Sprintf("%s doesn't hold %q", file.Path, text))
	}
	return file.Span(start, start+len(text))
}
