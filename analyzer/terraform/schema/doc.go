// Package schema is a table of the AWS resource types and data sources that the
// model reads: which attributes and nested blocks a type has, of what type they
// are, what a plan says of those that nobody writes, and what the others hold.
// With it, what only an apply can know is told from what isn't there.
//
// A type is a file of the folders resources and data, one line for an attribute
// or block, members indented below it:
//
//	source hashicorp/aws 5.100.0 docs/resources/nat_gateway
//
//	connectivity_type          string       optional default="public"
//	private_ip                 string       optional computed address
//	availability_zone_address  set-block    optional since=6
//	  allocation_ids           set(string)  optional since=6
//
// The first line says of which provider and version the rest is true, and which
// page of its documentation describes the type
// (registry.terraform.io/providers/hashicorp/aws). What a line says of a type is
// what 'terraform providers schema' prints; defaults, and blocks that are
// computed where nobody writes them, are what the provider plans. A line with
// 'since' is true from that version on: it may add a name, or make one computed
// that was not. An attribute that any version computes counts as computed, so
// that none is taken for absent which may be there. Timeouts are left out.
//
// With SNATLINT_PROVIDERS=DIR, a directory made by 'terraform providers mirror',
// the tests here and in analyzer/terraform ask the provider itself.
//
// The table need not be complete: of types and names that it lacks, nothing is
// known.
package schema
