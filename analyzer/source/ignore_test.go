package source_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
)

// ignoreFixture has names that patterns can be about in many ways.
func ignoreFixture() map[string]string {
	files := map[string]string{}
	for _, name := range []string{
		"a.tf", "b.tf", "ab.tf", "abc.tf", "a b.tf", "a .tf", "#a.tf", "!a.tf", "[a].tf", "a]b.tf", "a-b.tf", "a\\b.tf", "a*b.tf",
		"é.tf", "A.tf", "1.tf", "..a.tf", "x/a.tf", "x/b.tf", "x/y/a.tf", "x/y/z/a.tf", "x/y/z/b.tf", "x/ab/a.tf",
		"xa/y/a.tf", "y/a.tf", "y/x/a.tf", "a.tf.d/a.tf", "vendor/m/a.tf", "m/vendor/a.tf", "build/out.json", "x/build/out.json",
		"foo/bar/a.tf", "foox/bar/a.tf", "foo/q/bar/a.tf", "sub/keep/a.yaml", "sub/drop/a.yaml", "sub/a.yaml",
	} {
		files[name] = ""
	}
	return files
}

// ignorePatterns are lines of ignore files, each about one part of the syntax.
func ignorePatterns() []string {
	return []string{
		"a.tf", "/a.tf", "x/a.tf", "/x/a.tf", "*.tf", "/*.tf", "x/*.tf", "x/*", "x/", "/x/", "x", "/x", "y/", "build/", "build/*",
		"**", "**/", "/**", "**/a.tf", "**/y/a.tf", "x/**", "x/**/", "x/**/a.tf", "**/y/**", "/**/a.tf", "x/**/z/**/a.tf", "***/a.tf",
		"x/***/a.tf", "x**", "x**/a.tf", "x/**a.tf", "x/a**", "foo**/bar", "foo**bar", "fo?**/bar/", "f*/**/bar", "?.tf", "??.tf", "x?y/a.tf", "x*a.tf",
		"[ab].tf", "[!a].tf", "[^a].tf", "[a-c]*.tf", "[]a].tf", "[]-a]*", "[!]a]*", "[[]a].tf", "[[]a[]].tf", "a[]]b.tf", "a[-]b.tf", "a[b-].tf", "[a-]b.tf",
		"[z-a].tf", "[a", "a[", "[]", "[!]", "[a-", "[[:alpha:]].tf", "[[:digit:]].tf", "[![:lower:]].tf", "[[:upper:][:digit:]].tf", "[[:nope:]].tf", "[[:alpha]].tf",
		"[[:]a].tf", "[[::]a].tf", "[a[:digit:]b].tf", "[0-9-a].tf", "x[/]a.tf", "x[!b]a.tf",
		`\#a.tf`, "#a.tf", `\!a.tf`, "!a.tf", `a\*b.tf`, `a\\b.tf`, `a\b.tf`, `\a.tf`, `a.tf\`, `\`, `[\]a].tf`, `[\a].tf`, `[\`, `a[\]]b.tf`,
		"a.tf ", "a.tf  ", `a.tf\ `, `a\ .tf`, "a b.tf", " a.tf", "a.tf\t", `a.tf\\ `, "a.tf\r", "\ufeffa.tf", "a.tf/", "a.tf.d/", "a.tf.d//", "//a.tf", "/", "//", "",
		".", "./a.tf", "x/./a.tf", "..a.tf", "../a.tf", "x/../a.tf", "A.TF", "é.tf", "?é", "*\\.tf", "x/y", "y/z", "vendor/**", "**/vendor/**", "*/vendor/",
	}
}

// gitOracle is a git work tree that says what an ignore file leaves.
type gitOracle struct{ dir string }

func newGitOracle(t *testing.T, files map[string]string) gitOracle {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed; it is what ignore files are held against")
	}
	g := gitOracle{dir: plant(t, files)}
	g.run(t, "init", "--quiet")
	return g
}

func (g gitOracle) run(t *testing.T, arguments ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), "git", append([]string{"-c", "core.excludesFile=/dev/null", "-c", "core.ignoreCase=false"}, arguments...)...)
	command.Dir = g.dir
	command.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "HOME="+g.dir)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("git %s: %v", strings.Join(arguments, " "), err)
	}
	return string(out)
}

// kept lists the candidates that git would add.
func (g gitOracle) kept(t *testing.T) []string {
	t.Helper()
	var names []string
	for name := range strings.SplitSeq(g.run(t, "ls-files", "--others", "--exclude-standard", "-z"), "\x00") {
		if name != "" && filepath.Base(name) != ".gitignore" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// compare holds a walk of the oracle's directory against git.
func (g gitOracle) compare(t *testing.T, what string) {
	t.Helper()
	tree := walk(t, g.dir, source.Options{})
	if diff := cmp.Diff(g.kept(t), append([]string(nil), tree.Paths()...)); diff != "" {
		t.Errorf("%s (-git +walk):\n%s", what, diff)
	}
}

func TestIgnoreFilesMeanWhatGitMakesOfThem(t *testing.T) {
	t.Parallel()
	git := newGitOracle(t, ignoreFixture())
	for _, line := range ignorePatterns() {
		grow(t, git.dir, map[string]string{".gitignore": line + "\n"})
		git.compare(t, fmt.Sprintf("%q", line))
	}
}

// The last pattern that matches wins, over all the files of a way down.
func TestIgnoreFilesTogether(t *testing.T) {
	t.Parallel()
	git := newGitOracle(t, ignoreFixture())
	random := rand.New(rand.NewPCG(3, 4))
	lines := ignorePatterns()
	for range 80 {
		files := map[string]string{}
		for _, name := range []string{".gitignore", "x/.gitignore", "x/y/.gitignore"} {
			for range random.IntN(4) {
				line := lines[random.IntN(len(lines))]
				if random.IntN(3) == 0 {
					line = "!" + line
				}
				files[name] += line + "\n"
			}
			if files[name] == "" {
				files[name] = "# nothing\n"
			}
		}
		grow(t, git.dir, files)
		git.compare(t, fmt.Sprintf("%q", files))
	}
}

// A pattern of the configuration covers what git ignores by it.
func TestMatchPathIsGitsIgnoring(t *testing.T) {
	t.Parallel()
	files := ignoreFixture()
	git := newGitOracle(t, files)
	for _, line := range ignorePatterns() {
		if strings.ContainsAny(line, "\r\ufeff") {
			continue // about files, not about patterns
		}
		grow(t, git.dir, map[string]string{".gitignore": line + "\n"})
		kept := git.kept(t)
		for name := range files {
			if got, want := source.MatchPath(line, name), !slices.Contains(kept, name); got != want {
				t.Errorf("%q covers %q: got %t, git says %t", line, name, got, want)
			}
		}
	}
}

func TestIgnoreFilesAboveThePathsCount(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		git  string // what makes it a work tree
		want []string
	}{
		"in a work tree":          {".git/HEAD", []string{"infra/net/a.tf"}},
		"in a linked work tree":   {".git", []string{"infra/net/a.tf"}}, // there it is a file
		"outside of a work tree":  {"nothing", []string{"infra/net/a.tf", "infra/net/b.tf", "infra/net/c.tf"}},
		"a work tree further in":  {"infra/.git/HEAD", []string{"infra/net/a.tf", "infra/net/b.tf"}},
		"the path is a work tree": {"infra/net/.git", []string{"infra/net/a.tf", "infra/net/b.tf", "infra/net/c.tf"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := plant(t, map[string]string{
				test.git: "", ".gitignore": "b.tf\n", "infra/.gitignore": "/net/c.tf\n",
				"infra/net/a.tf": "", "infra/net/b.tf": "", "infra/net/c.tf": "",
			})
			tree := walk(t, dir, source.Options{Paths: []string{"infra/net"}})
			if diff := cmp.Diff(test.want, tree.Paths()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatIsNamedIsReadThoughIgnored(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{".git/HEAD": "", ".gitignore": "gen/\n*.json\n", "gen/a.tf": "", "gen/b.json": "", "c.json": "", "d.tf": ""})
	for _, test := range []struct {
		o       source.Options
		want    []string
		skipped int
	}{
		{source.Options{}, []string{"d.tf"}, 2},
		{source.Options{Paths: []string{".", "gen"}}, []string{"d.tf", "gen/a.tf"}, 3},
		{source.Options{Paths: []string{"c.json"}}, []string{"c.json"}, 0},
		{source.Options{NoIgnore: true}, []string{"c.json", "d.tf", "gen/a.tf", "gen/b.json"}, 0},
		{source.Options{NoIgnore: true, Exclude: []string{"gen"}}, []string{"c.json", "d.tf"}, 1},
		{source.Options{Exclude: []string{"!c.json"}}, []string{"c.json", "d.tf"}, 1}, // the configuration has the last word
	} {
		tree := walk(t, dir, test.o)
		if diff := cmp.Diff(test.want, tree.Paths()); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", test.o, diff)
		}
		if tree.Skipped() != test.skipped {
			t.Errorf("%+v: %d were skipped, want %d", test.o, tree.Skipped(), test.skipped)
		}
	}
}

func TestAnIgnoreFileThatIsALinkMeansNothing(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"rules": "*\n", "estate/.gitignore": "-> ../rules", "estate/a.tf": ""})
	if tree := walk(t, dir, source.Options{Dir: filepath.Join(dir, "estate")}); len(tree.Paths()) != 1 {
		t.Errorf("files: %q", tree.Paths())
	}
}

// Patterns of the configuration count from its directory, wherever the run is.
func TestExcludeCountsFromItsBase(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{
		"infra/a/x.tf": "", "infra/b/x.tf": "", "k8s/a/x.yaml": "", "k8s/x.yaml": "", "link": "-> infra",
	})
	for _, test := range []struct {
		name, working, base string
		paths, exclude      []string
		want                []string
	}{
		{"from the same place", ".", ".", nil, []string{"/infra/a", "k8s/**"}, []string{"infra/b/x.tf"}},
		{"from above", "infra", ".", nil, []string{"infra/a/"}, []string{"b/x.tf"}},
		{"from above, and another branch", "infra", ".", []string{".", "../k8s"}, []string{"infra/a/", "/k8s/x.yaml"}, []string{"../k8s/a/x.yaml", "b/x.tf"}},
		{"from below", ".", "infra", nil, []string{"/a", "x.yaml"}, []string{"infra/b/x.tf", "k8s/a/x.yaml", "k8s/x.yaml"}},
		{"from another branch", "infra", "k8s", []string{".", "../k8s"}, []string{"a"}, []string{"../k8s/x.yaml", "a/x.tf", "b/x.tf"}},
		{"by the name of a link", ".", ".", []string{"link"}, []string{"link/a"}, []string{"link/b/x.tf"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			working := filepath.Join(dir, test.working)
			tree := walk(t, "", source.Options{
				Dir: working, Paths: test.paths, Exclude: test.exclude,
				ExcludeFrom: source.NewBase(working, filepath.Join(dir, test.base)),
			})
			if diff := cmp.Diff(test.want, tree.Paths()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzMatchPath(f *testing.F) {
	for _, line := range ignorePatterns() {
		f.Add(line, "x/y/a.tf")
	}
	f.Add(strings.Repeat("**/a*", 40)+"b", strings.Repeat("a/", 200)+"a")
	f.Fuzz(func(t *testing.T, pattern, name string) {
		source.MatchPath(pattern, name) // must end, soon, without a panic

		if name == "" || len(name) > 1000 || strings.Contains(name, "\n") || filepath.ToSlash(filepath.Clean(name)) != name || strings.HasPrefix(name, "/") {
			return
		}
		// With every byte behind a backslash a name matches itself, and nothing else.
		var literal strings.Builder
		for i := range len(name) {
			if name[i] != '/' {
				literal.WriteByte('\\')
			}
			literal.WriteByte(name[i])
		}
		if !source.MatchPath("/"+literal.String(), name) || source.MatchPath("/"+literal.String(), name+"x") {
			t.Errorf("%q as a pattern doesn't mean itself", name)
		}
		if source.MatchPath(pattern, name) && !source.MatchPath(pattern, name+"/below") && strings.HasPrefix(pattern, "/") && !strings.HasSuffix(pattern, "/") {
			t.Errorf("%q covers %q, but not what is below it", pattern, name)
		}
	})
}

func TestCheckPattern(t *testing.T) {
	t.Parallel()
	for pattern, want := range map[string]string{
		"vendor/**": "", "!vendor": "", "/a.tf": "", "a/": "", `\#a`: "", "[ab].tf": "", "a b": "", "**": "", "..a": "",
		"": "empty", "/": "empty", "!": "empty", "   ": "empty", "#a": "comment", "a//b": "two slashes", "//a": "two slashes", "../a": "'..'", "./a": "'.'", "a/..": "'..'", ".": "'.'",
		"[a": "bracket", `a\`: "bracket", "[[:nope:]]": "bracket", strings.Repeat("a", 5000): "longer",
	} {
		switch err := source.CheckPattern(pattern); {
		case err == nil && want != "":
			t.Errorf("%.20q is accepted", pattern)
		case err != nil && (want == "" || !strings.Contains(err.Error(), want)):
			t.Errorf("%.20q is refused: %v", pattern, err)
		}
	}
}
