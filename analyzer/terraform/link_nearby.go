package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Environments often differ by their directories alone: prod/app and dev/app look
// for the same tags, each in an account of its own. What is found in another root
// module is therefore held against who else looks for it.

// nearest keeps of several things those of the root module that is nearer to the
// reader than all others.
func (i *instance) nearest(found []*instance) []*instance {
	var roots []*Root
	for _, c := range found {
		if !slices.Contains(roots, c.ev.root) {
			roots = append(roots, c.ev.root)
		}
	}
	if len(roots) < 2 {
		return found
	}
	roots = closest(roots, i.ev.root.Dir)
	if len(roots) > 1 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(c *instance) bool { return c.ev.root != roots[0] })
}

// meantForAnother says why a thing that was found may not be the one that is read:
// another root module, nearer to it, looks for the very same; empty where none
// does.
func (i *instance) meantForAnother(c *instance) string {
	if c.ev == i.ev {
		return ""
	}
	own := source.SharedDirs(c.ev.root.Dir, i.ev.root.Dir)
	asked := i.mod.src.blockText(i.block)
	for _, root := range i.ev.estate.Roots {
		src := root.evaluator.topSource()
		if src == nil || root.Dir == i.ev.root.Dir || source.SharedDirs(c.ev.root.Dir, root.Dir) <= own {
			continue
		}
		for _, key := range sortedNames(src.resources) {
			other := src.resources[key]
			if !other.managed && other.kind == i.res.kind && src.blockText(other.block) == asked {
				return fmt.Sprintf("'%s' may be of another environment: '%s' looks for the same and is nearer to %s", i.address, root.ID(), i.nameOf(c))
			}
		}
	}
	return ""
}

// topSource is the configuration of the root module itself; nil for one that only
// a plan tells of.
func (ev *evaluator) topSource() *moduleSource {
	if ev == nil || ev.top == nil {
		return nil
	}
	return ev.top.src
}

// blockText is what a block says, whatever its layout: each argument with its
// expression as it is written.
func (m *moduleSource) blockText(b *block) string {
	var lines []string
	for name, a := range b.body.attributes {
		r := a.expr.Range()
		if file := m.files[r.Filename]; file != nil && r.End.Byte <= len(file.Data) && r.Start.Byte <= r.End.Byte {
			lines = append(lines, name+" = "+string(file.Data[r.Start.Byte:r.End.Byte]))
		}
	}
	for _, nested := range b.body.blocks {
		lines = append(lines, nested.kind+" {"+m.blockText(nested)+"}")
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
