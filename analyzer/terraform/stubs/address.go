package stubs

import (
	"path"
	"strings"
)

// Address is where a module call's source leads to, in the form that stubs are
// named by.
type Address struct {
	// Name is NAMESPACE/NAME/PROVIDER for modules of the public registry and for
	// repositories called terraform-PROVIDER-NAME, as the registry demands them
	// (developer.hashicorp.com/terraform/registry/modules/publish), and else the
	// source without scheme, query and directory: gitlab.example.com/net/vpc.
	Name string
	Sub  string // the directory within it, "" for its top
	Ref  string // of a git source: a tag, branch or commit
	Git  bool   // the version is Ref's, not the argument's
	Full string // the source without scheme, query and directory
}

// ParseAddress reads a source that is no local path
// (developer.hashicorp.com/terraform/language/modules/sources).
func ParseAddress(source string) Address {
	a := Address{}
	text, query, _ := strings.Cut(source, "?")
	for pair := range strings.SplitSeq(query, "&") {
		if ref, ok := strings.CutPrefix(pair, "ref="); ok {
			a.Ref = strings.TrimPrefix(strings.TrimPrefix(ref, "refs/"), "tags/")
		}
	}
	forced := false
	for _, getter := range []string{"git::", "hg::", "s3::", "gcs::"} {
		if rest, ok := strings.CutPrefix(text, getter); ok {
			text, forced = rest, true
		}
	}
	if _, rest, ok := strings.Cut(text, "://"); ok {
		text, forced = rest, true
	}
	text, a.Sub, _ = strings.Cut(text, "//")
	a.Sub = strings.Trim(path.Clean("/"+a.Sub), "/")
	if user, rest, ok := strings.Cut(text, "@"); ok && !strings.Contains(user, "/") { // git@github.com:owner/name.git
		text, forced = strings.Replace(rest, ":", "/", 1), true
	}
	text = strings.TrimSuffix(strings.Trim(text, "/"), ".git")
	a.Full = text
	parts := strings.Split(text, "/")
	host := strings.Contains(parts[0], ".")
	a.Git = forced || host && len(parts) != 4
	switch {
	case !forced && len(parts) == 3 && !host:
		a.Name = text
	case !forced && len(parts) == 4 && isPublicRegistry(parts[0]):
		a.Name, a.Git = strings.Join(parts[1:], "/"), false
	default:
		a.Name = repositoryName(parts)
	}
	return a
}

// isPublicRegistry reports whether a host serves the modules that everybody
// means when they leave it out.
func isPublicRegistry(host string) bool {
	return host == "registry.terraform.io" || host == "registry.opentofu.org"
}

// repositoryName makes OWNER/terraform-PROVIDER-NAME what the registry calls it.
func repositoryName(parts []string) string {
	if len(parts) >= 2 {
		rest, ok := strings.CutPrefix(parts[len(parts)-1], "terraform-")
		provider, name, named := strings.Cut(rest, "-")
		if ok && named {
			return parts[len(parts)-2] + "/" + name + "/" + provider
		}
	}
	return strings.Join(parts, "/")
}
