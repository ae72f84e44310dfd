package terraform

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// files gives functions access to the estate's files. Paths count from the root
// module's directory, where Terraform would be run.
type files struct {
	tree *source.Tree
	dir  string
}

// locate maps a path of the configuration to one of the tree. Absolute paths
// come from path.cwd, which starts at the working directory.
func (f files) locate(name string) string {
	if path.IsAbs(name) {
		return path.Join(".", strings.TrimPrefix(path.Clean(name), "/"))
	}
	return path.Join(f.dir, name)
}

// Read gives a file's content.
func (f files) Read(name string) ([]byte, error) {
	file, err := f.tree.Read(f.locate(name))
	if err != nil {
		return nil, err
	}
	return file.Data, nil
}

// Exists reports whether a file is there; whether one exists outside the paths
// of the run is an error.
func (f files) Exists(name string) (bool, error) {
	located := f.locate(name)
	if f.tree.Has(located) {
		return true, nil
	}
	if !f.tree.Contains(located) {
		return false, source.ErrOutside
	}
	return false, nil
}

// Glob lists the files below a directory that match a pattern of fileset.
func (f files) Glob(dir, pattern string) ([]string, error) {
	matcher, err := globPattern(pattern)
	if err != nil {
		return nil, err
	}
	names, err := f.tree.List(f.locate(dir))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	var found []string
	for _, name := range names {
		if matcher.MatchString(name) {
			found = append(found, name)
		}
	}
	return found, nil
}

// globPattern turns a pattern with *, **, ?, [a-z] and {a,b} into an expression.
func globPattern(pattern string) (*regexp.Regexp, error) {
	pattern = path.Clean(pattern)
	var out strings.Builder
	out.WriteString(`\A`)
	braces := 0
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case strings.HasPrefix(pattern[i:], "**/"):
			out.WriteString(`(?:.*/)?`)
			i += 2
		case strings.HasPrefix(pattern[i:], "**"):
			out.WriteString(`.*`)
			i++
		case c == '*':
			out.WriteString(`[^/]*`)
		case c == '?':
			out.WriteString(`[^/]`)
		case c == '[' && strings.IndexByte(pattern[i:], ']') > 1:
			end := i + strings.IndexByte(pattern[i:], ']')
			out.WriteString("[" + strings.ReplaceAll(strings.Replace(pattern[i+1:end], "!", "^", 1), `[`, `\[`) + "]")
			i = end
		case c == '{':
			braces++
			out.WriteString(`(?:`)
		case c == '}' && braces > 0:
			braces--
			out.WriteString(`)`)
		case c == ',' && braces > 0:
			out.WriteString(`|`)
		case c == '\\' && i+1 < len(pattern):
			i++
			out.WriteString(regexp.QuoteMeta(pattern[i : i+1]))
		default:
			out.WriteString(regexp.QuoteMeta(pattern[i : i+1]))
		}
	}
	out.WriteString(`\z`)
	expression, err := regexp.Compile(out.String())
	if err != nil {
		return nil, errors.New("the pattern of fileset is malformed")
	}
	return expression, nil
}
