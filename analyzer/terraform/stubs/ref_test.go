package stubs_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// Git finds a tag under its short name and under longer ones, which older
// configurations use; all of them are the same version.
func TestTagsUnderTheirLongNames(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"ref=tags/0.16.0":         "0.16.0",
		"ref=refs/tags/v5.1.2":    "v5.1.2",
		"depth=1&ref=tags/0.25.0": "0.25.0",
		"ref=release/v2":          "release/v2",
	} {
		address := stubs.ParseAddress("git::https://github.com/cloudposse/terraform-null-label.git?" + query)
		if address.Ref != want {
			t.Errorf("%s means '%s', want '%s'", query, address.Ref, want)
		}
	}
}
