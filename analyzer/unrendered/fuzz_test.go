package unrendered_test

import (
	"path"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/unrendered"
)

// FuzzFind holds that what is found is below its directory, and that all files
// are counted, wherever they lie.
func FuzzFind(f *testing.F) {
	for _, dirs := range [][2]string{{"live/prod", "live"}, {".", "a/b"}, {"../x", "../y/z"}, {"..", "../.."}, {"/abs/a", "/abs"}, {"a", "../a"}} {
		f.Add(dirs[0], dirs[1], "stack {")
	}
	f.Fuzz(func(t *testing.T, one, two, text string) {
		files := map[string]string{}
		for _, dir := range []string{one, two} {
			files[path.Join(dir, "terragrunt.hcl")] = ""
			files[path.Join(dir, "stack.tm.hcl")] = text
			files[path.Join(dir, "cdktf.json")] = ""
		}
		counted := map[string]int{}
		for _, u := range unrendered.Find(source.FromMap(files)) {
			counted[u.Tool] += u.Files
			below := u.Dir == "." || u.Dir == "/" || u.Dir == ".." || u.Dir == path.Dir(u.At.Path) || strings.HasPrefix(u.At.Path, u.Dir+"/")
			if !below {
				t.Errorf("%s: '%s' is not below '%s'", u.Tool, u.At.Path, u.Dir)
			}
		}
		if counted["Terragrunt"] != counted["CDKTF"] || counted["Terragrunt"] == 0 {
			t.Errorf("counted %v", counted)
		}
	})
}
