// Package github writes reports as workflow commands, which GitHub Actions turns
// into annotations on the lines of a pull request (GitHub's documentation,
// "Workflow commands for GitHub Actions").
//
// What is in them comes from files that strangers may have written: nothing of it
// may end a command or start another.
package github
