package cni

import (
	"fmt"
	"strconv"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Resolve works out what the CNI does with the settings. It parses each as the
// CNI itself does (amazon-vpc-cni-k8s v1.23.1, pkg/networkutils/network.go and
// pkg/ipamd/ipamd.go), whatever type the value had in its file: the API server
// refuses other types than strings before the CNI ever sees them.
func Resolve(s Settings) Behaviour {
	r := resolver{settings: s, defaults: value.Default(defaultNote(s.Version))}
	var b Behaviour
	b.ExternalSNAT = r.boolean(EnvExternalSNAT, false, emptyIsUnset)
	b.Exclusions = r.exclusions(b.ExternalSNAT)
	b.RandomizeSNAT = r.choice(EnvRandomizeSNAT, "prng", emptyIsUnset, "prng", "hashrandom", "none")
	b.CustomNetworking = r.boolean(EnvCustomNetworking, false, emptyIsUnset)
	b.PodENI = r.boolean(EnvPodENI, false, emptyIsWrong)
	b.EnforcingMode = r.choice(EnvEnforcingMode, "strict", emptyIsWrong, "strict", "standard")
	b.SubnetDiscovery = r.subnetDiscovery()
	b.ExternalServices = r.ranges(EnvExternalServices)
	r.otherBooleans()
	r.otherContainers()
	b.Ignored = r.ignored
	return b
}

// emptiness tells what the CNI makes of an entry with an empty value.
type emptiness bool

const (
	emptyIsUnset emptiness = true  // os.Getenv: as if it weren't there
	emptyIsWrong emptiness = false // os.LookupEnv: a value that can't be parsed
)

type resolver struct {
	settings Settings
	defaults value.Origin
	ignored  []Ignored
}

// defaultNote names the CNI, with its version where that is known.
func defaultNote(version value.Value[string]) string {
	if v, known := version.Get(); known && v != "" {
		return "default of the VPC CNI " + v
	}
	return "default of the VPC CNI"
}

// text finds what a variable holds; absent where the CNI's default applies.
func (r *resolver) text(name string) value.Value[string] {
	setting, found := r.settings.Lookup(name)
	switch rest := r.settings.EnvUnknown; {
	case found:
		return placed(setting)
	case rest.IsUnknown():
		return value.Unknown[string](rest.Reason(), rest.Origin())
	case rest.IsKnown():
		reason, _ := rest.Get()
		return value.Unknown[string](reason, rest.Origin())
	default:
		return value.Absent[string](r.defaults)
	}
}

// placed gives a setting's value with a place: that of the value, or else that
// of the whole entry. A null is an entry with an empty value.
func placed(s Setting) value.Value[string] {
	origin := s.Value.Origin()
	if origin.At.IsZero() {
		origin.At = s.At
	}
	switch text, known := s.Value.Get(); {
	case known:
		return value.Known(text, origin)
	case s.Value.IsUnknown():
		return value.Unknown[string](s.Value.Reason(), origin)
	default:
		return value.Known("", origin)
	}
}

// boolean parses as strconv.ParseBool does; what it doesn't take leaves the
// default.
func (r *resolver) boolean(name string, otherwise bool, empty emptiness) value.Value[bool] {
	return resolve(r, name, KindBoolean, otherwise, empty, parseBoolean)
}

// parseBoolean says in its second result what is wrong with a text.
func parseBoolean(text string) (bool, string) {
	v, err := strconv.ParseBool(text)
	if err != nil {
		return false, fmt.Sprintf("'%s' is no boolean to the CNI: it takes 1, t, T, TRUE, true, True, 0, f, F, FALSE, false and False", text)
	}
	return v, ""
}

// resolve reads one variable with a parser that gives a complaint or the empty
// string.
func resolve[T any](
	r *resolver, name string, kind IgnoredKind, otherwise T, empty emptiness, parse func(string) (T, string),
) value.Value[T] {
	written := r.text(name)
	text, known := written.Get()
	switch {
	case written.IsUnknown():
		return value.Unknown[T](written.Reason(), written.Origin())
	case !known:
		return value.Known(otherwise, r.defaults)
	}
	origin := written.Origin()
	fallback := value.Known(otherwise, value.Origin{
		At: origin.At, Via: origin.Via,
		Note: fmt.Sprintf("%s, as the value '%s' is ignored", r.defaults.Note, text),
	})
	if text == "" && empty == emptyIsUnset {
		fallback = value.Known(otherwise, value.Origin{At: origin.At, Via: origin.Via, Note: r.defaults.Note + ", as the value is empty"})
		return fallback
	}
	v, complaint := parse(text)
	if complaint != "" {
		r.ignore(kind, name, text, complaint, fmt.Sprint(otherwise), origin.At)
		return fallback
	}
	return value.Known(v, origin)
}

func (r *resolver) ignore(kind IgnoredKind, name, text, why, effective string, at source.Span) {
	r.ignored = append(r.ignored, Ignored{Kind: kind, Name: name, Text: text, Why: why, Effective: effective, At: at})
}

// otherContainers notes entries of containers that don't read them.
func (r *resolver) otherContainers() {
	for _, e := range r.settings.Env {
		if e.Container == ContainerNode || e.Container == "" || !readByNode(e.Name) {
			continue
		}
		text, _ := e.Value.Get()
		r.ignore(KindContainer, e.Name, text, fmt.Sprintf("the container '%s' doesn't read it: it belongs into the container '%s'", e.Container, ContainerNode), "", e.At)
	}
}

// readByNode reports whether only the container aws-node reads a variable.
func readByNode(name string) bool {
	switch name {
	case EnvExternalSNAT, EnvExcludeSNATCIDRs, EnvRandomizeSNAT, EnvCustomNetworking,
		EnvPodENI, EnvEnforcingMode, EnvSubnetDiscovery, EnvExternalServices, EnvNodePortSupport:
		return true
	default:
		return false
	}
}
