// Package report holds what the formats of reports have in common. It prints
// nothing itself.
package report

// Options say how a report is laid out. Each format takes what it has a use
// for.
type Options struct {
	// Color allows ANSI sequences. Without it nothing is lost but looks.
	Color bool
	// Width is the number of columns to lay text out for; 0 or less means that
	// nobody knows, and the format chooses.
	Width int
	// Category is the SARIF category; empty means the tool's name.
	Category string
}
