// Package terraform evaluates Terraform configurations without Terraform: it
// finds the root modules of an estate, expands modules, count, for_each and
// dynamic blocks, and gives the value of every attribute that somebody asks
// for, together with the place that decides it.
//
// Evaluation is by demand: an attribute, local value, variable or output is
// evaluated when it is first needed, once per module instance. What only an
// apply can know is unknown, with the reason; what names something, such as an
// id, is a synthetic identity.
package terraform
