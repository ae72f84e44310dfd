// Package funcs is the table of Terraform's built-in functions as of 1.11, and
// what expressions need beside them to be evaluated safely.
//
// Three kinds of values need care that Terraform never had to take. Synthetic
// identities are strings that stand for what only an apply can know, such as a
// VPC's id: they may be moved about but say nothing, so a function that would
// look into one gives an unknown value. Lists that depend on the world, such as
// the zones of a region, have elements but no known length. And whoever wrote
// the configuration may mean harm: functions, loops and templates are bounded.
package funcs
