package terraform

import (
	"fmt"
	"path"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// site is a module as calls lead to it, whatever the number of its instances.
// The same directory may be several sites, where what its calls lead to differs:
// Terraform installs modules for each call.
type site struct {
	src     *moduleSource
	path    string           // the calls' names as modules.json has them: network.subnets, "" for a root module
	calls   map[string]*site // those whose source is there
	missing []string         // names of the other ones, sorted
	version stubs.Version    // of a stub: the one that it is to behave as
}

// sites builds the sites of one root module.
type sites struct {
	*loader
	root      *Root
	installed map[string]installedModule
	above     map[string]bool  // paths below which something is installed
	known     map[string]*site // by directory, and path where it matters
}

// newSites follows all calls of a root module.
func (l *loader) newSites(root *Root) *site {
	s := &sites{loader: l, root: root, known: map[string]*site{}}
	var problems []source.Problem
	s.installed, problems = l.installed(root.Dir)
	s.above = parents(s.installed)
	root.problems = append(root.problems, problems...)
	var dirs []string
	for _, key := range sortedNames(s.installed) {
		dirs = append(dirs, s.installed[key].Dir)
	}
	l.include(dirs)
	return s.site(l.sources[root.Dir], "", stubs.Version{})
}

// site gives the module in a directory as calls lead to it by a path.
func (s *sites) site(src *moduleSource, at string, version stubs.Version) *site {
	key := src.dir
	if src.builtIn {
		key = fmt.Sprintf("%s %d", key, version.Number())
	} else if s.above[at] {
		key += " " + at
	}
	if found := s.known[key]; found != nil {
		return found
	}
	out := &site{src: src, path: at, calls: map[string]*site{}, version: version}
	s.known[key] = out
	for _, name := range sortedNames(src.calls) {
		below := strings.TrimPrefix(at+"."+name, ".")
		if target := s.target(out, name, below); target != nil {
			out.calls[name] = target
		} else {
			out.missing = append(out.missing, name)
		}
	}
	return out
}

// reachable lists a site with all that it leads to.
func (s *site) reachable() []*site {
	seen := map[*site]bool{s: true}
	found := []*site{s}
	for i := 0; i < len(found); i++ {
		for _, name := range sortedNames(found[i].calls) {
			if s := found[i].calls[name]; !seen[s] {
				seen[s] = true
				found = append(found, s)
			}
		}
	}
	return found
}

// target finds what a call leads to: a local directory, what Terraform has
// installed, a stub of the user, or one of ours; nil where there is none.
func (s *sites) target(from *site, name, at string) *site {
	if dir, ok := from.src.callDirs[name]; ok {
		return s.site(s.sources[dir], at, from.version)
	}
	call := from.src.calls[name]
	text := literalText(call.body.attr("source"))
	if _, local := localSource(from.src.dir, text); local || text == "" {
		return nil // reported as a problem
	}
	constraint, err := stubs.ParseConstraint(literalText(call.body.attr("version")))
	if err != nil {
		from.src.problems = append(from.src.problems, source.Problem{
			Kind: source.ProblemModule, At: from.src.span(rangeOf(call.body.attr("version"), call)),
			Message: fmt.Sprintf("The version of module '%s' can't be read: %v.", name, err),
		})
	}
	if m, ok := s.installed[at]; ok && m.isFor(text, constraint) {
		if src := s.sources[m.Dir]; src != nil && len(src.files) > 0 {
			return s.site(src, at, stubs.Version{})
		}
	}
	stub, ok := s.standIn(call, text, constraint)
	if !ok {
		return nil
	}
	if stub.src.builtIn && !from.src.builtIn {
		s.root.Stubbed = append(s.root.Stubbed, StubbedModule{
			Address: modulePath(at), Source: text, Constraint: literalText(call.body.attr("version")),
			Version: stub.version.String(), Stub: stub.name, Fork: stub.fork, At: from.src.span(call.header),
		})
	}
	return s.site(stub.src, at, stub.version)
}

// modulePath writes a path of calls as Terraform does: module.a.module.b.
func modulePath(at string) string {
	return "module." + strings.ReplaceAll(at, ".", ".module.")
}

// include parses directories that calls may lead to, and what they call.
func (l *loader) include(dirs []string) {
	pending := make([]string, 0, len(dirs))
	for _, dir := range dirs {
		if dir = path.Clean(dir); l.sources[dir] == nil {
			pending = append(pending, dir)
		}
	}
	for len(pending) > 0 && l.cancelled() == nil {
		l.parse(pending)
		pending = l.link(pending)
	}
}
