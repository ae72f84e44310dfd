// Package plan reads what `terraform show -json` and `tofu show -json` print of a
// plan or a state (developer.hashicorp.com/terraform/internals/json-format).
//
// It has its own reader because every value must know its line and column, which
// encoding/json and the libraries on top of it drop, and because a plan of
// megabytes is asked for a few attributes of a few types: the values of a
// resource are read when somebody wants them. What the file marks as sensitive
// never leaves this package.
package plan
