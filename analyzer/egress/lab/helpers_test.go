package main

import (
	"os"
	"strings"
	"testing"
)

func TestReleasesAreWhatTheirModulesSay(t *testing.T) {
	t.Parallel()
	for _, r := range releases() {
		modules, err := os.ReadFile(r.modules)
		if err != nil {
			t.Fatal(err)
		}
		if want := "github.com/aws/amazon-vpc-cni-k8s v" + r.version + "\n"; !strings.Contains(string(modules), want) {
			t.Errorf("%s doesn't require %s", r.modules, want)
		}
	}
}
