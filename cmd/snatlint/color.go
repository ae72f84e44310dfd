package main

import "io"

// Without a terminal there is no width to ask for: text is laid out for this
// many columns.
const defaultWidth = 100

// colored decides whether text to w has colours: the flag, then NO_COLOR, then
// what forces colours, then whether somebody looks at a terminal.
func (i *invocation) colored(w io.Writer) bool {
	switch i.options.color {
	case "always":
		return true
	case "never":
		return false
	}
	env := i.getenv
	switch {
	case env("NO_COLOR") != "":
		return false
	case forced(env("FORCE_COLOR")) || forced(env("CLICOLOR_FORCE")):
		return true
	case env("CLICOLOR") == "0" || env("TERM") == "dumb":
		return false
	case env("GITHUB_ACTIONS") == "true":
		return true // its log shows ANSI colours
	default:
		return i.width(w) > 0
	}
}

// forced reads a variable that forces colours: anything but empty and 0.
func forced(value string) bool { return value != "" && value != "0" }

// columns is the width that text to w is laid out for.
func (i *invocation) columns(w io.Writer) int {
	if width := i.width(w); width > 0 {
		return width
	}
	return defaultWidth
}
