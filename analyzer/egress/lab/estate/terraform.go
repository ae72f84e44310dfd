package estate

import (
	_ "embed"
	"fmt"
	"strings"
)

// common is what all estates have.
//
//go:embed common.tf
var common string

// Terraform writes the estate as the files of one root module, by name.
func (e Estate) Terraform() map[string]string {
	return map[string]string{"common.tf": common, "estate.tf": e.own()}
}

// own is what this estate has beside [common].
func (e Estate) own() string {
	var b strings.Builder
	if e.Second {
		fmt.Fprintf(&b, `
resource "aws_vpc_ipv4_cidr_block_association" "second" {
  vpc_id     = aws_vpc.cluster.id
  cidr_block = %q
}
`, SecondRange)
	}
	tags := map[Place]string{Moved: "0"}
	b.WriteString(subnet("node", NodeSubnet, e.Public, tags[e.Pods]))
	b.WriteString(table("node", e.Nodes))
	if e.Apart() {
		tags := map[Place]string{Discovered: "1", Moved: "1"}
		b.WriteString(subnet("pod", e.OwnSubnet(), false, tags[e.Pods]))
		b.WriteString(table("pod", e.Own))
	}
	public := Routes{Default: Internet}
	if e.Stranded {
		public = Routes{}
	}
	b.WriteString(table("public", public))
	b.WriteString(e.peerTable())
	b.WriteString(e.addon())
	return b.String()
}

func subnet(name, cidr string, public bool, role string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `
resource "aws_subnet" %q {
  vpc_id                  = aws_vpc.cluster.id
  cidr_block              = %q
  availability_zone       = local.zone
  map_public_ip_on_launch = %t
`, name, cidr, public)
	if role != "" {
		fmt.Fprintf(&b, "  tags                    = { \"kubernetes.io/role/cni\" = %q }\n", role)
	}
	return b.String() + "}\n"
}

func table(name string, r Routes) string {
	var b strings.Builder
	fmt.Fprintf(&b, `
resource "aws_route_table_association" %[1]q {
  subnet_id      = aws_subnet.%[1]s.id
  route_table_id = aws_route_table.%[1]s.id
}

resource "aws_route_table" %[1]q {
  vpc_id = aws_vpc.cluster.id
`, name)
	peering := map[Target]string{Direct: "vpc_peering_connection_id = aws_vpc_peering_connection.peer.id"}
	gateway := map[Target]string{Direct: "transit_gateway_id = aws_ec2_transit_gateway.hub.id"}
	b.WriteString(route("0.0.0.0/0", r.Default, nil))
	b.WriteString(route(PeerRange, r.Peer, peering))
	b.WriteString(route(PeerPart, r.Part, peering))
	b.WriteString(route(OfficeRange, r.Office, gateway))
	return b.String() + "}\n"
}

func route(cidr string, to Target, direct map[Target]string) string {
	target := map[Target]string{
		Internet:   "gateway_id = aws_internet_gateway.cluster.id",
		NAT:        "nat_gateway_id = aws_nat_gateway.public.id",
		PrivateNAT: "nat_gateway_id = aws_nat_gateway.private.id",
		Direct:     direct[Direct],
	}[to]
	if target == "" {
		return ""
	}
	return fmt.Sprintf("\n  route {\n    cidr_block = %q\n    %s\n  }\n", cidr, target)
}

func (e Estate) peerTable() string {
	var b strings.Builder
	b.WriteString("\nresource \"aws_route_table\" \"peer\" {\n  vpc_id = aws_vpc.peer.id\n")
	for _, cidr := range e.BackRanges() {
		fmt.Fprintf(&b, "\n  route {\n    cidr_block = %q\n    vpc_peering_connection_id = aws_vpc_peering_connection.peer.id\n  }\n", cidr)
	}
	return b.String() + "}\n"
}

func (e Estate) addon() string {
	var b strings.Builder
	fmt.Fprintf(&b, `
resource "aws_eks_addon" "vpc_cni" {
  cluster_name  = aws_eks_cluster.lab.name
  addon_name    = "vpc-cni"
  addon_version = "v%s-eksbuild.1"

  configuration_values = jsonencode({
    env = {
`, e.Version)
	if e.Pods == Configured {
		b.WriteString("      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG = \"true\"\n")
		b.WriteString("      ENI_CONFIG_LABEL_DEF = \"topology.kubernetes.io/zone\"\n")
	}
	for _, s := range e.Settings {
		fmt.Fprintf(&b, "      %s = %q\n", s.Name, s.Value)
	}
	b.WriteString("    }\n")
	if e.Pods == Configured {
		b.WriteString(`    eniConfig = {
      create  = true
      region  = "eu-central-1"
      subnets = { (local.zone) = { id = aws_subnet.pod.id, securityGroups = [] } }
    }
`)
	}
	return b.String() + "  })\n}\n"
}
