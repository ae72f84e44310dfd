package stubs

import (
	"path"
	"slices"
	"strings"
)

// Index finds stubs by the names of their directories.
type Index struct{ entries []entry }

type entry struct {
	name  string // what it stands for, as in Address.Name
	since Version
	dir   string
}

// NewIndex indexes directories, which are named SOURCE or SOURCE@SINCE relative
// to the place that all stubs are in.
func NewIndex(dirs []string) *Index {
	x := &Index{}
	for _, dir := range dirs {
		name, since, found := strings.Cut(dir, "@")
		e := entry{name: name, dir: dir}
		if found {
			v, _, ok := ParseVersion(since)
			if !ok {
				continue // a directory below a stub, or no stub at all
			}
			e.since = v
		}
		x.entries = append(x.entries, e)
	}
	slices.SortFunc(x.entries, func(a, b entry) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return b.since.Compare(a.since) // the newest first
	})
	return x
}

// Find gives the directory, submodule included, that stands for an address in a
// version: of the stubs of that name the newest that is no newer than it.
func (x *Index) Find(a Address, v Version) (dir string, ok bool) {
	for _, e := range x.entries {
		if e.name == a.Name && e.since.Compare(v) <= 0 {
			return path.Join(e.dir, a.Sub), true
		}
	}
	return "", false
}

// FindForks gives the stubs for a repository that has the name of a well-known
// one but another owner.
func (x *Index) FindForks(a Address, v Version) []string {
	_, rest, ok := strings.Cut(a.Name, "/")
	if !ok || strings.Count(a.Name, "/") != 2 {
		return nil
	}
	var dirs []string
	for _, owner := range []string{"terraform-aws-modules", "cloudposse", "aws-ia"} {
		if dir, ok := x.Find(Address{Name: owner + "/" + rest, Sub: a.Sub}, v); ok {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// FindTail is Find for a user's own stubs, which may also be named after the
// end of the source; the longest name wins.
func (x *Index) FindTail(a Address, v Version) (dir string, ok bool) {
	best := ""
	for _, e := range x.entries {
		if e.since.Compare(v) > 0 || !endsWith(a, e.name) || len(e.name) <= len(best) {
			continue
		}
		best, dir, ok = e.name, path.Join(e.dir, a.Sub), true
	}
	return dir, ok
}

// endsWith reports whether a name is the whole parts at the end of an address,
// in either of its forms; the provider of a registry's module may be left out.
func endsWith(a Address, name string) bool {
	for _, text := range []string{a.Name, a.Full, withoutProvider(a.Name)} {
		if strings.HasSuffix("/"+text, "/"+name) {
			return true
		}
	}
	return false
}

// withoutProvider is NAMESPACE/NAME of a registry's module.
func withoutProvider(name string) string {
	if strings.Count(name, "/") < 2 {
		return name
	}
	return name[:strings.LastIndex(name, "/")]
}

// Candidate is a stub that a call may mean, and the version that it would have to
// behave as.
type Candidate struct {
	Dir     string
	Version Version
}

// Candidates are the stubs for an address that versions of a constraint are
// served by, the newest first. newest is the highest version in question.
func (x *Index) Candidates(a Address, c Constraint, newest Version) []Candidate {
	var found []Candidate
	top := newest
	for _, e := range x.entries {
		if e.name != a.Name {
			continue
		}
		if e.since.Compare(newest) <= 0 && c.Allows(top) && e.since.Compare(top) <= 0 {
			found = append(found, Candidate{Dir: path.Join(e.dir, a.Sub), Version: top})
		}
		if before := e.since.before(); before.Compare(newest) < 0 {
			top = before
		}
	}
	return found
}
