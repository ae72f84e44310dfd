package funcs_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// moves names the functions that pass identities on. All others look into text
// and must give an unknown value.
var moves = strings.Fields(`
	alltrue anytrue can try chunklist coalesce coalescelist compact concat contains distinct element ephemeralasnull
	flatten format formatlist index issensitive join jsonencode jsondecode yamlencode yamldecode keys length lookup
	matchkeys merge nonsensitive one reverse sensitive setintersection setproduct setsubtract setunion slice split
	tolist tomap toset tostring transpose values zipmap templatefile templatestring`)

// TestFunctionsThatReadTextGiveUnknownForIdentities calls each function with every text of the
// stored expressions replaced by an identity.
func TestFunctionsThatReadTextGiveUnknownForIdentities(t *testing.T) {
	t.Parallel()
	checked := map[string]bool{}
	ctx := context(table())
	for _, c := range readExpressions(t) {
		call, ok := readCall(ctx, c)
		if !ok || slices.Contains(moves, call.name) {
			continue
		}
		for i, arg := range call.args {
			if arg.Type() != cty.String {
				continue
			}
			args := slices.Clone(call.args)
			args[i] = cty.StringVal("x-" + funcs.Identity("", "aws_vpc.main", "id"))
			v, err := call.with(ctx, args)
			if err != nil || v.IsKnown() {
				t.Errorf("line %d: %s with an identity as argument %d gives %#v, %v; want an unknown value", c.line, c.expression, i+1, v, err)
			}
			checked[call.name] = true
		}
	}
	// These take numbers, conditions or nothing.
	withoutText := strings.Fields("abs ceil floor log pow signum range uuid timestamp plantimestamp sum max min sort tonumber tobool provider::terraform::encode_tfvars")
	for name := range funcs.Table(table()) {
		if !strings.HasPrefix(name, "core::") && !checked[name] && !slices.Contains(moves, name) && !slices.Contains(withoutText, name) {
			t.Errorf("'%s' is neither among the functions that move identities nor called with one", name)
		}
	}
}

func TestIdentitiesThroughFunctions(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	vpc, subnet := funcs.Identity("", "aws_vpc.main", "id"), funcs.Identity("", "aws_subnet.a", "id")
	ctx.Variables["vpc"] = cty.StringVal(vpc)
	ctx.Variables["subnet"] = cty.StringVal(subnet)
	for _, c := range []struct{ expression, want string }{
		{`merge({ id = vpc }, {}).id == vpc`, `true`},
		{`element(concat(["x"], [vpc]), 1) == vpc`, `true`},
		{`zipmap(["a"], [vpc]).a == vpc`, `true`},
		{`lookup({ a = vpc }, "a", "") == vpc`, `true`},
		{`coalesce("", vpc) == vpc`, `true`},
		{`try(null.x, vpc) == vpc`, `true`},
		{`jsondecode(jsonencode({ a = [vpc, "true"] })).a[1]`, `"true"`},
		{`jsondecode(jsonencode({ a = [vpc] })).a[0] == vpc`, `true`},
		{`yamldecode(yamlencode({ a = toset([vpc]) })).a[0] == vpc`, `true`},
		{`jsonencode({ a = vpc })`, `unknown`},
		{`format("%s/%03d", vpc, 7) == "${vpc}/007"`, `true`},
		{`format("%d-%[2]s", 7, vpc) == "7-${vpc}"`, `true`},
		{`format("%10s", vpc)`, `unknown`},
		{`format("%.3s", vpc)`, `unknown`},
		{`format("%q", vpc)`, `unknown`},
		{`formatlist("%s/x", [vpc])[0] == "${vpc}/x"`, `true`},
		{`formatlist("%5s", [vpc])`, `unknown`},
		{`split(",", join(",", [vpc, "x"]))[1]`, `"x"`},
		{`split(",", join(",", [vpc, "x"]))[0] == vpc`, `true`},
		{`split("-", vpc)`, `unknown`},
		{`split("/", "a/${vpc}")`, `unknown`},
		{`length(distinct([vpc, subnet, vpc]))`, `2`},
		{`length(vpc)`, `unknown`},
		{`length(compact([vpc, ""]))`, `1`},
		{`contains([vpc], vpc)`, `true`},
		{`contains([vpc], subnet)`, `false`},
		{`contains([vpc], "vpc-1")`, `unknown`},
		{`contains(["vpc-1", subnet], vpc)`, `unknown`},
		{`contains(["vpc-1"], vpc)`, `unknown`},
		{`contains([""], vpc)`, `false`},
		{`index([vpc, subnet], subnet)`, `1`},
		{`index(["vpc-1", vpc], vpc)`, `unknown`},
		{`index([vpc], "vpc-1")`, `unknown`},
		{`lookup({ (vpc) = 1 }, vpc, 2)`, `1`},
		{`lookup({ "vpc-1" = 1 }, vpc, 2)`, `unknown`},
		{`lookup({}, vpc, 2)`, `2`},
		{`matchkeys(["a"], ["vpc-1"], [vpc])`, `unknown`},
		{`matchkeys(["a", "b"], [vpc, subnet], [subnet])`, `["b"]`},
		{`length(setsubtract([vpc, subnet], [vpc]))`, `1`},
		{`setsubtract(["vpc-1"], [vpc])`, `unknown`},
		{`setintersection([vpc], ["vpc-1"])`, `unknown`},
		{`tostring(vpc) == vpc`, `true`},
		{`tonumber(vpc)`, `unknown`},
		{`tobool(vpc)`, `unknown`},
		{`sort([vpc, "a"])`, `unknown`},
		{`upper("x")`, `"X"`},
		{`templatestring(local.greeting, { name = vpc }) == "hi ${vpc}"`, `true`},
		{`templatefile(vpc, {})`, `unknown`},
		{`provider::terraform::encode_tfvars({ a = vpc })`, `unknown`},
		{`jsondecode("[\"${vpc}\"]")`, `unknown`},
	} {
		t.Run(c.expression, func(t *testing.T) {
			t.Parallel()
			if got := evaluate(ctx, c.expression); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestParseIdentity(t *testing.T) {
	t.Parallel()
	root, address, attribute, ok := funcs.ParseIdentity(funcs.Identity("live", "aws_vpc.main", "id"))
	if !ok || root != "live" || address != "aws_vpc.main" || attribute != "id" {
		t.Errorf("got %q, %q, %q, %v", root, address, attribute, ok)
	}
	one := funcs.Identity("", "a.b", "id")
	for _, text := range []string{"", "vpc-1", "x" + one, one + "x", one + one, funcs.IdentityOpen, funcs.IdentityOpen + funcs.IdentityClose} {
		if _, _, _, ok := funcs.ParseIdentity(text); ok {
			t.Errorf("%q is taken for one identity", text)
		}
	}
}

func TestHasIdentity(t *testing.T) {
	t.Parallel()
	id := cty.StringVal(funcs.Identity("", "a.b", "id"))
	for name, v := range map[string]cty.Value{
		"text":      cty.StringVal("x" + id.AsString()),
		"marked":    id.Mark(provenance("here")),
		"in a list": cty.ListVal([]cty.Value{cty.StringVal(""), id}),
		"map key":   cty.MapVal(map[string]cty.Value{id.AsString(): cty.True}),
		"in a set":  cty.SetVal([]cty.Value{id}).Mark(provenance("here")),
		"deep":      cty.ObjectVal(map[string]cty.Value{"a": cty.TupleVal([]cty.Value{cty.UnknownVal(cty.String), id})}),
	} {
		if !funcs.HasIdentity(v) {
			t.Errorf("%s: the identity is not found", name)
		}
	}
	for name, v := range map[string]cty.Value{
		"text": cty.StringVal("x"), "null": cty.NullVal(cty.String), "unknown": cty.DynamicVal, "unknown map": cty.UnknownVal(cty.Map(cty.String)),
	} {
		if funcs.HasIdentity(v) {
			t.Errorf("%s: there is no identity", name)
		}
	}
}
