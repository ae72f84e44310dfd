// Package text writes what people read in a terminal or paste into a chat: the
// report of a check, the matrix of who sees what, and the trace of one packet.
package text
