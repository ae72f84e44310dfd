// Package config reads the configuration file, ".snatlint.yaml": what no other
// file of an estate says, and what its owners have decided.
//
// A file is right as a whole or refused: every mistake in it is told with its
// place, and nothing that it holds is passed over in silence. Paths and patterns
// in it count from its own directory.
package config
