package main

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// eksRoot is a root module that holds an EKS cluster, in whichever of its lives.
type eksRoot struct {
	dir     string
	missing []lack // what the answer lacks, sorted; none where it is complete
}

// lack is something that an answer lacks.
type lack struct {
	text    string
	outside string // which kind of fact it is that no file of a repository tells; "" where the files tell it
}

// eksRoots finds the root modules with clusters in the model, or with calls of
// modules for clusters that couldn't be followed, and what each lacks.
func eksRoots(estate *analyzer.Estate) []eksRoot {
	lacks := map[string][]lack{} // by directory
	have := map[network.ID]string{}
	for i := range estate.Model.Clusters {
		c := &estate.Model.Clusters[i]
		at := outermost(c.Thing)
		if !isTerraform(at.Path) {
			continue // a set of manifests
		}
		dir := path.Dir(at.Path)
		have[c.ID] = dir
		lacks[dir] = nil
	}
	answered := map[network.ID]bool{}
	for _, row := range estate.Matrix() {
		dir, ok := have[row.Cluster]
		if !ok || !isOrdinary(row.Class) || row.Destination.Kind != egress.ToInternet {
			continue
		}
		answered[row.Cluster] = true
		for _, v := range row.Now.Verdicts {
			if v.Outcome == egress.Unknown {
				lacks[dir] = append(lacks[dir], missing(estate.Model.Cluster(row.Cluster), v))
			}
		}
	}
	for id, dir := range have {
		if !answered[id] {
			lacks[dir] = append(lacks[dir], lack{text: fmt.Sprintf("'%s': no pods of the cluster are walked", estate.Model.Cluster(id).Label())})
		}
	}
	for _, m := range estate.Coverage.ModulesUnresolved {
		if isClusterModule(m.Source) {
			lacks[m.Root] = append(lacks[m.Root], unread(m))
		}
	}
	return listed(lacks)
}

// isOrdinary reports whether pods of a class have addresses of their own in the
// VPC: those on hybrid nodes leave by networks that no file describes.
func isOrdinary(class egress.Class) bool {
	return class != egress.ClassHostNetwork && class != egress.ClassHybrid
}

// listed sorts roots and what they lack.
func listed(lacks map[string][]lack) []eksRoot {
	roots := make([]eksRoot, 0, len(lacks))
	for dir, missing := range lacks {
		slices.SortFunc(missing, func(a, b lack) int { return cmp.Compare(a.text, b.text) })
		roots = append(roots, eksRoot{dir: dir, missing: slices.Compact(missing)})
	}
	slices.SortFunc(roots, func(a, b eksRoot) int { return cmp.Compare(a.dir, b.dir) })
	return roots
}

// outermost is where a thing is declared in its root module: the call there, if
// it stands in a module.
func outermost(t network.Thing) source.Span {
	if len(t.Calls) > 0 {
		return t.Calls[0]
	}
	return t.At
}

func isTerraform(name string) bool {
	return slices.ContainsFunc([]string{".tf", ".tf.json", ".tofu", ".tofu.json"}, func(ending string) bool {
		return strings.HasSuffix(name, ending)
	})
}

// missing names what a verdict lacks.
func missing(c *network.Cluster, v egress.Verdict) lack {
	return lack{text: fmt.Sprintf("'%s': %s%s", c.Label(), v.Why, place(last(v.Path))), outside: outside(v.Why)}
}

// unread names a module call that couldn't be followed.
func unread(m finding.Module) lack {
	why := fmt.Sprintf("the source '%s' of '%s' is not on disk", m.Source, m.Address)
	return lack{text: why + place(m.At), outside: outside(why)}
}

// last is the place nearest to where a walk ended.
func last(hops []egress.Hop) source.Span {
	for _, hop := range slices.Backward(hops) {
		if !hop.At.IsZero() {
			return hop.At
		}
	}
	return source.Span{}
}

// outside names the kind of fact that no file of a repository tells.
func outside(why string) string {
	for _, kind := range []struct{ phrase, name string }{
		{"is not on disk", "modules that are elsewhere"},
		{"is read from AWS", "data that is read from AWS"},
		{"is declared outside these files", "things that are declared elsewhere"},
		{"the VPC of subnet 'subnet-", "things that are declared elsewhere"},
		{"has no default and no value is given", "variables without a value"},
		{"a template fills it in", "texts that a template fills in"},
		{"which no file here declares", "parameters that no root module writes"},
		{"which no root module here keeps", "states that no root module is known to keep"},
	} {
		if strings.Contains(why, kind.phrase) {
			return kind.name
		}
	}
	return ""
}

// isClusterModule reports whether a module's source says that it makes an EKS
// cluster: "terraform-aws-modules/eks/aws", a repository "terraform-aws-eks",
// but neither their submodules nor add-ons.
func isClusterModule(name string) bool {
	name, _, _ = strings.Cut(name, "?")
	name = strings.TrimPrefix(strings.TrimPrefix(name, "git::"), "https://")
	if name, sub, found := strings.Cut(name, "//"); found && sub != "" && !strings.Contains(name, ":") {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		part = strings.TrimSuffix(strings.TrimPrefix(part, "terraform-aws-"), ".git")
		if part == "eks" || part == "eks-cluster" || part == "eks-blueprints" {
			return true
		}
	}
	return false
}
