// Package stubs has our own condensed network modules, in Terraform's language,
// which stand in for well-known modules of registries that are not on disk. It
// says which of them stands for the source and version of a module call; the
// evaluator evaluates them like any other module.
//
// A directory is named after what it stands for and the first version that it is
// true for: terraform-aws-modules/eks/aws@21. Directories of a user's own stubs
// are named the same way, or after the end of the source alone.
package stubs
