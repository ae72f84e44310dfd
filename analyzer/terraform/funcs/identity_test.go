package funcs_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// moves names the functions that pass identities on. All others look into text
// and must give an unknown value.
func moves() []string {
	return strings.Fields(`
	alltrue anytrue can try chunklist coalesce coalescelist compact concat contains distinct element ephemeralasnull
	flatten format formatlist index issensitive join jsonencode jsondecode yamlencode yamldecode keys length lookup
	matchkeys merge nonsensitive one reverse sensitive setintersection setproduct setsubtract setunion slice split startswith
	tolist tomap toset tostring transpose values zipmap templatefile templatestring`)
}

// TestFunctionsThatReadTextGiveUnknownForIdentities calls each function with every text of the
// stored expressions replaced by an identity.
func TestFunctionsThatReadTextGiveUnknownForIdentities(t *testing.T) {
	t.Parallel()
	checked := map[string]bool{}
	ctx := context(table())
	for _, c := range readExpressions(t) {
		call, ok := readCall(ctx, c)
		if !ok || slices.Contains(moves(), call.name) {
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
	// These take numbers, conditions or nothing; the last one takes a private key,
	// which has no place among the expressions.
	withoutText := strings.Fields("abs ceil floor log pow signum range uuid timestamp plantimestamp sum max min sort tonumber tobool provider::terraform::encode_tfvars rsadecrypt")
	for name := range funcs.Table(table()) {
		if !strings.HasPrefix(name, "core::") && !funcs.IsPassage(name) && !checked[name] && !slices.Contains(moves(), name) && !slices.Contains(withoutText, name) {
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
	ctx.Variables["later"] = cty.UnknownVal(cty.String)
	ctx.Variables["zone_id"] = cty.StringVal(funcs.Identity("", "data.aws_availability_zones.all", "zone_ids[2]"))
	ctx.Variables["zone"] = cty.StringVal(funcs.Identity("", "module.vpc.data.aws_availability_zones.all", "names[0]"))
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
		{`split("/", "a/${zone}")[1] == zone`, `true`},
		{`split("/", "${zone}/${vpc}")`, `unknown`},
		{`split("-", "a-${zone}")`, `unknown`},
		{`length(regexall("^[a-z]{2}-", zone))`, `1`},
		{`length(regexall("^[a-z]{2}-", zone_id))`, `0`},
		{`regexall("^[a-z]{2}-", zone)[0]`, `unknown`},
		{`length(regexall("^[a-z]{2}-", vpc))`, `unknown`},
		{`length(regexall("^us-", zone))`, `unknown`},
		{`length(regexall("^[a-z]{2}-", "x${zone}"))`, `unknown`},
		{`regexall(vpc, "a")`, `unknown`},
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
		{`lookup({}, later, 2)`, `2`},
		{`lookup(tomap({}), later, 2)`, `2`},
		{`lookup({ a = 1 }, later, 2)`, `unknown`},
		{`matchkeys(["a"], ["vpc-1"], [vpc])`, `unknown`},
		{`matchkeys(["a", "b"], [vpc, subnet], [subnet])`, `["b"]`},
		{`length(setsubtract([vpc, subnet], [vpc]))`, `1`},
		{`setsubtract(["vpc-1"], [vpc])`, `unknown`},
		{`setintersection([vpc], ["vpc-1"])`, `unknown`},
		{`tostring(vpc) == vpc`, `true`},
		{`tonumber(vpc)`, `unknown`},
		{`tobool(vpc)`, `unknown`},
		{`sort([vpc, "a"])`, `unknown`},
		{`length(sort([vpc, "a"]))`, `2`},
		{`startswith(vpc, "vpc-")`, `unknown`},
		{`startswith(vpc, "")`, `true`},
		{`startswith("name-${vpc}", "name-")`, `true`},
		{`startswith("name-${vpc}", "no")`, `false`},
		{`startswith("name-${vpc}", "name-vpc")`, `unknown`},
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

// An identity looks like a text, but what it stands for may be a number, a list
// or an object: what asks for one gives an unknown value and no error, so that
// try doesn't take its next argument for the answer.
func TestIdentitiesAreOfNoCertainType(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	ctx.Variables["vpc"] = cty.StringVal(funcs.Identity("", "aws_vpc.main", "id"))
	ctx.Variables["subnet"] = cty.StringVal(funcs.Identity("", "aws_subnet.a", "id"))
	ctx.Variables["read"] = cty.StringVal(funcs.Identity("", "data.aws_vpc.main", "id"))
	for _, c := range []struct{ expression, want string }{
		{`vpc == subnet`, `false`},
		{`vpc != subnet`, `true`},
		{`vpc == vpc`, `true`},
		{`vpc == ""`, `false`},
		{`vpc == null`, `false`},
		{`vpc == "vpc-1"`, `unknown`},
		{`vpc == read`, `unknown`},
		{`"${vpc}-x" == "y"`, `unknown`},
		{`contains([read], vpc)`, `unknown`},
		{`vpc + 1`, `unknown`},
		{`-vpc`, `unknown`},
		{`vpc > 2`, `unknown`},
		{`!vpc`, `unknown`},
		{`vpc && true`, `unknown`},
		{`vpc && false`, `false`},
		{`vpc ? 1 : 2`, `unknown`},
		{`[for x in vpc : x]`, `unknown`},
		{`vpc[*]`, `unknown`},
		{`vpc.*.name`, `unknown`},
		{`(true ? vpc : [1]) == vpc`, `true`},
		{`true ? [1] : vpc`, `[1]`},
		{`true ? 1 : "x"`, `"1"`},
		{`cidrsubnet("10.0.0.0/16", vpc, 1)`, `unknown`},
		{`max(vpc, 1)`, `unknown`},
		{`try(concat(vpc, ["a"]), [])`, `unknown`},
		{`try(length(setunion([1], vpc)), 0)`, `unknown`},
		{`try(vpc.name, "none")`, `unknown`},
		{`try(vpc[0].name, "none")`, `unknown`},
		{`try((vpc)["name"], "none")`, `unknown`},
		{`try({ a = vpc }.a.name, "none")`, `unknown`},
		{`try({ a = vpc }.b, "none")`, `"none"`},
		{`try([vpc][1], "none")`, `"none"`},
		{`try(lookup({ a = vpc }, "b"), "none")`, `"none"`},
		{`can(vpc.name)`, `unknown`},
		{`can([vpc][1])`, `false`},
		{`templatefile("for.tftpl", { m = vpc })`, `unknown`},
	} {
		t.Run(c.expression, func(t *testing.T) {
			t.Parallel()
			if got := evaluate(ctx, c.expression); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// A list such as the zones of a region has elements but no known length; what is
// picked out of it is as good as any other value.
func TestListsOfUncertainLength(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	zone := func(n string) cty.Value { return cty.StringVal(funcs.Identity("", "data.aws_zones.a", "names["+n+"]")) }
	zones := cty.ListVal([]cty.Value{zone("0"), zone("1"), zone("2")})
	ctx.Variables["zones"] = zones.Mark(funcs.LengthUnknownMark{})
	ctx.Variables["some"] = zones.WithMarks(cty.NewValueMarks(funcs.LengthUnknownMark{}, funcs.SomeMark{}))
	for _, c := range []struct{ expression, want string }{
		{`length(zones)`, `unknown`},
		{`length(slice(zones, 0, 2))`, `2`},
		{`length([for z in zones : z])`, `unknown`},
		{`length({ for z in zones : z => 1 })`, `unknown`},
		{`length(zones[*])`, `unknown`},
		{`length(toset(zones))`, `unknown`},
		{`length(concat(zones, ["a"]))`, `unknown`},
		{`length(coalesce({ a = { names = zones } }, {}))`, `1`},
		{`length(coalesce({ a = { names = zones } }, {}).a.names)`, `unknown`},
		{`length(coalesce({ a = zones, b = ["x"] }, {}).b)`, `1`},
		{`length(coalesce(null, zones))`, `unknown`},
		{`length(coalescelist([], [zones]))`, `1`},
		{`coalescelist(zones, ["a"])[0]`, `unknown`},
		{`coalescelist(some, ["a"])[0] == some[0]`, `true`},
		{`length(coalescelist(some, ["a"]))`, `unknown`},
		{`length(coalescelist(["a"], zones))`, `1`},
		{`length(reverse(zones))`, `unknown`},
		{`length([zones[0], zones[1]])`, `2`},
		{`length(toset([zones[0], zones[1]]))`, `2`},
		{`length({ (zones[0]) = 1 })`, `1`},
		{`length({ "${zones[0]}" = 1 })`, `1`},
		{`length({ for i in [0, 1] : zones[i] => i })`, `2`},
		{`length([for i in [0, 1] : i if zones[i] == zones[0]])`, `1`},
		{`length(zones[0] == zones[1] ? [] : [1])`, `1`},
		{`length(true ? ["a"] : zones)`, `1`},
		{`length(false ? ["a"] : zones)`, `unknown`},
		{`element(zones, 1) == zones[1]`, `true`},
		{`element(zones, 3)`, `unknown`},
		{`index(zones, zones[1])`, `1`},
		{`contains(zones, "us-east-1a")`, `unknown`},
		{`zones[0] == zones[1]`, `false`},
		{`one(zones)`, `unknown`},
		{`join(",", zones)`, `unknown`},
		{`length(split(",", join(",", slice(zones, 0, 2))))`, `2`},
	} {
		t.Run(c.expression, func(t *testing.T) {
			t.Parallel()
			if got := evaluate(ctx, c.expression); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// An encoder with an unknown inside keeps its argument, and only what is surely
// its result has it.
func TestEncodersKeepWhatTheyEncode(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	ctx.Variables["unknown"] = cty.DynamicVal.Mark(provenance("line 7"))
	ctx.Variables["vpc"] = cty.StringVal(funcs.Identity("", "aws_vpc.main", "id"))
	for _, c := range []struct {
		expression string
		kept       bool
	}{
		{`jsonencode({ a = unknown, b = "true" })`, true},
		{`yamlencode({ a = [vpc], b = "true" })`, true},
		{`"${jsonencode({ a = unknown })}"`, true},
		{`true ? jsonencode({ a = unknown }) : ""`, true},
		{`true ? jsonencode({ a = unknown }) : jsonencode({ b = unknown })`, true},
		{`coalesce(null, jsonencode({ a = unknown }))`, true},
		{`tostring(jsonencode({ a = unknown }))`, true},
		{`[jsonencode({ a = unknown })][0]`, true},
		{`try(jsonencode({ a = unknown }), "")`, true},
		{`jsonencode({ a = "x" })`, false},
		{`true ? jsonencode({ a = "x" }) : jsonencode({ b = unknown })`, false},
		{`unknown ? jsonencode({ a = unknown }) : ""`, false},
		{`"x${jsonencode({ a = unknown })}"`, false},
		{`format("%s", jsonencode({ a = unknown }))`, false},
		{`join("", [jsonencode({ a = unknown })])`, false},
		{`base64encode(jsonencode({ a = unknown }))`, false},
		{`toset([jsonencode({ a = unknown })])`, false},
		{`upper(jsonencode({ a = unknown }))`, false},
	} {
		t.Run(c.expression, func(t *testing.T) {
			t.Parallel()
			expression, diags := hclsyntax.ParseExpression([]byte(c.expression), "expression", hcl.InitialPos)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			v, diags := funcs.Rewrite(expression).Value(ctx)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			if _, kept := funcs.Encoded(v); kept != c.kept {
				t.Errorf("the argument is kept: %v, want %v", kept, c.kept)
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
