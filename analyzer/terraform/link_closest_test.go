package terraform_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Chapters of a tutorial, or versions of an estate, write to the same state: the
// one beside the reader is meant, and none where several are as near.
func TestTheStateNextDoorIsMeant(t *testing.T) {
	t.Parallel()
	const backend = "terraform {\n  backend \"s3\" {\n    bucket = \"states\"\n    key    = \"vpc\"\n  }\n}\n"
	const reader = "data \"terraform_remote_state\" \"vpc\" {\n  backend = \"s3\"\n  config = { bucket = \"states\", key = \"vpc\" }\n}\n" +
		"output \"from\" { value = data.terraform_remote_state.vpc.outputs.from }\n"
	estate := loadFiles(t, map[string]string{
		"one/vpc/main.tf": backend + "output \"from\" { value = \"one\" }\n", "one/eks/main.tf": reader,
		"two/vpc/main.tf": backend + "output \"from\" { value = \"two\" }\n", "two/eks/main.tf": reader,
		"three/main.tf": reader,
	}, terraform.Options{})
	for dir, want := range map[string]string{"one/eks": "one", "two/eks": "two", "three": "unknown"} {
		if got := rootAt(t, estate, dir).Outputs()["from"].Str().OrKnown("unknown"); got != want {
			t.Errorf("'%s' reads the state of '%s', want '%s'", dir, got, want)
		}
	}
}
