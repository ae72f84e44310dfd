package terraform

import (
	"maps"
	"path"
	"slices"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

// blockID names a block of a root module: by the calls that lead to its module, as
// in modules.json, and its name there.
type blockID struct{ path, block string }

// assign finds the root module of each plan: the one in the plan's directory where
// their addresses overlap, otherwise the only one in the estate that has most of
// its addresses. What finds none stands alone.
func (l *loader) assign(docs []*plan.Document, roots []string) (belonging map[string][]*plan.Document, alone []*plan.Document) {
	belonging = map[string][]*plan.Document{}
	for _, doc := range docs {
		blocks := blocksOf(doc)
		home := path.Dir(doc.Path)
		var matching []string
		for _, dir := range roots {
			has, lacks := l.overlap(dir, blocks)
			if dir == home && has > 0 {
				matching = []string{dir}
				break
			}
			if has > lacks {
				matching = append(matching, dir)
			}
		}
		if len(matching) == 1 {
			belonging[matching[0]] = append(belonging[matching[0]], doc)
		} else {
			alone = append(alone, doc)
		}
	}
	return belonging, alone
}

// blocksOf lists the blocks that a plan knows of.
func blocksOf(doc *plan.Document) []blockID {
	blocks := map[blockID]bool{}
	for _, r := range doc.Resources {
		blocks[blockID{plan.Path(r.Module), r.Block()}] = true
	}
	if doc.Config != nil {
		for key := range doc.Config.Resources {
			blocks[blockID{"", key}] = true
		}
	}
	return slices.Collect(maps.Keys(blocks))
}

// overlap counts the blocks that a root module has, and those that it lacks.
// Modules that are not on disk may have any.
func (l *loader) overlap(dir string, blocks []blockID) (has, lacks int) {
	for _, b := range blocks {
		src := l.sources[dir]
		for _, call := range splitPath(b.path) {
			if src == nil {
				break
			}
			if src.calls[call] == nil {
				lacks++
				src = nil
				break
			}
			if target, ok := src.callDirs[call]; ok {
				src = l.sources[target]
				continue
			}
			has++
			src = nil
		}
		switch {
		case src == nil:
		case src.resources[b.block] != nil:
			has++
		default:
			lacks++
		}
	}
	return has, lacks
}
