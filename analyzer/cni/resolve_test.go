package cni

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

var entry = source.Span{Path: "eks.tf", Start: source.Position{Line: 41, Column: 3}, End: source.Position{Line: 41, Column: 60}} //nolint:gochecknoglobals // a constant

// env builds settings of NAME=VALUE pairs of the container aws-node.
func env(pairs ...string) Settings {
	var s Settings
	for _, pair := range pairs {
		name, text, _ := strings.Cut(pair, "=")
		s.Env = append(s.Env, Setting{
			Name: name, Container: ContainerNode, Source: SourceAddon, Type: "string", At: entry,
			Value: value.Known(text, value.Origin{At: entry}),
		})
	}
	return s
}

func TestBooleansAreParsedAsTheCNIDoes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text    string
		want    bool
		ignored bool
	}{
		{"true", true, false},
		{"True", true, false},
		{"TRUE", true, false},
		{"1", true, false},
		{"t", true, false},
		{"T", true, false},
		{"false", false, false},
		{"0", false, false},
		{"F", false, false},
		{"", false, false},
		{"yes", false, true},
		{"on", false, true},
		{"enabled", false, true},
		{"TrUe", false, true},
		{" true", false, true},
		{"true ", false, true},
		{`"true"`, false, true},
	} {
		b := Resolve(env(EnvExternalSNAT + "=" + c.text))
		if got, known := b.ExternalSNAT.Get(); !known || got != c.want {
			t.Errorf("%q: external SNAT is %v, want %v", c.text, got, c.want)
		}
		if got := len(b.Ignored) == 1; got != c.ignored {
			t.Errorf("%q: ignored entries: %v, want ignored: %v", c.text, b.Ignored, c.ignored)
		}
		if b.ExternalSNAT.Origin().At != entry {
			t.Errorf("%q: the origin is %v and not the entry", c.text, b.ExternalSNAT.Origin())
		}
	}
}

func TestIgnoredSaysWhatHoldsInstead(t *testing.T) {
	t.Parallel()
	got := Resolve(env(EnvExternalSNAT+"=yes", EnvRandomizeSNAT+"=PRNG", EnvPodENI+"=", EnvEnforcingMode+"=Standard")).Ignored
	want := []Ignored{
		{Kind: KindBoolean, Name: EnvExternalSNAT, Text: "yes", Effective: "false", At: entry, Why: "'yes' is no boolean to the CNI: it takes 1, t, T, TRUE, true, True, 0, f, F, FALSE, false and False"},
		{Kind: KindWord, Name: EnvRandomizeSNAT, Text: "PRNG", Effective: "prng", At: entry, Why: "'PRNG' is no value that the CNI knows: it takes 'prng', 'hashrandom', 'none', in lower case"},
		{Kind: KindBoolean, Name: EnvPodENI, Text: "", Effective: "false", At: entry, Why: "'' is no boolean to the CNI: it takes 1, t, T, TRUE, true, True, 0, f, F, FALSE, false and False"},
		{Kind: KindWord, Name: EnvEnforcingMode, Text: "Standard", Effective: "strict", At: entry, Why: "'Standard' is no value that the CNI knows: it takes 'strict', 'standard', in lower case"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ignored entries (-want +got):\n%s", diff)
	}
}

func TestOtherSwitchesAreCheckedInTheContainerThatReadsThem(t *testing.T) {
	t.Parallel()
	s := env("ENABLE_PREFIX_DELEGATION=yes", "ENABLE_V4_EGRESS=off", EnvNodePortSupport+"=", "ENABLE_MULTI_NIC=true")
	s.Env = append(s.Env, Setting{Name: "DISABLE_TCP_EARLY_DEMUX", Container: ContainerInit, Value: value.Known("on", value.Origin{At: entry})})
	got := map[string]string{}
	for _, i := range Resolve(s).Ignored {
		got[i.Name] = i.Effective
	}
	want := map[string]string{"ENABLE_PREFIX_DELEGATION": "false", "ENABLE_V4_EGRESS": "true", "DISABLE_TCP_EARLY_DEMUX": "false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what holds instead (-want +got):\n%s", diff)
	}
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	b := Resolve(Settings{Version: value.Known("1.20.0", value.Origin{})})
	if on, known := b.ExternalSNAT.Get(); on || !known {
		t.Errorf("external SNAT is %v, known %v; want false", on, known)
	}
	if note := b.ExternalSNAT.Origin().Note; note != "default of the VPC CNI 1.20.0" {
		t.Errorf("the origin says %q", note)
	}
	if list, known := b.Exclusions.Get(); !known || len(list) != 0 {
		t.Errorf("exclusions are %v, known %v", list, known)
	}
	if mode := b.RandomizeSNAT.OrKnown("?"); mode != "prng" {
		t.Errorf("source ports are chosen by %q", mode)
	}
	if len(b.Ignored) != 0 {
		t.Errorf("ignored: %v", b.Ignored)
	}
}

func TestUnreadableEntriesLeaveNoDefault(t *testing.T) {
	t.Parallel()
	s := env(EnvExternalSNAT + "=true")
	s.EnvUnknown = value.Unknown[string]("'local.extra_env' is known only after apply", value.Origin{At: entry})
	b := Resolve(s)
	if on, known := b.ExternalSNAT.Get(); !known || !on {
		t.Errorf("a setting that is written is %v, known %v; want true", on, known)
	}
	if !b.CustomNetworking.IsUnknown() || b.CustomNetworking.Reason() != "'local.extra_env' is known only after apply" {
		t.Errorf("custom networking is %v", b.CustomNetworking)
	}
}

func TestUnknownSettingStaysUnknown(t *testing.T) {
	t.Parallel()
	s := Settings{Env: []Setting{{Name: EnvExternalSNAT, Container: ContainerNode, At: entry, Value: value.Unknown[string]("'var.snat' has no value", value.Origin{})}}}
	b := Resolve(s)
	if !b.ExternalSNAT.IsUnknown() || b.ExternalSNAT.Reason() != "'var.snat' has no value" || b.ExternalSNAT.Origin().At != entry {
		t.Errorf("external SNAT is %v", b.ExternalSNAT)
	}
}

func TestOtherTypesResolveByTheirText(t *testing.T) {
	t.Parallel()
	s := Settings{Env: []Setting{{Name: EnvExternalSNAT, Container: ContainerNode, Type: "boolean", At: entry, Value: value.Known("true", value.Origin{})}}}
	if on := Resolve(s).ExternalSNAT.OrKnown(false); !on {
		t.Error("the boolean true is not taken as the text 'true'")
	}
}

func TestNullIsAnEmptyEntry(t *testing.T) {
	t.Parallel()
	s := Settings{Env: []Setting{{Name: EnvExternalSNAT, Container: ContainerNode, Type: "null", At: entry}}}
	b := Resolve(s)
	if on, known := b.ExternalSNAT.Get(); on || !known || len(b.Ignored) != 0 {
		t.Errorf("external SNAT is %v, known %v, ignored %v", on, known, b.Ignored)
	}
}

func TestWrongContainerIsIgnored(t *testing.T) {
	t.Parallel()
	s := env(EnvExternalSNAT + "=true")
	s.Env[0].Container = ContainerInit
	b := Resolve(s)
	if b.ExternalSNAT.OrKnown(true) {
		t.Error("the entry of the init container took effect")
	}
	if len(b.Ignored) != 1 || b.Ignored[0].Name != EnvExternalSNAT {
		t.Errorf("ignored: %v", b.Ignored)
	}
}

func TestSubnetDiscoveryDependsOnTheVersion(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		version, text string
		want          bool
	}{
		{"1.17.1", "", false},
		{"1.17.1", "true", false},
		{"1.18.0", "", true},
		{"v1.20.4-eksbuild.2", "", true},
		{"1.20.4", "false", false},
		{"", "", true},
		{"latest", "", true},
	} {
		s := env()
		if c.text != "" {
			s = env(EnvSubnetDiscovery + "=" + c.text)
		}
		if c.version != "" {
			s.Version = value.Known(c.version, value.Origin{})
		}
		if got := Resolve(s).SubnetDiscovery.OrKnown(!c.want); got != c.want {
			t.Errorf("version %q, setting %q: subnet discovery is %v", c.version, c.text, got)
		}
	}
}
