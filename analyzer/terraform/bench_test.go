package terraform_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// BenchmarkAgainstParsing gives the time of loading an estate and evaluating all
// of it as a multiple of the time that hcl takes to parse its files, one after
// the other on one processor.
//
// Ledger (Go 1.26, linux/amd64; -benchtime 20x, the best of three runs; loading alone, then all):
//
//	1.36  3.7  the shapes of lists are enough to find places, whole numbers print fast
//	1.35  3.4  circles are looked for where names lead in one, expressions are read once for all root modules
func BenchmarkAgainstParsing(b *testing.B) { againstParsing(b, estate()) }

// BenchmarkLargeRoot does so with one large root module, of which it evaluates
// every attribute with its place, also those that nothing asks for. The goal is
// 1.5 times the time of parsing.
//
// Ledger (as above, on a busy machine; evaluation alone, then all):
//
//	2.6  3.7  before
//	1.9  3.4  literals need no context, for_each asks only for what each.value is used for
//	1.5  2.8  circles are looked for where names lead in one
func BenchmarkLargeRoot(b *testing.B) { againstParsing(b, largeRoot()) }

func againstParsing(b *testing.B, files map[string]string) {
	b.Helper()
	ctx := context.Background()
	var parsing, loading, all time.Duration
	for range b.N {
		start := time.Now()
		for name, text := range files {
			if _, diags := hclsyntax.ParseConfig([]byte(text), name, hcl.InitialPos); diags.HasErrors() {
				b.Fatal(diags)
			}
		}
		parsing += time.Since(start)

		start = time.Now()
		loaded, err := terraform.Load(ctx, source.FromMap(files), terraform.Options{Jobs: 1})
		if err != nil {
			b.Fatal(err)
		}
		loading += time.Since(start)
		everything(loaded)
		problems := loaded.AllProblems()
		all += time.Since(start)
		if len(problems) > 0 {
			b.Fatal(shown(problems))
		}
	}
	b.ReportMetric(float64(all-loading)/float64(parsing), "x-parsing-evaluated")
	b.ReportMetric(float64(loading)/float64(parsing), "x-parsing-loaded")
	b.ReportMetric(float64(all)/float64(parsing), "x-parsing")
}

// estate is a landing zone: accounts that each call a module of a VPC, and an
// EKS cluster in it.
func estate() map[string]string {
	files := map[string]string{
		"modules/vpc/main.tf": `
variable "name" { type = string }
variable "cidr" { type = string }
variable "tags" { type = map(string) }
data "aws_availability_zones" "available" {}
locals {
  zones   = slice(data.aws_availability_zones.available.names, 0, 3)
  subnets = { for pair in setproduct(["private", "public", "pods"], range(3)) : "${pair[0]}-${pair[1]}" => { kind = pair[0], index = pair[1] } }
}
resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = merge(var.tags, { Name = var.name })
}
resource "aws_subnet" "this" {
  for_each          = local.subnets
  vpc_id            = aws_vpc.this.id
  availability_zone = local.zones[each.value.index]
  cidr_block        = cidrsubnet(var.cidr, 4, index(keys(local.subnets), each.key))
  tags              = merge(var.tags, { Name = "${var.name}-${each.key}" }, each.value.kind == "public" ? { "kubernetes.io/role/elb" = "1" } : {})
}
resource "aws_route_table" "this" {
  for_each = toset(["private", "public", "pods"])
  vpc_id   = aws_vpc.this.id
  dynamic "route" {
    for_each = each.key == "public" ? [aws_internet_gateway.this.id] : []
    content {
      cidr_block = "0.0.0.0/0"
      gateway_id = route.value
    }
  }
}
resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }
resource "aws_route_table_association" "this" {
  for_each       = aws_subnet.this
  subnet_id      = each.value.id
  route_table_id = aws_route_table.this[local.subnets[each.key].kind].id
}
output "vpc_id" { value = aws_vpc.this.id }
output "private" { value = [for name, subnet in aws_subnet.this : subnet.id if local.subnets[name].kind == "private"] }
`,
	}
	for account := range 20 {
		var out strings.Builder
		fmt.Fprintf(&out, "locals {\n  name = \"account-%d\"\n  tags = { team = \"net\", account = local.name }\n}\n", account)
		fmt.Fprintf(&out, "module \"vpc\" {\n  source = \"../../modules/vpc\"\n  name   = local.name\n  cidr   = \"10.%d.0.0/16\"\n  tags   = local.tags\n}\n", account)
		out.WriteString(`
resource "aws_eks_cluster" "this" {
  name     = local.name
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    subnet_ids = module.vpc.private
  }
}
resource "aws_iam_role" "cluster" {
  name               = "${local.name}-cluster"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }] })
}
resource "aws_eks_addon" "cni" {
  cluster_name         = aws_eks_cluster.this.name
  addon_name           = "vpc-cni"
  configuration_values = jsonencode({ env = { AWS_VPC_K8S_CNI_EXTERNALSNAT = "true" } })
}
`)
		for rule := range 40 {
			fmt.Fprintf(&out, "resource \"aws_security_group_rule\" \"r%d\" {\n  type              = \"ingress\"\n  from_port         = %d\n  to_port           = %d\n  protocol          = \"tcp\"\n  cidr_blocks       = [\"10.%d.0.0/16\"]\n  security_group_id = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id\n}\n", rule, rule, rule, rule)
		}
		files[fmt.Sprintf("live/account-%d/main.tf", account)] = out.String()
	}
	return files
}
