// Package excerpt shows the lines of a file that a span covers, with a sign
// under exactly what is meant.
package excerpt
