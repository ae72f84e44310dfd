package terraform_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// everything evaluates all of an estate, as a report would.
func everything(estate *terraform.Estate) {
	for _, root := range estate.Roots {
		for _, r := range root.Resources() {
			for _, name := range r.Written() {
				r.Attr(name)
			}
		}
		root.Outputs()
		root.Region()
	}
}

// shown lists problems as "kind path:line:column message".
func shown(problems []source.Problem) []string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%s %s:%d:%d %s", p.Kind, p.At.Path, p.At.Start.Line, p.At.Start.Column, p.Message))
	}
	return out
}

// TestLimits hits each limit. Each is one problem with its place, and what
// stands beside it is evaluated.
func TestLimits(t *testing.T) {
	t.Parallel()
	const beside = "resource \"test\" \"beside\" { name = \"fine\" }\n"
	deep := map[string]string{}
	for i := range 40 {
		deep[fmt.Sprintf("m%d/main.tf", i)] = fmt.Sprintf("module \"next\" { source = \"../m%d\" }\n", i+1)
	}
	deep["m40/main.tf"] = ""
	deep["m0/beside.tf"] = beside
	for name, c := range map[string]struct {
		files map[string]string
		want  string // one of the problems
	}{
		"count": {
			map[string]string{"main.tf": beside + "resource \"test\" \"many\" {\n  count = 101\n}\n"},
			"limit main.tf:2:1 There are too many instances: one count or for_each may make 100. The rest is not analysed.",
		},
		"huge count": {
			map[string]string{"main.tf": beside + "resource \"test\" \"many\" {\n  count = 1e18\n}\n"},
			"limit main.tf:2:1 There are too many instances: one count or for_each may make 100. The rest is not analysed.",
		},
		"for_each": {
			map[string]string{"main.tf": beside + "resource \"test\" \"many\" {\n  for_each = { for i in range(101) : i => i }\n}\n"},
			"limit main.tf:2:1 There are too many instances: one count or for_each may make 100. The rest is not analysed.",
		},
		"dynamic": {
			map[string]string{"main.tf": beside + "resource \"test\" \"many\" {\n  dynamic \"b\" {\n    for_each = range(101)\n    content {}\n  }\n}\n"},
			"limit main.tf:3:3 There are too many instances: one count or for_each may make 100. The rest is not analysed.",
		},
		"all instances": {
			map[string]string{
				"main.tf":   beside + "module \"m\" {\n  source = \"./m\"\n  count  = 100\n}\n",
				"m/main.tf": "resource \"test\" \"many\" {\n  count = 100\n}\n",
			},
			"limit m/main.tf:1:1 There are too many instances: one root module may have 1000. The rest is not analysed.",
		},
		"nested dynamic blocks": {
			map[string]string{"main.tf": beside + "resource \"test\" \"many\" {\n  dynamic \"a\" {\n    for_each = range(100)\n    content {\n      dynamic \"b\" {\n        for_each = range(100)\n        content {}\n      }\n    }\n  }\n}\n"},
			"limit main.tf:6:7 There are too many instances: one root module may have 1000. The rest is not analysed.",
		},
		"module depth": {
			deep,
			"limit m32/main.tf:1:1 Modules are nested too deep: the limit is 32.",
		},
		"module that contains itself": {
			map[string]string{"main.tf": beside + "module \"self\" {\n  source = \"./\"\n}\n"},
			"cycle main.tf:2:1 Module 'self' contains itself: '.' → '.'.",
		},
		"nesting": {
			map[string]string{"main.tf": beside, "deep.tf": "locals {\n  x = " + strings.Repeat("[", 200) + strings.Repeat("]", 200) + "\n}\n"},
			"limit deep.tf:2:206 The text is nested too deep: the limit is 200 brackets, and 5000 operators in a row.",
		},
		"nesting of JSON": {
			map[string]string{"main.tf": beside, "deep.tf.json": `{"locals": {"x": ` + strings.Repeat("[", 200) + strings.Repeat("]", 200) + "}}"},
			"limit deep.tf.json:1:216 The text is nested too deep: the limit is 200 brackets, and 5000 operators in a row.",
		},
		"operators in a row": {
			map[string]string{"main.tf": beside, "deep.tf": "locals {\n  x = " + strings.Repeat("!", 100_000) + "true\n}\n"},
			"limit deep.tf:2:5007 The text is nested too deep: the limit is 200 brackets, and 5000 operators in a row.",
		},
		"values that depend on each other": {
			map[string]string{"main.tf": beside, "chain.tf": chain(10_000)},
			"limit chain.tf:5001:11 The values here depend on each other too deeply to be evaluated.",
		},
		"result of a function": {
			map[string]string{"main.tf": beside + "output \"o\" { value = join(\"\", [for i in range(1000) : format(\"%0100d\", i)]) }\n"},
			"limit main.tf:2:22 The function 'join' is not evaluated: its result exceeds the limit of 65536 bytes, of which each element counts for 64.",
		},
		"width of a format": {
			map[string]string{"main.tf": beside + "output \"o\" { value = try(format(\"%999999999d\", 1), 2) }\n"},
			"limit main.tf:2:22 The function 'try' is not evaluated: its result exceeds the limit of 65536 bytes, of which each element counts for 64.",
		},
		"product of sets": {
			map[string]string{"main.tf": beside + "output \"o\" { value = setproduct(range(100), range(100), range(100), range(100)) }\n"},
			"limit main.tf:2:22 The function 'setproduct' is not evaluated: its result exceeds the limit of 65536 bytes, of which each element counts for 64.",
		},
		"strings that double": {
			map[string]string{"main.tf": beside + doubling(40, `"${local.x%[2]d}${local.x%[2]d}"`)},
			"limit main.tf:16:9 The expression is not evaluated: its result exceeds the limit of 65536 bytes, of which each element counts for 64.",
		},
		"lists that double": {
			map[string]string{"main.tf": beside + doubling(60, `[local.x%[2]d, local.x%[2]d]`)},
			"limit main.tf:15:9 The value is too large to be analysed.",
		},
		"loops in loops": {
			map[string]string{"main.tf": beside + "output \"o\" {\n  value = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]\n}\n"},
			"limit main.tf:3:11 The expression is not evaluated: it exceeds the limit of 65536 bytes, of which each turn of a loop counts for 16.",
		},
		"loops in template files": {
			map[string]string{
				"main.tf": beside + "output \"o\" { value = templatefile(\"t\", { r = range(1000) }) }\n",
				"t":       "%{ for a in r }%{ for b in r }%{ for c in r }x%{ endfor }%{ endfor }%{ endfor }",
			},
			"limit main.tf:2:22 The function 'templatefile' is not evaluated: it exceeds the limit of 65536 bytes, of which each turn of a loop counts for 16.",
		},
		"a number with a huge exponent": {
			map[string]string{"main.tf": beside + "output \"o\" {\n  value = \"x${1e600000000}\"\n}\n"},
			"limit main.tf:3:11 The expression is not evaluated: it holds a number that is too large.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := terraform.DefaultLimits()
			limits.Instances, limits.TotalInstances, limits.FunctionResult = 100, 1000, 1<<16
			estate := loadFiles(t, c.files, terraform.Options{Limits: limits})
			everything(estate)
			problems := shown(estate.AllProblems())
			if !slices.Contains(problems, c.want) {
				t.Errorf("the problems are\n%s\nwant\n%s", strings.Join(problems[:min(5, len(problems))], "\n"), c.want)
			}
			found := ""
			for _, root := range estate.Roots {
				for _, r := range root.Types("test") {
					if r.Name == "beside" {
						found = r.Attr("name").Str().OrKnown("")
					}
				}
			}
			if found != "fine" {
				t.Errorf("what stands beside it is not evaluated")
			}
		})
	}
}

// chain is local values of which each needs the next.
func chain(length int) string {
	var out strings.Builder
	out.WriteString("locals {\n")
	for i := range length {
		fmt.Fprintf(&out, "  x%d = local.x%d\n", i, i+1)
	}
	fmt.Fprintf(&out, "  x%d = \"end\"\n}\noutput \"o\" { value = local.x0 }\n", length)
	return out.String()
}

// doubling is local values of which each holds the one before twice.
func doubling(levels int, format string) string {
	var out strings.Builder
	out.WriteString("locals {\n  x0 = \"xxxxxxxxxxxxxxxx\"\n")
	for i := range levels {
		fmt.Fprintf(&out, "  x%[1]d = "+format+"\n", i+1, i)
	}
	fmt.Fprintf(&out, "}\noutput \"o\" { value = local.x%d }\n", levels)
	return out.String()
}

func TestDefaultLimits(t *testing.T) {
	t.Parallel()
	want := terraform.Limits{Nesting: 200, Instances: 10_000, TotalInstances: 200_000, ModuleDepth: 32, FunctionResult: 8 << 20}
	if got := terraform.DefaultLimits(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestCancellation(t *testing.T) {
	t.Parallel()
	tree := source.FromMap(map[string]string{"main.tf": "output \"o\" { value = upper(\"x\") }\n"})
	ctx, cancel := context.WithCancel(context.Background())
	estate, err := terraform.Load(ctx, tree, terraform.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if n := estate.Roots[0].Outputs()["o"]; n.KindOf() != value.KindUnknown || n.Reason != "the run was cancelled" {
		t.Errorf("the value is %+v after the run was cancelled", n)
	}
	if _, err := terraform.Load(ctx, tree, terraform.Options{}); err == nil {
		t.Error("loading succeeds after the run was cancelled")
	}
}

// TestInstancesBeyondTheLimitCostNothing: counts of modules within modules
// multiply, and what the limit of the whole root leaves out must not be made.
func TestInstancesBeyondTheLimitCostNothing(t *testing.T) { //nolint:paralleltest // it measures what is allocated
	tree := source.FromMap(map[string]string{
		"main.tf":   "module \"m\" {\n  source = \"./m\"\n  count  = 1000\n}\n",
		"m/main.tf": "resource \"aws_vpc\" \"v\" {\n  count = 10000\n}\n",
	})
	limits := terraform.DefaultLimits()
	limits.TotalInstances = 2000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	estate, err := terraform.Load(t.Context(), tree, terraform.Options{Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(estate.Roots[0].Resources()); n != 1000 {
		t.Errorf("%d resources are left of the limit of 2000 instances, want 1000 beside as many modules", n)
	}
	runtime.ReadMemStats(&after)
	const most = 200 << 20 // all that is left out would take gigabytes
	if used := after.TotalAlloc - before.TotalAlloc; used > most {
		t.Errorf("%d MiB were allocated, want %d at most", used>>20, most>>20)
	}
}
