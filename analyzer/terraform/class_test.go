package terraform_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// One instance stands for all of as many as only AWS knows where they are alike,
// and says nothing of its own; where they aren't, each stands for itself.
func TestOneInstanceStandsForThoseThatAreLikeIt(t *testing.T) {
	t.Parallel()
	const zones = "data \"aws_availability_zones\" \"all\" {}\n" +
		"locals {\n  zones = data.aws_availability_zones.all.names\n" +
		"  alike = { for i, z in local.zones : z => { groups = [aws_security_group.zone[i].id], size = i } }\n}\n" +
		"resource \"aws_security_group\" \"zone\" { count = length(local.zones) }\n" +
		"resource \"aws_security_group\" \"edge\" {}\n"
	for _, c := range []struct {
		name, repeat, groups string
		want                 map[string]string
	}{
		{"alike", "for_each = local.alike", "each.value.groups", map[string]string{"[*]": "aws_security_group.zone[*]"}},
		{
			"one that differs", "for_each = merge(local.alike, { edge = { groups = [aws_security_group.edge.id] } })", "each.value.groups",
			map[string]string{`["edge"]`: "aws_security_group.edge", `["(data.aws_availability_zones.all.names[0])"]`: "aws_security_group.zone[*]"},
		},
		{
			"one that lacks something", "for_each = merge(local.alike, { edge = { groups = null } })", "coalesce(each.value.groups, [aws_security_group.edge.id])",
			map[string]string{`["edge"]`: "aws_security_group.edge", `["(data.aws_availability_zones.all.names[0])"]`: "aws_security_group.zone[*]"},
		},
		{
			"the first element", "count = length(local.zones)", `slice([aws_security_group.edge.id, "sg-1"], count.index, count.index + 1)`,
			map[string]string{"[*]": "unknown"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			text := zones + fmt.Sprintf("resource \"aws_instance\" \"x\" {\n  %s\n  vpc_security_group_ids = %s\n}\n", c.repeat, c.groups)
			got := map[string]string{}
			for _, r := range loadFiles(t, map[string]string{"main.tf": text}, terraform.Options{}).Roots[0].Types("aws_instance") {
				if suffix := r.Address[len("aws_instance.x"):]; len(c.want) == 1 || c.want[suffix] != "" {
					got[suffix] = firstOf(r.Attr("vpc_security_group_ids"))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}

// firstOf names what the first element of a list refers to.
func firstOf(list *value.Node) string {
	if len(list.Items) == 0 || list.Items[0].KindOf() != value.KindIdentity {
		return "unknown"
	}
	return list.Items[0].Ref.Address
}
