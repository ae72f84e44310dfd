package text

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// circumstances tell verdicts apart by what chance decides, and say what that
// is. The texts are nil where the verdicts are all alike.
func circumstances(m *network.Model, verdicts []egress.Verdict) (what string, texts []string) {
	criteria := []struct {
		what string
		of   func(egress.Verdict) string
	}{
		{"the subnet that the packet leaves from", func(v egress.Verdict) string { return inSubnets(m, v) }},
		{"the node group that the pod runs on", func(v egress.Verdict) string { return onGroups(m, v) }},
		{"the network interface that holds the pod", onInterface},
		{"where the pod runs", func(v egress.Verdict) string {
			return strings.Join(slices.DeleteFunc([]string{inSubnets(m, v), onGroups(m, v), onInterface(v)},
				func(text string) bool { return text == "" }), " ")
		}},
	}
	for _, c := range criteria {
		if texts := distinct(verdicts, c.of); texts != nil {
			return c.what, texts
		}
	}
	return "", nil
}

// distinct gives the texts of verdicts, or nil where one is empty or two are
// equal.
func distinct(verdicts []egress.Verdict, of func(egress.Verdict) string) []string {
	texts := make([]string, len(verdicts))
	for i, v := range verdicts {
		texts[i] = of(v)
		if texts[i] == "" || slices.Contains(texts[:i], texts[i]) {
			return nil
		}
	}
	return texts
}

func inSubnets(m *network.Model, v egress.Verdict) string {
	ids := v.Subnets
	if len(ids) == 0 && v.Subnet != "" {
		ids = []network.ID{v.Subnet}
	}
	var names []string
	for _, id := range ids {
		if s := m.Subnet(id); s != nil {
			names = append(names, s.Address)
		}
	}
	return behind("from subnet ", "from subnets ", names)
}

func onGroups(m *network.Model, v egress.Verdict) string {
	var names []string
	for _, id := range v.Groups {
		names = append(names, groupName(m, id))
	}
	words := "on nodes of "
	if v.Interface == egress.FargateInterface {
		words = "of "
	}
	return behind(words, words, names)
}

func onInterface(v egress.Verdict) string {
	if v.Interface == "" || v.Interface == egress.NoInterface {
		return ""
	}
	return "on the " + string(v.Interface) + " interface"
}

// groupName is a node group's address.
func groupName(m *network.Model, id network.ID) string {
	for i := range m.Clusters {
		for _, g := range m.Clusters[i].NodeGroups {
			if g.ID == id {
				return g.Address
			}
		}
	}
	return string(id)
}

// mostNames bounds a list of names in a sentence.
const mostNames = 4

// behind puts quoted names behind some words; nothing where there are none.
func behind(one, many string, names []string) string {
	words := many
	switch len(names) {
	case 0:
		return ""
	case 1:
		words = one
	}
	quoted := make([]string, 0, mostNames+1)
	for _, name := range names[:min(len(names), mostNames)] {
		quoted = append(quoted, "'"+name+"'")
	}
	text := words + strings.Join(quoted, ", ")
	if more := len(names) - len(quoted); more > 0 {
		text += " and " + count(more, "more", "more")
	}
	return text
}
