// Package cni says what the Amazon VPC CNI makes of its settings: how each is
// parsed, what holds where it is unset, and what is ignored and why.
package cni
