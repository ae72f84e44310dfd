// Package layout lays text out for terminals: it measures what a terminal
// shows, wraps, makes tables, and lets nothing through that would do something
// to the terminal or mislead its reader.
package layout
