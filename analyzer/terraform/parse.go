package terraform

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// parsed is one file's blocks.
type parsed struct {
	file     *source.File
	blocks   []*block
	problems []source.Problem
}

// isConfiguration reports whether a file belongs to a module.
func isConfiguration(name string) bool {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") {
		return false
	}
	for _, ending := range []string{".tf", ".tf.json", ".tofu", ".tofu.json"} {
		if strings.HasSuffix(base, ending) {
			return true
		}
	}
	return false
}

// isOverride reports whether a file's blocks are merged into those of others
// (developer.hashicorp.com/terraform/language/files/override).
func isOverride(name string) bool {
	base, _, _ := strings.Cut(path.Base(name), ".")
	return base == "override" || strings.HasSuffix(base, "_override")
}

// parseAll parses files concurrently; the result is in the order of names.
func parseAll(tree *source.Tree, names []string, limits Limits, jobs int) []*parsed {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	out := make([]*parsed, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(jobs, len(names)) {
		workers.Go(func() {
			for i := range next {
				out[i] = parseFile(tree, names[i], limits)
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	workers.Wait()
	return out
}

// parseFile reads and parses one file. What doesn't parse is a problem; the
// blocks around it are kept.
func parseFile(tree *source.Tree, name string, limits Limits) *parsed {
	file, err := tree.Read(name)
	if err != nil {
		return &parsed{problems: []source.Problem{{
			Kind: source.ProblemRead, At: source.Span{Path: name},
			Message: fmt.Sprintf("The file can't be read: %v.", err),
		}}}
	}
	return parseText(file, limits)
}

// parseText parses a file that has been read.
func parseText(file *source.File, limits Limits) (out *parsed) {
	name := file.Path
	out = &parsed{file: file}
	defer func() {
		if defect := recover(); defect != nil {
			out = &parsed{problems: []source.Problem{{
				Kind: source.ProblemInternal, At: source.Span{Path: name},
				Message: fmt.Sprintf("'%s' could not be parsed because of a defect of snatlint: %v.", name, defect),
			}}}
		}
	}()
	if p, bad := unreadable(file, limits); bad {
		out.problems = append(out.problems, p)
		return out
	}
	data := bytes.TrimPrefix(file.Data, []byte("\xef\xbb\xbf"))
	start := hcl.Pos{Line: 1, Column: 1, Byte: len(file.Data) - len(data)}
	var diags hcl.Diagnostics
	if isJSON(name) {
		var f *hcl.File
		f, diags = json.ParseWithStartPos(data, name, start)
		if f != nil && f.Body != nil && !diags.HasErrors() {
			reader := jsonReader{nesting: limits.Nesting}
			out.blocks = reader.blocks(f.Body)
			diags = append(diags, reader.diags...)
		}
	} else {
		var f *hcl.File
		f, diags = hclsyntax.ParseConfig(data, name, start)
		if f != nil {
			if native, ok := f.Body.(*hclsyntax.Body); ok {
				native.Blocks = slices.DeleteFunc(native.Blocks, func(b *hclsyntax.Block) bool { return isBroken(b.Range(), file, diags) })
				funcs.RewriteBody(native)
				out.blocks = nativeBody(native).blocks
			}
		}
	}
	out.problems = append(out.problems, parseProblems(file, diags)...)
	return out
}

// unreadable finds what would only confuse the parser.
func unreadable(file *source.File, limits Limits) (source.Problem, bool) {
	if i := source.InvalidUTF8(file.Data); i >= 0 {
		kind := "text in UTF-8"
		if bytes.IndexByte(file.Data[:min(len(file.Data), 8000)], 0) >= 0 {
			kind = "text: it looks like a binary file"
		}
		return source.Problem{Kind: source.ProblemParse, At: file.Span(i, i+1), Message: fmt.Sprintf("'%s' is not %s.", file.Path, kind)}, true
	}
	if i := bytes.IndexByte(file.Data, 0); i >= 0 {
		return source.Problem{Kind: source.ProblemParse, At: file.Span(i, i+1), Message: fmt.Sprintf("'%s' is not text: it looks like a binary file.", file.Path)}, true
	}
	if i := tooDeep(file, limits.Nesting); i >= 0 {
		return source.Problem{
			Kind: source.ProblemLimit, At: file.Span(i, i+1),
			Message: fmt.Sprintf("The text is nested too deep: the limit is %d brackets, and %d operators in a row.", limits.Nesting, funcs.LongestChain),
		}, true
	}
	return source.Problem{}, false
}

// isJSON reports whether a file is in the JSON syntax.
func isJSON(name string) bool { return strings.HasSuffix(name, ".json") }

// tooDeep is the offset at which a file is nested too deep to be parsed, or -1.
func tooDeep(file *source.File, limit int) int {
	if isJSON(file.Path) {
		return jsonTooDeep(file.Data, limit)
	}
	return funcs.TooDeep(file.Data, limit, hclsyntax.LexConfig)
}

// isBroken reports whether an error lies in a stretch of text, or directly
// behind it: what the parser made of it is a guess.
func isBroken(r hcl.Range, file *source.File, diags hcl.Diagnostics) bool {
	for _, d := range diags {
		if d.Severity != hcl.DiagError || d.Subject == nil || d.Subject.Start.Byte < r.Start.Byte {
			continue
		}
		end, at := min(r.End.Byte, len(file.Data)), min(d.Subject.Start.Byte, len(file.Data))
		if at < end || r.End.Byte < r.Start.Byte {
			return true
		}
		between := file.Data[end:at]
		if len(bytes.TrimSpace(between)) == 0 && (at == len(file.Data) || bytes.IndexByte(between, '\n') < 0) {
			return true
		}
	}
	return false
}

// parseProblems gives the parser's first error. What follows it in the same file
// is mostly of its making.
func parseProblems(file *source.File, diags hcl.Diagnostics) []source.Problem {
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		at := source.Span{Path: file.Path}
		if d.Subject != nil {
			at = file.Span(d.Subject.Start.Byte, d.Subject.End.Byte)
		}
		return []source.Problem{{Kind: source.ProblemParse, At: at, Message: sentence(d.Summary, d.Detail)}}
	}
	return nil
}

// suggestion is what hcl adds to the message for an unknown name: the first
// similar one in the order of a map, which differs from run to run.
var suggestion = regexp.MustCompile(` Did you mean [^?]*\?`)

// sentence joins a diagnostic's two texts.
func sentence(summary, detail string) string {
	text := strings.TrimSpace(summary)
	detail = suggestion.ReplaceAllString(detail, "")
	if detail = strings.TrimSpace(detail); detail != "" {
		text += ": " + strings.Join(strings.Fields(detail), " ")
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

// sortedNames lists a map's keys in order.
func sortedNames[T any](m map[string]T) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
