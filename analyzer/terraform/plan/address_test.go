package plan_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

func TestSteps(t *testing.T) {
	t.Parallel()
	for address, want := range map[string][]plan.Step{
		"":                            nil,
		"module.a":                    {{Name: "a"}},
		"module.a.module.b":           {{Name: "a"}, {Name: "b"}},
		`module.a["x.y"].module.b[0]`: {{Name: "a", Key: `["x.y"]`}, {Name: "b", Key: "[0]"}},
		`module.a["]\"."].module.b`:   {{Name: "a", Key: `["]\"."]`}, {Name: "b"}},
	} {
		got := plan.Steps(address)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", address, diff)
		}
		if back := plan.Join(got); back != address {
			t.Errorf("'%s' comes back as '%s'", address, back)
		}
	}
	if got := plan.Path(`module.a["x.y"].module.b[0]`); got != "a.b" {
		t.Errorf("the path is '%s'", got)
	}
}

func TestParseReference(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]plan.Reference{
		"aws_vpc.main":                     {Thing: "aws_vpc.main"},
		"aws_vpc.main.id":                  {Thing: "aws_vpc.main", Attribute: "id"},
		`aws_vpc.main["a.b"].tags["Name"]`: {Thing: "aws_vpc.main", Key: `["a.b"]`, Attribute: `tags["Name"]`},
		"aws_vpc":                          {Thing: "aws_vpc"},
		`aws_vpc.main["broken`:             {Thing: "aws_vpc.main", Key: `["broken`},
		`aws_vpc.main["broken\`:            {Thing: "aws_vpc.main", Key: `["broken\`},
	} {
		if diff := cmp.Diff(want, plan.ParseReference(text, 2)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	want := plan.Reference{Thing: "data.aws_vpc.main", Key: "[0]", Attribute: "id"}
	if diff := cmp.Diff(want, plan.ParseReference("data.aws_vpc.main[0].id", 3)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
