// Package analyzer wires the pipeline: it reads an estate's files into a
// network model, walks packets through it, and has the rules judge what came of
// it. It prints nothing.
package analyzer
