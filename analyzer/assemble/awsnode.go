package assemble

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// isAWSNode reports whether an object is the DaemonSet that runs the VPC CNI.
// One in another namespace is something else by the same name.
func isAWSNode(o *manifest.Object) bool {
	return o.Kind == "DaemonSet" && o.Name == "aws-node" && (o.Namespace == "kube-system" || o.Namespace == "")
}

// isENIConfig reports whether an object is the VPC CNI's ENIConfig.
func isENIConfig(o *manifest.Object) bool {
	return o.Kind == "ENIConfig" && strings.HasPrefix(o.APIVersion, "crd.k8s.amazonaws.com/")
}

// addAWSNode adds what a DaemonSet sets. Where an add-on manages the CNI its
// entries stay in front.
func (b *builder) addAWSNode(c *network.Cluster, o *manifest.Object) {
	s := &c.Settings
	if s.Managed.Source == "" {
		s.Managed = cni.Manager{Source: cni.SourceManifest, Address: "kube-system/aws-node", At: o.At}
	}
	spec := o.Body.Path("spec", "template", "spec")
	for _, list := range []string{"containers", "initContainers"} {
		containers, _ := items(spec.Get(list))
		for _, container := range containers {
			env, reason := containerEnv(container)
			s.Env = append(s.Env, env...)
			if container.Get("name").Str().OrKnown("") != cni.ContainerNode {
				continue
			}
			if reason != "" {
				s.EnvUnknown = s.EnvUnknown.Or(value.Unknown[string](reason, value.Origin{At: container.Get("envFrom").At().Or(o.At)}))
			}
			if s.Version.IsAbsent() {
				s.Version = imageVersion(container.Get("image"))
			}
		}
	}
	sortEnv(s.Env)
}

// containerEnv reads a container's variables. The reason says why there may be
// others.
func containerEnv(container *value.Node) (env []cni.Setting, reason string) {
	name := container.Get("name").Str().OrKnown("")
	list, reason := items(container.Get("env"))
	for _, entry := range list {
		variable := entry.Get("name").Str().OrKnown("")
		if variable == "" {
			continue
		}
		n := entry.Get("value")
		s := cni.Setting{
			Name: variable, Container: name, Source: cni.SourceManifest,
			Value: settingText(n), Type: typeName(n), At: envPlace(entry),
		}
		switch from := entry.Get("valueFrom"); {
		case isSet(from):
			s.Value = value.Unknown[string]("it is read from the cluster with 'valueFrom'", value.Origin{At: from.At().Or(entry.At())})
		case n.KindOf() == value.KindAbsent:
			// An entry with a name alone is set to the empty string.
			s.Value, s.Type = value.Known("", value.Origin{At: s.At}), "string"
		}
		env = append(env, s)
	}
	if sources, _ := items(container.Get("envFrom")); len(sources) > 0 && reason == "" {
		reason = fmt.Sprintf("container '%s' takes variables from elsewhere with 'envFrom'", name)
	}
	return env, reason
}

// envPlace is the place of a list's entry with both its name and its value.
func envPlace(entry *value.Node) source.Span {
	at := entry.At()
	for _, m := range entry.Members {
		for _, part := range []source.Span{m.KeyAt, m.Value.At()} {
			switch {
			case part.IsZero() || at.Path != "" && part.Path != at.Path:
			case at.IsZero():
				at = part
			default:
				if part.Start.Compare(at.Start) < 0 {
					at.Start = part.Start
				}
				if part.End.Compare(at.End) > 0 {
					at.End = part.End
				}
			}
		}
	}
	return at
}

// imageVersion reads the CNI's version from its image's tag.
func imageVersion(n *value.Node) value.Value[string] {
	return value.Map(identityless(n), func(image string) (string, error) {
		image, _, _ = strings.Cut(image, "@")
		name := image[strings.LastIndex(image, "/")+1:]
		_, tag, tagged := strings.Cut(name, ":")
		version := plainVersion(tag)
		if !tagged || version == "" || version[0] < '0' || version[0] > '9' {
			return "", fmt.Errorf("the image '%s' does not tell it", image)
		}
		return version, nil
	})
}

// sortEnv puts entries in order of name, container and rank of their source:
// the add-on's win.
func sortEnv(env []cni.Setting) {
	rank := func(s cni.Setting) int {
		if s.Source == cni.SourceAddon {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(env, func(a, b cni.Setting) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Container, b.Container), cmp.Compare(rank(a), rank(b)))
	})
}
