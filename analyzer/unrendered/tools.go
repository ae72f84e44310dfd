package unrendered

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// tool is how a tool is recognised and what to do with it.
type tool struct {
	name   string
	advice string
	// sign is the file that shows the tool, where a candidate of the tree does.
	sign func(tree *source.Tree, name string) string
	// settled reports whether there is nothing to render below a directory, in
	// spite of the files that show the tool; nil means never.
	settled func(tree *source.Tree, dir string, files []string) bool
}

// tools lists what is recognised. The commands are those of the tools' own
// references: Terragrunt's of `run`, Terraspace's of `build`, AWS CDK's and
// CDKTF's of `synth`, Tanka's of `export` and Terramate's of `generate`.
func tools() []tool {
	return []tool{
		{
			name: "AWS CDK", sign: named("cdk.json"),
			advice: "'cdk synth' writes CloudFormation templates to 'cdk.out', which this version doesn't read yet: nothing that they build is in the answers.",
		},
		{
			name: "CDKTF", sign: named("cdktf.json"), settled: synthesized,
			advice: "'cdktf synth' writes Terraform's JSON to 'cdktf.out': give that directory as a path.",
		},
		{
			name: "Pulumi", sign: named("Pulumi.yaml", "Pulumi.yml"),
			advice: "This version reads no output of Pulumi, 'pulumi preview --json' included: nothing that the program builds is in the answers.",
		},
		{
			name: "Tanka", sign: tanka,
			advice: "'tk export manifests ENVIRONMENT' writes manifests to the directory 'manifests': give it as a path.",
		},
		{
			name: "Terragrunt", sign: named("terragrunt.hcl", "terragrunt.stack.hcl", rootFile), settled: onlyRoot,
			advice: "'terragrunt run --all plan --json-out-dir plans' writes the plan of each unit as JSON to the directory 'plans': give it as a path.",
		},
		{
			name: "Terramate", sign: terramate,
			advice: "'terramate generate' writes the Terraform files of the stacks that have none.",
		},
		{
			name: "Terraspace", sign: terraspace,
			advice: "Stacks are read without the variables that Terraspace lays over them: 'terraspace build' writes plain Terraform to '.terraspace-cache': give that directory as a path.",
		},
	}
}

// named recognises files by their names.
func named(names ...string) func(*source.Tree, string) string {
	return func(_ *source.Tree, name string) string {
		if slices.Contains(names, path.Base(name)) {
			return name
		}
		return ""
	}
}

// rootFile is what units of Terragrunt include by convention. Alone it shows
// nothing.
const rootFile = "root.hcl"

func onlyRoot(_ *source.Tree, _ string, files []string) bool {
	return !slices.ContainsFunc(files, func(name string) bool { return path.Base(name) != rootFile })
}

// synthesized reports whether the tree holds what CDKTF writes, so that it is
// read.
func synthesized(tree *source.Tree, dir string, _ []string) bool {
	return slices.ContainsFunc(tree.Paths(), func(name string) bool {
		return path.Base(name) == "cdk.tf.json" && (dir == "." || strings.HasPrefix(name, dir+"/"))
	})
}

// tanka recognises Tanka by its own file, or by that of Jsonnet's packages beside
// the directory of environments: the file alone is used by others, too.
func tanka(tree *source.Tree, name string) string {
	switch path.Base(name) {
	case "tkrc.yaml":
		return name
	case "jsonnetfile.json":
		if tree.HasDir(path.Join(path.Dir(name), "environments")) {
			return name
		}
	}
	return ""
}

// terraspace recognises the Terraform files of stacks beside the configuration of
// Terraspace, by the latter.
func terraspace(tree *source.Tree, name string) string {
	project, below, found := strings.Cut("/"+name, "/app/stacks/")
	if !found || !strings.HasSuffix(below, ".tf") {
		return ""
	}
	if configuration := path.Join(strings.TrimPrefix(project, "/"), "config", "app.rb"); tree.Has(configuration) {
		return name
	}
	return ""
}

// stackBlock is the header of the block that makes a directory a stack.
var stackBlock = regexp.MustCompile(`(?m)^[ \t]*stack[ \t]*\{`)

// terramate recognises stacks of Terramate without any Terraform file. What it
// generates is committed as a rule, and then read as it is.
func terramate(tree *source.Tree, name string) string {
	if !strings.HasSuffix(name, ".tm.hcl") || slices.ContainsFunc(tree.In(path.Dir(name)), isTerraform) {
		return ""
	}
	file, err := tree.Read(name)
	if err != nil || !stackBlock.Match(file.Data) {
		return ""
	}
	return name
}

func isTerraform(name string) bool {
	return slices.ContainsFunc([]string{".tf", ".tf.json", ".tofu", ".tofu.json"}, func(ending string) bool {
		return strings.HasSuffix(name, ending)
	})
}
