package terraform

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

// life is a root module as it is analysed: in a scenario, with the plan or state
// of it that is there. Where no configuration goes with a plan, it stands alone.
type life struct {
	dir      string
	scenario Scenario
	doc      *plan.Document // nil where there is none
	alone    bool
}

// lives lists what the root modules and the plans make together, by directory.
func (l *loader) lives(dirs []string) []life {
	belonging, alone := l.assign(l.documents(), dirs)
	var all []life
	for _, dir := range dirs {
		all = append(all, l.livesOf(dir, l.newest(belonging[dir]))...)
	}
	names, in := stems(alone), map[string]int{}
	for _, doc := range alone {
		in[path.Dir(doc.Path)]++
	}
	for i, doc := range alone {
		dir := path.Dir(doc.Path)
		s := Scenario{Dir: dir}
		if slices.Contains(dirs, dir) || in[dir] > 1 {
			s.Name = names[i]
		}
		all = append(all, life{dir: dir, scenario: s, doc: doc, alone: true})
	}
	slices.SortStableFunc(all, func(a, b life) int { return strings.Compare(a.dir, b.dir) })
	seen := map[string]bool{}
	for i := range all {
		if name := all[i].dir + "@" + all[i].scenario.Name; seen[name] && all[i].doc != nil {
			all[i].scenario.Name = all[i].doc.Path
		} else {
			seen[name] = true
		}
	}
	return all
}

// documents reads the plans and states among the tree's files. Those that
// Terraform keeps for itself are only named.
func (l *loader) documents() []*plan.Document {
	var found []*plan.Document
	for _, name := range l.tree.Paths() {
		if !mayBePlan(name) || l.isApart(path.Dir(name)) || l.cancelled() != nil {
			continue
		}
		file, err := l.tree.Read(name)
		if err != nil {
			if path.Ext(name) != ".json" { // else the reader of manifests tells
				l.estate.problems = append(l.estate.problems, source.Problem{
					Kind: source.ProblemRead, At: source.Span{Path: name}, Message: fmt.Sprintf("'%s' can't be read: %v.", name, err),
				})
			}
			continue
		}
		doc, problem := plan.Read(file)
		if doc != nil || problem != nil {
			l.estate.Plans = append(l.estate.Plans, name)
		}
		switch {
		case problem != nil:
			l.estate.problems = append(l.estate.problems, *problem)
		case doc == nil:
		case doc.Kind == plan.RawState || doc.Kind == plan.Binary:
			l.estate.Stored = append(l.estate.Stored, name)
		default:
			found = append(found, doc)
		}
	}
	return found
}

// mayBePlan reports whether a file may hold a plan or a state. Files of no known
// ending are only there when the user names them.
func mayBePlan(name string) bool {
	if isConfiguration(name) {
		return false
	}
	switch path.Ext(name) {
	case ".tfvars", ".yaml", ".yml":
		return false
	default:
		return !strings.HasSuffix(name, ".tfvars.json")
	}
}

// newest drops the states of a root module whose plans are there, too: a plan
// holds the state that it was made of.
func (l *loader) newest(docs []*plan.Document) []*plan.Document {
	if !slices.ContainsFunc(docs, func(d *plan.Document) bool { return d.Kind == plan.Plan }) {
		return docs
	}
	return slices.DeleteFunc(docs, func(d *plan.Document) bool {
		if d.Kind == plan.State {
			l.estate.Notes = append(l.estate.Notes, Note{
				What: fmt.Sprintf("the state in '%s'", d.Path), Why: "a plan of the same root module is there, which holds its state", At: d.At,
			})
		}
		return d.Kind == plan.State
	})
}

// livesOf pairs the scenarios of a root module with its plans: the only ones there
// are, or those whose file is named like the scenario. Every other plan is a life
// of its own.
func (l *loader) livesOf(dir string, docs []*plan.Document) []life {
	scenarios := l.scenarios(dir)
	if len(docs) == 1 && len(scenarios) == 1 {
		return []life{{dir: dir, scenario: scenarios[0], doc: docs[0]}}
	}
	var all []life
	used := map[*plan.Document]bool{}
	names := stems(docs)
	for _, s := range scenarios {
		i := slices.Index(names, s.Name)
		switch {
		case i >= 0:
			used[docs[i]] = true
			all = append(all, life{dir: dir, scenario: s, doc: docs[i]})
		case s.Name != "" || len(docs) == 0:
			all = append(all, life{dir: dir, scenario: s})
		}
	}
	for i, doc := range docs {
		if !used[doc] {
			s := Scenario{Dir: dir, Name: names[i], Workspace: l.options.Workspace}
			all = append(all, life{dir: dir, scenario: s, doc: doc})
		}
	}
	return all
}

// stems names plans after their files: prod for prod.json and prod.plan.json. Where
// two are alike, all have their whole paths.
func stems(docs []*plan.Document) []string {
	names := make([]string, len(docs))
	seen := map[string]bool{}
	for i, doc := range docs {
		names[i], _, _ = strings.Cut(path.Base(doc.Path), ".")
		if seen[names[i]] || names[i] == "" {
			for j, doc := range docs {
				names[j] = doc.Path
			}
			return names
		}
		seen[names[i]] = true
	}
	return names
}
