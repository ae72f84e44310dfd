package terraform_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// sees is a configuration that says in an output where its call leads to.
const sees = "module \"net\" {\n  source  = \"acme/net/aws\"\n  version = \"~> 2.0\"\n}\noutput \"from\" { value = module.net.from }\n"

// What Terraform has installed is read where it was installed for this very
// call: modules.json is what terraform 1.11 writes.
func TestInstalledModules(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ entry, want string }{
		"for this call":    {`{"Key":"net","Source":"registry.terraform.io/acme/net/aws","Version":"2.1.0","Dir":".terraform/modules/net"}`, "installed"},
		"older notation":   {`{"Key":"net","Source":"acme/net/aws","Version":"2.1.0","Dir":".terraform/modules/net"}`, "installed"},
		"on Windows":       {`{"Key":"net","Source":"acme/net/aws","Version":"2.1.0","Dir":".terraform\\modules\\net"}`, "installed"},
		"another version":  {`{"Key":"net","Source":"registry.terraform.io/acme/net/aws","Version":"1.9.0","Dir":".terraform/modules/net"}`, "unknown"},
		"another source":   {`{"Key":"net","Source":"registry.terraform.io/acme/vpc/aws","Version":"2.1.0","Dir":".terraform/modules/net"}`, "unknown"},
		"another call":     {`{"Key":"network","Source":"registry.terraform.io/acme/net/aws","Version":"2.1.0","Dir":".terraform/modules/net"}`, "unknown"},
		"a lost directory": {`{"Key":"net","Source":"registry.terraform.io/acme/net/aws","Version":"2.1.0","Dir":".terraform/modules/gone"}`, "unknown"},
		"out of the tree":  {`{"Key":"net","Source":"registry.terraform.io/acme/net/aws","Version":"2.1.0","Dir":"../../outside"}`, "unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			estate := loadFiles(t, map[string]string{
				"a/main.tf":                         sees,
				"a/.terraform/modules/modules.json": `{"Modules":[{"Key":"","Source":"","Dir":"."},` + c.entry + `]}`,
				"a/.terraform/modules/net/main.tf":  "output \"from\" { value = \"installed\" }\n",
				"outside/main.tf":                   "output \"from\" { value = \"outside\" }\n",
			}, terraform.Options{})
			if got := rootAt(t, estate, "a").Outputs()["from"].Str().OrKnown("unknown"); got != c.want {
				t.Errorf("the call leads to '%s', want '%s'", got, c.want)
			}
		})
	}
}

// The same directory may lead to different modules, as Terraform installs them
// for each call; and one that is not there says what needs it.
func TestModulesAreInstalledForEachCall(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{
		"main.tf":                         "module \"one\" { source = \"./wrap\" }\nmodule \"two\" { source = \"./wrap\" }\noutput \"from\" { value = [module.one.from, module.two.from] }\n",
		"wrap/main.tf":                    sees + "locals {\n  use = module.net.from\n}\n",
		"one/main.tf":                     "output \"from\" { value = \"one\" }\n",
		".terraform/modules/modules.json": `{"Modules":[{"Key":"one.net","Source":"acme/net/aws","Version":"2.0.0","Dir":"one"}]}`,
	}, terraform.Options{})
	root := rootAt(t, estate, ".")
	items := root.Outputs()["from"].Items
	if got := items[0].Str().OrKnown("unknown"); got != "one" {
		t.Errorf("the first call leads to '%s'", got)
	}
	if !items[1].Str().IsUnknown() {
		t.Errorf("the second call leads to %v, and nothing is installed for it", items[1])
	}
	var got []string
	for _, u := range root.Unresolved {
		got = append(got, u.Address+" needed by "+strings.Join(u.Needed, ", "))
	}
	if diff := cmp.Diff([]string{"module.two.module.net needed by local.use, output.from"}, got); diff != "" {
		t.Errorf("unresolved (-want +got):\n%s", diff)
	}
}

// A hostile list of modules is a problem and no more.
func TestMalformedModulesFile(t *testing.T) {
	t.Parallel()
	for text, problems := range map[string]int{"": 1, "{": 1, `{"Modules": 1}`: 1, "null": 0, `{"Modules":[{"Key":"net"}]}`: 0, strings.Repeat("[", 100_000): 1} {
		estate := loadFiles(t, map[string]string{"main.tf": sees, ".terraform/modules/modules.json": text}, terraform.Options{})
		if got := estate.AllProblems(); len(got) != problems {
			t.Errorf("%.20q gives %d problems, want %d: %v", text, len(got), problems, got)
		} else if problems == 1 && (got[0].Kind != source.ProblemParse || got[0].At.Path != ".terraform/modules/modules.json") {
			t.Errorf("%.20q gives %v", text, got[0])
		}
	}
}

// OpenTofu reads main.tofu instead of main.tf, and main.tofu.json likewise.
func TestTofuFilesReplaceTheirTwins(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{
		"main.tf": "output \"a\" { value = \"terraform\" }\n", "main.tofu": "output \"a\" { value = \"tofu\" }\n",
		"other.tf.json": `{"output": {"b": {"value": "terraform"}}}`, "other.tofu.json": `{"output": {"b": {"value": "tofu"}}}`,
		"only.tf": "output \"c\" { value = \"terraform\" }\n",
	}, terraform.Options{})
	var got []string
	outputs := rootAt(t, estate, ".").Outputs()
	for _, name := range []string{"a", "b", "c"} {
		got = append(got, outputs[name].Str().OrKnown("unknown"))
	}
	if diff := cmp.Diff([]string{"tofu", "tofu", "terraform"}, got); diff != "" || len(estate.AllProblems()) > 0 {
		t.Errorf("problems %v, outputs (-want +got):\n%s", estate.AllProblems(), diff)
	}
}

// A list of modules may lead a module to itself, as often as it has entries.
func TestInstalledModulesInACircle(t *testing.T) {
	t.Parallel()
	entries := `{"Key":"net","Source":"acme/net/aws","Version":"2.0.0","Dir":"."}`
	key := "net"
	for range 200 {
		key += ".net"
		entries += `,{"Key":"` + key + `","Source":"acme/net/aws","Version":"2.0.0","Dir":"."}`
	}
	estate := loadFiles(t, map[string]string{"main.tf": sees, ".terraform/modules/modules.json": `{"Modules":[` + entries + `]}`}, terraform.Options{})
	estate.Roots[0].Resources()
	if problems := estate.AllProblems(); len(problems) == 0 || problems[0].Kind != source.ProblemCycle {
		t.Errorf("problems %v, want one that tells of the circle", problems)
	}
}

// A module that calls itself is followed as deep as calls may be nested, however
// deep modules.json says that something is installed.
func TestInstalledModulesOfEndlessCalls(t *testing.T) { //nolint:paralleltest // it measures what is allocated
	const deep = 5_000
	key := strings.Repeat("self.", deep) + "net"
	files := map[string]string{
		"main.tf":                         "module \"self\" { source = \"./self\" }\n",
		"self/main.tf":                    "module \"self\" { source = \"../self\" }\n",
		".terraform/modules/modules.json": `{"Modules":[{"Key":"` + key + `","Source":"acme/net/aws","Version":"2.0.0","Dir":"self"}]}`,
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	loadFiles(t, files, terraform.Options{})
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 50<<20 {
		t.Errorf("following the calls took %d MiB", used>>20)
	}
}
