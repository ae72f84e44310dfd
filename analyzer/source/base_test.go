package source_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

func TestBaseRelative(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		working, base, name, want string // want is empty for what lies elsewhere
	}{
		{"/repo", "/repo", "infra/eks.tf", "infra/eks.tf"},
		{"/repo", "/repo", "./infra//eks.tf", "infra/eks.tf"},
		{"/repo", "/repo", "../other/eks.tf", ""},
		{"/repo", "/repo", "..odd.tf", "..odd.tf"},
		{"/repo/infra", "/repo", "eks.tf", "infra/eks.tf"},
		{"/repo/infra", "/repo", "../k8s/app.yaml", "k8s/app.yaml"},
		{"/repo/infra", "/repo", "../../elsewhere.tf", ""},
		{"/repo", "/repo/infra", "infra/eks.tf", "eks.tf"},
		{"/repo", "/repo/infra", "infra-2/eks.tf", ""},
		{"/repo", "/repo/infra", "eks.tf", ""},
		{"/repo/a", "/repo/b", "../b/eks.tf", "eks.tf"},
		{"/repo/a", "/repo/b", "eks.tf", ""},
		{"/repo/..a", "/repo", "eks.tf", "..a/eks.tf"},
		{"/repo", "/", "eks.tf", "repo/eks.tf"},
		{"/repo", "/repo", "/etc/eks.tf", ""},
	} {
		got, below := source.NewBase(test.working, test.base).Relative(test.name)
		if below != (test.want != "") || below && got != test.want {
			t.Errorf("from %s, %q is %q, %t below %s; want %q", test.working, test.name, got, below, test.base, test.want)
		}
	}
	if got, below := (source.Base{}).Relative("a/b.tf"); got != "a/b.tf" || !below {
		t.Errorf("the zero base gives %q, %t", got, below)
	}
}
