package config

import (
	"slices"
	"strings"

	yaml "go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Name is what a configuration file is called.
const Name = ".snatlint.yaml"

// version of the format that this package reads.
const version = "1"

// Find looks for the configuration file of a run, as [source.Nearest] does.
func Find(dir string, paths []string) (path string, ok bool) {
	return source.Nearest(dir, paths, Name)
}

// Load reads a configuration whose path counts from the working directory of
// the process. An error is of the type [Mistakes].
func Load(file *source.File) (*Config, error) { return LoadIn(".", file) }

// LoadIn is [Load] for another working directory.
func LoadIn(dir string, file *source.File) (*Config, error) {
	root, nodes, mistakes := parse(file)
	if len(mistakes) > 0 {
		return nil, mistakes
	}
	r := &reader{
		file: file, config: &Config{Facts: map[string]Fact{}, Rules: map[string]Rule{}, Base: source.BaseOf(dir, file.Path)},
		left: min(mostCopies*nodes, mostVisits*nodes+mostNodes),
	}
	if root != nil && root.ShortTag() != "!!null" {
		r.mapping(root, "the configuration", r.sections())
	}
	if len(r.mistakes) > 0 {
		return nil, r.mistakes.sorted()
	}
	slices.SortFunc(r.config.notes, func(a, b Note) int { return a.At.Compare(b.At) })
	return r.config, nil
}

// sections are the keys at the top of the file.
func (r *reader) sections() []field {
	return []field{
		{key: "version", read: r.version},
		{key: "destinations", read: r.destinations},
		{key: "clusters", read: r.clusters},
		{key: "scenarios", read: r.scenarios},
		{key: "facts", read: r.facts},
		{key: "module_stubs", read: r.stubs},
		{key: "rules", read: r.rules},
		{key: "custom_rules", read: r.later(r.directories(&r.config.CustomRules))},
		{key: "ignore", read: r.ignores},
		{key: "exclude", read: r.exclude},
	}
}

// version reads the version of the format. A file without one has the first.
func (r *reader) version(_, n *yaml.Node) {
	if n = r.follow(n); n == nil {
		return
	}
	switch {
	case n.Kind != yaml.ScalarNode || n.ShortTag() != "!!int":
		r.wrong(n, "'version' must be the number %s, but is %s.", version, kindOf(n))
	case n.Value != version:
		r.wrong(n, "The version %s of this file is not known: this snatlint reads version %s.", quote(n.Value), version)
	}
}

// later is a section that is read and verified but not acted on yet.
func (r *reader) later(read func(key, value *yaml.Node)) func(key, value *yaml.Node) {
	return func(key, value *yaml.Node) {
		read(key, value)
		r.config.notes = append(r.config.notes, Note{
			Message: "This version of snatlint doesn't act on '" + key.Value + "' yet.", At: r.at(key),
		})
	}
}

// stubs reads directories that hold stubs and nothing else: all below them is no
// root module.
func (r *reader) stubs(_, value *yaml.Node) {
	r.texts(value, "'module_stubs'", func(item *yaml.Node, text string) {
		dir := r.config.Base.Join(text)
		if r.config.Base.Join(".") == dir {
			r.wrong(item, "The stubs need a directory of their own: %s holds the configuration, and what else there is.", quote(text))
			return
		}
		r.config.ModuleStubs = append(r.config.ModuleStubs, dir)
	})
}

// directories reads a list of directories.
func (r *reader) directories(into *[]string) func(key, value *yaml.Node) {
	return func(key, value *yaml.Node) {
		r.texts(value, "'"+key.Value+"'", func(_ *yaml.Node, text string) {
			*into = append(*into, r.config.Base.Join(text))
		})
	}
}

// exclude reads patterns of what is not looked at.
func (r *reader) exclude(_, n *yaml.Node) {
	r.texts(n, "'exclude'", func(item *yaml.Node, text string) {
		text, ok := r.pattern(item, text)
		if ok {
			r.config.Exclude = append(r.config.Exclude, text)
		}
	})
}

// pattern verifies a path pattern. People write "./" where .gitignore knows a
// slash only.
func (r *reader) pattern(n *yaml.Node, text string) (string, bool) {
	if rest, ok := strings.CutPrefix(text, "./"); ok {
		text = "/" + rest
	}
	if err := source.CheckPattern(text); err != nil {
		r.wrong(n, "The pattern %s covers nothing: %v.", quote(text), err)
		return "", false
	}
	return text, true
}
