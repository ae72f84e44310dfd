package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// NotFoundError names something that no file declares.
type NotFoundError struct{ message string }

func (e NotFoundError) Error() string { return e.message }

func notFound(format string, args ...any) error {
	return NotFoundError{message: fmt.Sprintf(format, args...)}
}

// splitSource takes the cluster off a source. A cluster may be named by its
// address, which can hold colons.
func splitSource(text string) (cluster, source string, err error) {
	colon := strings.LastIndex(text, ":")
	switch {
	case colon < 0:
		return "", text, nil
	case colon == 0:
		return "", "", fmt.Errorf("'%s' names no cluster before ':'; leave the ':' out where there is one cluster only", text)
	default:
		return text[:colon], text[colon+1:], nil
	}
}

// cluster finds a cluster by its ID, name or address; without any it is the only
// one.
func (e *Estate) cluster(name string) (*network.Cluster, error) {
	all := e.Model.Clusters
	switch {
	case len(all) == 0:
		return nil, notFound("no cluster was found in the files")
	case name == "" && len(all) == 1:
		return &all[0], nil
	case name == "":
		return nil, fmt.Errorf("the files hold %d clusters: name one, as in CLUSTER:pod; there are %s", len(all), quoted(handles(all)))
	}
	var found []network.Cluster
	for _, c := range all {
		if string(c.ID) == name {
			return &c, nil
		}
		if c.Label() == name || c.Name.OrKnown("") == name || c.Address == name {
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return nil, notFound("no cluster is called '%s'%s; there are %s", name, meant(name, labels(all)), quoted(handles(all)))
	case 1:
		return &found[0], nil
	default:
		return nil, fmt.Errorf("'%s' may be each of %d clusters: write %s", name, len(found), quotedOr(handles(found)))
	}
}

func labels(clusters []network.Cluster) []string {
	names := make([]string, len(clusters))
	for i, c := range clusters {
		names[i] = c.Label()
	}
	return names
}

// handles are what tells the clusters apart: their names, or their IDs where
// several share a name.
func handles(clusters []network.Cluster) []string {
	names := labels(clusters)
	count := map[string]int{}
	for _, name := range names {
		count[name]++
	}
	for i, c := range clusters {
		if count[names[i]] > 1 {
			names[i] = string(c.ID)
		}
	}
	return names
}

// followed are the classes of pods whose packets this version walks; later are
// those that exist besides.
func followed() []string {
	var names []string
	for _, class := range egress.AllClasses() {
		names = append(names, string(class))
	}
	return names
}

func later() []string { return []string{"security-group-pod"} }

// sourceClass reads a class, or a workload that belongs to one.
func sourceClass(c *network.Cluster, text string) (egress.Class, error) {
	takes := fmt.Sprintf("it takes %s or NAMESPACE/WORKLOAD", strings.Join(followed(), ", "))
	switch {
	case slices.Contains(followed(), text):
		return egress.Class(text), nil
	case slices.Contains(later(), text):
		return "", fmt.Errorf("this version doesn't follow packets of the class '%s' yet: %s", text, takes)
	case strings.Contains(text, "/"):
		return workloadClass(c, text)
	}
	near := meant(text, slices.Concat(followed(), later()))
	if i := slices.IndexFunc(c.Workloads, func(w network.Workload) bool { return w.Name == text }); i >= 0 {
		near = fmt.Sprintf(" (did you mean '%s/%s'?)", c.Workloads[i].Namespace, text)
	}
	return "", fmt.Errorf("'%s' is no source%s: %s", text, near, takes)
}

// workloadClass finds the class of the workloads that a name means. Several may
// share a name, as a Deployment and a CronJob do, where they share the class,
// too.
func workloadClass(c *network.Cluster, text string) (egress.Class, error) {
	var names, places []string
	classes := map[egress.Class]bool{}
	for i := range c.Workloads {
		w := &c.Workloads[i]
		name := w.Namespace + "/" + w.Name
		if names = append(names, name); name != text {
			continue
		}
		class, reason := egress.WorkloadClass(c, w)
		if class == "" {
			return "", fmt.Errorf("the class of '%s' is unknown because %s: ask for a class instead", text, reason)
		}
		classes[class] = true
		places = append(places, fmt.Sprintf("%s (%s:%d)", class, w.At.Path, w.At.Start.Line))
	}
	switch len(classes) {
	case 0:
		return "", notFound("no manifest of cluster '%s' declares a workload '%s'%s", c.Label(), text, meant(text, names))
	case 1:
		for class := range classes {
			return class, nil
		}
	}
	return "", fmt.Errorf("'%s' is declared as %s: ask for one of the two classes instead", text, strings.Join(places, " and as "))
}

// meant proposes the word that was most likely meant, for messages.
func meant(word string, words []string) string {
	if near := config.Nearest(word, words); near != "" {
		return fmt.Sprintf(" (did you mean '%s'?)", near)
	}
	return ""
}

// mostNames are listed in a message.
const mostNames = 20

// quoted lists names for a message.
func quoted(names []string) string {
	var more string
	if len(names) > mostNames {
		more = fmt.Sprintf(" and %d more", len(names)-mostNames)
		names = names[:mostNames]
	}
	return "'" + strings.Join(names, "', '") + "'" + more
}

// quotedOr lists the names that are left to choose from.
func quotedOr(names []string) string {
	if len(names) > mostNames {
		return quoted(names)
	}
	last := len(names) - 1
	return quoted(names[:last]) + " or '" + names[last] + "'"
}
