// Package source finds and reads the files of an estate and says where in them
// something stands.
//
// Files come from strangers' pull requests: nothing outside the paths that the
// user gave is ever read, links included, but for the ignore files of the git
// work tree around them, and no file is larger than a limit.
package source
