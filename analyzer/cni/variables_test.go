package cni

import (
	"slices"
	"testing"
)

func TestVariables(t *testing.T) {
	t.Parallel()
	all := Variables()
	if !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("not sorted, or not each once: %v", all)
	}
	for name, decides := range map[string]bool{
		EnvExternalSNAT: true, EnvExcludeSNATCIDRs: true, EnvExternalServices: true, EnvRandomizeSNAT: false,
		EnvNodePortSupport: false, "WARM_IP_TARGET": false, "ENABLE_IPv6": false, "DISABLE_TCP_EARLY_DEMUX": false,
	} {
		if !slices.Contains(all, name) || Decides(name) != decides {
			t.Errorf("%s: listed %t, decides %t", name, slices.Contains(all, name), Decides(name))
		}
	}
	if slices.Contains(all, "AWS_VPC_K8S_CNI_EXTERNALSNT") || Decides("AWS_VPC_K8S_CNI_EXTERNALSNT") {
		t.Error("a name that the CNI doesn't know is listed")
	}
}
