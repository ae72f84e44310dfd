package config

import (
	"path"
	"strings"

	yaml "go.yaml.in/yaml/v3"
)

// clusters reads which files belong to which cluster.
func (r *reader) clusters(_, n *yaml.Node) {
	lines := map[string]int{}
	r.list(n, "'clusters'", func(item *yaml.Node) {
		c, says, before := Cluster{At: r.at(item)}, false, len(r.mistakes)
		r.mapping(item, "a cluster", []field{
			{key: "name", required: true, read: func(_, n *yaml.Node) { c.Name, _ = r.name(n, lines) }},
			{key: "terraform", read: func(_, n *yaml.Node) { says, c.Terraform = true, r.directory(n, "'terraform'") }},
			{key: "manifests", read: func(key, n *yaml.Node) {
				says = true
				r.directories(&c.Manifests)(key, n)
			}},
		})
		if !says && len(r.mistakes) == before {
			r.wrong(item, "A cluster needs 'terraform', 'manifests' or both.")
		}
		r.config.Clusters = append(r.config.Clusters, c)
	})
}

// directory reads the path of a directory.
func (r *reader) directory(n *yaml.Node, what string) string {
	text, ok := r.text(n, what)
	if !ok {
		return ""
	}
	return r.config.Base.Join(text)
}

// scenarios reads the lives of root modules.
func (r *reader) scenarios(_, n *yaml.Node) {
	seen := map[[2]string]int{}
	r.list(n, "'scenarios'", func(item *yaml.Node) {
		s := Scenario{At: r.at(item)}
		r.mapping(item, "a scenario", []field{
			{key: "root", required: true, read: func(_, n *yaml.Node) { s.Root = r.directory(n, "'root'") }},
			{key: "name", read: func(_, n *yaml.Node) { s.Name, _ = r.text(n, "'name'") }},
			{key: "var_files", read: func(_, n *yaml.Node) {
				r.texts(n, "'var_files'", func(_ *yaml.Node, text string) { s.VarFiles = append(s.VarFiles, text) })
			}},
			{key: "workspace", read: func(_, n *yaml.Node) { s.Workspace, _ = r.text(n, "'workspace'") }},
		})
		if s.Name == "" {
			s.Name = scenarioName(s)
		}
		key := [2]string{s.Root, s.Name}
		if line, twice := seen[key]; twice && s.Root != "" {
			r.wrong(item, "Two scenarios of %s are called %s: the first one is in line %d.", quote(s.Root), quote(s.Name), line)
		}
		seen[key] = item.Line
		r.config.Scenarios = append(r.config.Scenarios, s)
	})
}

// scenarioName names a scenario by what tells it from others.
func scenarioName(s Scenario) string {
	switch {
	case s.Workspace != "":
		return s.Workspace
	case len(s.VarFiles) > 0:
		name, _, _ := strings.Cut(path.Base(s.VarFiles[len(s.VarFiles)-1]), ".")
		return name
	default:
		return "default"
	}
}
