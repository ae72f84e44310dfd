package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// setting is one ENV=VALUE that a what-if asks about.
type setting struct{ name, text string }

// parseSettings takes ENV=VALUE pairs apart. A name that the CNI doesn't know
// would change nothing and look like an answer.
func parseSettings(pairs []string) ([]setting, error) {
	var asked []setting
	for _, pair := range pairs {
		name, text, ok := strings.Cut(pair, "=")
		switch {
		case !ok:
			return nil, fmt.Errorf("'%s' is no setting: it takes ENV=VALUE, such as %s=true", pair, cni.EnvExternalSNAT)
		case !slices.Contains(cni.Variables(), name):
			return nil, fmt.Errorf("the VPC CNI has no variable '%s'%s; those that decide about addresses are %s",
				name, meant(name, cni.Variables()), quoted(deciding()))
		}
		asked = append(asked, setting{name: name, text: text})
	}
	return asked, nil
}

// deciding are the CNI's variables that addresses depend on.
func deciding() []string {
	return slices.DeleteFunc(cni.Variables(), func(name string) bool { return !cni.Decides(name) })
}

// withoutEffect says which of the settings change nothing, and why: an answer
// that looks as if they did would mislead.
func withoutEffect(c *network.Cluster, class egress.Class, asked []setting) []string {
	var notes []string
	if len(asked) > 0 && !class.Configurable() {
		return []string{fmt.Sprintf("Settings of the VPC CNI decide nothing for pods of class '%s'.", class)}
	}
	ignored := cni.Resolve(c.Settings).Ignored
	for i, s := range asked {
		if slices.ContainsFunc(asked[i+1:], func(later setting) bool { return later.name == s.name }) {
			continue
		}
		if !cni.Decides(s.name) {
			notes = append(notes, fmt.Sprintf("%s decides about no source address.", s.name))
		}
		for _, entry := range ignored {
			if entry.Name == s.name {
				notes = append(notes, fmt.Sprintf("%s: %s.", s.name, entry.Why))
			}
		}
	}
	return notes
}
