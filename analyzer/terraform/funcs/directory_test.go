package funcs_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
)

// directory is a [funcs.Files] over one directory of the tests.
type directory string

func (d directory) name(p string) string { return path.Join(string(d), p) }

func (d directory) Read(p string) ([]byte, error) {
	data, err := os.ReadFile(d.name(p))
	if err != nil {
		return nil, fmt.Errorf("read '%s': %w", p, err)
	}
	return data, nil
}

func (d directory) Exists(p string) (bool, error) {
	info, err := os.Stat(d.name(p))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case info.IsDir():
		return false, fmt.Errorf("'%s' is a directory", p)
	}
	return true, nil
}

// Glob knows what the tests use of patterns.
func (d directory) Glob(dir, pattern string) ([]string, error) {
	translated := regexp.QuoteMeta(pattern)
	for _, step := range [][2]string{
		{`\*\*/`, `(.*/)?`}, {`\*\*`, `.*`}, {`\*`, `[^/]*`}, {`\?`, `[^/]`}, {`\[`, `[`}, {`\]`, `]`}, {`\{`, `(`}, {`\}`, `)`}, {`,`, `|`},
	} {
		translated = strings.ReplaceAll(translated, step[0], step[1])
	}
	matcher, err := regexp.Compile("^" + translated + "$")
	if err != nil {
		return nil, err
	}
	root := d.name(dir)
	var found []string
	err = fs.WalkDir(os.DirFS(root), ".", func(p string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && matcher.MatchString(p) {
			found = append(found, p)
		}
		return nil
	})
	slices.Sort(found)
	return found, err
}
