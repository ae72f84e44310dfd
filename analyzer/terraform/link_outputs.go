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
		return
	}
	meant := store{kind: "remote", key: name, parts: map[string]setting{"organization": organization, "hostname": {}}}
	sure, maybe, _ := i.ev.keepers(meant, defaultWorkspace)
	found := slices.Concat(sure, maybe)
	if len(found) == 0 {
		found = i.ev.runIn(name.text, organization)
	}
	i.settle(l, found, fmt.Sprintf("the outputs of the workspace '%s'", readable(name.text)))
}

// runIn lists the root modules of the directories that a workspace of a name
// runs.
func (ev *evaluator) runIn(name string, organization setting) []*Root {
	var found []*Root
	for _, w := range ev.workspaces() {
		if maybe, _ := w.organization.sameAs(organization); w.name != name || !maybe {
			continue
		}
		for _, root := range ev.rootsAt(w.dir) {
			if root != ev.root && !slices.Contains(found, root) {
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
