// Package value holds what was read from files: values that are known, unknown
// with a reason, or absent, each with the place where it was written.
package value
