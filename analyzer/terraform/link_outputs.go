package terraform

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// workspaceOf is a workspace of HCP Terraform with the directory that it runs.
type workspaceOf struct {
	organization setting
	name         string
	dir          string
}

// findWorkspace finds the root module that runs in the workspace whose outputs
// tfe_outputs reads (registry.terraform.io/providers/hashicorp/tfe): by a cloud
// block or the backend 'remote', or by the working directory that a tfe_workspace
// gives the workspace.
func (i *instance) findWorkspace(l *link) {
	name, organization := i.argument("workspace"), i.argument("organization")
	if !name.known {
		l.why = fmt.Sprintf("which workspace '%s' reads isn't known: %s", i.address, orUnwritten(name.why))
		i.findAlike(l, organization)
		return
	}
	meant := store{kind: "remote", key: name, parts: map[string]setting{"organization": organization, "hostname": {}}}
	sure, maybe, _ := i.ev.keepers(meant, defaultWorkspace)
	found := slices.Concat(sure, maybe)
	if len(found) == 0 {
		found = i.ev.runIn(func(w string) bool { return w == name.text }, organization)
	}
	i.settle(l, found, fmt.Sprintf("the outputs of the workspace '%s'", readable(name.text)))
}

// findAlike finds the root module of a workspace of which only the beginning of
// the name is known, such as "vpc-" and the environment: where the workspaces whose
// names begin so all run in one directory, it is that one.
func (i *instance) findAlike(l *link, organization setting) {
	a := i.body.attr("workspace")
	if a == nil {
		return
	}
	known := newRough(i.attribute(a))
	begin := slices.Index(known, hole)
	if begin < 2 {
		return // too little to go by
	}
	prefix := string(known[:begin])
	found := i.ev.runIn(func(w string) bool { return strings.HasPrefix(w, prefix) }, organization)
	if len(found) > 0 && !slices.ContainsFunc(found, func(r *Root) bool { return r.Dir != found[0].Dir }) {
		i.settle(l, found, fmt.Sprintf("the outputs of a workspace '%s…'", prefix))
	}
}

// runIn lists the root modules of the directories that the workspaces of fitting
// names run.
func (ev *evaluator) runIn(fits func(name string) bool, organization setting) []*Root {
	var found []*Root
	for _, w := range ev.workspaces() {
		if maybe, _ := w.organization.sameAs(organization); !maybe || !fits(w.name) {
			continue
		}
		for _, root := range ev.rootsAt(w.dir) {
			if !slices.Contains(found, root) {
				found = append(found, root)
			}
		}
	}
	return found
}

// rootsAt lists the lives of the root module in a working directory, which counts
// from the top of a repository that may lie above or below the working directory
// of this run.
func (ev *evaluator) rootsAt(dir string) []*Root {
	dir = strings.Trim(path.Clean("/"+dir), "/")
	var exact, near []*Root
	for _, root := range ev.estate.Roots {
		switch {
		case root.Dir == dir || dir == "" && root.Dir == ".":
			exact = append(exact, root)
		case dir != "" && (strings.HasSuffix(root.Dir, "/"+dir) || strings.HasSuffix(dir, "/"+root.Dir)):
			near = append(near, root)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return near
}

// workspaces lists the workspaces that the estate makes: by resources, or by
// calls of modules that aren't on disk and say the same of one.
func (ev *evaluator) workspaces() []workspaceOf {
	links := ev.estate.links
	if links.workspaces != nil {
		return links.workspaces
	}
	spoils := ev.work.spoils
	all := []workspaceOf{}
	for _, c := range links.ofTypes(ev.estate, "tfe_workspace") {
		if name, dir := c.argument("name"), c.argument("working_directory"); name.known && dir.known && c.uncertain == "" {
			all = append(all, workspaceOf{organization: c.argument("organization"), name: name.text, dir: dir.text})
		}
	}
	for _, root := range ev.estate.Roots {
		all = append(all, root.evaluator.workspacesOfCalls()...)
	}
	if ev.work.spoils == spoils {
		links.workspaces = all
	}
	return all
}

// workspacesOfCalls reads what a root module's calls say of workspaces.
func (ev *evaluator) workspacesOfCalls() []workspaceOf {
	var all []workspaceOf
	for _, name := range ev.top.site.missing {
		body := ev.top.src.calls[name].body
		if body.attr("working_directory") == nil || body.attr("count") != nil || body.attr("for_each") != nil {
			continue
		}
		workspace := ev.settingAt(body.attr("workspace_name"))
		if dir := ev.settingAt(body.attr("working_directory")); workspace.known && dir.known {
			all = append(all, workspaceOf{organization: ev.settingAt(body.attr("organization")), name: workspace.text, dir: dir.text})
		}
	}
	return all
}
