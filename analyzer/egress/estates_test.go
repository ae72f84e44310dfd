package egress

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// estates are the directories of testdata/estates: Terraform as different people
// write it. What each is about stands at the top of its main.tf; verdicts.txt
// says who sees what.
func estates(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("testdata/estates/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the estates: %v, %d found", err, len(dirs))
	}
	return dirs
}

// read makes the model of a directory.
func read(t *testing.T, dir string) *network.Model {
	t.Helper()
	ctx := context.Background()
	tree, err := source.Walk(ctx, source.Options{Dir: dir, NoIgnore: true})
	if err != nil {
		t.Fatal(err)
	}
	estate, err := terraform.Load(ctx, tree, terraform.Options{Limits: terraform.DefaultLimits()})
	if err != nil {
		t.Fatal(err)
	}
	m := assemble.Assemble(assemble.Input{Roots: estate.Roots})
	for _, p := range estate.AllProblems() {
		t.Errorf("%s: %s", p.At, p.Message)
	}
	return m
}

// matrix writes a model's matrix, a cell per paragraph.
func matrix(m *network.Model) []string {
	var cells []string
	for _, row := range Matrix(m) {
		cells = append(cells, strings.Join([]string{
			string(row.Cluster) + " " + string(row.Class) + " to " + row.Destination.String(),
			indent("now     ", brief(row.Now)), indent("flipped ", brief(row.Flipped)),
		}, "\n"))
	}
	return cells
}

func TestEstates(t *testing.T) {
	t.Parallel()
	for _, dir := range estates(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			m := read(t, dir)
			lines := matrix(m)
			for _, g := range m.Gaps {
				lines = append(lines, "gap: "+g.What+": "+g.Why)
			}
			compareFile(t, filepath.Join("estates", filepath.Base(dir), "verdicts.txt"), strings.Join(lines, "\n")+"\n")
		})
	}
}

// rewritten copies an estate with its main.tf replaced by other files.
func rewritten(t *testing.T, dir string, rewrite func(main string) map[string]string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	main, err := os.ReadFile(filepath.Join(dir, "main.tf"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(to, "main.tf")); err != nil {
		t.Fatal(err)
	}
	for name, text := range rewrite(string(main)) {
		if err := os.WriteFile(filepath.Join(to, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

func TestOrderOfBlocksAndFilesChangesNothing(t *testing.T) {
	t.Parallel()
	for _, dir := range estates(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			want := matrix(read(t, dir))
			for seed := range uint64(3) {
				random := rand.New(rand.NewPCG(seed, 2))
				shuffled := rewritten(t, dir, func(main string) map[string]string {
					blocks := strings.Split(main, "\n\n")
					shuffle(random, blocks)
					files := map[string]string{}
					for i, b := range blocks {
						name := strconv.Itoa(i%3) + ".tf"
						files[name] += b + "\n\n"
					}
					return files
				})
				if diff := cmp.Diff(want, matrix(read(t, shuffled))); diff != "" {
					t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
				}
			}
		})
	}
}

// declared finds the names of resources, at the place that declares them.
var declared = regexp.MustCompile(`(?m)^(?:resource|data) "(\w+)" "(\w+)"`)

func TestNamesOfResourcesDecideNothing(t *testing.T) {
	t.Parallel()
	for _, dir := range estates(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			var rename *strings.Replacer
			renamed := rewritten(t, dir, func(main string) map[string]string {
				var declarations, uses []string
				for _, found := range declared.FindAllStringSubmatch(main, -1) {
					kind, name := found[1], found[2]
					declarations = append(declarations, `"`+kind+`" "`+name+`"`, `"`+kind+`" "zz_`+name+`"`)
					uses = append(uses, kind+"."+name, kind+".zz_"+name)
				}
				rename = strings.NewReplacer(longestFirst(uses)...)
				return map[string]string{"main.tf": rename.Replace(strings.NewReplacer(declarations...).Replace(main))}
			})
			want := matrix(read(t, dir))
			for i := range want {
				want[i] = sortedLines(rename.Replace(want[i]))
			}
			got := matrix(read(t, renamed))
			for i := range got {
				got[i] = sortedLines(got[i])
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// longestFirst puts pairs of old and new names in the order in which a replacer
// must try them: no name before one that it begins.
func longestFirst(pairs []string) []string {
	sorted := slices.Collect(slices.Chunk(pairs, 2))
	slices.SortFunc(sorted, func(a, b []string) int { return len(b[0]) - len(a[0]) })
	return slices.Concat(sorted...)
}

// sortedLines sorts the lines and words of a cell: names give both their order.
func sortedLines(cell string) string {
	lines := strings.Split(cell, "\n")
	for i, l := range lines {
		words := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(l), "now"), "flipped"))
		slices.Sort(words)
		lines[i] = strings.Join(words, " ")
	}
	slices.Sort(lines[1:])
	return strings.Join(lines, "\n")
}

// stranger has the same ranges and zones as the estates, and nothing to do with
// them.
const stranger = `
resource "aws_vpc" "stranger" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "stranger" {
  vpc_id            = aws_vpc.stranger.id
  cidr_block        = "10.0.0.0/20"
  availability_zone = "eu-west-1a"
  tags              = { "kubernetes.io/role/cni" = "1" }
}

resource "aws_internet_gateway" "stranger" {
  vpc_id = aws_vpc.stranger.id
}

resource "aws_default_route_table" "stranger" {
  default_route_table_id = aws_vpc.stranger.default_route_table_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.stranger.id
  }
}

resource "aws_ec2_transit_gateway" "stranger" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "stranger" {
  transit_gateway_id = aws_ec2_transit_gateway.stranger.id
  vpc_id             = aws_vpc.stranger.id
  subnet_ids         = [aws_subnet.stranger.id]
}
`

func TestUnrelatedNetworkChangesNothing(t *testing.T) {
	t.Parallel()
	for _, dir := range estates(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			beside := rewritten(t, dir, func(main string) map[string]string {
				return map[string]string{"main.tf": main, "stranger.tf": stranger}
			})
			if diff := cmp.Diff(matrix(read(t, dir)), matrix(read(t, beside))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestSettingWhatTheFilesSayChangesNothing(t *testing.T) {
	t.Parallel()
	for _, dir := range estates(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			m := read(t, dir)
			want, set := matrix(m), m
			for i := range m.Clusters {
				c := &m.Clusters[i]
				on, known := cni.Resolve(c.Settings).ExternalSNAT.Get()
				if known {
					set = WithSetting(set, c.ID, cni.EnvExternalSNAT, strconv.FormatBool(on))
				}
				for _, e := range c.Settings.Env {
					if text, known := e.Value.Get(); known && e.Container == cni.ContainerNode {
						set = WithSetting(set, c.ID, e.Name, text)
					}
				}
			}
			if diff := cmp.Diff(want, matrix(set)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
